//! Shop time stands still while there is something new to read; what is read is what happens.

use super::{Stage, click, play, press, sized};
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use std::sync::Arc;
use storefront_sandbox::base::ids::{ConversationId, OrderId, ProductId};
use storefront_sandbox::base::{Lang, Money, Span, Text};
use storefront_sandbox::debrief::{DayPage, GoalLine, SoldLine};
use storefront_sandbox::locale;
use storefront_sandbox::scenario::model::{Condition, Hint, Pointer};
use storefront_sandbox::score::GoalState;
use storefront_sandbox::sim::view::{CoachView, ConversationState, DayFigures, MessageFrom, Note};
use storefront_sandbox::sim::{Account, OrderState, Remedy, ShopCommand};
use storefront_sandbox::ui::action::{ClockControl, ClockMode, PanelId, UiAction};
use storefront_sandbox::ui::state::{Dialog, UiState};

pub(super) fn text(key: &str) -> String {
    locale::text(Lang::En, key)
}

/// Whether these words are on the screen, alone or within others.
pub(super) fn says(h: &Harness<'_, Stage>, words: &str) -> bool {
    h.root().children_recursive().any(|n| {
        let node = n.accesskit_node();
        [node.label(), node.value()].into_iter().flatten().any(|t| t.contains(words))
    })
}

/// A stage whose coach has these steps, at the first.
fn coached(place: PanelId, steps: &[(Pointer, Condition)]) -> Stage {
    let mut stage = Stage::new(place);
    let mut scenario = (*stage.scenario).clone();
    let hint =
        |(at, until): &(Pointer, Condition)| Hint { say: Text::new("做", "Do it."), at: *at, until: *until };
    scenario.coach = steps.iter().map(hint).collect();
    stage.scenario = Arc::new(scenario);
    step(&mut stage, 1);
    stage
}

fn step(stage: &mut Stage, number: u32) {
    let hint = &stage.scenario.coach[number as usize - 1];
    let of = stage.scenario.coach.len() as u32;
    let (say, until) = (hint.say.clone(), hint.until);
    stage.view.coach = Some(CoachView { say, at: hint.at, step: (number, of), until });
}

fn nobody_waits(stage: &mut Stage) {
    for chat in &mut stage.view.conversations {
        chat.state = ConversationState::Solved;
        chat.waiting_since = None;
    }
}

/// A new step of the coach stops the clock on every place; the same step does not stop it again.
#[test]
fn a_new_step_of_the_coach_stops_the_clock() {
    for place in PanelId::ALL {
        let steps =
            [(Pointer::Window, Condition::Orders(1)), (Pointer::Clock, Condition::After(Span::hours(7)))];
        let mut h = play(coached(place, &steps));
        h.state_mut().state.clock = ClockMode::Fast;
        h.run_steps(2);
        assert_eq!(h.state().state.clock, ClockMode::Fast, "{place:?}");
        step(h.state_mut(), 2);
        h.run_steps(1);
        assert_eq!(h.state().state.clock, ClockMode::Paused, "{place:?}");
    }
}

/// A day's page with something in every part.
pub(super) fn a_day(figures: DayFigures) -> Arc<DayPage> {
    let text = |words: &str| Text::new(words.to_owned(), words.to_owned());
    Arc::new(DayPage {
        day: figures.day,
        running: false,
        figures,
        sold: vec![SoldLine { product: ProductId(0), pieces: 3, money: Money(17_700) }],
        left: vec![text("Two found it too dear."), text("One found it sold out.")],
        missed: Money(12_000),
        costs: vec![(Account::CostOfGoods, Money(7_200))],
        tip: text("Look again at the price."),
        goals: vec![GoalLine { text: text("Sell three"), state: GoalState::Done }],
    })
}

/// The page that ends a day says what was sold, who left, what it cost, how the goals stand, and
/// one thing for tomorrow; its button begins the next day.
#[test]
fn the_page_that_ends_a_day_has_every_part() {
    let mut stage = Stage::new(PanelId::Window);
    let figures = stage.view.money.days[0];
    stage.state.dialog = Some(Dialog::Morning(a_day(figures)));
    let mut h = sized(stage, egui::vec2(1280.0, 720.0));
    for words in ["too dear", "sold out", "¥177", "¥120", "Sell three", "Look again at the price", "¥72"] {
        assert!(says(&h, words), "{words}");
    }
    let next = h
        .get_all_by_role(egui::accesskit::Role::Button)
        .find(|button| button.accesskit_node().label().is_some_and(|label| label.starts_with("Begin ")));
    next.expect("a button that begins the next day").click();
    h.run_steps(3);
    assert!(h.state().state.dialog.is_none());
}

/// Cards, questions, records and menus hold the time; when they are closed it goes on.
#[test]
fn time_stands_still_below_a_dialog_or_a_menu() {
    let morning = Dialog::Morning(a_day(DayFigures::default()));
    let dialogs = [Dialog::Help, Dialog::Why("price"), morning, Dialog::Closing(None)];
    for dialog in dialogs {
        let mut h = play(Stage::new(PanelId::Window));
        h.run_steps(1);
        assert!(!h.state().state.reading);
        h.state_mut().state.dialog = Some(dialog.clone());
        h.run_steps(3);
        assert!(h.state().state.reading, "{dialog:?}");
        press(&mut h, Modifiers::NONE, Key::Escape);
        assert!(!h.state().state.reading, "{dialog:?}");
    }
    let mut h = play(Stage::new(PanelId::Window));
    click(&mut h, &text("ui-settings-title"));
    assert!(h.state().state.reading);
}

/// A step that only time brings has the clock's buttons on it.
#[test]
fn a_step_that_waits_has_a_button_to_let_time_flow() {
    let mut stage = coached(PanelId::Money, &[(Pointer::Money, Condition::After(Span::hours(7)))]);
    nobody_waits(&mut stage);
    let mut h = play(stage);
    click(&mut h, &text("ui-coach-play"));
    click(&mut h, &text("ui-coach-skip"));
    let run = UiAction::Clock(ClockControl::Run(ClockMode::Normal));
    assert_eq!(h.state().actions, [run, UiAction::Clock(ClockControl::NextEvent)]);
}

/// While a customer waits the coach does not say "let the clock run".
#[test]
fn whoever_waits_goes_before_the_clock() {
    let mut h = play(coached(PanelId::Orders, &[(Pointer::Clock, Condition::Orders(1))]));
    assert!(!says(&h, "Do it.") && says(&h, "Lin Xiaoyu is waiting"));
    assert!(h.query_by_label(&text("ui-coach-play")).is_none());
    click(&mut h, "Go to Messages");
    assert_eq!(h.state().state.place, PanelId::Messages);
    assert_eq!(h.state().state.messages.open, Some(ConversationId(2)));
}

/// The way to the listings leads to the goods the step speaks of.
#[test]
fn the_coach_leads_to_the_goods_it_speaks_of() {
    let second = ProductId(1);
    for place in [PanelId::Window, PanelId::Listings] {
        let mut h = play(coached(place, &[(Pointer::Listings, Condition::ListingComplete(second))]));
        let name = h.state().view.listings[1].name.get(Lang::En).to_owned();
        click(&mut h, &format!("Go to {name}"));
        assert_eq!((h.state().state.place, h.state().state.listings.open), (PanelId::Listings, Some(second)));
        assert!(h.query_by_label(&format!("Go to {name}")).is_none());
    }
}

/// Steps that were done before their turn are named, not passed over in silence.
#[test]
fn steps_that_are_passed_are_named() {
    let orders = (Pointer::Orders, Condition::Orders(1));
    let mut h = play(coached(PanelId::Window, &[orders, orders, orders, orders]));
    step(h.state_mut(), 4);
    h.run_steps(2);
    assert!(says(&h, "Steps 1 to 3 are done already"));
}

/// By key, rail and coach the messages open on whoever waits; a half-written reply is not left.
#[test]
fn messages_open_on_whoever_waits() {
    let ended = |stage: &mut Stage| {
        stage.view.conversations[0].state = ConversationState::Solved;
        stage.state.messages.open = Some(ConversationId(0));
    };
    for by_key in [true, false] {
        let mut stage = Stage::new(PanelId::Window);
        ended(&mut stage);
        let mut h = play(stage);
        // It was opened before.
        press(&mut h, Modifiers::NONE, Key::F3);
        h.state_mut().state.messages.open = Some(ConversationId(0));
        if by_key {
            press(&mut h, Modifiers::NONE, Key::F2);
        } else {
            h.get_by_role_and_label(egui::accesskit::Role::Button, "Messages").click();
            h.run_steps(4);
        }
        assert_eq!(h.state().state.messages.open, Some(ConversationId(2)), "{by_key}");
    }
    let mut stage = Stage::new(PanelId::Orders);
    stage.state.messages.open = Some(ConversationId(0));
    stage.state.messages.drafts.entry(ConversationId(0)).or_default().text = "Half".into();
    let mut h = play(stage);
    press(&mut h, Modifiers::NONE, Key::F2);
    assert_eq!(h.state().state.messages.open, Some(ConversationId(0)));
}

/// A talk that a button settled was answered.
#[test]
fn a_talk_settled_by_a_button_was_answered() {
    let remedy = Remedy { kind: storefront_sandbox::reply::RemedyKind::Refund, amount: Money::ZERO };
    let mut stage = Stage::new(PanelId::Messages);
    let chat = &mut stage.view.conversations[0];
    chat.state = ConversationState::Solved;
    let mut messages: Vec<_> =
        chat.messages.iter().filter(|m| m.from == MessageFrom::Customer).cloned().collect();
    let mut note = messages[0].clone();
    (note.from, note.note) = (MessageFrom::Note, Some(Note::Offered(remedy)));
    messages.push(note);
    chat.messages = messages.into();
    let h = play(stage);
    assert!(h.query_by_value("Answered").is_some() && h.query_by_value("Never answered").is_none());
}

/// Orders that were placed and not paid have a tab of their own, and a cart is called a cart.
#[test]
fn unpaid_orders_are_seen() {
    let mut stage = Stage::new(PanelId::Orders);
    stage.view.orders[0].state = OrderState::AwaitingPayment;
    stage.view.orders[0].paid = None;
    let mut h = play(stage);
    // Behind what is to be shipped, before what is on its way.
    let top = |number: &str| h.query_by_value(number).map(|node| node.rect().top());
    assert!(top("#1002") < top("#1001") && top("#1001") < top("#1003"), "{:?}", top("#1003"));
    h.get_by_role_and_label(egui::accesskit::Role::Button, "Awaiting payment").click();
    h.run_steps(4);
    assert!(h.query_by_value("#1001").is_some() && h.query_by_value("#1002").is_none());
    assert!(says(&h, "not paid yet"));
    click(&mut h, "Remind to pay");
    assert_eq!(h.state().commands(), [ShopCommand::RemindToPay { order: OrderId(0) }]);
    let mut stage = Stage::new(PanelId::Orders);
    stage.view.orders[0].state = OrderState::AwaitingPayment;
    stage.view.orders[0].reminded = true;
    let h = play(stage);
    assert!(h.query_by_label("Remind to pay").is_none() && says(&h, "You have reminded them"));
    let h = play(Stage::new(PanelId::Window));
    assert!(says(&h, "In the cart") && !says(&h, "Ordered"));
}

/// The margin counts the parcel that the shop pays, with the carrier that is chosen.
#[test]
fn the_margin_counts_the_parcel() {
    let mut stage = Stage::new(PanelId::Listings);
    let (listing, scenario) = (&mut stage.view.listings[0], &stage.scenario);
    let carrier = &scenario.carriers[0];
    listing.freight = Money::ZERO;
    let price = listing.price_now;
    let margin = price - listing.unit_cost - carrier.cost - price.share(scenario.policy.commission);
    let wanted = format!("margin {}", locale::money(&scenario.currency, margin));
    let h = play(stage);
    assert!(says(&h, &wanted), "{wanted}");
}

/// A new run begins at the top of a list that was scrolled in the one before.
#[test]
fn a_new_run_begins_at_the_top() {
    let mut stage = Stage::new(PanelId::Orders);
    let first = stage.view.orders[0].clone();
    stage.view.orders = (0..30)
        .map(|n| {
            let mut o = first.clone();
            o.order = OrderId(n);
            o
        })
        .collect();
    let mut h = play(stage);
    let top = |h: &Harness<'_, Stage>| {
        let first = h.get_all_by_value("#1001").next().expect("the first order");
        first.accesskit_node().raw_bounds().expect("its place").y0
    };
    let before = top(&h);
    press(&mut h, Modifiers::NONE, Key::F3);
    press(&mut h, Modifiers::NONE, Key::End);
    assert!(top(&h) < before - 100.0);
    h.state_mut().state = UiState::at(PanelId::Orders);
    h.run_steps(4);
    assert!((top(&h) - before).abs() < 1.0);
}

/// The end is a scene of its own, the figures shown are those of the last day of trade, and nobody
/// is counted away.
#[test]
fn the_end_is_read_in_peace() {
    let mut stage = Stage::new(PanelId::Window);
    let days = stage.scenario.days;
    stage.view.now.0 = stage.scenario.ends.0 + 6 * 86_400;
    stage.view.over = true;
    stage.view.street.clear();
    stage.view.today = storefront_sandbox::sim::view::Funnel::default();
    let last = stage.view.money.days[0];
    stage.view.money.days = vec![
        storefront_sandbox::sim::view::DayFigures { day: days, ..last },
        storefront_sandbox::sim::view::DayFigures { day: days + 6, funnel: stage.view.today, ..last },
    ];
    stage.state.dialog = Some(Dialog::Closing(None));
    let mut h = sized(stage, egui::vec2(1280.0, 720.0));
    assert!(says(&h, "closed for the last time") && says(&h, "more days passed"));
    assert!(says(&h, "412") && !says(&h, "0 people"));
    click_last(&mut h, "See the outcome");
    assert_eq!(h.state().actions, [UiAction::OpenDebrief]);
}

fn click_last(h: &mut Harness<'_, Stage>, label: &str) {
    h.get_all_by_label(label).last().expect("a button").click();
    h.run_steps(4);
}

/// A promise about the goods that was made in a talk stands in the order's row; one to answer is
/// none of the order's.
#[test]
fn the_row_of_an_order_shows_what_was_promised_in_the_talk() {
    use storefront_sandbox::reply::PromiseKind;
    for (kind, shown) in
        [(PromiseKind::Ship, true), (PromiseKind::Arrive, true), (PromiseKind::Answer, false)]
    {
        let mut stage = Stage::new(PanelId::Orders);
        let due = storefront_sandbox::base::Time(super::sample::NOW.0 + 3_600);
        let promise = storefront_sandbox::base::ids::PromiseId(0);
        let made = storefront_sandbox::sim::view::PromiseView { promise, kind, due, kept: None };
        stage.view.conversations[2].promises = vec![made];
        let h = play(stage);
        let words = storefront_sandbox::locale::moment(h.state().lang, &h.state().scenario, due);
        assert_eq!(says(&h, &words), shown, "{kind:?}");
    }
}

/// A field in which nothing was typed shows the shop's value, also when that changes while the
/// panel is open.
#[test]
fn a_field_shows_the_value_of_the_shop() {
    let mut h = play(Stage::new(PanelId::Listings));
    for days in [9, 11] {
        h.state_mut().view.listings[0].promise_days = days;
        h.run_steps(3);
        let role = egui::accesskit::Role::TextInput;
        let value = h.get_by_role_and_label(role, "Delivery promise, days").accesskit_node().value();
        assert_eq!(value, Some(days.to_string()));
    }
}
