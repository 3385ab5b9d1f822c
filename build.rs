//! Compiles the shipped scenarios and sample photos into the program: writes `shipped.rs`, a list
//! of every file under `scenarios/`, `assets/photos/` and `assets/evidence/` with its bytes. The
//! list is made here so that a new scenario cannot be forgotten.

use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

fn main() -> io::Result<()> {
    let root = manifest_dir()?;
    let root = root.as_path();
    let mut files = Vec::new();
    for folder in ["scenarios", "assets/photos", "assets/evidence"] {
        println!("cargo::rerun-if-changed={folder}");
        gather(&root.join(folder), &mut files)?;
    }
    let mut named: Vec<(String, PathBuf)> = files
        .into_iter()
        .filter_map(|path| {
            let name: Vec<&str> =
                path.strip_prefix(root).ok()?.iter().filter_map(|part| part.to_str()).collect();
            Some((name.join("/"), path))
        })
        .collect();
    named.sort();
    let mut out = String::from("/// Path in the source tree and bytes of every shipped file.\n");
    out.push_str("static SHIPPED: &[(&str, &[u8])] = &[\n");
    for (name, path) in named {
        let path = path.to_str().unwrap_or_default();
        let _ = writeln!(out, "    ({name:?}, include_bytes!({path:?})),");
    }
    out.push_str("];\n");
    write(&out)
}

#[expect(clippy::disallowed_methods, reason = "cargo tells a build script its output folder this way only")]
fn write(text: &str) -> io::Result<()> {
    let folder = std::env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("cargo sets OUT_DIR"))?;
    std::fs::File::create(Path::new(&folder).join("shipped.rs"))?.write_all(text.as_bytes())
}

/// Every file in a folder and the folders in it; nothing if the folder is not there.
fn gather(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    if !folder.is_dir() {
        return Ok(());
    }
    for entry in folder.read_dir()? {
        let path = entry?.path();
        if path.is_dir() {
            gather(&path, files)?;
        } else if path.extension().is_some_and(|ending| ending == "ron" || ending == "png" || ending == "jpg")
        {
            files.push(path);
        }
    }
    Ok(())
}

/// The package's folder. Asked for when the script runs, not when it was compiled: a target folder
/// may be shared by several checkouts.
#[expect(clippy::disallowed_methods, reason = "cargo tells a build script its package's folder this way")]
fn manifest_dir() -> io::Result<PathBuf> {
    let folder = std::env::var_os("CARGO_MANIFEST_DIR");
    folder.map(PathBuf::from).ok_or_else(|| io::Error::other("cargo sets CARGO_MANIFEST_DIR"))
}
