//! A talk explored whole, as a small machine: its states are mood, turns, what was told, which
//! lines were said and which parts of the formula are met; its moves are every suggestion, every
//! thing that a line or the formula waits for, and a reply that does nothing.

use super::talk::{LineWhy, Talk, TalkMove};
use crate::base::{Lang, Money, Span};
use crate::reply::{Act, FactStated, PromiseKind, PromiseMade, Reading, RemedyKind, RemedyOffered, Words};
use crate::scenario::model::{Case, Outcome, Trigger};
use crate::sim::view::ConversationState;
use crate::sim::{JudgedPart, PartStanding, TalkInsight};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// The results of exploring a talk.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TalkMap {
    /// Different states that were met.
    pub states: usize,
    /// Whether there are no others: the bound on states was not met.
    pub whole: bool,
    /// The fewest moves that solve it; none if nothing that was tried does.
    pub shortest: Option<Vec<TalkMove>>,
    /// The fewest suggestions that solve it.
    pub by_suggestions: Option<Vec<u8>>,
    /// Places of the lines that were said.
    pub said: BTreeSet<usize>,
    /// Why lines were not said where a move could have brought them, by their places.
    pub passed: BTreeMap<usize, BTreeSet<LineWhy>>,
    /// Whether warm words of regret solve it, and nothing else.
    pub by_apology: bool,
    /// Whether the customer came to the second matter.
    pub second: bool,
}

/// Explores a talk from where it stands, up to so many states.
pub fn explore(talk: &Talk, most: usize) -> TalkMap {
    let mut map = TalkMap { whole: true, ..TalkMap::default() };
    let Some(case) =
        talk.insight().and_then(|now| talk.sim().scenario().cases.get(now.case.index()).cloned())
    else {
        return map;
    };
    map.by_apology = solves(talk, &TalkMove::Read(Box::new(apology())));
    let mut seen = BTreeSet::new();
    let mut open = VecDeque::from([(talk.clone(), Vec::new())]);
    seen.extend(talk.insight().map(|now| key(&now, &case)));
    while let Some((from, way)) = open.pop_front() {
        for what in moves(&from, &case) {
            let mut next = from.clone();
            let Ok(turn) = next.turn(&what) else { continue };
            let now = turn.after;
            for line in turn.lines.iter().filter(|line| line.why != LineWhy::Said) {
                map.passed.entry(line.index).or_default().insert(line.why);
            }
            map.said.extend(now.lines.iter().filter(|line| line.said).map(|line| line.index));
            map.second |= now.second;
            let mut way: Vec<TalkMove> = way.clone();
            way.push(what);
            if now.state == ConversationState::Solved {
                note_solution(&mut map, &way);
                continue;
            }
            if now.state != ConversationState::Open || !seen.insert(key(&now, &case)) {
                continue;
            }
            if seen.len() >= most {
                map.whole = false;
                continue;
            }
            open.push_back((next, way));
        }
    }
    map.states = seen.len();
    map
}

fn note_solution(map: &mut TalkMap, way: &[TalkMove]) {
    if map.shortest.as_ref().is_none_or(|known| way.len() < known.len()) {
        map.shortest = Some(way.to_vec());
    }
    let places: Option<Vec<u8>> = way
        .iter()
        .map(|what| if let TalkMove::Suggested(place, _) = what { Some(*place) } else { None })
        .collect();
    if let Some(places) = places
        && map.by_suggestions.as_ref().is_none_or(|known| places.len() < known.len())
    {
        map.by_suggestions = Some(places);
    }
}

fn solves(talk: &Talk, what: &TalkMove) -> bool {
    let mut fork = talk.clone();
    fork.make(what).is_ok() && fork.state() == ConversationState::Solved
}

/// What distinguishes two states of a talk, as far as the rest of the talk depends on it.
fn key(now: &TalkInsight, case: &Case) -> Vec<u8> {
    let met = |part: &JudgedPart| -> Vec<u8> {
        part.leaves().iter().map(|leaf| u8::from(leaf.standing == PartStanding::Met)).collect()
    };
    let mut key = vec![now.mood as u8, now.turns, u8::from(now.second), u8::from(now.refunded)];
    key.extend(met(&now.formula));
    key.extend(now.wish.as_ref().map(met).unwrap_or_default());
    for line in &now.lines {
        let written = case.says_in(now.second).find(|(index, _)| *index == line.index);
        let most = written.map_or(1, |(_, line)| line.times.max(1));
        key.extend([line.happened.min(most), u8::from(line.said), u8::from(line.holds)]);
    }
    key.push(now.revealed.len() as u8);
    key
}

/// Everything worth doing in this state.
fn moves(talk: &Talk, case: &Case) -> Vec<TalkMove> {
    let Some(now) = talk.insight() else { return Vec::new() };
    let mut all: Vec<TalkMove> =
        talk.suggestions().into_iter().map(|(place, _)| TalkMove::Suggested(place, Lang::Zh)).collect();
    let mut readings = vec![Reading::default()];
    readings.extend(case.says_in(now.second).filter_map(|(_, line)| of_trigger(&line.when, talk)));
    let mut whole = Reading::default();
    for leaf in now.formula.leaves() {
        for reading in of_outcome(&leaf.what, talk) {
            add(&mut whole, &reading);
            readings.push(reading);
        }
    }
    // One reply may do all of it.
    readings.push(whole);
    let mut different: Vec<Reading> = Vec::new();
    for reading in readings {
        if !different.contains(&reading) {
            different.push(reading);
        }
    }
    all.extend(different.into_iter().map(|reading| TalkMove::Read(Box::new(reading))));
    all
}

fn add(to: &mut Reading, more: &Reading) {
    to.acts.extend(more.acts.iter().copied());
    to.questions.extend(more.questions.iter().copied());
    to.facts.extend(more.facts.iter().cloned());
    to.promises.extend(more.promises.iter().cloned());
    to.remedies.extend(more.remedies.iter().cloned());
    to.refusals.extend(more.refusals.iter().copied());
    to.referrals.extend(more.referrals.iter().copied());
}

fn apology() -> Reading {
    let acts = [Act::Greet, Act::Apologise, Act::Empathise, Act::Thank].map(|act| (act, Words::default()));
    Reading { acts: acts.to_vec(), courtesy: 1.0, ..Reading::default() }
}

fn words() -> Words {
    Words::default()
}

fn tell_fact(key: &str) -> Reading {
    let fact = FactStated { key: key.to_owned(), is_true: Some(true), words: words() };
    Reading { facts: vec![fact], ..Reading::default() }
}

fn offered(kind: RemedyKind, amount: Money) -> Reading {
    let amount = kind.has_amount().then(|| amount.at_least(Money(100)));
    Reading { remedies: vec![RemedyOffered { kind, amount, words: words() }], ..Reading::default() }
}

/// A reply that does what a line waits for; none for silence and for anything.
fn of_trigger(trigger: &Trigger, talk: &Talk) -> Option<Reading> {
    Some(match trigger {
        Trigger::Does(act) => Reading { acts: vec![(*act, words())], ..Reading::default() },
        Trigger::Asks(what) => Reading { questions: vec![(*what, words())], ..Reading::default() },
        Trigger::Told(key) => tell_fact(key),
        Trigger::Promises(kind) => promised(*kind, Span::hours(1), talk),
        Trigger::Offers(kind) => offered(*kind, Money::ZERO),
        Trigger::Refuses(what) => Reading { refusals: vec![(*what, words())], ..Reading::default() },
        Trigger::Refers(to) => Reading { referrals: vec![(*to, words())], ..Reading::default() },
        Trigger::Silent(_) | Trigger::Anything => return None,
    })
}

/// A promise for half of this time from now.
fn promised(kind: PromiseKind, within: Span, talk: &Talk) -> Reading {
    let due = talk.sim().now() + Span(within.0 / 2);
    Reading {
        promises: vec![PromiseMade { kind, due, otherwise: None, words: words() }],
        ..Reading::default()
    }
}

/// Replies that meet a part of the formula; none where no reply can.
fn of_outcome(outcome: &Outcome, talk: &Talk) -> Vec<Reading> {
    match outcome {
        Outcome::Told(key) => vec![tell_fact(key)],
        Outcome::Remedy(list) => list.iter().map(|wanted| offered(wanted.kind, wanted.at_least)).collect(),
        Outcome::Promise { kind, within } => vec![promised(*kind, *within, talk)],
        Outcome::Refusal(what) => {
            vec![Reading { refusals: vec![(*what, words())], ..Reading::default() }]
        }
        Outcome::Referred(to) => vec![Reading { referrals: vec![(*to, words())], ..Reading::default() }],
        Outcome::Asked(what) => vec![Reading { questions: vec![(*what, words())], ..Reading::default() }],
        Outcome::Did(act) => vec![Reading { acts: vec![(*act, words())], ..Reading::default() }],
        Outcome::All(_) | Outcome::AnyOf(_) | Outcome::If(_) => Vec::new(),
    }
}
