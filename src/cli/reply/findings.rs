//! What was read, as JSON: each piece with its words and their bytes. Field names are part of the
//! command's interface (`docs/reply.md`).

use crate::reply::evaluate::{DialogueJudgement, DialogueTurn, TurnReading};
use crate::reply::{Reading, RemedyKind, Topic, Words};
use serde::Serialize;

/// One finding.
#[derive(Debug, Serialize)]
pub(super) struct FindingOut<'a> {
    what: &'a str,
    /// In minor units.
    #[serde(skip_serializing_if = "Option::is_none")]
    amount: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    due: Option<String>,
    /// The remedy that follows a broken promise.
    #[serde(skip_serializing_if = "Option::is_none")]
    otherwise: Option<&'static str>,
    /// Whether a stated fact is so; left out if no value was read.
    #[serde(skip_serializing_if = "Option::is_none")]
    is_true: Option<bool>,
    words: &'a str,
    start: u32,
    end: u32,
}

/// One thing a customer's line is about.
#[derive(Debug, Serialize)]
pub(super) struct TopicOut<'a> {
    what: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    fact: Option<&'a str>,
}

/// All findings of a reply.
#[derive(Debug, Serialize)]
pub(super) struct ReadingOut<'a> {
    acts: Vec<FindingOut<'a>>,
    questions: Vec<FindingOut<'a>>,
    remedies: Vec<FindingOut<'a>>,
    promises: Vec<FindingOut<'a>>,
    refusals: Vec<FindingOut<'a>>,
    referrals: Vec<FindingOut<'a>>,
    red_lines: Vec<FindingOut<'a>>,
    facts: Vec<FindingOut<'a>>,
    courtesy: f64,
    length: u32,
}

/// One line's answer.
#[derive(Debug, Serialize)]
pub(super) struct LineOut<'a> {
    pub(super) place: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) id: Option<&'a str>,
    pub(super) topics: Vec<TopicOut<'a>>,
    #[serde(flatten)]
    pub(super) reading: ReadingOut<'a>,
}

/// One turn of a dialogue: the customer's topics or the shop's findings.
#[derive(Debug, Serialize)]
#[serde(tag = "from", rename_all = "snake_case")]
enum TurnOut<'a> {
    Customer { topics: Vec<TopicOut<'a>> },
    Shop(Box<ReadingOut<'a>>),
}

#[derive(Debug, Serialize)]
struct MatterOut {
    topic: &'static str,
    met: f64,
}

/// A dialogue's answer.
#[derive(Debug, Serialize)]
pub(super) struct DialogueOut<'a> {
    place: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<&'a str>,
    turns: Vec<TurnOut<'a>>,
    matters: Vec<MatterOut>,
    solved: f64,
    courtesy: f64,
    satisfaction: f64,
    doubted_promises: usize,
    open_waits: usize,
    red_lines: Vec<&'static str>,
}

fn finding<'a>(text: &'a str, what: &'a str, words: Words) -> FindingOut<'a> {
    let piece = text.get(words.start as usize..words.end as usize).unwrap_or_default();
    let (start, end) = (words.start, words.end);
    FindingOut { what, amount: None, due: None, otherwise: None, is_true: None, words: piece, start, end }
}

/// Topics as they are written.
pub(super) fn topics_out(topics: &[(Topic, Option<String>)]) -> Vec<TopicOut<'_>> {
    topics.iter().map(|(topic, fact)| TopicOut { what: topic.name(), fact: fact.as_deref() }).collect()
}

/// A reading as it is written.
pub(super) fn reading_out<'a>(text: &'a str, reading: &'a Reading) -> ReadingOut<'a> {
    let one = |what: &'static str, words: Words| finding(text, what, words);
    ReadingOut {
        acts: reading.acts.iter().map(|(act, words)| one(act.name(), *words)).collect(),
        questions: reading.questions.iter().map(|(asked, words)| one(asked.name(), *words)).collect(),
        remedies: reading
            .remedies
            .iter()
            .map(|r| FindingOut { amount: r.amount.map(|m| m.0), ..one(r.kind.name(), r.words) })
            .collect(),
        promises: reading
            .promises
            .iter()
            .map(|p| FindingOut {
                due: Some(p.due.to_string()),
                otherwise: p.otherwise.map(RemedyKind::name),
                ..one(p.kind.name(), p.words)
            })
            .collect(),
        refusals: reading.refusals.iter().map(|(no, words)| one(no.name(), *words)).collect(),
        referrals: reading.referrals.iter().map(|(to, words)| one(to.name(), *words)).collect(),
        red_lines: reading.red_lines.iter().map(|(line, words)| one(line.name(), *words)).collect(),
        facts: reading
            .facts
            .iter()
            .map(|f| FindingOut { is_true: f.is_true, ..finding(text, &f.key, f.words) })
            .collect(),
        courtesy: reading.courtesy,
        length: reading.length,
    }
}

/// A judged dialogue as it is written.
pub(super) fn dialogue_out<'a>(
    place: &'a str,
    id: Option<&'a str>,
    turns: &'a [DialogueTurn],
    judged: &'a DialogueJudgement,
) -> DialogueOut<'a> {
    let turn = |(turn, read): (&'a DialogueTurn, &'a TurnReading)| match read {
        TurnReading::Customer(topics) => TurnOut::Customer { topics: topics_out(topics) },
        TurnReading::Shop(reading) => TurnOut::Shop(Box::new(reading_out(&turn.text, reading))),
    };
    DialogueOut {
        place,
        id,
        turns: turns.iter().zip(&judged.turns).map(turn).collect(),
        matters: judged.matters.iter().map(|(t, met)| MatterOut { topic: t.name(), met: *met }).collect(),
        solved: judged.solved,
        courtesy: judged.courtesy,
        satisfaction: judged.satisfaction,
        doubted_promises: judged.doubted_promises,
        open_waits: judged.open_waits,
        red_lines: judged.red_lines.iter().map(|line| line.name()).collect(),
    }
}
