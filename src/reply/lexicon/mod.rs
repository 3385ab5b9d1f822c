//! The words and phrases by which replies are understood, as tables: one file per domain.
//!
//! A phrase stands in a table under its [`Cue`]. Phrases are separated by `|`; a `*` at the end allows any
//! ending (`refund*`). The longest phrase that starts at a place wins and hides shorter ones inside it, so
//! idioms ("no problem", 不好意思) stand in the tables to shield their words. No rule lives here.

mod courtesy;
mod empathy;
mod negation;
mod promises;
mod questions;
mod red_lines;
mod remedies;
pub(super) mod topics;

/// Phrases of one meaning.
pub(super) type Table = &'static [(Cue, &'static str)];

/// All tables of the reader.
pub(super) const TABLES: &[Table] = &[
    courtesy::TABLE,
    empathy::TABLE,
    negation::TABLE,
    promises::TABLE,
    questions::TABLE,
    red_lines::TABLE,
    remedies::TABLE,
];

/// What a phrase hints at. Rules combine hints into meanings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Cue {
    // Courtesy.
    Greet,
    Thank,
    Sorry,
    Close,
    Please,
    Polite,
    Hedge,
    Positive,
    Negative,
    // Care and manner.
    Empathy,
    Reassure,
    Blame,
    Push,
    Justify,
    Recommend,
    Check,
    Inform,
    // Yes, no, and the joints of sentences.
    Yes,
    MaybeYes,
    No,
    NoWord,
    NoAfter,
    Cannot,
    Not,
    NoNeed,
    Demand,
    Break,
    Otherwise,
    Idiom,
    We,
    You,
    Done,
    // Promises.
    Ship,
    Send,
    Arrive,
    Reach,
    Answer,
    Paid,
    Late,
    Wait,
    Soon,
    // Remedies.
    Refund,
    Compensate,
    Full,
    Part,
    Half,
    Return,
    Keep,
    RefuseReturn,
    Replace,
    Coupon,
    Discount,
    MaybeDiscount,
    PriceTo,
    FirmPrice,
    Gift,
    Give,
    AskedFor,
    // Red lines and traps.
    GoodReview,
    Review,
    HonestReview,
    Cashback,
    OffPlatform,
    StayHere,
    Phone,
    Data,
    Secret,
    Invoice,
    Extra,
    Insult,
    Superlative,
    Code,
    Deposit,
    Pay,
    Fraud,
    Unpaid,
    // Referral.
    Courier,
    Platform,
    OtherDesk,
    Contact,
    // Questions.
    AskWord,
    Why,
    AskOrder,
    AskPhoto,
    AskProblem,
    AskMeasures,
    AskPurpose,
    AskQuantity,
    AskAddress,
    AskPreference,
    AskInvoice,
    AskConfirm,
}
