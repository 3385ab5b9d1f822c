//! What stands in the slots of texts: `{product}`, `{arrival}`. The talk and the checks of a lesson
//! fill them by the same rules.

use super::{Known, Scenario};
use crate::base::ids::OrderId;
use crate::base::time::{Clock, Weekday};
use crate::base::{Money, Span, Text, Time};

/// Slots that the program fills in phrases and in what customers say. A case adds the keys of its
/// `knows`.
pub const SLOTS: &[&str] = &[
    "arrival",
    "customer",
    "days_late",
    "fact",
    "half_price",
    "order",
    "pieces",
    "price",
    "product",
    "promise_days",
    "ship_by",
    "stock",
    "value",
];

/// What a talk has to put into slots; `None` where there is no such thing.
#[derive(Debug, Clone, Default)]
pub struct SlotValues {
    /// The name of the product.
    pub product: Option<Text>,
    /// Its price now.
    pub price: Option<Money>,
    /// The name of the customer.
    pub customer: Option<Text>,
    /// The order.
    pub order: Option<OrderId>,
    /// The name of the fact that was asked for, and its truth.
    pub fact: Option<(Text, Text)>,
    /// Days that the listing promises.
    pub promise_days: Option<u32>,
    /// When the parcel is expected.
    pub arrival: Option<Time>,
    /// A shipping time that can be kept.
    pub ship_by: Option<Time>,
    /// Days behind the promise.
    pub days_late: Option<i64>,
    /// What half the price is taken of: the order's total, or the price of what would be bought.
    pub whole_price: Option<Money>,
    /// Pieces of the order, or those that would be bought.
    pub pieces: Option<u32>,
    /// Pieces in stock.
    pub stock: Option<u32>,
}

impl SlotValues {
    /// The words of a slot in both languages; `None` where the talk has no such thing, or there is
    /// no such slot.
    pub fn words(&self, scenario: &Scenario, slot: &str) -> Option<Text> {
        let same = |text: String| Text::new(text.clone(), text);
        let amount = |sum: Money| same(scenario.currency.short(sum));
        match slot {
            "product" => self.product.clone(),
            "price" => self.price.map(amount),
            "customer" => self.customer.clone(),
            "order" => self.order.map(|order| same(order.label())),
            "fact" => self.fact.as_ref().map(|(name, _)| name.clone()),
            "value" => self.fact.as_ref().map(|(_, truth)| truth.clone()),
            "promise_days" => self.promise_days.map(|days| same(days.to_string())),
            "arrival" => self.arrival.map(|at| moment(scenario, at)),
            "ship_by" => self.ship_by.map(|at| moment(scenario, at)),
            "days_late" => self.days_late.map(|days| same(days.max(0).to_string())),
            "half_price" => self.whole_price.map(|whole| amount(Money(whole.0 / 2))),
            "pieces" => self.pieces.map(|pieces| same(pieces.to_string())),
            "stock" => self.stock.map(|stock| same(stock.to_string())),
            _ => None,
        }
    }

    /// Fills a text with these values and with what the customer knows. A slot that nothing fills
    /// is left out.
    pub fn fill(&self, scenario: &Scenario, knows: &[Known], text: &Text) -> Text {
        let used = knows.iter().filter(|known| has_slot(text, &known.key));
        let of_case = used.map(|known| (known.key.as_str(), known.value.clone()));
        let of_shop = slots_in(text).map(|slot| (slot, self.words(scenario, slot).unwrap_or_default()));
        text.fill(&of_shop.chain(of_case).collect::<Vec<_>>())
    }
}

/// Days that a parcel takes where no product says it, as in a talk about nothing in particular
/// (design choice).
pub const USUAL_DAYS: u8 = 4;

/// A shipping time that the rules allow and a keeper can keep: tomorrow at six in the evening.
pub fn ship_by(now: Time) -> Time {
    Time::on(now.day() + 1, Span::hours(18))
}

/// When a parcel of a day is there, as a keeper says it: at eight in the evening.
pub fn arrives_on(day: i64) -> Time {
    Time::on(day, Span::hours(20))
}

/// The slots of the shop that a text names.
pub fn slots_in(text: &Text) -> impl Iterator<Item = &'static str> {
    let any = has_slots(text);
    SLOTS.iter().copied().filter(move |slot| any && has_slot(text, slot))
}

/// Whether a text has slots at all; most have none.
pub fn has_slots(text: &Text) -> bool {
    text.zh.contains('{') || text.en.contains('{')
}

fn has_slot(text: &Text, slot: &str) -> bool {
    let mark = format!("{{{slot}}}");
    text.zh.contains(&mark) || text.en.contains(&mark)
}

/// A moment as people write it: weekday and clock.
fn moment(scenario: &Scenario, at: Time) -> Text {
    let weekday = Weekday::of(scenario.first_weekday, at.day()).name();
    let clock = Clock(at.clock()).to_minute();
    Text::new(format!("{}{clock}", weekday.zh), format!("{} {clock}", weekday.en))
}
