//! One quotation mark or bracket too few or too many, found by trying: of all changes of one sign
//! near to the fault, the likeliest one after which the whole text can be read.
//!
//! Such a slip turns the rest of a text inside out, so what is wrong behind it says nothing of the
//! slip. A change is judged by how far `ron` reads the changed text into its type: to the end, or
//! at least well beyond the line. The search is limited by the bytes that are read, and the same
//! text always gives the same answer. Must not report anything itself.
//!
//! - `quotes`, `brackets`: the changes that may be tried, each with what speaks against it
//! - `candidate`: a change that may mend a text; `told`: what is said of the fault
//! - `pieces`: the pieces of a line; `depth`: whether brackets and layout agree
//! - `edit`: a change, and the way back from the changed text

mod brackets;
mod candidate;
mod depth;
mod edit;
mod pieces;
mod quotes;
mod told;

pub(super) use edit::SignEdit;

use super::codes;
use crate::diagnostic::{Diagnostic, Severity, SourceFile};
use candidate::Candidate;
use std::sync::Arc;

/// Most slips of one sign that are looked for in a file.
pub(super) const MOST_REPAIRS: usize = 4;
/// Most bytes that are read to try changes of a file, all its slips together.
pub(super) const MOST_BYTES_READ: usize = 24 << 20;
/// Most changes that are tried for one slip.
const MOST_TRIED: usize = 80;
/// Most changes that are tried for a slip that does not stand alone.
const MOST_TRIED_BESIDE: usize = 48;
/// Most changes that are read in full for one slip.
const MOST_READ_IN_FULL: usize = 12;
/// Lines that have to be read behind a change, if the text is not read to its end.
const LINES_BEYOND: usize = 2;

/// The change that mends a text.
pub(super) struct Repair {
    /// What is wrong.
    pub(super) diagnostic: Diagnostic,
    /// The text without it.
    pub(super) mended: Arc<SourceFile>,
    /// The way back from there.
    pub(super) edit: SignEdit,
}

/// How texts are tried.
pub(super) struct Trial<'a> {
    /// Where reading a text into its type stops; none if it is sound.
    pub(super) stop: &'a dyn Fn(&str) -> Option<usize>,
    /// How many problems of form a text has, and how many in all.
    pub(super) problems: &'a dyn Fn(&str) -> (usize, usize),
    /// Bytes that may still be read.
    pub(super) bytes_left: usize,
}

/// Whether what was found may come of one quotation mark or bracket.
pub(super) fn is_suspected(file: &SourceFile, found: &[Diagnostic]) -> bool {
    let has = |code| found.iter().any(|each| each.code == code);
    has(codes::UNCLOSED)
        || has(codes::QUOTE_IN_TEXT)
        || (has(codes::SYNTAX) && quotes::odd_lines(file).next().is_some())
}

/// Whether a problem is one of form: of what a slip of one sign leaves behind.
pub(super) fn is_of_form(diagnostic: &Diagnostic) -> bool {
    [codes::SYNTAX, codes::UNCLOSED, codes::QUOTE_IN_TEXT].contains(&diagnostic.code)
}

/// The likeliest change of one sign that mends a text in which `found` was found.
pub(super) fn find(file: &Arc<SourceFile>, found: &[Diagnostic], trial: &mut Trial<'_>) -> Option<Repair> {
    let stop = (trial.stop)(&file.text)?;
    let places = found.iter().filter(|each| each.severity == Severity::Error && is_of_form(each));
    let mut faults: Vec<usize> =
        places.filter_map(|each| each.place.as_ref()).map(|place| place.span.start).take(3).collect();
    faults.insert(0, stop);
    let mut candidates = quotes::candidates(file, stop);
    if candidates.is_empty() {
        candidates = brackets::candidates(file, &faults);
    }
    candidates.sort_by_key(|each| (each.cost, each.edit.at.abs_diff(stop), each.edit.clone()));
    let alone = candidates.iter().any(|each| each.cost < brackets::NOT_ALONE);
    candidates.truncate(if alone { MOST_TRIED } else { MOST_TRIED_BESIDE });
    let best =
        best(file, &candidates, stop, trial).or_else(|| least(file, &candidates, (stop, found.len()), trial));
    let (candidate, text) = best?;
    let mended = SourceFile::new(file.name.clone(), text);
    Some(Repair { diagnostic: told::told(file, candidate), mended, edit: candidate.edit.clone() })
}

/// The first change after which the text is sound, or else the one after which it is read farthest,
/// if that is well beyond the change.
fn best<'a>(
    file: &SourceFile,
    candidates: &'a [Candidate],
    stop: usize,
    trial: &mut Trial<'_>,
) -> Option<(&'a Candidate, String)> {
    let mut farthest: Option<(usize, &Candidate, String)> = None;
    for candidate in candidates {
        let text = candidate.edit.made_in(&file.text, 0)?;
        let Some(left) = trial.bytes_left.checked_sub(text.len()) else { break };
        trial.bytes_left = left;
        let Some(end) = (trial.stop)(&text) else { return Some((candidate, text)) };
        let goal = file.line_of(candidate.edit.at.max(stop)) + LINES_BEYOND;
        if file.line_of(end) > goal && farthest.as_ref().is_none_or(|(far, ..)| end > *far) {
            farthest = Some((end, candidate, text));
        }
    }
    farthest.map(|(_, candidate, text)| (candidate, text))
}

/// Where reading stops before the slip: the change that leaves the fewest problems, if they are
/// fewer than before, or what stops reading stands apart from the slip.
fn least<'a>(
    file: &SourceFile,
    candidates: &'a [Candidate],
    (stop, problems): (usize, usize),
    trial: &mut Trial<'_>,
) -> Option<(&'a Candidate, String)> {
    let mut least: Option<((usize, usize), &Candidate, String)> = None;
    for candidate in candidates.iter().take(MOST_READ_IN_FULL) {
        let text = candidate.edit.made_in(&file.text, 0)?;
        let Some(left) = trial.bytes_left.checked_sub(4 * text.len()) else { break };
        trial.bytes_left = left;
        let found = (trial.problems)(&text);
        if least.as_ref().is_none_or(|(best, ..)| found < *best) {
            least = Some((found, candidate, text));
        }
    }
    let ((form, all), candidate, text) = least?;
    let apart = file.line_of(candidate.edit.at) > file.line_of(stop) + LINES_BEYOND;
    let alone = apart && candidate.cost < brackets::NOT_ALONE;
    (form == 0 || alone || all + 1 < problems).then_some((candidate, text))
}
