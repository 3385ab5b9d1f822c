//! No two draws share a key of chance.

use super::*;
use std::collections::BTreeMap;

/// Cases of a large scenario.
const CASES: [CaseId; 7] =
    [CaseId(0), CaseId(1), CaseId(2), CaseId(7), CaseId(200), CaseId(4_000), CaseId(u16::MAX)];

fn of_cases(draw: impl Fn(CaseId) -> Purpose) -> Vec<Purpose> {
    CASES.map(draw).to_vec()
}

fn of_turns(draw: impl Fn(CaseId, u32) -> Purpose) -> Vec<Purpose> {
    CASES.iter().flat_map(|case| (0..255).map(|turn| draw(*case, turn)).collect::<Vec<_>>()).collect()
}

fn of_ends(draw: impl Fn(CaseId, bool, u8) -> Purpose) -> Vec<Purpose> {
    let last = BONUS + MOST_CONSEQUENCES as u8;
    let ends = CASES.iter().flat_map(|case| [(*case, false), (*case, true)]);
    ends.flat_map(|(case, solved)| (0..last).map(|n| draw(case, solved, n)).collect::<Vec<_>>()).collect()
}

fn of_orders(draw: impl Fn(Draws) -> Purpose) -> Vec<Purpose> {
    (0..=u8::MAX).map(Draws).map(draw).collect()
}

/// Makes the list of every draw of a large scenario from one row for each name. A name without
/// a row does not compile, and a row whose draws have another name fails.
macro_rules! draws {
    ($($name:pat => $draws:expr;)*) => {
        fn has_row(purpose: Purpose) -> bool {
            match purpose {
                $($name => true,)*
            }
        }

        fn every_draw() -> Vec<Purpose> {
            let mut all = Vec::new();
            $({
                let draws: Vec<Purpose> = $draws;
                assert!(!draws.is_empty() && draws.iter().all(|draw| matches!(draw, $name)));
                all.extend(draws);
            })*
            all
        }
    };
}

use Purpose as P;
use Wording as W;

draws! {
    P::DayVolume => vec![P::DayVolume];
    P::ArrivalTime => vec![P::ArrivalTime];
    P::Newcomer => vec![P::Newcomer];
    P::Presence => vec![P::Presence];
    P::Click => vec![P::Click];
    P::Missing => vec![P::Missing];
    P::ReadingTime => vec![P::ReadingTime];
    P::Reading => vec![P::Reading];
    P::Asking => vec![P::Asking];
    P::Buying => vec![P::Buying];
    P::LeavesCart => vec![P::LeavesCart];
    P::CartReason => vec![P::CartReason];
    P::PaysAtOnce => vec![P::PaysAtOnce];
    P::PaysAfter => vec![P::PaysAfter];
    P::PaysAfterAll => vec![P::PaysAfterAll];
    P::HadForgotten => vec![P::HadForgotten];
    P::PaysWhenReminded => vec![P::PaysWhenReminded];
    P::Pieces => vec![P::Pieces];
    P::Patience(..) => of_turns(P::Patience);
    P::Silence(_) => of_cases(P::Silence);
    P::Wording(W::Opening(_)) => of_cases(|case| P::Wording(W::Opening(case)));
    P::Wording(W::Line(..)) => CASES
        .iter()
        .flat_map(|case| (0..MOST_LINES as u8).map(|n| P::Wording(W::Line(*case, n))))
        .collect();
    P::Wording(W::GivesUp(_)) => of_cases(|case| P::Wording(W::GivesUp(case)));
    P::Wording(W::Thanks(_)) => of_cases(|case| P::Wording(W::Thanks(case)));
    P::Wording(W::Parting(..)) => CASES
        .iter()
        .flat_map(|case| NextStep::ALL.map(|step| P::Wording(W::Parting(*case, step))))
        .collect();
    P::Wording(W::StoryReview(..)) => of_ends(|case, solved, n| P::Wording(W::StoryReview(case, solved, n)));
    P::Wording(W::Review(_)) => of_orders(|draws| P::Wording(W::Review(draws)));
    P::Wording(W::Name) => vec![P::Wording(W::Name)];
    P::Wording(W::NameNumber) => vec![P::Wording(W::NameNumber)];
    P::Wording(W::NextMatter(_)) => of_cases(|case| P::Wording(W::NextMatter(case)));
    P::Wording(W::Granted(_)) => of_cases(|case| P::Wording(W::Granted(case)));
    P::SuggestionOrder(_) => of_cases(P::SuggestionOrder);
    P::Speaking(..) => of_turns(P::Speaking);
    P::Travel(_) => of_orders(P::Travel);
    P::TravelBack(_) => of_orders(P::TravelBack);
    P::Unpacking(_) => of_orders(P::Unpacking);
    P::UnpackingTime(_) => of_orders(P::UnpackingTime);
    P::AsksWhere(_) => of_orders(P::AsksWhere);
    P::ReviewTime(_) => of_orders(P::ReviewTime);
    P::Complains(_) => of_orders(P::Complains);
    P::SpeaksOfReturn(_) => of_orders(P::SpeaksOfReturn);
    P::BuysAfterReading => vec![P::BuysAfterReading];
    P::ReviewAfterTalk(_) => of_orders(P::ReviewAfterTalk);
    P::ReviewResumes(_) => of_orders(P::ReviewResumes);
    P::WaitsForStock(_) => of_orders(P::WaitsForStock);
    P::RefusesLate(_) => of_orders(P::RefusesLate);
    P::Shortage(_) => of_orders(P::Shortage);
    P::StoryReviewTime(..) => of_ends(P::StoryReviewTime);
    P::TellsTime(..) => of_ends(P::TellsTime);
    P::Stars(_) => of_orders(P::Stars);
    P::HasWords(_) => of_orders(P::HasWords);
    P::NeverShipped(_) => of_orders(P::NeverShipped);
    P::Supply(_) => (0..300).map(|n| P::Supply(SupplierId(n))).collect();
    P::Consequence(..) => of_ends(P::Consequence);
    P::Ruling(_) => of_orders(P::Ruling);
    P::Withdrawal(..) => [0, 500, u16::MAX]
        .iter()
        .flat_map(|product| (0..=u8::MAX).map(|n| P::Withdrawal(ProductId(*product), Draws(n))))
        .collect();
    P::LooksAgain => vec![P::LooksAgain];
    P::LoyalRates => vec![P::LoyalRates];
    P::BuysAgain => vec![P::BuysAgain];
    P::IsLoyal => vec![P::IsLoyal];
    P::Appeal => vec![P::Appeal];
    P::Judging(_) => of_orders(P::Judging);
    P::Matter(_) => Everyday::ALL.map(P::Matter).to_vec();
    P::AfterPaying(_) => of_orders(P::AfterPaying);
    P::Pleased(_) => of_orders(P::Pleased);
}

#[test]
fn no_two_draws_share_a_key() {
    let mut seen: BTreeMap<(u32, u32), Purpose> = BTreeMap::new();
    for purpose in every_draw() {
        assert!(has_row(purpose));
        if let Some(other) = seen.insert(purpose.key(), purpose) {
            panic!("{other:?} and {purpose:?} have the key {:?}", purpose.key());
        }
    }
    assert!(seen.len() > 12_000, "{}", seen.len());
}

#[test]
fn every_order_of_a_person_has_draws_of_its_own() {
    let first = Draws::default();
    let all = [
        first,
        Draws::SECOND,
        first.of_replacement(0),
        first.of_replacement(1),
        Draws::SECOND.of_replacement(0),
        Draws::SECOND.of_replacement(1),
    ];
    let mut sorted = all.to_vec();
    sorted.sort_unstable();
    sorted.dedup();
    assert_eq!(sorted.len(), all.len());
}
