//! Files and folders that cannot be used are told in the learner's language, in one sentence, by
//! every command that opens them.

#![cfg(unix)]
#![allow(
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test may stop where it stands, and may touch files"
)]

use crate::common;

use common::program::storefront;
use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::Command;
use storefront_sandbox::base::Lang;
use storefront_sandbox::session::door::{self, UnusableReason};

/// What stands in a Chinese message that is neither Chinese, nor a name of ours, nor a command.
fn foreign(words: &str) -> Vec<String> {
    let ours = [
        "storefront",
        "scenario",
        "ron",
        "journal",
        "check",
        "new",
        "upgrade",
        "verify",
        "debrief",
        "export",
        "json",
        "png",
        "jpg",
        "jpeg",
        "csv",
        "PNG",
        "JPEG",
        "lang",
        "zh",
        "CN",
        "format",
        "UTF",
        "id",
        "MiB",
        "Recipe",
        "xFF",
        "Unicode",
        "events",
    ];
    let mut words = words.to_owned();
    for id in storefront_sandbox::scenario::Embedded::ids() {
        words = words.replace(id, "");
    }
    words
        .split(|sign: char| !sign.is_ascii_alphabetic())
        .filter(|word| word.len() > 1 && !ours.contains(word))
        .map(str::to_owned)
        .collect()
}

/// A folder with one thing of every kind that is no usable file.
fn odd_things() -> tempfile::TempDir {
    let place = tempfile::tempdir().expect("a folder");
    let at = place.path();
    fs::create_dir(at.join("home")).expect("a folder");
    fs::create_dir(at.join("空的")).expect("a folder");
    fs::write(at.join("文件"), "这是字").expect("a file");
    fs::write(at.join("乱码"), [0xff, 0xfe, 0x80]).expect("a file");
    fs::write(at.join("锁住"), "").expect("a file");
    fs::set_permissions(at.join("锁住"), fs::Permissions::from_mode(0o0)).expect("it is locked");
    std::os::unix::fs::symlink("没有", at.join("断链")).expect("a link");
    let made = Command::new("mkfifo").arg(at.join("管子")).status().expect("mkfifo runs");
    assert!(made.success());
    place
}

#[test]
fn what_cannot_be_opened_is_told_in_chinese() {
    let place = odd_things();
    let at = place.path();
    let mut wrong = Vec::new();
    for command in
        ["check", "upgrade", "verify", "debrief", "export", "photo", "simulate", "calibrate", "play", "shoot"]
    {
        for thing in ["没有", "空的", "文件", "文件/里面", "乱码", "断链", "管子"] {
            let more: &[&str] = match command {
                "export" => &["--events", "events.csv"],
                "simulate" => &["--policy", "careless"],
                "shoot" => &["--output", "shot.png"],
                _ => &[],
            };
            let args = [&["--lang", "zh-CN", command, thing], more].concat();
            let output = storefront(at, &args);
            let code = output.status.code();
            let said = String::from_utf8_lossy(&output.stderr).into_owned()
                + &String::from_utf8_lossy(&output.stdout);
            let bare = said.replace(&at.display().to_string(), "");
            if matches!(code, None | Some(0 | 101)) || said.trim().is_empty() {
                wrong.push(format!("{command} {thing}: code {code:?}: {said}"));
            }
            if !foreign(&bare).is_empty() {
                wrong.push(format!("{command} {thing}: {:?} in {said}", foreign(&bare)));
            }
        }
    }
    let lists = ["没有", "文件", "文件/里面", "断链", "管子"];
    for thing in lists {
        let output = storefront(at, &["--lang", "zh-CN", "--scenarios", thing]);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        if output.status.code() == Some(0) || said.lines().count() != 1 || !foreign(&said).is_empty() {
            wrong.push(format!("--scenarios {thing}: {:?}: {said}", output.status));
        }
    }
    assert!(wrong.is_empty(), "{} of them:\n{}", wrong.len(), wrong.join("\n"));
}

/// `upgrade` says so where there is nothing to upgrade, whatever it is given, and leaves all of it
/// as it is.
#[test]
fn upgrade_says_when_there_is_nothing_to_upgrade() {
    let place = odd_things();
    let at = place.path();
    for (thing, words) in [
        ("没有", "No such file or folder"),
        ("空的", "no scenario"),
        ("文件", "no scenario"),
        ("乱码", "UTF-8"),
        ("管子", "not a plain file"),
    ] {
        let output = storefront(at, &["--lang", "en", "upgrade", thing]);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(3), "{thing}: {said}");
        assert_eq!(said.lines().count(), 1, "one sentence: {said}");
        assert!(said.to_lowercase().contains(&words.to_lowercase()), "{thing}: {said}");
    }
    assert_eq!(fs::read_to_string(at.join("文件")).expect("it is there"), "这是字");
}

/// A pack has to be unpacked first, and a file of a later program is left alone: neither is called
/// a file of today's format.
#[test]
fn upgrade_says_what_it_cannot_upgrade() {
    let place = tempfile::tempdir().expect("a folder");
    let at = place.path();
    assert_eq!(storefront(at, &["new", "a_lesson", "--languages", "en"]).status.code(), Some(0));
    assert_eq!(storefront(at, &["pack", "a_lesson", "-o", "a.shop"]).status.code(), Some(0));
    let output = storefront(at, &["--lang", "en", "upgrade", "a.shop"]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(3), "{said}");
    assert!(said.lines().count() == 1 && said.contains("is a pack"), "{said}");
    let lesson = at.join("a_lesson/scenario.ron");
    let text = fs::read_to_string(&lesson).expect("a lesson");
    for (format, more) in [("0", ""), ("3", ""), ("7", "    weather: \"rain\",\n")] {
        let text = text.replace("format: 2,", &format!("format: {format},\n{more}"));
        fs::write(&lesson, &text).expect("it is written");
        let output = storefront(at, &["--lang", "en", "upgrade", "a_lesson"]);
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        assert_eq!(output.status.code(), Some(1), "{format}: {said}");
        assert!(said.contains(&format!("format {format} is not known")), "{format}: {said}");
        assert_eq!(fs::read_to_string(&lesson).expect("a lesson"), text, "{format}");
    }
}

/// The list of hard moments: a folder has its name, or it is broken.
#[test]
fn a_list_of_hard_moments_that_cannot_be_read_is_told_in_chinese() {
    let place = tempfile::tempdir().expect("a folder");
    let at = place.path();
    let list = at.join("runs/hard-moments.json");
    fs::create_dir_all(&list).expect("a folder");
    let told = || {
        let output = storefront(at, &["--lang", "zh-CN", "--journal-dir", "runs", "moments"]);
        assert_eq!(output.status.code(), Some(3));
        String::from_utf8_lossy(&output.stderr).into_owned()
    };
    let folder = told();
    assert!(folder.contains("不是普通文件") && foreign(&folder) == ["runs"], "{folder}");
    fs::remove_dir(&list).expect("it is empty");
    for broken in ["{\"storefront_hard_moments\":1,", "[1, 2]", "笔记"] {
        fs::write(&list, broken).expect("a file");
        let told = told();
        assert!(told.contains("内容坏了") && foreign(&told) == ["runs"], "{broken}: {told}");
    }
}

/// Whatever is wrong with a file, the window says it in its language.
#[test]
fn the_window_tells_of_files_in_chinese() {
    let place = odd_things();
    let mut errors: Vec<std::io::Error> = ["没有", "空的", "文件/里面", "断链", "管子"]
        .iter()
        .map(|thing| door::read(&place.path().join(thing), 9).expect_err("it is no file"))
        .collect();
    errors.push(door::read(&place.path().join("文件"), 3).expect_err("it is too large"));
    let kinds = {
        use std::io::ErrorKind as Kind;
        [
            Kind::PermissionDenied,
            Kind::ReadOnlyFilesystem,
            Kind::StorageFull,
            Kind::InvalidData,
            Kind::UnexpectedEof,
        ]
    };
    errors.extend(kinds.map(std::io::Error::from));
    let keys = ["cli-unreadable", "ui-editor-unwritten", "ui-editor-not-made", "ui-what-if-unwritten"];
    for error in &errors {
        for key in keys {
            let told = UnusableReason::from(error).message(Lang::Zh, key, Path::new("课"));
            assert!(foreign(&told).is_empty() && told.contains('课') && told.ends_with('。'), "{told}");
        }
    }
}
