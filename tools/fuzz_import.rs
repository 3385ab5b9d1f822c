//! Mutates chats of every kind of export and imports them, and mutates packs and unpacks them:
//! nothing may panic, take longer than its limit, or give more than the limits of memory allow.
//! What an import gives must load. `fuzz_import --runs 1000000 --threads 2 --seed 1`
//!

#![allow(
    clippy::disallowed_types,
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a tool for engineers measures time and writes to the terminal"
)]

mod common;

use common::{Arguments, Tried};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};
use storefront_sandbox::base::{Lang, Stream};
use storefront_sandbox::import::{ImportOptions, import_lesson, read_chats};
use storefront_sandbox::pack::limits::MAX_TOTAL_BYTES;
use storefront_sandbox::pack::{PackedFiles, pack, unpack};
use storefront_sandbox::scenario::{Embedded, FileProblem, Files, load};

/// Longest time an input may take.
const LIMIT: Duration = Duration::from_millis(500);
/// Largest lesson that a chat of these sizes may become, in bytes.
const LARGEST: usize = 1 << 20;
/// One import of so many is loaded, since loading is far slower than importing.
const LOADED: u64 = 64;

/// A chat of every kind of export.
const CHATS: &[&[u8]] = &[
    include_bytes!("../docs/samples/chat.txt"),
    include_bytes!("../docs/samples/chat.en.txt"),
    include_bytes!("../tests/import/qianniu.txt"),
    include_bytes!("../tests/import/window.txt"),
    include_bytes!("../tests/import/jd.log"),
    include_bytes!("../tests/import/whatsapp.txt"),
    include_bytes!("../tests/import/chatwoot.json"),
    include_bytes!("../tests/import/zendesk.json"),
    include_bytes!("../tests/import/intercom.json"),
    include_bytes!("../tests/import/table.csv"),
    include_bytes!("../tests/import/other.csv"),
];

/// Pieces put in whole: what exports contain, and what breaks readers of them.
const TOKENS: &[&[u8]] = &[
    b"\r\n",
    b"\n\n\n",
    b"\0",
    b"\"",
    b"\"\"\"",
    b",,,,",
    b";",
    b"[[[[[[[[",
    b"{\"messages\":[",
    b"]}",
    b"\\u0000",
    b"\\ud800",
    b"1e999",
    b"-99999999999999999999",
    b"2026-13-45 25:61:61",
    b"10:00",
    b"[06/05/2026, 10:02:40] ",
    b"\xff\xfe",
    b"\xef\xbb\xbf",
    b"\x81\x30\x81\x30",
    b"=cmd|' /C calc'!A0",
    b"<script>",
    "：".as_bytes(),
    "订单号3398127645012345678 ".as_bytes(),
    "13812345678".as_bytes(),
    "\u{202e}".as_bytes(),
    "😀".as_bytes(),
    b"sender,text,time",
    b": ",
    b"\"))]}, cases: {",
];

/// An input: a chat, or a pack.
enum Fed {
    Chat(Vec<u8>),
    Pack(Vec<u8>),
}

impl Fed {
    fn bytes(&self) -> &[u8] {
        match self {
            Self::Chat(bytes) | Self::Pack(bytes) => bytes,
        }
    }
}

fn small_pack() -> Vec<u8> {
    let files = PackedFiles::from([
        ("scenario.ron".to_owned(), b"Scenario(format: 2, id: \"a\")\n".repeat(30)),
        ("photos/a.png".to_owned(), b"not really a picture".to_vec()),
        ("notes/b.txt".to_owned(), Vec::new()),
    ]);
    pack(&files).unwrap_or_default()
}

fn mutate(seed: u64, run: u64) -> Fed {
    let mut luck = Stream::new(seed, run, 0xF033, 0);
    let is_pack = luck.chance(0.2);
    let mut bytes =
        if is_pack { small_pack() } else { CHATS[luck.below(CHATS.len() as u64) as usize].to_vec() };
    for _ in 0..=luck.below(5) {
        change(&mut bytes, &mut luck);
    }
    if is_pack { Fed::Pack(bytes) } else { Fed::Chat(bytes) }
}

fn change(bytes: &mut Vec<u8>, luck: &mut Stream) {
    let at = luck.below(bytes.len() as u64 + 1) as usize;
    match luck.below(7) {
        0 if !bytes.is_empty() => {
            let at = at.min(bytes.len() - 1);
            bytes[at] ^= 1 << luck.below(8);
        }
        1 => bytes.truncate(at),
        2 => {
            let end = (at + luck.below(60) as usize).min(bytes.len());
            bytes.drain(at..end);
        }
        3 => {
            let end = (at + luck.below(200) as usize).min(bytes.len());
            let piece = bytes[at..end].to_vec();
            bytes.splice(at..at, piece);
        }
        4 => {
            let other = CHATS[luck.below(CHATS.len() as u64) as usize];
            let from = luck.below(other.len() as u64) as usize;
            bytes.splice(at..at, other[from..].iter().copied().take(80));
        }
        5 => {
            let times = if luck.chance(0.02) { 300 } else { 1 };
            let token = TOKENS[luck.below(TOKENS.len() as u64) as usize];
            bytes.splice(at..at, token.repeat(times));
        }
        _ => bytes.insert(at, luck.below(256) as u8),
    }
}

/// The lesson that came of a chat, with the program's own libraries.
struct Made(String);

impl Files for Made {
    fn folder_name(&self) -> &'static str {
        "made"
    }

    fn read(&self, path: &str, _limit: usize) -> Result<Vec<u8>, FileProblem> {
        let bytes = if path == "scenario.ron" { Some(self.0.as_bytes()) } else { Embedded::common(path) };
        bytes.map(<[u8]>::to_vec).ok_or(FileProblem::Missing)
    }
}

/// Feeds an input; whether it was taken, or what is wrong with what came of it.
fn feed(fed: &Fed, loads: bool) -> Result<bool, &'static str> {
    match fed {
        Fed::Pack(bytes) => {
            let Ok(files) = unpack(bytes) else { return Ok(false) };
            let held: usize = files.values().map(Vec::len).sum();
            if held > MAX_TOTAL_BYTES { Err("holds too much") } else { Ok(true) }
        }
        Fed::Chat(bytes) => {
            let chats = read_chats(std::slice::from_ref(bytes), &ImportOptions::default());
            let lesson = chats.ok().and_then(|chats| import_lesson(&chats, "made", Lang::En).ok());
            let Some(lesson) = lesson else { return Ok(false) };
            if lesson.text.len() > LARGEST {
                return Err("becomes too much");
            }
            if loads && load(&Made(lesson.text), "made").scenario.is_none() {
                return Err("gives what does not load");
            }
            Ok(true)
        }
    }
}

/// What is wrong with an input, if anything; else the time it took.
fn tried(fed: &Fed, loads: bool) -> Result<Tried, String> {
    let began = Instant::now();
    let done = catch_unwind(AssertUnwindSafe(|| feed(fed, false)));
    let time = began.elapsed();
    let taken = done.map_err(|_| "panics".to_owned())??;
    if loads {
        let done = catch_unwind(AssertUnwindSafe(|| feed(fed, true)));
        done.map_err(|_| "panics when it is loaded".to_owned())??;
    }
    Ok(Tried { taken, time })
}

fn main() -> anyhow::Result<()> {
    let hunt = Arguments::read().hunt(100_000)?;
    let caught = hunt.search(LIMIT, |run| tried(&mutate(hunt.seed, run), run % LOADED == 0))?;
    if let Some((run, what)) = caught.bad {
        let text = String::from_utf8_lossy(mutate(hunt.seed, run).bytes()).into_owned();
        anyhow::bail!("input {run} of seed {} {what}: {text:?}", hunt.seed);
    }
    let (slowest, rate) = (caught.slowest.as_micros(), caught.rate);
    let taken = caught.taken;
    println!(
        "{} mutated inputs, no panic, {taken} taken, slowest {slowest} µs, {rate:.0} a second",
        hunt.runs
    );
    Ok(())
}
