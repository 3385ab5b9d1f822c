//! A change of one sign that may mend a text, and the fault that it would mend.

use super::super::scan::Sign;
use super::edit::SignEdit;

/// What is wrong with a sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// A mark stands among the words of a text.
    QuoteInside,
    /// A mark stands beside another, or outside of texts.
    QuoteExtra,
    /// The opening mark of a text is missing.
    QuoteUnopened,
    /// The closing mark of the text that begins here is missing.
    QuoteUnclosed(usize),
    /// A bracket is missing that would pair with this one.
    BracketMissing { sign: char, partner: Option<Sign> },
    /// A bracket of the wrong kind.
    BracketOther { wanted: char },
    /// A bracket too many.
    BracketExtra,
}

/// A change of one sign that may mend a text.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    pub(super) edit: SignEdit,
    /// What speaks against it.
    pub(super) cost: usize,
    pub(super) fault: Fault,
}
