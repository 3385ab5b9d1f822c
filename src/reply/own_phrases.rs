//! Reads the phrases that a scenario's author added.

use super::builder::ReadingBuilder;
use super::clauses::CueHit;
use super::cue::Cue;
use super::meaning;
use super::own::OwnSays;
use super::reading::{FactStated, PromiseMade, RemedyOffered, Words};
use super::words::{Act, Meaning, PromiseKind, RemedyKind};

/// Reads the phrases of the scenario's author.
pub(super) fn read(d: &mut ReadingBuilder<'_>) {
    let Some(own) = d.context.own.as_ref() else { return };
    for (says, start, end) in own.find(&d.line.normal.text) {
        let Some(clause) = d.line.clause_at(start) else { continue };
        let hit = CueHit { cue: Cue::Filler, start, end, clause };
        // A refusal says no by itself, and a question stays one.
        let by_itself = matches!(says, OwnSays::Means(Meaning::Refusal(_) | Meaning::Question(_)));
        if by_itself || !d.line.negated(&hit) {
            note_meaning(d, says, &hit);
        }
    }
}

fn note_meaning(d: &mut ReadingBuilder<'_>, says: &OwnSays, hit: &CueHit) {
    let words = d.line.words(hit);
    match says {
        OwnSays::Crosses(line) => {
            if !super::polarity::warned_or_quoted(d.line, hit.clause) {
                d.cross(*line, words);
            }
        }
        OwnSays::Told(key) => note_fact(d, key, words),
        OwnSays::Means(Meaning::Act(act)) => d.act(*act, words),
        OwnSays::Means(Meaning::Refusal(refusal)) => d.refuse(*refusal, words),
        OwnSays::Means(Meaning::Question(question)) => {
            if !d.out.questions.iter().any(|(known, _)| known == question) {
                d.out.questions.push((*question, words));
                d.act(Act::Ask, words);
            }
        }
        OwnSays::Means(Meaning::Referral(to)) => {
            if !d.out.referrals.iter().any(|(known, _)| known == to) {
                d.out.referrals.push((*to, words));
                d.act(Act::Refer, words);
            }
        }
        OwnSays::Means(Meaning::Remedy(kind)) => offer(d, *kind, hit),
        OwnSays::Means(Meaning::Promise(kind)) => promise(d, *kind, hit),
    }
}

fn offer(d: &mut ReadingBuilder<'_>, kind: RemedyKind, hit: &CueHit) {
    let words = d.line.words(hit);
    let named = d.amounts_in(hit.clause).next().filter(|_| kind.has_amount());
    let amount = named.and_then(|named| meaning::sum(named.quantity, kind, d.context));
    match d.out.remedies.iter_mut().find(|known| known.kind == kind) {
        Some(known) => known.amount = known.amount.or(amount),
        None => d.out.remedies.push(RemedyOffered { kind, amount, words }),
    }
    d.act(Act::Offer, words);
}

/// A promise has its time in the same clause, or in another one of the sentence.
fn promise(d: &mut ReadingBuilder<'_>, kind: PromiseKind, hit: &CueHit) {
    let words = d.line.words(hit);
    let sentence = d.line.clauses[hit.clause].sentence;
    let here = d.whens_in(hit.clause).last();
    let named = here.or_else(|| {
        d.whens.iter().copied().find(|when| {
            d.line.clause_at(when.start).is_some_and(|clause| d.line.clauses[clause].sentence == sentence)
        })
    });
    if d.out.promises.iter().any(|known| known.kind == kind) {
        return;
    }
    match named.map(|when| when.due(d.context.clock(), kind == PromiseKind::Arrive)) {
        Some(due) => {
            d.out.promises.push(PromiseMade { kind, due, otherwise: None, words });
            d.act(Act::Promise, words);
        }
        None => d.act(Act::Wait, words),
    }
}

/// The truth about a fact, unless something else was read of it that is not so.
fn note_fact(d: &mut ReadingBuilder<'_>, key: &str, words: Words) {
    if !d.context.facts.iter().any(|fact| fact.key == key) {
        return;
    }
    let told = FactStated { key: key.to_owned(), is_true: Some(true), words };
    match d.out.facts.iter_mut().find(|known| known.key == key) {
        Some(known) if known.is_true.is_none() => *known = told,
        Some(_) => return,
        None => d.out.facts.push(told),
    }
    d.act(Act::Inform, words);
}
