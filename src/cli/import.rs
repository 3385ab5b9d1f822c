//! `storefront import CHAT… -o DIR`: a lesson out of chats. Nothing that is there already is
//! written over.

use super::folder;
use super::out::Out;
use super::say::Say;
use super::trouble::CliError;
use super::values::Fits;
use crate::author::lesson::LONGEST_NAME;
use crate::import::limits::{MAX_FILE_BYTES, MOST_FILES};
use crate::import::{
    ChatFormat, ColumnRole, ImportOptions, ImportRefusal, ImportedLesson, NoLesson, ReadChats, import_lesson,
    read_chats,
};
use crate::session::door::{self, FileRefusal};
use clap::Args;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// `import CHAT…`
#[derive(Debug, Args)]
pub(crate) struct ImportArgs {
    /// The files of chats.
    #[arg(required = true, value_name = "CHAT")]
    pub(crate) chats: Vec<PathBuf>,
    /// The folder that is made; its name is the lesson's id.
    #[arg(short, long, value_name = "DIR")]
    pub(crate) output: PathBuf,
    /// The kind of export.
    #[arg(long, value_name = "FORMAT", default_value = "auto", value_parser = format)]
    pub(crate) format: ChosenFormat,
    /// Which column is which.
    #[arg(long, value_name = "sender=NAME,text=NAME")]
    pub(crate) columns: Option<String>,
    /// Names under which the shop speaks.
    #[arg(long, value_name = "NAME")]
    pub(crate) seller: Vec<String>,
}

/// A kind of export, or none that was named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct ChosenFormat(Option<ChatFormat>);

fn format(text: &str) -> Result<ChosenFormat, Fits> {
    if text == "auto" {
        return Ok(ChosenFormat(None));
    }
    let found = ChatFormat::parse(text).map(|format| ChosenFormat(Some(format)));
    found.ok_or_else(|| Fits::These(ChatFormat::ALL.map(ChatFormat::name).join(", ")))
}

/// Most places of personal data that are listed.
const MOST_PLACES: usize = 40;

/// Runs the command.
///
/// # Errors
/// A chat cannot be read, nothing becomes a story, or the folder cannot be written.
pub(crate) fn run(args: &ImportArgs, say: Say, out: &mut Out<'_>) -> Result<(), CliError> {
    let name = folder::name_of(&args.output)?;
    if args.chats.len() > MOST_FILES {
        return Err(refused(args.chats.get(MOST_FILES), &ImportRefusal::TooManyFiles, say));
    }
    let columns = columns(args.columns.as_deref())?;
    // Only a table has columns.
    let format = args.format.0.or_else(|| (!columns.is_empty()).then_some(ChatFormat::Csv));
    let options = ImportOptions { format, sellers: args.seller.clone(), columns };
    let files = args.chats.iter().map(|path| read(path, say)).collect::<Result<Vec<_>, _>>()?;
    let chats = read_chats(&files, &options)
        .map_err(|(place, refusal)| refused(args.chats.get(place), &refusal, say))?;
    let lesson = import_lesson(&chats, &name, say.lang).map_err(|none| match none {
        NoLesson::Name(problem) => CliError::usage(problem.key(), vec![("most", LONGEST_NAME.into())]),
        NoLesson::NoStory => refused(args.chats.first(), &ImportRefusal::NoStory, say),
    })?;
    let file = folder::write_lesson(&args.output, &lesson.text)?;
    report(args, &chats, &lesson, &file, say, out)
}

/// `sender=Name,text=Message`: the columns and their content.
fn columns(text: Option<&str>) -> Result<BTreeMap<ColumnRole, String>, CliError> {
    let mut out = BTreeMap::new();
    for pair in text.unwrap_or_default().split(',').filter(|pair| !pair.trim().is_empty()) {
        let found = pair
            .split_once('=')
            .and_then(|(role, name)| Some((ColumnRole::parse(role.trim())?, name.trim())));
        let (role, name) = found.ok_or_else(|| CliError::usage("import-bad-column", Vec::new()))?;
        out.insert(role, name.to_owned());
    }
    Ok(out)
}

/// Reads a file. Its kind and size are looked at before it is read.
fn read(path: &Path, say: Say) -> Result<Vec<u8>, CliError> {
    door::read(path, MAX_FILE_BYTES as u64).map_err(|error| {
        if let Some(FileRefusal::TooLarge(_)) = FileRefusal::of(&error) {
            refused(Some(&path.to_owned()), &ImportRefusal::TooLarge, say)
        } else {
            CliError::file("cli-unreadable", path, error)
        }
    })
}

fn refused(path: Option<&PathBuf>, refusal: &ImportRefusal, say: Say) -> CliError {
    let path = path.map_or_else(String::new, |path| path.display().to_string());
    let why = say.with(refusal.key(), &refusal.values());
    CliError::File { key: "import-refused", values: vec![("path", path.into()), ("why", why.into())] }
}

/// What was read, what was replaced, what is to be decided, and what to do next.
fn report(
    args: &ImportArgs,
    chats: &ReadChats,
    lesson: &ImportedLesson,
    file: &Path,
    say: Say,
    out: &mut Out<'_>,
) -> Result<(), CliError> {
    for (path, found) in args.chats.iter().zip(&chats.files) {
        let values = [
            ("path", path.display().to_string().into()),
            ("format", found.format.name().into()),
            ("encoding", found.encoding.into()),
            ("messages", found.messages.into()),
        ];
        out.line(&say.with("import-file", &values))?;
        if found.encoding_guessed {
            out.line(&say.with("import-encoding-guessed", &values[..3]))?;
        }
    }
    if chats.dirt > 0 {
        out.line(&say.with("import-dirt", &[("count", chats.dirt.into())]))?;
    }
    let values = [("stories", lesson.stories.into()), ("file", file.display().to_string().into())];
    out.line(&say.with("import-made", &values))?;
    if lesson.left_out > 0 {
        out.line(&say.with("import-left-out", &[("count", lesson.left_out.into())]))?;
    }
    out.line("")?;
    masked(chats, say, out)?;
    out.line("")?;
    out.line(&say.text("import-questions"))?;
    for (index, question) in lesson.questions.iter().enumerate() {
        let values = [("n", (index + 1).into()), ("question", question.clone().into())];
        out.line(&say.with("import-question", &values))?;
    }
    out.line("")?;
    out.line(&say.with("import-next", &[("folder", folder::in_command(&args.output).into())]))
}

fn masked(chats: &ReadChats, say: Say, out: &mut Out<'_>) -> Result<(), CliError> {
    if chats.masked.is_empty() {
        return out.line(&say.text("import-masked-none"));
    }
    out.line(&say.text("import-masked"))?;
    for place in chats.masked.iter().take(MOST_PLACES) {
        let values = [
            ("message", place.message.into()),
            ("kind", say.text(place.kind.key()).into()),
            ("shown", place.shown.clone().into()),
        ];
        out.line(&say.with("import-masked-place", &values))?;
    }
    let more = chats.masked.len().saturating_sub(MOST_PLACES);
    if more > 0 {
        out.line(&say.with("import-masked-more", &[("count", more.into())]))?;
    }
    Ok(())
}
