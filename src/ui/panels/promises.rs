//! Promises made in a talk: what, by when, and whether they were kept.

use egui::Ui;

use super::panel_cx::PanelCx;
use crate::narrate::promise_words;
use crate::sim::view::PromiseView;
use crate::ui::widgets::{Status, status_mark_ui};

/// Draws a promise with its state.
pub(super) fn promise_ui(ui: &mut Ui, cx: &PanelCx<'_>, promise: &PromiseView) {
    let status = match promise.kept {
        Some(true) => Status::Done,
        Some(false) => Status::Bad,
        None => Status::Soon,
    };
    status_mark_ui(ui, cx.t, status, &promise_words(cx.lang, promise, cx.moment(promise.due)));
}
