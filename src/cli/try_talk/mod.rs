//! `storefront try SCENARIO CASE`: a talk with one customer at once.
//!
//! Replies come from `--say`, or line by line from standard input; a number sends the suggestion of
//! that number. Everything that is shown comes from [`crate::bench`].

mod json;

use super::find;
use super::out::Out;
use super::say::Say;
use super::terminal::{Typed, nearest_of, read_line};
use super::trouble::CliError;
use super::values::whole;
use crate::base::ids::CaseId;
use crate::bench::{
    Moment, NoMoment, SuggestionTrial, Talk, TalkScene, TalkTurn, meant, reach, try_suggestions,
};
use crate::narrate::why_refused;
use crate::scenario::model::{Case, Scenario};
use crate::sim::Refused;
use crate::sim::view::ConversationState;
use clap::Args;
use serde_json::json;
use std::io::IsTerminal as _;

/// Seeds behind the one that was asked for that are tried when the story does not begin.
const MORE_SEEDS: u64 = 8;

/// `try SCENARIO CASE`
#[derive(Debug, Args)]
pub(crate) struct TryArgs {
    /// A shipped scenario's name or a path.
    #[arg(value_name = "SCENARIO")]
    scenario: String,
    /// The key of the story.
    #[arg(value_name = "CASE")]
    case: String,
    /// Which seed.
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = whole::<u64>)]
    seed: u64,
    /// Replies.
    #[arg(long, value_name = "TEXT")]
    say: Vec<String>,
    /// For machines.
    #[arg(long)]
    json: bool,
}

/// Runs the command.
///
/// # Errors
/// There is no such story, or it does not begin.
pub(crate) fn run(args: &TryArgs, say: Say, out: &mut Out<'_>) -> Result<(), CliError> {
    let scenario = find::scenario(&args.scenario, say)?;
    let id = case_named(&scenario, &args.case)?;
    let moment = reach(&scenario, id, args.seed, MORE_SEEDS).map_err(|why| no_moment(&scenario, why))?;
    let case = &scenario.cases[id.index()];
    let mut table = Table::of(&moment, case, say);
    if args.json {
        return table.as_json(&moment, &args.say, out);
    }
    out.lines(&table.scene().head(&moment))?;
    out.lines(&table.scene().standing())?;
    out.lines(&table.scene().trials(&table.trials))?;
    if args.say.is_empty() {
        return table.listen(out);
    }
    for reply in &args.say {
        if !table.answer(reply, out)? {
            break;
        }
    }
    Ok(())
}

pub(super) fn case_named(scenario: &Scenario, word: &str) -> Result<CaseId, CliError> {
    let names: Vec<&str> = scenario.cases.iter().map(|case| case.key.as_str()).collect();
    if let Some(index) = names.iter().position(|name| *name == word) {
        return Ok(CaseId::at(index));
    }
    let guess = nearest_of(word, names.iter().copied()).unwrap_or_default().to_owned();
    let values =
        vec![("word", word.to_owned().into()), ("names", names.join(", ").into()), ("guess", guess.into())];
    Err(CliError::usage("try-no-case", values))
}

fn no_moment(scenario: &Scenario, why: NoMoment) -> CliError {
    let (key, values) = why.told(scenario);
    CliError::usage(key, values)
}

/// The talk on the table.
struct Table<'a> {
    talk: Talk,
    case: &'a Case,
    trials: Vec<SuggestionTrial>,
    say: Say,
}

impl<'a> Table<'a> {
    fn of(moment: &Moment, case: &'a Case, say: Say) -> Self {
        let talk = Talk::new(moment.sim.clone(), moment.talk);
        let trials = try_suggestions(&talk, &moment.sim.scenario().languages);
        Self { talk, case, trials, say }
    }

    fn scene(&self) -> TalkScene<'_> {
        TalkScene { talk: &self.talk, case: self.case, lang: self.say.lang }
    }

    fn turn(&mut self, reply: &str) -> Result<TalkTurn, Refused> {
        let meant = meant(&self.talk, reply, self.say.lang);
        self.talk.turn(&meant)
    }

    /// Sends a reply and shows what it did; whether the talk goes on.
    fn answer(&mut self, reply: &str, out: &mut Out<'_>) -> Result<bool, CliError> {
        if self.talk.state() != ConversationState::Open {
            out.line(&self.say.text("try-over"))?;
            return Ok(false);
        }
        out.line("")?;
        match self.turn(reply) {
            Ok(turn) => {
                out.lines(&self.scene().turn(&turn))?;
                out.lines(&self.scene().standing())?;
            }
            Err(why) => {
                let why = why_refused(why).get(self.say.lang).to_owned();
                out.line(&self.say.with("try-refused", &[("why", why.into())]))?;
            }
        }
        Ok(true)
    }

    /// Reads replies line by line.
    fn listen(&mut self, out: &mut Out<'_>) -> Result<(), CliError> {
        let stdin = std::io::stdin();
        if stdin.is_terminal() {
            out.set_prompt("> ");
            out.line(&self.say.text("try-ask"))?;
        }
        let mut input = stdin.lock();
        while self.talk.state() == ConversationState::Open {
            out.prompt()?;
            match read_line(&mut input) {
                Typed::Line(line) if !line.trim().is_empty() => {
                    self.answer(&line, out)?;
                }
                Typed::TooLong => {
                    let why = why_refused(Refused::BadText).get(self.say.lang).to_owned();
                    out.line(&self.say.with("try-refused", &[("why", why.into())]))?;
                }
                Typed::NotText => out.line(&self.say.text("play-line-not-text"))?,
                Typed::Line(_) | Typed::End => return Ok(()),
            }
        }
        Ok(())
    }

    fn as_json(&mut self, moment: &Moment, replies: &[String], out: &mut Out<'_>) -> Result<(), CliError> {
        let begins = json::standing(&self.scene());
        let messages: Vec<_> = self.talk.messages().iter().map(json::message).collect();
        let mut turns = Vec::new();
        for reply in replies {
            turns.push(match self.turn(reply) {
                Ok(turn) => json::turn(&self.scene(), &turn),
                Err(why) => json!({ "reply": reply, "refused": why.name() }),
            });
        }
        let value = json!({
            "case": self.case.key,
            "seed": moment.seed,
            "at": moment.sim.now().0,
            "messages": messages,
            "begins": begins,
            "suggestions": self.trials.iter().map(json::trial).collect::<Vec<_>>(),
            "turns": turns,
        });
        out.json(&format!("{value:#}\n"))
    }
}
