//! The parts of a scenario, gathered from `scenario.ron` and the libraries it uses: entries of the
//! scenario come before those of the libraries and replace those of the same key; each remembers
//! where it was written.

use super::collector::DiagnosticCollector;
use super::site::Site;
use crate::base::Text;
use crate::diagnostic::Diagnostic;
use crate::diagnostic::Sentence;
use crate::diagnostic::catalogue::scenario as code;
use crate::scenario::raw::{
    RawAttention, RawCarrier, RawCase, RawEquipment, RawFact, RawLibrary, RawNews, RawPersona, RawPhoto,
    RawPolicy, RawProduct, RawScenario, RawStart, RawSupplier, RawTable,
};
use std::mem::take;

/// An entry of a table.
#[derive(Debug, Clone)]
pub(crate) struct NamedPart<T> {
    pub(crate) key: String,
    pub(crate) raw: T,
    pub(crate) site: Site,
}

/// Everything of a scenario, gathered. The places of items in their lists are the ids of the model.
#[derive(Debug, Clone, Default)]
pub(crate) struct Parts {
    /// The content of `scenario.ron` alone; its tables have been moved into the lists below.
    pub(crate) scenario: RawScenario,
    pub(crate) policy: Vec<(usize, RawPolicy)>,
    pub(crate) attention: Vec<(usize, RawAttention)>,
    pub(crate) facts: Vec<NamedPart<RawFact>>,
    pub(crate) personas: Vec<NamedPart<RawPersona>>,
    pub(crate) products: Vec<NamedPart<RawProduct>>,
    pub(crate) photos: Vec<NamedPart<RawPhoto>>,
    pub(crate) suppliers: Vec<NamedPart<RawSupplier>>,
    pub(crate) news: Vec<NamedPart<RawNews>>,
    /// The format of each file.
    pub(crate) formats: Vec<u32>,
    pub(crate) carriers: Vec<NamedPart<RawCarrier>>,
    pub(crate) equipment: Vec<NamedPart<RawEquipment>>,
    pub(crate) phrases: Vec<NamedPart<Text>>,
    pub(crate) review_lines: Vec<NamedPart<Vec<Text>>>,
    /// Scripted ones first, then the everyday kinds.
    pub(crate) cases: Vec<NamedPart<RawCase>>,
}

/// Gathers the parts; `libraries` with the number of their file.
pub(crate) fn gather(
    desk: &mut DiagnosticCollector,
    scenario: RawScenario,
    mut libraries: Vec<(usize, RawLibrary)>,
) -> Parts {
    let mut raw = scenario;
    let mut parts = Parts {
        policy: vec![(0, take(&mut raw.policy))],
        attention: vec![(0, take(&mut raw.attention))],
        ..Parts::default()
    };
    parts.formats.push(raw.format);
    parts.formats.extend(libraries.iter().map(|(_, library)| library.format));
    for (doc, library) in &mut libraries {
        parts.policy.push((*doc, take(&mut library.policy)));
        parts.attention.push((*doc, take(&mut library.attention)));
    }
    let libs = &mut libraries;
    parts.facts = merge(desk, "facts", take(&mut raw.facts), libs, |l| take(&mut l.facts));
    parts.personas = merge(desk, "personas", take(&mut raw.personas), libs, |l| take(&mut l.personas));
    parts.carriers = merge(desk, "carriers", take(&mut raw.carriers), libs, |l| take(&mut l.carriers));
    parts.equipment = merge(desk, "equipment", take(&mut raw.equipment), libs, |l| take(&mut l.equipment));
    parts.phrases = merge(desk, "phrases", take(&mut raw.phrases), libs, |l| take(&mut l.phrases));
    parts.review_lines =
        merge(desk, "review_lines", take(&mut raw.review_lines), libs, |l| take(&mut l.review_lines));
    parts.cases = merge(desk, "cases", take(&mut raw.cases), libs, |l| take(&mut l.cases));
    parts.cases.sort_by_key(|item| matches!(item.raw.starts, Some(RawStart::Everyday(_))));
    parts.products = merge(desk, "products", take(&mut raw.products), &mut [], |_| RawTable::new());
    parts.photos = merge(desk, "photos", take(&mut raw.photos), &mut [], |_| RawTable::new());
    parts.suppliers = merge(desk, "suppliers", take(&mut raw.suppliers), &mut [], |_| RawTable::new());
    parts.news = merge(desk, "news", take(&mut raw.news), &mut [], |_| RawTable::new());
    parts.scenario = raw;
    parts
}

fn merge<T>(
    desk: &mut DiagnosticCollector,
    table: &str,
    own: RawTable<T>,
    libraries: &mut [(usize, RawLibrary)],
    mut of: impl FnMut(&mut RawLibrary) -> RawTable<T>,
) -> Vec<NamedPart<T>> {
    let mut items: Vec<NamedPart<T>> = Vec::new();
    let mut add = |desk: &mut DiagnosticCollector, doc: usize, entries: RawTable<T>| {
        let mut fresh: Vec<(usize, NamedPart<T>)> = Vec::new();
        for (key, raw) in entries {
            let site = Site::root(doc).field(table).field(&key);
            match items.iter().find(|item| item.key == key) {
                Some(earlier) if earlier.site.doc != 0 => twice(desk, &earlier.site, &site, &key),
                Some(_) => {}
                None => {
                    let start = desk.key_place(&site).map_or(0, |place| place.span.start);
                    fresh.push((start, NamedPart { key, raw, site }));
                }
            }
        }
        fresh.sort_by_key(|(start, _)| *start);
        items.extend(fresh.into_iter().map(|(_, item)| item));
    };
    add(desk, 0, own);
    for (doc, library) in libraries {
        let entries = of(library);
        add(desk, *doc, entries);
    }
    items
}

/// Two libraries have the same key.
pub(super) fn twice(desk: &mut DiagnosticCollector, first: &Site, second: &Site, key: &str) {
    let sentence = Sentence::new("check-two-libraries").word("key", key);
    let help = "check-two-libraries-help";
    let mut problem = Diagnostic::error(code::DEFINED_TWICE, desk.key_place(second), sentence).help(help);
    if let Some(place) = desk.key_place(first) {
        problem = problem.note(place, "check-first-defined");
    }
    desk.push(problem);
}

/// A field of a part that is laid over from the scenario and its libraries, with the place where it
/// was found.
pub(super) fn layered<P, T: Clone>(
    desk: &mut DiagnosticCollector,
    layers: &[(usize, P)],
    (part, field): (&str, &str),
    of: impl Fn(&P) -> Option<&T>,
) -> Option<(T, Site)> {
    let mut found: Option<(T, Site)> = None;
    for (doc, layer) in layers {
        let Some(value) = of(layer) else { continue };
        let site = Site::root(*doc).field(part).field(field);
        match &found {
            None => found = Some((value.clone(), site)),
            Some((_, first)) if first.doc != 0 => twice(desk, &first.clone(), &site, field),
            Some(_) => {}
        }
    }
    found
}
