//! What every panel gets: the view, the scenario, the language and the tokens, and ways to say
//! values in words.

use crate::base::ids::{CarrierId, ConversationId, OrderId, ProductId};
use crate::base::{Lang, Money, Span, Time};
use crate::locale::{self, Value};
use crate::narrate::{label, read_amount, why_refused};
use crate::reply::{Correction, Reading};
use crate::scenario::model::{Carrier, Scenario};
use crate::sim::view::{ConversationView, Funnel, ListingView, OrderView, ReturnState};
use crate::sim::{Refused, ShopView};
use crate::ui::theme::Tokens;

/// The data that a panel reads. It never changes any of it.
#[derive(Debug, Clone, Copy)]
pub struct PanelCx<'a> {
    /// The keeper's view of the shop.
    pub view: &'a ShopView,
    /// The scenario.
    pub scenario: &'a Scenario,
    /// The language.
    pub lang: Lang,
    /// The look.
    pub t: &'a Tokens,
}

/// Two questions a panel may ask its host.
#[derive(Clone, Copy)]
pub struct Hooks<'a> {
    /// What the program reads in a draft of this conversation, as the learner corrects it.
    pub reading: &'a dyn Fn(ConversationId, &str, &Correction) -> Reading,
    /// The picture of a photo, by the file the scenario names; `None` while it is not loaded.
    pub picture: &'a dyn Fn(&str) -> Option<egui::TextureId>,
}

impl<'a> PanelCx<'a> {
    /// The message with this key.
    pub fn say(&self, key: &str) -> String {
        locale::text(self.lang, key)
    }

    /// Why a command is refused, as a sentence.
    pub fn why_refused(&self, why: Refused) -> String {
        why_refused(why).get(self.lang).to_owned()
    }

    /// An amount of the shop's currency as it was typed, or the sentence why it is none.
    ///
    /// # Errors
    /// It is none.
    pub fn amount(&self, typed: &str) -> Result<Money, String> {
        read_amount(self.lang, &self.scenario.currency, typed)
    }

    /// The message with this key and its values.
    pub fn say_with(&self, key: &str, values: &[(&'static str, Value)]) -> String {
        locale::text_with(self.lang, key, values)
    }

    /// Where the return of an order stands: what came back for another size is not refunded.
    pub fn returning(&self, order: &OrderView) -> String {
        if order.exchanged && order.returning == ReturnState::Done {
            self.say("ui-order-exchanged")
        } else {
            label(self.lang, order.returning)
        }
    }

    /// Where the parcel of an order goes, if the story says.
    pub fn address(&self, order: &OrderView) -> Option<String> {
        let (address, changed) = order.address.as_ref()?;
        let key = if *changed { "ui-order-new-address" } else { "ui-order-address" };
        Some(self.say_with(key, &[("address", address.get(self.lang).to_owned().into())]))
    }

    /// An amount.
    pub fn money(&self, amount: Money) -> String {
        locale::money(&self.scenario.currency, amount)
    }

    /// A moment: day, weekday, clock.
    pub fn moment(&self, at: Time) -> String {
        locale::moment(self.lang, self.scenario, at)
    }

    /// A day: number and weekday.
    pub fn day(&self, day: i64) -> String {
        let weekday = locale::weekday(self.lang, self.scenario, day);
        self.say_with("ui-day", &[("day", day.into()), ("weekday", weekday.into())])
    }

    /// A length of time in its two largest units.
    pub fn span(&self, span: Span) -> String {
        locale::span(self.lang, span)
    }

    /// A waiting time as on a stop watch: `02:41`, from an hour on `1:02:41`.
    pub fn stopwatch(span: Span) -> String {
        span.to_stopwatch()
    }

    /// A listing.
    pub fn listing(&self, product: ProductId) -> Option<&'a ListingView> {
        self.view.listings.iter().find(|l| l.product == product)
    }

    /// A product's name.
    pub fn product(&self, product: ProductId) -> &'a str {
        self.listing(product).map_or("", |l| l.name.get(self.lang))
    }

    /// The figures of the day that is shown: today's, and once the shop is closed for good those of
    /// its last day of trade.
    pub fn day_shown(&self) -> (i64, Funnel) {
        let last = self.view.money.days.iter().rfind(|d| d.day <= self.scenario.days);
        match last.filter(|_| self.view.now >= self.scenario.ends) {
            Some(day) => (day.day, day.funnel),
            None => (self.view.now.day(), self.view.today),
        }
    }

    /// An order.
    pub fn order(&self, order: OrderId) -> Option<&'a OrderView> {
        self.view.orders.iter().find(|o| o.order == order)
    }

    /// A conversation.
    pub fn conversation(&self, conversation: ConversationId) -> Option<&'a ConversationView> {
        self.view.conversations.iter().find(|c| c.conversation == conversation)
    }

    /// A carrier.
    pub fn carrier(&self, carrier: CarrierId) -> Option<&'a Carrier> {
        self.scenario.carriers.get(carrier.index())
    }
}

/// How sellers write an order's number.
pub fn order_number(order: OrderId) -> String {
    order.label()
}
