//! The order in which the rules read a reply.

use super::builder::ReadingBuilder;
use super::clauses::ScannedText;
use super::context::ReplyContext;
use super::reading::Reading;
use super::{answers, asks, bare_questions, facts, offers, own_phrases, promises, red_lines, states, tone};
use unicode_segmentation::UnicodeSegmentation;

/// Reads what the keeper's reply does, in Chinese, English or both mixed. At most the first 2,000
/// characters are read; the length counts the whole text. The same text in the same context gives
/// the same reading.
pub fn read(text: &str, context: &ReplyContext) -> Reading {
    let line = ScannedText::with(text, context.own.as_ref().map(super::own::OwnReader::spelling));
    let mut draft = ReadingBuilder::new(&line, context);
    red_lines::read(&mut draft);
    offers::read(&mut draft);
    promises::read(&mut draft);
    facts::read(&mut draft);
    asks::read(&mut draft);
    asks::simple(&mut draft);
    answers::read(&mut draft);
    own_phrases::read(&mut draft);
    red_lines::judge_refusals(&mut draft);
    bare_questions::read(&mut draft);
    states::read(&mut draft);
    let mut out = draft.out;
    out.courtesy = tone::courtesy(&line, tone::insulted(&out.red_lines));
    out.length = u32::try_from(text.graphemes(true).count()).unwrap_or(u32::MAX);
    // Acts in the order of the text; the sort is stable, so ties keep the order of the rules.
    out.acts.sort_by_key(|(_, words)| words.start);
    out
}
