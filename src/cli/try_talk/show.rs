//! A talk that is tried, as lines.

use super::scene::Scene;
use crate::bench::{LineWhy, Moment, SuggestionTrial, TalkTurn};
use crate::locale;
use crate::narrate::{consequence_words, note_words, outcome_words, read_as_line, trigger_words, word};
use crate::scenario::model::Consequence;
use crate::sim::view::{ConversationState, MessageFrom, MessageView};
use crate::sim::{JudgedPart, PartStanding, Remedy};

/// Who it is, when it is, and the first words.
pub(super) fn head(scene: &Scene<'_>, moment: &Moment) -> Vec<String> {
    let (say, scenario) = (scene.say, moment.sim.scenario());
    let values = [
        ("title", scene.case.title.get(say.lang).to_owned().into()),
        ("key", scene.case.key.clone().into()),
        ("moment", locale::moment(say.lang, scenario, moment.sim.now()).into()),
        ("seed", moment.seed.to_string().into()),
    ];
    let mut out = vec![say.with("try-head", &values), String::new()];
    out.extend(scene.talk.messages().iter().filter_map(|m| message(scene, m)));
    out
}

fn message(scene: &Scene<'_>, message: &MessageView) -> Option<String> {
    let say = scene.say;
    let text = message.text.get(say.lang).to_owned();
    match message.from {
        MessageFrom::Customer => {
            let view = scene.talk.sim().view();
            let chat = view.conversations.iter().find(|c| c.messages.iter().any(|m| m == message));
            let name = chat.map(|chat| chat.customer.get(say.lang).to_owned()).unwrap_or_default();
            Some(say.with("try-customer", &[("name", name.into()), ("text", text.into())]))
        }
        MessageFrom::Keeper => Some(say.with("try-keeper", &[("text", text.into())])),
        MessageFrom::Note => {
            let note = note_words(scene.talk.sim().scenario(), message.note?);
            Some(format!("  — {}", note.get(say.lang)))
        }
    }
}

/// Mood, formula, and what follows.
pub(super) fn standing(scene: &Scene<'_>) -> Vec<String> {
    let say = scene.say;
    let Some(now) = scene.talk.insight() else { return Vec::new() };
    let mut out = vec![String::new()];
    if now.state == ConversationState::Open {
        let values = [
            ("mood", i64::from(now.mood).into()),
            ("turns", i64::from(now.turns).into()),
            ("most", i64::from(scene.case.turns).into()),
        ];
        out.push(say.with("try-mood", &values));
    }
    let knows = scene.case.knows.iter().filter(|known| now.revealed.contains(&known.key));
    let told: Vec<String> = knows.map(|known| known.value.get(say.lang).to_owned()).collect();
    if !told.is_empty() {
        out.push(say.with("try-told", &[("what", told.join("; ").into())]));
    }
    out.push(say.text("try-formula"));
    tree(scene, &now.formula, 1, &mut out);
    let (key, list) = match now.state {
        ConversationState::Open => ("try-if-now", &scene.case.if_unsolved),
        ConversationState::Solved => ("try-solved", &scene.case.if_solved),
        ConversationState::Failed => ("try-failed", &scene.case.if_unsolved),
    };
    out.push(say.with(key, &[("what", follows(scene, list).into())]));
    out
}

fn follows(scene: &Scene<'_>, list: &[Consequence]) -> String {
    let words: Vec<String> = list.iter().map(|each| consequence_words(scene.say.lang, each)).collect();
    if words.is_empty() { scene.say.text("try-nothing-follows") } else { words.join(" · ") }
}

const fn mark(standing: PartStanding) -> &'static str {
    match standing {
        PartStanding::Met => "✓",
        PartStanding::Missing => "·",
        PartStanding::Contradicted => "×",
    }
}

fn tree(scene: &Scene<'_>, part: &JudgedPart, depth: usize, out: &mut Vec<String>) {
    let what = outcome_words(scene.say.lang, scene.talk.sim().scenario(), &part.what);
    let values = [("mark", mark(part.standing).into()), ("what", what.into())];
    out.push(format!("{}{}", "  ".repeat(depth), scene.say.with("try-part", &values)));
    part.parts.iter().for_each(|inner| tree(scene, inner, depth + 1, out));
}

/// A part as one phrase, its own parts in brackets.
fn phrase(scene: &Scene<'_>, part: &JudgedPart) -> String {
    let what = outcome_words(scene.say.lang, scene.talk.sim().scenario(), &part.what);
    if part.parts.is_empty() {
        return what;
    }
    let inner: Vec<String> = part.parts.iter().map(|inner| phrase(scene, inner)).collect();
    format!("{what} ({})", inner.join(" · "))
}

/// Every suggestion with what it does by itself.
pub(super) fn trials(scene: &Scene<'_>, trials: &[SuggestionTrial]) -> Vec<String> {
    let say = scene.say;
    let mut out = vec![String::new(), say.text("try-suggestions")];
    let mut number = 0;
    let mut last = None;
    for trial in trials {
        number += usize::from(last != Some(trial.index));
        last = Some(trial.index);
        let values = [
            ("number", number.into()),
            ("lang", trial.lang.tag().to_owned().into()),
            ("what", verdict(scene, trial).into()),
        ];
        out.push(format!("  {}", say.with("try-suggestion", &values)));
        out.push(format!("      {}", trial.text.get(trial.lang)));
    }
    out
}

fn verdict(scene: &Scene<'_>, trial: &SuggestionTrial) -> String {
    let say = scene.say;
    let mut words = vec![say.text(&format!("try-end-{}", trial.end.name()))];
    let mut add = |key: &str, list: Vec<String>| {
        if !list.is_empty() {
            words.push(say.with(key, &[("what", list.join(", ").into())]));
        }
    };
    let of = |standing| {
        let parts = trial.lacks.iter().filter(move |part| part.standing == standing);
        parts.map(|part| phrase(scene, part)).collect::<Vec<_>>()
    };
    let remedy = |remedy: &Remedy| {
        let amount = locale::money(&scene.talk.sim().scenario().currency, remedy.amount);
        let what = word(say.lang, remedy.kind);
        if remedy.amount.is_positive() { format!("{what} {amount}") } else { what }
    };
    add("try-contradicts", of(PartStanding::Contradicted));
    add("try-lacks", of(PartStanding::Missing));
    add("try-policy", trial.against_policy.iter().map(remedy).collect());
    add("try-impossible", trial.impossible.iter().map(|(each, _)| remedy(each)).collect());
    add("try-crosses", trial.crosses.iter().map(|line| word(say.lang, *line)).collect());
    add("try-untrue", trial.untrue.clone());
    words.join(" · ")
}

/// What a reply did.
pub(super) fn turn(scene: &Scene<'_>, turn: &TalkTurn) -> Vec<String> {
    let say = scene.say;
    let scenario = scene.talk.sim().scenario();
    let mut out = Vec::new();
    for each in &turn.messages {
        out.extend(message(scene, each));
        if let Some(reading) = &each.reading {
            let line = read_as_line(say.lang, scenario, each.text.get(say.lang), reading);
            out.push(format!("  {line}"));
        }
    }
    if !turn.messages.iter().any(|message| message.from == MessageFrom::Customer) {
        out.push(say.text("try-silence"));
    }
    let over = turn.lines.iter().all(|line| line.why == LineWhy::Ended);
    if over {
        return out;
    }
    out.push(say.text("try-lines"));
    let said = turn.lines.iter().position(|line| line.why == LineWhy::Said);
    let shown = said.map_or(turn.lines.len(), |place| place + 1);
    for line in turn.lines.iter().take(shown) {
        let Some((_, written)) =
            scene.case.says_in(false).chain(scene.case.says_in(true)).find(|(index, _)| *index == line.index)
        else {
            continue;
        };
        let values = [
            ("mark", if line.why == LineWhy::Said { "✓" } else { "·" }.into()),
            ("number", (line.index + 1).into()),
            ("when", trigger_words(say.lang, scenario, &written.when).into()),
            ("why", say.text(&format!("try-why-{}", line.why.name())).into()),
        ];
        out.push(format!("  {}", say.with("try-line", &values)));
    }
    out
}
