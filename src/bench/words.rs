//! A talk that is tried, in words: the lines that the terminal and the editor show.

use super::moment::{Moment, NoMoment};
use super::talk::{LineWhy, Talk, TalkMove, TalkTurn};
use super::trial::SuggestionTrial;
use crate::base::Lang;
use crate::locale::{self, Value};
use crate::narrate::{consequence_words, note_words, outcome_words, read_as_line, trigger_words, word};
use crate::scenario::model::{Case, Consequence, Scenario};
use crate::sim::view::{ConversationState, MessageFrom, MessageView};
use crate::sim::{JudgedPart, PartStanding, Remedy};

/// A talk, its story and the language of the words.
#[derive(Debug, Clone, Copy)]
pub struct TalkScene<'a> {
    /// The talk.
    pub talk: &'a Talk,
    /// Its story.
    pub case: &'a Case,
    /// The language.
    pub lang: Lang,
}

/// Words of one language.
#[derive(Clone, Copy)]
struct LanguageWords {
    lang: Lang,
}

impl LanguageWords {
    fn text(self, key: &str) -> String {
        locale::text(self.lang, key)
    }

    fn with(self, key: &str, values: &[(&'static str, Value)]) -> String {
        locale::text_with(self.lang, key, values)
    }
}

impl TalkScene<'_> {
    const fn words(&self) -> LanguageWords {
        LanguageWords { lang: self.lang }
    }

    /// Who it is, when it is, and the first words.
    pub fn head(&self, moment: &Moment) -> Vec<String> {
        head_lines(self, moment)
    }

    /// Mood, formula, and what follows.
    pub fn standing(&self) -> Vec<String> {
        standing_lines(self)
    }

    /// Every suggestion with what it does by itself.
    pub fn trials(&self, trials: &[SuggestionTrial]) -> Vec<String> {
        trial_lines(self, trials)
    }

    /// The effect of a reply.
    pub fn turn(&self, turn: &TalkTurn) -> Vec<String> {
        turn_lines(self, turn)
    }
}

impl NoMoment {
    /// Why there is no talk, as a message's key and values.
    pub fn told(self, scenario: &Scenario) -> (&'static str, Vec<(&'static str, Value)>) {
        match self {
            Self::Prevented => ("try-prevented", Vec::new()),
            Self::RunOver => ("try-run-over", Vec::new()),
            Self::StoryBefore(before) => {
                let key = scenario.cases.get(before.index()).map(|case| case.key.clone());
                ("try-story-before", vec![("before", key.unwrap_or_default().into())])
            }
        }
    }
}

/// The move that a line means: a number is the suggestion of that number, from 1.
pub fn meant(talk: &Talk, reply: &str, lang: Lang) -> TalkMove {
    let shown = talk.suggestions();
    let number = reply.trim().parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    match number.and_then(|place| shown.get(place)) {
        Some((index, _)) => TalkMove::Suggested(*index, lang),
        None => TalkMove::Words(reply.to_owned()),
    }
}

/// Who it is, when it is, and the first words.
fn head_lines(scene: &TalkScene<'_>, moment: &Moment) -> Vec<String> {
    let (say, scenario) = (scene.words(), moment.sim.scenario());
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

fn message(scene: &TalkScene<'_>, message: &MessageView) -> Option<String> {
    let say = scene.words();
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
fn standing_lines(scene: &TalkScene<'_>) -> Vec<String> {
    let say = scene.words();
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

/// Whether fewer pieces are in stock now than the story would buy.
fn is_short(scene: &TalkScene<'_>, quantity: u32) -> bool {
    let view = scene.talk.sim().view();
    let listing = scene.case.product.and_then(|product| view.listings.get(product.index()));
    listing.is_some_and(|listing| listing.in_stock() < quantity.max(1))
}

fn follows(scene: &TalkScene<'_>, list: &[Consequence]) -> String {
    let words: Vec<String> = list
        .iter()
        .map(|each| {
            let words = consequence_words(scene.lang, each);
            match each {
                Consequence::Buys { quantity, .. } if is_short(scene, *quantity) => {
                    scene.words().with("try-short", &[("what", words.into())])
                }
                Consequence::Buys { .. }
                | Consequence::Review { .. }
                | Consequence::ReviewAfterDelivery { .. }
                | Consequence::DisputeAfter(_)
                | Consequence::DemandsRefund
                | Consequence::TellsOthers(_) => words,
            }
        })
        .collect();
    if words.is_empty() { scene.words().text("try-nothing-follows") } else { words.join(" · ") }
}

const fn mark(standing: PartStanding) -> &'static str {
    match standing {
        PartStanding::Met => "✓",
        PartStanding::Missing => "·",
        PartStanding::Contradicted => "×",
    }
}

fn tree(scene: &TalkScene<'_>, part: &JudgedPart, depth: usize, out: &mut Vec<String>) {
    let what = outcome_words(scene.lang, scene.talk.sim().scenario(), &part.what);
    let values = [("mark", mark(part.standing).into()), ("what", what.into())];
    out.push(format!("{}{}", "  ".repeat(depth), scene.words().with("try-part", &values)));
    part.parts.iter().for_each(|inner| tree(scene, inner, depth + 1, out));
}

/// A part as one phrase, its own parts in brackets.
fn phrase(scene: &TalkScene<'_>, part: &JudgedPart) -> String {
    let what = outcome_words(scene.lang, scene.talk.sim().scenario(), &part.what);
    if part.parts.is_empty() {
        return what;
    }
    let inner: Vec<String> = part.parts.iter().map(|inner| phrase(scene, inner)).collect();
    format!("{what} ({})", inner.join(" · "))
}

/// Every suggestion with what it does by itself.
fn trial_lines(scene: &TalkScene<'_>, trials: &[SuggestionTrial]) -> Vec<String> {
    let say = scene.words();
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

fn verdict(scene: &TalkScene<'_>, trial: &SuggestionTrial) -> String {
    let say = scene.words();
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
    let facts = scene.talk.sim().scenario().products.iter().flat_map(|product| &product.facts);
    let facts: Vec<_> = facts.collect();
    let name = |key: &String| {
        let fact = facts.iter().find(|fact| fact.key == *key);
        fact.map_or_else(|| key.clone(), |fact| fact.name.get(say.lang).to_owned())
    };
    add("try-untrue", trial.untrue.iter().map(name).collect());
    words.join(" · ")
}

/// The effect of a reply.
fn turn_lines(scene: &TalkScene<'_>, turn: &TalkTurn) -> Vec<String> {
    let say = scene.words();
    let scenario = scene.talk.sim().scenario();
    let mut out = Vec::new();
    for each in &turn.messages {
        out.extend(message(scene, each));
        if let Some(reading) = &each.reading {
            let line = read_as_line(say.lang, scenario, None, each.text.get(say.lang), reading);
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
