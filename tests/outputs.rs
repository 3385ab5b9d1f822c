//! What leaves the program: tables over nothing foreign and without formulas, nothing hidden on a
//! terminal or in Markdown, names of scenarios in any script, lines of any length.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test may stop where it stands, and may touch files"
)]

use crate::common;

use common::program::{self, Program};
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use storefront_sandbox::base::clean::is_hidden;

const SHOP: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/shops/corner_shop");

/// What the program did: exit code, output, complaints.
struct Ended {
    code: i32,
    said: String,
    complaint: String,
}

fn storefront(folder: &Path, args: &[&str], typed: &[u8]) -> Ended {
    let output = Program::new(args.iter().copied()).at(folder).typed(typed);
    Ended {
        code: program::code(&output),
        said: program::out(&output),
        complaint: program::complaint(&output),
    }
}

fn shown(path: &Path) -> &str {
    path.to_str().expect("a plain name")
}

/// A copy of the test shop under another name, with some words changed.
fn shop(parent: &Path, id: &str, folder: &str, changes: &[(&str, &str)]) -> PathBuf {
    let mut text = fs::read_to_string(Path::new(SHOP).join("scenario.ron")).expect("the shop");
    for (old, new) in [("id: \"corner_shop\"", format!("id: \"{id}\"").as_str())].iter().chain(changes) {
        assert!(text.contains(old), "{old}");
        text = text.replace(old, new);
    }
    let folder = parent.join(folder);
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("scenario.ron"), text).unwrap();
    folder
}

/// A run to its end, and its file.
fn a_run(place: &Path, shop: &str, typed: &str) -> PathBuf {
    let run = place.join("run.journal");
    let typed = format!("{typed}{}", "next\n".repeat(3_000));
    let ended = storefront(
        place,
        &["play", shop, "--terminal", "--seed", "7", "--journal", shown(&run)],
        typed.as_bytes(),
    );
    assert_eq!((ended.code, ended.complaint.as_str()), (0, ""), "{}", ended.said);
    run
}

#[test]
fn a_table_is_written_over_nothing_foreign() {
    let place = tempfile::tempdir().unwrap();
    let place = place.path();
    let run = a_run(place, SHOP, "");
    let scenario = shop(place, "other", "other", &[]).join("scenario.ron");
    let notes = place.join("notes.txt");
    fs::write(&notes, "seedlings, not seeds").unwrap();
    let head = PathBuf::from(format!("{}.head", run.display()));
    let export =
        |to: &str| storefront(place, &["export", shown(&run), "--events", to, "--scenario", SHOP], b"");
    for file in [&run, &head, &scenario, &notes, &place.to_path_buf()] {
        let before = fs::read(file).ok();
        let ended = export(shown(file));
        assert_eq!((ended.code, ended.complaint.lines().count()), (3, 1), "{}", file.display());
        assert!(ended.complaint.contains("another name") || file == place, "{}", ended.complaint);
        assert_eq!(fs::read(file).ok(), before, "{} is as it was", file.display());
    }
    for to in ["./run.journal", "no/such/folder.csv", "/dev/full", "/dev/null"] {
        assert_eq!(export(to).code, 3, "{to}");
    }
    assert_eq!(export("events.csv").code, 0);
    let table = fs::read(place.join("events.csv")).unwrap();
    assert_eq!(export("events.csv").code, 0, "an older table is replaced");
    assert_eq!(fs::read(place.join("events.csv")).unwrap(), table);
    let simulate = |csv: &str, events: &str| {
        let args =
            ["simulate", SHOP, "--policy", "careless", "--seeds", "1..2", "--csv", csv, "--events", events];
        storefront(place, &args, b"").code
    };
    assert_eq!(simulate("runs.csv", "events.csv"), 0);
    assert_eq!(simulate("runs.csv", "events.csv"), 0);
    for (csv, events) in [
        ("notes.txt", "events.csv"),
        ("events.csv", "more.csv"),
        ("runs.csv", "runs.csv"),
        ("new.csv", "./new.csv"),
        ("runs.csv", "other/scenario.ron"),
    ] {
        assert_eq!(simulate(csv, events), 3, "{csv} {events}");
    }
    assert!(!place.join("new.csv").exists());
    assert_eq!(fs::read_to_string(&notes).unwrap(), "seedlings, not seeds");
    let write = ["calibrate", "other", "--write", "--seeds", "1..2", "--budget", "60"];
    for foreign in ["my own list of references", "[package]\nname = \"a\"\n"] {
        fs::write(place.join("other/reference.ron"), foreign).unwrap();
        assert_eq!(storefront(place, &write, b"").code, 3);
        assert_eq!(fs::read_to_string(place.join("other/reference.ron")).unwrap(), foreign);
    }
}

#[cfg(unix)]
#[test]
fn a_table_is_not_written_through_links_or_into_pipes() {
    let place = tempfile::tempdir().unwrap();
    let place = place.path();
    let run = a_run(place, SHOP, "");
    fs::write(place.join("victim.csv"), "").unwrap();
    std::os::unix::fs::symlink("victim.csv", place.join("link.csv")).unwrap();
    std::os::unix::fs::symlink("nowhere.csv", place.join("dangling.csv")).unwrap();
    assert!(Command::new("mkfifo").arg(place.join("pipe.csv")).status().unwrap().success());
    for to in ["link.csv", "dangling.csv", "pipe.csv"] {
        let args = ["export", shown(&run), "--events", to, "--scenario", SHOP];
        assert_eq!(storefront(place, &args, b"").code, 3, "{to}");
    }
    assert_eq!(fs::read(place.join("victim.csv")).unwrap(), b"");
    assert!(!place.join("nowhere.csv").exists());
    for args in [
        &["verify", "pipe.csv"][..],
        &["replay", "pipe.csv"],
        &["debrief", "pipe.csv"],
        &["export", "pipe.csv", "--events", "x.csv"],
        &["play", "--terminal", "--resume", "pipe.csv"],
        &["play", "--terminal", "./pipe.csv"],
        &["check", "pipe.csv"],
        &["simulate", "./pipe.csv", "--policy", "expert"],
        &["evidence", "--targets", "pipe.csv"],
    ] {
        assert_eq!(storefront(place, args, b"").code, 3, "{args:?}");
    }
}

#[test]
fn words_are_no_formulas_in_a_table() {
    let place = tempfile::tempdir().unwrap();
    let place = place.path();
    let lines = ["=HYPERLINK(\"http://x\",\"y\")", "@SUM(1)", "+31", "-1+1|cmd", "＝1", "nul\0=1"];
    let mut typed = "next\nnext\nopen 1\n".to_owned();
    for line in lines {
        typed.extend(["say ", line, "\n"]);
    }
    let run = a_run(place, SHOP, &typed);
    let export = |more: &[&str]| {
        let args = ["export", shown(&run), "--events", "t.csv", "--scenario", SHOP];
        assert_eq!(storefront(place, &[&args, more].concat(), b"").code, 0);
        fs::read_to_string(place.join("t.csv")).unwrap()
    };
    assert!(export(&["--no-bom"]).starts_with("seed,id,"));
    let table = export(&[]);
    assert!(table.starts_with("\u{feff}seed,id,"), "spreadsheets see that it is UTF-8");
    assert!(!table.contains('\0'));
    let mut rows = csv::Reader::from_reader(table.as_bytes());
    let column = |name: &str, header: &csv::StringRecord| header.iter().position(|h| h == name).unwrap();
    let header = rows.headers().unwrap().clone();
    let (kind, case, text) = (column("kind", &header), column("case", &header), column("text", &header));
    let (mut said, mut cases) = (0, 0);
    for row in rows.records() {
        let row = row.unwrap();
        let is_formula = row[text].trim_start().starts_with(['=', '+', '-', '@', '＝']);
        assert!(!is_formula, "{:?}", &row[text]);
        said += usize::from(row[text].starts_with('\''));
        if matches!(&row[kind], "CaseSolved" | "CaseFailed") {
            cases += 1;
            assert!(!row[case].is_empty(), "{row:?}");
        }
    }
    assert!(said >= 1 && cases > 3, "{said} replies, {cases} cases");
}

/// Tables of `simulate` begin with a byte-order mark unless it is left out, whichever table stood
/// there before.
#[test]
fn the_mark_before_the_tables_of_simulate_can_be_left_out() {
    let place = tempfile::tempdir().unwrap();
    let place = place.path();
    let simulate = |more: &[&str]| {
        let args = ["simulate", SHOP, "--policy", "careless", "--seeds", "1..1"];
        let tables = ["--csv", "runs.csv", "--events", "events.csv"];
        assert_eq!(storefront(place, &[&args[..], &tables, more].concat(), b"").code, 0);
        ["runs.csv", "events.csv"].map(|name| fs::read_to_string(place.join(name)).unwrap())
    };
    let marked = simulate(&[]);
    assert!(marked[0].starts_with("\u{feff}seed,total,"), "{}", marked[0]);
    assert!(marked[1].starts_with("\u{feff}seed,id,"));
    let bare = simulate(&["--no-bom"]);
    for (bare, marked) in bare.iter().zip(&marked) {
        assert_eq!(Some(bare.as_str()), marked.strip_prefix('\u{feff}'), "all else is the same");
    }
    assert_eq!(simulate(&[]), marked, "a table without the mark is one of ours, too");
}

/// Control characters, marks of direction, and Markdown in every kind of text of a scenario.
const NASTY: &[(&str, &str)] = &[
    (
        "title: (zh: \"街角小店\", en: \"Corner shop\")",
        "title: (zh: \"街\\u{1b}]0;t\\u{7}\", en: \"Corner\\u{1b}[31m shop\\r\\n# Heading\")",
    ),
    ("en: \"Three days, two goods.\"", "en: \"Three\\u{202e} days\\u{9b}2J [click](javascript:alert)\""),
    ("en: \"Do not lose money.\"", "en: \"Do\\u{8}\\u{8} not <script>\""),
    ("zh: \"别亏钱。\"", "zh: \"别\\u{2066}亏\\u{200b}钱\""),
    (
        "name: (zh: \"马克杯\", en: \"mug\")",
        "name: (zh: \"马克\\u{1b}杯\", en: \"m\\u{1b}[2Jug\\r\\n# Mug\")",
    ),
    (
        "title: (zh: \"碎了的杯子\", en: \"A broken mug\")",
        "title: (zh: \"碎\\u{85}\", en: \"[A](http://b) broken *mug*\\n## Two\")",
    ),
    ("en: \"The mug arrived broken\"", "en: \"The mug\\u{1b}c arrived\\u{feff} broken\""),
    ("cash: 1000.00,", "cash: 1000.00, currency: (code: \"CNY\", sign: \"\\u{1b}[m¥\"),"),
];

#[test]
fn nothing_hidden_reaches_a_terminal_or_markdown() {
    let place = tempfile::tempdir().unwrap();
    let place = place.path();
    shop(place, "nasty", "nasty", NASTY);
    let typed =
        "next\nnext\nopen 1\nsay a\u{1b}[31mb\u{202e}c\r\n# [d](javascript:e)\norders\nlistings\nmoney\n";
    let run = a_run(place, "nasty", typed);
    let check = storefront(place, &["check", "nasty", "--format", "concise"], b"");
    assert_eq!(check.said.matches("S180").count(), 8, "{}", check.said);
    let long = format!("./no{}\u{1b}[31m\u{202e}", "x".repeat(20));
    let mut seen = 0;
    for lang in ["en", "zh-CN"] {
        for args in [
            &["play", "nasty", "--terminal", "--seed", "7"][..],
            &["replay", shown(&run), "--all"],
            &["debrief", shown(&run)],
            &["debrief", shown(&run), "--format", "markdown"],
            &["debrief", shown(&run), "--format", "json"],
            &["verify", shown(&run)],
            &["check", "nasty"],
            &["check", "nasty", "--format", "json"],
            &["simulate", "nasty", "--policy", "careless", "--seeds", "1..2"],
            &["simulate", "nasty", "--policy", "careless", "--seeds", "1..2", "--json"],
            &["play", &long],
            &["verify", &long],
            &[&long],
            &["explain", &long],
        ] {
            let ended = storefront(place, &[&["--lang", lang], args].concat(), typed.as_bytes());
            for text in [&ended.said, &ended.complaint] {
                let hidden = text.chars().find(|c| is_hidden(*c) && *c != '\n');
                assert_eq!(hidden, None, "{args:?}: {text}");
            }
            seen += ended.said.len();
        }
    }
    assert!(seen > 20_000);
    let page = storefront(place, &["debrief", shown(&run), "--format", "markdown", "--lang", "en"], b"").said;
    assert!(
        page.starts_with("# Corner[31m shop # Heading\n")
            || page.starts_with("# Corner\\[31m shop # Heading\n"),
        "{page}"
    );
    for live in ["\n# Heading", "\n# Mug", "\n## Two", "[click](", "[A](", "<script>", " *mug*"] {
        assert!(!page.contains(live), "{live:?} in {page}");
    }
}

#[test]
fn a_scenario_is_found_again_by_any_name() {
    for (id, folder) in [
        ("开店第一课", "开店第一课"),
        ("lesson 1", "lesson 1"),
        ("café", "cafe\u{301}"),
        ("cafe\u{301}", "café"),
        ("ｌｅｓｓｏｎ－２", "ｌｅｓｓｏｎ－２"),
    ] {
        for under in ["scenarios", "."] {
            let place = tempfile::tempdir().unwrap();
            let place = place.path();
            let path = shop(&place.join(under), id, folder, &[]);
            let check = storefront(place, &["check", shown(&path)], b"");
            assert_eq!(check.code, 0, "{id}: {}", check.said);
            let runs = place.join("runs");
            let play = ["play", shown(&path), "--terminal", "--seed", "7", "--journal-dir", shown(&runs)];
            assert_eq!(storefront(place, &play, b"next\nprice 1 28\nquit\n").code, 0, "{id}");
            let run = fs::read_dir(&runs).unwrap().map(|entry| entry.unwrap().path());
            let run =
                run.filter(|path| path.extension().is_some_and(|end| end == "journal")).collect::<Vec<_>>();
            let [run] = &run[..] else { panic!("{run:?}") };
            assert!(!shown(run).contains("__"), "{}", run.display());
            let rest = "next\n".repeat(3_000);
            let resumed = storefront(place, &["play", "--resume", shown(run)], rest.as_bytes());
            assert_eq!(resumed.code, 0, "{id}");
            // A folder that nobody named is named, and nothing else is complained of.
            let says_where = |said: &str| said.is_empty() || said.contains(" is read from the folder ");
            assert!(says_where(&resumed.complaint), "{id}: {}", resumed.complaint);
            for args in [
                &["verify", shown(run)][..],
                &["debrief", shown(run)],
                &["replay", shown(run)],
                &["export", shown(run), "--events", "t.csv"],
            ] {
                let ended = storefront(place, args, b"");
                assert_eq!(ended.code, 0, "{id} in {under}: {args:?}");
                assert!(says_where(&ended.complaint), "{id} in {under}: {args:?}: {}", ended.complaint);
            }
        }
    }
}

#[test]
fn a_line_that_is_too_long_is_dropped_whole() {
    let place = tempfile::tempdir().unwrap();
    let run = place.path().join("run.journal");
    let args = ["play", SHOP, "--terminal", "--seed", "7", "--journal", shown(&run)];
    let typed = format!(
        "say {}price 1 1\n{}\n{}\nquit\n",
        "x".repeat(65_532),
        "y".repeat(60_000),
        "z".repeat(10_000_000)
    );
    #[expect(clippy::disallowed_types, reason = "the test measures how long the program takes")]
    let began = std::time::Instant::now();
    let ended = storefront(place.path(), &args, typed.as_bytes());
    assert!(began.elapsed().as_secs() < 5, "{:?}", began.elapsed());
    assert_eq!(ended.code, 0);
    assert_eq!(ended.said.matches("too long").count(), 2, "{}", ended.said);
    for echo in ["xxxxx", &"y".repeat(50), "zzzzz"] {
        assert!(!ended.said.contains(echo), "{}", ended.said);
    }
    assert_eq!(fs::read_to_string(&run).unwrap().lines().count(), 1, "no part of them is a command");
}

#[test]
fn a_run_that_is_lost_is_told_and_kept_anew_with_everything_so_far() {
    let place = tempfile::tempdir().unwrap();
    let run = place.path().join("run.journal");
    for (typed, commands) in [("price 1 28\nquit\n", 1), ("price 1 28\nprice 1 27\nprice 1 26\nquit\n", 3)] {
        let args = ["play", SHOP, "--terminal", "--seed", "7", "--journal", shown(&run), "--lang", "en"];
        let mut child = Program::new(args).spawn();
        let mut input = child.stdin.take().unwrap();
        let (first, rest) = typed.split_once('\n').unwrap();
        writeln!(input, "{first}").unwrap();
        let lines = || fs::read_to_string(&run).map_or(0, |text| text.lines().count());
        for _ in 0..200 {
            if lines() == 2 {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
        assert_eq!(lines(), 2, "the first command is on disk");
        fs::remove_file(&run).unwrap();
        input.write_all(rest.as_bytes()).unwrap();
        drop(input);
        let output = child.wait_with_output().unwrap();
        let all = String::from_utf8([output.stdout, output.stderr].concat()).unwrap();
        for said in ["no longer as the game left it", "now saved in a new file, with everything so far"] {
            assert_eq!(all.matches(said).count(), 1, "{all}");
        }
        assert_eq!(lines(), 1 + commands, "{all}");
        fs::remove_file(&run).unwrap();
        fs::remove_file(format!("{}.head", run.display())).unwrap();
    }
}
