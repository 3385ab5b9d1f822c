//! The corpus of labelled lines in `tests/corpus` is sound: every line can be read, every label is
//! a word of the field, nothing stands twice, and half of every file is kept away from tuning. The
//! reader is measured on that half.

#![allow(
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test may stop where it stands and read files"
)]

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use storefront_sandbox::base::{Money, Span, Time};
use storefront_sandbox::reply::{self, Reading, ReplyContext};
use storefront_sandbox::reply::{Act, PromiseKind, Question, RedLine, ReferTo, Refusal, RemedyKind, Topic};

/// The files, the language of their lines, and how many lines there are at least.
const FILES: &[(&str, &str, usize)] = &[
    ("replies.zh.a.jsonl", "zh-CN", 750),
    ("replies.zh.b.jsonl", "zh-CN", 750),
    ("replies.en.a.jsonl", "en", 1000),
    ("replies.en.b.jsonl", "en", 350),
    ("customers.zh.jsonl", "zh-CN", 600),
    ("customers.en.jsonl", "en", 600),
];

/// Lines that were written last, in another style, and tried once before anything was tuned on
/// them. Now they are for tuning.
const LATE: &[(&str, &str)] = &[("late.zh.jsonl", "zh-CN"), ("late.en.jsonl", "en")];

/// Rounds of lines that were written to be tried once each, and tuned on only afterwards; the same
/// lines in both languages.
const FRESH: &[(&str, &str)] = &[
    ("fresh.zh.1.jsonl", "zh-CN"),
    ("fresh.en.1.jsonl", "en"),
    ("fresh.zh.2.jsonl", "zh-CN"),
    ("fresh.en.2.jsonl", "en"),
    ("fresh.zh.3.jsonl", "zh-CN"),
    ("fresh.en.3.jsonl", "en"),
    ("fresh.zh.4.jsonl", "zh-CN"),
    ("fresh.en.4.jsonl", "en"),
    ("fresh.zh.5.jsonl", "zh-CN"),
    ("fresh.en.5.jsonl", "en"),
    ("fresh.zh.6.jsonl", "zh-CN"),
    ("fresh.en.6.jsonl", "en"),
    ("fresh.zh.7.jsonl", "zh-CN"),
    ("fresh.en.7.jsonl", "en"),
    ("fresh.zh.8.jsonl", "zh-CN"),
    ("fresh.en.8.jsonl", "en"),
    ("fresh.zh.9.jsonl", "zh-CN"),
    ("fresh.en.9.jsonl", "en"),
    ("fresh.zh.10.jsonl", "zh-CN"),
    ("fresh.en.10.jsonl", "en"),
    ("fresh.zh.11.jsonl", "zh-CN"),
    ("fresh.en.11.jsonl", "en"),
    ("fresh.zh.12.jsonl", "zh-CN"),
    ("fresh.en.12.jsonl", "en"),
    ("fresh.zh.13.jsonl", "zh-CN"),
    ("fresh.en.13.jsonl", "en"),
    ("fresh.zh.14.jsonl", "zh-CN"),
    ("fresh.en.14.jsonl", "en"),
    ("fresh.zh.15.jsonl", "zh-CN"),
    ("fresh.en.15.jsonl", "en"),
    ("fresh.zh.16.jsonl", "zh-CN"),
    ("fresh.en.16.jsonl", "en"),
    ("fresh.zh.17.jsonl", "zh-CN"),
    ("fresh.en.17.jsonl", "en"),
];

/// The newest rounds: tried once. Of the first two some red lines and remedies were tuned on, of
/// the last nothing.
const NEWEST: &[(&str, &str)] = &[
    ("fresh.zh.18.jsonl", "zh-CN"),
    ("fresh.en.18.jsonl", "en"),
    ("fresh.zh.19.jsonl", "zh-CN"),
    ("fresh.en.19.jsonl", "en"),
    ("fresh.zh.20.jsonl", "zh-CN"),
    ("fresh.en.20.jsonl", "en"),
];

/// Honest lines full of the words of offences. None of them crosses a red line.
const HONEST: &[(&str, &str)] = &[("honest.zh.jsonl", "zh-CN"), ("honest.en.jsonl", "en")];

fn lines(name: &str) -> Vec<Value> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus").join(name);
    let text = fs::read_to_string(&path).expect("the corpus is there");
    text.lines().map(|line| serde_json::from_str(line).expect(line)).collect()
}

fn names<T: Copy>(all: &[T], name: impl Fn(T) -> &'static str) -> BTreeSet<&'static str> {
    all.iter().map(|each| name(*each)).collect()
}

/// Labels of one kind in a line: plain words, or objects with a `kind`.
fn labels<'a>(line: &'a Value, kind: &str) -> Vec<&'a str> {
    let list = line.get(kind).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    list.iter().map(|label| label.get("kind").unwrap_or(label).as_str().expect("a word")).collect()
}

#[test]
fn every_label_is_a_word_of_the_field() {
    let known = [
        ("acts", names(Act::ALL, Act::name)),
        ("questions", names(Question::ALL, Question::name)),
        ("remedies", names(RemedyKind::ALL, RemedyKind::name)),
        ("promises", names(PromiseKind::ALL, PromiseKind::name)),
        ("refusals", names(Refusal::ALL, Refusal::name)),
        ("referrals", names(ReferTo::ALL, ReferTo::name)),
        ("red_lines", names(RedLine::ALL, RedLine::name)),
    ];
    let topics = names(Topic::ALL, Topic::name);
    let files = FILES.iter().map(|(file, _, _)| *file);
    let files = files.chain(LATE.iter().chain(FRESH).chain(NEWEST).chain(HONEST).map(|(file, _)| *file));
    for file in files {
        for line in lines(file) {
            for (kind, words) in &known {
                for label in labels(&line, kind) {
                    assert!(words.contains(label), "{file}: {kind}: {label} in {line}");
                }
            }
            let topic = line.get("topic").or_else(|| line["context"].get("topic"));
            let topic = topic.and_then(Value::as_str).expect("a topic");
            assert!(topics.contains(topic), "{file}: {topic} in {line}");
        }
    }
}

#[test]
fn nothing_stands_twice_and_half_is_kept_away_from_tuning() {
    let mut ids = BTreeSet::new();
    for (file, lang, least) in FILES {
        // "👌" is said in both languages.
        let mut texts = BTreeSet::new();
        let lines = lines(file);
        assert!(lines.len() >= *least, "{file}: {} lines", lines.len());
        let mut untouched = 0;
        for line in &lines {
            let word = |key: &str| line[key].as_str().expect("a word").to_owned();
            assert!(ids.insert(word("id")), "{file}: {} twice", word("id"));
            assert!(texts.insert(word("text")), "{file}: {} twice", word("text"));
            assert_eq!(word("lang"), *lang, "{file}: {}", word("id"));
            untouched += usize::from(word("part") == "untouched");
        }
        let share = untouched as f64 / lines.len() as f64;
        assert!((0.4..=0.6).contains(&share), "{file}: {share} untouched");
    }
}

/// What was read of a line, in the words of its labels.
fn found(reading: &Reading, kind: &str) -> BTreeSet<&'static str> {
    match kind {
        "acts" => reading.acts.iter().map(|(act, _)| act.name()).collect(),
        "remedies" => reading.remedies.iter().map(|remedy| remedy.kind.name()).collect(),
        "promises" => reading.promises.iter().map(|promise| promise.kind.name()).collect(),
        "refusals" => reading.refusals.iter().map(|(refusal, _)| refusal.name()).collect(),
        _ => reading.red_lines.iter().map(|(line, _)| line.name()).collect(),
    }
}

/// Reads a line as it is read in a run: Wednesday, 10:00, an order of 60 yuan.
fn read(line: &Value) -> Reading {
    let topic = line["context"]["topic"].as_str().expect("a topic");
    let context = ReplyContext {
        facts: Vec::new(),
        order_value: Some(Money::major(60)),
        pieces: 1,
        topics: Topic::ALL.iter().copied().filter(|each| each.name() == topic).collect(),
        now: Time::on(3, Span::hours(10)),
        first_weekday: 0,
        closes: Span::hours(20),
        ..ReplyContext::unknown()
    };
    reply::read(line["text"].as_str().expect("a text"), &context)
}

/// Mean F1 over the labels of a kind, and the precision over all of them, on the half that was
/// never tuned on.
fn measured(lang: &str, kind: &str) -> (f64, f64) {
    let mut counts: BTreeMap<String, [u32; 3]> = BTreeMap::new();
    for (file, _, _) in FILES.iter().filter(|(file, of, _)| file.starts_with("replies") && *of == lang) {
        for line in lines(file).iter().filter(|line| line["part"] == "untouched") {
            let wanted: BTreeSet<&str> = labels(line, kind).into_iter().collect();
            let got = found(&read(line), kind);
            for label in wanted.union(&got) {
                let slot = match (wanted.contains(label), got.contains(label)) {
                    (true, true) => 0,
                    (false, _) => 1,
                    (true, false) => 2,
                };
                counts.entry((*label).to_owned()).or_default()[slot] += 1;
            }
        }
    }
    let f1 = |[both, surplus, missed]: &[u32; 3]| {
        f64::from(2 * both) / f64::from((2 * both + surplus + missed).max(1))
    };
    let known: Vec<f64> = counts.values().filter(|[both, _, missed]| both + missed > 0).map(f1).collect();
    let (right, wrong) = counts.values().fold((0, 0), |(r, w), [both, surplus, _]| (r + both, w + surplus));
    (known.iter().sum::<f64>() / known.len() as f64, f64::from(right) / f64::from((right + wrong).max(1)))
}

/// The least mean F1 and precision on the untouched half. They lie a little below what was
/// measured, and rise with the reader.
const FLOORS: &[(&str, &str, f64, f64)] = &[
    ("zh-CN", "acts", 0.783, 0.765),
    ("zh-CN", "remedies", 0.75, 0.718),
    ("zh-CN", "promises", 0.9, 0.9),
    ("zh-CN", "refusals", 0.801, 0.79),
    ("zh-CN", "red_lines", 0.854, 0.881),
    ("en", "acts", 0.82, 0.816),
    ("en", "remedies", 0.825, 0.865),
    ("en", "promises", 0.88, 0.925),
    ("en", "refusals", 0.857, 0.907),
    ("en", "red_lines", 0.858, 0.89),
];

#[test]
fn the_untouched_half_is_read_at_least_as_well_as_before() {
    let mut below = Vec::new();
    for &(lang, kind, least_f1, least_precision) in FLOORS {
        let (f1, precision) = measured(lang, kind);
        println!("{lang} {kind}: mean F1 {f1:.3}, precision {precision:.3}");
        if f1 < least_f1 || precision < least_precision {
            below.push(format!("{lang} {kind}: {f1:.3} of {least_f1}, {precision:.3} of {least_precision}"));
        }
    }
    assert!(below.is_empty(), "{}", below.join("\n"));
}

#[test]
fn the_late_lines_are_twins_in_both_languages() {
    let mut twins: BTreeMap<String, usize> = BTreeMap::new();
    for (file, lang) in LATE {
        let lines = lines(file);
        assert!(lines.len() >= 120, "{file}: {} lines", lines.len());
        let honest = lines.iter().filter(|line| labels(line, "red_lines").is_empty()).count();
        assert!(honest >= 60 && lines.len() - honest >= 60, "{file}: {honest} honest lines");
        for line in &lines {
            assert_eq!(line["lang"].as_str(), Some(*lang), "{line}");
            assert_eq!(line["part"].as_str(), Some("tuning"), "{line}");
            *twins.entry(line["twin"].as_str().expect("a twin").to_owned()).or_default() += 1;
        }
    }
    assert!(twins.values().all(|lines| *lines == 2), "{twins:?}");
}

/// The least share of fresh twins in which all that is labelled is read alike.
const LEAST_TWINS: f64 = 0.9;

#[test]
fn fresh_lines_cross_no_red_line_that_they_do_not_and_twins_are_read_alike() {
    const KINDS: &[&str] = &["acts", "remedies", "promises", "refusals", "red_lines"];
    let mut twins: BTreeMap<String, Vec<Vec<BTreeSet<&str>>>> = BTreeMap::new();
    let mut alarms = Vec::new();
    for (file, lang) in FRESH {
        for line in lines(file) {
            assert_eq!(line["lang"].as_str(), Some(*lang), "{line}");
            assert_eq!(line["part"].as_str(), Some("tuning"), "{line}");
            let reading = read(&line);
            let red = found(&reading, "red_lines");
            let meant: BTreeSet<&str> = labels(&line, "red_lines").into_iter().collect();
            if !red.is_subset(&meant) {
                alarms.push(line["text"].to_string());
            }
            let labelled = KINDS.iter().filter(|kind| line.get(**kind).is_some());
            let alike = labelled.map(|kind| found(&reading, kind)).collect();
            twins.entry(line["twin"].as_str().expect("a twin").to_owned()).or_default().push(alike);
        }
    }
    assert!(alarms.is_empty(), "{}", alarms.join("\n"));
    let alike = twins.values().filter(|lines| lines.len() == 2 && lines[0] == lines[1]).count();
    let share = alike as f64 / twins.len() as f64;
    println!("{alike} of {} twins are read alike", twins.len());
    assert!(share >= LEAST_TWINS, "{share}");
}

#[test]
fn honest_lines_with_the_words_of_offences_cross_nothing() {
    let (mut alarms, mut count) = (Vec::new(), 0);
    for (file, lang) in HONEST {
        for line in lines(file) {
            assert_eq!(line["lang"].as_str(), Some(*lang), "{line}");
            count += 1;
            let red = found(&read(&line), "red_lines");
            if !red.is_empty() {
                alarms.push(format!("{red:?} {}", line["text"]));
            }
        }
    }
    assert!(count >= 450, "{count} lines");
    assert!(alarms.is_empty(), "{}", alarms.join("\n"));
}
