//! Lessons as the window shows them: a card in the list, and the problems of one.

use crate::base::Lang;
use crate::diagnostic::quote::shorten;
use crate::diagnostic::{Diagnostic, Place, Sentence, Severity};
use crate::lessons::{Lesson, LessonState};
use crate::locale;
use crate::session::disk::is_pack;
use crate::ui::screens::start_model::{CardAuthoring, CardState, ProblemCard, ProblemsModel, ScenarioCard};

/// Longest line of a file that is shown beside a problem, in characters.
const LONGEST_EXCERPT: usize = 100;

/// A lesson's card.
pub(super) fn card(number: usize, lesson: &Lesson) -> ScenarioCard {
    let state = match lesson.condition() {
        LessonState::Unread => CardState::Unread,
        LessonState::Fine => CardState::Fine,
        LessonState::Warnings(n) => CardState::Warnings(n),
        LessonState::Errors(n) => CardState::Errors(n),
    };
    let card = ScenarioCard {
        number,
        title: lesson.title(),
        languages: lesson.languages(),
        state,
        changed: lesson.changed,
        place: lesson.origin.folder().map(|folder| folder.display().to_string()),
        authoring: match lesson.origin.folder() {
            Some(folder) if folder.join("scenario.ron").is_file() => CardAuthoring::Edit,
            Some(folder) if !is_pack(folder) => CardAuthoring::Nothing,
            Some(_) | None => CardAuthoring::Copy,
        },
        ..ScenarioCard::default()
    };
    let Some(scenario) = lesson.scenario() else { return card };
    ScenarioCard {
        version: scenario.version.clone(),
        brief: scenario.brief.clone(),
        minutes: scenario.minutes,
        days: scenario.days,
        coach: !scenario.coach.is_empty(),
        ..card
    }
}

/// The problems of a lesson, in the learner's language.
pub(super) fn problems(number: usize, lesson: &Lesson, lang: Lang) -> ProblemsModel {
    let mut problems = Vec::new();
    if let Some(sentence) = lesson.unopened(lang) {
        problems.push(ProblemCard { is_error: true, sentence, ..ProblemCard::default() });
    }
    if let Some(reading) = &lesson.reading {
        problems.extend(reading.problems.iter().map(|found| problem(found, lang)));
    }
    ProblemsModel { card: card(number, lesson), problems }
}

fn problem(found: &Diagnostic, lang: Lang) -> ProblemCard {
    let words = |said: &Sentence| locale::sentence(lang, said);
    ProblemCard {
        is_error: found.severity == Severity::Error,
        code: found.code.to_string(),
        place: found.place.as_ref().map(place).unwrap_or_default(),
        excerpt: found.place.as_ref().map(excerpt).unwrap_or_default(),
        sentence: words(&found.sentence),
        help: found.help.as_ref().map(words).unwrap_or_default(),
        notes: found.notes.iter().map(|(at, said)| format!("{}: {}", place(at), words(said))).collect(),
    }
}

/// File, line and column, as editors write them.
fn place(at: &Place) -> String {
    let (line, column) = at.line_column();
    format!("{}:{line}:{column}", at.file.name)
}

/// The line of the file, without what could disturb the window.
fn excerpt(at: &Place) -> String {
    let line = at.file.line_range(at.line_column().0);
    shorten(at.file.text.get(line).unwrap_or("").trim(), LONGEST_EXCERPT)
}
