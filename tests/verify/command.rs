//! What the command `verify` prints: where the scenario came from, what changed, what it does not
//! prove.

use super::{SEED, SHOP, begin, finish, head_of};
use crate::common::{self, program};
use std::fs;
use std::path::Path;
use std::sync::Arc;
use storefront_sandbox::base::{Lang, Span, Time};
use storefront_sandbox::session::Session;
use storefront_sandbox::sim::ShopCommand;

/// What the program says, in English.
fn storefront(folder: &Path, args: &[&str]) -> (i32, String, String) {
    let output = program::storefront(folder, args);
    (program::code(&output), program::out(&output), program::complaint(&output))
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("a copy");
        }
    }
}

#[test]
fn verify_says_where_the_scenario_came_from_and_by_which_reference_it_placed() {
    let place = tempfile::tempdir().expect("a folder");
    let run = place.path().join("run.journal");
    let run = run.to_str().expect("a plain name");
    finish(begin(Path::new(run)));
    let (code, said, _) = storefront(place.path(), &["verify", run, "--scenario", SHOP]);
    let folder = format!("from {SHOP}");
    for words in ["good: ", "scenario corner_shop, digest ", folder.as_str(), "seat A7", "run "] {
        assert!(code == 0 && said.contains(words), "{words}: {said}");
    }
    // A copy in the current folder is found, and named.
    copy_folder(Path::new(SHOP), &place.path().join("corner_shop"));
    let shared = Path::new(SHOP).parent().expect("a folder").join("shared");
    if shared.is_dir() {
        copy_folder(&shared, &place.path().join("shared"));
    }
    let (code, said, _) = storefront(place.path(), &["verify", run]);
    assert!(code == 0 && said.contains("from ./corner_shop"), "{said}");
    let (_, _, complaint) = storefront(place.path(), &["replay", run]);
    assert!(complaint.contains("./corner_shop"), "replay names the folder: {complaint}");
    // Saved on another system it is the same; with another price it is another.
    let file = place.path().join("corner_shop/scenario.ron");
    let text = fs::read_to_string(&file).expect("the scenario");
    fs::write(&file, text.replace('\n', "\r\n")).expect("it is written");
    let (code, said, _) = storefront(place.path(), &["verify", run]);
    assert!(code == 0 && said.contains("good: "), "{said}");
    let dearer = text.replacen("price: ", "price: 1", 1);
    assert_ne!(dearer, text);
    fs::write(&file, dearer).expect("it is written");
    let (code, said, complaint) = storefront(place.path(), &["verify", run]);
    assert!(code != 0 && !said.contains("good"), "{said}");
    assert!(complaint.contains("another state of the scenario"), "{complaint}");
    // Without its receipt the run is still good, and that is said.
    fs::remove_file(head_of(Path::new(run))).expect("the receipt");
    let (code, said, _) = storefront(place.path(), &["verify", run, "--scenario", SHOP]);
    assert!(code == 0 && said.contains("the receipt run.journal.head is missing"), "{said}");
}

#[test]
fn a_changed_reference_is_said() {
    let place = tempfile::tempdir().expect("a folder");
    let run = place.path().join("run.journal");
    let shipped = common::shipped("first_hour");
    let mut session = Session::start(Arc::clone(&shipped), SEED, Lang::En, Some(&run)).expect("it begins");
    while !session.sim().is_over() {
        let to = session.sim().now() + Span::hours(6);
        session.apply(&ShopCommand::Advance { to, stop: false }).expect("time passes");
    }
    session.finish().expect("the end is written");
    assert!(session.sim().now() > Time::ZERO);
    let path = run.to_str().expect("a plain name");
    let reference = shipped.reference.as_ref().expect("it is calibrated").digest();
    let (code, said, _) = storefront(place.path(), &["verify", path]);
    assert!(code == 0 && said.contains("shipped with the program"), "{said}");
    assert!(said.contains(&format!("by the reference {}", &reference[..12])), "{said}");
    assert!(!said.contains("attention"), "{said}");
    // The same scenario in a folder, with a reference that makes more of little.
    copy_folder(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios")), &place.path().join("mine"));
    let folder = place.path().join("mine/first_hour");
    let file = folder.join("reference.ron");
    let text = fs::read_to_string(&file).expect("the reference");
    let best = text.lines().find(|line| line.trim_start().starts_with("best:")).expect("a best");
    let floor = shipped.reference.as_ref().map_or(0.0, |r| r.floor);
    fs::write(&file, text.replacen(best, &format!("    best: {:?},", floor + 1.5), 1))
        .expect("it is written");
    let named = folder.to_str().expect("a plain name");
    let (code, said, _) = storefront(place.path(), &["verify", path, "--scenario", named]);
    for words in ["attention: when the run began, the reference was", "the scenario was the shipped one"] {
        assert!(said.contains(words), "{words}: {said}");
    }
    assert!(!said.contains("was not played on it"), "it is the same scenario: {said}");
    assert!(code == 0 && said.contains(&format!("from {named}")), "{said}");
}

#[test]
fn an_edited_scenario_under_a_shipped_name_is_said() {
    let place = tempfile::tempdir().expect("a folder");
    let scenarios = place.path().join("scenarios");
    copy_folder(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/scenarios")), &scenarios);
    let file = scenarios.join("first_hour/scenario.ron");
    let text = fs::read_to_string(&file).expect("the scenario");
    let easier = text.replacen("minutes: ", "minutes: 1", 1);
    assert_ne!(easier, text);
    fs::write(&file, easier).expect("it is written");
    let run = place.path().join("run.journal");
    let path = run.to_str().expect("a plain name");
    let folder = scenarios.join("first_hour");
    let named = folder.to_str().expect("a plain name");
    let (code, _, complaint) =
        storefront(place.path(), &["play", named, "--terminal", "--journal", path, "--seat", "B2"]);
    assert_eq!(code, 0, "{complaint}");
    let (code, said, _) = storefront(place.path(), &["verify", path]);
    for words in ["unfinished", "was not played on it", "from ./scenarios/first_hour", "seat B2"] {
        assert!(code == 1 && said.contains(words), "{words}: {said}");
    }
}

/// Help says what `verify` does not prove, in both languages.
#[test]
fn help_says_what_is_not_proved() {
    let place = tempfile::tempdir().expect("a folder");
    for (lang, sentences) in [
        (
            "en",
            [
                "It does not prove who played, on which day",
                "forged the whole file",
                "clock and the seat code",
            ],
        ),
        ("zh-CN", ["证明不了的：谁玩的、哪天玩的", "另写程序造的", "时间和座位号都是那台电脑给的"]),
    ] {
        let (code, said, _) = storefront(place.path(), &["--lang", lang, "verify", "--help"]);
        // Help is wrapped at the width of the terminal.
        let said: String = said.split_whitespace().collect();
        for words in sentences {
            let words: String = words.split_whitespace().collect();
            assert!(code == 0 && said.contains(&words), "{words}: {said}");
        }
    }
}
