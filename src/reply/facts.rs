//! Statements about the goods, held against what is true, and claims that are never true.
//!
//! A value is read by its numbers with units, by material and colour words, by yes or no, or as a
//! whole.

use super::builder::ReadingBuilder;
use super::context::KnownFact;
use super::cue::Cue;
use super::plain::{PlainText, is_han};
use super::reading::FactStated;
use super::values::{Measured, kinds, shades_differ, values};
use super::words::{Act, RedLine, Topic};
use crate::base::Text;

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
