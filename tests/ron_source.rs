//! Reading wrong texts: each problem has its code, line and column, and no text makes the reader
//! panic.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test may stop where it stands, and may touch files"
)]

use crate::common;

use serde::Deserialize;
use std::collections::BTreeMap;
use storefront_sandbox::diagnostic::{Diagnostic, Format, Place, SourceFile, render};
use storefront_sandbox::scenario::source::{self, Document, ValuePath};

/// A sentence in English.
fn worded(said: &storefront_sandbox::diagnostic::Sentence) -> String {
    storefront_sandbox::locale::sentence(storefront_sandbox::base::Lang::En, said)
}

#[derive(Debug, Default, Deserialize, PartialEq)]
#[serde(default, deny_unknown_fields)]
struct Text {
    zh: String,
    en: String,
}

#[derive(Debug, Default, Deserialize, PartialEq)]
#[serde(default, deny_unknown_fields)]
struct Case {
    persona: Option<String>,
    opens: Vec<Text>,
    wants: Option<Wish>,
    stars: u8,
    likely: f64,
    hours: (u32, u32),
}

#[derive(Debug, Deserialize, PartialEq)]
enum Wish {
    AnyOf(Vec<Wish>),
    Refund,
    Part { at_least: f64 },
    Pair(u32, u32),
}

#[derive(Debug, Default, Deserialize, PartialEq)]
#[serde(default, deny_unknown_fields)]
struct Scenario {
    id: String,
    days: u32,
    open: bool,
    title: Text,
    cases: BTreeMap<String, Case>,
    list: Vec<u32>,
}

fn read(text: &str) -> (Option<Document<Scenario>>, Vec<Diagnostic>) {
    let mut out = Vec::new();
    let document = source::read(SourceFile::new("s.ron", text), &mut out);
    assert_eq!(common::not_chinese_in(&out), Vec::<String>::new(), "{text}");
    (document, out)
}

fn found(text: &str) -> Vec<(&'static str, usize, usize)> {
    let (_, out) = read(text);
    out.iter()
        .map(|each| {
            let (line, column) = each.place.as_ref().map_or((0, 0), Place::line_column);
            (each.code.0, line, column)
        })
        .collect()
}

/// Wrong text, and what must be found in it.
type Row = (&'static str, &'static [(&'static str, usize, usize)]);

const SYNTAX: &[Row] = &[
    ("", &[("S001", 1, 1)]),
    ("// 只有注释", &[("S001", 1, 8)]),
    ("\u{feff}(days: 7)", &[]),
    ("\u{feff}// 注释\r\n(days: 7)\r\n", &[]),
    ("(days: 7, \u{feff}open: true)", &[("S004", 1, 11)]),
    ("(id: \"店\u{feff}\")", &[("S004", 1, 8)]),
    ("(days:\u{a0}7)", &[("S017", 1, 7)]),
    ("(\u{200b}days: 7)", &[("S017", 1, 2)]),
    ("(days: 7\u{202f})", &[("S017", 1, 9)]),
    ("(list: [1,\u{2060}2])", &[("S017", 1, 11)]),
    ("(days: 1,200)", &[("S018", 1, 8)]),
    ("(cases: {\"甲\": (likely: 1,200.00)})", &[("S018", 1, 24)]),
    ("(cases: {\"甲\": (likely: 0,5, stars: 5)})", &[("S018", 1, 24)]),
    ("(cases: {\"甲\": (likely: 1.200,50)})", &[("S018", 1, 24)]),
    ("(days: 1，200, open: true)", &[("S018", 1, 8)]),
    ("(days: 1 200)", &[("S018", 1, 8)]),
    ("(days: 1'200)", &[("S018", 1, 8)]),
    ("(days: ¥12)", &[("S018", 1, 8)]),
    ("(days: ￥ 12)", &[("S018", 1, 8)]),
    ("(days: $1,200)", &[("S018", 1, 8), ("S018", 1, 9)]),
    ("(days: 12 元)", &[("S001", 1, 8)]),
    ("(days: 12 CNY, open: true)", &[("S001", 1, 8)]),
    ("(list: [1, 2 pieces])", &[("S001", 1, 12)]),
    ("(days: 12¥)", &[("S001", 1, 8)]),
    ("(days: 70 %)", &[("S001", 1, 8)]),
    ("(days: CNY 12)", &[("S018", 1, 8)]),
    ("(days: 人民币 12)", &[("S018", 1, 8)]),
    ("(da\u{200b}ys: 7)", &[("S017", 1, 4)]),
    ("(da\u{200f}ys: 7)", &[("S017", 1, 4)]),
    ("(da\u{feff}ys: 7, open: tr\u{2060}ue)", &[("S004", 1, 4), ("S017", 1, 20)]),
    ("(days: 1\u{200b}2)", &[("S017", 1, 9)]),
    ("(days: 7, # 一周\n open: true)", &[("S001", 1, 11)]),
    ("# shop\n(days: 7,\n# 店\n open: true)", &[("S001", 1, 1)]),
    ("(\n-- shop\n days: 7, -- week\n list: [--1])", &[("S001", 2, 1), ("S001", 4, 9)]),
    ("(title: (zh: \"a # b -- c\", en: r#\"x\n# y\"#), // # -- no\n days: 7)", &[]),
    ("<<<<<<< HEAD\n(days: 7)\n=======\n(days: 8)\n>>>>>>> mine\n", &[("S001", 1, 1)]),
    ("(\"days\": 7, \"open\": true)", &[("S001", 1, 2), ("S001", 1, 13)]),
    ("(\n cases: {\"a\": (\"stars\" : 4)},\n)", &[("S001", 2, 16)]),
    ("(title: (zh: \"\\u{D800}\", en: \"\\u{110000}\"))", &[("S001", 1, 15), ("S001", 1, 31)]),
    ("(id: r\"店,\n days: 7, title: (zh: \"中\", en: \"x\"))", &[("S002", 1, 6)]),
    ("(title: (zh: 开店\", en: \"x\"))", &[("S002", 1, 14)]),
    ("(title: (zh: \"开店\", en: First shop\"), days: 7)", &[("S002", 1, 24)]),
    ("(list: [1, 2, days: 7)", &[("S002", 1, 13)]),
    ("(title: (zh: \"中\"), list: [1, 2, title: (zh: \"好\"))", &[("S002", 1, 31), ("S008", 1, 33)]),
    ("(list: [1,200])", &[]),
    ("(cases: {\"甲\": (hours: (1,200))})", &[]),
    ("(title: (zh: \"这就是“正红”\"，en: \"x\"))", &[("S003", 1, 23)]),
    ("(title: (zh: \"这就是\"正红\"？\", en: \"x\"))", &[("S019", 1, 18)]),
    ("(title: (zh: \"中\", en: \"this \"red\", they say\"))", &[("S019", 1, 29)]),
    ("(title: (zh: \"说\"好\"，真的\", en: \"x\"))", &[("S019", 1, 16)]),
    ("(title: (zh: \"中\", en: \"Opening \"first\" day\"))", &[("S019", 1, 32)]),
    ("(title: (zh: \"中\", en: \"the \"first day\" of all\"))", &[("S019", 1, 28)]),
    ("(title: (zh: \"他说 \"好的\" 就走了\", en: \"x\"))", &[("S019", 1, 18)]),
    ("(title: (zh: \"没有收尾, en: \"x\"))", &[("S002", 1, 14)]),
    ("(title: (zh: \"没有收尾), days: 7, id: \"x\")", &[("S002", 1, 14)]),
    ("(cases: {\"甲\": (opens: [(zh: \"在吗, en: \"hi\"), (zh: \"好\", en: \"ok\")])})", &[("S002", 1, 29)]),
    ("(\n cases: {\n  \"a\": (\n   stars: 5,\n  \"b\": (stars: 4),\n },\n)", &[("S002", 4, 13)]),
    (
        "(\n cases: {\n  \"a\": (\n   opens: [\n    (zh: \"x\"),\n   stars: 5,\n  ),\n },\n)",
        &[("S002", 5, 15)],
    ),
    ("(\n cases: {\n  \"a\": (stars: 1),\n days: 7,\n)", &[("S002", 3, 19)]),
    ("(\ncases: {\n\"a\": (stars: 1),\n},\ndays: 7,\n)", &[]),
    ("(days: 7", &[("S002", 1, 9)]),
    ("(\n  title: (\n    zh: \"中\",\n  days: 7,\n)\n", &[("S002", 3, 13)]),
    ("(title: (zh: \"店\", en: [), days: 7)", &[("S002", 1, 24), ("S011", 1, 23)]),
    ("(list: [1, 2), days: 7)", &[("S002", 1, 13)]),
    ("(list: [1, 2})", &[("S002", 1, 13)]),
    ("(id: \"没有收尾, days: 7)", &[("S002", 1, 6)]),
    ("(\n id: \"没有收尾,\n title: (zh: \"好\"),\n)", &[("S002", 2, 6)]),
    ("(id: r#\"abc\")", &[("S002", 1, 6)]),
    ("(days: 7) /* /* */", &[("S002", 1, 11)]),
    ("(title: (zh: \"开店\"，en：\"x\"))", &[("S003", 1, 18), ("S003", 1, 21)]),
    ("（days: 7）", &[("S003", 1, 1), ("S003", 1, 9)]),
    ("(id: “店”)", &[("S003", 1, 6)]),
    ("(days: １２)", &[("S003", 1, 8)]),
    ("(title: (zh: \"开店\" en: \"x\"))", &[("S001", 1, 18)]),
    ("(id: \"中\" days: 7)", &[("S001", 1, 9)]),
    ("(id \"中\", days: 7)", &[("S001", 1, 4)]),
    ("(title (zh: \"中\"))", &[("S001", 1, 7)]),
    ("(id = \"中\")", &[("S001", 1, 5)]),
    ("(id: \"中\"; days: 7)", &[("S001", 1, 9)]),
    ("(id: , days: 7)", &[("S001", 1, 2)]),
    ("(id: \"中\",, days: 7)", &[("S001", 1, 10)]),
    ("(id: \"中\", 5)", &[("S001", 1, 11)]),
    ("(id: 'abc')", &[("S001", 1, 6)]),
    ("(id: \"C:\\photos\")", &[("S001", 1, 9)]),
    ("(days: 7天)", &[("S001", 1, 8)]),
    ("(days: 08:00)", &[("S001", 1, 8)]),
    ("(days: 7) (", &[("S001", 1, 11)]),
    ("(id: @ \"x\")", &[("S001", 1, 6)]),
    ("(cases: {\"甲\": (likely: 1e999)})", &[("S013", 1, 24)]),
    ("(cases: {\"甲\": (likely: NaN)})", &[("S013", 1, 24)]),
    ("(days: 1, title: (zh: \"\"), days: 2)", &[("S008", 1, 28)]),
    ("(cases: {\"甲\": (), \"甲\": ()})", &[("S008", 1, 19)]),
];

const TYPED: &[Row] = &[
    ("(title: (zh: \"开店\", eng: \"x\"))", &[("S009", 1, 20)]),
    ("(cases: {\"甲\": (wants: Refnd)})", &[("S010", 1, 23)]),
    ("(cases: {\"甲\": (wants: Some(AnyOf([Refund, Refnd, Refund])))})", &[("S010", 1, 43)]),
    ("(title: (zh: 5))", &[("S011", 1, 14)]),
    ("(id: \"中文\", days: \"7\")", &[("S011", 1, 18)]),
    ("(id: \"中文\", days: 1.5)", &[("S011", 1, 18)]),
    ("(list: 5)", &[("S011", 1, 8)]),
    ("(list: [1, \"二\", 3, true])", &[("S011", 1, 12), ("S011", 1, 20)]),
    ("(open: \"是\")", &[("S011", 1, 8)]),
    ("(cases: {甲: ()})", &[("S011", 1, 10)]),
    ("(cases: {\"甲\": (hours: (1, 2, 3))})", &[("S011", 1, 30)]),
    ("(cases: {\"甲\": (hours: (1,))})", &[("S011", 1, 23)]),
    ("(cases: {\"甲\": (hours: [1, 2])})", &[("S011", 1, 23)]),
    ("(cases: {\"甲\": (wants: Refund(5))})", &[("S011", 1, 23)]),
    ("(cases: {\"甲\": (wants: Part())})", &[("S012", 1, 23)]),
    ("(cases: {\"甲\": (wants: Part(at_least: \"三\"), stars: 300)})", &[("S011", 1, 38), ("S013", 1, 51)]),
    ("(days: -3)", &[("S013", 1, 8)]),
    ("Scene(days: 3)", &[("S011", 1, 1)]),
    ("5", &[("S011", 1, 1)]),
    // Several of different kinds, in one go, a repaired sign among them.
    (
        "(\n id： \"甲\",\n dyas: 7,\n open: 1,\n title: (zh: 2, em: \"\"),\n days: -1,\n)",
        &[("S003", 2, 4), ("S009", 3, 2), ("S011", 4, 8), ("S011", 5, 14), ("S009", 5, 17), ("S013", 6, 8)],
    ),
];

#[test]
fn each_wrong_text_gives_its_codes_and_places() {
    let mut wrong = Vec::new();
    for (text, expected) in SYNTAX.iter().chain(TYPED) {
        let found = found(text);
        if found != *expected {
            wrong.push(format!(
                "{text:?}\n  expected {expected:?}\n  found    {found:?}\n{}",
                render(&read(text).1, Format::Concise, false, &worded)
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

const SOUND: &str = r##"#![enable(implicit_some)]
// 注释 (不算)
Scenario(
    id: r#"第一"周"#, days: 7, open: true, /* 嵌 /* 套 */ 注释 */
    title: (zh: "开店，（第一周）：“好”", en: "First\n\u{4f60} \"week\""),
    list: [1, 2, 3,],
    cases: {
        "late_birthday": (persona: "gift", opens: [(zh: "你好"), (zh: "在吗", en: "hi")], stars: 5, likely: 0.5e0,
            wants: AnyOf([Refund, Part(at_least: 3.00), Pair(1, 2)]), hours: (8, 24)),
        "空": (),
    },
)
"##;

#[test]
fn a_sound_text_is_read_and_every_value_has_its_place() {
    let (document, out) = read(SOUND);
    assert_eq!(render(&out, Format::Concise, false, &worded), "");
    let document = document.unwrap();
    assert_eq!(document.value.id, "第一\"周");
    assert_eq!(document.value.cases.len(), 2);
    let case = ValuePath::root().field("cases").key("late_birthday");
    let table = [
        (ValuePath::root().field("title").field("zh"), "\"开店，（第一周）：“好”\"", "zh"),
        (ValuePath::root().field("list").index(1), "2", "2"),
        (case.clone().field("opens").index(1).field("en"), "\"hi\"", "en"),
        (
            case.clone().field("wants").variant("AnyOf").index(1),
            "Part(at_least: 3.00)",
            "Part(at_least: 3.00)",
        ),
        (case.clone().field("wants").index(1).variant("Part").field("at_least"), "3.00", "at_least"),
        (case.clone().field("wants").index(2).variant("Pair").index(1), "2", "2"),
        (case.clone().field("stars"), "5", "stars"),
        (ValuePath::root().field("cases").key("空").field("stars"), "()", "\"空\""),
    ];
    for (path, value, key) in table {
        assert_eq!(document.map.place(&path).text(), value, "{path}");
        assert_eq!(document.map.key_place(&path).text(), key, "{path}");
    }
    assert!(!document.map.is_written(&ValuePath::root().field("nothing")));
}

#[test]
fn what_was_left_out_is_known() {
    let (document, out) =
        read("(dyas: 7, days: \"x\", id: \"中\", list: [1, \"x\", 3], cases: {\"a\": (stars: 300)})");
    assert_eq!(out.len(), 4, "{}", render(&out, Format::Concise, false, &worded));
    let document = document.unwrap();
    assert_eq!((document.value.days, document.value.id.as_str()), (0, "中"));
    assert_eq!(document.value.list, [1, 3]);
    let root = ValuePath::root;
    for (path, masked) in [
        (root().field("days"), true),
        (root().field("id"), false),
        (root().field("list"), true),
        (root().field("list").index(1), false),
        (root().field("cases").key("a").field("stars"), true),
        (root().field("cases").key("a"), false),
    ] {
        assert_eq!(document.is_masked(&path), masked, "{path}");
    }
    assert_eq!(document.map.place(&root().field("list").index(1)).text(), "3");
}

#[test]
fn suggestions_and_notes_help() {
    let text = render(&read("(dyas: 7, days: 1, days: 2)").1, Format::Concise, false, &worded);
    assert!(
        text.contains(
            "s.ron:1:2: error[S009] there is no field `dyas` in `Scenario` (help: did you mean `days`?)"
        ),
        "{text}"
    );
    let (_, out) = read("(days: 1, days: 2)");
    assert_eq!(out[0].notes[0].0.line_column(), (1, 2));
}

#[test]
fn help_says_what_to_type() {
    let table = [
        ("(days: 1,200)", "write the number without commas and spaces: 1200"),
        ("(days: 59,90)", "write the number without commas and spaces: 59.90"),
        ("(days: ¥1,200.50)", "write the number alone: 1200.50"),
        ("(days: 59元)", "write the number alone, without a unit: 59"),
        ("(days: 80%)", "write the number alone, without a unit: 0.8"),
        ("(days: 12 元)", "write the number alone, without a unit: 12"),
        ("(days: RMB 12)", "write the number alone: 12"),
        (
            "",
            "a scenario starts with `Scenario(`, a library with `Library(`, a recipe with `(`; all end with `)`",
        ),
        ("(cases: {\"a\": (hours: [1, 2])})", "write round brackets instead of the square ones: ( … )"),
        ("(cases: {\"a\": (wants: Nothing)})", "the names here are `AnyOf`, `Refund`, `Part`, `Pair`"),
    ];
    for (text, help) in table {
        let first = read(text).1.into_iter().next().unwrap();
        assert_eq!(first.help.as_ref().map(worded).as_deref(), Some(help), "{text}");
    }
}

#[test]
fn limits_hold() {
    let deep = format!("(list: {}{})", "[".repeat(10_000), "]".repeat(10_000));
    assert_eq!(found(&deep), [("S007", 1, 71)]);
    let many = format!("(list: [{}])", "1,".repeat(200_001));
    assert_eq!(found(&many).last().unwrap().0, "S016");
    let noisy = format!("(list: [{}])", "@ ".repeat(5_000));
    assert_eq!(found(&noisy).len(), 100);
    let wrong = format!("(list: [{}])", "x, ".repeat(500));
    let wrong = found(&wrong);
    assert_eq!((wrong.len(), wrong.last().unwrap().0), (61, "S016"));
    assert_eq!(found(&" ".repeat(source::MAX_BYTES + 1)), [("S006", 1, 1)]);
}

#[test]
fn bytes_become_text_or_a_diagnostic() {
    let table: [(Vec<u8>, &str, usize, usize); 3] = [
        (b"a\n\xe4\xb8\xad\xbf\xaa".to_vec(), "S005", 2, 2),
        (b"\xff\xfea\0".to_vec(), "S005", 1, 1),
        (vec![b' '; source::MAX_BYTES + 1], "S006", 1, 1),
    ];
    for (bytes, code, line, column) in table {
        let error = source::from_bytes("s.ron", bytes).unwrap_err();
        assert_eq!((error.code.0, error.place.as_ref().unwrap().line_column()), (code, (line, column)));
    }
    assert_eq!(source::from_bytes("s.ron", "中".into()).unwrap().text, "中");
}

/// A small fixed generator (`SplitMix64`), so that a failure can be repeated.
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % limit as u64) as usize
    }
}

#[test]
fn twenty_thousand_mutations_do_not_panic() {
    let pieces = [
        "(", ")", "[", "]", "{", "}", ",", ":", "\"", "'", "\\", "/*", "*/", "//", "，", "：", "（", "）",
        "“", "”", "中", "r#\"", "1e999", "-", "..", "Some(", "None", "true", "5", "\n", "\u{feff}", "b'",
        "\\u{", "=", ";", "#![", "\u{3000}", "１", "0x", "Refund", "days:", "𠮷",
    ];
    let sample = SOUND.repeat(2).chars().take(2_000).collect::<Vec<char>>();
    let mut chance = Chance::new(7);
    for round in 0..20_000 {
        let base: Vec<char> = if round % 2 == 0 { SOUND.chars().collect() } else { sample.clone() };
        let mut text = base;
        for _ in 0..=chance.below(4) {
            let at = chance.below(text.len());
            match chance.below(3) {
                0 => drop(text.drain(at..(at + 1 + chance.below(5)).min(text.len()))),
                1 => drop(text.splice(at..at, pieces[chance.below(pieces.len())].chars())),
                _ => {
                    let from = chance.below(text.len());
                    let piece: Vec<char> = text[from..].iter().take(30).copied().collect();
                    drop(text.splice(at..at, piece));
                }
            }
        }
        let text: String = text.into_iter().collect();
        let (document, out) = read(&text);
        assert!(document.is_some() || !out.is_empty(), "refused without a word: {text}");
        if round % 50 == 0 {
            for format in [Format::Rich, Format::Concise, Format::Json] {
                render(&out, format, round % 100 == 0, &worded);
            }
        }
    }
}
