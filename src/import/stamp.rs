//! Times as exports write them, in seconds since 1970. Only their differences matter here: a long
//! pause ends a matter.

use super::pattern::patterns;
use crate::base::time::{DAY, HOUR, MINUTE};
use regex::Captures;

patterns! {
    WHOLE = &format!("^{DATE_AND_TIME}");
}

/// A date and a clock time, with a part of the day if there is one; the groups are numbered from
/// the first one on: year month day | day month year, hour, minute, second, half.
pub(super) const DATE_AND_TIME: &str = r"(?:(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{1,2})[-/.](\d{1,2})[-/.](\d{2,4}))[,，]?[ T]{0,3}(上午|下午|晚上|凌晨)?(\d{1,2})[:：.](\d{2})(?:[:：.](\d{2}))?[ ]?([AaPp]\.?[ ]?[Mm]\.?)?";

/// Groups of [`DATE_AND_TIME`].
pub(super) const GROUPS: usize = 11;

/// Which of the first two numbers of a short date is the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum DateOrder {
    /// 31/12/2024.
    #[default]
    DayMonth,
    /// 12/31/2024.
    MonthDay,
}

/// The moment of a match whose groups of [`DATE_AND_TIME`] begin after `before` others.
pub(super) fn moment(found: &Captures<'_>, before: usize, order: DateOrder) -> Option<i64> {
    let number = |group: usize| found.get(before + group).and_then(|part| digits(part.as_str()));
    let (year, month, day) = match (number(1), number(2), number(3)) {
        (Some(year), Some(month), Some(day)) => (year, month, day),
        _ => match (number(4)?, number(5)?, number(6)?, order) {
            (day, month, year, DateOrder::DayMonth) | (month, day, year, DateOrder::MonthDay) => {
                (if year < 100 { year + 2000 } else { year }, month, day)
            }
        },
    };
    let half = [7, 11].into_iter().find_map(|group| found.get(before + group)).map(|part| part.as_str());
    let (mut hour, minute, second) = (number(8)?, number(9)?, number(10).unwrap_or(0));
    let afternoon = half.is_some_and(|half| half.starts_with(['p', 'P', '下', '晚']));
    let morning = half.is_some_and(|half| half.starts_with(['a', 'A', '上', '凌']));
    if afternoon && hour < 12 {
        hour += 12;
    }
    if morning && hour == 12 {
        hour = 0;
    }
    let fits =
        (1..=12).contains(&month) && (1..=31).contains(&day) && hour < 25 && minute < 60 && second < 61;
    fits.then(|| days(year, month, day) * DAY + hour * HOUR + minute * MINUTE + second)
}

/// The two numbers of a short date, as they stand there.
pub(super) fn short_date(found: &Captures<'_>, before: usize) -> Option<(i64, i64)> {
    let number = |group: usize| found.get(before + group).and_then(|part| digits(part.as_str()));
    Some((number(4)?, number(5)?))
}

fn digits(text: &str) -> Option<i64> {
    text.chars().try_fold(0_i64, |sum, c| Some(sum * 10 + i64::from(c.to_digit(10)?)))
}

/// Days from 1970 to a day of the Gregorian calendar (Hinnant's algorithm `days_from_civil`).
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// A time as JSON and tables give it: seconds or milliseconds since 1970, or a date and a time.
pub(super) fn parse(text: &str, order: DateOrder) -> Option<i64> {
    let text = text.trim();
    if text.len() >= 9 && text.bytes().all(|b| b.is_ascii_digit()) {
        let number: i64 = text.parse().ok()?;
        return Some(if number > 100_000_000_000 { number / 1000 } else { number });
    }
    let found = WHOLE.as_ref()?.captures(text)?;
    moment(&found, 0, order)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_every_kind_are_read() {
        let at = |text: &str| parse(text, DateOrder::DayMonth);
        assert_eq!(at("1970-01-02 00:00:01"), Some(DAY + 1));
        for text in [
            "2024-05-06T10:22:33Z",
            "2024/5/6 10:22:33",
            "2024年5月6日 上午10:22:33",
            "06/05/2024, 10:22:33",
            "6.5.24, 10:22:33 am",
            "1714990953",
            "1714990953000",
        ] {
            assert_eq!(at(text), Some(1_714_990_953), "{text}");
        }
        assert_eq!(parse("05/06/2024 10:22:33 PM", DateOrder::MonthDay), Some(1_714_990_953 + 43_200));
        for text in ["", "soon", "2024-13-01 10:00", "2024-05-06 10:99", "99999999999999999999999"] {
            assert_eq!(at(text), None, "{text}");
        }
    }
}
