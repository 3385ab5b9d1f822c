//! The debrief of decisions and the run: begins the study when a run ends, carries out what the
//! learner asks for on its page, and hands over pictures.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use egui::Context;

use super::analyst::kept;
use super::state::GameState;
use crate::base::Lang;
use crate::locale;
use crate::session::whole::Whole;
use crate::ui::action::WhatIfAction;
use crate::ui::state::AnalysisView;
use crate::ui::widgets::Status;
use crate::what_if::{WHAT_IF_MARK, WhatIfReport, html};

/// Studies the run in play, which has ended.
pub(super) fn begin(game: &mut GameState) {
    let Some(play) = game.play.as_ref().filter(|play| play.view.over) else { return };
    let journal = play.session.path().map(PathBuf::from);
    game.analyst.study(play.session.run(), journal, &mut game.ui.what_if);
}

/// Shows what the analyst found. True while it works.
pub(super) fn sync(ctx: &Context, game: &mut GameState) -> bool {
    let works = game.analyst.sync(&mut game.ui.what_if);
    if let AnalysisView::Ready(report) = &game.ui.what_if.analysis {
        let report = report.clone();
        let files = || files(&report);
        if files().any(|file| !game.ui.what_if.pictures.contains_key(file)) {
            game.pictures.load(ctx, files());
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
        }
        WhatIfAction::Try(number, input) => game.analyst.attempt(number, input, lang, &game.ui.what_if),
        WhatIfAction::SavePage { instructor } => save_page(game, instructor, lang),
    }
}

/// Writes the page as HTML beside the run's file.
fn save_page(game: &mut GameState, instructor: bool, lang: Lang) {
    let (Some(play), AnalysisView::Ready(report)) = (&game.play, &game.ui.what_if.analysis) else { return };
    let Some(journal) = play.session.path() else {
        game.ui.toasts.push(Status::Warning, locale::text(lang, "ui-what-if-no-place"));
        return;
    };
    let end = if instructor { "class.html" } else { "html" };
    let path = journal.with_extension(end);
    let tried = kept(journal);
    let page = html(report, &play.scenario, lang, instructor.then_some(tried.as_slice()));
    let (status, text) = match write(&path, &page) {
        Ok(()) => {
            let values = [("path", path.display().to_string().into())];
            (Status::Done, locale::text_with(lang, "what-if-written", &values))
        }
        Err(error) => {
            let values = [("path", path.display().to_string().into()), ("reason", error.to_string().into())];
            (Status::Warning, locale::text_with(lang, "ui-what-if-unwritten", &values))
        }
    };
    game.ui.toasts.push(status, text);
}

fn write(path: &Path, page: &str) -> std::io::Result<()> {
    let mut file = Whole::create(path, &|beginning| beginning.starts_with(WHAT_IF_MARK.as_bytes()))?;
    file.write_all(page.as_bytes())?;
    file.finish()
}
