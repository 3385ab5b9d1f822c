//! A player is killed at random moments, again and again; nothing that was accepted is ever lost.
//!
//! The player is this same test binary, started as a child that plays by the book and says `ack`
//! for every command whose effect it was shown. `STOREFRONT_KILLS` sets the number of kills (50
//! unless it is set).

#![allow(clippy::wildcard_enum_match_arm, reason = "a test asks about some entries and commands only")]
#![allow(
    clippy::expect_used,
    clippy::naive_bytecount,
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test may stop where it stands, and may touch files"
)]

mod common;

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use storefront_sandbox::base::Lang;
use storefront_sandbox::policy::{Bot, BotKind};
use storefront_sandbox::session::{ApplyError, FileError, JournalFile, Resumed, Session};
use storefront_sandbox::sim::Played;

const CHILD: &str = "STOREFRONT_KILL_CHILD";
const SEED: &str = "STOREFRONT_KILL_SEED";

/// So many players play and are killed side by side.
const PLAYERS: u32 = 2;

/// Chance for the test's own moments.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }
}

#[test]
#[ignore = "the player that the test below starts and kills"]
fn player() {
    let Some(path) = std::env::var_os(CHILD).map(PathBuf::from) else {
        return;
    };
    let seed: u64 = std::env::var(SEED).expect("a seed").parse().expect("a number");
    let scenario = common::corner_shop();
    let mut session = if path.exists() {
        match Session::resume(&path, scenario.clone()) {
            Ok(resumed) => resumed.session,
            // It was killed between the end of the run and its own.
            Err(FileError::Finished { .. }) => return,
            Err(other) => panic!("it does not go on: {other}"),
        }
    } else {
        Session::start(scenario.clone(), seed, Lang::En, Some(&path)).expect("it begins")
    };
    let mut out = std::io::stdout().lock();
    let mut bot = Bot::new(BotKind::ByTheBook, seed);
    while !session.sim().is_over() {
        let command = bot.next(&session.view(), &scenario);
        match session.apply(&command) {
            Ok(_) => {
                let digest = session.sim().journal().digest();
                writeln!(out, "ack {} {digest}", session.steps().len()).expect("it is heard");
                out.flush().expect("it is heard");
            }
            Err(ApplyError::Refused(_)) => bot.was_refused(&command),
            Err(other) => panic!("{other}"),
        }
    }
    session.finish().expect("the end is written");
}

fn start(path: &Path, seed: u64) -> Child {
    Command::new(std::env::current_exe().expect("this test binary"))
        .args(["--ignored", "--exact", "player", "--nocapture"])
        .env(CHILD, path)
        .env(SEED, seed.to_string())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the player starts")
}

/// Kills the player after so many acks and a moment more; returns what it acked, and whether it
/// came to the end.
fn kill_after(mut child: Child, acks: u64, moment: Duration) -> (BTreeMap<usize, String>, bool) {
    let mut heard = BTreeMap::new();
    let mut lines = BufReader::new(child.stdout.take().expect("its output")).lines();
    let mut hear = |line: &str| {
        let mut words = line.strip_prefix("ack ").unwrap_or_default().split(' ');
        if let (Some(Ok(n)), Some(digest)) = (words.next().map(str::parse), words.next()) {
            heard.insert(n, digest.to_owned());
        }
        heard.len() as u64
    };
    for line in lines.by_ref() {
        if hear(&line.expect("a line")) >= acks {
            break;
        }
    }
    std::thread::sleep(moment);
    child.kill().expect("it is killed or gone");
    // What it said before it died counts; a line that was cut does not.
    for line in lines.map_while(Result::ok) {
        hear(&line);
    }
    let ended = child.wait().expect("it is gone").success();
    (heard, ended)
}

#[test]
fn kills_lose_no_accepted_command() {
    let kills: u32 = std::env::var("STOREFRONT_KILLS").ok().and_then(|n| n.parse().ok()).unwrap_or(50);
    std::thread::scope(|scope| {
        for player in 0..PLAYERS {
            scope.spawn(move || kill_again_and_again(player, kills.div_ceil(PLAYERS)));
        }
    });
}

/// Starts and kills one player after the other, in a folder of their own.
fn kill_again_and_again(player: u32, kills: u32) {
    let place = tempfile::tempdir().expect("a folder");
    let mut dice = Dice(0x5eed_0f5a_1ab1_e000 + u64::from(player));
    let mut seed = 1 + u64::from(player) * 1_000_000;
    let mut path = place.path().join(format!("{seed}.journal"));
    for kill in 0..kills {
        let (acks, moment) = (dice.below(30), Duration::from_micros(dice.below(3_000)));
        let (heard, ended) = kill_after(start(&path, seed), acks, moment);
        if !path.exists() {
            assert!(heard.is_empty(), "player {player}, kill {kill}: a command without a file");
            continue;
        }
        check(&path, &heard, &format!("player {player}, kill {kill}"));
        if ended || dice.below(8) == 0 {
            seed += 1;
            path = place.path().join(format!("{seed}.journal"));
        }
    }
}

/// Everything that was acked is in the file, and the file plays to the same fingerprints.
fn check(path: &Path, heard: &BTreeMap<usize, String>, what: &str) {
    let read = match JournalFile::read(path) {
        Ok(read) => read,
        // Killed before the first line was whole: nothing can have been accepted.
        Err(trouble) => {
            assert!(heard.is_empty(), "{what}: {trouble}");
            fs::remove_file(path).expect("an empty start");
            return;
        }
    };
    let last = heard.keys().next_back().copied().unwrap_or(0);
    assert!(read.steps.len() >= last, "{what}: {last} were accepted, {} are kept", read.steps.len());
    let run = read.run(common::corner_shop()).expect("it is of today's format");
    let mut played = Played::open(common::corner_shop(), read.header.seed);
    for (index, step) in run.steps().iter().enumerate() {
        played.repeat(step).expect("it was accepted before");
        if let Some(digest) = heard.get(&(index + 1)) {
            assert_eq!(&played.sim().journal().digest(), digest, "{what}: step {}", index + 1);
        }
    }
}

/// Some steps of a run, in a file.
fn some_steps(path: &Path, count: usize) -> Session {
    let scenario = common::corner_shop();
    let mut session = Session::start(scenario.clone(), 3, Lang::En, Some(path)).expect("it begins");
    let mut bot = Bot::new(BotKind::ByTheBook, 3);
    while session.steps().len() < count {
        let command = bot.next(&session.view(), &scenario);
        if session.apply(&command).is_err() {
            bot.was_refused(&command);
        }
    }
    session
}

#[test]
fn a_tail_torn_at_any_byte_keeps_all_whole_records() {
    let place = tempfile::tempdir().expect("a folder");
    let path = place.path().join("run.journal");
    let steps = some_steps(&path, 30).steps().to_vec();
    let bytes = fs::read(&path).expect("the run");
    let copy = place.path().join("torn.journal");
    for cut in 0..=300.min(bytes.len()) {
        let torn = &bytes[..bytes.len() - cut];
        fs::write(&copy, torn).expect("a copy");
        let whole = torn.iter().filter(|b| **b == b'\n').count() - 1;
        let Resumed { session, mended, .. } =
            Session::resume(&copy, common::corner_shop()).expect("it goes on");
        assert_eq!(session.steps(), &steps[..whole], "cut by {cut}");
        assert_eq!(mended.is_some(), !torn.ends_with(b"\n"), "cut by {cut}");
        drop(session);
        fs::remove_file(format!("{}.head", copy.display())).expect("the head");
    }
}

#[test]
fn flipped_bytes_are_noticed_and_what_stands_before_is_kept() {
    let place = tempfile::tempdir().expect("a folder");
    let path = place.path().join("run.journal");
    let steps = some_steps(&path, 30).steps().to_vec();
    let bytes = fs::read(&path).expect("the run");
    let header = bytes.iter().position(|b| *b == b'\n').expect("a header") + 1;
    let mut dice = Dice(0xf11b_b175);
    let copy = place.path().join("flipped.journal");
    for _ in 0..100 {
        let at = header + dice.below((bytes.len() - header) as u64) as usize;
        let mut flipped = bytes.clone();
        flipped[at] ^= 1 << dice.below(8);
        fs::write(&copy, &flipped).expect("a copy");
        let sound = bytes[header..at].iter().filter(|b| **b == b'\n').count();
        let Resumed { session, mended, .. } =
            Session::resume(&copy, common::corner_shop()).expect("it goes on");
        assert_eq!(session.steps(), &steps[..sound], "byte {at}");
        assert!(mended.is_some_and(|mended| mended.aside.is_some()), "byte {at}");
        drop(session);
        fs::remove_file(format!("{}.head", copy.display())).expect("the head");
    }
}
