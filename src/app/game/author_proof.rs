//! What is wrong with the stories of the lesson that is edited: beside the editor every talk of the
//! text as it stands is explored, as `storefront prove` does.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::newest::NewestFirst;
use crate::bench::{ProofBounds, prove_unless};
use crate::edit::problems::{TextProblem, locate};
use crate::scenario::{CasePlaces, Scenario};
use crate::ui::editor::ProofState;

/// A lesson without errors, where its stories stand, and the text that it was read from.
#[derive(Clone)]
pub(super) struct SoundText {
    pub(super) scenario: Arc<Scenario>,
    pub(super) places: Arc<CasePlaces>,
    pub(super) text: Arc<str>,
    /// The name of the lesson's folder, as problems show it.
    pub(super) shown_as: Arc<str>,
}

/// The proof of the lesson that is edited.
pub(super) struct AuthorProof {
    work: NewestFirst<SoundText, Vec<TextProblem>>,
    /// What it found last.
    pub(super) found: Vec<TextProblem>,
}

impl AuthorProof {
    /// Starts the thread; nothing is explored yet.
    pub(super) fn start() -> Self {
        Self { work: NewestFirst::start("author's proof", explore), found: Vec::new() }
    }

    /// Has the stories of a text explored.
    pub(super) fn ask(&mut self, revision: u64, sound: &SoundText) {
        self.work.ask(revision, || sound.clone());
    }

    /// Takes what was found. True if something came.
    pub(super) fn sync(&mut self) -> bool {
        self.work.found().map(|found| self.found = found).is_some()
    }

    /// How far it is with a text.
    pub(super) fn state(&self, revision: u64) -> ProofState {
        match () {
            () if self.work.is_gone() => ProofState::Stopped,
            () if self.work.is_working() => ProofState::Runs,
            () if self.work.has_done(revision) => ProofState::Done,
            () => ProofState::Waits,
        }
    }
}

fn explore(sound: SoundText, stop: &AtomicBool) -> Option<Vec<TextProblem>> {
    let stopped = || stop.load(Ordering::Relaxed);
    let proof = prove_unless(&sound.scenario, &sound.places, ProofBounds::default(), None, &stopped)?;
    Some(locate(&sound.text, &sound.shown_as, proof.found))
}
