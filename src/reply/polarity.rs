//! Whether a reply says yes or no to something: the reach of a "not", of a condition, of a warning
//! and of words that are only quoted.
//!
//! Red lines and refusals share these rules; what is denied is decided beside them.

use super::builder::{OBJECTS, ReadingBuilder};
use super::clauses::{CueHit, DENIALS, ScannedText};
use super::cue::Cue;

/// A plain no without an object of its own, anywhere in the reply ("Pay for reviews? That is not
/// allowed").
#[expect(clippy::wildcard_enum_match_arm, reason = "asks about some of the many cues")]
pub(super) fn plain_no(d: &ReadingBuilder<'_>) -> bool {
    let line = d.line;
    line.hits.iter().any(|hit| match hit.cue {
        Cue::No | Cue::NoAfter => !line.has(hit.clause, OBJECTS) && !conditional(line, hit),
        Cue::NoWord => {
            line.rest_of(hit.clause, &[Cue::NoWord, Cue::Greet, Cue::Sorry, Cue::Thank, Cue::Break]) == 0
        }
        Cue::Cannot | Cue::Not => {
            !tells_a_state(line, hit)
                && !line.has(hit.clause, OBJECTS)
                && (line.has(hit.clause, &[Cue::Demand]) && short_no(line, hit.clause)
                    || line.rest_of(
                        hit.clause,
                        &[Cue::Cannot, Cue::Not, Cue::We, Cue::Sorry, Cue::Greet, Cue::Hedge],
                    ) == 0)
        }
        _ => false,
    })
}

/// Whether an English "not" reports what has not happened ("it hasn't gone yet") and refuses
/// nothing.
fn tells_a_state(line: &ScannedText, hit: &CueHit) -> bool {
    const STATES: &[&str] = &["hasn't", "haven't", "didn't", "wasn't", "weren't"];
    line.normal.text.get(hit.start..hit.end).is_some_and(|text| STATES.contains(&text))
}

/// Whether a clause with a "not" and a "that" says little else ("we do not do that").
fn short_no(line: &ScannedText, clause: usize) -> bool {
    const LONGEST: usize = 12;
    line.rest_of(clause, &[Cue::Cannot, Cue::Not, Cue::We, Cue::Sorry, Cue::Hedge, Cue::Demand]) <= LONGEST
}

/// Whether a hit is in a condition ("if you do not change it …", 您要是不撤…).
pub(super) fn conditional(line: &ScannedText, hit: &CueHit) -> bool {
    line.within(hit.clause)
        .iter()
        .any(|c| c.cue == Cue::Condition && (c.start <= hit.start || c.end <= hit.end + 12))
        || line
            .within(hit.clause)
            .iter()
            .any(|c| c.cue == Cue::Otherwise && c.start <= hit.start && hit.end <= c.end)
}

/// Whether a clause says no to anything outside a condition.
pub(super) fn clause_denies(line: &ScannedText, clause: usize) -> bool {
    line.within(clause).iter().any(|hit| DENIALS.contains(&hit.cue) && !conditional(line, hit))
}

/// Whether the next clause of the sentence declines what this one names (她买了什么，我不能说).
pub(super) fn declines_behind(line: &ScannedText, clause: usize) -> bool {
    line.clauses.get(clause + 1).is_some_and(|next| {
        next.sentence == line.clauses[clause].sentence && line.has(clause + 1, &[Cue::Cannot, Cue::Decline])
    })
}

/// Whether a sentence says no to anything outside a condition.
pub(super) fn sentence_denies(line: &ScannedText, sentence: usize) -> bool {
    (0..line.clauses.len()).any(|c| line.clauses[c].sentence == sentence && clause_denies(line, c))
}

/// Whether the reply says no to anything outside a condition.
pub(super) fn denies(line: &ScannedText) -> bool {
    (0..line.clauses.len()).any(|c| clause_denies(line, c))
}

/// Whether a clause only repeats what somebody said, or warns of it.
pub(super) fn warned_or_quoted(line: &ScannedText, clause: usize) -> bool {
    let sentence = line.clauses[clause].sentence;
    line.sentence_has(sentence, &[Cue::Warn]) || line.has(clause, &[Cue::Reported])
}
