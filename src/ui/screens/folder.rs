//! Choosing a folder, by keyboard alone if need be: a path to type, and the folders that go with
//! it.

use egui::{Id, Modal, ScrollArea, Ui};

use super::start_model::FolderModel;
use crate::base::Lang;
use crate::locale;
use crate::ui::action::{FolderUse, LessonAction};
use crate::ui::panels::parts::{Field, FieldSpec, body, field, muted};
use crate::ui::state::UiState;
use crate::ui::theme::{Tokens, icons};
use crate::ui::widgets::{Button, ButtonKind, Keys, headline_ui, scroll_area_ui};

/// Draws the panel over everything.
pub fn folder_ui(
    ctx: &egui::Context,
    t: &Tokens,
    lang: Lang,
    model: &FolderModel,
    state: &mut UiState,
) -> Vec<LessonAction> {
    let screen = ctx.viewport_rect();
    let width = (screen.width() * 0.86).min(640.0 * t.text_factor);
    let frame = egui::Frame::popup(&ctx.global_style()).fill(t.surface).inner_margin(t.margin(5));
    let frame = frame.corner_radius(t.rounding_large());
    let shown = Modal::new(Id::new("folder")).frame(frame).show(ctx, |ui| {
        ui.set_width(width);
        let mut actions = Vec::new();
        head_ui(ui, t, lang, model);
        let typed = path_ui(ui, t, lang, model, state);
        let tallest = (screen.height() * 0.86 - t.space(52)).max(t.space(24));
        let area = ScrollArea::vertical().id_salt("folders").max_height(tallest).min_scrolled_height(tallest);
        let focus = std::mem::take(&mut state.folder.focus);
        scroll_area_ui(ui, area.auto_shrink([false, false]), Keys::Own, |ui| {
            ui.set_max_width(width - ui.spacing().scroll.bar_width - t.space(2));
            folders_ui(ui, t, lang, model, focus, &mut actions);
        });
        ui.add_space(t.space(2));
        ui.horizontal_wrapped(|ui| foot_ui(ui, t, lang, model, &mut actions));
        actions.extend(typed);
        actions
    });
    let mut actions = shown.inner.clone();
    if shown.should_close() && actions.is_empty() {
        actions.push(LessonAction::DropFolder);
    }
    actions
}

fn head_ui(ui: &mut Ui, t: &Tokens, lang: Lang, model: &FolderModel) {
    let (title, what) = match model.what_for {
        FolderUse::Open => ("ui-folder-open", "ui-folder-open-what"),
        FolderUse::Own => ("ui-folder-own", "ui-folder-own-what"),
    };
    headline_ui(ui, t, &locale::text(lang, title), "");
    muted(ui, t, &locale::text(lang, what));
}

/// The path. What is typed narrows the list; Enter goes into the only folder that is left, or uses
/// the one that is shown.
fn path_ui(
    ui: &mut Ui,
    t: &Tokens,
    lang: Lang,
    model: &FolderModel,
    state: &mut UiState,
) -> Vec<LessonAction> {
    let label = locale::text(lang, "ui-folder-path");
    muted(ui, t, &label);
    let before = state.folder.path.as_ref().unwrap_or(&model.path).clone();
    let width = ui.available_width() - t.space(4);
    let spec = FieldSpec { name: "folder-path", label: &label, first: &model.path, width };
    let Field { text, entered, .. } = field(ui, &mut state.folder.path, state.messages.composing, &spec);
    let is_shown = text.trim_end_matches(['/', '\\']) == model.path.trim_end_matches(['/', '\\']);
    if entered {
        return match model.folders.len() {
            1 if !is_shown => vec![LessonAction::Enter(0)],
            _ if is_shown && usable(model) => vec![LessonAction::UseFolder],
            _ => vec![LessonAction::Browse(text)],
        };
    }
    if text == before { Vec::new() } else { vec![LessonAction::Browse(text)] }
}

fn usable(model: &FolderModel) -> bool {
    model.problem.is_none() && (model.what_for == FolderUse::Own || model.lessons > 0)
}

fn folders_ui(
    ui: &mut Ui,
    t: &Tokens,
    lang: Lang,
    model: &FolderModel,
    mut focus: bool,
    actions: &mut Vec<LessonAction>,
) {
    if let Some(problem) = &model.problem {
        body(ui, t, problem);
    }
    let mut row = |ui: &mut Ui, icon: &str, label: &str, is_usable: bool, action: LessonAction| {
        let response = Button::new(ButtonKind::Ghost, label).icon(icon).enabled(is_usable).show(ui, t);
        if std::mem::take(&mut focus) {
            response.request_focus();
        }
        if response.clicked() {
            actions.push(action);
        }
    };
    if model.has_parent {
        row(ui, icons::UP, &locale::text(lang, "ui-folder-up"), true, LessonAction::Up);
    }
    for (index, folder) in model.folders.iter().enumerate() {
        let label = if folder.is_lesson {
            locale::text_with(lang, "ui-folder-lesson", &[("name", folder.name.clone().into())])
        } else {
            folder.name.clone()
        };
        let icon = if folder.is_lesson { icons::WINDOW } else { icons::FOLDER };
        ui.push_id(index, |ui| row(ui, icon, &label, folder.is_usable, LessonAction::Enter(index)));
    }
    if model.more > 0 {
        muted(ui, t, &locale::text_with(lang, "ui-folder-more", &[("n", model.more.into())]));
    }
    if model.folders.is_empty() && model.problem.is_none() {
        muted(ui, t, &locale::text(lang, "ui-folder-empty"));
    }
}

fn foot_ui(ui: &mut Ui, t: &Tokens, lang: Lang, model: &FolderModel, actions: &mut Vec<LessonAction>) {
    let says = locale::text_with(lang, "ui-folder-lessons", &[("n", model.lessons.into())]);
    let yes = match model.what_for {
        FolderUse::Open => locale::text(lang, "ui-folder-use-open"),
        FolderUse::Own => locale::text(lang, "ui-folder-use-own"),
    };
    let button = Button::new(ButtonKind::Primary, &yes).icon(icons::CHECK).enabled(usable(model));
    if button.show(ui, t).clicked() {
        actions.push(LessonAction::UseFolder);
    }
    let no = locale::text(lang, "ui-not-now");
    if Button::new(ButtonKind::Secondary, &no).show(ui, t).clicked() {
        actions.push(LessonAction::DropFolder);
    }
    muted(ui, t, &says);
}
