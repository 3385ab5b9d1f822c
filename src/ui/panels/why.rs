//! Cards that answer "why did they do that?": the mechanism in one sentence, its formula with this scenario's
//! numbers, and where it comes from. One table; the words are in the locale files under `why-…`.

use egui::{Label, RichText, Sense, Ui};

use super::desk::Desk;
use super::parts::{body, muted};
use crate::locale::Value;
use crate::scenario::model::BehaviourModel;
use crate::sim::Thought;
use crate::ui::state::{Dialog, UiState};
use crate::ui::theme::icons;
use crate::ui::widgets::{Button, ButtonKind, focus_ring, header_ui, headline_ui};

/// A number of a formula: the name by which the words call it, and how it is shown.
type Number = (&'static str, fn(&BehaviourModel) -> f64, Shown);

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shown {
    /// As it is, two decimals at most, without its sign: the words say plus or minus.
    Plain,
    /// In whole per cent.
    Percent,
}
use Shown::{Percent, Plain};

/// A mechanism of the model that has a card.
#[derive(Debug, Clone, Copy)]
pub struct Mechanism {
    /// Stem of its message keys, after `why-`.
    pub name: &'static str,
    /// The page of `docs/model` that tells more.
    pub page: &'static str,
    numbers: &'static [Number],
}

/// Every card there is.
pub const MECHANISMS: [Mechanism; 17] = [
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
];

const fn card(name: &'static str, page: &'static str, numbers: &'static [Number]) -> Mechanism {
    Mechanism { name, page, numbers }
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

/// A small button that opens a card.
pub(super) fn why_button_ui(ui: &mut Ui, desk: &Desk<'_>, state: &mut UiState, name: &'static str) {
    let title = desk.say(&format!("why-{name}-title"));
    let label = desk.say_with("why-open", &[("title", title.into())]);
    let sign = RichText::new(icons::INFO).font(desk.t.plain(desk.t.body())).color(desk.t.primary);
    let response = ui.add(Label::new(sign).selectable(false).sense(Sense::click())).on_hover_text(&label);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, &label));
    focus_ring(ui, desk.t, &response, desk.t.rounding());
    if response.clicked() {
        state.dialog = Some(Dialog::Why(name));
    }
}

/// The card itself, inside a dialog. True if it should close.
pub(super) fn why_card_ui(ui: &mut Ui, desk: &Desk<'_>, name: &str) -> bool {
    let t = desk.t;
    let Some(mechanism) = MECHANISMS.iter().find(|m| m.name == name) else {
        return true;
    };
    let say = |part: &str| format!("why-{name}-{part}");
    headline_ui(ui, t, &desk.say(&say("title")), "");
    body(ui, t, &desk.say(&say("says")));
    header_ui(ui, t, &desk.say("why-formula"), "");
    body(ui, t, &desk.say_with(&say("formula"), &numbers(mechanism, &desk.scenario.behaviour)));
    muted(ui, t, &desk.say("why-unit"));
    header_ui(ui, t, &desk.say("why-source"), "");
    body(ui, t, &desk.say(&say("source")));
    muted(ui, t, &desk.say_with("why-page", &[("page", mechanism.page.into())]));
    ui.add_space(t.space(2));
    Button::new(ButtonKind::Secondary, &desk.say("ui-close")).show(ui, t).clicked()
}

fn numbers(mechanism: &Mechanism, behaviour: &BehaviourModel) -> Vec<(&'static str, Value)> {
    let shown = |(name, read, how): &Number| (*name, shown(read(behaviour), *how).into());
    mechanism.numbers.iter().map(shown).collect()
}

fn shown(value: f64, how: Shown) -> String {
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

    /// Every card a thought or a number leads to is in the table, and its words are there in both languages.
    #[test]
    fn every_card_has_its_words_and_no_number_is_missing() {
        let behaviour = BehaviourModel::default();
        for mechanism in &MECHANISMS {
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
