//! The whole run at other prices, other promises, other covers and with more or less stock: for
//! each product, every setting from the opening to the end, with the same customers and the same
//! luck. The keeper's later changes of the same setting are left out; everything else is as it was.

use super::change::DecisionChange;
use super::figures::RunFigures;
use super::past::Past;
use super::setting::{Lever, LeverKind, Setting};
use super::stock_lever::stock;
use super::turning::is_worth_telling;
use super::work::{Cancelled, StudyHooks, StudyPlan, in_order};
use crate::base::ids::ProductId;
use crate::base::{Money, Text, Time};
use crate::narrate::{SentencePart, amount, number, say, whole_points};
use crate::score::sold_orders;
use crate::sim::view::ListingView;
use crate::sim::{AddressedCommand, Entry, ShopCommand, Sim};
use serde::Serialize;

/// Prices that are tried: the market's price and up to two fifths below and above it.
const PRICES: i64 = 21;
/// The step between them, as a share of the market's price, in hundredths.
const APART: i64 = 4;
/// The step to which prices are rounded, in cents.
const DIME: i64 = 10;
/// Promises that are tried, in days.
const DAYS: std::ops::RangeInclusive<u8> = 1..=8;
/// The part of a study's work that goes into the settings at most.
const SHARE_OF_WORK: u64 = 4;

/// A setting of a listing, and what the run comes to at each of its values.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LeverModel {
    /// Which setting: price, promise, photos or stock.
    pub kind: LeverKind,
    /// The product.
    pub product: Text,
    /// What was sold and earned as it was.
    pub yours: LeverPoint,
    /// The result of each value, in order.
    pub points: Vec<LeverPoint>,
}

/// The run at one value of a setting.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct LeverPoint {
    /// The value in words.
    pub label: Text,
    /// The value as a number: money, days, pieces, or the place among the photos.
    pub value: f64,
    /// The photo's file.
    pub picture: Option<String>,
    /// Pieces of the product that were sold.
    pub sold: i64,
    /// Profit of the run.
    pub profit: Money,
    /// The score as every page shows it, 0 to 100.
    pub total: f64,
    /// The score, not cut at 0 and 100.
    pub score: f64,
    /// Whether the value is a photo that shows more than the goods are.
    pub flatters: bool,
}

impl LeverPoint {
    fn of(setting: &Setting, sim: &Sim, product: ProductId) -> Self {
        let figures = RunFigures::of(sim);
        Self {
            label: setting.label.clone(),
            value: setting.value,
            picture: setting.picture.clone(),
            sold: sold(sim, product),
            profit: figures.profit,
            total: figures.total,
            score: figures.points,
            flatters: setting.flatters,
        }
    }
}

/// Every setting of every product, as far as the plan has room for the work.
///
/// # Errors
/// [`Cancelled`].
pub(super) fn levers(
    past: &Past,
    plan: &StudyPlan,
    hooks: &StudyHooks<'_>,
) -> Result<Vec<LeverModel>, Cancelled> {
    let mut all = found(past);
    let entries = past.last().journal().entries().len() as u64;
    let mut room = plan.most_work / SHARE_OF_WORK / entries.max(1);
    all.retain(|lever| {
        let fits = lever.settings.len() as u64 <= room;
        room -= if fits { lever.settings.len() as u64 } else { 0 };
        fits
    });
    let pieces: Vec<(usize, usize)> = (0..all.len())
        .flat_map(|lever| (0..all[lever].settings.len()).map(move |setting| (lever, setting)))
        .collect();
    (hooks.planned)(pieces.len() as u64);
    let results = in_order(plan.threads, pieces.len(), hooks, |piece| {
        let (lever, setting) = (&all[pieces[piece].0], &all[pieces[piece].0].settings[pieces[piece].1]);
        let rerun = past.replay(&setting.changes).ok()?;
        Some(LeverPoint::of(setting, &rerun.sim, lever.product))
    })?;
    let mut points: Vec<Vec<LeverPoint>> = all.iter().map(|_| Vec::new()).collect();
    for ((lever, _), result) in pieces.into_iter().zip(results) {
        points[lever].extend(result);
    }
    let model = |(lever, points): (&Lever, Vec<LeverPoint>)| LeverModel {
        kind: lever.kind,
        product: lever.name.clone(),
        yours: LeverPoint::of(&lever.yours, past.last(), lever.product),
        points,
    };
    Ok(all.iter().zip(points).map(model).filter(|lever| lever.points.len() > 1).collect())
}

/// The settings of the run, prices first: they are what is asked for most.
fn found(past: &Past) -> Vec<Lever> {
    let opening = past.before(0);
    let view = opening.view();
    let listings = || (0_u16..).map(ProductId).zip(&view.listings);
    let mut all: Vec<Lever> = listings().map(|(product, listing)| prices(past, product, listing)).collect();
    all.extend(listings().map(|(product, listing)| promises(past, product, listing)));
    all.extend(listings().filter_map(|(product, listing)| covers(past, product, listing)));
    all.extend(listings().map(|(product, listing)| stock(past, product, &listing.name)));
    all
}

#[expect(clippy::wildcard_enum_match_arm, reason = "picks some kinds of entries out of the journal")]
fn prices(past: &Past, product: ProductId, listing: &ListingView) -> Lever {
    let scenario = past.scenario();
    let setting = |price: Money| Setting {
        label: Text::new(
            crate::locale::money(&scenario.currency, price),
            crate::locale::money(&scenario.currency, price),
        ),
        value: price.as_f64(),
        picture: None,
        flatters: false,
        changes: from_the_opening(
            past,
            (LeverKind::Price, product),
            (price != listing.price).then_some(&ShopCommand::SetPrice { product, price }),
        ),
    };
    let market = listing.reference_price;
    // Prices as people write them: whole dimes, or coins for what costs little.
    let coin = scenario.currency.coin().0.max(1);
    let round = if market.0 >= coin.max(DIME) * 100 { coin.max(DIME) } else { coin };
    let mut tried: Vec<Money> = (0..PRICES)
        .map(|step| 100 + (step - PRICES / 2) * APART)
        .map(|hundredths| Money((market.0 * hundredths / 100 / round * round).max(round)))
        .collect();
    tried.dedup();
    let yours = longest(past, listing.price, |entry| match entry {
        Entry::PriceSet { product: of, to, .. } if *of == product => Some(*to),
        _ => None,
    });
    Lever {
        kind: LeverKind::Price,
        product,
        name: listing.name.clone(),
        settings: tried.into_iter().map(setting).collect(),
        yours: setting(yours),
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "picks some kinds of entries out of the journal")]
fn promises(past: &Past, product: ProductId, listing: &ListingView) -> Lever {
    let setting = |days: u8| Setting {
        label: say("what-if-lever-days", &[("days", number(days))]),
        value: f64::from(days),
        picture: None,
        flatters: false,
        changes: from_the_opening(
            past,
            (LeverKind::Promise, product),
            (days != listing.promise_days).then_some(&ShopCommand::PromiseDays { product, days }),
        ),
    };
    let yours = longest(past, listing.promise_days, |entry| match entry {
        Entry::PromiseDaysSet { product: of, to, .. } if *of == product => Some(*to),
        _ => None,
    });
    Lever {
        kind: LeverKind::Promise,
        product,
        name: listing.name.clone(),
        settings: DAYS.map(setting).collect(),
        yours: setting(yours),
    }
}

/// Every photo that can be used at the opening, as the cover. None where there is no choice.
#[expect(clippy::wildcard_enum_match_arm, reason = "picks some kinds of entries out of the journal")]
fn covers(past: &Past, product: ProductId, listing: &ListingView) -> Option<Lever> {
    let flatters = |photo| past.last().photo(photo).is_some_and(|photo| photo.flattery > 0.0);
    let usable: Vec<_> = listing.all_photos.iter().filter(|photo| photo.usable).collect();
    if usable.len() < 2 {
        return None;
    }
    let settings = usable.iter().enumerate().map(|(place, photo)| {
        let rest = listing.photos.iter().copied().filter(|id| *id != photo.photo);
        let photos = std::iter::once(photo.photo).chain(rest).take(9).collect();
        Setting {
            label: photo.name.clone(),
            value: place as f64,
            picture: Some(photo.file.clone()),
            flatters: flatters(photo.photo),
            changes: from_the_opening(
                past,
                (LeverKind::Photos, product),
                (listing.photos.first() != Some(&photo.photo))
                    .then_some(&ShopCommand::ArrangePhotos { product, photos }),
            ),
        }
    });
    let yours = longest(past, listing.photos.first().copied()?, |entry| match entry {
        Entry::PhotosArranged { product: of, photos } if *of == product => photos.first().copied(),
        _ => None,
    });
    let known = past.last().photo(yours);
    Some(Lever {
        kind: LeverKind::Photos,
        product,
        name: listing.name.clone(),
        settings: settings.collect(),
        yours: Setting {
            label: known.map(|photo| photo.name.clone()).unwrap_or_default(),
            value: usable.iter().position(|photo| photo.photo == yours).map_or(-1.0, |place| place as f64),
            picture: known.map(|photo| photo.file.clone()),
            flatters: flatters(yours),
            changes: Vec::new(),
        },
    })
}

/// What stood for the longest time of trade.
fn longest<T: Clone + PartialEq>(past: &Past, first: T, set: impl Fn(&Entry) -> Option<T>) -> T {
    let scenario = past.scenario();
    let mut stood: Vec<(T, i64)> = Vec::new();
    let (mut now, mut since) = (first.clone(), scenario.begins);
    let mut add = |what: &T, from: Time, to: Time| {
        let span = to.0.min(scenario.ends.0) - from.0;
        match stood.iter_mut().find(|(known, _)| known == what) {
            Some((_, sum)) => *sum += span,
            None => stood.push((what.clone(), span)),
        }
    };
    for entry in past.last().journal().entries() {
        if let Some(next) = set(&entry.what) {
            add(&now, since, entry.at);
            (now, since) = (next, entry.at);
        }
    }
    add(&now, since, scenario.ends);
    stood.into_iter().reduce(|best, next| if next.1 > best.1 { next } else { best }).map_or(first, |b| b.0)
}

/// The setting at the opening, without the keeper's own changes of it. `command` is nothing where
/// it stands so at the opening already.
fn from_the_opening(
    past: &Past,
    (kind, product): (LeverKind, ProductId),
    command: Option<&ShopCommand>,
) -> Vec<DecisionChange> {
    let Some(known) = past.scenario().products.get(product.index()) else { return Vec::new() };
    let opening = past.before(0);
    let instead = command.and_then(|command| opening.address(command)).into_iter().collect();
    let own = past.steps().iter().enumerate().filter(|(_, step)| match (&step.command, kind) {
        (
            AddressedCommand::SetPrice { product, .. }
            | AddressedCommand::StartPromotion { product, .. }
            | AddressedCommand::StopPromotion { product },
            LeverKind::Price,
        )
        | (AddressedCommand::PromiseDays { product, .. }, LeverKind::Promise)
        | (AddressedCommand::ArrangePhotos { product, .. }, LeverKind::Photos) => *product == known.key,
        _ => false,
    });
    let without = own.map(|(place, _)| place).collect();
    vec![DecisionChange { place: 0, at: past.scenario().begins, without, instead }]
}

/// Pieces of a product that were sold: paid and not refunded.
fn sold(sim: &Sim, product: ProductId) -> i64 {
    let sold =
        sold_orders(sim).into_iter().filter(|sold| sold.product == product && sold.price.is_positive());
    sold.map(|sold| i64::from(sold.pieces)).sum()
}

impl LeverModel {
    /// The value that brings most. A photo that flatters is advised only if it sells more.
    pub fn best(&self) -> Option<&LeverPoint> {
        let is_advised = |point: &&LeverPoint| !point.flatters || point.sold > self.yours.sold;
        let points = self.points.iter().filter(is_advised);
        points.reduce(|best, next| if next.score > best.score { next } else { best })
    }

    /// The setting as a sentence: where the keeper stood, and which value brings most.
    pub(crate) fn sentence(&self, scenario: &crate::scenario::Scenario) -> Text {
        let best = self.best().unwrap_or(&self.yours);
        let parts = [
            ("product", SentencePart::Text(self.product.clone())),
            ("yours", SentencePart::Text(self.yours.label.clone())),
            ("sold", number(self.yours.sold)),
            ("profit", amount(scenario, self.yours.profit)),
            ("best", SentencePart::Text(best.label.clone())),
            ("most", number(best.sold)),
            ("gain", amount(scenario, best.profit)),
            ("points", whole(self.yours.total)),
            ("top", whole(best.total)),
        ];
        // A gain that the sentence does not show is none.
        let shows = best.total.round() > self.yours.total.round() || best.profit > self.yours.profit;
        let stays = !is_worth_telling(best.score - self.yours.score) || !shows;
        let end = if stays { "-best" } else { "" };
        say(&format!("what-if-lever-{}{end}", self.kind.name()), &parts)
    }
}

fn whole(points: f64) -> SentencePart {
    SentencePart::Plain(whole_points(points))
}
