//! The desk on which problems are collected: knows all files that were read, so that a problem gets
//! its place.
//!
//! Must not judge: what is a problem is said by those who report it.

use super::site::Site;
use super::unknown::Unknown;
use crate::base::Currency;
use crate::diagnostic::{Code, Diagnostic, Place, Sentence, Severity};
use crate::scenario::source::{SpanMap, ValuePath};

/// A file that was read, without its value.
pub(crate) struct FilePage {
    pub(crate) map: SpanMap,
    pub(crate) masked: Vec<ValuePath>,
    pub(crate) thinned: Vec<ValuePath>,
}

/// All files of a scenario and what was found wrong with them so far.
pub(crate) struct DiagnosticCollector {
    pages: Vec<FilePage>,
    found: Vec<Diagnostic>,
    /// Names that nothing has: perhaps a library was forgotten.
    unknown: Vec<Unknown>,
    /// Whether a library could not be read, so that names may be unknown for that reason alone.
    pub(crate) incomplete: bool,
    /// The currency of the scenario, once its frame was read: says which amounts can be paid.
    pub(crate) currency: Option<Currency>,
}

impl DiagnosticCollector {
    pub(crate) fn new(main: FilePage, found: Vec<Diagnostic>) -> Self {
        Self { pages: vec![main], found, unknown: Vec::new(), incomplete: false, currency: None }
    }

    /// Adds a library; returns the number of its file.
    pub(crate) fn add_page(&mut self, page: FilePage) -> usize {
        self.pages.push(page);
        self.pages.len() - 1
    }

    /// Puts a problem aside that may come from a forgotten library; see [`super::settle`]. `key` is
    /// the name that nothing has, or empty.
    pub(crate) fn put_aside(&mut self, table: &'static str, key: &str, diagnostic: Diagnostic) {
        self.unknown.push(Unknown { table, key: key.to_owned(), diagnostic });
    }

    /// Hands out what was put aside.
    pub(super) fn take_unknown(&mut self) -> Vec<Unknown> {
        std::mem::take(&mut self.unknown)
    }

    /// Takes back the warnings: a library was forgotten, so values were read without its entries.
    pub(super) fn take_back_warnings(&mut self) {
        self.found.retain(|problem| problem.severity != Severity::Warning);
    }

    /// What was found, and where the values of each file stand.
    pub(crate) fn into_found(self) -> (Vec<Diagnostic>, Vec<SpanMap>) {
        (self.found, self.pages.into_iter().map(|page| page.map).collect())
    }

    /// The place of a value.
    pub(crate) fn place(&self, site: &Site) -> Option<Place> {
        self.pages.get(site.doc).map(|page| page.map.place(&site.path))
    }

    /// The place of the key or field name that leads to a value.
    pub(crate) fn key_place(&self, site: &Site) -> Option<Place> {
        self.pages.get(site.doc).map(|page| page.map.key_place(&site.path))
    }

    /// Whether the text contains the value.
    pub(crate) fn is_written(&self, site: &Site) -> bool {
        self.pages.get(site.doc).is_some_and(|page| page.map.is_written(&site.path))
    }

    /// Whether the value was taken out, or a list shortened, because of an error that has been
    /// reported.
    pub(crate) fn is_masked(&self, site: &Site) -> bool {
        self.pages.get(site.doc).is_some_and(|page| {
            page.masked.iter().any(|masked| masked.contains(&site.path)) || page.thinned.contains(&site.path)
        })
    }

    /// Notes that a value in the text cannot be used, which has been reported: a consequence of it
    /// is no problem of its own.
    pub(crate) fn mask(&mut self, site: &Site) {
        if let Some(page) = self.pages.get_mut(site.doc) {
            page.masked.push(site.path.clone());
        }
    }

    /// Whether a value that is not written may be there under a misspelt name, which has been
    /// reported.
    pub(crate) fn is_misnamed(&self, site: &Site) -> bool {
        self.pages.get(site.doc).is_some_and(|page| page.map.has_misnamed(&site.path))
    }

    /// Whether everything of every file could be read.
    fn is_whole(&self) -> bool {
        !self.incomplete && self.pages.iter().all(|page| page.masked.is_empty() && page.thinned.is_empty())
    }

    /// Whether anything within the value was taken out.
    pub(crate) fn has_gaps(&self, site: &Site) -> bool {
        self.is_masked(site)
            || self.pages.get(site.doc).is_some_and(|page| {
                page.masked.iter().chain(&page.thinned).any(|gone| site.path.contains(gone))
            })
    }

    /// Whether a table lacks entries, or any of its entries a part of this field: what is not known
    /// then may have been taken out for another error.
    pub(crate) fn lacks(&self, table: &str, field: &str) -> bool {
        self.pages.iter().any(|page| {
            page.masked.iter().chain(&page.thinned).any(|gone| {
                gone.name_at(0).is_none_or(|name| name == table)
                    && gone.name_at(2).is_none_or(|name| name == field)
            })
        })
    }

    /// Whether an entry of a table was taken out of any of the files.
    pub(crate) fn was_taken_out(&self, table: &str, key: &str) -> bool {
        (0..self.pages.len()).any(|doc| self.is_masked(&Site::root(doc).field(table).field(key)))
    }

    /// An error at a value.
    pub(crate) fn error(
        &mut self,
        code: Code,
        site: &Site,
        sentence: impl Into<Sentence>,
        help: impl Into<Sentence>,
    ) {
        let place = self.place(site);
        self.push(Diagnostic::error(code, place, sentence).help(help));
    }

    /// A warning at a value.
    pub(crate) fn warning(
        &mut self,
        code: Code,
        site: &Site,
        sentence: impl Into<Sentence>,
        help: impl Into<Sentence>,
    ) {
        let place = self.place(site);
        self.push(Diagnostic::warning(code, place, sentence).help(help));
    }

    /// An error at the key or field name of a value.
    pub(crate) fn error_at_key(
        &mut self,
        code: Code,
        site: &Site,
        sentence: impl Into<Sentence>,
        help: impl Into<Sentence>,
    ) {
        let place = self.key_place(site);
        self.push(Diagnostic::error(code, place, sentence).help(help));
    }

    /// A warning at the key or field name of a value.
    pub(crate) fn warning_at_key(
        &mut self,
        code: Code,
        site: &Site,
        sentence: impl Into<Sentence>,
        help: impl Into<Sentence>,
    ) {
        let place = self.key_place(site);
        self.push(Diagnostic::warning(code, place, sentence).help(help));
    }

    /// Adds a problem. Warnings speak of what values mean together; they wait until every value can
    /// be read.
    pub(crate) fn push(&mut self, diagnostic: Diagnostic) {
        if diagnostic.severity == Severity::Warning && !self.is_whole() {
            return;
        }
        self.found.push(diagnostic);
    }
}
