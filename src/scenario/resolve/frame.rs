//! The frame of a scenario: name, texts, days, hours, pace, money to start with.

use super::collector::DiagnosticCollector;
use super::site::Site;
use crate::base::{Lang, Money, Span, Text, Time, is_currency_code, nearest_currency_code};
use crate::diagnostic::Sentence;
use crate::diagnostic::catalogue::scenario as code;
use crate::scenario::model::{Currency, SeedPolicy};
use crate::scenario::raw::{RawLanguage, RawScenario, RawSeed};
use crate::scenario::version::is_version;

/// The versions of the format that this program reads.
pub(crate) const FORMATS: std::ops::RangeInclusive<u32> = 1..=2;

/// What stands at the top of a scenario.
pub(crate) struct Frame {
    pub(crate) languages: Vec<Lang>,
    pub(crate) title: Text,
    pub(crate) brief: Text,
    pub(crate) minutes: u32,
    pub(crate) days: i64,
    pub(crate) begins: Time,
    pub(crate) ends: Time,
    pub(crate) aftermath_days: i64,
    pub(crate) first_weekday: u8,
    pub(crate) opens: Span,
    pub(crate) closes: Span,
    pub(crate) pace: u32,
    pub(crate) seed: SeedPolicy,
    pub(crate) currency: Currency,
    pub(crate) cash: Money,
}

/// The lesson's own version; empty if there is none.
pub(super) fn version(desk: &mut DiagnosticCollector, raw: Option<&str>) -> String {
    let Some(version) = raw else { return String::new() };
    if is_version(version) {
        return version.to_owned();
    }
    let site = Site::root(0).field("version");
    if !desk.has_gaps(&site) {
        let sentence = Sentence::new("check-bad-version").word("version", version);
        desk.error(code::BAD_VERSION, &site, sentence, "check-bad-version-help");
    }
    String::new()
}

/// Resolves the frame. Defaults (design choices): open 08:00 to 24:00, 120 shop seconds a second, a
/// week of aftermath.
pub(super) fn frame(desk: &mut DiagnosticCollector, raw: &RawScenario) -> Frame {
    let root = Site::root(0);
    format_version(desk, 0, raw.format);
    if raw.id.is_empty() {
        desk.missing(&root.field("id"), "check-what-id", "\"first_week\"");
    }
    let days = i64::from(desk.needed_whole(&root.field("days"), raw.days, 1..=90, "check-what-days"));
    let (opens, closes) = hours(desk, &root.field("opening_hours"), raw.opening_hours.as_ref());
    let begins = begins(desk, &root.field("begins"), raw.begins.as_deref(), (opens, closes));
    let aftermath = raw.aftermath_days.unwrap_or(7);
    let pace = raw.pace.unwrap_or(120);
    let currency = currency(desk, raw);
    desk.currency = Some(currency.clone());
    Frame {
        languages: languages(desk, &root.field("languages"), raw.languages.as_deref()),
        title: desk.text(&root.field("title"), &raw.title, "check-what-title"),
        brief: desk.text(&root.field("brief"), &raw.brief, "check-what-brief"),
        minutes: desk.needed_whole(&root.field("minutes"), raw.minutes, 1..=240, "check-what-minutes"),
        days,
        begins,
        ends: Time::on(days, closes),
        aftermath_days: i64::from(desk.whole(
            &root.field("aftermath_days"),
            aftermath,
            0..=60,
            "check-what-aftermath",
        )),
        first_weekday: raw.first_day as u8,
        opens,
        closes,
        pace: desk.whole(&root.field("pace"), pace, 1..=3_600, "check-what-pace"),
        seed: match raw.seed {
            RawSeed::Fresh => SeedPolicy::Fresh,
            RawSeed::Fixed(seed) => SeedPolicy::Fixed(seed),
        },
        currency,
        cash: desk.needed_money(&root.field("cash"), raw.cash, "check-what-cash"),
    }
}

/// The currency. Its sign stands before amounts, so it must not look like a part of them.
fn currency(desk: &mut DiagnosticCollector, raw: &RawScenario) -> Currency {
    let site = Site::root(0).field("currency");
    let (code, sign) = (&raw.currency.code, &raw.currency.sign);
    if sign.is_empty() || code.is_empty() {
        desk.missing(&site, "check-what-currency", "(code: \"CNY\", sign: \"¥\")");
    } else if sign.chars().any(|c| c.is_numeric() || "+-−.,，。".contains(c)) {
        let sentence = Sentence::new("check-currency-sign").text("sign", sign);
        desk.error(code::BAD_MONEY, &site.field("sign"), sentence, "check-currency-sign-help");
    }
    if !code.is_empty() && !is_currency_code(code) {
        let sentence = Sentence::new("check-currency-unknown").word("code", code);
        let help = match nearest_currency_code(code) {
            Some(guess) => Sentence::new("check-currency-guess").text("guess", guess),
            None => Sentence::new("check-currency-unknown-help"),
        };
        desk.error(code::UNKNOWN_CURRENCY, &site.field("code"), sentence, help);
    }
    let currency = Currency { code: code.clone(), sign: sign.clone() };
    if currency.is_finer() {
        let sentence = Sentence::new("check-currency-finer").word("currency", code);
        desk.error(code::FINER_CURRENCY, &site.field("code"), sentence, "check-currency-finer-help");
    }
    currency
}

/// The declared languages in the program's order; both if none are declared.
fn languages(desk: &mut DiagnosticCollector, site: &Site, written: Option<&[RawLanguage]>) -> Vec<Lang> {
    let Some(written) = written else { return Lang::ALL.to_vec() };
    let has = |lang: Lang| {
        written.contains(match lang {
            Lang::Zh => &RawLanguage::zh,
            Lang::En => &RawLanguage::en,
        })
    };
    let languages: Vec<Lang> = Lang::ALL.into_iter().filter(|lang| has(*lang)).collect();
    if languages.is_empty() {
        desk.missing(site, "check-what-language", "languages: [zh, en]");
        return Lang::ALL.to_vec();
    }
    languages
}

/// Reports a version of the format that this program does not read.
pub(crate) fn format_version(desk: &mut DiagnosticCollector, doc: usize, format: u32) {
    let site = Site::root(doc).field("format");
    if FORMATS.contains(&format) || desk.is_masked(&site) {
        return;
    }
    if desk.is_written(&site) {
        let sentence =
            Sentence::new("check-format-unknown").text("format", format).text("known", FORMATS.end());
        desk.error(code::FORMAT_VERSION, &site, sentence, "check-format-unknown-help");
    } else {
        let help = "check-format-missing-help";
        desk.error(code::FORMAT_VERSION, &Site::root(doc), "check-format-missing", help);
    }
}

/// A pair of clock times, the second after the first; 08:00 to 24:00 if left out (design choice).
pub(super) fn hours(
    desk: &mut DiagnosticCollector,
    site: &Site,
    written: Option<&(String, String)>,
) -> (Span, Span) {
    let default = (Span::hours(8), Span::hours(24));
    let Some((from, to)) = written else { return default };
    let from = desk.clock(&site.index(0), from);
    let to = desk.clock(&site.index(1), to);
    let (Some(from), Some(to)) = (from, to) else {
        return default;
    };
    if from < to {
        return (from, to);
    }
    let help = "check-hours-reversed-help";
    desk.error(code::HOURS_REVERSED, site, "check-hours-reversed", help);
    default
}

fn begins(
    desk: &mut DiagnosticCollector,
    site: &Site,
    written: Option<&str>,
    (opens, closes): (Span, Span),
) -> Time {
    let clock = written.and_then(|text| desk.clock(site, text)).unwrap_or(opens);
    if clock < opens || clock >= closes {
        let sentence = "check-begins-closed";
        desk.error(code::TIME_OUTSIDE_RUN, site, sentence, "check-begins-closed-help");
    }
    Time::on(1, clock)
}
