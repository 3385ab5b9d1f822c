//! The widgets as a learner meets them: found by their label, clicked, reached and pressed by
//! keyboard.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test may stop where it stands, and may touch files"
)]

use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use storefront_sandbox::ui::theme::{Tokens, fonts_ready, icons};
use storefront_sandbox::ui::widgets::{
    Button, ButtonKind, Meter, Speaker, Status, Tab, avatar_ui, bubble_ui, card_ui, empty_ui, key_value_ui,
    meter_ui, pill_ui, rail_item_ui, row_ui, status_mark_ui, tabs_ui,
};

/// A harness around a drawing function with a state, with the program's fonts.
fn harness<S: 'static>(
    state: S,
    mut draw: impl FnMut(&mut egui::Ui, &mut S) + 'static,
) -> Harness<'static, S> {
    let when_ready = move |ui: &mut egui::Ui, state: &mut S| {
        if fonts_ready(ui.ctx()) {
            draw(ui, state);
        }
    };
    let mut harness =
        Harness::builder().with_size(egui::vec2(600.0, 500.0)).build_ui_state(when_ready, state);
    harness.run();
    harness
}

#[test]
fn a_button_is_found_by_its_label_and_clicked() {
    let mut h = harness(0_u32, |ui, clicks| {
        let button = Button::new(ButtonKind::Secondary, "退款").icon(icons::REFUND).shortcut("Ctrl+R");
        if button.show(ui, &Tokens::light()).clicked() {
            *clicks += 1;
        }
    });
    h.get_by_label("退款").click();
    h.run();
    assert_eq!(*h.state(), 1);
}

#[test]
fn a_disabled_button_does_nothing() {
    let mut h = harness(0_u32, |ui, clicks| {
        let button = Button::new(ButtonKind::Primary, "发送").enabled(false);
        if button.show(ui, &Tokens::light()).clicked() {
            *clicks += 1;
        }
    });
    h.get_by_label("发送").click();
    h.run();
    assert_eq!(*h.state(), 0);
}

/// Tab walks through in reading order, Enter and Space press.
#[test]
fn the_keyboard_reaches_and_presses() {
    let mut h = harness(Vec::<&str>::new(), |ui, pressed| {
        let t = Tokens::light();
        if rail_item_ui(ui, &t, icons::MESSAGES, "消息", 3, false).clicked() {
            pressed.push("rail");
        }
        if Button::new(ButtonKind::Primary, "发送").show(ui, &t).clicked() {
            pressed.push("send");
        }
        if Button::new(ButtonKind::Secondary, "取消").show(ui, &t).clicked() {
            pressed.push("cancel");
        }
    });
    for (key, expected) in
        [(egui::Key::Enter, "rail"), (egui::Key::Space, "send"), (egui::Key::Enter, "cancel")]
    {
        h.key_press(egui::Key::Tab);
        h.run();
        h.key_press(key);
        h.run();
        assert_eq!(h.state().last(), Some(&expected));
    }
    assert!(h.get_by_label("取消").accesskit_node().is_focused());
}

#[test]
fn tabs_change_the_choice() {
    let mut h = harness(0_usize, |ui, chosen| {
        let tabs = [
            Tab { label: "待付款", count: Some(2) },
            Tab { label: "待发货", count: Some(5) },
            Tab { label: "退款", count: None },
        ];
        tabs_ui(ui, &Tokens::light(), &tabs, chosen);
    });
    for (label, index) in [("退款", 2), ("待付款", 0), ("待发货", 1)] {
        h.get_by_label(label).click();
        h.run();
        assert_eq!(*h.state(), index);
    }
}

#[test]
fn a_row_of_any_contents_is_one_target() {
    let mut h = harness(false, |ui, chosen| {
        let t = Tokens::dark();
        let row = row_ui(ui, &t, "林小雨", *chosen, |ui| {
            ui.horizontal(|ui| {
                avatar_ui(ui, &t, 1, "林小雨");
                status_mark_ui(ui, &t, Status::Urgent, "02:41");
            });
        });
        if row.response.clicked() {
            *chosen = true;
        }
    });
    h.get_by_role_and_label(egui::accesskit::Role::Button, "林小雨").click();
    h.run();
    assert!(*h.state());
}

/// What is only looked at must still have words for a screen reader.
#[test]
fn everything_has_words() {
    let mut h = harness((), |ui, ()| {
        let t = Tokens::light();
        card_ui(ui, &t, |ui| {
            pill_ui(ui, &t, Some(icons::CLOCK), "周三 14:26");
            let meter = Meter { label: "服务", detail: "81%", fraction: 0.81, threshold: Some(0.6) };
            meter_ui(ui, &t, &meter);
            bubble_ui(ui, &t, Speaker::Customer, "什么时候到？");
            bubble_ui(ui, &t, Speaker::Keeper, "明天到。");
            key_value_ui(ui, &t, "付款", "¥39", storefront_sandbox::ui::theme::Tone::Neutral);
            empty_ui(ui, &t, icons::EMPTY, "没有消息", "有人问就会出现在这里。", Some("看看橱窗"));
        });
    });
    h.run();
    let meter = h.get_by_label("服务");
    assert_eq!(meter.accesskit_node().numeric_value(), Some(f64::from(0.81_f32) * 100.0));
    for words in ["周三 14:26", "什么时候到？", "明天到。", "付款", "¥39", "没有消息"] {
        assert!(h.query_all_by_value(words).next().is_some(), "no words {words}");
    }
    assert!(h.query_by_label("看看橱窗").is_some());
}
