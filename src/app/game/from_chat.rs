//! Stories for the lesson in the editor out of a chat that was exported somewhere else.

use std::path::Path;

use super::author::AuthorDesk;
use crate::base::Lang;
use crate::edit::form::Target;
use crate::edit::stories::{cases, free_key, speak_of};
use crate::edit::{Address, Edit, EditDocument};
use crate::import::{ImportOptions, ReadChats, import_lesson, limits::MAX_BYTES, read_chats};
use crate::locale;
use crate::scenario::source::ValueNode;
use crate::session::door::{self, UnusableReason};

/// Places with personal data that are listed.
const MOST_PLACES: usize = 12;

/// Puts the stories of a chat into the lesson, each as a step that can be undone. Returns what the
/// author should look at.
///
/// # Errors
/// The file cannot be read, or nothing becomes a story; why, in one sentence.
pub(super) fn add_stories(desk: &mut AuthorDesk, file: &Path, lang: Lang) -> Result<Vec<String>, String> {
    let unreadable =
        |error: std::io::Error| UnusableReason::from(error).message(lang, "cli-unreadable", file);
    let bytes = door::read(file, MAX_BYTES as u64).map_err(unreadable)?;
    let chats = read_chats(&[bytes], &ImportOptions::default())
        .map_err(|(_, refusal)| locale::text_with(lang, refusal.key(), &refusal.values()))?;
    let no_story = || locale::text(lang, "import-no-story");
    let made = import_lesson(&chats, "chat", lang).map_err(|_| no_story())?;
    let mut source = EditDocument::open("chat", made.text.into_bytes()).map_err(|_| no_story())?;
    let product = desk.keys.get(&Target::Products).and_then(|keys| keys.first()).cloned();
    let keys = entries(&source, &cases());
    let mut added = 0;
    for key in keys {
        let at = cases().child(key.clone());
        if let Some(product) = &product {
            speak_of(&mut source, &at, product);
        }
        let Some(ron) = source.value(&at).map(|node| node.text().to_owned()) else { continue };
        let Some(key) = free_key(&desk.file.document, &cases(), &key) else { continue };
        let entry = Edit::InsertEntry { map: cases(), key: key.clone(), index: None, ron };
        if desk.edit(&entry, None, lang).is_none() {
            added += 1;
            desk.state.open(cases().child(key));
        }
    }
    Ok(notes(&chats, added, made.left_out, &made.questions, lang))
}

/// The keys of a table.
fn entries(document: &EditDocument, table: &Address) -> Vec<String> {
    let table = document.value(table);
    table.into_iter().flat_map(ValueNode::items).filter_map(|item| item.key.map(str::to_owned)).collect()
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
