//! What happened, in order. The journal is the only evidence: score, debrief, export and what-ifs
//! read it.

use super::command::Remedy;
use super::refused::Refused;
use crate::base::ids::{
    CarrierId, CaseId, ConversationId, CustomerId, EntryId, EquipmentId, NewsId, OrderId, PersonaId, PhotoId,
    ProductId, PromiseId, PurchaseId, ReviewId, SupplierId,
};
use crate::base::{Money, Span, Text, Time};
use crate::reply::{Meaning, PromiseKind, RedLine, ReferTo, Refusal};
use crate::scenario::model::{NewsSource, StatedFact};
use serde::{Deserialize, Serialize};

/// A line of the journal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct JournalEntry<W = Entry> {
    /// Its place.
    pub id: EntryId,
    /// Shop time.
    pub at: Time,
    /// The entry that led to it, if one did.
    pub cause: Option<EntryId>,
    /// What happened.
    pub what: W,
}

/// Why a visitor thought twice, or walked on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Thought {
    /// Only looking.
    JustLooking,
    /// Too dear for what it is.
    TooDear,
    /// A rival has it cheaper.
    RivalCheaper,
    /// The cover photo does not attract.
    DullPhoto,
    /// One photo is not enough.
    TooFewPhotos,
    /// A fact is missing: its place in the product's list.
    FactMissing(u8),
    /// Delivery takes too long.
    SlowDelivery,
    /// The freight on top.
    Freight,
    /// Nobody has reviewed it yet.
    NoReviews,
    /// The reviews are bad.
    BadReviews,
    /// Nobody answered.
    NoAnswer,
    /// The answer did not help.
    PoorAnswer,
    /// Not in stock.
    SoldOut,
    /// Put it off at the cart.
    SecondThoughts,
    /// Likes it.
    Likes,
}

/// What kind of reply was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ReplyKind {
    /// A suggested reply, by its place.
    Suggested(u8),
    /// A quick phrase.
    Phrase,
    /// Own words.
    Free,
    /// A button: remedy, refusal or referral.
    Button,
}

/// Why a case failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Failure {
    /// Nobody answered in time.
    NoAnswer,
    /// Too many replies without a solution.
    NoSolution,
    /// The customer lost patience with the tone.
    Mood,
    /// A promise was broken.
    BrokenPromise,
    /// A red line was crossed.
    RedLine,
    /// The run ended first.
    RunOver,
}

/// What kept a story from happening.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Prevention {
    /// What the listing of this product says and shows.
    Listing(ProductId),
    /// Equipment that was bought.
    Equipment,
    /// It was done in time.
    InTime,
}

/// Why an order was closed without being completed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Closing {
    /// It was never paid.
    NotPaid,
    /// It was not shipped for too long.
    NeverShipped,
    /// All the money was paid back.
    Refunded,
    /// It came back.
    Returned,
    /// The marketplace ruled for the customer.
    Ruled,
}

/// Why something is sent back, as the customer says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ReturnReason {
    /// Damaged or defective.
    Damaged,
    /// Another thing than ordered.
    WrongItem,
    /// Size, fit or colour.
    Fit,
    /// Not what listing and pictures promised.
    NotAsDescribed,
    /// It came too late.
    Late,
    /// A change of mind.
    ChangeOfMind,
}

/// What a review was written for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum ReviewGround {
    /// All went well.
    Content,
    /// All went well, and the stars are few all the same: nobody's doing.
    Luck,
    /// The parcel came late.
    Late,
    /// It came damaged, or as another thing.
    Damaged,
    /// It was not what listing and pictures promised.
    NotAsDescribed,
    /// It did not fit.
    Fit,
    /// How the customer was treated.
    Service,
    /// It was never shipped.
    NeverShipped,
    /// A story of the scenario.
    Story,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "fields carry the names of the ids and amounts they hold")]
pub enum Entry {
    /// The shop opened for the first time.
    RunBegan { seed: u64 },
    /// A day began; `visitors` may come on it.
    DayBegan { day: i64, visitors: u32 },
    /// The run ended; what follows is the aftermath.
    RunEnded,

    /// Somebody came along and saw a listing among the rivals': at this price, with that one in
    /// mind. `former` is their visit before this one, if they have been here.
    Passed {
        customer: CustomerId,
        persona: PersonaId,
        product: ProductId,
        former: Option<CustomerId>,
        price: Money,
        reference: Money,
    },
    /// Walked on without a look, or after one.
    WalkedOn { customer: CustomerId, product: ProductId, why: Thought },
    /// Clicked the listing.
    Clicked { customer: CustomerId, product: ProductId },
    /// Has read so many pages: the listing, its photos, its reviews, the terms.
    Read { customer: CustomerId, product: ProductId, pages: u8 },
    /// Decided to buy and put it in the cart.
    Carted { customer: CustomerId, product: ProductId },
    /// Left the cart behind.
    LeftCart { customer: CustomerId, product: ProductId, why: Thought },

    /// A conversation began.
    ConversationBegan {
        conversation: ConversationId,
        customer: CustomerId,
        case: CaseId,
        product: Option<ProductId>,
        order: Option<OrderId>,
        fact: Option<u8>,
    },
    /// The customer said something.
    CustomerSaid { conversation: ConversationId, text: Text, mood: i8 },
    /// The customer told something they had kept back.
    Revealed { conversation: ConversationId, key: String },
    /// The keeper looked the order up.
    LookedUp { conversation: ConversationId },
    /// The keeper answered; `waited` counts from the customer's last words, `first` marks the first
    /// answer.
    Answered {
        conversation: ConversationId,
        kind: ReplyKind,
        text: String,
        waited: Span,
        first: bool,
        courtesy_permille: i16,
    },
    /// The keeper said what that answer was meant to do, where it had been read otherwise.
    Meant { conversation: ConversationId, meant: Vec<Meaning>, unmeant: Vec<Meaning> },
    /// The keeper's answer came after the customer had gone.
    AnsweredTooLate { conversation: ConversationId },
    /// A remedy was offered.
    Offered { conversation: ConversationId, remedy: Remedy },
    /// A remedy was offered in words that cannot be given, and why.
    OfferImpossible { conversation: ConversationId, remedy: Remedy, why: Refused },
    /// The goods to replace are sold out; the customer waits for those on their way.
    WaitsForStock { conversation: ConversationId, order: OrderId },
    /// A remedy was accepted and carried out.
    Remedied { conversation: ConversationId, remedy: Remedy },
    /// Something was refused.
    RefusedRequest { conversation: ConversationId, what: Refusal },
    /// The customer was referred.
    Referred { conversation: ConversationId, to: ReferTo },
    /// A fact was told, truly or not.
    ToldFact { conversation: ConversationId, key: String, is_true: bool },
    /// A promise was made.
    Promised { promise: PromiseId, conversation: ConversationId, kind: PromiseKind, due: Time },
    /// A promise was kept.
    PromiseKept { promise: PromiseId },
    /// A promise was broken.
    PromiseBroken { promise: PromiseId },
    /// A red line was crossed, with the words.
    RedLineCrossed { conversation: Option<ConversationId>, line: RedLine, words: String },
    /// The customer gave up waiting.
    GaveUp { conversation: ConversationId, silently: bool },
    /// The case was solved.
    CaseSolved { conversation: ConversationId },
    /// The case failed.
    CaseFailed { conversation: ConversationId, why: Failure },
    /// A story did not happen, for the keeper had seen to it.
    CasePrevented { case: CaseId, customer: CustomerId, why: Prevention },
    /// People talked: visits change by this many.
    WordOfMouth { conversation: ConversationId, visits: i32 },

    /// An order was placed.
    OrderPlaced {
        order: OrderId,
        customer: CustomerId,
        product: ProductId,
        size: u8,
        pieces: u32,
        total: Money,
        freight: Money,
        promised_day: i64,
    },
    /// Fewer pieces were in stock than somebody wanted to buy.
    ShortOfStock { customer: CustomerId, product: ProductId, wanted: u32, there: u32 },
    /// Somebody waits for goods on their way, to buy so many.
    WaitsToBuy { customer: CustomerId, product: ProductId, pieces: u32 },
    /// It was paid.
    OrderPaid { order: OrderId },
    /// It was shipped; `late` against the rule.
    OrderShipped { order: OrderId, carrier: CarrierId, late: bool },
    /// It arrived, so many days after the promised one.
    OrderDelivered { order: OrderId, days_late: i64 },
    /// It was completed and its money paid out.
    OrderCompleted { order: OrderId },
    /// It was closed.
    OrderClosed { order: OrderId, why: Closing },
    /// The promised day passed without delivery.
    OrderOverdue { order: OrderId },
    /// The shipping deadline passed.
    ShippingOverdue { order: OrderId },
    /// The customer wants to send it back.
    ReturnRequested { order: OrderId, reason: ReturnReason },
    /// The return was approved.
    ReturnApproved { order: OrderId, reason: ReturnReason },
    /// It came back.
    ReturnArrived { order: OrderId, sellable: bool },
    /// A dispute was opened.
    DisputeOpened { order: OrderId, by_shop: bool },
    /// The marketplace ruled.
    DisputeRuled { order: OrderId, for_shop: bool },
    /// Money went back.
    Refunded { order: OrderId, amount: Money },

    /// The customer has made up their mind about the whole purchase: how satisfied they are, −1000
    /// to 1000, and whether they would buy here again.
    Judged { order: OrderId, satisfaction: i16, would_return: bool },
    /// A review was posted.
    Reviewed {
        review: ReviewId,
        order: Option<OrderId>,
        conversation: Option<ConversationId>,
        stars: u8,
        described: u8,
        service: u8,
        delivery: u8,
        ground: ReviewGround,
        text: Text,
    },
    /// A review was answered.
    ReviewAnswered { review: ReviewId, text: String },
    /// A review was withdrawn.
    ReviewWithdrawn { review: ReviewId },

    /// A list price was changed.
    PriceSet { product: ProductId, from: Money, to: Money },
    /// A promotion began.
    PromotionStarted { product: ProductId, percent: u8, until_day: i64 },
    /// A promotion ended.
    PromotionEnded { product: ProductId },
    /// A fact was stated, or taken out.
    FactStated { product: ProductId, fact: u8, says: StatedFact },
    /// The delivery promise was changed.
    PromiseDaysSet { product: ProductId, from: u8, to: u8 },
    /// The freight was changed.
    FreightSet { product: ProductId, from: Money, to: Money },
    /// The title of a listing was changed.
    TitleSet { product: ProductId, title: String },
    /// Photos were arranged.
    PhotosArranged { product: ProductId, photos: Vec<PhotoId> },
    /// Photos were taken.
    PhotosTaken { product: ProductId, photos: Vec<PhotoId> },
    /// A picture was taken in the photo studio.
    ShotTaken { product: ProductId, photo: PhotoId },
    /// A picture was brought from elsewhere.
    PhotoImported { product: ProductId, photo: PhotoId },
    /// Stock was ordered.
    StockOrdered {
        purchase: PurchaseId,
        supplier: SupplierId,
        product: ProductId,
        pieces: u32,
        cost: Money,
        due: Time,
    },
    /// Stock arrived.
    StockArrived { purchase: PurchaseId, product: ProductId, pieces: u32 },
    /// A size ran out.
    SoldOut { product: ProductId, size: u8 },
    /// Equipment was bought.
    EquipmentBought { equipment: EquipmentId, price: Money },
    /// The clock was stopped.
    Paused,

    /// An order from before the first day, which the shop has on its hands as it opens.
    CarriedOver {
        order: OrderId,
        customer: CustomerId,
        product: ProductId,
        size: u8,
        pieces: u32,
        total: Money,
        freight: Money,
        promised_day: i64,
        placed: Time,
    },
    /// News came, and with it a change.
    NewsCame { news: NewsId, from: NewsSource, text: Text },
    /// The customer is satisfied in the first matter and asks about another.
    MatterSettled { conversation: ConversationId },
    /// The customer got what they had only hoped for, too.
    WishGranted { conversation: ConversationId },
    /// An order is exchanged for this size: it is packed so, or that goes out and the old comes
    /// back.
    Exchanged { order: OrderId, product: ProductId, size: u8 },
    /// The parcel goes to another address; `on_the_way` if it had left and the carrier redirects
    /// it.
    AddressChanged { order: OrderId, on_the_way: bool },
    /// The customer sent a picture.
    PictureSent { conversation: ConversationId, photo: PhotoId },
    /// The parcel was taken to an address where the customer is not.
    WrongAddress { order: OrderId, comes_back: bool },
    /// The keeper reminded the customer, in a friendly way, that the order is not paid yet.
    PaymentReminded { order: OrderId },
}
