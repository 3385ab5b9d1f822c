//! `storefront reply` as it is used: lines in, findings out, faults with their place, and measures
//! with known answers.

#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test may stop where it stands, and makes its files"
)]

use crate::common;

use common::program::{self, Program};
use serde_json::Value;

const LABELLED: &str = "tests/reply_command/labelled.jsonl";

struct Said {
    code: i32,
    out: String,
    complaints: String,
}

fn storefront(args: &[&str], typed: &[u8]) -> Said {
    let output = Program::new(["--lang", "en", "reply"].iter().chain(args).copied()).typed(typed);
    Said { code: program::code(&output), out: program::out(&output), complaints: program::complaint(&output) }
}

fn json(line: &str) -> Value {
    serde_json::from_str(line).unwrap()
}

#[test]
fn every_finding_stands_with_its_words_and_their_bytes() {
    let text = "好的，非常抱歉！I will refund you 5 yuan and ship it by tomorrow 18:00.";
    let line = serde_json::json!({"id": "x", "text": text, "lang": "zh", "context": {"topic": "Late"}});
    let said = storefront(&[], format!("\u{feff}{line}\r\n\n").as_bytes());
    assert_eq!((said.code, said.complaints.as_str()), (0, ""));
    assert_eq!(said.out.lines().count(), 1, "an empty line is no reply: {}", said.out);
    let read = json(&said.out);
    assert_eq!((&read["place"], &read["id"]), (&Value::from("-:1"), &Value::from("x")));
    let fields = ["acts", "questions", "remedies", "promises", "refusals", "referrals", "red_lines", "facts"];
    let mut found = 0;
    for finding in fields.iter().flat_map(|field| read[field].as_array().unwrap()) {
        let bytes = ["start", "end"].map(|end| usize::try_from(finding[end].as_u64().unwrap()).unwrap());
        assert_eq!(finding["words"], text[bytes[0]..bytes[1]], "{finding}");
        found += 1;
    }
    assert!(found >= 4, "{read}");
    assert_eq!(read["remedies"][0]["amount"], 500);
    assert_eq!(read["promises"][0]["due"], "d4 18:00");
}

#[test]
fn what_is_known_beside_the_text_is_used() {
    let line =
        |context: &str| format!("{{\"text\": \"It is 80 cm long, half price.\", \"context\": {context}}}\n");
    let known = r#"{"topic": "Fact", "order_value": 6000, "day": 2, "clock": "09:30", "closes": "18:00",
        "facts": [{"key": "length_cm", "names": ["long"], "truth": "55 cm"}]}"#;
    let said = storefront(&[], line(&known.replace('\n', "")).as_bytes());
    assert_eq!(json(&said.out)["facts"][0]["is_true"], false, "{}", said.out);
    let said = storefront(&[], line("{}").as_bytes());
    assert_eq!(json(&said.out)["facts"], serde_json::json!([]), "{}", said.out);
}

#[test]
fn bad_lines_are_named_with_their_place_and_the_others_are_read() {
    let bad = [
        "no json",
        "[1]",
        "{\"text\": 3}",
        "{\"txt\": \"a\"}",
        "{\"text\": \"a\"} {\"text\": \"b\"}",
        "{\"text\": \"a\", \"lang\": \"fr\"}",
        "{\"text\": \"a\", \"context\": {\"tpic\": \"Late\"}}",
        "{\"text\": \"a\", \"context\": {\"topic\": \"Lat\"}}",
        "{\"text\": \"a\", \"context\": {\"clock\": \"25 o'clock\"}}",
        "{\"text\": \"a\", \"context\": {\"first_weekday\": 7}}",
    ];
    for (index, line) in bad.iter().enumerate() {
        let said = storefront(&[], format!("{{\"text\": \"a\"}}\n{line}\n{{\"text\": \"b\"}}\n").as_bytes());
        assert_eq!((said.code, said.out.lines().count()), (1, 2), "{index}: {line}: {}", said.out);
        assert_eq!(said.complaints.lines().count(), 1, "{line}: {}", said.complaints);
        assert!(said.complaints.starts_with("-:2: "), "{line}: {}", said.complaints);
    }
    let mut bytes = b"{\"text\": \"a\"}\n{\"text\": \"".to_vec();
    bytes.extend([0xff, b'"', b'}', b'\n']);
    let said = storefront(&[], &bytes);
    assert_eq!((said.code, said.out.lines().count()), (1, 1));
    assert!(said.complaints.contains("UTF-8"), "{}", said.complaints);
}

#[test]
fn a_line_of_many_megabytes_is_passed_over_in_bounded_memory() {
    let long = "x".repeat(9 << 20);
    let said = storefront(&[], format!("{{\"text\": \"{long}\"}}\n{{\"text\": \"ok\"}}\n").as_bytes());
    assert_eq!((said.code, said.out.lines().count()), (1, 1));
    assert!(said.complaints.starts_with("-:1: The line is longer than 4 MiB"), "{}", said.complaints);
    // A line within the bound is answered.
    let long = "x".repeat(1 << 20);
    let said = storefront(&[], format!("{{\"text\": \"{long}\"}}\n").as_bytes());
    assert_eq!((said.code, said.complaints.as_str()), (0, ""));
}

#[test]
fn files_that_cannot_be_read_are_named() {
    let said = storefront(&["no/such/file.jsonl"], b"");
    assert_eq!(said.code, 3);
    assert!(said.complaints.contains("no/such/file.jsonl"), "{}", said.complaints);
}

#[test]
fn plain_words_are_the_learners() {
    let said = storefront(&["--plain"], b"{\"text\": \"I am so sorry, I will refund you in full.\"}\n");
    assert_eq!(said.code, 0);
    assert!(said.out.starts_with("-:1: Read as: "), "{}", said.out);
    assert!(said.out.contains("full refund"), "{}", said.out);
    let said = storefront(&["--plain"], b"{\"text\": \"hm\"}\n");
    assert!(said.out.contains("No promise or remedy"), "{}", said.out);
}

fn dialogue(turns: &[(&str, &str)]) -> Value {
    let turns: Vec<Value> =
        turns.iter().map(|(from, text)| serde_json::json!({"from": from, "text": text})).collect();
    let said = storefront(&["--dialogue"], format!("{}\n", serde_json::json!({"turns": turns})).as_bytes());
    assert_eq!((said.code, said.complaints.as_str()), (0, ""));
    json(&said.out)
}

#[test]
fn in_a_dialogue_solving_decides_and_courtesy_counts_little() {
    let broken = ("customer", "The cup arrived broken!");
    let cold = dialogue(&[broken, ("shop", "I will give you a full refund."), ("customer", "thanks")]);
    let warm = dialogue(&[
        broken,
        ("shop", "I am so sorry, thank you so much for telling us, please accept our sincere apologies."),
    ]);
    let rude = dialogue(&[broken, ("shop", "I will give you a full refund, you idiot.")]);
    let of = |judged: &Value, figure: &str| judged[figure].as_f64().unwrap();
    assert!(of(&warm, "courtesy") > of(&cold, "courtesy"));
    assert!(of(&cold, "solved") > 0.9 && of(&warm, "solved") < 0.5, "{cold} {warm}");
    assert!(of(&cold, "satisfaction") > of(&warm, "satisfaction") + 0.3);
    assert!(of(&rude, "satisfaction") < of(&cold, "satisfaction") - 0.4);
    assert_eq!(rude["red_lines"], serde_json::json!(["Insult"]));
    assert_eq!(cold["matters"][0]["topic"], "Damaged");
    assert_eq!(cold["turns"][1]["remedies"][0]["what"], "Refund");
}

#[test]
fn a_promise_the_customer_comes_back_for_is_doubted() {
    let late = ("customer", "My parcel is late, where is it?");
    let promise = ("shop", "It will arrive by tomorrow 18:00.");
    let kept = dialogue(&[late, promise]);
    let doubted = dialogue(&[late, promise, late]);
    assert_eq!((&kept["doubted_promises"], &doubted["doubted_promises"]), (&0.into(), &1.into()));
    assert!(doubted["satisfaction"].as_f64().unwrap() < kept["satisfaction"].as_f64().unwrap() - 0.3);
    let waits = dialogue(&[late, ("shop", "Please be patient.")]);
    assert_eq!(waits["open_waits"], 1);
    let said =
        storefront(&["--dialogue"], b"{\"turns\": []}\n{\"turns\": [{\"from\": \"me\", \"text\": \"a\"}]}\n");
    assert_eq!((said.code, said.complaints.lines().count()), (1, 2), "{}", said.complaints);
}

/// The labelled lines beside this file were made so that the right figures are known.
#[test]
fn measures_are_what_counting_by_hand_gives() {
    let said = storefront(&["--evaluate", "--json", LABELLED], b"");
    assert_eq!((said.code, said.complaints.as_str()), (0, ""));
    let measured = json(&said.out);
    assert_eq!(measured["lines"], serde_json::json!({"tuning": 6, "untouched": 1}));
    let acts = &measured["fields"]["acts"];
    let offer = &acts["kinds"]["Offer"];
    assert_eq!([&offer["right"], &offer["extra"], &offer["missed"]], [3, 0, 0]);
    assert_eq!([&acts["kinds"]["Thank"]["missed"], &acts["kinds"]["Greet"]["extra"]], [1, 1]);
    // Four right, one too many, one missed.
    assert!((acts["all"]["f1"]["value"].as_f64().unwrap() - 0.8).abs() < 1e-9, "{acts}");
    assert_eq!(acts["macro"], Value::Null, "no kind has five lines");
    assert_eq!(measured["fields"]["red_lines"]["kinds"]["Insult"]["extra"], 1);
    assert_eq!(measured["fields"]["topics"]["kinds"]["Delivery"]["right"], 1);
    let share = |name: &str| {
        let share = &measured["shares"][name];
        (share["hits"].as_u64().unwrap(), share["of"].as_u64().unwrap())
    };
    assert_eq!((share("alarms"), share("pairs")), ((1, 6), (1, 1)));
    assert_eq!((share("twins"), share("amounts"), share("whole")), ((1, 1), (2, 2), (5, 7)));
    // The wrong red line comes first; the untouched line is counted, not shown.
    let worst = measured["worst"].as_array().unwrap();
    assert_eq!((worst.len(), measured["kept_back"].as_u64()), (1, Some(1)));
    assert_eq!(worst[0]["extra"], serde_json::json!(["red_lines:Insult"]));
}

#[test]
fn untouched_lines_are_shown_only_when_asked_for() {
    let hidden = "Hello there!";
    for (args, shown) in [
        (&["--evaluate", LABELLED][..], false),
        (&["--evaluate", "--part", "untouched", LABELLED], false),
        (&["--evaluate", "--part", "untouched", "--json", LABELLED], false),
        (&["--evaluate", "--show-untouched", LABELLED], true),
    ] {
        let said = storefront(args, b"");
        assert_eq!(said.code, 0, "{}", said.complaints);
        assert_eq!(said.out.contains(hidden), shown, "{args:?}: {}", said.out);
    }
    let said = storefront(&["--evaluate", "--part", "tuning", LABELLED], b"");
    assert!(said.out.contains("6 for tuning, 0 untouched"), "{}", said.out);
    assert!(said.out.contains("tests/reply_command/labelled.jsonl:5 k5: You are an idiot."), "{}", said.out);
}

#[test]
fn a_line_without_labels_is_no_labelled_line() {
    let said = storefront(&["--evaluate"], b"{\"text\": \"a\"}\n{\"text\": \"b\", \"acts\": []}\n");
    assert_eq!(said.code, 1);
    assert!(said.complaints.starts_with("-:1: The line has no labels."), "{}", said.complaints);
    assert!(said.out.contains("1 for tuning"), "{}", said.out);
}
