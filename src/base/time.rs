//! Shop time in whole seconds. Moment 0 is midnight at the start of day 1, so a moment is a day and
//! a clock.

use super::Text;
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

/// Seconds in a minute, an hour and a day.
pub const MINUTE: i64 = 60;
/// Seconds in an hour.
pub const HOUR: i64 = 3_600;
/// Seconds in a day.
pub const DAY: i64 = 86_400;

/// A length of shop time in seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Span(pub i64);

impl Span {
    /// No time at all.
    pub const ZERO: Self = Self(0);

    /// Whole seconds.
    pub const fn seconds(n: i64) -> Self {
        Self(n)
    }
    /// Whole minutes.
    pub const fn minutes(n: i64) -> Self {
        Self(n.saturating_mul(MINUTE))
    }
    /// Whole hours.
    pub const fn hours(n: i64) -> Self {
        Self(n.saturating_mul(HOUR))
    }
    /// Whole days.
    pub const fn days(n: i64) -> Self {
        Self(n.saturating_mul(DAY))
    }
    /// Hours with a fraction, cut to whole seconds.
    pub fn of_hours(hours: f64) -> Self {
        Self((hours * HOUR as f64) as i64)
    }
    /// Days with a fraction, cut to whole seconds.
    pub fn of_days(days: f64) -> Self {
        Self((days * DAY as f64) as i64)
    }
    /// Its length in hours, with the fraction.
    pub fn in_hours(self) -> f64 {
        self.0 as f64 / HOUR as f64
    }
    /// Its length in days, with the fraction.
    pub fn in_days(self) -> f64 {
        self.0 as f64 / DAY as f64
    }
    /// The whole hours that it has.
    pub const fn whole_hours(self) -> i64 {
        self.0 / HOUR
    }
    /// Its days, hours, minutes and seconds; nothing of a negative length.
    pub const fn parts(self) -> [i64; 4] {
        let seconds = if self.0 < 0 { 0 } else { self.0 };
        [seconds / DAY, seconds % DAY / HOUR, seconds % HOUR / MINUTE, seconds % MINUTE]
    }
    /// As on a stop watch: `02:41`, from an hour on `1:02:41`.
    pub fn to_stopwatch(self) -> String {
        let [days, hours, minutes, seconds] = self.parts();
        let hours = days * (DAY / HOUR) + hours;
        let rest = format!("{minutes:02}:{seconds:02}");
        if hours == 0 { rest } else { format!("{hours}:{rest}") }
    }
    /// Reads lengths as authors write them: `20s`, `6m`, `1h30m`, `2d`. Units fall from days to
    /// seconds, each at most once; the whole is at most a year.
    pub fn parse(text: &str) -> Option<Self> {
        let mut rest = text.trim();
        let mut total = 0_i64;
        let mut last_unit = i64::MAX;
        if rest.is_empty() {
            return None;
        }
        while !rest.is_empty() {
            let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
            let number: i64 = rest.get(..digits)?.parse().ok()?;
            let unit = match rest[digits..].chars().next()? {
                'd' => DAY,
                'h' => HOUR,
                'm' => MINUTE,
                's' => 1,
                _ => return None,
            };
            if unit >= last_unit {
                return None;
            }
            last_unit = unit;
            total = total.checked_add(number.checked_mul(unit)?)?;
            rest = rest[digits + 1..].trim_start();
        }
        (total <= 366 * DAY).then_some(Self(total))
    }
}

impl std::fmt::Display for Span {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut left = self.0.max(0);
        let mut wrote = false;
        for (unit, name) in [(DAY, "d"), (HOUR, "h"), (MINUTE, "m"), (1, "s")] {
            if left >= unit {
                write!(f, "{}{name}", left / unit)?;
                left %= unit;
                wrote = true;
            }
        }
        if wrote { Ok(()) } else { f.write_str("0s") }
    }
}

/// A moment of shop time: seconds since midnight at the start of day 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Time(pub i64);

impl Time {
    /// Midnight at the start of day 1.
    pub const ZERO: Self = Self(0);

    /// The given clock on the given day (days count from 1).
    pub const fn on(day: i64, clock: Span) -> Self {
        Self((day - 1) * DAY + clock.0)
    }
    /// The day, counted from 1.
    pub const fn day(self) -> i64 {
        self.0.div_euclid(DAY) + 1
    }
    /// Time since the last midnight.
    pub const fn clock(self) -> Span {
        Span(self.0.rem_euclid(DAY))
    }
    /// The hour of the day, 0 to 23.
    pub const fn hour(self) -> usize {
        (self.0.rem_euclid(DAY) / HOUR) as usize
    }
    /// The last second of the given day.
    pub const fn end_of_day(day: i64) -> Self {
        Self(day * DAY - 1)
    }
    /// How long after `earlier` this is.
    #[must_use]
    pub const fn since(self, earlier: Self) -> Span {
        Span(self.0 - earlier.0)
    }
}

impl std::ops::Add<Span> for Time {
    type Output = Self;
    fn add(self, span: Span) -> Self {
        Self(self.0.saturating_add(span.0))
    }
}

impl std::ops::Add for Span {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

/// Writes the moment as `d3 14:26:05`, the form used in journals and tables.
impl std::fmt::Display for Time {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "d{} {}", self.day(), Clock(self.clock()))
    }
}

/// A day of the week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weekday(u8);

impl Weekday {
    /// The weekday of a shop day; `first` is that of day 1, counted from 0 for Monday.
    pub const fn of(first: u8, day: i64) -> Self {
        Self((first as i64 + day - 1).rem_euclid(7) as u8)
    }

    /// Its number, 0 for Monday to 6 for Sunday.
    pub const fn index(self) -> u8 {
        self.0
    }

    /// Whether it is Saturday or Sunday.
    pub const fn is_weekend(self) -> bool {
        self.0 >= 5
    }

    /// Its name inside a sentence. The engine fills it into what is said, and knows no locale: so
    /// the names are read from the messages here.
    pub fn name(self) -> Text {
        // Every view of the shop fills phrases with them: the messages are read once.
        static NAMES: LazyLock<[Text; 7]> = LazyLock::new(|| {
            std::array::from_fn(|number| {
                let key = format!("weekday-whole-{number} = ");
                let named =
                    |messages: &'static str| messages.lines().find_map(|line| line.strip_prefix(&key));
                Text::new(named(WORDS_ZH).unwrap_or_default(), named(WORDS_EN).unwrap_or_default())
            })
        });
        NAMES[usize::from(self.0)].clone()
    }
}

/// The messages in which the names of weekdays stand.
const WORDS_ZH: &str = include_str!("../../assets/locales/zh-CN/common.ftl");
/// The same in English.
const WORDS_EN: &str = include_str!("../../assets/locales/en/common.ftl");

/// A time of day, written as `08:05` or, if it has seconds, `08:05:30`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clock(pub Span);

impl Clock {
    /// Reads `08:00` to `24:00`, with optional seconds.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.trim().split(':');
        let hour = two_digits(parts.next()?)?;
        let minute = two_digits(parts.next()?)?;
        let second = parts.next().map_or(Some(0), two_digits)?;
        let total = hour * HOUR + minute * MINUTE + second;
        (parts.next().is_none() && minute < 60 && second < 60 && total <= DAY).then_some(Self(Span(total)))
    }
}

fn two_digits(text: &str) -> Option<i64> {
    let fits = (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    if fits { text.parse().ok() } else { None }
}

impl Clock {
    /// The time of day to the minute: `14:26`.
    pub fn to_minute(self) -> String {
        let s = self.0.0;
        format!("{:02}:{:02}", s / HOUR, s % HOUR / MINUTE)
    }

    /// The time of day to the second, as tables have it: `14:26:00`.
    pub fn to_second(self) -> String {
        format!("{}:{:02}", self.to_minute(), self.0.0 % MINUTE)
    }
}

impl std::fmt::Display for Clock {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let is_whole = self.0.0 % MINUTE == 0;
        f.write_str(&if is_whole { self.to_minute() } else { self.to_second() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_have_parts_and_fractions() {
        let span = Span(2 * DAY + 3 * HOUR + 4 * MINUTE + 5);
        assert_eq!((span.parts(), Span(-1).parts()), ([2, 3, 4, 5], [0; 4]));
        assert_eq!((span.to_stopwatch(), Span(161).to_stopwatch()), ("51:04:05".into(), "02:41".into()));
        assert_eq!((Span::of_hours(1.5), Span::of_days(0.25)), (Span(5_400), Span(21_600)));
        assert_eq!(
            (Span(5_400).in_hours().to_bits(), Span(21_600).in_days().to_bits()),
            (1.5_f64.to_bits(), 0.25_f64.to_bits())
        );
        assert_eq!(Span(7_199).whole_hours(), 1);
        assert_eq!(
            (Clock(Span(52_000)).to_second(), Clock(Span(3_600)).to_second()),
            ("14:26:40".into(), "01:00:00".into())
        );
    }

    #[test]
    fn weekdays_have_names() {
        let names = |day| Weekday::of(0, day).name();
        assert_eq!((names(1), names(7)), (Text::new("周一", "Monday"), Text::new("周日", "Sunday")));
        assert!((1..=7).all(|day| !names(day).zh.is_empty() && names(day).en.ends_with("day")));
    }

    #[test]
    fn spans_are_read_as_written() {
        for (text, expected) in [
            ("20s", Some(20)),
            ("6m", Some(360)),
            ("1h30m", Some(5_400)),
            ("2d", Some(172_800)),
            ("30m1h", None),
            ("5", None),
            ("", None),
            ("m", None),
            ("99999999999999999999d", None),
            ("9000d", None),
            ("5分", None),
        ] {
            assert_eq!(Span::parse(text).map(|s| s.0), expected, "{text}");
        }
    }

    #[test]
    fn clocks_are_read_and_written() {
        for (text, expected) in
            [("08:00", Some(28_800)), ("24:00", Some(DAY)), ("24:01", None), ("8:60", None), ("+8:00", None)]
        {
            assert_eq!(Clock::parse(text).map(|c| c.0.0), expected, "{text}");
        }
        assert_eq!(Time::on(3, Span(52_000)).to_string(), "d3 14:26:40");
        assert_eq!(Time::on(3, Span(52_000)).day(), 3);
    }
}
