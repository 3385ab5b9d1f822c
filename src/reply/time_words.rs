//! The words of days and times: weekdays, months, parts of the day.

use crate::base::numeral;

#[derive(Debug, Clone, Copy)]
pub(super) enum Day {
    /// Days from today.
    In(i64),
    /// Weekday, 0 = Monday, and weeks from this one; `None` = the next such day.
    Week(i64, Option<i64>),
    /// Day of the month; a month of the shop has 30 days, and its first is day 1 (design choice).
    Date(i64),
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum DayPart {
    Morning,
    Noon,
    Afternoon,
    Evening,
    Night,
    /// From midnight to the morning.
    SmallHours,
}

pub(super) fn day_word(word: &str) -> (Option<Day>, Option<DayPart>, bool) {
    let (days, part, closing) = match word {
        w if w.ends_with("noon") || w.ends_with("midday") || w.ends_with("lunchtime") => {
            (0, Some(DayPart::Noon), false)
        }
        w if w.ends_with("midnight") => (0, Some(DayPart::Night), false),
        "大后天" => (3, None, false),
        "后天" | "day after tomorrow" => (2, None, false),
        "明晚" => (1, Some(DayPart::Evening), false),
        "明早" => (1, Some(DayPart::Morning), false),
        "今晚" | "tonight" | "this evening" => (0, Some(DayPart::Evening), false),
        "今早" | "this morning" => (0, Some(DayPart::Morning), false),
        "this afternoon" => (0, Some(DayPart::Afternoon), false),
        w if w.starts_with("tom") || w.starts_with("tm") || w.starts_with('明') => (1, None, false),
        w if w.starts_with("end") || w.starts_with("close") || w.starts_with("eod") => (0, None, true),
        w if w.starts_with("下班") || w.starts_with("关门") => (0, None, true),
        _ => (0, None, false),
    };
    // "By the end of the day" may follow a day of its own, so it names none itself.
    ((!closing).then_some(Day::In(days)), part, closing)
}

pub(super) fn weekday(word: &str) -> i64 {
    match word {
        "一" => 0,
        "二" => 1,
        "三" => 2,
        "四" => 3,
        "五" => 4,
        "六" => 5,
        w if w.starts_with("mon") => 0,
        w if w.starts_with("tue") => 1,
        w if w.starts_with("wed") => 2,
        w if w.starts_with("thu") => 3,
        w if w.starts_with("fri") => 4,
        w if w.starts_with("sat") => 5,
        _ => 6,
    }
}

pub(super) fn part_word(word: &str) -> DayPart {
    match word {
        "一大早" | "一早" | "早上" | "上午" | "早" | "morning" => DayPart::Morning,
        "凌晨" => DayPart::SmallHours,
        "中午" | "noon" | "midday" | "lunchtime" | "lunch" => DayPart::Noon,
        "下午" | "afternoon" => DayPart::Afternoon,
        "midnight" => DayPart::Night,
        _ => DayPart::Evening,
    }
}

/// The month that a name means, 1 to 12.
fn month(word: &str) -> Option<i64> {
    const NAMES: &[&str] =
        &["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let named = NAMES.iter().position(|name| word.starts_with(name)).map(|at| at as i64 + 1);
    named.or_else(|| numeral::read(word).map(|n| n as i64))
}

/// Whether there is such a day; the month in digits, in Chinese, or by its English name. Without a
/// month, any of the longest has it.
pub(super) fn is_in_calendar(month_word: Option<&str>, day: i64) -> bool {
    let longest = match month_word.map(month) {
        Some(Some(2)) => 29,
        Some(Some(4 | 6 | 9 | 11)) => 30,
        None | Some(Some(1..=12)) => 31,
        Some(_) => 0,
    };
    (1..=longest).contains(&day)
}

#[cfg(test)]
#[test]
fn days_that_no_month_has_are_told() {
    for (month, day, there) in [
        (None, 31, true),
        (None, 32, false),
        (Some("2"), 29, true),
        (Some("二"), 30, false),
        (Some("february"), 30, false),
        (Some("4"), 31, false),
        (Some("十二"), 31, true),
        (Some("13"), 1, false),
        (Some("0"), 1, false),
    ] {
        assert_eq!(is_in_calendar(month, day), there, "{month:?} {day}");
    }
}
