//! What random streams are for: part of every key of chance.
//!
//! A key is (seed, who, purpose). Every draw has a name here, and a test shows that no two names
//! share a key, so that a decision changes only what it causes.

use crate::base::ids::{CaseId, ProductId, SupplierId};
use crate::scenario::model::{BONUS, Everyday, MOST_CONSEQUENCES, MOST_LINES, NextStep};

/// Which set of draws an order has: a customer may have a second order, and an order may be
/// replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) struct Draws(pub(super) u8);

impl Draws {
    /// The draws of a customer's second order.
    pub(super) const SECOND: Self = Self(1);

    /// The draws of an order that replaces this one, after so many replacements before it.
    pub(super) const fn of_replacement(self, before: u8) -> Self {
        Self((self.0 % 2).saturating_add(before.saturating_add(1).saturating_mul(2)))
    }
}

/// What a random stream is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// How many come on a day; `who` is the day.
    DayVolume,
    /// When a customer comes.
    ArrivalTime,
    /// Who a new customer is, and what they look for.
    Newcomer,
    /// Whether they come at all, given the shop's name.
    Presence,
    /// Whether they click.
    Click,
    /// What they miss.
    Missing,
    /// How long they read.
    ReadingTime,
    /// What they read.
    Reading,
    /// Whether they ask.
    Asking,
    /// Whether they buy.
    Buying,
    /// Whether they leave the cart.
    LeavesCart,
    /// Why they leave the cart.
    CartReason,
    /// Whether they pay at once.
    PaysAtOnce,
    /// How long they put off paying.
    PaysAfter,
    /// Whether they pay after all.
    PaysAfterAll,
    /// Whether somebody who does not pay had only forgotten.
    HadForgotten,
    /// How soon they pay once they are reminded.
    PaysWhenReminded,
    /// How many pieces they take.
    Pieces,
    /// How long they wait for an answer: the case, and the turn of the talk.
    Patience(CaseId, u32),
    /// Whether they leave a talk in silence.
    Silence(CaseId),
    /// Which wording they choose.
    Wording(Wording),
    /// In which order suggestions stand on the screen.
    SuggestionOrder(CaseId),
    /// How fast they answer: the case, and the turn of the talk.
    Speaking(CaseId, u32),
    /// Travel of a parcel.
    Travel(Draws),
    /// Travel of a parcel that comes back.
    TravelBack(Draws),
    /// What is found in a parcel.
    Unpacking(Draws),
    /// When it is unpacked.
    UnpackingTime(Draws),
    /// Whether they ask where a late parcel is.
    AsksWhere(Draws),
    /// When they review.
    ReviewTime(Draws),
    /// Whether they complain, or want to send it back.
    Complains(Draws),
    /// Whether they speak of a return before they ask for it.
    SpeaksOfReturn(Draws),
    /// Whether a customer whose story was prevented buys.
    BuysAfterReading,
    /// When they review after a talk.
    ReviewAfterTalk(Draws),
    /// When they write a review that was put off.
    ReviewResumes(Draws),
    /// Whether they wait for goods on their way.
    WaitsForStock(Draws),
    /// Whether a parcel that comes late is refused at the door.
    RefusesLate(Draws),
    /// What they do when there are too few pieces.
    Shortage(Draws),
    /// When the review that a story wants is written: the case, whether it was solved, the place in
    /// the list.
    StoryReviewTime(CaseId, bool, u8),
    /// When they tell others: the case, whether it was solved, the place in the list.
    TellsTime(CaseId, bool, u8),
    /// The stars.
    Stars(Draws),
    /// Whether a review has words.
    HasWords(Draws),
    /// Whether somebody reviews an order that never left.
    NeverShipped(Draws),
    /// Suppliers; `who` is the purchase.
    Supply(SupplierId),
    /// What follows from a story: the case, whether it was solved, and the place in the list.
    Consequence(CaseId, bool, u8),
    /// Rulings of the marketplace.
    Ruling(Draws),
    /// Reviews withdrawn.
    Withdrawal(ProductId, Draws),
    /// Whether and when they look again.
    LooksAgain,
    /// How often a loyal person buys; `who` is the person.
    LoyalRates,
    /// Whether and when they buy again.
    BuysAgain,
    /// Whether they are loyal; `who` is the person.
    IsLoyal,
    /// How many are drawn to a product in this run; `who` is the product.
    Appeal,
    /// What they think of the whole purchase.
    Judging(Draws),
    /// Which of several cases of an everyday kind they bring.
    Matter(Everyday),
    /// Whether and when they write about an order that they paid.
    AfterPaying(Draws),
    /// Whether they write because they are content.
    Pleased(Draws),
}

/// Which texts a wording is chosen from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wording {
    /// The opening of a case.
    Opening(CaseId),
    /// A line of a case.
    Line(CaseId, u8),
    /// The last words of somebody who gives up.
    GivesUp(CaseId),
    /// Thanks.
    Thanks(CaseId),
    /// The last words of somebody satisfied, by what they do next.
    Parting(CaseId, NextStep),
    /// The review that a story wants.
    StoryReview(CaseId, bool, u8),
    /// The text of any other review.
    Review(Draws),
    /// The customer's name; `who` is the person.
    Name,
    /// The number behind the name; `who` is the person.
    NameNumber,
    /// How a customer comes to the second matter.
    NextMatter(CaseId),
    /// The words of somebody whose wish was granted.
    Granted(CaseId),
}

impl Wording {
    /// The count in the key: cases use the lower half, everything else the upper one.
    const fn count(self) -> u32 {
        const OTHER: u32 = 1 << 31;
        const BLOCK: u32 = 1 << 26;
        match self {
            Self::Opening(case) => (case.0 as u32) << 8,
            Self::Line(case, place) => (case.0 as u32) << 8 | (place as u32 + 1),
            Self::GivesUp(case) => OTHER + case.0 as u32,
            Self::Thanks(case) => OTHER + BLOCK + case.0 as u32,
            Self::Parting(case, step) => OTHER + 6 * BLOCK + ((case.0 as u32) << 4 | step as u32),
            Self::StoryReview(case, solved, place) => OTHER + 2 * BLOCK + consequence(case, solved, place),
            Self::Review(draws) => OTHER + 3 * BLOCK + draws.0 as u32,
            Self::Name => OTHER + 4 * BLOCK,
            Self::NameNumber => OTHER + 5 * BLOCK,
            Self::NextMatter(case) => OTHER + 7 * BLOCK + case.0 as u32,
            Self::Granted(case) => OTHER + 8 * BLOCK + case.0 as u32,
        }
    }
}

// A place in a list of a story has one byte of a key; the opening is the place before the first
// line, and the consequences of a wish come behind those of the end.
const _: () = assert!(MOST_LINES < 1 << 8);
const _: () = assert!(MOST_CONSEQUENCES <= BONUS as usize && BONUS as usize + MOST_CONSEQUENCES <= 1 << 8);

const fn consequence(case: CaseId, solved: bool, place: u8) -> u32 {
    (case.0 as u32) << 9 | (solved as u32) << 8 | place as u32
}

/// A turn of a talk; a talk has at most 255.
const fn turn_of(case: CaseId, turn: u32) -> u32 {
    (case.0 as u32) << 8 | if turn < 255 { turn } else { 255 }
}

/// The n-th draw about an order.
const fn of_order(n: u32, draws: Draws) -> u32 {
    n | (draws.0 as u32) << 8
}

impl Purpose {
    /// The two numbers of the key. They never change once a version has been given out.
    pub(super) const fn key(self) -> (u32, u32) {
        match self {
            Self::DayVolume => (1, 0),
            Self::ArrivalTime => (2, 0),
            Self::Newcomer => (2, 1),
            Self::Presence => (3, 0),
            Self::Click => (4, 0),
            Self::Missing => (5, 0),
            Self::ReadingTime => (5, 1),
            Self::Asking => (6, 0),
            Self::Buying => (7, 0),
            Self::LeavesCart => (8, 0),
            Self::CartReason => (8, 5),
            Self::PaysAtOnce => (8, 1),
            Self::PaysAfter => (8, 2),
            Self::PaysAfterAll => (8, 3),
            Self::HadForgotten => (8, 6),
            Self::PaysWhenReminded => (8, 7),
            Self::Pieces => (8, 4),
            Self::Patience(case, turn) => (9, turn_of(case, turn)),
            Self::Silence(case) => (10, case.0 as u32),
            Self::Wording(what) => (11, what.count()),
            Self::Speaking(case, turn) => (12, turn_of(case, turn)),
            Self::SuggestionOrder(case) => (25, case.0 as u32),
            Self::Travel(draws) => (13, of_order(0, draws)),
            Self::TravelBack(draws) => (13, of_order(9, draws)),
            Self::Unpacking(draws) => (14, of_order(0, draws)),
            Self::UnpackingTime(draws) => (14, of_order(9, draws)),
            Self::AsksWhere(draws) => (15, of_order(0, draws)),
            Self::ReviewTime(draws) => (15, of_order(1, draws)),
            Self::Complains(draws) => (15, of_order(2, draws)),
            Self::SpeaksOfReturn(draws) => (15, of_order(3, draws)),
            Self::BuysAfterReading => (15, 4),
            Self::ReviewAfterTalk(draws) => (15, of_order(5, draws)),
            Self::ReviewResumes(draws) => (15, of_order(6, draws)),
            Self::WaitsForStock(draws) => (15, of_order(7, draws)),
            Self::RefusesLate(draws) => (15, of_order(10, draws)),
            Self::Shortage(draws) => (15, of_order(8, draws)),
            Self::StoryReviewTime(case, solved, place) => (26, consequence(case, solved, place)),
            Self::TellsTime(case, solved, place) => (27, consequence(case, solved, place)),
            Self::Stars(draws) => (16, of_order(0, draws)),
            Self::HasWords(draws) => (16, of_order(1, draws)),
            Self::NeverShipped(draws) => (16, of_order(2, draws)),
            Self::Supply(supplier) => (17, supplier.0 as u32),
            Self::Consequence(case, solved, place) => (18, consequence(case, solved, place)),
            Self::Ruling(draws) => (19, of_order(0, draws)),
            Self::Withdrawal(product, draws) => (20, product.0 as u32 | (draws.0 as u32) << 16),
            Self::LooksAgain => (21, 0),
            Self::LoyalRates => (21, 1),
            Self::BuysAgain => (21, 2),
            Self::IsLoyal => (21, 3),
            Self::Reading => (22, 0),
            Self::Appeal => (23, 0),
            Self::Judging(draws) => (24, of_order(0, draws)),
            Self::Matter(kind) => (28, kind as u32),
            Self::AfterPaying(draws) => (15, of_order(11, draws)),
            Self::Pleased(draws) => (15, of_order(12, draws)),
        }
    }
}

#[cfg(test)]
mod tests;
