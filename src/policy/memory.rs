//! A bot in the middle of a run: how it plays, and what it remembers.

use super::kind::BotKind;
use super::style::Style;
use crate::base::ids::{ConversationId, ProductId, ReviewId};
use crate::base::{Lang, Stream};
use crate::sim::ShopCommand;
use std::collections::{BTreeMap, BTreeSet};

/// A bot in the middle of a run.
#[derive(Debug, Clone)]
pub struct Bot {
    /// How it plays; none is greedy or does nothing at all.
    pub(super) player: BotPlay,
    seed: u64,
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
    /// Products whose stock for the goals was seen to.
    pub(super) laid_in: BTreeSet<ProductId>,
    /// Pictures taken in the studio: of which product, and whether from nearer by.
    pub(super) shots: BTreeSet<(ProductId, bool)>,
}

/// Who plays.
#[derive(Debug, Clone, Copy, PartialEq)]
#[expect(clippy::large_enum_variant, reason = "one for a run")]
pub(super) enum BotPlay {
    Nobody,
    Greedy,
    Style(Style),
}

impl Bot {
    /// A bot with its own, repeatable moods. It writes Chinese unless told otherwise.
    pub fn new(policy: BotKind, seed: u64) -> Self {
        let player = match policy {
            BotKind::DoNothing => BotPlay::Nobody,
            BotKind::Greedy => BotPlay::Greedy,
            BotKind::Careless
            | BotKind::Hasty
            | BotKind::Willing
            | BotKind::ByTheBook
            | BotKind::Expert
            | BotKind::ApologyOnly
            | BotKind::AlwaysRefund
            | BotKind::PriceOnly
            | BotKind::SayNothing
            | BotKind::Cheapest
            | BotKind::LongestReply
            | BotKind::CopyFirst => policy.style().map_or(BotPlay::Nobody, BotPlay::Style),
        };
        Self::playing(player, seed)
    }

    /// A bot with a style of its own.
    pub fn with_style(style: Style, seed: u64) -> Self {
        Self::playing(BotPlay::Style(style), seed)
    }

    /// The same bot, writing to customers in this language.
    #[must_use]
    pub fn speaking(mut self, lang: Lang) -> Self {
        self.lang = lang;
        self
    }

    fn playing(player: BotPlay, seed: u64) -> Self {
        Self {
            player,
            seed,
            lang: Lang::default(),
            refused: Vec::new(),
            tried: BTreeMap::new(),
            replies: BTreeMap::new(),
            reviews: BTreeSet::new(),
            laid_in: BTreeSet::new(),
            shots: BTreeSet::new(),
        }
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

    /// The bot's mood about something, the same whenever it is asked.
    pub(super) fn mood(&self, who: u64, about: BotMood, count: u32) -> Stream {
        Stream::new(self.seed, who, about as u32, count)
    }

    /// A number in `[0, 1)` for a reply in a conversation: a sequence that fills the range evenly
    /// (multiples of irrational numbers, Kronecker's sequence) from a start of the seed's own, each
    /// purpose with its own irrational. Lapses come evenly instead of in streaks, so that the luck
    /// in a level's score is the customers' and hardly the bot's (design choice); and who is more
    /// careful lapses where others do, only less often.
    pub(super) fn even(&self, about: BotMood, conversation: ConversationId) -> f64 {
        let start = self.mood(0, about, 0).unit();
        let step = if about == BotMood::Slip { 0.414_213_562_373_095 } else { 0.618_033_988_749_895 };
        let reply = self.replies.get(&conversation).copied().unwrap_or(0);
        (start + f64::from(conversation.0) * step + f64::from(reply) * 0.732_050_807_568_877).fract()
    }
}

/// What a mood is about. The numbers name streams of chance and stay what they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum BotMood {
    /// How long somebody waits for an answer.
    Delay = 0xCA12,
    /// Whether the best answer is seen.
    Care = 0xCA13,
    /// Which one is taken for it otherwise.
    Slip = 0xCA16,
    /// Whether somebody is answered at all.
    Answered = 0xCA17,
    /// Whether something is looked up.
    LookUp = 0xCA14,
    /// Whether a fact is stated, and how.
    Fact = 0xCA15,
}
