//! `storefront photo FILE…`: what it says of good and of hostile pictures, in both languages.

#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test may stop where it stands and write files"
)]

use crate::common::program::storefront;
use image::ImageEncoder as _;
use std::fs;
use std::path::Path;
use std::process::Output;

fn photo(folder: &Path, args: &[&str]) -> Output {
    storefront(folder, &[&["photo", "--lang", "en"], args].concat())
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// A box of a colour on a ground, `wide` × `high`, as a file.
fn drawn(wide: u32, high: u32, thing: [u8; 3], ground: [u8; 3], jpeg: bool) -> Vec<u8> {
    let inside = |i: u32, side: u32| i * 5 > side && i * 5 < side * 4;
    let rgb: Vec<u8> = (0..wide * high)
        .flat_map(|i| if inside(i % wide, wide) && inside(i / wide, high) { thing } else { ground })
        .collect();
    let mut file = Vec::new();
    let kind = image::ExtendedColorType::Rgb8;
    if jpeg {
        let encoder = image::codecs::jpeg::JpegEncoder::new_with_quality(&mut file, 95);
        encoder.write_image(&rgb, wide, high, kind).unwrap();
    } else {
        image::codecs::png::PngEncoder::new(&mut file).write_image(&rgb, wide, high, kind).unwrap();
    }
    file
}

/// A JPEG with a turn mark of a camera (EXIF tag 0x0112).
fn turned(mut file: Vec<u8>, mark: u8) -> Vec<u8> {
    let tiff = [b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0", &[mark, 0, 0, 0, 0, 0, 0, 0][..]].concat();
    let body = [b"Exif\0\0", tiff.as_slice()].concat();
    let length = u16::try_from(body.len() + 2).unwrap().to_be_bytes();
    file.splice(2..2, [&[0xff, 0xe1][..], &length, &body].concat());
    file
}

#[test]
fn measures_breaches_and_hints_are_told_in_both_languages_and_as_json() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("good.png"), drawn(800, 800, [47, 111, 115], [250; 3], false)).unwrap();
    fs::write(folder.path().join("small.jpg"), drawn(300, 200, [47, 111, 115], [120; 3], true)).unwrap();
    let output = photo(folder.path(), &["good.png", "small.jpg", "--colour", "2F6F73"]);
    let said = text(&output.stdout);
    assert_eq!(output.status.code(), Some(0), "{said}");
    assert!(said.contains("good.png: 800 × 800 pixels") && said.contains("the thing takes 60.0"), "{said}");
    assert!(said.contains("the short side has 200 pixels") && said.contains("factor of 1.50"), "{said}");
    assert!(said.contains("0.0 % of the ground is white"), "{said}");
    let (good, small) = said.split_once("small.jpg").unwrap();
    assert!(!good.contains("Rule:") && small.contains("Rule:"), "{said}");
    assert!(good.contains("A picture alone cannot say whether a flaw was hidden"), "{said}");
    let chinese = storefront(folder.path(), &["photo", "--lang", "zh", "small.jpg"]);
    assert!(text(&chinese.stdout).contains("短边 200 像素"), "{}", text(&chinese.stdout));
    let output = photo(folder.path(), &["small.jpg", "--json", "--ground", "any", "--colour", "#ffffff"]);
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let first = &json["photos"][0];
    assert_eq!(first["measures"]["width"], 300);
    assert_eq!(first["breaches"].as_array().unwrap().len(), 2, "{first}");
    assert!(first["measures"]["colour_error_hundredths"].as_i64().unwrap() > 2000);
    assert_eq!(first["hints"].as_array().unwrap().len(), first["sliders"].as_array().unwrap().len());
}

#[test]
fn a_turn_mark_of_a_camera_is_followed() {
    let folder = tempfile::tempdir().unwrap();
    let plain = drawn(300, 200, [180, 60, 40], [240; 3], true);
    for (mark, size) in
        [(1, "300 × 200"), (3, "300 × 200"), (6, "200 × 300"), (8, "200 × 300"), (99, "300 × 200")]
    {
        fs::write(folder.path().join("turned.jpg"), turned(plain.clone(), mark)).unwrap();
        let said = text(&photo(folder.path(), &["turned.jpg"]).stdout);
        assert!(said.contains(size), "{mark}: {said}");
    }
}

#[test]
fn what_is_no_picture_is_refused_with_a_sentence_and_stops_no_other() {
    let folder = tempfile::tempdir().unwrap();
    let good = drawn(400, 400, [47, 111, 115], [250; 3], false);
    let mut bomb = good.clone();
    bomb[16..24].copy_from_slice(&[0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60]);
    let cut = good[..good.len() / 2].to_vec();
    let files: [(&str, Vec<u8>, &str); 5] = [
        ("bomb.png", bomb, "damaged"),
        ("cut.png", cut, "damaged"),
        ("text.png", b"no picture".to_vec(), "is not a PNG or JPEG"),
        ("empty.jpg", Vec::new(), "is not a PNG or JPEG"),
        ("large.png", vec![0; 17 * 1024 * 1024], "too large"),
    ];
    for (name, bytes, _) in &files {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    fs::write(folder.path().join("good.png"), good).unwrap();
    let names: Vec<&str> = files.iter().map(|f| f.0).chain(["good.png", ".", "nothing.png"]).collect();
    let output = photo(folder.path(), &names);
    let said = text(&output.stdout);
    assert_eq!(output.status.code(), Some(3), "{said}");
    for (name, _, words) in &files {
        let line = said.lines().find(|line| line.contains(name)).unwrap();
        assert!(line.contains(words), "{line}");
    }
    assert!(said.contains("good.png: 400 × 400 pixels"), "{said}");
    let json = photo(folder.path(), &["text.png", "good.png", "--json"]);
    assert_eq!(json.status.code(), Some(3));
    let json: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    assert!(json["photos"][0]["error"].is_string() && json["photos"][1]["measures"].is_object());
    assert_eq!(photo(folder.path(), &[]).status.code(), Some(2));
    assert_eq!(photo(folder.path(), &["good.png", "--colour", "blue"]).status.code(), Some(2));
}

#[test]
fn there_is_a_budget_over_all_pictures() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("wide.png"), drawn(4096, 4096, [90; 3], [90; 3], false)).unwrap();
    let output = photo(folder.path(), &["wide.png"; 14]);
    let said = text(&output.stdout);
    assert_eq!(output.status.code(), Some(3));
    assert!(said.contains("too much work"), "{said}");
    assert_eq!(said.matches("4096 × 4096 pixels, appeal").count(), 11);
}
