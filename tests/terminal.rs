//! The program from outside, with its input, output and exit codes: a game that is left and
//! resumed, a day told to nobody at the keyboard, a pipe that closes, a run that was changed.

#![allow(
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test may stop where it stands, and may touch files"
)]

use crate::common;

use common::program::{self, Program};
use std::fs;
use std::path::Path;
use std::process::Output;

const SHOP: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/shops/corner_shop");

/// Runs the program without a display, with some lines typed into it.
fn storefront(args: &[&str], typed: &str) -> Output {
    Program::new(args.iter().copied()).typed(typed)
}

/// The exit code, what was said, and how many lines of complaint.
fn ended(output: &Output) -> (i32, String, usize) {
    (program::code(output), program::out(output), program::complaint(output).lines().count())
}

fn shown(path: &Path) -> &str {
    path.to_str().expect("a plain name")
}

/// The learner sees how a reply was understood, as in the window.
#[test]
fn what_was_understood_of_a_reply_is_shown() {
    let place = tempfile::tempdir().expect("a folder");
    let run = place.path().join("run.journal");
    let typed = "next\nopen 1\nsay I am so sorry, I will refund you in full.\nquit\n";
    let args = ["play", SHOP, "--terminal", "--seed", "7", "--journal", shown(&run)];
    let (code, said, _) = ended(&storefront(&args, typed));
    assert_eq!(code, 0, "{said}");
    let read = said.lines().find(|line| line.trim_start().starts_with("Read as:"));
    assert!(read.is_some_and(|line| line.contains("full refund")), "{said}");
}

/// An order is called by one number wherever the terminal names it, and that number can be typed.
#[test]
fn an_order_is_shipped_by_the_number_that_is_shown() {
    let place = tempfile::tempdir().expect("a folder");
    let play = |typed: &str, name: &str| {
        let run = place.path().join(name);
        let args = ["play", "first_hour", "--terminal", "--seed", "3", "--journal", shown(&run)];
        let (code, said, _) = ended(&storefront(&args, typed));
        assert_eq!(code, 0, "{said}");
        said
    };
    let days = "price 1 9\nprice 2 9\nprice 3 9\n".to_owned() + &"wait 20m\n".repeat(18);
    let said = play(&format!("{days}orders\nquit\n"), "list.journal");
    let numbers: Vec<String> = said
        .split('#')
        .skip(1)
        .map(|rest| rest.chars().take_while(char::is_ascii_digit).collect::<String>())
        .filter(|digits| !digits.is_empty())
        .collect();
    assert!(!numbers.is_empty(), "something was ordered: {said}");
    assert!(numbers.iter().all(|digits| digits.len() == 4 && digits.starts_with('1')), "{numbers:?}");
    let last = numbers.last().expect("a number");
    let shipped = play(&format!("{days}ship {last} 1\nquit\n"), "shipped.journal");
    assert!(!shipped.contains("There is no order"), "{shipped}");
}

/// A reply that reads like a red line is asked about before it is sent: Enter keeps it back, a yes
/// sends it. What the learner says was meant does not get round the question.
#[test]
fn a_red_line_is_asked_about_before_it_is_sent() {
    let place = tempfile::tempdir().expect("a folder");
    let crosses = "say Add me on WhatsApp and transfer the money to me directly.";
    let all = [("\n", false), ("no\n", false), ("", false), ("y\n", true), ("yes\n", true)];
    for (n, (answers, sent)) in all.into_iter().enumerate() {
        let run = place.path().join(format!("run{n}.journal"));
        let typed = format!("next\nopen 1\n{crosses}\n{answers}");
        let args = ["play", SHOP, "--terminal", "--seed", "7", "--journal", shown(&run)];
        let (code, said, _) = ended(&storefront(&args, &typed));
        assert_eq!(code, 0, "{said}");
        assert!(said.contains("This reads like a red line"), "{said}");
        assert_eq!(said.contains("It was not sent"), !sent, "{answers:?}: {said}");
        let table = run.with_extension("csv");
        let export = ["export", shown(&run), "--events", shown(&table), "--scenario", SHOP];
        assert_eq!(ended(&storefront(&export, "")).0, 0);
        let events = fs::read_to_string(&table).expect("the table");
        assert_eq!(events.contains("RedLineCrossed"), sent, "{answers:?}");
    }
}

/// A title is read by everybody, the marketplace too: it is asked about like a reply.
#[test]
fn a_title_that_reads_like_a_red_line_is_asked_about() {
    let place = tempfile::tempdir().expect("a folder");
    for (n, (answer, set)) in [("\n", false), ("y\n", true)].into_iter().enumerate() {
        let run = place.path().join(format!("run{n}.journal"));
        let typed = format!("title 1 Add me on WhatsApp and pay me there\n{answer}quit\n");
        let args = ["play", SHOP, "--terminal", "--seed", "7", "--journal", shown(&run)];
        let (code, said, _) = ended(&storefront(&args, &typed));
        assert_eq!(code, 0, "{said}");
        assert!(said.contains("This reads like a red line"), "{said}");
        let table = run.with_extension("csv");
        let export = ["export", shown(&run), "--events", shown(&table), "--scenario", SHOP];
        assert_eq!(ended(&storefront(&export, "")).0, 0);
        let events = fs::read_to_string(&table).expect("the table");
        assert_eq!(events.contains("TitleSet"), set, "{answer:?}");
        assert_eq!(events.contains("RedLineCrossed"), set, "{answer:?}");
    }
}

/// What the learner said was meant is kept, told in the debrief, and exported as labelled lines
/// that the reader can be measured with.
#[test]
fn what_was_meant_is_told_and_exported() {
    let place = tempfile::tempdir().expect("a folder");
    let run = place.path().join("run.journal");
    let typed = "next\nopen 1\ntry 派件的小哥最清楚\nsend 1\nopen 1\ntry 您缓缓，怪我没写清\nsend 2\nquit\n";
    let args = ["play", SHOP, "--terminal", "--seed", "7", "--journal", shown(&run)];
    let (code, said, _) = ended(&storefront(&args, typed));
    assert_eq!(code, 0, "{said}");
    let lines = place.path().join("meant.jsonl");
    let export = ["export", shown(&run), "--meant", shown(&lines), "--scenario", SHOP];
    for _ in 0..2 {
        let (code, said, _) = ended(&storefront(&export, ""));
        assert!(code == 0 && said.contains("2 labelled lines"), "an older list is replaced: {said}");
    }
    let written = fs::read_to_string(&lines).expect("the lines");
    let lines_of_json: Vec<serde_json::Value> =
        written.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect();
    let [courier, sorry] = lines_of_json.as_slice() else { panic!("two lines: {written}") };
    assert_eq!(courier["text"], "派件的小哥最清楚");
    assert_eq!(courier["meant"], serde_json::json!([{"Referral": "Courier"}]), "{written}");
    assert_eq!(courier["referrals"], serde_json::json!(["Courier"]), "{written}");
    let acts = sorry["acts"].as_array().expect("a list");
    assert!(acts.iter().any(|act| act == "Apologise") && acts.iter().all(|act| act != "Wait"), "{written}");
    assert_eq!(sorry["unmeant"], serde_json::json!([{"Act": "Wait"}]), "{written}");
    let (code, said, _) = ended(&storefront(&["reply", "--evaluate", shown(&lines)], ""));
    assert!(code == 0 && said.contains("Refer"), "it can be measured with: {said}");
    let (code, said, _) = ended(&storefront(&["debrief", shown(&run), "--scenario", SHOP], ""));
    assert!(code == 0 && said.contains("Where you said what you meant"), "{said}");
    assert!(said.contains("派件的小哥最清楚"), "{said}");
    let (code, said, _) = ended(&storefront(&["export", shown(&run)], ""));
    assert!(code != 0, "one of the two must be asked for: {said}");
}

#[test]
fn a_game_is_left_resumed_finished_and_verified() {
    let place = tempfile::tempdir().expect("a folder");
    let run = place.path().join("run.journal");
    let run = shown(&run);
    let first = storefront(
        &["play", SHOP, "--terminal", "--seed", "7", "--journal", run],
        "price 1 28\nnext\nnext\nopen 1\nsay Hello, I am looking it up for you.\nnonsense\nquit\n",
    );
    let (code, said, complaints) = ended(&first);
    assert_eq!((code, complaints), (0, 0), "{said}");
    for words in [
        "Corner shop",
        "A customer writes",
        "is waiting for an answer",
        "You: Hello, I am looking it up",
        "is not a command",
        "--resume",
    ] {
        assert!(said.contains(words), "{words:?} is missing in:\n{said}");
    }
    let (code, said, _) = ended(&storefront(&["verify", run, "--scenario", SHOP], ""));
    assert!(code == 1 && said.contains("unfinished"), "{said}");
    let second = storefront(&["play", SHOP, "--resume", run], &"next\n".repeat(3_000));
    let (code, said, complaints) = ended(&second);
    assert_eq!((code, complaints), (0, 0), "{said}");
    for words in ["Going on where you stopped", "Score ", "Profit ", "The run is saved in"] {
        assert!(said.contains(words), "{words:?} is missing in:\n{said}");
    }
    let (code, said, _) = ended(&storefront(&["verify", run, "--scenario", SHOP], ""));
    assert!(code == 0 && said.contains("good"), "{said}");
    let (code, _, complaints) = ended(&storefront(&["play", SHOP, "--resume", run], ""));
    assert_eq!((code, complaints), (3, 1), "a finished run cannot be resumed");
    let mut bytes = fs::read(run).expect("the run");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(run, bytes).expect("the run, changed");
    let (code, said, _) = ended(&storefront(&["verify", run, "--scenario", SHOP], ""));
    assert!(code == 1 && said.contains("was changed"), "{said}");
}

/// The program alone, with no display and nobody at the keyboard: a bot's day, told, scored, exit
/// code 0.
#[test]
fn with_nobody_at_the_keyboard_a_day_is_told() {
    let (code, said, complaints) = ended(&storefront(&[], ""));
    assert_eq!((code, complaints), (0, 1), "{said}");
    assert!(said.lines().count() > 20 && said.contains("Score "), "{said}");
}

#[test]
fn tables_do_not_depend_on_the_number_of_threads() {
    let args = ["simulate", SHOP, "--policy", "by-the-book", "--seeds", "1..4", "--json", "--threads"];
    let with = |threads: &str| ended(&storefront(&[&args[..], &[threads]].concat(), ""));
    let (code, one, complaints) = with("1");
    assert_eq!((code, complaints), (0, 0), "{one}");
    assert_eq!(with("2").1, one);
    let json: serde_json::Value = serde_json::from_str(&one).expect("it is JSON");
    for figure in ["mean", "sd", "min", "max"] {
        assert!(
            json["score"][figure].is_number() && json["dimensions"]["service"][figure].is_number(),
            "{json}"
        );
    }
}

#[test]
fn a_reader_that_leaves_ends_the_program_quietly() {
    let args = ["simulate", SHOP, "--policy", "do-nothing", "--seeds", "1", "--lang", "en"];
    let mut child = Program::new(args).spawn();
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("the program ends");
    assert_eq!(ended(&output), (0, String::new(), 0));
}

#[test]
fn wrong_use_is_one_sentence_and_its_code() {
    for (args, expected) in [
        (&["chek"][..], 2),
        (&["check"], 2),
        (&["check", "/no/such/folder"], 3),
        (&["check", "--format", "loud", SHOP], 2),
        (&["play", "no_such_shop"], 2),
        (&["play", "--seed"], 2),
        (&["play", "--journal", "a", "--no-journal"], 2),
        (&["simulate", SHOP, "--policy", "expret"], 2),
        (&["simulate", SHOP, "--policy", "expert", "--seeds", "9..1"], 2),
        (&["verify", "/no/such/run"], 3),
        (&["replay", "/no/such/run"], 3),
        (&["export", SHOP, "--events", "/dev/null"], 3),
        (&["explain", "S999"], 2),
    ] {
        let (code, said, complaints) = ended(&storefront(args, ""));
        assert_eq!((code, said.as_str(), complaints), (expected, "", 1), "{args:?}");
    }
}

/// What would fit is said, and the help that is named has the option.
#[test]
fn a_wrong_value_is_answered_by_what_fits() {
    for (args, told) in [
        (&["calibrate", SHOP, "--budget", "2"][..], "60..1000000"),
        (&["simulate", SHOP, "--policy", "expert", "--threads", "9999"], "1..1024"),
        (&["simulate", SHOP, "--policy", "expert", "--seeds", "a"], "1..100"),
        (&["shoot", "x.ron", "-o", "y.png", "--size", "7"], "16..1600"),
        (&["check", "--format", "loud", SHOP], "concise"),
        (&["play", "--seed", "many"], "It looks like this: 7"),
        (&["texts", "export"], "storefront texts export --help"),
        (&["--lang", "en", "--lang", "zh-CN", "check", SHOP], "twice"),
    ] {
        let output = storefront(args, "");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        let chinese = args.iter().filter(|arg| **arg == "--lang").count() == 2;
        assert!(said.contains(told) || chinese && said.contains("两次"), "{args:?}: {said}");
        assert_eq!(output.status.code(), Some(2), "{args:?}");
    }
}

#[test]
fn explain_speaks_the_language_in_use() {
    for (lang, page) in [
        ("zh-CN", include_str!("../docs/diagnostics/zh/S018-as-people-write.md")),
        ("en", include_str!("../docs/diagnostics/S018-as-people-write.md")),
    ] {
        let said = ended(&storefront(&["--lang", lang, "explain", "S018"], ""));
        assert_eq!(said, (0, page.to_owned(), 0), "{lang}");
        let (code, list, complaints) = ended(&storefront(&["--lang", lang, "explain"], ""));
        let title = page.lines().next().and_then(|line| line.strip_prefix("# S018 ")).expect("a heading");
        assert!(list.contains(&format!("S018  as-people-write — {title}\n")), "{list}");
        assert_eq!((code, complaints), (0, 0), "{lang}");
    }
}

/// Each stop of a day in which nobody is answered: what is told of it stands in the order of the
/// clock, and a customer of whom it says that they write waits for an answer.
#[test]
fn every_stop_is_told_in_order_and_names_who_waits() {
    let lines = (40..70).fold(String::new(), |lines, yuan| lines + &format!("wait 30m\nprice 1 {yuan}\n"));
    for seed in ["1", "2", "3"] {
        let args = ["play", "first_hour", "--terminal", "--seed", seed, "--no-journal"];
        let (code, said, _) = ended(&storefront(&args, &format!("{lines}quit\n")));
        assert_eq!(code, 0, "{said}");
        let (mut before, mut written) = (String::new(), None);
        for line in said.lines() {
            if line.contains(" · cash ") {
                before.clear();
            } else if let Some(at) = line.get(..8).filter(|at| at.starts_with('d') && at.contains(':')) {
                assert!(*at >= *before, "{line} stands behind {before} of seed {seed}");
                at.clone_into(&mut before);
            }
            if let Some(n) = line.strip_prefix("A customer writes: open ") {
                written = Some(n.to_owned());
            } else if line.contains("wait for an answer") || line.contains("waits for an answer") {
                written = None;
            } else if line.starts_with("Coach") || line.starts_with('d') {
                assert_eq!(written, None, "{line} of seed {seed}");
            }
        }
    }
}

/// A run that is left names its own lesson, however it was begun.
#[test]
fn a_run_that_goes_on_names_its_own_lesson() {
    let place = tempfile::tempdir().expect("a folder");
    let run = place.path().join("run.journal");
    let begun = ["play", "opening_budget", "--terminal", "--seed", "1", "--journal", shown(&run)];
    let again = ["play", "--terminal", "--resume", shown(&run)];
    let practice = ["play", "--terminal", "--practice", shown(&run)];
    for args in [begun.as_slice(), &again, &practice] {
        let (code, said, _) = ended(&storefront(args, "price 1 30\nquit\n"));
        assert_eq!(code, 0, "{said}");
        assert!(said.contains("storefront play opening_budget --resume"), "{said}");
    }
    let (code, said, _) =
        ended(&storefront(&["play", SHOP, "--terminal", "--scenarios", "nowhere"], "quit\n"));
    assert_eq!(code, 3, "a folder that is not there is refused: {said}");
}

/// A file in another encoding is refused line by line, and nothing of it is sent.
#[test]
fn lines_that_are_no_text_are_refused() {
    let args = ["play", SHOP, "--terminal", "--seed", "7", "--no-journal"];
    let (code, said, _) = ended(&storefront(&args, "n\0e\0x\0t\0\nquit\n"));
    assert_eq!(code, 0, "{said}");
    assert!(said.contains("not text in UTF-8") && !said.contains("u{0}"), "{said}");
}
