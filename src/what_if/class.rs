//! Questions for the class's talk: what the decisions that cost most have in common.

use super::decision::{ChoiceKind, Remark};
use super::report::{TurnModel, WhatIfReport};
use crate::base::Text;
use crate::narrate::{SentencePart, number, say};
use std::collections::BTreeSet;

/// What went wrong, as a class talks about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum ClassTopic {
    /// Answers that came late or not at all.
    Late,
    /// Answers that did not help.
    Words,
    /// Price, freight, promotion, promise.
    Offer,
    /// Photos and facts.
    Page,
    /// Stock and equipment.
    Stock,
    /// Parcels, returns, public answers.
    After,
}

impl ClassTopic {
    const ALL: [Self; 6] = [Self::Late, Self::Words, Self::Offer, Self::Page, Self::Stock, Self::After];

    const fn key(self) -> &'static str {
        match self {
            Self::Late => "what-if-class-late",
            Self::Words => "what-if-class-words",
            Self::Offer => "what-if-class-offer",
            Self::Page => "what-if-class-page",
            Self::Stock => "what-if-class-stock",
            Self::After => "what-if-class-after",
        }
    }

    fn of(report: &WhatIfReport, turn: &TurnModel) -> Self {
        match turn.kind {
            ChoiceKind::Reply if is_late(report, turn) => Self::Late,
            ChoiceKind::Reply => Self::Words,
            ChoiceKind::Price | ChoiceKind::Promotion | ChoiceKind::Freight | ChoiceKind::Promise => {
                Self::Offer
            }
            ChoiceKind::Photos | ChoiceKind::Fact => Self::Page,
            ChoiceKind::Stock | ChoiceKind::Equipment => Self::Stock,
            ChoiceKind::Parcel | ChoiceKind::Return | ChoiceKind::PublicAnswer => Self::After,
        }
    }
}

/// Whether a reply never came, or should have come sooner.
fn is_late(report: &WhatIfReport, turn: &TurnModel) -> bool {
    let decision = report.decisions.iter().find(|decision| decision.number == turn.number);
    let sooner = |decision: &super::report::DecisionModel| {
        decision.options.iter().any(|o| o.remark == Remark::Sooner && o.what == turn.instead)
    };
    decision.is_some_and(|decision| decision.missed || sooner(decision))
}

/// The questions, the most frequent matter first.
pub(super) fn questions(report: &WhatIfReport) -> Vec<Text> {
    let all = report.costly.len() as i64;
    let mut topics: Vec<(ClassTopic, Vec<&TurnModel>)> = ClassTopic::ALL
        .into_iter()
        .map(|topic| {
            let turns = report.costly.iter().filter(|turn| ClassTopic::of(report, turn) == topic);
            (topic, turns.collect())
        })
        .filter(|(_, turns): &(ClassTopic, Vec<_>)| !turns.is_empty())
        .collect();
    topics.sort_by_key(|(topic, turns)| (std::cmp::Reverse(turns.len()), *topic));
    let mut out: Vec<Text> = topics
        .into_iter()
        .map(|(topic, turns)| {
            let days: BTreeSet<i64> = turns.iter().map(|turn| turn.at.day()).collect();
            let days: Vec<String> = days.iter().map(i64::to_string).collect();
            let days = Text::new(days.join("、"), days.join(", "));
            let parts = [
                ("count", number(turns.len() as i64)),
                ("all", number(all)),
                ("days", SentencePart::Text(days)),
            ];
            say(topic.key(), &parts)
        })
        .collect();
    if let Some(turn) = report.unlucky.first() {
        out.push(say("what-if-class-luck", &[("what", (&turn.what).into())]));
    }
    if let Some(turn) = report.good.first() {
        out.push(say("what-if-class-good", &[("what", (&turn.what).into())]));
    }
    out
}
