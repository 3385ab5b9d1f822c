//! A talk that is tried, as JSON. Field names are part of the command's interface.

use crate::bench::{SuggestionTrial, TalkScene, TalkTurn};
use crate::sim::view::{ConversationState, MessageFrom, MessageView};
use crate::sim::{JudgedPart, PartStanding, Remedy};
use serde_json::{Value, json};

const fn state(state: ConversationState) -> &'static str {
    match state {
        ConversationState::Open => "open",
        ConversationState::Solved => "solved",
        ConversationState::Failed => "failed",
    }
}

const fn stands(standing: PartStanding) -> &'static str {
    match standing {
        PartStanding::Met => "met",
        PartStanding::Missing => "missing",
        PartStanding::Contradicted => "contradicted",
    }
}

/// A message.
pub(super) fn message(message: &MessageView) -> Value {
    let from = match message.from {
        MessageFrom::Customer => "customer",
        MessageFrom::Keeper => "keeper",
        MessageFrom::Note => "note",
    };
    json!({ "from": from, "zh": message.text.zh, "en": message.text.en, "read": message.reading })
}

fn part(judged: &JudgedPart) -> Value {
    if judged.parts.is_empty() {
        return json!({ "stands": stands(judged.standing), "what": judged.what });
    }
    let group = if matches!(judged.what, crate::scenario::model::Outcome::All(_)) { "all" } else { "any" };
    let parts: Vec<Value> = judged.parts.iter().map(part).collect();
    json!({ "stands": stands(judged.standing), group: parts })
}

/// How the talk stands.
pub(super) fn standing(scene: &TalkScene<'_>) -> Value {
    let Some(now) = scene.talk.insight() else { return Value::Null };
    let then = match now.state {
        ConversationState::Solved => &scene.case.if_solved,
        ConversationState::Open | ConversationState::Failed => &scene.case.if_unsolved,
    };
    json!({
        "state": state(now.state),
        "mood": now.mood,
        "turns": now.turns,
        "of_turns": scene.case.turns,
        "revealed": now.revealed,
        "formula": part(&now.formula),
        "then": then,
    })
}

fn remedy(remedy: &Remedy) -> Value {
    json!({ "kind": remedy.kind, "amount": remedy.amount.0 })
}

/// A suggestion by itself.
pub(super) fn trial(trial: &SuggestionTrial) -> Value {
    json!({
        "suggestion": trial.index,
        "lang": trial.lang.tag(),
        "text": trial.text.get(trial.lang),
        "end": trial.end.name(),
        "lacks": trial.lacks.iter().map(part).collect::<Vec<_>>(),
        "against_policy": trial.against_policy.iter().map(remedy).collect::<Vec<_>>(),
        "impossible": trial.impossible.iter().map(|(each, why)| json!({ "remedy": remedy(each), "why": why.name() })).collect::<Vec<_>>(),
        "crosses": trial.crosses,
        "untrue": trial.untrue,
    })
}

/// What a reply did.
pub(super) fn turn(scene: &TalkScene<'_>, turn: &TalkTurn) -> Value {
    let lines: Vec<Value> =
        turn.lines.iter().map(|line| json!({ "line": line.index, "why": line.why.name() })).collect();
    json!({
        "messages": turn.messages.iter().map(message).collect::<Vec<_>>(),
        "lines": lines,
        "stands": standing(scene),
    })
}
