//! Which encoding of one or two bytes a text is in, judged by how plausible its signs are: an
//! encoding that is not meant gives rare signs, or none.

use encoding_rs::{BIG5, Encoding, GB18030, WINDOWS_1252};

/// Most bytes that are looked at.
const MOST: usize = 64 * 1024;

/// The share of everyday signs from which on an encoding is believed (design choice).
const PLAUSIBLE: f64 = 0.7;

/// By how much an encoding must be the better one to be believed without asking.
const CLEARLY: f64 = 0.2;

/// Pairs of bytes from which on their share says something.
const FEW: usize = 6;

/// The most plausible encoding of bytes that are no UTF-8, and whether it is a guess.
pub(super) fn encoding_of(bytes: &[u8]) -> (&'static Encoding, bool) {
    let bytes = bytes.get(..MOST).unwrap_or(bytes);
    let mainland = share(bytes, is_everyday_gb);
    let island = share(bytes, is_everyday_big5);
    let (best, other, encoding) =
        if island.of > mainland.of { (island, mainland, BIG5) } else { (mainland, island, GB18030) };
    if best.of >= PLAUSIBLE {
        return (encoding, best.of - other.of < CLEARLY || best.pairs < FEW);
    }
    if western(bytes) >= PLAUSIBLE {
        return (WINDOWS_1252, false);
    }
    // Traditional signs and rare ones in either; where neither fits, the one that more shops use.
    let broken = |encoding: &'static Encoding| encoding.decode_without_bom_handling(bytes).1;
    if broken(GB18030) && !broken(BIG5) { (BIG5, true) } else { (GB18030, true) }
}

/// How many pairs of bytes there are, and the share of everyday signs among them.
#[derive(Clone, Copy)]
struct PairShare {
    pairs: usize,
    of: f64,
}

#[expect(clippy::cast_precision_loss, reason = "a share of at most 64 k pairs")]
fn share(bytes: &[u8], everyday: fn(u8, u8) -> bool) -> PairShare {
    let (mut at, mut pairs, mut good) = (0, 0_usize, 0_usize);
    while let Some(lead) = bytes.get(at) {
        if lead.is_ascii() {
            at += 1;
            continue;
        }
        let trail = bytes.get(at + 1).copied().unwrap_or_default();
        pairs += 1;
        good += usize::from(everyday(*lead, trail));
        // A sign that is none spoils itself and not all that follow it.
        at += if trail >= 0x40 { 2 } else { 1 };
    }
    PairShare { pairs, of: if pairs == 0 { 0.0 } else { good as f64 / pairs as f64 } }
}

/// GB2312's everyday signs and its punctuation; signs of Latin letters in full width.
const fn is_everyday_gb(lead: u8, trail: u8) -> bool {
    matches!(lead, 0xa1 | 0xa3 | 0xb0..=0xd7) && matches!(trail, 0xa1..=0xfe)
}

/// Big5's everyday signs and its punctuation.
const fn is_everyday_big5(lead: u8, trail: u8) -> bool {
    matches!(lead, 0xa1..=0xc6) && matches!(trail, 0x40..=0x7e | 0xa1..=0xfe)
}

/// The share of signs beyond ASCII that stand as letters and marks of western languages do: alone,
/// or two letters beside each other.
#[expect(clippy::cast_precision_loss, reason = "a share of at most 64 k signs")]
fn western(bytes: &[u8]) -> f64 {
    let is_letter = |byte: &u8| matches!(byte, 0xc0..=0xff) && !matches!(byte, 0xd7 | 0xf7);
    let is_mark = |byte: &u8| matches!(byte, 0x80 | 0x82 | 0x84 | 0x85 | 0x91..=0x97 | 0xa0..=0xa9 | 0xab | 0xb0 | 0xb4 | 0xb7 | 0xbb | 0xbf);
    let (mut all, mut good) = (0_usize, 0_usize);
    for run in bytes.split(u8::is_ascii).filter(|run| !run.is_empty()) {
        all += run.len();
        let fits = match run {
            [one] => is_letter(one) || is_mark(one),
            [first, second] => is_letter(first) && is_letter(second),
            _ => false,
        };
        good += if fits { run.len() } else { 0 };
    }
    if all == 0 { 0.0 } else { good as f64 / all as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_encoding_is_found_by_its_everyday_signs() {
        let simplified =
            "10:22 小满: 你好，我买的杯子刚收到，杯口碎了一块\n10:23 客服: 非常抱歉，马上给您补发一个新的\n";
        let traditional =
            "10:22 小滿: 你好，我買的杯子剛收到，杯口碎了一塊\n10:23 客服: 非常抱歉，馬上給您補發一個新的\n";
        let french = "10:22 Zoé: Bonjour, ma tasse est arrivée cassée\n10:23 Boutique: Désolée, je vous en renvoie une\n";
        let german = "10:22 Jörg: Die Schüssel ist für meine Mutter, schöne Grüße – „bitte“\n";
        let spanish = "10:22 Íñigo: ¿Cuándo llegará? El señor pagó 20 €\n";
        for (text, encoding) in [
            (simplified, GB18030),
            (traditional, BIG5),
            (french, WINDOWS_1252),
            (german, WINDOWS_1252),
            (spanish, WINDOWS_1252),
        ] {
            let (bytes, _, lost) = encoding.encode(text);
            assert!(!lost, "{text}");
            assert_eq!(encoding_of(&bytes), (encoding, false), "{text}");
        }
    }

    #[test]
    fn what_may_be_either_is_a_guess() {
        let (bytes, _, _) = GB18030.encode("10:22 a: 好\n");
        assert!(encoding_of(&bytes).1, "one sign says little");
        assert!(encoding_of(&[0xff, 0x41, 0xff, 0x42, 0x81, 0x20]).1);
    }
}
