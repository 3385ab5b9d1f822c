//! Every suggestion of a talk by itself, in both languages: what it does at once.

use super::talk::{Talk, TalkMove, TalkTurn};
use crate::base::{Lang, Text};
use crate::reply::{Reading, RedLine};
use crate::scenario::model::{Outcome, Scenario};
use crate::sim::view::{ConversationState, Note};
use crate::sim::{JudgedPart, PartStanding, Refused, Remedy, TalkInsight};

/// The end of the talk with a suggestion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TrialEnd {
    /// It solves the talk.
    Solves,
    /// It settles the first matter; the second comes.
    Settles,
    /// The talk goes on.
    GoesOn,
    /// It ends the talk without a solution.
    Fails,
}

impl TrialEnd {
    /// Its name, as message keys write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Solves => "Solves",
            Self::Settles => "Settles",
            Self::GoesOn => "GoesOn",
            Self::Fails => "Fails",
        }
    }
}

/// A suggestion tried by itself.
#[derive(Debug, Clone, PartialEq)]
pub struct SuggestionTrial {
    /// Its place among all suggestions of the case.
    pub index: u8,
    /// The language in which it was sent.
    pub lang: Lang,
    /// Its words, slots filled.
    pub text: Text,
    /// The end of the talk.
    pub end: TrialEnd,
    /// Parts of the formula that it leaves open, in the order of the file. Where one of several
    /// would do, the group stands as one.
    pub lacks: Vec<JudgedPart>,
    /// Remedies in it that go beyond the shop's own limit of goodwill.
    pub against_policy: Vec<Remedy>,
    /// Remedies in it that cannot be given here, and why.
    pub impossible: Vec<(Remedy, Refused)>,
    /// Red lines that it crosses.
    pub crosses: Vec<RedLine>,
    /// Facts that it states untruly, by their keys.
    pub untrue: Vec<String>,
    /// The content that was read from it.
    pub reading: Option<Reading>,
}

/// Tries every suggestion that is shown now, in these languages, each on a copy of the talk.
pub fn try_suggestions(talk: &Talk, languages: &[Lang]) -> Vec<SuggestionTrial> {
    let mut out = Vec::new();
    for (index, text) in talk.suggestions() {
        for lang in languages {
            let mut fork = talk.clone();
            let Some(before) = fork.insight() else { continue };
            if let Ok(turn) = fork.turn(&TalkMove::Suggested(index, *lang)) {
                out.push(trial(fork.sim().scenario(), &before, (index, *lang, text.clone()), &turn));
            }
        }
    }
    out
}

fn trial(
    scenario: &Scenario,
    before: &TalkInsight,
    (index, lang, text): (u8, Lang, Text),
    turn: &TalkTurn,
) -> SuggestionTrial {
    let reading = turn.reading().map(|(_, reading)| reading.clone());
    let end = match turn.after.state {
        ConversationState::Solved => TrialEnd::Solves,
        ConversationState::Failed => TrialEnd::Fails,
        ConversationState::Open if turn.after.second != before.second => TrialEnd::Settles,
        ConversationState::Open => TrialEnd::GoesOn,
    };
    let mut lacks = Vec::new();
    if matches!(end, TrialEnd::GoesOn | TrialEnd::Fails) {
        lacking(&turn.after.formula, &mut lacks);
    }
    let offered = reading.iter().flat_map(|reading| &reading.remedies);
    let too_much = offered.filter_map(|offer| {
        let amount = offer.amount.filter(|amount| scenario.policy.is_above_goodwill(offer.kind, *amount))?;
        Some(Remedy { kind: offer.kind, amount })
    });
    let impossible = turn.messages.iter().filter_map(|message| {
        let Some(Note::Impossible(remedy, why)) = message.note else { return None };
        Some((remedy, why))
    });
    let facts = reading.iter().flat_map(|reading| &reading.facts);
    let untrue = facts.filter(|fact| fact.is_true == Some(false)).map(|fact| fact.key.clone());
    let crosses = reading.iter().flat_map(|reading| &reading.red_lines).map(|(line, _)| *line);
    SuggestionTrial {
        index,
        lang,
        text,
        end,
        lacks,
        against_policy: too_much.collect(),
        impossible: impossible.collect(),
        crosses: crosses.collect(),
        untrue: untrue.collect(),
        reading: reading.clone(),
    }
}

/// The parts that are open; of an `AnyOf` the group itself.
fn lacking(part: &JudgedPart, out: &mut Vec<JudgedPart>) {
    if part.standing == PartStanding::Met {
        return;
    }
    if matches!(part.what, Outcome::All(_)) {
        part.parts.iter().for_each(|inner| lacking(inner, out));
    } else {
        out.push(part.clone());
    }
}
