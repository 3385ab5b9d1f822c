//! Last words against deeds: who says that they buy must be buying.

use super::subjects::cases;
use crate::base::Text;
use crate::diagnostic::Sentence;
use crate::diagnostic::catalogue::scenario as code;
use crate::reply::announces_purchase;
use crate::scenario::model::{Case, Consequence, Origin, Scenario};
use crate::scenario::resolve::{DiagnosticCollector, Parts};

/// Lists of last words that come with an order.
const WITH_AN_ORDER: [&str; 3] = ["buys", "takes_part", "other_size"];

pub(super) fn check(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario) {
    for (item, case) in cases(parts, scenario) {
        for (way, texts) in item.raw.first_and_last_words() {
            let site = way.iter().fold(item.site.clone(), |site, field| site.field(field));
            let parts_with = way.first() == Some(&"parting");
            if parts_with && !texts.is_empty() && !may_buy(case) {
                let sentence = Sentence::new("check-parting-never");
                desk.warning(code::LINE_NEVER, &site, sentence, Sentence::new("check-parting-never-help"));
            }
            let may_say_so = way == ["opens"] || way.last().is_some_and(|last| WITH_AN_ORDER.contains(last));
            if may_say_so {
                continue;
            }
            let says_so = |text: &Text| announces_purchase(&text.zh) || announces_purchase(&text.en);
            for (index, _) in texts.iter().enumerate().filter(|(_, text)| says_so(text)) {
                let sentence = Sentence::new("check-parting-buys");
                let help = Sentence::new("check-parting-buys-help");
                desk.warning(code::WORDS_NOT_DEEDS, &site.index(index), sentence, help);
            }
        }
    }
}

/// Whether the customer may buy when they are satisfied.
fn may_buy(case: &Case) -> bool {
    match case.origin {
        Origin::Everyday(kind) => kind.is_before_buying(),
        Origin::Scripted => case.if_solved.iter().any(|what| matches!(what, Consequence::Buys { .. })),
    }
}
