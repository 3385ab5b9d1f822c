//! Carrying out what the learner asked for.

use super::clock;
use super::open;
use super::state::{Game, GameOptions, Screen};
use super::{leave, lessons};
use crate::app::look::{Language, Preferences};
use crate::base::Lang;
use crate::base::ids::{ConversationId, EntryId};
use crate::debrief;
use crate::locale;
use crate::session::ApplyError;
use crate::sim::{Alert, Entry, OrderState, ShopCommand};
use crate::ui::action::{ClockControl, ClockMode, Place, UiAction};
use crate::ui::record::Record;
use crate::ui::state::Dialog;
use crate::ui::widgets::{Status, Toasts};

/// What outlives the action: the look, and whether the program ends.
#[derive(Debug, Default)]
pub(super) struct Outcome {
    pub(super) preferences: Option<Preferences>,
    pub(super) quit: bool,
}

/// Carries out an action.
pub(super) fn carry_out(
    game: &mut Game,
    options: &GameOptions,
    look: Preferences,
    action: UiAction,
) -> Outcome {
    let lang = super::state::lang(look.language);
    let mut outcome = Outcome::default();
    match action {
        UiAction::Command(wanted) => {
            command(game, &wanted, lang);
        }
        UiAction::Clock(ClockControl::Run(mode)) => {
            if mode == ClockMode::Paused && game.ui.clock != ClockMode::Paused {
                command(game, &ShopCommand::Pause, lang);
            }
            game.ui.clock = mode;
        }
        UiAction::Clock(ClockControl::NextEvent) => {
            if let Some(wanted) = clock::next_event(game, lang) {
                command(game, &wanted, lang);
            }
        }
        UiAction::SetLang(lang) => {
            let language = match lang {
                Lang::Zh => Language::Chinese,
                Lang::En => Language::English,
            };
            outcome.preferences = Some(Preferences { language, ..look });
        }
        UiAction::SetTheme(theme) => outcome.preferences = Some(Preferences { theme, ..look }),
        UiAction::SetScale(percent) => {
            game.ui.scale_percent = percent;
            outcome.preferences = Some(Preferences { scale_percent: percent, ..look });
        }
        UiAction::SetStopWhenNeeded(stop) => game.ui.stop_when_needed = stop,
        UiAction::OpenBrief(card) => {
            let lesson = game.shelf.lessons.get(card);
            if let Some(scenario) = lesson.and_then(|lesson| lesson.scenario()) {
                game.screen = Screen::Brief { card, seed: Game::seed_for(scenario) };
            }
        }
        UiAction::Lessons(action) => lessons::carry_out(game, options, action, lang),
        UiAction::StartScenario { scenario, seed } => {
            let shown = match game.screen {
                Screen::Brief { card, .. } => Some(card),
                _ => game.shelf.lessons.number_of_name(&scenario),
            };
            if let Some(number) = shown {
                open::begin(game, options, number, seed, lang);
            }
        }
        UiAction::Resume(index) => open::resume(game, index, lang),
        UiAction::OpenStart => {
            game.ui.toasts = Toasts::default();
            tell_lost(game, lang);
            // The result of a run that is over can be looked at again from the start screen.
            leave::put_aside(game);
            game.play.take_if(|play| !play.view.over);
            game.ui.dialog = None;
            game.screen = Screen::Start;
            game.shelf.in_play = None;
            game.shelf.ask_again = false;
            game.stale = true;
        }
        UiAction::OpenDebrief => open_debrief(game),
        UiAction::ShowSource(entry) => show_source(game, entry),
        UiAction::ShowTalk(id) => show_talk(game, id),
        // What is not kept is said first; whoever asks again may go.
        UiAction::Quit => outcome.quit = !tell_lost(game, lang),
        // What concerns the window alone was done by the panels' own state.
        other @ (UiAction::Go(_) | UiAction::GoListing(_) | UiAction::SelectConversation(_)) => {
            game.ui.absorb(&other);
        }
    }
    outcome
}

/// Applies a command through the session and shows what became of it.
pub(super) fn command(game: &mut Game, wanted: &ShopCommand, lang: Lang) -> Option<Alert> {
    let play = game.play.as_mut()?;
    let applied = match play.session.apply(wanted) {
        Ok(applied) => applied,
        Err(ApplyError::Refused(why)) => {
            game.ui.tell_refused(why, lang);
            return None;
        }
        Err(ApplyError::NotKept(trouble)) => {
            // The disk is full or gone. The learner must not lose the lesson for it: the run goes on without
            // its file, and what was written so far stays.
            game.ui.toasts.push(Status::Warning, trouble.message(lang));
            play.session.go_on_without_file()
        }
    };
    game.ui.tell_accepted();
    play.refresh();
    if let Some(alert) = applied.alert {
        announce(game, alert, lang);
    }
    if game.play.as_ref().is_some_and(|p| p.view.over) {
        finish(game, lang);
    }
    applied.alert
}

/// Before a run is left: whether its file was changed by another program since the last command. It
/// is said once.
fn tell_lost(game: &mut Game, lang: Lang) -> bool {
    let Some(play) = &mut game.play else { return false };
    let Err(trouble) = play.session.check_file() else { return false };
    play.session.go_on_without_file();
    game.ui.toasts.push(Status::Warning, trouble.message(lang));
    true
}

/// Says in a toast what stopped the clock, unless the learner looks at it already.
fn announce(game: &mut Game, alert: Alert, lang: Lang) {
    let (key, place) = match alert {
        Alert::Morning(day) if day > 1 && game.ui.stop_when_needed => {
            game.ui.dialog = Some(Dialog::Morning { day: day - 1 });
            return;
        }
        Alert::Order(id) if is_replacement(game, id) => ("ui-alert-replacement", Place::Orders),
        Alert::Message(_) => ("ui-alert-message", Place::Messages),
        Alert::Order(_) => ("ui-alert-order", Place::Orders),
        Alert::Return(_) => ("ui-alert-return", Place::Orders),
        Alert::Dispute(_) => ("ui-alert-dispute", Place::Orders),
        Alert::BadReview(_) => ("ui-alert-review", Place::Reviews),
        Alert::Stock(_) => ("ui-alert-stock", Place::Stock),
        Alert::SoldOut(_) => ("ui-alert-sold-out", Place::Stock),
        Alert::Morning(_) => ("ui-alert-morning", Place::Window),
        Alert::LastHour => return last_hour(game, lang),
        Alert::Over => return,
    };
    if game.ui.place != place {
        game.ui.toasts.push(Status::Calm, locale::text(lang, key));
    }
}

/// Whether an order is a piece sent again for free.
fn is_replacement(game: &Game, order: crate::base::ids::OrderId) -> bool {
    let orders = game.play.as_ref().map_or(&[][..], |play| &play.view.orders);
    orders.iter().any(|o| o.order == order && o.replacement)
}

/// What is left to do before the shop closes for good.
fn last_hour(game: &mut Game, lang: Lang) {
    let Some(play) = &game.play else { return };
    let waiting = play.view.conversations.iter().filter(|c| c.needs_reply()).count();
    let unshipped = play.view.orders.iter().filter(|o| o.state == OrderState::ToShip).count();
    let values = [("waiting", waiting.into()), ("orders", unshipped.into())];
    game.ui.toasts.push(Status::Warning, locale::text_with(lang, "ui-alert-last-hour", &values));
}

fn finish(game: &mut Game, lang: Lang) {
    game.ui.clock = ClockMode::Paused;
    // What was news before the end asks for nothing any more.
    game.ui.toasts = Toasts::default();
    game.ui.dialog = Some(Dialog::Closing);
    let Some(play) = &mut game.play else { return };
    if let Err(trouble) = play.session.finish() {
        game.ui.toasts.push(Status::Warning, trouble.message(lang));
    }
}

fn open_debrief(game: &mut Game) {
    let Some(play) = &game.play else { return };
    // What was news at the workbench is none here.
    game.ui.toasts = Toasts::default();
    game.ui.dialog = None;
    game.debrief = debrief::build(play.session.sim());
    if let Some(path) = play.session.path() {
        game.debrief.journal = path.display().to_string();
    }
    game.screen = Screen::Debrief;
}

/// Opens a conversation by the line with which it began.
fn show_talk(game: &mut Game, id: ConversationId) {
    let Some(play) = &game.play else { return };
    let began = play.session.sim().journal().entries().iter().find_map(|line| match line.what {
        Entry::ConversationBegan { conversation, .. } if conversation == id => Some(line.id),
        _ => None,
    });
    if let Some(entry) = began {
        show_source(game, entry);
    }
}

/// Opens what the journal's line behind a number speaks of.
fn show_source(game: &mut Game, entry: EntryId) {
    let Some(play) = &game.play else { return };
    if let Some(line) = play.session.sim().journal().get(entry) {
        let record = Record::of(line, play.session.sim().scenario(), &play.view);
        game.ui.dialog = Some(Dialog::Record(record));
    }
}
