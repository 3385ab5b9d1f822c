//! The limits of what a keeper may ask for: one definition, read by engine, format, window,
//! terminal and documents.

use crate::base::Money;
use std::ops::RangeInclusive;

/// Per cent that a promotion takes off (design choice).
pub const PROMOTION_PERCENT: RangeInclusive<u8> = 1..=90;

/// Days that a promotion lasts, counting the day on which it starts (design choice).
pub const PROMOTION_DAYS: RangeInclusive<u8> = 1..=30;

/// Days that a listing may promise for delivery (design choice; presale goods travel longest).
pub const PROMISE_DAYS: RangeInclusive<u8> = 1..=60;

/// Most photos that a listing shows: the usual limit of marketplaces (design choice).
pub const MOST_PHOTOS: usize = 9;

/// Most pieces of one purchase (design choice; keeps sums far from overflow).
pub const MOST_PIECES: u32 = 100_000;

/// Highest price or freight that is taken: ten million.
pub const HIGHEST_AMOUNT: Money = Money::HIGHEST;

/// Longest free text that is taken, in characters.
pub const LONGEST_REPLY: usize = 2_000;

/// Longest title of a listing, in characters: about what a phone shows of it (design choice).
pub const LONGEST_TITLE: usize = 60;

/// Letters, digits or Chinese characters of a quick phrase's code.
pub const PHRASE_CODE: RangeInclusive<usize> = 1..=20;

/// Most quick phrases that a shop keeps (design choice).
pub const MOST_PHRASES: usize = 200;
