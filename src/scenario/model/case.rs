//! Cases: a customer with a story, what they know and do not tell, what they say, what would
//! satisfy them and what follows.

use super::case_order::{CaseOrder, NewAddress};
use super::everyday::Everyday;
use super::parting::Parting;
use crate::base::ids::{CaseId, EquipmentId, PersonaId, PhotoId, ProductId};
use crate::base::{Money, Span, Text, Time};
use crate::reply::{Act, PromiseKind, Question, ReferTo, Refusal, RemedyKind, Topic};
use serde::Serialize;

/// Where a case comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Origin {
    /// Written into this scenario; happens once.
    Scripted,
    /// A kind that background customers bring, any number of times.
    Everyday(Everyday),
}

/// When a case starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Start {
    /// At a moment.
    At(Time),
    /// This long after the case's own order, or the first background order of the product, was
    /// paid.
    AfterPayment(Span),
    /// This long after its delivery.
    AfterDelivery(Span),
    /// When it is this long past the promised day and not delivered.
    WhenLate(Span),
    /// This long after another case ended; `Some(true)` only if it was solved.
    AfterCase {
        /// The other case.
        case: CaseId,
        /// Only if solved, only if unsolved, or either.
        solved: Option<bool>,
        /// How long after.
        after: Span,
    },
    /// When a background customer's day brings it (everyday kinds only).
    Everyday,
}

/// Something the customer knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Known {
    /// Key, such as `birthday`.
    pub key: String,
    /// What it is.
    pub value: Text,
    /// Whether it is kept back until a line reveals it.
    pub withheld: bool,
}

/// A circumstance of the shop that is met at a moment, or is not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum Circumstance {
    /// The listing of the product in question states this fact, and truly.
    Stated(String),
    /// Its cover photo keeps the marketplace's rules and does not flatter.
    GoodCover,
    /// The shop owns this equipment.
    Owns(EquipmentId),
    /// The order in question has left the shop.
    Shipped,
    /// The opposite.
    Not(Box<Circumstance>),
}

/// A reply that is suggested to the learner.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Suggestion {
    /// Its words.
    pub text: Text,
    /// It is suggested only while all of these are met.
    pub only_if: Vec<Circumstance>,
    /// Its author's verdict, if there is one; learners see it afterwards.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verdict: Option<SuggestionVerdict>,
}

/// An author's verdict on a suggested reply.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct SuggestionVerdict {
    /// Whether it is a good one.
    pub good: bool,
    /// Why; may be empty.
    pub why: Text,
}

/// The trigger that makes the customer say a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum Trigger {
    /// The reply does this.
    Does(Act),
    /// The reply asks this.
    Asks(Question),
    /// The reply states this fact.
    Told(String),
    /// The reply promises this.
    Promises(PromiseKind),
    /// The reply, or a button, offers this.
    Offers(RemedyKind),
    /// The reply, or a button, refuses this.
    Refuses(Refusal),
    /// The reply, or a button, refers there.
    Refers(ReferTo),
    /// Nothing came for this long.
    Silent(Span),
    /// The reply did not solve it, and no other line fits.
    Anything,
}

/// A line the customer may say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CaseLine {
    /// When.
    pub when: Trigger,
    /// It is said only while all of these are met.
    pub only_if: Vec<Circumstance>,
    /// From which time on that this has happened (1 = the first time).
    pub times: u8,
    /// Change of mood, −5 to 5.
    pub mood: i8,
    /// The part that it reveals: the place in the case's `knows`.
    pub reveals: Option<u8>,
    /// A picture that the customer sends with it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub picture: Option<PhotoId>,
    /// Wordings, one of which is chosen by the seed.
    pub lines: Vec<Text>,
}

/// A remedy that would do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct WantedRemedy {
    /// Which.
    pub kind: RemedyKind,
    /// The least amount, for remedies with an amount.
    pub at_least: Money,
}

/// The formula that would satisfy the customer, over everything that the keeper has done so far.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum Outcome {
    /// All of these.
    All(Vec<Outcome>),
    /// At least one of these.
    AnyOf(Vec<Outcome>),
    /// This fact was stated, and truly.
    Told(String),
    /// One of these remedies was offered.
    Remedy(Vec<WantedRemedy>),
    /// This was promised, for no later than the given time from now; and is kept in the end.
    Promise {
        /// What.
        kind: PromiseKind,
        /// How far ahead it may be, at most.
        within: Span,
    },
    /// This was refused.
    Refusal(Refusal),
    /// The customer was referred there.
    Referred(ReferTo),
    /// This was asked.
    Asked(Question),
    /// This act was done.
    Did(Act),
    /// This circumstance is met.
    If(Circumstance),
}

impl Outcome {
    /// The formulas that `All` and `AnyOf` join; of everything else none.
    pub fn parts(&self) -> &[Self] {
        match self {
            Self::All(parts) | Self::AnyOf(parts) => parts,
            Self::Told(_)
            | Self::Remedy(_)
            | Self::Promise { .. }
            | Self::Refusal(_)
            | Self::Referred(_)
            | Self::Asked(_)
            | Self::Did(_)
            | Self::If(_) => &[],
        }
    }

    /// Every remedy that the formula names anywhere, in its order.
    pub fn remedies(&self) -> Vec<WantedRemedy> {
        let own: &[WantedRemedy] = if let Self::Remedy(list) = self { list } else { &[] };
        own.iter().copied().chain(self.parts().iter().flat_map(Self::remedies)).collect()
    }
}

/// A consequence of the end of a case.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub enum Consequence {
    /// A review with this many stars, this likely (0 to 1).
    Review {
        /// 1 to 5.
        stars: u8,
        /// Chance, 0 to 1.
        likely: f64,
        /// Wordings; may be empty.
        lines: Vec<Text>,
    },
    /// A dispute at the marketplace after this time.
    DisputeAfter(Span),
    /// The customer buys this many, this likely.
    Buys {
        /// Pieces.
        quantity: u32,
        /// Chance, 0 to 1.
        likely: f64,
        /// In which size; the size with the most pieces, if the story does not say.
        size: Option<String>,
    },
    /// The customer asks for all the money back through the marketplace.
    DemandsRefund,
    /// The customer tells others: visits change by this many over the coming days.
    TellsOthers(i32),
    /// A review with this many stars once the parcel is there. Few stars are written whatever was
    /// in it, praise only if it brought no trouble.
    ReviewAfterDelivery {
        /// 1 to 5.
        stars: u8,
        /// Wordings; may be empty.
        lines: Vec<Text>,
    },
}

/// A second matter in the same talk, which the customer brings up once the first is settled.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Matter {
    /// How the customer comes to it; one wording is chosen by the seed.
    pub opens: Vec<Text>,
    /// Further lines, in order of precedence.
    pub says: Vec<CaseLine>,
    /// Suggested replies.
    pub suggestions: Vec<Suggestion>,
    /// The formula that satisfies the customer.
    pub satisfied_by: Outcome,
}

/// The place of the first consequence of a granted wish among all that follow when solved.
pub const BONUS: u8 = 128;

/// A wish that is nice to have: the customer is satisfied without it, and more so with it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Bonus {
    /// What grants it.
    pub wish: Outcome,
    /// Words of somebody who got it; may be empty.
    pub thanks: Vec<Text>,
    /// What follows.
    pub then: Vec<Consequence>,
}

/// A case.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Case {
    /// Key, such as `late_birthday`.
    pub key: String,
    /// A title for the debrief.
    pub title: Text,
    /// Scripted or everyday.
    pub origin: Origin,
    /// The kind of the customer.
    pub persona: PersonaId,
    /// The customer's name, if the story gives one.
    pub customer: Option<Text>,
    /// Its subject.
    pub topic: Topic,
    /// The product it is about, if the story names one.
    pub product: Option<ProductId>,
    /// An order the customer places first.
    pub buys: Option<CaseOrder>,
    /// The size they would rather have: a replacement is sent in it, and what they have comes back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exchange: Option<String>,
    /// Another address, to which they ask the parcel to be sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub address: Option<NewAddress>,
    /// When it starts.
    pub starts: Start,
    /// A careful keeper prevents it: if any of these is met, it does not happen and counts as
    /// handled well.
    pub unless: Vec<Circumstance>,
    /// How long the customer waits for an answer: the mean of an exponential.
    pub patience: Span,
    /// How many replies without a solution the customer accepts.
    pub turns: u8,
    /// The knowledge of the customer.
    pub knows: Vec<Known>,
    /// First words; one wording is chosen by the seed.
    pub opens: Vec<Text>,
    /// Further lines, in order of precedence.
    pub says: Vec<CaseLine>,
    /// Replies suggested to the learner. Some are good.
    pub suggestions: Vec<Suggestion>,
    /// The formula that satisfies the customer.
    pub satisfied_by: Outcome,
    /// Last words when satisfied, before anything that the customer does next.
    pub thanks: Vec<Text>,
    /// Last words when satisfied, by what the customer does next.
    pub parting: Parting,
    /// Last words when giving up.
    pub gives_up: Vec<Text>,
    /// The consequences of a solved case.
    pub if_solved: Vec<Consequence>,
    /// The consequences of an unsolved case.
    pub if_unsolved: Vec<Consequence>,
    /// What good handling is, for the debrief.
    pub good_handling: Text,
    /// A second matter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<Matter>,
    /// A wish that is nice to have.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bonus: Option<Bonus>,
}

impl Case {
    /// The formula that satisfies the customer in the first matter, or in the second.
    pub fn satisfied_by_in(&self, second: bool) -> &Outcome {
        match &self.next {
            Some(next) if second => &next.satisfied_by,
            _ => &self.satisfied_by,
        }
    }

    /// The lines of the first matter, or of the second, each with its place among all of them.
    pub fn says_in(&self, second: bool) -> impl Iterator<Item = (usize, &CaseLine)> {
        let later = self.next.as_ref().map_or(&[][..], |next| next.says.as_slice());
        let all = self.says.iter().chain(later).enumerate();
        all.filter(move |(place, _)| (*place >= self.says.len()) == second)
    }

    /// The suggestions of both matters, those of the second behind those of the first.
    pub fn all_suggestions(&self) -> impl Iterator<Item = &Suggestion> {
        let later = self.next.as_ref().map_or(&[][..], |next| next.suggestions.as_slice());
        self.suggestions.iter().chain(later)
    }

    /// The suggestions of the first matter, or of the second, each with its place among all.
    pub fn suggestions_in(&self, second: bool) -> impl Iterator<Item = (usize, &Suggestion)> {
        let all = self.all_suggestions().enumerate();
        all.filter(move |(place, _)| (*place >= self.suggestions.len()) == second)
    }

    /// A consequence by its place; those of a granted wish begin at [`BONUS`].
    pub fn consequence(&self, solved: bool, place: u8) -> Option<&Consequence> {
        match place.checked_sub(BONUS) {
            Some(place) => self.bonus.as_ref()?.then.get(usize::from(place)),
            None if solved => self.if_solved.get(usize::from(place)),
            None => self.if_unsolved.get(usize::from(place)),
        }
    }

    /// Whether customers of this kind turn up by themselves, any number of times.
    pub fn is_everyday(&self) -> bool {
        matches!(self.origin, Origin::Everyday(_))
    }
}
