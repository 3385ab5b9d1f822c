//! The flow of shop time while the learner does nothing. It stops by itself when something needs
//! them.

use bevy::prelude::*;
use bevy::time::Real;

use super::commands::command;
use super::state::{GameState, Screen};
use crate::app::look::Preferences;
use crate::app::pace::{Pace, SMOOTH, TICKING};
use crate::base::Span;
use crate::locale;
use crate::sim::{Alert, ShopCommand};
use crate::ui::action::{ClockMode, PanelId, UiAction};
use crate::ui::widgets::{Status, Toasts};

/// A picture that took longer than this (a window that was hidden, a machine that slept) is no flow
/// of shop time.
const LONGEST_FRAME: f64 = 0.5;

/// Seconds on the wall between two steps of the shop. Figures walk on in between; a step for every
/// picture would cost a slow machine its smoothness and fill the run's file.
const STEP: f64 = 0.125;

/// Lets shop time flow.
pub(super) fn flow(
    mut game: NonSendMut<GameState>,
    mut pace: ResMut<Pace>,
    time: Res<Time<Real>>,
    look: Res<Preferences>,
) {
    // An open page of text holds the time without stopping the clock.
    if game.ui.reading {
        return;
    }
    let speed = match game.ui.clock {
        ClockMode::Paused => return,
        ClockMode::Normal => 1.0,
        ClockMode::Fast => 4.0,
    };
    if game.screen != Screen::Workbench {
        game.ui.clock = ClockMode::Paused;
        return;
    }
    // The street needs smooth pictures; a running clock does not.
    pace.ask(if game.ui.window.shown { SMOOTH } else { TICKING });
    let stop = game.ui.settings.stop_when_needed;
    let Some(play) = &mut game.play else { return };
    if play.view.over {
        game.ui.clock = ClockMode::Paused;
        return;
    }
    let passed = time.delta_secs_f64().min(LONGEST_FRAME);
    play.carry += passed * speed * f64::from(play.scenario.pace);
    play.since_step += passed;
    let whole = play.carry.floor();
    if whole < 1.0 || play.since_step < STEP {
        return;
    }
    play.carry -= whole;
    play.since_step = 0.0;
    let to = play.view.now + Span(whole as i64);
    let alert = command(&mut game, &ShopCommand::Advance { to, stop }, look.language.lang());
    if alert.is_some_and(|alert| stop || alert == Alert::Over) {
        game.ui.clock = ClockMode::Paused;
    }
}

/// What "to the next event" does: it goes on until something needs the learner, however long that
/// takes. While somebody waits for an answer the first press shows that customer instead; a second
/// one at the same moment goes on all the same.
pub(super) fn next_event(game: &mut GameState, lang: crate::base::Lang) -> Option<ShopCommand> {
    game.ui.clock = ClockMode::Paused;
    let play = game.play.as_ref().filter(|play| !play.view.over)?;
    let (now, to) = (play.view.now, play.scenario.ends);
    if let Some(chat) = play.view.longest_waiting().filter(|_| !game.ui.passes_on(now)) {
        let values = [("customer", chat.customer.get(lang).to_owned().into())];
        let words = locale::text_with(lang, "ui-next-waits", &values);
        let id = chat.conversation;
        game.ui.skipped_at = Some(now);
        game.ui.absorb(&UiAction::Go(PanelId::Messages));
        game.ui.absorb(&UiAction::SelectConversation(id));
        // The next press of the key must not be typed into the reply.
        game.ui.messages.focus_draft = false;
        game.ui.toasts = Toasts::default();
        game.ui.toasts.push(Status::Calm, words);
        return None;
    }
    Some(ShopCommand::Advance { to, stop: true })
}
