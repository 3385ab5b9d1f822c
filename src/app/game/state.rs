//! What the window knows of the game: which screen, which run, and the last view of it.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use bevy::prelude::*;

use super::analyst::Analyst;
use super::darkroom::Darkroom;
use super::pictures::Pictures;
use super::shelf::Shelf;
use crate::base::Lang;
use crate::debrief::DebriefModel;
use crate::scenario::model::{Scenario, SeedPolicy};
use crate::session::{FinishedRun, Session, Unfinished, fresh_seed};
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
    /// What is wrong with a lesson.
    Problems {
        /// Its number in the list of lessons.
        card: usize,
    },
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
    /// Counts changes of the view, so that the street is filled only when something changed.
    pub(crate) version: u64,
}

impl RunInPlay {
    /// A run as it stands.
    pub(crate) fn new(session: Session, scenario: Arc<Scenario>) -> Self {
        let view = session.view();
        Self { session, scenario, view, carry: 0.0, since_step: 0.0, version: 1 }
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
    /// Why the folder of runs cannot be used, in the learner's language.
    pub(crate) run_problem: Option<String>,
    pub(crate) play: Option<RunInPlay>,
    pub(crate) debrief: DebriefModel,
    pub(crate) ui: UiState,
    pub(crate) pictures: Pictures,
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
    /// The seed a start of this scenario would use.
    pub(crate) fn seed_for(scenario: &Scenario) -> u64 {
        match scenario.seed {
            SeedPolicy::Fixed(seed) => seed,
            SeedPolicy::Fresh => fresh_seed(),
        }
    }
}
