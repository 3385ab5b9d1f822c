//! What the command line shows, as snapshots: a run printed line by line, its scored outcome, a
//! page of help. After a change on purpose: `cargo insta review`, or `INSTA_UPDATE=always cargo
//! test snapshots`.
#![allow(clippy::expect_used, reason = "a test may stop where it stands")]

use super::out::Out;
use super::say::Say;
use super::trouble::CliError;
use super::{help, outcome, replay};
use crate::base::Lang;
use crate::narrate::Weight;
use crate::policy::{Bot, BotKind, play_in};
use crate::scenario::Embedded;
use crate::session::Session;
use crate::sim::Sim;
use std::ffi::OsString;
use std::path::Path;
use std::sync::Arc;

/// Lines of a story in a snapshot: enough to see every kind that a short run has.
const LINES: usize = 45;

fn played(lang: Lang) -> Sim {
    let files = crate::scenario::Embedded::scenario("first_hour").expect("shipped");
    let scenario = crate::scenario::load(&files, "first_hour").scenario.expect("sound");
    let mut sim = Sim::open(std::sync::Arc::new(scenario), 1);
    play_in(&mut sim, BotKind::ByTheBook, lang, |_, _| {});
    sim
}

fn shown(show: impl FnOnce(&mut Out<'_>)) -> String {
    let mut bytes = Vec::new();
    show(&mut Out::new(&mut bytes));
    String::from_utf8(bytes).expect("text")
}

#[test]
fn a_run_told_line_by_line() {
    for lang in Lang::ALL {
        let sim = played(lang);
        let text = shown(|out| replay::story(&sim, Weight::Hidden, Say { lang }, out).expect("written"));
        let lines: Vec<&str> = text.lines().take(LINES).collect();
        insta::assert_snapshot!(format!("story_{}", lang.tag()), lines.join("\n"));
    }
}

#[test]
fn a_scored_outcome() {
    for lang in Lang::ALL {
        let sim = played(lang);
        let text = shown(|out| outcome::tell_outcome(&sim, Say { lang }, out).expect("written"));
        insta::assert_snapshot!(format!("outcome_{}", lang.tag()), text);
    }
}

/// The pages of a command and of all below it.
fn pages(command: &mut clap::Command, all: &mut Vec<String>) {
    all.push(command.render_long_help().to_string());
    for sub in command.get_subcommands_mut() {
        pages(sub, all);
    }
}

#[test]
fn every_page_of_help() {
    for lang in Lang::ALL {
        let mut command = help::command(Say { lang }).term_width(100);
        command.build();
        let mut all = Vec::new();
        pages(&mut command, &mut all);
        let all = all.join("\n----\n");
        let of_clap = ["[default", "[possible", "Possible values", "[env", "[aliases"];
        assert!(of_clap.iter().all(|words| !all.contains(words)), "{all}");
        assert!(lang == Lang::En || !["OPTIONS", "COMMAND"].iter().any(|words| all.contains(words)), "{all}");
        insta::assert_snapshot!(format!("help_{}", lang.tag()), all);
    }
}

/// What a command writes, with `PLACE` for the folder of its files.
fn written(lang: Lang, place: &Path, line: &str) -> String {
    let words = line.split(' ').map(|word| match word.strip_prefix("PLACE/") {
        Some(name) => place.join(name).into_os_string(),
        None => word.into(),
    });
    let args: Vec<OsString> = ["storefront".into()].into_iter().chain(words).collect();
    let mut bytes = Vec::new();
    match super::run(&args, Say { lang }, &mut bytes) {
        Ok(()) | Err(CliError::Problems) => {}
        Err(other) => panic!("{line}: {:?}", other.sentence(Say { lang })),
    }
    String::from_utf8(bytes).expect("text").replace(&place.display().to_string(), "PLACE")
}

/// A file with one error of each shape: a value, a missing field, a sign of full width.
#[test]
#[expect(clippy::disallowed_methods, reason = "the test makes its files")]
fn problems_in_a_file() {
    let place = tempfile::tempdir().expect("a folder");
    let folder = place.path().join("shop");
    std::fs::create_dir(&folder).expect("a folder");
    let text = Embedded::file("scenarios/first_hour/scenario.ron").expect("shipped");
    let text = String::from_utf8(text.to_vec()).expect("text");
    let (broken, wide) = (text.replace("days: 1,", "days: 700,"), text.replacen("days: 1,", "days：1,", 1));
    assert!(broken != text && wide != text, "the lesson has one day");
    for lang in Lang::ALL {
        let mut all = String::new();
        for (text, format) in [(&broken, "rich"), (&broken, "concise"), (&wide, "rich")] {
            std::fs::write(folder.join("scenario.ron"), text).expect("a file");
            all += &written(lang, place.path(), &format!("check PLACE/shop --format {format}"));
            all += "----\n";
        }
        insta::assert_snapshot!(format!("check_{}", lang.tag()), all);
    }
}

#[test]
fn reports_of_bots_and_experiments() {
    let place = Path::new("nowhere");
    for (name, line) in [
        ("simulate", "simulate first_hour --policy by-the-book --seeds 1..3"),
        ("calibrate", "calibrate first_hour --seeds 1..2 --budget LEAST"),
        ("evidence", "evidence --seeds 1..2 --only D2"),
        ("prove", "prove first_hour --states 20"),
        ("try", "try first_hour first_question --say Hello!"),
    ] {
        for lang in Lang::ALL {
            let line = line.replace("LEAST", &crate::calibrate::LEAST_BUDGET.to_string());
            insta::assert_snapshot!(format!("{name}_{}", lang.tag()), written(lang, place, &line));
        }
    }
}

/// A short run in a file. Its id and its hours by the wall are others each time.
#[test]
fn reports_of_a_run() {
    let place = tempfile::tempdir().expect("a folder");
    let path = place.path().join("run.journal");
    let files = crate::scenario::Embedded::scenario("first_hour").expect("shipped");
    let scenario = Arc::new(crate::scenario::load(&files, "first_hour").scenario.expect("sound"));
    let mut session = Session::start(Arc::clone(&scenario), 7, Lang::En, Some(&path)).expect("a file");
    let mut bot = Bot::new(BotKind::Careless, 7);
    while !session.sim().is_over() {
        let command = bot.next(&session.view(), &scenario);
        if session.apply(&command).is_err() {
            bot.was_refused(&command);
        }
    }
    session.finish().expect("it is kept");
    let changing = regex::Regex::new(r"\d{4}-\d\d-\d\d \d\d:\d\d|[0-9a-f]{12,}").expect("a pattern");
    for lang in Lang::ALL {
        for (name, line) in [
            ("verify", "verify PLACE/run.journal"),
            ("what_if", "debrief PLACE/run.journal --what-if --markdown"),
        ] {
            let text = written(lang, place.path(), line);
            let text = changing.replace_all(&text, "CHANGING");
            insta::assert_snapshot!(format!("{name}_{}", lang.tag()), text);
        }
    }
}
