//! A return denied that the law grants. Goods made to measure, worn or perishable, and returns out
//! of time, are no breach.

use crate::reply::builder::ReadingBuilder;
use crate::reply::cue::Cue;
use crate::reply::polarity::warned_or_quoted;
use crate::reply::words::{RedLine, Refusal};

pub(super) fn read(d: &mut ReadingBuilder<'_>) {
    let line = d.line;
    for hit in d.mentions(&[Cue::DeniesReturn]) {
        let excused = line.anywhere(&[Cue::LawfulException]) || warned_or_quoted(line, hit.clause);
        let denied = line.within(hit.clause).iter().any(|h| {
            matches!(h.cue, Cue::Not | Cue::NoWord | Cue::Cannot | Cue::Decline) && h.end <= hit.start
        });
        if line.clauses[hit.clause].asks || denied {
            continue;
        }
        let words = line.clause_words(hit.clause);
        d.refuse(Refusal::Return, words);
        if !excused {
            d.cross(RedLine::DeniesReturn, words);
        }
    }
}
