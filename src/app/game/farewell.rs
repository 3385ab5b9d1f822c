//! The closing scene: when the shop has closed for good, those who bought come by once more with
//! what they bought, and those who wrote a review show its stars.

use std::collections::BTreeMap;

use super::state::RunInPlay;
use crate::app::scene::{FigureStage, StreetVisitor, ThoughtBubble};
use crate::base::ids::{CustomerId, OrderId};
use crate::sim::Entry;
use crate::ui::theme::icons;

/// The hour of the closing scene: the lamps are lit, and there is light in the sky (design choice).
pub(super) const HOUR: f32 = 18.8;
/// As many people as find a place before the stalls (design choice).
const MOST: usize = 36;

/// What remains of a customer at the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Farewell {
    paid: bool,
    stars: Option<u8>,
}

/// Who comes by: reviewers first, then the newest.
pub(super) fn crowd(play: &RunInPlay) -> Vec<StreetVisitor> {
    let entries = play.session.sim().journal().entries().iter();
    let mut customers: BTreeMap<CustomerId, Farewell> = BTreeMap::new();
    let mut orders: BTreeMap<OrderId, CustomerId> = BTreeMap::new();
    for entry in entries {
        if let Entry::OrderPlaced { order, customer, .. } = entry.what {
            orders.insert(order, customer);
        } else if let Entry::OrderPaid { order } = entry.what
            && let Some(customer) = orders.get(&order)
        {
            customers.entry(*customer).or_default().paid = true;
        } else if let Entry::Reviewed { order: Some(order), stars, .. } = entry.what
            && let Some(customer) = orders.get(&order)
        {
            customers.entry(*customer).or_default().stars = Some(stars);
        }
    }
    let mut all: Vec<_> = customers.into_iter().filter(|(_, farewell)| farewell.paid).collect();
    all.sort_by_key(|(customer, farewell)| (farewell.stars.is_none(), std::cmp::Reverse(*customer)));
    all.truncate(MOST);
    all.into_iter().map(|(customer, farewell)| visitor(customer, farewell)).collect()
}

fn visitor(customer: CustomerId, farewell: Farewell) -> StreetVisitor {
    let thought = farewell.stars.map(|stars| ThoughtBubble { icon: icons::REVIEWS, text: stars.to_string() });
    StreetVisitor { id: customer.0, look: look_of(customer.0), stage: FigureStage::Gathered, thought }
}

/// Clothes, hair and skin from the number that a customer has all through the run.
pub(super) const fn look_of(number: u64) -> u8 {
    (number.wrapping_mul(0x9E37_79B9) >> 24) as u8
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Lang;
    use crate::policy::{Bot, BotKind};
    use crate::scenario::{Embedded, load};
    use crate::session::Session;
    use std::sync::Arc;

    /// Everybody in the scene has bought, nobody stands there twice, and the stars are those of
    /// the reviews.
    #[test]
    fn buyers_come_by_with_their_stars() {
        let files = Embedded::scenario("first_hour").expect("it is shipped");
        let scenario = Arc::new(load(&files, "x").scenario.expect("it is fine"));
        let mut session = Session::start(Arc::clone(&scenario), 7, Lang::En, None).expect("it starts");
        let mut bot = Bot::new(BotKind::Expert, 7);
        while !session.sim().is_over() {
            let command = bot.next(&session.view(), &scenario);
            if session.apply(&command).is_err() {
                bot.was_refused(&command);
            }
        }
        let play = RunInPlay::new(session, scenario);
        let all = crowd(&play);
        let mut ids: Vec<u64> = all.iter().map(|visitor| visitor.id).collect();
        ids.sort_unstable();
        ids.dedup();
        let paid = play.view.orders.iter().filter(|order| order.paid.is_some() && !order.replacement).count();
        assert!(!all.is_empty() && ids.len() == all.len() && all.len() <= paid.min(MOST));
        let mut written: Vec<String> = play.view.reviews.iter().map(|r| r.stars.to_string()).collect();
        let shown: Vec<&ThoughtBubble> = all.iter().filter_map(|visitor| visitor.thought.as_ref()).collect();
        assert!(!shown.is_empty());
        for bubble in shown {
            let at =
                written.iter().position(|stars| *stars == bubble.text).expect("a review with such stars");
            written.swap_remove(at);
        }
    }
}
