//! The runs of a folder, as the start screen lists them: what waits to be resumed, and what was
//! reached.

#![allow(
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test may stop where it stands, and may touch files"
)]

use crate::common;

use std::fs::{self, File};
use std::path::Path;
use std::time::Duration;
use storefront_sandbox::base::{Lang, Span};
use storefront_sandbox::policy::{Bot, BotKind};
use storefront_sandbox::session::{ApplyError, Session, list_runs, list_unfinished};
use storefront_sandbox::sim::ShopCommand;

const SEED: u64 = 7;

fn place() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder for the test")
}

/// A run of five minutes that nobody has ended, still open.
fn begun(path: &Path) -> Session {
    let mut session = Session::start(common::corner_shop(), SEED, Lang::Zh, Some(path)).expect("it begins");
    let to = session.sim().now() + Span::minutes(5);
    session.apply(&ShopCommand::Advance { to, stop: false }).expect("time passes");
    session
}

/// A run that a bot plays to its end.
fn finished(path: &Path, kind: BotKind) -> Session {
    let scenario = common::corner_shop();
    let mut session = Session::start(scenario.clone(), SEED, Lang::En, Some(path)).expect("it begins");
    let mut bot = Bot::new(kind, SEED);
    while !session.sim().is_over() {
        let command = bot.next(&session.view(), &scenario);
        match session.apply(&command) {
            Ok(_) => {}
            Err(ApplyError::Refused(_)) => bot.was_refused(&command),
            Err(other) => panic!("{other}"),
        }
    }
    session.finish().expect("the end is written");
    session
}

/// The names of the runs that a folder offers to resume.
fn offered(folder: &Path) -> Vec<String> {
    let found = list_unfinished(folder).expect("the folder");
    let name = |path: &Path| path.file_name().expect("a name").to_string_lossy().into_owned();
    found.iter().map(|run| name(&run.path)).collect()
}

#[test]
fn unfinished_runs_are_listed() {
    let place = place();
    finished(&place.path().join("done.journal"), BotKind::DoNothing);
    let path = place.path().join("open.journal");
    drop(begun(&path));
    fs::write(place.path().join("noise.journal"), "noise").expect("a file");
    let found = list_unfinished(place.path()).expect("the folder");
    let found: Vec<_> = found.iter().map(|run| (run.path.as_path(), run.steps)).collect();
    assert_eq!(found, [(path.as_path(), 1)]);
    assert!(list_unfinished(&place.path().join("none")).expect("no folder, no runs").is_empty());
}

/// However long a run is, the list keeps its header and its figures and none of its commands: a
/// folder may hold thousands of runs.
#[test]
fn the_list_of_unfinished_runs_keeps_no_commands() {
    let place = place();
    let path = place.path().join("long.journal");
    let mut session = Session::start(common::corner_shop(), SEED, Lang::Zh, Some(&path)).expect("it begins");
    for n in 0..400 {
        let text = format!("{n} {}", "您好，欢迎光临小店。".repeat(20));
        session.apply(&ShopCommand::SavePhrase { code: "hi".to_owned(), text }).expect("it is saved");
    }
    drop(session);
    let written = fs::metadata(&path).expect("it is there").len();
    let found = list_unfinished(place.path()).expect("the folder");
    assert_eq!(found.iter().map(|run| run.steps).collect::<Vec<_>>(), [400]);
    let kept = format!("{found:?}").len() as u64;
    assert!(written > 100_000 && kept < 4_000, "{written} bytes on disk, {kept} in the list");
    assert!(!format!("{found:?}").contains("欢迎光临"));
}

/// A run that somebody plays is not offered a second time; when they stop, it is.
#[test]
fn a_run_in_play_is_not_offered() {
    let place = place();
    drop(begun(&place.path().join("left.journal")));
    let in_play = begun(&place.path().join("in_play.journal"));
    assert_eq!(offered(place.path()), ["left.journal"]);
    drop(in_play);
    assert_eq!(offered(place.path()), ["in_play.journal", "left.journal"]);
}

/// A link would be written through, into a file that the folder does not hold.
#[cfg(unix)]
#[test]
fn a_link_to_a_run_is_not_offered() {
    let (place, elsewhere) = (place(), place());
    drop(begun(&elsewhere.path().join("real.journal")));
    drop(begun(&place.path().join("own.journal")));
    let link = place.path().join("link.journal");
    std::os::unix::fs::symlink(elsewhere.path().join("real.journal"), link).expect("a link");
    assert_eq!(offered(place.path()), ["own.journal"]);
}

/// In a folder of very many files, those that were written last are looked at, whatever their
/// names.
#[test]
fn of_thousands_of_files_the_latest_are_looked_at() {
    let place = place();
    for n in 0..2_000 {
        fs::write(place.path().join(format!("{n:04}.journal")), "noise").expect("a file");
    }
    let path = place.path().join("0000-a-run.journal");
    drop(begun(&path));
    let last = fs::metadata(place.path().join("1999.journal")).and_then(|seen| seen.modified());
    let now = last.expect("its time");
    let written = |at| {
        let file = File::options().append(true).open(&path).expect("the run");
        file.set_modified(at).expect("its time is set");
    };
    written(now + Duration::from_mins(1));
    assert_eq!(offered(place.path()), ["0000-a-run.journal"], "the last of 2,001");
    written(now - Duration::from_hours(1));
    assert_eq!(offered(place.path()), Vec::<String>::new(), "the first of 2,001");
    fs::remove_file(place.path().join("1234.journal")).expect("it goes");
    assert_eq!(offered(place.path()), ["0000-a-run.journal"], "the first of 2,000");
}

/// The result on a lesson's card is that of the run: the same points as at its end.
#[test]
fn a_finished_run_is_listed_with_its_result() {
    let place = place();
    let session = finished(&place.path().join("done.journal"), BotKind::ByTheBook);
    let scenario = common::corner_shop();
    let found = list_runs(place.path()).expect("the folder").finished;
    let [run] = &found[..] else { panic!("{} runs", found.len()) };
    let score = storefront_sandbox::score::score(session.sim());
    assert!(run.header.is_of(&scenario));
    assert!(
        (run.total(&scenario) - score.total).abs() < 0.002,
        "{} of {}",
        run.total(&scenario),
        score.total
    );
    let mut other = (*scenario).clone();
    other.digest = "another".to_owned();
    assert!(!run.header.is_of(&other), "the result of a lesson that was edited since is another's");
}
