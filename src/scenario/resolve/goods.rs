//! Products with their facts and sizes, and rivals.

use super::collector::DiagnosticCollector;
use super::listing::listing;
use super::parts::{NamedPart, Parts};
use super::photos::Contents;
use super::site::Site;
use super::studio_model::{ThingShelf, on_the_table};
use crate::base::Text;
use crate::base::ids::ProductId;
use crate::diagnostic::Sentence;
use crate::diagnostic::catalogue::scenario as code;
use crate::scenario::files::Files;
use crate::scenario::model::{Fact, Product, Rival, Size};
use crate::scenario::raw::{RawProduct, RawTable};

/// How badly a fact is missed when the author does not say: a reader who finds it missing minds in
/// half of all cases (design choice).
const MISSED: f64 = 0.5;

/// Resolves the products.
pub(super) fn products(
    desk: &mut DiagnosticCollector,
    parts: &Parts,
    files: &dyn Files,
    contents: &mut Contents,
) -> Vec<Product> {
    let mut shelf = ThingShelf { files, contents, taken: 0 };
    parts.products.iter().map(|item| product(desk, parts, &mut shelf, item)).collect()
}

fn product(
    desk: &mut DiagnosticCollector,
    parts: &Parts,
    shelf: &mut ThingShelf<'_>,
    item: &NamedPart<RawProduct>,
) -> Product {
    let (raw, site) = (&item.raw, &item.site);
    let (studio, studio_model) = on_the_table(desk, shelf, site, raw);
    let facts = facts(desk, parts, item);
    let appeal = raw.appeal.unwrap_or(1.0);
    let appeal = desk.number(&site.field("appeal"), appeal, 0.1..=10.0, "check-what-appeal");
    Product {
        key: item.key.clone(),
        name: desk.text(&site.field("name"), &raw.name, "check-what-product-name"),
        category: raw.category,
        unit_cost: desk.needed_money(&site.field("cost"), raw.cost, "check-what-product-cost"),
        reference_price: reference_price(desk, site, raw),
        stock: desk.whole(&site.field("stock"), raw.stock, 0..=100_000, "check-what-stock"),
        sizes: sizes(desk, &site.field("sizes"), &raw.sizes),
        listing: listing(desk, parts, item, &facts),
        facts,
        colour: colour(desk, &site.field("colour"), &raw.colour),
        picture: raw.picture,
        defect_rate: desk.chance(&site.field("defect_rate"), raw.defect_rate, "check-what-defect-rate"),
        appeal: libm::log(appeal),
        no_return: raw.no_return,
        studio,
        studio_model,
    }
}

fn reference_price(desk: &mut DiagnosticCollector, site: &Site, raw: &RawProduct) -> crate::base::Money {
    let site = site.field("reference_price");
    let money = desk.needed_money(&site, raw.reference_price, "check-what-reference-price");
    if money.is_positive() || !desk.is_written(&site) || desk.is_masked(&site) {
        return money;
    }
    let help = "check-reference-price-zero-help";
    desk.error(code::OUT_OF_RANGE, &site, "check-reference-price-zero", help);
    money
}

/// A colour such as `#8C2F39`; a middle grey if left out.
fn colour(desk: &mut DiagnosticCollector, site: &Site, text: &str) -> [u8; 3] {
    if text.is_empty() && !desk.is_written(site) {
        return [128, 128, 128];
    }
    let digits =
        text.strip_prefix('#').filter(|rest| rest.len() == 6 && rest.bytes().all(|b| b.is_ascii_hexdigit()));
    let value = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
    let Some(value) = value else {
        let sentence = Sentence::new("check-colour-bad").word("text", text);
        let help = "check-colour-bad-help";
        desk.error(code::BAD_COLOUR, site, sentence, help);
        desk.mask(site);
        return [128, 128, 128];
    };
    [(value >> 16) as u8, (value >> 8) as u8, value as u8]
}

/// Facts in the order in which they are written.
fn facts(desk: &mut DiagnosticCollector, parts: &Parts, item: &NamedPart<RawProduct>) -> Vec<Fact> {
    let table = item.site.field("truth");
    let mut keys: Vec<&String> = item.raw.truth.keys().collect();
    keys.sort_by_key(|key| desk.key_place(&table.field(key)).map_or(0, |place| place.span.start));
    let mut facts = Vec::with_capacity(keys.len());
    for key in keys {
        let (site, raw) = (table.field(key), &item.raw.truth[key]);
        let truth = Text::new(raw.zh.clone(), raw.en.clone());
        let truth = desk.text(&site, &truth, "check-what-truth");
        let known = desk.find(&site, key, &parts.facts, ("facts", "check-noun-fact"));
        let fact = known.and_then(|index| parts.facts.get(index));
        let (name, words, missed) = match fact {
            Some(fact) => (fact.raw.name.clone(), fact.raw.words.clone(), fact_missed(desk, fact)),
            None => (Text::new(key.clone(), key.clone()), Vec::new(), MISSED),
        };
        if raw.tempting.len() > 8 {
            let site = site.field("tempting");
            desk.error(code::OUT_OF_RANGE, &site, "check-tempting-many", "check-tempting-many-help");
        }
        facts.push(Fact {
            key: key.clone(),
            name,
            words,
            truth,
            untruths: raw.tempting.iter().take(8).cloned().collect(),
            missed_permille: (missed * 1000.0).round() as u16,
            tells_size: fact.is_some_and(|fact| fact.raw.tells_size),
        });
    }
    facts
}

/// How badly a fact is missed; out of range it was reported by [`fact_table`].
fn fact_missed(_: &DiagnosticCollector, fact: &NamedPart<crate::scenario::raw::RawFact>) -> f64 {
    let missed = fact.raw.missed.unwrap_or(MISSED);
    if (0.0..=1.0).contains(&missed) { missed } else { MISSED }
}

/// Looks through the table of facts once.
pub(super) fn fact_table(desk: &mut DiagnosticCollector, parts: &Parts) {
    for item in &parts.facts {
        let _ = desk.text(&item.site.field("name"), &item.raw.name, "check-what-fact-name");
        let missed = item.raw.missed.unwrap_or(MISSED);
        let _ = desk.chance(&item.site.field("missed"), missed, "check-what-fact-missed");
    }
}

/// Sizes with shares in thousandths; goods without sizes have one with an empty label.
fn sizes(desk: &mut DiagnosticCollector, site: &Site, raw: &RawTable<f64>) -> Vec<Size> {
    if raw.is_empty() {
        return vec![Size { label: String::new(), share_permille: 1000 }];
    }
    if raw.len() > 30 {
        desk.error(code::OUT_OF_RANGE, site, "check-sizes-many", "check-sizes-many-help");
    }
    let mut sizes: Vec<(usize, Size)> = Vec::new();
    let mut sum = 0.0;
    for (label, share) in raw.iter().take(30) {
        let here = site.field(label);
        let share = desk.chance(&here, *share, "check-what-size-share");
        sum += share;
        let start = desk.key_place(&here).map_or(0, |place| place.span.start);
        let entry = Size { label: label.clone(), share_permille: (share * 1000.0).round() as u16 };
        sizes.push((start, entry));
    }
    if (sum - 1.0).abs() > 0.0051 && !desk.has_gaps(site) && raw.len() <= 30 {
        let sentence = Sentence::new("check-sizes-sum").text("sum", format!("{sum:.2}"));
        let help = "check-sizes-sum-help";
        desk.error(code::SIZES_SUM, site, sentence, help);
    }
    sizes.sort_by_key(|(start, _)| *start);
    let mut sizes: Vec<Size> = sizes.into_iter().map(|(_, size)| size).collect();
    let rest: i32 = 1000 - sizes.iter().map(|size| i32::from(size.share_permille)).sum::<i32>();
    if let Some(largest) = sizes.iter_mut().max_by_key(|size| size.share_permille) {
        largest.share_permille = (i32::from(largest.share_permille) + rest).clamp(0, 1000) as u16;
    }
    sizes
}

/// Resolves the rivals.
pub(super) fn rivals(desk: &mut DiagnosticCollector, parts: &Parts) -> Vec<Rival> {
    let mut rivals = Vec::new();
    for (index, raw) in parts.scenario.rivals.iter().enumerate() {
        let site = Site::root(0).field("rivals").index(index);
        let product = desk.find(
            &site.field("product"),
            &raw.product,
            &parts.products,
            ("products", "check-noun-product"),
        );
        let rating = desk.number(&site.field("rating"), raw.rating, 1.0..=5.0, "check-what-rival-rating");
        rivals.push(Rival {
            name: desk.text(&site.field("name"), &raw.name, "check-what-rival-name"),
            product: ProductId(product.unwrap_or(0) as u16),
            price: desk.needed_money(&site.field("price"), raw.price, "check-what-rival-price"),
            rating,
            reviews: desk.whole(&site.field("reviews"), raw.reviews, 0..=1_000_000, "check-what-reviews"),
            promise_days: desk.promise_days(&site, raw.promise_days),
        });
    }
    rivals
}
