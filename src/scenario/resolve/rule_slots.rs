//! Slots of the rules in words: a line may name a figure of the policy by its field, so that words
//! and figures cannot differ.

use crate::base::{Currency, Money, Span, Text};
use crate::scenario::model::Policy;

/// The slots that a line of the rules may have.
pub(in crate::scenario) const RULE_SLOTS: [&str; 3] =
    ["ship_within", "late_ship_fine", "first_answer_within"];

/// The lines with the figures of the policy in their slots.
pub(super) fn filled(lines: &[Text], policy: &Policy, currency: &Currency) -> Vec<Text> {
    let [ship_within, late_ship_fine, first_answer_within] = RULE_SLOTS;
    let slots = [
        (ship_within, time(policy.ship_within)),
        (late_ship_fine, amount(policy.late_ship_fine, currency)),
        (first_answer_within, time(policy.first_answer_within)),
    ];
    lines.iter().map(|line| line.fill(&slots)).collect()
}

/// A length of time as rules name it: in hours if they are whole, or else in minutes.
fn time(span: Span) -> Text {
    let minutes = span.0 / 60;
    let (count, zh, en) = if minutes >= 60 && minutes % 60 == 0 {
        (minutes / 60, "小时", "hour")
    } else {
        (minutes, "分钟", "minute")
    };
    let (zh_count, en_count) = (zh_number(count), en_number(count));
    let plural = if count == 1 { "" } else { "s" };
    Text::new(format!("{zh_count}{zh}"), format!("{en_count} {en}{plural}"))
}

/// An amount without its sign.
fn amount(money: Money, currency: &Currency) -> Text {
    let plain = currency.plain(money);
    let zh = plain.parse().map_or_else(|_| plain.clone(), zh_number);
    Text::new(zh, plain)
}

/// A small whole number as it is written in a Chinese sentence; others in digits.
fn zh_number(count: i64) -> String {
    const DIGITS: [&str; 10] = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    let digit = |n: i64| DIGITS.get(usize::try_from(n).unwrap_or(0)).copied().unwrap_or_default();
    match count {
        2 => "两".to_owned(),
        1..=9 => digit(count).to_owned(),
        10..=19 => format!("十{}", digit(count - 10)),
        20..=99 => format!("{}十{}", digit(count / 10), digit(count % 10)),
        _ => count.to_string(),
    }
}

/// A number as it is written in an English sentence: up to nine in a word.
fn en_number(count: i64) -> String {
    const WORDS: [&str; 9] = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    let word = usize::try_from(count - 1).ok().and_then(|place| WORDS.get(place));
    word.map_or_else(|| count.to_string(), |word| (*word).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_named_as_in_a_sentence() {
        for (span, zh, en) in [
            (Span::hours(48), "四十八小时", "48 hours"),
            (Span::hours(24), "二十四小时", "24 hours"),
            (Span::hours(1), "一小时", "one hour"),
            (Span::hours(120), "120小时", "120 hours"),
            (Span::minutes(3), "三分钟", "three minutes"),
            (Span::minutes(10), "十分钟", "10 minutes"),
            (Span::minutes(90), "九十分钟", "90 minutes"),
        ] {
            assert_eq!(time(span), Text::new(zh, en));
        }
        let yuan = Currency { code: "CNY".to_owned(), sign: "¥".to_owned() };
        for (money, zh, en) in
            [(Money::major(5), "五", "5"), (Money::major(2), "两", "2"), (Money(250), "2.50", "2.50")]
        {
            assert_eq!(amount(money, &yuan), Text::new(zh, en));
        }
    }
}
