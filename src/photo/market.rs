//! The rules of a marketplace for a cover, as policy data, apart from taste.
//!
//! A breach is not a matter of taste: the listing is shown less, or not at all. Marketplaces
//! differ, so each number is a field that a policy pack can set. Everything is an integer.

use super::shot::ShotMeasures;
use serde::{Deserialize, Serialize};

/// The ground that is required behind the thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum GroundRule {
    /// White.
    White,
    /// One quiet surface of any colour.
    Plain,
    /// Anything.
    Any,
}

/// The rules of one marketplace. The default is a common middle of what marketplaces publish
/// (design choice).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct MarketRules {
    /// Shortest allowed side, in pixels.
    pub min_side: u32,
    /// Largest long side against the short one, thousandths; 1000 is a perfect square.
    pub max_side_ratio_permille: i32,
    /// The ground that is required behind the thing.
    pub ground: GroundRule,
    /// Least share of white, thousandths of the ground; for [`GroundRule::White`].
    pub min_white_permille: i32,
    /// Most clutter, 0 to 1000; for white and plain grounds.
    pub max_clutter_permille: i32,
    /// Least share of the picture's side that the thing's longer side takes, thousandths.
    pub min_extent_permille: i32,
    /// Most of the picture's edge that the thing may touch, thousandths.
    pub max_cut_permille: i32,
    /// Whether frames may run around the picture.
    pub frames: bool,
    /// Whether text may be laid over the picture.
    pub overlays: bool,
}

impl Default for MarketRules {
    fn default() -> Self {
        Self {
            min_side: 600,
            max_side_ratio_permille: 1020,
            ground: GroundRule::White,
            min_white_permille: 600,
            max_clutter_permille: 80,
            min_extent_permille: 550,
            max_cut_permille: 20,
            frames: false,
            overlays: false,
        }
    }
}

/// A rule that a cover breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum MarketRule {
    /// A side has too few pixels.
    Pixels,
    /// The picture is not square enough.
    Square,
    /// The ground is not white.
    White,
    /// The ground is not quiet.
    Plain,
    /// The thing is too small.
    Extent,
    /// The thing is cut off.
    Whole,
    /// A frame runs around the picture.
    Frame,
    /// Text is laid over the picture.
    Overlay,
}

/// A broken rule, what was found, and what is allowed, in the unit of the field of [`MarketRules`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MarketBreach {
    /// Which rule.
    pub rule: MarketRule,
    /// What was found.
    pub found: i32,
    /// The bound.
    pub allowed: i32,
}

/// Checks a cover: all breaches, in the order of [`MarketRule`].
pub fn market_breaches(m: &ShotMeasures, rules: &MarketRules) -> Vec<MarketBreach> {
    let (short, long) = (m.width.min(m.height), m.width.max(m.height));
    let signed = |x: u32| i32::try_from(x).unwrap_or(i32::MAX);
    let ratio = signed(long.saturating_mul(1000) / short.max(1));
    let (white, plain) = match rules.ground {
        GroundRule::White => (true, true),
        GroundRule::Plain => (false, true),
        GroundRule::Any => (false, false),
    };
    let checks = [
        (MarketRule::Pixels, short < rules.min_side, signed(short), signed(rules.min_side)),
        (MarketRule::Square, ratio > rules.max_side_ratio_permille, ratio, rules.max_side_ratio_permille),
        (
            MarketRule::White,
            white && m.white_ground_permille < rules.min_white_permille,
            m.white_ground_permille,
            rules.min_white_permille,
        ),
        (
            MarketRule::Plain,
            plain && m.clutter_permille > rules.max_clutter_permille,
            m.clutter_permille,
            rules.max_clutter_permille,
        ),
        (
            MarketRule::Extent,
            m.extent_permille < rules.min_extent_permille,
            m.extent_permille,
            rules.min_extent_permille,
        ),
        (MarketRule::Whole, m.cut_permille > rules.max_cut_permille, m.cut_permille, rules.max_cut_permille),
        (MarketRule::Frame, !rules.frames && m.framed_sides >= 2, m.framed_sides, 1),
        (MarketRule::Overlay, !rules.overlays && m.overlaid_signs >= 4, m.overlaid_signs, 3),
    ];
    let broken = |(rule, is_broken, found, allowed): (MarketRule, bool, i32, i32)| {
        is_broken.then_some(MarketBreach { rule, found, allowed })
    };
    checks.into_iter().filter_map(broken).collect()
}
