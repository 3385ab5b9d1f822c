//! What can be typed after `storefront`. The help that people read comes from the locale files (see
//! `help`); the comments here are for readers of the code.

use super::photo::PhotoArgs;
use super::values::{Seeds, lang, seat, seeds, template, whole, within, written_lang};
use crate::author::Template;
use crate::base::Lang;
use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use std::path::PathBuf;

/// The whole command line.
#[derive(Debug, Parser)]
#[command(name = "storefront", version, arg_required_else_help = false)]
pub(crate) struct Cli {
    /// Language of everything that is said.
    #[arg(long, global = true, value_name = "LANG", value_parser = lang)]
    pub(crate) lang: Option<Lang>,
    /// Folder in which runs are kept.
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) journal_dir: Option<PathBuf>,
    /// Code of the learner's seat, kept in the files of runs.
    #[arg(long, global = true, value_name = "CODE", value_parser = seat)]
    pub(crate) seat: Option<String>,
    /// A script that the window plays by itself.
    #[arg(long, value_name = "FILE")]
    pub(crate) script: Option<PathBuf>,
    /// A folder of lessons to choose from, beside the shipped ones.
    #[arg(long, value_name = "DIR")]
    pub(crate) scenarios: Option<PathBuf>,
    /// What to do; without it the window opens.
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
}

/// Subcommands.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Makes a new lesson.
    New(New),
    /// Makes a lesson out of chats.
    Import(super::import::ImportArgs),
    /// Puts a lesson into one file.
    Pack(super::pack::PackArgs),
    /// Takes a lesson out of one.
    Unpack(super::pack::UnpackArgs),
    /// Checks scenario files.
    Check(Check),
    /// Brings scenario files to the newest format.
    Upgrade(UpgradeArgs),
    /// Plays in the terminal.
    Play(PlayArgs),
    /// Lets a bot play many seeds.
    Simulate(Simulate),
    /// Talks to one customer at once.
    Try(super::try_talk::TryArgs),
    /// Explores every talk of a lesson.
    Prove(super::prove::ProveArgs),
    /// A lesson's texts as a table, and back.
    Texts(super::texts_args::TextsArgs),
    /// A lesson on paper.
    Proof(super::proof::ProofArgs),
    /// Measures what a scenario's score is worth.
    Calibrate(Calibrate),
    /// Tells a run line by line.
    Replay(Replay),
    /// Reads replies.
    Reply(super::reply::args::ReplyArgs),
    /// Plays runs again and compares.
    Verify(Verify),
    /// Tells what happened and what good handling is.
    Debrief(Debrief),
    /// The hard moments of a learner's runs that are back.
    Moments,
    /// Writes the journal as a table.
    Export(Export),
    /// Runs experiments and compares with published measurements.
    Evidence(Evidence),
    /// Renders a recipe of the photo studio.
    Shoot(Shoot),
    /// Measures pictures.
    Photo(PhotoArgs),
    /// Explains a code of `check`.
    Explain(Explain),
    /// Prints the format as a JSON schema.
    Schema,
    /// Prints completions for a shell.
    Completions(Completions),
}

/// `new DIR`
#[derive(Debug, Args)]
pub(crate) struct New {
    /// The folder that is made; its name is the lesson's id.
    #[arg(value_name = "DIR")]
    pub(crate) dir: PathBuf,
    /// What the lesson begins as.
    #[arg(long, value_name = "TEMPLATE", default_value = Template::SingleCase.name(), value_parser = template)]
    pub(crate) from: Template,
    /// The languages of its texts.
    #[arg(long, value_name = "zh,en", value_delimiter = ',', default_value = "zh,en", value_parser = written_lang)]
    pub(crate) languages: Vec<Lang>,
}

/// `check PATH…`
#[derive(Debug, Args)]
pub(crate) struct Check {
    /// Scenario folders, `scenario.ron` files, or folders of scenario folders.
    #[arg(required = true, value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
    /// How problems are written.
    #[arg(long, value_enum, default_value_t = CheckFormat::Rich)]
    pub(crate) format: CheckFormat,
}

/// `upgrade PATH…`
#[derive(Debug, Args)]
pub(crate) struct UpgradeArgs {
    /// Files, or folders of them.
    #[arg(required = true, value_name = "PATH")]
    pub(crate) paths: Vec<PathBuf>,
    /// Only reports what is of an older format.
    #[arg(long)]
    pub(crate) check: bool,
}

/// Formats of `check`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum CheckFormat {
    /// With excerpts.
    Rich,
    /// One line each.
    Concise,
    /// For machines.
    Json,
}

/// `play [SCENARIO]`
#[derive(Debug, Default, Args)]
pub(crate) struct PlayArgs {
    /// A shipped scenario's name or a path.
    #[arg(default_value = "first_hour", value_name = "SCENARIO")]
    pub(crate) scenario: String,
    /// Lists the lessons that there are.
    #[arg(long)]
    pub(crate) list: bool,
    /// A folder of lessons to choose from.
    #[arg(long, value_name = "DIR")]
    pub(crate) scenarios: Option<PathBuf>,
    /// In the terminal.
    #[arg(long)]
    pub(crate) terminal: bool,
    /// Which customers come.
    #[arg(long, value_name = "N", value_parser = whole::<u64>)]
    pub(crate) seed: Option<u64>,
    /// Keeps the run in this file.
    #[arg(long, value_name = "FILE", conflicts_with = "no_journal")]
    pub(crate) journal: Option<PathBuf>,
    /// Keeps no file.
    #[arg(long)]
    pub(crate) no_journal: bool,
    /// Goes on with a run that was stopped.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["journal", "no_journal", "seed"])]
    pub(crate) resume: Option<PathBuf>,
    /// Goes on from a moment of a run, as practice.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["journal", "no_journal", "seed", "resume"])]
    pub(crate) practice: Option<PathBuf>,
    /// The decision from which it goes on.
    #[arg(long, value_name = "NUMBER", requires = "practice", value_parser = whole::<u32>)]
    pub(crate) decision: Option<u32>,
    /// The day from whose beginning it goes on; without either, the first.
    #[arg(long, value_name = "DAY", requires = "practice", conflicts_with = "decision", value_parser = whole::<u32>)]
    pub(crate) day: Option<u32>,
}

/// `simulate SCENARIO`
#[derive(Debug, Args)]
pub(crate) struct Simulate {
    /// A shipped scenario's name or a path.
    #[arg(value_name = "SCENARIO")]
    pub(crate) scenario: String,
    /// Which bot plays.
    #[arg(long, value_name = "P")]
    pub(crate) policy: String,
    /// Which seeds, both ends included.
    #[arg(long, value_name = "A..B", default_value = "1..20", value_parser = seeds)]
    pub(crate) seeds: Seeds,
    /// Writes one line per seed.
    #[arg(long, value_name = "FILE")]
    pub(crate) csv: Option<PathBuf>,
    /// Writes the summary as JSON.
    #[arg(long)]
    pub(crate) json: bool,
    /// How many threads; all cores without it.
    #[arg(long, value_name = "N", value_parser = within::<u16>(1, 1024))]
    pub(crate) threads: Option<u16>,
    /// Writes every journal entry of every run.
    #[arg(long, value_name = "FILE")]
    pub(crate) events: Option<PathBuf>,
    /// Leaves out the byte-order mark before tables.
    #[arg(long)]
    pub(crate) no_bom: bool,
}

/// `calibrate SCENARIO`
#[derive(Debug, Args)]
pub(crate) struct Calibrate {
    /// A shipped scenario's name or a path.
    #[arg(value_name = "SCENARIO")]
    pub(crate) scenario: String,
    /// Seeds on which players are judged, both ends included.
    #[arg(long, value_name = "A..B", default_value = "1..40", value_parser = seeds)]
    pub(crate) seeds: Seeds,
    /// Runs of the search.
    #[arg(long, value_name = "N", default_value_t = 1_200,
        value_parser = within::<u32>(u64::from(crate::calibrate::LEAST_BUDGET), 1_000_000))]
    pub(crate) budget: u32,
    /// Stores the reference beside the scenario.
    #[arg(long)]
    pub(crate) write: bool,
    /// Writes the result as JSON.
    #[arg(long)]
    pub(crate) json: bool,
    /// How many threads; all cores without it.
    #[arg(long, value_name = "N", value_parser = within::<u16>(1, 1024))]
    pub(crate) threads: Option<u16>,
}

/// `replay JOURNAL`
#[derive(Debug, Args)]
pub(crate) struct Replay {
    /// The run's file.
    #[arg(value_name = "JOURNAL")]
    pub(crate) journal: PathBuf,
    /// The scenario, if it is neither shipped nor under `scenarios/`.
    #[arg(long, value_name = "SCENARIO")]
    pub(crate) scenario: Option<String>,
    /// Tells of every passer-by too.
    #[arg(long)]
    pub(crate) all: bool,
}

/// `debrief JOURNAL`
#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "switches of a command are on or off in any mix")]
pub(crate) struct Debrief {
    /// The run's file.
    #[arg(value_name = "JOURNAL")]
    pub(crate) journal: PathBuf,
    /// The scenario, if it is neither shipped nor under `scenarios/`.
    #[arg(long, value_name = "SCENARIO")]
    pub(crate) scenario: Option<String>,
    /// How it is written.
    #[arg(long, value_enum, default_value_t = DebriefFormat::Text)]
    pub(crate) format: DebriefFormat,
    /// What each decision was worth.
    #[arg(long)]
    pub(crate) what_if: bool,
    /// Answers a moment a second time; without a number lists the costliest ones.
    #[arg(long, value_name = "NUMBER", num_args = 0..=1, conflicts_with_all = ["what_if", "format"],
        value_parser = whole::<u32>)]
    pub(crate) second_try: Option<Vec<u32>>,
    /// What you say, the price, or the number of a choice.
    #[arg(value_name = "ANSWER", requires = "second_try", allow_hyphen_values = true)]
    pub(crate) answer: Option<String>,
    /// Says it as soon as the customer had written.
    #[arg(long, requires = "answer")]
    pub(crate) at_once: bool,
    /// For machines.
    #[arg(long, requires = "what_if", conflicts_with_all = ["markdown", "html", "format"])]
    pub(crate) json: bool,
    /// Markdown.
    #[arg(long, requires = "what_if", conflicts_with_all = ["html", "format"])]
    pub(crate) markdown: bool,
    /// A page with its pictures inside.
    #[arg(long, value_name = "FILE", requires = "what_if", conflicts_with = "format")]
    pub(crate) html: Option<PathBuf>,
    /// The page for the instructor, with questions for the class.
    #[arg(long, value_name = "FILE", requires = "what_if", conflicts_with_all = ["format", "json", "markdown"])]
    pub(crate) class_html: Option<PathBuf>,
    /// Every decision and every alternative as a table.
    #[arg(long, value_name = "FILE", requires = "what_if", conflicts_with_all = ["format", "json", "markdown"])]
    pub(crate) csv: Option<PathBuf>,
    /// How many threads; all cores without it.
    #[arg(long, value_name = "N",  value_parser = within::<u16>(1, 256))]
    pub(crate) threads: Option<u16>,
}

/// Formats of `debrief`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum DebriefFormat {
    /// Plain lines.
    Text,
    /// Markdown.
    Markdown,
    /// For machines.
    Json,
}

/// `verify JOURNAL…`
#[derive(Debug, Args)]
pub(crate) struct Verify {
    /// The runs' files.
    #[arg(required = true, value_name = "JOURNAL")]
    pub(crate) journals: Vec<PathBuf>,
    /// The scenario, if it is neither shipped nor under `scenarios/`.
    #[arg(long, value_name = "SCENARIO")]
    pub(crate) scenario: Option<String>,
    /// Renders every shot of the photo studio again and compares.
    #[arg(long)]
    pub(crate) develop: bool,
}

/// `export JOURNAL`
#[derive(Debug, Args)]
pub(crate) struct Export {
    /// The run's file.
    #[arg(value_name = "JOURNAL")]
    pub(crate) journal: PathBuf,
    /// Where the table goes.
    #[arg(long, value_name = "FILE.csv", required_unless_present = "meant")]
    pub(crate) events: Option<PathBuf>,
    /// Where the answers go of which the learner said what they meant, as labelled lines.
    #[arg(long, value_name = "FILE.jsonl")]
    pub(crate) meant: Option<PathBuf>,
    /// Leaves out the byte-order mark before the table.
    #[arg(long)]
    pub(crate) no_bom: bool,
    /// The scenario, if it is neither shipped nor under `scenarios/`.
    #[arg(long, value_name = "SCENARIO")]
    pub(crate) scenario: Option<String>,
}

/// `evidence`
#[derive(Debug, Args)]
pub(crate) struct Evidence {
    /// Which seeds, both ends included.
    #[arg(long, value_name = "A..B", default_value = "1..20", value_parser = seeds)]
    pub(crate) seeds: Seeds,
    /// Another table of published measurements.
    #[arg(long, value_name = "FILE")]
    pub(crate) targets: Option<PathBuf>,
    /// Only these rows.
    #[arg(long, value_name = "ID")]
    pub(crate) only: Vec<String>,
    /// Mechanisms that are switched off.
    #[arg(long, value_name = "MECHANISM")]
    pub(crate) without: Vec<String>,
    /// Writes the curves instead of the rows.
    #[arg(long, value_name = "DIR|FILE.json", conflicts_with_all = ["json", "markdown", "only", "targets"])]
    pub(crate) curves: Option<PathBuf>,
    /// Writes a table for a document.
    #[arg(long, conflicts_with = "json")]
    pub(crate) markdown: bool,
    /// Writes the rows as JSON.
    #[arg(long)]
    pub(crate) json: bool,
    /// How many threads; all cores without it.
    #[arg(long, value_name = "N", value_parser = within::<u16>(1, 1024))]
    pub(crate) threads: Option<u16>,
}

/// `shoot RECIPE.ron`
#[derive(Debug, Args)]
pub(crate) struct Shoot {
    /// The recipe's file.
    #[arg(value_name = "RECIPE.ron")]
    pub(crate) recipe: PathBuf,
    /// The picture to write.
    #[arg(short, long, value_name = "FILE.png")]
    pub(crate) output: PathBuf,
    /// Side of the picture in pixels.
    #[arg(long, value_name = "PIXELS", default_value_t = 800, value_parser = within::<u16>(16, 1600))]
    pub(crate) size: u16,
    /// Samples of each pixel.
    #[arg(long, value_name = "N", default_value_t = 16, value_parser = within::<u8>(1, 64))]
    pub(crate) samples: u8,
    /// The thing that the recipe names as its own.
    #[arg(long, value_name = "FILE.obj")]
    pub(crate) own: Option<PathBuf>,
    /// Its texture.
    #[arg(long, value_name = "FILE.png", requires = "own")]
    pub(crate) texture: Option<PathBuf>,
}

/// `explain CODE`
#[derive(Debug, Args)]
pub(crate) struct Explain {
    /// The code or its name; without it, all codes are listed.
    #[arg(value_name = "CODE")]
    pub(crate) code: Option<String>,
}

/// `completions SHELL`
#[derive(Debug, Args)]
pub(crate) struct Completions {
    /// Which shell.
    #[arg(value_enum, value_name = "SHELL")]
    pub(crate) shell: Shell,
}
