//! Near misses, pair by pair: in every kind a line that does a thing, and one that only looks like
//! it.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may stop where it stands")]

use std::collections::{BTreeMap, BTreeSet};
use storefront_sandbox::base::{Money, Span, Time};
use storefront_sandbox::reply::{Reading, ReplyContext, Topic, read};

const FILES: &[(&str, &str)] = &[("pairs.en", include_str!("replies/pairs.en.txt"))];

/// Wednesday of the first week, 10:00; the shop closes at 20:00; an order of 60 yuan.
fn context(topics: &str) -> ReplyContext {
    let topics = topics.split(',').map(|name| {
        *Topic::ALL.iter().find(|t| t.name() == name.trim()).unwrap_or_else(|| panic!("no topic {name}"))
    });
    ReplyContext {
        facts: Vec::new(),
        order_value: Some(Money::major(60)),
        pieces: 1,
        topics: topics.collect(),
        now: Time::on(3, Span::hours(10)),
        first_weekday: 0,
        closes: Span::hours(20),
        ..ReplyContext::unknown()
    }
}

fn tokens(reading: &Reading) -> BTreeSet<String> {
    let mut out = BTreeSet::new();
    for r in &reading.remedies {
        out.insert(format!("offer:{}", r.kind.name()));
        out.extend(r.amount.map(|m| format!("offer:{}={}", r.kind.name(), m.as_f64())));
    }
    out.extend(reading.promises.iter().map(|p| format!("promise:{}", p.kind.name())));
    out.extend(reading.refusals.iter().map(|(r, _)| format!("refuse:{}", r.name())));
    out.extend(reading.red_lines.iter().map(|(l, _)| format!("line:{}", l.name())));
    out.extend(reading.questions.iter().map(|(q, _)| format!("ask:{}", q.name())));
    out.extend(reading.acts.iter().map(|(act, _)| format!("does:{}", act.name())));
    out
}

#[test]
fn near_misses_are_told_apart() {
    let mut wrong = Vec::new();
    for (name, text) in FILES {
        for row in text.lines().filter(|row| row.contains(" => ")) {
            let (said, expected) = row.split_once(" => ").unwrap();
            let (topics, said) = said.split_once(" | ").unwrap();
            let found = tokens(&read(said, &context(topics)));
            let fits = expected.split_whitespace().all(|token| match token.split_at(1) {
                ("+", token) => found.contains(token),
                ("-", start) => !found.iter().any(|token| token.starts_with(start)),
                _ => panic!("{name}: {row}"),
            });
            if !fits {
                wrong.push(format!("{name}: {row}\n    read: {found:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{} misread:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_kind_has_six_pairs() {
    for (name, text) in FILES {
        let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
        let mut kind = "";
        for row in text.lines() {
            if let Some(title) = row.strip_prefix("## ") {
                kind = title;
            } else if row.contains(" => ") {
                *kinds.entry(kind).or_default() += 1;
            }
        }
        assert!(kinds.len() >= 15, "{name}: {kinds:?}");
        for (kind, lines) in kinds {
            assert!(lines >= 12 && lines % 2 == 0, "{name}, {kind}: {lines} lines");
        }
    }
}
