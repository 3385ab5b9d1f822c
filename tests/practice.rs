//! Practice runs that branch off a run, runs that are looked at again, and hard moments that come
//! back: nothing of it changes the run or counts as a result.

#![allow(
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test may stop where it stands, and may touch files"
)]

use crate::common;

use common::program;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use storefront_sandbox::base::time::DAY;
use storefront_sandbox::base::{Lang, Span, Time};
use storefront_sandbox::policy::{Bot, BotKind};
use storefront_sandbox::scenario::Scenario;
use storefront_sandbox::session::{
    Branched, FileVerdict, JournalFile, Learner, Session, hard_moments, list_runs, verify,
};
use storefront_sandbox::sim::{Refused, ShopCommand};

/// A careless run of a lesson in a file.
fn played(folder: &Path, id: &str) -> (PathBuf, Arc<Scenario>, Session) {
    let scenario = common::shipped(id);
    let path = folder.join("run.journal");
    let learner = Learner { lang: Lang::En, seat: Some("A-7".into()) };
    let mut session =
        Session::start(Arc::clone(&scenario), 7, learner, Some(&path)).expect("a file can be made");
    drive(&mut session, &scenario);
    (path, scenario, session)
}

fn drive(session: &mut Session, scenario: &Arc<Scenario>) {
    let mut bot = Bot::new(BotKind::Careless, 7);
    while !session.sim().is_over() {
        let command = bot.next(&session.view(), scenario);
        if session.apply(&command).is_err() {
            bot.was_refused(&command);
        }
    }
    session.finish().expect("it is kept");
}

/// A practice run has everything up to its moment, goes its own way, and says that it is practice;
/// the run that it branches off stays as it is, byte for byte.
#[test]
fn a_practice_run_branches_off_and_counts_nowhere() {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, scenario, session) = played(folder.path(), "first_hour");
    let before = fs::read(&path).expect("the run");
    let steps = session.steps();
    let place = steps.len() / 2;
    let Branched { session: mut practice, trouble } =
        session.practise(place, steps[place].at).expect("it happens again");
    assert!(trouble.is_none() && practice.is_practice() && !session.is_practice());
    assert_eq!(practice.steps(), &steps[..place], "time stands where the command was given");
    drive(&mut practice, &scenario);
    let kept = practice.path().expect("a file").to_owned();
    assert_ne!(kept, path);
    let read = JournalFile::read(&kept).expect("it is there");
    let origin = session.header().expect("a file");
    assert_eq!(read.header.practice.as_ref(), Some(&origin.run));
    assert_eq!((read.header.seat.as_deref(), read.header.continues.as_ref()), (Some("A-7"), None));
    let verdict = verify(&kept, Arc::clone(&scenario), &read).expect("the same scenario");
    assert!(matches!(verdict, FileVerdict::Good(_)), "{verdict:?}");
    let finished = list_runs(folder.path()).expect("a folder").finished;
    let counts: Vec<bool> = finished.iter().map(|run| !run.header.is_practice()).collect();
    assert_eq!(counts.iter().filter(|counts| **counts).count(), 1, "{counts:?}");
    assert_eq!(fs::read(&path).expect("the run"), before);
}

/// Practice from a file, and from a moment inside a stretch of time that passed; it is still
/// practice after it was left and taken up again.
#[test]
fn practice_begins_between_two_commands() {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, scenario, session) = played(folder.path(), "first_week");
    let (after, morning) = session.run().morning(3);
    assert_eq!(morning, Time(2 * DAY));
    let branched = Session::practise_file(&path, Arc::clone(&scenario), after, morning).expect("a run");
    let practice = branched.session;
    assert_eq!(practice.sim().now(), morning);
    let is_of_the_run = |n: usize| practice.steps()[n] == session.steps()[n];
    assert!((0..after).all(is_of_the_run) && practice.steps().len() <= after + 1);
    let kept = practice.path().expect("a file").to_owned();
    drop(practice);
    let resumed = Session::resume(&kept, scenario).expect("it goes on").session;
    assert!(resumed.is_practice());
    assert_eq!(resumed.sim().now(), morning);
}

/// A run that is looked at takes no file and writes none.
#[test]
fn looking_back_writes_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, scenario, session) = played(folder.path(), "first_hour");
    let before = fs::read(&path).expect("the run");
    drop(session);
    let mut again = Session::look_back(&path, scenario).expect("a run");
    assert!(again.sim().is_over() && again.path().is_none());
    let late = ShopCommand::Advance { to: again.sim().now() + Span::hours(1), stop: false };
    let refused = again.apply(&late);
    assert!(
        matches!(refused, Err(storefront_sandbox::session::ApplyError::Refused(Refused::RunOver))),
        "{refused:?}"
    );
    again.finish().expect("nothing to write");
    assert_eq!(fs::read(&path).expect("the run"), before);
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 2, "the run and its receipt");
}

/// Listing the costliest moments keeps them to come back; `moments` shows those that are back, of
/// the learner's own seat, with the command that answers one.
#[test]
fn hard_moments_come_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let (..) = played(folder.path(), "first_hour");
    let run = |args: &[&str]| {
        let output = program::storefront(folder.path(), args);
        assert_eq!(program::code(&output), 0, "{}", program::said(&output));
        program::said(&output)
    };
    run(&["--lang", "en", "debrief", "run.journal", "--second-try"]);
    let kept = hard_moments(folder.path()).expect("they are kept");
    assert!((1..=5).contains(&kept.len()), "{}", kept.len());
    let moments = |seat: &str| run(&["--lang", "en", "--journal-dir", ".", "--seat", seat, "moments"]);
    let first = moments("A-7");
    assert!(first.contains("None is back today."), "{first}");
    assert!(first.contains("The next one comes back tomorrow."), "{first}");
    // A day later.
    let path = folder.path().join("hard-moments.json");
    let text = fs::read_to_string(&path).expect("it is there");
    let earlier = kept.iter().fold(text, |text, m| text.replace(&format!("\"due\":{}", m.due), "\"due\":1"));
    fs::write(&path, earlier).expect("written");
    let later = moments("A-7");
    let answer = format!("run.journal --second-try {}", kept[0].number);
    assert!(later.contains(&answer) && later.contains(&kept[0].did.en), "{later}");
    assert!(!moments("B-1").contains("--second-try"), "another learner's");
    let number = kept[0].number.to_string();
    run(&["--lang", "en", "debrief", "run.journal", "--second-try", &number, "1"]);
    let answered = hard_moments(folder.path()).expect("they are kept");
    assert_eq!((answered[0].seen, kept[0].seen), (1, 0));
    assert!(answered[0].days_left() >= 1, "it waits for its next turn");
}

/// Practice in the terminal begins at a decision or on a morning, says so, and refuses what there
/// is not.
#[test]
fn practice_in_the_terminal() {
    let folder = tempfile::tempdir().expect("a folder");
    let (..) = played(folder.path(), "first_hour");
    let play = |args: &[&str]| {
        let fixed = ["--lang", "en", "play", "--practice", "run.journal"];
        let words = [&fixed[..], args].concat();
        let output = program::Program::new(words).at(folder.path()).typed("quit\n");
        (program::code(&output), program::said(&output))
    };
    let (code, text) = play(&["--decision", "2"]);
    assert_eq!(code, 0, "{text}");
    assert!(text.contains("This is practice"), "{text}");
    let (code, text) = play(&[]);
    assert!(code == 0 && text.contains("Day 1"), "{text}");
    for (args, sentence) in [
        (&["--decision", "9999"][..], "not in this run"),
        (&["--day", "2"], "Day 2 is not in this lesson"),
        (&["--day", "0"], "Day 0 is not in this lesson"),
    ] {
        let (code, text) = play(args);
        assert!(code == 2 && text.contains(sentence), "{args:?}: {text}");
    }
    let kept = list_runs(folder.path()).expect("a folder").unfinished;
    assert_eq!(kept.len(), 2);
    assert!(kept.iter().all(|run| run.header.is_practice()));
}
