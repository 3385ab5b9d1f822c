//! An author's way, by the program itself: `new`, `check`, the list, a play; and that nothing is
//! written over.

#![allow(
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test may stop where it stands, and may touch files"
)]

use crate::common;

use common::program::{Program, code, said};
use std::fs;
use std::path::Path;
use std::process::Output;
use storefront_sandbox::scenario::Embedded;

/// Runs the program in a folder, with a home of its own, and types lines.
fn storefront(at: &Path, args: &[&str], typed: &str) -> Output {
    Program::new(args.iter().copied()).at(at).typed(typed)
}

#[test]
fn every_new_lesson_checks_clean_and_can_be_played() {
    let place = tempfile::tempdir().expect("a folder");
    let at = place.path();
    for (n, template) in ["single-case", "first_hour", "week"].into_iter().enumerate() {
        for languages in ["zh,en", "zh", "en"] {
            let folder = format!("lessons/课 {n} {}", languages.replace(',', "_"));
            let args = ["--lang", "en", "new", &folder, "--from", template, "--languages", languages];
            let made = storefront(at, &args, "");
            assert_eq!(code(&made), 0, "{}", said(&made));
            // What it says to do next is what works next.
            assert!(said(&made).contains(&format!("storefront check \"{folder}\"")), "{}", said(&made));
            let checked = storefront(at, &["--lang", "en", "check", &folder], "");
            assert_eq!(said(&checked), "1 scenario checked, no problems.\n", "{template} {languages}");
        }
    }
    // All of them in one list, and one of them played by its number.
    let listed = storefront(at, &["--lang", "en", "play", "--list", "--scenarios", "lessons"], "");
    let shipped = Embedded::ids().count();
    assert_eq!(said(&listed).matches("no problems").count(), shipped + 9, "{}", said(&listed));
    let played =
        storefront(at, &["--lang", "en", "--scenarios", "lessons"], &format!("99\n{}\nquit\n", shipped + 1));
    assert_eq!(code(&played), 0, "{}", said(&played));
    assert!(said(&played).contains("There is no lesson “99”"), "{}", said(&played));
    assert!(said(&played).contains("课 0 en"), "{}", said(&played));
    let by_name = ["--lang", "en", "play", "课 0 zh", "--scenarios", "lessons", "--no-journal"];
    let played = storefront(at, &by_name, "quit\n");
    assert_eq!(code(&played), 0, "{}", said(&played));
    assert!(said(&played).contains("把碎了的杯子处理好"), "the language that there is: {}", said(&played));
}

#[test]
fn nothing_is_written_over() {
    let place = tempfile::tempdir().expect("a folder");
    let at = place.path();
    let new = |name: &str| storefront(at, &["--lang", "en", "new", name], "");
    fs::create_dir(at.join("full")).expect("a folder");
    fs::write(at.join("full/notes.txt"), "mine").expect("a file");
    fs::write(at.join("file"), "mine").expect("a file");
    fs::create_dir(at.join("empty")).expect("a folder");
    let (long, very_long) = ("x".repeat(61), "x".repeat(300));
    for (name, expected, told) in [
        ("full", 3, "not empty"),
        ("file", 3, "file"),
        ("file/inner", 3, "file"),
        ("/", 2, "End the path with a name"),
        ("..", 3, "not empty"),
        ("a\u{202e}b", 2, "invisible"),
        (&long, 2, "at most 60"),
        (&very_long, 2, "at most 60"),
        ("con", 2, "every computer"),
        ("nul.shop", 2, "every computer"),
        ("ends with a dot.", 2, "every computer"),
        ("a:b", 2, "every computer"),
        ("a\\b", 2, "every computer"),
    ] {
        let made = new(name);
        assert_eq!(code(&made), expected, "{name}: {}", said(&made));
        assert!(said(&made).contains(told), "{name}: {}", said(&made));
        assert_eq!(said(&made).lines().count(), 1, "one sentence: {}", said(&made));
    }
    assert_eq!(fs::read_to_string(at.join("full/notes.txt")).expect("it is there"), "mine");
    assert_eq!(fs::read_to_string(at.join("file")).expect("it is there"), "mine");
    assert_eq!(fs::read_dir(at.join("full")).expect("a folder").count(), 1);
    assert_eq!(code(&new("empty")), 0, "an empty folder will do");
    let text = fs::read_to_string(at.join("empty/scenario.ron")).expect("it was made");
    assert_eq!(code(&new("empty")), 3, "and a second time not");
    assert_eq!(fs::read_to_string(at.join("empty/scenario.ron")).expect("it is there"), text);
    assert!(!at.join("a\u{202e}b").exists());
}

#[cfg(unix)]
#[test]
fn a_link_is_not_written_through() {
    let place = tempfile::tempdir().expect("a folder");
    let at = place.path();
    fs::create_dir(at.join("elsewhere")).expect("a folder");
    std::os::unix::fs::symlink(at.join("elsewhere/gone"), at.join("link")).expect("a link");
    let made = storefront(at, &["new", "link"], "");
    assert_eq!(code(&made), 3, "{}", said(&made));
    assert!(said(&made).contains("leads nowhere"), "{}", said(&made));
    assert_eq!(fs::read_dir(at.join("elsewhere")).expect("a folder").count(), 0);
}

/// The own folder and a folder that is named are searched by name; a folder without lessons is
/// said.
#[test]
fn lessons_are_found_by_name_in_the_own_folder() {
    let place = tempfile::tempdir().expect("a folder");
    let at = place.path();
    let own = "home/data/storefront-sandbox/scenarios";
    let made = storefront(at, &["new", &format!("{own}/我的店")], "");
    assert_eq!(code(&made), 0, "{}", said(&made));
    let played = storefront(at, &["play", "我的店", "--no-journal"], "退出\n");
    assert_eq!(code(&played), 0, "{}", said(&played));
    let listed = storefront(at, &["--lang", "zh", "play", "--list"], "");
    assert!(said(&listed).contains("我的课") && said(&listed).contains("没有问题"), "{}", said(&listed));
    fs::create_dir(at.join("none")).expect("a folder");
    for folder in ["none", "nowhere"] {
        let answer = storefront(at, &["--scenarios", folder], "");
        assert_eq!(code(&answer), 3, "{}", said(&answer));
        assert!(said(&answer).contains(folder));
    }
    // A lesson with errors is listed, and is not played.
    let broken = at.join(own).join("broken");
    fs::create_dir(&broken).expect("a folder");
    fs::write(broken.join("scenario.ron"), "Scenario(").expect("a file");
    let answer = storefront(at, &["--lang", "en", "--scenarios", own], "broken\n");
    assert!(said(&answer).contains("This lesson has errors"), "{}", said(&answer));
}
