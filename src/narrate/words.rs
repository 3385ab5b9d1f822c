//! The words of the field: remedies, refusals, red lines and the like, each with **one** message
//! `word-<family>-<name>` a language. A sentence takes the word as it is; a button or a heading
//! takes it as a label.

use crate::base::Lang;
use crate::locale;
use crate::reply::{PromiseKind, RedLine, ReferTo, Refusal, RemedyKind};
use crate::scenario::model::NewsSource;
use crate::score::Dimension;
use crate::sim::view::{PromiseView, ReturnState};
use crate::sim::{
    Account, Closing, Failure, OrderState, Prevention, ReplyKind, ReturnReason, ReviewGround, Thought,
};

/// A word with a message of its own.
pub trait FieldWord: Copy {
    /// The family of its messages.
    const FAMILY: &'static str;

    /// Its name within the family, as message keys and tables write it.
    fn word_name(self) -> &'static str;

    /// The key of its message.
    fn key(self) -> String {
        format!("word-{}-{}", Self::FAMILY, self.word_name())
    }
}

/// The word within a sentence: `full refund`.
pub fn word(lang: Lang, word: impl FieldWord) -> String {
    locale::text(lang, &word.key())
}

/// The word as a label of its own: `Full refund`.
pub fn label(lang: Lang, word: impl FieldWord) -> String {
    locale::capitalised(&self::word(lang, word))
}

/// A promise as it stands: kept, broken or still open, what was promised and by when.
pub fn promise_words(lang: Lang, promise: &PromiseView, due: String) -> String {
    let key = match promise.kept {
        Some(true) => "standing-kept",
        Some(false) => "standing-broken",
        None => "standing-open",
    };
    locale::text_with(lang, key, &[("what", word(lang, promise.kind).into()), ("due", due.into())])
}

/// Families whose words know their own names.
macro_rules! named {
    ($($word:ty => $family:literal),+ $(,)?) => {$(
        impl FieldWord for $word {
            const FAMILY: &'static str = $family;
            fn word_name(self) -> &'static str {
                self.name()
            }
        }
    )+};
}

named! {
    RemedyKind => "remedy",
    Refusal => "refusal",
    RedLine => "red-line",
    ReferTo => "refer",
    PromiseKind => "promise",
    Dimension => "dimension",
    Account => "account",
    OrderState => "order",
    NewsSource => "reason",
}

impl FieldWord for ReturnState {
    const FAMILY: &'static str = "return";
    fn word_name(self) -> &'static str {
        match self {
            Self::None => "None",
            Self::Requested => "Requested",
            Self::Coming => "Coming",
            Self::Done => "Done",
            Self::Disputed => "Disputed",
            Self::Refused => "Refused",
        }
    }
}

impl FieldWord for ReplyKind {
    const FAMILY: &'static str = "reply";
    fn word_name(self) -> &'static str {
        match self {
            Self::Suggested(_) => "Suggested",
            Self::Phrase => "Phrase",
            Self::Free => "Free",
            Self::Button => "Button",
        }
    }
}

impl FieldWord for Thought {
    const FAMILY: &'static str = "reason";
    fn word_name(self) -> &'static str {
        match self {
            Self::JustLooking => "JustLooking",
            Self::TooDear => "TooDear",
            Self::RivalCheaper => "RivalCheaper",
            Self::DullPhoto => "DullPhoto",
            Self::TooFewPhotos => "TooFewPhotos",
            Self::FactMissing(_) => "FactMissing",
            Self::SlowDelivery => "SlowDelivery",
            Self::Freight => "Freight",
            Self::NoReviews => "NoReviews",
            Self::BadReviews => "BadReviews",
            Self::NoAnswer => "NoAnswer",
            Self::PoorAnswer => "PoorAnswer",
            Self::SoldOut => "SoldOut",
            Self::SecondThoughts => "SecondThoughts",
            Self::Likes => "Likes",
        }
    }
}

impl FieldWord for Failure {
    const FAMILY: &'static str = "reason";
    fn word_name(self) -> &'static str {
        match self {
            Self::NoAnswer => "NoAnswer",
            Self::NoSolution => "NoSolution",
            Self::Mood => "Mood",
            Self::BrokenPromise => "BrokenPromise",
            Self::RedLine => "RedLine",
            Self::RunOver => "RunOver",
        }
    }
}

impl FieldWord for Prevention {
    const FAMILY: &'static str = "reason";
    fn word_name(self) -> &'static str {
        match self {
            Self::Listing(_) => "Listing",
            Self::Equipment => "Equipment",
            Self::InTime => "InTime",
        }
    }
}

impl FieldWord for Closing {
    const FAMILY: &'static str = "reason";
    fn word_name(self) -> &'static str {
        match self {
            Self::NotPaid => "NotPaid",
            Self::NeverShipped => "NeverShipped",
            Self::Refunded => "Refunded",
            Self::Returned => "Returned",
            Self::Ruled => "Ruled",
        }
    }
}

impl FieldWord for ReturnReason {
    const FAMILY: &'static str = "reason";
    fn word_name(self) -> &'static str {
        match self {
            Self::Damaged => "Damaged",
            Self::WrongItem => "WrongItem",
            Self::Fit => "Fit",
            Self::NotAsDescribed => "NotAsDescribed",
            Self::Late => "Late",
            Self::ChangeOfMind => "ChangeOfMind",
        }
    }
}

impl FieldWord for ReviewGround {
    const FAMILY: &'static str = "reason";
    fn word_name(self) -> &'static str {
        match self {
            Self::Content => "Content",
            Self::Luck => "Luck",
            Self::Late => "Late",
            Self::Damaged => "Damaged",
            Self::NotAsDescribed => "NotAsDescribed",
            Self::Fit => "Fit",
            Self::Service => "Service",
            Self::NeverShipped => "NeverShipped",
            Self::Story => "Story",
        }
    }
}
