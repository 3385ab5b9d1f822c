//! Statements about the goods, compared with what is true, and claims that are never true.
//!
//! A value is read by its numbers with units, by material and colour words, by yes or no, or as a
//! whole.

use super::builder::ReadingBuilder;
use super::clauses::{DENIALS, ScannedText};
use super::context::KnownFact;
use super::cue::Cue;
use super::plain::PlainText;
use super::reading::{FactStated, Words};
use super::shared_words::{has_word, overlap, parts, says_part};
use super::values::{Measured, kinds, shades_differ, values};
use super::words::{Act, RedLine, Topic};
use crate::base::Text;

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
        let same = said_kinds.iter().all(|k| truth_kinds.contains(k)) && !shades_differ(said, &value);
        return Some(same && !(pure && blend));
    }
    if has_word(said, &value) {
        return Some(true);
    }
    (overlap(said, &value) >= 0.6).then_some(true)
}

/// A value that is only a yes or a no, in either language. What begins with such a word and says
/// more (有机棉, 有两层内衬, "no more than 2 kg") is a value of its own.
fn yes_or_no(value: &str, names: &[String]) -> Option<bool> {
    const NO: &[&str] = &["no", "not", "不", "否", "没有", "non"];
    const YES: &[&str] = &["yes", "是", "可以", "能", "有", "支持"];
    let value = PlainText::of(value).text;
    let says = |words: &[&str]| {
        words.iter().any(|word| value.strip_prefix(word).is_some_and(|rest| says_no_more(word, rest, names)))
    };
    if says(NO) { Some(false) } else { says(YES).then_some(true) }
}

/// Whether what follows a yes or a no adds nothing to it: a short name of what is asked (防水).
fn says_no_more(word: &str, rest: &str, names: &[String]) -> bool {
    /// Words that begin like a yes or a no and are none.
    const OTHER: &[&str] = &["不锈", "不粘", "不规则", "不对称", "有机", "有线", "有色", "能量", "能耗"];
    /// The most characters, and the most English words, that only name what is asked.
    const LONGEST: usize = 3;
    const MOST_WORDS: usize = 2;
    let parted = rest.starts_with([',', ' ', '.', '!']);
    if rest.is_empty() || rest.starts_with(',') {
        return true;
    }
    let whole = format!("{word}{rest}");
    if word.is_ascii() && !parted || OTHER.iter().any(|other| whole.starts_with(other)) {
        return false;
    }
    let rest = rest.trim_matches(|c: char| c.is_ascii_punctuation() || c == ' ');
    if rest.contains(|c: char| c.is_ascii_digit()) || !kinds(rest).is_empty() {
        return false;
    }
    let short = if rest.is_ascii() {
        rest.split_whitespace().count() <= MOST_WORDS
    } else {
        rest.chars().count() <= LONGEST
    };
    short && !rest.contains(|c: char| c.is_ascii_punctuation())
        || names.iter().any(|name| rest.contains(name.as_str()))
}

/// Reads statements about the product's facts, and claims that are false of anything.
pub(super) fn read(d: &mut ReadingBuilder<'_>) {
    for fact in &d.context.facts {
        read_fact(d, fact);
    }
    let line = d.line;
    for hit in line.hits.iter().filter(|h| h.cue == Cue::Superlative) {
        let warned =
            super::polarity::warned_or_quoted(line, hit.clause) || line.has(hit.clause, &[Cue::Disowns]);
        if !line.negated(hit) && !warned && !line.clauses[hit.clause].asks {
            d.cross(RedLine::FalseClaim, line.words(hit));
        }
    }
}

fn read_fact(d: &mut ReadingBuilder<'_>, fact: &KnownFact) {
    let line = d.line;
    let names: Vec<String> = fact.names.iter().map(|n| PlainText::of(n).text).collect();
    let mut best: Option<FactStated> = None;
    for clause in 0..line.clauses.len() {
        let text = line.clause_text(clause);
        let mentioned = names.iter().any(|n| has_word(text, n));
        // "To say pure wool would be a lie" claims nothing.
        let claims = !line.clauses[clause].asks && !line.has(clause, &[Cue::Disowns]);
        if !claims || !(mentioned || d.about(Topic::Fact)) {
            continue;
        }
        let said = text.trim_end_matches(|c: char| c.is_ascii_punctuation() || c == ' ');
        // "It is not double-wall" claims nothing of the kind.
        let lies = !line.has(clause, DENIALS)
            && fact.untruths.iter().any(|wrong| says_rather(said, wrong, &fact.truth));
        let boolean = yes_or_no(&fact.truth.zh, &names).or_else(|| yes_or_no(&fact.truth.en, &names));
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
            None if mentioned && says_what_not(line, clause, &fact.truth) => Some(true),
            None if lies => Some(false),
            None => verdict(said, &fact.truth, &fact.untruths, mentioned),
        };
        let (is_true, words) = match is_true {
            _ if lies => (is_true, line.clause_words(clause)),
            None | Some(false) if boolean.is_none() || !mentioned => match over_clauses(line, clause, fact) {
                Some((told, words)) => (Some(told), words),
                None => (is_true, line.clause_words(clause)),
            },
            other => (other, line.clause_words(clause)),
        };
        if is_true.is_none() && !mentioned {
            continue;
        }
        if best.as_ref().is_none_or(|b| b.is_true.is_none()) || is_true == Some(false) {
            best = Some(FactStated { key: fact.key.clone(), is_true, words });
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

/// Whether a statement says a wrong value rather than the true one, where both share a word
/// (双层玻璃 and 单层玻璃, "sky blue" and "navy blue"): words that only the wrong one has.
fn says_rather(said: &str, wrong: &Text, truth: &Text) -> bool {
    let own = |text: &str, other: &str| {
        let other = parts(other);
        parts(text).iter().filter(|part| !other.contains(part) && says_part(said, part)).count()
    };
    [(&wrong.zh, &truth.zh), (&wrong.en, &truth.en)].into_iter().any(|(wrong, truth)| {
        let plain = |text: &str| PlainText::of(text).text;
        agrees(said, wrong) == Some(true)
            && own(&plain(wrong), &plain(truth)) > own(&plain(truth), &plain(wrong))
    })
}

/// Whether a clause denies what a part of the true value denies (不能倒开水 of 只装冷水，不能倒开水).
fn says_what_not(line: &ScannedText, clause: usize, truth: &Text) -> bool {
    /// What such a part begins with.
    const NOT: &[&str] = &["不能", "不可以", "不可", "不要", "别", "no ", "not ", "never ", "don't "];
    /// The least bytes of what is denied: two Chinese characters, six letters.
    const LEAST: usize = 6;
    let said = line.clause_text(clause);
    line.has(clause, DENIALS)
        && [&truth.zh, &truth.en].into_iter().any(|value| {
            let value = PlainText::of(value).text;
            let parts = value.split([',', ';']).map(str::trim);
            parts.filter_map(|part| NOT.iter().find_map(|not| part.strip_prefix(not))).any(|rest| {
                rest.len() >= LEAST
                    && !rest.contains(|c: char| c.is_ascii_digit())
                    && overlap(said, rest) > 0.99
            })
        })
}

/// The most clauses that a value may have to be looked for as a whole (design choice).
const MOST_CLAUSES: usize = 6;

/// How many clauses a value makes where it is said: "hand wash, dry flat" makes two. One for a
/// value without a joint.
fn clauses_of(value: &str) -> usize {
    let signs = value.matches([',', '，', '、', ';', '；', '.', '。']).count();
    let words = [" and ", " but ", "但"].iter().map(|joint| value.matches(joint).count()).sum::<usize>();
    (signs + words + 1).min(MOST_CLAUSES)
}

/// Whether the clauses from here on say a value that has joints of its own, the true one or a wrong
/// one, and where.
fn over_clauses(line: &ScannedText, clause: usize, fact: &KnownFact) -> Option<(bool, Words)> {
    let says = |value: &Text| {
        [&value.zh, &value.en].into_iter().find_map(|value| {
            let count = clauses_of(value);
            let last = clause + count.checked_sub(1).filter(|more| *more > 0)?;
            let all = line.clauses.get(clause..=last.min(line.clauses.len() - 1))?;
            let (first, end) = (all.first()?, all.last()?);
            if all.iter().any(|c| c.asks) {
                return None;
            }
            let said = line.normal.text.get(first.start..end.end)?;
            (agrees(said, value) == Some(true)).then(|| line.normal.words(first.start, end.end))
        })
    };
    says(&fact.truth)
        .map(|words| (true, words))
        .or_else(|| fact.untruths.iter().find_map(says).map(|words| (false, words)))
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
mod tests {
    use super::*;
    use crate::reply::{ReplyContext, read};

    /// The statements about a fact with a true and a wrong value.
    fn told(truth: (&str, &str), wrong: (&str, &str), named: bool, said: &str) -> Option<bool> {
        let text = |(zh, en): (&str, &str)| Text::new(zh, en);
        let called = if named { vec!["洗".to_owned(), "wash".to_owned()] } else { Vec::new() };
        let known = KnownFact {
            key: "care".to_owned(),
            names: called,
            truth: text(truth),
            untruths: vec![text(wrong)],
        };
        let context =
            ReplyContext { facts: vec![known], topics: vec![Topic::Fact], ..ReplyContext::unknown() };
        read(said, &context).facts.iter().find(|fact| fact.key == "care").and_then(|fact| fact.is_true)
    }

    #[test]
    fn a_value_with_joints_is_read_over_its_clauses() {
        let care = (
            ("冷水手洗，平铺晾干", "hand wash cold, dry flat"),
            ("热水机洗，烘干机烘干", "machine wash hot, tumble dry"),
        );
        let box_ = (
            ("主机一台、充电线一根、说明书一份", "the lamp, a charging cable and a manual"),
            ("主机一台、电池两节", "the lamp, two batteries"),
        );
        for (fact, said, expected) in [
            (care, "冷水手洗，平铺晾干就行", Some(true)),
            (care, "亲，这款要冷水手洗，平铺晾干的哦", Some(true)),
            (care, "冷水手洗 平铺晾干", Some(true)),
            (care, "Hand wash cold, dry flat.", Some(true)),
            (care, "Please hand wash it cold, then dry it flat.", Some(true)),
            (care, "You can machine wash hot, tumble dry it.", Some(false)),
            (care, "热水机洗，烘干机烘干都没问题", Some(false)),
            (care, "手感很好，颜色也正", None),
            (care, "hand wash cold, dry flat?", None),
            (box_, "盒子里有主机一台、充电线一根、说明书一份", Some(true)),
            (box_, "In the box: the lamp, a charging cable and a manual", Some(true)),
            (box_, "The lamp, a charging cable, a manual.", Some(true)),
            (box_, "盒子挺大的，明天发", None),
        ] {
            assert_eq!(told(fact.0, fact.1, false, said), expected, "{said}");
        }
    }

    #[test]
    fn a_value_that_begins_with_a_yes_or_a_no_may_say_more() {
        for (truth, wrong, said, expected) in [
            (("有机棉", "organic cotton"), ("涤纶", "polyester"), "洗标写着有机棉", Some(true)),
            (("有机棉", "organic cotton"), ("涤纶", "polyester"), "不缩水，洗唛是涤纶", Some(false)),
            (("有两层内衬", "two layers of lining"), ("单层", "one layer"), "洗不坏，有两层内衬", Some(true)),
            (("不超过30度", "no more than 30 °C"), ("60度", "60 °C"), "洗的时候不超过30度", Some(true)),
            (("不超过30度", "no more than 30 °C"), ("60度", "60 °C"), "Wash it at 60 °C", Some(false)),
            (("能洗", "yes"), ("不能洗", "no"), "能洗的", Some(true)),
            (("能洗", "yes"), ("不能洗", "no"), "这个不能洗", Some(false)),
            (("不能机洗", "not machine washable"), ("能机洗", "yes"), "不能机洗哦", Some(true)),
            (("可以，30度以下", "yes, below 30 °C"), ("不可以", "no"), "You can wash it", Some(true)),
        ] {
            assert_eq!(told(truth, wrong, true, said), expected, "{said}");
        }
    }

    #[test]
    fn a_wrong_value_that_shares_a_word_is_wrong() {
        let wall = (
            ("单层磨砂玻璃，软木塞", "single-wall frosted glass with a cork"),
            ("双层玻璃，不锈钢盖", "double-wall glass with a steel lid"),
        );
        let blue = (("藏青蓝色", "navy blue"), ("天空蓝色", "sky blue"));
        let hide = (("头层牛皮", "full-grain cowhide"), ("人造革", "imitation leather"));
        let plain = (("头层牛皮", "full-grain cowhide"), ("二层牛皮", "split cowhide"));
        for (fact, said, expected) in [
            (wall, "It's double-wall glass", Some(false)),
            (wall, "It's single-wall glass", Some(true)),
            (wall, "It's not double-wall glass", Some(true)),
            (wall, "是双层玻璃的", Some(false)),
            (wall, "是单层玻璃的", Some(true)),
            (blue, "It's sky blue", Some(false)),
            (blue, "It's navy blue", Some(true)),
            (blue, "是天空蓝色", Some(false)),
            (hide, "It's imitation leather", Some(false)),
            (hide, "这是人造革", Some(false)),
            (hide, "It's real leather", Some(true)),
            (plain, "It's split cowhide", Some(false)),
            (plain, "二层牛皮做的", Some(false)),
            (plain, "头层牛皮做的", Some(true)),
        ] {
            assert_eq!(told(fact.0, fact.1, false, said), expected, "{said}");
        }
    }

    #[test]
    fn what_must_not_be_done_may_stand_alone() {
        let heat = (
            ("只装冷水和温水，不能洗开水", "cold water only, no boiling wash"),
            ("耐热，可以洗开水", "heatproof, a boiling wash is fine"),
        );
        for (said, expected) in [
            ("不能洗开水，单层玻璃", Some(true)),
            ("不要洗开水", Some(true)),
            ("No boiling wash, please", Some(true)),
            ("Please don't give it a boiling wash", Some(true)),
            ("可以洗开水", Some(false)),
            ("洗着挺方便", None),
        ] {
            assert_eq!(told(heat.0, heat.1, true, said), expected, "{said}");
        }
    }

    #[test]
    fn a_named_value_with_joints_is_read_alike() {
        let care = (
            ("冷水手洗，平铺晾干", "hand wash cold, dry flat"),
            ("热水机洗，烘干", "machine wash hot, tumble dry"),
        );
        for (said, expected) in [
            ("洗的话冷水手洗，平铺晾干", Some(true)),
            ("Wash it by hand: hand wash cold, dry flat", Some(true)),
            ("怎么洗都行", None),
        ] {
            assert_eq!(told(care.0, care.1, true, said), expected, "{said}");
        }
    }
}
