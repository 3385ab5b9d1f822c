//! The floors inside `sim`, and circles of imports anywhere in `src`.

use super::graph::{Graph, Module};
use super::{sources, statements};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// The code without `pub(in …)`: a path in it says who may see something, not where something comes
/// from.
fn without_visibility(code: &str) -> String {
    let mut out = String::new();
    let mut rest = code;
    while let Some((before, after)) = rest.split_once("pub(in ") {
        out.push_str(before);
        out.push_str("pub");
        rest = after.split_once(')').map_or("", |(_, rest)| rest);
    }
    out + rest
}

/// The paths of a file for the graph of imports, and whether each is handed on. A path that begins
/// with an imported module comes whole: after `use crate::sim::orders;`, `orders::place(…)` gives
/// `crate::sim::orders::place`.
fn paths_of(source: &str) -> Vec<(String, bool)> {
    let statements = statements(source);
    let mut out = Vec::new();
    let mut modules: BTreeMap<String, String> = BTreeMap::new();
    for statement in statements.iter().filter(|s| s.import.is_some()) {
        let path = statement.code.trim_end_matches("::self").to_owned();
        let (whole, name) = path.split_once('@').unwrap_or((&path, path.rsplit("::").next().unwrap_or("")));
        modules.insert(name.to_owned(), whole.to_owned());
        out.push((path.clone(), statement.import == Some(true)));
    }
    for statement in statements.iter().filter(|s| s.import.is_none()) {
        let code = without_visibility(&statement.code);
        for path in code.split(|c: char| !(c.is_alphanumeric() || c == '_' || c == ':')) {
            let path = path.trim_end_matches(':');
            let Some((first, rest)) = path.split_once("::") else { continue };
            match modules.get(first) {
                Some(module) => out.push((format!("{module}::{rest}"), false)),
                None => out.push((path.to_owned(), false)),
            }
        }
    }
    out
}

/// The floors inside `sim` from the ground up: a file imports only from its own floor and those
/// below. Every file and every folder of `sim` stands on one.
const FLOORS: &[&[&str]] = &[
    &[
        "attention",
        "calendar",
        "command",
        "entry",
        "journal",
        "ledger",
        "purpose",
        "subject",
        "address",
        "refused",
        "lost_sale",
    ],
    &["state"],
    &["demand"],
    &["catalogue"],
    &["orders"],
    &["logistics"],
    &["customer"],
    &["dialogue"],
    &["reviews"],
    &["coach"],
    &["perform", "dispatch", "news", "invariants"],
    &["view"],
    &["engine", "lookup"],
    &["run"],
];

/// Circles of imports that are known, each with a reason; at most three may ever stand here.
const CIRCLES: &[(&str, &str)] = &[];

fn graph_of_sources() -> Graph {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&root, &mut files);
    let mut paths: BTreeMap<Module, Vec<(String, bool)>> = BTreeMap::new();
    for path in files {
        let place = path.strip_prefix(&root).expect("under src").to_string_lossy().into_owned();
        let stem = place.strip_suffix(".rs").unwrap_or(&place);
        let module: Module = stem
            .split('/')
            .filter(|part| !matches!(*part, "mod" | "lib" | "main"))
            .map(str::to_owned)
            .collect();
        if module.iter().any(|part| part.ends_with("tests") || part.ends_with("_test")) {
            continue;
        }
        let text = fs::read_to_string(&path).expect("a source");
        paths.insert(module, paths_of(&text));
    }
    Graph::new(&paths)
}

/// The floor of a file inside `sim`; the contents page itself stands outside.
fn floor_of(module: &Module) -> Option<usize> {
    let [top, name, ..] = module.as_slice() else { return None };
    (top == "sim").then(|| FLOORS.iter().position(|floor| floor.contains(&name.as_str())))?
}

/// Files inside `sim` for which no floor is named.
fn without_floor(modules: &[&Module]) -> Vec<String> {
    let inside = modules.iter().filter(|m| m.len() > 1 && m[0] == "sim");
    inside.filter(|m| floor_of(m).is_none()).map(|m| m.join("/")).collect()
}

#[test]
fn every_file_of_the_engine_stands_on_a_floor() {
    let graph = graph_of_sources();
    let modules: Vec<&Module> = graph.modules().collect();
    let inside: BTreeSet<&str> =
        modules.iter().filter(|m| m.len() > 1 && m[0] == "sim").map(|m| m[1].as_str()).collect();
    assert_eq!(without_floor(&modules), Vec::<String>::new());
    for name in FLOORS.iter().flat_map(|floor| floor.iter()) {
        assert!(inside.contains(name), "{name} stands on a floor and is no file of sim");
    }
    let new: Module = ["sim", "attic", "box"].map(str::to_owned).to_vec();
    assert_eq!(without_floor(&[&new]), ["sim/attic/box"], "a file without a floor is found");
}

#[test]
fn inside_the_engine_imports_point_down() {
    let graph = graph_of_sources();
    let mut upwards = Vec::new();
    let mut inside = 0;
    for (from, to) in graph.imports() {
        if let (Some(low), Some(high)) = (floor_of(from), floor_of(to)) {
            inside += 1;
            if high > low {
                upwards.push(format!("{} imports from {}", from.join("/"), to.join("/")));
            }
        }
    }
    assert!(inside > 250, "the imports were found: {inside}");
    assert!(upwards.is_empty(), "\n{}", upwards.join("\n"));
}

#[test]
fn no_files_import_one_another_in_a_circle() {
    let found = graph_of_sources().circles();
    let known = |circle: &[String]| CIRCLES.iter().any(|(names, _)| *names == circle.join(" "));
    let new: Vec<String> = found.iter().filter(|c| !known(c)).map(|c| c.join(" ")).collect();
    assert!(new.is_empty(), "\n{}", new.join("\n"));
    for (names, _) in CIRCLES {
        assert!(found.iter().any(|c| c.join(" ") == *names), "no longer needed: {names}");
    }
}

#[test]
fn the_graph_finds_circles_and_follows_names() {
    let file = |name: &str, code: &str| {
        let module: Module = name.split('/').map(str::to_owned).collect();
        (module, paths_of(&format!("//! For a test.\n{code}\n")))
    };
    let files = BTreeMap::from([
        file("a", "mod one;\nmod two;\npub use one::Thing;"),
        file("a/one", "use super::two;\nfn f() { two::g(); }"),
        file("a/two", "use crate::a::Thing;"),
        file("b", "use crate::a::Thing; // crate::c::x"),
        file("c", "fn f() { crate::b::g(); }"),
    ]);
    let graph = Graph::new(&files);
    assert_eq!(graph.circles(), [vec!["a/one".to_owned(), "a/two".to_owned()]]);
    let has = |from: &str, to: &str| graph.imports().any(|(a, b)| a.join("/") == from && b.join("/") == to);
    assert!(has("b", "a/one") && has("c", "b") && !has("b", "c"));
}
