//! Draws the screen that is shown and carries out what was asked on it.

use std::sync::Arc;

use bevy::app::AppExit;
use bevy::prelude::*;
use bevy_egui::EguiContexts;

use super::actions;
use super::cards;
use super::commands::page_of;
use super::editing;
use super::import_photo;
use super::keep;
use super::lessons;
use super::list;
use super::looking_back;
use super::shooting;
use super::state::{GameOptions, GameState, RunInPlay, Screen};
use crate::app::look::{Appearance, Preferences};
use crate::app::pace::{Pace, SMOOTH, TICKING};
use crate::app::scene::{SelectedVisitor, Street, street_ui};
use crate::base::Lang;
use crate::base::ids::{ConversationId, CustomerId};
use crate::locale;
use crate::reply::{self, Correction, Reading};
use crate::scenario::Scenario;
use crate::ui::action::{LessonAction, PanelId, UiAction};
use crate::ui::panels::{Hooks, PanelCx, why_of_visitor, workbench_ui};
use crate::ui::screens::{brief_ui, changed_ui, debrief_ui, folder_ui, problems_ui, result_ui, start_ui};
use crate::ui::state::Dialog;
use crate::ui::theme::Tokens;
use crate::ui::widgets::{Toasts, notice_row_ui, toasts_ui};

/// Notices in a language that nobody reads here any more go.
fn forget_notices_in_another_language(game: &mut GameState, lang: Lang) {
    if game.spoken.replace(lang).is_some_and(|before| before != lang) {
        game.ui.toasts = Toasts::default();
    }
}

/// Draws the notices last, so that they cover nothing of what was drawn. While the page of a day is
/// read they wait.
fn notices(ctx: &egui::Context, t: &Tokens, game: &mut GameState) {
    if !matches!(game.ui.dialog, Some(Dialog::Morning(_) | Dialog::Closing(_))) {
        toasts_ui(ctx, t, &mut game.ui.toasts);
    }
}

/// The start screen. The result of a run that was left when it was over stays at hand.
fn start(root: &mut egui::Ui, t: &Tokens, lang: Lang, game: &mut GameState) -> Vec<UiAction> {
    let title = game.play.as_ref().map(|play| &play.scenario.title);
    let mut asked = title.map_or_else(Vec::new, |title| result_ui(root, t, lang, title));
    asked.extend(start_ui(root, t, lang, &game.start, &mut game.ui));
    asked
}

/// One picture.
#[expect(clippy::too_many_arguments, reason = "a Bevy system asks for what it touches")]
pub(super) fn draw(
    mut contexts: EguiContexts,
    mut game: NonSendMut<GameState>,
    options: Res<GameOptions>,
    look: Res<Appearance>,
    mut preferences: ResMut<Preferences>,
    mut street: ResMut<Street>,
    mut selected: ResMut<SelectedVisitor>,
    mut pace: ResMut<Pace>,
    mut exit: MessageWriter<AppExit>,
) -> Result {
    let ctx = contexts.ctx_mut()?.clone();
    let game = &mut *game;
    let lang = preferences.language.lang();
    game.ui.settings.scale_percent = preferences.scale_percent;
    forget_notices_in_another_language(game, lang);
    lessons::show_in_settings(game);
    if game.stale {
        list::read_lists(game, lang);
    }
    let mut root = crate::ui::root_ui(&ctx);
    let t = &look.0;
    keep::open_what_is_to_read(game);
    notice_row_ui(&mut root, t, &mut game.ui.toasts);
    let mut asked = match game.screen {
        Screen::Start => start(&mut root, t, lang, game),
        Screen::Problems { card } => match game.shelf.lessons.get(card) {
            Some(lesson) => {
                let model = cards::problems(card, lesson, lang);
                problems_ui(&mut root, t, lang, &model, &mut game.ui)
            }
            None => vec![UiAction::Lessons(LessonAction::HideProblems)],
        },
        Screen::Brief { card, seed } => match lesson_of(game, card) {
            Some(scenario) => brief_ui(&mut root, t, lang, &scenario, seed, &mut game.ui),
            None => vec![UiAction::OpenStart],
        },
        Screen::Editor => editing::draw(&mut root, t, lang, game),
        Screen::Workbench => {
            let ask = game.shelf.ask_again && game.play.is_some();
            let mut asked = if ask { changed_ui(&mut root, t, lang) } else { Vec::new() };
            asked.extend(workbench(&ctx, &mut root, t, lang, game, &mut street, &mut selected));
            asked
        }
        Screen::Debrief => match &game.play {
            Some(play) => {
                let cx = PanelCx { view: &play.view, scenario: &play.scenario, lang, t };
                debrief_ui(&mut root, &cx, &game.debrief, &mut game.ui)
            }
            None => Vec::new(),
        },
    };
    if let Some(model) = lessons::folder_model(game, lang) {
        let picked = folder_ui(&ctx, t, lang, &model, &mut game.ui);
        asked.extend(picked.into_iter().map(UiAction::Lessons));
    }
    notices(&ctx, t, game);
    if !game.ui.toasts.is_empty() {
        pace.ask(TICKING);
    }
    work_beside(&ctx, game, lang, &mut pace);
    let before = game.screen;
    for action in asked {
        let outcome = actions::carry_out(game, &options, *preferences, action);
        if let Some(wanted) = outcome.preferences {
            preferences.set_if_neq(wanted);
        }
        if outcome.quit {
            exit.write(AppExit::Success);
        }
        ctx.request_repaint();
    }
    // A screen that opens shows the keyboard where to begin.
    if game.screen != before {
        game.ui.focus_screen = true;
        game.ui.focus.forget();
    }
    Ok(())
}

/// What goes on beside the screen: pictures that are rendered, a run that is studied, a lesson that
/// is checked.
fn work_beside(ctx: &egui::Context, game: &mut GameState, lang: Lang, pace: &mut Pace) {
    import_photo::show(ctx, game);
    if shooting::sync(ctx, game, lang) {
        pace.ask(SMOOTH);
    }
    if shooting::develop_lost(ctx, game) {
        pace.ask(TICKING);
    }
    if looking_back::sync(ctx, game, lang) {
        pace.ask(TICKING);
    }
    let seconds = f64::from(ctx.input(|input| input.stable_dt));
    if game.screen == Screen::Editor
        && let Some(desk) = &mut game.author
        && desk.sync(seconds, lang)
    {
        pace.ask(TICKING);
    }
}

/// The scenario of a lesson, by its number.
fn lesson_of(game: &GameState, number: usize) -> Option<Arc<Scenario>> {
    game.shelf.lessons.get(number)?.scenario().cloned()
}

fn workbench(
    ctx: &egui::Context,
    root: &mut egui::Ui,
    t: &Tokens,
    lang: Lang,
    game: &mut GameState,
    street: &mut Street,
    selected: &mut SelectedVisitor,
) -> Vec<UiAction> {
    let folder = game.lesson_folder();
    let Some(play) = &game.play else { return Vec::new() };
    let files = play.scenario.photos.iter().map(|photo| photo.file.as_str());
    game.pictures.load(ctx, folder.as_deref(), files);
    let pictures = &game.pictures;
    let reading = |id: ConversationId, text: &str, said: &Correction| read_draft(play, id, text, said);
    let picture = |file: &str| pictures.get(file);
    let hooks = Hooks { reading: &reading, picture: &picture };
    let cx = PanelCx { view: &play.view, scenario: &play.scenario, lang, t };
    selected.0 = game.ui.window.visitor.map(|v| v.0);
    let workbench = workbench_ui(root, &cx, &mut game.ui, &hooks);
    if let Some(rect) = workbench.street {
        let mut free = root.new_child(egui::UiBuilder::new().max_rect(rect));
        let response = street_ui(&mut free, t, &locale::text(lang, "ui-place-window"), street, selected);
        // Unless it is just being left for another place, which takes the focus then.
        if game.ui.place == PanelId::Window && game.ui.focus.claim() {
            response.request_focus();
        }
        // Enter on the street asks why the chosen one thinks so; a click chooses.
        if response.clicked() && !response.clicked_by(egui::PointerButton::Primary) {
            game.ui.dialog = selected.0.and_then(|id| why_of_visitor(&cx, CustomerId(id)));
        }
        game.ui.window.visitor = selected.0.map(CustomerId);
    }
    if let Some(day) = game.ui.window.wants_day.take() {
        let page = page_of(game, day);
        let over = game.play.as_ref().is_some_and(|play| play.view.over);
        game.ui.dialog = if over { Some(Dialog::Closing(page)) } else { page.map(Dialog::Morning) };
    }
    workbench.actions
}

/// What the program reads in a draft, with the same context as when it is sent.
fn read_draft(play: &RunInPlay, id: ConversationId, text: &str, said: &Correction) -> Reading {
    let Some(context) = play.session.sim().reply_context(id) else { return Reading::default() };
    let reading = reply::read(text, &context);
    if said.is_empty() { reading } else { said.apply(text, &context, &reading) }
}
