//! The words of goals against what they measure: another number, another amount, another time,
//! other goods.

use super::figures::{FigureUnit, amount, figures, names_span, numbers, shown, times, whole};
use super::goods_named::{NamingProof, other_named, own};
use crate::base::ids::ProductId;
use crate::base::{Lang, Money, Span, Text};
use crate::diagnostic::Sentence;
use crate::diagnostic::catalogue::scenario as code;
use crate::scenario::model::{GoalCondition, Scenario};
use crate::scenario::resolve::{DiagnosticCollector, Parts, Site};
use std::collections::BTreeSet;

/// Words that count in other ways than pieces.
const OTHER_COUNTS: [&str; 5] = ["打", "双", "对", "dozen", "pair"];

pub(super) fn check(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario) {
    let list = Site::root(0).field("goals");
    if parts.scenario.goals.len() != scenario.goals.len() || desk.has_gaps(&Site::root(0).field("products")) {
        return;
    }
    for (index, goal) in scenario.goals.iter().enumerate() {
        let Some(is) = goal.is else { continue };
        let site = list.index(index);
        if desk.has_gaps(&site) {
            continue;
        }
        let help = "check-goal-words-help";
        if let Some((said, is)) = other_number(&goal.text, is) {
            let sentence = Sentence::new("check-goal-number").text("said", said).text("is", is);
            desk.warning(code::GOAL_WORDS, &site.field("is"), sentence, help);
        } else if let Some(other) = goods(is).and_then(|product| {
            other_named(
                scenario,
                scenario.products.get(product.index())?,
                &goal.text,
                NamingProof::OneLanguage,
            )
        }) {
            let sentence = Sentence::new("check-goal-goods").word("product", &other.key);
            desk.warning(code::GOAL_WORDS, &site.field("is"), sentence, help);
        }
    }
}

/// What a goal's condition counts and its words may name.
#[derive(Default)]
struct Wanted {
    pieces: Option<u32>,
    amounts: Vec<Money>,
    share: Option<f64>,
    span: Option<Span>,
}

fn wanted(is: GoalCondition) -> Wanted {
    let none = Wanted::default();
    match is {
        GoalCondition::Sold { pieces, price_from, .. } => {
            let amounts = if price_from.is_positive() { vec![price_from] } else { Vec::new() };
            Wanted { pieces: Some(pieces), amounts, ..none }
        }
        GoalCondition::Profit(money) | GoalCondition::CashNeverBelow(money) => {
            Wanted { amounts: vec![money], ..none }
        }
        GoalCondition::PriceBetween(_, from, to) => Wanted { amounts: vec![from, to], ..none },
        GoalCondition::ShippedWithin(share, span) | GoalCondition::AnsweredWithin(share, span) => {
            Wanted { share: Some(share), span: Some(span), ..none }
        }
        GoalCondition::StockLeftAtMost(_, pieces) => Wanted { pieces: Some(pieces), ..none },
        GoalCondition::PhotosAtLeast(..)
        | GoalCondition::AllFactsStated
        | GoalCondition::ListingComplete(_)
        | GoalCondition::HonestListings
        | GoalCondition::BetterCover(_)
        | GoalCondition::NeverSoldOut(_)
        | GoalCondition::RatingAtLeast(_)
        | GoalCondition::PromisesKept
        | GoalCondition::NoRedLine
        | GoalCondition::CaseSolved(_)
        | GoalCondition::Bought(_)
        | GoalCondition::OwnPicture(_) => none,
    }
}

/// The goods that a goal is about.
fn goods(is: GoalCondition) -> Option<ProductId> {
    match is {
        GoalCondition::Sold { product, .. } => product,
        GoalCondition::ListingComplete(product)
        | GoalCondition::PhotosAtLeast(product, _)
        | GoalCondition::BetterCover(product)
        | GoalCondition::NeverSoldOut(product)
        | GoalCondition::StockLeftAtMost(product, _)
        | GoalCondition::PriceBetween(product, ..)
        | GoalCondition::OwnPicture(product) => Some(product),
        GoalCondition::Profit(_)
        | GoalCondition::AllFactsStated
        | GoalCondition::HonestListings
        | GoalCondition::ShippedWithin(..)
        | GoalCondition::AnsweredWithin(..)
        | GoalCondition::RatingAtLeast(_)
        | GoalCondition::PromisesKept
        | GoalCondition::NoRedLine
        | GoalCondition::CaseSolved(_)
        | GoalCondition::CashNeverBelow(_)
        | GoalCondition::Bought(_) => None,
    }
}

/// The numbers of a goal's words in some language, and the one that it measures and they lack.
fn other_number(text: &Text, is: GoalCondition) -> Option<(String, String)> {
    let wanted = wanted(is);
    Lang::ALL.into_iter().find_map(|lang| {
        let words = own(text, lang);
        let named = numbers(words, lang);
        let by_measure = figures(words, lang);
        if named.is_empty() {
            return None;
        }
        let told = |is: String| Some((shown(&named), is));
        let counted = wanted.pieces.filter(|pieces| {
            *pieces > 1 && !OTHER_COUNTS.iter().any(|word| words.to_lowercase().contains(word))
        });
        if let Some(pieces) = counted.filter(|pieces| !named.contains(&whole(i64::from(*pieces)))) {
            return told(pieces.to_string());
        }
        let amounts = by_measure.get(&FigureUnit::Money);
        let lacking =
            wanted.amounts.iter().find(|money| amounts.is_some_and(|all| !all.contains(&amount(**money))));
        if let Some(money) = lacking {
            return told(money.to_string());
        }
        if let Some(span) = wanted.span.filter(|span| names_span(&by_measure, *span) == Some(false)) {
            return told(span.to_string());
        }
        let share = wanted.share.filter(|share| *share < 1.0 && !is_share(&named, &by_measure, *share));
        share.and_then(|share| told(format!("{}%", (share * 100.0).round())))
    })
}

/// Whether numbers name a share: 90, 九成, nine in ten. Where only the time is a number, the share
/// is said in other words.
fn is_share(named: &BTreeSet<i64>, figures: &super::figures::Figures, share: f64) -> bool {
    let near = |a: f64, b: f64| (a - b).abs() < 0.001;
    let value = |number: i64| number as f64 / 100.0;
    let single = |number: &i64| [100.0, 10.0, 1.0].iter().any(|times| near(value(*number), share * times));
    let fraction = |a: &i64| named.iter().any(|b| *b > 0 && near(*a as f64 / *b as f64, share));
    named.is_subset(&times(figures)) || named.iter().any(|a| single(a) || fraction(a))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_named_in_many_ways() {
        let said = |words: &str, lang, share| is_share(&numbers(words, lang), &figures(words, lang), share);
        for words in ["九成的人三分钟内得到答复", "十单里九单", "90%的人", "三分钟内得到答复"]
        {
            assert!(said(words, Lang::Zh, 0.9), "{words}");
        }
        assert!(said("Ship nine in ten orders within 24 hours", Lang::En, 0.9));
        assert!(!said("九成的人三分钟内得到答复", Lang::Zh, 0.5));
    }

    #[test]
    fn the_number_that_is_measured_is_said() {
        let text = Text::new("五天赚到950元", "Earn 950 yuan in five days");
        assert_eq!(other_number(&text, GoalCondition::Profit(Money::major(950))), None);
        assert!(other_number(&text, GoalCondition::Profit(Money::major(590))).is_some());
    }
}
