//! The file format as serde sees it, version 1. Nothing is checked here and nearly everything may be left out;
//! `resolve` turns this into the model and says what is missing or wrong.
//!
//! Field names are the format: a renamed field breaks instructors' files. The format is explained in
//! `docs/scenario-format.md`.

use super::model::{Category, Everyday};
use crate::base::Text;
use crate::reply::{Act, PromiseKind, Question, ReferTo, Refusal, Topic};
use serde::Deserialize;
use std::collections::BTreeMap;

/// A map from key to value, as `{ "key": value }` is written. Kept in the order of keys.
pub type Table<T> = BTreeMap<String, T>;

/// `scenario.ron`.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename = "Scenario")]
pub struct RawScenario {
    /// Version of the format: 1.
    pub format: u32,
    /// Must be the folder's name.
    pub id: String,
    /// Title.
    pub title: Text,
    /// Brief.
    pub brief: Text,
    /// Goals.
    pub goals: Vec<Text>,
    /// Minutes a play is meant to take.
    pub minutes: u32,
    /// Shop days.
    pub days: u32,
    /// `Monday` … `Sunday`; Monday if left out.
    pub first_day: RawWeekday,
    /// Clock time at which day 1 begins; the opening if left out.
    pub begins: Option<String>,
    /// Opening and closing.
    pub opening_hours: Option<(String, String)>,
    /// Days after the end in which parcels and reviews still come.
    pub aftermath_days: Option<u32>,
    /// Shop seconds per wall second at 1×.
    pub pace: Option<u32>,
    /// `Fresh` or `Fixed(7)`.
    pub seed: RawSeed,
    /// Currency.
    pub currency: RawCurrency,
    /// Cash at the start.
    pub cash: f64,
    /// Library files, relative to the folder of scenarios.
    #[serde(rename = "use")]
    pub uses: Vec<String>,
    /// Costs of actions in shop time.
    pub attention: RawAttention,
    /// Changes to the policy pack.
    pub policy: RawPolicy,
    /// Changes to the behaviour model.
    pub behaviour: Table<f64>,
    /// Facts that goods may have.
    pub facts: Table<RawFact>,
    /// Personas.
    pub personas: Table<RawPersona>,
    /// Background arrivals.
    pub arrivals: RawArrivals,
    /// Products.
    pub products: Table<RawProduct>,
    /// Sample photos.
    pub photos: Table<RawPhoto>,
    /// Rivals.
    pub rivals: Vec<RawRival>,
    /// Suppliers.
    pub suppliers: Table<RawSupplier>,
    /// Carriers.
    pub carriers: Table<RawCarrier>,
    /// Equipment.
    pub equipment: Table<RawEquipment>,
    /// Quick phrases by code.
    pub phrases: Table<Text>,
    /// Cases.
    pub cases: Table<RawCase>,
    /// Wordings of reviews by what they speak of.
    pub review_lines: Table<Vec<Text>>,
    /// Rubric.
    pub rubric: RawRubric,
    /// Coach hints.
    pub coach: Vec<RawHint>,
}

/// A library file, `Library(…)`: parts that several scenarios share.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename = "Library")]
pub struct RawLibrary {
    /// Version of the format: 1.
    pub format: u32,
    /// Costs of actions.
    pub attention: RawAttention,
    /// The policy pack.
    pub policy: RawPolicy,
    /// Facts.
    pub facts: Table<RawFact>,
    /// Personas.
    pub personas: Table<RawPersona>,
    /// Carriers.
    pub carriers: Table<RawCarrier>,
    /// Equipment.
    pub equipment: Table<RawEquipment>,
    /// Quick phrases.
    pub phrases: Table<Text>,
    /// Cases, usually everyday kinds.
    pub cases: Table<RawCase>,
    /// Wordings of reviews.
    pub review_lines: Table<Vec<Text>>,
}

/// A weekday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
pub enum RawWeekday {
    #[default]
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

/// Seed policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
pub enum RawSeed {
    /// A new seed for each run.
    #[default]
    Fresh,
    /// Always this seed.
    Fixed(u64),
}

/// Currency; yuan if left out.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RawCurrency {
    /// ISO 4217 code.
    pub code: String,
    /// Sign.
    pub sign: String,
}

impl Default for RawCurrency {
    fn default() -> Self {
        Self { code: "CNY".into(), sign: "¥".into() }
    }
}

/// Costs of actions, as spans such as `"20s"`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[allow(missing_docs, reason = "each field is explained at model::Attention")]
pub struct RawAttention {
    pub look_up: Option<String>,
    pub quick_phrase: Option<String>,
    pub written_reply: Option<String>,
    pub written_more: Option<String>,
    pub remedy: Option<String>,
    pub pack_parcel: Option<String>,
    pub photo_session: Option<String>,
    pub edit_listing: Option<String>,
    pub purchase: Option<String>,
    pub handle_return: Option<String>,
}

/// Policy pack; what is left out comes from the library, then from the default pack.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[allow(missing_docs, reason = "each field is explained at model::Policy")]
pub struct RawPolicy {
    pub return_window_days: Option<u32>,
    pub return_exceptions: Option<Vec<Category>>,
    pub return_freight: Option<f64>,
    pub refund_within_days: Option<u32>,
    pub ship_within: Option<String>,
    pub late_ship_fine: Option<f64>,
    pub first_answer_within: Option<String>,
    pub service_hours: Option<(String, String)>,
    pub commission: Option<f64>,
    pub goodwill_max: Option<f64>,
    pub refund_without_return_below: Option<f64>,
    pub complete_after_days: Option<u32>,
    pub free_freight_from: Option<f64>,
    pub dispute_days: Option<u32>,
    pub lines: Option<Vec<Text>>,
}

/// A fact that goods may have: its name and the words people use for it.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RawFact {
    /// Name.
    pub name: Text,
    /// Words that name it, both languages.
    pub words: Vec<String>,
    /// How badly it is missed, 0 to 1.
    pub missed: Option<f64>,
}

/// A persona.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[allow(missing_docs, reason = "each field is explained at model::Persona")]
pub struct RawPersona {
    pub name: Text,
    pub customer_names: Vec<Text>,
    pub price: Option<f64>,
    pub photos: Option<f64>,
    pub asks: Option<f64>,
    pub patience: Option<String>,
    pub complains: Option<f64>,
    pub reviews: Option<f64>,
    pub returns: Option<f64>,
}

/// Background arrivals.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RawArrivals {
    /// Mean passers-by a day.
    pub per_day: f64,
    /// Persona → weight.
    pub personas: Table<f64>,
    /// Day → factor.
    pub surges: Vec<RawSurge>,
}

/// A day that differs.
#[derive(Debug, Clone, Copy, PartialEq, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RawSurge {
    /// The day.
    pub day: u32,
    /// Times as many visitors.
    pub factor: f64,
}

/// A product.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename = "Product")]
pub struct RawProduct {
    /// Name.
    pub name: Text,
    /// Category.
    pub category: Category,
    /// Cost per piece of the opening stock.
    pub cost: f64,
    /// Market price.
    pub reference_price: f64,
    /// Pieces at the start.
    pub stock: u32,
    /// Size label → share of demand; left out for goods without sizes.
    pub sizes: Table<f64>,
    /// Fact key → what is true and what sounds better.
    pub truth: Table<RawTruth>,
    /// True colour, `"#8C2F39"`.
    pub colour: String,
    /// Share of pieces with a defect.
    pub defect_rate: f64,
    /// Appeal, 1 = ordinary.
    pub appeal: Option<f64>,
    /// Lawful exception from the seven-day return.
    pub no_return: bool,
    /// The listing at the start.
    pub listing: RawListing,
}

/// A fact's true value and values that sound better.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RawTruth {
    /// The truth, Chinese.
    pub zh: String,
    /// The truth, English.
    pub en: String,
    /// Values that sound better and are not true.
    pub tempting: Vec<Text>,
}

/// A listing at the start.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RawListing {
    /// List price.
    pub price: f64,
    /// Photo keys, cover first.
    pub photos: Vec<String>,
    /// Facts stated truly.
    pub facts: Vec<String>,
    /// Facts stated with their first tempting value.
    pub overstated: Vec<String>,
    /// Promised days.
    pub promise_days: u32,
    /// Freight the customer pays.
    pub freight: f64,
    /// Reviews from before the shop opened: how many of one, two, three, four, five stars.
    pub reviews: Vec<u32>,
}

/// A sample photo.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename = "Photo")]
pub struct RawPhoto {
    /// Product key.
    pub product: String,
    /// File: `photos/…` in the scenario's folder, or `assets/photos/…` of the program.
    pub file: String,
    /// Caption.
    pub name: Text,
    /// What it needs.
    pub needs: RawPhotoNeeds,
}

/// What a photo needs.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
pub enum RawPhotoNeeds {
    /// Nothing: it is there.
    #[default]
    Nothing,
    /// A photo session.
    Session,
    /// A photo session with this equipment.
    SessionWith(String),
}

/// A rival.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename = "Rival")]
pub struct RawRival {
    /// Shop name.
    pub name: Text,
    /// Product key.
    pub product: String,
    /// Price.
    pub price: f64,
    /// Rating.
    pub rating: f64,
    /// Reviews.
    pub reviews: u32,
    /// Promised days.
    pub promise_days: u32,
}

/// A supplier.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename = "Supplier")]
pub struct RawSupplier {
    /// Name.
    pub name: Text,
    /// Product key.
    pub product: String,
    /// Price per piece.
    pub cost: f64,
    /// Smallest order.
    pub minimum: u32,
    /// Lead time.
    pub lead: String,
    /// Chance of being in time.
    pub reliability: Option<f64>,
    /// Delay otherwise.
    pub delay: Option<String>,
}

/// A carrier.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename = "Carrier")]
pub struct RawCarrier {
    /// Name.
    pub name: Text,
    /// Price per parcel.
    pub cost: f64,
    /// Median days.
    pub days: f64,
    /// Spread: standard deviation of the logarithm.
    pub spread: Option<f64>,
    /// Chance of going astray.
    pub astray: Option<f64>,
    /// Premium.
    pub premium: bool,
}

/// Equipment.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename = "Equipment")]
pub struct RawEquipment {
    /// Name.
    pub name: Text,
    /// What it does.
    pub about: Text,
    /// Price.
    pub price: f64,
    /// Days over which it is written off.
    pub life_days: Option<u32>,
    /// What it changes.
    pub effects: Vec<RawEffect>,
}

/// What a piece of equipment changes.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub enum RawEffect {
    /// Packing a parcel takes this long.
    PackParcel(String),
    /// A photo session takes this long.
    PhotoSession(String),
    /// A quick phrase takes this long.
    QuickPhrase(String),
    /// Looking up takes this long.
    LookUp(String),
    /// Share of breakage that is left, 0 to 1.
    Breakage(f64),
}

/// A case.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename = "Case")]
pub struct RawCase {
    /// Title for the debrief.
    pub title: Text,
    /// Persona key.
    pub persona: String,
    /// The customer's name.
    pub customer: Option<Text>,
    /// What it is about.
    pub topic: Option<Topic>,
    /// Product key.
    pub product: Option<String>,
    /// Own order.
    pub buys: Option<RawCaseOrder>,
    /// When it starts.
    pub starts: Option<RawStart>,
    /// What keeps it from happening.
    pub unless: Vec<RawCircumstance>,
    /// Patience.
    pub patience: Option<String>,
    /// Replies without a solution that are borne.
    pub turns: Option<u32>,
    /// Key → what the customer knows.
    pub knows: Table<Text>,
    /// Keys kept back.
    pub withholds: Vec<String>,
    /// First words.
    pub opens: Vec<Text>,
    /// Further lines.
    pub says: Vec<RawLine>,
    /// Suggested replies.
    pub suggestions: Vec<RawSuggestion>,
    /// What satisfies.
    pub satisfied_by: Option<RawOutcome>,
    /// Last words when satisfied.
    pub thanks: Vec<Text>,
    /// Last words when giving up.
    pub gives_up: Vec<Text>,
    /// What follows when solved.
    pub if_solved: Vec<RawConsequence>,
    /// What follows when not.
    pub if_unsolved: Vec<RawConsequence>,
    /// Good handling.
    pub good_handling: Text,
}

/// A case's own order.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RawCaseOrder {
    /// Product key; the case's product if left out.
    #[serde(default)]
    pub product: Option<String>,
    /// Pieces; 1 if left out.
    #[serde(default)]
    pub quantity: Option<u32>,
    /// Day.
    #[serde(default)]
    pub day: u32,
    /// Clock time.
    #[serde(default)]
    pub time: String,
    /// What becomes of the parcel.
    #[serde(default)]
    pub fate: RawFate,
}

/// What becomes of a parcel.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[allow(missing_docs, reason = "explained at model::Fate")]
pub enum RawFate {
    #[default]
    Luck,
    Sound,
    Damaged,
    Late(String),
    WrongItem,
    WrongSize,
    NotAsDescribed,
}

/// When a case starts.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[allow(missing_docs, reason = "explained at model::Start")]
pub enum RawStart {
    At {
        day: u32,
        time: String,
    },
    AfterPayment(String),
    AfterDelivery(String),
    WhenLate(String),
    AfterCase {
        case: String,
        #[serde(default)]
        solved: Option<bool>,
        after: String,
    },
    Everyday(Everyday),
}

/// A circumstance of the shop.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[allow(missing_docs, reason = "explained at model::Circumstance")]
pub enum RawCircumstance {
    Stated(String),
    GoodCover,
    Owns(String),
    Shipped,
    Not(Box<RawCircumstance>),
}

/// A suggested reply: a text, and when it is suggested.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RawSuggestion {
    /// Simplified Chinese; empty if the author gave none.
    pub zh: String,
    /// English; empty if the author gave none.
    pub en: String,
    /// What must hold for it to be suggested.
    pub only_if: Vec<RawCircumstance>,
}

impl RawSuggestion {
    /// Its words.
    pub fn text(&self) -> Text {
        Text::new(self.zh.clone(), self.en.clone())
    }
}

/// What makes the customer speak.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[allow(missing_docs, reason = "explained at model::Trigger")]
pub enum RawTrigger {
    Does(Act),
    Asks(Question),
    Told(String),
    Promises(PromiseKind),
    Offers(RawRemedyKind),
    Refuses(Refusal),
    Refers(ReferTo),
    Silent(String),
    #[default]
    Anything,
}

/// Kinds of remedy, as triggers name them.
pub type RawRemedyKind = crate::reply::RemedyKind;

/// A line.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RawLine {
    /// When.
    pub when: RawTrigger,
    /// What must hold for it to be said.
    pub only_if: Vec<RawCircumstance>,
    /// From which time on; 1 if left out.
    pub times: Option<u32>,
    /// Change of mood.
    pub mood: i32,
    /// What it reveals.
    pub reveals: Option<String>,
    /// Wordings.
    pub lines: Vec<Text>,
}

/// A remedy that would do.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[allow(missing_docs, reason = "explained at reply::RemedyKind")]
pub enum RawRemedy {
    Refund,
    PartRefund {
        #[serde(default)]
        at_least: f64,
    },
    Replacement,
    Coupon {
        #[serde(default)]
        at_least: f64,
    },
    Return,
    Discount {
        #[serde(default)]
        at_least: f64,
    },
    Gift,
}

/// What satisfies.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[allow(missing_docs, reason = "explained at model::Outcome")]
pub enum RawOutcome {
    All(Vec<RawOutcome>),
    AnyOf(Vec<RawOutcome>),
    Told(String),
    Remedy(Vec<RawRemedy>),
    Promise {
        kind: PromiseKind,
        #[serde(default)]
        within: Option<String>,
    },
    Refusal(Refusal),
    Referred(ReferTo),
    Asked(Question),
    Did(Act),
    If(RawCircumstance),
}

/// What follows.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[allow(missing_docs, reason = "explained at model::Consequence")]
pub enum RawConsequence {
    Review {
        stars: u32,
        #[serde(default)]
        likely: Option<f64>,
        #[serde(default)]
        lines: Vec<Text>,
    },
    DisputeAfter(String),
    Buys {
        #[serde(default)]
        quantity: Option<u32>,
        #[serde(default)]
        likely: Option<f64>,
    },
    DemandsRefund,
    TellsOthers(i32),
}

/// The rubric.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[allow(missing_docs, reason = "explained at model::Rubric")]
pub struct RawRubric {
    pub profit: u32,
    pub ratings: u32,
    pub service: u32,
    pub listing: u32,
    pub rules: u32,
    pub pass: Option<u32>,
    /// Profits that earn no points and all points.
    pub profit_from_to: Option<(f64, f64)>,
}

/// A coach hint.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct RawHint {
    /// What the coach says.
    pub say: Text,
    /// Where.
    pub at: RawPointer,
    /// Until when.
    pub until: Option<RawCondition>,
}

/// What a hint points at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[allow(missing_docs, reason = "explained at model::Pointer")]
pub enum RawPointer {
    #[default]
    Window,
    Messages,
    Orders,
    Listings,
    Stock,
    Money,
    Reviews,
    Clock,
}

/// Until when a hint stays.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[allow(missing_docs, reason = "explained at model::Condition")]
pub enum RawCondition {
    ListingComplete(String),
    PhotosAtLeast(String, u32),
    PriceChanged(String),
    StockAtLeast(String, u32),
    Bought(String),
    Answered(String),
    Ended(String),
    AnsweredMessages(u32),
    Shipped(u32),
    Orders(u32),
    After(String),
}
