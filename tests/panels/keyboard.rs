//! The workbench by keyboard alone: where the focus goes, what it brings into view, where it stays.

use super::{Stage, play, press, sized};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use storefront_sandbox::base::ids::{CarrierId, OrderId};
use storefront_sandbox::sim::{OrderState, ShopCommand};
use storefront_sandbox::ui::action::PanelId;
use storefront_sandbox::ui::state::Dialog;

/// What has the focus: its name and where it is.
fn focused(h: &Harness<'_, Stage>) -> Option<(String, egui::Rect)> {
    let id = h.ctx.memory(egui::Memory::focused)?;
    let rect = h.ctx.read_response(id).map(|r| r.rect)?;
    let node = h.root().children_recursive().find(|n| {
        let node = n.accesskit_node();
        node.is_focused()
    })?;
    let node = node.accesskit_node();
    Some((node.label().unwrap_or_default(), rect))
}

fn name(h: &Harness<'_, Stage>) -> String {
    focused(h).map(|(name, _)| name).unwrap_or_default()
}

/// Many more orders than fit, all to be shipped.
fn many_orders() -> Stage {
    let mut stage = Stage::new(PanelId::Orders);
    let first = stage.view.orders[0].clone();
    stage.view.orders = (0..30)
        .map(|n| {
            let mut o = first.clone();
            o.order = OrderId(n);
            o
        })
        .collect();
    stage
}

/// With Tab one gets through a whole long list, and what has the focus is always seen.
#[test]
fn tab_brings_what_it_reaches_into_view() {
    for scale in [100, 150] {
        let mut stage = many_orders();
        stage.scale = scale;
        let mut h = play(stage);
        press(&mut h, Modifiers::NONE, Key::F3);
        let screen = h.ctx.viewport_rect();
        // The list ends above the lower edge of its card.
        let seen = screen.with_max_y(screen.bottom() - 28.0);
        let mut ships = 0;
        for _ in 0..25 {
            let (name, rect) = focused(&h).expect("something has the focus");
            assert!(seen.contains_rect(rect), "{scale} %: {name} at {rect:?} is not seen");
            ships += usize::from(name.starts_with("Ship · "));
            press(&mut h, Modifiers::NONE, Key::Tab);
        }
        assert!(ships > 10, "{scale} %: {ships}");
        // And back again.
        for _ in 0..25 {
            press(&mut h, Modifiers::SHIFT, Key::Tab);
            let (name, rect) = focused(&h).expect("something has the focus");
            assert!(seen.contains_rect(rect), "{scale} %: {name} at {rect:?} is not seen");
        }
    }
}

/// The page keys turn the list although a button has the focus, and Tab goes on from what is seen
/// then.
#[test]
fn page_keys_scroll_the_place() {
    let mut h = play(many_orders());
    press(&mut h, Modifiers::NONE, Key::F3);
    let top = |h: &Harness<'_, Stage>| {
        let first = h.get_all_by_value("#1001").next().expect("the first order");
        first.accesskit_node().raw_bounds().map(|b| b.y0).expect("its place")
    };
    let start = top(&h);
    let mut last = start;
    for (key, down) in [
        (Key::ArrowDown, true),
        (Key::PageDown, true),
        (Key::End, true),
        (Key::PageUp, false),
        (Key::ArrowUp, false),
        (Key::Home, false),
    ] {
        press(&mut h, Modifiers::NONE, key);
        let now = top(&h);
        assert!(if down { now < last - 10.0 } else { now > last + 10.0 }, "{key:?}: {last} to {now}");
        last = now;
        let (name, rect) = focused(&h).expect("something has the focus");
        assert!(rect.top() > 150.0 && rect.bottom() < 700.0, "{key:?}: {name} at {rect:?}");
    }
    assert!((last - start).abs() < 1.0, "{start} {last}");
}

/// The keys that open a place bring the focus to what one does there.
#[test]
fn opening_a_place_moves_the_focus_into_it() {
    let mut h = play(Stage::new(PanelId::Window));
    let goods = h.state().view.listings[0].name.get(super::Lang::En).to_owned();
    for (key, first) in [
        (Key::F2, "Reply"),
        (Key::F3, "Ship · "),
        (Key::F4, goods.as_str()),
        (Key::F5, "pieces"),
        (Key::F7, "Why: "),
    ] {
        press(&mut h, Modifiers::NONE, key);
        assert!(name(&h).starts_with(first), "{key:?} leads to {:?}", name(&h));
        press(&mut h, Modifiers::NONE, Key::Escape);
    }
}

/// Five orders leave the shop with five presses of Enter: the next one has the focus.
#[test]
fn orders_are_shipped_one_after_another() {
    let mut h = play(many_orders());
    press(&mut h, Modifiers::NONE, Key::F3);
    press(&mut h, Modifiers::NONE, Key::Tab);
    press(&mut h, Modifiers::NONE, Key::Tab);
    for shipped in 0..5 {
        assert!(name(&h).starts_with("Ship · "), "after {shipped}: {}", name(&h));
        h.key_press(Key::Enter);
        h.run_steps(1);
        // What the shell does with the command.
        for command in h.state().commands() {
            if let ShopCommand::Ship { order, .. } = command {
                let orders = &mut h.state_mut().view.orders;
                orders.iter_mut().filter(|o| o.order == order).for_each(|o| o.state = OrderState::Shipped);
            }
        }
        h.run_steps(3);
    }
    let ship = |id| ShopCommand::Ship { order: OrderId(id), carrier: CarrierId(0) };
    let mut ids: Vec<u32> = Vec::new();
    for command in h.state().commands() {
        assert!(matches!(command, ShopCommand::Ship { .. }));
        if let ShopCommand::Ship { order, .. } = command {
            ids.push(order.0);
        }
    }
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 5, "{:?}", ship(0));
}

/// After the price is set its field has the focus again; after a dialog the button that opened it.
#[test]
fn the_focus_stays_where_one_works() {
    let mut h = play(Stage::new(PanelId::Listings));
    h.get_by_role_and_label(Role::TextInput, "List price").focus();
    h.run_steps(2);
    h.get_by_role_and_label(Role::TextInput, "List price").type_text("26.5");
    h.run_steps(2);
    press(&mut h, Modifiers::NONE, Key::Enter);
    assert_eq!((h.state().commands().len(), name(&h).as_str()), (1, "List price"));
    let mut h = sized(Stage::new(PanelId::Messages), egui::vec2(1600.0, 900.0));
    h.get_by_label("Full refund").focus();
    h.run_steps(2);
    press(&mut h, Modifiers::NONE, Key::Enter);
    assert_eq!(name(&h), "Offer it");
    press(&mut h, Modifiers::NONE, Key::Escape);
    assert_eq!((h.state().state.dialog.clone(), name(&h).as_str()), (None, "Full refund"));
    assert!(h.state().commands().is_empty());
}

/// Alt and a digit without a suggestion behind it writes nothing and leaves the clock alone.
#[test]
fn alt_and_a_digit_never_write() {
    let mut h = play(Stage::new(PanelId::Messages));
    h.get_by_label("Reply").focus();
    h.run_steps(2);
    press(&mut h, Modifiers::ALT, Key::Num7);
    press(&mut h, Modifiers::ALT, Key::Num2);
    let texts: Vec<String> = h.state().state.messages.drafts.values().map(|d| d.text.clone()).collect();
    assert!(texts.iter().all(|t| !t.contains(['2', '7'])), "{texts:?}");
    assert!(h.state().actions.is_empty());
}

/// Every "?" opens its card by Enter, and at 150 % its button is in view without scrolling.
#[test]
fn cards_open_and_close_by_key_at_large_text() {
    let mut stage = Stage::new(PanelId::Listings);
    stage.scale = 150;
    let mut h = sized(stage, egui::vec2(1280.0, 600.0));
    let sign = h.get_all_by_label("Why: Price").next().expect("a sign beside the price");
    sign.focus();
    h.run_steps(2);
    press(&mut h, Modifiers::NONE, Key::Enter);
    assert_eq!(h.state().state.dialog, Some(Dialog::Why("price")));
    let (name, rect) = focused(&h).expect("the button has the focus");
    assert!(name == "Close" && h.ctx.viewport_rect().contains_rect(rect), "{name} {rect:?}");
    press(&mut h, Modifiers::NONE, Key::Enter);
    assert_eq!(h.state().state.dialog, None);
    assert!(super::keyboard::name(&h).starts_with("Why: Price"));
}

/// At large text the suggestions scroll with the talk, and box and send button stay where they can
/// be seen.
#[test]
fn box_and_button_stay_in_view_at_large_text() {
    let mut stage = Stage::new(PanelId::Messages);
    stage.scale = 150;
    let mut h = play(stage);
    press(&mut h, Modifiers::NONE, Key::F2);
    assert_eq!(name(&h), "Reply");
    press(&mut h, Modifiers::ALT, Key::Num2);
    let screen = h.ctx.viewport_rect();
    for label in ["Reply", "Send"] {
        let bounds = h.get_by_label(label).accesskit_node().raw_bounds().expect("its place");
        assert!(bounds.y1 < f64::from(screen.bottom()) - 20.0, "{label} ends at {}", bounds.y1);
    }
    // The buttons scroll with the talk, and come into view above the box.
    h.get_by_label("Refer").scroll_to_me();
    h.run_steps(4);
    let tools = h.get_by_label("Refer").accesskit_node().raw_bounds().expect("its place");
    let draft = h.get_by_label("Reply").accesskit_node().raw_bounds().expect("its place");
    assert!(tools.y1 < draft.y0 && tools.y0 > 150.0, "{tools:?} {draft:?}");
}

/// Who was never answered is not listed among the answered, and a key that opens the messages opens
/// the one who waits.
#[test]
fn the_list_tells_answered_from_never_answered() {
    use storefront_sandbox::sim::view::{ConversationState, MessageFrom};
    let mut stage = Stage::new(PanelId::Window);
    let silent = &mut stage.view.conversations[0];
    silent.state = ConversationState::Failed;
    silent.messages = silent.messages.iter().filter(|m| m.from == MessageFrom::Customer).cloned().collect();
    stage.state.messages.open = Some(silent.conversation);
    let mut h = play(stage);
    press(&mut h, Modifiers::NONE, Key::F2);
    assert!(h.query_by_value("Never answered").is_some());
    assert!(h.query_by_value("Answered").is_none());
    assert_eq!(h.state().state.messages.open, Some(super::ConversationId(2)));
}
