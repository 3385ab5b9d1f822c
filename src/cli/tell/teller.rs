//! Journal entries as sentences, for replays, the bot's day and the terminal's news.

use super::fields::{Field, fields};
use crate::base::ids::{ConversationId, OrderId, ProductId, PromiseId, ReviewId};
use crate::base::time::Clock;
use crate::base::{Lang, Money, Span, Time};
use crate::locale::{self, Value};
use crate::scenario::model::Scenario;
use crate::sim::view::ShopView;
use crate::sim::{Entry, JournalEntry, ReplyKind};

/// To whom an entry is news.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Weight {
    /// The keeper did it, and knows.
    Own,
    /// It comes to the keeper: a message, an order, a review.
    News,
    /// The keeper learns it only from the debrief: what customers thought, what lies behind it.
    Hidden,
    /// One of the many who pass by.
    Street,
}

/// How weighty an entry is.
pub(crate) fn weight(entry: &Entry) -> Weight {
    match entry {
        Entry::Passed { .. }
        | Entry::WalkedOn { .. }
        | Entry::Clicked { .. }
        | Entry::Read { .. }
        | Entry::Carted { .. }
        | Entry::LeftCart { .. } => Weight::Street,
        Entry::Revealed { .. }
        | Entry::ToldFact { .. }
        | Entry::WordOfMouth { .. }
        | Entry::CasePrevented { .. }
        | Entry::ConversationBegan { .. }
        | Entry::OrderPlaced { .. }
        | Entry::GaveUp { .. }
        | Entry::Judged { .. }
        | Entry::Promised { .. }
        | Entry::RedLineCrossed { .. } => Weight::Hidden,
        Entry::DayBegan { .. }
        | Entry::RunEnded
        | Entry::CustomerSaid { .. }
        | Entry::Remedied { .. }
        | Entry::PromiseKept { .. }
        | Entry::PromiseBroken { .. }
        | Entry::CaseSolved { .. }
        | Entry::CaseFailed { .. }
        | Entry::OrderPaid { .. }
        | Entry::OrderDelivered { .. }
        | Entry::OrderCompleted { .. }
        | Entry::OrderClosed { .. }
        | Entry::OrderOverdue { .. }
        | Entry::ShippingOverdue { .. }
        | Entry::ReturnRequested { .. }
        | Entry::ReturnArrived { .. }
        | Entry::DisputeOpened { .. }
        | Entry::DisputeRuled { .. }
        | Entry::Refunded { .. }
        | Entry::Reviewed { .. }
        | Entry::ReviewWithdrawn { .. }
        | Entry::StockArrived { .. }
        | Entry::SoldOut { .. }
        | Entry::AnsweredTooLate { .. } => Weight::News,
        _ => Weight::Own,
    }
}

/// Tells entries of one run in one language.
pub(crate) struct Teller<'a> {
    lang: Lang,
    scenario: &'a Scenario,
    view: ShopView,
    promises: Vec<ConversationId>,
}

impl<'a> Teller<'a> {
    /// A teller who knows the names of a run up to now.
    pub(crate) fn new(lang: Lang, sim: &'a crate::sim::Sim) -> Self {
        let of_promise = |entry: &JournalEntry| match entry.what {
            Entry::Promised { conversation, .. } => Some(conversation),
            _ => None,
        };
        let promises = sim.journal().entries().iter().filter_map(of_promise).collect();
        Self { lang, scenario: sim.scenario(), view: sim.view(), promises }
    }

    /// The entry as one line: the moment, then what happened.
    pub(crate) fn line(&self, entry: &JournalEntry) -> String {
        format!("{}  {}", stamp(entry.at), self.sentence(&entry.what))
    }

    /// What happened, as one sentence.
    pub(crate) fn sentence(&self, entry: &Entry) -> String {
        let (kind, parts) = fields(entry);
        let mut values: Vec<(&'static str, Value)> = Vec::new();
        for part in &parts {
            self.value(part, &mut values);
        }
        let has_remedy = parts.iter().any(|part| matches!(part, Field::Remedy(_)));
        if has_remedy && parts.contains(&Field::Amount(Money::ZERO)) {
            values.push(("amount", "".into()));
        }
        one_line(&locale::text_with(self.lang, &format!("tell-{kind}"), &values))
    }

    fn value(&self, part: &Field<'_>, values: &mut Vec<(&'static str, Value)>) {
        let s = self.scenario;
        let text = |text: &crate::base::Text| text.get(self.lang).to_owned();
        let (name, value): (&'static str, Value) = match part {
            Field::Conversation(id) => ("customer", self.by_conversation(*id).into()),
            Field::Order(id) => {
                values.push(("order", id.label().into()));
                ("customer", self.by_order(*id).into())
            }
            Field::Product(id) => ("product", self.product(*id).into()),
            Field::Fact(place) => ("fact", u64::from(*place + 1).into()),
            Field::Pieces(n) => ("pieces", u64::from(*n).into()),
            Field::Amount(amount) => ("amount", locale::money(&s.currency, *amount).into()),
            Field::AmountBefore(amount) => ("before", locale::money(&s.currency, *amount).into()),
            Field::Percent(n) => ("percent", u64::from(*n).into()),
            Field::Day(day) => ("day", (*day).into()),
            Field::Days(days) => ("days", (*days).into()),
            Field::DaysBefore(days) => ("before", (*days).into()),
            Field::Visitors(n) => ("visitors", (*n).into()),
            Field::Carrier(id) => ("carrier", s.carriers.get(id.index()).map(|c| text(&c.name)).into()),
            Field::Supplier(id) => ("supplier", s.suppliers.get(id.index()).map(|c| text(&c.name)).into()),
            Field::Equipment(id) => ("equipment", s.equipment.get(id.index()).map(|c| text(&c.name)).into()),
            Field::Photos(photos) => ("photos", photos.len().into()),
            Field::Promise(id) => ("customer", self.by_promise(*id).into()),
            Field::PromiseKind(kind) => ("promise", self.word("promise", kind.name()).into()),
            Field::Due(at) => ("due", stamp(*at).into()),
            Field::Review(id) => ("customer", self.by_review(*id).into()),
            Field::Stars(n) => ("stars", u64::from(*n).into()),
            Field::Waited(span) => ("waited", self.span(*span).into()),
            Field::Reply(kind) => ("reply", self.reply(*kind).into()),
            Field::Remedy(kind) => ("remedy", self.word("remedy", kind.name()).into()),
            Field::Refusal(what) => ("refusal", self.word("refusal", what.name()).into()),
            Field::Refer(to) => ("to", self.word("refer", to.name()).into()),
            Field::RedLine(line) => ("line", self.word("red-line", line.name()).into()),
            Field::Key(key) => ("key", (*key).to_owned().into()),
            Field::Reason(reason) => ("why", self.reason(reason).into()),
            Field::Yes(yes) => ("yes", if *yes { "yes" } else { "no" }.into()),
            Field::Text(words) if words.is_empty() => {
                ("text", locale::text(self.lang, "play-review-silent").into())
            }
            Field::Text(words) => ("text", text(words).into()),
            Field::Words(words) => ("text", (*words).to_owned().into()),
            _ => return,
        };
        values.push((name, value));
    }

    /// A word of the field in the learner's language: `remedy-Refund`, `thought-TooDear`.
    fn word(&self, family: &str, name: &str) -> String {
        locale::text(self.lang, &format!("word-{family}-{name}"))
    }

    fn reason(&self, debug: &str) -> String {
        let name = debug.split_once('(').map_or(debug, |(name, _)| name);
        self.word("reason", name)
    }

    fn reply(&self, kind: ReplyKind) -> String {
        let name = match kind {
            ReplyKind::Suggested(_) => "Suggested",
            ReplyKind::Phrase => "Phrase",
            ReplyKind::Free => "Free",
            ReplyKind::Button => "Button",
        };
        self.word("reply", name)
    }

    /// A length of time in words of the language.
    pub(crate) fn span(&self, span: Span) -> String {
        say_span(self.lang, span)
    }

    fn by_conversation(&self, id: ConversationId) -> String {
        let found = self.view.conversations.iter().find(|c| c.conversation == id);
        found.map_or_else(String::new, |c| c.customer.get(self.lang).to_owned())
    }

    fn by_order(&self, id: OrderId) -> String {
        let found = self.view.orders.iter().find(|o| o.order == id);
        found.map_or_else(String::new, |o| o.customer.get(self.lang).to_owned())
    }

    fn by_review(&self, id: ReviewId) -> String {
        let found = self.view.reviews.iter().find(|r| r.review == id);
        found.map_or_else(String::new, |r| r.customer.get(self.lang).to_owned())
    }

    fn by_promise(&self, id: PromiseId) -> String {
        self.promises.get(id.index()).map_or_else(String::new, |c| self.by_conversation(*c))
    }

    fn product(&self, id: ProductId) -> String {
        self.scenario.products.get(id.index()).map_or_else(String::new, |p| p.name.get(self.lang).to_owned())
    }
}

/// Day and clock, short: `d1 09:05`.
pub(crate) fn stamp(at: Time) -> String {
    format!("d{} {}", at.day(), Clock(at.clock()).to_minute())
}

/// A length of time in whole units, as people say it.
pub(crate) fn say_span(lang: Lang, span: Span) -> String {
    let seconds = span.0.max(0);
    let (key, n) = match seconds {
        0..60 => ("span-seconds", seconds),
        60..3_600 => ("span-minutes", (seconds + 30) / 60),
        3_600..172_800 => {
            let values = [("h", (seconds / 3_600).into()), ("m", (seconds % 3_600 / 60).into())];
            return locale::text_with(lang, "span-hours", &values);
        }
        _ => ("span-days", seconds / 86_400),
    };
    locale::text_with(lang, key, &[("n", n.into())])
}

/// Numbers that learners see count from 1.
pub(crate) fn number(id: u32) -> u64 {
    u64::from(id) + 1
}

/// Line breaks and other control characters become spaces, and no two spaces follow each other after the
/// beginning, so that a line stays one and empty values leave no gaps.
pub(crate) fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for c in text.chars().map(|c| if c.is_control() { ' ' } else { c }) {
        let is_gap = c == ' ' && line.ends_with(' ') && !line.trim_start().is_empty();
        if !is_gap {
            line.push(c);
        }
    }
    line.truncate(line.trim_end().len());
    line
}
