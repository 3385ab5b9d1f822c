//! An invoice refused, or charged for.

use crate::reply::builder::ReadingBuilder;
use crate::reply::clauses::{CueHit, DENIALS, ScannedText};
use crate::reply::cue::Cue;
use crate::reply::polarity::sentence_denies;
use crate::reply::words::{Act, RedLine, Refusal, Topic};

pub(super) fn read(d: &mut ReadingBuilder<'_>) {
    let line = d.line;
    let topic = d.about(Topic::Invoice);
    let mentions = d.mentions(&[Cue::Invoice, Cue::RefusesInvoice]);
    // 不开 alone refuses an invoice only where the talk is about one.
    let spoken = topic || line.anywhere(&[Cue::Invoice]);
    let mut clauses: Vec<usize> = mentions.iter().filter(|_| spoken).map(|h| h.clause).collect();
    clauses.dedup();
    if clauses.is_empty() && topic && line.anywhere(&[Cue::Extra]) {
        clauses.extend(line.hits.iter().find(|h| h.cue == Cue::Extra).map(|h| h.clause));
    }
    for clause in clauses {
        let words = line.clause_words(clause);
        let sentence = line.clauses[clause].sentence;
        let said = |cues: &[Cue]| line.sentence_has(sentence, cues);
        // An invoice over more than was paid may be refused.
        if line.has(clause, &[Cue::RefusesInflated]) && sentence_denies(line, sentence) {
            d.refuse(Refusal::Other, words);
            d.taken.push(clause);
            continue;
        }
        // Beware of shops without invoices: the others are spoken of.
        if said(&[Cue::Warn]) {
            continue;
        }
        let free = said(&[Cue::InvoiceGiven]) && !charged_after_all(d, sentence);
        if asks_back(line, clause) {
            continue;
        }
        if said(&[Cue::RefusesInvoice]) && !free {
            refuse(d, clause);
            continue;
        }
        let extra = line.hits.iter().find(|h| {
            h.cue == Cue::Extra && line.clauses[h.clause].sentence == sentence && !line.clauses[h.clause].asks
        });
        if let Some(e) = extra {
            let text = &line.normal.text;
            let none = line.negated(e)
                || line.spared(e)
                || text[e.start..e.end].contains("no ")
                || ["no ", "nothing ", "zero ", "without "]
                    .iter()
                    .any(|none| text[..e.start].ends_with(none))
                || free;
            if !none {
                refuse(d, clause);
            }
            continue;
        }
        let asks = line.clauses[clause].asks;
        let denied = line.within(clause).iter().filter(|h| h.cue == Cue::Invoice).any(|h| {
            line.negated(h) || line.within(clause).iter().any(|n| n.cue == Cue::NoAfter && n.start >= h.end)
        });
        if denied && !free && !asks && !said(&[Cue::Later]) && !line.has(clause, &[Cue::AskInvoice]) {
            refuse(d, clause);
        } else if !asks && line.rest_of(clause, &[Cue::Invoice, Cue::Yes, Cue::MaybeYes]) > 8 && free {
            d.act(Act::Inform, words);
        }
    }
}

/// Whether a sentence is no more than "No invoice?": it repeats in wonder, and refuses nothing.
fn asks_back(line: &ScannedText, clause: usize) -> bool {
    let c = line.clauses[clause];
    let own = &[Cue::Invoice, Cue::RefusesInvoice, Cue::NoWord, Cue::Not];
    let alone = line.clauses.iter().filter(|other| other.sentence == c.sentence).count() == 1;
    let no = line.has(clause, &[Cue::NoWord, Cue::Not]);
    let costs = &[Cue::RefusesInvoice, Cue::Extra];
    let next = clause + 1;
    let goes_on = next < line.clauses.len() && (line.has(next, DENIALS) || line.has(next, costs));
    c.asks && alone && no && line.rest_of(clause, own) == 0 && !goes_on
}

/// Whether a yes is taken back behind a joint ("we can, but you bear the tax", 可以开，不过税钱您出).
fn charged_after_all(d: &ReadingBuilder<'_>, sentence: usize) -> bool {
    let line = d.line;
    let own = |h: &&CueHit| line.clauses[h.clause].sentence == sentence;
    let joint = line.hits.iter().filter(own).find(|h| h.cue == Cue::Break);
    joint.is_some_and(|joint| {
        line.hits.iter().filter(own).any(|h| {
            let costs = h.cue == Cue::Extra || h.cue == Cue::RefusesInvoice;
            costs && h.start >= joint.start && !line.negated(h) && !line.spared(h)
        })
    })
}

fn refuse(d: &mut ReadingBuilder<'_>, clause: usize) {
    let words = d.line.clause_words(clause);
    d.cross(RedLine::InvoiceRefused, words);
    d.refuse(Refusal::Invoice, words);
    d.taken.push(clause);
}
