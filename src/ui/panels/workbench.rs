//! The whole workbench: bar, rail, coach, the chosen place, and dialogs.

use egui::{Frame, Margin, Panel, Rect, Ui};

use super::first_sale::first_sale_ui;
use super::panel_cx::{Hooks, PanelCx};
use super::parts::{TIGHT, body, strong};
use super::{
    coach_ui, dialogs_ui, listings_ui, messages_ui, money_ui, orders_ui, rail_ui, reviews_ui, shortcuts,
    stock_ui, top_bar_ui, window_ui,
};
use crate::ui::action::{PanelId, UiAction};
use crate::ui::press;
use crate::ui::state::UiState;
use crate::ui::studio::studio_ui;
use crate::ui::theme::icons;
use crate::ui::widgets::{Button, ButtonKind};

/// The result of a pass.
#[derive(Debug, Clone, Default)]
pub struct Workbench {
    /// What the learner asked for and the shell must do. What concerns the window alone is done
    /// already.
    pub actions: Vec<UiAction>,
    /// The free rectangle for the street, in points, while the shop window is open.
    pub street: Option<Rect>,
}

/// Draws the workbench into the whole of `ui`, which must not be painted over where the street is
/// seen. The host draws the row of notices before it, and the notices last, over the street.
pub fn workbench_ui(ui: &mut Ui, cx: &PanelCx<'_>, state: &mut UiState, hooks: &Hooks<'_>) -> Workbench {
    let t = cx.t;
    press::begin(ui.ctx());
    if !std::mem::replace(&mut state.drawn, true) {
        // A new run begins at the top of every list.
        ui.ctx().data_mut(egui::util::IdTypeMap::remove_by_type::<egui::scroll_area::State>);
    }
    let mut workbench = Workbench { actions: shortcuts(ui.ctx(), state), street: None };
    // Before anything is drawn, so that a Tab that follows at once begins at the new place.
    turn(state, &mut workbench.actions, true);
    if cx.view.over {
        over_ui(ui, cx, state, &mut workbench.actions);
    }
    let bar = Frame::new().fill(t.surface).inner_margin(Margin::symmetric(16, 8)).stroke(t.hairline());
    Panel::top("bar").frame(bar).show_separator_line(false).resizable(false).show(ui, |ui| {
        workbench.actions.extend(top_bar_ui(ui, cx, state));
    });
    let rail = Frame::new().fill(t.surface).inner_margin(Margin::symmetric(0, 8)).stroke(t.hairline());
    let width = 84.0 * t.text_factor.max(1.0);
    Panel::left("rail").frame(rail).exact_size(width).resizable(false).show_separator_line(false).show(
        ui,
        |ui| {
            workbench.actions.extend(rail_ui(ui, cx, state));
        },
    );
    let tight = ui.ctx().viewport_rect().height() < TIGHT * t.text_factor;
    // Where a reply is being written and every row counts, the coach is silent.
    let silent = tight && state.place == PanelId::Messages && state.messages.has_unsent();
    if cx.view.coach.is_some() && !cx.view.over && !silent {
        let space = Frame::new().fill(t.background).inner_margin(Margin {
            left: 16,
            right: 16,
            top: if tight { 4 } else { 12 },
            bottom: 0,
        });
        Panel::top("coach").frame(space).show_separator_line(false).resizable(false).show(ui, |ui| {
            workbench.actions.extend(coach_ui(ui, cx, state));
        });
    }
    let from = state.focus.begin(ui);
    if state.place == PanelId::Window {
        workbench.street = Some(window_ui(ui, cx, state));
    } else {
        workbench.street = street_beside_ui(ui, cx, state);
        let desk_top = Frame::new().fill(t.background).inner_margin(Margin::same(if tight { 4 } else { 14 }));
        egui::CentralPanel::no_frame().frame(desk_top).show(ui, |ui| {
            workbench.actions.extend(place_ui(ui, cx, state, hooks));
        });
    }
    state.window.shown = workbench.street.is_some();
    // The street is drawn later and takes the focus itself.
    let to_street = state.place == PanelId::Window && state.focus.claim();
    let covered = state.dialog.is_some();
    state.focus.keep(ui, from, covered);
    state.focus.enter = to_street;
    workbench.actions.extend(dialogs_ui(ui, cx, state));
    first_sale_ui(ui, cx, state);
    state.reading = state.dialog.is_some() || egui::Popup::is_any_open(ui.ctx());
    // A learner who goes by key wants to go on by key; a mouse needs no ring.
    let by_pointer = ui.input(|i| i.pointer.any_released());
    turn(state, &mut workbench.actions, !by_pointer);
    workbench
}

/// The narrowest that a place of work becomes for the sake of the street beside it, and the
/// narrowest and widest that the street is, in points at 100 % (design choices).
const WORK: f32 = 1180.0;
const STREET: (f32, f32) = (520.0, 680.0);

/// On a wide screen the street stands beside the work: who waits and who leaves is seen while one
/// writes. Gives its rectangle.
fn street_beside_ui(ui: &mut Ui, cx: &PanelCx<'_>, state: &mut UiState) -> Option<Rect> {
    let factor = cx.t.text_factor;
    let room = ui.available_width() - WORK * factor;
    if room < STREET.0 * factor {
        return None;
    }
    let panel = Panel::right("street").frame(Frame::new()).resizable(false).show_separator_line(false);
    let shown = panel.exact_size(room.min(STREET.1 * factor)).show(ui, |ui| window_ui(ui, cx, state));
    Some(shown.inner)
}

/// Does what concerns the window alone; a place that is opened by key takes the focus.
fn turn(state: &mut UiState, actions: &mut Vec<UiAction>, by_key: bool) {
    state.focus.enter |=
        by_key && actions.iter().any(|action| matches!(action, UiAction::Go(_) | UiAction::GoListing(_)));
    actions.retain(|action| !state.absorb(action));
}

/// The run has ended: the way to the debrief, at the lower edge.
fn over_ui(ui: &mut Ui, cx: &PanelCx<'_>, state: &mut UiState, actions: &mut Vec<UiAction>) {
    let frame = Frame::new().fill(cx.t.primary_soft).inner_margin(Margin::symmetric(16, 8));
    let bar = Panel::bottom("over").frame(frame).show_separator_line(false).resizable(false);
    bar.show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            strong(ui, cx.t, &cx.say("ui-over-title"));
            body(ui, cx.t, &cx.say("ui-over-text"));
            let open = cx.say("ui-over-open");
            let button = Button::new(ButtonKind::Primary, &open).icon(icons::CHART);
            let response = button.show(ui, cx.t);
            if std::mem::take(&mut state.focus_over) {
                response.request_focus();
            }
            if response.clicked() {
                actions.push(UiAction::OpenDebrief);
            }
        });
    });
}

fn place_ui(ui: &mut Ui, cx: &PanelCx<'_>, state: &mut UiState, hooks: &Hooks<'_>) -> Vec<UiAction> {
    match state.place {
        PanelId::Messages => return messages_ui(ui, cx, state, hooks),
        PanelId::Orders => return orders_ui(ui, cx, state),
        PanelId::Listings if state.studio.is_some() => return studio_ui(ui, cx, state, hooks),
        PanelId::Listings => return listings_ui(ui, cx, state, hooks),
        PanelId::Reviews => return reviews_ui(ui, cx, state),
        PanelId::Stock => stock_ui(ui, cx, state),
        PanelId::Money => money_ui(ui, cx, state),
        PanelId::Window => {}
    }
    Vec::new()
}
