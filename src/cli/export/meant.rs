//! `export JOURNAL --meant FILE.jsonl`: every answer of which the learner said what it meant, as a
//! labelled line for the corpus. `storefront reply --evaluate` reads them.

use crate::base::Lang;
use crate::base::time::Clock;
use crate::cli::trouble::CliError;
use crate::debrief::{LastWord, last_words};
use crate::reply::Meaning;
use crate::session::whole::Whole;
use crate::sim::Sim;
use serde::Serialize;
use std::io::Write as _;
use std::path::Path;

/// A line with what it means, as the learner has it.
#[derive(Serialize)]
struct MeantLine<'a> {
    /// First, so that a file of ours is known by its first bytes.
    hand: &'static str,
    id: String,
    text: &'a str,
    lang: &'static str,
    context: MeantContext,
    acts: Vec<&'static str>,
    questions: Vec<&'static str>,
    remedies: Vec<MeantRemedy>,
    promises: Vec<&'static str>,
    refusals: Vec<&'static str>,
    referrals: Vec<&'static str>,
    red_lines: Vec<&'static str>,
    /// What the learner added, and what the learner took back.
    meant: &'a [Meaning],
    unmeant: &'a [Meaning],
    part: &'static str,
}

/// What was known when it was written.
#[derive(Serialize)]
struct MeantContext {
    topic: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    order_value: Option<i64>,
    pieces: u32,
    day: i64,
    clock: String,
    first_weekday: u8,
    closes: String,
}

#[derive(Serialize)]
struct MeantRemedy {
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    amount: Option<i64>,
}

/// Writes the lines, and says how many.
///
/// # Errors
/// The file cannot be written. The file that had the name before is still there.
pub(super) fn write(path: &Path, sim: &Sim) -> Result<u64, CliError> {
    let trouble = |error: std::io::Error| CliError::file("cli-unwritable", path, error);
    let mut file = Whole::create(path, &|beginning| beginning.starts_with(b"{\"hand\":\"learner\",\"id\":"))
        .map_err(trouble)?;
    let mut count = 0;
    for last in last_words(sim) {
        let line = serde_json::to_string(&line(sim, &last)).map_err(|error| trouble(error.into()))?;
        file.write_all(line.as_bytes()).and_then(|()| file.write_all(b"\n")).map_err(trouble)?;
        count += 1;
    }
    file.finish().map_err(trouble)?;
    Ok(count)
}

fn line<'a>(sim: &Sim, last: &'a LastWord) -> MeantLine<'a> {
    let reading = &last.reading;
    let known = sim.reply_context(last.conversation);
    let han = last.words.chars().any(|c| matches!(c, '\u{3400}'..='\u{9fff}'));
    MeantLine {
        hand: "learner",
        id: format!("{}-{}-{}", sim.scenario().id, sim.seed(), last.entry),
        text: &last.words,
        lang: if han { Lang::Zh.tag() } else { Lang::En.tag() },
        context: MeantContext {
            topic: last.topic.name(),
            order_value: known.as_ref().and_then(|known| known.order_value).map(|value| value.0),
            pieces: known.as_ref().map_or(1, |known| known.pieces),
            day: last.at.day(),
            clock: Clock(last.at.clock()).to_minute(),
            first_weekday: sim.scenario().first_weekday,
            closes: Clock(sim.scenario().closes).to_minute(),
        },
        acts: reading.acts.iter().map(|(act, _)| act.name()).collect(),
        questions: reading.questions.iter().map(|(question, _)| question.name()).collect(),
        remedies: reading
            .remedies
            .iter()
            .map(|remedy| MeantRemedy { kind: remedy.kind.name(), amount: remedy.amount.map(|it| it.0) })
            .collect(),
        promises: reading.promises.iter().map(|promise| promise.kind.name()).collect(),
        refusals: reading.refusals.iter().map(|(refusal, _)| refusal.name()).collect(),
        referrals: reading.referrals.iter().map(|(to, _)| to.name()).collect(),
        red_lines: reading.red_lines.iter().map(|(line, _)| line.name()).collect(),
        meant: &last.meant,
        unmeant: &last.unmeant,
        part: "tuning",
    }
}
