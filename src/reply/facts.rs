//! Statements about the goods, held against what is true, and claims that are never true.
//!
//! A value is read by its numbers with units, by material and colour words, by yes or no, or as a
//! whole.

use super::builder::ReadingBuilder;
use super::cue::Cue;
use super::plain::{PlainText, is_han};
use super::reading::{FactStated, KnownFact};
use super::words::{Act, RedLine, Topic};
use crate::base::Text;
use aho_corasick::AhoCorasick;
use regex::Regex;
use std::sync::LazyLock;

static VALUES: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"([0-9]+(?:\.[0-9]+)?) *(厘米|公分|毫米|米|cm(?-u:\b)|centimet[a-z]*|mm(?-u:\b)|m(?-u:\b)|inch[a-z]*|英寸|千克|公斤|kg(?-u:\b)|kilos?(?-u:\b)|克|grams?(?-u:\b)|g(?-u:\b)|斤|毫升|ml(?-u:\b)|升|lit[a-z]+|l(?-u:\b)|瓦|w(?-u:\b)|watts?(?-u:\b)|伏|v(?-u:\b)|volts?(?-u:\b)|mah(?-u:\b)|毫安|%|percent(?-u:\b)|小时|hours?(?-u:\b)|年|years?(?-u:\b)|个月|months?(?-u:\b)|天|days?(?-u:\b)|度|°c?|件|片|个|只|pieces?(?-u:\b)|pcs(?-u:\b)|层)",
    )
    .ok()
});

/// Material and colour words of both languages; a row is one meaning.
const WORDS: &[&str] = &[
    "cotton|棉",
    "polyester|涤纶|聚酯|化纤",
    "wool|羊毛",
    "silk|真丝|蚕丝",
    "linen|亚麻",
    "nylon|尼龙|锦纶",
    "acrylic|腈纶|亚克力",
    "leather|真皮|牛皮",
    "bamboo|竹",
    "wood|wooden|木",
    "stainless|不锈钢",
    "plastic|塑料",
    "glass|玻璃",
    "ceramic|porcelain|陶瓷|瓷",
    "silicone|硅胶",
    "rubber|橡胶",
    "iron|铁",
    "aluminium|aluminum|铝",
    "copper|铜",
    "paper|纸",
    "resin|树脂",
    "canvas|帆布",
    "red|红色",
    "blue|蓝色",
    "green|绿色",
    "white|白色",
    "black|黑色",
    "grey|gray|灰色",
    "yellow|黄色",
    "pink|粉色",
    "brown|棕色|咖啡色",
    "beige|米色|米白",
    "purple|紫色",
    "orange|橙色|橘色",
];

/// A number with the dimension of its unit, in the dimension's base unit.
type Measured = (f64, u8);

fn values(text: &str) -> Vec<Measured> {
    if !text.bytes().any(|b| b.is_ascii_digit()) {
        return Vec::new();
    }
    let Some(regex) = VALUES.as_ref() else {
        return Vec::new();
    };
    regex
        .captures_iter(text)
        .filter_map(|c| {
            let n: f64 = c.get(1)?.as_str().parse().ok()?;
            let (factor, dimension) = match c.get(2)?.as_str() {
                "厘米" | "公分" | "cm" => (10.0, 1),
                "毫米" | "mm" => (1.0, 1),
                "米" | "m" => (1_000.0, 1),
                "英寸" => (25.4, 1),
                u if u.starts_with("inch") => (25.4, 1),
                u if u.starts_with("centi") => (10.0, 1),
                "千克" | "公斤" | "kg" | "kilo" | "kilos" => (1_000.0, 2),
                "斤" => (500.0, 2),
                "克" | "g" | "gram" | "grams" => (1.0, 2),
                "毫升" | "ml" => (1.0, 3),
                "升" | "l" => (1_000.0, 3),
                u if u.starts_with("lit") => (1_000.0, 3),
                "瓦" | "w" | "watt" | "watts" => (1.0, 4),
                "伏" | "v" | "volt" | "volts" => (1.0, 5),
                "mah" | "毫安" => (1.0, 6),
                "%" | "percent" => (1.0, 7),
                "小时" | "hour" | "hours" => (3_600.0, 8),
                "年" | "year" | "years" => (365.0, 9),
                "个月" | "month" | "months" => (30.4, 9),
                "天" | "day" | "days" => (1.0, 9),
                u if u.starts_with('度') || u.starts_with('°') => (1.0, 10),
                "层" => (1.0, 12),
                _ => (1.0, 11),
            };
            Some((n * factor, dimension))
        })
        .collect()
}

/// Whether a text contains a word; a word of plain letters only between others than letters and
/// digits.
///
/// Goes through the bytes by itself: the standard search prepares for long texts, which costs
/// several times what looking through these short ones does, and this is asked hundreds of times
/// for every reply.
pub(super) fn has_word(text: &str, word: &str) -> bool {
    let (text, plain, word) = (text.as_bytes(), word.is_ascii(), word.as_bytes());
    let Some(first) = word.first() else {
        return false;
    };
    let edge = |place: Option<usize>| {
        place.and_then(|at| text.get(at)).is_none_or(|byte| !byte.is_ascii_alphanumeric())
    };
    let mut from = 0;
    while let Some(skip) = text[from..].iter().position(|byte| byte == first) {
        let at = from + skip;
        if !text[at..].starts_with(word) {
            from = at + 1;
            continue;
        }
        from = at + word.len();
        if !plain || edge(at.checked_sub(1)) && edge(Some(from)) {
            return true;
        }
    }
    false
}

/// Finds all words of [`WORDS`] at once, with the row each belongs to.
static KINDS: LazyLock<Option<(AhoCorasick, Vec<usize>)>> = LazyLock::new(|| {
    let words = || WORDS.iter().enumerate().flat_map(|(row, words)| words.split('|').map(move |w| (row, w)));
    let finder = AhoCorasick::new(words().map(|(_, word)| word)).ok()?;
    Some((finder, words().map(|(row, _)| row).collect()))
});

/// The materials and colours that a text names, as rows of [`WORDS`].
fn kinds(text: &str) -> Vec<usize> {
    let Some((finder, rows)) = KINDS.as_ref() else {
        return Vec::new();
    };
    let letter =
        |at: Option<usize>| at.and_then(|at| text.as_bytes().get(at)).is_some_and(u8::is_ascii_alphanumeric);
    let mut found: Vec<usize> = finder
        .find_overlapping_iter(text)
        .filter(|m| {
            let ascii = text.as_bytes()[m.start()].is_ascii();
            !ascii || !letter(m.start().checked_sub(1)) && !letter(Some(m.end()))
        })
        .map(|m| rows[m.pattern().as_usize()])
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// What a statement says of a value. `None` if nothing of its kind was said.
fn agrees(said: &str, value: &str) -> Option<bool> {
    let value = PlainText::of(value).text;
    if value.is_empty() {
        return None;
    }
    let (truth, stated) = (values(&value), values(said));
    let related: Vec<&Measured> = stated.iter().filter(|s| truth.iter().any(|t| t.1 == s.1)).collect();
    if !related.is_empty() {
        return Some(
            related
                .iter()
                .all(|s| truth.iter().any(|t| t.1 == s.1 && (t.0 - s.0).abs() <= 0.005 * t.0.abs() + 1e-9)),
        );
    }
    if !truth.is_empty() && truth.iter().all(|t| t.1 != 7) {
        return None;
    }
    let (truth_kinds, said_kinds) = (kinds(&value), kinds(said));
    if !truth_kinds.is_empty() && !said_kinds.is_empty() {
        let pure = ["pure ", "纯", "全棉"].iter().any(|w| said.contains(w));
        let blend = truth.iter().any(|t| t.1 == 7 && t.0 < 99.5);
        return Some(said_kinds.iter().all(|k| truth_kinds.contains(k)) && !(pure && blend));
    }
    if has_word(said, &value) {
        return Some(true);
    }
    (overlap(said, &value) >= 0.6).then_some(true)
}

/// The share of a value's words (English) or pairs of characters (Chinese) that a statement
/// repeats.
fn overlap(said: &str, value: &str) -> f64 {
    let words: Vec<&str> = value
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|w| w.len() > 2 || w.parse::<u32>().is_ok())
        .collect();
    let han: Vec<char> = value.chars().filter(|c| is_han(*c)).collect();
    let pairs: Vec<String> = han.windows(2).map(|p| p.iter().collect()).collect();
    let total = words.len() + pairs.len();
    if total == 0 {
        return 0.0;
    }
    let found = words.iter().filter(|w| has_word(said, w)).count()
        + pairs.iter().filter(|p| said.contains(*p)).count();
    found as f64 / total as f64
}

/// A value that is only a yes or a no, in either language.
fn yes_or_no(value: &str) -> Option<bool> {
    let value = PlainText::of(value).text;
    if ["no", "not", "不", "否", "没有", "non"].iter().any(|w| {
        value == *w
            || value.starts_with(&format!("{w} "))
            || !w.is_ascii() && value.starts_with(w) && !value.starts_with("不锈")
    }) {
        return Some(false);
    }
    ["yes", "是", "可以", "能", "有", "支持"]
        .iter()
        .any(|w| {
            value == *w
                || value.starts_with(&format!("{w},"))
                || value.starts_with(&format!("{w} "))
                || !w.is_ascii() && value.starts_with(w)
        })
        .then_some(true)
}

/// Reads statements about the product's facts, and claims that are false of anything.
pub(super) fn read(d: &mut ReadingBuilder<'_>) {
    for fact in &d.context.facts {
        one(d, fact);
    }
    let line = d.line;
    for hit in line.hits.iter().filter(|h| h.cue == Cue::Superlative) {
        let warned = super::polarity::warned_or_quoted(line, hit.clause);
        if !line.negated(hit) && !warned && !line.clauses[hit.clause].asks {
            d.cross(RedLine::FalseClaim, line.words(hit));
        }
    }
}

fn one(d: &mut ReadingBuilder<'_>, fact: &KnownFact) {
    let line = d.line;
    let names: Vec<String> = fact.names.iter().map(|n| PlainText::of(n).text).collect();
    let mut best: Option<FactStated> = None;
    for clause in 0..line.clauses.len() {
        let text = line.clause_text(clause);
        let mentioned = names.iter().any(|n| has_word(text, n));
        if line.clauses[clause].asks || !(mentioned || d.about(Topic::Fact)) {
            continue;
        }
        let said = text.trim_end_matches(|c: char| c.is_ascii_punctuation() || c == ' ');
        let boolean = yes_or_no(&fact.truth.zh).or_else(|| yes_or_no(&fact.truth.en));
        let is_true = match boolean {
            Some(truth) if mentioned => line
                .hits
                .iter()
                .find(|h| {
                    h.clause == clause
                        && matches!(h.cue, Cue::Not | Cue::Cannot | Cue::No | Cue::NoWord | Cue::NoAfter)
                })
                .map_or(Some(truth), |_| Some(!truth)),
            Some(_) => None,
            None => verdict(said, &fact.truth, &fact.untruths, mentioned),
        };
        if is_true.is_none() && !mentioned {
            continue;
        }
        if best.as_ref().is_none_or(|b| b.is_true.is_none()) || is_true == Some(false) {
            best = Some(FactStated { key: fact.key.clone(), is_true, words: line.clause_words(clause) });
        }
    }
    let Some(stated) = best else { return };
    if stated.is_true.is_some() {
        d.act(Act::Inform, stated.words);
    }
    if stated.is_true == Some(false) {
        d.cross(RedLine::FalseClaim, stated.words);
    }
    d.out.facts.push(stated);
}

/// True, false, or nothing said. Without the fact's name only an agreement or a listed untruth
/// counts.
fn verdict(said: &str, truth: &Text, untruths: &[Text], named: bool) -> Option<bool> {
    let both = |text: &Text| {
        let (zh, en) = (agrees(said, &text.zh), agrees(said, &text.en));
        if zh == Some(true) || en == Some(true) { Some(true) } else { zh.or(en) }
    };
    match both(truth) {
        Some(true) => Some(true),
        _ if untruths.iter().any(|u| both(u) == Some(true)) => Some(false),
        other => other.filter(|_| named),
    }
}

#[cfg(test)]
#[test]
fn every_pattern_can_be_built() {
    assert!(VALUES.is_some());
}
