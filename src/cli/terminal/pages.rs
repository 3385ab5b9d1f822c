//! The pages of the terminal game: plain lines, no colour, nothing that needs a cursor.

use super::asked::TerminalPage;
use super::words::{HelpGroup, WORDS};
use crate::base::ids::ProductId;
use crate::base::{Money, Time, clean};
use crate::cli::say::Say;
use crate::cli::tell::number;
use crate::locale;
use crate::locale::Value;
use crate::narrate::{promise_words, word};
use crate::scenario::model::{SLOTS, Scenario};
use crate::score::GoalStanding;
use crate::sim::OrderState;
use crate::sim::view::{ConversationView, OrderView, ReturnState, ShopView};

/// What a page is written from.
pub(super) struct Pages<'a> {
    pub(super) say: Say,
    pub(super) scenario: &'a Scenario,
    pub(super) view: &'a ShopView,
    pub(super) goals: Vec<GoalStanding>,
}

impl Pages<'_> {
    /// A page as lines.
    pub(super) fn page(&self, page: TerminalPage) -> Vec<String> {
        match page {
            TerminalPage::Help => self.help(),
            TerminalPage::Status => self.status(),
            TerminalPage::Goals => self.goals(),
            TerminalPage::Money => self.money(),
            TerminalPage::Messages => self.messages(),
            TerminalPage::Phrases => self.phrases(),
            TerminalPage::Orders => self.orders(),
            TerminalPage::Returns => self.returns(),
            TerminalPage::Reviews => self.reviews(),
            TerminalPage::Listings => self.listings(),
            TerminalPage::Listing(product) => self.listing(product),
            TerminalPage::Stock => self.stock(),
        }
    }

    pub(super) fn with(&self, key: &str, values: &[(&'static str, Value)]) -> String {
        clean::one_line(&self.say.with(key, values)).into_owned()
    }

    pub(super) fn amount(&self, amount: Money) -> Value {
        self.say.money(self.scenario, amount).into()
    }

    pub(super) fn get(&self, text: &crate::base::Text) -> String {
        clean::one_line(text.get(self.say.lang)).into_owned()
    }

    pub(super) fn product(&self, product: ProductId) -> String {
        self.scenario.products.get(product.index()).map_or_else(String::new, |p| self.get(&p.name))
    }

    fn help(&self) -> Vec<String> {
        let mut lines = vec![self.say.text("play-help-intro")];
        let slots = SLOTS.iter().map(|slot| format!("{{{slot}}}")).collect::<Vec<_>>().join(" ");
        for group in HelpGroup::ALL {
            lines.push(self.say.text(group.key()));
            let words = WORDS.iter().filter(|word| word.group == group);
            let about = |key: &str| self.with(key, &[("slots", slots.clone().into())]);
            lines.extend(words.map(|word| format!("  {}", about(word.verb.help_key()))));
        }
        lines
    }

    /// The few lines that are said at every stop.
    pub(super) fn status(&self) -> Vec<String> {
        let view = self.view;
        let last = Time(self.scenario.ends.0 - 1);
        let moment = self.say.moment(self.scenario, if view.over { last } else { view.now });
        let open = if view.open { "open" } else { "closed" };
        let mut lines = vec![self.with(
            "play-status",
            &[("moment", moment.into()), ("cash", self.amount(view.cash)), ("open", open.into())],
        )];
        let waiting: Vec<String> =
            view.conversations.iter().filter(|c| c.needs_reply()).map(|c| self.waits(c)).collect();
        if !waiting.is_empty() {
            let values = [("count", waiting.len().into()), ("who", waiting.join(" · ").into())];
            lines.push(self.with("play-status-waiting", &values));
        }
        let to_ship: Vec<String> =
            view.orders.iter().filter(|o| o.state == OrderState::ToShip).map(order_number).collect();
        if !to_ship.is_empty() {
            let values = [("count", to_ship.len().into()), ("which", to_ship.join(" ").into())];
            lines.push(self.with("play-status-to-ship", &values));
        }
        let back: Vec<String> =
            view.orders.iter().filter(|o| o.returning == ReturnState::Requested).map(order_number).collect();
        if !back.is_empty() {
            lines.push(self.with("play-status-returns", &[("which", back.join(" ").into())]));
        }
        let is_unpaid = |o: &&OrderView| o.state == OrderState::AwaitingPayment && !o.reminded;
        let unpaid: Vec<String> = view.orders.iter().filter(is_unpaid).map(order_number).collect();
        if let Some(first) = unpaid.first() {
            let first = first.trim_start_matches('#').to_owned();
            let values = [("which", unpaid.join(" ").into()), ("first", first.into())];
            lines.push(self.with("play-status-unpaid", &values));
        }
        if let Some(coach) = &view.coach {
            lines.push(self.with("play-coach", &[("text", self.get(&coach.say).into())]));
            lines.push(self.coach_here(coach));
        }
        lines
    }

    fn waits(&self, c: &ConversationView) -> String {
        let since = c.waiting_since.map_or(Time::ZERO, |since| since);
        let waited = locale::span(self.say.lang, self.view.now.since(since));
        let values = [
            ("n", number(c.conversation.0).into()),
            ("customer", self.get(&c.customer).into()),
            ("waited", waited.into()),
        ];
        self.with("play-waits", &values)
    }

    fn goals(&self) -> Vec<String> {
        let mut lines = vec![self.get(&self.scenario.title), self.get(&self.scenario.brief)];
        for (index, goal) in self.scenario.goals.iter().enumerate() {
            let words = self.get(&goal.text);
            lines.push(match self.goals.iter().find(|standing| standing.goal == index) {
                Some(standing) => {
                    let key = format!("goal-{}", standing.state.name());
                    format!("- {}", self.with(&key, &[("goal", words.into())]))
                }
                None => format!("- {words}"),
            });
        }
        if !self.scenario.policy.lines.is_empty() {
            lines.push(self.say.text("play-rules"));
            lines.extend(self.scenario.policy.lines.iter().map(|rule| format!("- {}", self.get(rule))));
        }
        lines
    }

    fn money(&self) -> Vec<String> {
        let view = self.view;
        let mut lines = vec![self.with(
            "play-money",
            &[
                ("cash", self.amount(view.cash)),
                ("escrow", self.amount(view.escrow)),
                ("profit", self.amount(view.money.profit)),
            ],
        )];
        for line in &view.money.accounts {
            let name = self.say.text(&format!("word-account-{}", line.account.name()));
            lines.push(format!("  {name}  {}", self.say.money(self.scenario, line.balance)));
        }
        for day in &view.money.days {
            let values = [
                ("day", day.day.into()),
                ("sales", self.amount(day.sales)),
                ("profit", self.amount(day.profit)),
                ("visitors", day.funnel.passed.into()),
                ("paid", day.funnel.paid.into()),
            ];
            lines.push(self.with("play-money-day", &values));
        }
        lines
    }

    fn phrases(&self) -> Vec<String> {
        let line = |p: &crate::scenario::model::QuickPhrase| format!("/{}  {}", p.code, self.get(&p.text));
        let mut lines: Vec<String> = self.view.phrases.iter().map(line).collect();
        lines.push(self.say.text("play-phrases-how"));
        lines
    }

    pub(super) fn order(&self, o: &OrderView) -> String {
        let state = word(self.say.lang, o.state);
        let mut text = self.with(
            "play-order-line",
            &[
                ("n", o.order.number().to_string().into()),
                ("customer", self.get(&o.customer).into()),
                ("product", self.product(o.product).into()),
                ("size", o.size.clone().into()),
                ("pieces", o.pieces.into()),
                ("total", self.amount(o.total)),
                ("state", state.into()),
            ],
        );
        if o.state == OrderState::ToShip {
            let by = self.say.moment(self.scenario, o.ship_by);
            text.push_str(&self.with("play-order-ship-by", &[("by", by.into())]));
        }
        if let Some(parcel) = o.parcel {
            let expected = parcel.expected.map(|at| self.say.moment(self.scenario, at));
            if let (Some(expected), None) = (expected, parcel.delivered) {
                text.push_str(&self.with("play-order-expected", &[("at", expected.into())]));
            }
        }
        if let Some((address, changed)) = &o.address {
            let key = if *changed { "play-order-new-address" } else { "play-order-address" };
            text.push_str(&self.with(key, &[("address", self.get(address).into())]));
        }
        if o.refunded.is_positive() {
            text.push_str(&self.with("play-order-refunded", &[("amount", self.amount(o.refunded))]));
        }
        for promise in self.view.promises_about(o.order) {
            let due = self.say.moment(self.scenario, promise.due);
            let promise = promise_words(self.say.lang, promise, due);
            text.push_str(&self.with("play-order-promise", &[("promise", promise.into())]));
        }
        if o.disputed {
            text.push_str(&self.say.text("play-order-disputed"));
        }
        text
    }

    fn orders(&self) -> Vec<String> {
        if self.view.orders.is_empty() {
            return vec![self.say.text("play-no-orders")];
        }
        let mut lines: Vec<String> = self.view.orders.iter().map(|o| self.order(o)).collect();
        let carrier = |(i, c): (usize, &crate::scenario::model::Carrier)| {
            let (name, cost) = (self.get(&c.name), self.say.money(self.scenario, c.cost));
            let values = [
                ("n", (i + 1).into()),
                ("name", name.into()),
                ("cost", cost.into()),
                ("days", format!("{:.1}", c.median_days).into()),
            ];
            self.with("play-carrier", &values)
        };
        lines.extend(self.scenario.carriers.iter().enumerate().map(carrier));
        lines
    }

    fn returns(&self) -> Vec<String> {
        let open = |o: &&OrderView| o.returning != ReturnState::None || o.disputed;
        let line = |o: &OrderView| {
            let exchanged = o.exchanged && o.returning == ReturnState::Done;
            let state =
                if exchanged { self.say.text("play-exchanged") } else { word(self.say.lang, o.returning) };
            format!("{} — {state}", self.order(o))
        };
        let lines: Vec<String> = self.view.orders.iter().filter(open).map(line).collect();
        if lines.is_empty() { vec![self.say.text("play-no-returns")] } else { lines }
    }

    fn reviews(&self) -> Vec<String> {
        let mut lines = Vec::new();
        if let Some(r) = self.view.ratings {
            let score = |x: f64| Value::from(format!("{x:.1}"));
            let values = [
                ("described", score(r.described)),
                ("service", score(r.service)),
                ("delivery", score(r.delivery)),
                ("count", r.reviews.into()),
            ];
            lines.push(self.with("play-ratings", &values));
        }
        for r in &self.view.reviews {
            let text = if r.text.is_empty() { self.say.text("review-silent") } else { self.get(&r.text) };
            let values = [
                ("n", number(r.review.0).into()),
                ("customer", self.get(&r.customer).into()),
                ("stars", r.stars.into()),
                ("text", text.into()),
                ("withdrawn", if r.withdrawn { "yes" } else { "no" }.into()),
            ];
            lines.push(self.with("play-review-line", &values));
            if let Some(answer) = &r.answer {
                lines.push(self.with("play-review-answer", &[("text", answer.clone().into())]));
            }
        }
        if lines.is_empty() { vec![self.say.text("play-no-reviews")] } else { lines }
    }
}

fn order_number(o: &OrderView) -> String {
    o.order.label()
}
