//! A listing as it stands when the shop opens.

use super::desk::Desk;
use super::parts::{Item, Parts};
use super::site::Site;
use crate::base::ids::PhotoId;
use crate::diagnostic::catalogue::scenario as code;
use crate::diagnostic::quote::quote;
use crate::scenario::model::{Fact, ListingStart, StatedFact};
use crate::scenario::raw::RawProduct;

/// Resolves the listing of a product whose facts are known.
pub(super) fn listing(
    desk: &mut Desk,
    parts: &Parts,
    item: &Item<RawProduct>,
    facts: &[Fact],
) -> ListingStart {
    let (raw, site) = (&item.raw.listing, item.site.field("listing"));
    let mut photos = Vec::new();
    for (index, key) in raw.photos.iter().enumerate() {
        let here = site.field("photos").index(index);
        if let Some(found) = desk.find(&here, key, &parts.photos, ("photos", "photo")) {
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
                    desk.unknown(&here, key, &known, "fact of this product");
                }
                continue;
            };
            if stated[place] != StatedFact::Missing {
                let sentence = format!("the listing states {} twice", quote(key));
                desk.error(
                    code::FACT_TWICE,
                    &here,
                    sentence,
                    "name each fact once, in facts or in overstated",
                );
                continue;
            }
            if value != StatedFact::True && facts[place].untruths.is_empty() {
                let sentence = format!("{} has nothing tempting to overstate it with", quote(key));
                let help =
                    "add tempting: [(zh: \"…\", en: \"…\")] to the product's truth, or move it to facts";
                desk.error(code::NOTHING_TEMPTING, &here, sentence, help);
                continue;
            }
            stated[place] = value;
        }
    }
    if !desk.is_written(&site) {
        desk.missing(&site, "the product's listing", "listing: (price: 59.00)");
    }
    ListingStart {
        price: if desk.is_written(&site) {
            desk.needed_money(&site.field("price"), raw.price, "the list price")
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
fn opening_reviews(desk: &mut Desk, site: &Site, raw: &[u32]) -> [u32; 5] {
    let site = site.field("reviews");
    let mut counts = [0; 5];
    if raw.is_empty() {
        return counts;
    }
    if raw.len() != counts.len() {
        let sentence = format!("the opening reviews have {} numbers, not 5", raw.len());
        let help =
            "write how many reviews have one, two, three, four and five stars, such as [1, 0, 2, 6, 11]";
        desk.error(code::OUT_OF_RANGE, &site, sentence, help);
        return counts;
    }
    for (index, (slot, count)) in counts.iter_mut().zip(raw).enumerate() {
        *slot = desk.whole(&site.index(index), *count, 0..=100_000, "the number of reviews");
    }
    counts
}
