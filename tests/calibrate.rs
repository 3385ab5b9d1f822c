//! What the score is worth: the goals of calibration on few seeds, and the reference from its
//! making to the placed score. Exact figures are not held here: they change with the model of
//! customers, and `storefront calibrate` tells them.

#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test may stop where it stands, and makes its files"
)]

use crate::common;

use crate::common::program::Program;
use std::fs;
use std::path::Path;
use std::process::Output;
use std::sync::Arc;
use storefront_sandbox::base::Lang;
use storefront_sandbox::calibrate::{Calibration, CalibrationPlan, DecisionKind, calibrate, count_cases};
use storefront_sandbox::policy::{BotKind, play, play_in};
use storefront_sandbox::scenario::{Embedded, REFERENCE_FILE, Scenario};
use storefront_sandbox::score::score;
use storefront_sandbox::session::Session;
use storefront_sandbox::sim::{Entry, Sim};

fn on_few_seeds(id: &str, seeds: u64) -> Calibration {
    let plan = CalibrationPlan { seeds: (1..=seeds).collect(), budget: 60, lang: Lang::Zh };
    calibrate(&common::shipped(id), &plan, &|| {})
}

/// The goals of a scenario, with room for the luck of few seeds. `.ci/run` holds those of every
/// shipped lesson, with an optimised build.
fn goals_hold(id: &str) {
    let found = on_few_seeds(id, 6);
    let means: Vec<_> = found.players.iter().map(|p| (p.name, p.placed.mean)).collect();
    assert!(found.skill_order >= 0.66, "{id}: in {} of six seeds in order: {means:?}", found.skill_order);
    assert!(found.reliability >= 0.85, "{id}: {}", found.reliability);
    for pair in means[..=BotKind::GRADED.len()].windows(2) {
        assert!(pair[0].1 < pair[1].1, "{id}: {pair:?}");
    }
    let exploits: Vec<_> = found.exploits.iter().map(|e| (e.figures.name, e.figures.placed.mean)).collect();
    let is_honest = |bot: &BotKind| *bot == BotKind::DoNothing || BotKind::GRADED.contains(bot);
    for trick in BotKind::ALL.iter().filter(|bot| !is_honest(bot)) {
        assert!(
            exploits.iter().any(|(name, _)| *name == trick.name()),
            "{trick:?} was not played: {exploits:?}"
        );
    }
    assert!(found.exploits_above_pass().is_empty(), "{id}, pass mark {}: {exploits:?}", found.pass);
    let pass = |name: &str| means.iter().find(|(n, _)| *n == name).unwrap().1 >= found.pass;
    assert!(pass("expert") && pass("by-the-book") && !pass("careless"), "{id}: {means:?}");
}

#[test]
fn the_goals_hold_on_the_first_hour() {
    goals_hold("first_hour");
}

#[test]
fn any_number_of_workers_finds_the_same() {
    let with = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| on_few_seeds("first_hour", 2))
    };
    let (one, three) = (with(1), with(3));
    assert_eq!(one, three, "to the last bit");
    let shares: Vec<&str> = one.decisions.iter().map(|(name, _)| *name).collect();
    let expected: Vec<&str> = DecisionKind::ALL.map(DecisionKind::name).into_iter().chain(["rest"]).collect();
    assert_eq!(shares, expected);
    let total: Vec<&str> = one.decisions_total.iter().map(|(name, _)| *name).collect();
    assert_eq!(total, DecisionKind::ALL.map(DecisionKind::name));
    assert!(one.decisions_total.iter().all(|(_, share)| *share >= 0.0), "{:?}", one.decisions_total);
    assert!(one.decisions_total.iter().any(|(_, share)| *share > 0.0));
    let (nothing, best) = one.profit_of_ends();
    assert!(best > nothing, "{nothing} {best}");
    assert!(one.reference.best > one.reference.floor + 10.0, "{:?}", one.reference);
}

#[test]
fn shipped_scenarios_ship_a_reference_that_fits() {
    for id in Embedded::ids() {
        let scenario = common::shipped(id);
        let reference = scenario.reference.as_ref().unwrap_or_else(|| panic!("{id} has no reference"));
        assert_eq!(reference.scenario_digest, scenario.digest, "{id}");
        assert!(reference.best - reference.floor > 20.0, "{id}: {reference:?}");
    }
}

/// The placed score is one step from the raw one; what a run's file keeps does not know the
/// reference.
#[test]
fn a_reference_places_the_score_and_leaves_the_run_alone() {
    let placed = common::shipped("first_hour");
    let reference = placed.reference.clone().unwrap();
    let bare = Arc::new(Scenario { reference: None, ..(*placed).clone() });
    let run = |scenario: &Arc<Scenario>, policy: BotKind| {
        let mut sim = Sim::open(Arc::clone(scenario), 5);
        play(&mut sim, policy, |_, _| {});
        sim
    };
    for policy in [BotKind::DoNothing, BotKind::Willing, BotKind::Expert] {
        let (with, without) = (run(&placed, policy), run(&bare, policy));
        assert_eq!(with.journal().digest(), without.journal().digest());
        let (with, without) = (score(&with), score(&without));
        assert_eq!(with.raw.to_bits(), without.raw.to_bits());
        assert_eq!(
            without.total.to_bits(),
            without.raw.to_bits(),
            "without a reference the score is the raw one"
        );
        let expected = (with.raw - reference.floor) / (reference.best - reference.floor) * 100.0;
        assert!((with.total - expected.clamp(0.0, 100.0)).abs() < 1e-9, "{policy:?}: {with:?}");
        let placing = with.placing.unwrap();
        assert_eq!(placing.cut, !(0.0..=100.0).contains(&expected), "{policy:?}");
        assert!(without.placing.is_none());
    }
    assert!(reference.place(0.0).abs() < 1e-12 && (reference.place(100.0) - 100.0).abs() < 1e-12);
}

#[test]
fn a_new_reference_leaves_old_files_what_they_are() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("run.journal");
    let scenario = common::shipped("first_hour");
    let mut session =
        Session::start(Arc::clone(&scenario), 3, storefront_sandbox::base::Lang::En, Some(&path)).unwrap();
    let mut bot = storefront_sandbox::policy::Bot::new(BotKind::Careless, 3);
    while !session.sim().is_over() {
        let command = bot.next(&session.view(), &scenario);
        if session.apply(&command).is_err() {
            bot.was_refused(&command);
        }
    }
    session.finish().unwrap();
    drop(session);
    let read = storefront_sandbox::session::JournalFile::read(&path).unwrap();
    let mut other = (*scenario).clone();
    other.reference.as_mut().unwrap().floor += 3.0;
    for scenario in [other, Scenario { reference: None, ..(*scenario).clone() }] {
        let verdict = storefront_sandbox::session::verify(&path, Arc::new(scenario), &read).unwrap();
        assert!(verdict.is_good(), "{verdict:?}");
    }
}

fn storefront(args: &[&str]) -> Output {
    Program::new(["--lang", "en"].into_iter().chain(args.iter().copied())).run()
}

fn said(output: &Output) -> (String, String) {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (text(&output.stdout), text(&output.stderr))
}

#[test]
fn the_command_writes_a_reference_that_check_accepts_until_the_scenario_changes() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("first_hour");
    fs::create_dir(&folder).unwrap();
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/first_hour/scenario.ron");
    let text = fs::read_to_string(source).unwrap();
    fs::write(folder.join("scenario.ron"), &text).unwrap();
    let folder_name = folder.to_str().unwrap();
    let few = ["--seeds", "1..3", "--budget", "60"];

    let run = storefront(&[&["calibrate", folder_name, "--write", "--json"], &few[..]].concat());
    let (out, err) = said(&run);
    assert!(run.status.success(), "{err}");
    let json: serde_json::Value = serde_json::from_str(&out).unwrap();
    for field in ["skill_order", "reliability", "exploits_above_pass", "reference", "decisions"] {
        assert!(!json[field].is_null(), "{field}: {out}");
    }
    assert!(json["exploits_above_pass"].is_array() && json["reference"]["best"].is_number());
    assert!(folder.join(REFERENCE_FILE).is_file());
    let check = storefront(&["check", "--format", "concise", folder_name]);
    assert_eq!(said(&check).0, "", "the reference fits");

    fs::write(folder.join("scenario.ron"), text.replace("minutes: 10,", "minutes: 11,")).unwrap();
    let check = storefront(&["check", "--format", "concise", folder_name]);
    assert!(check.status.success() && said(&check).0.contains("S161"), "{:?}", said(&check));
    fs::write(folder.join(REFERENCE_FILE), "Reference(format: 1, floor: \"a\"").unwrap();
    let check = storefront(&["check", "--format", "concise", folder_name]);
    assert!(check.status.success() && said(&check).0.contains("S162"), "{:?}", said(&check));
    let play = storefront(&["simulate", folder_name, "--policy", "expert", "--seeds", "1..1"]);
    assert!(play.status.success(), "a bad reference stops nothing: {:?}", said(&play));
}

#[test]
fn a_reference_is_not_written_into_the_program() {
    let run = storefront(&["calibrate", "first_hour", "--write", "--seeds", "1..1", "--budget", "60"]);
    assert_eq!(run.status.code(), Some(2));
    let (_, err) = said(&run);
    assert!(err.contains("scenarios/first_week") && err.lines().count() == 1, "{err}");
}

/// `--lang` reaches the bots: what is calibrated is what `play_in` plays in that language.
#[test]
fn bots_write_in_the_language_asked_for() {
    let raw = |lang: Lang| {
        let mut sim = Sim::open(common::shipped("first_hour"), 1);
        play_in(&mut sim, BotKind::Expert, lang, |_, _| {});
        score(&sim).raw
    };
    let calibrated = |lang: Lang| {
        let plan = CalibrationPlan { seeds: vec![1], budget: 60, lang };
        let found = calibrate(&common::shipped("first_hour"), &plan, &|| {});
        found.players.iter().find(|player| player.name == BotKind::Expert.name()).unwrap().raw.mean
    };
    for lang in Lang::ALL {
        assert!((calibrated(lang) - raw(lang)).abs() < 1e-9, "{lang:?}");
    }
}

/// A talk ends one way: what was solved and then let down by a broken promise has failed.
#[test]
fn no_talk_ends_twice() {
    let mut let_down = 0;
    for kind in [BotKind::Careless, BotKind::Hasty] {
        for seed in 1..=6 {
            let mut sim = Sim::open(common::shipped("first_hour"), seed);
            play(&mut sim, kind, |_, _| {});
            let ends =
                |of: fn(&Entry) -> bool| sim.journal().entries().iter().filter(|e| of(&e.what)).count();
            let began = ends(|what| matches!(what, Entry::ConversationBegan { .. }));
            let ended = ends(|what| matches!(what, Entry::CaseSolved { .. } | Entry::CaseFailed { .. }));
            let counts = count_cases(&sim);
            for count in &counts {
                assert!(count.solved + count.failed <= count.began, "{seed} {count:?}");
            }
            let counted: u32 = counts.iter().map(|count| count.solved + count.failed).sum();
            let_down += ended - counted as usize;
            assert!(counted as usize <= began);
        }
    }
    assert!(let_down > 0, "nobody was let down: this shows nothing");
}
