//! Words of the driver that speak of the game: for demonstrations and for the check of the real
//! window.

use bevy::prelude::*;

use super::actions;
use super::commands;
use super::lessons;
use super::open;
use super::state::{GameOptions, GameState, Screen};
use crate::app::driver::{StepOutcome, Verbs, fails};
use crate::app::look::Preferences;
use crate::base::time::Clock;
use crate::base::{Span, Time};
use crate::diagnostic::Sentence;
use crate::policy::{Bot, BotKind};
use crate::sim::ShopCommand;
use crate::ui::action::{LessonAction, PanelId, UiAction};
use crate::ui::panels::WHY_CARDS;
use crate::ui::state::Dialog;

/// Commands a bot gives per picture, so that the play is seen.
const PER_PICTURE: usize = 4;

pub(super) fn add_all(app: &mut App) {
    let mut verbs = app.world_mut().get_resource_or_init::<Verbs>();
    verbs.add("begin", begin);
    verbs.add("go", go);
    verbs.add("bot", bot);
    verbs.add("next", |world, _, _| {
        with_game(world, |game, options, look| {
            if game.play.is_none() {
                return fails("step-no-run");
            }
            let action = UiAction::Clock(crate::ui::action::ClockControl::NextEvent);
            actions::carry_out(game, options, look, action);
            StepOutcome::Done
        })
    });
    verbs.add("debrief", |world, _, _| {
        with_game(world, |game, options, look| {
            if game.play.as_ref().is_some_and(|p| p.view.over) {
                actions::carry_out(game, options, look, UiAction::OpenDebrief);
                StepOutcome::Done
            } else {
                fails("step-not-over")
            }
        })
    });
    verbs.add("start", |world, _, _| {
        with_game(world, |game, options, look| {
            actions::carry_out(game, options, look, UiAction::OpenStart);
            StepOutcome::Done
        })
    });
    verbs.add("brief", |world, id, _| {
        with_game(world, |game, options, look| match game.shelf.lessons.number_of_name(id) {
            Some(card) => {
                actions::carry_out(game, options, look, UiAction::OpenBrief(card));
                StepOutcome::Done
            }
            None => StepOutcome::Failed(Sentence::new("step-no-scenario").word("id", id)),
        })
    });
    verbs.add("open", |world, path, _| {
        let path = std::path::PathBuf::from(path);
        if !path.is_dir() {
            return fails("step-no-folder");
        }
        with_game(world, |game, _, look| {
            lessons::open_folder(game, &path, look.language.lang());
            StepOutcome::Done
        })
    });
    verbs.add("drop", drop_file);
    verbs.add("problems", |world, id, _| {
        with_game(world, |game, _, look| match game.shelf.lessons.number_of_name(id) {
            Some(number) => {
                game.shelf.lessons.read_if_new(number);
                let show = LessonAction::ShowProblems(number);
                lessons::carry_out(game, show, look.language.lang());
                StepOutcome::Done
            }
            None => StepOutcome::Failed(Sentence::new("step-no-scenario").word("id", id)),
        })
    });
    verbs.add("help", |world, _, _| open_dialog(world, Some(Dialog::Help)));
    verbs.add("why", |world, name, _| {
        open_dialog(world, WHY_CARDS.iter().find(|m| m.name == name).map(|m| Dialog::Why(m.name)))
    });
    verbs.add("select", select);
}

/// `select 0`: opens a conversation.
fn select(world: &mut World, args: &str, _: crate::app::driver::ScriptProgress) -> StepOutcome {
    let Ok(number) = args.parse() else { return fails("step-conversation") };
    let id = crate::base::ids::ConversationId(number);
    with_game(world, |game, _, _| {
        let play = game.play.as_ref();
        if !play.is_some_and(|play| play.view.conversations.iter().any(|c| c.conversation == id)) {
            return fails("step-no-conversation");
        }
        game.ui.absorb(&UiAction::SelectConversation(id));
        StepOutcome::Done
    })
}

fn with_game(
    world: &mut World,
    act: impl FnOnce(&mut GameState, &GameOptions, Preferences) -> StepOutcome,
) -> StepOutcome {
    let options = world.resource::<GameOptions>().clone();
    let look = *world.resource::<Preferences>();
    act(&mut world.non_send_mut::<GameState>(), &options, look)
}

fn open_dialog(world: &mut World, dialog: Option<Dialog>) -> StepOutcome {
    with_game(world, |game, _, _| {
        if dialog.is_none() {
            return fails("step-no-card");
        }
        game.ui.dialog = dialog;
        StepOutcome::Done
    })
}

/// `drop shots/mug.png`: drops a file on the window.
fn drop_file(world: &mut World, path: &str, _: crate::app::driver::ScriptProgress) -> StepOutcome {
    if !std::path::Path::new(path).exists() {
        return fails("step-no-file");
    }
    with_game(world, |game, _, look| {
        lessons::take_path(game, std::path::Path::new(path), look.language.lang());
        StepOutcome::Done
    })
}

/// `begin first_hour 7`: starts a scenario with a seed.
fn begin(world: &mut World, args: &str, _: crate::app::driver::ScriptProgress) -> StepOutcome {
    let mut words = args.split_whitespace();
    let (Some(id), Some(Ok(seed))) = (words.next(), words.next().map(str::parse)) else {
        return fails("step-begin");
    };
    with_game(world, |game, options, look| {
        if let Some(number) = game.shelf.lessons.number_of_name(id) {
            game.shelf.lessons.read_if_new(number);
            open::begin(game, options, number, seed, look.language.lang());
        }
        if game.screen == Screen::Workbench {
            StepOutcome::Done
        } else {
            StepOutcome::Failed(Sentence::new("step-no-scenario").word("id", id))
        }
    })
}

/// `go messages`: opens a place of the workbench.
fn go(world: &mut World, args: &str, _: crate::app::driver::ScriptProgress) -> StepOutcome {
    let Some(place) = PanelId::ALL.into_iter().find(|place| place.name() == args) else {
        return StepOutcome::Failed(Sentence::new("step-no-place").word("place", args));
    };
    with_game(world, |game, _, _| {
        game.ui.absorb(&UiAction::Go(place));
        StepOutcome::Done
    })
}

/// `bot by-the-book d1 15:00` or `bot by-the-book end`: a bot plays in the open window until then.
fn bot(world: &mut World, args: &str, progress: crate::app::driver::ScriptProgress) -> StepOutcome {
    let mut words = args.split_whitespace();
    let policy = words.next().and_then(BotKind::parse);
    let until = match (words.next(), words.next()) {
        (Some("end"), None) => Some(Time(i64::MAX)),
        (Some(day), Some(clock)) => {
            let day = day.strip_prefix('d').and_then(|d| d.parse().ok()).filter(|d| (1..=1_000).contains(d));
            day.zip(Clock::parse(clock)).map(|(day, Clock(at))| Time::on(day, at))
        }
        _ => None,
    };
    let (Some(policy), Some(until)) = (policy, until) else {
        return fails("step-bot");
    };
    if progress.frames == 0 {
        let speaks = world.resource::<Preferences>().language.lang();
        world.insert_non_send(PlayingBot(Bot::new(policy, 1).speaking(speaks)));
    }
    let Some(mut player) = world.remove_non_send::<PlayingBot>() else {
        return fails("step-bot-gone");
    };
    let step = with_game(world, |game, _, look| play_on(game, &mut player.0, until, look));
    world.insert_non_send(player);
    step
}

/// The bot that plays at the moment.
struct PlayingBot(Bot);

fn play_on(game: &mut GameState, bot: &mut Bot, until: Time, look: Preferences) -> StepOutcome {
    for _ in 0..PER_PICTURE {
        let Some(play) = &game.play else { return fails("step-no-run") };
        if play.view.over || play.view.now >= until {
            return StepOutcome::Done;
        }
        let mut command = bot.next(&play.view, &play.scenario);
        if let ShopCommand::Advance { to, stop } = command {
            command = ShopCommand::Advance { to: to.min(until).max(play.view.now + Span(1)), stop };
        }
        let before = play.session.steps().len();
        commands::command(game, &command, look.language.lang());
        game.ui.dialog = None;
        if game.play.as_ref().is_some_and(|p| p.session.steps().len() == before) {
            bot.was_refused(&command);
        }
    }
    StepOutcome::Again
}
