//! Sums of money as people write them, made plain decimals: thousands commas (1,234.50), Chinese
//! thousands and ten thousands (1.5万, 一千二), tenths and hundredths (3块2毛5分, 5毛).
//!
//! Must not decide what a sum is for.

use crate::base::numeral;
use regex::{Captures, Regex};
use std::ops::Range;
use std::sync::LazyLock;

/// The ranges of a comparable text that are written anew, and how.
pub(super) type FigureRows = Vec<(Range<usize>, String)>;

static SUMS: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?P<grouped>[0-9]{1,3}(?:,[0-9]{3})+)|(?P<tenths>(?:(?P<whole>[0-9]+|[一二两三四五六七八九十百千]+)[元块])(?P<jiao>[0-9一二三四五六七八九])[毛角](?:(?P<fen>[0-9一二三四五六七八九])分?)?)|(?P<coin>(?P<jiao3>[一二两三四五六七八九])[毛角]钱|(?P<fen3>[0-9一二两三四五六七八九])分钱)|(?P<alone>(?P<jiao1>[0-9]|[二两三四五六七八九])毛|(?P<jiao2>[0-9])角)(?:(?P<fen1>[0-9一二三四五六七八九])分?)?|(?P<cents>[0-9]+) ?cents?(?-u:\b)|(?P<thousands>[0-9]+(?:\.[0-9]+)?) thousand (?:yuan|dollars|pounds|euros)|(?:退|赔|补|返|便宜)[您你]?(?P<myriad>[0-9]+(?:\.[0-9]+)?[千万])(?:[，。,.!！]|$)|(?P<formal>[零壹贰叁肆伍陆柒捌玖拾佰仟]+) *[元块圆]|(?P<large>[0-9]+(?:\.[0-9]+)?[百千万][0-9]?|[一二两三四五六七八九十百千万零〇]*[百千万零〇][一二两三四五六七八九十百千万零〇]*) *[元块圆]",
    )
    .ok()
});

/// The ranges of a comparable text that are written anew, and how.
pub(super) fn sum_rows(text: &str) -> FigureRows {
    let Some(regex) = SUMS.as_ref() else { return Vec::new() };
    regex.captures_iter(text).filter_map(|found| plain_sum(text, &found)).collect()
}

fn plain_sum(text: &str, found: &Captures<'_>) -> Option<(Range<usize>, String)> {
    let part = |name: &str| found.name(name).and_then(|m| numeral::read(m.as_str()));
    if let Some(grouped) = found.name("grouped") {
        let before = text[..grouped.start()].ends_with(|c: char| c.is_ascii_digit() || c == '.' || c == ',');
        let mut behind = text[grouped.end()..].chars();
        let next = behind.next();
        let more = next.is_some_and(|c| c.is_ascii_digit())
            || next == Some(',') && behind.next().is_some_and(|c| c.is_ascii_digit());
        return (!before && !more).then(|| (grouped.range(), grouped.as_str().replace(',', "")));
    }
    let whole = found.get(0)?;
    if let Some(cents) = found.name("cents") {
        return Some((whole.range(), format!("{}元", numeral::read(cents.as_str())? / 100.0)));
    }
    if let Some(thousands) = found.name("thousands") {
        return Some((thousands.range().start..thousands.end() + " thousand".len(), {
            (numeral::read(thousands.as_str())? * 1_000.0).to_string()
        }));
    }
    if let Some(myriad) = found.name("myriad") {
        return Some((myriad.range(), format!("{}元", numeral::read(myriad.as_str())?)));
    }
    if let Some(formal) = found.name("formal") {
        let plain: String = formal.as_str().chars().map(everyday).collect();
        return Some((formal.range(), numeral::read(&plain)?.to_string()));
    }
    if found.name("coin").is_some() {
        let value = part("jiao3").map(|jiao| jiao * 10.0).or_else(|| part("fen3"))?;
        return Some((whole.range(), format!("{}元", value / 100.0)));
    }
    if let Some(large) = found.name("large") {
        return Some((large.range(), numeral::read(large.as_str())?.to_string()));
    }
    if found.name("alone").is_some() && text[..whole.start()].ends_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let tenths = part("jiao").or_else(|| part("jiao1")).or_else(|| part("jiao2"))?;
    let hundredths = part("fen").or_else(|| part("fen1")).unwrap_or(0.0);
    let units = part("whole").unwrap_or(0.0);
    Some((whole.range(), format!("{}元", (units * 100.0 + tenths * 10.0 + hundredths).round() / 100.0)))
}

/// The everyday sign of one that stands on cheques.
const fn everyday(sign: char) -> char {
    match sign {
        '壹' => '一',
        '贰' => '二',
        '叁' => '三',
        '肆' => '四',
        '伍' => '五',
        '陆' => '六',
        '柒' => '七',
        '捌' => '八',
        '玖' => '九',
        '拾' => '十',
        '佰' => '百',
        '仟' => '千',
        other => other,
    }
}

/// Whether a minus stands before a number, as a sign (-5, 优惠-5元) or a word (负5, "minus 5"). A
/// stroke between two numbers or letters (3-5, A-5) is none.
pub(super) fn is_negative(text: &str, start: usize) -> bool {
    let before = text[..start].trim_end_matches(['¥', '$', '€', '£']);
    let sign = before
        .strip_suffix('-')
        .is_some_and(|head| !head.ends_with(|c: char| c.is_ascii_alphanumeric()) && !head.ends_with('-'));
    sign || before.ends_with('负') || before.trim_end().ends_with("minus")
}

/// Whether a sum is not clear: a sign before it, an exponent, or a comma that separates no
/// thousands. `start..end` is the number alone.
pub(super) fn is_unclear(text: &str, start: usize, end: usize) -> bool {
    let (before, behind) = (text[..start].trim_end_matches(['¥', '$']), &text[end..]);
    let digit_before = |mark: char| {
        before.strip_suffix(mark).is_some_and(|head| head.ends_with(|c: char| c.is_ascii_digit()))
    };
    let split = behind.strip_prefix(',').is_some_and(|tail| {
        let rest = tail.trim_start_matches(|c: char| c.is_ascii_digit());
        let long = tail.len() - rest.len();
        (1..=2).contains(&long) && !rest.starts_with(|c: char| c.is_alphanumeric())
    });
    is_negative(text, start) || digit_before('e') || digit_before(',') || split
}

#[cfg(test)]
mod tests {
    use crate::reply::amount::{Quantity, find};
    use crate::reply::plain::PlainText;

    /// Every way to write a sum gives that sum, and an unclear sum gives none.
    #[test]
    fn sums_are_read_as_they_are_written() {
        let read = |text: &str| {
            let plain = PlainText::of(text);
            let money = find(&plain.text, None).into_iter().filter_map(|amount| match amount.quantity {
                Quantity::Money(money) => Some(money.0),
                Quantity::Unclear => Some(-1),
                Quantity::Share(_) | Quantity::Left(_) | Quantity::Bare(_) => None,
            });
            money.collect::<Vec<_>>()
        };
        for (text, minor) in [
            ("I'll refund ¥1,234.50 today", 123_450),
            ("退您1,234.50元", 123_450),
            ("退您1，000元", 100_000),
            ("退1千元", 100_000),
            ("退1.5万元", 1_500_000),
            ("退一千二百元", 120_000),
            ("退一千二块", 120_000),
            ("退三百五块", 35_000),
            ("退零元", 0),
            ("退3块2毛5分", 325),
            ("退3块2毛", 320),
            ("退三块二毛五", 325),
            ("便宜5毛", 50),
            ("便宜五毛", 50),
            ("便宜8角", 80),
            ("退12元5角", 1_250),
            ("退2块9", 290),
            ("退十二块五", 1_250),
            ("退12元", 1_200),
            ("退您一毛钱", 10),
            ("退您一角钱", 10),
            ("退五分钱", 5),
            ("退您伍元", 500),
            ("退您壹佰贰拾元", 12_000),
            ("退您1.5万", 1_500_000),
            ("退2千，马上", 200_000),
            ("I'll refund you 50 cents", 50),
            ("5 thousand yuan back", 500_000),
            ("refund ¥12,5.", -1),
            ("refund 12,5 yuan", -1),
            ("refund 1e3 yuan", -1),
            ("refund -5 yuan", -1),
            ("优惠-5元", -1),
            ("优惠负5元", -1),
            ("discount of -20%", -1),
            ("给您打-3折", -1),
            ("minus 5 yuan", -1),
            ("3-5元", 500),
            ("退99999999999999999999元", -1),
        ] {
            assert_eq!(read(text), vec![minor], "{text}");
        }
        assert_eq!(read("退您5元,3天内到账"), vec![500], "the comma ends the clause");
        assert_eq!(read("千万别急，百分百给您办"), Vec::<i64>::new());
        assert_eq!(read("3-5元都行"), vec![500]);
    }
}
