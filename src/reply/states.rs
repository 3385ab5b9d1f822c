//! Plain statements: what a clause says when it does nothing else.

use super::builder::ReadingBuilder;
use super::cue::Cue;
use super::words::{Act, RedLine};

/// Cues of courtesy and manner, which state nothing.
const MANNER: &[Cue] = &[
    Cue::Greet,
    Cue::Vocative,
    Cue::Thank,
    Cue::Sorry,
    Cue::Close,
    Cue::Please,
    Cue::Polite,
    Cue::Positive,
    Cue::Empathy,
    Cue::Reassure,
    Cue::Recommend,
    Cue::Check,
    Cue::Push,
    Cue::Blame,
    Cue::Justify,
    Cue::Yes,
    Cue::MaybeYes,
    Cue::No,
    Cue::NoWord,
    Cue::NoAfter,
    Cue::Wait,
    Cue::Soon,
    Cue::Demand,
    Cue::We,
    Cue::You,
    Cue::HonestReview,
    Cue::StayHere,
    Cue::Decline,
    Cue::Break,
];

/// Acts that leave room for a statement in the same clause.
const LIGHT: &[Act] =
    &[Act::Greet, Act::Thank, Act::Apologise, Act::Close, Act::Inform, Act::Empathise, Act::Check];

/// How much must be left for a clause to state something: three Chinese characters or nine letters.
const LEAST: usize = 9;

/// Reads [`Act::Inform`] from the first clause that states something and does nothing else.
pub(super) fn read(d: &mut ReadingBuilder<'_>) {
    let line = d.line;
    let grave = |l: &RedLine| !matches!(l, RedLine::FalseClaim | RedLine::DataLeak | RedLine::Scam);
    if d.out.does(Act::Inform) || d.out.red_lines.iter().any(|(l, _)| grave(l)) {
        return;
    }
    for clause in 0..line.clauses.len() {
        let c = line.clauses[clause];
        if c.asks || d.taken.contains(&clause) || line.has(clause, &[Cue::Asks]) {
            continue;
        }
        let words = line.clause_words(clause);
        let busy = d
            .out
            .acts
            .iter()
            .any(|(act, w)| !LIGHT.contains(act) && w.start < words.end && words.start < w.end);
        if busy || tasks(d, clause) {
            continue;
        }
        if line.weight_of(clause, MANNER) >= LEAST {
            return d.act(Act::Inform, words);
        }
    }
}

/// Whether a clause tells the customer what to do.
fn tasks(d: &ReadingBuilder<'_>, clause: usize) -> bool {
    let line = d.line;
    line.has(clause, &[Cue::Please, Cue::AskWord])
}
