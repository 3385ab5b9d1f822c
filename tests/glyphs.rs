//! Every character of every text of the program has a picture in one of its fonts.

#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test may stop where it stands, and may touch files"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The characters of the fonts, as the lists beside them say (docs/fonts.md).
fn shown() -> BTreeSet<u32> {
    let lists = ["unicodes.txt", "emoji.txt"]
        .map(|name| fs::read_to_string(root().join("assets/fonts").join(name)).unwrap());
    let lines = lists.iter().flat_map(|list| list.lines());
    lines.map(|line| u32::from_str_radix(line.strip_prefix("U+").unwrap(), 16).unwrap()).collect()
}

fn gather(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in folder.read_dir().unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            gather(&path, files);
        } else if path.extension().is_some_and(|ending| ending == "ron" || ending == "ftl") {
            files.push(path);
        }
    }
}

fn draws(c: char) -> bool {
    !(c.is_whitespace() || c.is_control() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{fe00}'..='\u{fe0f}'))
}

#[test]
fn every_text_can_be_shown() {
    let shown = shown();
    let mut files = Vec::new();
    for folder in ["scenarios", "assets/locales", "assets/lessons", "assets/evidence", "tests/shops"] {
        gather(&root().join(folder), &mut files);
    }
    assert!(files.len() > 15, "only {} files", files.len());
    let mut lacking = BTreeSet::new();
    for file in files {
        let text = fs::read_to_string(&file).unwrap();
        for c in text.chars().filter(|c| draws(*c) && !shown.contains(&u32::from(*c))) {
            lacking.insert(format!("{c} (U+{:04X}) in {}", u32::from(c), file.display()));
        }
    }
    assert!(lacking.is_empty(), "{lacking:#?}");
}

#[test]
fn common_words_of_shops_and_traditional_characters_can_be_shown() {
    let shown = shown();
    let words = "優惠劵券實價發貨顏色圍巾購買評價賣家買家請問嗎囉喔😊🥺😂👍🎉🎁";
    let lacking: String = words.chars().filter(|c| !shown.contains(&u32::from(*c))).collect();
    assert_eq!(lacking, "");
}

/// The lists tell the truth about the fonts: each font file has every character of its list.
#[test]
fn the_lists_agree_with_the_fonts() {
    for (font, list) in [
        ("NotoSansSC-Regular-subset.ttf", "unicodes.txt"),
        ("NotoSansSC-SemiBold-subset.ttf", "unicodes.txt"),
        ("NotoEmoji-subset.ttf", "emoji.txt"),
    ] {
        let folder = root().join("assets/fonts");
        let has = characters(&fs::read(folder.join(font)).unwrap());
        let list = fs::read_to_string(folder.join(list)).unwrap();
        let mut lacking: Vec<&str> = Vec::new();
        for line in list.lines() {
            let code = u32::from_str_radix(line.strip_prefix("U+").unwrap(), 16).unwrap();
            if !has.contains(&code) {
                lacking.push(line);
            }
        }
        assert!(lacking.is_empty(), "{font} lacks {lacking:?}");
    }
}

/// The characters of a font: its table `cmap`, format 12 or 4.
fn characters(font: &[u8]) -> BTreeSet<u32> {
    let short = |at: usize| u32::from(u16::from_be_bytes([font[at], font[at + 1]]));
    let long = |at: usize| u32::from_be_bytes([font[at], font[at + 1], font[at + 2], font[at + 3]]);
    let tables = short(4) as usize;
    let cmap = (0..tables).map(|table| 12 + 16 * table).find(|at| &font[*at..at + 4] == b"cmap").unwrap();
    let cmap = long(cmap + 8) as usize;
    let mut found = BTreeSet::new();
    for table in 0..short(cmap + 2) as usize {
        let at = cmap + long(cmap + 4 + 8 * table + 4) as usize;
        match short(at) {
            12 => {
                for group in 0..long(at + 12) as usize {
                    let group = at + 16 + 12 * group;
                    found.extend(long(group)..=long(group + 4));
                }
            }
            4 => {
                let segments = short(at + 6) as usize / 2;
                for segment in 0..segments {
                    let end = short(at + 14 + 2 * segment);
                    let start = short(at + 16 + 2 * segments + 2 * segment);
                    found.extend(start..=end.min(0xfffe));
                }
            }
            _ => {}
        }
    }
    found
}
