//! The window's data about the game: which screen, which run, and the last view of it.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use bevy::prelude::*;

use super::album::Album;
use super::analyst::Analyst;
use super::author::AuthorDesk;
use super::darkroom::Darkroom;
use super::pictures::Pictures;
use super::shelf::Shelf;
use crate::base::Lang;
use crate::debrief::{self, DebriefModel};
use crate::scenario::model::{Scenario, SeedPolicy};
use crate::session::{FinishedRun, HardMoment, Header, Session, Unfinished, fresh_seed};
use crate::sim::ShopView;
use crate::ui::screens::start_model::StartModel;
use crate::ui::state::{Drafts, UiState};

/// Where runs are kept, and whether they are.
#[derive(Resource, Debug, Clone, Default)]
pub(crate) struct GameOptions {
    /// The folder of journals; without one the user's data folder.
    pub(crate) journal_dir: Option<PathBuf>,
    /// A folder of lessons that was named at the start.
    pub(crate) scenarios: Option<PathBuf>,
    /// Whether a script plays.
    pub(crate) scripted: bool,
    /// The code of the learner's seat, if one was given.
    pub(crate) seat: Option<String>,
}

/// The screen that is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Screen {
    /// Scenarios and unfinished runs.
    #[default]
    Start,
    /// The brief of a scenario, with the seed that a start would use.
    Brief {
        /// Its number in the list of lessons.
        card: usize,
        /// The seed.
        seed: u64,
    },
    /// The problems of a lesson.
    Problems {
        /// Its number in the list of lessons.
        card: usize,
    },
    /// The editor of a lesson.
    Editor,
    /// The workbench.
    Workbench,
    /// The debrief.
    Debrief,
}

/// A run in play, with what is shown of it.
pub(crate) struct RunInPlay {
    pub(crate) session: Session,
    pub(crate) scenario: Arc<Scenario>,
    pub(crate) view: ShopView,
    /// Shop seconds that have flowed on the wall and are not yet whole.
    pub(crate) carry: f64,
    /// Seconds on the wall since the shop last went on.
    pub(crate) since_step: f64,
    /// The file of an earlier run that is looked at, and its first line.
    pub(crate) looked_at: Option<(PathBuf, Header)>,
    /// Counts changes of the view, so that the street is filled only when something changed.
    pub(crate) version: u64,
}

impl RunInPlay {
    /// A run as it stands.
    pub(crate) fn new(session: Session, scenario: Arc<Scenario>) -> Self {
        let view = session.view();
        Self { session, scenario, view, carry: 0.0, since_step: 0.0, looked_at: None, version: 1 }
    }

    /// The run's file: the one it is kept in, or the one it is looked at in.
    pub(super) fn file(&self) -> Option<PathBuf> {
        let looked_at = self.looked_at.as_ref().map(|(path, _)| path.as_path());
        self.session.path().or(looked_at).map(PathBuf::from)
    }

    /// The first line of that file.
    pub(super) fn header(&self) -> Option<&Header> {
        self.session.header().or(self.looked_at.as_ref().map(|(_, header)| header))
    }

    /// The debrief of the run as it stands.
    pub(super) fn debrief(&self) -> DebriefModel {
        let journal = self.file().map(|path| path.display().to_string()).unwrap_or_default();
        DebriefModel { journal, ..debrief::build(self.session.sim()) }
    }

    /// Takes the view anew.
    pub(crate) fn refresh(&mut self) {
        self.view = self.session.view();
        self.version += 1;
    }
}

/// Everything.
#[derive(Default)]
pub(crate) struct GameState {
    pub(crate) screen: Screen,
    pub(crate) start: StartModel,
    pub(crate) shelf: Shelf,
    pub(crate) unfinished: Vec<Unfinished>,
    /// Runs that have ended: their results stand on the cards of the lessons.
    pub(crate) finished: Vec<FinishedRun>,
    /// The lesson that is being edited.
    pub(super) author: Option<AuthorDesk>,
    /// Hard moments of earlier runs that are back.
    pub(crate) hard: Vec<HardMoment>,
    /// Those that this seat still has to answer, as read with the runs.
    pub(super) hard_open: Vec<HardMoment>,
    /// The code of the learner's seat, if one was given.
    pub(super) seat: Option<String>,
    /// Why the folder of runs cannot be used, in the learner's language.
    pub(crate) run_problem: Option<String>,
    pub(crate) play: Option<RunInPlay>,
    pub(crate) debrief: DebriefModel,
    pub(crate) ui: UiState,
    pub(crate) pictures: Pictures,
    /// Where pictures that were lost are rendered again.
    pub(super) album: Album,
    /// Where the photo studio's pictures are rendered.
    pub(super) darkroom: Darkroom,
    /// Who studies the run that has ended.
    pub(super) analyst: Analyst,
    /// Whether a script plays.
    pub(crate) scripted: bool,
    /// The folder of runs, if there is one.
    pub(super) runs_in: Option<PathBuf>,
    /// Sentences that are to be read as soon as no other dialog is open.
    pub(super) to_read: Vec<String>,
    /// Drafts of runs that were left, by the file of the run.
    pub(super) aside: BTreeMap<PathBuf, Drafts>,
    /// The language of the last picture; notices are in it.
    pub(super) spoken: Option<Lang>,
    /// Whether the start screen's lists must be read again.
    pub(crate) stale: bool,
}

impl GameState {
    /// The folder or pack of the lesson in play; none for one of the program's.
    pub(super) fn lesson_folder(&self) -> Option<PathBuf> {
        let scenario = &self.play.as_ref()?.scenario;
        let number = self.shelf.lessons.number_of_scenario(scenario)?;
        self.shelf.lessons.get(number)?.origin.folder().map(PathBuf::from)
    }

    /// The seed a start of this scenario would use.
    pub(crate) fn seed_for(scenario: &Scenario) -> u64 {
        match scenario.seed {
            SeedPolicy::Fixed(seed) => seed,
            SeedPolicy::Fresh => fresh_seed(),
        }
    }
}
