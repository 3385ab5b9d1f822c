//! The words and the place of the coach's hints against what ends them: other goods, another
//! number, another page.

use super::figures::{figures, numbers, shown, whole};
use super::goods_named::{NamingProof, other_named, own};
use crate::base::Lang;
use crate::diagnostic::Sentence;
use crate::diagnostic::catalogue::scenario as code;
use crate::scenario::model::{Condition, Hint, Pointer, Scenario};
use crate::scenario::resolve::{DiagnosticCollector, Parts, Site};
use std::collections::BTreeSet;

pub(super) fn check(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario) {
    let list = Site::root(0).field("coach");
    if parts.scenario.coach.len() != scenario.coach.len() || desk.has_gaps(&Site::root(0).field("products")) {
        return;
    }
    for (index, hint) in scenario.coach.iter().enumerate() {
        let site = list.index(index);
        if desk.has_gaps(&site) {
            continue;
        }
        let help = "check-hint-elsewhere-help";
        let product = hint.until.product().and_then(|product| scenario.products.get(product.index()));
        let other =
            product.and_then(|product| other_named(scenario, product, &hint.say, NamingProof::OneLanguage));
        if let Some(other) = other {
            let sentence = Sentence::new("check-hint-goods").word("product", &other.key);
            desk.warning(code::HINT_ELSEWHERE, &site.field("until"), sentence, help);
        } else if let Some((said, is)) = other_number(scenario, hint) {
            let sentence = Sentence::new("check-hint-number").text("said", said).text("is", is);
            desk.warning(code::HINT_ELSEWHERE, &site.field("until"), sentence, help);
        } else if page(hint.until).is_some_and(|page| leads_away(hint.at, page)) {
            desk.warning(code::HINT_ELSEWHERE, &site.field("at"), "check-hint-page", help);
        }
    }
}

/// Whether a hint leads to a page on which the thing cannot be done. Window and clock are no pages.
fn leads_away(at: Pointer, page: Pointer) -> bool {
    at != page && !matches!(at, Pointer::Window | Pointer::Clock)
}

/// The page on which a condition comes true.
fn page(until: Condition) -> Option<Pointer> {
    match until {
        Condition::ListingComplete(_)
        | Condition::PhotosAtLeast(..)
        | Condition::BetterCover(_)
        | Condition::PriceChanged(_)
        | Condition::OwnPicture(_) => Some(Pointer::Listings),
        Condition::StockAtLeast(..) | Condition::Bought(_) => Some(Pointer::Stock),
        Condition::Answered(_) | Condition::AnsweredMessages(_) => Some(Pointer::Messages),
        Condition::Shipped(_) => Some(Pointer::Orders),
        // What comes by itself may be waited for on any page.
        Condition::Orders(_) | Condition::Ended(_) | Condition::After(_) => None,
    }
}

/// The numbers of a hint's words in some language, and the one that ends it and they lack.
fn other_number(scenario: &Scenario, hint: &Hint) -> Option<(String, String)> {
    let (wanted, there) = match hint.until {
        Condition::StockAtLeast(product, wanted) => {
            (wanted, scenario.products.get(product.index()).map_or(0, |product| product.stock))
        }
        Condition::Orders(wanted) | Condition::Shipped(wanted) | Condition::AnsweredMessages(wanted) => {
            (wanted, 0)
        }
        Condition::ListingComplete(_)
        | Condition::PhotosAtLeast(..)
        | Condition::BetterCover(_)
        | Condition::PriceChanged(_)
        | Condition::Bought(_)
        | Condition::Answered(_)
        | Condition::Ended(_)
        | Condition::After(_)
        | Condition::OwnPicture(_) => return None,
    };
    if wanted < 2 {
        return None;
    }
    Lang::ALL.into_iter().find_map(|lang| {
        let named = asked(own(&hint.say, lang), lang);
        // Words may name the pieces that are bought, or those that lie there then.
        let fits = [wanted, wanted.saturating_sub(there)]
            .iter()
            .any(|count| named.contains(&whole(i64::from(*count))));
        (!named.is_empty() && !fits).then(|| (shown(&named), wanted.to_string()))
    })
}

/// What a hint asks for: numbers behind a verb, such as 买十个 and "ship three".
fn asked(words: &str, lang: Lang) -> BTreeSet<i64> {
    const ZH: [&str; 8] = ["买", "进", "订", "备", "补", "发走", "寄", "回复"];
    const EN: [&str; 7] = ["buy ", "order ", "have ", "get ", "ship ", "send ", "answer "];
    let words = words.to_lowercase();
    let verbs: &[&str] = if lang == Lang::Zh { &ZH } else { &EN };
    let behind =
        verbs.iter().flat_map(|verb| words.match_indices(verb).map(|(at, verb)| &words[at + verb.len()..]));
    behind
        .filter_map(|rest| {
            let near: String = rest.chars().take(if lang == Lang::Zh { 8 } else { 12 }).collect();
            let clause = near.split(['，', '。', '！', '？', '；', ',', '.', ';', '“']).next()?;
            let counts = figures(clause, lang).is_empty();
            let number = numbers(clause, lang).into_iter().next()?;
            (counts && number > whole(1)).then_some(number)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hint_may_point_at_the_window_while_it_waits() {
        let page = page(Condition::Shipped(1)).expect("orders");
        assert!(leads_away(Pointer::Stock, page));
        assert!(!leads_away(Pointer::Orders, page) && !leads_away(Pointer::Clock, page));
    }

    #[test]
    fn a_hint_asks_for_what_stands_behind_a_verb() {
        let of = |words: &str, lang| shown(&asked(words, lang));
        assert_eq!(of("去“进货”买十个，一个小时就送到", Lang::Zh), "10");
        assert_eq!(of("Buy ten under stock; they arrive within the hour", Lang::En), "10");
        assert_eq!(of("照目标上的件数订，减掉手里的五件", Lang::Zh), "");
        assert_eq!(of("有单就寄，二十四小时内要发走", Lang::Zh), "");
    }
}
