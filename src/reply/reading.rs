//! What was understood of a reply, each piece with the words it was read from.

use super::words::{Act, PromiseKind, Question, RedLine, ReferTo, Refusal, RemedyKind};
use crate::base::{Money, Time};
use serde::{Deserialize, Serialize};

/// Where in the reply a piece was read: bytes `start..end` of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Words {
    /// First byte.
    pub start: u32,
    /// Byte after the last.
    pub end: u32,
}

/// A statement about a fact of the goods.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FactStated {
    /// The fact's key, such as `material`.
    pub key: String,
    /// Whether what was said agrees with the truth. `None` if no value could be read.
    pub is_true: Option<bool>,
    /// The words it was read from.
    pub words: Words,
}

/// A promise with its time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PromiseMade {
    /// The kind of promise.
    pub kind: PromiseKind,
    /// By when. A promise without a time is no promise but [`Act::Wait`].
    pub due: Time,
    /// The remedy that follows if it is broken ("otherwise I refund you"), if one was named.
    pub otherwise: Option<RemedyKind>,
    /// The words it was read from.
    pub words: Words,
}

/// A remedy offered in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RemedyOffered {
    /// Which.
    pub kind: RemedyKind,
    /// How much, where the remedy has an amount and one was named.
    pub amount: Option<Money>,
    /// The words it was read from.
    pub words: Words,
}

/// Everything that was understood of one reply.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Reading {
    /// Acts in the order of the text.
    pub acts: Vec<(Act, Words)>,
    /// The questions.
    pub questions: Vec<(Question, Words)>,
    /// Facts stated about the goods.
    pub facts: Vec<FactStated>,
    /// Promises made.
    pub promises: Vec<PromiseMade>,
    /// Remedies offered.
    pub remedies: Vec<RemedyOffered>,
    /// Refusals.
    pub refusals: Vec<(Refusal, Words)>,
    /// Referrals.
    pub referrals: Vec<(ReferTo, Words)>,
    /// Red lines crossed.
    pub red_lines: Vec<(RedLine, Words)>,
    /// Courtesy of form, −1 (rude) to 1 (warm).
    pub courtesy: f64,
    /// Length in user-perceived characters.
    pub length: u32,
}

impl Reading {
    /// Whether the reply does this.
    pub fn does(&self, act: Act) -> bool {
        self.acts.iter().any(|(a, _)| *a == act)
    }

    /// Whether the reply crosses a red line.
    pub fn crosses(&self, line: RedLine) -> bool {
        self.red_lines.iter().any(|(l, _)| *l == line)
    }
}
