//! Rules and brief in words against the figures of the lesson: learners read the words, and the
//! program goes by the figures.

use super::figures::{FigureUnit, amount, figures, names_span, shown, times, whole};
use super::goods_named::own;
use crate::base::{Lang, Money, Span, Text};
use crate::diagnostic::Sentence;
use crate::diagnostic::catalogue::scenario as code;
use crate::scenario::model::Scenario;
use crate::scenario::resolve::{DiagnosticCollector, Parts, Site};
use std::collections::BTreeSet;

/// A figure of the policy.
#[derive(Clone, Copy)]
enum Rule {
    Time(Span),
    Amount(Money),
}

/// Words in front of the cash of the start.
const CASH: [&str; 8] =
    ["手里有", "手里", "你有", "本钱", "启动资金", "you have", "you start with", "you begin with"];

pub(super) fn check(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario) {
    rules(desk, parts, scenario);
    brief(desk, scenario);
}

/// A field of the policy, the words by which a line speaks of it (all of one row), and its value.
fn table(scenario: &Scenario) -> [(&'static str, &'static [&'static [&'static str]], Rule); 4] {
    let policy = &scenario.policy;
    [
        (
            "return_window_days",
            &[&["无理由退货", "签收后"], &["returns", "of delivery"]],
            Rule::Time(Span::days(policy.return_window_days)),
        ),
        (
            "ship_within",
            &[&["付款后", "发货"], &["ship within", "of payment"]],
            Rule::Time(policy.ship_within),
        ),
        (
            "first_answer_within",
            &[&["第一条回复", "分钟内"], &["first answer", "within"]],
            Rule::Time(policy.first_answer_within),
        ),
        (
            "goodwill_max",
            &[&["补偿", "优惠券", "做主"], &["compensation", "coupons", "as you see fit"]],
            Rule::Amount(policy.goodwill_max),
        ),
    ]
}

/// The rules in words that are in use, and where the figure stands that they do not name.
fn rules(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario) {
    let with_lines = parts.policy.iter().find_map(|(doc, policy)| Some((*doc, policy.lines.as_ref()?)));
    let Some((doc, lines)) = with_lines else { return };
    for (field, rows, rule) in table(scenario) {
        let own_field = Site::root(0).field("policy").field(field);
        for (index, line) in lines.iter().enumerate() {
            let Some((said, is)) =
                other_figure(line, rows, rule, scenario.policy.refund_without_return_below)
            else {
                continue;
            };
            let here = Site::root(doc).field("policy").field("lines").index(index);
            // The lesson's own figure is the odd one beside the rules of a library.
            let site = if doc != 0 && desk.is_written(&own_field) { &own_field } else { &here };
            let sentence =
                Sentence::new("check-rule-words").text("said", said).word("field", field).text("is", is);
            desk.warning(code::RULE_WORDS, site, sentence, "check-rule-words-help");
            break;
        }
    }
}

/// The figures of a line that speaks of a rule and names another value, and the value.
fn other_figure(line: &Text, rows: &[&[&str]], rule: Rule, kept: Money) -> Option<(String, String)> {
    Lang::ALL.into_iter().find_map(|lang| {
        let words = own(line, lang).to_lowercase();
        if !rows.iter().any(|row| row.iter().all(|word| words.contains(word))) {
            return None;
        }
        let named = figures(&words, lang);
        match rule {
            Rule::Time(span) => {
                (names_span(&named, span) == Some(false)).then(|| (shown(&times(&named)), span.to_string()))
            }
            Rule::Amount(money) => {
                let mut all = named.get(&FigureUnit::Money)?.clone();
                let has = all.contains(&amount(money));
                // Up to which value damaged goods are kept is another rule of the same line.
                all.remove(&amount(kept));
                (!has && !all.is_empty()).then(|| (shown(&all), money.to_string()))
            }
        }
    })
}

/// The brief against the days of the run and the cash of the start.
fn brief(desk: &mut DiagnosticCollector, scenario: &Scenario) {
    let (site, help) = (Site::root(0).field("brief"), "check-brief-help");
    if desk.has_gaps(&site) {
        return;
    }
    for lang in Lang::ALL {
        let words = own(&scenario.brief, lang).to_lowercase();
        // "Seven days to return it" are no days of the run.
        let plain = ["天无理由", "天内", "天后", "-day"]
            .iter()
            .fold(words.clone(), |words, it| words.replace(it, ""));
        let named = figures(&plain, lang);
        let days = named.get(&FigureUnit::Day).filter(|_| desk.is_written(&Site::root(0).field("days")));
        if let Some(days) = days.filter(|days| !days.contains(&whole(scenario.days))) {
            let sentence =
                Sentence::new("check-brief-days").text("said", shown(days)).number("days", scenario.days);
            desk.warning(code::RULE_WORDS, &site, sentence, help);
            return;
        }
        let cash = cash_in(&words, lang).filter(|said| *said != amount(scenario.cash));
        if let Some(said) = cash.filter(|_| desk.is_written(&Site::root(0).field("cash"))) {
            let sentence = Sentence::new("check-brief-cash")
                .text("said", shown(&BTreeSet::from([said])))
                .text("cash", scenario.cash);
            desk.warning(code::RULE_WORDS, &site, sentence, help);
            return;
        }
    }
}

/// The amount that stands right behind words for the cash at hand.
fn cash_in(words: &str, lang: Lang) -> Option<i64> {
    CASH.iter().find_map(|mark| {
        let behind = words.split_once(mark)?.1;
        let clause = behind.split(['，', '。', '：', '；', ',', '.', ':', ';']).next()?;
        // "You have 1200 yuan", and not "you have to pay 20 yuan".
        let near: String = clause.chars().take(14).collect();
        let first = near.trim_start().chars().next()?;
        let counts = first.is_ascii_digit() || "一二两三四五六七八九¥￥".contains(first);
        let sums = figures(&near, lang).remove(&FigureUnit::Money).filter(|_| counts)?;
        sums.into_iter().next()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cash_at_hand_is_found_in_a_brief() {
        assert_eq!(cash_in("手里两千一百块：补老货", Lang::Zh), Some(whole(2100)));
        assert_eq!(cash_in("you have 2100 yuan. do you fill up", Lang::En), Some(whole(2100)));
        assert_eq!(cash_in("you have to pay 20 yuan", Lang::En), None);
    }

    #[test]
    fn a_rule_in_words_names_its_figure() {
        let line = Text::new("二十元以内的补偿和优惠券，你自己可以做主。", "");
        let rows: &[&[&str]] = &[&["补偿", "优惠券", "做主"]];
        assert!(other_figure(&line, rows, Rule::Amount(Money::major(20)), Money::major(35)).is_none());
        assert!(other_figure(&line, rows, Rule::Amount(Money::major(10)), Money::major(35)).is_some());
    }
}
