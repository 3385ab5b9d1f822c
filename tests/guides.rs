//! The author's guides are complete: every word of a case stands in both pages of words, and the
//! format's page names the same fields in both languages.

#![allow(
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test may stop where it stands and read files"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use storefront_sandbox::reply::{Act, PromiseKind, Question, RedLine, ReferTo, Refusal, RemedyKind, Topic};
use storefront_sandbox::scenario::{Embedded, load};
use storefront_sandbox::score::Dimension;

/// The pages that list every word.
const WORDS: [&str; 2] = ["words.md", "words.zh.md"];

/// The enums that have no list of their words: the file below `src`, the enum, the heading of its
/// words in English and in Chinese.
const IN_SOURCES: [(&str, &str, [&str; 2]); 9] = [
    ("scenario/raw/case.rs", "RawCircumstance", ["Circumstances", "店里的情况"]),
    ("scenario/raw/case.rs", "RawTrigger", ["Triggers", "什么时候说哪句台词"]),
    ("scenario/raw/case.rs", "RawOutcome", ["Outcomes", "满意条件"]),
    ("scenario/raw/case.rs", "RawConsequence", ["Consequences", "后果"]),
    ("scenario/raw/case.rs", "RawStart", ["Starts", "故事几时开始"]),
    ("scenario/raw/order.rs", "RawFate", ["Fates", "包裹的命运"]),
    ("scenario/model/everyday.rs", "Everyday", ["Everyday kinds", "日常对话"]),
    ("sim/entry.rs", "ReturnReason", ["Reasons for a return", "为什么退货"]),
    ("sim/entry.rs", "Failure", ["Reasons why a case failed", "为什么没谈成"]),
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).expect("the file is there").replace("\r\n", "\n")
}

fn page(name: &str) -> String {
    read(&root().join("docs").join(name))
}

/// The part of a page under this heading.
fn section<'a>(page: &'a str, heading: &str) -> &'a str {
    let start = page.find(&format!("\n## {heading}\n")).expect("the page has the heading");
    let rest = &page[start + 1..];
    rest.find("\n## ").map_or(rest, |end| &rest[..end])
}

/// The words in the first column of the tables of a part.
fn listed(part: &str) -> BTreeSet<String> {
    part.lines()
        .filter_map(|line| line.strip_prefix("| `"))
        .filter_map(|line| line.split_once("` | "))
        .map(|(word, _)| word.to_owned())
        .collect()
}

/// The words of an enum as its source declares them: four blanks, then a capital.
fn declared(file: &str, name: &str) -> BTreeSet<String> {
    let source = read(&root().join("src").join(file));
    let (_, rest) = source.split_once(&format!("pub enum {name} {{\n")).expect("the file declares the enum");
    let (body, _) = rest.split_once("\n}").expect("the enum ends");
    body.lines()
        .filter_map(|line| line.strip_prefix("    "))
        .filter(|line| line.starts_with(|c: char| c.is_ascii_uppercase()))
        .map(|line| line.chars().take_while(char::is_ascii_alphanumeric).collect())
        .collect()
}

/// What stands in backticks outside of the examples in fences; a line break counts as a blank.
fn in_backticks(page: &str) -> Vec<String> {
    let mut fenced = false;
    let mut prose = String::new();
    for line in page.lines() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        } else if !fenced {
            prose.push_str(line);
            prose.push('\n');
        }
    }
    let inside = prose.split('`').skip(1).step_by(2);
    inside.map(|code| code.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

/// The lower-case names of fields in backticks.
fn fields(page: &str) -> BTreeSet<String> {
    in_backticks(page)
        .into_iter()
        .filter(|word| word.starts_with(|c: char| c.is_ascii_lowercase()))
        .filter(|word| word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_'))
        .collect()
}

/// The words with a capital in backticks, alone or before a bracket: `Late("2d")` is `Late`.
fn capitals(page: &str) -> BTreeSet<String> {
    in_backticks(page)
        .into_iter()
        .filter_map(|word| {
            let head = word.split('(').next().unwrap_or_default().to_owned();
            let capital = head.starts_with(|c: char| c.is_ascii_uppercase());
            (capital && head.chars().all(|c| c.is_ascii_alphanumeric())).then_some(head)
        })
        .collect()
}

/// The words of the reader, each kind with its headings in English and in Chinese.
fn reader_words() -> Vec<([&'static str; 2], BTreeSet<String>)> {
    fn names<W: Copy>(all: &[W], name: fn(W) -> &'static str) -> BTreeSet<String> {
        all.iter().map(|word| name(*word).to_owned()).collect()
    }
    vec![
        (["Acts", "店主的话在做什么（言语行为）"], names(Act::ALL, Act::name)),
        (["Questions", "店主问什么"], names(Question::ALL, Question::name)),
        (["Topics", "顾客来说什么事（主题）"], names(Topic::ALL, Topic::name)),
        (["Refusals", "店主拒绝什么"], names(Refusal::ALL, Refusal::name)),
        (["Remedies", "补救：拿出什么办法"], names(RemedyKind::ALL, RemedyKind::name)),
        (["Promises", "承诺：答应了什么"], names(PromiseKind::ALL, PromiseKind::name)),
        (["Referrals", "让顾客去找谁"], names(ReferTo::ALL, ReferTo::name)),
        (["Red lines", "红线"], names(RedLine::ALL, RedLine::name)),
    ]
}

#[test]
fn both_pages_of_words_list_every_word_of_the_reader() {
    for (language, name) in WORDS.iter().enumerate() {
        let page = page(name);
        for (headings, words) in reader_words() {
            let heading = headings[language];
            assert_eq!(listed(section(&page, heading)), words, "docs/{name}, {heading}");
        }
    }
}

#[test]
fn both_pages_of_words_list_every_word_of_a_case_and_every_reason() {
    for (language, name) in WORDS.iter().enumerate() {
        let page = page(name);
        for (file, kind, headings) in IN_SOURCES {
            let heading = headings[language];
            let words = declared(file, kind);
            assert!(words.len() > 3, "src/{file} declares the words of {kind}");
            assert_eq!(listed(section(&page, heading)), words, "docs/{name}, {heading}");
        }
    }
}

#[test]
fn every_word_has_a_meaning_and_an_example() {
    for name in WORDS {
        let page = page(name);
        let rows: Vec<&str> = page.lines().filter(|line| line.starts_with("| `")).collect();
        assert!(rows.len() > 100, "docs/{name} has its tables");
        for row in rows {
            let cells: Vec<&str> = row.split('|').map(str::trim).collect();
            assert!(cells.len() == 5, "docs/{name}: three cells in {row}");
            assert!(cells[1..4].iter().all(|cell| !cell.is_empty()), "docs/{name}: an empty cell in {row}");
        }
    }
}

#[test]
fn the_format_names_the_same_fields_in_both_languages() {
    let (english, chinese) = (page("scenario-format.md"), page("scenario-format.zh.md"));
    assert!(fields(&english).len() > 100, "the page names the fields");
    assert_eq!(fields(&english), fields(&chinese));
    let missing: Vec<String> = capitals(&english).difference(&capitals(&chinese)).cloned().collect();
    assert!(missing.is_empty(), "docs/scenario-format.zh.md lacks {missing:?}");
}

#[test]
fn the_chinese_guide_names_what_the_english_one_names() {
    let (english, chinese) = (page("instructor-guide.md"), page("instructor-guide.zh.md"));
    let told: BTreeSet<String> = in_backticks(&chinese).into_iter().collect();
    let named: BTreeSet<String> = in_backticks(&english).into_iter().collect();
    assert!(named.len() > 5, "the guide names files and options");
    let missing: Vec<String> = named.difference(&told).cloned().collect();
    assert!(missing.is_empty(), "docs/instructor-guide.zh.md lacks {missing:?}");
}

/// The page about the score has a row for every shipped lesson, with the weights and the pass mark
/// that hold.
#[test]
fn the_page_about_the_score_has_the_weights_of_every_lesson() {
    // A line may break between a number and its lesson.
    let page = read(&root().join("docs/model/score.md")).replace('\n', " ");
    let mut wrong = Vec::new();
    for id in Embedded::ids() {
        let files = Embedded::scenario(id).expect("it is shipped");
        let scenario = load(&files, id).scenario.expect("it is sound");
        let weights = Dimension::ALL.map(|dimension| dimension.weight(&scenario.rubric).to_string());
        for wanted in
            [format!("| `{id}` | {} |", weights.join(" | ")), format!("{} in `{id}`", scenario.rubric.pass)]
        {
            if !page.contains(&wanted) {
                wrong.push(wanted);
            }
        }
    }
    assert!(wrong.is_empty(), "docs/model/score.md lacks: {wrong:#?}");
}
