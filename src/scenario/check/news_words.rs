//! The words of news against what it brings: another amount, another time, another share, the
//! opposite, another sender; and more visitors from a morning that no longer comes.

use super::figures::{FigureUnit, Figures, amount, figures, names_span, numbers, shown, times, whole};
use super::goods_named::own;
use crate::base::{Lang, Money, Span};
use crate::diagnostic::Sentence;
use crate::diagnostic::catalogue::scenario as code;
use crate::scenario::model::{Change, News, NewsSource, Scenario};
use crate::scenario::resolve::{DiagnosticCollector, Parts};
use std::collections::BTreeSet;

const UP: &[&str] = &["涨", "更贵", "dearer", "more expensive", "costs more", "goes up", "raise"];
const DOWN: &[&str] = &["降", "便宜", "cheaper", "costs less", "goes down", "for less", "cuts"];
/// Shares as English words name them.
const SHARES_EN: [(&str, i64); 6] =
    [("a tenth", 10), ("ten percent", 10), ("a fifth", 20), ("a quarter", 25), ("a third", 33), ("half", 50)];

pub(super) fn check(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario) {
    for (item, news) in parts.news.iter().zip(&scenario.news) {
        if item.key != news.key || desk.has_gaps(&item.site) || item.raw.brings.len() != news.brings.len() {
            continue;
        }
        if let Some(sender) = other_sender(news) {
            let sentence = Sentence::new("check-news-sender").word("sender", sender.name());
            desk.warning(code::NEWS_WORDS, &item.site.field("from"), sentence, "check-news-words-help");
        }
        for (index, change) in news.brings.iter().enumerate() {
            let site = item.site.field("brings").index(index);
            if matches!(change, Change::Visitors { .. }) && news.at.day() >= scenario.days {
                desk.warning(code::IDLE_NEWS, &site, "check-visitors-late", "check-visitors-late-help");
            }
            let told = Lang::ALL.into_iter().find_map(|lang| {
                let words = own(&news.text, lang);
                (!words.is_empty()).then(|| other_words(words, lang, scenario, change)).flatten()
            });
            if let Some(sentence) = told {
                desk.warning(code::NEWS_WORDS, &site, sentence, "check-news-words-help");
            }
        }
    }
}

/// The sender to whom all changes belong, if it is another than the one who is named.
fn other_sender(news: &News) -> Option<NewsSource> {
    let senders: BTreeSet<NewsSource> = news.brings.iter().map(sender).collect();
    let mut all = senders.into_iter();
    match (all.next(), all.next()) {
        (Some(one), None) => {
            let told = [one, news.from].iter().all(|source| *source != NewsSource::Marketplace);
            (told && one != news.from).then_some(one)
        }
        (Some(_), Some(_)) | (None, _) => None,
    }
}

const fn sender(change: &Change) -> NewsSource {
    match change {
        Change::SupplierCost { .. } | Change::SupplierLead { .. } => NewsSource::Supplier,
        Change::CarrierLate { .. } => NewsSource::Carrier,
        Change::RivalPrice { .. }
        | Change::RivalPromise { .. }
        | Change::RivalRating { .. }
        | Change::RivalOpens(_)
        | Change::RivalCloses(_) => NewsSource::Rival,
        Change::Visitors { .. } | Change::Commission(_) | Change::Promotion { .. } => NewsSource::Marketplace,
    }
}

/// What words in one language say otherwise than the change does.
fn other_words(words: &str, lang: Lang, scenario: &Scenario, change: &Change) -> Option<Sentence> {
    let named = figures(words, lang);
    match *change {
        Change::SupplierCost { supplier, cost } => {
            let before = scenario.suppliers.get(supplier.index()).map(|supplier| supplier.unit_cost);
            other_amount(words, lang, &named, cost).or_else(|| other_way(words, before, cost))
        }
        Change::RivalPrice { rival, price } => {
            let before = scenario.rivals.get(rival.index()).map(|rival| rival.price);
            other_amount(words, lang, &named, price).or_else(|| other_way(words, before, price))
        }
        Change::SupplierLead { lead, .. } => other_time(words, &named, lead),
        Change::CarrierLate { by, .. } => other_time(words, &named, by),
        Change::Promotion { percent, .. } => {
            let shares = shares(words, lang, &named);
            let is_other = !shares.is_empty() && !shares.contains(&whole(i64::from(percent)));
            is_other.then(|| told(shown(&shares), format!("{percent}%")))
        }
        Change::Visitors { times, .. } => {
            let more = ["更多人", "人更多", "倍", "more people", "twice as many", "times as many"];
            let says_more = more.iter().any(|word| words.to_lowercase().contains(word));
            (says_more && times < 1.0).then(|| Sentence::new("check-news-fewer"))
        }
        Change::RivalPromise { .. }
        | Change::RivalRating { .. }
        | Change::RivalOpens(_)
        | Change::RivalCloses(_)
        | Change::Commission(_) => None,
    }
}

fn told(said: String, is: String) -> Sentence {
    Sentence::new("check-news-figure").text("said", said).text("is", is)
}

fn other_amount(words: &str, lang: Lang, named: &Figures, is: Money) -> Option<Sentence> {
    let amounts = named.get(&FigureUnit::Money)?;
    // "7.50 instead of 9 yuan" names both.
    let is_named = amounts.contains(&amount(is)) || numbers(words, lang).contains(&amount(is));
    (!is_named).then(|| told(shown(amounts), is.to_string()))
}

fn other_time(words: &str, named: &Figures, is: Span) -> Option<Sentence> {
    let words = words.to_lowercase();
    let as_one = (is == Span::days(1) && words.contains("a day"))
        || (is == Span::hours(1) && words.contains("an hour"));
    (!as_one && names_span(named, is) == Some(false)).then(|| told(shown(&times(named)), is.to_string()))
}

/// Words that say dearer where it is cheaper, or the other way.
fn other_way(words: &str, before: Option<Money>, now: Money) -> Option<Sentence> {
    let lower = words.to_lowercase();
    let says = |list: &[&str]| list.iter().any(|word| lower.contains(word));
    let (up, down) = (says(UP), says(DOWN));
    let before = before?;
    let is_other = (up && !down && now < before) || (down && !up && now > before);
    is_other.then(|| Sentence::new("check-news-opposite"))
}

/// The shares that are taken off, in hundredths of one per cent.
fn shares(words: &str, lang: Lang, named: &Figures) -> BTreeSet<i64> {
    let mut all = named.get(&FigureUnit::Percent).cloned().unwrap_or_default();
    match lang {
        Lang::Zh => {
            let digits = "零一二三四五六七八九";
            let signs: Vec<char> = words.chars().collect();
            for pair in signs.windows(2) {
                let Some(digit) = digits.chars().position(|c| c == pair[0]).filter(|digit| *digit > 0) else {
                    continue;
                };
                match pair[1] {
                    '成' => all.insert(whole(digit as i64 * 10)),
                    '折' => all.insert(whole(100 - digit as i64 * 10)),
                    _ => false,
                };
            }
        }
        Lang::En => {
            let lower = words.to_lowercase();
            let spoken = SHARES_EN.iter().filter(|(word, _)| lower.contains(word));
            all.extend(spoken.map(|(_, percent)| whole(*percent)));
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_taken_off_is_heard_in_both_languages() {
        let heard = |words: &str, lang| shown(&shares(words, lang, &figures(words, lang)));
        assert_eq!(heard("全场自动减一成", Lang::Zh), "10");
        assert_eq!(heard("全场九折", Lang::Zh), "10");
        assert_eq!(heard("a tenth off everything", Lang::En), "10");
        assert_eq!(heard("15% off", Lang::En), "15");
    }

    #[test]
    fn dearer_is_not_cheaper() {
        let (old, new) = (Some(Money::major(24)), Money::major(20));
        assert!(other_way("毛线涨价了。", old, new).is_some());
        assert!(other_way("Wool costs more.", old, new).is_some());
        assert!(other_way("Wool is cheaper.", old, new).is_none());
    }
}
