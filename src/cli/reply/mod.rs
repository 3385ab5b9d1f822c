//! `storefront reply [FILE|-]…`: what the reader reads in replies and dialogues, and how well it
//! reads labelled ones.

pub(super) mod args;
mod findings;
mod input;
mod measures;
mod raw;

use super::find;
use super::out::Out;
use super::say::Say;
use super::trouble::CliError;
use crate::base::Currency;
use crate::narrate::{ReadTerms, findings_line, read_in_terms};
use crate::reply::evaluate::{CorpusPart, DialogueTurn, LabelledLine, TurnReading, judge, measure};
use crate::reply::{OwnReader, Reading, ReplyContext, read, topics};
use args::{PartChoice, ReplyArgs};
use findings::{LineOut, dialogue_out, reading_out, topics_out};
use input::{LineFault, each_line};
use raw::{RawDialogue, ReplyLine};
use serde::Serialize;

/// Runs the command.
///
/// # Errors
/// A file cannot be read, or a line of it is not sound; the sound ones are answered all the same.
pub(crate) fn run(args: &ReplyArgs, say: Say, out: &mut Out<'_>) -> Result<(), CliError> {
    let own = match &args.scenario {
        Some(word) => find::scenario(word, say)?.reply.clone(),
        None => None,
    };
    if args.evaluate {
        evaluate(args, own.as_ref(), say, out)
    } else if args.dialogue {
        each_line(&args.files, say, |raw: RawDialogue, place| match raw.dialogue() {
            Ok((id, turns, mut context)) => {
                context.own.clone_from(&own);
                answer_dialogue(place, id.as_deref(), &turns, &context, args.plain, say, out)
            }
            Err(fault) => Ok(Some(fault)),
        })
    } else {
        each_line(&args.files, say, |raw: ReplyLine, place| match raw.reply() {
            Ok((id, text, mut context)) => {
                context.own.clone_from(&own);
                answer(place, id.as_deref(), &text, &context, args.plain, say, out)
            }
            Err(fault) => Ok(Some(fault)),
        })
    }
}

/// What a line's work ends with: a fault of the line that shows only now, or nothing.
type Answered = Result<Option<LineFault>, CliError>;

fn answer(
    place: &str,
    id: Option<&str>,
    text: &str,
    context: &ReplyContext,
    plain: bool,
    say: Say,
    out: &mut Out<'_>,
) -> Answered {
    let reading = read(text, context);
    if plain {
        out.line(&format!("{place}: {}", in_words(text, &reading, context, say)))?;
        return Ok(None);
    }
    let topics = topics(text, context);
    let line = LineOut { place, id, topics: topics_out(&topics), reading: reading_out(text, &reading) };
    write(&line, out)
}

fn answer_dialogue(
    place: &str,
    id: Option<&str>,
    turns: &[DialogueTurn],
    context: &ReplyContext,
    plain: bool,
    say: Say,
    out: &mut Out<'_>,
) -> Answered {
    let judged = judge(turns, context);
    if !plain {
        return write(&dialogue_out(place, id, turns, &judged), out);
    }
    let percent = |x: f64| format!("{:.0}", x * 100.0).into();
    let values = [
        ("place", place.to_owned().into()),
        ("solved", percent(judged.solved)),
        ("courtesy", percent(judged.courtesy)),
        ("satisfaction", percent(judged.satisfaction)),
    ];
    out.line(&say.with("reply-dialogue", &values))?;
    for (number, (turn, read)) in turns.iter().zip(&judged.turns).enumerate() {
        if let TurnReading::Shop(reading) = read {
            let words = in_words(&turn.text, reading, context, say);
            out.line(&format!("  {}. {words}", number + 1))?;
        }
    }
    Ok(None)
}

/// The findings as learners read them.
fn in_words(text: &str, reading: &Reading, context: &ReplyContext, say: Say) -> String {
    let currency = Currency { code: "CNY".to_owned(), sign: "¥".to_owned() };
    let terms = ReadTerms { lang: say.lang, currency: &currency, first_weekday: context.first_weekday };
    findings_line(say.lang, read_in_terms(terms, text, reading))
}

fn write(line: &impl Serialize, out: &mut Out<'_>) -> Answered {
    let text = serde_json::to_string(line).map_err(|error| CliError::output(&std::io::Error::from(error)))?;
    out.json(&format!("{text}\n"))?;
    Ok(None)
}

fn evaluate(args: &ReplyArgs, own: Option<&OwnReader>, say: Say, out: &mut Out<'_>) -> Result<(), CliError> {
    let mut lines: Vec<LabelledLine> = Vec::new();
    let read = each_line(&args.files, say, |raw: ReplyLine, place| match raw.labelled(place) {
        Ok(mut line) => {
            line.context.own = own.cloned();
            let wanted = match args.part {
                PartChoice::All => true,
                PartChoice::Tuning => line.part == CorpusPart::Tuning,
                PartChoice::Untouched => line.part == CorpusPart::Untouched,
            };
            lines.extend(wanted.then_some(line));
            Ok(None)
        }
        Err(fault) => Ok(Some(fault)),
    });
    if let Err(trouble @ (CliError::File { .. } | CliError::Gone)) = read {
        return Err(trouble);
    }
    let measured = measure(&lines);
    if args.json {
        out.json(&format!("{}\n", measures::as_json(&measured, args)))?;
    } else {
        out.raw(&measures::as_text(&measured, args, say))?;
    }
    read
}
