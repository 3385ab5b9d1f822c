//! What a run's file says of itself, and what `verify` makes of it: headers that no program writes,
//! steps taken back, runs that outlive an edit of their scenario, files of the first format.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test may stop where it stands, and may touch files"
)]

#[path = "verify/command.rs"]
mod command;

use crate::common;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use storefront_sandbox::base::Lang;
use storefront_sandbox::base::digest::sha256_hex;
use storefront_sandbox::policy::{Bot, BotKind};
use storefront_sandbox::scenario::{Embedded, Scenario};
use storefront_sandbox::session::{
    Carry, FileCondition, FileError, FileVerdict, JournalFile, Learner, Receipt, Resumed, Session,
    list_unfinished, play_again, verify,
};
use storefront_sandbox::sim::ShopCommand;

const SEED: u64 = 7;
const SHOP: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/shops/corner_shop");

/// Plays at most so many commands.
fn play(session: &mut Session, most: usize) {
    let scenario = Arc::clone(session.sim().scenario());
    let mut bot = Bot::new(BotKind::ByTheBook, SEED);
    let mut accepted = 0;
    while accepted < most && !session.sim().is_over() {
        let command = bot.next(&session.view(), &scenario);
        match session.apply(&command) {
            Ok(_) => accepted += 1,
            Err(_) => bot.was_refused(&command),
        }
    }
}

fn begin(path: &Path) -> Session {
    let learner = Learner { lang: Lang::En, seat: Some("A7".into()) };
    Session::start(common::corner_shop(), SEED, learner, Some(path)).expect("it begins")
}

fn unfinished(path: &Path, steps: usize) {
    play(&mut begin(path), steps);
}

fn finish(mut session: Session) {
    play(&mut session, usize::MAX);
    session.finish().expect("the end is written");
}

fn judge(path: &Path) -> Result<FileVerdict, FileError> {
    verify(path, common::corner_shop(), &JournalFile::read(path)?)
}

fn head_of(path: &Path) -> PathBuf {
    PathBuf::from(format!("{}.head", path.display()))
}

/// Takes the last lines away.
fn cut(path: &Path, lines: usize) {
    let text = fs::read_to_string(path).expect("the run");
    let all: Vec<&str> = text.lines().collect();
    fs::write(path, all[..all.len() - lines].join("\n") + "\n").expect("it is written");
}

/// Lines of JSON with the checksums that make them sound.
fn sealed(records: &[String]) -> String {
    let mut last = String::new();
    let mut text = String::new();
    for record in records {
        let mut sum = sha256_hex(&[last.as_bytes(), record.as_bytes()]);
        sum.truncate(32);
        text.push_str(record.strip_suffix('}').expect("an object"));
        text.push_str(",\"sum\":\"");
        text.push_str(&sum);
        text.push_str("\"}\n");
        last = sum;
    }
    text
}

/// The records of a file without their checksums.
fn records(path: &Path) -> Vec<String> {
    let text = fs::read_to_string(path).expect("the run");
    let plain = |line: &str| format!("{}}}", line.split(",\"sum\":").next().expect("a record"));
    text.lines().map(plain).collect()
}

#[test]
fn a_header_that_no_program_writes_is_no_run() {
    let place = tempfile::tempdir().expect("a folder");
    let path = place.path().join("run.journal");
    unfinished(&path, 5);
    let good = records(&path);
    fs::write(&path, sealed(&good)).expect("the same again");
    assert_eq!(judge(&path).ok(), Some(FileVerdict::Unfinished(5)), "the test seals as the program does");
    let program = format!("\"program\":\"{}\"", env!("CARGO_PKG_VERSION"));
    for (from, to) in [
        ("\"storefront_journal\":2", "\"storefront_journal\":0".to_owned()),
        (program.as_str(), format!("\"program\":\"{}\"", "x".repeat(20_000))),
        (program.as_str(), "\"program\":\"\"".to_owned()),
        (program.as_str(), "\"program\":\"1.0\\u001b[2J\"".to_owned()),
        ("\"scenario\":\"corner_shop\"", "\"scenario\":\"\"".to_owned()),
        ("\"seat\":\"A7\"", "\"seat\":\"<b>\"".to_owned()),
        ("\"seat\":\"A7\",", String::new()),
        ("\"lang\":\"en\"", "\"lang\":\"fr\"".to_owned()),
        ("\"seed\":7", "\"seed\":-7".to_owned()),
    ] {
        let mut spoilt = good.clone();
        spoilt[0] = spoilt[0].replacen(from, &to, 1);
        assert_ne!(spoilt[0], good[0], "{from}");
        fs::write(&path, sealed(&spoilt)).expect("it is written");
        let trouble = JournalFile::read(&path).err();
        assert!(matches!(trouble, Some(FileError::NoJournal { .. })), "{from} → {to:.40}: {trouble:?}");
    }
    for later in ["3", "4294967295"] {
        let mut spoilt = good.clone();
        spoilt[0] =
            spoilt[0].replacen("\"storefront_journal\":2", &format!("\"storefront_journal\":{later}"), 1);
        fs::write(&path, sealed(&spoilt)).expect("it is written");
        assert!(matches!(JournalFile::read(&path), Err(FileError::Later { .. })), "{later}");
    }
}

#[test]
fn a_header_says_whose_run_it_is_under_any_name() {
    let place = tempfile::tempdir().expect("a folder");
    let (mine, other) = (place.path().join("mine.journal"), place.path().join("other.journal"));
    unfinished(&mine, 3);
    unfinished(&other, 3);
    let ids = [&mine, &other].map(|path| JournalFile::read(path).expect("a run").header.run);
    assert_ne!(ids[0], ids[1], "no two runs share an id");
    let renamed = place.path().join("renamed.journal");
    fs::rename(&mine, &renamed).expect("it is renamed");
    let header = JournalFile::read(&renamed).expect("a run").header;
    assert_eq!((header.run, header.seat.as_deref()), (ids[0].clone(), Some("A7")));
    let scenario = common::corner_shop();
    assert_eq!(header.scenario_digest, scenario.digest);
    assert_eq!(
        header.reference,
        scenario.reference.as_ref().map(storefront_sandbox::scenario::model::Reference::digest)
    );
    assert!(header.started.is_some_and(|at| at > 1_700_000_000));
}

#[test]
fn steps_that_were_taken_back_are_told() {
    let place = tempfile::tempdir().expect("a folder");
    let path = place.path().join("run.journal");
    let resume = || Session::resume(&path, common::corner_shop()).expect("it goes on").session;
    // The last lines are deleted; the game is opened and left, and opened again.
    unfinished(&path, 20);
    cut(&path, 3);
    drop(resume());
    finish(resume());
    assert!(matches!(judge(&path), Ok(FileVerdict::TakenBack(_))), "{:?}", judge(&path));
    let notes = JournalFile::read(&path).expect("a run").resumptions;
    assert_eq!(
        notes.iter().map(|n| (n.resumed, n.found)).collect::<Vec<_>>(),
        [(17, FileCondition::Cut(3)), (17, FileCondition::Whole)]
    );
    // The receipt is deleted too, or exchanged.
    for (name, exchanged, found) in
        [("gone", false, FileCondition::NoReceipt), ("other", true, FileCondition::OtherReceipt)]
    {
        fs::remove_file(&path).expect("it is there");
        fs::remove_file(head_of(&path)).expect("it is there");
        unfinished(&path, 20);
        cut(&path, 3);
        fs::remove_file(head_of(&path)).expect("it is there");
        if exchanged {
            let another = place.path().join("another.journal");
            unfinished(&another, 17);
            fs::copy(head_of(&another), head_of(&path)).expect("a copy");
        }
        finish(resume());
        let read = JournalFile::read(&path).expect("a run");
        assert_eq!(
            read.resumptions.iter().map(|n| (n.resumed, n.found)).collect::<Vec<_>>(),
            [(17, found)],
            "{name}"
        );
        assert!(matches!(judge(&path), Ok(FileVerdict::Good(_))), "{name}");
    }
    // An honest pause leaves a note and no doubt.
    let honest = place.path().join("honest.journal");
    unfinished(&honest, 20);
    drop(Session::resume(&honest, common::corner_shop()).expect("looked at"));
    finish(Session::resume(&honest, common::corner_shop()).expect("it goes on").session);
    let notes = JournalFile::read(&honest).expect("a run").resumptions;
    assert_eq!(notes.iter().map(|n| (n.resumed, n.found)).collect::<Vec<_>>(), [(20, FileCondition::Whole)]);
    assert!(judge(&honest).is_ok_and(|verdict| verdict.is_good()));
}

#[test]
fn the_receipt_of_the_end_stays_and_its_absence_is_seen() {
    let place = tempfile::tempdir().expect("a folder");
    let path = place.path().join("run.journal");
    finish(begin(&path));
    let receipt = |path: &Path| JournalFile::read(path).expect("a run").receipt;
    assert_eq!(receipt(&path), Receipt::Fits);
    let head = fs::read(head_of(&path)).expect("the receipt is kept after the end");
    fs::remove_file(head_of(&path)).expect("it is there");
    assert_eq!(receipt(&path), Receipt::Missing);
    fs::write(head_of(&path), "noise").expect("it is written");
    assert_eq!(receipt(&path), Receipt::Missing);
    let shorter = String::from_utf8(head).expect("text").replacen('0', "1", 1);
    fs::write(head_of(&path), shorter).expect("it is written");
    assert!(matches!(receipt(&path), Receipt::Longer(_)));
    let other = place.path().join("other.journal");
    finish(begin(&other));
    fs::copy(head_of(&other), head_of(&path)).expect("a copy");
    assert_eq!(receipt(&path), Receipt::Other, "two runs never share a receipt");
}

#[test]
fn a_paused_run_says_where_it_stopped() {
    let place = tempfile::tempdir().expect("a folder");
    let path = place.path().join("run.journal");
    let mut session = begin(&path);
    assert_eq!(JournalFile::read(&path).expect("a run").stopped_at(), None);
    let far = session.sim().scenario().ends;
    session.apply(&ShopCommand::Advance { to: far, stop: true }).expect("time passes");
    assert!(session.sim().now() < far, "something stopped it");
    assert_eq!(JournalFile::read(&path).expect("a run").stopped_at(), Some(session.sim().now()));
}

fn edited(edit: impl FnOnce(&mut Scenario)) -> Arc<Scenario> {
    let mut scenario = (*common::corner_shop()).clone();
    edit(&mut scenario);
    scenario.digest = sha256_hex(&[format!("{scenario:?}").as_bytes()]);
    Arc::new(scenario)
}

#[test]
fn a_run_in_play_survives_an_edit_of_its_scenario() {
    let place = tempfile::tempdir().expect("a folder");
    let path = place.path().join("run.journal");
    unfinished(&path, 40);
    let before = fs::read(&path).expect("the run");
    let old = JournalFile::read(&path).expect("a run");
    let scenario = edited(|s| s.carriers.iter_mut().for_each(|c| c.key.push('2')));
    let Resumed { session, mended, carried } =
        Session::resume(&path, Arc::clone(&scenario)).expect("it goes on");
    let carried = carried.expect("it is said");
    assert_eq!((mended, carried.why, carried.old.as_ref()), (None, Carry::ScenarioEdited, Some(&path)));
    let ships = old.steps.iter().filter(|s| format!("{:?}", s.command).contains("Ship")).count();
    assert!(ships > 0, "something was shipped");
    assert_eq!(carried.dropped.len(), ships, "{:?}", carried.dropped);
    let decisions = old.steps.iter().filter(|s| !s.is_passing()).count() as u64;
    assert_eq!(carried.kept + ships as u64, decisions, "nothing is lost in silence");
    let new = carried.new.as_ref().and_then(|new| new.as_ref().ok()).expect("a new file").clone();
    assert_eq!(session.path(), Some(new.as_path()));
    assert_eq!(fs::read(&path).expect("the run"), before, "the old file stays as it is");
    for lang in Lang::ALL {
        let sentences = carried.sentences(lang);
        assert_eq!(sentences.len(), 3 + ships);
        for sentence in sentences {
            let raw = ["{", "carried-", "dropped-", "command-"].iter().any(|key| sentence.contains(key));
            assert!(!raw, "{sentence}");
        }
    }
    finish(session);
    let read = JournalFile::read(&new).expect("a run");
    assert_eq!(read.header.continues, Some(old.header.run));
    assert_eq!(read.header.seat.as_deref(), Some("A7"));
    let verdict = verify(&new, Arc::clone(&scenario), &read).expect("it can be judged");
    assert!(verdict.is_good(), "{verdict:?}");
    assert!(matches!(judge(&new), Err(FileError::OtherScenario { .. })), "it is no run of the old state");
    let listed = list_unfinished(place.path()).expect("the folder");
    assert!(listed.is_empty(), "the old file goes on in the new one, which has ended: {listed:?}");
    // An edit that touches nothing in play loses nothing.
    let harmless = edited(|s| s.minutes += 1);
    let resumed = Session::resume(&path, harmless).expect("it goes on");
    assert_eq!(resumed.carried.expect("it is said").dropped, []);
    assert_eq!(
        resumed.session.sim().now(),
        old.steps.last().and_then(|s| s.done).expect("it stopped somewhere")
    );
    // Another scenario is another scenario.
    let other = Session::resume(&path, edited(|s| s.id.push('2'))).err();
    assert!(matches!(other, Some(FileError::OtherScenario { .. })), "{other:?}");
}

/// Runs that version 0.1.0 kept in the first format.
fn format_one(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/runs").join(name)
}

#[test]
fn files_of_the_first_format_are_read_and_played_or_say_which_version_plays_them() {
    let place = tempfile::tempdir().expect("a folder");
    let path = format_one("format1-finished.journal");
    let read = JournalFile::read(&path).expect("it is read");
    assert_eq!((read.header.storefront_journal, read.damage, read.receipt), (1, None, Receipt::Fits));
    assert!(read.end.is_some() && read.steps.len() > 100, "{}", read.steps.len());
    let same_rules = match judge(&path) {
        Ok(FileVerdict::Good(end)) => {
            assert_eq!(Some(end), read.end);
            true
        }
        Err(trouble @ FileError::OldRules { .. }) => {
            assert!(trouble.to_string().contains("0.1.0"), "{trouble}");
            false
        }
        Err(FileError::OtherScenario { .. }) => {
            assert!(!read.header.is_of(&common::corner_shop()), "the test shop was changed since");
            false
        }
        other => panic!("{other:?}"),
    };
    if same_rules {
        let open = place.path().join("open.journal");
        fs::copy(format_one("format1-unfinished.journal"), &open).expect("a copy");
        let resumed = Session::resume(&open, common::corner_shop()).expect("it goes on");
        let carried = resumed.carried.expect("it goes on in a new file");
        assert_eq!((carried.why, carried.dropped.len()), (Carry::OldFormat, 0));
        finish(resumed.session);
        assert!(
            judge(&carried.new.and_then(Result::ok).expect("a file")).is_ok_and(|verdict| verdict.is_good())
        );
    }
    // A run whose rules have changed: a command that does not come when it came.
    let changed = place.path().join("changed.journal");
    let mut lines = records(&path);
    lines[0] = lines[0].replacen(&read.header.scenario_digest, &common::corner_shop().files_digest, 1);
    lines[2] = lines[2].replacen("\"at\":28860", "\"at\":28861", 1);
    fs::write(&changed, sealed(&lines)).expect("it is written");
    let trouble = judge(&changed).expect_err("it is refused");
    assert!(matches!(trouble, FileError::OldRules { .. }), "{trouble}");
    assert!(trouble.to_string().contains("version 0.1.0"), "{trouble}");
    // Its commands name people by their places: on an edited scenario they would reach others.
    let scenario = edited(|s| s.minutes += 1);
    let mut scenario = (*scenario).clone();
    scenario.files_digest = scenario.digest.clone();
    let read = JournalFile::read(&path).expect("it is read");
    assert!(play_again(&path, Arc::new(scenario), &read).is_err());
}

/// Whoever changed only how a scenario is identified may put the digests named here into the
/// references; after any other change they are made again.
#[test]
fn shipped_references_fit_their_scenarios() {
    let stale = |id: &str| {
        let scenario = common::shipped(id);
        scenario
            .reference
            .is_none()
            .then(|| format!("{id}: calibrate again; its digest is {}", scenario.digest))
    };
    assert_eq!(Embedded::ids().filter_map(stale).collect::<Vec<_>>(), Vec::<String>::new());
}
