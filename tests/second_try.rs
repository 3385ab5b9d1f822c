//! The second try in the terminal, and the pages and tables that `--what-if` writes.

#![allow(
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test may stop where it stands, and may touch files"
)]

use crate::common;

use common::program;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use storefront_sandbox::base::Lang;
use storefront_sandbox::policy::{Bot, BotKind};
use storefront_sandbox::session::Session;
use storefront_sandbox::what_if::{HINT_AFTER, SecondTry, StudyPlan, TOLD_AFTER, TryInput};

/// A careless run in a file, and the number of a talk in it.
fn played(folder: &Path) -> (PathBuf, u32) {
    let scenario = common::shipped("first_hour");
    let path = folder.join("run.journal");
    let mut session =
        Session::start(Arc::clone(&scenario), 7, Lang::En, Some(&path)).expect("a file can be made");
    let mut bot = Bot::new(BotKind::Careless, 7);
    while !session.sim().is_over() {
        let command = bot.next(&session.view(), &scenario);
        if session.apply(&command).is_err() {
            bot.was_refused(&command);
        }
    }
    session.finish().expect("it is kept");
    let again = SecondTry::of(session.run(), StudyPlan::default()).expect("it happens again");
    // Saying nothing of use must be no better than what the keeper did.
    let idle = TryInput::Words { text: "Hm.".into(), at_once: false };
    let is_talk = |number: &u32| again.attempt(*number, &idle).is_ok_and(|result| !result.better);
    (path, (1..500).find(is_talk).expect("somebody wrote"))
}

/// Exit code and what was said, complaints included.
fn said(folder: &Path, args: &[&str]) -> (i32, String) {
    let args = [&["--lang", "en", "debrief", "run.journal"], args].concat();
    let output = program::storefront(folder, &args);
    (program::code(&output), program::said(&output))
}

/// Tries are kept beside the run and leave it as it is; after two there is a hint, after three the
/// good handling; slips say what to do.
#[test]
fn a_moment_is_answered_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, number) = played(folder.path());
    let before = fs::read(&path).expect("the run");
    let number = number.to_string();
    let (code, moment) = said(folder.path(), &["--second-try", &number]);
    assert_eq!(code, 0, "{moment}");
    assert!(moment.contains("Customer: ") && moment.contains("Answer in your own words"), "{moment}");
    for tries in 1..=TOLD_AFTER {
        let (code, text) = said(folder.path(), &["--second-try", &number, "Hm."]);
        assert_eq!(code, 0, "{text}");
        assert!(text.contains("Try again."), "{text}");
        assert_eq!(text.contains("Hint:"), tries == HINT_AFTER, "{text}");
        assert_eq!(text.contains("would have helped most"), tries >= TOLD_AFTER, "{text}");
    }
    assert_eq!(fs::read(&path).expect("the run"), before);
    let kept = fs::read_to_string(folder.path().join("run.journal.tries")).expect("it is kept");
    assert_eq!(kept.lines().filter(|line| !line.is_empty()).count(), TOLD_AFTER);
    for (args, word) in [
        (&["--second-try", "99999"][..], "not in this run"),
        (&["--second-try", "0", "Hello"], "not in this run"),
        (&["--second-try", &number, ""], "Nothing can be read"),
        (&["--at-once"], "Missing"),
    ] {
        let (code, text) = said(folder.path(), args);
        assert!(code == 2 && text.contains(word), "{code} {text}");
    }
    let (code, list) = said(folder.path(), &["--second-try"]);
    assert!(code == 0 && list.contains("These moments cost most"), "{list}");
    assert!(!list.contains("Instead:"), "{list}");
}

/// A try that cannot be kept is told with the reason in the language in use.
#[test]
fn a_try_that_is_not_kept_is_told_in_chinese() {
    let folder = tempfile::tempdir().expect("a folder");
    let (_, number) = played(folder.path());
    fs::create_dir(folder.path().join("run.journal.tries")).expect("a folder");
    let number = number.to_string();
    let args = ["--lang", "zh-CN", "debrief", "run.journal", "--second-try", &number, "Hm."];
    let output = program::storefront(folder.path(), &args);
    let text = program::said(&output);
    assert!(text.contains("这次没能存下来：这不是普通文件。"), "{text}");
}

/// The page for the class has its questions and what was tried; the table has a row for each
/// alternative; nothing else is written over.
#[test]
fn pages_and_tables_are_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let (_, number) = played(folder.path());
    said(folder.path(), &["--second-try", &number.to_string(), "=1+1 <b>"]);
    let (code, text) = said(folder.path(), &["--what-if", "--class-html", "c.html", "--csv", "d.csv"]);
    assert_eq!(code, 0, "{text}");
    let page = fs::read_to_string(folder.path().join("c.html")).expect("the page");
    assert!(page.contains("Questions for the class") && page.contains("&lt;b&gt;"), "the page");
    let table = fs::read_to_string(folder.path().join("d.csv")).expect("the table");
    assert!(table.contains("decision,shop_seconds,day,kind"));
    assert!(table.lines().count() > 100 && text.contains("The table is in d.csv"), "{text}");
    fs::write(folder.path().join("letter.txt"), "dear").expect("written");
    for option in ["--csv", "--class-html", "--html"] {
        let (code, text) = said(folder.path(), &["--what-if", option, "letter.txt"]);
        assert!(code == 3 && text.contains("letter.txt"), "{option} {code} {text}");
    }
    assert_eq!(fs::read_to_string(folder.path().join("letter.txt")).expect("it is there"), "dear");
}
