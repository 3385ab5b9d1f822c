//! The texts of a lesson as a table for a translator, and back into the file. Only the texts that
//! were changed are written anew: comments, order and layout stay, byte for byte.

use crate::base::Lang;
use crate::base::text::slots_of;
use crate::diagnostic::SourceFile;
use crate::scenario::model::SLOTS;
use crate::scenario::source::{ValueTree, WrittenLang, WrittenText, text_literal, texts};

/// A row of the table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TranslationRow {
    /// The text's way through the file.
    pub place: String,
    /// Simplified Chinese; empty if there is none.
    pub zh: String,
    /// English; empty if there is none.
    pub en: String,
    /// By it a text that has changed since is known.
    pub mark: String,
}

/// The result of importing a table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Translated {
    /// The file's text with the changes.
    pub text: String,
    /// How many texts were changed.
    pub changed: usize,
    /// A language that the lesson did not have, added to its `languages`; and how many texts lack
    /// it still.
    pub added: Option<(Lang, usize)>,
    /// Places of texts that have changed in the file since the table was made; they stay.
    pub stale: Vec<String>,
    /// Places that the file does not have.
    pub unknown: Vec<String>,
    /// Places of texts that the table has emptied; they stay.
    pub emptied: Vec<String>,
    /// Places whose words have a slot that nothing fills, or a lonely brace; they stay.
    pub unfilled: Vec<String>,
}

/// The rows of a file, in its order; `None` if it cannot be read.
pub fn rows(text: &str) -> Option<Vec<TranslationRow>> {
    let row = |written: WrittenText| TranslationRow {
        mark: mark(&written),
        zh: value(written.zh.as_ref()).to_owned(),
        en: value(written.en.as_ref()).to_owned(),
        place: written.path,
    };
    Some(texts(text)?.into_iter().map(row).collect())
}

fn value(written: Option<&WrittenLang>) -> &str {
    written.map_or("", |written| written.value.as_str())
}

/// Eight signs that depend on the words in both languages.
fn mark(written: &WrittenText) -> String {
    let bytes = value(written.zh.as_ref()).bytes().chain([0]).chain(value(written.en.as_ref()).bytes());
    let sum = bytes.fold(0x811c_9dc5_u32, |sum, byte| (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("{sum:08x}")
}

/// Puts a table's texts into a file. `shown` is the form of a text in a cell of the table, and
/// `meant` the meaning of a cell. A text that is as it was shown is unchanged. `None` if the file
/// cannot be read.
pub fn translate(
    text: &str,
    table: &[TranslationRow],
    shown: &dyn Fn(&str) -> String,
    meant: &dyn Fn(&str) -> String,
) -> Option<Translated> {
    let written = texts(text)?;
    let mut out = Translated::default();
    let mut edits: Vec<(usize, usize, String)> = Vec::new();
    for row in table {
        let Some(here) = written.iter().find(|each| shown(&each.path) == row.place) else {
            out.unknown.push(row.place.clone());
            continue;
        };
        let cells = [("zh", here.zh.as_ref(), &row.zh), ("en", here.en.as_ref(), &row.en)];
        let changed: Vec<_> =
            cells.into_iter().filter(|(_, now, cell)| shown(value(*now)) != **cell).collect();
        if changed.is_empty() {
            continue;
        }
        if mark(here) != row.mark {
            out.stale.push(here.path.clone());
            continue;
        }
        for (lang, now, cell) in changed {
            let words = meant(cell);
            if words.trim().is_empty() {
                out.emptied.push(here.path.clone());
                continue;
            }
            if !is_filled(&words, here) {
                out.unfilled.push(here.path.clone());
                continue;
            }
            edits.push(edit(here, lang, now, &words)?);
            out.changed += 1;
        }
    }
    edits.sort_by_key(|(start, ..)| *start);
    edits.dedup_by_key(|(start, ..)| *start);
    let mut from = 0;
    for (start, end, words) in edits {
        out.text.push_str(text.get(from..start)?);
        out.text.push_str(&words);
        from = end;
    }
    out.text.push_str(text.get(from..)?);
    declare(&mut out)?;
    (texts(&out.text)?.len() == written.len()).then_some(out)
}

/// Adds a language in which there are texts now to the lesson's `languages`, if it declares some.
fn declare(out: &mut Translated) -> Option<()> {
    if out.changed == 0 {
        return Some(());
    }
    let values = ValueTree::read(&SourceFile::new("translated", out.text.as_str()))?;
    let Some(languages) = values.root().items().find(|item| item.key == Some("languages")) else {
        return Some(());
    };
    let declared = |lang: Lang| languages.value.items().any(|item| item.value.text().trim() == lang.field());
    let missing = Lang::ALL.into_iter().find(|lang| !declared(*lang));
    let (Some(lang), Some(last)) = (missing, languages.value.items().last()) else { return Some(()) };
    let written = texts(&out.text)?;
    let has = |text: &WrittenText| match lang {
        Lang::Zh => text.zh.is_some(),
        Lang::En => text.en.is_some(),
    };
    let lacking = written.iter().filter(|text| !has(text)).count();
    if lacking < written.len() {
        out.text.insert_str(last.value.span().end, &format!(", {}", lang.field()));
        out.added = Some((lang, lacking));
    }
    Some(())
}

/// Whether everything in braces is a slot that is filled there: one of the program's, or one that
/// the text had before.
fn is_filled(words: &str, here: &WrittenText) -> bool {
    let before = [value(here.zh.as_ref()), value(here.en.as_ref())];
    let slots = slots_of(words);
    // Wide braces make no slot.
    let braces = words.chars().filter(|sign| "{}".contains(*sign)).count();
    let wide = words.contains(['｛', '｝']);
    let known = |slot: &&str| SLOTS.contains(slot) || before.iter().any(|text| slots_of(text).contains(slot));
    !wide && braces == 2 * slots.len() && slots.iter().all(known)
}

/// The stretch that is replaced, and its replacement. A language that is not there yet is written
/// after the other one, or before it.
fn edit(
    here: &WrittenText,
    lang: &str,
    now: Option<&WrittenLang>,
    words: &str,
) -> Option<(usize, usize, String)> {
    if let Some(now) = now {
        return Some((now.span.start, now.span.end, text_literal(words)));
    }
    let other = here.zh.as_ref().or(here.en.as_ref())?;
    // Behind the other's closing quotation mark: nothing of the file is replaced.
    let at = other.span.end;
    Some((at, at, format!(", {lang}: {}", text_literal(words))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Embedded;

    fn plain(text: &str) -> String {
        text.to_owned()
    }

    fn lessons() -> impl Iterator<Item = String> {
        Embedded::ids().map(|id| {
            let path = format!("scenarios/{id}/scenario.ron");
            String::from_utf8(Embedded::file(&path).unwrap().to_vec()).unwrap()
        })
    }

    #[test]
    fn a_table_that_was_not_touched_changes_no_byte() {
        for text in lessons() {
            let rows = rows(&text).unwrap();
            assert!(rows.len() > 50, "{}", rows.len());
            let back = translate(&text, &rows, &plain, &plain).unwrap();
            assert_eq!(back, Translated { text, ..Translated::default() });
        }
    }

    #[test]
    fn only_the_changed_literal_is_written_anew() {
        for text in lessons() {
            let rows = rows(&text).unwrap();
            for (index, row) in rows.iter().enumerate().step_by(7) {
                let mut one = row.clone();
                one.en = format!("{} \"so\"\\ – 😊\nnext", row.en);
                let back = translate(&text, &[one.clone()], &plain, &plain).unwrap();
                assert_eq!(back.changed, 1, "{}", row.place);
                let again = super::rows(&back.text).unwrap();
                assert_eq!(again[index].en, one.en);
                let same = again.iter().zip(&rows).filter(|(a, b)| a == b).count();
                assert_eq!(same, rows.len() - 1, "nothing else changes");
                // Back to the old words: the same bytes.
                let undo = TranslationRow { en: row.en.clone(), mark: again[index].mark.clone(), ..one };
                assert_eq!(translate(&back.text, &[undo], &plain, &plain).unwrap().text, text);
            }
        }
    }

    #[test]
    fn texts_inside_a_text_have_rows_of_their_own() {
        let text = "Scenario(cases: {\"a\": Case(suggestions: [(zh: \"好\", en: \"Yes\", good: true, \
                    why: (zh: \"对\", en: \"Right\"))])}, products: {\"b\": Product(truth: \
                    {\"c\": (zh: \"真\", tempting: [(zh: \"假\")])})})";
        let places: Vec<String> = rows(text).unwrap().into_iter().map(|row| row.place).collect();
        let reply = "cases/a/suggestions/0";
        let truth = "products/b/truth/c";
        let all = [reply, &format!("{reply}/why"), truth, &format!("{truth}/tempting/0")];
        assert_eq!(places, all);
    }

    #[test]
    fn a_language_that_comes_with_the_table_is_declared() {
        let text = "Scenario(\n    languages: [ // first\n        en, // ours\n    ],\n    \
                    title: (en: \"Shop\"),\n    brief: (en: \"Good\"),\n)";
        let mut table = rows(text).unwrap();
        table[0].zh = "店".to_owned();
        let back = translate(text, &table, &plain, &plain).unwrap();
        let expected =
            text.replace("en, // ours", "en, zh, // ours").replace("\"Shop\"", "\"Shop\", zh: \"店\"");
        assert_eq!((back.text.as_str(), back.added), (expected.as_str(), Some((Lang::Zh, 1))));
        let mut rest = rows(&back.text).unwrap();
        rest[1].zh = "好".to_owned();
        assert_eq!(translate(&back.text, &rest, &plain, &plain).unwrap().added, None, "it is there");
    }

    #[test]
    fn what_does_not_fit_stays_and_is_named() {
        let text = "Scenario(title: (zh: \"店\"), // a shop\n brief: (zh: \"好\", en: \"Good\"))";
        let table = rows(text).unwrap();
        assert_eq!(table.iter().map(|row| row.place.as_str()).collect::<Vec<_>>(), ["title", "brief"]);
        let change = |edit: &dyn Fn(&mut Vec<TranslationRow>)| {
            let mut table = table.clone();
            edit(&mut table);
            translate(text, &table, &plain, &plain).unwrap()
        };
        let added = change(&|table| table[0].en = "Shop".into());
        assert_eq!(added.text, text.replace("\"店\"", "\"店\", en: \"Shop\""));
        let stale = change(&|table| {
            table[1].mark = "00000000".into();
            table[1].en = "Fine".into();
        });
        assert_eq!((stale.text.as_str(), stale.stale), (text, vec!["brief".to_owned()]));
        let emptied = change(&|table| table[1].en.clear());
        assert_eq!((emptied.text.as_str(), emptied.emptied), (text, vec!["brief".to_owned()]));
        for words in ["{pieces", "{piece}", "a } b", "｛pieces｝", "{no such slot}"] {
            let unfilled = change(&|table| table[1].en = words.into());
            assert_eq!(
                (unfilled.text.as_str(), unfilled.unfilled),
                (text, vec!["brief".to_owned()]),
                "{words}"
            );
        }
        assert_eq!(change(&|table| table[1].en = "{pieces} left".into()).changed, 1);
        let unknown = change(&|table| table[1].place = "nowhere".into());
        assert_eq!((unknown.text.as_str(), unknown.unknown), (text, vec!["nowhere".to_owned()]));
        assert_eq!(translate("Scenario(", &table, &plain, &plain), None);
    }
}
