//! The space that is searched: every knob of a style with its range and the kind of decision it
//! belongs to. A point has one number from 0 to 1 per knob. Ranges are design choices: what a
//! learner could plausibly try.

use crate::base::{Span, Stream};
use crate::policy::{Remedies, Replies, Returns, Style};

/// Kinds of decision, to report on which of them the score depends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum DecisionKind {
    /// Prices and promotions.
    Price,
    /// Facts and photos of the listings.
    Listing,
    /// Overstated facts, flattering photos.
    Honesty,
    /// Whether, when and how carefully customers are answered.
    Answers,
    /// What is paid back, and to whom.
    Remedies,
    /// Delivery promise, time of shipping, carrier.
    Parcels,
    /// Stock and equipment.
    Stock,
}

impl DecisionKind {
    /// Every kind, in the order in which they are shown.
    pub const ALL: [Self; 7] = [
        Self::Price,
        Self::Listing,
        Self::Honesty,
        Self::Answers,
        Self::Remedies,
        Self::Parcels,
        Self::Stock,
    ];

    /// The kind's name, as message keys and JSON write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Price => "price",
            Self::Listing => "listing",
            Self::Honesty => "honesty",
            Self::Answers => "answers",
            Self::Remedies => "remedies",
            Self::Parcels => "parcels",
            Self::Stock => "stock",
        }
    }
}

/// One number of a style.
pub struct Knob {
    /// Its name in reports and in the reference file.
    pub name: &'static str,
    /// The kind of decision.
    pub decision: DecisionKind,
    /// Smallest and largest value.
    pub range: (f64, f64),
    set: fn(&mut Style, f64),
    get: fn(&Style) -> f64,
}

/// Number of knobs.
pub const KNOBS: usize = 34;

/// A point of the space: one number from 0 to 1 per knob.
pub type StylePoint = [f64; KNOBS];

const fn knob(
    name: &'static str,
    decision: DecisionKind,
    range: (f64, f64),
    set: fn(&mut Style, f64),
    get: fn(&Style) -> f64,
) -> Knob {
    Knob { name, decision, range, set, get }
}

/// Every knob. Switches are on from 0.5; counts and choices are rounded.
#[rustfmt::skip]
pub static SPACE: [Knob; KNOBS] = [
    knob("price", DecisionKind::Price, (0.6, 1.8), |s, x| s.price = Some(x), |s| s.price.unwrap_or(1.0)),
    knob("price_first", DecisionKind::Price, (0.75, 1.35), |s, x| s.price_by[0] = x, |s| s.price_by[0]),
    knob("price_second", DecisionKind::Price, (0.75, 1.35), |s, x| s.price_by[1] = x, |s| s.price_by[1]),
    knob("price_third", DecisionKind::Price, (0.75, 1.35), |s, x| s.price_by[2] = x, |s| s.price_by[2]),
    knob("price_drift", DecisionKind::Price, (-0.3, 0.3), |s, x| s.price_drift = x, |s| s.price_drift),
    // Below 2 per cent the freight is free: in half of the points.
    knob("freight", DecisionKind::Price, (-0.2, 0.25),
        |s, x| s.freight = Some(if x < 0.02 { 0.0 } else { x }), |s| s.freight.unwrap_or(0.0)),
    // Below 5 per cent it is no promotion at all: in more than half of the points.
    knob("promotion_percent", DecisionKind::Price, (-40.0, 40.0),
        |s, x| s.promotion = if x < 5.0 { 0 } else { x as u8 }, |s| f64::from(s.promotion)),
    knob("promotion_from", DecisionKind::Price, (0.0, 1.0), |s, x| s.promotion_from = x, |s| s.promotion_from),
    knob("facts", DecisionKind::Listing, (0.0, 1.0), |s, x| s.facts = x, |s| s.facts),
    knob("photos", DecisionKind::Listing, (0.0, 4.0), |s, x| s.photos = x.round() as u8, |s| f64::from(s.photos)),
    knob("cover", DecisionKind::Listing, (0.0, 1.0), |s, x| s.cover = x, |s| s.cover),
    knob("photo_order", DecisionKind::Listing, (0.0, 1.0), |s, x| s.best_first = x >= 0.5, |s| switch(s.best_first)),
    knob("photo_sessions", DecisionKind::Listing, (0.0, 1.0), |s, x| s.sessions = x >= 0.5, |s| switch(s.sessions)),
    knob("shooting", DecisionKind::Listing, (0.0, 1.0), |s, x| s.shooting = x, |s| s.shooting),
    // Half of the points overstate nothing.
    knob("embellish", DecisionKind::Honesty, (-1.0, 1.0), |s, x| s.embellish = x.max(0.0), |s| s.embellish),
    knob("flattery", DecisionKind::Honesty, (0.0, 1.0), |s, x| s.flattery = x, |s| s.flattery),
    // A player who never answers at all is a trick, and played as one.
    knob("answered", DecisionKind::Answers, (0.8, 1.0), |s, x| s.answered = x, |s| s.answered),
    knob("delay_minutes", DecisionKind::Answers, (0.0, 4.0),
        |s, x| s.delay = Span((x * 60.0) as i64), |s| s.delay.0 as f64 / 60.0),
    knob("care", DecisionKind::Answers, (0.5, 1.0), |s, x| s.care = x, |s| s.care),
    knob("looks_up", DecisionKind::Answers, (0.0, 1.0), |s, x| s.looks_up = x, |s| s.looks_up),
    knob("answers_reviews", DecisionKind::Answers, (0.0, 1.0), |s, x| s.reviews = x >= 0.5, |s| switch(s.reviews)),
    knob("remedies", DecisionKind::Remedies, (0.0, 2.0), |s, x| s.remedies = remedies(x), |s| f64::from(s.remedies as u8)),
    knob("goodwill", DecisionKind::Remedies, (0.0, 0.5), |s, x| s.goodwill = x, |s| s.goodwill),
    knob("returns", DecisionKind::Remedies, (0.0, 2.0), |s, x| s.returns = returns(x), |s| f64::from(s.returns as u8)),
    knob("promise_days", DecisionKind::Parcels, (2.0, 7.0),
        |s, x| s.promise_days = Some(x.round() as u8), |s| f64::from(s.promise_days.unwrap_or(4))),
    knob("ship_hours_left", DecisionKind::Parcels, (0.0, 48.0),
        |s, x| s.ship_before = Span::of_hours(x), |s| s.ship_before.in_hours()),
    knob("carrier_margin", DecisionKind::Parcels, (0.0, 2.5), |s, x| s.carrier_margin = x, |s| s.carrier_margin),
    knob("opening_stock", DecisionKind::Stock, (0.0, 2.0), |s, x| s.opening_stock = x, |s| s.opening_stock),
    knob("stock_days", DecisionKind::Stock, (0.0, 4.0), |s, x| s.stock_days = x, |s| s.stock_days),
    knob("stock_first", DecisionKind::Stock, (0.1, 3.0), |s, x| s.stock_by[0] = x, |s| s.stock_by[0]),
    knob("stock_second", DecisionKind::Stock, (0.1, 3.0), |s, x| s.stock_by[1] = x, |s| s.stock_by[1]),
    knob("stock_third", DecisionKind::Stock, (0.1, 3.0), |s, x| s.stock_by[2] = x, |s| s.stock_by[2]),
    knob("invests", DecisionKind::Stock, (0.0, 1.0), |s, x| s.invests = x >= 0.5, |s| switch(s.invests)),
    knob("reminds", DecisionKind::Parcels, (0.0, 1.0), |s, x| s.reminds = x >= 0.5, |s| switch(s.reminds)),
];

fn switch(on: bool) -> f64 {
    if on { 1.0 } else { 0.0 }
}

fn remedies(x: f64) -> Remedies {
    // Giving everything to everybody is a trick, too; one point in twenty does it.
    match x {
        ..0.5 => Remedies::Stingy,
        ..1.9 => Remedies::Fitting,
        _ => Remedies::Lavish,
    }
}

fn returns(x: f64) -> Returns {
    match x.round() as u8 {
        0 => Returns::Ignored,
        1 => Returns::Evening,
        _ => Returns::AtOnce,
    }
}

/// The style at a point.
pub fn style_at(point: &StylePoint) -> Style {
    let mut style = Style { replies: Replies::Judged, ..Style::ONLY_PARCELS };
    for (knob, unit) in SPACE.iter().zip(point) {
        let (low, high) = knob.range;
        (knob.set)(&mut style, low + (high - low) * unit.clamp(0.0, 1.0));
    }
    style
}

/// The point nearest to a style.
pub fn point_of(style: &Style) -> StylePoint {
    let mut point = [0.0; KNOBS];
    for (knob, unit) in SPACE.iter().zip(&mut point) {
        let (low, high) = knob.range;
        *unit = (((knob.get)(style) - low) / (high - low)).clamp(0.0, 1.0);
    }
    point
}

/// The settings of a style, knob by knob, in the knob's own unit.
pub fn settings(style: &Style) -> impl Iterator<Item = (&'static str, f64)> {
    SPACE.iter().map(move |knob| (knob.name, (knob.get)(style)))
}

/// A point drawn evenly over the whole space.
pub(super) fn anywhere(stream: &mut Stream) -> StylePoint {
    std::array::from_fn(|_| stream.unit())
}

/// A point near its parents: each knob from one of the two, three in ten of them moved by a normal
/// step of the given size, folded back at the ends.
pub(super) fn near(stream: &mut Stream, one: &StylePoint, other: &StylePoint, step: f64) -> StylePoint {
    std::array::from_fn(|at| {
        let from = if stream.chance(0.5) { one[at] } else { other[at] };
        let moved = if stream.chance(0.3) { from + step * stream.normal() } else { from };
        let folded = if moved < 0.0 { -moved } else { moved };
        if folded > 1.0 { (2.0 - folded).max(0.0) } else { folded }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_and_points_agree() {
        for style in [Style::HASTY, Style::WILLING, Style::EXPERT] {
            let again = style_at(&point_of(&style));
            let there: Vec<_> = settings(&again).collect();
            for ((name, x), (_, y)) in settings(&style).zip(there) {
                // Shipping at once has no end; the space ends at two days.
                let x = if name == "ship_hours_left" { x.min(48.0) } else { x };
                assert!((x - y).abs() < 0.02, "{name}: {x} {y}");
            }
        }
    }

    #[test]
    fn children_stay_in_the_space() {
        let mut stream = Stream::new(3, 1, 4, 1);
        for _ in 0..1_000 {
            let (a, b) = (anywhere(&mut stream), anywhere(&mut stream));
            assert!(near(&mut stream, &a, &b, 0.8).iter().all(|x| (0.0..=1.0).contains(x)));
        }
    }
}
