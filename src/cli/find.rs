//! Finding the scenario that a word or a journal means.

use super::say::Say;
use super::stderr::to_stderr;
use super::trouble::CliError;
use crate::diagnostic::{Format, Severity, render};
use crate::lessons::Settings;
use crate::scenario::files::{Embedded, Files};
use crate::scenario::model::{Provenance, Scenario};
use crate::scenario::source::is_safe_name;
use crate::scenario::{CasePlaces, Loaded, load};
use crate::session::JournalFile;
use crate::session::disk::{Folder, is_pack, named};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A scenario by the name of a shipped one, by the path of its folder or its `scenario.ron`, or by
/// the name of a folder in the author's own folder.
///
/// # Errors
/// There is no such scenario (with the names of those there are), or it has errors, which are
/// written to standard error.
pub(crate) fn scenario(word: &str, say: Say) -> Result<Arc<Scenario>, CliError> {
    Ok(scenario_among(word, None, say)?.scenario)
}

/// The same; a name is first looked for in a folder of lessons, if one was named.
///
/// # Errors
/// As for [`scenario`].
pub(crate) fn scenario_among(word: &str, among: Option<&Path>, say: Say) -> Result<FoundScenario, CliError> {
    among.map_or(Ok(()), must_be_folder)?;
    let within = among.filter(|_| is_name_in_folder(word)).and_then(|folder| lesson_in(folder, word));
    let source = match within {
        Some(path) => Some(on_disk(&path)?),
        None => files(word)?,
    };
    let Some((files, shown_as)) = source else {
        let ids: Vec<&str> = Embedded::ids().collect();
        let guess = super::terminal::nearest_of(word, ids.iter().copied()).unwrap_or_default().to_owned();
        let values =
            vec![("word", word.to_owned().into()), ("names", ids.join(", ").into()), ("guess", guess.into())];
        return Err(CliError::usage("cli-no-scenario", values));
    };
    Ok(found(usable(load(files.as_ref(), &shown_as), word, say)?, &shown_as))
}

/// The same as [`scenario`], with the places of its stories.
///
/// # Errors
/// As for [`scenario`].
pub(crate) fn with_places(word: &str, say: Say) -> Result<(Arc<Scenario>, CasePlaces), CliError> {
    let Some((files, shown_as)) = files(word)? else {
        return scenario(word, say).map(|scenario| (scenario, CasePlaces::default()));
    };
    let mut loaded = load(files.as_ref(), &shown_as);
    let places = std::mem::take(&mut loaded.places);
    Ok((usable(loaded, word, say)?, places))
}

/// The text of a scenario's own file, and how it is shown.
///
/// # Errors
/// There is no such scenario, or the file cannot be read.
pub(crate) fn text_of(word: &str) -> Result<(std::path::PathBuf, String), CliError> {
    let unknown = || {
        let names = Embedded::ids().collect::<Vec<_>>().join(", ");
        let values =
            vec![("word", word.to_owned().into()), ("names", names.into()), ("guess", String::new().into())];
        CliError::usage("cli-no-scenario", values)
    };
    let (files, shown_as) = files(word)?.ok_or_else(unknown)?;
    let path = Path::new(&shown_as).join("scenario.ron");
    let bytes = files.read("scenario.ron", crate::scenario::source::MAX_BYTES).ok();
    let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
    let values = vec![("path", path.display().to_string().into())];
    Ok((path, text.ok_or(CliError::File { key: "texts-unreadable", values })?))
}

type ScenarioFiles = (Box<dyn Files>, String);

fn files(word: &str) -> Result<Option<ScenarioFiles>, CliError> {
    let path = Path::new(word);
    let shipped = |id: &str| {
        Embedded::scenario(id).map(|files| (Box::new(files) as Box<dyn Files>, format!("scenarios/{id}")))
    };
    if is_shipped_name(word)
        && let Some(found) = shipped(word)
    {
        return Ok(Some(found));
    }
    if let Some(path) = named(path) {
        return on_disk(&path).map(Some);
    }
    let own = if is_name_in_folder(word) { Settings::read().own_folder() } else { None };
    if let Some(path) = own.and_then(|own| lesson_in(&own, word)) {
        return on_disk(&path).map(Some);
    }
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let under_scenarios = path.parent().is_some_and(|parent| parent.ends_with("scenarios"));
    Ok(if under_scenarios { shipped(name) } else { None })
}

/// Whether a word means a scenario inside the program, even if a folder of that name lies here.
pub(super) fn is_shipped_name(word: &str) -> bool {
    is_plain_name(word) && Embedded::scenario(word).is_some()
}

/// A word that is no path.
fn is_plain_name(word: &str) -> bool {
    !word.is_empty() && !word.contains(['/', '\\', '.'])
}

/// A plain name, or a pack's name without a way to it.
fn is_name_in_folder(word: &str) -> bool {
    is_plain_name(word.strip_suffix(".shop").unwrap_or(word))
}

/// Refuses a folder of lessons that was named and cannot be read.
fn must_be_folder(folder: &Path) -> Result<(), CliError> {
    let is_read = if is_pack(folder) { Ok(()) } else { folder.read_dir().map(|_| ()) };
    is_read.map_err(|error| CliError::file("cli-unreadable", folder, error))
}

/// The lesson of this name in a folder of lessons: a folder, or a pack with or without its ending.
fn lesson_in(folder: &Path, word: &str) -> Option<PathBuf> {
    let path = folder.join(word);
    let pack = folder.join(format!("{word}.shop"));
    if path.is_dir() || is_pack(&path) { Some(path) } else { Some(pack).filter(|pack| is_pack(pack)) }
}

fn on_disk(path: &Path) -> Result<ScenarioFiles, CliError> {
    let folder = Folder::open(path).map_err(|error| CliError::file("cli-unreadable", path, error))?;
    Ok((Box::new(folder), folder_of(path)))
}

/// The folder's path as problems show it.
pub(super) fn folder_of(path: &Path) -> String {
    let folder = if path.ends_with("scenario.ron") { path.parent().unwrap_or(path) } else { path };
    let shown = folder.display().to_string();
    let shown = shown.trim_end_matches('/');
    if shown.is_empty() { ".".to_owned() } else { shown.to_owned() }
}

fn usable(loaded: Loaded, word: &str, say: Say) -> Result<Arc<Scenario>, CliError> {
    if let Some(scenario) = loaded.scenario {
        return Ok(Arc::new(scenario));
    }
    let errors: Vec<_> = loaded.diagnostics.into_iter().filter(|d| d.severity == Severity::Error).collect();
    to_stderr(&render(&errors, Format::Concise, false, &|each| crate::locale::sentence(say.lang, each)));
    to_stderr(&format!("{}\n", say.with("cli-scenario-broken", &[("word", word.to_owned().into())])));
    Err(CliError::Problems)
}

/// The scenario of a run, and where it was found.
pub(crate) struct FoundScenario {
    /// The scenario.
    pub(crate) scenario: Arc<Scenario>,
    /// The folder it was read from; none for a shipped one.
    pub(crate) folder: Option<String>,
}

/// The scenario a run was played on. A folder that nobody named is not used in silence: its use is
/// written to standard error, and so is what is wrong with the run's file or missing in it.
///
/// # Errors
/// None is found, or the one that is found has errors.
pub(crate) fn to_read(read: &JournalFile, named: Option<&str>, say: Say) -> Result<FoundScenario, CliError> {
    let found = of_journal(read, named, None, say)?;
    for remark in read.remarks(say.lang) {
        to_stderr(&format!("{remark}\n"));
    }
    Ok(found)
}

/// The same for a run that goes on; `among` is a folder of lessons that was named.
///
/// # Errors
/// As for [`to_read`].
pub(crate) fn of_journal(
    read: &JournalFile,
    named: Option<&str>,
    among: Option<&Path>,
    say: Say,
) -> Result<FoundScenario, CliError> {
    let found = match (named, among) {
        (Some(named), _) => scenario_among(named, among, say)?,
        (None, Some(folder)) => {
            match must_be_folder(folder).map(|()| lesson_in(folder, &read.header.scenario))? {
                Some(path) => scenario_among(&path.display().to_string(), None, say)?,
                None => place_of_journal(read, None, say)?,
            }
        }
        (None, None) => place_of_journal(read, None, say)?,
    };
    if let (Some(folder), None, None) = (&found.folder, named, among) {
        let values = [("id", read.header.scenario.clone().into()), ("folder", folder.clone().into())];
        to_stderr(&format!("{}\n", say.with("cli-scenario-from", &values)));
    }
    Ok(found)
}

/// The scenario a run was played on, and where it was found: the one that is named, else the
/// shipped one or one under `scenarios/`, in the current folder or in the author's own folder that
/// is the same. If none of them is the same, the first.
///
/// # Errors
/// None is found, or the one that is found has errors.
pub(crate) fn place_of_journal(
    read: &JournalFile,
    named: Option<&str>,
    say: Say,
) -> Result<FoundScenario, CliError> {
    if let Some(named) = named {
        return scenario_among(named, None, say);
    }
    let id = read.header.scenario.as_str();
    let shipped = Embedded::scenario(id).map(|_| id.to_owned());
    let folders = if is_safe_name(id) {
        vec![format!("./scenarios/{id}"), format!("./{id}"), format!("./{id}.shop")]
    } else {
        vec![]
    };
    let own = Settings::read().own_folder().filter(|_| is_safe_name(id));
    let own = own.map(|own| own.join(id).display().to_string());
    let candidates = shipped.into_iter().chain(folders).chain(own);
    let mut first = None;
    for candidate in candidates {
        let Some((files, shown_as)) = files(&candidate)? else {
            continue;
        };
        let Some(scenario) = load(files.as_ref(), &shown_as).scenario else {
            continue;
        };
        let is_same = read.header.is_of(&scenario);
        let found = found(Arc::new(scenario), &candidate);
        if is_same {
            return Ok(found);
        }
        first.get_or_insert(found);
    }
    first.ok_or_else(|| CliError::usage("cli-journal-scenario", vec![("word", id.to_owned().into())]))
}

fn found(scenario: Arc<Scenario>, word: &str) -> FoundScenario {
    let folder = match scenario.provenance {
        Provenance::Shipped => None,
        Provenance::Folder(_) => Some(folder_of(Path::new(word))),
    };
    FoundScenario { scenario, folder }
}
