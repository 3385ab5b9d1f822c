//! What cannot be taken back never happens twice by one press: neither a double click nor a key
//! that is held reaches what has moved or has just appeared.

use super::{Stage, click, draw};
use egui::{Event, Key, Modifiers, PointerButton, Pos2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use storefront_sandbox::base::ids::OrderId;
use storefront_sandbox::sim::{OrderState, ShopCommand};
use storefront_sandbox::ui::action::{ClockControl, PanelId, UiAction};
use storefront_sandbox::ui::state::Dialog;
use storefront_sandbox::ui::theme::{ThemeKind, apply};

/// Seconds between two pictures.
const TICK: f32 = 0.05;

/// A workbench at twenty pictures a second whose shell ships, arranges photos and keeps "next"
/// back, as the real one does.
fn lively(stage: Stage) -> Harness<'static, Stage> {
    let mut first = true;
    let draw = move |ui: &mut egui::Ui, stage: &mut Stage| {
        if first {
            apply(ui.ctx(), ThemeKind::Light, stage.scale);
            first = false;
        }
        let before = stage.actions.len();
        draw(ui, stage);
        let asked: Vec<UiAction> = stage.actions[before..].to_vec();
        for action in &asked {
            carry_out(stage, action);
        }
    };
    let builder = Harness::builder().with_size(egui::vec2(1280.0, 720.0)).with_step_dt(TICK);
    let mut harness = builder.build_ui_state(draw, stage);
    harness.run_steps(30);
    harness
}

fn carry_out(stage: &mut Stage, action: &UiAction) {
    match action {
        UiAction::Command(ShopCommand::Ship { order, .. }) => {
            let shipped = stage.view.orders.iter_mut().filter(|o| o.order == *order);
            shipped.for_each(|o| o.state = OrderState::Shipped);
        }
        UiAction::Command(ShopCommand::ArrangePhotos { product, photos }) => {
            let listing = stage.view.listings.iter_mut().find(|l| l.product == *product).expect("it");
            listing.photos.clone_from(photos);
        }
        UiAction::Clock(ClockControl::NextEvent) => {
            let now = stage.view.now;
            if stage.state.passes_on(now) {
                stage.view.now.0 += 600;
            } else {
                stage.state.skipped_at = Some(now);
            }
        }
        _ => {}
    }
}

fn many_orders() -> Stage {
    let mut stage = Stage::new(PanelId::Orders);
    let first = stage.view.orders[0].clone();
    stage.view.orders = (0..8)
        .map(|n| {
            let mut o = first.clone();
            o.order = OrderId(n);
            o
        })
        .collect();
    stage
}

fn middle(h: &Harness<'_, Stage>, begins: &str) -> Pos2 {
    let found = h.root().children_recursive().find_map(|n| {
        let node = n.accesskit_node();
        let named = node.label().is_some_and(|l| l.starts_with(begins))
            && node.role() == egui::accesskit::Role::Button;
        named.then(|| node.raw_bounds()).flatten()
    });
    let b = found.unwrap_or_else(|| panic!("no button {begins}"));
    egui::pos2(b.x0.midpoint(b.x1) as f32, b.y0.midpoint(b.y1) as f32)
}

/// Moves the pointer there and presses or lets go, all in one picture.
fn mouse(h: &mut Harness<'_, Stage>, at: Pos2, down: bool) {
    let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
    let press = Event::PointerButton { pos: at, button, pressed: down, modifiers };
    h.input_mut().events.extend([Event::PointerMoved(at), press]);
    h.run_steps(1);
}

/// Two clicks at a place, the second press so long after the first one.
fn double_click(h: &mut Harness<'_, Stage>, at: Pos2, seconds: f32) {
    mouse(h, at, true);
    mouse(h, at, false);
    let between = ((seconds / TICK).round() as usize).saturating_sub(2);
    if between > 0 {
        h.run_steps(between);
    }
    mouse(h, at, true);
    mouse(h, at, false);
    h.run_steps(2);
}

/// A key that goes down once and is held for so many repeats.
fn hold(h: &mut Harness<'_, Stage>, key: Key, times: usize) {
    for _ in 0..times {
        let modifiers = Modifiers::NONE;
        h.event(Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers });
        h.run_steps(1);
    }
    h.event(Event::Key {
        key,
        physical_key: None,
        pressed: false,
        repeat: false,
        modifiers: Modifiers::NONE,
    });
    h.run_steps(2);
}

fn shipped(h: &Harness<'_, Stage>) -> usize {
    h.state().commands().iter().filter(|c| matches!(c, ShopCommand::Ship { .. })).count()
}

#[test]
fn a_double_click_ships_one_order() {
    for seconds in [0.15, 0.25, 0.35] {
        let mut h = lively(many_orders());
        let at = middle(&h, "Ship · ");
        double_click(&mut h, at, seconds);
        assert_eq!(shipped(&h), 1, "{seconds} s");
        // A press that is meant for the next one counts.
        h.run_steps(12);
        mouse(&mut h, at, true);
        mouse(&mut h, at, false);
        assert_eq!(shipped(&h), 2, "{seconds} s");
    }
}

#[test]
fn a_held_key_ships_one_order() {
    let mut h = lively(many_orders());
    h.get_all_by_label_contains("Ship · ").next().expect("a button").focus();
    h.run_steps(2);
    hold(&mut h, Key::Enter, 30);
    assert_eq!(shipped(&h), 1);
    hold(&mut h, Key::Enter, 3);
    assert_eq!(shipped(&h), 2);
}

#[test]
fn a_held_key_buys_nothing_through_the_question() {
    let mut h = lively(Stage::new(PanelId::Stock));
    h.get_all_by_label_contains("Order ¥").next().expect("a button").focus();
    h.run_steps(2);
    hold(&mut h, Key::Enter, 30);
    assert_eq!(h.state().commands(), []);
    assert!(matches!(h.state().state.dialog, Some(Dialog::Confirm { .. })));
}

/// The question that a double click opens stays open, and says yes to nothing.
#[test]
fn a_double_click_leaves_the_question_open() {
    for seconds in [0.15, 0.35] {
        let mut h = lively(Stage::new(PanelId::Stock));
        let at = middle(&h, "Order ¥");
        double_click(&mut h, at, seconds);
        assert_eq!(h.state().commands(), [], "{seconds} s");
        assert!(matches!(h.state().state.dialog, Some(Dialog::Confirm { .. })), "{seconds} s");
    }
}

fn nexts(h: &Harness<'_, Stage>) -> usize {
    h.state().actions.iter().filter(|a| **a == UiAction::Clock(ClockControl::NextEvent)).count()
}

/// The warning about a customer who waits is not passed by the press that brought it.
#[test]
fn a_held_or_doubled_next_passes_nobody() {
    let mut h = lively(Stage::new(PanelId::Orders));
    hold(&mut h, Key::N, 20);
    assert_eq!(nexts(&h), 1);
    let mut h = lively(Stage::new(PanelId::Orders));
    hold(&mut h, Key::N, 1);
    hold(&mut h, Key::N, 1);
    assert_eq!(nexts(&h), 1, "two presses at once");
    h.run_steps(10);
    hold(&mut h, Key::N, 1);
    assert_eq!(nexts(&h), 2, "a press after the warning was read");
    let mut h = lively(Stage::new(PanelId::Orders));
    let at = middle(&h, "Next event");
    double_click(&mut h, at, 0.2);
    assert_eq!(nexts(&h), 1);
}

/// After "+" another photo's "+" lies under the pointer.
#[test]
fn a_double_click_adds_one_photo() {
    let mut stage = Stage::new(PanelId::Listings);
    for photo in &mut stage.view.listings[0].all_photos {
        photo.usable = true;
    }
    stage.view.listings[0].photos.truncate(1);
    let mut h = lively(stage);
    h.get_all_by_label_contains("Show: ").next().expect("a photo").scroll_to_me();
    h.run_steps(20);
    let at = middle(&h, "Show: ");
    double_click(&mut h, at, 0.2);
    assert_eq!(h.state().view.listings[0].photos.len(), 2);
}

/// Keys that move or edit go on while they are held.
#[test]
fn held_arrows_and_backspace_go_on() {
    let mut h = lively(Stage::new(PanelId::Messages));
    h.get_by_label("Reply").focus();
    h.run_steps(2);
    h.get_by_label("Reply").type_text("abcdef");
    h.run_steps(2);
    hold(&mut h, Key::Backspace, 4);
    assert!(h.state().state.messages.drafts.values().any(|d| d.text == "ab"));
    click(&mut h, "Send");
    h.run_steps(20);
    assert_eq!(h.state().commands().len(), 1);
}
