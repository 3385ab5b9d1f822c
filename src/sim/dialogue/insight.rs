//! A talk seen from inside, for authors who try and prove a lesson: how the formula stands, which
//! lines are due, what the customer feels. Nothing here is known to a keeper, and nothing here
//! changes anything.

use super::circumstance::{all_hold, holds};
use super::outcome::satisfied;
use crate::base::ids::{CaseId, ConversationId};
use crate::reply::{Refusal, RemedyKind};
use crate::scenario::model::{Circumstance, Outcome, Scenario};
use crate::sim::state::{ConversationState, Handled, State};

/// How a part of a formula stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PartStanding {
    /// It is met.
    Met,
    /// It is not met yet.
    Missing,
    /// Something was done that speaks against it: an untrue figure, too little, too late, a
    /// refusal of what is wanted.
    Contradicted,
}

/// A part of a formula with how it stands, and its own parts.
#[derive(Debug, Clone, PartialEq)]
pub struct JudgedPart {
    /// The part as it is written.
    pub what: Outcome,
    /// How it stands.
    pub standing: PartStanding,
    /// The parts of `All` and `AnyOf`.
    pub parts: Vec<JudgedPart>,
}

impl JudgedPart {
    /// The parts that contain no others, in the order of the file.
    pub fn leaves(&self) -> Vec<&JudgedPart> {
        if self.parts.is_empty() {
            return vec![self];
        }
        self.parts.iter().flat_map(JudgedPart::leaves).collect()
    }
}

/// How a line of the customer's stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LineInsight {
    /// Its place among all lines of the case.
    pub index: usize,
    /// How often what it waits for has happened.
    pub happened: u8,
    /// Whether it was said.
    pub said: bool,
    /// Whether its circumstances hold now.
    pub holds: bool,
}

/// A talk seen from inside.
#[derive(Debug, Clone, PartialEq)]
pub struct TalkInsight {
    /// Its case.
    pub case: CaseId,
    /// Its state.
    pub state: ConversationState,
    /// −5 to 5.
    pub mood: i8,
    /// Replies without a solution in this matter so far.
    pub turns: u8,
    /// Whether the customer speaks of the second matter.
    pub second: bool,
    /// Whether the customer waits for an answer.
    pub waits: bool,
    /// Keys of what the customer has told, in the order of the file.
    pub revealed: Vec<String>,
    /// What satisfies in the matter that is spoken of.
    pub formula: JudgedPart,
    /// The wish that is nice to have, if the case has one.
    pub wish: Option<JudgedPart>,
    /// The lines of the matter that is spoken of.
    pub lines: Vec<LineInsight>,
    /// Whether all the money back was offered.
    pub refunded: bool,
}

/// The talk seen from inside.
pub(in crate::sim) fn insight(scenario: &Scenario, state: &State, id: ConversationId) -> TalkInsight {
    let c = state.conversation(id);
    let case = &scenario.cases[c.case.index()];
    let second = c.in_second_matter();
    let now = |what: &Circumstance| holds(scenario, state, what, c.product, c.order);
    let lines = case.says_in(second).map(|(index, line)| LineInsight {
        index,
        happened: c.happened.get(&(index as u8)).copied().unwrap_or(0),
        said: c.said.contains(&(index as u8)),
        holds: all_hold(scenario, state, id, &line.only_if),
    });
    let revealed = c.revealed.iter().filter_map(|index| case.knows.get(usize::from(*index)));
    TalkInsight {
        case: c.case,
        state: c.state,
        mood: c.mood,
        turns: c.turns,
        second,
        waits: c.waiting_since.is_some(),
        revealed: revealed.map(|known| known.key.clone()).collect(),
        formula: judge(case.satisfied_by_in(second), &c.handled, &now),
        wish: case.bonus.as_ref().map(|bonus| judge(&bonus.wish, &c.all_handled(), &now)),
        lines: lines.collect(),
        refunded: c.handled.remedies.iter().any(|r| r.kind == RemedyKind::Refund),
    }
}

fn judge(outcome: &Outcome, handled: &Handled, holds: &dyn Fn(&Circumstance) -> bool) -> JudgedPart {
    let parts = outcome.parts().iter().map(|part| judge(part, handled, holds)).collect();
    let standing = if satisfied(outcome, handled, holds) {
        PartStanding::Met
    } else if speaks_against(outcome, handled) {
        PartStanding::Contradicted
    } else {
        PartStanding::Missing
    };
    JudgedPart { what: outcome.clone(), standing, parts }
}

/// Whether something was done that speaks against a part that is not met.
fn speaks_against(outcome: &Outcome, handled: &Handled) -> bool {
    match outcome {
        Outcome::Told(key) => handled.untrue.contains(key),
        Outcome::Remedy(wanted) => {
            let too_little = handled.remedies.iter().any(|r| wanted.iter().any(|w| w.kind == r.kind));
            let denied = |kind| handled.refusals.iter().any(|refusal| denies(*refusal, kind));
            too_little || !wanted.is_empty() && wanted.iter().all(|w| denied(w.kind))
        }
        Outcome::Promise { kind, .. } => handled.promises.iter().any(|(made, _, _)| made == kind),
        Outcome::Refusal(refusal) => handled.remedies.iter().any(|r| denies(*refusal, r.kind)),
        Outcome::All(_)
        | Outcome::AnyOf(_)
        | Outcome::Referred(_)
        | Outcome::Asked(_)
        | Outcome::Did(_)
        | Outcome::If(_) => false,
    }
}

/// Whether a refusal says no to a remedy.
fn denies(refusal: Refusal, remedy: RemedyKind) -> bool {
    match refusal {
        Refusal::Discount => remedy == RemedyKind::Discount,
        Refusal::Return => remedy == RemedyKind::Return,
        Refusal::Refund => matches!(remedy, RemedyKind::Refund | RemedyKind::PartRefund),
        Refusal::PaidReview
        | Refusal::OffPlatform
        | Refusal::DataLeak
        | Refusal::Extortion
        | Refusal::UnpaidShipping
        | Refusal::Scam
        | Refusal::Invoice
        | Refusal::Other => false,
    }
}
