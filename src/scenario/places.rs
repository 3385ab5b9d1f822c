//! The places of the stories of a scenario in their files, for findings that come after loading.

use super::resolve::Site;
use super::source::SpanMap;
use crate::base::ids::CaseId;
use crate::diagnostic::Place;

/// Where the stories of a scenario stand.
#[derive(Debug, Default)]
pub struct CasePlaces {
    maps: Vec<SpanMap>,
    /// In the order of the model's cases, each with the number of its own lines and suggestions.
    sites: Vec<(Site, usize, usize)>,
}

impl CasePlaces {
    /// From the files that were read, and the sites of the cases in the order of the model.
    pub(super) fn new(maps: Vec<SpanMap>, sites: Vec<(Site, usize, usize)>) -> Self {
        Self { maps, sites }
    }

    fn place(&self, site: &Site, key: bool) -> Option<Place> {
        let map = self.maps.get(site.doc())?;
        Some(if key { map.key_place(site.path()) } else { map.place(site.path()) })
    }

    /// The key of a story.
    pub fn of_case(&self, case: CaseId) -> Option<Place> {
        self.place(&self.sites.get(case.index())?.0, true)
    }

    /// A field of the scenario itself.
    pub fn of_root(&self, field: &str) -> Option<Place> {
        self.place(&Site::root(0).field(field), true)
    }

    /// A field of a story.
    pub fn of_field(&self, case: CaseId, field: &str) -> Option<Place> {
        self.place(&self.sites.get(case.index())?.0.field(field), true)
    }

    /// A line by its place among all lines of the story.
    pub fn of_line(&self, case: CaseId, index: usize) -> Option<Place> {
        let (site, lines, _) = self.sites.get(case.index())?;
        self.place(&item(site, "says", index, *lines), false)
    }

    /// A suggestion by its place among all suggestions of the story.
    pub fn of_suggestion(&self, case: CaseId, index: usize) -> Option<Place> {
        let (site, _, suggestions) = self.sites.get(case.index())?;
        self.place(&item(site, "suggestions", index, *suggestions), false)
    }
}

/// An item of a list of the first matter, or of the second behind it.
fn item(site: &Site, list: &str, index: usize, own: usize) -> Site {
    match index.checked_sub(own) {
        None => site.field(list).index(index),
        Some(later) => site.field("next").field(list).index(later),
    }
}
