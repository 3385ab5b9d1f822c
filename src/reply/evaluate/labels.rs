//! What a labelled line says, and the same words of what was read.

use crate::base::Money;
use crate::reply::{Reading, ReplyContext};
use std::collections::{BTreeMap, BTreeSet};

/// What is labelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LabelField {
    /// The effect of the line.
    Acts,
    /// What it asks for.
    Questions,
    /// Remedies offered.
    Remedies,
    /// Promises made.
    Promises,
    /// Refusals.
    Refusals,
    /// Referrals.
    Referrals,
    /// Red lines crossed.
    RedLines,
    /// What a customer's line is about.
    Topics,
}

impl LabelField {
    /// All fields, in the order in which they are shown.
    pub const ALL: [Self; 8] = [
        Self::Acts,
        Self::Questions,
        Self::Remedies,
        Self::Promises,
        Self::Refusals,
        Self::Referrals,
        Self::RedLines,
        Self::Topics,
    ];

    /// The field's name in labelled files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Acts => "acts",
            Self::Questions => "questions",
            Self::Remedies => "remedies",
            Self::Promises => "promises",
            Self::Refusals => "refusals",
            Self::Referrals => "referrals",
            Self::RedLines => "red_lines",
            Self::Topics => "topics",
        }
    }
}

/// A label: a word of the field, and for a remedy its amount if one was named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct LineLabel {
    /// The word, such as `Apologise`.
    pub kind: &'static str,
    /// The amount.
    pub amount: Option<Money>,
}

impl LineLabel {
    /// A label without an amount.
    pub const fn plain(kind: &'static str) -> Self {
        Self { kind, amount: None }
    }
}

/// The labels of a line by field. A field that is not there was not labelled and is not measured.
pub type LineLabels = BTreeMap<LabelField, BTreeSet<LineLabel>>;

/// Which half of a corpus a line belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CorpusPart {
    /// For tuning.
    #[default]
    Tuning,
    /// For measuring alone.
    Untouched,
}

/// A line with what it means.
#[derive(Debug, Clone)]
pub struct LabelledLine {
    /// Where it stands, for people.
    pub place: String,
    /// What was written.
    pub text: String,
    /// What was known when it was written.
    pub context: ReplyContext,
    /// What it means.
    pub labels: LineLabels,
    /// Its half.
    pub part: CorpusPart,
    /// Near misses share this name.
    pub pair: Option<String>,
    /// The same sentence in another language shares this name.
    pub twin: Option<String>,
}

impl LabelledLine {
    /// What the reader reads in the line, in the fields that are labelled. Of a customer's topics
    /// the weightiest counts.
    pub fn read(&self) -> LineLabels {
        let reading = crate::reply::read(&self.text, &self.context);
        let of = |field: LabelField| {
            if field != LabelField::Topics {
                return labels_of(&reading, field);
            }
            let topics = crate::reply::topics(&self.text, &self.context);
            topics.first().map(|(topic, _)| LineLabel::plain(topic.name())).into_iter().collect()
        };
        self.labels.keys().map(|field| (*field, of(*field))).collect()
    }
}

/// The reading of a reply, as labels.
fn labels_of(reading: &Reading, field: LabelField) -> BTreeSet<LineLabel> {
    let plain = LineLabel::plain;
    match field {
        LabelField::Acts => reading.acts.iter().map(|(act, _)| plain(act.name())).collect(),
        LabelField::Questions => reading.questions.iter().map(|(q, _)| plain(q.name())).collect(),
        LabelField::Remedies => {
            reading.remedies.iter().map(|r| LineLabel { kind: r.kind.name(), amount: r.amount }).collect()
        }
        LabelField::Promises => reading.promises.iter().map(|p| plain(p.kind.name())).collect(),
        LabelField::Refusals => reading.refusals.iter().map(|(r, _)| plain(r.name())).collect(),
        LabelField::Referrals => reading.referrals.iter().map(|(to, _)| plain(to.name())).collect(),
        LabelField::RedLines => reading.red_lines.iter().map(|(line, _)| plain(line.name())).collect(),
        LabelField::Topics => BTreeSet::new(),
    }
}
