//! Words and phrases that a lesson adds to the reader of replies: used by everything that reads for
//! this lesson, and part of its identity.

#![allow(
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test may stop where it stands, and may touch files"
)]

use crate::common::program::{self, Program};
use std::path::Path;
use std::sync::Arc;
use storefront_sandbox::base::{Span, Time};
use storefront_sandbox::reply::{self, Act, PromiseKind, Reading, RedLine, RemedyKind, ReplyContext, Topic};
use storefront_sandbox::scenario::{Memory, Scenario, load};

const BASE: &str = include_str!("scenarios/base.ron");
const OWN: &str = r#"reply: (
    words: [(reads: "羊毛混纺", written: ["羊仔毛"]), (reads: "wool blend", written: ["Lambsy"])],
    phrases: [
        (says: Offers(Gift), words: ["搭#包试喝", "a taster..you"], but_not: ["试喝..卖完"],
         examples: ["给您搭2包试喝", "there is a taster in it for you"], near: ["搭2包试喝的那款卖完了", "不搭2包试喝的"]),
        (says: Offers(Coupon), words: ["小红花"], examples: ["送您5元小红花"]),
        (says: Promises(Ship), words: ["出炉"], examples: ["明天18点前出炉"]),
        (says: Refuses(Discount), words: ["一口价"], examples: ["我们家一口价的"]),
        (says: Told("length"), words: ["绕两圈刚好"], examples: ["绕两圈刚好"]),
        (says: Crosses(OffPlatform), words: ["后院拿货"], examples: ["您来后院拿货吧"]),
    ],
), cases: {"#;

fn scenario(own: bool) -> Scenario {
    let text = BASE
        .replace("format: 1", "format: 2")
        .replace("Rival(name: (zh: \"良品\"", "Rival(key: \"fine\", name: (zh: \"良品\"");
    let text = if own { text.replacen("cases: {", OWN, 1) } else { text };
    let mut files = Memory::new("base").with("scenario.ron", text);
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for name in ["shared/library.ron", "shared/second.ron"] {
        files = files.with(name, std::fs::read(root.join("tests/scenarios").join(name)).expect("a library"));
    }
    for name in ["scarf_dark", "scarf_good", "mug_good"] {
        let path = format!("assets/photos/{name}.png");
        files = files.with(path.clone(), std::fs::read(root.join(path)).expect("a photo"));
    }
    let loaded = load(&files, "tests/scenarios/base");
    loaded.scenario.unwrap_or_else(|| panic!("{:?}", loaded.diagnostics))
}

fn context(scenario: &Scenario) -> ReplyContext {
    let scarf = scenario.products.first();
    scenario.reply_context(scarf, (None, 1), Topic::Other, Time::on(2, Span::hours(10)))
}

fn read(scenario: &Scenario, text: &str) -> Reading {
    reply::read(text, &context(scenario))
}

#[test]
fn own_phrases_are_read_in_this_lesson_and_in_no_other() {
    let (own, usual) = (scenario(true), scenario(false));
    let gift = |reading: &Reading| reading.remedies.iter().any(|it| it.kind == RemedyKind::Gift);
    for text in ["亲，给您搭3包试喝哈", "There is a taster in the box for you."] {
        assert!(gift(&read(&own, text)) && !gift(&read(&usual, text)), "{text}");
        assert!(read(&own, text).does(Act::Offer), "{text}");
    }
    for text in ["不搭3包试喝的", "试喝装早卖完了，搭不了"] {
        assert!(!gift(&read(&own, text)), "{text}");
    }
    let coupon = read(&own, "送您5元小红花");
    assert!(coupon.remedies.iter().any(|it| it.kind == RemedyKind::Coupon && it.amount.is_some()));
    let ship = read(&own, "明天18点前出炉");
    let due = ship.promises.iter().find(|it| it.kind == PromiseKind::Ship).map(|it| it.due);
    assert_eq!(due, Some(Time::on(3, Span::hours(18))));
    assert!(read(&own, "马上出炉").promises.is_empty(), "a promise needs its time");
    assert!(!read(&own, "我们家一口价的").refusals.is_empty());
    let crossed = read(&own, "您来后院拿货吧");
    assert!(
        crossed.crosses(RedLine::OffPlatform)
            && !read(&usual, "您来后院拿货吧").crosses(RedLine::OffPlatform)
    );
    assert!(!read(&own, "我们不能后院拿货").crosses(RedLine::OffPlatform));
}

#[test]
fn own_words_are_read_as_what_they_stand_for() {
    let (own, usual) = (scenario(true), scenario(false));
    let told = |reading: &Reading, key: &str| {
        reading.facts.iter().any(|fact| fact.key == key && fact.is_true == Some(true))
    };
    for text in ["材质是羊仔毛的", "The material is Lambsy."] {
        assert!(told(&read(&own, text), "material") && !told(&read(&usual, text), "material"), "{text}");
    }
    let text = "围脖绕两圈刚好哦";
    let reading = read(&own, text);
    assert!(told(&reading, "length"), "{reading:?}");
    let words = reading.facts.iter().find(|fact| fact.key == "length").map(|fact| fact.words);
    let words = words.expect("it has a place");
    assert_eq!(&text[words.start as usize..words.end as usize], "绕两圈刚好");
}

#[test]
fn they_are_part_of_the_identity_and_change_nothing_where_there_are_none() {
    let (own, usual) = (scenario(true), scenario(false));
    assert_ne!(own.digest, usual.digest);
    assert_eq!(own.digest, scenario(true).digest);
    assert!(usual.reply.is_none());
    // Whoever plays it reads with them: the engine, the bots and the hints share one context.
    let sim = storefront_sandbox::sim::Sim::open(Arc::new(own), 3);
    assert!(sim.scenario().reply.is_some());
}

/// On the command line the lesson is named.
#[test]
fn the_command_reads_with_a_lesson() {
    let place = tempfile::tempdir().expect("a folder");
    let folder = place.path().join("base");
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    std::fs::create_dir_all(folder.join("assets/photos")).expect("a folder");
    std::fs::create_dir_all(place.path().join("shared")).expect("a folder");
    let text = BASE
        .replace("format: 1", "format: 2")
        .replace("Rival(name: (zh: \"良品\"", "Rival(key: \"fine\", name: (zh: \"良品\"")
        .replacen("cases: {", OWN, 1);
    std::fs::write(folder.join("scenario.ron"), text).expect("the lesson");
    for name in ["library.ron", "second.ron"] {
        let from = root.join("tests/scenarios/shared").join(name);
        std::fs::copy(from, place.path().join("shared").join(name)).expect("a library");
    }
    for name in ["scarf_dark", "scarf_good", "mug_good"] {
        let path = format!("assets/photos/{name}.png");
        std::fs::copy(root.join(&path), folder.join(&path)).expect("a photo");
    }
    let lines = place.path().join("lines.jsonl");
    std::fs::write(&lines, "{\"text\": \"亲，给您搭3包试喝哈\"}\n").expect("a line");
    let [lines, folder] = [&lines, &folder].map(|path| path.to_str().expect("a path of letters"));
    let own = Program::new(["reply", lines, "--scenario", folder]).run();
    assert!(program::code(&own) == 0 && program::said(&own).contains("Gift"), "{}", program::said(&own));
    let plain = Program::new(["reply", lines]).run();
    assert!(
        program::code(&plain) == 0 && !program::said(&plain).contains("Gift"),
        "{}",
        program::said(&plain)
    );
}
