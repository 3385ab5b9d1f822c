//! The scenario from which the examples of problems start, `tests/scenarios/base.ron`.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test may stop where it stands, and may touch files"
)]

use std::fs;
use std::path::{Path, PathBuf};
use storefront_sandbox::scenario::{Loaded, Memory, load};

/// The folder of the examples.
pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/scenarios")
}

/// A file of that folder.
pub(crate) fn text(name: &str) -> String {
    fs::read_to_string(folder().join(name)).unwrap()
}

/// A box of 2 by 4 by 1, for the photo studio.
const BOX: &str = "v 0 0 0\nv 2 0 0\nv 2 4 0\nv 0 4 0\nv 0 0 1\nv 2 0 1\nv 2 4 1\nv 0 4 1\n\
    f 5 6 7 8\nf 2 1 4 3\nf 6 2 3 7\nf 1 5 8 4\nf 8 7 3 4\nf 1 2 6 5\n";

/// The same picture at 40 × 40.
fn shrunk(bytes: &[u8]) -> Vec<u8> {
    let picture = image::load_from_memory(bytes).unwrap().thumbnail_exact(40, 40);
    let mut small = std::io::Cursor::new(Vec::new());
    picture.write_to(&mut small, image::ImageFormat::Png).unwrap();
    small.into_inner()
}

/// The folder of a scenario, with the libraries and pictures that the examples name.
pub(crate) fn files(scenario: &str) -> Memory {
    let mut files = Memory::new("base").with("scenario.ron", scenario);
    for name in ["shared/library.ron", "shared/second.ron"] {
        files = files.with(name, text(name));
    }
    for name in ["scarf_dark", "scarf_good", "mug_good"] {
        let path = format!("assets/photos/{name}.png");
        let bytes = fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(&path)).unwrap();
        files = files.with(path, bytes);
    }
    let tiny = files.files.get("assets/photos/mug_good.png").map(|bytes| shrunk(bytes)).unwrap();
    files
        .with("photos/tiny.png", tiny)
        .with("photos/text.png", "no picture")
        .with("models/box.obj", BOX)
        .with("photos/huge.png", vec![0; (16 << 20) + 1])
}

/// What comes of a scenario in that folder.
pub(crate) fn loaded(scenario: &str) -> Loaded {
    load(&files(scenario), "tests/scenarios/base")
}

/// The base with some words changed: each of them occurs once.
pub(crate) fn changed(changes: &[(&str, &str)]) -> String {
    changes.iter().fold(text("base.ron"), |all, (old, new)| {
        assert_eq!(all.matches(old).count(), 1, "{old:?} occurs once");
        all.replace(old, new)
    })
}
