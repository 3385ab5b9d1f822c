//! What an author says of a suggested reply: a reason needs a verdict, and words of its own.

use super::subjects::cases;
use crate::base::text::is_blank;
use crate::diagnostic::catalogue::scenario as code;
use crate::scenario::model::{SLOTS, Scenario};
use crate::scenario::raw::RawSuggestion;
use crate::scenario::resolve::{DiagnosticCollector, Parts};

pub(super) fn check(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario) {
    for (item, _) in cases(parts, scenario) {
        let list = item.site.field("suggestions");
        for (index, raw) in item.raw.suggestions.iter().enumerate() {
            let here = list.index(index);
            let Some((sentence, help)) = fault(raw).filter(|_| !desk.has_gaps(&here)) else { continue };
            desk.warning(code::IDLE_VERDICT, &here.field("why"), sentence, help);
        }
    }
}

/// What is wrong with a reason, and what to do.
fn fault(raw: &RawSuggestion) -> Option<(&'static str, &'static str)> {
    let why = raw.why.as_ref()?;
    let blank = [&why.zh, &why.en].into_iter().all(|words| is_blank(words));
    let same = |words: &str, own: &str| !words.is_empty() && words.trim() == own.trim();
    let filled = |words: &str| SLOTS.iter().any(|slot| words.contains(&format!("{{{slot}}}")));
    if raw.good.is_none() {
        Some(("check-why-alone", "check-why-alone-help"))
    } else if blank {
        Some(("check-why-empty", "check-why-empty-help"))
    } else if same(&why.zh, &raw.zh) || same(&why.en, &raw.en) {
        Some(("check-why-same", "check-why-same-help"))
    } else if filled(&why.zh) || filled(&why.en) {
        Some(("check-why-slot", "check-why-slot-help"))
    } else {
        None
    }
}
