//! What `check` finds in the text as it stands, and where: the checks run on the edited text, with
//! the lesson's other files from wherever they are.

use super::address::Address;
use super::document::EditDocument;
use crate::diagnostic::{Diagnostic, Place, SourceFile};
use crate::scenario::model::Provenance;
use crate::scenario::source::ValueTree;
use crate::scenario::{CasePlaces, FileProblem, Files, Scenario, load};
use std::ops::Range;
use std::sync::Arc;

/// The lesson's own file.
const MAIN: &str = "scenario.ron";

/// A problem and where it is.
#[derive(Debug, Clone, PartialEq)]
pub struct TextProblem {
    /// The problem.
    pub diagnostic: Diagnostic,
    /// The value that it is about; none for a problem elsewhere than in the edited file.
    pub at: Option<Address>,
    /// Its byte range in the edited text.
    pub span: Option<Range<usize>>,
}

/// The result of a check.
#[derive(Debug)]
pub struct CheckedText {
    /// The problems in the order of files and lines.
    pub problems: Vec<TextProblem>,
    /// The lesson, if it has no errors.
    pub scenario: Option<Scenario>,
    /// Where its stories stand.
    pub places: CasePlaces,
}

/// The files of a lesson with the edited text in the place of its own file.
struct Edited<'a> {
    text: &'a str,
    others: &'a dyn Files,
}

impl Files for Edited<'_> {
    fn folder_name(&self) -> &str {
        self.others.folder_name()
    }

    fn provenance(&self) -> Provenance {
        self.others.provenance()
    }

    fn read(&self, path: &str, limit: usize) -> Result<Vec<u8>, FileProblem> {
        if path != MAIN {
            return self.others.read(path, limit);
        }
        if self.text.len() > limit {
            return Err(FileProblem::TooLarge { bytes: self.text.len() as u64 });
        }
        Ok(self.text.as_bytes().to_vec())
    }
}

/// Checks the text as it stands. `others` has the lesson's other files, and `shown_as` is the name
/// of its folder as problems show it.
pub fn check(document: &EditDocument, others: &dyn Files, shown_as: &str) -> CheckedText {
    check_text(document.text(), others, shown_as)
}

/// The same for a copy of the text, such as one that another thread checks meanwhile.
pub fn check_text(text: &str, others: &dyn Files, shown_as: &str) -> CheckedText {
    let loaded = load(&Edited { text, others }, shown_as);
    let problems = locate(text, shown_as, loaded.diagnostics);
    CheckedText { problems, scenario: loaded.scenario, places: loaded.places }
}

/// Where problems stand in the edited text. They were found in it under that name of its folder.
pub fn locate(text: &str, shown_as: &str, found: Vec<Diagnostic>) -> Vec<TextProblem> {
    let name = format!("{}/{MAIN}", shown_as.trim_end_matches('/'));
    let mut places = Places { text, name, values: None };
    found.into_iter().map(|diagnostic| places.locate(diagnostic)).collect()
}

/// From places in what was checked to places in the edited text.
struct Places<'a> {
    text: &'a str,
    name: String,
    /// The values of the text that was checked, which has no byte-order mark and plain line ends.
    values: Option<(Arc<SourceFile>, Option<ValueTree>)>,
}

impl Places<'_> {
    fn locate(&mut self, diagnostic: Diagnostic) -> TextProblem {
        let place = diagnostic.place.clone().filter(|place| place.file.name == self.name);
        let Some(place) = place else { return TextProblem { diagnostic, at: None, span: None } };
        let at = self.address(&place);
        let span = original(self.text, place.span.start)..original(self.text, place.span.end);
        TextProblem { diagnostic, at: Some(at), span: Some(span) }
    }

    fn address(&mut self, place: &Place) -> Address {
        let known = self.values.as_ref().is_some_and(|(file, _)| Arc::ptr_eq(file, &place.file));
        if !known {
            let values = ValueTree::read(&place.file);
            self.values = Some((Arc::clone(&place.file), values));
        }
        let values = self.values.as_ref().and_then(|(_, values)| values.as_ref());
        values.map_or_else(Address::root, |values| Address::of(values.at_offset(place.span.start)))
    }
}

/// The offset in a text whose byte-order mark and carriage returns before line feeds were taken
/// out, as an offset in the text itself.
fn original(text: &str, plain: usize) -> usize {
    const MARK: &str = "\u{feff}";
    let bytes = text.as_bytes();
    let mut at = if text.starts_with(MARK) { MARK.len() } else { 0 };
    let mut left = plain;
    while at < bytes.len() {
        let gone = bytes[at] == b'\r' && bytes.get(at + 1) == Some(&b'\n');
        if !gone {
            if left == 0 {
                break;
            }
            left -= 1;
        }
        at += 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Embedded;

    #[test]
    fn problems_stand_at_their_values_in_every_way_of_writing() {
        let bytes = Embedded::file("scenarios/first_week/scenario.ron").unwrap();
        let text = String::from_utf8(bytes.to_vec()).unwrap().replace("days: 7,", "days: 700,");
        let others = Embedded::scenario("first_week").unwrap();
        for text in [text.clone(), format!("\u{feff}{}", text.replace('\n', "\r\n"))] {
            let document = EditDocument::open("a", text.into_bytes()).unwrap();
            let checked = check(&document, &others, "scenarios/first_week");
            assert!(checked.scenario.is_none());
            let problem = checked.problems.iter().find(|each| each.at == Some(Address::parse("days")));
            let span = problem.and_then(|problem| problem.span.clone()).unwrap();
            assert_eq!(&document.text()[span], "700");
        }
    }

    #[test]
    fn a_sound_lesson_has_no_problem() {
        let bytes = Embedded::file("scenarios/first_hour/scenario.ron").unwrap();
        let document = EditDocument::open("a", bytes.to_vec()).unwrap();
        let checked = check(&document, &Embedded::scenario("first_hour").unwrap(), "scenarios/first_hour");
        assert_eq!(checked.problems, []);
        assert!(checked.scenario.is_some());
    }
}
