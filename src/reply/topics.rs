//! The topic of a customer's message.

use super::context::ReplyContext;
use super::plain::PlainText;
use super::tables::TABLES;
use super::words::Topic;

/// The topics in the order of their weight: what may be a trap first, tone last.
const BY_WEIGHT: &[Topic] = &[
    Topic::Scam,
    Topic::Extortion,
    Topic::PaidReview,
    Topic::OffPlatform,
    Topic::FakePayment,
    Topic::DataRequest,
    Topic::Damaged,
    Topic::WrongItem,
    Topic::NotAsDescribed,
    Topic::Lost,
    Topic::Late,
    Topic::WrongSize,
    Topic::Cancel,
    Topic::Return,
    Topic::ChangeOrder,
    Topic::Invoice,
    Topic::Freight,
    Topic::Bulk,
    Topic::Bargain,
    Topic::Stock,
    Topic::Delivery,
    Topic::Thanks,
    Topic::Anger,
];

/// What a customer's message is about, weightiest first, each topic once; the fact's key for
/// [`Topic::Fact`]. Thanks and anger count only if there is nothing else; [`Topic::Other`] stands
/// alone.
pub fn topics(text: &str, context: &ReplyContext) -> Vec<(Topic, Option<String>)> {
    let text = PlainText::with(text, context.own.as_ref().map(super::own::OwnReader::spelling)).text;
    let mut found: Vec<(Topic, Option<String>)> = Vec::new();
    let hints = TABLES.topics.as_ref().map(|topics| topics.find(&text)).unwrap_or_default();
    for topic in BY_WEIGHT.iter().filter(|topic| hints.iter().any(|hint| hint.means == **topic)) {
        found.push((*topic, None));
    }
    let traps = [Topic::PaidReview, Topic::OffPlatform, Topic::Scam, Topic::DataRequest, Topic::FakePayment];
    let trap = found.iter().any(|(t, _)| traps.contains(t));
    for fact in context.facts.iter().filter(|_| !trap) {
        let named = fact
            .names
            .iter()
            .map(|n| PlainText::of(n).text)
            .any(|n| super::shared_words::has_word(&text, &n));
        if named {
            found.push((Topic::Fact, Some(fact.key.clone())));
        }
    }
    let weighty = found.iter().any(|(t, _)| !matches!(t, Topic::Anger | Topic::Thanks));
    found.retain(|(t, _)| !weighty || !matches!(t, Topic::Anger | Topic::Thanks));
    if found.is_empty() {
        found.push((Topic::Other, None));
    }
    found
}
