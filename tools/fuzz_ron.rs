//! Mutates small scenario files and loads them: nothing may panic, and nothing may take longer than
//! three tenths of a second. `fuzz_ron --runs 10000000 --threads 2 --seed 1`
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
use storefront_sandbox::base::Stream;
use storefront_sandbox::scenario::{Memory, load};

/// Longest time a file may take.
const LIMIT: Duration = Duration::from_millis(300);

/// Small whole files: mutations of them reach every part of the reader.
const SEEDS: &[&str] = &[
    "Scenario(format: 1, id: \"x\", title: (zh: \"店\", en: \"Shop\"), days: 2, cash: 12.50)",
    "Scenario(products: { \"mug\": Product(cost: 9.0, stock: 4, colour: \"#2F6F73\", sizes: { \"M\": 0.5 }) })",
    "Scenario(cases: { \"a\": Case(starts: At(day: 1, time: \"10:00\"), patience: \"4m\", topic: Fact) })",
    "Scenario(cases: { \"b\": Case(satisfied_by: AnyOf([Told(\"x\"), Remedy([Refund, Coupon(at_least: 5)])])) })",
    "Scenario(says: [], /* 注 */ arrivals: (per_day: 100, personas: { \"p\": 1 })) // 完",
    "Library(format: 1, phrases: { \"hi\": (zh: \"您好，{customer}\", en: \"Hello {customer}\") })",
    "Scenario(use: [\"shared/facts.ron\"], coach: [(say: (zh: \"看\"), at: Window, until: After(\"2m\"))])",
    "Scenario(policy: (ship_within: \"48h\", commission: 0.02), rubric: (profit: 25, pass: 60))",
];

/// A whole small shop, of which pieces are cut.
const SHOP: &str = include_str!("../tests/shops/corner_shop/scenario.ron");

/// Pieces put in whole: what people type by mistake, and what breaks parsers.
const TOKENS: &[&str] = &[
    "，",
    "：",
    "（",
    "）",
    "“",
    "”",
    "((((((((((((((((",
    "]]]]",
    "{",
    "}",
    "\"",
    "r#\"",
    "/*",
    "*/",
    "//",
    "\u{feff}",
    "NaN",
    "inf",
    "1e999",
    "-0",
    "99999999999999999999",
    "Some(",
    "None",
    "()",
    "\\u{110000}",
    "\\x",
    "'",
    "😀",
    "#![enable(unwrap_newtypes)]",
    "Case(",
    "\"a\": ",
    ",,",
    "\n\n",
    "\t",
    "\0",
    "true",
    "_",
    "1234567890",
    "Some(Some(",
    "[",
    "r#",
    "\"x\": (",
    "；",
    "‘",
    "【",
];

/// What a mutation begins with: a small file, a piece of the shop, or, seldom because it is slow,
/// the whole shop.
fn beginning(luck: &mut Stream) -> Vec<u8> {
    if luck.chance(0.5) {
        return SEEDS[luck.below(SEEDS.len() as u64) as usize].as_bytes().to_vec();
    }
    let shop = SHOP.as_bytes();
    if luck.chance(0.01) {
        return shop.to_vec();
    }
    let length = 200 + luck.below(1_300) as usize;
    let from = luck.below((shop.len() - length) as u64) as usize;
    let piece = &shop[from..from + length];
    if luck.chance(0.5) {
        return piece.to_vec();
    }
    // From the start of a line, inside a scenario: the reader gets past its first error more often.
    let line = piece.iter().position(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    [b"Scenario(".as_slice(), &piece[line..], b")"].concat()
}

fn mutate(seed: u64, run: u64) -> Vec<u8> {
    let mut luck = Stream::new(seed, run, 0xF022, 0);
    let mut text = beginning(&mut luck);
    for _ in 0..=luck.below(4) {
        let at = luck.below(text.len() as u64 + 1) as usize;
        match luck.below(7) {
            0 if !text.is_empty() => {
                let at = at.min(text.len() - 1);
                text[at] ^= 1 << luck.below(8);
            }
            1 => {
                text.truncate(at);
            }
            2 => {
                let end = (at + luck.below(12) as usize).min(text.len());
                text.drain(at..end);
            }
            3 => {
                let end = (at + luck.below(40) as usize).min(text.len());
                let piece = text[at..end].to_vec();
                text.splice(at..at, piece);
            }
            4 => {
                let other = SEEDS[luck.below(SEEDS.len() as u64) as usize].as_bytes();
                let from = luck.below(other.len() as u64) as usize;
                text.splice(at..at, other[from..].iter().copied().take(30));
            }
            5 => {
                let times = if luck.chance(0.02) { 200 } else { 1 };
                let token = TOKENS[luck.below(TOKENS.len() as u64) as usize];
                text.splice(at..at, token.repeat(times).into_bytes());
            }
            _ => {
                let byte = luck.below(256) as u8;
                text.insert(at, byte);
            }
        }
    }
    text
}

fn tried(bytes: &[u8]) -> Result<Tried, String> {
    let files = Memory::new("x").with("scenario.ron", bytes);
    let began = Instant::now();
    let done = catch_unwind(AssertUnwindSafe(|| load(&files, "x").scenario.is_some()));
    let taken = done.map_err(|_| "panics".to_owned())?;
    Ok(Tried { taken, time: began.elapsed() })
}

fn main() -> anyhow::Result<()> {
    let hunt = Arguments::read().hunt(100_000)?;
    let caught = hunt.search(LIMIT, |run| tried(&mutate(hunt.seed, run)))?;
    if let Some((run, what)) = caught.bad {
        let text = String::from_utf8_lossy(&mutate(hunt.seed, run)).into_owned();
        anyhow::bail!("file {run} of seed {} {what}: {text:?}", hunt.seed);
    }
    let (slowest, rate) = (caught.slowest.as_micros(), caught.rate);
    let taken = caught.taken;
    println!(
        "{} mutated files, no panic, {taken} loaded, slowest {slowest} µs, {rate:.0} a second",
        hunt.runs
    );
    Ok(())
}
