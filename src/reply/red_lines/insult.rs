//! Insults and threats against the customer.

use crate::reply::builder::ReadingBuilder;
use crate::reply::cue::Cue;
use crate::reply::words::{RedLine, Topic};

/// Words that say somebody is reported.
const REPORTS: &[&str] = &["举报你", "举报您", "report you"];

/// Traps whose setters may be reported.
const TRAPS: &[Topic] = &[
    Topic::PaidReview,
    Topic::OffPlatform,
    Topic::Extortion,
    Topic::FakePayment,
    Topic::Scam,
    Topic::DataRequest,
];

pub(super) fn read(d: &mut ReadingBuilder<'_>) {
    let line = d.line;
    for hit in d.mentions(&[Cue::Insult, Cue::Threat]) {
        let text = line.normal.text.get(hit.start..hit.end).unwrap_or_default();
        let fraudster = matches!(text, "骗子" | "cheat" | "scammer" | "liar")
            && (d.about(Topic::Scam) || d.about(Topic::Extortion));
        // A keeper who is threatened with a review may say that they do not care about it.
        let unmoved = matches!(text, "爱评不评" | "爱写不写") && d.about(Topic::Extortion);
        // The keeper may announce to a swindler that the trap is reported.
        let lawful = REPORTS.contains(&text) && TRAPS.iter().any(|topic| d.about(*topic));
        let before = line.normal.text[..hit.start].trim_end();
        // 我笨 speaks of the shop; 我举报你 is a threat of the shop's.
        let ours = hit.cue == Cue::Insult && before.ends_with(['我', '们'])
            || line.within(hit.clause).iter().any(|h| h.cue == Cue::Ourselves);
        let quoted =
            line.has(hit.clause, &[Cue::Reported, Cue::Warn]) || inside_quotes(&line.normal.text, hit.start);
        if !fraudster
            && !unmoved
            && !lawful
            && !ours
            && !quoted
            && (hit.cue == Cue::Threat || !line.negated(&hit) && !line.spared(&hit))
        {
            d.cross(RedLine::Insult, line.words(&hit));
        }
    }
}

/// Whether a place lies between an opening and a closing sign of quotation.
pub(super) fn inside_quotes(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default().matches('"').count();
    before % 2 == 1 && text.get(at..).unwrap_or_default().contains('"')
}
