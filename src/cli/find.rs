//! Finding the scenario that a word or a journal means.

use super::say::Say;
use super::trouble::Trouble;
use crate::diagnostic::{Format, Severity, render};
use crate::scenario::files::{Embedded, Files};
use crate::scenario::model::Scenario;
use crate::scenario::{Loaded, load};
use crate::session::JournalFile;
use crate::session::disk::Folder;
use std::path::Path;
use std::sync::Arc;

/// A scenario by the name of a shipped one, or by the path of its folder or its `scenario.ron`.
///
/// # Errors
/// There is no such scenario (with the names of those there are), or it has errors, which are written to
/// standard error.
pub(crate) fn scenario(word: &str, say: Say) -> Result<Arc<Scenario>, Trouble> {
    let Some((files, shown_as)) = files(word)? else {
        let ids: Vec<&str> = Embedded::ids().collect();
        let guess = super::terminal::nearest_of(word, ids.iter().copied()).unwrap_or_default().to_owned();
        let values =
            vec![("word", word.to_owned().into()), ("names", ids.join(", ").into()), ("guess", guess.into())];
        return Err(Trouble::usage("cli-no-scenario", values));
    };
    usable(load(files.as_ref(), &shown_as), word, say)
}

type Source = (Box<dyn Files>, String);

fn files(word: &str) -> Result<Option<Source>, Trouble> {
    let path = Path::new(word);
    let is_plain_name = !word.contains(['/', '\\', '.']);
    let shipped = |id: &str| {
        Embedded::scenario(id).map(|files| (Box::new(files) as Box<dyn Files>, format!("scenarios/{id}")))
    };
    if is_plain_name && let Some(found) = shipped(word) {
        return Ok(Some(found));
    }
    if path.exists() {
        let folder = Folder::open(path).map_err(|error| Trouble::file("cli-unreadable", path, error))?;
        return Ok(Some((Box::new(folder), folder_of(path))));
    }
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let under_scenarios = path.parent().is_some_and(|parent| parent.ends_with("scenarios"));
    Ok(if under_scenarios { shipped(name) } else { None })
}

/// The folder's path as problems show it.
pub(super) fn folder_of(path: &Path) -> String {
    let folder = if path.ends_with("scenario.ron") { path.parent().unwrap_or(path) } else { path };
    let shown = folder.display().to_string();
    let shown = shown.trim_end_matches('/');
    if shown.is_empty() { ".".to_owned() } else { shown.to_owned() }
}

fn usable(loaded: Loaded, word: &str, say: Say) -> Result<Arc<Scenario>, Trouble> {
    if let Some(scenario) = loaded.scenario {
        return Ok(Arc::new(scenario));
    }
    let errors: Vec<_> = loaded.diagnostics.into_iter().filter(|d| d.severity == Severity::Error).collect();
    super::to_stderr(&render(&errors, Format::Concise, false, &|each| {
        crate::locale::sentence(say.lang, each)
    }));
    super::to_stderr(&format!("{}\n", say.with("cli-scenario-broken", &[("word", word.to_owned().into())])));
    Err(Trouble::Problems)
}

/// The scenario a journal was played on: the one that is named, else the shipped one or one under `scenarios/`
/// with the same digest.
///
/// # Errors
/// None is found, or the one that is found has errors.
pub(crate) fn of_journal(
    read: &JournalFile,
    named: Option<&str>,
    say: Say,
) -> Result<Arc<Scenario>, Trouble> {
    if let Some(named) = named {
        return scenario(named, say);
    }
    let id = read.header.scenario.as_str();
    let is_name = !id.is_empty() && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_' || b == b'-');
    let candidates =
        if is_name { vec![id.to_owned(), format!("./scenarios/{id}"), format!("./{id}")] } else { vec![] };
    let mut first = None;
    for candidate in &candidates {
        let Some((files, shown_as)) = files(candidate)? else {
            continue;
        };
        let Some(found) = load(files.as_ref(), &shown_as).scenario else {
            continue;
        };
        if found.digest == read.header.scenario_digest {
            return Ok(Arc::new(found));
        }
        first.get_or_insert(found);
    }
    match first {
        Some(found) => Ok(Arc::new(found)),
        None => Err(Trouble::usage("cli-journal-scenario", vec![("word", id.to_owned().into())])),
    }
}
