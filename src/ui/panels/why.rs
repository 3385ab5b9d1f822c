//! Cards that answer "why did they do that?": the mechanism in one sentence, its formula with this
//! scenario's numbers, and where it comes from. One table; the words are in the locale files under
//! `why-…`.

use egui::{CollapsingHeader, Label, Response, RichText, Sense, Ui};

use super::panel_cx::PanelCx;
use super::parts::{body, muted};
use crate::locale::Value;
use crate::narrate::number_words;
use crate::scenario::model::BehaviourModel;
use crate::score::Dimension;
use crate::sim::Thought;
use crate::ui::state::{Dialog, UiState};
use crate::ui::theme::icons;
use crate::ui::widgets::{focus_ring, header_ui, headline_ui};

/// A number of a formula: the name by which the words call it, and how it is shown.
type Number = (&'static str, fn(&BehaviourModel) -> f64, NumberFormat);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum NumberFormat {
    /// As it is, two decimals at most, without its sign: the words say plus or minus.
    Plain,
    /// In whole per cent.
    Percent,
}
use NumberFormat::{Percent, Plain};

/// A mechanism of the model that has a card.
#[derive(Debug, Clone, Copy)]
pub struct WhyCard {
    /// Stem of its message keys, after `why-`.
    pub name: &'static str,
    /// The page of `docs/model` with the details.
    pub page: &'static str,
    numbers: &'static [Number],
}

/// Every card there is.
pub const WHY_CARDS: [WhyCard; 26] = [
    card("price", "choice", &[("loss", |b| b.price_loss, Plain), ("gain", |b| b.price_gain, Plain)]),
    card("rival", "choice", &[]),
    card("cover", "photos", &[("photo", |b| b.click_photo, Plain)]),
    card("photos", "choice", &[("second", |b| b.second_photo, Plain)]),
    card("facts", "choice", &[("missing", |b| b.fact_missing, Plain), ("ask", |b| b.ask_base, Percent)]),
    card("promise", "choice", &[("day", |b| b.promise_day, Plain)]),
    card("freight", "choice", &[]),
    card("reviews", "choice", &[("five", |b| b.five_reviews, Plain)]),
    card("stars", "choice", &[("star", |b| b.star, Plain)]),
    card("patience", "conversations", &[("silent", |b| b.silent_share, Percent)]),
    card("answer", "choice", &[("lift", |b| b.answered_lift, Plain)]),
    card("stock", "choice", &[]),
    card("cart", "choice", &[("abandoned", |b| b.cart_abandoned, Percent)]),
    card("passed", "arrivals", &[("weekend", |b| b.weekend_visits, Plain)]),
    card("click", "choice", &[("click", |b| b.click_base, Percent)]),
    card("buy", "choice", &[("buy", |b| b.buy_base, Percent)]),
    card(
        "rating",
        "reviews",
        &[
            ("base", |b| b.anger_base, Plain),
            ("day", |b| b.anger_per_day, Plain),
            ("content", |b| b.review_content, Percent),
            ("angry", |b| b.review_angry, Percent),
        ],
    ),
    card(
        "delivery",
        "delivery",
        &[("tail", |b| b.tail_factor, Plain), ("slow", |b| b.overload_slows, Percent)],
    ),
    card(
        "returns",
        "unpacking-and-returns",
        &[
            ("mismatch", |b| b.return_mismatch, Percent),
            ("damage", |b| b.return_damage, Percent),
            ("fit", |b| b.return_misfit, Percent),
        ],
    ),
    card("honesty", "unpacking-and-returns", &[("mismatch", |b| b.return_mismatch, Percent)]),
    card("profit", "score", &[]),
    card("ratings", "score", &[]),
    card("service", "score", &[]),
    card("listing", "score", &[]),
    card("rules", "score", &[]),
    card("goals", "score", &[]),
];

const fn card(name: &'static str, page: &'static str, numbers: &'static [Number]) -> WhyCard {
    WhyCard { name, page, numbers }
}

/// The card behind a thought.
pub(super) const fn of_thought(thought: Thought) -> &'static str {
    match thought {
        Thought::TooDear => "price",
        Thought::RivalCheaper => "rival",
        Thought::DullPhoto => "cover",
        Thought::TooFewPhotos => "photos",
        Thought::FactMissing(_) => "facts",
        Thought::SlowDelivery => "promise",
        Thought::Freight => "freight",
        Thought::NoReviews => "reviews",
        Thought::BadReviews => "stars",
        Thought::NoAnswer => "patience",
        Thought::PoorAnswer => "answer",
        Thought::SoldOut => "stock",
        Thought::SecondThoughts => "cart",
        Thought::JustLooking | Thought::Likes => "buy",
    }
}

/// The small "?" beside a number: opens its card.
pub(in crate::ui) fn why_button_ui(ui: &mut Ui, cx: &PanelCx<'_>, state: &mut UiState, name: &'static str) {
    let title = cx.say(&format!("why-{name}-title"));
    let label = cx.say_with("why-open", &[("title", title.into())]);
    let tip = label.clone();
    if sign_ui(ui, cx, &label).on_hover_text(tip).clicked() {
        state.dialog = Some(Dialog::Why(name));
    }
}

/// The same with a remark in the tooltip: what the number means, before how it comes about.
pub(super) fn why_remark_ui(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    state: &mut UiState,
    name: &'static str,
    remark: &str,
) {
    let title = cx.say(&format!("why-{name}-title"));
    let label = cx.say_with("why-open", &[("title", title.into())]);
    if sign_ui(ui, cx, &label).on_hover_text(cx.say(remark)).clicked() {
        state.dialog = Some(Dialog::Why(name));
    }
}

fn sign_ui(ui: &mut Ui, cx: &PanelCx<'_>, label: &str) -> Response {
    let t = cx.t;
    let sign = RichText::new(icons::QUESTION).font(t.plain(t.body())).color(t.primary);
    let response = ui.add(Label::new(sign).selectable(false).sense(Sense::click()));
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, label));
    focus_ring(ui, t, &response, t.rounding());
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

/// The card itself, inside a dialog.
pub(super) fn why_card_ui(ui: &mut Ui, cx: &PanelCx<'_>, name: &str) {
    let t = cx.t;
    let Some(mechanism) = WHY_CARDS.iter().find(|m| m.name == name) else {
        return;
    };
    let say = |part: &str| format!("why-{name}-{part}");
    headline_ui(ui, t, &cx.say(&say("title")), "");
    body(ui, t, &cx.say(&say("says")));
    // Words first. Learners who want to know exactly open the fold.
    let title = RichText::new(cx.say("why-exactly")).color(t.primary);
    let fold = CollapsingHeader::new(title).id_salt(("why", name));
    let shown = fold.show(ui, |ui| {
        header_ui(ui, t, &cx.say("why-formula"), "");
        body(ui, t, &cx.say_with(&say("formula"), &numbers(mechanism, &cx.scenario.behaviour)));
        // The score counts in points, everything else in sales.
        if mechanism.page == "choice" || mechanism.page == "photos" {
            muted(ui, t, &cx.say("why-unit"));
        }
        header_ui(ui, t, &cx.say("why-source"), "");
        body(ui, t, &cx.say(&say("source")));
        muted(ui, t, &cx.say_with("why-page", &[("page", mechanism.page.into())]));
    });
    focus_ring(ui, t, &shown.header_response, t.rounding());
}

fn numbers(mechanism: &WhyCard, behaviour: &BehaviourModel) -> Vec<(&'static str, Value)> {
    let parameter = |(name, read, how): &Number| (*name, shown(read(behaviour), *how).into());
    let mut values: Vec<_> = mechanism.numbers.iter().map(parameter).collect();
    // The cards of the score quote the very numbers that it is computed with.
    let dimension = Dimension::ALL.into_iter().find(|dimension| dimension.name() == mechanism.name);
    let quoted = dimension.map(Dimension::numbers).unwrap_or_default();
    values.extend(quoted.into_iter().map(|(name, value)| (name, number_words(value).into())));
    values
}

fn shown(value: f64, how: NumberFormat) -> String {
    match how {
        Percent => format!("{:.0}", value * 100.0),
        Plain => {
            let text = format!("{:.3}", value.abs());
            text.trim_end_matches('0').trim_end_matches('.').to_owned()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_stand_as_a_reader_wants_them() {
        for (value, how, text) in [
            (3.31, Plain, "3.31"),
            (-0.69, Plain, "0.69"),
            (0.015, Plain, "0.015"),
            (2.0, Plain, "2"),
            (0.7, Percent, "70"),
        ] {
            assert_eq!(shown(value, how), text);
        }
    }

    #[test]
    fn every_dimension_of_the_score_has_its_card() {
        for dimension in Dimension::ALL {
            assert!(WHY_CARDS.iter().any(|card| card.name == dimension.name()), "{}", dimension.name());
        }
    }

    /// Every card a thought or a number leads to is in the table, and its words are there in both
    /// languages.
    #[test]
    fn every_card_has_its_words_and_no_number_is_missing() {
        let behaviour = BehaviourModel::default();
        for mechanism in &WHY_CARDS {
            for lang in [crate::base::Lang::Zh, crate::base::Lang::En] {
                for part in ["title", "says", "formula", "source"] {
                    let key = format!("why-{}-{part}", mechanism.name);
                    let text = crate::locale::text_with(lang, &key, &numbers(mechanism, &behaviour));
                    assert!(text != key && !text.contains('{'), "{key}: {text}");
                }
            }
        }
    }
}
