//! What a customer's message is about.

use super::lexicon::topics::TOPICS;
use super::normal::Normal;
use super::reading::KnownFact;
use super::words::Topic;
use regex::RegexSet;
use std::sync::LazyLock;

static SET: LazyLock<Option<RegexSet>> = LazyLock::new(|| RegexSet::new(TOPICS.iter().map(|(_, p)| *p)).ok());

/// What a customer's message is about, weightiest first, each topic once; the fact's key for [`Topic::Fact`].
/// Thanks and anger count only if there is nothing else; [`Topic::Other`] stands alone.
pub fn topics(text: &str, facts: &[KnownFact]) -> Vec<(Topic, Option<String>)> {
    let text = Normal::of(text).text;
    let mut found: Vec<(Topic, Option<String>)> = Vec::new();
    if let Some(set) = SET.as_ref() {
        for index in &set.matches(&text) {
            let topic = TOPICS[index].0;
            if !found.iter().any(|(t, _)| *t == topic) {
                found.push((topic, None));
            }
        }
    }
    let traps = [Topic::PaidReview, Topic::OffPlatform, Topic::Scam, Topic::DataRequest, Topic::FakePayment];
    let trap = found.iter().any(|(t, _)| traps.contains(t));
    for fact in facts.iter().filter(|_| !trap) {
        let named = fact.names.iter().map(|n| Normal::of(n).text).any(|n| super::facts::has_word(&text, &n));
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
