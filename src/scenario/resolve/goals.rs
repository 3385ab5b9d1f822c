//! Goals: words, and what they ask for.

use super::collector::DiagnosticCollector;
use super::parts::Parts;
use super::site::Site;
use crate::base::ids::{CaseId, EquipmentId, ProductId};
use crate::scenario::model::{Goal, GoalCondition};
use crate::scenario::raw::RawGoalCondition;

const PRODUCTS: (&str, &str) = ("products", "check-noun-product");

/// Resolves the goals. One whose condition is faulty is kept as words (the fault is reported).
pub(super) fn goals(desk: &mut DiagnosticCollector, parts: &Parts) -> Vec<Goal> {
    let list = Site::root(0).field("goals");
    let mut goals = Vec::new();
    for (index, raw) in parts.scenario.goals.iter().enumerate() {
        let site = list.index(index);
        let text = raw.words();
        if raw.is.is_some() {
            desk.text(&site.field("text"), &text, "check-what-goal");
        }
        let is = raw.is.as_ref().and_then(|raw| condition(desk, parts, &site.field("is"), raw));
        goals.push(Goal { text, is });
    }
    goals
}

fn condition(
    desk: &mut DiagnosticCollector,
    parts: &Parts,
    site: &Site,
    raw: &RawGoalCondition,
) -> Option<GoalCondition> {
    let first = site.index(0);
    let product = |desk: &mut DiagnosticCollector, site: &Site, key: &str| {
        desk.find(site, key, &parts.products, PRODUCTS).map(|found| ProductId(found as u16))
    };
    Some(match raw {
        RawGoalCondition::Sold { pieces, product: key, price_from } => {
            let of = match key {
                Some(key) => Some(product(desk, &site.field("product"), key)?),
                None => None,
            };
            let price_from = desk.money(&site.field("price_from"), *price_from);
            GoalCondition::Sold { pieces: *pieces, product: of, price_from }
        }
        RawGoalCondition::Profit(amount) => GoalCondition::Profit(desk.money(&first, *amount)),
        RawGoalCondition::AllFactsStated => GoalCondition::AllFactsStated,
        RawGoalCondition::ListingComplete(key) => GoalCondition::ListingComplete(product(desk, &first, key)?),
        RawGoalCondition::HonestListings => GoalCondition::HonestListings,
        RawGoalCondition::PhotosAtLeast(key, count) => {
            GoalCondition::PhotosAtLeast(product(desk, &first, key)?, (*count).min(255) as u8)
        }
        RawGoalCondition::BetterCover(key) => GoalCondition::BetterCover(product(desk, &first, key)?),
        RawGoalCondition::ShippedWithin { share, span } => {
            let share = desk.chance(&site.field("share"), *share, "check-what-goal-share");
            GoalCondition::ShippedWithin(share, desk.span(&site.field("span"), span)?)
        }
        RawGoalCondition::AnsweredWithin { share, span } => {
            let share = desk.chance(&site.field("share"), *share, "check-what-goal-share");
            GoalCondition::AnsweredWithin(share, desk.span(&site.field("span"), span)?)
        }
        RawGoalCondition::NeverSoldOut(key) => GoalCondition::NeverSoldOut(product(desk, &first, key)?),
        RawGoalCondition::StockLeftAtMost(key, count) => {
            GoalCondition::StockLeftAtMost(product(desk, &first, key)?, *count)
        }
        RawGoalCondition::RatingAtLeast(stars) => {
            GoalCondition::RatingAtLeast(desk.number(&first, *stars, 1.0..=5.0, "check-what-goal-rating"))
        }
        RawGoalCondition::PromisesKept => GoalCondition::PromisesKept,
        RawGoalCondition::NoRedLine => GoalCondition::NoRedLine,
        RawGoalCondition::CaseSolved(key) => {
            let found = desk.find(&first, key, &parts.cases, ("cases", "check-noun-case"))?;
            GoalCondition::CaseSolved(CaseId(found as u16))
        }
        RawGoalCondition::CashNeverBelow(amount) => {
            GoalCondition::CashNeverBelow(desk.money(&first, *amount))
        }
        RawGoalCondition::PriceBetween(key, from, to) => {
            let of = product(desk, &first, key)?;
            let from = desk.money(&site.index(1), *from);
            GoalCondition::PriceBetween(of, from, desk.money(&site.index(2), *to))
        }
        RawGoalCondition::Bought(key) => {
            let found = desk.find(&first, key, &parts.equipment, ("equipment", "check-noun-equipment"))?;
            GoalCondition::Bought(EquipmentId(found as u16))
        }
        RawGoalCondition::OwnPicture(key) => GoalCondition::OwnPicture(product(desk, &first, key)?),
    })
}
