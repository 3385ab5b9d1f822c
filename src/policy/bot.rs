//! A bot: what it does next, most urgent first.

use super::{Policy, answers, errands, habits};
use crate::base::ids::{ConversationId, ReviewId};
use crate::base::{Lang, Span, Time};
use crate::scenario::model::Scenario;
use crate::sim::{ShopCommand, ShopView};
use std::collections::{BTreeMap, BTreeSet};

/// A bot in the middle of a run.
#[derive(Debug, Clone)]
pub struct Bot {
    pub(super) policy: Policy,
    pub(super) seed: u64,
    /// What it writes to customers in.
    pub(super) lang: Lang,
    /// Commands that were refused and are not tried again.
    refused: Vec<ShopCommand>,
    /// Suggestions tried per conversation.
    pub(super) tried: BTreeMap<ConversationId, BTreeSet<u8>>,
    /// Replies sent per conversation.
    pub(super) replies: BTreeMap<ConversationId, u32>,
    /// Reviews answered.
    pub(super) reviews: BTreeSet<ReviewId>,
    /// How many commands were given.
    pub(super) count: u32,
}

impl Bot {
    /// A bot with its own, repeatable moods. It writes Chinese unless told otherwise.
    pub fn new(policy: Policy, seed: u64) -> Self {
        Self {
            policy,
            seed,
            lang: Lang::default(),
            refused: Vec::new(),
            tried: BTreeMap::new(),
            replies: BTreeMap::new(),
            reviews: BTreeSet::new(),
            count: 0,
        }
    }

    /// The same bot, writing to customers in this language.
    #[must_use]
    pub fn speaking(mut self, lang: Lang) -> Self {
        self.lang = lang;
        self
    }

    /// What it does next.
    pub fn next(&mut self, view: &ShopView, scenario: &Scenario) -> ShopCommand {
        self.count += 1;
        let choice = match self.policy {
            Policy::DoNothing => None,
            Policy::Careless => habits::careless(self, view, scenario),
            Policy::Greedy => habits::greedy(self, view, scenario),
            Policy::ApologyOnly => habits::apology_only(self, view, scenario),
            Policy::AlwaysRefund => habits::always_refund(self, view, scenario),
            Policy::ByTheBook | Policy::Expert => self.diligent(view, scenario),
        };
        choice.unwrap_or_else(|| wait(view, scenario))
    }

    /// Customers first, then returns, parcels, listings, stock, reviews.
    fn diligent(&mut self, view: &ShopView, scenario: &Scenario) -> Option<ShopCommand> {
        answers::next(self, view, scenario)
            .or_else(|| errands::returns(self, view))
            .or_else(|| errands::listings(self, view))
            .or_else(|| errands::parcels(self, view, scenario))
            .or_else(|| errands::equipment(self, view, scenario))
            .or_else(|| errands::photos(self, view))
            .or_else(|| errands::stock(self, view, scenario))
            .or_else(|| errands::reviews(self, view))
    }

    /// Remembers a refusal, so that the bot does something else.
    pub fn was_refused(&mut self, command: &ShopCommand) {
        self.refused.push(command.clone());
        if let ShopCommand::OfferRemedy { conversation, .. } | ShopCommand::LookUp { conversation } = command
        {
            *self.replies.entry(*conversation).or_default() += 1;
        }
    }

    /// The command, unless it was refused before.
    pub(super) fn offer(&self, command: ShopCommand) -> Option<ShopCommand> {
        (!self.refused.contains(&command)).then_some(command)
    }
}

/// Lets time pass until something happens, at most half an hour; at night until the opening.
fn wait(view: &ShopView, scenario: &Scenario) -> ShopCommand {
    let to = if view.open {
        view.now + Span::minutes(30)
    } else if view.now.clock() < scenario.opens {
        Time::on(view.now.day(), scenario.opens)
    } else {
        Time::on(view.now.day() + 1, scenario.opens)
    };
    ShopCommand::Advance { to: to.max(view.now + Span(1)), stop: true }
}
