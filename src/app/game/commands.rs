//! A command through the session, and what it shows: the view anew, what stopped the clock, the end
//! of the run.

use std::sync::Arc;

use super::keep;
use super::looking_back;
use super::state::GameState;
use crate::base::Lang;
use crate::base::ids::{NewsId, OrderId};
use crate::debrief::{DayPage, day_page};
use crate::locale;
use crate::session::ApplyError;
use crate::sim::{Alert, OrderState, ShopCommand};
use crate::ui::action::{ClockMode, PanelId};
use crate::ui::state::Dialog;
use crate::ui::widgets::{Status, Toasts};

/// Applies a command through the session and shows what became of it.
pub(super) fn command(game: &mut GameState, wanted: &ShopCommand, lang: Lang) -> Option<Alert> {
    let play = game.play.as_mut()?;
    let applied = match play.session.apply(wanted) {
        Ok(applied) => applied,
        Err(ApplyError::Refused(why)) => {
            game.ui.tell_refused(why, lang);
            return None;
        }
        // The disk is full, or another program has the file. The learner must not lose the lesson
        // for it.
        Err(ApplyError::NotKept(lost)) => keep::keep_anew(game, &lost, lang)?,
    };
    game.ui.tell_accepted();
    if !matches!(wanted, ShopCommand::Advance { .. }) {
        keep::seek_again(game, lang);
    }
    game.play.as_mut()?.refresh();
    if let Some(alert) = applied.alert {
        announce(game, alert, lang);
    }
    if game.play.as_ref().is_some_and(|p| p.view.over) {
        finish(game, lang);
    }
    applied.alert
}

/// Says in a toast what stopped the clock, unless the learner looks at it already.
fn announce(game: &mut GameState, alert: Alert, lang: Lang) {
    let (key, place) = match alert {
        Alert::Morning(day) if day > 1 && game.ui.settings.stop_when_needed => {
            game.ui.dialog = page_of(game, day - 1).map(Dialog::Morning);
            return;
        }
        Alert::Order(id) if is_replacement(game, id) => ("ui-alert-replacement", PanelId::Orders),
        Alert::Message(_) => ("ui-alert-message", PanelId::Messages),
        Alert::Order(_) => ("ui-alert-order", PanelId::Orders),
        Alert::Return(_) => ("ui-alert-return", PanelId::Orders),
        Alert::Dispute(_) => ("ui-alert-dispute", PanelId::Orders),
        Alert::BadReview(_) => ("ui-alert-review", PanelId::Reviews),
        Alert::Stock(_) => ("ui-alert-stock", PanelId::Stock),
        Alert::SoldOut(_) => ("ui-alert-sold-out", PanelId::Stock),
        Alert::Morning(_) => ("ui-alert-morning", PanelId::Window),
        Alert::LastHour => return last_hour(game, lang),
        Alert::Over => return,
        Alert::News(id) => return tell_news(game, id, lang),
    };
    if game.ui.place != place {
        game.ui.toasts.push(Status::Calm, locale::text(lang, key));
    }
}

/// What a day of the run in play came to.
pub(super) fn page_of(game: &GameState, day: i64) -> Option<Arc<DayPage>> {
    day_page(game.play.as_ref()?.session.sim(), day).map(Arc::new)
}

/// The words of news that came.
fn tell_news(game: &mut GameState, id: NewsId, lang: Lang) {
    let news = game.play.as_ref().and_then(|play| play.view.news.iter().find(|n| n.news == id).cloned());
    let Some(news) = news else { return };
    let from = crate::narrate::word(lang, news.from);
    let values = [("why", from.into()), ("text", news.text.get(lang).to_owned().into())];
    game.ui.toasts.push(Status::Calm, locale::text_with(lang, "tell-NewsCame", &values));
}

/// Whether an order is a piece sent again for free.
fn is_replacement(game: &GameState, order: OrderId) -> bool {
    let orders = game.play.as_ref().map_or(&[][..], |play| &play.view.orders);
    orders.iter().any(|o| o.order == order && o.replacement)
}

/// The open tasks before the shop closes for good.
fn last_hour(game: &mut GameState, lang: Lang) {
    let Some(play) = &game.play else { return };
    let waiting = play.view.conversations.iter().filter(|c| c.needs_reply()).count();
    let unshipped = play.view.orders.iter().filter(|o| o.state == OrderState::ToShip).count();
    let values = [("waiting", waiting.into()), ("orders", unshipped.into())];
    game.ui.toasts.push(Status::Warning, locale::text_with(lang, "ui-alert-last-hour", &values));
}

fn finish(game: &mut GameState, lang: Lang) {
    game.ui.clock = ClockMode::Paused;
    // What was news before the end asks for nothing any more.
    game.ui.toasts = Toasts::default();
    game.ui.place = PanelId::Window;
    game.ui.dialog = None;
    game.ui.focus_over = true;
    let Some(play) = &mut game.play else { return };
    if let Err(lost) = play.session.finish() {
        keep::keep_anew(game, &lost, lang);
    }
    looking_back::begin(game);
}

#[cfg(test)]
mod tests {
    use super::super::state::{RunInPlay, Screen};
    use super::*;
    use crate::base::Time;
    use crate::scenario::{Embedded, load};
    use crate::session::Session;

    /// The end of a run opens its closing scene in the shop window; the clock stands, and nothing
    /// else asks for anything.
    #[test]
    fn the_end_opens_the_closing_scene() {
        let files = Embedded::scenario("first_hour").expect("it is shipped");
        let scenario = Arc::new(load(&files, "x").scenario.expect("it is fine"));
        let session = Session::start(Arc::clone(&scenario), 7, Lang::En, None).expect("it starts");
        let play = RunInPlay::new(session, Arc::clone(&scenario));
        let mut game = GameState { screen: Screen::Workbench, play: Some(play), ..GameState::default() };
        game.ui.clock = ClockMode::Fast;
        let before = Time(scenario.ends.0 - 60);
        command(&mut game, &ShopCommand::Advance { to: before, stop: false }, Lang::En);
        game.ui.place = PanelId::Money;
        command(&mut game, &ShopCommand::Advance { to: scenario.ends, stop: false }, Lang::En);
        assert!(game.play.as_ref().is_some_and(|play| play.view.over));
        assert_eq!((game.screen, game.ui.clock), (Screen::Workbench, ClockMode::Paused));
        assert_eq!((game.ui.place, game.ui.dialog.is_none()), (PanelId::Window, true));
        assert!(page_of(&game, scenario.days).is_some(), "the page of the last day can be read");
        assert!(game.ui.toasts.is_empty());
    }
}
