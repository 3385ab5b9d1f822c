//! The stories that a careful keeper prevents.
//!
//! What a listing says and shows counts when the customer of a story buys; how a parcel is packed,
//! when it is packed; all else when the story would begin.

use super::circumstance::holds;
use super::story;
use crate::base::ids::{CaseId, OrderId, ProductId};
use crate::scenario::model::{Case, Circumstance, Consequence, Fate, Scenario};
use crate::sim::customer;
use crate::sim::entry::{Entry, Prevention};
use crate::sim::purpose::Purpose;
use crate::sim::state::{CaseStage, State};

/// A moment at which a story may turn out to be prevented.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum PreventionMoment {
    Sale,
    Packing,
    Start,
}

/// When a circumstance is looked at, for a story whose customer buys first.
fn moment(what: &Circumstance) -> PreventionMoment {
    match what {
        Circumstance::Stated(_) | Circumstance::GoodCover => PreventionMoment::Sale,
        Circumstance::Owns(_) => PreventionMoment::Packing,
        Circumstance::Shipped => PreventionMoment::Start,
        Circumstance::Not(inner) => moment(inner),
    }
}

/// What keeps the story from happening, if anything that is looked at now does.
fn prevented(
    scenario: &Scenario,
    state: &State,
    case: &Case,
    now: PreventionMoment,
    order: Option<OrderId>,
) -> Option<Prevention> {
    let product = case.product.or(case.buys.as_ref().map(|b| b.product));
    let looked_at = |what: &&Circumstance| case.buys.is_none() || moment(what) == now;
    let mut list = case.unless.iter().filter(looked_at);
    let what = list.find(|what| holds(scenario, state, what, product, order))?;
    Some(match (moment(what), product) {
        (PreventionMoment::Sale, Some(product)) => Prevention::Listing(product),
        (PreventionMoment::Packing, _) => Prevention::Equipment,
        (PreventionMoment::Sale, None) | (PreventionMoment::Start, _) => Prevention::InTime,
    })
}

/// The customer of a story buys: whether what the page says and shows has prevented it. Then they
/// buy, and all goes well.
pub(super) fn prevented_at_sale(scenario: &Scenario, state: &mut State, id: CaseId) -> bool {
    let found = prevented(scenario, state, &scenario.cases[id.index()], PreventionMoment::Sale, None);
    found.is_some_and(|why| prevent(state, id, why))
}

/// An order leaves: whether the packing prevents its story. Then its parcel arrives sound and in
/// time: the trouble stays away.
pub(in crate::sim) fn prevented_at_packing(scenario: &Scenario, state: &mut State, order: OrderId) {
    let Some(id) = state.order(order).case else { return };
    if matches!(state.cases[id.index()], CaseStage::Begun(_)) {
        return;
    }
    if let Some(why) =
        prevented(scenario, state, &scenario.cases[id.index()], PreventionMoment::Packing, Some(order))
    {
        prevent(state, id, why);
        state.order_mut(order).prevent_story();
    }
}

/// The story's moment has come: whether it was prevented. A customer who would have bought after a
/// good answer then buys without asking, as likely as the story says.
pub(super) fn prevented_at_start(
    scenario: &Scenario,
    state: &mut State,
    id: CaseId,
    order: Option<OrderId>,
) -> bool {
    let case = &scenario.cases[id.index()];
    let Some(why) = prevented(scenario, state, case, PreventionMoment::Start, order) else { return false };
    prevent(state, id, why);
    let wanted = case.if_solved.iter().find_map(|what| {
        let Consequence::Buys { quantity, likely, size } = what else { return None };
        Some((*quantity, *likely, size.as_deref()))
    });
    if let (Some((quantity, likely, size)), Some(product), None) = (wanted, case.product, &case.buys) {
        let likely = likely * customer::at_our_price(scenario, state, product);
        let customer = story::scripted_customer(id);
        if state.stream(customer.0, Purpose::BuysAfterReading).chance(likely) {
            buy_after_reading(scenario, state, id, product, quantity.max(1), size);
        }
    }
    true
}

fn prevent(state: &mut State, id: CaseId, why: Prevention) -> bool {
    state.cases[id.index()] = CaseStage::Never;
    let customer = story::scripted_customer(id);
    let entry = state.write(Entry::CasePrevented { case: id, customer, why });
    state.cause = Some(entry);
    true
}

/// The customer of a scripted case places the order of their story.
pub(in crate::sim) fn case_orders(scenario: &Scenario, state: &mut State, id: CaseId) {
    let Some(wanted) = &scenario.cases[id.index()].buys else { return };
    let prevented = prevented_at_sale(scenario, state, id);
    state.cases[id.index()] = CaseStage::Never;
    let (fate, case) = if prevented { (Fate::Sound, None) } else { (wanted.fate, Some(id)) };
    let size = wanted.size.as_deref();
    story::order(scenario, state, id, (wanted.product, wanted.quantity, size), fate, case);
}

/// The customer of a story that was prevented found all on the page, and buys.
fn buy_after_reading(
    scenario: &Scenario,
    state: &mut State,
    id: CaseId,
    product: ProductId,
    pieces: u32,
    size: Option<&str>,
) {
    story::order(scenario, state, id, (product, pieces, size), Fate::Sound, None);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::ids::PhotoId;
    use crate::base::{Span, Time};
    use crate::scenario::model::StatedFact;
    use crate::scenario::{Embedded, Scenario, load};
    use crate::sim::{ShopCommand, Sim};
    use std::sync::Arc;

    fn week() -> Sim {
        let files = Embedded::scenario("first_week").unwrap_or_else(|| panic!("it is shipped"));
        let scenario = load(&files, "first_week").scenario.unwrap_or_else(|| panic!("it is sound"));
        Sim::open(Arc::new(scenario), 5)
    }

    fn case(scenario: &Scenario, key: &str) -> CaseId {
        let place = scenario.cases.iter().position(|c| c.key == key);
        CaseId(place.unwrap_or_else(|| panic!("{key} is in it")) as u16)
    }

    fn until(sim: &mut Sim, day: i64, hour: i64) {
        let to = Time::on(day, Span::hours(hour));
        sim.apply(&ShopCommand::Advance { to, stop: false }).unwrap_or_else(|why| panic!("{why:?}"));
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "picks some kinds of entries out of the journal")]
    fn why_prevented(sim: &Sim, key: &str) -> Option<Prevention> {
        let wanted = case(sim.scenario(), key);
        sim.journal().entries().iter().find_map(|e| match e.what {
            Entry::CasePrevented { case, why, .. } if case == wanted => Some(why),
            _ => None,
        })
    }

    fn began(sim: &Sim, key: &str) -> bool {
        let wanted = case(sim.scenario(), key);
        let begins = |e: &Entry| matches!(e, Entry::ConversationBegan { case, .. } if *case == wanted);
        sim.journal().entries().iter().any(|e| begins(&e.what))
    }

    fn order_of(sim: &mut Sim, key: &str) -> OrderId {
        let wanted = case(sim.scenario(), key);
        let found = sim.parts().1.orders.iter().position(|o| o.case == Some(wanted));
        OrderId(found.unwrap_or_else(|| panic!("{key} has ordered")) as u32)
    }

    #[test]
    fn a_size_chart_on_the_page_spares_the_question_and_the_wrong_size() {
        let mut sim = week();
        until(&mut sim, 1, 10);
        assert!(began(&sim, "size_chart_missing"), "without the chart she asks");
        let mut sim = week();
        let facts = &sim.scenario().products[0].facts;
        let chart = facts.iter().position(|f| f.key == "size_chart").unwrap_or_else(|| panic!("a fact"));
        sim.parts().1.listings[0].record_mut().facts[chart] = StatedFact::True;
        until(&mut sim, 1, 14);
        let prevented = Some(Prevention::Listing(ProductId(0)));
        assert_eq!(why_prevented(&sim, "size_chart_missing"), prevented);
        assert_eq!(why_prevented(&sim, "scarf_too_small"), prevented);
        assert!(!began(&sim, "size_chart_missing"));
        let reader = super::super::story::scripted_customer(case(sim.scenario(), "scarf_too_small"));
        let (_, state) = sim.parts();
        let order = state.orders.iter().find(|o| o.customer == reader).unwrap_or_else(|| panic!("he buys"));
        assert_eq!((order.fate, order.case), (Fate::Sound, None), "and is a customer like others");
    }

    #[test]
    fn a_good_cover_counts_when_they_buy() {
        let mut sim = week();
        let photos = &sim.scenario().photos;
        let good = photos.iter().position(|p| p.key == "scarf_good").unwrap_or_else(|| panic!("a photo"));
        until(&mut sim, 1, 17);
        sim.parts().1.listings[0].record_mut().photos = vec![PhotoId(good as u16)];
        until(&mut sim, 1, 18);
        assert_eq!(why_prevented(&sim, "colour_differs"), None, "she bought before the picture was changed");
        let mut sim = week();
        sim.parts().1.listings[0].record_mut().photos = vec![PhotoId(good as u16)];
        until(&mut sim, 1, 17);
        assert_eq!(why_prevented(&sim, "colour_differs"), Some(Prevention::Listing(ProductId(0))));
    }

    #[test]
    fn packing_counts_when_the_parcel_is_packed() {
        for wrapped in [false, true] {
            let mut sim = week();
            until(&mut sim, 1, 11);
            let order = order_of(&mut sim, "damaged_mug");
            let shop = &sim.scenario().equipment;
            let wrap = shop.iter().position(|e| e.key == "bubble_wrap").unwrap_or_else(|| panic!("sold"));
            sim.parts().1.equipment[wrap] = wrapped;
            let carrier = crate::base::ids::CarrierId(0);
            sim.apply(&ShopCommand::Ship { order, carrier }).unwrap_or_else(|why| panic!("{why:?}"));
            let fate = sim.parts().1.order(order).fate;
            assert_eq!(fate, if wrapped { Fate::Sound } else { Fate::Damaged });
            assert_eq!(why_prevented(&sim, "damaged_mug"), wrapped.then_some(Prevention::Equipment));
        }
    }

    #[test]
    fn replies_are_suggested_while_they_are_true() {
        for ship in [false, true] {
            let mut sim = week();
            until(&mut sim, 2, 19);
            let order = order_of(&mut sim, "change_of_address");
            if ship {
                let carrier = crate::base::ids::CarrierId(0);
                sim.apply(&ShopCommand::Ship { order, carrier }).unwrap_or_else(|why| panic!("{why:?}"));
            }
            let to = Time::on(2, Span::hours(19) + Span::minutes(6)).max(sim.now());
            sim.apply(&ShopCommand::Advance { to, stop: false }).unwrap_or_else(|why| panic!("{why:?}"));
            let view = sim.view();
            let chat = view.conversations.iter().find(|c| c.order == Some(order));
            let chat = chat.unwrap_or_else(|| panic!("he writes"));
            let offers = |words: &str| chat.suggestions.iter().any(|s| s.text.zh.contains(words));
            assert_eq!((offers("还没发"), offers("刚发走")), (!ship, ship));
        }
    }
}
