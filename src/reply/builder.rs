//! The reading while it is being made, with what the rules share.

use super::amount::{self, Amount};
use super::clauses::{CueHit, ScannedText};
use super::context::ReplyContext;
use super::cue::Cue;
use super::reading::{Reading, Words};
use super::when::{self, NamedTime};
use super::words::{Act, RedLine, Refusal, Topic};

/// A reading in the making. Rules add to it and never take away.
pub(super) struct ReadingBuilder<'a> {
    pub(super) line: &'a ScannedText,
    pub(super) context: &'a ReplyContext,
    pub(super) whens: Vec<NamedTime>,
    pub(super) amounts: Vec<Amount>,
    /// Clauses that speak of a red line (crossed or refused): no offers are read there.
    pub(super) taken: Vec<usize>,
    pub(super) out: Reading,
}

/// Cues that give a sentence its object: what a "cannot" is about.
pub(super) const OBJECTS: &[Cue] = &[
    Cue::Refund,
    Cue::Compensate,
    Cue::CompensateNamed,
    Cue::Return,
    Cue::RefuseReturn,
    Cue::Replace,
    Cue::Coupon,
    Cue::Discount,
    Cue::FirmPrice,
    Cue::Gift,
    Cue::GoodReview,
    Cue::Cashback,
    Cue::OffPlatform,
    Cue::Data,
    Cue::Secret,
    Cue::Invoice,
    Cue::Code,
    Cue::Deposit,
    Cue::Ship,
    Cue::Arrive,
    Cue::Unpaid,
    Cue::Screenshot,
    Cue::RefundNamed,
    Cue::ReturnNamed,
    Cue::ReplaceNamed,
];

impl<'a> ReadingBuilder<'a> {
    pub(super) fn new(line: &'a ScannedText, context: &'a ReplyContext) -> Self {
        // "Lower it by 5" names no time.
        let mut whens = when::find(&line.normal.text);
        whens.retain(|w| {
            let sum = |h: &&CueHit| h.cue == Cue::TakesOff && h.start <= w.start && w.start < h.end;
            !line.hits.iter().any(|h| sum(&h))
        });
        let mut amounts = amount::find(&line.normal.text, context.currency.as_ref());
        amounts.retain(|a| !whens.iter().any(|w| a.start < w.end && w.start < a.end));
        Self { line, context, whens, amounts, taken: Vec::new(), out: Reading::default() }
    }

    /// Whether the customer's last messages were about this.
    pub(super) fn about(&self, topic: Topic) -> bool {
        self.context.topics.contains(&topic)
    }

    /// Whether the customer's last messages asked for something that a yes can grant. After a
    /// complaint a yes is a filler ("ok. I pack you another one").
    pub(super) fn asked_for_a_favour(&self) -> bool {
        const NOTHING: &[Topic] = &[
            Topic::Fact,
            Topic::Stock,
            Topic::Delivery,
            Topic::Late,
            Topic::Lost,
            Topic::Damaged,
            Topic::WrongItem,
            Topic::NotAsDescribed,
            Topic::Anger,
            Topic::Thanks,
        ];
        let topics = &self.context.topics;
        topics.is_empty() || topics.iter().any(|topic| !NOTHING.contains(topic))
    }

    /// All hits of these cues.
    pub(super) fn mentions(&self, cues: &[Cue]) -> Vec<CueHit> {
        self.line.hits.iter().filter(|hit| cues.contains(&hit.cue)).copied().collect()
    }

    /// Leaves a sentence to the red lines: no offers are read there.
    pub(super) fn take_sentence(&mut self, sentence: usize) {
        let clauses = &self.line.clauses;
        self.taken.extend((0..clauses.len()).filter(|&c| clauses[c].sentence == sentence));
    }

    pub(super) fn act(&mut self, act: Act, words: Words) {
        if !self.out.acts.iter().any(|&(a, w)| a == act && w == words) {
            self.out.acts.push((act, words));
        }
    }

    pub(super) fn refuse(&mut self, refusal: Refusal, words: Words) {
        if !self.out.refusals.iter().any(|(r, _)| *r == refusal) {
            self.out.refusals.push((refusal, words));
            self.act(Act::Refuse, words);
        }
    }

    pub(super) fn cross(&mut self, line: RedLine, words: Words) {
        if !self.out.red_lines.iter().any(|(l, _)| *l == line) {
            self.out.red_lines.push((line, words));
        }
    }

    /// Whether a refusal of this kind was read.
    pub(super) fn refused(&self, refusal: Refusal) -> bool {
        self.out.refusals.iter().any(|(r, _)| *r == refusal)
    }

    /// The amounts of one clause.
    pub(super) fn amounts_in(&self, clause: usize) -> impl Iterator<Item = Amount> + '_ {
        let c = self.line.clauses[clause];
        self.amounts.iter().copied().filter(move |a| a.start >= c.start && a.end <= c.end)
    }

    /// The times of one clause.
    pub(super) fn whens_in(&self, clause: usize) -> impl Iterator<Item = NamedTime> + '_ {
        let c = self.line.clauses[clause];
        self.whens.iter().copied().filter(move |w| w.start >= c.start && w.start < c.end)
    }
}
