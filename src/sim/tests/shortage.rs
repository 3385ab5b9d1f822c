//! Goods that are sold out when they are wanted: replacements that were offered before, purchases,
//! and those who wait for goods on their way.

use super::{SOMEBODY, buy, deliver, in_lesson, in_shop, open_talk, remedy};
use crate::base::ids::{ConversationId, CustomerId, OrderId, PersonaId, ProductId, PurchaseId, SupplierId};
use crate::base::{Money, Span, Text};
use crate::reply::RemedyKind;
use crate::scenario::model::{Fate, NextStep, Scenario};
use crate::sim::dispatch::run_until;
use crate::sim::entry::{Closing, Entry};
use crate::sim::orders::{self, NewOrder};
use crate::sim::purpose::Draws;
use crate::sim::state::{ConversationState, MessageFrom, Note, OrderState, ReturnState, State};
use crate::sim::{Refused, Remedy, dialogue, logistics};

/// What the replacements are about, and a thing of one size.
const SCARF: ProductId = ProductId(0);
const MUG: ProductId = ProductId(2);

/// Sells every piece of a product to strangers.
fn sell_out(scenario: &Scenario, state: &mut State, product: ProductId) {
    for size in 0..state.listings[product.index()].stock.len() {
        let pieces = state.listings[product.index()].stock[size];
        if pieces == 0 {
            continue;
        }
        let stranger = CustomerId(SOMEBODY + 500 + size as u64);
        let order = NewOrder { size: Some(size as u8), ..wish(stranger, product, pieces) };
        assert!(orders::place(scenario, state, order).is_some());
    }
    assert_eq!(state.listings[product.index()].in_stock(), 0);
}

fn wish(customer: CustomerId, product: ProductId, pieces: u32) -> NewOrder {
    NewOrder {
        customer,
        name: Text::default(),
        persona: PersonaId(0),
        product,
        size: None,
        pieces,
        discount: Money::ZERO,
        gift: false,
        fate: Fate::Sound,
        case: None,
        at_once: true,
        draws: Draws::default(),
    }
}

/// Orders the smallest lot of a product.
fn restock(state: &mut State, product: ProductId) {
    let suppliers = state.market.suppliers();
    let (index, lot) = suppliers
        .iter()
        .enumerate()
        .find_map(|(index, s)| (s.product == product).then_some((index, s.minimum.max(1))))
        .unwrap_or_else(|| panic!("somebody sells it"));
    logistics::buy_stock(state, SupplierId(index as u16), lot);
    assert_eq!(state.listings[product.index()].coming, lot);
}

/// The last lot that was ordered arrives now.
fn lot_arrives(scenario: &Scenario, state: &mut State) {
    let last = state.purchases.len() - 1;
    logistics::stock_arrives(scenario, state, PurchaseId(last as u32));
}

fn wrote(state: &State, what: impl Fn(&Entry) -> bool) -> usize {
    state.journal.entries().iter().filter(|entry| what(&entry.what)).count()
}

fn noted(state: &State, talk: ConversationId, what: impl Fn(&Note) -> bool) -> bool {
    let messages = &state.conversation(talk).messages;
    messages.iter().any(|m| m.from == MessageFrom::Note && m.note.as_ref().is_some_and(&what))
}

/// A delivered order that broke, the talk about it, and an offer of a new one that was possible.
fn offered(scenario: &Scenario, state: &mut State, customer: u64) -> (ConversationId, OrderId, Remedy) {
    let talk = open_talk(scenario, state);
    let order = buy(scenario, state, customer, true);
    deliver(scenario, state, order);
    state.order_mut(order).record_mut().experience.damaged = true;
    let c = state.conversation_mut(talk).record_mut();
    (c.order, c.product, c.customer) = (Some(order), Some(SCARF), CustomerId(customer));
    state.order_mut(order).talk_in(talk);
    let new_one = remedy(RemedyKind::Replacement, 0);
    assert_eq!(dialogue::may_offer(scenario, state, talk, new_one), Ok(()));
    (talk, order, new_one)
}

fn replacements(state: &State, of: OrderId) -> usize {
    state.orders.iter().filter(|order| order.replaces == Some(of)).count()
}

/// The stock went between the offer and the carrying out, and no goods are on their way: the
/// money goes back, and that is what is shown. No replacement is reported.
#[test]
fn a_new_one_that_is_gone_becomes_the_money() {
    in_shop(11, |scenario, state| {
        let (talk, order, new_one) = offered(scenario, state, SOMEBODY);
        sell_out(scenario, state, SCARF);
        dialogue::carry_out(scenario, state, talk, new_one);
        assert_eq!(state.order(order).refunded, state.order(order).total);
        assert_eq!(replacements(state, order), 0);
        let said =
            |what: &Note| matches!(what, Note::Impossible(r, Refused::NotEnoughStock) if *r == new_one);
        assert!(noted(state, talk, said));
        let given = |e: &Entry, kind| matches!(e, Entry::Remedied { remedy, .. } if remedy.kind == kind);
        assert_eq!(wrote(state, |e| given(e, RemedyKind::Replacement)), 0);
        assert_eq!(wrote(state, |e| given(e, RemedyKind::Refund)), 1);
        assert_eq!(state.conversation(talk).given, [remedy(RemedyKind::Refund, 0)]);
    });
}

/// Goods are on their way: some customers wait and get a new one when they come, the others take
/// the money. Nobody gets both, and nobody neither.
#[test]
fn who_waits_for_a_new_one_gets_it_when_the_goods_come() {
    let (mut waited, mut paid) = (0, 0);
    for customer in SOMEBODY..SOMEBODY + 12 {
        in_shop(12, |scenario, state| {
            let (talk, order, new_one) = offered(scenario, state, customer);
            sell_out(scenario, state, SCARF);
            restock(state, SCARF);
            dialogue::carry_out(scenario, state, talk, new_one);
            let waits = wrote(state, |e| matches!(e, Entry::WaitsForStock { order: o, .. } if *o == order));
            assert_eq!(noted(state, talk, |n| *n == Note::WaitsForStock), waits == 1);
            let before = state.order(order).refunded;
            assert_eq!(before.is_positive(), waits == 0);
            assert_eq!(replacements(state, order), 0, "nothing is there yet");
            assert_eq!(state.conversation(talk).given.is_empty(), waits == 1, "nothing is given yet");
            lot_arrives(scenario, state);
            assert_eq!(replacements(state, order), waits);
            assert_eq!(state.order(order).refunded, before);
            *(if waits == 1 { &mut waited } else { &mut paid }) += 1;
            if waits == 1 {
                assert_eq!(state.conversation(talk).given, [new_one]);
                assert!(noted(state, talk, |n| *n == Note::Remedied(new_one)));
            }
        });
    }
    assert!(waited > 1 && paid > 1, "both are met: {waited}, {paid}");
}

/// Runs an act in a shop where a customer waits for a new one.
fn where_one_waits(act: impl Fn(&Scenario, &mut State, OrderId)) {
    let mut met = 0;
    for customer in SOMEBODY..SOMEBODY + 12 {
        in_shop(12, |scenario, state| {
            let (talk, order, new_one) = offered(scenario, state, customer);
            sell_out(scenario, state, SCARF);
            restock(state, SCARF);
            dialogue::carry_out(scenario, state, talk, new_one);
            if state.order(order).replace_later {
                met += 1;
                act(scenario, state, order);
            }
        });
    }
    assert!(met > 1, "{met}");
}

/// The goods never come: at the end the money goes back.
#[test]
fn who_waits_in_vain_gets_the_money_at_the_end() {
    where_one_waits(|scenario, state, order| {
        orders::settle_all(scenario, state);
        assert_eq!(state.order(order).refunded, state.order(order).total);
        assert_eq!(replacements(state, order), 0);
        let closed =
            |e: &Entry| matches!(e, Entry::OrderClosed { order: o, why: Closing::Refunded } if *o == order);
        assert_eq!(wrote(state, closed), 1);
    });
}

/// Who took the money meanwhile, or sends the thing back, waits for nothing any more.
#[test]
fn no_new_one_follows_the_money() {
    where_one_waits(|scenario, state, order| {
        orders::refund_all(state, order);
        lot_arrives(scenario, state);
        assert_eq!(replacements(state, order), 0, "the money went back");
    });
    where_one_waits(|scenario, state, order| {
        orders::agree_return(scenario, state, order);
        assert_eq!(state.order(order).returning, ReturnState::Coming);
        lot_arrives(scenario, state);
        assert_eq!(replacements(state, order), 0, "the thing goes back, and the money with it");
    });
}

/// The size for which an order was to be exchanged is gone: the thing goes back, and the money.
#[test]
fn an_exchange_for_a_size_that_is_gone_becomes_a_return() {
    in_lesson("sizes_and_returns", 3, |scenario, state| {
        let (talk, size) = first_exchange(scenario, state);
        let new_one = remedy(RemedyKind::Replacement, 0);
        let order = state.conversation(talk).order.unwrap_or_else(|| panic!("there is one"));
        let product = state.order(order).product;
        assert!(state.listings[product.index()].stock[usize::from(size)] > 0);
        assert_eq!(dialogue::may_offer(scenario, state, talk, new_one), Ok(()));
        sell_out(scenario, state, product);
        assert_eq!(dialogue::may_offer(scenario, state, talk, new_one), Err(Refused::NotEnoughStock));
        dialogue::carry_out(scenario, state, talk, new_one);
        assert_eq!(state.order(order).returning, ReturnState::Coming);
        assert!(!state.order(order).exchanged && replacements(state, order) == 0);
        assert!(noted(state, talk, |n| matches!(n, Note::Impossible(r, _) if *r == new_one)));
        assert!(!noted(state, talk, |n| *n == Note::Exchanged));
        assert_eq!(state.conversation(talk).given, [remedy(RemedyKind::Return, 0)]);
    });
}

/// Lets time pass until somebody who has the parcel in hand asks for another size.
fn first_exchange(scenario: &Scenario, state: &mut State) -> (ConversationId, u8) {
    while state.now < scenario.ends {
        let soon = state.now + Span::minutes(1);
        run_until(scenario, state, soon, false);
        for talk in (0..state.conversations.len()).map(|index| ConversationId(index as u32)) {
            let c = state.conversation(talk);
            let in_hand = c.order.is_some_and(|o| state.order(o).state == OrderState::Delivered);
            if c.state == ConversationState::Open
                && in_hand
                && let Some(size) = dialogue::exchange_for(scenario, state, talk)
            {
                return (talk, size);
            }
        }
    }
    panic!("somebody wants another size");
}

/// More is wanted than there is: people take part, wait or leave. The journal says how many there
/// were, and whoever waits is served when the goods come.
#[test]
fn who_wants_more_than_there_is_takes_part_waits_or_goes() {
    let (mut part, mut waited, mut left) = (0, 0, 0);
    for customer in (SOMEBODY..SOMEBODY + 24).map(CustomerId) {
        in_shop(13, |scenario, state| {
            restock(state, MUG);
            let there = state.listings[MUG.index()].in_stock();
            let coming = state.listings[MUG.index()].coming;
            // Enough for taking part; and what is on its way is enough for those who wait.
            let all = wish(CustomerId(SOMEBODY + 900), MUG, there - 3);
            assert!(orders::place(scenario, state, all).is_some());
            assert!(coming >= 5);
            let before = state.orders.len();
            let step = orders::buy(scenario, state, wish(customer, MUG, 5));
            let short = |e: &Entry| matches!(e, Entry::ShortOfStock { wanted: 5, there: 3, customer: c, .. } if *c == customer);
            assert_eq!(wrote(state, short), 1);
            let placed: Vec<u32> = state.orders[before..].iter().map(|order| order.pieces).collect();
            let waits =
                |e: &Entry| matches!(e, Entry::WaitsToBuy { pieces: 5, customer: c, .. } if *c == customer);
            let waiting = wrote(state, waits);
            match step {
                NextStep::TakesPart => {
                    part += 1;
                    assert_eq!((placed, waiting), (vec![3], 0));
                }
                NextStep::Waits => {
                    waited += 1;
                    assert_eq!((placed, waiting), (Vec::new(), 1));
                    lot_arrives(scenario, state);
                    let served = &state.orders[state.orders.len() - 1];
                    assert_eq!((served.customer, served.pieces), (customer, 5));
                    assert_eq!(served.state, OrderState::ToShip);
                    assert!(state.waiters.is_empty());
                }
                NextStep::SoldOut => {
                    left += 1;
                    assert_eq!((placed, waiting), (Vec::new(), 0));
                    lot_arrives(scenario, state);
                    assert_eq!(state.orders.len(), before, "they are gone");
                }
                NextStep::Buys
                | NextStep::OtherSize
                | NextStep::TooDear
                | NextStep::Later
                | NextStep::Leaves => panic!("{step:?}: three of five pieces are there"),
            }
        });
    }
    assert!(part > 1 && waited > 1 && left > 1, "all are met: {part}, {waited}, {left}");
}

/// Where nothing is on its way, nobody waits.
#[test]
fn nobody_waits_for_goods_that_nobody_ordered() {
    for customer in (SOMEBODY..SOMEBODY + 12).map(CustomerId) {
        in_shop(14, |scenario, state| {
            sell_out(scenario, state, MUG);
            assert_eq!(orders::buy(scenario, state, wish(customer, MUG, 1)), NextStep::SoldOut);
            assert!(state.waiters.is_empty());
        });
    }
}
