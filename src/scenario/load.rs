//! Loading: reads `scenario.ron`, the libraries it uses and its photos, resolves and checks, and
//! reports every problem of every file at once.

use super::check;
use super::files::{FileProblem, Files, reason};
use super::identity::{digest, files_digest, plain_text};
use super::model::Scenario;
use super::places::CasePlaces;
use super::raw::{RawLibrary, RawScenario};
use super::reference;
use super::resolve::{self, Contents, DiagnosticCollector, FilePage, Site};
use super::source::{self, FILE_NOT_FOUND, MAX_BYTES, PATH_LEAVES_FOLDER, from_bytes};
use crate::diagnostic::Sentence;
use crate::diagnostic::catalogue::scenario as code;
use crate::diagnostic::{Diagnostic, DiagnosticReport, Severity};

/// Most problems that are reported; the rest is counted.
pub const MAX_PROBLEMS: usize = 200;
/// Most libraries of a scenario.
const MAX_LIBRARIES: usize = 20;
/// The scenario's own file.
const MAIN: &str = "scenario.ron";

/// The result of loading.
#[derive(Debug)]
pub struct Loaded {
    /// The scenario; none if there is an error.
    pub scenario: Option<Scenario>,
    /// All problems in the order of files and lines, at most [`MAX_PROBLEMS`] and one that reports
    /// the rest.
    pub diagnostics: Vec<Diagnostic>,
    /// Where the stories stand; empty if the files could not be read.
    pub places: CasePlaces,
}

/// Loads a scenario. `shown_as` is the name of its folder as problems should show it, such as
/// `scenarios/first_week`.
pub fn load(files: &dyn Files, shown_as: &str) -> Loaded {
    let mut found = Vec::new();
    let (scenario, places) =
        read_all(files, shown_as.trim_end_matches('/'), &mut found).map_or_else(Default::default, |read| {
            let (scenario, places) = read;
            (Some(scenario), places)
        });
    let report = DiagnosticReport::new(found);
    let scenario = scenario.filter(|_| !report.has_errors());
    Loaded { scenario, diagnostics: at_most(&report), places }
}

fn read_all(
    files: &dyn Files,
    shown_as: &str,
    found: &mut Vec<Diagnostic>,
) -> Option<(Scenario, CasePlaces)> {
    let mut contents = Contents::new();
    let bytes = match files.read(MAIN, MAX_BYTES) {
        Ok(bytes) => plain_text(bytes),
        Err(problem) => {
            found.push(no_main(shown_as, problem));
            return None;
        }
    };
    contents.insert(MAIN.to_owned(), bytes.clone());
    let source = match from_bytes(&format!("{shown_as}/{MAIN}"), bytes) {
        Ok(source) => source,
        Err(problem) => {
            found.push(*problem);
            return None;
        }
    };
    let document = source::read::<RawScenario>(source, found)?;
    let main = FilePage { map: document.map, masked: document.masked, thinned: document.thinned };
    let mut desk = DiagnosticCollector::new(main, std::mem::take(found));
    let libraries = read_libraries(&mut desk, &document.value.uses, files, shown_as, &mut contents);
    let parts = resolve::gather(&mut desk, document.value, libraries);
    let mut scenario = resolve::resolve(&mut desk, &parts, files, &mut contents);
    scenario.digest = digest(&scenario, &contents);
    scenario.files_digest = files_digest(&contents);
    scenario.provenance = files.provenance();
    check::check(&mut desk, &parts, &scenario, files.folder_name());
    resolve::report_forgotten(&mut desk, &parts);
    let maps;
    (*found, maps) = desk.into_found();
    let sound = found.iter().all(|each| each.severity != Severity::Error);
    scenario.reference = reference::read(files, shown_as, &scenario.digest, sound, found);
    let sites =
        parts.cases.iter().map(|item| (item.site.clone(), item.raw.says.len(), item.raw.suggestions.len()));
    Some((scenario, CasePlaces::new(maps, sites.collect())))
}

fn read_libraries(
    desk: &mut DiagnosticCollector,
    uses: &[String],
    files: &dyn Files,
    shown_as: &str,
    contents: &mut Contents,
) -> Vec<(usize, RawLibrary)> {
    let mut libraries = Vec::new();
    desk.incomplete = desk.is_masked(&Site::root(0).field("use"));
    for (index, path) in uses.iter().enumerate() {
        let site = Site::root(0).field("use").index(index);
        if index >= MAX_LIBRARIES {
            let sentence = Sentence::new("check-libraries-most").text("most", MAX_LIBRARIES);
            desk.error(code::OUT_OF_RANGE, &site, sentence, "check-libraries-most-help");
            break;
        }
        if uses.iter().take(index).any(|earlier| earlier == path) {
            desk.error(code::DEFINED_TWICE, &site, "check-library-twice", "check-library-twice-help");
            continue;
        }
        match read_library(desk, &site, path, files, shown_as, contents) {
            Some(library) => libraries.push(library),
            None => desk.incomplete = true,
        }
    }
    libraries
}

fn read_library(
    desk: &mut DiagnosticCollector,
    site: &Site,
    path: &str,
    files: &dyn Files,
    shown_as: &str,
    contents: &mut Contents,
) -> Option<(usize, RawLibrary)> {
    let bytes = plain_text(resolve::fetch(desk, site, path, MAX_BYTES, files)?);
    contents.insert(path.to_owned(), bytes.clone());
    let parent = shown_as.rsplit_once('/').map_or("", |(parent, _)| parent);
    let shown = match (path.starts_with("shared/"), parent) {
        (true, "") => path.to_owned(),
        (true, parent) => format!("{parent}/{path}"),
        (false, _) => format!("{shown_as}/{path}"),
    };
    let mut found = Vec::new();
    let document = match from_bytes(&shown, bytes) {
        Ok(source) => source::read::<RawLibrary>(source, &mut found),
        Err(problem) => {
            found.push(*problem);
            None
        }
    };
    for problem in found {
        desk.push(problem);
    }
    let document = document?;
    let doc =
        desk.add_page(FilePage { map: document.map, masked: document.masked, thinned: document.thinned });
    resolve::format_version(desk, doc, document.value.format);
    Some((doc, document.value))
}

fn no_main(shown_as: &str, problem: FileProblem) -> Diagnostic {
    let file = format!("{shown_as}/{MAIN}");
    let (code, sentence) = match problem {
        FileProblem::Missing => (FILE_NOT_FOUND, Sentence::new("check-main-missing")),
        FileProblem::TooLarge { bytes } => {
            let sentence = Sentence::new("check-main-large").text("bytes", bytes).text("most", MAX_BYTES);
            (code::FILE_UNUSABLE, sentence)
        }
        FileProblem::Unreadable(why) => {
            (code::FILE_UNUSABLE, Sentence::new("check-main-unreadable").part("why", reason(why)))
        }
        FileProblem::LeavesFolder => (PATH_LEAVES_FOLDER, Sentence::new("check-main-outside")),
    };
    Diagnostic::error(code, None, sentence.text("file", file)).help("check-main-help")
}

fn at_most(report: &DiagnosticReport) -> Vec<Diagnostic> {
    let all = report.diagnostics();
    if all.len() <= MAX_PROBLEMS {
        return all.to_vec();
    }
    // Errors count more: warnings go first.
    let errors = all.iter().filter(|each| each.severity == Severity::Error);
    let warnings = all.iter().filter(|each| each.severity == Severity::Warning);
    let kept: Vec<Diagnostic> = errors.chain(warnings).take(MAX_PROBLEMS).cloned().collect();
    let mut kept = DiagnosticReport::new(kept).diagnostics().to_vec();
    let sentence = Sentence::new("check-problems-most").text("all", all.len()).text("most", MAX_PROBLEMS);
    let more = Diagnostic::warning(code::MANY_PROBLEMS, None, sentence);
    kept.push(more.help("check-mend-first"));
    kept
}
