//! A style of play: every decision a keeper takes again and again, as one set of numbers. The
//! graded levels are points on it, and so is every result of a search. All numbers are design
//! choices.
//!
//! Must not play by itself: that is the business of [`Bot`](super::Bot).

use crate::base::Span;
use serde::{Deserialize, Serialize};

/// How customers' messages are answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Replies {
    /// Not at all.
    Silent,
    /// By reading the suggestions and judging them, as well as [`Style::care`] allows.
    Judged,
    /// The suggestion at this place on the screen, from 0, among those not sent yet; the last one
    /// if there are fewer.
    Nth(u8),
    /// The last suggestion on the screen that was not sent yet, whatever it says.
    Last,
    /// The longest suggestion that was not sent yet, whatever it says.
    Longest,
    /// The shortest suggestion that was not sent yet, whatever it says.
    Shortest,
    /// The suggestion with the politest words that was not sent yet, whatever it does.
    MostPolite,
    /// The suggestion not sent yet that looks most like the last one that settled a matter.
    LikeTheLastGood,
    /// Warm words of regret and nothing else.
    Apology,
    /// All the money back, whatever the matter.
    Refund,
    /// One fixed text to everybody, by its place among those of the trick, with the claim that it
    /// means what would be best.
    Claims(u8),
}

/// Which remedies are given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Remedies {
    /// None if it can be avoided.
    Stingy,
    /// What the matter calls for.
    Fitting,
    /// All the money back at once wherever money was paid.
    Lavish,
}

/// What is done about a customer who wants to send something back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Returns {
    /// Nothing.
    Ignored,
    /// Approved in the evening, after 20:00.
    Evening,
    /// Approved at once.
    AtOnce,
}

/// Products that a style distinguishes by their place; those behind them are treated like the first
/// ones again.
pub const GOODS: usize = 3;

/// A way to play. Shares and probabilities are 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[expect(clippy::struct_excessive_bools, reason = "switches that have nothing to do with one another")]
pub struct Style {
    /// List price as a multiple of the market's, ending in 9; none leaves the prices alone.
    pub price: Option<f64>,
    /// Factors on that price by the product's place (modulo [`GOODS`]).
    pub price_by: [f64; GOODS],
    /// How much dearer the last day is than the first, as a share of the price; below 0 cheaper.
    pub price_drift: f64,
    /// Percent off for the whole run; 0 is no promotion.
    pub promotion: u8,
    /// Share of the run after which the promotion begins.
    pub promotion_from: f64,
    /// Freight as a share of the market's price; none leaves it alone.
    pub freight: Option<f64>,
    /// Promised days of delivery; none leaves the promise alone.
    pub promise_days: Option<u8>,
    /// Share of the facts that are stated as they are.
    pub facts: f64,
    /// Share of the facts with something to gain that are overstated instead.
    pub embellish: f64,
    /// Photos in a listing at most; 0 leaves the photos alone.
    pub photos: u8,
    /// Which of the pictures becomes the cover: 1 is the best, 0 the worst.
    pub cover: f64,
    /// Whether the best pictures come first behind the cover; otherwise the worst.
    pub best_first: bool,
    /// How far a photo may flatter, 0 to 1.
    pub flattery: f64,
    /// Whether new photos are taken, and what they need is bought.
    pub sessions: bool,
    /// How well the photo studio is used where there is one: 0 not at all, 1 with everything that
    /// it can have.
    pub shooting: f64,
    /// How customers are answered.
    pub replies: Replies,
    /// Share of the customers who are answered at all, where any are.
    pub answered: f64,
    /// Mean time before an answer is begun.
    pub delay: Span,
    /// Chance that the best suggestion is seen to be the best; otherwise any of them is sent.
    pub care: f64,
    /// Chance that a late parcel is looked up, and that the fact that was asked for is stated.
    pub looks_up: f64,
    /// Which remedies are given.
    pub remedies: Remedies,
    /// Part refunds and coupons as a share of what was paid, within the shop's own limit.
    pub goodwill: f64,
    /// When returns are approved.
    pub returns: Returns,
    /// Whether customers who have not paid are reminded, once.
    pub reminds: bool,
    /// Whether bad reviews are answered in public.
    pub reviews: bool,
    /// An order is shipped when no more than this is left until its deadline.
    pub ship_before: Span,
    /// The cheapest carrier whose median time, times this, keeps the promise; 0 is always the
    /// cheapest.
    pub carrier_margin: f64,
    /// Share of the pieces that the goals ask for which is laid in on the first morning; above 1 it
    /// is more than they ask for.
    pub opening_stock: f64,
    /// Days of sales that are held in stock beyond the supplier's lead time; 0 never buys stock.
    pub stock_days: f64,
    /// Factors on the pieces held and ordered by the product's place (modulo [`GOODS`]).
    pub stock_by: [f64; GOODS],
    /// Whether equipment that saves time or breakage is bought while days are left to use it.
    pub invests: bool,
}

/// Longer than any deadline: ships as soon as there is time.
const AT_ONCE: Span = Span::hours(1_000);

impl Style {
    /// Ships parcels and lets everything else be: the ground on which bad habits stand.
    pub const ONLY_PARCELS: Self = Self {
        price: None,
        price_by: [1.0; GOODS],
        price_drift: 0.0,
        promotion: 0,
        promotion_from: 0.0,
        freight: None,
        promise_days: None,
        facts: 0.0,
        embellish: 0.0,
        photos: 0,
        cover: 1.0,
        best_first: true,
        flattery: 0.0,
        sessions: false,
        shooting: 0.0,
        replies: Replies::Silent,
        answered: 1.0,
        delay: Span::ZERO,
        care: 0.0,
        looks_up: 0.0,
        remedies: Remedies::Fitting,
        goodwill: 0.0,
        returns: Returns::Ignored,
        reminds: false,
        reviews: false,
        ship_before: AT_ONCE,
        carrier_margin: 1.15,
        opening_stock: 0.0,
        stock_days: 0.0,
        stock_by: [1.0; GOODS],
        invests: false,
    };

    /// Level 1: lets people wait, sends any suggestion, asks too much, ships at the last minute,
    /// leaves the pages as they are.
    pub const CARELESS: Self = Self {
        price: Some(1.3),
        replies: Replies::Judged,
        delay: Span::minutes(5),
        remedies: Remedies::Stingy,
        returns: Returns::Evening,
        ship_before: Span::hours(6),
        carrier_margin: 0.0,
        ..Self::ONLY_PARCELS
    };

    /// Level 2: means well and is in a hurry. Half of the facts, answers that are often the wrong
    /// ones, prices above the market's.
    pub const HASTY: Self = Self {
        price: Some(1.2),
        facts: 0.5,
        flattery: 0.25,
        shooting: 0.3,
        replies: Replies::Judged,
        delay: Span::seconds(210),
        care: 0.5,
        remedies: Remedies::Stingy,
        goodwill: 0.05,
        returns: Returns::Evening,
        ship_before: Span::hours(38),
        carrier_margin: 0.0,
        opening_stock: 0.2,
        stock_days: 0.5,
        ..Self::ONLY_PARCELS
    };

    /// Level 3: takes trouble, not always the right one. Most facts, answers within a few
    /// minutes, remedies that fit more often than not, prices a little above the market's.
    pub const WILLING: Self = Self {
        price: Some(1.1),
        facts: 0.8,
        flattery: 0.25,
        shooting: 0.35,
        replies: Replies::Judged,
        delay: Span::seconds(120),
        care: 0.7,
        remedies: Remedies::Fitting,
        goodwill: 0.1,
        returns: Returns::AtOnce,
        ship_before: Span::hours(44),
        carrier_margin: 1.0,
        opening_stock: 0.4,
        stock_days: 1.0,
        ..Self::ONLY_PARCELS
    };

    /// Level 4: everything that the rules ask, with the pictures at hand and prices as they are;
    /// now and then a reply that is not the best.
    pub const BY_THE_BOOK: Self = Self {
        facts: 1.0,
        photos: 4,
        flattery: 0.25,
        shooting: 0.6,
        replies: Replies::Judged,
        delay: Span::seconds(60),
        care: 0.9,
        goodwill: 0.2,
        returns: Returns::AtOnce,
        reminds: true,
        reviews: true,
        opening_stock: 0.7,
        stock_days: 1.5,
        ..Self::ONLY_PARCELS
    };

    /// Level 5: by the book, and with judgement: looks things up, states the exact fact, takes new
    /// photos, asks the market's price, plans for bad luck on the road, buys what saves time.
    pub const EXPERT: Self = Self {
        price: Some(1.0),
        sessions: true,
        shooting: 1.0,
        delay: Span::ZERO,
        care: 1.0,
        looks_up: 1.0,
        carrier_margin: 1.6,
        opening_stock: 0.9,
        invests: true,
        ..Self::BY_THE_BOOK
    };
}
