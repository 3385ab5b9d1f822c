//! `storefront` alone: the window, or where there can be none, the list of lessons in the terminal;
//! or, where nobody sits at a keyboard, a bot that plays by the book and prints its day.

use super::args::PlayArgs;
use super::find;
use super::keeping::Keeping;
use super::lessons;
use super::out::Out;
use super::outcome;
use super::play;
use super::replay::story;
use super::say::Say;
use super::stderr::to_stderr;
use super::trouble::CliError;
#[cfg(feature = "desktop")]
use crate::base::Lang;
use crate::lessons::folder_with_lessons;
use crate::narrate::Weight;
use crate::policy::BotKind;
use crate::scenario::model::SeedPolicy;
use crate::sim::Sim;
use std::io::IsTerminal as _;
use std::path::PathBuf;

/// The scenario that opens when none is named.
const OPENING: &str = "first_hour";

/// What was asked for.
pub(crate) struct Asked {
    /// A script that the window plays.
    pub(crate) script: Option<PathBuf>,
    /// A folder of lessons to choose from.
    pub(crate) scenarios: Option<PathBuf>,
}

/// Runs the command.
///
/// # Errors
/// A script was asked for and no window can open, the folder of lessons cannot be used, the window
/// failed, or the output is closed.
pub(crate) fn run(asked: Asked, keeping: Keeping<'_>, say: Say, out: &mut Out<'_>) -> Result<(), CliError> {
    let scripted = asked.script.is_some();
    if let Some(folder) = &asked.scenarios {
        // Said before anything opens.
        folder_with_lessons(folder)
            .map_err(|remark| CliError::File { key: remark.key, values: remark.values })?;
    }
    let scenarios = asked.scenarios.clone();
    let Some(why_not) = window(asked, keeping, say)? else { return Ok(()) };
    if scripted {
        let then = say.text("probe-then-script");
        return Err(CliError::Missing { key: why_not, values: vec![("then", then.into())] });
    }
    let then = say.text("probe-then-terminal");
    to_stderr(&format!("{}\n", say.with(why_not, &[("then", then.into())])));
    let interactive = std::io::stdin().is_terminal();
    if !interactive && scenarios.is_none() {
        return bot(say, out);
    }
    let lessons = lessons::gather(scenarios.as_deref())?;
    if interactive {
        out.set_prompt("> ");
    }
    let chosen = lessons::choose(&lessons, say, &mut std::io::stdin().lock(), out)?;
    let Some(scenario) = chosen else { return Ok(()) };
    play::run(&PlayArgs { scenario, ..PlayArgs::default() }, keeping, say, out)
}

/// What a shell shows for a program that was ended by Ctrl+C.
#[cfg(feature = "desktop")]
const INTERRUPTED: u8 = 130;

/// Opens the window and comes back when it is closed; or the key of the sentence that says why it
/// cannot open.
#[cfg(feature = "desktop")]
fn window(asked: Asked, keeping: Keeping<'_>, say: Say) -> Result<Option<&'static str>, CliError> {
    use crate::app::{Language, Options, Preferences, RunError};
    let language = match say.lang {
        Lang::Zh => Language::Chinese,
        Lang::En => Language::English,
    };
    let preferences = Preferences { language, ..Preferences::default() };
    let journal_dir = keeping.journal_dir.map(std::path::Path::to_owned);
    let seat = keeping.seat.map(str::to_owned);
    let Asked { script, scenarios } = asked;
    let wanted = Options { script, preferences, journal_dir, scenarios, seat, ..Options::default() };
    match crate::app::run(wanted) {
        Ok(()) => Ok(None),
        Err(RunError::Probe(missing)) => Ok(Some(missing.key())),
        Err(RunError::Interrupted) => Err(CliError::Said(INTERRUPTED)),
        Err(RunError::Script { path, why }) => {
            let values = why.values(&path).to_vec();
            Err(CliError::Missing { key: "cli-script-unreadable", values })
        }
        Err(RunError::Step(why)) => {
            let detail = crate::locale::sentence(say.lang, &why);
            Err(CliError::Missing { key: "cli-script-failed", values: vec![("detail", detail.into())] })
        }
        Err(RunError::Window(code)) => {
            Err(CliError::Missing { key: "cli-window-failed", values: vec![("code", code.into())] })
        }
    }
}

#[cfg(not(feature = "desktop"))]
#[expect(clippy::unnecessary_wraps, reason = "has the shape of the window that this build leaves out")]
fn window(_asked: Asked, _keeping: Keeping<'_>, _say: Say) -> Result<Option<&'static str>, CliError> {
    Ok(Some("cli-no-window"))
}

/// A bot plays the opening scenario by the book; its day is printed line by line.
fn bot(say: Say, out: &mut Out<'_>) -> Result<(), CliError> {
    let scenario = find::scenario(OPENING, say)?;
    let seed = match scenario.seed {
        SeedPolicy::Fixed(seed) => seed,
        SeedPolicy::Fresh => 1,
    };
    out.line(scenario.title.get(say.lang))?;
    out.line(&say.with("start-bot", &[("seed", seed.to_string().into())]))?;
    let mut sim = Sim::open(scenario, seed);
    crate::policy::play_in(&mut sim, BotKind::ByTheBook, say.lang, |_, _| {});
    story(&sim, Weight::News, say, out)?;
    outcome::tell_outcome(&sim, say, out)
}
