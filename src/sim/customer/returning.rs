//! Coming back (rows Q1, Q2, D11): who looked may look again; who bought may buy again, in a
//! marketplace now and then, in a shop with loyal customers by BG/NBD. A person's next visit has an
//! id, and so a luck, of its own.

use crate::base::ids::{CustomerId, OrderId};
use crate::base::time::DAY;
use crate::base::{Span, Stream};
use crate::scenario::model::{BehaviourModel, Mechanism, Scenario};
use crate::sim::calendar::SimEvent;
use crate::sim::purpose::Purpose;
use crate::sim::state::{Expected, State, VisitReason};

/// Most visits of one person that are followed (keeps runs finite; far beyond what happens).
const MOST_VISITS: u64 = 60;

/// After how long somebody who looked and left looks again, if at all.
pub(in crate::sim) fn looks_again(model: &BehaviourModel, luck: &mut Stream) -> Option<Span> {
    luck.chance(model.looks_again).then(|| days(luck.exponential(model.looks_again_days)))
}

/// After how long somebody who bought buys again in a marketplace, if at all.
fn buys_again(model: &BehaviourModel, luck: &mut Stream) -> Option<Span> {
    luck.chance(model.comes_back).then(|| days(luck.exponential(model.comes_back_days)))
}

/// After how long somebody buys again in a shop with loyal customers, if at all: BG/NBD (Fader,
/// Hardie & Lee 2005). Purchase rates are gamma over people; after each purchase but the first a
/// person stays away for good with a chance that is beta over people. `person` is the same luck at
/// every visit, `visit` the luck of this one.
pub(in crate::sim) fn loyal(
    model: &BehaviourModel,
    repeats: u64,
    person: &mut Stream,
    visit: &mut Stream,
) -> Option<Span> {
    let rate = person.gamma(model.loyalty_r, model.loyalty_r / model.loyalty_alpha);
    let (a, b) =
        (person.gamma(model.loyalty_a, model.loyalty_a), person.gamma(model.loyalty_b, model.loyalty_b));
    let stays_away = a / (a + b).max(1e-12);
    if visit.chance(stays_away) && repeats > 0 {
        return None;
    }
    // A century is never.
    let weeks = visit.exponential(1.0 / rate.max(1e-9)).min(5_200.0);
    Some(days(weeks * 7.0))
}

fn days(days: f64) -> Span {
    Span((days * DAY as f64) as i64)
}

/// Somebody looked and left: they may look again. Says whether they will.
pub(in crate::sim) fn after_looking(scenario: &Scenario, state: &mut State, id: CustomerId) -> bool {
    let Some(visitor) = state.visitors.get(&id) else { return false };
    let back = Expected {
        former: id,
        persona: visitor.persona,
        product: visitor.product,
        size: visitor.size,
        reason: VisitReason::LooksAgain,
    };
    if !scenario.behaviour.has(Mechanism::Returning) {
        return false;
    }
    let mut luck = state.stream(id.0, Purpose::LooksAgain);
    looks_again(&scenario.behaviour, &mut luck).is_some_and(|after| expect(scenario, state, back, after))
}

/// Somebody bought, and has made up their mind about it. `willing`: nothing keeps them from buying
/// here again.
pub(in crate::sim) fn after_buying(scenario: &Scenario, state: &mut State, order: OrderId, willing: bool) {
    let o = state.order(order);
    if !willing || o.case.is_some() || !scenario.behaviour.has(Mechanism::Returning) {
        return;
    }
    let back = Expected {
        former: o.customer,
        persona: o.persona,
        product: o.product,
        size: o.size,
        reason: VisitReason::BuysAgain,
    };
    let model = &scenario.behaviour;
    let since = o.paid.unwrap_or(o.placed);
    let repeats = back.former.visit();
    let person = back.former.person().0;
    let own = state.stream(person, Purpose::IsLoyal).chance(model.loyalty);
    let after = if own {
        let mut visit = state.stream(back.former.0, Purpose::BuysAgain);
        loyal(model, repeats, &mut state.stream(person, Purpose::LoyalRates), &mut visit)
    } else {
        buys_again(model, &mut state.stream(back.former.0, Purpose::BuysAgain))
    };
    if let Some(after) = after {
        // Counted from the purchase, but nobody buys again before they know what they got.
        let wait = (since + after).since(state.now).0.max(0);
        expect(scenario, state, back, Span(wait));
    }
}

/// Somebody will come back, unless the run is over by then; says whether they will.
fn expect(scenario: &Scenario, state: &mut State, back: Expected, after: Span) -> bool {
    let at = state.now + after;
    let next = back.former.next_visit();
    if at >= scenario.ends || next.visit() > MOST_VISITS || state.expected.contains_key(&next) {
        return false;
    }
    state.expected.insert(next, back);
    state.schedule(at, SimEvent::Arrives(next));
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_loyal_shop_sees_as_many_again_as_measured() {
        let model = BehaviourModel::default();
        let n = 20_000_u64;
        let horizon = days(39.0 * 7.0);
        // Customers of the cohort began over its first twelve weeks; the rest of the 39 weeks is
        // theirs.
        let back = (0..n).filter(|&i| {
            let mut person = Stream::new(1, i, 21, 1);
            let lost = days(Stream::new(1, i, 99, 0).between(0.0, 84.0));
            loyal(&model, 0, &mut person, &mut Stream::new(1, i, 21, 2))
                .is_some_and(|after| after.0 < horizon.0 - lost.0)
        });
        let share = back.count() as f64 / n as f64;
        assert!((0.37..=0.43).contains(&share), "row Q1: {share}");
    }

    #[test]
    fn a_marketplace_sees_few_again() {
        let model = BehaviourModel::default();
        let n = 50_000_u64;
        let back = (0..n).filter(|&i| buys_again(&model, &mut Stream::new(1, i, 21, 2)).is_some()).count();
        let share = back as f64 / n as f64;
        assert!((0.02..=0.05).contains(&share), "row Q2: {share}");
    }

    #[test]
    fn a_persons_visits_have_ids_of_their_own() {
        let first = CustomerId(3_000_017);
        let third = first.next_visit().next_visit();
        assert_eq!((third.visit(), third.person()), (2, first));
        assert_ne!(first.next_visit(), third);
    }
}
