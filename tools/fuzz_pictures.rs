//! Mutates PNG, JPEG and OBJ files: each must give an error or a measure, in bounded time.
//!
//! `fuzz_pictures [--runs N] [--threads N] [--seed N]`

#![allow(
    clippy::disallowed_types,
    clippy::print_stdout,
    reason = "files that take too long are found by the clock"
)]

mod common;

use common::{Arguments, Hunt, Tried};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};
use storefront_sandbox::base::Stream;
use storefront_sandbox::photo::{PhotoBudget, ShotFacts, hints, measure_shot, shot_appeal};
use storefront_sandbox::studio::recipe::{Flaw, Goods, Pose};
use storefront_sandbox::studio::{Model, OwnGoods, StudioLook, StudioStage, preset};

/// Longest time for one file.
const LIMIT: Duration = Duration::from_secs(4);
/// What numbers in headers become.
const NUMBERS: [u32; 8] = [0, 1, 255, 256, 4096, 4097, 65_535, u32::MAX];
const CUBE: &str = "v 0 0 0\nv 1 0 0\nv 1 1 0\nv 0 1 0\nv 0 0 1\nv 1 0 1\nv 1 1 1\nv 0 1 1\nvt 0 0\nvt 1 1\nvn 0 0 1\n\
    f 5/1/1 6/2/1 7//1 8\nf 2 1 4 3\nf 6 2 3 7\nf -8 -4 -1 -5\n";
const TOKENS: [&str; 14] =
    ["f ", "v ", "vt ", "vn ", "\n", "/", "-1", "nan", "inf", "1e38", "-1e38", "9999999999", "#", "1e-38"];

fn pictures() -> anyhow::Result<Vec<Vec<u8>>> {
    let rgb: Vec<u8> = (0..96 * 72 * 3_u32).map(|i| (i * 7 % 251) as u8).collect();
    let picture = image::RgbImage::from_raw(96, 72, rgb).ok_or_else(|| anyhow::anyhow!("a picture"))?;
    let mut files = Vec::new();
    for format in [image::ImageFormat::Png, image::ImageFormat::Jpeg] {
        let mut file = std::io::Cursor::new(Vec::new());
        picture.write_to(&mut file, format)?;
        files.push(file.into_inner());
    }
    // With a turn mark of a camera.
    let tiff = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0";
    let mut turned = files[1].clone();
    turned.splice(2..2, [&[0xff, 0xe1, 0, 34][..], b"Exif\0\0", tiff].concat());
    files.extend([turned, CUBE.as_bytes().to_vec()]);
    Ok(files)
}

fn mutate(files: &[Vec<u8>], seed: u64, run: u64) -> (bool, Vec<u8>) {
    let mut luck = Stream::new(seed, run, 0x1F0B, 0);
    let kind = (run % files.len() as u64) as usize;
    let is_obj = kind + 1 == files.len();
    let mut file = files[kind].clone();
    for _ in 0..=luck.below(6) {
        if file.is_empty() {
            break;
        }
        let at = luck.below(file.len() as u64) as usize;
        let end = (at + 1 + luck.below(24) as usize).min(file.len());
        match luck.below(7) {
            0 => file[at] ^= 1 << luck.below(8),
            1 if luck.chance(0.3) => file.truncate(at),
            2 => drop(file.drain(at..end)),
            3 => {
                let piece = file[at..end].to_vec();
                let times = if luck.chance(0.1) { 3000 } else { 1 };
                file.splice(at..at, piece.repeat(times));
            }
            4 if is_obj => {
                let token = TOKENS[luck.below(TOKENS.len() as u64) as usize];
                file.splice(at..at, token.bytes());
            }
            4 => {
                let number = NUMBERS[luck.below(NUMBERS.len() as u64) as usize].to_be_bytes();
                let end = (at + 4).min(file.len());
                file[at..end].copy_from_slice(&number[..end - at]);
            }
            5 => file[at] = luck.below(256) as u8,
            _ => {
                let other = &files[luck.below(files.len() as u64) as usize];
                let from = luck.below(other.len() as u64) as usize;
                file.splice(at..at, other[from..].iter().copied().take(40));
            }
        }
    }
    (is_obj, file)
}

/// Whether the file was taken, and how long it took; an error if something panicked or was no
/// number.
fn tried(is_obj: bool, bytes: &[u8]) -> Result<Tried, String> {
    let began = Instant::now();
    let work = || {
        if is_obj {
            let Ok(goods) = OwnGoods::read(bytes, None) else { return false };
            let Ok(model) = goods.spec(150).and_then(|spec| Model::own(Goods::Tea, &goods, &spec)) else {
                return false;
            };
            let recipe = preset(&model, Pose::default(), Flaw::None, StudioLook::Softboxes);
            StudioStage::new(&recipe, &model).is_ok()
        } else {
            let Ok(Some(picture)) = PhotoBudget::default().decode(bytes) else { return false };
            let facts = ShotFacts { true_colour: Some([120, 60, 60]), ..ShotFacts::default() };
            let measures = measure_shot(&picture, None, facts);
            assert!((-350..=150).contains(&shot_appeal(&measures)) && hints(&measures).len() <= 14);
            true
        }
    };
    let taken = catch_unwind(AssertUnwindSafe(work)).map_err(|_| "panics".to_owned())?;
    Ok(Tried { taken, time: began.elapsed() })
}

fn main() -> anyhow::Result<()> {
    let hunt = Arguments::read().hunt(20_000)?;
    let files = pictures()?;
    let caught = hunt.search(LIMIT, |run| {
        let (is_obj, bytes) = mutate(&files, hunt.seed, run);
        tried(is_obj, &bytes)
    })?;
    let Hunt { runs, seed, .. } = hunt;
    if let Some((run, what)) = caught.bad {
        anyhow::bail!("file {run} of seed {seed} {what}");
    }
    let taken = caught.taken;
    anyhow::ensure!(taken * 20 > runs, "only {taken} were taken: the damage is too great");
    anyhow::ensure!(taken < runs * 19 / 20, "{taken} were taken: the damage does not damage");
    let (slowest, rate) = (caught.slowest.as_micros(), caught.rate);
    println!("{runs} mutated files, no panic, {taken} taken, slowest {slowest} µs, {rate:.0} a second");
    Ok(())
}
