//! The author's own phrases against their examples: each must be read as the entry says, and no
//! near miss may be.

use crate::diagnostic::Sentence;
use crate::diagnostic::catalogue::scenario as code;
use crate::reply::{self, Reading, ReplyContext, Topic};
use crate::scenario::model::Scenario;
use crate::scenario::raw::RawOwnSays;
use crate::scenario::resolve::{DiagnosticCollector, Parts, Site};

pub(super) fn check(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario) {
    let site = Site::root(0).field("reply").field("phrases");
    // A phrase that cannot be used has been reported; without it nothing can be said of examples.
    if parts.scenario.reply.phrases.is_empty() || desk.has_gaps(&site) || scenario.reply.is_none() {
        return;
    }
    for (index, raw) in parts.scenario.reply.phrases.iter().enumerate() {
        let Some(says) = &raw.says else { continue };
        let context = context(scenario, says);
        let here = site.index(index);
        for (n, text) in raw.examples.iter().enumerate() {
            if !is_said(says, &reply::read(text, &context)) {
                let sentence = Sentence::new("check-own-example").word("words", text);
                let help = "check-own-example-help";
                desk.error(code::OWN_EXAMPLE, &here.field("examples").index(n), sentence, help);
            }
        }
        for (n, text) in raw.near.iter().enumerate() {
            if is_said(says, &reply::read(text, &context)) {
                let sentence = Sentence::new("check-own-near").word("words", text);
                let help = "check-own-near-help";
                desk.error(code::OWN_EXAMPLE, &here.field("near").index(n), sentence, help);
            }
        }
    }
}

/// What a reader may know of the goods that the entry speaks of.
fn context(scenario: &Scenario, says: &RawOwnSays) -> ReplyContext {
    let told = |key: &String| {
        scenario.products.iter().find(|product| product.facts.iter().any(|fact| fact.key == *key))
    };
    let product = if let RawOwnSays::Told(key) = says { told(key) } else { scenario.products.first() };
    let price = product.map(|product| product.listing.price);
    scenario.reply_context(product, (price, 1), Topic::Other, scenario.begins)
}

/// Whether a reply was read so.
pub(super) fn is_said(says: &RawOwnSays, reading: &Reading) -> bool {
    match says {
        RawOwnSays::Does(act) => reading.does(*act),
        RawOwnSays::Asks(what) => reading.questions.iter().any(|(said, _)| said == what),
        RawOwnSays::Told(key) => {
            reading.facts.iter().any(|fact| fact.key == *key && fact.is_true == Some(true))
        }
        RawOwnSays::Promises(kind) => reading.promises.iter().any(|made| made.kind == *kind),
        RawOwnSays::Offers(kind) => reading.remedies.iter().any(|offered| offered.kind == *kind),
        RawOwnSays::Refuses(what) => reading.refusals.iter().any(|(said, _)| said == what),
        RawOwnSays::Refers(to) => reading.referrals.iter().any(|(said, _)| said == to),
        RawOwnSays::Crosses(line) => reading.crosses(*line),
    }
}
