//! When a story begins, in words, for its author.

use crate::base::Lang;
use crate::locale;
use crate::scenario::Scenario;
use crate::scenario::model::{Case, Start};

/// When a story begins.
pub(super) fn start_words(lang: Lang, scenario: &Scenario, case: &Case) -> String {
    let after = |key: &str, span| locale::text_with(lang, key, &[("span", locale::span(lang, span).into())]);
    match case.starts {
        Start::At(at) => locale::moment(lang, scenario, at),
        Start::AfterPayment(span) => after("proof-after-payment", span),
        Start::AfterDelivery(span) => after("proof-after-delivery", span),
        Start::WhenLate(span) => after("proof-when-late", span),
        Start::AfterCase { case: before, after: span, .. } => {
            let title = scenario.cases.get(before.index()).map(|case| case.title.get(lang).to_owned());
            let values =
                [("span", locale::span(lang, span).into()), ("title", title.unwrap_or_default().into())];
            locale::text_with(lang, "proof-after-case", &values)
        }
        Start::Everyday => String::new(),
    }
}
