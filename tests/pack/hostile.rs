//! The table of hostile archives: each is refused, in one sentence of either language, quickly and
//! without unpacking what it pretends to hold.

use super::zip::{Lie, Wanted, archive, deflated, entry};
use storefront_sandbox::base::Lang;
use storefront_sandbox::locale;
use storefront_sandbox::pack::unpack;

/// The one file that every lesson has.
fn main_file() -> Wanted {
    deflated("scenario.ron", &b"Scenario(format: 2, id: \"a\")\n".repeat(30))
}

/// Names that must not be unpacked.
const NAMES: &[&str] = &[
    "../a.ron",
    "a/../../b.ron",
    "/a.ron",
    "//a.ron",
    "C:/a.ron",
    "c:a.ron",
    "\\a.ron",
    "..\\a.ron",
    "a\\b.ron",
    "\\\\host\\a.ron",
    "./a.ron",
    "a/./b.ron",
    "a//b.ron",
    "a/",
    "",
    ".",
    "..",
    "a/..",
    "con.ron",
    "CON.ron",
    "prn.txt",
    "aux.png",
    "nul.ron",
    "com1.txt",
    "LPT9.md",
    "photos/NUL.png",
    "a.ron.",
    "a.ron ",
    " a.ron",
    "a /b.ron",
    "a:b.ron",
    "a.ron:stream",
    "a*.ron",
    "a?.ron",
    "a\".ron",
    "a<b.ron",
    "a>b.ron",
    "a|b.ron",
    "a\nb.ron",
    "a\u{0}.ron",
    "a\u{7f}.ron",
    "a\u{1b}[31m.ron",
    "a\u{202e}b.ron",
    "a\u{200b}.ron",
    "\u{feff}a.ron",
    ".a.ron",
    ".git/config.txt",
    "a/.b/c.ron",
    "~a.ron",
    "cafe\u{301}.png",
    "a/b/c/d/e.ron",
    "\u{1112}\u{1161}\u{11ab}.png",
    "..../../a.ron",
    "...",
    "a/...",
    "x/\u{2066}.md",
];

/// Kinds of file that no lesson has.
const KINDS: &[&str] = &[
    "a.exe",
    "a.sh",
    "a.bat",
    "a.dll",
    "a.so",
    "a.js",
    "a.html",
    "a.svg",
    "a.lnk",
    "a.desktop",
    "a.py",
    "a.lua",
    "a.zip",
    "a.shop",
    "a",
    "a.ron.exe",
    "photos/a.gif",
    "a.toml",
    ".ron",
    "a.pdf",
];

/// Two names that are one file somewhere.
const TWINS: &[(&str, &str)] = &[
    ("a.ron", "a.ron"),
    ("a.ron", "A.ron"),
    ("a.ron", "a.RON"),
    ("photos/a.png", "PHOTOS/a.png"),
    ("é.txt", "É.txt"),
    ("straße.txt", "STRASSE.txt"),
    ("a.txt", "a.txt/b.txt"),
    ("a.txt/b.txt", "a.txt"),
    ("photos/a.png/b.png", "Photos/A.png"),
    ("scenario.ron", "scenario.ron"),
    ("ς.txt", "σ.txt"),
    ("K.txt", "\u{212a}.txt"),
];

/// Every hostile archive by its name.
fn table() -> Vec<(String, Vec<u8>)> {
    let mut out: Vec<(String, Vec<u8>)> = Vec::new();
    let mut add = |name: String, bytes: Vec<u8>| out.push((name, bytes));
    for name in NAMES {
        add(format!("name {name:?}"), archive(&[main_file(), entry(name, b"x")], None));
    }
    let broken = Wanted { name: b"a\xff\xfe.ron".to_vec(), ..entry("a", b"x") };
    add("name in another encoding".to_owned(), archive(&[main_file(), broken], None));
    let long = format!("{}.ron", "n".repeat(5_000));
    add("long name".to_owned(), archive(&[main_file(), entry(&long, b"x")], None));
    for name in KINDS {
        add(format!("kind {name}"), archive(&[main_file(), entry(name, b"x")], None));
    }
    for (one, other) in TWINS {
        add(
            format!("twins {one} {other}"),
            archive(&[main_file(), entry(one, b"x"), entry(other, b"y")], None),
        );
    }
    lies(&mut add);
    attributes(&mut add);
    bombs(&mut add);
    around(&mut add);
    out
}

/// Each number of each record, wrong in several ways, in one place or both.
fn lies(add: &mut dyn FnMut(String, Vec<u8>)) {
    for lie in Lie::ALL {
        let values: &[u32] = match lie {
            Lie::Version => &[0, 45, 63],
            Lie::Flags => &[0, 1, 8, 0x0801, 0x0808, 0x0840, 0x2800],
            Lie::Method => &[1, 6, 9, 12, 14, 93, 95, 98, 99],
            Lie::Time | Lie::Date => &[1, 0xffff],
            Lie::Checksum => &[0, 1],
            Lie::Packed | Lie::Size => &[0, 1, 40, 0x7fff_ffff, 0xffff_ffff],
            Lie::NameLength => &[0, 1, 11, 0xffff],
            Lie::ExtraLength => &[4, 28, 0xffff],
        };
        for value in values {
            let before = Wanted { before: Some((lie, *value)), ..main_file() };
            add(format!("{lie:?} {value} before"), archive(std::slice::from_ref(&before), None));
            let directory = Wanted { directory: Some((lie, *value)), ..main_file() };
            add(format!("{lie:?} {value} in the directory"), archive(&[directory], None));
            let both = Wanted { directory: before.before, ..before };
            add(format!("{lie:?} {value} twice"), archive(&[both, entry("b.txt", b"y")], None));
        }
    }
    for (place, values) in [
        (0, &[1, 0xffff][..]),
        (1, &[1, 0xffff]),
        (2, &[0, 2, 0xffff]),
        (3, &[0, 2, 0xffff]),
        (4, &[0, 1, 0xffff_ffff]),
        (5, &[0, 1, 0xffff_ffff]),
        (6, &[1, 0xffff]),
    ] {
        for value in values {
            add(format!("end {place} {value}"), archive(&[main_file()], Some((place, *value))));
        }
    }
    for offset in [1, 30, 0xffff_ffff] {
        let astray = Wanted { offset: Some(offset), ..main_file() };
        add(format!("offset {offset}"), archive(&[astray], None));
    }
    let again = Wanted { offset: Some(0), ..entry("b.txt", b"y") };
    add("two names for the same bytes".to_owned(), archive(&[main_file(), again], None));
}

/// Links, rights, other systems, extra fields, encryption.
fn attributes(add: &mut dyn FnMut(String, Vec<u8>)) {
    for (name, rights, made_by) in [
        ("link", 0xa1ff_0000, 0x0314),
        ("folder", 0x41ed_0010, 0x0314),
        ("device", 0x21b6_0000, 0x0314),
        ("pipe", 0x11b6_0000, 0x0314),
        ("set-user-id", 0x89ff_0000, 0x0314),
        ("hidden", 2, 20),
        ("of a Mac", 0, 0x1314),
    ] {
        let odd = Wanted { rights, made_by, ..entry("b.txt", b"/etc/passwd") };
        add(format!("rights {name}"), archive(&[main_file(), odd], None));
    }
    for (name, extra) in [
        ("zip64", [&[1, 0, 16, 0][..], &[0xff; 16]].concat()),
        ("unix", vec![0x75, 0x78, 4, 0, 0, 0, 0, 0]),
        ("unicode path", vec![0x75, 0x70, 9, 0, 1, 0, 0, 0, 0, b'e', b'v', b'i', b'l']),
        ("encrypted", vec![0x01, 0x99, 7, 0, 2, 0, b'A', b'E', 3, 8, 0]),
    ] {
        let odd = Wanted { extra, ..entry("b.txt", b"y") };
        add(format!("extra {name}"), archive(&[main_file(), odd], None));
    }
}

/// Small archives that would become large.
fn bombs(add: &mut dyn FnMut(String, Vec<u8>)) {
    let blanks = vec![0; 15 << 20];
    let bomb = deflated("b.txt", &blanks);
    add("bomb".to_owned(), archive(&[main_file(), bomb.clone()], None));
    for size in [0, 100, 60_000, 1 << 20, 0x7fff_ffff, 0xffff_ffff] {
        let lying = bomb.clone().sized(size, bomb.checksum);
        add(format!("bomb that says {size}"), archive(&[main_file(), lying], None));
    }
    let many: Vec<Wanted> =
        (0..60).map(|n| Wanted { name: format!("{n}.txt").into_bytes(), ..bomb.clone() }).collect();
    add("many bombs".to_owned(), archive(&[&[main_file()][..], &many].concat(), None));
    let crowd: Vec<Wanted> = (0..5_000).map(|n| entry(&format!("{n}.txt"), b"")).collect();
    add("a crowd".to_owned(), archive(&[&[main_file()][..], &crowd].concat(), None));
    let noise: Vec<u8> = (0..17_u32 << 20).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8).collect();
    add("a large file".to_owned(), archive(&[main_file(), entry("b.png", &noise)], None));
    let half = &noise[..8 << 20];
    let several: Vec<Wanted> = (0..7).map(|n| entry(&format!("{n}.png"), half)).collect();
    let mut together = archive(&[&[main_file()][..], &several].concat(), None);
    together.extend(vec![0; 10 << 20]);
    add("large together".to_owned(), together);
    let nested = archive(&[main_file()], None);
    add("a pack in a pack".to_owned(), archive(&[main_file(), entry("a.shop", &nested)], None));
}

/// What stands before, behind and between.
fn around(add: &mut dyn FnMut(String, Vec<u8>)) {
    let plain = archive(&[main_file(), entry("b.txt", b"y")], None);
    assert!(unpack(&plain).is_ok(), "the plain one is fine");
    add("nothing".to_owned(), Vec::new());
    add("an empty archive".to_owned(), archive(&[], None));
    add("no lesson".to_owned(), archive(&[entry("b.txt", b"y")], None));
    add("a lesson in a folder".to_owned(), archive(&[entry("a/scenario.ron", b"y")], None));
    for (name, bytes) in [
        ("a program", b"MZ\x90\0".to_vec()),
        ("a script", b"#!/bin/sh\n".to_vec()),
        ("words", "第一课".as_bytes().to_vec()),
        ("an end", b"PK\x05\x06".to_vec()),
        ("a split archive", b"PK\x07\x08PK\x03\x04".to_vec()),
        ("gzip", b"\x1f\x8b\x08".to_vec()),
        ("a beginning", b"PK\x03\x04".to_vec()),
    ] {
        add(format!("{name} alone"), bytes.clone());
        add(format!("{name} before"), [bytes.clone(), plain.clone()].concat());
        add(format!("{name} behind"), [plain.clone(), bytes].concat());
    }
    add("twice".to_owned(), [plain.clone(), plain.clone()].concat());
    for part in 1..20 {
        add(format!("cut {part}"), plain[..plain.len() * part / 20].to_vec());
    }
    // The records of archives beyond four gigabytes, before the end.
    let mut larger = plain.clone();
    let end = larger.len() - 22;
    let record = [&b"PK\x06\x06"[..], &44_u64.to_le_bytes(), &[0; 44], b"PK\x06\x07", &[0; 16]].concat();
    larger.splice(end..end, record);
    add("zip64 records".to_owned(), larger);
}

#[test]
fn every_hostile_archive_is_refused_in_one_sentence() {
    let table = table();
    assert!(table.len() >= 200, "{}", table.len());
    let mut taken = Vec::new();
    for (name, bytes) in &table {
        #[expect(clippy::disallowed_types, reason = "the test measures how long it takes")]
        let began = std::time::Instant::now();
        match unpack(bytes) {
            Ok(files) => taken.push(format!("{name}: {:?}", files.keys().collect::<Vec<_>>())),
            Err(refusal) => {
                for lang in Lang::ALL {
                    let sentence = locale::text_with(lang, refusal.key(), &refusal.values());
                    assert_ne!(sentence, refusal.key(), "{name}");
                    let plain = !sentence.chars().any(storefront_sandbox::base::clean::is_hidden);
                    assert!(plain && sentence.chars().count() < 200, "{name}: {sentence:?}");
                }
            }
        }
        assert!(began.elapsed().as_secs() < 5, "{name}: {:?}", began.elapsed());
    }
    assert!(taken.is_empty(), "{} of {} are taken:\n{}", taken.len(), table.len(), taken.join("\n"));
}
