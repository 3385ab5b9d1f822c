//! The shop's prices, words, pictures and purchases.

use super::ChoiceMoment;
use crate::base::ids::{EquipmentId, PhotoId, ProductId, SupplierId};
use crate::base::{Lang, Money, Span, Text, Time};
use crate::narrate::{SentencePart, amount, number, say};
use crate::scenario::model::StatedFact;
use crate::sim::ShopCommand;
use crate::sim::view::ListingView;
use crate::what_if::decision::{Alternative, ChoiceKind, KeeperDecision, Remark};

/// Shares of the market's price that are tried.
const SHARES: [f64; 7] = [1.0, 0.95, 1.05, 0.9, 1.1, 0.8, 1.2];
/// Discounts that are tried, in percent.
const DISCOUNTS: [u8; 4] = [5, 10, 20, 30];
/// Days for which they are tried where the keeper named none.
const PROMOTION_DAYS: u8 = 3;
/// Facts that are tried one by one; all together are always tried.
const FACTS: usize = 4;

fn listing<'a>(moment: &ChoiceMoment<'a>, product: ProductId) -> Option<&'a ListingView> {
    moment.view.listings.get(product.index())
}

fn subject(product: ProductId, what: &str) -> String {
    format!("{what} {}", product.0)
}

fn name(listing: &ListingView) -> (&'static str, SentencePart) {
    ("product", SentencePart::Text(listing.name.clone()))
}

/// What stood there, and what was done; a chance that was not taken has its own words.
fn words(
    moment: &ChoiceMoment<'_>,
    keys: [&str; 3],
    product: &(&'static str, SentencePart),
    values: [SentencePart; 2],
) -> (Text, Text) {
    let [was, chosen] = values;
    let stood = say(keys[0], &[product.clone(), ("was", was)]);
    let key = if moment.place.is_some() { keys[1] } else { keys[2] };
    (stood, say(key, &[product.clone(), ("chosen", chosen)]))
}

/// The market's price and a fifth around it.
pub(in crate::what_if) fn prices(
    moment: &ChoiceMoment<'_>,
    product: ProductId,
    chosen: Option<Money>,
) -> Option<KeeperDecision> {
    let listing = listing(moment, product)?;
    let coin = moment.scenario().currency.coin().0.max(1);
    let kept = chosen.unwrap_or(listing.price);
    let mut tried = vec![kept];
    let mut out = Vec::new();
    for share in SHARES {
        let price = Money((listing.reference_price.share(share).0 / coin * coin).max(coin));
        if !tried.contains(&price) {
            tried.push(price);
            let what = say("what-if-price", &[("amount", amount(moment.scenario(), price))]);
            out.extend(moment.instead(what, &ShopCommand::SetPrice { product, price }));
        }
    }
    out.extend(moment.not_at_all());
    let values = [amount(moment.scenario(), listing.price), amount(moment.scenario(), kept)];
    let keys = ["what-if-moment-price", "what-if-did-price", "what-if-left-price"];
    let words = words(moment, keys, &name(listing), values);
    moment.decision(ChoiceKind::Price, subject(product, "price"), words, out)
}

/// Other discounts.
pub(in crate::what_if) fn promotions(
    moment: &ChoiceMoment<'_>,
    product: ProductId,
    chosen: Option<(u8, u8)>,
) -> Option<KeeperDecision> {
    let listing = listing(moment, product)?;
    let days = chosen.map_or(PROMOTION_DAYS, |(_, days)| days);
    let mut out = Vec::new();
    for percent in DISCOUNTS.into_iter().filter(|p| chosen.is_some_and(|(c, _)| c != *p)) {
        let what = say("what-if-promotion", &[("percent", number(percent)), ("days", number(days))]);
        out.extend(moment.instead(what, &ShopCommand::StartPromotion { product, percent, days }));
    }
    out.extend(moment.not_at_all());
    let was = amount(moment.scenario(), listing.price_now);
    let chosen = number(chosen.map_or(0, |(percent, _)| percent));
    let keys = ["what-if-moment-price", "what-if-did-promotion", "what-if-did-promotion-stop"];
    let stop = matches!(chosen, SentencePart::Number(0));
    let (stood, did) = words(moment, keys, &name(listing), [was, chosen]);
    let did = if stop { say(keys[2], &[name(listing)]) } else { did };
    moment.decision(ChoiceKind::Promotion, subject(product, "price"), (stood, did), out)
}

/// The chance that was not taken: a promotion at the opening.
pub(in crate::what_if) fn promotion_never(
    moment: &ChoiceMoment<'_>,
    product: ProductId,
) -> Option<KeeperDecision> {
    let listing = listing(moment, product)?;
    let tried = DISCOUNTS.into_iter().filter_map(|percent| {
        let what =
            say("what-if-promotion", &[("percent", number(percent)), ("days", number(PROMOTION_DAYS))]);
        moment.instead(what, &ShopCommand::StartPromotion { product, percent, days: PROMOTION_DAYS })
    });
    let out = tried.collect();
    let stood =
        say("what-if-moment-price", &[name(listing), ("was", amount(moment.scenario(), listing.price_now))]);
    let words = (stood, say("what-if-left-promotion", &[name(listing)]));
    moment.decision(ChoiceKind::Promotion, subject(product, "price"), words, out)
}

/// Free, or as it was.
pub(in crate::what_if) fn freights(
    moment: &ChoiceMoment<'_>,
    product: ProductId,
    chosen: Option<Money>,
) -> Option<KeeperDecision> {
    let listing = listing(moment, product)?;
    let kept = chosen.unwrap_or(listing.freight);
    let start = moment.scenario().products[product.index()].listing.freight;
    let mut tried = vec![kept];
    let mut out = Vec::new();
    for freight in [Money::ZERO, start, start.share(0.5)] {
        if !tried.contains(&freight) {
            tried.push(freight);
            let what = say("what-if-freight", &[("amount", amount(moment.scenario(), freight))]);
            out.extend(moment.instead(what, &ShopCommand::SetFreight { product, freight }));
        }
    }
    out.extend(moment.not_at_all());
    let values = [amount(moment.scenario(), listing.freight), amount(moment.scenario(), kept)];
    let keys = ["what-if-moment-freight", "what-if-did-freight", "what-if-left-freight"];
    let words = words(moment, keys, &name(listing), values);
    moment.decision(ChoiceKind::Freight, subject(product, "freight"), words, out)
}

/// A day or two more or less.
pub(in crate::what_if) fn days(
    moment: &ChoiceMoment<'_>,
    product: ProductId,
    chosen: Option<u8>,
) -> Option<KeeperDecision> {
    let listing = listing(moment, product)?;
    let kept = chosen.unwrap_or(listing.promise_days);
    let mut out = Vec::new();
    for by in [-2_i16, -1, 1, 2] {
        let days = i16::from(kept) + by;
        if let Some(days) = u8::try_from(days).ok().filter(|days| (1..=60).contains(days)) {
            let what = say("what-if-days", &[("days", number(days))]);
            out.extend(moment.instead(what, &ShopCommand::PromiseDays { product, days }));
        }
    }
    out.extend(moment.not_at_all());
    let values = [number(listing.promise_days), number(kept)];
    let keys = ["what-if-moment-days", "what-if-did-days", "what-if-left-days"];
    let words = words(moment, keys, &name(listing), values);
    moment.decision(ChoiceKind::Promise, subject(product, "promise"), words, out)
}

/// Every other photo that can be used as the cover.
pub(in crate::what_if) fn covers(
    moment: &ChoiceMoment<'_>,
    product: ProductId,
    chosen: Option<&[PhotoId]>,
) -> Option<KeeperDecision> {
    let listing = listing(moment, product)?;
    let kept = chosen.unwrap_or(&listing.photos);
    let mut out = Vec::new();
    for photo in listing.all_photos.iter().filter(|p| p.usable && kept.first() != Some(&p.photo)) {
        let rest = kept.iter().copied().filter(|id| *id != photo.photo);
        let photos = std::iter::once(photo.photo).chain(rest).take(9).collect();
        let what = say("what-if-cover", &[("photo", SentencePart::Text(photo.name.clone()))]);
        out.extend(moment.instead(what, &ShopCommand::ArrangePhotos { product, photos }));
    }
    out.extend(moment.not_at_all());
    let photo = |id: Option<&PhotoId>| {
        let known = id.and_then(|id| moment.sim.photo(*id));
        SentencePart::Text(known.map(|p| p.name.clone()).unwrap_or_default())
    };
    let values = [photo(listing.photos.first()), photo(kept.first())];
    let keys = ["what-if-moment-cover", "what-if-did-cover", "what-if-left-cover"];
    let words = words(moment, keys, &name(listing), values);
    moment.decision(ChoiceKind::Photos, subject(product, "photos"), words, out)
}

/// A fact as it was stated: as it is, or not at all.
pub(in crate::what_if) fn stated(
    moment: &ChoiceMoment<'_>,
    product: ProductId,
    fact: u8,
    says: StatedFact,
) -> Option<KeeperDecision> {
    let listing = listing(moment, product)?;
    let known = moment.scenario().products[product.index()].facts.get(usize::from(fact))?;
    let mut out = Vec::new();
    if says != StatedFact::True {
        let what = say("what-if-fact-true", &[("fact", (&known.name).into())]);
        out.extend(moment.instead(what, &ShopCommand::StateFact { product, fact, says: StatedFact::True }));
    }
    out.extend(moment.not_at_all());
    let key = match says {
        StatedFact::True => "what-if-did-fact-true",
        StatedFact::Untrue(_) => "what-if-did-fact-untrue",
        StatedFact::Missing => "what-if-did-fact-missing",
    };
    let did = say(key, &[name(listing), ("fact", (&known.name).into())]);
    let stood = say("what-if-moment-listing", &[name(listing)]);
    moment.decision(ChoiceKind::Fact, subject(product, "listing"), (stood, did), out)
}

/// The chance that was not taken: facts that were never stated.
pub(in crate::what_if) fn facts_missing(
    moment: &ChoiceMoment<'_>,
    product: ProductId,
    missing: &[u8],
) -> Option<KeeperDecision> {
    let listing = listing(moment, product)?;
    let facts = &moment.scenario().products[product.index()].facts;
    let state = |fact: u8| ShopCommand::StateFact { product, fact, says: StatedFact::True };
    let mut out = Vec::new();
    for fact in missing.iter().take(FACTS) {
        let known = facts.get(usize::from(*fact))?;
        let what = say("what-if-fact-true", &[("fact", (&known.name).into())]);
        out.extend(moment.instead(what, &state(*fact)));
    }
    if missing.len() > 1 {
        let all = missing.iter().filter_map(|fact| moment.sim.address(&state(*fact))).collect();
        let what = say("what-if-facts-all", &[("count", number(missing.len() as i64))]);
        out.push(Alternative { remark: Remark::Instead, what, change: moment.change(all) });
    }
    let did = say("what-if-left-facts", &[name(listing), ("count", number(missing.len() as i64))]);
    let stood = say("what-if-moment-listing", &[name(listing)]);
    moment.decision(ChoiceKind::Fact, subject(product, "listing"), (stood, did), out)
}

/// Half, twice as much, a day sooner, not at all.
pub(in crate::what_if) fn stock(
    moment: &ChoiceMoment<'_>,
    supplier: SupplierId,
    pieces: u32,
) -> Option<KeeperDecision> {
    let offer = moment.scenario().suppliers.get(supplier.index())?;
    let mut out = Vec::new();
    for other in [pieces / 2, pieces.saturating_mul(2)] {
        let other = other.max(offer.minimum);
        if other != pieces {
            let what = say("what-if-stock", &[("count", number(other))]);
            out.extend(moment.instead(what, &ShopCommand::BuyStock { supplier, pieces: other }));
        }
    }
    let sooner = Time(moment.at.0 - Span::days(1).0);
    out.extend(moment.moved(sooner, Remark::Sooner, say("what-if-day-sooner", &[])));
    out.extend(moment.not_at_all());
    let listing = listing(moment, offer.product)?;
    let keys = ["what-if-moment-stock", "what-if-did-stock", "what-if-did-stock"];
    let words = words(moment, keys, &name(listing), [number(listing.in_stock()), number(pieces)]);
    moment.decision(ChoiceKind::Stock, subject(offer.product, "stock"), words, out)
}

/// The chance that was not taken: stock before it ran out at a later moment.
pub(in crate::what_if) fn stock_never(
    moment: &ChoiceMoment<'_>,
    product: ProductId,
    ran_out: Time,
) -> Option<KeeperDecision> {
    let listing = listing(moment, product)?;
    let mut out = Vec::new();
    for (place, offer) in moment.scenario().suppliers.iter().enumerate() {
        if offer.product != product {
            continue;
        }
        for times in [1_u32, 2, 4] {
            let (supplier, pieces) = (SupplierId(place as u16), offer.minimum.max(1).saturating_mul(times));
            let parts = [("count", number(pieces)), ("supplier", SentencePart::Text(offer.name.clone()))];
            let what = say("what-if-stock-from", &parts);
            out.extend(moment.instead(what, &ShopCommand::BuyStock { supplier, pieces }));
        }
    }
    let at = |lang: Lang| crate::locale::moment(lang, moment.scenario(), ran_out);
    let when = ("when", SentencePart::Text(Text::new(at(Lang::Zh), at(Lang::En))));
    let stood = say("what-if-moment-stock", &[name(listing), ("was", number(listing.in_stock()))]);
    let words = (stood, say("what-if-left-stock", &[name(listing), when]));
    moment.decision(ChoiceKind::Stock, subject(product, "stock"), words, out)
}

/// The chance that was not taken, or was: equipment at the opening.
pub(in crate::what_if) fn equipment_never(
    moment: &ChoiceMoment<'_>,
    equipment: EquipmentId,
) -> Option<KeeperDecision> {
    let thing = moment.scenario().equipment.get(equipment.index())?;
    let begins = moment.scenario().begins;
    let mut out = Vec::new();
    if moment.place.is_none() {
        let what = say("what-if-equipment", &[]);
        out.extend(moment.instead(what, &ShopCommand::BuyEquipment { equipment }));
    } else if moment.at.since(begins) > Span::hours(1) {
        out.extend(moment.moved(begins, Remark::Sooner, say("what-if-equipment", &[])));
    }
    out.extend(moment.not_at_all());
    let parts = [
        ("equipment", SentencePart::Text(thing.name.clone())),
        ("amount", amount(moment.scenario(), thing.price)),
    ];
    let key = if moment.place.is_some() { "what-if-did-equipment" } else { "what-if-left-equipment" };
    let words = (say("what-if-moment-equipment", &parts), say(key, &parts));
    moment.decision(ChoiceKind::Equipment, format!("equipment {}", equipment.0), words, out)
}
