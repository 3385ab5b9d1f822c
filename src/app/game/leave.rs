//! Closing the window, and leaving a run for the start screen: a reply that was written and not sent is not lost by either.

use std::path::PathBuf;

use bevy::app::AppExit;
use bevy::prelude::*;
use bevy::window::WindowCloseRequested;

use super::state::{Game, Screen};
use crate::ui::state::{Dialog, Drafts};

/// Closes the window, unless a reply is unsent: then the learner is asked first. A second request closes it all the same.
pub(super) fn close_when_asked(
    mut asked: MessageReader<WindowCloseRequested>,
    mut game: NonSendMut<Game>,
    mut pace: ResMut<crate::app::pace::Pace>,
    mut exit: MessageWriter<AppExit>,
) {
    if asked.read().count() == 0 {
        return;
    }
    if may_close(&mut game) {
        exit.write(AppExit::Success);
    } else {
        pace.ask(crate::app::pace::SMOOTH);
    }
}

fn may_close(game: &mut Game) -> bool {
    let plays = game.screen == Screen::Workbench && game.play.as_ref().is_some_and(|play| !play.view.over);
    if !plays || game.ui.dialog == Some(Dialog::Unsent) || !game.ui.has_unsent() {
        return true;
    }
    game.ui.dialog = Some(Dialog::Unsent);
    false
}

/// Puts the drafts of the run that is left aside, to be had back when it goes on.
pub(super) fn put_aside(game: &mut Game) {
    let path = game.play.as_ref().and_then(|play| play.session.path()).map(PathBuf::from);
    if let Some(path) = path {
        let drafts = std::mem::take(&mut game.ui.drafts);
        game.aside.insert(path, drafts);
    }
}

/// Gives a run that goes on its drafts back.
pub(super) fn take_back(game: &mut Game) {
    let path = game.play.as_ref().and_then(|play| play.session.path());
    if let Some(drafts) = path.and_then(|path| game.aside.remove(path)) {
        game.ui.drafts = drafts;
    }
}

/// Drafts of runs that were left, by the file of the run.
pub(super) type Aside = std::collections::BTreeMap<PathBuf, Drafts>;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Lang;
    use crate::base::ids::ConversationId;
    use crate::scenario::{Embedded, load};
    use crate::session::Session;
    use std::sync::Arc;

    fn game() -> Game {
        let files = Embedded::scenario("first_hour").expect("it is shipped");
        let scenario = Arc::new(load(&files, "x").scenario.expect("it is fine"));
        let session = Session::start(Arc::clone(&scenario), 7, Lang::En, None).expect("it starts");
        let play = super::super::state::Play::new(session, scenario);
        Game { screen: Screen::Workbench, play: Some(play), ..Game::default() }
    }

    /// An unsent reply is asked about once; without one the window closes at once.
    #[test]
    fn an_unsent_reply_is_asked_about() {
        let mut game = game();
        assert!(may_close(&mut game));
        game.ui.drafts.entry(ConversationId(0)).or_default().text = "  ".into();
        assert!(may_close(&mut game), "nothing is written");
        game.ui.drafts.entry(ConversationId(0)).or_default().text = "您好".into();
        assert!(!may_close(&mut game));
        assert_eq!(game.ui.dialog, Some(Dialog::Unsent));
        assert!(may_close(&mut game), "asked again");
    }
}
