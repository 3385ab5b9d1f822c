//! What was done, so that it can be undone and done again: the same bytes each time.

use super::address::Address;
use super::operation::Shift;
use super::splice::{TextChange, make_again, take_back};

/// Most steps that are kept; the oldest go first (design choice).
const MOST_STEPS: usize = 2_000;

/// A step: one edit, or several that belong together.
#[derive(Debug, Clone)]
struct HistoryStep {
    changes: Vec<TextChange>,
    /// The value that it was about.
    at: Address,
    /// Where addresses went with it.
    shifts: Vec<Shift>,
    /// Edits of the same group and value are one step.
    group: Option<u64>,
}

/// The steps that can be undone and done again.
#[derive(Debug, Default)]
pub(super) struct History {
    done: Vec<HistoryStep>,
    undone: Vec<HistoryStep>,
}

impl History {
    /// Keeps a step. What was undone before can no longer be done again.
    pub(super) fn push(
        &mut self,
        changes: Vec<TextChange>,
        at: Address,
        shifts: Vec<Shift>,
        group: Option<u64>,
    ) {
        if changes.is_empty() {
            return;
        }
        let again = !self.undone.is_empty();
        self.undone.clear();
        if let Some(last) = self.done.last_mut().filter(|_| !again)
            && group.is_some()
            && last.group == group
            && last.at == at
            && shifts.is_empty()
        {
            last.changes.extend(changes);
            return;
        }
        self.done.push(HistoryStep { changes, at, shifts, group });
        if self.done.len() > MOST_STEPS {
            self.done.remove(0);
        }
    }

    /// Ends the last step: the next edit is another step, even in the same group.
    pub(super) fn seal(&mut self) {
        if let Some(last) = self.done.last_mut() {
            last.group = None;
        }
    }

    /// How many steps can be undone, and how many done again.
    pub(super) fn depth(&self) -> (usize, usize) {
        (self.done.len(), self.undone.len())
    }

    /// Undoes the last step; says what it was about.
    pub(super) fn undo(&mut self, text: &mut String) -> Option<Address> {
        let step = self.done.pop()?;
        take_back(text, &step.changes);
        let at = step.at.clone();
        self.undone.push(step);
        Some(at)
    }

    /// Does the step again that was undone last.
    pub(super) fn redo(&mut self, text: &mut String) -> Option<(Address, Vec<Shift>)> {
        let step = self.undone.pop()?;
        make_again(text, &step.changes);
        let about = (step.at.clone(), step.shifts.clone());
        self.done.push(HistoryStep { group: None, ..step });
        Some(about)
    }
}
