//! Phrases that by themselves cross a red line, or refuse to.

use crate::reply::builder::ReadingBuilder;
use crate::reply::clauses::ScannedText;
use crate::reply::cue::Cue;
use crate::reply::polarity::{clause_denies, declines_behind, warned_or_quoted};
use crate::reply::words::{RedLine, Refusal, Topic};

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
        // "Write what you like" refuses money only to somebody who threatens.
        let threatened = hit.cue != Cue::RefusesThreat || d.about(Topic::Extortion);
        if threatened && let Some(&(_, refusal)) = REFUSES.iter().find(|(cue, _)| *cue == hit.cue) {
            d.refuse(refusal, words);
            d.taken.push(hit.clause);
        }
        if let Some(&(_, red_line)) = CROSSES.iter().find(|(cue, _)| *cue == hit.cue) {
            let kept = hit.cue == Cue::TellsData
                && line.sentence_has(line.clauses[hit.clause].sentence, &[Cue::RefusesData]);
            // Where she lives isn't something I could say: a "no" may follow what is asked for.
            let no = clause_denies(line, hit.clause) || declines_behind(line, hit.clause);
            // "Her phone ends in 7731, the rest I'd better not say": a number that is given is
            // given.
            let text = line.normal.text.get(hit.start..hit.end).unwrap_or_default();
            let told = text.bytes().filter(u8::is_ascii_digit).count() >= 4;
            let kept = kept && !told || red_line != RedLine::FalseClaim && no && !told;
            // 七天瘦十斤那种话我们不说: a claim may be disowned behind it.
            let disowned = line.has(hit.clause, &[Cue::Disowns])
                || line.within(hit.clause).iter().any(|h| h.cue == Cue::Decline && h.start >= hit.end);
            let denied = kept || disowned || line.negated(&hit) || warned_or_quoted(line, hit.clause);
            // "Her number? 555 0142" asks nothing: the phrase ends behind the question.
            let end = line.clause_at(hit.end.saturating_sub(1)).unwrap_or(hit.clause);
            if !denied && !asks_itself(line, end) {
                d.cross(red_line, words);
            }
        }
    }
}

/// Whether a clause asks, and not only another one of its sentence ("I'll pay it at once, what's
/// the account?").
fn asks_itself(line: &ScannedText, clause: usize) -> bool {
    let c = line.clauses[clause];
    let last = line.clauses.get(clause + 1).is_none_or(|next| next.sentence != c.sentence);
    c.asks
        && (last
            || line.has(clause, &[Cue::AskWord, Cue::QuestionWord])
            || !line.has(clause, &[Cue::We, Cue::Give, Cue::MaybeYes]))
}
