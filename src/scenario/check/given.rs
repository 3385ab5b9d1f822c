//! What the keeper can give against what is said: last words and reviews that thank for another
//! remedy, and suggestions that give back more than was paid.

use super::figures::{FigureUnit, amount, figures, shown};
use super::reading::suggestions;
use super::subjects::{cases, product_of};
use crate::base::{Lang, Text};
use crate::diagnostic::Sentence;
use crate::diagnostic::catalogue::scenario as code;
use crate::reply::RemedyKind;
use crate::scenario::model::{Case, Outcome, Scenario};
use crate::scenario::raw::{RawCase, RawConsequence};
use crate::scenario::resolve::{DiagnosticCollector, NamedPart, Parts, Site};
use std::collections::BTreeSet;

/// Words by which satisfied customers name what they got. "Gift" and "discount" are in too many
/// stories.
const RECEIVED: [(RemedyKind, &[&str]); 3] = [
    (RemedyKind::Refund, &["退款", "全额退", "退了钱", "钱退", "refund", "money back"]),
    (
        RemedyKind::Replacement,
        &[
            "补发",
            "换货",
            "换了新",
            "重发",
            "补寄",
            "replacement",
            "sent a new",
            "sent me a new",
            "a new one came",
        ],
    ),
    (RemedyKind::Coupon, &["券", "coupon", "voucher"]),
];

pub(super) fn check(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario) {
    for (item, case) in cases(parts, scenario) {
        if case.is_everyday() || desk.has_gaps(&item.site) {
            continue;
        }
        let in_languages: Vec<_> =
            scenario.languages.iter().flat_map(|lang| suggestions(scenario, case, *lang)).collect();
        let offered = in_languages.iter().flat_map(|read| &read.reading.remedies).map(|it| it.kind);
        let mut possible: BTreeSet<RemedyKind> = offered.collect();
        possible.extend(wanted(case));
        // All the money back does for any remedy after a purchase.
        if possible.iter().any(|kind| kind.refund_does()) {
            possible.insert(RemedyKind::Refund);
        }
        thanks(desk, item, case, &possible);
        let most = product_of(scenario, case)
            .map(|product| product.listing.price.times(i64::from(case.pieces())) + product.listing.freight);
        let Some(most) = most.filter(|_| case.buys.is_some()) else { continue };
        for read in &in_languages {
            // An amount above the order's value is read as all the money.
            let back = |kind| matches!(kind, RemedyKind::Refund | RemedyKind::PartRefund);
            if !read.reading.remedies.iter().any(|it| back(it.kind)) {
                continue;
            }
            let lang = Lang::of_words([read.words.as_str()]);
            let sums = figures(&read.words, lang).remove(&FigureUnit::Money);
            let largest = sums.and_then(|sums| sums.into_iter().next_back());
            if let Some(sum) = largest.filter(|sum| *sum > amount(most)) {
                let sum = shown(&BTreeSet::from([sum]));
                let sentence = Sentence::new("check-gives-too-much")
                    .text("sum", sum)
                    .text("most", scenario.currency.short(most));
                let site = item.site.field("suggestions").index(read.index);
                desk.warning(code::MORE_THAN_PRICE, &site, sentence, "check-gives-too-much-help");
            }
        }
    }
}

/// The remedies that the formulas and the wish of a case name.
fn wanted(case: &Case) -> Vec<RemedyKind> {
    let second = case.next.as_ref().map(|next| &next.satisfied_by);
    let wish = case.bonus.as_ref().map(|bonus| &bonus.wish);
    let formulas = [Some(&case.satisfied_by), second, wish];
    formulas.into_iter().flatten().flat_map(Outcome::remedies).map(|wanted| wanted.kind).collect()
}

/// Last words and reviews of a satisfied customer.
fn thanks(
    desk: &mut DiagnosticCollector,
    item: &NamedPart<RawCase>,
    case: &Case,
    possible: &BTreeSet<RemedyKind>,
) {
    // What the customer comes with may be in the last words, too.
    let mut known = BTreeSet::new();
    case.opens.iter().chain([&case.title]).for_each(|text| known.extend(named(text)));
    let lines = case.says.iter().flat_map(|line| &line.lines);
    lines.for_each(|text| known.extend(named(text)));
    let mut report = |site: Site, texts: &[Text]| {
        for (index, text) in texts.iter().enumerate() {
            let said = named(text);
            if let Some(first) =
                said.first().filter(|_| said.is_disjoint(possible) && said.is_disjoint(&known))
            {
                let sentence = Sentence::new("check-thanks-remedy").word("said", first.name());
                desk.warning(code::OTHER_REMEDY, &site.index(index), sentence, "check-thanks-remedy-help");
            }
        }
    };
    report(item.site.field("thanks"), &item.raw.thanks);
    for (way, texts) in item.raw.first_and_last_words() {
        if let [parting @ "parting", list] = way {
            report(item.site.field(parting).field(list), texts);
        }
    }
    for (index, what) in item.raw.if_solved.iter().enumerate() {
        if let RawConsequence::Review { lines, .. } | RawConsequence::ReviewAfterDelivery { lines, .. } = what
        {
            report(item.site.field("if_solved").index(index).field("lines"), lines);
        }
    }
}

fn named(text: &Text) -> BTreeSet<RemedyKind> {
    let text = format!("{}\n{}", text.zh, text.en).to_lowercase();
    let kinds = RECEIVED.iter().filter(|(_, words)| words.iter().any(|word| text.contains(word)));
    kinds.map(|(kind, _)| *kind).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thanks_name_what_was_given() {
        let one = |zh: &str, en: &str| named(&Text::new(zh, en)).into_iter().collect::<Vec<_>>();
        assert_eq!(one("券收到了，谢谢", "Got the coupon, thanks"), [RemedyKind::Coupon]);
        assert_eq!(one("补发得快", "A quick replacement"), [RemedyKind::Replacement]);
        assert_eq!(one("谢谢", "Thank you"), []);
    }
}
