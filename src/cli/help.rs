//! Help and usage errors in the language in use: clap reads the words, the locale files give the
//! sentences.

use super::args::Cli;
use super::say::Say;
use super::trouble::CliError;
use crate::base::Lang;
use crate::locale::Value;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, CommandFactory as _};
use std::ffi::{OsStr, OsString};

/// The command line with its help in the language.
pub(crate) fn command(say: Say) -> Command {
    let template =
        format!("{{about}}\n\n{}: {{usage}}\n\n{{all-args}}{{after-help}}", say.text("cli-word-usage"));
    localise(Cli::command(), "cli", say, &template).after_help(say.text("cli-after"))
}

fn localise(command: Command, key: &str, say: Say, template: &str) -> Command {
    let about = say.text(&format!("{key}-about"));
    let prefix = key.to_owned();
    let words = |arg: Arg| {
        let id = arg.get_id().as_str().to_owned();
        let key = match id.as_str() {
            "help" | "version" | "lang" | "journal_dir" | "seat" => format!("cli-arg-{id}"),
            _ => format!("{prefix}-{id}"),
        };
        let heading = if arg.is_positional() { "cli-word-arguments" } else { "cli-word-options" };
        arg.help(say.text(&key)).long_help(None::<&str>).help_heading(heading_of(say, heading))
    };
    let mut command = command
        .about(about)
        .long_about(None::<&str>)
        .help_template(template.to_owned())
        .subcommand_help_heading(heading_of(say, "cli-word-commands"))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .arg(Arg::new("help").short('h').long("help").action(clap::ArgAction::Help));
    if key == "cli" {
        command =
            command.arg(Arg::new("version").short('V').long("version").action(clap::ArgAction::Version));
    }
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    for name in names {
        command = command.mut_subcommand(&name, |sub| localise(sub, &format!("{key}-{name}"), say, template));
    }
    command.mut_args(words)
}

/// A heading. Clap wants it for the life of the program; there are three, said once.
fn heading_of(say: Say, key: &str) -> &'static str {
    say.text(key).leak()
}

/// The language: the option if it is there, else the environment's, else Chinese. Needed before
/// anything is read, since even usage errors are said in it.
pub(crate) fn language(args: &[OsString], locale: Option<&OsStr>) -> Lang {
    let text = |arg: &OsString| arg.to_str().map(str::to_owned);
    let mut words = args.iter().filter_map(text);
    while let Some(word) = words.next() {
        let value =
            if word == "--lang" { words.next() } else { word.strip_prefix("--lang=").map(str::to_owned) };
        if let Some(lang) = value.and_then(|value| Lang::parse(&value)) {
            return lang;
        }
    }
    locale.and_then(OsStr::to_str).and_then(Lang::parse).unwrap_or_default()
}

/// The command whose help a usage error points to: `storefront calibrate --help`.
fn help_of(args: &[OsString]) -> String {
    let mut command = Cli::command();
    let mut words = vec!["storefront".to_owned()];
    for word in args.iter().skip(1).filter_map(|arg| arg.to_str()) {
        let Some(below) = command.find_subcommand(word).cloned() else { continue };
        words.push(word.to_owned());
        command = below;
    }
    words.push("--help".to_owned());
    words.join(" ")
}

/// What fits in place of a value that does not: `1..256`, `zh, en`; empty if the value's own reader
/// does not say so.
fn fitting(error: &clap::Error) -> String {
    if let Some(ContextValue::Strings(words)) = error.get(ContextKind::ValidValue) {
        return words.join(", ");
    }
    let told = std::error::Error::source(error).map(ToString::to_string).unwrap_or_default();
    match told.split_once(" is not in ") {
        Some((_, range)) => range.replace("..=", "..").trim_end_matches('.').to_owned(),
        // Readers of numbers speak English; ours say what fits and nothing else.
        None if told.contains(' ') && !told.contains(',') => String::new(),
        None => told,
    }
}

/// A usage error as one sentence.
#[expect(clippy::wildcard_enum_match_arm, reason = "the kinds are another library's and may grow")]
pub(crate) fn usage(error: &clap::Error, args: &[OsString]) -> CliError {
    let help = || Value::from(help_of(args));
    let get = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(" "),
        _ => String::new(),
    };
    let arg = get(ContextKind::InvalidArg);
    let (key, what, guess) = match error.kind() {
        ErrorKind::UnknownArgument => ("usage-unknown-argument", arg, get(ContextKind::SuggestedArg)),
        ErrorKind::InvalidSubcommand => (
            "usage-unknown-command",
            get(ContextKind::InvalidSubcommand),
            get(ContextKind::SuggestedSubcommand),
        ),
        ErrorKind::MissingRequiredArgument | ErrorKind::MissingSubcommand => {
            ("usage-missing", arg, String::new())
        }
        ErrorKind::ArgumentConflict => {
            let other = get(ContextKind::PriorArg);
            let key = if other == arg { "usage-twice" } else { "usage-conflict" };
            return CliError::usage(key, vec![("what", arg.into()), ("other", other.into())]);
        }
        ErrorKind::InvalidValue if get(ContextKind::InvalidValue).is_empty() => {
            ("usage-no-value", arg, String::new())
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let value = get(ContextKind::InvalidValue);
            let fits = fitting(error);
            let key = if fits.is_empty() { "usage-bad-value" } else { "usage-value-fits" };
            let values: Vec<(&'static str, Value)> =
                vec![("what", arg.into()), ("value", value.into()), ("fits", fits.into()), ("help", help())];
            return CliError::usage(key, values);
        }
        _ => ("usage-other", arg, String::new()),
    };
    CliError::usage(key, vec![("what", what.into()), ("guess", guess.into()), ("help", help())])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys_missing(command: &Command, at: &str, found: &mut Vec<String>) {
        let looks_like_key = |text: &str| text.starts_with("cli-");
        if command.get_about().is_none_or(|about| looks_like_key(&about.to_string())) {
            found.push(at.to_owned());
        }
        for arg in command.get_arguments() {
            if arg.get_help().is_none_or(|help| looks_like_key(&help.to_string())) {
                found.push(format!("{at} {}", arg.get_id()));
            }
        }
        for sub in command.get_subcommands() {
            keys_missing(sub, &format!("{at} {}", sub.get_name()), found);
        }
    }

    #[test]
    fn every_command_and_option_is_explained_in_both_languages() {
        for lang in Lang::ALL {
            let mut command = command(Say { lang });
            command.build();
            let mut found = Vec::new();
            keys_missing(&command, "storefront", &mut found);
            assert!(found.is_empty(), "{lang:?}: {found:?}");
        }
    }

    #[test]
    fn the_language_is_known_before_anything_else() {
        for (args, locale, expected) in [
            (vec!["check", "--lang", "en"], Some("zh_CN.UTF-8"), Lang::En),
            (vec!["--lang=zh-CN"], Some("en_US.UTF-8"), Lang::Zh),
            (vec!["play"], Some("en_GB"), Lang::En),
            (vec!["play"], Some("C.UTF-8"), Lang::Zh),
            (vec![], None, Lang::Zh),
        ] {
            let args: Vec<OsString> = args.into_iter().map(OsString::from).collect();
            assert_eq!(language(&args, locale.map(OsStr::new)), expected, "{args:?} {locale:?}");
        }
    }
}
