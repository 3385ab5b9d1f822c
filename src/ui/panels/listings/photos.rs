//! Photos of a listing: which are shown and in which order, by buttons or by dragging; the first is
//! the cover.

use egui::{Sense, StrokeKind, Ui, Vec2};

use crate::base::ids::PhotoId;
use crate::photo::{FLATTERING_FROM, look_key};
use crate::sim::ShopCommand;
use crate::sim::limits::MOST_PHOTOS;
use crate::sim::view::{ListingView, PhotoView};
use crate::ui::action::UiAction;
use crate::ui::panels::panel_cx::{Hooks, PanelCx};
use crate::ui::panels::parts::{FieldSpec, cut, field, muted, toned};
use crate::ui::panels::why::why_button_ui;
use crate::ui::state::UiState;
use crate::ui::theme::{Tone, icons};
use crate::ui::widgets::{Button, ButtonKind, badge_ui, header_ui};

/// Draws the photos in use, those that could be used, and the photo session.
pub(super) fn photos_ui(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    state: &mut UiState,
    listing: &ListingView,
    hooks: &Hooks<'_>,
    actions: &mut Vec<UiAction>,
) {
    ui.horizontal_wrapped(|ui| {
        header_ui(ui, cx.t, &cx.say("ui-photos-used"), &cx.say("ui-photos-used-why"));
        why_button_ui(ui, cx, state, "cover");
        why_button_ui(ui, cx, state, "photos");
        why_button_ui(ui, cx, state, "honesty");
    });
    let mut wanted = None;
    let view = |id: &PhotoId| listing.all_photos.iter().find(|p| p.photo == *id);
    let used: Vec<_> = listing.photos.iter().filter_map(view).enumerate().collect();
    if used.is_empty() {
        muted(ui, cx.t, &cx.say("ui-photos-none"));
    }
    let added = state.listings.photo_added.filter(|id| listing.photos.contains(id));
    if added.is_some() {
        state.listings.photo_added = None;
    }
    rows_ui(ui, cx, &used, |ui, (index, photo)| {
        let used = Used { photo, index: *index, focus: added == Some(photo.photo) };
        used_ui(ui, cx, listing, hooks, &used, &mut wanted);
    });
    let others: Vec<_> = listing.all_photos.iter().filter(|p| !listing.photos.contains(&p.photo)).collect();
    if !others.is_empty() {
        muted(ui, cx.t, &cx.say("ui-photos-others"));
        rows_ui(ui, cx, &others, |ui, photo| other_ui(ui, cx, listing, hooks, photo, &mut wanted));
    }
    if let Some(photos) = wanted {
        if photos.len() > listing.photos.len() {
            // The next "add" would be another photo's; the one just added can be moved to the
            // front.
            state.listings.photo_added = photos.last().copied();
        }
        actions.push(UiAction::Command(ShopCommand::ArrangePhotos { product: listing.product, photos }));
    }
    if listing.can_take_photos {
        let (label, cost) = (cx.say("ui-photos-session"), cx.span(cx.view.attention.photo_session));
        let button = Button::new(ButtonKind::Secondary, &label).icon(icons::STUDIO).shortcut(&cost);
        if button.show(ui, cx.t).on_hover_text(cx.say("ui-photos-session-why")).clicked() {
            actions.push(UiAction::Command(ShopCommand::TakePhotos { product: listing.product }));
        }
    }
}

/// The way for a picture of one's own: dropped on the page, or by its path. For goods of which one
/// takes pictures.
pub(super) fn own_picture_ui(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    state: &mut UiState,
    listing: &ListingView,
    actions: &mut Vec<UiAction>,
) {
    if listing.studio.is_none() || cx.view.over {
        return;
    }
    muted(ui, cx.t, &cx.say("ui-photos-own-how"));
    ui.horizontal_wrapped(|ui| {
        let label = cx.say("ui-photos-own-path");
        let width = (ui.available_width() - 150.0 * cx.t.text_factor).clamp(72.0, 340.0);
        let spec = FieldSpec { name: "own picture", label: &label, first: "", width };
        let composing = state.messages.composing;
        let texts = state.listings.offers.entry(listing.product).or_default();
        let typed = field(ui, &mut texts.picture, composing, &spec);
        let path = typed.text.trim().to_owned();
        let (word, cost) = (cx.say("ui-photos-own"), cx.span(cx.view.attention.photo_session));
        let button = Button::new(ButtonKind::Secondary, &word).icon(icons::ADD).shortcut(&cost);
        let pressed = button.enabled(!path.is_empty()).show(ui, cx.t).clicked();
        if (pressed || typed.entered) && !path.is_empty() {
            texts.picture = None;
            actions.push(UiAction::ImportPhoto(listing.product, path));
        }
    });
}

/// The way into the photo studio, for goods that have one.
pub(super) fn studio_button_ui(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    listing: &ListingView,
    actions: &mut Vec<UiAction>,
) {
    let label = cx.say("ui-studio-open");
    if listing.studio.is_some()
        && Button::new(ButtonKind::Secondary, &label).icon(icons::STUDIO).show(ui, cx.t).clicked()
    {
        actions.push(UiAction::OpenStudio(listing.product));
    }
}

/// Draws things as wide as a picture in rows: a wrapping line does not break before something that
/// is built of several lines itself.
fn rows_ui<T>(ui: &mut Ui, cx: &PanelCx<'_>, things: &[T], mut draw: impl FnMut(&mut Ui, &T)) {
    let gap = ui.spacing().item_spacing.x;
    let fit = ((ui.available_width() + gap) / (size(cx).x + gap)).floor().max(1.0) as usize;
    for row in things.chunks(fit) {
        ui.horizontal_top(|ui| row.iter().for_each(|thing| draw(ui, thing)));
    }
}

fn size(cx: &PanelCx<'_>) -> Vec2 {
    Vec2::splat(96.0 * cx.t.text_factor)
}

fn picture_ui(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    hooks: &Hooks<'_>,
    photo: &PhotoView,
    sense: Sense,
) -> egui::Response {
    let (rect, response) = ui.allocate_exact_size(size(cx), sense);
    let name = photo.name.get(cx.lang);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Image, true, name));
    ui.painter().rect_filled(rect, cx.t.rounding(), cx.t.sunken);
    if let Some(texture) = (hooks.picture)(&photo.file) {
        let whole = egui::Rect::from_min_max(egui::pos2(0.0, 0.0), egui::pos2(1.0, 1.0));
        let tint = if photo.usable { egui::Color32::WHITE } else { egui::Color32::from_white_alpha(110) };
        ui.painter().image(texture, rect.shrink(2.0), whole, tint);
    } else {
        let font = cx.t.plain(cx.t.headline());
        ui.painter().text(rect.center(), egui::Align2::CENTER_CENTER, icons::STUDIO, font, cx.t.muted);
    }
    ui.painter().rect_stroke(rect, cx.t.rounding(), cx.t.hairline(), StrokeKind::Inside);
    response.on_hover_text(name)
}

/// What a keeper sees at a glance: whether a photo draws the eye, and whether it flatters. The
/// measurements come from the pixels.
fn look_ui(ui: &mut Ui, cx: &PanelCx<'_>, photo: &PhotoView) {
    muted(ui, cx.t, &cx.say(look_key(photo.appeal)));
    if photo.flattery >= FLATTERING_FROM {
        toned(ui, cx.t, Tone::Warning, &format!("{} {}", icons::WARNING, cx.say("ui-photos-flatters")));
    }
}

fn moved(photos: &[PhotoId], from: usize, to: usize) -> Vec<PhotoId> {
    let mut order = photos.to_vec();
    if from < order.len() && to < order.len() {
        let photo = order.remove(from);
        order.insert(to, photo);
    }
    order
}

/// A photo that is shown on the listing.
#[derive(Clone, Copy)]
struct Used<'a> {
    photo: &'a PhotoView,
    /// Its place, 0 for the cover.
    index: usize,
    /// Whether it has just been added and takes the focus.
    focus: bool,
}

fn used_ui(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    listing: &ListingView,
    hooks: &Hooks<'_>,
    used: &Used<'_>,
    wanted: &mut Option<Vec<PhotoId>>,
) {
    let Used { photo, index, focus } = *used;
    ui.vertical(|ui| {
        ui.set_width(size(cx).x);
        let response = picture_ui(ui, cx, hooks, photo, Sense::DRAG);
        response.dnd_set_drag_payload(index);
        if let Some(from) = response.dnd_release_payload::<usize>()
            && *from != index
        {
            *wanted = Some(moved(&listing.photos, *from, index));
        }
        if index == 0 {
            badge_ui(ui, cx.t, Tone::Primary, &cx.say("ui-photos-cover"));
        } else {
            cut(ui, cx.t, cx.t.small(), false, true, photo.name.get(cx.lang));
        }
        look_ui(ui, cx, photo);
        if index == 0 && !photo.cover_ok {
            toned(ui, cx.t, Tone::Bad, &format!("{} {}", icons::WARNING, cx.say("ui-photos-cover-breach")));
        }
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            let name = photo.name.get(cx.lang).to_owned();
            let named = |key: &str| cx.say_with(key, &[("name", name.clone().into())]);
            let forward = small_button(ui, cx, icons::BACK, &named("ui-photos-forward"), index > 0);
            if forward.clicked() {
                *wanted = Some(moved(&listing.photos, index, index - 1));
            }
            let last = index + 1 >= listing.photos.len();
            if small_button(ui, cx, icons::FORWARD, &named("ui-photos-backward"), !last).clicked() {
                *wanted = Some(moved(&listing.photos, index, index + 1));
            }
            let remove = small_button(ui, cx, icons::CLOSE, &named("ui-photos-remove"), true);
            if focus {
                if index > 0 { forward.request_focus() } else { remove.request_focus() }
            }
            if remove.clicked() {
                let rest = listing.photos.iter().copied().filter(|p| *p != photo.photo).collect();
                *wanted = Some(rest);
            }
        });
    });
}

fn other_ui(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    listing: &ListingView,
    hooks: &Hooks<'_>,
    photo: &PhotoView,
    wanted: &mut Option<Vec<PhotoId>>,
) {
    ui.vertical(|ui| {
        ui.set_width(size(cx).x);
        picture_ui(ui, cx, hooks, photo, Sense::hover());
        cut(ui, cx.t, cx.t.small(), false, true, photo.name.get(cx.lang));
        look_ui(ui, cx, photo);
        if photo.usable {
            let name = photo.name.get(cx.lang).to_owned();
            let label = cx.say_with("ui-photos-add", &[("name", name.into())]);
            if small_button(ui, cx, icons::ADD, &label, listing.photos.len() < MOST_PHOTOS).clicked() {
                let mut photos = listing.photos.clone();
                photos.push(photo.photo);
                *wanted = Some(photos);
            }
        } else {
            let needs = photo.needs.and_then(|id| cx.scenario.equipment.get(id.index()));
            let text = needs.map_or_else(
                || cx.say("ui-photos-needs-session"),
                |e| cx.say_with("ui-photos-needs", &[("what", e.name.get(cx.lang).to_owned().into())]),
            );
            muted(ui, cx.t, &text);
        }
    });
}

/// An icon button with a name for screen readers.
fn small_button(ui: &mut Ui, cx: &PanelCx<'_>, icon: &str, name: &str, enabled: bool) -> egui::Response {
    let button = Button::new(ButtonKind::Ghost, icon).name(name).enabled(enabled);
    button.show(ui, cx.t).on_hover_text(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moving_keeps_every_photo() {
        let photos = [PhotoId(4), PhotoId(5), PhotoId(6)];
        for (from, to, expected) in
            [(0, 2, [5, 6, 4]), (2, 0, [6, 4, 5]), (1, 1, [4, 5, 6]), (0, 9, [4, 5, 6])]
        {
            let ids: Vec<u16> = moved(&photos, from, to).iter().map(|p| p.0).collect();
            assert_eq!(ids, expected, "{from} to {to}");
        }
    }
}
