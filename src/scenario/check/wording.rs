//! Slips in any text: the other language's words in a slot, a placeholder that was left, figures
//! that differ between the languages, amounts in another currency.

use super::figures::{Figures, figures, shown};
use super::goods_named::own;
use super::subjects::cases;
use super::texts::{ScenarioText, gather};
use crate::base::text::is_blank;
use crate::base::{Currency, Lang};
use crate::diagnostic::Sentence;
use crate::diagnostic::catalogue::scenario as code;
use crate::scenario::model::Scenario;
use crate::scenario::resolve::{DiagnosticCollector, Parts, Site};
use regex::Regex;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// What authors write where something has to be filled in.
static PLACEHOLDER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    let words = r"\b(?:TODO|TBD|FIXME)\b|(?i:lorem ipsum)|\bXX+\b[ :]+\w";
    let later = "待补|待填|待翻译|占位";
    let gaps = r"这里[写填][^的了着得，。]|\p{Han}XX+|XX+\p{Han}|\p{Han}xx+|xx+\p{Han}";
    let brackets =
        r"\[(?i:product|name|customer|price|order|date|amount)\]|[【\[](?:商品|姓名|顾客|价格|日期)名?[】\]]";
    let masked = r"\[(?:名字|电话|地址|号码|邮箱|账号|链接|生日|phone|address|number|e-mail|account|link)\]";
    Regex::new(&format!("{words}|{later}|{gaps}|{brackets}|{masked}")).ok()
});

/// Amounts with the sign or name of a currency: its code, and how it is written.
const CURRENCIES: [(&str, &str); 4] = [
    ("USD", r"\d ?(?:us )?dollars?\b|\d ?美元|\d ?美金"),
    ("EUR", r"€ ?\d|\d ?€|\d ?euros?\b|\d ?欧元"),
    ("GBP", r"£ ?\d|\d ?英镑"),
    ("CNY", r"\d ?yuan\b|\d ?rmb\b|\d ?人民币"),
];
static AMOUNTS: LazyLock<Vec<(&str, Regex)>> = LazyLock::new(|| {
    CURRENCIES.iter().filter_map(|(code, pattern)| Some((*code, Regex::new(pattern).ok()?))).collect()
});
static DOLLAR: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"\$ ?\d").ok());

pub(super) fn check(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario) {
    for text in gather(parts).iter().filter(|text| text.site.starts_in(0)) {
        if desk.has_gaps(&text.site) {
            continue;
        }
        // A lesson's title is a name, and names are the same everywhere.
        if text.site != Site::root(0).field("title") {
            language(desk, text, &scenario.languages);
        }
        placeholder(desk, text);
        no_such_day(desk, text);
        twins(desk, text);
        currency(desk, text, &scenario.currency);
    }
    revealed(desk, parts, scenario);
}

/// A day that no month has, an hour that no day has.
fn no_such_day(desk: &mut DiagnosticCollector, text: &ScenarioText<'_>) {
    if let Some(said) = [text.zh, text.en].into_iter().find_map(crate::reply::impossible_day) {
        let sentence = Sentence::new("check-no-such-day").text("said", said);
        desk.warning(code::NO_SUCH_DAY, &text.site, sentence, "check-no-such-day-help");
    }
}

/// What a customer keeps back and then tells: both say the same numbers.
fn revealed(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario) {
    for (item, case) in cases(parts, scenario) {
        if desk.has_gaps(&item.site) {
            continue;
        }
        for line in &case.says {
            let Some(known) = line.reveals.and_then(|place| case.knows.get(usize::from(place))) else {
                continue;
            };
            let other = Lang::ALL.into_iter().find_map(|lang| {
                let is = digits(own(&known.value, lang));
                let told = line.lines.iter().map(|text| digits(own(text, lang)));
                let mut told = told.filter(|told| !told.is_empty() && !is.is_empty());
                told.find(|told| told.is_disjoint(&is)).map(|told| (told, is))
            });
            if let Some((told, is)) = other {
                let list = |all: &BTreeSet<String>| all.iter().cloned().collect::<Vec<_>>().join(", ");
                let sentence =
                    Sentence::new("check-revealed-figure").text("said", list(&told)).text("is", list(&is));
                let site = item.site.field("knows").field(&known.key);
                desk.warning(code::OTHER_FIGURE, &site, sentence, "check-revealed-figure-help");
                break;
            }
        }
    }
}

/// The numbers of a text by their digits: 1.58 m is 158 cm.
fn digits(words: &str) -> BTreeSet<String> {
    let numbers = words.split(|c: char| !c.is_ascii_digit() && c != '.');
    let plain = numbers.map(|number| number.replace('.', "").trim_end_matches('0').to_owned());
    plain.filter(|number| !number.is_empty()).collect()
}

fn is_han(sign: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&sign)
}

/// Chinese in the English slot, or English in the Chinese one.
fn language(desk: &mut DiagnosticCollector, text: &ScenarioText<'_>, languages: &[Lang]) {
    let han = |words: &str| words.chars().filter(|c| is_han(*c)).count();
    let letters = |words: &str| words.chars().filter(char::is_ascii_alphabetic).count();
    let in_en = han(text.en) > 1 && han(text.en) * 2 > letters(text.en);
    let is_sentence = {
        let words = text.zh.split_whitespace().filter(|word| letters(word) > 1);
        let small = words.clone().filter(|word| word.starts_with(|c: char| c.is_ascii_lowercase())).count();
        words.count() > 2 && small > 1
    };
    let in_zh = han(text.zh) == 0 && letters(text.zh) > 1 && (is_sentence || in_en);
    let pairs = [(in_en, Lang::En, "check-chinese-in-en"), (in_zh, Lang::Zh, "check-english-in-zh")];
    for (_, _, sentence) in pairs.into_iter().filter(|(wrong, lang, _)| *wrong && languages.contains(lang)) {
        desk.warning(code::OTHER_LANGUAGE, &text.site, sentence, "check-other-language-help");
    }
}

/// Words that wait for better ones.
fn placeholder(desk: &mut DiagnosticCollector, text: &ScenarioText<'_>) {
    let Some(pattern) = PLACEHOLDER.as_ref() else { return };
    let found = [text.zh, text.en].into_iter().find_map(|words| pattern.find(words));
    // A customer may answer with dots; a title, a goal, a hint may not.
    let is_dots =
        |words: &str| text.case.is_none() && !is_blank(words) && !words.chars().any(char::is_alphanumeric);
    let dots = [text.zh, text.en].into_iter().find(|words| is_dots(words));
    if let Some(said) = found.map(|found| found.as_str()).or(dots) {
        let sentence = Sentence::new("check-placeholder").text("said", said);
        desk.warning(code::PLACEHOLDER, &text.site, sentence, "check-placeholder-help");
    }
}

/// Figures of one measure that differ between the languages.
fn twins(desk: &mut DiagnosticCollector, text: &ScenarioText<'_>) {
    if text.zh.is_empty() || text.en.is_empty() {
        return;
    }
    let (zh, en) = (figures(text.zh, Lang::Zh), figures(text.en, Lang::En));
    if let Some((zh, en)) = differ(&zh, &en) {
        let sentence = Sentence::new("check-other-figure").text("zh", zh).text("en", en);
        desk.warning(code::OTHER_FIGURE, &text.site, sentence, "check-other-figure-help");
    }
}

/// As many figures of a measure in each language, and not the same ones.
fn differ(zh: &Figures, en: &Figures) -> Option<(String, String)> {
    zh.iter()
        .filter_map(|(measure, values)| Some((values, en.get(measure)?)))
        .find(|(a, b)| a.len() == b.len() && a != b)
        .map(|(a, b)| (shown(a), shown(b)))
}

/// Amounts of money that this lesson does not have. Texts that name its own money too compare.
fn currency(desk: &mut DiagnosticCollector, text: &ScenarioText<'_>, own: &Currency) {
    for words in [text.zh, text.en] {
        let lower = words.to_lowercase();
        let named: Vec<&str> =
            AMOUNTS.iter().filter(|(_, pattern)| pattern.is_match(&lower)).map(|(code, _)| *code).collect();
        let dollar = DOLLAR.as_ref().is_some_and(|pattern| pattern.is_match(words));
        let has_own = named.contains(&own.code.as_str()) || words.contains(&own.sign);
        // Dollars are the money of many countries.
        let fits = |code: &str| match code {
            "USD" => own.sign.contains('$') || own.code.ends_with('D'),
            other => other == own.code,
        };
        let other =
            named.iter().find(|code| !fits(code)).copied().or((dollar && !fits("USD")).then_some("USD"));
        if let Some(other) = other.filter(|_| !has_own) {
            let sentence = Sentence::new("check-other-currency").text("said", other).text("own", &own.code);
            desk.warning(code::OTHER_CURRENCY, &text.site, sentence, "check-other-currency-help");
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_no_ordinary_words() {
        let pattern = PLACEHOLDER.as_ref().expect("the pattern is sound");
        for words in ["TODO", "XXX translate this", "（待补）", "这里写感谢的话", "优惠XX元", "[name], hello"]
        {
            assert!(pattern.is_match(words), "{words}");
        }
        for words in ["以这里写的为准", "[photo] See?", "size XXL", "Thanks xx", "待会儿补发", "[图片]"]
        {
            assert!(!pattern.is_match(words), "{words}");
        }
    }

    #[test]
    fn metres_and_centimetres_have_the_same_digits() {
        assert_eq!(digits("she is 1.58 m tall"), digits("I'm 158 cm"));
        assert!(digits("she is 1.68 m tall").is_disjoint(&digits("I'm 158 cm")));
    }
}
