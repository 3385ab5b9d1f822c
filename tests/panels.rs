//! The panels as learners meet them: found by their words, clicked or worked by keyboard alone;
//! what is tested is the commands that come back.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test may stop where it stands, and may touch files"
)]
#![cfg(feature = "desktop")]

use crate::common;
#[path = "panels/editor.rs"]
mod editor;
#[path = "panels/editor_pages.rs"]
mod editor_pages;
#[path = "panels/keyboard.rs"]
mod keyboard;
#[path = "panels/last_word.rs"]
mod last_word;
#[path = "panels/lessons.rs"]
mod lessons;
#[path = "panels/press.rs"]
mod press;
#[path = "panels/reading.rs"]
mod reading;
#[path = "panels/room.rs"]
mod room;
#[path = "panels/sample.rs"]
mod sample;
#[path = "panels/shop.rs"]
mod shop;
#[path = "panels/stays.rs"]
mod stays;
#[path = "panels/street.rs"]
mod street;
#[path = "panels/studio.rs"]
mod studio;
#[path = "panels/what_if.rs"]
mod what_if;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use std::sync::Arc;
use storefront_sandbox::base::ids::{ConversationId, CustomerId};
use storefront_sandbox::base::{Lang, Money};
use storefront_sandbox::debrief::DebriefModel;
use storefront_sandbox::locale;
use storefront_sandbox::reply::RemedyKind;
use storefront_sandbox::scenario::model::Scenario;
use storefront_sandbox::sim::{Remedy, Reply, ShopCommand, ShopView};
use storefront_sandbox::ui::action::{ClockControl, ClockMode, PanelId, UiAction};
use storefront_sandbox::ui::panels::{Hooks, PanelCx, Workbench, workbench_ui};
use storefront_sandbox::ui::screens::start_model::StartModel;
use storefront_sandbox::ui::screens::{brief_ui, debrief_ui, start_ui};
use storefront_sandbox::ui::state::UiState;
use storefront_sandbox::ui::theme::{ThemeKind, Tokens, apply, fonts_ready};
use storefront_sandbox::ui::widgets::{notice_row_ui, toasts_ui};

struct Stage {
    scenario: Arc<Scenario>,
    view: ShopView,
    state: UiState,
    lang: Lang,
    scale: u16,
    actions: Vec<UiAction>,
    street: Option<egui::Rect>,
    screen: Shown,
}

/// The screen that a stage shows.
#[derive(Clone)]
enum Shown {
    Workbench,
    Start(Box<StartModel>),
    Brief,
    Debrief(Box<DebriefModel>),
}

impl Shown {
    fn name(&self) -> &'static str {
        match self {
            Self::Workbench => "workbench",
            Self::Start(_) => "start",
            Self::Brief => "brief",
            Self::Debrief(_) => "debrief",
        }
    }
}

impl Stage {
    fn new(place: PanelId) -> Self {
        let scenario = common::corner_shop();
        let view = sample::view(&scenario);
        let state = UiState::at(place);
        Self {
            scenario,
            view,
            state,
            lang: Lang::En,
            scale: 100,
            actions: Vec::new(),
            street: None,
            screen: Shown::Workbench,
        }
    }

    fn commands(&self) -> Vec<ShopCommand> {
        let command = |a: &UiAction| match a {
            UiAction::Command(command) => Some(command.clone()),
            _ => None,
        };
        self.actions.iter().filter_map(command).collect()
    }
}

fn draw(ui: &mut egui::Ui, stage: &mut Stage) {
    if !fonts_ready(ui.ctx()) {
        return;
    }
    let t = Tokens::new(ThemeKind::Light, stage.scale);
    let cx = PanelCx { view: &stage.view, scenario: &stage.scenario, lang: stage.lang, t: &t };
    let hooks = Hooks { reading: &|_, text, said| sample::read(text, said), picture: &|_| None };
    notice_row_ui(ui, &t, &mut stage.state.toasts);
    let panels = &mut stage.state;
    let actions = match &stage.screen {
        Shown::Workbench => {
            let Workbench { actions, street } = workbench_ui(ui, &cx, panels, &hooks);
            stage.street = street;
            actions
        }
        Shown::Start(model) => start_ui(ui, &t, stage.lang, model, panels),
        Shown::Brief => brief_ui(ui, &t, stage.lang, &stage.scenario, 7, panels),
        Shown::Debrief(model) => debrief_ui(ui, &cx, model, panels),
    };
    toasts_ui(ui.ctx(), &t, &mut stage.state.toasts);
    stage.actions.extend(actions);
}

fn play(stage: Stage) -> Harness<'static, Stage> {
    sized(stage, egui::vec2(1280.0, 720.0))
}

fn sized(stage: Stage, size: egui::Vec2) -> Harness<'static, Stage> {
    let scale = stage.scale;
    let mut first = true;
    let draw = move |ui: &mut egui::Ui, stage: &mut Stage| {
        if first {
            apply(ui.ctx(), ThemeKind::Light, scale);
            first = false;
        }
        draw(ui, stage);
    };
    let mut harness = Harness::builder().with_size(size).build_ui_state(draw, stage);
    harness.run_steps(6);
    harness
}

fn click(h: &mut Harness<'_, Stage>, label: &str) {
    h.get_by_label(label).scroll_to_me();
    h.run_steps(3);
    h.get_by_label(label).click();
    h.run_steps(4);
}

fn press(h: &mut Harness<'_, Stage>, modifiers: Modifiers, key: Key) {
    h.key_press_modifiers(modifiers, key);
    h.run_steps(4);
}

/// The longest waiting customer is open; a written reply goes out as free text, by button.
#[test]
fn a_written_reply_is_sent_by_button() {
    let mut h = play(Stage::new(PanelId::Messages));
    assert_eq!(h.state().state.messages.open, Some(ConversationId(2)));
    h.get_by_label("Reply").focus();
    h.run_steps(2);
    h.get_by_label("Reply").type_text("Sorry, it comes tomorrow.");
    h.run_steps(2);
    click(&mut h, "Send");
    let reply = Reply::Free { text: "Sorry, it comes tomorrow.".into() };
    let expected = ShopCommand::Answer { conversation: ConversationId(2), reply };
    assert_eq!(h.state().commands(), [expected]);
    assert!(h.state().state.messages.drafts.values().all(|d| d.text.is_empty()));
}

/// F2 to the messages, Alt+2 for a suggestion, Enter to send: no mouse.
#[test]
fn a_suggestion_is_sent_by_keyboard_alone() {
    let mut h = play(Stage::new(PanelId::Window));
    press(&mut h, Modifiers::NONE, Key::F2);
    press(&mut h, Modifiers::ALT, Key::Num2);
    assert!(h.state().state.messages.drafts[&ConversationId(2)].text.starts_with("Sorry."));
    press(&mut h, Modifiers::NONE, Key::Enter);
    let reply = Reply::Suggested { index: 1, lang: Lang::En };
    assert_eq!(h.state().commands(), [ShopCommand::Answer { conversation: ConversationId(2), reply }]);
}

/// What stood in the box comes back with Ctrl+Z after a suggestion took its place.
#[test]
fn undo_restores_a_draft_that_a_suggestion_replaced() {
    let mut h = play(Stage::new(PanelId::Messages));
    h.get_by_label("Reply").focus();
    h.run_steps(2);
    h.get_by_label("Reply").type_text("Half a");
    h.run_steps(2);
    press(&mut h, Modifiers::ALT, Key::Num1);
    assert_eq!(h.state().state.messages.drafts[&ConversationId(2)].text, "Please be patient.");
    press(&mut h, Modifiers::COMMAND, Key::Z);
    assert_eq!(h.state().state.messages.drafts[&ConversationId(2)].text, "Half a");
    assert!(h.state().commands().is_empty());
}

/// The Enter that ends a composition belongs to the input method; the next one sends.
#[test]
fn an_enter_that_ends_a_composition_does_not_send() {
    let mut h = play(Stage::new(PanelId::Messages));
    h.get_by_label("Reply").focus();
    h.run_steps(2);
    let preedit = |text: &str| egui::ImeEvent::Preedit { text: text.into(), active_range_chars: None };
    h.event(egui::Event::Ime(preedit("mingtian")));
    h.run_steps(1);
    // Both in one picture, as the system delivers them.
    let enter = egui::Event::Key {
        key: Key::Enter,
        physical_key: None,
        pressed: true,
        repeat: false,
        modifiers: Modifiers::NONE,
    };
    h.input_mut().events.extend([egui::Event::Ime(egui::ImeEvent::Commit("明天到".into())), enter]);
    h.run_steps(1);
    assert!(h.state().commands().is_empty());
    h.run_steps(2);
    h.key_press(Key::Enter);
    h.run_steps(2);
    let commands = h.state().commands();
    assert!(
        matches!(&commands[..], [ShopCommand::Answer { reply: Reply::Free { text }, .. }] if text.contains("明天到"))
    );
}

/// Shift+Enter breaks the line.
#[test]
fn shift_enter_breaks_the_line() {
    let mut h = play(Stage::new(PanelId::Messages));
    h.get_by_label("Reply").focus();
    h.run_steps(2);
    h.get_by_label("Reply").type_text("One");
    h.run_steps(2);
    press(&mut h, Modifiers::SHIFT, Key::Enter);
    assert!(h.state().commands().is_empty());
    assert_eq!(h.state().state.messages.drafts[&ConversationId(2)].text, "One\n");
}

/// A red line is named under the draft before it is sent.
#[test]
fn a_red_line_is_said_before_sending() {
    let mut h = play(Stage::new(PanelId::Messages));
    h.get_by_label("Reply").focus();
    h.run_steps(2);
    h.get_by_label("Reply").type_text("亲，好评返现五元");
    h.run_steps(3);
    let warning = locale::text(Lang::En, "ui-reading-red-line");
    assert!(h.query_by_value(&warning).is_some() || h.query_by_label(&warning).is_some());
}

/// A quick phrase: the stroke and its code, Enter takes it, Enter sends it.
#[test]
fn a_quick_phrase_is_called_by_its_code() {
    let mut h = play(Stage::new(PanelId::Messages));
    let code = h.state().view.phrases[0].code.clone();
    h.get_by_label("Reply").focus();
    h.run_steps(2);
    h.get_by_label("Reply").type_text(&format!("/{code}"));
    h.run_steps(2);
    press(&mut h, Modifiers::NONE, Key::Enter);
    assert!(h.state().commands().is_empty());
    press(&mut h, Modifiers::NONE, Key::Enter);
    let reply = Reply::Phrase { code, lang: Lang::En };
    assert_eq!(h.state().commands(), [ShopCommand::Answer { conversation: ConversationId(2), reply }]);
}

/// What stands in the field is what is sent: the phrase as this talk fills it.
#[test]
fn a_quick_phrase_is_shown_as_it_is_sent() {
    let mut h = play(Stage::new(PanelId::Messages));
    let chat = h.state().view.conversations[2].clone();
    let raw = h.state().view.phrases.clone();
    let with_slots = raw.iter().position(|phrase| phrase.text.en.contains('{')).expect("one has slots");
    let filled = chat.phrases[with_slots].text.clone().expect("it can be filled");
    h.get_by_label("Reply").focus();
    h.run_steps(2);
    h.get_by_label("Reply").type_text(&format!("/{}", raw[with_slots].code));
    h.run_steps(2);
    press(&mut h, Modifiers::NONE, Key::Enter);
    h.run_steps(2);
    let draft = h.state().state.messages.drafts.get(&ConversationId(2)).map(|draft| draft.text.clone());
    assert_eq!(draft.as_deref(), Some(filled.en.as_str()));
}

#[test]
fn a_coupon_asks_for_its_amount() {
    let mut stage = Stage::new(PanelId::Messages);
    stage.state.messages.open = Some(ConversationId(2));
    let mut h = sized(stage, egui::vec2(1600.0, 900.0));
    click(&mut h, "Coupon");
    assert!(h.state().commands().is_empty());
    h.get_by_role_and_label(Role::TextInput, "Amount (¥)").focus();
    h.run_steps(2);
    h.get_by_role_and_label(Role::TextInput, "Amount (¥)").type_text("5");
    h.run_steps(2);
    click(&mut h, "Offer it");
    let remedy = Remedy { kind: RemedyKind::Coupon, amount: Money::major(5) };
    assert_eq!(h.state().commands(), [ShopCommand::OfferRemedy { conversation: ConversationId(2), remedy }]);
}

/// What cannot be taken back is asked once more, and "not now" does nothing.
#[test]
fn a_refund_is_asked_once_more() {
    let mut h = sized(Stage::new(PanelId::Messages), egui::vec2(1600.0, 900.0));
    click(&mut h, "Full refund");
    click(&mut h, "Not now");
    assert!(h.state().commands().is_empty());
    click(&mut h, "Full refund");
    click(&mut h, "Offer it");
    let remedy = Remedy { kind: RemedyKind::Refund, amount: Money::ZERO };
    assert_eq!(h.state().commands(), [ShopCommand::OfferRemedy { conversation: ConversationId(2), remedy }]);
}

/// Keys of the clock work while nothing is being written, and are letters while something is. With
/// a button in focus Space is still the clock's.
#[test]
fn the_clock_listens_only_while_nobody_writes() {
    let mut h = play(Stage::new(PanelId::Messages));
    let keys = [Key::Space, Key::Num1, Key::Num2, Key::N];
    for key in keys {
        press(&mut h, Modifiers::NONE, key);
    }
    let run = |mode| UiAction::Clock(ClockControl::Run(mode));
    let expected = [
        run(ClockMode::Normal),
        run(ClockMode::Normal),
        run(ClockMode::Fast),
        UiAction::Clock(ClockControl::NextEvent),
    ];
    assert_eq!(h.state().actions, expected);
    h.state_mut().actions.clear();
    h.get_by_label("Full refund").focus();
    h.run_steps(2);
    press(&mut h, Modifiers::NONE, Key::Space);
    assert_eq!(h.state().actions, [run(ClockMode::Normal)]);
    assert_eq!(h.state().state.dialog, None);
    h.state_mut().actions.clear();
    h.get_by_label("Reply").focus();
    h.run_steps(2);
    for key in keys {
        press(&mut h, Modifiers::NONE, key);
    }
    assert_eq!(h.state().actions, []);
}

/// The window leaves a rectangle for the street, and a visitor's story says what they think.
#[test]
fn the_street_is_left_free_and_a_story_opens() {
    let mut stage = Stage::new(PanelId::Window);
    stage.state.window.visitor = Some(CustomerId(5));
    let mut h = play(stage);
    let street = h.state().street.expect("a rectangle");
    assert!(street.width() > 1000.0 && street.height() > 350.0, "{street:?}");
    let fact = h.state().view.listings[0].facts[1].name.get(Lang::En).to_owned();
    let thought = locale::text_with(Lang::En, "ui-thought-fact-missing", &[("fact", fact.into())]);
    assert!(h.query_by_value(&thought).is_some());
    press(&mut h, Modifiers::NONE, Key::Escape);
    assert_eq!(h.state().state.window.visitor, None);
}

/// Every text on every place comes from the locale files in both languages, at two sizes and two
/// scales, and everything that can be pressed lies inside the window or can be scrolled to.
#[test]
fn every_place_speaks_both_languages_and_fits() {
    let mut out = Vec::new();
    for lang in Lang::ALL {
        for place in PanelId::ALL {
            for (size, scale) in [((1280.0, 720.0), 100), ((1280.0, 720.0), 150), ((1920.0, 1080.0), 150)] {
                let mut stage = Stage::new(place);
                stage.lang = lang;
                stage.scale = scale;
                let h = sized(stage, size.into());
                let what = format!("{} {place:?} {size:?} {scale} %", lang.tag());
                words_are_words(&h, lang, &what);
                out.extend(sticking_out(&h, &what));
            }
        }
    }
    assert_eq!(out, Vec::<String>::new());
}

/// Nothing is drawn past the right edge: lists scroll downwards, never sideways.
fn sticking_out(h: &Harness<'_, Stage>, what: &str) -> Vec<String> {
    let mut out = Vec::new();
    let edge = f64::from(h.ctx.viewport_rect().right());
    for node in h.root().children_recursive() {
        let node = node.accesskit_node();
        let text = node.label().or_else(|| node.value()).unwrap_or_default();
        let bounds = node.raw_bounds().filter(|_| !matches!(node.role(), Role::TextRun | Role::Window));
        if let Some(bounds) = bounds
            && bounds.x1 > edge + 1.0
        {
            out.push(format!("{what}: {text:?} reaches {:.0} of {edge:.0}", bounds.x1));
        }
    }
    out
}

fn words_are_words(h: &Harness<'_, Stage>, lang: Lang, what: &str) {
    let mut seen = 0;
    for node in h.root().children_recursive() {
        let node = node.accesskit_node();
        for text in [node.label(), node.value()].into_iter().flatten() {
            seen += 1;
            assert!(!text.starts_with("ui-"), "{what}: {text:?} is a key");
            if lang == Lang::En && node.role() == Role::Button {
                let chinese = text.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
                assert!(!chinese || text == "中文", "{what}: {text:?}");
            }
        }
    }
    assert!(seen > 20, "{what}: only {seen} texts");
}
