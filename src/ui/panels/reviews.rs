//! Reviews: the three ratings, what was written, and the shop's answer in public.

use egui::{TextEdit, Ui};

use super::panel_cx::PanelCx;
use super::parts::{body, card_in, columns, muted, scroll, scroll_main, strong, toned};
use super::why::why_button_ui;
use crate::base::text::is_blank;
use crate::sim::ShopCommand;
use crate::sim::limits::LONGEST_REPLY;
use crate::sim::view::ReviewView;
use crate::ui::action::UiAction;
use crate::ui::state::UiState;
use crate::ui::theme::{Tone, icons};
use crate::ui::widgets;
use crate::ui::widgets::{Button, ButtonKind, Meter, badge_ui, empty_ui, header_ui, headline_ui, meter_ui};

/// Draws the ratings and the list.
pub fn reviews_ui(ui: &mut Ui, cx: &PanelCx<'_>, state: &mut UiState) -> Vec<UiAction> {
    let mut actions = Vec::new();
    let rects = columns(ui, cx.t, &[1.0, 2.2]);
    card_in(ui, cx.t, rects[0], "ratings", |ui| {
        scroll(ui, "ratings-scroll", |ui| ratings_ui(ui, cx, state));
    });
    card_in(ui, cx.t, rects[1], "reviews", |ui| {
        scroll_main(ui, "reviews-scroll", |ui| {
            if cx.view.reviews.is_empty() {
                let (title, text) = (cx.say("ui-reviews-empty"), cx.say("ui-reviews-empty-text"));
                empty_ui(ui, cx.t, icons::REVIEWS, &title, &text, None);
            }
            for review in cx.view.reviews.iter().rev() {
                ui.push_id(review.review, |ui| review_ui(ui, cx, state, review, &mut actions));
                ui.separator();
            }
        });
    });
    actions
}

fn ratings_ui(ui: &mut Ui, cx: &PanelCx<'_>, state: &mut UiState) {
    let t = cx.t;
    let Some(ratings) = cx.view.ratings else {
        header_ui(ui, t, &cx.say("ui-reviews-ratings"), "");
        muted(ui, t, &cx.say("ui-bar-no-ratings"));
        return;
    };
    let remark = cx.say_with("ui-reviews-count", &[("n", ratings.reviews.into())]);
    ui.horizontal(|ui| {
        headline_ui(ui, t, &format!("{} {:.1}", "★", ratings.stars), &remark);
        why_button_ui(ui, cx, state, "rating");
    });
    for (key, value) in [
        ("ui-rating-described", ratings.described),
        ("ui-rating-service", ratings.service),
        ("ui-rating-delivery", ratings.delivery),
    ] {
        let (label, detail) = (cx.say(key), format!("{value:.1}"));
        let fraction = ((value - 1.0) / 4.0) as f32;
        // 4.5 is where marketplaces begin to warn (design choice for the mark).
        meter_ui(ui, t, &Meter { label: &label, detail: &detail, fraction, threshold: Some(0.875) });
    }
    if let Some(share) = cx.view.quick_answers {
        let label = cx.say("ui-reviews-quick");
        let percent = (share * 100.0).round() as i64;
        let detail = cx.say_with("ui-percent", &[("n", percent.into())]);
        meter_ui(ui, t, &Meter { label: &label, detail: &detail, fraction: share as f32, threshold: None });
    }
    muted(ui, t, &cx.say("ui-reviews-why"));
}

fn review_ui(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    state: &mut UiState,
    review: &ReviewView,
    actions: &mut Vec<UiAction>,
) {
    let t = cx.t;
    ui.horizontal_wrapped(|ui| {
        stars_ui(ui, cx, review.stars);
        why_button_ui(ui, cx, state, "rating");
        strong(ui, t, review.customer.get(cx.lang));
        muted(ui, t, &format!("{} · {}", cx.product(review.product), cx.moment(review.at)));
        if review.withdrawn {
            badge_ui(ui, t, Tone::Good, &cx.say("ui-reviews-withdrawn"));
        }
    });
    muted(ui, t, &parts_words(cx, review));
    if review.text.is_empty() {
        muted(ui, t, &cx.say("ui-reviews-no-text"));
    } else {
        body(ui, t, review.text.get(cx.lang));
    }
    if let Some(answer) = &review.answer {
        toned(ui, t, Tone::Primary, &cx.say_with("ui-reviews-answered", &[("text", answer.clone().into())]));
    } else if !review.withdrawn {
        answer_ui(ui, cx, state, review, actions);
    }
}

/// The stars, full and empty.
pub(super) fn stars_ui(ui: &mut Ui, cx: &PanelCx<'_>, stars: u8) {
    let t = cx.t;
    let stars = stars.clamp(1, 5);
    let color = if stars <= 2 { t.bad } else { t.warning };
    let named = cx.say_with("ui-reviews-stars", &[("n", stars.into())]);
    widgets::stars_ui(ui, t, stars, 5, color, &named);
}

/// The three ratings of a review in words.
pub(super) fn parts_words(cx: &PanelCx<'_>, review: &ReviewView) -> String {
    let [described, service, delivery] = review.parts;
    let values =
        [("described", described.into()), ("service", service.into()), ("delivery", delivery.into())];
    cx.say_with("ui-reviews-parts", &values)
}

fn answer_ui(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    state: &mut UiState,
    review: &ReviewView,
    actions: &mut Vec<UiAction>,
) {
    let label = cx.say("ui-reviews-answer");
    let text = state.reviews.answers.entry(review.review).or_default();
    let edit = TextEdit::multiline(text)
        .id_salt("answer")
        .desired_rows(1)
        .desired_width(f32::INFINITY)
        .char_limit(LONGEST_REPLY)
        .hint_text(cx.say("ui-reviews-answer-hint"));
    let response = ui.add(edit);
    let shown = text.clone();
    response.widget_info(|| {
        let mut info = egui::WidgetInfo::text_edit(true, "", shown.as_str(), "");
        info.label = Some(label.clone());
        info
    });
    let ready = !is_blank(&shown);
    let send = cx.say("ui-reviews-send");
    let button = Button::new(ButtonKind::Secondary, &send).icon(icons::SEND).enabled(ready);
    if button.show(ui, cx.t).clicked() {
        let command = ShopCommand::AnswerReview { review: review.review, text: shown.trim().to_owned() };
        actions.push(UiAction::Command(command));
        state.reviews.answers.remove(&review.review);
    }
}
