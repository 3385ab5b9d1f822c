//! Reviews: the three ratings, what was written, and the shop's answer in public.

use egui::{RichText, TextEdit, Ui};

use super::desk::Desk;
use super::parts::{body, card_in, columns, muted, scroll, scroll_main, strong, toned};
use super::why::why_button_ui;
use crate::sim::ShopCommand;
use crate::sim::limits::LONGEST_REPLY;
use crate::sim::view::ReviewView;
use crate::ui::action::UiAction;
use crate::ui::state::UiState;
use crate::ui::theme::{Tone, icons};
use crate::ui::widgets::{Button, ButtonKind, Meter, badge_ui, empty_ui, header_ui, headline_ui, meter_ui};

/// Draws the ratings and the list.
pub fn reviews_ui(ui: &mut Ui, desk: &Desk<'_>, state: &mut UiState) -> Vec<UiAction> {
    let mut actions = Vec::new();
    let rects = columns(ui, desk.t, &[1.0, 2.2]);
    card_in(ui, desk.t, rects[0], "ratings", |ui| {
        scroll(ui, "ratings-scroll", |ui| ratings_ui(ui, desk, state));
    });
    card_in(ui, desk.t, rects[1], "reviews", |ui| {
        scroll_main(ui, "reviews-scroll", |ui| {
            if desk.view.reviews.is_empty() {
                let (title, text) = (desk.say("ui-reviews-empty"), desk.say("ui-reviews-empty-text"));
                empty_ui(ui, desk.t, icons::REVIEWS, &title, &text, None);
            }
            for review in desk.view.reviews.iter().rev() {
                ui.push_id(review.review, |ui| review_ui(ui, desk, state, review, &mut actions));
                ui.separator();
            }
        });
    });
    actions
}

fn ratings_ui(ui: &mut Ui, desk: &Desk<'_>, state: &mut UiState) {
    let t = desk.t;
    let Some(ratings) = desk.view.ratings else {
        header_ui(ui, t, &desk.say("ui-reviews-ratings"), "");
        muted(ui, t, &desk.say("ui-bar-no-ratings"));
        return;
    };
    let remark = desk.say_with("ui-reviews-count", &[("n", ratings.reviews.into())]);
    ui.horizontal(|ui| {
        headline_ui(ui, t, &format!("{} {:.1}", "★", ratings.stars), &remark);
        why_button_ui(ui, desk, state, "rating");
    });
    for (key, value) in [
        ("ui-rating-described", ratings.described),
        ("ui-rating-service", ratings.service),
        ("ui-rating-delivery", ratings.delivery),
    ] {
        let (label, detail) = (desk.say(key), format!("{value:.1}"));
        let fraction = ((value - 1.0) / 4.0) as f32;
        // 4.5 is where marketplaces begin to warn (design choice for the mark).
        meter_ui(ui, t, &Meter { label: &label, detail: &detail, fraction, threshold: Some(0.875) });
    }
    if let Some(share) = desk.view.quick_answers {
        let label = desk.say("ui-reviews-quick");
        let percent = (share * 100.0).round() as i64;
        let detail = desk.say_with("ui-percent", &[("n", percent.into())]);
        meter_ui(ui, t, &Meter { label: &label, detail: &detail, fraction: share as f32, threshold: None });
    }
    muted(ui, t, &desk.say("ui-reviews-why"));
}

fn review_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    state: &mut UiState,
    review: &ReviewView,
    actions: &mut Vec<UiAction>,
) {
    let t = desk.t;
    ui.horizontal_wrapped(|ui| {
        stars_ui(ui, desk, review.stars);
        why_button_ui(ui, desk, state, "rating");
        strong(ui, t, review.customer.get(desk.lang));
        muted(ui, t, &format!("{} · {}", desk.product(review.product), desk.moment(review.at)));
        if review.withdrawn {
            badge_ui(ui, t, Tone::Good, &desk.say("ui-reviews-withdrawn"));
        }
    });
    muted(ui, t, &parts_words(desk, review));
    if review.text.is_empty() {
        muted(ui, t, &desk.say("ui-reviews-no-text"));
    } else {
        body(ui, t, review.text.get(desk.lang));
    }
    if let Some(answer) = &review.answer {
        toned(
            ui,
            t,
            Tone::Primary,
            &desk.say_with("ui-reviews-answered", &[("text", answer.clone().into())]),
        );
    } else if !review.withdrawn {
        answer_ui(ui, desk, state, review, actions);
    }
}

/// The stars, full and empty.
pub(super) fn stars_ui(ui: &mut Ui, desk: &Desk<'_>, stars: u8) {
    let t = desk.t;
    let stars = usize::from(stars.clamp(1, 5));
    let drawn = format!("{}{}", "★".repeat(stars), "☆".repeat(5 - stars));
    let color = if stars <= 2 { t.bad } else { t.warning };
    let named = desk.say_with("ui-reviews-stars", &[("n", stars.into())]);
    ui.label(RichText::new(drawn).font(t.plain(t.title())).color(color)).on_hover_text(named);
}

/// The three ratings of a review in words.
pub(super) fn parts_words(desk: &Desk<'_>, review: &ReviewView) -> String {
    let [described, service, delivery] = review.parts;
    let values =
        [("described", described.into()), ("service", service.into()), ("delivery", delivery.into())];
    desk.say_with("ui-reviews-parts", &values)
}

fn answer_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    state: &mut UiState,
    review: &ReviewView,
    actions: &mut Vec<UiAction>,
) {
    let name = format!("review-{}", review.review);
    let label = desk.say("ui-reviews-answer");
    let text = state.fields.entry(name.clone()).or_default();
    let edit = TextEdit::multiline(text)
        .id_salt(&name)
        .desired_rows(1)
        .desired_width(f32::INFINITY)
        .char_limit(LONGEST_REPLY)
        .hint_text(desk.say("ui-reviews-answer-hint"));
    let response = ui.add(edit);
    let shown = text.clone();
    response.widget_info(|| {
        let mut info = egui::WidgetInfo::text_edit(true, "", shown.as_str(), "");
        info.label = Some(label.clone());
        info
    });
    let ready = !shown.trim().is_empty();
    let send = desk.say("ui-reviews-send");
    let button = Button::new(ButtonKind::Secondary, &send).icon(icons::SEND).enabled(ready);
    if button.show(ui, desk.t).clicked() {
        let command = ShopCommand::AnswerReview { review: review.review, text: shown.trim().to_owned() };
        actions.push(UiAction::Command(command));
        state.fields.remove(&name);
    }
}
