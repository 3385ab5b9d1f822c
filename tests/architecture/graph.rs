//! Which file of `src` imports from which, read from the sources: whole paths of `use`, and paths
//! that stand in code. Names that a `mod.rs` hands on are followed to the file that defines them.

use std::collections::{BTreeMap, BTreeSet};

/// A module by its path from the top: `["sim", "view", "build"]`.
pub(crate) type Module = Vec<String>;

/// The imports of every file.
pub(crate) struct Graph {
    edges: BTreeMap<Module, BTreeSet<Module>>,
}

/// Names handed on by a module: name → where it comes from.
type HandedOn = BTreeMap<Module, BTreeMap<String, (Module, Option<String>)>>;

impl Graph {
    /// Builds the graph from modules and the whole paths in their code: `(path, handed on)`.
    pub(crate) fn new(files: &BTreeMap<Module, Vec<(String, bool)>>) -> Self {
        let mut handed_on: HandedOn = BTreeMap::new();
        for (module, paths) in files {
            for (path, _) in paths.iter().filter(|(_, public)| *public) {
                let (path, name) =
                    path.split_once('@').unwrap_or((path, path.rsplit("::").next().unwrap_or("")));
                if let Some(target) = resolve(files, module, path) {
                    handed_on.entry(module.clone()).or_default().insert(name.to_owned(), target);
                }
            }
        }
        let mut edges = BTreeMap::new();
        for (module, paths) in files {
            let of_contents_page = |public: bool| {
                public && files.keys().any(|m| m.len() > module.len() && m.starts_with(module))
            };
            let found = paths.iter().filter(|(_, public)| !of_contents_page(*public));
            let targets = found.filter_map(|(path, _)| {
                let path = path.split('@').next().unwrap_or(path);
                resolve(files, module, path).map(|target| follow(&handed_on, target))
            });
            let own: BTreeSet<Module> = targets.filter(|t| t != module && !t.is_empty()).collect();
            edges.insert(module.clone(), own);
        }
        Self { edges }
    }

    /// Every file.
    pub(crate) fn modules(&self) -> impl Iterator<Item = &Module> {
        self.edges.keys()
    }

    /// Every import, as (from, to).
    pub(crate) fn imports(&self) -> impl Iterator<Item = (&Module, &Module)> {
        self.edges.iter().flat_map(|(from, to)| to.iter().map(move |to| (from, to)))
    }

    /// Groups of files that import one another in a circle, each sorted.
    pub(crate) fn circles(&self) -> Vec<Vec<String>> {
        let reach: BTreeMap<&Module, BTreeSet<&Module>> =
            self.edges.keys().map(|m| (m, self.reach(m))).collect();
        let mut circles: BTreeSet<Vec<String>> = BTreeSet::new();
        for (module, far) in &reach {
            let back = |other: &&&Module| reach.get(**other).is_some_and(|r| r.contains(module));
            let mut circle: Vec<String> = far.iter().filter(back).map(|m| m.join("/")).collect();
            if !circle.is_empty() && far.contains(module) {
                circle.sort();
                circles.insert(circle);
            }
        }
        circles.into_iter().collect()
    }

    fn reach(&self, from: &Module) -> BTreeSet<&Module> {
        let mut seen = BTreeSet::new();
        let mut open: Vec<&Module> = self.edges.get(from).into_iter().flatten().collect();
        while let Some(next) = open.pop() {
            if seen.insert(next) {
                open.extend(self.edges.get(next).into_iter().flatten());
            }
        }
        seen
    }
}

/// The module that a path names, and the first name inside it.
fn resolve(
    files: &BTreeMap<Module, Vec<(String, bool)>>,
    from: &Module,
    path: &str,
) -> Option<(Module, Option<String>)> {
    let mut parts = path.split("::").filter(|p| !p.is_empty()).peekable();
    let mut at: Module = match *parts.peek()? {
        "crate" => Vec::new(),
        "self" | "super" => from.clone(),
        first => {
            let mut child = from.clone();
            child.push(first.to_owned());
            if !files.contains_key(&child) {
                return None;
            }
            from.clone()
        }
    };
    while let Some(word) = parts.next_if(|w| matches!(*w, "crate" | "self" | "super")) {
        if word == "super" {
            at.pop();
        }
    }
    while let Some(word) = parts.peek() {
        let mut child = at.clone();
        child.push((*word).to_owned());
        if !files.contains_key(&child) {
            break;
        }
        at = child;
        parts.next();
    }
    Some((at, parts.next().map(str::to_owned)))
}

/// Follows names that contents pages hand on.
fn follow(handed_on: &HandedOn, mut target: (Module, Option<String>)) -> Module {
    for _ in 0..16 {
        let next = target.1.as_ref().and_then(|name| handed_on.get(&target.0)?.get(name));
        match next {
            Some(next) if *next != target => target = next.clone(),
            _ => break,
        }
    }
    target.0
}
