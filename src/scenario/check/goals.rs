//! Goals that nobody can meet, or that everybody meets who does nothing at all.

use super::reading::can_be_supplied;
use crate::diagnostic::Sentence;
use crate::diagnostic::catalogue::scenario as code;
use crate::scenario::model::{GoalCondition, Product, Scenario};
use crate::scenario::resolve::{DiagnosticCollector, Parts, Site};

pub(super) fn check(desk: &mut DiagnosticCollector, _: &Parts, scenario: &Scenario, reachable: &[bool]) {
    let root = Site::root(0);
    if ["products", "photos", "suppliers"].iter().any(|table| desk.has_gaps(&root.field(table))) {
        return;
    }
    for (index, goal) in scenario.goals.iter().enumerate() {
        let Some(reason) = goal.is.and_then(|is| never(scenario, reachable, is)) else { continue };
        let site = root.field("goals").index(index).field("is");
        if !desk.has_gaps(&site) {
            let sentence = Sentence::new("check-goal-never").part("reason", reason);
            desk.error(code::GOAL_NEVER_MET, &site, sentence, "check-goal-help");
        }
    }
}

fn never(scenario: &Scenario, reachable: &[bool], is: GoalCondition) -> Option<Sentence> {
    let nothing = || Sentence::new("check-goal-nothing");
    match is {
        GoalCondition::Sold { pieces: 0, .. } => Some(nothing()),
        GoalCondition::Sold { pieces, product, .. } => {
            let all = scenario.products.iter().enumerate();
            let wanted = |at: usize| product.is_none_or(|product| product.index() == at);
            let products: Vec<&Product> = all.filter(|(at, _)| wanted(*at)).map(|(_, p)| p).collect();
            let more = products.iter().any(|product| can_be_supplied(scenario, product, scenario.ends));
            let there: u32 = products.iter().map(|product| product.stock).sum();
            (!more && there < pieces)
                .then(|| Sentence::new("check-goal-stock").number("count", there as usize))
        }
        GoalCondition::PhotosAtLeast(product, wanted) => {
            let there = scenario.most_photos_of(product).filter(|there| *there < usize::from(wanted))?;
            Some(Sentence::new("check-hint-photos").number("count", there))
        }
        GoalCondition::BetterCover(product) => {
            (!scenario.can_have_better_cover(product)).then(|| Sentence::new("check-hint-cover"))
        }
        GoalCondition::ShippedWithin(share, _) | GoalCondition::AnsweredWithin(share, _) => {
            (share <= 0.0).then(nothing)
        }
        GoalCondition::CaseSolved(case) => {
            let starts = reachable.get(case.index()).copied().unwrap_or(true);
            (!starts).then(|| Sentence::new("check-hint-case"))
        }
        GoalCondition::CashNeverBelow(least) => {
            (least > scenario.cash).then(|| Sentence::new("check-goal-cash"))
        }
        GoalCondition::OwnPicture(product) => {
            (!scenario.is_in_studio(product)).then(|| Sentence::new("check-hint-studio"))
        }
        GoalCondition::PriceBetween(_, from, to) => (from > to).then(|| Sentence::new("check-goal-price")),
        GoalCondition::Profit(_)
        | GoalCondition::AllFactsStated
        | GoalCondition::ListingComplete(_)
        | GoalCondition::HonestListings
        | GoalCondition::NeverSoldOut(_)
        | GoalCondition::StockLeftAtMost(..)
        | GoalCondition::RatingAtLeast(_)
        | GoalCondition::PromisesKept
        | GoalCondition::NoRedLine
        | GoalCondition::Bought(_) => None,
    }
}
