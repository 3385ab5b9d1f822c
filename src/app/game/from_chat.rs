//! Stories for the lesson in the editor out of a chat that was exported somewhere else.

use std::path::Path;

use super::author::AuthorDesk;
use crate::base::Lang;
use crate::edit::carry::{CarriedStory, carried_stories, cases};
use crate::edit::form::Target;
use crate::edit::stories::free_key;
use crate::edit::{Edit, EditDocument};
use crate::import::{ImportOptions, ImportRefusal, ReadChats, import_lesson, limits::MAX_BYTES, read_chats};
use crate::locale;
use crate::session::door::{self, UnusableReason};

/// Places with personal data that are listed.
const MOST_PLACES: usize = 12;

/// Why a chat becomes no story yet.
#[derive(Debug)]
pub(super) enum ChatProblem {
    /// The author has to say which of these columns is which.
    Columns(Vec<String>),
    /// Anything else, in one sentence.
    Said(String),
}

/// Puts the stories of a chat into the lesson, each as a step that can be undone. Returns what the
/// author should look at.
///
/// # Errors
/// The file cannot be read, or nothing becomes a story; why, in one sentence.
pub(super) fn add_stories(
    desk: &mut AuthorDesk,
    file: &Path,
    options: &ImportOptions,
    lang: Lang,
) -> Result<Vec<String>, ChatProblem> {
    let unreadable = |error: std::io::Error| {
        ChatProblem::Said(UnusableReason::from(error).message(lang, "cli-unreadable", file))
    };
    let bytes = door::read(file, MAX_BYTES as u64).map_err(unreadable)?;
    let chats = read_chats(&[bytes], options).map_err(|(_, refusal)| {
        let said = locale::text_with(lang, refusal.key(), &refusal.values());
        if let ImportRefusal::NoColumns { columns } = refusal
            && columns.count > 1
        {
            let numbered = |n: usize| locale::text_with(lang, "ui-editor-column-number", &[("n", n.into())]);
            let is_named = columns.names.len() == columns.count;
            let names = if is_named { columns.names } else { (1..=columns.count).map(numbered).collect() };
            return ChatProblem::Columns(names);
        }
        ChatProblem::Said(said)
    })?;
    let no_story = || ChatProblem::Said(locale::text(lang, "import-no-story"));
    let made = import_lesson(&chats, "chat", lang).map_err(|_| no_story())?;
    let mut source = EditDocument::open("chat", made.text.into_bytes()).map_err(|_| no_story())?;
    let product = desk.keys.get(&Target::Products).and_then(|keys| keys.first()).cloned();
    let mut added = 0;
    for CarriedStory { key, ron } in carried_stories(&mut source, product.as_deref()) {
        let Some(key) = free_key(&desk.file.document, &cases(), &key) else { continue };
        let entry = Edit::InsertEntry { map: cases(), key: key.clone(), index: None, ron };
        if desk.edit(&entry, None, lang).is_none() {
            added += 1;
            desk.state.open(cases().child(key));
        }
    }
    let guessed = chats.files.iter().filter(|found| found.encoding_guessed).map(|found| {
        let path = file.display().to_string();
        let values = [("path", path.into()), ("encoding", found.encoding.into())];
        locale::text_with(lang, "import-encoding-guessed", &values)
    });
    let mut out: Vec<String> = guessed.collect();
    out.extend(notes(&chats, added, made.left_out, &made.questions, lang));
    Ok(out)
}

/// What was made, where personal data was replaced, and what a person must decide.
fn notes(chats: &ReadChats, added: usize, left_out: usize, questions: &[String], lang: Lang) -> Vec<String> {
    let mut out = vec![locale::text_with(lang, "ui-editor-chat-made", &[("count", added.into())])];
    if left_out > 0 {
        out.push(locale::text_with(lang, "import-left-out", &[("count", left_out.into())]));
    }
    let masked = if chats.masked.is_empty() { "import-masked-none" } else { "import-masked" };
    out.push(locale::text(lang, masked));
    out.extend(chats.masked.iter().take(MOST_PLACES).map(|place| {
        let values = [
            ("message", place.message.into()),
            ("kind", locale::text(lang, place.kind.key()).into()),
            ("shown", place.shown.clone().into()),
        ];
        locale::text_with(lang, "import-masked-place", &values)
    }));
    out.extend(questions.iter().map(|question| format!("? {question}")));
    out
}
