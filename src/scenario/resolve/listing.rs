//! A listing as it stands when the shop opens.

use super::collector::DiagnosticCollector;
use super::parts::{NamedPart, Parts};
use super::site::Site;
use crate::base::ids::PhotoId;
use crate::diagnostic::Sentence;
use crate::diagnostic::catalogue::scenario as code;
use crate::scenario::model::{Fact, ListingStart, StatedFact};
use crate::scenario::raw::RawProduct;

/// Resolves the listing of a product whose facts are known.
pub(super) fn listing(
    desk: &mut DiagnosticCollector,
    parts: &Parts,
    item: &NamedPart<RawProduct>,
    facts: &[Fact],
) -> ListingStart {
    let (raw, site) = (&item.raw.listing, item.site.field("listing"));
    let mut photos = Vec::new();
    for (index, key) in raw.photos.iter().enumerate() {
        let here = site.field("photos").index(index);
        if let Some(found) = desk.find(&here, key, &parts.photos, ("photos", "check-noun-photo")) {
            photos.push(PhotoId(found as u16));
        }
    }
    let mut stated = vec![StatedFact::Missing; facts.len()];
    for (field, keys, value) in
        [("facts", &raw.facts, StatedFact::True), ("overstated", &raw.overstated, StatedFact::Untrue(0))]
    {
        for (index, key) in keys.iter().enumerate() {
            let here = site.field(field).index(index);
            let Some(place) = facts.iter().position(|fact| fact.key == *key) else {
                if !desk.has_gaps(&item.site.field("truth")) && !desk.is_masked(&here) {
                    let known: Vec<&str> = facts.iter().map(|fact| fact.key.as_str()).collect();
                    desk.unknown(&here, key, &known, "check-noun-fact-of-product");
                }
                continue;
            };
            if stated[place] != StatedFact::Missing {
                let sentence = Sentence::new("check-stated-twice").word("key", key);
                desk.error(code::FACT_TWICE, &here, sentence, "check-stated-twice-help");
                continue;
            }
            if value != StatedFact::True && facts[place].untruths.is_empty() {
                let sentence = Sentence::new("check-nothing-tempting").word("key", key);
                let help = "check-nothing-tempting-help";
                desk.error(code::NOTHING_TEMPTING, &here, sentence, help);
                continue;
            }
            stated[place] = value;
        }
    }
    if !desk.is_written(&site) {
        desk.missing(&site, "check-what-listing", "listing: (price: 59.00)");
    }
    ListingStart {
        price: if desk.is_written(&site) {
            desk.needed_money(&site.field("price"), raw.price, "check-what-list-price")
        } else {
            crate::base::Money::ZERO
        },
        photos,
        facts: stated,
        promise_days: desk.promise_days(&site, raw.promise_days),
        freight: desk.money(&site.field("freight"), raw.freight),
        reviews: opening_reviews(desk, &site, &raw.reviews),
    }
}

/// Reviews the listing opens with: none, or five counts.
fn opening_reviews(desk: &mut DiagnosticCollector, site: &Site, raw: &[u32]) -> [u32; 5] {
    let site = site.field("reviews");
    let mut counts = [0; 5];
    if raw.is_empty() {
        return counts;
    }
    if raw.len() != counts.len() {
        let sentence = Sentence::new("check-reviews-count").text("count", raw.len());
        let help = "check-reviews-count-help";
        desk.error(code::OUT_OF_RANGE, &site, sentence, help);
        return counts;
    }
    for (index, (slot, count)) in counts.iter_mut().zip(raw).enumerate() {
        *slot = desk.whole(&site.index(index), *count, 0..=100_000, "check-what-reviews");
    }
    counts
}
