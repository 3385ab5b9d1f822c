//! Nothing lies about unused: each dependency is named, each of its features has its reason, and
//! each public item of the library has a user. The compiler finds dead code inside the library;
//! what is public it takes for used.

use super::{bare, sources};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Why a feature of a dependency is on: what stands in the code and needs it, or, where nothing can
/// stand there, the reason.
enum Need {
    /// These words in the code do not compile, or do not work, without it.
    Words(&'static str),
    /// It is needed when the program runs, or by another dependency.
    Reason(&'static str),
}
use Need::{Reason, Words};

/// Every feature that `Cargo.toml` switches on.
const FEATURES: &[(&str, &str, Need)] = &[
    ("serde", "derive", Words("derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)")),
    ("postcard", "use-std", Reason("its errors are errors of the standard library")),
    ("xxhash-rust", "xxh3", Words("xxhash_rust::xxh3")),
    ("image", "png", Words("ImageFormat::Png")),
    ("image", "jpeg", Words("ImageFormat::Jpeg")),
    ("fluent-templates", "macros", Words("static_loader! {")),
    ("fluent-templates", "walkdir", Reason("its macro reads the folder of locales")),
    ("clap", "derive", Words("derive(Debug, Parser)")),
    ("clap", "env", Reason("a library of the tests asks for it; without it the program is built twice")),
    ("clap", "wrap_help", Reason("help is as wide as the terminal")),
    ("bevy", "std", Reason("a window needs the standard library")),
    ("bevy", "async_executor", Reason("assets are loaded beside the picture")),
    ("bevy", "bevy_asset", Words("Assets<")),
    ("bevy", "bevy_camera", Words("Camera2d")),
    ("bevy", "bevy_color", Words("Color")),
    ("bevy", "bevy_core_pipeline", Reason("the 2-D camera draws through it")),
    ("bevy", "bevy_image", Words("Image")),
    ("bevy", "bevy_log", Words("LogPlugin")),
    ("bevy", "bevy_mesh", Words("Mesh2d")),
    ("bevy", "bevy_render", Words("RenderPlugin")),
    ("bevy", "bevy_sprite", Words("Mesh2d")),
    ("bevy", "bevy_sprite_render", Reason("2-D meshes and sprites are drawn by it")),
    ("bevy", "bevy_state", Words("DefaultPlugins")),
    ("bevy", "bevy_window", Words("PrimaryWindow")),
    ("bevy", "bevy_winit", Words("WinitSettings")),
    ("bevy", "multi_threaded", Reason("drawing and the shop run side by side")),
    ("bevy", "png", Reason("pictures of the window are PNG files")),
    ("bevy", "wayland", Reason("desktops without X")),
    ("bevy", "x11", Reason("desktops with X")),
    ("bevy_render", "gles", Reason("machines without Vulkan")),
    ("bevy_egui", "accesskit", Reason("screen readers")),
    ("bevy_egui", "default_fonts", Reason("Latin letters and signs")),
    ("bevy_egui", "manage_clipboard", Reason("copy and paste in text fields")),
    ("bevy_egui", "render", Reason("panels are drawn by it")),
    ("egui-phosphor", "regular", Words("Variant::Regular")),
    ("egui-phosphor", "fill", Words("Variant::Fill")),
];

/// Public items that nothing names besides their own line, each with a reason; the list may only
/// become shorter.
const UNNAMED: &[(&str, &str)] = &[];

/// Public items that only tests, examples and benches name, each with a reason; the list may only
/// become shorter.
const FOR_TESTS: &[(&str, &str)] = &[
    ("events_scheduled", "benches divide their times by the engine's events"),
    ("fonts_ready", "tests of panels draw nothing before the fonts are there"),
    ("forgetting", "the bench of the engine alone runs without a journal"),
    ("mask_digest", "an example prints the table of digests that a test compares on every machine"),
    ("measured_ids", "a test finds rows of the table of targets without an experiment"),
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every source file below some folders, with its text.
fn texts(folders: &[&str]) -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    for folder in folders {
        sources(&root().join(folder), &mut files);
    }
    files.push(root().join("build.rs"));
    files.retain(|file| !file.ends_with("architecture/used.rs"));
    files.into_iter().map(|path| (path.clone(), fs::read_to_string(path).expect("a source"))).collect()
}

/// A dependency as `Cargo.toml` has it: its name and its features.
fn dependencies(manifest: &str) -> Vec<(String, Vec<String>)> {
    let mut found: Vec<(String, Vec<String>)> = Vec::new();
    let (mut inside, mut features) = (false, false);
    for line in manifest.lines().map(|line| line.split(" #").next().unwrap_or(line)) {
        if line.starts_with('[') {
            inside = line.trim_end_matches(']').ends_with("dependencies");
            continue;
        }
        if !inside || line.starts_with('#') {
            continue;
        }
        if let Some((name, value)) = line.split_once(" = ").filter(|_| !line.starts_with([' ', ']'])) {
            found.push((name.to_owned(), Vec::new()));
            features = value.contains("features = [");
            let list = value.split_once("features = [").map_or("", |(_, list)| list);
            add_features(&mut found, list);
        } else if features {
            add_features(&mut found, line);
        }
        features &= !line.contains(']');
    }
    found
}

fn add_features(found: &mut [(String, Vec<String>)], list: &str) {
    let names = list.split(']').next().unwrap_or("").split('"').skip(1).step_by(2).map(str::to_owned);
    if let Some((_, features)) = found.last_mut() {
        features.extend(names);
    }
}

/// Words of code: without comments, and without what stands between quotes on one line.
fn words(text: &str) -> impl Iterator<Item = String> + '_ {
    text.lines().flat_map(|line| {
        let code = bare(line);
        let split = code.split(|c: char| !(c.is_alphanumeric() || c == '_'));
        split.filter(|word| !word.is_empty()).map(str::to_owned).collect::<Vec<_>>()
    })
}

#[test]
fn every_dependency_is_named_and_every_feature_has_its_reason() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).expect("a manifest");
    let dependencies = dependencies(&manifest);
    assert!(dependencies.len() > 30, "{dependencies:?}");
    let texts = texts(&["src", "tests", "examples", "benches", "tools"]);
    let named: BTreeSet<String> = texts.iter().flat_map(|(_, text)| words(text)).collect();
    let mut wrong = Vec::new();
    for (name, features) in &dependencies {
        let for_features = |f: &String| {
            FEATURES.iter().any(|(of, on, need)| of == name && on == f && matches!(need, Reason(_)))
        };
        let is_switch = !features.is_empty() && features.iter().all(for_features);
        if !is_switch && !named.contains(&name.replace('-', "_")) {
            wrong.push(format!("{name} is named nowhere: take it out of Cargo.toml"));
        }
        for feature in features {
            match FEATURES.iter().find(|(of, on, _)| of == name && on == feature) {
                Some((_, _, Words(need))) if !texts.iter().any(|(_, text)| text.contains(need)) => {
                    wrong.push(format!("nothing needs {feature} of {name} any more: {need} is gone"));
                }
                Some((_, _, Reason(""))) => {
                    wrong.push(format!("{feature} of {name} has no reason"));
                }
                Some(_) => {}
                None => wrong.push(format!("say in FEATURES what needs {feature} of {name}")),
            }
        }
    }
    for (of, on, _) in FEATURES {
        let is_on =
            dependencies.iter().any(|(name, features)| name == of && features.iter().any(|f| f == on));
        if !is_on {
            wrong.push(format!("{on} of {of} is off; take its line out of FEATURES"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// Where a name stands.
#[derive(Debug, Default)]
struct Uses {
    /// Lines that define it in the library.
    defined: Vec<String>,
    /// In the program, on lines that neither define nor hand it on.
    by_program: usize,
    /// In tests, examples and benches.
    by_tests: usize,
}

/// The name that a line of a library's source makes public.
fn public_name(line: &str) -> Option<&str> {
    let rest = line.trim_start().strip_prefix("pub ")?;
    let rest =
        ["const ", "async ", "unsafe "].iter().fold(rest, |rest, word| match rest.strip_prefix(word) {
            Some(after) if after.starts_with("fn ") => after,
            _ => rest,
        });
    let kinds = ["fn ", "struct ", "enum ", "trait ", "type ", "const ", "static "];
    let rest = kinds.iter().find_map(|kind| rest.strip_prefix(kind))?;
    rest.split(|c: char| !(c.is_alphanumeric() || c == '_')).next().filter(|name| !name.is_empty())
}

/// Every public name of the library with its uses.
fn uses() -> BTreeMap<String, Uses> {
    let mut found: BTreeMap<String, Uses> = BTreeMap::new();
    let library = texts(&["src"]);
    for (path, text) in &library {
        for (line, name) in text.lines().zip(1..).filter_map(|(line, n)| Some((n, public_name(line)?))) {
            let place = path.strip_prefix(root()).unwrap_or(path).display().to_string();
            found.entry(name.to_owned()).or_default().defined.push(format!("{place}:{line}"));
        }
    }
    for (path, text) in library.iter().chain(&texts(&["tests", "examples", "benches", "tools"])) {
        let file = path.to_string_lossy();
        let is_test_file =
            !path.starts_with(root().join("src")) || file.ends_with("tests.rs") || file.ends_with("_test.rs");
        let mut handed_on = false;
        for (line, is_test) in with_tests(text) {
            let is_test = is_test || is_test_file;
            let first = line.trim_start();
            let hands_on = first.starts_with("pub use ") || first.starts_with("pub(crate) use ");
            handed_on |= hands_on && !first.contains(" as ");
            let own = public_name(line);
            if !handed_on {
                for word in words(line).filter(|word| Some(word.as_str()) != own) {
                    if let Some(uses) = found.get_mut(&word) {
                        *(if is_test { &mut uses.by_tests } else { &mut uses.by_program }) += 1;
                    }
                }
            }
            handed_on &= !line.contains(';');
        }
    }
    found
}

/// Every line of a source, and whether it belongs to an item for tests alone. The formatter ends an
/// item at the margin at which it began.
pub(super) fn with_tests(text: &str) -> Vec<(&str, bool)> {
    let mut inside: Option<String> = None;
    let mut out = Vec::new();
    for line in text.lines() {
        let margin = &line[..line.len() - line.trim_start().len()];
        if inside.is_none() && line.trim_start().starts_with("#[cfg(test)]") {
            inside = Some(margin.to_owned());
            out.push((line, true));
            continue;
        }
        out.push((line, inside.is_some()));
        let first = line.trim_start();
        let ends = first.starts_with('}') || line.ends_with(';') || line.ends_with(',');
        if inside.as_deref() == Some(margin) && ends {
            inside = None;
        }
    }
    out
}

/// Fails with the names that are not on a list, and with those on it that no longer belong there.
fn compare(found: &BTreeMap<String, String>, list: &[(&str, &str)], advice: &str) {
    let mut wrong: Vec<String> = found
        .iter()
        .filter(|(name, _)| !list.iter().any(|(known, _)| known == name))
        .map(|(name, places)| format!("{name} ({places}): {advice}"))
        .collect();
    wrong.extend(
        list.iter()
            .filter(|(known, reason)| !found.contains_key(*known) || reason.is_empty())
            .map(|(known, _)| format!("{known} no longer belongs on the list, or has no reason there")),
    );
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn every_public_item_of_the_library_has_a_user() {
    let uses = uses();
    assert!(uses.len() > 800, "{}", uses.len());
    let places = |wanted: &dyn Fn(&Uses) -> bool| -> BTreeMap<String, String> {
        let fitting = uses.iter().filter(|(_, uses)| wanted(uses));
        fitting.map(|(name, uses)| (name.clone(), uses.defined.join(", "))).collect()
    };
    let unnamed = places(&|uses| uses.by_program + uses.by_tests == 0);
    compare(&unnamed, UNNAMED, "named nowhere else: take it out");
    let for_tests = places(&|uses| uses.by_program == 0 && uses.by_tests > 0);
    compare(&for_tests, FOR_TESTS, "named by tests alone: move it to them, or say in FOR_TESTS why not");
}

#[test]
fn items_for_tests_are_told_from_the_program() {
    let source = "#[cfg(test)]\nmod tests;\nuse a;\nimpl X {\n    #[cfg(test)]\n    fn b() {\n        c;\n    }\n\n    \
                  fn d() {}\n}\n#[cfg(test)]\nmod more {\n    use e;\n}";
    let tests: Vec<&str> =
        with_tests(source).into_iter().filter(|(_, test)| *test).map(|(line, _)| line).collect();
    assert_eq!(
        tests,
        [
            "#[cfg(test)]",
            "mod tests;",
            "    #[cfg(test)]",
            "    fn b() {",
            "        c;",
            "    }",
            "#[cfg(test)]",
            "mod more {",
            "    use e;",
            "}"
        ]
    );
}

#[test]
fn public_names_and_dependencies_are_read() {
    for (line, name) in [
        ("pub fn read(path: &Path) -> X {", Some("read")),
        ("    pub const fn name(self) -> &'static str {", Some("name")),
        ("pub const MOST: usize = 3;", Some("MOST")),
        ("pub struct Shop<'a> {", Some("Shop")),
        ("pub use shop::Shop;", None),
        ("pub(crate) fn inner() {}", None),
        ("fn own() {}", None),
    ] {
        assert_eq!(public_name(line), name, "{line}");
    }
    let manifest = "[dependencies]\nron = \"1\"\nserde = { version = \"1\", features = [\"derive\"] }\n# a word\nbevy = \
                    { version = \"=1\", features = [\n    \"std\",\n    \"x11\",\n] }\n[features]\na = [\"b\"]\n\
                    [target.'cfg(unix)'.dependencies]\nlibc = \"0\"\n";
    let read = dependencies(manifest);
    let expected =
        [("ron", vec![]), ("serde", vec!["derive"]), ("bevy", vec!["std", "x11"]), ("libc", vec![])];
    let expected: Vec<(String, Vec<String>)> = expected
        .iter()
        .map(|(name, features)| ((*name).to_owned(), features.iter().map(|f| (*f).to_owned()).collect()))
        .collect();
    assert_eq!(read, expected);
}
