//! Lessons out of chats, by the program itself: one chat of fourteen messages and two matters in
//! every kind of export; what must be gone, what must come, and that it can be played.

#![allow(
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test may stop where it stands, and may touch files"
)]

#[path = "import/hostile.rs"]
mod hostile;
#[path = "import/private.rs"]
mod private;
#[path = "import/stories.rs"]
mod stories;

use crate::common;

use common::program::{code, said, storefront};
use std::fs;
use std::path::{Path, PathBuf};

fn of_source(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The sample chats, their kind, encoding, and the options that they need.
const CHATS: &[(&str, &str, &str, &[&str])] = &[
    ("docs/samples/chat.txt", "text", "UTF-8", &[]),
    ("docs/samples/chat.en.txt", "whatsapp", "UTF-8", &[]),
    ("tests/import/qianniu.txt", "qianniu", "gb18030", &[]),
    ("tests/import/window.txt", "text", "UTF-16LE", &[]),
    ("tests/import/jd.log", "jd", "gb18030", &[]),
    ("tests/import/whatsapp.txt", "whatsapp", "UTF-8", &[]),
    ("tests/import/chatwoot.json", "chatwoot", "UTF-8", &[]),
    ("tests/import/zendesk.json", "zendesk", "UTF-8", &[]),
    ("tests/import/intercom.json", "intercom", "UTF-8", &[]),
    ("tests/import/table.csv", "csv", "UTF-8", &[]),
    (
        "tests/import/other.csv",
        "csv",
        "UTF-8",
        &["--format", "csv", "--columns", "time=when it was,sender=quien,text=que"],
    ),
];

/// Pieces of personal data in the chats.
const PRIVATE: &[&str] = &[
    "wanwan",
    "婉",
    "陈婉婷",
    "云朵",
    "小美",
    "1381234",
    "文三路",
    "西湖区",
    "33981276",
    "example.com",
    "Poppy",
    "Reed",
    "Cloud Home",
    "Baker",
    "NW1",
    "900123",
    "3456789",
    "difficult",
    "internal",
    "501",
    "不该读到",
];

#[test]
fn every_export_becomes_a_lesson_that_loads_and_plays() {
    let place = tempfile::tempdir().expect("a folder");
    for (n, (chat, format, encoding, options)) in CHATS.iter().enumerate() {
        for lang in ["en", "zh-CN"] {
            let folder = format!("lessons/{lang}_{n}");
            let path = of_source(chat);
            let chat_path = path.to_str().expect("a plain name");
            let args = [&["--lang", lang, "import", chat_path, "-o", &folder], *options].concat();
            let made = storefront(place.path(), &args);
            assert_eq!(code(&made), 0, "{chat}: {}", said(&made));
            let words = said(&made);
            assert!(words.contains(format) && words.contains(encoding), "{chat}: {words}");
            assert!(words.contains("14"), "{chat}: fourteen messages: {words}");
            assert!(words.contains(if lang == "en" { "2 stories" } else { "2 个故事" }), "{chat}: {words}");
            let text = fs::read_to_string(place.path().join(&folder).join("scenario.ron")).expect("a lesson");
            let after = words.split_once('\n').expect("lines").1;
            for private in PRIVATE {
                assert!(!text.contains(private), "{chat}: {private} stays in the lesson:\n{text}");
                assert!(!after.contains(private), "{chat}: {private} is shown:\n{words}");
            }
            let marks = text.matches(if lang == "en" { "// DECIDE " } else { "// 待定 " }).count();
            assert!(marks >= 3, "{chat}: {text}");
            assert!(text.contains("Replacement") && text.contains("topic: Damaged"), "{chat}: {text}");
            assert!(
                text.contains("topic: Invoice") && text.contains("Asked(InvoiceTitle)"),
                "{chat}: {text}"
            );
            assert!(!text.contains("Promise(kind: "), "{chat}: nobody waits for a parcel: {text}");
            let checked = storefront(place.path(), &["--lang", "en", "check", &folder]);
            assert_eq!(code(&checked), 0, "{chat}: {}", said(&checked));
        }
    }
    for folder in ["./lessons/en_0", "./lessons/zh-CN_1"] {
        let args = ["--lang", "en", "simulate", folder, "--policy", "by-the-book", "--seeds", "1..3"];
        let played = storefront(place.path(), &args);
        assert_eq!(code(&played), 0, "{folder}: {}", said(&played));
    }
}

/// What `prove` finds of a lesson that still has places to be decided; nothing else may be found.
const UNDECIDED: &[&str] = &["S305", "S306", "S307", "S316"];

#[test]
fn the_samples_of_the_guide_become_lessons_that_are_proved() {
    let place = tempfile::tempdir().expect("a folder");
    for (chat, name) in [("docs/samples/chat.txt", "from_zh"), ("docs/samples/chat.en.txt", "from_en")] {
        let path = of_source(chat);
        let text = fs::read_to_string(&path).expect("the sample");
        assert_eq!(text.lines().count(), 14, "{chat}: fourteen messages");
        let made = storefront(place.path(), &["import", path.to_str().expect("a name"), "-o", name]);
        assert_eq!(code(&made), 0, "{chat}: {}", said(&made));
        let checked = storefront(place.path(), &["--lang", "en", "check", name]);
        assert_eq!(code(&checked), 0, "{chat}: {}", said(&checked));
        assert!(
            said(&checked).contains("0 errors") || said(&checked).contains("no problem"),
            "{}",
            said(&checked)
        );
        let proved = storefront(place.path(), &["prove", name, "--states", "60", "--runs", "1", "--json"]);
        assert_eq!(code(&proved), 0, "{chat}: {}", said(&proved));
        let value: serde_json::Value = serde_json::from_slice(&proved.stdout).expect("JSON");
        let stories = value["stories"].as_array().expect("stories");
        assert_eq!(stories.len(), 2, "{chat}: two matters");
        for story in stories {
            assert_eq!(story["begins"], true, "{chat}: {story}");
            assert!(story["shortest"].as_u64().is_some(), "{chat}: it can be solved: {story}");
        }
        assert_eq!(value["coverage"]["stories"].as_array().map(Vec::len), Some(2), "{chat}");
        let found = value["found"]["diagnostics"].as_array().or_else(|| value["found"].as_array());
        for each in found.expect("findings") {
            let code = each["code"].as_str().unwrap_or_default();
            assert_ne!(each["severity"], "error", "{chat}: {each}");
            assert!(UNDECIDED.contains(&code) || code == "S322" || code == "S319", "{chat}: {each}");
        }
    }
}

#[test]
fn nothing_is_written_over_and_every_refusal_is_one_sentence() {
    let place = tempfile::tempdir().expect("a folder");
    let at = place.path();
    let chat = of_source("docs/samples/chat.txt");
    let chat = chat.to_str().expect("a plain name");
    fs::create_dir(at.join("full")).expect("a folder");
    fs::write(at.join("full/notes.txt"), "mine").expect("a file");
    fs::write(at.join("picture.png"), b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").expect("a file");
    fs::write(at.join("pack.zip"), b"PK\x03\x04....").expect("a file");
    fs::write(at.join("empty.txt"), "").expect("a file");
    fs::write(at.join("words.txt"), "no chat at all\njust words\n").expect("a file");
    fs::write(at.join("alone.txt"), "10:00 Ann: hello\n10:01 Ann: anybody?\n").expect("a file");
    fs::write(at.join("broken.json"), "{\"conversation_parts\": [").expect("a file");
    fs::write(at.join("columns.csv"), "a;b;c\n1;2;3\n").expect("a file");
    fs::write(at.join("headless.csv"), "Poppy,The mug is broken\nShop,Sorry\n").expect("a file");
    fs::write(at.join("other.json"), "{\"chat\": [{\"by\": \"Poppy\", \"words\": \"broken\"}]}")
        .expect("a file");
    let english = of_source("tests/import/other.csv");
    let english = english.to_str().expect("a plain name");
    let table: &[(&[&str], i32, &str)] = &[
        (&[chat, "-o", "full"], 3, "full"),
        (&[chat, "-o", "a\u{202e}b"], 2, ""),
        (&[chat, "-o", ".."], 3, ""),
        (&["none.txt", "-o", "new"], 3, "none.txt"),
        (&["full", "-o", "new"], 3, "full"),
        (&["picture.png", "-o", "new"], 3, "UTF-8, GBK"),
        (&["pack.zip", "-o", "new"], 3, "unpack it"),
        (&["empty.txt", "-o", "new"], 3, "no text"),
        (&["words.txt", "-o", "new"], 3, "looks like a chat"),
        (&["alone.txt", "-o", "new"], 3, "--seller"),
        (&["broken.json", "-o", "new", "--format", "intercom"], 3, "Line 1"),
        (&["columns.csv", "-o", "new", "--format", "csv"], 3, "a | b | c"),
        (&["columns.csv", "-o", "new", "--format", "csv", "--columns", "text=d"], 3, "no column “d”"),
        (&["columns.csv", "-o", "new", "--columns", "word=d"], 2, "--columns"),
        (&["headless.csv", "-o", "new", "--format", "csv"], 3, "by number, from 1 to 2"),
        (&["other.json", "-o", "new"], 3, "It is JSON"),
        (&[english, "-o", "new"], 3, "when it was | quien | que"),
        (&[chat, "-o", "new", "--seller", "nobody"], 3, "--seller"),
        (&[chat, "-o", "new", "--format", "chatwoot"], 3, "Line 1"),
        (&[chat, "-o", "new", "--format", "word"], 2, "word"),
    ];
    for (args, expected, words) in table {
        for lang in ["en", "zh-CN"] {
            let made = storefront(at, &[&["--lang", lang, "import"], *args].concat());
            assert_eq!(code(&made), *expected, "{args:?}: {}", said(&made));
            assert_eq!(said(&made).lines().count(), 1, "one sentence: {args:?}: {}", said(&made));
            assert!(lang != "en" || said(&made).contains(words), "{args:?}: {}", said(&made));
            assert!(!at.join("new").exists(), "{args:?}");
        }
    }
    assert_eq!(fs::read_to_string(at.join("full/notes.txt")).expect("it is there"), "mine");
    assert_eq!(fs::read_dir(at.join("full")).expect("a folder").count(), 1);
}

/// An export whose lines have lost or gained blanks and dashes on their way is the same export; a
/// chat in another old encoding is found out, and a guess is said.
#[test]
fn exports_that_an_editor_has_touched_are_read_whole() {
    let place = tempfile::tempdir().expect("a folder");
    let at = place.path();
    let plain = encoding_rs::GB18030
        .decode(&fs::read(of_source("tests/import/qianniu.txt")).expect("a chat"))
        .0
        .into_owned();
    let dashes = "----------------------------";
    let without_end = plain.lines().map(str::trim_end).collect::<Vec<_>>().join("\r\n");
    for (n, text) in [
        without_end.clone(),
        without_end.replace(&format!(">{dashes}"), ">"),
        without_end.replace(&format!("{dashes}<"), "<"),
        without_end.replace(&format!(">{dashes}"), ">----------"),
        plain.lines().map(|line| format!("{line}   ")).collect::<Vec<_>>().join("\n"),
    ]
    .into_iter()
    .enumerate()
    {
        fs::write(at.join("q.txt"), &text).expect("a file");
        let made = storefront(at, &["--lang", "en", "import", "q.txt", "-o", &format!("q{n}")]);
        let words = said(&made);
        assert!(words.contains("qianniu, UTF-8, 14 messages"), "{n}: {words}");
        assert!(!words.contains("could not be read"), "{n}: {words}");
    }
    let traditional =
        "10:00 小滿: 你好，我買的杯子收到是碎的，怎麼辦\n10:01 客服: 非常抱歉，馬上給您補發一個新的\n";
    let french = "10:00 Zo\u{e9}: Bonjour, ma tasse est arriv\u{e9}e cass\u{e9}e\n10:01 Shop: D\u{e9}sol\u{e9}, I am so sorry\n";
    let short = "10:00 a: 好\n10:01 shop: ok\n";
    for (text, encoding, name, is_guess) in [
        (traditional, encoding_rs::BIG5, "Big5", false),
        (french, encoding_rs::WINDOWS_1252, "windows-1252", false),
        (short, encoding_rs::GB18030, "gb18030", true),
    ] {
        fs::write(at.join("e.txt"), &encoding.encode(text).0).expect("a file");
        let _ = fs::remove_dir_all(at.join("e"));
        let words = said(&storefront(at, &["--lang", "en", "import", "e.txt", "-o", "e"]));
        assert!(words.contains(name), "{words}");
        assert_eq!(words.contains("is a guess"), is_guess, "{words}");
    }
}

/// What is shown and what is written, held as snapshots.
#[test]
fn the_samples_as_they_are_shown_and_written() {
    let place = tempfile::tempdir().expect("a folder");
    for (chat, lang) in [("docs/samples/chat.txt", "zh-CN"), ("docs/samples/chat.en.txt", "en")] {
        fs::copy(of_source(chat), place.path().join("chat.txt")).expect("a copy");
        let made = storefront(place.path(), &["--lang", lang, "import", "chat.txt", "-o", lang]);
        assert_eq!(code(&made), 0, "{}", said(&made));
        let text = fs::read_to_string(place.path().join(lang).join("scenario.ron")).expect("a lesson");
        let stories = text.split_once("    cases: {\n").expect("stories").1;
        insta::assert_snapshot!(format!("import_{lang}"), format!("{}\n---\n{stories}", said(&made)));
    }
}
