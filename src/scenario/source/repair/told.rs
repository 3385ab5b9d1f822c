//! What is said of the sign that is missing or one too many.

use super::super::codes;
use super::super::scan::closer;
use super::candidate::{Candidate, Fault};
use crate::diagnostic::{Diagnostic, Place, Sentence, SourceFile};
use std::sync::Arc;

/// The diagnostic of the fault that a change mends.
pub(super) fn told(file: &Arc<SourceFile>, candidate: &Candidate) -> Diagnostic {
    let edit = &candidate.edit;
    let here = Place::new(file, edit.at..edit.at + edit.removed);
    let error = |code, place: Place, key: &'static str| Diagnostic::error(code, place, key);
    match candidate.fault {
        Fault::QuoteInside => {
            error(codes::QUOTE_IN_TEXT, here, "check-quote-inside").help("check-quote-inside-help")
        }
        Fault::QuoteExtra => {
            error(codes::QUOTE_IN_TEXT, here, "check-quote-extra").help("check-quote-extra-help")
        }
        Fault::QuoteUnopened => {
            error(codes::UNCLOSED, here, "check-quote-unopened").help("check-quote-unopened-help")
        }
        Fault::QuoteUnclosed(opening) => {
            let opening = Place::new(file, opening..opening + 1);
            error(codes::UNCLOSED, opening, "check-quote-unclosed")
                .note(here, "check-quote-ends-here")
                .help("check-quote-unclosed-help")
        }
        Fault::BracketMissing { sign, partner } => {
            let named = |key: &'static str| Sentence::new(key).text("sign", sign);
            let missing = Diagnostic::error(codes::UNCLOSED, here, named("check-bracket-missing"));
            let missing = missing.help(named("check-bracket-here-help"));
            let opens = matches!(sign, '(' | '[' | '{');
            let words = if opens { "check-bracket-closes-note" } else { "check-bracket-missing-note" };
            match partner {
                Some(partner) => {
                    missing.note(Place::new(file, partner.at..partner.at + partner.length), words)
                }
                None => missing,
            }
        }
        Fault::BracketOther { wanted } => {
            let sign = here.text().to_owned();
            Diagnostic::error(codes::UNCLOSED, here, Sentence::new("check-bracket-unfit").text("sign", sign))
                .help(Sentence::new("check-bracket-write").text("sign", wanted))
        }
        Fault::BracketExtra => {
            let sign = here.text().to_owned();
            let help = match sign.chars().next() {
                Some(open @ ('(' | '[' | '{')) => {
                    Sentence::new("check-bracket-extra-open-help").text("sign", closer(open))
                }
                _ => Sentence::new("check-bracket-extra-help"),
            };
            let sentence = Sentence::new("check-bracket-extra").text("sign", sign);
            Diagnostic::error(codes::UNCLOSED, here, sentence).help(help)
        }
    }
}
