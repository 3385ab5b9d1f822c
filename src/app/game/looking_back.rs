//! The debrief of decisions and the run: begins the study when a run ends, carries out what the
//! learner asks for on its page, and passes pictures to it.

use std::io::Write as _;
use std::path::Path;

use egui::Context;

use super::analyst::{HardMoments, RunKept, tries_of};
use super::list::of_run;
use super::open;
use super::state::{GameState, RunInPlay, Screen};
use crate::base::Lang;
use crate::locale;
use crate::scenario::Scenario;
use crate::session::Session;
use crate::session::door::UnusableReason;
use crate::session::whole::Whole;
use crate::ui::action::WhatIfAction;
use crate::ui::state::AnalysisView;
use crate::ui::widgets::Status;
use crate::what_if::{WHAT_IF_MARK, WhatIfReport, html, is_what_if_table, what_if_table};

/// Studies the run in play, which has ended.
pub(super) fn begin(game: &mut GameState) {
    let Some(play) = game.play.as_ref().filter(|play| play.view.over) else { return };
    let kept = kept_of(play);
    game.analyst.study(play.session.run(), kept, &mut game.ui.what_if);
}

/// Where a run and its hard moments are kept. A practice run has none of its own.
fn kept_of(play: &RunInPlay) -> RunKept {
    let journal = play.file();
    let folder = journal.as_deref().and_then(Path::parent);
    let header = play.header().filter(|header| !header.is_practice());
    let hard = folder
        .zip(header)
        .map(|(folder, header)| HardMoments { folder: folder.to_owned(), header: header.clone() });
    RunKept { journal, hard }
}

/// Puts the learner back into a hard moment of an earlier run.
pub(super) fn recall(game: &mut GameState, place: usize, lang: Lang) {
    let Some(hard) = game.hard.get(place).cloned() else { return };
    let Some(run) = game.finished.iter().find(|run| run.header.run == hard.run).cloned() else { return };
    let scenarios = game.shelf.lessons.scenarios();
    let Some(scenario) = of_run(&scenarios, &run.header).cloned() else { return };
    match Session::look_back(&run.path, std::sync::Arc::clone(&scenario)) {
        Ok(session) => {
            open::enter(game);
            let mut play = RunInPlay::new(session, scenario);
            play.looked_at = Some((run.path, run.header));
            game.debrief = play.debrief();
            let kept = kept_of(&play);
            game.ui.practice = play.session.is_practice();
            game.analyst.recall(play.session.run(), kept, hard, &mut game.ui.what_if);
            game.play = Some(play);
            game.screen = Screen::Debrief;
        }
        Err(trouble) => game.start.problems = vec![trouble.message(lang)],
    }
}

/// Shows what the analyst found. True while it works.
pub(super) fn sync(ctx: &Context, game: &mut GameState, lang: Lang) -> bool {
    let works = game.analyst.sync(&mut game.ui.what_if);
    if std::mem::take(&mut game.ui.what_if.gone) {
        game.ui.toasts.push(Status::Warning, locale::text(lang, "ui-hard-gone"));
        begin(game);
    }
    if let AnalysisView::Ready(report) = &game.ui.what_if.analysis {
        let report = report.clone();
        let files = || files(&report);
        if files().any(|file| !game.ui.what_if.pictures.contains_key(file)) {
            let folder = game.lesson_folder();
            game.pictures.load(ctx, folder.as_deref(), files());
            let found = files().filter_map(|file| Some((file.to_owned(), game.pictures.get(file)?)));
            game.ui.what_if.pictures.extend(found.collect::<Vec<_>>());
        }
    }
    works
}

/// Pictures that the page shows.
fn files(report: &WhatIfReport) -> impl Iterator<Item = &str> {
    let turns = report.costly.iter().chain(&report.good);
    let covers = turns.filter_map(|turn| turn.scene.cover.as_deref());
    covers.chain(
        report.levers.iter().flat_map(|lever| &lever.points).filter_map(|point| point.picture.as_deref()),
    )
}

/// Carries out what was asked for on the page.
pub(super) fn carry_out(game: &mut GameState, action: WhatIfAction, lang: Lang) {
    match action {
        WhatIfAction::Start => {
            game.ui.what_if.analysis = AnalysisView::None;
            begin(game);
        }
        WhatIfAction::Stop => {
            game.analyst.stop();
            game.ui.what_if.analysis = AnalysisView::Stopped;
        }
        WhatIfAction::OpenTry(number) => {
            game.analyst.open(number, &mut game.ui.what_if);
            game.ui.focus.forget();
        }
        WhatIfAction::CloseTry => {
            game.ui.what_if.attempt = None;
            game.ui.what_if.scroll = true;
            game.ui.focus.forget();
            // A learner who came for one moment of an earlier run sees the whole of it now.
            if matches!(game.ui.what_if.analysis, AnalysisView::None) {
                begin(game);
            }
        }
        WhatIfAction::OpenPage(number) => {
            game.analyst.page(number, &mut game.ui.what_if);
            game.ui.focus.forget();
        }
        WhatIfAction::ClosePage => {
            game.ui.what_if.page = None;
            game.ui.focus.forget();
        }
        WhatIfAction::GoOn(number) => go_on(game, number, lang),
        WhatIfAction::Try(number, input) => game.analyst.attempt(number, input, lang, &game.ui.what_if),
        WhatIfAction::SavePage { instructor: false } => save(game, DebriefFile::Learner, lang),
        WhatIfAction::SavePage { instructor: true } => save(game, DebriefFile::Class, lang),
        WhatIfAction::SaveTable => save(game, DebriefFile::Table, lang),
    }
}

/// Begins a practice run at a decision of the run.
fn go_on(game: &mut GameState, number: u32, lang: Lang) {
    let AnalysisView::Ready(report) = &game.ui.what_if.analysis else { return };
    let decision = report.decisions.iter().find(|decision| decision.number == number);
    if let Some((after, at)) = decision.map(|decision| (decision.after, decision.at)) {
        open::practise(game, after, at, lang);
    }
}

/// A file that the learner takes along from the debrief.
#[derive(Clone, Copy)]
enum DebriefFile {
    /// The page for the learner.
    Learner,
    /// The page for the class, with questions.
    Class,
    /// The table of all decisions.
    Table,
}

impl DebriefFile {
    /// The end of its name, and the message that says where it is.
    const fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Learner => ("html", "what-if-written"),
            Self::Class => ("class.html", "what-if-written"),
            Self::Table => ("what-if.csv", "what-if-table-written"),
        }
    }

    /// Whether a file that is there begins as one of this kind: no other is written over.
    fn is_ours(self, beginning: &[u8]) -> bool {
        match self {
            Self::Learner | Self::Class => beginning.starts_with(WHAT_IF_MARK.as_bytes()),
            Self::Table => is_what_if_table(beginning),
        }
    }

    fn contents(
        self,
        report: &WhatIfReport,
        scenario: &Scenario,
        journal: &Path,
        lang: Lang,
    ) -> std::io::Result<Vec<u8>> {
        Ok(match self {
            Self::Learner => html(report, scenario, lang, None).into_bytes(),
            Self::Class => html(report, scenario, lang, Some(&tries_of(journal))).into_bytes(),
            Self::Table => what_if_table(report, lang).map_err(std::io::Error::other)?,
        })
    }
}

/// Writes a file beside the run's, and says where it is.
fn save(game: &mut GameState, what: DebriefFile, lang: Lang) {
    let (Some(play), AnalysisView::Ready(report)) = (&game.play, &game.ui.what_if.analysis) else { return };
    let Some(journal) = play.file() else {
        game.ui.toasts.push(Status::Warning, locale::text(lang, "ui-what-if-no-place"));
        return;
    };
    let (end, said) = what.names();
    let path = journal.with_extension(end);
    let written = what.contents(report, &play.scenario, &journal, lang).and_then(|contents| {
        let mut file = Whole::create(&path, &|beginning| what.is_ours(beginning))?;
        file.write_all(&contents)?;
        file.finish()
    });
    let (status, text) = match written {
        Ok(()) => {
            let values = [("path", path.display().to_string().into())];
            (Status::Done, locale::text_with(lang, said, &values))
        }
        Err(error) => {
            (Status::Warning, UnusableReason::from(error).message(lang, "ui-what-if-unwritten", &path))
        }
    };
    game.ui.toasts.push(status, text);
}
