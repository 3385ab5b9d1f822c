//! Help and usage errors in the language in use: clap reads the words, the locale files give the
//! sentences.

use super::args::Cli;
use super::say::Say;
use super::trouble::CliError;
use super::values::Fits;
use crate::base::Lang;
use crate::locale::Value;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command, CommandFactory as _};
use std::ffi::{OsStr, OsString};

/// The command line with its help in the language.
pub(crate) fn command(say: Say) -> Command {
    let template =
        format!("{{about}}\n\n{}: {{usage}}\n\n{{all-args}}{{after-help}}", say.text("cli-word-usage"));
    let command = localise(Cli::command(), "cli", say, &template).after_help(say.text("cli-after"));
    let mut built = command.clone();
    built.build();
    with_usage(command, &mut built, say)
}

/// Every command with the line of its usage in the language; `built` is the same command, complete.
fn with_usage(command: Command, built: &mut Command, say: Say) -> Command {
    let usage = built.render_usage().to_string();
    let usage = usage.split_once(": ").map_or(usage.as_str(), |(_, usage)| usage).trim();
    let usage = usage.replace("[OPTIONS]", &say.text("cli-place-options"));
    let below = built.get_subcommands_mut();
    let command = below.fold(command, |command, sub| {
        let name = sub.get_name().to_owned();
        command.mut_subcommand(name, |command| with_usage(command, sub, say))
    });
    command.override_usage(usage)
}

fn localise(command: Command, key: &str, say: Say, template: &str) -> Command {
    let about = say.text(&format!("{key}-about"));
    let prefix = key.to_owned();
    let mut places = 0;
    let words = |arg: Arg| {
        let id = arg.get_id().as_str().to_owned();
        let key = match id.as_str() {
            "help" | "version" | "lang" | "journal_dir" | "seat" => format!("cli-arg-{id}"),
            _ => format!("{prefix}-{id}"),
        };
        let help = with_default(&arg, say.text(&key), say);
        let heading = if arg.is_positional() { "cli-word-arguments" } else { "cli-word-options" };
        // The sentences name the values that fit.
        let arg = arg.help(help).long_help(None::<&str>).help_heading(heading_of(say, heading));
        if !arg.get_action().takes_values() {
            return arg;
        }
        // "-1" is a value that may not fit, never an option.
        let arg = arg.hide_default_value(true).hide_possible_values(true).allow_negative_numbers(true);
        if !arg.is_positional() {
            return arg;
        }
        places += 1;
        arg.display_order(places)
    };
    let mut command = command
        .about(about)
        .long_about(None::<&str>)
        .help_template(template.to_owned())
        .subcommand_help_heading(heading_of(say, "cli-word-commands"))
        .subcommand_value_name(heading_of(say, "cli-place-command"))
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

/// What is said of an argument, with the value that it has when it is left out.
fn with_default(arg: &Arg, help: String, say: Say) -> String {
    let values: Vec<_> = arg.get_default_values().iter().map(|value| value.to_string_lossy()).collect();
    if values.is_empty() || !arg.get_action().takes_values() {
        return help;
    }
    say.with("cli-default", &[("help", help.into()), ("value", values.join(" ").into())])
}

/// A heading. Clap wants it for the life of the program; there are few, said once.
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

/// What fits in place of a value that does not: `1..256`, `zh, en`, or an example; and the sentence
/// for it. Empty if nothing is known of it.
fn fitting(error: &clap::Error) -> (&'static str, String) {
    if let Some(ContextValue::Strings(words)) = error.get(ContextKind::ValidValue)
        && !words.is_empty()
    {
        return ("usage-value-fits", words.join(", "));
    }
    match std::error::Error::source(error).and_then(|told| told.downcast_ref::<Fits>()) {
        Some(Fits::These(words)) => ("usage-value-fits", words.clone()),
        Some(Fits::Like(example)) => ("usage-value-like", (*example).to_owned()),
        None => ("usage-bad-value", String::new()),
    }
}

/// The word that was probably meant; empty if none is like it.
fn guess(error: &clap::Error, kind: ContextKind) -> String {
    let guess = match error.get(kind) {
        Some(ContextValue::String(guess)) => Some(guess),
        // The one that is most alike comes last.
        Some(ContextValue::Strings(guesses)) => guesses.last(),
        _ => None,
    };
    guess.cloned().unwrap_or_default()
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
        ErrorKind::UnknownArgument => {
            ("usage-unknown-argument", arg, guess(error, ContextKind::SuggestedArg))
        }
        ErrorKind::InvalidSubcommand => {
            let word = get(ContextKind::InvalidSubcommand);
            ("usage-unknown-command", word, guess(error, ContextKind::SuggestedSubcommand))
        }
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
            let (key, fits) = fitting(error);
            let values: Vec<(&'static str, Value)> =
                vec![("what", arg.into()), ("value", value.into()), ("fits", fits.into()), ("help", help())];
            return CliError::usage(key, values);
        }
        ErrorKind::InvalidUtf8 => ("usage-not-text", arg, String::new()),
        _ => ("usage-other", arg, String::new()),
    };
    CliError::usage(key, vec![("what", what.into()), ("guess", guess.into()), ("help", help())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::builder::PossibleValue;

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

    fn names_missing(command: &Command, at: &str, found: &mut Vec<String>) {
        for arg in command.get_arguments().filter(|arg| arg.get_action().takes_values()) {
            let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
            let values = arg.get_possible_values();
            let missing = values.iter().map(PossibleValue::get_name).filter(|name| !help.contains(name));
            found.extend(missing.map(|name| format!("{at} {}: {name}", arg.get_id())));
        }
        for sub in command.get_subcommands() {
            names_missing(sub, &format!("{at} {}", sub.get_name()), found);
        }
    }

    /// The list of values that clap would add in English is in the sentences.
    #[test]
    fn every_value_that_fits_is_named_in_both_languages() {
        for lang in Lang::ALL {
            let mut found = Vec::new();
            names_missing(&command(Say { lang }), "storefront", &mut found);
            assert!(found.is_empty(), "{lang:?}: {found:?}");
        }
    }

    /// What is said of a command line that does not fit.
    fn said(lang: Lang, line: &str) -> String {
        let args: Vec<OsString> = line.split(' ').map(OsString::from).collect();
        let error = command(Say { lang }).try_get_matches_from(&args).expect_err("it does not fit");
        usage(&error, &args).sentence(Say { lang }).expect("a sentence").trim_end().to_owned()
    }

    #[test]
    fn a_slip_is_answered_with_what_fits() {
        for (line, en, zh) in [
            (
                "storefront chek",
                "There is no command “chek”. Did you mean check?",
                "没有“chek”这个命令。是不是想写 check？",
            ),
            ("storefront zzz", "There is no command “zzz”.", "没有“zzz”这个命令。"),
            (
                "storefront check x --fromat json",
                "There is no option “--fromat”. Did you mean --format?",
                "不认识“--fromat”。是不是想写 --format？",
            ),
            (
                "storefront simulate x --policy p --threads 0",
                "--threads <N> cannot be “0”. What fits: 1..1024.",
                "--threads <N> 不能是“0”，可以写：1..1024。",
            ),
            (
                "storefront play --seed ten",
                "--seed <N> cannot be “ten”. It looks like this: 7",
                "--seed <N> 不能是“ten”，要写成这样：7",
            ),
            (
                "storefront simulate x --policy p --seeds -1",
                "--seeds <A..B> cannot be “-1”. It looks like this: 1..100",
                "--seeds <A..B> 不能是“-1”，要写成这样：1..100",
            ),
            (
                "storefront photo a.png --colour red",
                "--colour <RRGGBB> cannot be “red”. It looks like this: C0392B",
                "--colour <RRGGBB> 不能是“red”，要写成这样：C0392B",
            ),
        ] {
            assert_eq!(said(Lang::En, line), en);
            assert_eq!(said(Lang::Zh, line), zh);
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
