//! The texts of a lesson as a table and back, and a lesson on paper, by the program itself.

#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test may stop where it stands, and may read files"
)]

use crate::common::program::Program;
use std::path::{Path, PathBuf};
use std::process::Output;

fn storefront(args: &[&str]) -> Output {
    Program::new(args.iter().copied()).run()
}

fn words(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

/// A shipped lesson in a folder of its own.
fn lesson(within: &Path) -> PathBuf {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios");
    let to = within.join("first_hour");
    std::fs::create_dir_all(&to).unwrap();
    std::fs::create_dir_all(within.join("shared")).unwrap();
    std::fs::copy(from.join("first_hour/scenario.ron"), to.join("scenario.ron")).unwrap();
    for file in std::fs::read_dir(from.join("shared")).unwrap() {
        let file = file.unwrap();
        std::fs::copy(file.path(), within.join("shared").join(file.file_name())).unwrap();
    }
    to
}

#[test]
fn a_translators_table_goes_out_and_comes_back() {
    let folder = tempfile::tempdir().unwrap();
    let lesson = lesson(folder.path());
    let file = lesson.join("scenario.ron");
    let table = folder.path().join("texts.csv");
    let (lesson, table_name) = (lesson.to_str().unwrap(), table.to_str().unwrap());
    let before = std::fs::read_to_string(&file).unwrap();

    let out = storefront(&["texts", "export", lesson, "-o", table_name, "--lang", "en"]);
    assert!(out.status.success(), "{}", words(&out));
    let csv = std::fs::read_to_string(&table).unwrap();
    assert!(csv.starts_with("\u{feff}place,zh,en,mark\n"), "{}", &csv[..60]);
    assert!(csv.contains("cases/add_me_outside/thanks/0,"));

    // Untouched: not a byte changes.
    let out = storefront(&["texts", "import", lesson, table_name, "--lang", "en"]);
    assert!(out.status.success() && words(&out).contains("0 texts changed"), "{}", words(&out));
    assert_eq!(std::fs::read_to_string(&file).unwrap(), before);

    // One text changed, as a spreadsheet saves it: with a formula's sign before it.
    let changed = csv.replace("\"OK OK, have it your way\"", "\"'=1+1, \"\"so be it\"\"\"");
    assert_ne!(changed, csv);
    std::fs::write(&table, changed).unwrap();
    let out = storefront(&["texts", "import", lesson, table_name, "--lang", "en"]);
    assert!(out.status.success() && words(&out).contains("1 text changed"), "{}", words(&out));
    let after = std::fs::read_to_string(&file).unwrap();
    assert_eq!(after, before.replace(r#"en: "OK OK, have it your way""#, r#"en: "=1+1, \"so be it\"""#));

    // The table is older than the lesson now: the text stays.
    let out = storefront(&["texts", "import", lesson, table_name, "--lang", "en"]);
    assert!(out.status.success() && words(&out).contains("0 texts changed"), "{}", words(&out));
    assert_eq!(std::fs::read_to_string(&file).unwrap(), after);

    // Words that a spreadsheet would compute are written with an apostrophe. A table that is there
    // may hold somebody's work, and stays.
    let out = storefront(&["texts", "export", lesson, "-o", table_name, "--lang", "en"]);
    assert!(!out.status.success() && words(&out).contains("Nothing was written"), "{}", words(&out));
    std::fs::remove_file(&table).unwrap();
    let out = storefront(&["texts", "export", lesson, "-o", table_name, "--lang", "en"]);
    assert!(out.status.success(), "{}", words(&out));
    assert!(std::fs::read_to_string(&table).unwrap().contains("\"'=1+1, \"\"so be it\"\"\""));
}

#[test]
fn a_table_has_the_name_of_a_table() {
    let folder = tempfile::tempdir().unwrap();
    for (name, fits) in
        [("t.xlsx", false), ("t", false), (".csv", false), ("t.CSV", true), ("t.tsv", true), ("t.txt", true)]
    {
        let table = folder.path().join(name);
        for lang in ["en", "zh-CN"] {
            let _ = std::fs::remove_file(&table);
            let out =
                storefront(&["texts", "export", "first_hour", "-o", table.to_str().unwrap(), "--lang", lang]);
            assert_eq!(out.status.success(), fits, "{name}: {}", words(&out));
            assert_eq!(table.exists(), fits, "{name}");
            assert!(
                fits || words(&out).lines().count() == 1 && words(&out).contains(".csv"),
                "{}",
                words(&out)
            );
        }
    }
    let text = std::fs::read_to_string(folder.path().join("t.tsv")).unwrap();
    assert!(text.starts_with("\u{feff}place\tzh\ten\tmark\n"));
}

/// How a spreadsheet saves a table.
type SavedTable<'s> = &'s dyn Fn(&str) -> Vec<u8>;

/// A spreadsheet saves in its own encoding; a language that comes with the table is declared.
#[test]
fn a_table_from_a_spreadsheet_is_read_and_its_language_declared() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("my_shop/scenario.ron");
    let run = |args: &[&str]| Program::new(args.iter().copied()).at(folder.path()).run();
    let sixteen = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let marked = |text: &str| [&b"\xff\xfe"[..], &sixteen(text)].concat();
    let gbk = |text: &str| {
        let older = text.replace('😢', "??");
        encoding_rs::GBK.encode(&older).0.into_owned()
    };
    let cases: [(&str, SavedTable<'_>); 3] =
        [("gb18030", &gbk), ("UTF-16LE", &marked), ("UTF-16LE", &sixteen)];
    for (encoding, saved) in cases {
        let _ = std::fs::remove_dir_all(folder.path().join("my_shop"));
        let _ = std::fs::remove_file(folder.path().join("t.csv"));
        assert!(run(&["new", "my_shop", "--languages", "en", "--lang", "en"]).status.success());
        let out = run(&["texts", "export", "my_shop", "-o", "t.csv", "--lang", "en"]);
        assert!(out.status.success(), "{}", words(&out));
        let table = std::fs::read_to_string(folder.path().join("t.csv")).unwrap();
        let table = table
            .trim_start_matches('\u{feff}')
            .replace("title,,my_shop,", "title,我的店铺开张了大家都来看一看,my_shop,");
        std::fs::write(folder.path().join("t.csv"), saved(&table)).unwrap();
        let before = std::fs::read_to_string(&file).unwrap();
        let out = run(&["texts", "import", "my_shop", "t.csv", "--lang", "en"]);
        assert!(out.status.success(), "{encoding}: {}", words(&out));
        assert!(words(&out).contains("1 text changed") && words(&out).contains(encoding), "{}", words(&out));
        assert!(words(&out).contains("speaks zh now, too"), "{}", words(&out));
        let after = std::fs::read_to_string(&file).unwrap();
        let expected = before.replace("languages: [en]", "languages: [en, zh]").replace(
            "title: (en: \"my_shop\")",
            "title: (en: \"my_shop\", zh: \"我的店铺开张了大家都来看一看\")",
        );
        assert_eq!(after, expected, "{encoding}");
    }
}

#[test]
fn bad_tables_and_lessons_get_one_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let lesson = lesson(folder.path());
    let file = lesson.join("scenario.ron");
    let before = std::fs::read(&file).unwrap();
    let table = folder.path().join("t.csv");
    let args = |table: &Path| {
        storefront(&["texts", "import", lesson.to_str().unwrap(), table.to_str().unwrap(), "--lang", "en"])
    };
    let bad: [&[u8]; 5] =
        [b"", b"a,b\n1,2\n", b"\xff\xfe\x00", b"place,zh,en\nx,y,z\n", b"place,zh,en,mark\n\"x"];
    for bytes in bad {
        std::fs::write(&table, bytes).unwrap();
        let out = args(&table);
        let said = words(&out);
        assert!(out.status.code().is_some_and(|code| code == 3 || code == 0), "{bytes:?}: {said}");
        assert!(!said.contains("panicked"), "{said}");
        assert_eq!(std::fs::read(&file).unwrap(), before, "{bytes:?}");
    }
    assert_eq!(args(&folder.path().join("missing.csv")).status.code(), Some(3));
    // Another file is not written over.
    let out = storefront(&["texts", "export", "first_hour", "-o", file.to_str().unwrap(), "--lang", "en"]);
    assert_eq!(out.status.code(), Some(3), "{}", words(&out));
    assert_eq!(std::fs::read(&file).unwrap(), before);
}

#[test]
fn a_lesson_on_paper_has_every_story_and_no_link() {
    let folder = tempfile::tempdir().unwrap();
    for (lang, words_of) in [("en", "What satisfies"), ("zh-CN", "怎样算满意")] {
        for id in ["first_hour", "after_sales"] {
            let page = folder.path().join(format!("{id}-{lang}.html"));
            let out = storefront(&["proof", id, "-o", page.to_str().unwrap(), "--lang", lang]);
            assert!(out.status.success(), "{}", words(&out));
            let html = std::fs::read_to_string(&page).unwrap();
            assert!(html.starts_with("<!doctype html>") && html.contains(words_of));
            assert!(!html.contains("http") && !html.contains("<script"), "{id}");
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("scenarios/{id}/scenario.ron"));
            let text = std::fs::read_to_string(path).unwrap();
            let keys =
                text.lines().filter_map(|line| line.trim().strip_suffix("\": Case(")?.strip_prefix('"'));
            let mut stories = 0;
            for key in keys {
                stories += 1;
                assert!(html.contains(&format!("<small>{key}</small>")), "{id}: {key}");
            }
            assert!(stories >= 5, "{stories}");
        }
    }
}
