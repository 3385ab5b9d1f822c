//! Chats by chance and by malice: nothing panics, nothing takes long, whatever becomes a lesson
//! loads.

use super::stories::Made;
use std::panic::{AssertUnwindSafe, catch_unwind};
use storefront_sandbox::base::Lang;
use storefront_sandbox::import::limits::MAX_FILE_BYTES;
use storefront_sandbox::import::{ChatFormat, ImportOptions, ImportRefusal, import_lesson, read_chats};
use storefront_sandbox::scenario::load;

const SEEDS: &[&[u8]] = &[
    include_bytes!("../../docs/samples/chat.txt"),
    include_bytes!("../../docs/samples/chat.en.txt"),
    include_bytes!("qianniu.txt"),
    include_bytes!("window.txt"),
    include_bytes!("jd.log"),
    include_bytes!("whatsapp.txt"),
    include_bytes!("chatwoot.json"),
    include_bytes!("zendesk.json"),
    include_bytes!("intercom.json"),
    include_bytes!("table.csv"),
    include_bytes!("other.csv"),
];

/// Pieces that mean something to one of the readers, or to a scenario.
const PIECES: &[&str] = &[
    "\n",
    "\r\n",
    ":",
    "：",
    "[",
    "]",
    "{",
    "}",
    "｛",
    "\"",
    "\\",
    "//",
    "/*",
    "*/",
    ",",
    ";",
    "\t",
    "=",
    "-",
    "2026-05-06 10:00:00",
    "13/13/26, 25:61",
    "10:00 ",
    "客服: ",
    "顾客: ",
    "----------------------------<a>----------------------------",
    "/*****************以下为一通会话****/",
    "\u{feff}",
    "\u{202e}",
    "\u{0}",
    "\u{e000}",
    "null",
    "1e999",
    "-1",
    "\"message_type\": 0",
    "\"requester_id\": 1",
    "13812345678",
    "退款",
    "补发",
    "refund",
    "我叫王小明",
    "{product}",
    "#enable",
];

/// A small generator of our own: the same inputs on every machine.
struct Luck(u64);

impl Luck {
    fn next(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % below.max(1)
    }
}

/// One of the samples with a few changes.
fn input(run: u64) -> (Vec<u8>, Option<ChatFormat>) {
    let mut luck = Luck(run.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x5eed);
    let mut bytes = SEEDS[luck.next(SEEDS.len())].to_vec();
    // Mostly a piece of it, so that many runs fit into a second.
    let length = 40 + luck.next(bytes.len());
    bytes.truncate(length);
    for _ in 0..=luck.next(6) {
        let at = luck.next(bytes.len());
        match luck.next(6) {
            0 => drop(bytes.splice(at..at, PIECES[luck.next(PIECES.len())].bytes())),
            1 => bytes[at] = u8::try_from(luck.next(256)).unwrap_or(0),
            2 => drop(bytes.drain(at..(at + luck.next(30)).min(bytes.len()))),
            3 => {
                let piece = bytes[at..(at + luck.next(80)).min(bytes.len())].to_vec();
                let to = luck.next(bytes.len());
                bytes.splice(to..to, piece);
            }
            4 => bytes.truncate(at.max(1)),
            _ => {
                let other = SEEDS[luck.next(SEEDS.len())];
                let from = luck.next(other.len());
                bytes.splice(at..at, other[from..(from + luck.next(120)).min(other.len())].iter().copied());
            }
        }
        if bytes.is_empty() {
            bytes.push(b'\n');
        }
    }
    let format = (luck.next(3) == 0).then(|| ChatFormat::ALL[luck.next(ChatFormat::ALL.len())]);
    (bytes, format)
}

/// Reads an input and makes a lesson of it, every `load_each`th time loading that too. Returns
/// whether it became a lesson.
fn attempt(run: u64, load_each: u64) -> bool {
    let (bytes, format) = input(run);
    let options = ImportOptions { format, ..ImportOptions::default() };
    let Ok(chats) = read_chats(&[bytes], &options) else { return false };
    for talk in &chats.talks {
        for message in &talk.messages {
            assert!(!message.text.contains("13812345678"), "run {run}: a number stays: {}", message.text);
        }
    }
    if !run.is_multiple_of(load_each) {
        return true;
    }
    if let Ok(lesson) = import_lesson(&chats, "made", Lang::En) {
        let loaded = load(&Made(lesson.text.clone()), "made");
        assert!(loaded.scenario.is_some(), "run {run}: it does not load:\n{}", lesson.text);
    }
    true
}

fn fuzz(from: u64, runs: u64, load_each: u64) {
    let mut lessons = 0_u64;
    for run in from..from + runs {
        let made = catch_unwind(AssertUnwindSafe(|| attempt(run, load_each)));
        let Ok(made) = made else { panic!("run {run} panics; see above") };
        lessons += u64::from(made);
    }
    assert!(lessons * 10 > runs, "only {lessons} of {runs} were read: the inputs are too wild");
}

/// The short form.
#[test]
fn chats_by_chance_never_panic() {
    let runs =
        std::env::var("STOREFRONT_FUZZ_CHATS").ok().and_then(|text| text.parse().ok()).unwrap_or(3_000);
    fuzz(0, runs, 40);
}

/// The long form: a million inputs, over all cores.
#[test]
#[ignore = "takes many minutes; .ci/run runs the short form"]
fn a_million_chats_by_chance_never_panic() {
    let cores = std::thread::available_parallelism().map_or(4, std::num::NonZeroUsize::get) as u64;
    let each = 1_000_000_u64.div_ceil(cores);
    let threads: Vec<_> = (0..cores).map(|n| std::thread::spawn(move || fuzz(n * each, each, 200))).collect();
    for thread in threads {
        thread.join().expect("no thread panics");
    }
}

#[test]
fn hostile_chats_are_refused_or_read_in_bounded_time() {
    let many = "10:00 a: b\n".repeat(30_000);
    let long = format!("10:00 客服: {}\n10:01 顾客: {}\n", "退".repeat(1_000_000), "x ".repeat(1_000_000));
    let deep = format!("{}1{}", "[".repeat(100_000), "]".repeat(100_000));
    let deep_object = format!("{}1{}", "{\"message_type\":".repeat(20_000), "}".repeat(20_000));
    let wide = format!("text,{}\n", "a,".repeat(100_000));
    let senders: Vec<String> = (0..9_000).map(|n| format!("10:00 name{n}: hello name{n}\n")).collect();
    let senders = senders.concat();
    let digits = format!("10:00 客服: {}\n10:01 顾客: 1\n", "1-".repeat(400_000));
    let roads = format!("10:00 客服: {}\n10:01 顾客: 路\n", "省市区路".repeat(300_000));
    let tags = format!(
        "{{\"conversation_parts\":[{{\"part_type\":\"comment\",\"body\":\"{}\"}}]}}",
        "<a".repeat(500_000)
    );
    for (name, text) in [
        ("many", many),
        ("long", long),
        ("deep", deep),
        ("deep object", deep_object),
        ("wide", wide),
        ("senders", senders),
        ("digits", digits),
        ("roads", roads),
        ("tags", tags),
        ("zeros", "\0".repeat(1_000_000)),
        ("newlines", "\n".repeat(1_000_000)),
        ("colons", ":".repeat(1_000_000)),
    ] {
        #[expect(clippy::disallowed_types, reason = "the test measures how long it takes")]
        let began = std::time::Instant::now();
        let read = read_chats(&[text.into_bytes()], &ImportOptions::default());
        if let Ok(chats) = &read {
            let _ = import_lesson(chats, "made", Lang::Zh);
        }
        assert!(began.elapsed().as_secs() < 20, "{name}: {:?}", began.elapsed());
        if name == "many" {
            assert_eq!(read.err(), Some((0, ImportRefusal::TooManyMessages)));
        }
    }
    let large = vec![b'a'; MAX_FILE_BYTES + 1];
    assert_eq!(read_chats(&[large], &ImportOptions::default()).err(), Some((0, ImportRefusal::TooLarge)));
    let files = vec![Vec::new(); 21];
    assert_eq!(read_chats(&files, &ImportOptions::default()).err(), Some((20, ImportRefusal::TooManyFiles)));
}
