//! A lesson's version: lists, run files, the debrief, `verify` and tables of events name the one
//! that was played.

#![allow(
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test may stop where it stands, and may touch files"
)]

use crate::common;

use common::program::{Program, code, said, storefront};
use std::fs;
use std::path::Path;

/// A new lesson of this version; none if it is empty.
fn lesson(at: &Path, version: &str) {
    if !at.join("a_lesson").exists() {
        assert_eq!(code(&storefront(at, &["new", "a_lesson", "--languages", "en"])), 0);
        fs::copy(at.join("a_lesson/scenario.ron"), at.join("plain.ron")).expect("a copy");
    }
    let plain = fs::read_to_string(at.join("plain.ron")).expect("a lesson");
    let written = format!("version: \"{version}\", minutes:");
    let text = if version.is_empty() { plain } else { plain.replacen("minutes:", &written, 1) };
    fs::write(at.join("a_lesson/scenario.ron"), text).expect("a lesson");
}

fn played(at: &Path, journal: &str) -> String {
    let args = ["--lang", "en", "play", "a_lesson", "--seed", "7", "--journal", journal];
    let ended = Program::new(args).at(at).typed("quit\n");
    assert_eq!(code(&ended), 0, "{}", said(&ended));
    fs::read_to_string(at.join(journal)).expect("a run").lines().next().expect("a header").to_owned()
}

#[test]
fn results_name_the_version_that_was_played() {
    let place = tempfile::tempdir().expect("a folder");
    let at = place.path();
    lesson(at, "1.2");
    let header = played(at, "run.journal");
    assert!(header.contains("\"scenario_version\":\"1.2\""), "{header}");
    let listed = storefront(at, &["--lang", "en", "play", "--list", "--scenarios", "a_lesson"]);
    assert!(said(&listed).contains("version 1.2"), "{}", said(&listed));
    let told = storefront(at, &["--lang", "en", "debrief", "run.journal", "--scenario", "a_lesson"]);
    assert!(said(&told).contains("ersion 1.2 of the lesson"), "{}", said(&told));
    let args = ["export", "run.journal", "--scenario", "a_lesson", "--events", "events.csv"];
    let exported = storefront(at, &args);
    assert_eq!(code(&exported), 0, "{}", said(&exported));
    let table = fs::read_to_string(at.join("events.csv")).expect("a table");
    assert!(table.lines().next().expect("a header").ends_with("lesson_version"));
    assert!(table.lines().skip(1).all(|line| line.ends_with(",1.2")), "{table}");
    let verified = storefront(at, &["--lang", "en", "verify", "run.journal", "--scenario", "a_lesson"]);
    assert!(said(&verified).contains("version 1.2 of the lesson"), "{}", said(&verified));
    // A new version of the same lesson: the run is as good as before, and both are named.
    lesson(at, "1.3");
    let verified = storefront(at, &["--lang", "en", "verify", "run.journal", "--scenario", "a_lesson"]);
    let words = said(&verified);
    assert!(
        words.contains("sound so far") && words.contains("version 1.2") && words.contains("version 1.3"),
        "{words}"
    );
}

#[test]
fn without_a_version_nothing_is_written() {
    let place = tempfile::tempdir().expect("a folder");
    lesson(place.path(), "");
    let header = played(place.path(), "run.journal");
    assert!(!header.contains("scenario_version"), "{header}");
    let at = place.path();
    let told = storefront(at, &["--lang", "en", "debrief", "run.journal", "--scenario", "a_lesson"]);
    assert!(!said(&told).contains("of the lesson"), "{}", said(&told));
}
