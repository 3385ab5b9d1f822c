//! Finds times in a comparable text and turns them into shop time.
//!
//! "Tomorrow" without a clock means the end of the working day for what the shop does, and the end
//! of the day for what arrives (design choice). Working days are counted as days.

use super::time_words::{Day, DayPart, day_word, is_in_calendar, part_word, weekday};
use crate::base::time::{DAY, HOUR, MINUTE, Weekday};
use crate::base::{Span, Time, numeral};
use regex::{Captures, Regex};
use std::ops::Range;
use std::sync::LazyLock;

/// What must be known to turn a time into shop time.
#[derive(Debug, Clone, Copy)]
pub(super) struct ShopClock {
    /// Now.
    pub(super) now: Time,
    /// Weekday of day 1, 0 = Monday.
    pub(super) first_weekday: u8,
    /// End of the working day.
    pub(super) closes: Span,
}

/// A time that was named.
#[derive(Debug, Clone, Copy)]
pub(super) struct NamedTime {
    /// First byte, and byte after the last, in the comparable text.
    pub(super) start: usize,
    pub(super) end: usize,
    day: Option<Day>,
    clock: Option<i64>,
    part: Option<DayPart>,
    span: Option<i64>,
    /// Whether the day alone means its working hours ("end of the day").
    closing: bool,
    /// Whether it names a clock that no day has (25:00), a day that no month has, or one that has
    /// gone: nothing is due then.
    impossible: bool,
}

/// Numbers as digits or words of both languages.
const NUM: &str = r"(?:[0-9]+(?:\.[0-9]+)?|半|[一二两三四五六七八九十]+|(?-u:\b)(?:an?|half an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty-four|twenty four|twenty|thirty|forty-eight|forty eight|seventy-two|a couple of)(?-u:\b))";

/// English months. "May" is a verb more often than a month.
const MONTHS: &str = r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";

static ATOMS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let pattern = format!(
        r"(?P<span>(?:{NUM} *(?:-|~|到|至|to|or) *)?(?P<n>{NUM})[ -]*个?半?(?:full |business |working |more )?(?P<unit>小时|钟头|分钟|工作日|天|星期|周|hours?(?-u:\b)|hrs?(?-u:\b)|h(?-u:\b)|minutes?(?-u:\b)|mins?(?-u:\b)|days?(?-u:\b)|weeks?(?-u:\b)))|(?P<day>大后天|后天|明天|明日|明儿|明早|明晚|今天|今日|今晚|今早|当天|当日|day after tomorrow|this (?:morning|afternoon|evening)|(?:by|before|at) (?:noon|midday|lunchtime|midnight)|within the hour|in the hour|tomorrow|tommorow|tommorrow|tomorow|tmrw|tmr|today|tonight|end of (?:the |business )?day|close of business|(?-u:\b)eod(?-u:\b)|下班前?|关门前?)|(?P<week>(?P<which>下下|下|本|这|上上|上|next |this |coming |last )?(?:(?:周|星期|礼拜)(?P<zhday>[一二三四五六日天末])|(?-u:\b)(?P<enday>monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|weekend)(?-u:\b)))|(?P<date>(?:(?P<month>[0-9]{{1,2}}|[一二三四五六七八九十]{{1,2}})月)?(?P<dom>[0-9]{{1,2}}|[一二三四五六七八九十]{{1,3}})[号日]|(?-u:\b)(?P<month1>{MONTHS}) (?P<dom1>[0-9]{{1,2}})(?:st|nd|rd|th)?(?-u:\b)|(?-u:\b)(?:the )?(?P<dom2>[0-9]{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<month2>{MONTHS})(?-u:\b)|(?-u:\b)the (?P<endom>[0-9]{{1,2}})(?:st|nd|rd|th)(?-u:\b))|(?P<thehour>within (?:the|an) hour(?-u:\b))|(?P<monthend>月底|end of (?:the |this )?month)|(?P<whole>(?:end of )?(?:the |this |next )week(?-u:\b)|本周|这周|下周|下星期)|(?P<part>一大早|一早|早上|上午|中午|下午|傍晚|晚上|晚间|夜里|凌晨|晚|早|morning|noon|midday|lunchtime|lunch|afternoon|evening|night|midnight)|(?P<clock>(?P<h>[0-9]{{1,2}}):(?P<m>[0-9]{{2}}) *(?P<ap>am|pm|a\.m|p\.m)?|(?P<h2>[0-9]{{1,2}}) *(?P<ap2>am(?-u:\b)|pm(?-u:\b)|a\.m|p\.m|o'clock)|(?P<h3>[0-9]{{1,2}}|[一二两三四五六七八九十]+)点(?:钟)?(?P<m3>半|一刻|[0-9]{{1,2}}分?)?|(?-u:\b)(?:by|before|until|at) +(?P<h4>[0-9]{{1,2}}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?::(?P<m4>[0-9]{{2}}))?(?: *(?P<ap4>am|pm|a\.m|p\.m))?(?-u:\b)|(?P<past>half past|quarter past|quarter to) (?P<h5>[0-9]{{1,2}}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: *(?P<ap5>am|pm|a\.m|p\.m))?(?-u:\b))"
    );
    Regex::new(&pattern).ok()
});

/// All times named in a comparable text, in order.
pub(super) fn find(text: &str) -> Vec<NamedTime> {
    let Some(regex) = ATOMS.as_ref() else {
        return Vec::new();
    };
    let mut found: Vec<NamedTime> = Vec::new();
    for captures in regex.captures_iter(text) {
        let Some(atom) = atom(text, &captures, found.last()) else {
            continue;
        };
        if matches!(atom.day, Some(Day::Date(_))) && !is_date(text, &atom) {
            continue;
        }
        // 马上周五了 is no Friday of last week.
        if captures.name("which").is_some_and(|w| w.as_str() == "上")
            && text.get(..atom.start).is_some_and(|t| t.ends_with(['马', '早', '晚']))
        {
            continue;
        }
        // 最晚 and 最早 name no part of the day.
        if atom.part.is_some()
            && atom.day.is_none()
            && text.get(..atom.start).is_some_and(|t| t.ends_with('最'))
        {
            continue;
        }
        match found.last_mut() {
            Some(last) if joins(text, last, &atom) => {
                last.end = atom.end;
                last.day = last.day.or(atom.day);
                last.part = last.part.or(atom.part);
                last.clock = last.clock.or(atom.clock);
                last.closing |= atom.closing;
                last.impossible |= atom.impossible;
            }
            _ => found.push(atom),
        }
    }
    for when in &mut found {
        if when.part.is_some() && when.day.is_none() && when.clock.is_none() && is_term(text, when) {
            when.day = Some(Day::In(0));
        }
    }
    found
        .retain(|w| !w.impossible && (w.day.is_some() || w.span.is_some() || w.clock.is_some() || w.closing));
    found
}

/// The first day that no month has, or hour that no day has, in a comparable text.
pub(super) fn impossible_in(text: &str) -> Option<Range<usize>> {
    ATOMS.as_ref()?.captures_iter(text).find_map(|c| {
        if day_of_month(&c).is_some_and(|(_, impossible)| impossible) {
            return Some(c.get(0)?.range());
        }
        // Lengths of films and scales of models look like clocks; the hours after 24 do not.
        let (hour, minute) = (c.name("h").or_else(|| c.name("h4"))?, c.name("m").or_else(|| c.name("m4"))?);
        let late = number(hour.as_str()).is_some_and(|hour| (25.0..30.0).contains(&hour));
        late.then(|| hour.start()..minute.end())
    })
}

/// Whether a part of the day alone is a term: "by evening", 傍晚就能走, 下午之前.
fn is_term(text: &str, when: &NamedTime) -> bool {
    let before = text.get(..when.start).unwrap_or_default().trim_end();
    let behind = text.get(when.end..).unwrap_or_default();
    [" by", " by the", " before the"].iter().any(|word| before.ends_with(word))
        || ["就", "前", "之前", "能"].iter().any(|word| behind.starts_with(word))
}

/// Whether 号 behind a number counts days, and not houses, shops or sizes.
fn is_date(text: &str, atom: &NamedTime) -> bool {
    const OTHER: &[char] =
        &['楼', '店', '线', '门', '码', '色', '院', '厅', '电', '库', '仓', '链', '款', '字', '那', '的'];
    let behind = text.get(atom.end..).unwrap_or_default();
    let before = text.get(..atom.start).unwrap_or_default();
    !behind.starts_with(OTHER) && !before.ends_with(['尾', '第', '路', '街', '生'])
}

/// Whether a second piece continues the first ("tomorrow" + "8 pm").
fn joins(text: &str, last: &NamedTime, atom: &NamedTime) -> bool {
    let gap = text.get(last.end..atom.start).unwrap_or("..............");
    let clash = last.day.is_some() && atom.day.is_some()
        || last.clock.is_some() && atom.clock.is_some()
        || last.part.is_some() && atom.part.is_some();
    last.span.is_none()
        && atom.span.is_none()
        && !clash
        && gap.len() <= 12
        && gap.split([' ', ',', '(', ')']).all(|w| {
            matches!(
                w,
                "" | "at"
                    | "by"
                    | "before"
                    | "on"
                    | "in"
                    | "the"
                    | "around"
                    | "about"
                    | "的"
                    | "大概"
                    | "大约"
                    | "until"
                    | "latest"
            )
        })
}

/// Whether a minus stands before a number ("-5 minutes"), and no range ("3-5 minutes").
fn is_minus(text: &str, start: usize) -> bool {
    let before = text.get(..start).and_then(|before| before.strip_suffix('-'));
    before.is_some_and(|before| before.chars().next_back().is_none_or(|c| c == ' ' || !c.is_alphanumeric()))
}

/// One piece of a time.
fn atom(text: &str, c: &Captures<'_>, last: Option<&NamedTime>) -> Option<NamedTime> {
    let whole = c.get(0)?;
    let mut when = NamedTime {
        start: whole.start(),
        end: whole.end(),
        day: None,
        clock: None,
        part: None,
        span: None,
        closing: false,
        impossible: false,
    };
    if c.name("span").is_some() {
        let n = number(c.name("n")?.as_str())?;
        let extra = if whole.as_str().contains("个半") { 0.5 } else { 0.0 };
        let unit = match c.name("unit")?.as_str() {
            "小时" | "钟头" => HOUR,
            "分钟" => MINUTE,
            "天" | "工作日" => DAY,
            "星期" | "周" => 7 * DAY,
            u if u.starts_with('h') => HOUR,
            u if u.starts_with('m') => MINUTE,
            u if u.starts_with('d') => DAY,
            _ => 7 * DAY,
        };
        when.span = Some(((n + extra).min(400.0) * unit as f64).round() as i64);
        when.impossible = is_minus(text, whole.start());
    } else if c.name("day").is_some_and(|day| day.as_str().ends_with("the hour")) {
        when.span = Some(HOUR);
    } else if let Some(day) = c.name("day") {
        (when.day, when.part, when.closing) = day_word(day.as_str());
    } else if c.name("week").is_some() {
        (when.day, when.impossible) = day_of_week(c)?;
    } else if c.name("date").is_some() {
        (when.day, when.impossible) = day_of_month(c)?;
    } else if c.name("thehour").is_some() {
        when.span = Some(HOUR);
    } else if c.name("monthend").is_some() {
        when.day = Some(Day::Date(30));
    } else if let Some(week) = c.name("whole") {
        let next = week.as_str().contains("next") || week.as_str().starts_with('下');
        when.day = Some(Day::Week(6, Some(i64::from(next))));
    } else if let Some(part) = c.name("part") {
        when.part = Some(part_word(part.as_str()));
    } else {
        let bare_one = c.name("h3").is_some_and(|h| h.as_str() == "一");
        if bare_one && last.is_none_or(|l| l.end != whole.start() || l.part.is_none()) {
            return None; // 一点 is "a little"
        }
        when.clock = clock(c);
        // A bare number that is no hour ("at 30") may be a price.
        when.impossible = when.clock.is_none() && c.name("h4").is_none_or(|_| c.name("m4").is_some());
        if when.clock.is_none() && !when.impossible {
            return None;
        }
    }
    Some(when)
}

/// A weekday; nothing is due on one that has gone.
fn day_of_week(c: &Captures<'_>) -> Option<(Option<Day>, bool)> {
    let weekday = weekday(c.name("zhday").or_else(|| c.name("enday"))?.as_str());
    let weeks = match c.name("which").map(|w| w.as_str()) {
        Some("上" | "上上" | "last ") => return Some((Some(Day::Week(weekday, None)), true)),
        Some("下下") => Some(2),
        Some("下" | "next ") => Some(1),
        Some("本" | "这") => Some(0),
        _ => None,
    };
    Some((Some(Day::Week(weekday, weeks)), false))
}

/// A day of the month; nothing is due on one that its month has not. `None` where the number alone
/// may count something else than days.
fn day_of_month(c: &Captures<'_>) -> Option<(Option<Day>, bool)> {
    let first = |names: &[&str]| names.iter().find_map(|name| c.name(name)).map(|m| m.as_str());
    let day = number(first(&["dom", "dom1", "dom2", "endom"])?)? as i64;
    let month = first(&["month", "month1", "month2"]);
    let impossible = !is_in_calendar(month, day);
    if impossible && month.is_none() {
        return None;
    }
    Some((Some(Day::Date(day.clamp(1, 30))), impossible))
}

/// Seconds after midnight; hours below 12 with "pm" are afternoon.
fn clock(c: &Captures<'_>) -> Option<i64> {
    let hour = ["h", "h2", "h3", "h4", "h5"].iter().find_map(|name| c.name(name))?;
    let mut hour = number(hour.as_str())? as i64;
    let past = c.name("past").map(|past| past.as_str());
    if past.is_some_and(|past| past.ends_with("to")) {
        hour = if hour <= 1 { hour + 11 } else { hour - 1 };
    }
    let minute = match c.name("m").or_else(|| c.name("m3")).or_else(|| c.name("m4")).map(|m| m.as_str()) {
        Some("半") => 30,
        Some("一刻") => 15,
        Some(m) => m.trim_end_matches('分').parse().unwrap_or(0),
        None => match past {
            Some("half past") => 30,
            Some("quarter past") => 15,
            Some(_) => 45,
            None => 0,
        },
    };
    let half = c.name("ap").or_else(|| c.name("ap2")).or_else(|| c.name("ap4"));
    let half = half.or_else(|| c.name("ap5")).map(|a| a.as_str());
    match half {
        Some(h) if h.starts_with('p') && hour < 12 => hour += 12,
        Some(h) if h.starts_with('a') && hour == 12 => hour = 0,
        _ => {}
    }
    if hour > 24 || minute > 59 {
        return None;
    }
    // Minus marks a clock that says itself which half of the day it means.
    let sure = half.is_some_and(|h| h.starts_with(['a', 'p'])) || hour > 12;
    let seconds = hour * HOUR + minute * MINUTE;
    Some(if sure { seconds } else { -seconds - 1 })
}

/// A number in digits or words.
pub(super) fn number(text: &str) -> Option<f64> {
    if let Ok(n) = text.parse::<f64>() {
        return n.is_finite().then_some(n);
    }
    match text {
        "半" | "half a" | "half an" => Some(0.5),
        "a" | "an" => Some(1.0),
        "a couple of" => Some(2.0),
        _ => numeral::in_english(text).or_else(|| numeral::read(text)),
    }
}

impl NamedTime {
    /// The moment meant. `arrives`: the end of a day counts, not the end of its working hours.
    pub(super) fn due(&self, known: ShopClock, arrives: bool) -> Time {
        if let Some(span) = self.span {
            return known.now + Span(span);
        }
        let today = known.now.day().clamp(1, 1_000_000);
        let named = self.day.is_some() || self.closing;
        let day = today + self.day.map_or(0, |day| days_until(day, today, known.first_weekday));
        let clock = match (self.clock, self.part) {
            (Some(clock), part) => hour_of(clock, part),
            (None, Some(DayPart::Morning)) => 12 * HOUR,
            (None, Some(DayPart::Noon)) => 13 * HOUR,
            (None, Some(DayPart::Afternoon)) => 18 * HOUR,
            (None, Some(DayPart::Evening)) => 22 * HOUR,
            (None, Some(DayPart::Night)) => DAY - 1,
            (None, Some(DayPart::SmallHours)) => 6 * HOUR,
            (None, None) if arrives && !self.closing => DAY - 1,
            (None, None) => known.closes.0.clamp(1, DAY),
        };
        let mut due = Time::on(day, Span(clock));
        if due <= known.now {
            due = if !named {
                Time::on(day + 1, Span(clock))
            } else if matches!(self.day, Some(Day::Week(_, None))) {
                Time::on(day + 7, Span(clock))
            } else {
                Time::end_of_day(day).max(known.now)
            };
        }
        due
    }
}

/// Seconds after midnight for a clock that may not say which half of the day it means.
fn hour_of(clock: i64, part: Option<DayPart>) -> i64 {
    if clock >= 0 {
        return clock;
    }
    let clock = -(clock + 1);
    // Twelve at night is the midnight that ends the day; before the morning, the one that begins
    // it.
    let twelve = clock < HOUR || (12 * HOUR..13 * HOUR).contains(&clock);
    let later = match part {
        Some(DayPart::Evening | DayPart::Night) if twelve => return DAY + clock % (12 * HOUR),
        Some(DayPart::SmallHours) if twelve => return clock % (12 * HOUR),
        Some(DayPart::Morning | DayPart::SmallHours) => false,
        Some(DayPart::Noon | DayPart::Afternoon | DayPart::Evening | DayPart::Night) => clock < 12 * HOUR,
        // "0:30" says itself that it is night.
        None if clock < HOUR => false,
        // A bare "3" is the afternoon: shops promise nothing for the night (design choice).
        None => clock < 7 * HOUR,
    };
    if later { clock + 12 * HOUR } else { clock }
}

fn days_until(day: Day, today: i64, first_weekday: u8) -> i64 {
    match day {
        Day::In(days) => days,
        Day::Date(date) => (date - ((today - 1) % 30 + 1)).rem_euclid(30),
        Day::Week(weekday, weeks) => {
            let now = i64::from(Weekday::of(first_weekday, today).index());
            match weeks {
                Some(weeks) => (weekday - now + 7 * weeks).max(0),
                None => (weekday - now).rem_euclid(7),
            }
        }
    }
}

#[cfg(test)]
#[test]
fn every_pattern_can_be_built() {
    assert!(ATOMS.is_some());
}
