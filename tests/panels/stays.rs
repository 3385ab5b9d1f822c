//! What stays after a press or an end: the ring near where one worked, the result of a run, the
//! figures of yesterday; and charts whose legend lies beside the data.

use super::reading::{a_day, says, text};
use super::room::painted;
use super::{Shown, Stage, click, draw, play, press, sized};
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use storefront_sandbox::base::{Lang, Text};
use storefront_sandbox::locale;
use storefront_sandbox::narrate::why_refused;
use storefront_sandbox::policy::BotKind;
use storefront_sandbox::sim::view::DayFigures;
use storefront_sandbox::sim::{Refused, ShopCommand, Sim};
use storefront_sandbox::ui::action::{PanelId, UiAction};
use storefront_sandbox::ui::panels::WHY_CARDS;
use storefront_sandbox::ui::screens::result_ui;
use storefront_sandbox::ui::state::Dialog;
use storefront_sandbox::ui::theme::{ThemeKind, Tokens, apply, contrast_ratio, fonts_ready};

fn focused(h: &Harness<'_, Stage>) -> String {
    let node = h.root().children_recursive().find(|n| n.accesskit_node().is_focused());
    node.and_then(|n| n.accesskit_node().label()).unwrap_or_default()
}

/// A listing whose photos wait for a session, drawn with a shell that holds the session.
fn before_the_session() -> Harness<'static, Stage> {
    let mut stage = Stage::new(PanelId::Listings);
    let listing = &mut stage.view.listings[0];
    listing.photos.truncate(1);
    listing.can_take_photos = true;
    listing.all_photos.iter_mut().for_each(|photo| photo.usable = false);
    let mut first = true;
    let shell = move |ui: &mut egui::Ui, stage: &mut Stage| {
        if first {
            apply(ui.ctx(), ThemeKind::Light, stage.scale);
            first = false;
        }
        let before = stage.actions.len();
        draw(ui, stage);
        for action in &stage.actions[before..] {
            let UiAction::Command(command) = action else { continue };
            let listing = &mut stage.view.listings[0];
            match command {
                ShopCommand::TakePhotos { .. } => {
                    listing.can_take_photos = false;
                    listing.all_photos.iter_mut().for_each(|photo| photo.usable = true);
                }
                ShopCommand::ArrangePhotos { photos, .. } => listing.photos.clone_from(photos),
                _ => {}
            }
        }
    };
    let builder = Harness::builder().with_size(egui::vec2(1280.0, 720.0));
    let mut harness = builder.build_ui_state(shell, stage);
    harness.run_steps(6);
    harness
}

/// The button of the photo session goes when the session is over: the ring stays among the photos,
/// and so it does when a photo is left out.
#[test]
fn after_a_photo_session_the_ring_stays_among_the_photos() {
    let mut h = before_the_session();
    let session = text("ui-photos-session");
    h.get_by_label_contains(&session).focus();
    h.run_steps(3);
    press(&mut h, Modifiers::NONE, Key::Enter);
    h.run_steps(4);
    assert!(h.query_by_label_contains(&session).is_none(), "the session is over");
    let near = focused(&h);
    assert!(near.starts_with("Show: "), "the ring is at {near:?}");
    press(&mut h, Modifiers::NONE, Key::Enter);
    h.run_steps(4);
    assert_eq!(h.state().view.listings[0].photos.len(), 2);
    let near = focused(&h);
    assert!(near.starts_with("Move forward"), "the ring is at {near:?}");
}

/// The result of a run that is over can be looked at again from the start.
#[test]
fn the_result_stays_after_going_back_to_the_start() {
    let title = Text::new("第一小时", "First hour");
    let show = move |ui: &mut egui::Ui, asked: &mut Vec<UiAction>| {
        if fonts_ready(ui.ctx()) {
            let t = Tokens::light();
            asked.extend(result_ui(ui, &t, Lang::En, &title));
        }
    };
    let mut h = Harness::builder().with_size(egui::vec2(900.0, 300.0)).build_ui_state(show, Vec::new());
    h.run_steps(6);
    assert!(
        h.query_by_label_contains("First hour").or(h.query_by_value("First hour")).is_some() || {
            let mut nodes = h.root().children_recursive();
            nodes.any(|n| n.accesskit_node().value().is_some_and(|v| v.contains("First hour")))
        }
    );
    h.get_by_label(&text("ui-over-open")).click();
    h.run_steps(3);
    assert_eq!(*h.state(), [UiAction::OpenDebrief]);
}

/// Yesterday's summary is a dialog, read as long as one likes, and its profit is that of the page
/// of money.
#[test]
fn the_morning_tells_the_figures_of_the_page_of_money() {
    let profit = storefront_sandbox::base::Money(123_457);
    let stage = |place| {
        let mut stage = Stage::new(place);
        let day = stage.view.now.day() - 1;
        let last = stage.view.money.days[0];
        stage.view.money.days = vec![DayFigures { day, profit, ..last }];
        stage
    };
    let h = play(stage(PanelId::Money));
    let on_the_page = h.state().scenario.currency.shown(profit);
    assert!(says(&h, &on_the_page), "{on_the_page} on the page of money");
    let mut morning = stage(PanelId::Window);
    morning.state.dialog = Some(Dialog::Morning(a_day(morning.view.money.days[0])));
    let mut h = play(morning);
    assert!(says(&h, &on_the_page), "{on_the_page} in the summary");
    h.run_steps(200);
    assert!(says(&h, &on_the_page), "it stays until it is closed");
}

/// A legend stands above its chart and hides none of it, and falling cash on a day of gain is told.
#[test]
fn legends_lie_beside_the_data() {
    let h = play(Stage::new(PanelId::Money));
    let place = |words: &str| {
        let found = h.root().children_recursive().find_map(|n| {
            let node = n.accesskit_node();
            let said = node.label().or_else(|| node.value()).unwrap_or_default();
            // The charts stand in the right half.
            (said == words).then(|| node.raw_bounds()).flatten().filter(|bounds| bounds.x0 > 500.0)
        });
        found.expect("it is drawn")
    };
    let why = text("ui-chart-money-why");
    let (head, below) = (place(&text("ui-chart-money")), place(&why));
    let plot = 190.0;
    let legend = place(&text("ui-money-day-profit"));
    assert!(legend.y0 >= head.y0 && legend.y1 + plot <= below.y0 + 1.0, "{legend:?} {below:?}");
    assert!(why.contains("Cash can fall on a day with profit"));
}

/// The numbers and days along a chart can be read: their contrast is that of text.
#[test]
fn what_stands_along_a_chart_can_be_read() {
    let mut sim = Sim::open(super::common::corner_shop(), 3);
    storefront_sandbox::policy::play(&mut sim, BotKind::ByTheBook, |_, _| {});
    let mut debrief = Stage::new(PanelId::Window);
    debrief.screen = Shown::Debrief(Box::new(storefront_sandbox::debrief::build(&sim)));
    let t = Tokens::new(ThemeKind::Light, 100);
    for (page, stage) in [("money", Stage::new(PanelId::Money)), ("debrief", debrief)] {
        let h = sized(stage, egui::vec2(1280.0, 2400.0));
        let along = |text: &str| {
            let number = text.trim_start_matches(['-', '−']).replace([',', '.'], "");
            let number = number.trim_start_matches("Day ").trim_start_matches("day ");
            !number.is_empty() && number.chars().all(|sign| sign.is_ascii_digit())
        };
        // Numbers on badges have grounds of their own.
        let on_tones = [t.on_primary, t.on_accent, t.on_tone];
        let found: Vec<_> =
            painted(&h).into_iter().filter(|it| along(&it.text) && !on_tones.contains(&it.ink)).collect();
        assert!(found.len() > 4, "{page}: {}", found.len());
        for it in found {
            for ground in [t.background, t.surface, t.sunken] {
                let ratio = contrast_ratio(ground.blend(it.ink), ground);
                assert!(ratio >= 4.5, "{page}: {} has only {ratio:.2}:1", it.text);
            }
        }
    }
}

/// No card opens with a formula, a number of the evidence or a file's name, in either language; and
/// the Chinese ones are Chinese.
#[test]
fn every_card_speaks_in_words_first() {
    for card in &WHY_CARDS {
        for lang in Lang::ALL {
            let mut stage = Stage::new(PanelId::Window);
            stage.lang = lang;
            stage.state.dialog = Some(Dialog::Why(card.name));
            let mut h = play(stage);
            for technical in ["docs/model", "Evidence", "ln(", "log", "exp(", "对数", "证据", "公式"] {
                assert!(!says(&h, technical), "{} {}: {technical}", lang.tag(), card.name);
            }
            if lang == Lang::Zh {
                for part in ["title", "says"] {
                    let words = locale::text(lang, &format!("why-{}-{part}", card.name));
                    assert!(words.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)), "{words}");
                }
            }
            click(&mut h, &locale::text(lang, "why-exactly"));
            assert!(says(&h, "docs/model"), "{} {}", lang.tag(), card.name);
        }
    }
}

fn refused(why: Refused) -> String {
    why_refused(why).get(Lang::En).to_owned()
}

/// A price or a promise that cannot be read is said, and what was typed stays to be mended.
#[test]
fn a_value_that_cannot_be_read_is_said() {
    for (label, typed, said) in [
        ("List price", "abc", "“abc” is not an amount".to_owned()),
        ("List price", "12.345", "“12.345” has more decimals than CNY has".to_owned()),
        ("List price", "$12", "“$12” is an amount of another currency".to_owned()),
        ("Freight the customer pays", "1.2.3", "“1.2.3” is not an amount".to_owned()),
        ("Delivery promise, days", "soon", refused(Refused::PromiseRange)),
        ("Delivery promise, days", "0", refused(Refused::PromiseRange)),
    ] {
        let mut h = play(Stage::new(PanelId::Listings));
        h.get_by_role_and_label(egui::accesskit::Role::TextInput, label).focus();
        h.run_steps(2);
        press(&mut h, Modifiers::COMMAND, Key::A);
        h.get_by_role_and_label(egui::accesskit::Role::TextInput, label).type_text(typed);
        h.run_steps(2);
        press(&mut h, Modifiers::NONE, Key::Enter);
        h.run_steps(4);
        assert!(h.state().commands().is_empty(), "{label} {typed}");
        assert!(says(&h, &said), "{label} {typed}: {said}");
        let field = h.get_by_role_and_label(egui::accesskit::Role::TextInput, label);
        assert_eq!(field.accesskit_node().value().as_deref(), Some(typed));
    }
}
