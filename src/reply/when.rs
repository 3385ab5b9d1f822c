//! Finds times in a comparable text and turns them into shop time.
//!
//! "Tomorrow" without a clock means the end of the working day for what the shop does, and the end
//! of the day for what arrives (design choice). Working days are counted as days.

use crate::base::time::{DAY, HOUR, MINUTE, Weekday};
use crate::base::{Span, Time, numeral};
use regex::{Captures, Regex};
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
    /// Whether it names a clock that no day has (25:00): nothing is due then.
    impossible: bool,
}

#[derive(Debug, Clone, Copy)]
enum Day {
    /// Days from today.
    In(i64),
    /// Weekday, 0 = Monday, and weeks from this one; `None` = the next such day.
    Week(i64, Option<i64>),
    /// Day of the month; a month of the shop has 30 days, and its first is day 1 (design choice).
    Date(i64),
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum DayPart {
    Morning,
    Noon,
    Afternoon,
    Evening,
    Night,
    /// From midnight to the morning.
    SmallHours,
}

/// Numbers as digits or words of both languages.
const NUM: &str = r"(?:[0-9]+(?:\.[0-9]+)?|半|[一二两三四五六七八九十]+|(?-u:\b)(?:an?|half an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty-four|twenty four|twenty|thirty|forty-eight|forty eight|seventy-two|a couple of)(?-u:\b))";

static ATOMS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let pattern = format!(
        r"(?P<span>(?:{NUM} *(?:-|~|到|至|to|or) *)?(?P<n>{NUM})[ -]*个?半?(?:full |business |working |more )?(?P<unit>小时|钟头|分钟|工作日|天|星期|周|hours?(?-u:\b)|hrs?(?-u:\b)|h(?-u:\b)|minutes?(?-u:\b)|mins?(?-u:\b)|days?(?-u:\b)|weeks?(?-u:\b)))|(?P<day>大后天|后天|明天|明日|明儿|明早|明晚|今天|今日|今晚|今早|当天|当日|day after tomorrow|this (?:morning|afternoon|evening)|(?:by|before|at) (?:noon|midday|lunchtime|midnight)|within the hour|in the hour|tomorrow|tommorow|tommorrow|tomorow|tmrw|tmr|today|tonight|end of (?:the |business )?day|close of business|(?-u:\b)eod(?-u:\b)|下班前?|关门前?)|(?P<week>(?P<which>下|本|这|next |this |coming )?(?:(?:周|星期|礼拜)(?P<zhday>[一二三四五六日天末])|(?-u:\b)(?P<enday>monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|weekend)(?-u:\b)))|(?P<date>(?:(?:[0-9]{{1,2}}|[一二三四五六七八九十]{{1,2}})月)?(?P<dom>[0-9]{{1,2}}|[一二三四五六七八九十]{{1,3}})[号日]|(?-u:\b)the (?P<endom>[0-9]{{1,2}})(?:st|nd|rd|th)(?-u:\b))|(?P<thehour>within (?:the|an) hour(?-u:\b))|(?P<monthend>月底|end of (?:the |this )?month)|(?P<whole>(?:end of )?(?:the |this |next )week(?-u:\b)|本周|这周|下周|下星期)|(?P<part>一大早|一早|早上|上午|中午|下午|傍晚|晚上|晚间|夜里|凌晨|晚|早|morning|noon|midday|lunchtime|lunch|afternoon|evening|night|midnight)|(?P<clock>(?P<h>[0-9]{{1,2}}):(?P<m>[0-9]{{2}}) *(?P<ap>am|pm|a\.m|p\.m)?|(?P<h2>[0-9]{{1,2}}) *(?P<ap2>am(?-u:\b)|pm(?-u:\b)|a\.m|p\.m|o'clock)|(?P<h3>[0-9]{{1,2}}|[一二两三四五六七八九十]+)点(?:钟)?(?P<m3>半|一刻|[0-9]{{1,2}}分?)?|(?-u:\b)(?:by|before|until|at) +(?P<h4>[0-9]{{1,2}}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?::(?P<m4>[0-9]{{2}}))?(?: *(?P<ap4>am|pm|a\.m|p\.m))?(?-u:\b)|(?P<past>half past|quarter past|quarter to) (?P<h5>[0-9]{{1,2}}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: *(?P<ap5>am|pm|a\.m|p\.m))?(?-u:\b))"
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
        let Some(atom) = atom(&captures, found.last()) else {
            continue;
        };
        if matches!(atom.day, Some(Day::Date(_))) && !is_date(text, &atom) {
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

/// One piece of a time.
fn atom(c: &Captures<'_>, last: Option<&NamedTime>) -> Option<NamedTime> {
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
    } else if c.name("day").is_some_and(|day| day.as_str().ends_with("the hour")) {
        when.span = Some(HOUR);
    } else if let Some(day) = c.name("day") {
        (when.day, when.part, when.closing) = day_word(day.as_str());
    } else if c.name("week").is_some() {
        let weekday = weekday(c.name("zhday").or_else(|| c.name("enday"))?.as_str());
        let weeks = match c.name("which").map(|w| w.as_str()) {
            Some("下" | "next ") => Some(1),
            Some("本" | "这") => Some(0),
            _ => None,
        };
        when.day = Some(Day::Week(weekday, weeks));
    } else if c.name("date").is_some() {
        let day = number(c.name("dom").or_else(|| c.name("endom"))?.as_str())? as i64;
        when.day = Some(Day::Date((1..=31).contains(&day).then_some(day.min(30))?));
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

fn day_word(word: &str) -> (Option<Day>, Option<DayPart>, bool) {
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

fn weekday(word: &str) -> i64 {
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

fn part_word(word: &str) -> DayPart {
    match word {
        "一大早" | "一早" | "早上" | "上午" | "早" | "morning" => DayPart::Morning,
        "凌晨" => DayPart::SmallHours,
        "中午" | "noon" | "midday" | "lunchtime" | "lunch" => DayPart::Noon,
        "下午" | "afternoon" => DayPart::Afternoon,
        "midnight" => DayPart::Night,
        _ => DayPart::Evening,
    }
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
