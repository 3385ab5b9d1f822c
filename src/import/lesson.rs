//! Chats as a lesson: the frame with a sample product, the stories, and the proof that it loads.
//! What does not load is taken back step by step, and said.

use super::formula;
use super::limits::MOST_STORIES;
use super::matters;
use super::read::ReadChats;
use super::refusal::ImportRefusal;
use super::story::{self, Doubt, ImportedStory};
use super::write::{self, Questions, TwoLanguages};
use crate::author::{self, NameProblem};
use crate::base::Lang;
use crate::diagnostic::Severity;
use crate::locale;
use crate::scenario::source::MAX_BYTES;
use crate::scenario::{Embedded, FileProblem, Files, load};

/// A lesson made of chats.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedLesson {
    /// The text of its `scenario.ron`; it loads without an error.
    pub text: String,
    /// The questions that a person must decide, in the order of the comments in the text.
    pub questions: Vec<String>,
    /// How many stories it has.
    pub stories: usize,
    /// How many matters were left out: too many, or they do not load.
    pub left_out: usize,
}

/// Why there is no lesson.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoLesson {
    /// The folder's name cannot be a lesson's.
    Name(NameProblem),
    /// Nothing became a story.
    NoStory,
}

impl From<NoLesson> for ImportRefusal {
    fn from(_: NoLesson) -> Self {
        Self::NoStory
    }
}

/// How much of a story was taken back so that it loads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Weakened {
    Not,
    Formula,
    Lines,
    Gone,
}

/// Makes a lesson. `name` is the name of its folder, `notes` the language of the questions.
///
/// # Errors
/// A [`NoLesson`].
pub fn import_lesson(chats: &ReadChats, name: &str, notes: Lang) -> Result<ImportedLesson, NoLesson> {
    let all: Vec<_> = chats.talks.iter().flat_map(matters::matters).collect();
    let found = all.len();
    // Replies are read only for as many stories as a lesson takes.
    let mut stories: Vec<(ImportedStory, Weakened)> = all
        .iter()
        .map(|matter| story::draft_story(matter, chats.lang))
        .filter(|story| !story.opens.trim().is_empty())
        .take(MOST_STORIES)
        .map(|story| (story, Weakened::Not))
        .collect();
    let lang = TwoLanguages { chat: chats.lang, notes };
    // Each round weakens at least one story by a step, or ends.
    for _ in 0..=stories.len() * 3 {
        stories.retain(|(_, weakened)| *weakened < Weakened::Gone);
        if stories.is_empty() {
            return Err(NoLesson::NoStory);
        }
        let written = written(chats, &stories, name, lang).map_err(NoLesson::Name)?;
        let wrong = wrong_lines(name, &written.text);
        if wrong.is_empty() {
            let stories = stories.len();
            return Ok(ImportedLesson {
                text: written.text,
                questions: written.questions,
                stories,
                left_out: found - stories,
            });
        }
        let hit = |place: usize| {
            wrong.iter().any(|line| written.lines.get(place).is_some_and(|l| l.contains(line)))
        };
        let hits: Vec<usize> = (0..stories.len()).filter(|place| hit(*place)).collect();
        let hits = if hits.is_empty() { (0..stories.len()).collect() } else { hits };
        for place in hits {
            if let Some((story, weakened)) = stories.get_mut(place) {
                *weakened = weaken(story, *weakened);
            }
        }
    }
    Err(NoLesson::NoStory)
}

fn weaken(story: &mut ImportedStory, so_far: Weakened) -> Weakened {
    if !story.doubts.contains(&Doubt::Weakened) {
        story.doubts.push(Doubt::Weakened);
    }
    match so_far {
        Weakened::Not => {
            story.satisfied_by = formula::written(&formula::by_topic(story.topic));
            story.doubts.retain(|doubt| *doubt != Doubt::Formula);
            story.doubts.push(Doubt::FormulaGuessed);
            Weakened::Formula
        }
        Weakened::Formula => {
            story.says.clear();
            Weakened::Lines
        }
        Weakened::Lines | Weakened::Gone => Weakened::Gone,
    }
}

/// A lesson's text, and which lines each story takes, from 1 on.
struct WrittenLesson {
    text: String,
    questions: Vec<String>,
    lines: Vec<std::ops::Range<usize>>,
}

/// Products that the frame has, and words of chats that mean them.
const PRODUCTS: [(&str, &[&str]); 3] = [
    ("mug", &["杯", "碗", "盘", "mug", "cup", "plate", "bowl"]),
    ("tote", &["包", "袋", "bag", "tote", "backpack"]),
    ("scarf", &["围巾", "衣", "裙", "裤", "毛衣", "scarf", "shirt", "dress", "coat", "jumper", "sweater"]),
];

/// The sample product that the chats speak of most often, and whether it is that very thing.
fn product(chats: &ReadChats) -> (&'static str, bool) {
    let count = |words: &[&str]| {
        let texts =
            chats.talks.iter().flat_map(|talk| &talk.messages).map(|message| message.text.to_lowercase());
        texts.map(|text| words.iter().filter(|word| text.contains(**word)).count()).sum::<usize>()
    };
    let counted = PRODUCTS.map(|(name, words)| (count(words), count(&words[..1]), name));
    let most = counted.iter().max_by_key(|(count, _, name)| (*count, *name == "mug"));
    most.map_or(("mug", false), |(count, exact, name)| (*name, *count > 0 && count == exact))
}

fn written(
    chats: &ReadChats,
    stories: &[(ImportedStory, Weakened)],
    name: &str,
    lang: TwoLanguages,
) -> Result<WrittenLesson, NameProblem> {
    let (product, _) = product(chats);
    let frame = author::imported_frame(name, product, lang.chat, lang.notes)?;
    let (before, after) = frame.split_once("    cases: {\n").unwrap_or((&frame, ""));
    let mut questions = Questions::default();
    let mut text = String::new();
    let ask = |key: &str, text: &mut String, questions: &mut Questions| {
        *text += &questions.ask(locale::text(lang.notes, key), 4, lang.notes);
    };
    let (top, rest) = before.split_once("    products: {\n").unwrap_or((before, ""));
    text += top;
    ask(Doubt::Product.key(), &mut text, &mut questions);
    text += "    products: {\n";
    text += rest;
    if chats.sides_guessed {
        ask("import-doubt-sides", &mut text, &mut questions);
    }
    if chats.dates_unsure {
        ask("import-doubt-dates", &mut text, &mut questions);
    }
    text += "    cases: {\n";
    let mut lines = Vec::new();
    for (place, (story, _)) in stories.iter().enumerate() {
        let from = text.lines().count() + 1;
        text += &write::write_story(story, place, product, lang, &mut questions);
        lines.push(from..text.lines().count() + 1);
    }
    text += after;
    Ok(WrittenLesson { text, questions: questions.into_list(), lines })
}

/// The lines of the text at which something is wrong; line 0 for what has no line.
fn wrong_lines(name: &str, text: &str) -> Vec<usize> {
    let files = NewFolder { name, text };
    let errors = load(&files, name).diagnostics.into_iter().filter(|each| each.severity == Severity::Error);
    errors.map(|each| each.place.map_or(0, |place| place.line_column().0)).collect()
}

/// The folder as it will be: one file, and the program's own libraries and photos.
struct NewFolder<'l> {
    name: &'l str,
    text: &'l str,
}

impl Files for NewFolder<'_> {
    fn folder_name(&self) -> &str {
        self.name
    }

    fn read(&self, path: &str, limit: usize) -> Result<Vec<u8>, FileProblem> {
        let bytes = if path == "scenario.ron" { Some(self.text.as_bytes()) } else { Embedded::common(path) };
        let bytes = bytes.ok_or(FileProblem::Missing)?;
        if bytes.len() > limit.min(MAX_BYTES) {
            return Err(FileProblem::TooLarge { bytes: bytes.len() as u64 });
        }
        Ok(bytes.to_vec())
    }
}
