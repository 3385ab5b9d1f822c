//! Whatever happens to a file while the program runs: every accepted command is on disk or the
//! player has been told, no name in a folder hangs the program, and nothing is written over that is
//! not its own.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test may stop where it stands, and may touch files"
)]

use crate::common;

use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::mpsc::channel;
use std::time::Duration;
use storefront_sandbox::base::ids::ProductId;
use storefront_sandbox::base::{Lang, Money};
use storefront_sandbox::session::{
    ApplyError, FileError, JournalFile, Session, list_unfinished, new_path, verify,
};
use storefront_sandbox::sim::ShopCommand;

fn place() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder for the test")
}

fn begin(path: &Path) -> Result<Session, FileError> {
    Session::start(common::corner_shop(), 7, Lang::En, Some(path))
}

fn price(yuan: i64) -> ShopCommand {
    ShopCommand::SetPrice { product: ProductId(0), price: Money::major(yuan) }
}

/// A run with a few commands in a folder of its own.
fn some_run(place: &Path) -> (Session, PathBuf) {
    let path = place.join("runs/run.journal");
    let mut session = begin(&path).expect("it begins");
    for yuan in 30..34 {
        session.apply(&price(yuan)).expect("it is kept");
    }
    (session, path)
}

fn head_of(path: &Path) -> PathBuf {
    PathBuf::from(format!("{}.head", path.display()))
}

/// What other programs do to a file, by name.
type Deed = (&'static str, fn(&Path));

const DEEDS: &[Deed] = &[
    ("cut by one byte", |path| cut_to(path, fs::metadata(path).unwrap().len() - 1)),
    ("cut to nothing", |path| cut_to(path, 0)),
    ("cut and filled up again", |path| {
        let length = fs::metadata(path).unwrap().len();
        cut_to(path, 10);
        cut_to(path, length);
    }),
    ("the last line written over", |path| {
        let mut bytes = fs::read(path).unwrap();
        let last = bytes.len() - 5;
        bytes[last] ^= 1;
        fs::write(path, bytes).unwrap();
    }),
    ("longer", |path| {
        OpenOptions::new().append(true).open(path).unwrap().write_all(b"more\n").unwrap();
    }),
    ("removed", |path| fs::remove_file(path).unwrap()),
    ("renamed", |path| fs::rename(path, path.with_extension("old")).unwrap()),
    ("another file renamed over it", |path| {
        let copy = path.with_extension("copy");
        fs::copy(path, &copy).unwrap();
        fs::rename(copy, path).unwrap();
    }),
    ("its folder renamed", |path| {
        let folder = path.parent().unwrap();
        fs::rename(folder, folder.with_extension("moved")).unwrap();
    }),
    ("its folder removed", |path| fs::remove_dir_all(path.parent().unwrap()).unwrap()),
    ("its folder replaced", |path| {
        fs::remove_dir_all(path.parent().unwrap()).unwrap();
        fs::create_dir(path.parent().unwrap()).unwrap();
    }),
    ("a folder in its place", |path| {
        fs::remove_file(path).unwrap();
        fs::create_dir(path).unwrap();
    }),
];

fn cut_to(path: &Path, length: u64) {
    OpenOptions::new().write(true).open(path).unwrap().set_len(length).unwrap();
}

/// Every file below a folder, with its bytes.
fn everything(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(everything(&path));
        } else {
            all.push((path.clone(), fs::read(&path).unwrap()));
        }
    }
    all.sort();
    all
}

#[test]
fn a_file_that_changes_under_the_game_is_told_and_left_as_it_is() {
    for (name, deed) in DEEDS {
        let place = place();
        let (mut session, path) = some_run(place.path());
        deed(&path);
        let after = everything(place.path());
        let told = session.apply(&price(40));
        assert!(matches!(told, Err(ApplyError::NotKept(FileError::Lost { .. }))), "{name}: {told:?}");
        let again = session.apply(&price(41));
        assert!(matches!(again, Err(ApplyError::NotKept(FileError::Lost { .. }))), "{name}: {again:?}");
        assert_eq!(everything(place.path()), after, "{name}: nothing is touched");
        assert_eq!(session.view().listings[0].price, Money::major(40), "{name}: it happened once");
        session.go_on_without_file();
        session.apply(&price(42)).expect("the game goes on");
        assert_eq!(session.path(), None, "{name}");
    }
}

/// A file is lost at any moment: before a command, between commands, after the end. Everything so
/// far is in a new one.
#[test]
fn a_run_whose_file_is_lost_is_kept_in_a_new_one_with_everything_so_far() {
    for (name, deed) in DEEDS {
        for over in [false, true] {
            let place = place();
            let (mut session, path) = some_run(place.path());
            let to = session.sim().scenario().ends;
            while over && !session.sim().is_over() {
                session.apply(&ShopCommand::Advance { to, stop: false }).expect("it goes on");
            }
            if over {
                session.finish().expect("the end is written");
            }
            deed(&path);
            let after = everything(place.path());
            assert!(session.look_at_file().is_err(), "{name}: it is noticed without a command");
            let now = session.sim().now();
            if !over {
                session.apply(&price(40)).expect_err("the command cannot be kept");
            }
            let anew = session.keep_anew(None).expect("a new file");
            assert!(over || anew.applied.now > now, "{name}: the command is done: {anew:?}");
            assert_eq!(session.path(), Some(anew.path.as_path()));
            let still: Vec<_> =
                everything(place.path()).into_iter().filter(|file| after.contains(file)).collect();
            let heads = |files: &[(PathBuf, Vec<u8>)]| {
                files.iter().filter(|(path, _)| path.extension().is_none_or(|end| end != "head")).count()
            };
            assert_eq!(heads(&still), heads(&after), "{name}: what others left is not touched");
            if !over {
                session.apply(&price(41)).expect("it is kept again");
                assert_eq!(session.view().listings[0].price, Money::major(41), "{name}");
            }
            session.finish().expect("nothing is missing");
            session.check_file().expect("all is there");
            let read = JournalFile::read(&anew.path).expect("a run");
            assert_eq!(read.steps.len(), session.steps().len(), "{name}");
            assert_eq!((read.end.is_some(), read.damage), (over, None), "{name}");
            drop(session);
            let verdict = verify(&anew.path, common::corner_shop(), &read).expect("it can be judged");
            assert!(!over || verdict.is_good(), "{name}: {verdict:?}");
            for lang in Lang::ALL {
                let sentence = anew.message(lang);
                assert!(sentence.contains(&anew.path.display().to_string()), "{sentence}");
            }
        }
    }
}

#[test]
fn where_the_folder_is_gone_for_good_the_spare_one_is_used() {
    let place = place();
    let (mut session, path) = some_run(place.path());
    let folder = path.parent().unwrap();
    fs::remove_dir_all(folder).unwrap();
    fs::write(folder, "no folder any more").unwrap();
    session.apply(&price(40)).expect_err("it cannot be kept");
    session.keep_anew(None).expect_err("nowhere to go");
    assert!(session.apply(&price(50)).is_err(), "nothing goes past it");
    session.go_on_without_file();
    session.apply(&price(42)).expect("it goes on without a file");
    assert!(session.is_homeless());
    let spare = place.path().join("spare");
    let anew = session.keep_anew(Some(&spare)).expect("a place was found later");
    assert_eq!(anew.path.parent(), Some(spare.as_path()));
    assert_eq!(JournalFile::read(&anew.path).unwrap().steps.len(), session.steps().len());
    assert!(!session.is_homeless());
    let mut unkept = Session::start(common::corner_shop(), 7, Lang::En, None).unwrap();
    assert!(matches!(unkept.keep_anew(Some(&spare)), Err(FileError::NoFile)), "nobody asked for a file");
}

/// A run in play, with a file and without one, on an edited scenario.
#[test]
fn a_run_in_play_goes_on_on_its_edited_scenario() {
    let place = place();
    let (mut session, path) = some_run(place.path());
    let before = fs::read(&path).unwrap();
    assert_eq!(session.carry_to(common::corner_shop()).map(|_| ()), None, "nothing was changed");
    let edited = |digest: &str| {
        let mut scenario = common::corner_shop().as_ref().clone();
        (scenario.minutes, scenario.digest) = (99, digest.repeat(64));
        std::sync::Arc::new(scenario)
    };
    let carried = session.carry_to(edited("a")).expect("it is said");
    assert_eq!((carried.kept, carried.dropped.len(), carried.old.as_ref()), (4, 0, Some(&path)));
    assert_eq!(session.sim().scenario().minutes, 99);
    assert_eq!(fs::read(&path).unwrap(), before, "the old file stays as it is");
    session.apply(&price(40)).expect("it is kept");
    let read = JournalFile::read(session.path().unwrap()).unwrap();
    assert_eq!((read.steps.len(), read.header.scenario_digest), (5, "a".repeat(64)));
    let mut unkept = Session::start(common::corner_shop(), 7, Lang::En, None).unwrap();
    unkept.apply(&price(40)).unwrap();
    let carried = unkept.carry_to(edited("b")).expect("it is said");
    assert_eq!((carried.kept, carried.new.is_none(), unkept.path()), (1, true, None));
    assert_eq!(carried.sentences(Lang::En).len(), 1);
}

#[test]
fn what_happens_after_the_last_command_is_told_at_the_end() {
    for (name, deed) in DEEDS {
        let place = place();
        let (mut session, path) = some_run(place.path());
        assert!(session.check_file().is_ok(), "{name}: all is there before");
        deed(&path);
        let told = session.check_file();
        assert!(matches!(told, Err(FileError::Lost { .. })), "{name}: {told:?}");
    }
    let place = place();
    let (mut session, path) = some_run(place.path());
    let mut bytes = fs::read(&path).unwrap();
    bytes[300] ^= 1;
    fs::write(&path, bytes).unwrap();
    let told = session.check_file();
    assert!(matches!(told, Err(FileError::Lost { .. })), "a byte in the middle: {told:?}");
}

#[test]
fn a_file_that_comes_back_is_written_on() {
    let place = place();
    let (mut session, path) = some_run(place.path());
    let away = path.with_extension("away");
    fs::rename(&path, &away).unwrap();
    assert!(session.apply(&price(40)).is_err());
    fs::rename(&away, &path).unwrap();
    session.retry().expect("it is there again");
    session.apply(&price(41)).expect("it is kept");
    session.check_file().expect("all is there");
    assert_eq!(JournalFile::read(&path).unwrap().steps.len(), session.steps().len());
}

#[test]
fn a_head_that_goes_away_is_made_again() {
    let place = place();
    let (mut session, path) = some_run(place.path());
    let before = fs::read(head_of(&path)).unwrap();
    fs::remove_file(head_of(&path)).unwrap();
    session.apply(&price(40)).expect("the run itself is kept");
    let after = fs::read(head_of(&path)).expect("a head");
    assert!(after.len() == before.len() && after != before);
    fs::remove_file(head_of(&path)).unwrap();
    fs::write(head_of(&path), "my notes").unwrap();
    let told = session.apply(&price(41));
    assert!(matches!(told, Err(ApplyError::NotKept(FileError::Write { .. }))), "{told:?}");
    assert_eq!(fs::read(head_of(&path)).unwrap(), b"my notes");
    assert_eq!(JournalFile::read(&path).unwrap().steps.len(), 6, "the run itself is kept");
}

/// Fails if work takes longer than ten seconds: it waits for somebody who never comes.
fn in_time<T: Send + 'static>(what: &str, work: impl FnOnce() -> T + Send + 'static) -> T {
    let (send, done) = channel();
    std::thread::spawn(move || send.send(work()));
    done.recv_timeout(Duration::from_secs(10)).unwrap_or_else(|_| panic!("{what} hangs"))
}

#[cfg(unix)]
mod unix {
    use super::*;
    use std::os::unix::fs::symlink;
    use std::os::unix::net::UnixListener;

    /// Names behind which there is no plain file.
    fn strange(place: &Path) -> Vec<(&'static str, PathBuf)> {
        let at = |name: &str| place.join(name);
        let pipe = std::process::Command::new("mkfifo").arg(at("pipe")).status();
        assert!(pipe.expect("mkfifo runs").success());
        drop(UnixListener::bind(at("socket")).unwrap());
        fs::create_dir(at("folder")).unwrap();
        for (name, target) in [
            ("to_pipe", "pipe"),
            ("to_terminal", "/dev/tty"),
            ("to_zero", "/dev/zero"),
            ("to_nowhere", "nowhere"),
            ("to_itself", "to_itself"),
        ] {
            symlink(target, at(name)).unwrap();
        }
        ["pipe", "socket", "folder", "to_pipe", "to_terminal", "to_zero", "to_nowhere", "to_itself"]
            .into_iter()
            .map(|name| (name, at(name)))
            .chain([("a terminal", "/dev/tty".into()), ("zeros", "/dev/zero".into())])
            .collect()
    }

    #[test]
    fn no_name_hangs_or_is_taken_for_a_run() {
        let place = place();
        for (name, path) in strange(place.path()) {
            let (read, resumed, begun) = in_time(name, move || {
                let resumed = Session::resume(&path, common::corner_shop()).err();
                (JournalFile::read(&path).err(), resumed, begin(&path).err())
            });
            assert!(matches!(read, Some(FileError::Read { .. })), "{name}: {read:?}");
            assert!(matches!(resumed, Some(FileError::Read { .. })), "{name}: {resumed:?}");
            assert!(matches!(begun, Some(FileError::Exists { .. })), "{name}: {begun:?}");
        }
        assert!(!place.path().join("nowhere").exists(), "no link is written through");
    }

    #[test]
    fn no_head_hangs_or_is_written_through() {
        let place = place();
        let (session, path) = some_run(place.path());
        drop(session);
        let run = fs::read(&path).unwrap();
        fs::remove_file(head_of(&path)).unwrap();
        for (name, strange) in strange(place.path()) {
            if strange.starts_with("/dev") {
                continue;
            }
            let head = head_of(&path);
            if name.starts_with("to_") {
                symlink(fs::read_link(&strange).unwrap(), &head).unwrap();
            } else {
                fs::rename(&strange, &head).unwrap();
            }
            let (run_path, new) = (path.clone(), place.path().join("new.journal"));
            let (new_head, old_head) = (head_of(&new), head.clone());
            let read = in_time(name, move || JournalFile::read(&run_path).map(|read| read.steps.len()));
            assert_eq!(read.ok(), Some(4), "{name}");
            let run_path = path.clone();
            let resumed = in_time(name, move || Session::resume(&run_path, common::corner_shop()).err());
            assert!(matches!(resumed, Some(FileError::Write { .. })), "{name}: {resumed:?}");
            fs::rename(&old_head, &new_head).unwrap();
            let begun = in_time(name, move || begin(&new).err());
            assert!(matches!(begun, Some(FileError::Write { .. })), "{name}: {begun:?}");
            assert!(!place.path().join("new.journal").exists(), "{name}: nothing is left behind");
            fs::rename(&new_head, &strange).unwrap_or_else(|_| fs::remove_file(&new_head).unwrap());
        }
        assert_eq!(fs::read(&path).unwrap(), run, "the run is as it was");
        Session::resume(&path, common::corner_shop()).expect("without the strange head it goes on");
    }

    #[test]
    fn a_victim_behind_a_head_stays_as_it_is() {
        let text = "A diary of more than fifty-four letters that nobody may write over or cut.\n";
        for link in [true, false] {
            let place = place();
            let (victim, path) = (place.path().join("diary"), place.path().join("run.journal"));
            fs::write(&victim, text).unwrap();
            if link {
                symlink(&victim, head_of(&path)).unwrap();
            } else {
                fs::hard_link(&victim, head_of(&path)).unwrap();
            }
            let begun = begin(&path).err();
            assert!(matches!(begun, Some(FileError::Write { .. })), "{begun:?}");
            assert!(!path.exists());
            assert_eq!(fs::read_to_string(&victim).unwrap(), text);
        }
    }

    #[test]
    fn a_folder_of_strange_names_is_listed() {
        let place = place();
        let (session, path) = some_run(place.path());
        drop(session);
        for (name, strange) in strange(place.path()) {
            if !strange.starts_with("/dev") {
                fs::rename(&strange, path.with_file_name(format!("{name}.journal"))).unwrap();
            }
        }
        let folder = path.parent().unwrap().to_owned();
        let found = in_time("the list", move || list_unfinished(&folder)).expect("the folder");
        assert_eq!(found.iter().map(|run| run.path.clone()).collect::<Vec<_>>(), [path]);
    }

    #[test]
    fn a_link_in_place_of_the_run_is_told() {
        let place = place();
        let (mut session, path) = some_run(place.path());
        let real = place.path().join("real.journal");
        fs::rename(&path, &real).unwrap();
        symlink(&real, &path).unwrap();
        let before = fs::read(&real).unwrap();
        assert!(matches!(session.apply(&price(40)), Err(ApplyError::NotKept(FileError::Lost { .. }))));
        assert_eq!(fs::read(&real).unwrap(), before);
    }
}

#[test]
fn long_names_work_or_leave_nothing_behind() {
    for length in 240..=256 {
        for letter in ["a", "店"] {
            let place = place();
            let stem = letter.repeat((length - ".journal".len()) / letter.len());
            let path = place.path().join(format!("{stem}.journal"));
            match begin(&path) {
                Ok(mut session) => {
                    session.apply(&price(40)).expect("it is kept");
                    drop(session);
                    OpenOptions::new().append(true).open(&path).unwrap().write_all(b"scrap").unwrap();
                    let again = Session::resume(&path, common::corner_shop()).expect("it goes on");
                    assert_eq!((again.session.steps().len(), again.mended.is_some()), (1, true), "{length}");
                }
                Err(trouble) => {
                    assert!(matches!(trouble, FileError::Write { .. }), "{length}: {trouble:?}");
                    assert_eq!(everything(place.path()), [], "{length}: nothing is left behind");
                }
            }
        }
    }
}

#[test]
fn runs_of_any_scenario_name_get_a_file() {
    let place = place();
    for (id, begins) in [
        ("开店第一课", "开店第一课-"),
        ("lesson 1", "lesson_1-"),
        ("../../up", "______up-"),
        (&"很长的名字".repeat(60), "很长的名字很长的名字"),
    ] {
        let path = new_path(place.path(), id, u64::MAX);
        let name = path.file_name().unwrap().to_str().unwrap();
        assert!(path.parent() == Some(place.path()) && name.starts_with(begins), "{name}");
        begin(&path).expect("the name can be used");
    }
}

#[test]
fn messages_are_in_the_learners_language() {
    let place = place();
    let (mut session, path) = some_run(place.path());
    let in_use = Session::resume(&path, common::corner_shop()).expect_err("it is open already");
    for lang in Lang::ALL {
        let words = in_use.message(lang);
        assert!(!words.contains('/') && !words.contains(".journal"), "a window needs no path: {words}");
    }
    fs::remove_file(&path).unwrap();
    let lost = session.check_file().expect_err("it is gone");
    let missing = JournalFile::read(&path).expect_err("it is gone");
    for (trouble, zh, en) in [
        (in_use, "另一个窗口", "another window"),
        (lost, "没有这个文件", "no such file"),
        (missing, "没有这个文件", "no such file"),
    ] {
        let (in_zh, in_en) = (trouble.message(Lang::Zh), trouble.message(Lang::En));
        assert!(in_zh.contains(zh), "{in_zh}");
        assert!(in_en.contains(en), "{in_en}");
        let words = in_zh.replace(&path.display().to_string(), "");
        assert!(!words.contains(|c: char| c.is_ascii_alphabetic()), "no English is left: {words}");
    }
}
