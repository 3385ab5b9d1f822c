//! Lessons in one file: what goes in comes out, the same files give the same bytes, and more than
//! two hundred hostile archives are each refused in one sentence.

#![allow(
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test may stop where it stands, and may touch files"
)]

#[path = "pack/hostile.rs"]
mod hostile;
#[path = "pack/zip.rs"]
mod zip;

use crate::common;

use common::program::{code, said, storefront};
use std::fs;
use storefront_sandbox::pack::{PackRefusal, PackedFiles, pack, unpack};

fn some_files() -> PackedFiles {
    let text = "Scenario(format: 2)\n".repeat(400).into_bytes();
    let noise: Vec<u8> = (0..5_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    PackedFiles::from([
        ("scenario.ron".to_owned(), text),
        ("photos/围巾.png".to_owned(), noise),
        ("notes/empty.txt".to_owned(), Vec::new()),
        ("blank.txt".to_owned(), vec![b' '; 1 << 20]),
    ])
}

#[test]
fn what_goes_in_comes_out_and_the_same_files_give_the_same_bytes() {
    let files = some_files();
    let packed = pack(&files).expect("it can be packed");
    assert_eq!(unpack(&packed), Ok(files.clone()));
    assert_eq!(pack(&files), Ok(packed.clone()));
    // By any machine: the digest is written down.
    let digest = storefront_sandbox::base::digest::sha256_hex(&[&packed]);
    insta::assert_snapshot!("pack_digest", digest);
}

#[test]
fn a_changed_byte_is_seen_or_changes_nothing() {
    let files = PackedFiles::from([
        ("scenario.ron".to_owned(), b"Scenario(format: 2, id: \"a\")".repeat(20)),
        ("photos/a.png".to_owned(), b"not really a picture".to_vec()),
    ]);
    let packed = pack(&files).expect("it can be packed");
    for at in 0..packed.len() {
        for bit in 0..8 {
            let mut changed = packed.clone();
            changed[at] ^= 1 << bit;
            // The last byte of a deflated file has bits that mean nothing.
            let taken = unpack(&changed);
            assert!(taken.is_err() || taken == Ok(files.clone()), "byte {at}, bit {bit}");
        }
        assert!(unpack(&packed[..at]).is_err(), "cut at {at}");
    }
}

#[test]
fn what_would_be_refused_is_not_packed() {
    let one = |name: &str| {
        PackedFiles::from([("scenario.ron".to_owned(), Vec::new()), (name.to_owned(), Vec::new())])
    };
    assert_eq!(pack(&PackedFiles::new()), Err(PackRefusal::NoLesson));
    assert_eq!(pack(&one("../a.ron")), Err(PackRefusal::Name { name: "../a.ron".to_owned() }));
    assert_eq!(pack(&one("SCENARIO.RON")), Err(PackRefusal::Twice { name: "scenario.ron".to_owned() }));
    assert_eq!(pack(&one("run.exe")), Err(PackRefusal::Kind { name: "run.exe".to_owned() }));
    let many =
        (0..400).map(|n| (format!("{n}.txt"), Vec::new())).chain([("scenario.ron".to_owned(), Vec::new())]);
    assert_eq!(pack(&many.collect()), Err(PackRefusal::TooMany));
    let large = PackedFiles::from([("scenario.ron".to_owned(), vec![0; 17 << 20])]);
    assert_eq!(pack(&large), Err(PackRefusal::TooLarge));
}

#[test]
fn a_lesson_goes_through_a_file_and_nothing_is_written_over() {
    let place = tempfile::tempdir().expect("a folder");
    let at = place.path();
    assert_eq!(code(&storefront(at, &["new", "lessons/a_lesson", "--languages", "en"])), 0);
    fs::create_dir(at.join("lessons/a_lesson/photos")).expect("a folder");
    fs::write(at.join("lessons/a_lesson/run.sh"), "echo no").expect("a file");
    fs::write(at.join("lessons/a_lesson/.hidden"), "no").expect("a file");
    let packed = storefront(at, &["--lang", "en", "pack", "lessons/a_lesson", "-o", "lesson.shop"]);
    assert_eq!(code(&packed), 0, "{}", said(&packed));
    assert!(said(&packed).contains("run.sh was left out"), "{}", said(&packed));
    let bytes = fs::read(at.join("lesson.shop")).expect("a pack");
    assert_eq!(
        code(&storefront(at, &["pack", "lessons/a_lesson", "-o", "lesson.shop"])),
        0,
        "an older pack is replaced"
    );
    assert_eq!(fs::read(at.join("lesson.shop")).expect("a pack"), bytes);
    fs::write(at.join("notes.txt"), "mine").expect("a file");
    fs::create_dir(at.join("full")).expect("a folder");
    fs::write(at.join("full/notes.txt"), "mine").expect("a file");
    fs::create_dir(at.join("nothing")).expect("a folder");
    for (args, expected) in [
        (&["pack", "lessons/a_lesson", "-o", "notes.txt"][..], 3),
        (&["pack", "nothing", "-o", "b.shop"], 3),
        (&["pack", "nowhere", "-o", "b.shop"], 3),
        (&["unpack", "notes.txt", "-o", "b"], 3),
        (&["unpack", "lesson.shop", "-o", "full"], 3),
        (&["unpack", "full", "-o", "b"], 3),
        (&["unpack", "nowhere", "-o", "b"], 3),
    ] {
        let ended = storefront(at, &[&["--lang", "en"], args].concat());
        assert_eq!(code(&ended), expected, "{args:?}: {}", said(&ended));
        assert_eq!(said(&ended).lines().count(), 1, "{args:?}: {}", said(&ended));
        assert!(!at.join("b").exists() && !at.join("b.shop").exists(), "{args:?}");
    }
    assert_eq!(fs::read_to_string(at.join("notes.txt")).expect("it is there"), "mine");
    let unpacked = storefront(at, &["--lang", "en", "unpack", "lesson.shop", "-o", "there/a_lesson"]);
    assert_eq!(code(&unpacked), 0, "{}", said(&unpacked));
    let scenario = |folder: &str| fs::read(at.join(folder).join("a_lesson/scenario.ron")).expect("a lesson");
    assert_eq!(scenario("there"), scenario("lessons"));
    assert_eq!(code(&storefront(at, &["check", "there/a_lesson"])), 0);
}

/// What stays behind is named with the reason.
#[cfg(unix)]
#[test]
fn what_is_left_out_of_a_pack_is_named_with_its_reason() {
    let place = tempfile::tempdir().expect("a folder");
    let at = place.path();
    assert_eq!(code(&storefront(at, &["new", "a_lesson", "--languages", "en"])), 0);
    let inside = |name: &str| at.join("a_lesson").join(name);
    std::os::unix::fs::symlink(inside("scenario.ron"), inside("link.ron")).expect("a link");
    std::os::unix::net::UnixListener::bind(inside("socket.ron")).expect("a socket");
    fs::create_dir_all(inside("a/b/c/d")).expect("folders");
    fs::write(inside("a/b/c/d/deep.txt"), "deep").expect("a file");
    fs::write(inside("run.sh"), "echo no").expect("a file");
    let packed = storefront(at, &["--lang", "en", "pack", "a_lesson", "-o", "lesson.shop"]);
    assert_eq!(code(&packed), 0, "{}", said(&packed));
    for words in [
        "link.ron was left out: it is a link",
        "socket.ron was left out: it is no file",
        "a/b/c/d was left out: folders in a pack go 3 deep",
        "run.sh was left out: a lesson has texts and pictures only",
    ] {
        assert!(said(&packed).contains(words), "{words}: {}", said(&packed));
    }
}

/// A lesson, packed under another name than its own, in a folder of lessons.
fn packed_lesson(at: &std::path::Path) {
    assert_eq!(code(&storefront(at, &["new", "made/a_lesson", "--languages", "en"])), 0);
    fs::create_dir(at.join("lessons")).expect("a folder");
    let packed = storefront(at, &["pack", "made/a_lesson", "-o", "lessons/from a friend (1).shop"]);
    assert_eq!(code(&packed), 0, "{}", said(&packed));
}

#[test]
fn a_pack_is_a_lesson_wherever_a_folder_is_one() {
    let place = tempfile::tempdir().expect("a folder");
    let at = place.path();
    packed_lesson(at);
    let pack = "lessons/from a friend (1).shop";
    let before = fs::read(at.join(pack)).expect("a pack");
    for args in [
        &["check", pack][..],
        &["check", "lessons"],
        &["simulate", pack, "--policy", "by-the-book", "--seeds", "1..2"],
        &["prove", pack, "--states", "5"],
        &["texts", "export", pack, "-o", "texts.csv"],
        &["play", pack, "--seed", "1"],
        &["play", "from a friend (1).shop", "--scenarios", "lessons", "--seed", "1"],
        &["play", "from a friend (1)", "--scenarios", "lessons", "--seed", "1"],
    ] {
        let ended = storefront(at, &[&["--lang", "en"], args].concat());
        assert_eq!(code(&ended), 0, "{args:?}: {}", said(&ended));
    }
    for named in ["lessons", pack] {
        let listed = storefront(at, &["--lang", "en", "play", "--list", "--scenarios", named]);
        assert_eq!(code(&listed), 0, "{}", said(&listed));
        let words = said(&listed);
        let line = words.lines().find(|line| line.contains("from a friend (1).shop")).expect("it is listed");
        assert!(line.contains("min"), "with its length: {line}");
    }
    assert_eq!(fs::read(at.join(pack)).expect("a pack"), before, "a pack is never written");
    let here: Vec<_> = fs::read_dir(at.join("lessons")).expect("a folder").collect();
    assert_eq!(here.len(), 1, "nothing is unpacked beside it");
}

#[test]
fn a_run_of_a_pack_is_verified_against_the_pack() {
    let place = tempfile::tempdir().expect("a folder");
    let at = place.path();
    packed_lesson(at);
    let pack = "lessons/from a friend (1).shop";
    let played = common::program::Program::new(["play", pack, "--seed", "7", "--journal", "run.jsonl"])
        .at(at)
        .typed("day\nday\nquit\n");
    assert_eq!(code(&played), 0, "{}", said(&played));
    let verified = storefront(at, &["--lang", "en", "verify", "run.jsonl", "--scenario", pack]);
    assert!(said(&verified).contains("sound so far"), "{}", said(&verified));
    assert!(said(&verified).contains("a_lesson"), "{}", said(&verified));
}

#[test]
fn a_hostile_pack_is_refused_in_one_sentence_wherever_a_lesson_is_named() {
    let place = tempfile::tempdir().expect("a folder");
    let at = place.path();
    fs::create_dir(at.join("lessons")).expect("a folder");
    let good = pack(&some_files()).expect("a pack");
    let cut = &good[..good.len() / 2];
    let linked =
        zip::archive(&[zip::Wanted { rights: 0xa1ff_0000, ..zip::entry("scenario.ron", b"x") }], None);
    let bomb = zip::archive(&[zip::deflated("scenario.ron", &vec![b' '; 15 << 20])], None);
    let out = zip::archive(&[zip::entry("scenario.ron", b"x"), zip::entry("../a.ron", b"x")], None);
    let hostile: [(&str, &[u8]); 6] = [
        ("no", b"not a pack"),
        ("none", b""),
        ("cut", cut),
        ("link", &linked),
        ("bomb", &bomb),
        ("out", &out),
    ];
    for (name, bytes) in hostile {
        let path = format!("lessons/{name}.shop");
        fs::write(at.join(&path), bytes).expect("a file");
        for lang in ["en", "zh-CN"] {
            for args in [&["check"][..], &["simulate", "--policy", "hasty"], &["play"], &["prove"]] {
                let ended = storefront(at, &[&["--lang", lang], args, &[path.as_str()]].concat());
                assert_eq!(code(&ended), 3, "{path} {args:?}: {}", said(&ended));
                assert_eq!(said(&ended).lines().count(), 1, "{path} {args:?}: {}", said(&ended));
                assert!(said(&ended).contains(name), "{}", said(&ended));
                assert!(
                    !said(&ended).contains("the pack cannot be used"),
                    "a reason is given: {}",
                    said(&ended)
                );
            }
        }
    }
    assert!(!at.join("a.ron").exists());
    // In the list each is there with its error, and the others can still be chosen.
    let listed = storefront(at, &["--lang", "en", "play", "--list", "--scenarios", "lessons"]);
    assert_eq!(code(&listed), 0, "{}", said(&listed));
    for (name, _) in hostile {
        let words = said(&listed);
        let line = words.lines().find(|line| line.contains(&format!("{name}.shop"))).expect("it is listed");
        assert!(line.contains("error"), "{line}");
    }
}
