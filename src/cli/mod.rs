//! The command line and the terminal game: one file per subcommand.
//!
//! Must not decide anything about the shop. Everything that is said comes from the locale files;
//! errors are one sentence on standard error; exit codes are those of `docs/exit-codes.md`.

mod args;
mod calibrate;
mod case_table;
mod check;
mod completions;
mod coverage_table;
mod debrief;
mod evidence;
mod explain;
mod export;
mod find;
mod folder;
mod help;
mod import;
mod keeping;
mod lessons;
mod lines;
mod moments;
mod new;
mod out;
mod outcome;
mod own;
mod pack;
mod parallel;
mod photo;
mod play;
mod proof;
mod prove;
mod replay;
mod reply;
mod say;
mod schema;
mod second_try;
mod shoot;
mod simulate;
#[cfg(test)]
mod snapshots;
mod start;
mod stderr;
mod tell;
mod terminal;
mod texts;
mod texts_args;
mod trouble;
mod try_talk;
mod upgrade;
mod values;
mod verify;
mod what_if;

use args::{Cli, Command};
use clap::FromArgMatches as _;
use clap::error::ErrorKind;
use keeping::Keeping;
use out::Out;
use say::Say;
use std::ffi::OsString;
use std::io::Write as _;
use std::process::ExitCode;
use stderr::to_stderr;
use trouble::CliError;

pub use export::COLUMNS as EVENT_COLUMNS;

/// Runs the program with its arguments.
pub fn main() -> ExitCode {
    let args: Vec<OsString> = std::env::args_os().collect();
    let say = Say { lang: help::language(&args, environment_locale().as_deref()) };
    let stdout = std::io::stdout();
    let mut buffered = std::io::BufWriter::new(stdout.lock());
    let result = run(&args, say, &mut buffered);
    let flushed = buffered.flush().map_err(|error| CliError::output(&error));
    // Where the output was lost, that is the reason, not what it would have said.
    let result = match (result, flushed) {
        (Ok(()) | Err(CliError::Problems | CliError::Said(_)), Err(lost)) => Err(lost),
        (result, _) => result,
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            if let Some(sentence) = trouble.sentence(say) {
                to_stderr(&format!("{sentence}\n"));
            }
            ExitCode::from(trouble.code())
        }
    }
}

fn run(args: &[OsString], say: Say, to: &mut dyn std::io::Write) -> Result<(), CliError> {
    let mut out = Out::new(to);
    let matches = match help::command(say).try_get_matches_from(args) {
        Ok(matches) => matches,
        Err(error) if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            return out.raw(&error.render().to_string());
        }
        Err(error) => return Err(help::usage(&error, args)),
    };
    let cli = Cli::from_arg_matches(&matches).map_err(|error| help::usage(&error, args))?;
    let keeping = Keeping { journal_dir: cli.journal_dir.as_deref(), seat: cli.seat.as_deref() };
    let journal_dir = keeping.journal_dir;
    let asked = cli.lang.unwrap_or_default();
    match cli.command {
        None => {
            let asked = start::Asked { script: cli.script, scenarios: cli.scenarios };
            start::run(asked, keeping, say, &mut out)
        }
        Some(Command::New(args)) => new::run(&args, say, &mut out),
        Some(Command::Import(args)) => import::run(&args, say, &mut out),
        Some(Command::Pack(args)) => pack::pack(&args, say, &mut out),
        Some(Command::Unpack(args)) => pack::unpack(&args, say, &mut out),
        Some(Command::Check(args)) => check::run(&args, say, &mut out),
        Some(Command::Upgrade(args)) => upgrade::run(&args, say, &mut out),
        Some(Command::Play(mut args)) => {
            args.scenarios = args.scenarios.or(cli.scenarios);
            play::run(&args, keeping, say, &mut out)
        }
        Some(Command::Simulate(args)) => simulate::run(&args, journal_dir, asked, say, &mut out),
        Some(Command::Try(args)) => try_talk::run(&args, say, &mut out),
        Some(Command::Prove(args)) => prove::run(&args, say, &mut out),
        Some(Command::Texts(args)) => texts::run(&args, say, &mut out),
        Some(Command::Proof(args)) => proof::run(&args, say, &mut out),
        Some(Command::Calibrate(args)) => calibrate::run(&args, asked, say, &mut out),
        Some(Command::Replay(args)) => replay::run(&args, say, &mut out),
        Some(Command::Reply(args)) => reply::run(&args, say, &mut out),
        Some(Command::Verify(args)) => verify::run(&args, say, &mut out),
        Some(Command::Debrief(args)) => debrief::run(&args, say, &mut out),
        Some(Command::Moments) => moments::run(keeping, say, &mut out),
        Some(Command::Export(args)) => export::run(&args, say, &mut out),
        Some(Command::Evidence(args)) => evidence::run(&args, say, &mut out),
        Some(Command::Shoot(args)) => shoot::run(&args, say, &mut out),
        Some(Command::Photo(args)) => photo::run(&args, say, &mut out),
        Some(Command::Explain(args)) => explain::run(&args, say, &mut out),
        Some(Command::Schema) => schema::run(say, &mut out),
        Some(Command::Completions(args)) => completions::run(&args, say, &mut out),
    }
}

/// The environment's locale: the first of the usual variables that says something.
#[expect(clippy::disallowed_methods, reason = "the command line is an edge: it asks for the user's language")]
fn environment_locale() -> Option<OsString> {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .find_map(|name| std::env::var_os(name).filter(|v| !v.is_empty()))
}
