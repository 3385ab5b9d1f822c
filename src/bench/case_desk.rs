//! Where findings about one story are put down, each at its place.

use crate::base::ids::CaseId;
use crate::diagnostic::{Code, Diagnostic, Place, Sentence};
use crate::scenario::CasePlaces;
use crate::scenario::model::Case;

/// A story that is judged.
pub(super) struct CaseDesk<'a> {
    /// The story.
    pub(super) case: &'a Case,
    /// Its place in the model.
    pub(super) id: CaseId,
    /// The places of stories in their files.
    pub(super) places: &'a CasePlaces,
    /// The findings so far.
    pub(super) found: &'a mut Vec<Diagnostic>,
}

impl CaseDesk<'_> {
    fn report(&mut self, code: Code, place: Option<Place>, sentence: Sentence, help: &'static str) {
        let sentence = sentence.word("case", &self.case.key);
        self.found.push(Diagnostic::warning(code, place, sentence).help(help));
    }

    /// A finding about a field of the story.
    pub(super) fn at_field(
        &mut self,
        code: Code,
        field: &str,
        sentence: impl Into<Sentence>,
        help: &'static str,
    ) {
        let place = self.places.of_field(self.id, field).or_else(|| self.places.of_case(self.id));
        self.report(code, place, sentence.into(), help);
    }

    /// A finding about a line, by its place among all.
    pub(super) fn at_line(
        &mut self,
        code: Code,
        index: usize,
        sentence: impl Into<Sentence>,
        help: &'static str,
    ) {
        let place = self.places.of_line(self.id, index);
        self.report(code, place, sentence.into(), help);
    }

    /// A finding about a suggestion, by its place among all.
    pub(super) fn at_suggestion(
        &mut self,
        code: Code,
        index: u8,
        sentence: impl Into<Sentence>,
        help: &'static str,
    ) {
        let place = self.places.of_suggestion(self.id, usize::from(index));
        self.report(code, place, sentence.into(), help);
    }
}
