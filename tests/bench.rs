//! The author's bench: every story of the shipped lessons begins, each suggestion does by itself
//! what the engine says, and a turn explains the lines that were passed over.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test may stop where it stands, and may read files"
)]

use std::sync::Arc;
use storefront_sandbox::base::Lang;
use storefront_sandbox::base::ids::CaseId;
use storefront_sandbox::bench::{
    LineWhy, Moment, ProofBounds, Talk, TalkMove, TrialEnd, explore, prove, reach, try_suggestions,
};
use storefront_sandbox::diagnostic::sentence::unworded;
use storefront_sandbox::diagnostic::{Diagnostic, catalogue};
use storefront_sandbox::scenario::model::{Outcome, SuggestionVerdict};
use storefront_sandbox::scenario::{Embedded, Memory, Scenario, load};
use storefront_sandbox::sim::PartStanding;
use storefront_sandbox::sim::view::ConversationState;

fn lesson(id: &str) -> Arc<Scenario> {
    crate::common::shipped(id)
}

fn moment(scenario: &Arc<Scenario>, key: &str) -> Moment {
    let index = scenario.cases.iter().position(|case| case.key == key).unwrap();
    reach(scenario, CaseId::at(index), 1, 8).unwrap()
}

fn talk(scenario: &Arc<Scenario>, key: &str) -> Talk {
    let moment = moment(scenario, key);
    Talk::new(moment.sim, moment.talk)
}

#[test]
fn every_story_of_the_shipped_lessons_begins() {
    let mut missing = Vec::new();
    for id in Embedded::ids() {
        let scenario = lesson(id);
        for (index, case) in scenario.cases.iter().enumerate().filter(|(_, case)| !case.is_everyday()) {
            match reach(&scenario, CaseId::at(index), 1, 8) {
                Ok(moment) => {
                    let insight = moment.sim.insight(moment.talk).unwrap();
                    assert_eq!(insight.case.index(), index, "{id}/{}", case.key);
                    assert!(insight.waits, "{id}/{}: the customer has just written", case.key);
                }
                Err(why) => missing.push(format!("{id}/{}: {why:?}", case.key)),
            }
        }
    }
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn each_suggestion_is_tried_by_itself_in_both_languages() {
    let scenario = lesson("first_week");
    let trials = try_suggestions(&talk(&scenario, "two_things_at_once"), &scenario.languages);
    assert_eq!(trials.len(), 10, "five suggestions in two languages");
    for lang in [Lang::Zh, Lang::En] {
        let of = |index| trials.iter().find(|t| t.index == index && t.lang == lang).unwrap();
        assert_eq!(of(3).end, TrialEnd::Solves, "{lang:?}: both matters in one reply");
        assert!(of(3).lacks.is_empty());
        assert_eq!(of(4).lacks.len(), 2, "{lang:?}: polite words lack both");
    }
    let half = trials.iter().find(|t| t.index == 2 && t.lang == Lang::En).unwrap();
    assert_eq!(half.end, TrialEnd::GoesOn, "the new mug alone");
    assert!(matches!(half.lacks[..], [ref part] if matches!(part.what, Outcome::Remedy(_))), "{half:?}");
}

#[test]
fn a_turn_says_which_line_was_said_and_why_those_before_were_not() {
    let scenario = lesson("first_week");
    let mut talk = talk(&scenario, "size_chart_missing");
    let asks = TalkMove::Suggested(0, Lang::Zh);
    let turn = talk.turn(&asks).unwrap();
    let said: Vec<_> = turn.lines.iter().filter(|line| line.why == LineWhy::Said).collect();
    assert_eq!(said.len(), 1, "{:?}", turn.lines);
    assert_eq!(turn.after.revealed, ["height"], "the line told what was kept back");
    assert!(turn.reading().is_some());
    assert!(turn.lines.iter().any(|line| line.why == LineWhy::NotTriggered));
    // The same again: that line was said, another one comes.
    let again = talk.turn(&asks).unwrap();
    let first = said[0].index;
    let why = again.lines.iter().find(|line| line.index == first).unwrap().why;
    assert_eq!(why, LineWhy::SaidBefore);
}

#[test]
fn the_truth_meets_the_formula() {
    let scenario = lesson("first_week");
    let mut talk = talk(&scenario, "size_chart_missing");
    let before = talk.insight().unwrap();
    assert_eq!(before.formula.standing, PartStanding::Missing);
    let truth = scenario.products[0].facts.iter().find(|fact| fact.key == "size_chart").unwrap();
    talk.turn(&TalkMove::Words(format!("尺码表：{}", truth.truth.zh))).unwrap();
    assert_eq!(talk.state(), ConversationState::Solved);
    assert_eq!(talk.insight().unwrap().formula.standing, PartStanding::Met);
}

#[test]
fn a_copy_of_a_talk_goes_its_own_way() {
    let scenario = lesson("first_week");
    let talk = talk(&scenario, "two_things_at_once");
    let before = talk.insight();
    let mut copy = talk.clone();
    copy.make(&TalkMove::Suggested(3, Lang::En)).unwrap();
    assert_eq!(copy.state(), ConversationState::Solved);
    assert_eq!(talk.insight(), before);
}

/// States per talk that the test explores.
const MOST: usize = 60;

#[test]
fn a_talk_is_explored_and_the_shortest_way_is_found() {
    let scenario = lesson("first_week");
    let map = explore(&talk(&scenario, "two_things_at_once"), MOST);
    assert_eq!(map.by_suggestions.as_deref(), Some(&[3][..]), "one suggestion does both");
    assert_eq!(map.shortest.as_ref().map(Vec::len), Some(1));
    assert!(!map.by_apology, "polite words solve nothing");
    assert!(map.said.len() > 3, "{:?}", map.said);
    assert!(map.states > 10, "{}", map.states);
}

#[test]
fn words_of_regret_solve_a_talk_that_asks_for_no_more() {
    let mut scenario = (*lesson("first_week")).clone();
    let index = scenario.cases.iter().position(|case| case.key == "two_things_at_once").unwrap();
    scenario.cases[index].satisfied_by = Outcome::Did(storefront_sandbox::reply::Act::Apologise);
    let scenario = Arc::new(scenario);
    let map = explore(&talk(&scenario, "two_things_at_once"), 2);
    assert!(map.by_apology);
    assert!(!map.whole, "the bound was met");
}

/// The small lesson of the checks' examples, with words replaced; only the story of this key.
fn found(edits: &[(&str, &str)], key: &str) -> Vec<(String, String)> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/scenarios");
    let read = |name: &str| std::fs::read(folder.join(name)).unwrap();
    let mut text = String::from_utf8(read("base.ron")).unwrap();
    for (old, new) in edits {
        assert_eq!(text.matches(old).count(), 1, "{old:?} occurs once");
        text = text.replace(old, new);
    }
    let mut files = Memory::new("base").with("scenario.ron", text);
    for name in ["shared/library.ron", "shared/second.ron"] {
        files = files.with(name, read(name));
    }
    for name in ["scarf_dark", "scarf_good", "mug_good"] {
        let path = format!("assets/photos/{name}.png");
        let bytes = std::fs::read(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(&path)).unwrap();
        files = files.with(path, bytes);
    }
    let loaded = load(&files, "base");
    // `check` reads suggestions as well; of everything else it has to be silent.
    let read = ["S183", "S184", "S185", "S186"];
    let others = loaded.diagnostics.iter().filter(|each| !read.contains(&each.code.0));
    assert_eq!(others.collect::<Vec<_>>(), Vec::<&Diagnostic>::new(), "check is silent: {edits:?}");
    let scenario = Arc::new(loaded.scenario.unwrap());
    let proof = prove(&scenario, &loaded.places, ProofBounds::default(), Some(key));
    let at = |each: &Diagnostic| {
        (each.code.to_string(), each.place.as_ref().map_or("", |place| place.text()).to_owned())
    };
    proof.found.iter().map(at).collect()
}

/// An example of what `prove` finds: words of the lesson replaced, the story, the code, and how the
/// text at its place begins.
type Example<'a> = (&'a [(&'a str, &'a str)], &'a str, &'a str, &'a str);

const LENGTH: &str =
    r#"(zh: "您好。", en: "Hello."), (zh: "长度是 180 厘米。", en: "The length is 180 cm.")"#;
const MUG: &str = r#"(zh: "抱歉，给您补发。", en: "Sorry, I send you a new one.")"#;
const WANTS_LENGTH: &str = r#"satisfied_by: Told("length")"#;

const FORMAT: (&str, &str) = ("format: 1", "format: 2");
const RIVAL: (&str, &str) = (r#"Rival(name: (zh: "良品""#, r#"Rival(key: "fine", name: (zh: "良品""#);
const HELLO: &str = r#"(zh: "您好。", en: "Hello.")"#;
const TELLS: &str = r#"(zh: "长度是 180 厘米。", en: "The length is 180 cm.")"#;

const EXAMPLES: &[Example<'_>] = &[
    (
        &[
            (MUG, r#"(zh: "抱歉，让您受惊了。", en: "Sorry for the shock.")"#),
            (
                r#"AfterCase(case: "asks_length", after: "1h")"#,
                r#"AfterCase(case: "broken_mug", solved: true, after: "1h")"#,
            ),
        ],
        "paid_review",
        "S301",
        "starts",
    ),
    (
        &[(
            WANTS_LENGTH,
            "turns: 1, says: [(when: Does(Greet), lines: [(zh: \"嗯？\", en: \"Yes?\")])], satisfied_by: Told(\"length\")",
        )],
        "asks_length",
        "S302",
        "(when: Does(Greet)",
    ),
    (
        &[(WANTS_LENGTH, "satisfied_by: AnyOf([Told(\"length\"), Did(Apologise)])")],
        "asks_length",
        "S304",
        "satisfied_by",
    ),
    (
        &[(MUG, r#"(zh: "抱歉，让您受惊了。", en: "Sorry for the shock.")"#)],
        "broken_mug",
        "S305",
        "suggestions",
    ),
    (
        &[(
            LENGTH,
            r#"(zh: "亲，长度是 180 厘米。", en: "Hello, the length is 180 cm."), (zh: "长度是 180 厘米，谢谢。", en: "The length is 180 cm, thank you.")"#,
        )],
        "asks_length",
        "S306",
        "suggestions",
    ),
    (
        &[(MUG, r#"(zh: "抱歉，给您补发。", en: "Sorry for the shock.")"#)],
        "broken_mug",
        "S307",
        "(zh: \"抱歉，给您补发。\"",
    ),
    (
        &[FORMAT, RIVAL, (HELLO, r#"(zh: "您好。", en: "Hello.", good: true)"#)],
        "asks_length",
        "S320",
        "(zh: \"您好。\"",
    ),
    (
        &[FORMAT, RIVAL, (TELLS, r#"(zh: "长度是 180 厘米。", en: "The length is 180 cm.", good: false)"#)],
        "asks_length",
        "S321",
        "(zh: \"长度是",
    ),
];

#[test]
fn every_code_of_prove_has_an_example() {
    let mut wrong = Vec::new();
    for (edits, key, code, at) in EXAMPLES {
        let found = found(edits, key);
        let hit = matches!(&found[..], [(one, text)] if one == code && text.starts_with(at));
        if !hit {
            wrong.push(format!("{code}: {found:?}"));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    // The others have seeds under tests/faults, or tests of their own.
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/faults");
    let seeds: String = std::fs::read_dir(folder)
        .unwrap()
        .filter_map(|file| std::fs::read_to_string(file.unwrap().path()).ok())
        .collect();
    // S308 has none yet: in lessons of text, S186 of `check` stops what it would find.
    let own = ["S308", "S315", "S317", "S318", "S319", "S322"];
    for entry in catalogue::BENCH {
        let code = entry.code.0;
        let shown = EXAMPLES.iter().any(|example| example.2 == code)
            || seeds.contains(&format!("> {code} "))
            || own.contains(&code);
        assert!(shown, "{code} has no example");
    }
}

/// What is found in a whole lesson that was changed in memory.
fn found_in(id: &str, runs: u32, change: impl FnOnce(&mut Scenario)) -> Vec<String> {
    let loaded = load(&Embedded::scenario(id).unwrap(), id);
    let mut scenario = loaded.scenario.unwrap();
    change(&mut scenario);
    let bounds = ProofBounds { states: 40, runs, ..ProofBounds::default() };
    let proof = prove(&Arc::new(scenario), &loaded.places, bounds, None);
    proof.found.iter().map(|each| each.code.to_string()).filter(|code| code != "S307").collect()
}

/// Brings the suggestion that the engine takes for good to the last place of each story.
fn good_ones_last(scenario: &mut Scenario) {
    let solving: Vec<(usize, u8)> = {
        let shared = Arc::new(scenario.clone());
        let stories = shared.cases.iter().enumerate().filter(|(_, case)| !case.is_everyday());
        stories
            .filter_map(|(at, case)| {
                let trials = try_suggestions(&talk(&shared, &case.key), &[Lang::Zh]);
                Some((at, trials.iter().find(|trial| trial.end == TrialEnd::Solves)?.index))
            })
            .collect()
    };
    for (at, index) in solving {
        let list = &mut scenario.cases[at].suggestions;
        let good = list.remove(usize::from(index));
        list.push(good);
    }
}

#[test]
fn a_good_suggestion_that_is_always_last_gives_itself_away() {
    assert_eq!(found_in("first_hour", 0, |_| {}), Vec::<String>::new());
    assert_eq!(found_in("first_hour", 0, good_ones_last), ["S315"]);
}

#[test]
fn a_good_suggestion_that_is_always_the_most_polite_gives_itself_away() {
    let polite = |scenario: &mut Scenario| {
        good_ones_last(scenario);
        for case in scenario.cases.iter_mut().filter(|case| !case.is_everyday()) {
            let good = case.suggestions.pop().unwrap();
            for other in &mut case.suggestions {
                other.text = storefront_sandbox::base::Text::new("不知道。", "I don't know.");
            }
            let words = format!("您好，抱歉，谢谢您！{}", good.text.zh);
            let text = storefront_sandbox::base::Text::new(words, good.text.en.clone());
            let good = storefront_sandbox::scenario::model::Suggestion { text, ..good };
            case.suggestions.insert(1, good);
        }
    };
    assert!(found_in("first_hour", 0, polite).contains(&"S315".to_owned()));
}

#[test]
fn levels_that_never_meet_or_never_solve_a_story_are_reported() {
    let changed = found_in("first_hour", 1, |scenario| {
        let begins = scenario.ends + storefront_sandbox::base::Span::days(1);
        for case in &mut scenario.cases {
            if case.key == "two_for_less" {
                case.starts = storefront_sandbox::scenario::model::Start::At(begins);
            } else if case.key == "add_me_outside" {
                case.satisfied_by = Outcome::Told("nothing".into());
            }
        }
    });
    assert!(changed.contains(&"S317".to_owned()), "{changed:?}");
    assert!(changed.contains(&"S318".to_owned()), "{changed:?}");
}

#[test]
fn verdicts_that_fit_are_not_reported() {
    let good = r#"(zh: "长度是 180 厘米。", en: "The length is 180 cm.", good: true)"#;
    let bad = r#"(zh: "您好。", en: "Hello.", good: false)"#;
    assert_eq!(found(&[FORMAT, RIVAL, (HELLO, bad), (TELLS, good)], "asks_length"), []);
}

/// A story of the lesson whose suggestions get verdicts; what is found of them.
fn judged(id: &str, key: &str, verdict: impl Fn(usize) -> Option<bool>) -> Vec<String> {
    let loaded = load(&Embedded::scenario(id).unwrap(), id);
    let mut scenario = loaded.scenario.unwrap();
    let case = scenario.cases.iter_mut().find(|case| case.key == key).unwrap();
    let later = case.next.iter_mut().flat_map(|next| &mut next.suggestions);
    for (place, each) in case.suggestions.iter_mut().chain(later).enumerate() {
        each.verdict = verdict(place).map(|good| SuggestionVerdict { good, ..SuggestionVerdict::default() });
    }
    let bounds = ProofBounds { states: 60, ..ProofBounds::default() };
    let proof = prove(&Arc::new(scenario), &loaded.places, bounds, Some(key));
    let found = proof.found.iter().map(|each| each.code.to_string());
    found.filter(|code| code == "S320" || code == "S321").collect()
}

#[test]
fn a_good_first_step_is_no_fault_and_a_half_is_one() {
    // Suggestion 0 asks for the size, and the next one tells it; 3 says both at once.
    let story = "two_things_at_once";
    assert_eq!(judged("first_week", story, |place| (place == 3).then_some(true)), [""; 0]);
    assert_eq!(judged("first_week", story, |place| (place == 4).then_some(true)), ["S320"]);
    assert_eq!(judged("first_week", story, |place| (place == 2).then_some(true)), ["S320"], "half of it");
    assert_eq!(judged("first_week", story, |place| (place == 3).then_some(false)), ["S321"]);
}

#[test]
fn the_lines_that_no_run_heard_are_reported_with_their_places() {
    let loaded = load(&Embedded::scenario("first_hour").unwrap(), "first_hour");
    let scenario = Arc::new(loaded.scenario.unwrap());
    let bounds = ProofBounds { states: 40, runs: 2, ..ProofBounds::default() };
    let proof = prove(&scenario, &loaded.places, bounds, None);
    assert_eq!(proof.runs, 10, "two runs of five levels");
    let scripted = scenario.cases.iter().filter(|case| !case.is_everyday()).count();
    assert_eq!(proof.coverage.len(), scripted);
    let (mut said, mut unheard) = (0, 0);
    for story in &proof.coverage {
        let case = scenario.cases.iter().find(|case| case.key == story.key).unwrap();
        assert_eq!(story.lines.len(), case.says.len(), "{}", story.key);
        assert!(story.lines.iter().all(|times| *times <= story.talks));
        said += story.said();
        unheard += if story.talks < 5 { 0 } else { story.unheard().len() };
    }
    assert!(said > 0, "customers speak");
    let found: Vec<&Diagnostic> = proof.found.iter().filter(|each| each.code.0 == "S322").collect();
    assert_eq!(found.len(), unheard);
    for each in found {
        assert!(each.place.as_ref().unwrap().text().starts_with("(when:"), "{each:?}");
    }
}

#[test]
fn the_small_lesson_is_proved_without_a_finding() {
    for key in ["broken_mug", "asks_length"] {
        assert_eq!(found(&[], key), [], "{key}");
    }
    // "Thanks, but no." is no clear refusal in English.
    let plain = r#"(zh: "花钱买好评的事我们不做。", en: "We don't pay for good reviews.")"#;
    assert_eq!(found(&[(r#"(zh: "谢谢，不行。", en: "Thanks, but no.")"#, plain)], "paid_review"), []);
}

#[test]
fn the_shipped_lessons_are_proved_without_a_finding() {
    for id in Embedded::ids() {
        let loaded = load(&Embedded::scenario(id).unwrap(), id);
        let scenario = Arc::new(loaded.scenario.unwrap());
        let bounds = ProofBounds { states: 60, ..ProofBounds::default() };
        let proof = prove(&scenario, &loaded.places, bounds, None);
        let said: Vec<_> = proof.found.iter().map(|d| (d.code, unworded(&d.sentence))).collect();
        assert_eq!(said, [], "{id}");
        assert!(proof.cases.iter().all(|case| case.map.shortest.is_some()), "{id}: each can be solved");
    }
}
