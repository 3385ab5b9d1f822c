//! The computer's clock, and what is made from it: names of files, ids of runs, seeds. Nothing in a
//! run depends on it.

use crate::base::digest::sha256_hex;
use crate::base::time;

/// The last second of the year 9999: no clock that a run was kept by shows more.
pub(super) const LATEST: u64 = 253_402_300_799;
/// Seconds in a minute.
const MINUTE: u64 = time::MINUTE as u64;
/// Seconds in an hour.
const HOUR: u64 = time::HOUR as u64;
/// Seconds in a day.
const DAY: u64 = time::DAY as u64;
/// Length of a run's id in hexadecimal digits.
pub(super) const RUN_ID: usize = 16;

/// A seed for a run whose scenario asks for a new one each time: small enough to be said aloud.
pub fn fresh_seed() -> u64 {
    let digits = sha256_hex(&[&now_nanos().to_le_bytes()]);
    u64::from_str_radix(digits.get(..8).unwrap_or("1"), 16).unwrap_or(1) % 1_000_000
}

/// `20261123-143000` from seconds since 1970, by the calendar of the Gregorian year (days from
/// civil, reversed; the usual 400-year arithmetic).
pub(super) fn stamp(seconds: u64) -> String {
    let (days, clock) = (seconds / DAY, seconds % DAY);
    let shifted = days + 719_468;
    let (era, of_era) = (shifted / 146_097, shifted % 146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    let year = era * 400 + year_of_era + u64::from(month <= 2);
    let (hour, minute, second) = (clock / HOUR, clock % HOUR / MINUTE, clock % MINUTE);
    format!("{year:04}{month:02}{day:02}-{hour:02}{minute:02}{second:02}")
}

/// A moment of the wall clock in universal time, such as `2026-11-23 14:30`.
pub fn utc(seconds: u64) -> String {
    let digits = stamp(seconds.min(LATEST));
    let part = |from: usize, to: usize| digits.get(from..to).unwrap_or_default();
    format!("{}-{}-{} {}:{}", part(0, 4), part(4, 6), part(6, 8), part(9, 11), part(11, 13))
}

/// A fresh id for a run, from the time and the process: 16 hexadecimal digits.
pub(super) fn run_id() -> String {
    let parts = [now_nanos().to_le_bytes(), u128::from(std::process::id()).to_le_bytes()];
    let mut id = sha256_hex(&[&parts[0], &parts[1]]);
    id.truncate(RUN_ID);
    id
}

/// Seconds since 1970 by the computer's clock.
pub(super) fn now_seconds() -> u64 {
    (now_nanos() / 1_000_000_000) as u64
}

#[expect(
    clippy::disallowed_types,
    reason = "a run's file is named after the wall clock; nothing in the run is"
)]
fn now_nanos() -> u128 {
    let since = std::time::SystemTime::now().duration_since(std::time::SystemTime::UNIX_EPOCH);
    since.map_or(0, |since| since.as_nanos())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stamps_follow_the_calendar() {
        for (seconds, text) in [
            (0, "19700101-000000"),
            (951_782_400, "20000229-000000"),
            (1_795_444_200, "20261123-143000"),
            (4_102_444_799, "20991231-235959"),
        ] {
            assert_eq!(stamp(seconds), text);
        }
    }
}
