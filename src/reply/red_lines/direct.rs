//! Phrases that by themselves cross a red line, or refuse to.

use crate::reply::builder::ReadingBuilder;
use crate::reply::cue::Cue;
use crate::reply::polarity::{clause_denies, declines_behind, warned_or_quoted};
use crate::reply::words::{RedLine, Refusal};

const CROSSES: &[(Cue, RedLine)] = &[
    (Cue::TellsData, RedLine::DataLeak),
    (Cue::HandsOut, RedLine::Scam),
    (Cue::ClaimsFalsely, RedLine::FalseClaim),
];

const REFUSES: &[(Cue, Refusal)] = &[
    (Cue::RefusesData, Refusal::DataLeak),
    (Cue::RefusesFraud, Refusal::Scam),
    (Cue::RefusesUnpaid, Refusal::UnpaidShipping),
    (Cue::RefusesReview, Refusal::PaidReview),
    (Cue::RefusesOff, Refusal::OffPlatform),
    (Cue::RefusesThreat, Refusal::Extortion),
];

pub(super) fn read(d: &mut ReadingBuilder<'_>) {
    let line = d.line;
    for hit in line.hits.iter().copied() {
        let words = line.clause_words(hit.clause);
        if let Some(&(_, refusal)) = REFUSES.iter().find(|(cue, _)| *cue == hit.cue) {
            d.refuse(refusal, words);
            d.taken.push(hit.clause);
        }
        if let Some(&(_, red_line)) = CROSSES.iter().find(|(cue, _)| *cue == hit.cue) {
            let kept = hit.cue == Cue::TellsData
                && line.sentence_has(line.clauses[hit.clause].sentence, &[Cue::RefusesData]);
            // Where she lives isn't something I could say: a "no" may follow what is asked for.
            let no = clause_denies(line, hit.clause) || declines_behind(line, hit.clause);
            let kept = kept || red_line != RedLine::FalseClaim && no;
            let denied = kept || line.negated(&hit) || warned_or_quoted(line, hit.clause);
            // "Her number? 555 0142" asks nothing: the phrase ends behind the question.
            let end = line.clause_at(hit.end.saturating_sub(1)).unwrap_or(hit.clause);
            if !denied && !line.clauses[end].asks {
                d.cross(red_line, words);
            }
        }
    }
}
