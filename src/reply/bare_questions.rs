//! English questions that name nothing the tables know.

use super::builder::ReadingBuilder;
use super::cue::Cue;
use super::plain::is_han;
use super::polarity::clause_denies;
use super::words::{Act, Question};

/// Reads an English question that names nothing known ("Still in the box?", "who is it for"), where
/// a reply does nothing else.
pub(super) fn read(d: &mut ReadingBuilder<'_>) {
    const LIGHT: &[Act] = &[Act::Greet, Act::Thank, Act::Apologise, Act::Empathise];
    let line = d.line;
    let other = d.out.acts.iter().any(|(act, _)| !LIGHT.contains(act)) || !d.out.red_lines.is_empty();
    let Some(last) = line.clauses.len().checked_sub(1).filter(|_| !other) else { return };
    let text = line.clause_text(last).trim_start();
    if text.contains(is_han) || line.has(last, &[Cue::Close, Cue::Warn, Cue::Reported]) {
        return;
    }
    let opens = OPENERS.iter().any(|word| text.starts_with(word)) && !clause_denies(line, last);
    if line.clauses[last].asks && line.weight_of(last, &[]) > 1 || opens {
        let words = line.clause_words(last);
        d.out.questions.push((Question::Other, words));
        d.act(Act::Ask, words);
    }
}

/// What an English question begins with that has no sign.
const OPENERS: &[&str] = &[
    "who should ",
    "who is it",
    "who's it",
    "which one",
    "which of",
    "where should ",
    "where do you",
    "when do you",
    "when would you",
    "what kind",
    "what sort",
    "what size",
    "what age",
    "how old",
    "how big",
    "is it for",
    "is this for",
    "are you ",
    "do you ",
    "did you ",
    "did the ",
    "was it ",
    "was the ",
    "does it ",
    "would you ",
    "could you ",
    "can you ",
    "have you ",
    "has the ",
];
