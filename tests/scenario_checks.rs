//! Every code of what scenarios mean has examples in tests/scenarios: a few changed words of
//! `base.ron`, and the problems that must be found then, no more and no fewer.
//!
//! An example file is named as the code's page. Lines: `# …` says what happens, `- …` words of
//! base.ron, `+ …` the words in their place, `= error S101 at …` a problem and how the text at its
//! place begins; `= … at nothing` for a problem without a place. An empty line ends an example.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test may stop where it stands, and may touch files"
)]

use crate::common;

use common::base::{files, folder, loaded, text};
use std::fs;
use std::path::Path;
use storefront_sandbox::base::{Lang, Stream};
use storefront_sandbox::diagnostic::Sentence;
use storefront_sandbox::diagnostic::catalogue;
use storefront_sandbox::scenario::{Loaded, MAX_PROBLEMS, Memory, load};

/// A sentence in English.
fn worded(said: &Sentence) -> String {
    storefront_sandbox::locale::sentence(Lang::En, said)
}

/// Codes that a change of a few words cannot bring about; each has a test of its own, below or in
/// `scenario::reference`.
const OWN_TEST: &[&str] = &["S114", "S161", "S162"];

/// The problems as examples write them, but with the whole text at the place.
fn found(loaded: &Loaded) -> Vec<(String, String)> {
    let problems = loaded.diagnostics.iter().map(|each| {
        let place = each.place.as_ref().map_or("nothing", |place| place.text());
        (format!("{} {}", each.severity.word(), each.code), place.to_owned())
    });
    problems.collect()
}

struct Example {
    about: String,
    scenario: String,
    expected: Vec<(String, String)>,
}

fn examples(file: &str) -> Vec<Example> {
    let base = text("base.ron");
    let mut all = Vec::new();
    for block in text(file).split("\n\n").filter(|block| !block.trim().is_empty()) {
        let mut example = Example { about: file.to_owned(), scenario: base.clone(), expected: Vec::new() };
        let mut old = "";
        for line in block.lines() {
            if let Some(about) = line.strip_prefix("# ") {
                example.about = format!("{file}: {about}");
            } else if let Some(words) = line.strip_prefix("- ") {
                old = words;
            } else if let Some(words) = line.strip_prefix("+ ").or_else(|| (line == "+").then_some("")) {
                assert_eq!(
                    example.scenario.matches(old).count(),
                    1,
                    "{}: {old:?} occurs once",
                    example.about
                );
                example.scenario = example.scenario.replace(old, words);
            } else if let Some(expected) = line.strip_prefix("= ") {
                let (what, place) = expected.split_once(" at ").unwrap();
                example.expected.push((what.to_owned(), place.to_owned()));
            } else {
                panic!("{}: what is {line:?}?", example.about);
            }
        }
        all.push(example);
    }
    all
}

#[test]
fn the_base_has_no_problem() {
    let loaded = loaded(&text("base.ron"));
    assert_eq!(found(&loaded), []);
    let scenario = loaded.scenario.unwrap();
    assert_eq!(scenario.digest.len(), 64);
    assert_eq!(scenario.products[0].key, "scarf", "products are in the order of the file");
    let keys: Vec<&str> = scenario.cases.iter().map(|case| case.key.as_str()).collect();
    assert_eq!(
        keys[..4],
        ["broken_mug", "asks_length", "paid_review", "asksfact"],
        "scripted cases come first"
    );
    assert!(
        scenario.photos.iter().any(|photo| photo.appeal > scenario.photos[0].appeal),
        "the dark photo is worse"
    );
}

#[test]
fn every_example_has_exactly_its_problems() {
    let mut wrong = Vec::new();
    for entry in catalogue::SCENARIO.iter().filter(|entry| !OWN_TEST.contains(&entry.code.0)) {
        let examples = examples(&format!("{}-{}.txt", entry.code, entry.name));
        let named = |example: &Example| example.expected.iter().any(|(what, _)| what.ends_with(entry.code.0));
        // One without any problem is a near miss.
        let near = |example: &Example| example.expected.is_empty();
        assert!(examples.iter().any(named), "{} has no example", entry.code);
        assert!(
            examples.iter().all(|each| named(each) || near(each)),
            "{}: an example of another",
            entry.code
        );
        for example in examples {
            let loaded = loaded(&example.scenario);
            let found = found(&loaded);
            let same = found.len() == example.expected.len()
                && found
                    .iter()
                    .zip(&example.expected)
                    .all(|((a, place), (b, begins))| a == b && place.starts_with(begins));
            if !same {
                let said: Vec<String> =
                    loaded.diagnostics.iter().map(|each| worded(&each.sentence)).collect();
                wrong.push(format!(
                    "{}\n  expected {:?}\n  found    {found:?}\n  {said:?}",
                    example.about, example.expected
                ));
            }
            let errors = example.expected.iter().any(|(what, _)| what.starts_with("error"));
            assert_eq!(loaded.scenario.is_none(), errors, "{}: errors stop, warnings do not", example.about);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn every_example_is_told_in_chinese() {
    let mut told = 0;
    for entry in catalogue::SCENARIO.iter().filter(|entry| !OWN_TEST.contains(&entry.code.0)) {
        for example in examples(&format!("{}-{}.txt", entry.code, entry.name)) {
            let found = loaded(&example.scenario).diagnostics;
            told += found.len();
            assert_eq!(common::not_chinese_in(&found), Vec::<String>::new(), "{}", example.about);
        }
    }
    assert!(told > 100, "the examples have problems: {told}");
    assert!(common::not_chinese(&Sentence::new("no such key")).is_some(), "English is seen");
    assert!(common::not_chinese(&Sentence::new("check-no-such-key")).is_some(), "a key is seen");
    assert!(common::not_chinese(&Sentence::new("check-did-you-mean")).is_some(), "a missing value is seen");
}

#[test]
fn every_example_file_has_its_code() {
    for file in folder().read_dir().unwrap() {
        let name = file.unwrap().file_name().into_string().unwrap();
        let Some(stem) = name.strip_suffix(".txt") else {
            continue;
        };
        let known = catalogue::SCENARIO.iter().any(|entry| format!("{}-{}", entry.code, entry.name) == stem);
        assert!(known, "{name} belongs to no code");
    }
}

#[test]
fn problems_of_all_parts_are_found_at_once() {
    let broken = text("base.ron")
        .replace("days: 3,", "days: 300,")
        .replace("price: 59.00", "price: 59.001")
        .replace("\"reader\": 2", "\"raeder\": 2")
        .replace("stars: 2", "stars: 9")
        .replace("Told(\"length\")", "Told(\"lenght\")");
    let codes: Vec<String> = found(&loaded(&broken)).into_iter().map(|(what, _)| what).collect();
    for code in ["error S105", "error S104", "error S106"] {
        assert!(codes.contains(&code.to_owned()), "{code} in {codes:?}");
    }
    assert_eq!(codes.len(), 5, "{:#?}", found(&loaded(&broken)));
}

#[test]
fn at_most_two_hundred_problems_are_shown() {
    let goal = |n: u32| format!("(zh: \"{n}{{a}}\", en: \"{n}{{b}}\")");
    let goals = (0..300).map(goal).collect::<Vec<_>>().join(", ");
    let many = text("base.ron").replace("goals: [", &format!("goals: [{goals}, "));
    let loaded = loaded(&many);
    assert_eq!(loaded.diagnostics.len(), MAX_PROBLEMS + 1);
    let last = loaded.diagnostics.last().unwrap();
    assert_eq!((last.code.0, last.place.is_none()), ("S114", true));
    let said = worded(&last.sentence);
    assert!(said.starts_with("600 problems"), "{said}");
}

#[test]
fn a_missing_library_does_not_make_its_names_unknown() {
    let gone = text("base.ron").replace("shared/library.ron", "shared/libary.ron");
    assert_eq!(found(&loaded(&gone)), [("error S015".to_owned(), "\"shared/libary.ron\"".to_owned())]);
}

/// A change of every part of a scenario.
const CHANGES: &[(&str, &str)] = &[
    ("en: \"Sample\"", "en: \"Samples\""),
    ("zh: \"不亏钱\"", "zh: \"别亏钱\""),
    ("cash: 800.00", "cash: 800.01"),
    ("days: 3", "days: 4"),
    ("\"08:00\"", "\"08:30\""),
    ("goodwill_max: 10.00", "goodwill_max: 9.00"),
    ("\"price_gain\": 2.1", "\"price_gain\": 2.2"),
    ("patience: \"5m\"", "patience: \"6m\""),
    ("per_day: 80", "per_day: 81"),
    ("factor: 2.0", "factor: 2.5"),
    ("\"Wool blend\"", "\"Blend of wool\""),
    ("\"S\": 0.4, \"L\": 0.6", "\"S\": 0.5, \"L\": 0.5"),
    ("defect_rate: 0.03", "defect_rate: 0.04"),
    ("price: 59.00", "price: 58.00"),
    ("scarf_good.png", "mug_good.png"),
    ("rating: 4.6", "rating: 4.5"),
    ("minimum: 10", "minimum: 9"),
    ("price: 80.00", "price: 81.00"),
    ("turns: 3", "turns: 2"),
    ("mood: -2", "mood: -3"),
    ("en: \"Wait.\"", "en: \"Wait!\""),
    ("at_least: 5.00", "at_least: 4.00"),
    ("likely: 0.7", "likely: 0.6"),
    ("pass: 60", "pass: 61"),
    ("PhotosAtLeast(\"scarf\", 2)", "PhotosAtLeast(\"scarf\", 1)"),
];

#[test]
fn the_digest_knows_what_the_files_mean_and_not_how_they_are_written() {
    let base = text("base.ron");
    let digest = |files: &Memory| load(files, "base").scenario.unwrap().digest;
    let first = digest(&files(&base));
    let library = text("shared/library.ron");
    let windows = |text: &str| text.replace('\n', "\r\n");
    let with_library = |text: String| files(&base).with("shared/library.ron", text);
    for (name, same) in [
        ("again", files(&base)),
        ("line ends", files(&windows(&base)).with("shared/library.ron", windows(&library))),
        ("a byte-order mark", files(&format!("\u{feff}{base}"))),
        ("a mark in a library", with_library(format!("\u{feff}{library}"))),
        ("comments", files(&format!("// A comment.\n{base}\n/* another */\n"))),
        ("formatting", files(&base.replace(",\n", " ,\n\n\t"))),
        ("a comment in a library", with_library(format!("{library}\n// A comment.\n"))),
    ] {
        assert_eq!(digest(&same), first, "{name}");
    }
    for (from, to) in CHANGES {
        let changed = base.replacen(from, to, 1);
        assert_ne!(changed, base, "{from} stands in the scenario");
        assert_ne!(digest(&files(&changed)), first, "{from} → {to}");
    }
}

/// Scenarios with a few changed bytes, copied pieces and lost pieces: nothing panics, and each ends
/// soon.
#[test]
fn damaged_scenarios_do_no_harm() {
    let base = text("base.ron");
    let whole: Vec<char> = base.chars().collect();
    let signs: Vec<char> = "(){}[]:,\"-9.0e#ａ，“\n\u{0}x".chars().collect();
    let (mut files, mut refused) = (files(&base), 0);
    for round in 0..600_u64 {
        let mut chance = Stream::new(11, round, 1, 0);
        let mut damaged = whole.clone();
        for _ in 0..=chance.below(4) {
            let at = chance.below(damaged.len() as u64) as usize;
            let end = (at + chance.below(30) as usize).min(damaged.len());
            match chance.below(4) {
                0 => damaged[at] = signs[chance.below(signs.len() as u64) as usize],
                1 => drop(damaged.drain(at..end)),
                2 => damaged.insert(at, signs[chance.below(signs.len() as u64) as usize]),
                _ => {
                    let piece: Vec<char> = damaged[at..end].to_vec();
                    damaged.splice(at..at, piece);
                }
            }
        }
        files = files.with("scenario.ron", damaged.into_iter().collect::<String>());
        let loaded = load(&files, "base");
        assert!(loaded.diagnostics.len() <= MAX_PROBLEMS + 1);
        refused += usize::from(loaded.scenario.is_none());
    }
    assert!(refused > 300, "only {refused} were refused: the damage does not damage");
}

/// The page for instructors explains every field of the format.
#[test]
#[expect(clippy::disallowed_methods, reason = "the test reads the page and the source of the format")]
fn the_page_on_the_format_names_every_field() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = fs::read_to_string(root.join("docs/scenario-format.md")).unwrap();
    let parts = fs::read_dir(root.join("src/scenario/raw")).unwrap();
    let raw: Vec<String> = parts.map(|part| fs::read_to_string(part.unwrap().path()).unwrap()).collect();
    let mut fields = 0;
    for line in raw.iter().flat_map(|part| part.lines()) {
        let Some((name, _)) = line.trim().strip_prefix("pub ").and_then(|rest| rest.split_once(": ")) else {
            continue;
        };
        let name = if name == "uses" { "use" } else { name };
        assert!(
            page.contains(&format!("`{name}`")) || page.contains(&format!("{name}:")),
            "`{name}` is not explained"
        );
        fields += 1;
    }
    assert!(fields > 100, "only {fields} fields were found in scenario/raw");
}

/// A scenario in one language is fine when it says so, told once when it does not, and playable in
/// the other language.
#[test]
fn one_language_is_enough() {
    let chinese = strip_english(&text("base.ron"));
    let said = found(&loaded(&chinese));
    assert_eq!(said, [("warning S125".to_owned(), "title".to_owned())]);
    let declared = chinese.replace("minutes: 15,", "languages: [zh], minutes: 15,");
    let loaded = loaded(&declared);
    assert_eq!(found(&loaded), []);
    let scenario = loaded.scenario.unwrap();
    assert_eq!(scenario.languages, [Lang::Zh]);
    assert_eq!(scenario.title.get(Lang::En), "样例", "learners see the words that there are");
    let found_in =
        |languages: &str| found(&self::loaded(&text("base.ron").replace("minutes: 15,", languages)));
    assert_eq!(found_in("languages: [zh, en], minutes: 15,"), []);
    assert_eq!(found_in("languages: [], minutes: 15,"), [("error S101".to_owned(), "languages".to_owned())]);
    assert_eq!(found_in("languages: [de], minutes: 15,"), [("error S010".to_owned(), "de".to_owned())]);
}

/// Takes the English out of every text.
fn strip_english(scenario: &str) -> String {
    let mut out = String::new();
    let mut rest = scenario;
    while let Some(at) = rest.find(", en: \"") {
        out.push_str(&rest[..at]);
        let behind = &rest[at + 7..];
        rest = &behind[behind.find('"').unwrap() + 1..];
    }
    out + rest
}

/// One slip in how something is written gives one message, and nothing that only follows from it.
#[test]
fn one_slip_gives_one_message() {
    for (old, new, expected) in [
        (
            "promise_days: 4),\n        ),\n        \"mug\"",
            "promise_days: \"4\"),\n        ),\n        \"mug\"",
            "S011",
        ),
        ("cash: 800.00", "cash: ¥1,200.00", "S018"),
        ("cash: 800.00", "cash: 1200元", "S001"),
        ("days: 3,", "days: 3.5,", "S011"),
        ("price: 59.00", "prix: 59.00", "S009"),
        ("(day: 2, time: \"10:00\")", "(day: 2, tiem: \"10:00\")", "S009"),
        ("likely: 0.7", "liekly: 0.7", "S009"),
        ("buys: (day: 1", "buys: (day: \"1\"", "S011"),
        ("listing: (price: 24.00", "listing: Lsting(price: 24.00", "S011"),
        ("promise_days: 4),\n        ),\n        \"mug\"", "promise_days: 4),\n        \"mug\"", "S002"),
    ] {
        let base = text("base.ron");
        assert!(base.contains(old), "{old}");
        let loaded = loaded(&base.replacen(old, new, 1));
        let codes: Vec<&str> = loaded
            .diagnostics
            .iter()
            .map(|each| each.code.0)
            .filter(|code| *code != "S018" || expected == "S018")
            .collect();
        let mut once = codes.clone();
        once.dedup();
        assert_eq!(once, [expected], "{new}");
        for each in &loaded.diagnostics {
            let said =
                format!("{} {}", worded(&each.sentence), each.help.as_ref().map(worded).unwrap_or_default());
            assert!(!said.contains("Raw") && !said.contains("32-bit"), "{said}");
        }
    }
}

/// Whatever number of the scenario is written wrongly, in whatever way: all that is said is about
/// that one value.
#[test]
fn any_number_that_is_no_number_is_one_problem() {
    let base = text("base.ron");
    let mut slips = 0;
    for (at, _) in base.match_indices(": ") {
        let number: String = base[at + 2..].chars().take_while(|c| c.is_ascii_digit() || *c == '.').collect();
        let follows = base[at + 2 + number.len()..].chars().next();
        if number.is_empty() || !matches!(follows, Some(',' | ')' | '\n')) {
            continue;
        }
        // The version of the format decides how all the rest is read.
        if base[..at].ends_with("format") {
            continue;
        }
        for wrong in
            [format!("\"{number}\""), "soon".to_owned(), format!("{number} yuan"), format!("CNY {number}")]
        {
            let changed = format!("{}: {wrong}{}", &base[..at], &base[at + 2 + number.len()..]);
            let found = loaded(&changed).diagnostics;
            let line = base[..at].matches('\n').count() + 1;
            let places: Vec<usize> = found
                .iter()
                .filter_map(|each| each.place.as_ref().map(|place| place.line_column().0))
                .collect();
            let said: Vec<String> = found.iter().map(|each| worded(&each.sentence)).collect();
            assert_eq!(
                places,
                [line],
                "{}: {wrong} on line {line}: {said:#?}",
                &base[at.saturating_sub(20)..at]
            );
            slips += 1;
        }
    }
    assert!(slips > 60, "{slips} slips were tried");
}

#[test]
fn shipped_scenarios_have_no_problem() {
    let ids: Vec<&str> = storefront_sandbox::scenario::Embedded::ids().collect();
    assert!(!ids.is_empty());
    for id in ids {
        let files = storefront_sandbox::scenario::Embedded::scenario(id).unwrap();
        let loaded = load(&files, &format!("scenarios/{id}"));
        let shown = storefront_sandbox::diagnostic::render(
            &loaded.diagnostics,
            storefront_sandbox::diagnostic::Format::Concise,
            false,
            &worded,
        );
        assert!(loaded.diagnostics.is_empty() && loaded.scenario.is_some(), "{shown}");
    }
}

/// Places in the lists of a story are parts of keys of chance and of commands, and have one byte.
#[test]
fn a_story_has_no_longer_lists_than_the_engine_can_tell_apart() {
    let line = "(when: Does(Wait), lines: [(zh: \"好。\", en: \"Well.\")]), ";
    let review = "Review(stars: 2, lines: [(zh: \"碎的。\", en: \"Broken.\")]), ";
    let cases = [
        ("says: [\n", line, 195, 200, "says"),
        ("if_unsolved: [", review, 98, 100, "if_unsolved"),
        ("suggestions: [(zh: \"抱歉", "(zh: \"好。\", en: \"Well.\"), ", 198, 200, "suggestions"),
    ];
    for (before, entry, more, most, field) in cases {
        let long = |count: usize| {
            let (head, rest) = before.split_at(before.find('[').unwrap() + 1);
            text("base.ron").replacen(before, &format!("{head}{}{rest}", entry.repeat(count)), 1)
        };
        let too_long = |loaded: &Loaded| -> Vec<(String, String)> {
            let errors =
                loaded.diagnostics.iter().filter(|each| each.code == catalogue::scenario::OUT_OF_RANGE);
            errors
                .map(|each| (each.place.as_ref().unwrap().text().to_owned(), worded(&each.sentence)))
                .collect()
        };
        assert_eq!(too_long(&loaded(&long(more))), [], "{field}: as many as there may be");
        let found = too_long(&loaded(&long(more + 1)));
        assert_eq!(found.len(), 1, "{field}: {found:?}");
        assert_eq!(found[0].0, field);
        assert!(
            found[0].1.contains(&most.to_string()) && found[0].1.contains(&(most + 1).to_string()),
            "{found:?}"
        );
    }
}
