//! The lists of the start screen: lessons and unfinished runs, read from disk and made into cards.

use std::path::Path;
use std::sync::Arc;

use bevy::prelude::*;

use super::cards;
use super::state::{GameOptions, GameState};
use crate::app::look::Preferences;
use crate::base::{Lang, Time};
use crate::lessons::{Lesson, LessonGroup, Lessons, ListRemark, Settings};
use crate::locale;
use crate::scenario::Scenario;
use crate::score::stars;
use crate::session::{FinishedRun, HardMoment, Header, default_dir, hard_moments, list_runs};
use crate::ui::screens::start_model::{BestResult, CardGroup, HardCard, RunCard, ScenarioCard, StartModel};
use crate::ui::widgets::Status;

/// Fills the start screen when the program opens.
pub(super) fn fill_start(mut game: NonSendMut<GameState>, options: Res<GameOptions>, look: Res<Preferences>) {
    let lang = look.language.lang();
    game.scripted = options.scripted;
    game.seat.clone_from(&options.seat);
    game.runs_in = options.journal_dir.clone().or_else(default_dir);
    fill(&mut game, &options, lang);
    read_lists(&mut game, lang);
}

/// Reads unfinished runs anew and makes the cards.
pub(super) fn read_lists(game: &mut GameState, lang: Lang) {
    game.run_problem = None;
    match game.runs_in.as_deref().map(list_runs) {
        Some(Ok(runs)) => {
            game.unfinished = runs.unfinished;
            game.finished = runs.finished;
        }
        Some(Err(trouble)) => game.run_problem = Some(trouble.message(lang)),
        None => game.run_problem = Some(locale::text(lang, "ui-no-run-folder")),
    }
    // A list that cannot be read is left alone, and told where it would be written.
    let moments = game.runs_in.as_deref().and_then(|folder| hard_moments(folder).ok());
    let open = moments.into_iter().flatten().filter(|each| each.is_open_for(game.seat.as_deref()));
    game.hard_open = open.collect();
    let scenarios = game.shelf.lessons.scenarios();
    game.unfinished.retain(|run| scenarios.iter().any(|s| s.id == run.header.scenario));
    refresh_cards(game, lang);
    game.stale = false;
}

/// Makes the cards of the start screen from what has been read.
pub(super) fn refresh_cards(game: &mut GameState, lang: Lang) {
    let lessons = &game.shelf.lessons;
    let scenarios = lessons.scenarios();
    let mut problems: Vec<String> = game.run_problem.clone().into_iter().collect();
    problems.extend(lessons.remarks().iter().map(|remark| say(remark, lang)));
    let playable = |moment: &&HardMoment| {
        let run = game.finished.iter().find(|run| run.header.run == moment.run);
        run.is_some_and(|run| scenarios.iter().any(|scenario| run.header.is_of(scenario)))
    };
    let open = game.hard_open.iter().filter(playable).cloned();
    let (back, later): (Vec<_>, Vec<_>) = open.partition(|moment| moment.days_left() == 0);
    game.hard = back;
    game.start = StartModel {
        hard: game.hard.iter().map(hard_card).collect(),
        hard_later: later.len(),
        groups: groups(lessons, &game.finished),
        runs: game.unfinished.iter().map(|run| run_card(&scenarios, run, lang)).collect(),
        problems,
    };
}

fn hard_card(moment: &HardMoment) -> HardCard {
    HardCard { lesson: moment.lesson.clone(), moment: moment.moment.clone(), did: moment.did.clone() }
}

fn run_card(scenarios: &[Arc<Scenario>], run: &crate::session::Unfinished, lang: Lang) -> RunCard {
    let scenario = of_run(scenarios, &run.header);
    let remark = run.damage.as_ref().map(|_| locale::text(lang, "ui-run-damaged"));
    RunCard {
        title: scenario.map(|s| s.title.clone()).unwrap_or_default(),
        reached: run.reached.unwrap_or(scenario.map_or(Time::ZERO, |s| s.begins)),
        days: scenario.map_or(1, |s| s.days),
        // The passing of time is in the file, too, but nobody decided it.
        decisions: run.decisions,
        practice: run.header.is_practice(),
        remark,
    }
}

/// Fills the list when the program opens.
fn fill(game: &mut GameState, options: &GameOptions, lang: Lang) {
    let settings = Settings::read();
    if let Some(trouble) = settings.trouble() {
        let sentence = locale::text_with(lang, trouble.key(), &trouble.values());
        game.ui.toasts.push(Status::Warning, sentence);
    }
    let recent = settings.recent().to_vec();
    game.shelf.lessons = Lessons::new(settings.own_folder(), options.scenarios.clone(), recent);
    game.shelf.settings = settings;
}

/// The scenario of a run: the same one, else one of the same name.
pub(super) fn of_run<'a>(scenarios: &'a [Arc<Scenario>], header: &Header) -> Option<&'a Arc<Scenario>> {
    let same = scenarios.iter().find(|scenario| header.is_of(scenario));
    same.or_else(|| scenarios.iter().find(|scenario| scenario.id == header.scenario))
}

/// Remembers that a lesson on disk was opened.
pub(super) fn remember(game: &mut GameState, number: usize, lang: Lang) {
    let lesson = game.shelf.lessons.get(number);
    let Some(folder) = lesson.and_then(|lesson| lesson.origin.folder()).map(Path::to_owned) else { return };
    // Only once: it would be said at every start otherwise.
    let known_broken = game.shelf.settings.trouble().is_some();
    if let Err(trouble) = game.shelf.settings.remember(&folder)
        && !known_broken
    {
        let sentence = locale::text_with(lang, trouble.key(), &trouble.values());
        game.ui.toasts.push(Status::Warning, sentence);
    }
    let recent = game.shelf.settings.recent().to_vec();
    game.shelf.lessons.set_recent(recent);
}

/// The cards by heading.
fn groups(lessons: &Lessons, finished: &[FinishedRun]) -> Vec<CardGroup> {
    let shown = lessons.shown();
    let group = |group: LessonGroup| CardGroup {
        heading: group.key(),
        cards: shown
            .iter()
            .filter(|(_, lesson)| lesson.group == group)
            .map(|(number, lesson)| ScenarioCard {
                best: best(lesson, finished),
                ..cards::card(*number, lesson)
            })
            .collect(),
    };
    LessonGroup::ALL.map(group).into()
}

/// The best result among the runs of a lesson as it stands now.
fn best(lesson: &Lesson, finished: &[FinishedRun]) -> Option<BestResult> {
    let scenario = lesson.scenario()?;
    let counts = |run: &&FinishedRun| run.header.is_of(scenario) && !run.header.is_practice();
    let totals: Vec<f64> = finished.iter().filter(counts).map(|run| run.total(scenario)).collect();
    let best = totals.iter().copied().max_by(f64::total_cmp)?;
    let points = best.round().clamp(0.0, 100.0) as u32;
    Some(BestResult { points, stars: stars(best, f64::from(scenario.rubric.pass)), runs: totals.len() })
}

/// A remark about the list, in words.
pub(super) fn say(remark: &ListRemark, lang: Lang) -> String {
    locale::text_with(lang, remark.key, &remark.values)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Span;
    use crate::scenario::{Embedded, load};
    use crate::session::Session;
    use crate::sim::ShopCommand;

    /// The card of a run that was left shows the moment at which it stopped, not the one to which
    /// time was to pass.
    #[test]
    fn the_card_of_a_run_shows_where_it_stopped() {
        let folder = tempfile::tempdir().expect("a folder");
        let files = Embedded::scenario("first_week").expect("it is shipped");
        let scenario = Arc::new(load(&files, "x").scenario.expect("it is fine"));
        let path = folder.path().join("a.journal");
        let mut session = Session::start(Arc::clone(&scenario), 7, Lang::En, Some(&path)).expect("it starts");
        while session.sim().now().day() < 3 {
            let far = ShopCommand::Advance { to: scenario.ends + Span::days(1), stop: true };
            session.apply(&far).expect("time passes");
        }
        session.apply(&ShopCommand::Pause).expect("it pauses");
        let stopped = session.sim().now();
        assert!(stopped < scenario.ends);
        drop(session);
        let runs = list_runs(folder.path()).expect("the folder").unfinished;
        let [run] = runs.as_slice() else { panic!("one run: {}", runs.len()) };
        let card = run_card(&[Arc::clone(&scenario)], run, Lang::En);
        assert_eq!((card.reached, card.days), (stopped, scenario.days));
        assert_eq!(card.title, scenario.title);
        assert_eq!((card.decisions, card.remark), (run.decisions, None));
    }
}
