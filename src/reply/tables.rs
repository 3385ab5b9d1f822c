//! The reader's data, compiled in from `assets/reply`: one file a subject, one folder a language.
//!
//! All tables are read and built once, when the first reply is read, and shared. A table that
//! cannot be built fails the tests (`examples`); the program then reads nothing rather than stop.

use super::buying::BuyingWords;
use super::cue::Cue;
use super::phrases::{PhraseEntry, PhraseFinder, WordClass};
use super::spelling::{Spelling, SpellingEntry};
use super::words::{Meaning, Topic};
use serde::de::DeserializeOwned;
use std::sync::LazyLock;

/// The name and the text of a file of tables.
pub(super) type TableFile = (&'static str, &'static str);

/// Declares files of one subject list in both languages.
macro_rules! files {
    ($($subject:literal),+) => {
        &[$(
            (concat!("zh-CN/", $subject), include_str!(concat!("../../assets/reply/zh-CN/", $subject, ".ron"))),
            (concat!("en/", $subject), include_str!(concat!("../../assets/reply/en/", $subject, ".ron"))),
        )+]
    };
}

pub(super) const CUES: &[TableFile] =
    files!("courtesy", "acts", "answers", "promises", "asks", "red_lines", "remedies", "frames", "turns");
pub(super) const TOPICS: &[TableFile] = files!("topics");
pub(super) const BEARS: &[TableFile] = files!("bears");
const CLASSES: &[TableFile] = files!("classes");
const ANNOUNCES: &[TableFile] = files!("announces");
const SPELLING: &[TableFile] = files!("spelling");
const TRADITIONAL: TableFile =
    ("zh-CN/traditional", include_str!("../../assets/reply/zh-CN/traditional.ron"));

/// Everything the rules look words up in.
pub(super) struct ReplyTables {
    /// The words that hint at the effect of a reply.
    pub(super) cues: Option<PhraseFinder<Cue>>,
    /// The words that hint at the customer's wish.
    pub(super) topics: Option<PhraseFinder<Topic>>,
    /// The words that allow a meaning that was not read.
    pub(super) bears: Option<PhraseFinder<Meaning>>,
    /// What is written otherwise.
    pub(super) spelling: Spelling,
}

/// The shared tables.
pub(super) static TABLES: LazyLock<ReplyTables> = LazyLock::new(|| ReplyTables {
    cues: finder(CUES).ok(),
    topics: finder(TOPICS).ok(),
    bears: finder(BEARS).ok(),
    spelling: spelling().unwrap_or_default(),
});

/// The shared words about buying.
pub(super) static BUYING: LazyLock<BuyingWords> = LazyLock::new(|| buying().unwrap_or_default());

/// The words about buying of both languages.
pub(super) fn buying() -> Result<BuyingWords, String> {
    let mut all = BuyingWords::default();
    for file in ANNOUNCES {
        all.add(parse::<BuyingWords>(*file)?);
    }
    Ok(all)
}

/// Reads a table; the error names the file and the place.
fn parse<T: DeserializeOwned>((name, text): TableFile) -> Result<T, String> {
    ron::from_str(text).map_err(|error| format!("{name}.ron: {error}"))
}

pub(super) fn entries<M: DeserializeOwned>(files: &[TableFile]) -> Result<Vec<PhraseEntry<M>>, String> {
    let mut all = Vec::new();
    for file in files {
        all.extend(parse::<Vec<PhraseEntry<M>>>(*file)?);
    }
    Ok(all)
}

/// The classes of words of both languages.
fn classes() -> Result<Vec<WordClass>, String> {
    let mut all = Vec::new();
    for file in CLASSES {
        all.extend(parse::<Vec<WordClass>>(*file)?);
    }
    Ok(all)
}

/// The names of the classes of both languages.
pub(super) fn class_names() -> &'static [String] {
    static NAMES: LazyLock<Vec<String>> =
        LazyLock::new(|| classes().unwrap_or_default().into_iter().map(|class| class.name).collect());
    &NAMES
}

/// The finder of a scenario's own phrases, with those classes that they name.
pub(super) fn own_finder(entries: &[PhraseEntry<usize>]) -> Result<PhraseFinder<usize>, String> {
    let phrases = || entries.iter().flat_map(|entry| entry.words.iter().chain(&entry.shields));
    let mut named = classes()?;
    named.retain(|class| phrases().any(|phrase| phrase.contains(&format!("{{{}}}", class.name))));
    PhraseFinder::build(entries, &named)
}

pub(super) fn finder<M: DeserializeOwned + Copy + PartialEq>(
    files: &[TableFile],
) -> Result<PhraseFinder<M>, String> {
    PhraseFinder::build(&entries::<M>(files)?, &classes()?)
}

pub(super) fn spelling() -> Result<Spelling, String> {
    let mut all = Vec::new();
    for file in SPELLING {
        all.extend(parse::<Vec<SpellingEntry>>(*file)?);
    }
    Spelling::build(&all, &parse::<Vec<String>>(TRADITIONAL)?)
}
