//! Promises made in a talk: what, by when, and whether they were kept.

use egui::Ui;

use super::panel_cx::PanelCx;
use crate::base::ids::OrderId;
use crate::narrate::word;
use crate::reply::PromiseKind;
use crate::sim::view::PromiseView;
use crate::ui::widgets::{Status, status_mark_ui};

/// Draws a promise with its state.
pub(super) fn promise_ui(ui: &mut Ui, cx: &PanelCx<'_>, promise: &PromiseView) {
    let what = word(cx.lang, promise.kind);
    let values = [("what", what.into()), ("due", cx.moment(promise.due).into())];
    let (status, key) = match promise.kept {
        Some(true) => (Status::Done, "ui-promise-kept"),
        Some(false) => (Status::Bad, "ui-promise-broken"),
        None => (Status::Soon, "ui-promise-open"),
    };
    status_mark_ui(ui, cx.t, status, &cx.say_with(key, &values));
}

/// The promises about an order's goods and money that were made in the talks about it, oldest
/// first.
pub(super) fn about_order<'a>(cx: &PanelCx<'a>, order: OrderId) -> impl Iterator<Item = &'a PromiseView> {
    let talks = cx.view.conversations.iter().filter(move |talk| talk.order == Some(order));
    talks.flat_map(|talk| &talk.promises).filter(|promise| match promise.kind {
        PromiseKind::Ship | PromiseKind::Arrive | PromiseKind::Refund => true,
        PromiseKind::Answer => false,
    })
}
