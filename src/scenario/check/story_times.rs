//! What a customer says of time against the schedule: a greeting of another hour, an order of
//! another day, a parcel that has "just" come days ago, one that has left and has not.

use super::goods_named::own;
use super::subjects::cases;
use crate::base::time::Clock;
use crate::base::{Lang, Span, Text, Time};
use crate::diagnostic::Sentence;
use crate::diagnostic::catalogue::scenario as code;
use crate::scenario::model::{Case, Circumstance, Scenario, Start};
use crate::scenario::raw::RawCase;
use crate::scenario::resolve::{DiagnosticCollector, NamedPart, Parts, Site};
use regex::Regex;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Greetings, and the hours at which people use them: from, and before.
const GREETINGS: [(&str, usize, usize); 8] = [
    ("早上好", 0, 12),
    ("早安", 0, 12),
    ("上午好", 0, 13),
    ("good morning", 0, 12),
    ("下午好", 11, 19),
    ("good afternoon", 11, 19),
    ("晚上好", 16, 24),
    ("good evening", 16, 24),
];

/// When an order was placed, as people say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum OrderDay {
    JustNow,
    Today,
    Yesterday,
    DayBefore,
    LastWeek,
}

/// Words for other people who may have bought something.
const OTHERS: [&str; 19] = [
    "他",
    "她",
    "爸",
    "妈",
    "老公",
    "老婆",
    "朋友",
    "同事",
    "别人",
    "有人",
    "his ",
    "her ",
    "dad",
    "mum",
    "friend",
    "colleague",
    "somebody",
    "husband",
    "wife",
];

/// How long after an order, or after a parcel, people say "just" at most (design choice).
const JUST: Span = Span::hours(24);

static ORDERED: LazyLock<Vec<(OrderDay, Regex)>> = LazyLock::new(|| {
    let zh = |day: &str| format!("{day}[^，。！？,!? ]{{0,4}}(?:买|拍|下单|下的单)");
    let en = |day: &str| {
        format!(r"\b(?:ordered|bought)\b[^.,;!?]{{0,30}}\b{day}\b|\b{day},? i (?:ordered|bought)\b")
    };
    let patterns = [
        (OrderDay::JustNow, "刚(?:刚|才)?(?:买|拍|下单|下的单|付)|\\bjust (?:ordered|bought)\\b".to_owned()),
        (OrderDay::Today, format!("{}|{}", zh("今天"), en("today"))),
        (OrderDay::Yesterday, format!("{}|{}", zh("昨[天晚]"), en("yesterday"))),
        (OrderDay::DayBefore, format!("{}|{}", zh("前天"), en("the day before yesterday"))),
        (OrderDay::LastWeek, format!("{}|{}", zh("上周"), en("last week"))),
    ];
    patterns.into_iter().filter_map(|(said, words)| Some((said, Regex::new(&words).ok()?))).collect()
});
static JUST_CAME: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"刚(?:刚|才)?(?:收到|到手|拆开|拿到)|\bjust (?:arrived|received|unpacked|opened it)\b").ok()
});
static NOT_LEFT: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"还没(?:有)?(?:发|寄)|没发货呢|\b(?:hasn't|hasn’t|has not) (?:left|gone|shipped)|\bnot shipped yet",
    )
    .ok()
});
static LEFT: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"已经?(?:发|寄)(?:出|走|货|了)|刚发走|发走了|\bhas (?:just |already )?left\b|\balready (?:left|shipped)").ok()
});

pub(super) fn check(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario) {
    for (item, case) in cases(parts, scenario) {
        if case.is_everyday() || desk.has_gaps(&item.site) || item.raw.opens.len() != case.opens.len() {
            continue;
        }
        let help = "check-story-time-help";
        for (index, words) in case.opens.iter().enumerate() {
            let site = item.site.field("opens").index(index);
            if let Some((greeting, at)) = other_hour(case, words) {
                let sentence = Sentence::new("check-greeting").text("said", greeting).text("clock", at);
                desk.warning(code::OTHER_STORY, &site, sentence, help);
            } else if ordered_otherwise(case, words) {
                desk.warning(code::OTHER_STORY, &site, "check-ordered-when", help);
            } else if came_long_ago(case, words) {
                desk.warning(code::OTHER_STORY, &site, "check-came-when", help);
            }
        }
        departed(desk, item, case);
    }
}

/// A greeting that belongs to another hour, and the hour.
fn other_hour(case: &Case, words: &Text) -> Option<(&'static str, String)> {
    let Start::At(at) = case.starts else { return None };
    let text = format!("{}\n{}", words.zh, words.en).to_lowercase();
    let (greeting, ..) = GREETINGS
        .iter()
        .find(|(greeting, from, to)| text.contains(greeting) && !(*from..*to).contains(&at.hour()))?;
    Some((greeting, Clock(at.clock()).to_minute()))
}

/// When a case begins, if the story alone decides it, and its order.
fn order_and_start(case: &Case) -> Option<(Time, Time)> {
    let order = case.buys.as_ref()?.at;
    match case.starts {
        Start::At(at) => Some((order, at)),
        Start::AfterPayment(span) => Some((order, order + span)),
        Start::AfterDelivery(_) | Start::WhenLate(_) | Start::AfterCase { .. } | Start::Everyday => None,
    }
}

/// Whether the customer says that they ordered on another day than they do.
fn ordered_otherwise(case: &Case, words: &Text) -> bool {
    let Some((order, start)) = order_and_start(case) else { return false };
    let said = said_of_order(words);
    let days = start.day() - order.day();
    let mut said = said.into_iter();
    match (said.next(), said.next()) {
        (Some(OrderDay::JustNow), None) => start.since(order) > JUST,
        (Some(OrderDay::Today), None) | (Some(OrderDay::JustNow), Some(OrderDay::Today)) => days != 0,
        (Some(OrderDay::Yesterday), None) => days != 1,
        (Some(OrderDay::DayBefore), None) => days != 2,
        (Some(OrderDay::LastWeek), None) => days < 2,
        // Two times in one text are two orders, or a joke.
        (Some(_), Some(_)) | (None, _) => false,
    }
}

/// What the customer says of when they ordered. What others bought is another matter.
fn said_of_order(words: &Text) -> BTreeSet<OrderDay> {
    const ENDS: [char; 11] = ['，', '。', '！', '？', '；', ',', '.', '!', '?', ';', '\n'];
    let text = format!("{}\n{}", words.zh, words.en).to_lowercase();
    let of_others = |clause: &str| OTHERS.iter().any(|word| clause.contains(word));
    let clauses = text.split(ENDS).filter(|clause| !of_others(clause));
    let heard = clauses.flat_map(|clause| ORDERED.iter().filter(|(_, pattern)| pattern.is_match(clause)));
    heard.map(|(said, _)| *said).collect()
}

fn came_long_ago(case: &Case, words: &Text) -> bool {
    let Start::AfterDelivery(span) = case.starts else { return false };
    let says = |pattern: &Regex| pattern.is_match(&words.zh) || pattern.is_match(&words.en.to_lowercase());
    span > JUST && JUST_CAME.as_ref().is_some_and(says)
}

/// Lines and suggestions that say that the parcel has left where it has not, and the other way.
fn departed(desk: &mut DiagnosticCollector, item: &NamedPart<RawCase>, case: &Case) {
    let (Some(not_left), Some(left)) = (NOT_LEFT.as_ref(), LEFT.as_ref()) else { return };
    let mut all: Vec<(Site, Option<bool>, &Text)> = Vec::new();
    for (index, suggestion) in case.suggestions.iter().enumerate() {
        let site = item.site.field("suggestions").index(index);
        all.push((site, shipped(&suggestion.only_if), &suggestion.text));
    }
    for (index, line) in case.says.iter().enumerate() {
        for (place, text) in line.lines.iter().enumerate() {
            let site = item.site.field("says").index(index).field("lines").index(place);
            all.push((site, shipped(&line.only_if), text));
        }
    }
    for (site, has_left, text) in all {
        let Some(has_left) = has_left else { continue };
        let (so, not_so) = if has_left { (left, not_left) } else { (not_left, left) };
        let mut written =
            Lang::ALL.into_iter().map(|lang| own(text, lang).to_lowercase()).filter(|w| !w.is_empty());
        if !text.is_empty() && written.all(|words| not_so.is_match(&words) && !so.is_match(&words)) {
            let sentence = if has_left { "check-said-not-left" } else { "check-said-left" };
            desk.warning(code::OTHER_STORY, &site, sentence, "check-said-left-help");
        }
    }
}

/// Whether circumstances ask that the order has left, or that it has not.
fn shipped(only_if: &[Circumstance]) -> Option<bool> {
    only_if.iter().find_map(|each| match each {
        Circumstance::Shipped => Some(true),
        Circumstance::Not(inner) => matches!(**inner, Circumstance::Shipped).then_some(false),
        Circumstance::Stated(_) | Circumstance::GoodCover | Circumstance::Owns(_) => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_of_an_order_is_heard_in_both_languages() {
        let heard = |words: &str| said_of_order(&Text::new("", words)).into_iter().collect::<Vec<_>>();
        assert_eq!(heard("昨天在你家买了两个杯子"), [OrderDay::Yesterday]);
        assert_eq!(heard("i've just ordered the tote"), [OrderDay::JustNow]);
        assert_eq!(heard("last week i ordered a tote"), [OrderDay::LastWeek]);
        assert_eq!(heard("i ordered it yesterday"), [OrderDay::Yesterday]);
        assert_eq!(heard("昨天到的，今天打开就这样"), []);
        assert_eq!(heard("孩子他爸昨天就买了杯子，买重了"), []);
        assert_eq!(heard("围巾我七号买的60，今天付款54"), []);
    }
}
