//! Corners of an order's life that whole runs reach too seldom to be sure of.

use super::orders::{
    NewOrder, agree_return, close_unpaid, completes, coupon_of, dispute_return, give_coupon, place, refund,
    replace, request_return, ruling, ship,
};
use super::state::{OrderState, ReturnState, State};
use crate::base::ids::{CaseId, ConversationId, CustomerId, PersonaId, ProductId};
use crate::base::{Money, Span, Text, Time};
use crate::reply::RemedyKind;
use crate::scenario::model::{Fate, Scenario};
use crate::scenario::{Embedded, load};
use crate::sim::dispatch::{follow_up, run_until};
use crate::sim::entry::Entry;
use crate::sim::ledger::Account;
use crate::sim::purpose::Draws;
use crate::sim::{Refused, Remedy, Sim, dialogue, invariants, orders, reviews};
use std::sync::Arc;

mod reminders;
mod shortage;

/// Does something to a shop and checks the invariants afterwards.
fn in_shop(seed: u64, act: impl FnOnce(&Scenario, &mut State)) {
    in_lesson("first_week", seed, act);
}

/// The same in the shop of another lesson.
fn in_lesson(name: &str, seed: u64, act: impl FnOnce(&Scenario, &mut State)) {
    let files = Embedded::scenario(name).unwrap_or_else(|| panic!("it is shipped"));
    let scenario = load(&files, name).scenario.unwrap_or_else(|| panic!("it is sound"));
    let mut sim = Sim::open(Arc::new(scenario), seed);
    let (scenario, state) = sim.parts();
    act(scenario, state);
    assert_eq!(invariants::faults(state), Vec::<String>::new());
}

fn buy(scenario: &Scenario, state: &mut State, customer: u64, at_once: bool) -> crate::base::ids::OrderId {
    let new = NewOrder {
        customer: CustomerId(customer),
        name: Text::default(),
        persona: PersonaId(0),
        product: ProductId(0),
        size: None,
        pieces: 1,
        discount: Money::ZERO,
        gift: false,
        fate: Fate::Sound,
        case: None,
        at_once,
        draws: Draws::default(),
    };
    place(scenario, state, new).unwrap_or_else(|| panic!("there is stock"))
}

/// Packs an order, and lets it be delivered now.
fn deliver(scenario: &Scenario, state: &mut State, id: crate::base::ids::OrderId) {
    assert!(ship(scenario, state, id, crate::base::ids::CarrierId(0)));
    crate::sim::logistics::send_off(scenario, state, id);
    // It comes at once, however long it was to travel.
    let now = state.now;
    state.order_mut(id).travel_until(now);
    crate::sim::logistics::arrival(scenario, state, id);
    assert_eq!(state.order(id).state, OrderState::Delivered);
}

const SOMEBODY: u64 = 9_000_001;

#[test]
fn a_coupon_lowers_what_is_paid_and_the_sale_is_counted_in_full() {
    in_shop(1, |scenario, state| {
        let entry = state.write(Entry::Paused);
        give_coupon(state, entry, CustomerId(SOMEBODY), Money(500));
        assert_eq!(state.ledger.balance(Account::CouponsOwed), Money(500));
        let price = state.listings[0].price_now() + state.listings[0].freight;
        let (sales, id) = (state.ledger.balance(Account::Sales), buy(scenario, state, SOMEBODY, true));
        assert_eq!(state.order(id).total, price - Money(500));
        assert_eq!(state.ledger.balance(Account::Sales) - sales, price);
        assert_eq!(state.ledger.balance(Account::CouponsOwed), Money::ZERO);
        assert_eq!(coupon_of(state, CustomerId(SOMEBODY)), Money::ZERO);
        // Somebody else's order costs what it costs.
        let other = buy(scenario, state, SOMEBODY + 1, true);
        assert_eq!(state.order(other).total, price);
    });
}

#[test]
fn a_coupon_of_an_order_that_was_never_paid_is_still_there() {
    in_shop(1, |scenario, state| {
        let entry = state.write(Entry::Paused);
        give_coupon(state, entry, CustomerId(SOMEBODY), Money(500));
        let id = buy(scenario, state, SOMEBODY, false);
        assert_eq!(coupon_of(state, CustomerId(SOMEBODY)), Money::ZERO);
        assert_eq!(invariants::faults(state), Vec::<String>::new(), "while it waits for payment");
        close_unpaid(state, id);
        assert_eq!(coupon_of(state, CustomerId(SOMEBODY)), Money(500));
        assert_eq!(state.ledger.balance(Account::CouponsOwed), Money(500));
    });
}

#[test]
fn who_waits_for_a_return_reviews_when_it_is_settled() {
    in_shop(2, |scenario, state| {
        let id = buy(scenario, state, SOMEBODY, true);
        deliver(scenario, state, id);
        request_return(scenario, state, id);
        reviews::review_due(scenario, state, id);
        assert!(state.order(id).review_waits && state.order(id).review.is_none());
        agree_return(scenario, state, id);
        follow_up(scenario, state);
        assert!(!state.order(id).review_waits, "the review is on the calendar again");
    });
}

/// A review waits for the parcel of a replacement: not for its promise, and not for its packing.
#[test]
fn who_was_promised_a_new_one_reviews_when_it_is_there() {
    in_shop(2, |scenario, state| {
        let id = buy(scenario, state, SOMEBODY, true);
        deliver(scenario, state, id);
        replace(scenario, state, id);
        let new = crate::base::ids::OrderId::at(state.orders.len() - 1);
        assert_eq!(state.order(new).replaces, Some(id));
        for step in ["agreed", "packed"] {
            reviews::review_due(scenario, state, id);
            assert!(state.order(id).review_waits && state.order(id).review.is_none(), "{step}");
            if step == "agreed" {
                assert!(ship(scenario, state, new, crate::base::ids::CarrierId(0)));
                crate::sim::logistics::send_off(scenario, state, new);
            }
        }
        let now = state.now;
        state.order_mut(new).travel_until(now);
        crate::sim::logistics::arrival(scenario, state, new);
        follow_up(scenario, state);
        assert!(!state.order(id).review_waits, "the review is on the calendar again");
    });
}

#[test]
fn an_order_whose_dispute_the_shop_wins_completes_when_its_time_comes() {
    let mut won = 0;
    for seed in 1..=20 {
        in_shop(seed, |scenario, state| {
            let id = buy(scenario, state, SOMEBODY, true);
            deliver(scenario, state, id);
            let policy = &scenario.policy;
            let days = (policy.return_window_days + 1).max(policy.complete_after_days + 1);
            request_return(scenario, state, id);
            dispute_return(scenario, state, id);
            // The completion falls into the dispute, and is held.
            state.now = state.order(id).delivered.unwrap_or(state.now) + crate::base::Span::days(days);
            state.calendar = crate::sim::calendar::Calendar::default();
            completes(state, id);
            assert_eq!(state.order(id).state, OrderState::Delivered);
            ruling(scenario, state, id);
            if state.order(id).returning == ReturnState::Refused {
                won += 1;
                let now = state.now;
                run_until(scenario, state, now, false);
                assert_eq!(state.order(id).state, OrderState::Completed);
            }
        });
    }
    assert!(won >= 5, "the shop is right after the window in most rulings: {won} of 20");
}

#[test]
fn refunds_beyond_the_cash_are_advanced_and_kept_back() {
    in_shop(3, |scenario, state| {
        let first = buy(scenario, state, SOMEBODY, true);
        let second = buy(scenario, state, SOMEBODY + 1, true);
        deliver(scenario, state, first);
        deliver(scenario, state, second);
        completes(state, first);
        let entry = state.write(Entry::Paused);
        let cash = state.ledger.balance(Account::Cash);
        state.pay(entry, Account::Compensation, cash);
        let total = state.order(first).total;
        refund(state, first, total);
        assert_eq!(state.ledger.balance(Account::Cash), Money::ZERO);
        assert_eq!(state.ledger.balance(Account::Advance), total);
        completes(state, second);
        let paid_out =
            state.order(second).total - state.order(second).total.share(scenario.policy.commission);
        assert_eq!(state.ledger.balance(Account::Advance), (total - paid_out).at_least(Money::ZERO));
        assert_eq!(state.ledger.balance(Account::Cash), (paid_out - total).at_least(Money::ZERO));
    });
}

#[test]
fn a_listing_mended_after_the_sale_does_not_change_what_was_sold() {
    in_shop(4, |scenario, state| {
        let flattering = (0..scenario.photos.len())
            .map(|i| crate::base::ids::PhotoId(i as u16))
            .filter(|p| scenario.photos[p.index()].product == ProductId(0))
            .max_by(|a, b| {
                let flattery = |p: &crate::base::ids::PhotoId| scenario.photos[p.index()].flattery;
                flattery(a).total_cmp(&flattery(b))
            })
            .unwrap_or_else(|| panic!("the product has photos"));
        state.listings[0].record_mut().photos = vec![flattering];
        let id = buy(scenario, state, SOMEBODY, true);
        let sold_as = state.order(id).claims;
        assert!(sold_as.flattery > 0.2, "{sold_as:?}");
        state.listings[0].record_mut().photos.clear();
        assert_eq!(state.order(id).claims, sold_as);
        let later = buy(scenario, state, SOMEBODY + 1, true);
        assert!(state.order(later).claims.flattery < 0.01);
    });
}

#[test]
fn praise_waits_for_the_parcel_and_for_a_purchase() {
    in_shop(6, |scenario, state| {
        let case = scenario.cases.iter().position(|c| c.buys.is_none() && !c.is_everyday());
        let case = crate::base::ids::CaseId(case.unwrap_or_else(|| panic!("there is one")) as u16);
        crate::sim::dialogue::case_due(scenario, state, case);
        let talk = crate::base::ids::ConversationId(0);
        reviews::story_review(state, talk, 5, Text::default(), true);
        assert!(state.reviews.is_empty(), "nothing was bought");
        let id = buy(scenario, state, SOMEBODY, true);
        state.conversation_mut(talk).record_mut().order = Some(id);
        reviews::story_review(state, talk, 5, Text::default(), true);
        assert!(state.reviews.is_empty(), "it is not there yet");
        deliver(scenario, state, id);
        reviews::review_due(scenario, state, id);
        assert_eq!(state.reviews.len(), 1);
        assert_eq!((state.reviews[0].stars, state.order(id).planned_review.clone()), (5, None));
    });
}

/// Anger waits for the parcel, too, or for the news that none comes.
#[test]
fn anger_waits_for_the_parcel_or_for_the_end_of_the_order() {
    for is_delivered in [true, false] {
        in_shop(6, |scenario, state| {
            let talk = open_talk(scenario, state);
            let id = buy(scenario, state, SOMEBODY, true);
            state.conversation_mut(talk).record_mut().order = Some(id);
            reviews::story_review(state, talk, 1, Text::default(), false);
            assert!(state.reviews.is_empty(), "nobody can review what has not come");
            if is_delivered {
                deliver(scenario, state, id);
                reviews::review_due(scenario, state, id);
            } else {
                orders::refund_all(state, id);
                reviews::write_without_parcel(state, id);
            }
            assert_eq!(state.reviews.len(), 1);
            assert_eq!((state.reviews[0].stars, state.order(id).planned_review.clone()), (1, None));
        });
    }
}

/// A talk of the first story that buys nothing, open.
fn open_talk(scenario: &Scenario, state: &mut State) -> ConversationId {
    let case = scenario.cases.iter().position(|c| c.buys.is_none() && !c.is_everyday());
    let case = case.unwrap_or_else(|| panic!("there is one"));
    crate::sim::dialogue::case_due(scenario, state, CaseId::at(case));
    ConversationId(0)
}

fn remedy(kind: RemedyKind, minor: i64) -> Remedy {
    Remedy { kind, amount: Money(minor) }
}

#[test]
fn a_remedy_says_what_it_lacks() {
    in_shop(7, |scenario, state| {
        let talk = open_talk(scenario, state);
        let may =
            |state: &State, kind, minor| dialogue::may_offer(scenario, state, talk, remedy(kind, minor));
        for kind in RemedyKind::ALL.iter().filter(|kind| kind.needs_order()) {
            assert_eq!(may(state, *kind, 100), Err(Refused::NoOrder), "{}", kind.name());
        }
        let worth = state.listings[0].price_now();
        assert_eq!(may(state, RemedyKind::Discount, worth.0), Err(Refused::TooMuch));
        assert_eq!(may(state, RemedyKind::Coupon, 9_999_900), Err(Refused::TooMuch));
        assert_eq!(may(state, RemedyKind::Coupon, 0), Err(Refused::AmountMissing));
        assert_eq!(may(state, RemedyKind::Gift, 0), Ok(()));
        let id = buy(scenario, state, SOMEBODY, false);
        state.conversation_mut(talk).record_mut().order = Some(id);
        assert_eq!(may(state, RemedyKind::Refund, 0), Err(Refused::NotPaid));
        assert_eq!(may(state, RemedyKind::Discount, 100), Err(Refused::AfterPurchase));
        let id = buy(scenario, state, SOMEBODY + 1, true);
        state.conversation_mut(talk).record_mut().order = Some(id);
        let total = state.order(id).total;
        assert_eq!(may(state, RemedyKind::PartRefund, total.0 + 1), Err(Refused::TooMuch));
        assert_eq!(may(state, RemedyKind::Replacement, 0), Ok(()));
        let stock = std::mem::take(&mut state.listings[0].record_mut().stock);
        state.listings[0].record_mut().stock = vec![0; stock.len()];
        assert_eq!(may(state, RemedyKind::Replacement, 0), Err(Refused::NotEnoughStock));
        state.listings[0].record_mut().stock = stock;
        deliver(scenario, state, id);
        assert_eq!(may(state, RemedyKind::Gift, 0), Err(Refused::AlreadyShipped));
        refund(state, id, total);
        assert_eq!(may(state, RemedyKind::Return, 0), Err(Refused::NothingLeft));
    });
}

#[test]
fn a_replacement_replaces_the_pieces_that_broke() {
    in_shop(8, |scenario, state| {
        let id = buy(scenario, state, SOMEBODY, true);
        deliver(scenario, state, id);
        state.order_mut(id).record_mut().experience.damaged = true;
        // Two pieces were sold and one of them broke.
        state.order_mut(id).record_mut().pieces = 2;
        assert_eq!(state.order(id).to_replace(), 1);
        let before = state.listings[0].in_stock();
        crate::sim::orders::replace(scenario, state, id);
        assert_eq!(before - state.listings[0].in_stock(), 1);
        state.order_mut(id).record_mut().experience.wrong_item = true;
        assert_eq!(state.order(id).to_replace(), 2, "another thing came: all of it");
        state.order_mut(id).record_mut().pieces = 1;
    });
}

#[test]
fn patience_runs_only_while_the_shop_is_open() {
    in_shop(9, |scenario, _| {
        let (opens, closes) = (scenario.opens, scenario.closes);
        let late = Time(Time::on(2, closes).0 - 60);
        let ends = scenario.open_for(late, Span::minutes(8));
        assert_eq!(ends, Time::on(3, opens) + Span::minutes(7));
        assert_eq!(scenario.open_between(late, ends), Span::minutes(8));
        let noon = Time::on(2, Span::hours(12));
        assert_eq!(scenario.open_for(noon, Span::minutes(8)), noon + Span::minutes(8));
        let night = Time::on(2, Span::hours(1));
        assert_eq!(scenario.open_for(night, Span::minutes(5)), Time::on(2, opens) + Span::minutes(5));
    });
}

#[test]
fn a_gift_costs_once_and_only_with_a_purchase() {
    in_shop(10, |scenario, state| {
        let cost = |state: &State| state.ledger.balance(Account::Compensation);
        let before = cost(state);
        let talk = open_talk(scenario, state);
        dialogue::carry_out(scenario, state, talk, remedy(RemedyKind::Gift, 0));
        assert_eq!(cost(state), before, "nothing is bought");
        let id = buy(scenario, state, SOMEBODY, true);
        state.conversation_mut(talk).record_mut().order = Some(id);
        dialogue::carry_out(scenario, state, talk, remedy(RemedyKind::Gift, 0));
        let once = cost(state);
        assert!(once > before && state.order(id).gift);
        dialogue::carry_out(scenario, state, talk, remedy(RemedyKind::Gift, 0));
        assert_eq!(cost(state), once, "one gift, however often it is said");
    });
}
