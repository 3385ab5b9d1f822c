//! Corners of an order's life that whole runs reach too seldom to be sure of.

use super::orders::{
    NewOrder, agree_return, close_unpaid, completes, coupon_of, dispute_return, give_coupon, place, refund,
    request_return, ruling, ship,
};
use super::state::{OrderState, ReturnState, World};
use crate::base::ids::{CustomerId, PersonaId, ProductId};
use crate::base::{Money, Text};
use crate::scenario::model::Fate;
use crate::scenario::{Embedded, load};
use crate::sim::dispatch::{follow_up, run_until};
use crate::sim::entry::Entry;
use crate::sim::ledger::Account;
use crate::sim::purpose::Draws;
use crate::sim::{Sim, invariants, reviews};
use std::sync::Arc;

/// Does something to a shop and checks the invariants afterwards.
fn in_shop(seed: u64, act: impl FnOnce(&mut World)) {
    let files = Embedded::scenario("first_week").unwrap_or_else(|| panic!("it is shipped"));
    let scenario = load(&files, "first_week").scenario.unwrap_or_else(|| panic!("it is sound"));
    let mut sim = Sim::open(Arc::new(scenario), seed);
    let world = sim.world_mut();
    act(world);
    assert_eq!(invariants::faults(world), Vec::<String>::new());
}

fn buy(world: &mut World, customer: u64, at_once: bool) -> crate::base::ids::OrderId {
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
    place(world, new).unwrap_or_else(|| panic!("there is stock"))
}

/// Packs an order, and lets it be delivered now.
fn deliver(world: &mut World, id: crate::base::ids::OrderId) {
    assert!(ship(world, id, crate::base::ids::CarrierId(0)));
    crate::sim::logistics::send_off(world, id);
    crate::sim::logistics::arrival(world, id);
    assert_eq!(world.order(id).state, OrderState::Delivered);
}

const SOMEBODY: u64 = 9_000_001;

#[test]
fn a_coupon_lowers_what_is_paid_and_the_sale_is_counted_in_full() {
    in_shop(1, |world| {
        let entry = world.write(Entry::Paused);
        give_coupon(world, entry, CustomerId(SOMEBODY), Money(500));
        assert_eq!(world.ledger.balance(Account::CouponsOwed), Money(500));
        let price = world.listings[0].price_now() + world.listings[0].freight;
        let (sales, id) = (world.ledger.balance(Account::Sales), buy(world, SOMEBODY, true));
        assert_eq!(world.order(id).total, price - Money(500));
        assert_eq!(world.ledger.balance(Account::Sales) - sales, price);
        assert_eq!(world.ledger.balance(Account::CouponsOwed), Money::ZERO);
        assert_eq!(coupon_of(world, CustomerId(SOMEBODY)), Money::ZERO);
        // Somebody else's order costs what it costs.
        let other = buy(world, SOMEBODY + 1, true);
        assert_eq!(world.order(other).total, price);
    });
}

#[test]
fn a_coupon_of_an_order_that_was_never_paid_is_still_there() {
    in_shop(1, |world| {
        let entry = world.write(Entry::Paused);
        give_coupon(world, entry, CustomerId(SOMEBODY), Money(500));
        let id = buy(world, SOMEBODY, false);
        assert_eq!(coupon_of(world, CustomerId(SOMEBODY)), Money::ZERO);
        assert_eq!(invariants::faults(world), Vec::<String>::new(), "while it waits for payment");
        close_unpaid(world, id);
        assert_eq!(coupon_of(world, CustomerId(SOMEBODY)), Money(500));
        assert_eq!(world.ledger.balance(Account::CouponsOwed), Money(500));
    });
}

#[test]
fn who_waits_for_a_return_reviews_when_it_is_settled() {
    in_shop(2, |world| {
        let id = buy(world, SOMEBODY, true);
        deliver(world, id);
        request_return(world, id);
        reviews::review_due(world, id);
        assert!(world.order(id).review_waits && world.order(id).review.is_none());
        agree_return(world, id);
        follow_up(world);
        assert!(!world.order(id).review_waits, "the review is on the calendar again");
    });
}

#[test]
fn an_order_whose_dispute_the_shop_wins_completes_when_its_time_comes() {
    let mut won = 0;
    for seed in 1..=20 {
        in_shop(seed, |world| {
            let id = buy(world, SOMEBODY, true);
            deliver(world, id);
            let policy = &world.scenario.policy;
            let days = (policy.return_window_days + 1).max(policy.complete_after_days + 1);
            request_return(world, id);
            dispute_return(world, id);
            // The completion falls into the dispute, and is held.
            world.now = world.order(id).delivered.unwrap_or(world.now) + crate::base::Span::days(days);
            world.calendar = crate::sim::calendar::Calendar::default();
            completes(world, id);
            assert_eq!(world.order(id).state, OrderState::Delivered);
            ruling(world, id);
            if world.order(id).returning == ReturnState::Refused {
                won += 1;
                let now = world.now;
                run_until(world, now, false);
                assert_eq!(world.order(id).state, OrderState::Completed);
            }
        });
    }
    assert!(won >= 5, "the shop is right after the window in most rulings: {won} of 20");
}

#[test]
fn refunds_beyond_the_cash_are_advanced_and_kept_back() {
    in_shop(3, |world| {
        let first = buy(world, SOMEBODY, true);
        let second = buy(world, SOMEBODY + 1, true);
        deliver(world, first);
        deliver(world, second);
        completes(world, first);
        let entry = world.write(Entry::Paused);
        let cash = world.ledger.balance(Account::Cash);
        world.pay(entry, Account::Compensation, cash);
        let total = world.order(first).total;
        refund(world, first, total);
        assert_eq!(world.ledger.balance(Account::Cash), Money::ZERO);
        assert_eq!(world.ledger.balance(Account::Advance), total);
        completes(world, second);
        let paid_out =
            world.order(second).total - world.order(second).total.share(world.scenario.policy.commission);
        assert_eq!(world.ledger.balance(Account::Advance), (total - paid_out).at_least(Money::ZERO));
        assert_eq!(world.ledger.balance(Account::Cash), (paid_out - total).at_least(Money::ZERO));
    });
}

#[test]
fn a_listing_mended_after_the_sale_does_not_change_what_was_sold() {
    in_shop(4, |world| {
        let flattering = (0..world.scenario.photos.len())
            .map(|i| crate::base::ids::PhotoId(i as u16))
            .filter(|p| world.scenario.photos[p.index()].product == ProductId(0))
            .max_by(|a, b| {
                let flattery = |p: &crate::base::ids::PhotoId| world.scenario.photos[p.index()].flattery;
                flattery(a).total_cmp(&flattery(b))
            })
            .unwrap_or_else(|| panic!("the product has photos"));
        world.listings[0].photos = vec![flattering];
        let id = buy(world, SOMEBODY, true);
        let sold_as = world.order(id).claims;
        assert!(sold_as.flattery > 0.2, "{sold_as:?}");
        world.listings[0].photos.clear();
        assert_eq!(world.order(id).claims, sold_as);
        let later = buy(world, SOMEBODY + 1, true);
        assert!(world.order(later).claims.flattery < 0.01);
    });
}

#[test]
fn praise_waits_for_the_parcel_and_for_a_purchase() {
    in_shop(6, |world| {
        let case = world.scenario.cases.iter().position(|c| c.buys.is_none() && !c.is_everyday());
        let case = crate::base::ids::CaseId(case.unwrap_or_else(|| panic!("there is one")) as u16);
        crate::sim::dialogue::case_due(world, case);
        let talk = crate::base::ids::ConversationId(0);
        reviews::story_review(world, talk, 5, Text::default());
        assert!(world.reviews.is_empty(), "nothing was bought");
        let id = buy(world, SOMEBODY, true);
        world.conversation_mut(talk).order = Some(id);
        reviews::story_review(world, talk, 5, Text::default());
        assert!(world.reviews.is_empty(), "it is not there yet");
        deliver(world, id);
        reviews::review_due(world, id);
        assert_eq!(world.reviews.len(), 1);
        assert_eq!((world.reviews[0].stars, world.order(id).praise.clone()), (5, None));
    });
}
