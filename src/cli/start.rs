//! `storefront` alone: the window, or where there can be none, the same scenario in the terminal; or, where nobody
//! sits at a keyboard, a bot that plays by the book and tells its day.

use super::args::Play;
use super::find;
use super::out::Out;
use super::outcome;
use super::play;
use super::replay::story;
use super::say::Say;
use super::trouble::Trouble;
#[cfg(feature = "desktop")]
use crate::base::Lang;
use crate::narrate::Weight;
use crate::policy::Policy;
use crate::scenario::model::SeedPolicy;
use crate::sim::Sim;
use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};

/// The scenario that opens when none is named.
const OPENING: &str = "first_hour";

/// Runs the command.
///
/// # Errors
/// A script was asked for and no window can open, the window failed, or the output is closed.
pub(crate) fn run(
    script: Option<PathBuf>,
    journal_dir: Option<&Path>,
    say: Say,
    out: &mut Out<'_>,
) -> Result<(), Trouble> {
    let scripted = script.is_some();
    let Some(why_not) = window(script, journal_dir, say)? else { return Ok(()) };
    if scripted {
        return Err(Trouble::Missing { key: why_not, values: vec![] });
    }
    super::to_stderr(&format!("{}\n", say.text(why_not)));
    if std::io::stdin().is_terminal() {
        let args = Play { scenario: OPENING.to_owned(), ..Play::default() };
        return play::run(&args, journal_dir, say, out);
    }
    bot(say, out)
}

/// Opens the window and comes back when it is closed; or the key of the sentence that says why it cannot open.
#[cfg(feature = "desktop")]
fn window(
    script: Option<PathBuf>,
    journal_dir: Option<&Path>,
    say: Say,
) -> Result<Option<&'static str>, Trouble> {
    use crate::app::{Language, Options, Preferences, RunError};
    let language = match say.lang {
        Lang::Zh => Language::Chinese,
        Lang::En => Language::English,
    };
    let preferences = Preferences { language, ..Preferences::default() };
    let journal_dir = journal_dir.map(Path::to_owned);
    match crate::app::run(Options { script, preferences, journal_dir, ..Options::default() }) {
        Ok(()) => Ok(None),
        Err(RunError::Probe(missing)) => Ok(Some(missing.key())),
        Err(other) => Err(Trouble::Missing {
            key: "cli-window-failed",
            values: vec![("reason", other.to_string().into())],
        }),
    }
}

#[cfg(not(feature = "desktop"))]
#[expect(clippy::unnecessary_wraps, reason = "has the shape of the window that this build leaves out")]
fn window(
    _script: Option<PathBuf>,
    _journal_dir: Option<&Path>,
    _say: Say,
) -> Result<Option<&'static str>, Trouble> {
    Ok(Some("cli-no-window"))
}

/// A bot plays the opening scenario by the book; its day is told line by line.
fn bot(say: Say, out: &mut Out<'_>) -> Result<(), Trouble> {
    let scenario = find::scenario(OPENING, say)?;
    let seed = match scenario.seed {
        SeedPolicy::Fixed(seed) => seed,
        SeedPolicy::Fresh => 1,
    };
    out.line(scenario.title.get(say.lang))?;
    out.line(&say.with("start-bot", &[("seed", seed.to_string().into())]))?;
    let mut sim = Sim::open(scenario, seed);
    crate::policy::play_in(&mut sim, Policy::ByTheBook, say.lang, |_, _| {});
    story(&sim, Weight::News, say, out)?;
    outcome::tell(&sim, say, out)
}
