//! Closing the window, and leaving a run for the start screen: a reply that was written and not
//! sent is not lost by either.

use std::path::PathBuf;

use bevy::app::AppExit;
use bevy::prelude::*;
use bevy::window::WindowCloseRequested;

use super::keep;
use super::state::{GameState, Screen};
use crate::app::look::Preferences;
use crate::ui::state::Dialog;

/// Closes the window, unless a reply is unsent: then the learner is asked first. A second request
/// closes it all the same.
pub(super) fn close_when_asked(
    mut asked: MessageReader<WindowCloseRequested>,
    mut game: NonSendMut<GameState>,
    mut pace: ResMut<crate::app::pace::Pace>,
    mut exit: MessageWriter<AppExit>,
    look: Res<Preferences>,
) {
    if asked.read().count() == 0 {
        return;
    }
    // The first time the learner is warned that something is not saved; the second time they may
    // go.
    if may_close(&mut game) && !keep::tell_lost(&mut game, look.language.lang()) {
        exit.write(AppExit::Success);
    } else {
        pace.ask(crate::app::pace::SMOOTH);
    }
}

fn may_close(game: &mut GameState) -> bool {
    let plays = game.screen == Screen::Workbench && game.play.as_ref().is_some_and(|play| !play.view.over);
    if !plays || game.ui.dialog == Some(Dialog::Unsent) || !game.ui.messages.has_unsent() {
        return true;
    }
    game.ui.dialog = Some(Dialog::Unsent);
    false
}

/// Stores the drafts of the run that the learner leaves, for when it goes on.
pub(super) fn put_aside(game: &mut GameState) {
    let path = game.play.as_ref().and_then(|play| play.session.path()).map(PathBuf::from);
    if let Some(path) = path {
        let drafts = std::mem::take(&mut game.ui.messages.drafts);
        game.aside.insert(path, drafts);
    }
}

/// Gives a run that goes on its drafts back.
pub(super) fn take_back(game: &mut GameState) {
    let path = game.play.as_ref().and_then(|play| play.session.path());
    if let Some(drafts) = path.and_then(|path| game.aside.remove(path)) {
        game.ui.messages.drafts = drafts;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Lang;
    use crate::base::ids::ConversationId;
    use crate::scenario::{Embedded, load};
    use crate::session::Session;
    use std::sync::Arc;

    fn game() -> GameState {
        let files = Embedded::scenario("first_hour").expect("it is shipped");
        let scenario = Arc::new(load(&files, "x").scenario.expect("it is fine"));
        let session = Session::start(Arc::clone(&scenario), 7, Lang::En, None).expect("it starts");
        let play = super::super::state::RunInPlay::new(session, scenario);
        GameState { screen: Screen::Workbench, play: Some(play), ..GameState::default() }
    }

    /// For an unsent reply the question comes once; without one the window closes at once.
    #[test]
    fn an_unsent_reply_is_asked_about() {
        let mut game = game();
        assert!(may_close(&mut game));
        game.ui.messages.drafts.entry(ConversationId(0)).or_default().text = "  ".into();
        assert!(may_close(&mut game), "nothing is written");
        game.ui.messages.drafts.entry(ConversationId(0)).or_default().text = "您好".into();
        assert!(!may_close(&mut game));
        assert_eq!(game.ui.dialog, Some(Dialog::Unsent));
        assert!(may_close(&mut game), "asked again");
    }
}
