//! What the phrases of the tables hint at. Rules combine hints into meanings; no rule and no word
//! stands here.

use serde::Deserialize;

/// What a phrase hints at. Rules combine hints into meanings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub(super) enum Cue {
    // Courtesy.
    Greet,
    /// Names the customer without greeting (亲).
    Vocative,
    /// Says nothing by itself ("as I said", 您放心).
    Filler,
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
    /// Says in one phrase why the price is what it is.
    PriceReason,
    Recommend,
    Check,
    Inform,
    // Yes, no, and the joints of sentences.
    Yes,
    MaybeYes,
    /// Agrees to what was asked in one phrase.
    Agrees,
    No,
    NoWord,
    NoAfter,
    Cannot,
    Not,
    NoNeed,
    Demand,
    Break,
    Otherwise,
    /// Says no without a word for "not" (算了, 免了, "forget it").
    Decline,
    /// A "not" that denies nothing of what is done: it asks for silence, or says how hard trade is.
    Aside,
    /// Starts a condition ("if", 要是, …的话).
    Condition,
    /// Starts a clause in text without signs (我先, 您把).
    Opens,
    /// Warns of something ("beware", 别信).
    Warn,
    /// Repeats what somebody said (您说, "you said").
    Reported,
    /// Says that something lies in the past.
    Past,
    /// Puts something off ("tomorrow", 修好就).
    Later,
    Idiom,
    We,
    You,
    Done,
    // Promises.
    /// A time that is not bound to ("probably", 左右).
    Vague,
    Ship,
    Send,
    Arrive,
    Reach,
    /// What is sent by wire and in no parcel (a link, a photo, a tracking number).
    ByWire,
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
    /// Speaks of a remedy that is given, or would be, without offering it now.
    Mention,
    /// Names a remedy that only counts where it is given.
    RefundNamed,
    CompensateNamed,
    ReturnNamed,
    ReplaceNamed,
    GiftNamed,
    /// The cost of sending.
    FreightWord,
    /// At the shop's cost.
    Free,
    /// Refuses in one phrase.
    RefuseDiscount,
    RefuseRefund,
    RefusesOther,
    /// Names a price without the word.
    Priced,
    /// Names a sum that is taken off the price (减3块, "knock 3 off").
    TakesOff,
    /// Pays back the sum that the sentence names ("that makes 6 yuan, I'm sending that back").
    SumBack,
    /// Says who pays the freight.
    BearsFreight,
    // Patience.
    // Red lines and traps.
    GoodReview,
    Review,
    HonestReview,
    Cashback,
    /// Says that everybody gets it (随单都带, "in every parcel").
    ForAll,
    /// What a review is rewarded with.
    Reward,
    /// Buys a review in one phrase.
    BuysReview,
    /// Names a channel outside the platform.
    OffPlatform,
    /// Moves the talk or the payment there.
    MovesOff,
    StayHere,
    Phone,
    Data,
    Secret,
    /// Somebody who is not in the talk (她, 隔壁).
    ThirdPerson,
    /// Where somebody lives, what they bought.
    Whereabouts,
    /// The customer's own data.
    OwnData,
    Invoice,
    /// An invoice is given, at no charge.
    InvoiceGiven,
    /// An invoice is refused in one phrase.
    RefusesInvoice,
    /// An invoice over more than was paid is refused.
    RefusesInflated,
    Extra,
    Insult,
    Threat,
    /// Speaks of the shop's own people.
    Ourselves,
    /// Denies a lawful return in one phrase.
    DeniesReturn,
    /// Why a return may not be denied: opened, on sale, not liked.
    UnlawfulReason,
    /// Why a return may be denied: made to measure, worn, perishable, out of time.
    LawfulException,
    Superlative,
    Code,
    /// A code that came by message, without the word.
    SentCode,
    /// Tells a buyer's data in one phrase.
    TellsData,
    /// Hands out a code, or pays a false deposit, in one phrase.
    HandsOut,
    /// Claims what no goods can do.
    ClaimsFalsely,
    /// Calls a claim a lie or a slip, or a deed a red line (…就是骗人, "would be a lie").
    Disowns,
    /// Refuses in one phrase to tell a buyer's data.
    RefusesData,
    /// Refuses a code or a deposit in one phrase.
    RefusesFraud,
    /// Refuses in one phrase to ship on a screenshot.
    RefusesUnpaid,
    /// Refuses in one phrase to pay for a review.
    RefusesReview,
    /// Refuses in one phrase to leave the platform.
    RefusesOff,
    /// Refuses in one phrase to pay for a threat.
    RefusesThreat,
    /// A number that is no code: postcode, desk, parcel.
    OtherNumber,
    Deposit,
    Pay,
    Fraud,
    /// Does what somebody on the line demands (照您说的弄, "teach me step by step").
    Obeys,
    /// Money, merely named.
    Money,
    Unpaid,
    /// A picture of a payment.
    Screenshot,
    // Referral.
    Courier,
    Platform,
    OtherDesk,
    Contact,
    /// Sends the customer there in one phrase.
    RefersCourier,
    RefersPlatform,
    RefersOther,
    // Questions.
    AskWord,
    /// A word of questions (哪, 几, 还是).
    QuestionWord,
    /// Asks in one phrase, for anything.
    Asks,
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
    /// Asks whether an offer suits (行吗, "how does that sound").
    AskAgree,
}
