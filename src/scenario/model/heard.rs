//! What a reader of replies knows: the product's sheet, what is at stake, what is asked, the hours
//! of the shop. The engine, the checks and the bots read replies by this one context.

use super::{Product, Scenario};
use crate::base::{Money, Time};
use crate::reply::{KnownFact, ReplyContext, Topic};

impl Scenario {
    /// The context of a reply about a product, or about none, at a moment. `stake` is the money at
    /// stake, if any, and the number of pieces.
    pub fn reply_context(
        &self,
        product: Option<&Product>,
        stake: (Option<Money>, u32),
        topic: Topic,
        now: Time,
    ) -> ReplyContext {
        let known = |fact: &super::Fact| KnownFact {
            key: fact.key.clone(),
            names: fact.words.clone(),
            truth: fact.truth.clone(),
            untruths: fact.untruths.clone(),
        };
        ReplyContext {
            facts: product.map_or(&[][..], |product| &product.facts).iter().map(known).collect(),
            order_value: stake.0,
            pieces: stake.1,
            topics: vec![topic],
            now,
            first_weekday: self.first_weekday,
            closes: self.closes,
            currency: Some(self.currency.clone()),
            own: self.reply.clone(),
        }
    }
}
