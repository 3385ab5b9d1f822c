//! What a command writes takes the place of nothing but what the same command wrote, and what is
//! wrong with a run's file is told to whoever reads it.

#![allow(
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test may stop where it stands, and may touch files"
)]

use crate::common;

use common::program::{code, complaint, said, storefront};
use std::fs;
use std::path::Path;
use storefront_sandbox::base::ids::ProductId;
use storefront_sandbox::base::{Lang, Money, Span};
use storefront_sandbox::session::{ApplyError, JournalFile, Learner, Session};
use storefront_sandbox::sim::ShopCommand;

fn price(yuan: i64) -> ShopCommand {
    ShopCommand::SetPrice { product: ProductId(0), price: Money::major(yuan) }
}

/// A lesson in a folder of its own.
fn lesson(at: &Path, name: &str) {
    let made = storefront(at, &["--lang", "en", "new", name]);
    assert_eq!(code(&made), 0, "{}", said(&made));
}

/// A run of a few prices on a lesson.
fn run_of(at: &Path, lesson: &str, name: &str) -> std::path::PathBuf {
    let files = storefront_sandbox::session::disk::Folder::open(&at.join(lesson)).expect("the lesson");
    let scenario = storefront_sandbox::scenario::load(&files, lesson).scenario.expect("it is sound");
    let path = at.join(name);
    let learner = Learner { lang: Lang::En, seat: None };
    let mut session = Session::start(scenario.into(), 5, learner, Some(&path)).expect("it begins");
    for yuan in 30..36 {
        session.apply(&price(yuan)).expect("it is kept");
    }
    path
}

#[test]
fn a_file_of_another_kind_stays_as_it_is() {
    let place = tempfile::tempdir().expect("a folder");
    let at = place.path();
    lesson(at, "one");
    lesson(at, "two");
    let run = run_of(at, "one", "run.journal");
    let journal = run.display().to_string();
    let packed = storefront(at, &["--lang", "en", "pack", "two", "-o", "two.shop"]);
    assert_eq!(code(&packed), 0, "{}", said(&packed));
    let other_pack = fs::read(at.join("two.shop")).expect("the pack");
    let foreign: [(&str, &[u8], &[&str]); 10] = [
        ("thesis.docx", b"PK\x03\x04 a book", &["pack", "one", "-o"]),
        ("two.shop", &other_pack, &["pack", "one", "-o"]),
        ("mine.jsonl", b"{\"id\":\"mine\",\"text\":\"precious\"}\n", &["export", &journal, "--meant"]),
        ("mine.csv", b"seed,name\n", &["export", &journal, "--events"]),
        ("page.html", b"<!doctype html>\n<html>precious", &["proof", "one", "-o"]),
        ("table.csv", b"place,zh,en,mark\na,b,c,d\n", &["texts", "export", "one", "-o"]),
        ("week.html", b"<!doctype html><html>precious", &["debrief", &journal, "--what-if", "--html"]),
        ("class.html", b"<!doctype html><html>mine", &["debrief", &journal, "--what-if", "--class-html"]),
        ("moves.csv", b"number,day\n1,2\n", &["debrief", &journal, "--what-if", "--csv"]),
        (
            "two/scenario.ron",
            b"// not a table",
            &["simulate", "one", "--policy", "careless", "--seeds", "1..1", "--csv"],
        ),
    ];
    for (name, bytes, command) in foreign {
        let path = at.join(name);
        fs::write(&path, bytes).expect("a file");
        let args: Vec<&str> = ["--lang", "en"].iter().chain(command).copied().chain([name]).collect();
        let refused = storefront(at, &args);
        assert_eq!(code(&refused), 3, "{name}: {}", said(&refused));
        assert_eq!(fs::read(&path).expect("it is there"), bytes, "{name}");
        // Where nothing stands in the way it is written, and what was written may be written anew;
        // but for the table of a translator.
        fs::remove_file(&path).expect("it goes");
        assert_eq!(code(&storefront(at, &args)), 0, "{name}");
        let again = code(&storefront(at, &args));
        assert_eq!(again, if name == "table.csv" { 3 } else { 0 }, "{name}: once more");
    }
}

/// Whichever way the form is asked for.
#[test]
fn a_what_if_is_written_in_the_form_that_is_asked_for() {
    let place = tempfile::tempdir().expect("a folder");
    let at = place.path();
    lesson(at, "one");
    let journal = run_of(at, "one", "run.journal").display().to_string();
    let form = |more: &[&str]| {
        let args: Vec<&str> =
            ["--lang", "en", "debrief", &journal, "--what-if"].iter().chain(more).copied().collect();
        let made = storefront(at, &args);
        assert_eq!(code(&made), 0, "{more:?}: {}", said(&made));
        common::program::out(&made)
    };
    let (plain, markdown, json) = (form(&[]), form(&["--markdown"]), form(&["--json"]));
    assert!(markdown.starts_with('#') && !plain.starts_with('#') && json.starts_with('{'));
    assert_eq!(form(&["--format", "markdown"]), markdown);
    assert_eq!(form(&["--format", "json"]), json);
    assert_eq!(form(&["--format", "text"]), plain);
}

#[test]
fn two_outputs_of_a_command_are_two_files() {
    let place = tempfile::tempdir().expect("a folder");
    let at = place.path();
    lesson(at, "one");
    let journal = run_of(at, "one", "run.journal").display().to_string();
    for command in [
        &["debrief", &journal, "--what-if", "--html", "z", "--class-html", "z"][..],
        &["debrief", &journal, "--what-if", "--html", "z", "--csv", "./z"],
        &["export", &journal, "--events", "z", "--meant", "z"],
        &["simulate", "one", "--policy", "expert", "--csv", "z", "--events", "z"],
    ] {
        let refused = storefront(at, &[&["--lang", "en"], command].concat());
        assert_eq!(code(&refused), 3, "{command:?}: {}", said(&refused));
        assert!(said(&refused).contains("two files"), "{}", said(&refused));
        assert!(!at.join("z").exists(), "{command:?}");
    }
}

/// Where the last lines of a run are gone, spoilt, or were never written, every command that reads
/// it says so.
#[test]
fn what_is_wrong_with_a_run_is_told_by_every_command_that_reads_it() {
    let place = tempfile::tempdir().expect("a folder");
    let at = place.path();
    lesson(at, "one");
    let whole = run_of(at, "one", "run.journal");
    let text = fs::read_to_string(&whole).expect("the run");
    let lines: Vec<&str> = text.lines().collect();
    let without = |count: usize| format!("{}\n", lines[..lines.len() - count].join("\n"));
    for (name, text, told) in [
        ("unfinished", text.clone(), "not finished"),
        ("cut", without(2), "2 steps are missing"),
        ("torn", text.trim_end().to_owned(), "1 step is missing"),
        ("spoilt", text.replace("\"n\":4", "\"n\":9"), "3 steps are missing"),
        ("doubled", format!("{text}{text}"), "damaged"),
    ] {
        let path = at.join(format!("{name}.journal"));
        fs::write(&path, text).expect("the run");
        fs::copy(at.join("run.journal.head"), at.join(format!("{name}.journal.head"))).expect("its receipt");
        let file = path.display().to_string();
        for command in [&["debrief", &file][..], &["replay", &file], &["export", &file, "--events", "e.csv"]]
        {
            let read = storefront(at, &[&["--lang", "en"], command].concat());
            assert_eq!(code(&read), 0, "{name}: {}", said(&read));
            assert!(complaint(&read).contains(told), "{name}: {command:?}: {}", complaint(&read));
            let chinese = storefront(at, &[&["--lang", "zh-CN"], command].concat());
            assert!(complaint(&chinese).lines().any(|line| !line.is_ascii()), "{}", complaint(&chinese));
        }
    }
}

/// A damaged run whose lesson was edited goes on as far as it can be read, and that is said.
#[test]
fn a_damaged_run_of_an_edited_lesson_is_called_damaged() {
    let place = tempfile::tempdir().expect("a folder");
    let at = place.path();
    lesson(at, "one");
    let path = run_of(at, "one", "run.journal");
    let text = fs::read_to_string(&path).expect("the run");
    let kept: Vec<&str> = text.lines().take(4).collect();
    fs::write(&path, format!("{}\n", kept.join("\n"))).expect("the run");
    let main = at.join("one/scenario.ron");
    let edited = fs::read_to_string(&main).expect("the lesson").replacen("cash: ", "cash: 1", 1);
    fs::write(&main, edited).expect("the lesson");
    let files = storefront_sandbox::session::disk::Folder::open(&at.join("one")).expect("the lesson");
    let scenario = storefront_sandbox::scenario::load(&files, "one").scenario.expect("it is sound");
    let resumed = Session::resume(&path, scenario.into()).expect("it goes on");
    let carried = resumed.carried.expect("in a new file");
    for (lang, told) in [(Lang::En, "3 steps are missing"), (Lang::Zh, "少了 3 步")] {
        let sentences = carried.sentences(lang).join("\n");
        assert!(sentences.contains(told), "{sentences}");
    }
}

/// A command whose receipt cannot be written is not kept, and is not written twice once it can.
#[test]
fn nothing_is_written_twice_when_the_receipt_comes_late() {
    let place = tempfile::tempdir().expect("a folder");
    for is_end in [false, true] {
        let path = place.path().join(format!("run-{is_end}.journal"));
        let head = place.path().join(format!("run-{is_end}.journal.head"));
        let mut session = Session::start(common::corner_shop(), 7, Lang::En, Some(&path)).expect("it begins");
        session.apply(&price(30)).expect("it is kept");
        if is_end {
            while !session.sim().is_over() {
                let to = session.sim().now() + Span::hours(6);
                session.apply(&ShopCommand::Advance { to, stop: false }).expect("time passes");
            }
        }
        let aside = head.with_extension("aside");
        let block = || {
            fs::rename(&head, &aside).expect("it moves");
            fs::create_dir(&head).expect("a folder in its place");
        };
        let free = || {
            fs::remove_dir(&head).expect("it goes");
            fs::rename(&aside, &head).expect("it comes back");
        };
        block();
        for _ in 0..3 {
            if is_end {
                assert!(session.finish().is_err(), "no receipt, no end");
            } else {
                assert!(matches!(session.apply(&price(31)), Err(ApplyError::NotKept(_))));
            }
        }
        free();
        if is_end {
            session.finish().expect("the end is written");
        } else {
            session.retry().expect("now it is written");
            session.apply(&price(32)).expect("it is kept");
        }
        let read = JournalFile::read(&path).expect("the run");
        assert_eq!((read.damage, read.steps.len()), (None, session.steps().len()), "{path:?}");
        assert_eq!(read.end.is_some(), is_end);
        session.check_file().expect("it is whole");
    }
}

/// What another program writes into the receipt is not written over, and the player is told.
#[test]
fn a_note_in_the_receipt_stays() {
    let place = tempfile::tempdir().expect("a folder");
    let path = place.path().join("run.journal");
    let head = place.path().join("run.journal.head");
    let mut session = Session::start(common::corner_shop(), 7, Lang::En, Some(&path)).expect("it begins");
    session.apply(&price(30)).expect("it is kept");
    let note = "a note that somebody has put into the receipt in place";
    fs::write(&head, note).expect("a note");
    assert!(matches!(session.apply(&price(31)), Err(ApplyError::NotKept(_))));
    assert_eq!(fs::read_to_string(&head).expect("the note"), note);
}

/// A run that cannot be continued because of its receipt is left as it is.
#[test]
fn a_damaged_run_is_not_mended_when_its_receipt_cannot_be_used() {
    let place = tempfile::tempdir().expect("a folder");
    let path = place.path().join("run.journal");
    let mut session = Session::start(common::corner_shop(), 7, Lang::En, Some(&path)).expect("it begins");
    session.apply(&price(30)).expect("it is kept");
    session.apply(&price(31)).expect("it is kept");
    drop(session);
    let text = fs::read_to_string(&path).expect("the run");
    let torn = text.trim_end();
    fs::write(&path, torn).expect("the run");
    let head = place.path().join("run.journal.head");
    fs::remove_file(&head).expect("it goes");
    fs::create_dir(&head).expect("a folder in its place");
    assert!(Session::resume(&path, common::corner_shop()).is_err());
    assert_eq!(fs::read_to_string(&path).expect("the run"), torn);
    assert_eq!(fs::read_dir(place.path()).expect("the folder").count(), 2, "no piece beside it");
}

#[test]
fn a_run_of_a_folder_of_lessons_is_continued_as_the_program_says() {
    let place = tempfile::tempdir().expect("a folder");
    let at = place.path();
    fs::create_dir(at.join("my lessons")).expect("a folder");
    lesson(&at.join("my lessons"), "good");
    let begun = common::program::Program::new([
        "--lang",
        "en",
        "play",
        "good",
        "--terminal",
        "--scenarios",
        "my lessons",
        "--journal",
        "a run.journal",
    ])
    .at(at)
    .typed("price 1 39\nquit\n");
    let told = common::program::out(&begun);
    let hint = told.lines().find(|line| line.contains("Continue with:")).expect("a hint");
    assert!(
        hint.contains("--scenarios \"my lessons\"") || hint.contains("--scenarios \"./my lessons\""),
        "{hint}"
    );
    assert!(hint.contains("a run.journal\""), "{hint}");
    for args in [
        &["play", "good", "--terminal", "--scenarios", "my lessons", "--resume", "a run.journal"][..],
        &["play", "--terminal", "--scenarios", "my lessons", "--resume", "a run.journal"],
    ] {
        let resumed = common::program::Program::new(["--lang", "en"].iter().chain(args).copied())
            .at(at)
            .typed("quit\n");
        assert_eq!(code(&resumed), 0, "{}", said(&resumed));
        assert!(said(&resumed).contains("Going on where you stopped"), "{}", said(&resumed));
    }
    let other = storefront(at, &["--lang", "en", "play", "first_week", "--resume", "a run.journal"]);
    assert_eq!(code(&other), 2, "{}", said(&other));
    assert!(said(&other).contains("a run of the lesson “good”"), "{}", said(&other));
}

/// What mail, editors and version control do to a text is named, and nothing is changed.
#[test]
fn a_run_with_other_line_ends_or_another_encoding_is_called_so() {
    let place = tempfile::tempdir().expect("a folder");
    let at = place.path();
    lesson(at, "one");
    let text = fs::read_to_string(run_of(at, "one", "run.journal")).expect("the run");
    let wide = |swap: bool| {
        let units = std::iter::once(0xfeff).chain(text.encode_utf16());
        units.flat_map(|unit| if swap { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect::<Vec<u8>>()
    };
    let made = [
        text.replace('\n', "\r\n").into_bytes(),
        format!("\u{feff}{text}").into_bytes(),
        wide(false),
        wide(true),
    ];
    let path = at.join("other.journal");
    for bytes in made {
        fs::write(&path, &bytes).expect("the run");
        for command in ["verify", "replay", "debrief"] {
            let read = storefront(at, &["--lang", "en", command, "other.journal"]);
            assert_ne!(code(&read), 0, "{}", said(&read));
            assert!(said(&read).contains("line ends or the encoding"), "{command}: {}", said(&read));
        }
        assert_eq!(fs::read(&path).expect("the run"), bytes);
    }
    fs::write(&path, "a note about \"storefront\"\r\n").expect("a note");
    assert!(said(&storefront(at, &["--lang", "en", "verify", "other.journal"])).contains("is not a run"));
}

/// Lines that end by a carriage return alone are lines.
#[test]
fn a_lesson_with_carriage_returns_is_the_same_lesson() {
    let place = tempfile::tempdir().expect("a folder");
    let at = place.path();
    lesson(at, "one");
    let main = at.join("one/scenario.ron");
    let text = fs::read_to_string(&main).expect("the lesson");
    let run = run_of(at, "one", "run.journal").display().to_string();
    for end in ["\r\n", "\r"] {
        fs::write(&main, text.replace('\n', end)).expect("the lesson");
        let checked = storefront(at, &["--lang", "en", "check", "one"]);
        assert_eq!(code(&checked), 0, "{end:?}: {}", said(&checked));
        let resumed = storefront(at, &["--lang", "en", "play", "one", "--resume", &run]);
        assert!(!said(&resumed).contains("edited"), "{end:?}: {}", said(&resumed));
    }
}
