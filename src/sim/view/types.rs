//! The parts of the keeper's view.

use crate::base::ids::{
    CarrierId, CaseId, ConversationId, CustomerId, EntryId, EquipmentId, OrderId, PhotoId, ProductId,
    PromiseId, PurchaseId, ReviewId, SupplierId,
};
use crate::base::{Money, Span, Text, Time};
use crate::reply::{PromiseKind, Reading, RedLine, ReferTo, Refusal, Topic};
use crate::scenario::model::{Pointer, QuickPhrase, StatedFact};
use crate::sim::command::Remedy;
use crate::sim::entry::{Failure, Thought};
use crate::sim::ledger::Account;
use crate::sim::orders::OrderState;

/// Everything the keeper sees at one moment.
#[derive(Debug, Clone, PartialEq)]
pub struct ShopView {
    /// Shop time.
    pub now: Time,
    /// Whether the shop is open at this hour.
    pub open: bool,
    /// Whether the run is over.
    pub over: bool,
    /// Cash at hand.
    pub cash: Money,
    /// Money the marketplace holds until orders complete.
    pub escrow: Money,
    /// The shop's three ratings, once there is a review.
    pub ratings: Option<Ratings>,
    /// Share of first answers within the time that counts, 0 to 1, once there was one.
    pub quick_answers: Option<f64>,
    /// Listings in the order of products.
    pub listings: Vec<ListingView>,
    /// Rivals.
    pub rivals: Vec<RivalView>,
    /// Conversations, oldest first.
    pub conversations: Vec<ConversationView>,
    /// Orders, oldest first.
    pub orders: Vec<OrderView>,
    /// Stock on its way.
    pub purchases: Vec<PurchaseView>,
    /// Suppliers' offers.
    pub suppliers: Vec<SupplierView>,
    /// The equipment shop.
    pub equipment: Vec<EquipmentView>,
    /// Reviews, newest last.
    pub reviews: Vec<ReviewView>,
    /// The funnel of the whole run.
    pub funnel: Funnel,
    /// The funnel of today.
    pub today: Funnel,
    /// Money.
    pub money: MoneyView,
    /// People in the street now.
    pub street: Vec<VisitorView>,
    /// Quick phrases.
    pub phrases: Vec<QuickPhrase>,
    /// The coach's next hint, in a scenario with a coach.
    pub coach: Option<CoachView>,
    /// How long packing a parcel takes now.
    pub pack_parcel: Span,
    /// How long a photo session takes now.
    pub photo_session: Span,
}

/// The three ratings learners meet at work, each 1 to 5, and the number of reviews behind them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ratings {
    /// As described.
    pub described: f64,
    /// Service.
    pub service: f64,
    /// Delivery.
    pub delivery: f64,
    /// Mean stars.
    pub stars: f64,
    /// Reviews that count.
    pub reviews: u32,
}

/// A listing.
#[derive(Debug, Clone, PartialEq)]
pub struct ListingView {
    /// Which product.
    pub product: ProductId,
    /// Its name.
    pub name: Text,
    /// List price.
    pub price: Money,
    /// Price with a promotion that is running.
    pub price_now: Money,
    /// Percent off and last day, while a promotion runs.
    pub promotion: Option<(u8, i64)>,
    /// Market price as the keeper knows it.
    pub reference_price: Money,
    /// Cost per piece, averaged over the stock.
    pub unit_cost: Money,
    /// Pieces in stock per size: label and count.
    pub stock: Vec<(String, u32)>,
    /// Pieces on their way from suppliers.
    pub coming: u32,
    /// Facts and what is said of them.
    pub facts: Vec<FactView>,
    /// Photos in use, cover first.
    pub photos: Vec<PhotoId>,
    /// All photos of the product.
    pub all_photos: Vec<PhotoView>,
    /// Whether a photo session would bring new photos.
    pub can_take_photos: bool,
    /// Promised days.
    pub promise_days: u8,
    /// Freight the customer pays.
    pub freight: Money,
    /// Pieces sold in this run.
    pub sold: u32,
    /// This listing's funnel.
    pub funnel: Funnel,
}

impl ListingView {
    /// Pieces in stock over all sizes.
    pub fn in_stock(&self) -> u32 {
        self.stock.iter().map(|(_, n)| n).sum()
    }

    /// Facts that the listing does not state.
    pub fn missing_facts(&self) -> usize {
        self.facts.iter().filter(|f| f.says == StatedFact::Missing).count()
    }
}

/// A fact of a product, as the keeper knows it from the supplier's sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactView {
    /// Key.
    pub key: String,
    /// Name.
    pub name: Text,
    /// What is true.
    pub truth: Text,
    /// What would sound better.
    pub tempting: Vec<Text>,
    /// What the listing says.
    pub says: StatedFact,
}

/// A photo of a product.
#[derive(Debug, Clone, PartialEq)]
pub struct PhotoView {
    /// Which.
    pub photo: PhotoId,
    /// The picture's file.
    pub file: String,
    /// Caption.
    pub name: Text,
    /// Whether it can be used.
    pub usable: bool,
    /// Whether it needs equipment the shop does not have.
    pub needs: Option<EquipmentId>,
    /// How attractive it looks, in standard deviations above an ordinary product photo: the keeper has eyes.
    pub appeal: f64,
    /// How far it flatters the thing that lies beside it, 0 to 1.
    pub flattery: f64,
    /// Whether it keeps the marketplace's rules for covers.
    pub cover_ok: bool,
}

/// A rival's listing.
#[derive(Debug, Clone, PartialEq)]
pub struct RivalView {
    /// Shop name.
    pub name: Text,
    /// Competes with.
    pub product: ProductId,
    /// Price.
    pub price: Money,
    /// Rating.
    pub rating: f64,
    /// Reviews.
    pub reviews: u32,
    /// Promised days.
    pub promise_days: u8,
}

/// State of a conversation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ConversationState {
    /// Open.
    Open,
    /// Ended with the customer satisfied.
    Solved,
    /// Ended otherwise.
    Failed,
}

/// Who said something.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum MessageFrom {
    /// The customer.
    Customer,
    /// The keeper.
    Keeper,
    /// Nobody: a note about what happened.
    Note,
}

/// What a note in a conversation says; front ends word it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Note {
    /// The keeper offered a remedy by button.
    Offered(Remedy),
    /// The keeper refused something by button.
    Refused(Refusal),
    /// The keeper referred the customer by button.
    Referred(ReferTo),
    /// The keeper looked the order up.
    LookedUp,
    /// A remedy was accepted and carried out.
    Remedied(Remedy),
    /// The case was solved.
    Solved,
    /// The case failed.
    Failed(Failure),
    /// A promise was kept, or not.
    Promise(PromiseKind, bool),
    /// A line was crossed that ends the talk.
    Crossed(RedLine),
}

/// A message.
#[derive(Debug, Clone, PartialEq)]
pub struct MessageView {
    /// When.
    pub at: Time,
    /// From whom.
    pub from: MessageFrom,
    /// The text.
    pub text: Text,
    /// What the program read in it, for the keeper's own.
    pub reading: Option<Reading>,
    /// What happened, for notes.
    pub note: Option<Note>,
}

/// A reply that is suggested.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SuggestionView {
    /// Its place in the case's list, by which it is sent.
    pub index: u8,
    /// Its words.
    pub text: Text,
}

/// A conversation.
#[derive(Debug, Clone, PartialEq)]
pub struct ConversationView {
    /// Which.
    pub conversation: ConversationId,
    /// The customer's name.
    pub customer: Text,
    /// A number from which a portrait is drawn.
    pub look: u64,
    /// State.
    pub state: ConversationState,
    /// How the customer seems, −5 to 5.
    pub mood: i8,
    /// What it seems to be about.
    pub topic: Topic,
    /// The product it is about.
    pub product: Option<ProductId>,
    /// The order it is about.
    pub order: Option<OrderId>,
    /// The fact asked for, as a place in the product's list.
    pub fact: Option<u8>,
    /// When it began.
    pub begun: Time,
    /// Since when the customer waits for an answer.
    pub waiting_since: Option<Time>,
    /// Messages, oldest first.
    pub messages: Vec<MessageView>,
    /// Suggested replies with their slots filled.
    pub suggestions: Vec<SuggestionView>,
    /// Whether order and parcel were looked up.
    pub looked_up: bool,
    /// Promises made in it.
    pub promises: Vec<PromiseView>,
}

impl ConversationView {
    /// Whether the customer waits for an answer.
    pub fn needs_reply(&self) -> bool {
        self.state == ConversationState::Open && self.waiting_since.is_some()
    }
}

/// A promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PromiseView {
    /// Which.
    pub promise: PromiseId,
    /// What.
    pub kind: PromiseKind,
    /// By when.
    pub due: Time,
    /// Whether it was kept, once that is known.
    pub kept: Option<bool>,
}

/// Where a return stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum ReturnState {
    /// There is none.
    #[default]
    None,
    /// Asked for.
    Requested,
    /// Approved, on its way back.
    Coming,
    /// Back and refunded.
    Done,
    /// Before the marketplace.
    Disputed,
    /// Refused by the marketplace.
    Refused,
}

/// Where a parcel is, as far as it was looked up or told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ParcelView {
    /// Carrier.
    pub carrier: CarrierId,
    /// When it left.
    pub shipped: Time,
    /// When it arrived, if it did.
    pub delivered: Option<Time>,
    /// When the carrier expects it, known after a look-up.
    pub expected: Option<Time>,
}

/// An order.
#[derive(Debug, Clone, PartialEq)]
pub struct OrderView {
    /// Which.
    pub order: OrderId,
    /// The customer's name.
    pub customer: Text,
    /// What.
    pub product: ProductId,
    /// Size label.
    pub size: String,
    /// Pieces.
    pub pieces: u32,
    /// What the customer pays in all.
    pub total: Money,
    /// State.
    pub state: OrderState,
    /// When placed.
    pub placed: Time,
    /// When paid.
    pub paid: Option<Time>,
    /// Last moment to ship by the rules.
    pub ship_by: Time,
    /// Promised day of delivery.
    pub promised_day: i64,
    /// The parcel, once shipped.
    pub parcel: Option<ParcelView>,
    /// Money given back so far.
    pub refunded: Money,
    /// Return.
    pub returning: ReturnState,
    /// Whether a dispute is open.
    pub disputed: bool,
    /// Whether this is a replacement sent free of charge.
    pub replacement: bool,
    /// Whether a small gift goes with it.
    pub gift: bool,
}

/// Stock on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PurchaseView {
    /// Which.
    pub purchase: PurchaseId,
    /// What.
    pub product: ProductId,
    /// Pieces.
    pub pieces: u32,
    /// When it was promised.
    pub due: Time,
    /// Whether it has arrived.
    pub arrived: bool,
}

/// A supplier's offer.
#[derive(Debug, Clone, PartialEq)]
pub struct SupplierView {
    /// Which.
    pub supplier: SupplierId,
    /// Name.
    pub name: Text,
    /// What.
    pub product: ProductId,
    /// Price per piece.
    pub unit_cost: Money,
    /// Least pieces.
    pub minimum: u32,
    /// Lead time.
    pub lead: Span,
    /// How often it is in time, 0 to 1, as others rate it.
    pub reliability: f64,
}

/// A piece of equipment in the shop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EquipmentView {
    /// Which.
    pub equipment: EquipmentId,
    /// Name.
    pub name: Text,
    /// What it does.
    pub about: Text,
    /// Price.
    pub price: Money,
    /// Whether it is owned.
    pub owned: bool,
}

/// A review.
#[derive(Debug, Clone, PartialEq)]
pub struct ReviewView {
    /// Which.
    pub review: ReviewId,
    /// The customer's name.
    pub customer: Text,
    /// The product.
    pub product: ProductId,
    /// When.
    pub at: Time,
    /// Stars, 1 to 5.
    pub stars: u8,
    /// As described, service, delivery.
    pub parts: [u8; 3],
    /// Text; may be empty.
    pub text: Text,
    /// The keeper's answer.
    pub answer: Option<String>,
    /// Whether it was withdrawn.
    pub withdrawn: bool,
}

/// Numbers of visitors at each step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Funnel {
    /// Came along.
    pub passed: u32,
    /// Clicked.
    pub clicked: u32,
    /// Asked.
    pub asked: u32,
    /// Put it in the cart.
    pub carted: u32,
    /// Paid.
    pub paid: u32,
}

/// One account and its balance, signed so that what the shop has or earns is positive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AccountLine {
    /// Account.
    pub account: Account,
    /// Balance.
    pub balance: Money,
}

/// Figures of one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DayFigures {
    /// The day.
    pub day: i64,
    /// Sales paid.
    pub sales: Money,
    /// Profit.
    pub profit: Money,
    /// Cash at the end.
    pub cash: Money,
    /// Visitors.
    pub funnel: Funnel,
}

/// Money.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MoneyView {
    /// Accounts with a balance.
    pub accounts: Vec<AccountLine>,
    /// Profit so far.
    pub profit: Money,
    /// Day by day.
    pub days: Vec<DayFigures>,
}

/// Where a visitor is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum VisitorStage {
    /// Walks by.
    Passing,
    /// Stands before our listing.
    Looking,
    /// Asks, and waits.
    Asking,
    /// At the till.
    Paying,
    /// Leaves with a bag.
    Bought,
    /// Leaves without.
    Left,
}

/// Somebody in the street.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VisitorView {
    /// Who.
    pub customer: CustomerId,
    /// A number from which the figure is drawn.
    pub look: u64,
    /// The product they care for.
    pub product: ProductId,
    /// Where.
    pub stage: VisitorStage,
    /// What they think.
    pub thought: Option<Thought>,
    /// Since when.
    pub since: Time,
    /// The journal's entry about it.
    pub entry: EntryId,
}

/// The coach's hint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoachView {
    /// What the coach says.
    pub say: Text,
    /// Where to look.
    pub at: Pointer,
    /// Which hint of how many.
    pub step: (u32, u32),
}

/// A case in hindsight, for the debrief only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseNote {
    /// Which case.
    pub case: CaseId,
    /// In which conversation.
    pub conversation: ConversationId,
}
