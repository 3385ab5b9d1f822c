//! Photos of a listing: which are shown and in which order, by buttons or by dragging; the first is the cover.

use egui::{Sense, StrokeKind, Ui, Vec2};

use crate::base::ids::PhotoId;
use crate::sim::ShopCommand;
use crate::sim::limits::MOST_PHOTOS;
use crate::sim::view::{ListingView, PhotoView};
use crate::ui::action::UiAction;
use crate::ui::panels::desk::{Desk, Hooks};
use crate::ui::panels::parts::{cut, muted, toned};
use crate::ui::panels::why_button_ui;
use crate::ui::state::UiState;
use crate::ui::theme::{Tone, icons};
use crate::ui::widgets::{Button, ButtonKind, badge_ui, header_ui};

/// Draws the photos in use, those that could be used, and the photo session.
pub(super) fn photos_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    state: &mut UiState,
    listing: &ListingView,
    hooks: &Hooks<'_>,
    actions: &mut Vec<UiAction>,
) {
    ui.horizontal_wrapped(|ui| {
        header_ui(ui, desk.t, &desk.say("ui-photos-used"), &desk.say("ui-photos-used-why"));
        why_button_ui(ui, desk, state, "cover");
        why_button_ui(ui, desk, state, "photos");
        why_button_ui(ui, desk, state, "honesty");
    });
    let mut wanted = None;
    let view = |id: &PhotoId| listing.all_photos.iter().find(|p| p.photo == *id);
    let used: Vec<_> = listing.photos.iter().filter_map(view).enumerate().collect();
    if used.is_empty() {
        muted(ui, desk.t, &desk.say("ui-photos-none"));
    }
    let added = state.photo_added.filter(|id| listing.photos.contains(id));
    if added.is_some() {
        state.photo_added = None;
    }
    rows_ui(ui, desk, &used, |ui, (index, photo)| {
        let used = Used { photo, index: *index, focus: added == Some(photo.photo) };
        used_ui(ui, desk, listing, hooks, &used, &mut wanted);
    });
    let others: Vec<_> = listing.all_photos.iter().filter(|p| !listing.photos.contains(&p.photo)).collect();
    if !others.is_empty() {
        muted(ui, desk.t, &desk.say("ui-photos-others"));
        rows_ui(ui, desk, &others, |ui, photo| other_ui(ui, desk, listing, hooks, photo, &mut wanted));
    }
    if let Some(photos) = wanted {
        if photos.len() > listing.photos.len() {
            // The next "add" would be another photo's; the one just added can be moved to the front.
            state.photo_added = photos.last().copied();
        }
        actions.push(UiAction::Command(ShopCommand::ArrangePhotos { product: listing.product, photos }));
    }
    if listing.can_take_photos {
        let (label, cost) = (desk.say("ui-photos-session"), desk.span(desk.view.attention.photo_session));
        let button = Button::new(ButtonKind::Secondary, &label).icon(icons::STUDIO).shortcut(&cost);
        if button.show(ui, desk.t).on_hover_text(desk.say("ui-photos-session-why")).clicked() {
            actions.push(UiAction::Command(ShopCommand::TakePhotos { product: listing.product }));
        }
    }
}

/// Draws things as wide as a picture in rows: a wrapping line does not break before something that is built of
/// several lines itself.
fn rows_ui<T>(ui: &mut Ui, desk: &Desk<'_>, things: &[T], mut draw: impl FnMut(&mut Ui, &T)) {
    let gap = ui.spacing().item_spacing.x;
    let fit = ((ui.available_width() + gap) / (size(desk).x + gap)).floor().max(1.0) as usize;
    for row in things.chunks(fit) {
        ui.horizontal_top(|ui| row.iter().for_each(|thing| draw(ui, thing)));
    }
}

fn size(desk: &Desk<'_>) -> Vec2 {
    Vec2::splat(96.0 * desk.t.text_factor)
}

fn picture_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    hooks: &Hooks<'_>,
    photo: &PhotoView,
    sense: Sense,
) -> egui::Response {
    let (rect, response) = ui.allocate_exact_size(size(desk), sense);
    let name = photo.name.get(desk.lang);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Image, true, name));
    ui.painter().rect_filled(rect, desk.t.rounding(), desk.t.sunken);
    if let Some(texture) = (hooks.picture)(&photo.file) {
        let whole = egui::Rect::from_min_max(egui::pos2(0.0, 0.0), egui::pos2(1.0, 1.0));
        let tint = if photo.usable { egui::Color32::WHITE } else { egui::Color32::from_white_alpha(110) };
        ui.painter().image(texture, rect.shrink(2.0), whole, tint);
    } else {
        let font = desk.t.plain(desk.t.headline());
        ui.painter().text(rect.center(), egui::Align2::CENTER_CENTER, icons::STUDIO, font, desk.t.muted);
    }
    ui.painter().rect_stroke(rect, desk.t.rounding(), desk.t.hairline(), StrokeKind::Inside);
    response.on_hover_text(name)
}

/// What a keeper sees at a glance: whether a photo draws the eye, and whether it flatters. The steps are a design
/// choice; the measurements come from the pixels.
fn look_ui(ui: &mut Ui, desk: &Desk<'_>, photo: &PhotoView) {
    let key = match photo.appeal {
        a if a < -0.6 => "ui-photos-look-dull",
        a if a < 0.4 => "ui-photos-look-plain",
        a if a < 1.2 => "ui-photos-look-good",
        _ => "ui-photos-look-striking",
    };
    muted(ui, desk.t, &desk.say(key));
    if photo.flattery > 0.25 {
        toned(ui, desk.t, Tone::Warning, &format!("{} {}", icons::WARNING, desk.say("ui-photos-flatters")));
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
    desk: &Desk<'_>,
    listing: &ListingView,
    hooks: &Hooks<'_>,
    used: &Used<'_>,
    wanted: &mut Option<Vec<PhotoId>>,
) {
    let Used { photo, index, focus } = *used;
    ui.vertical(|ui| {
        ui.set_width(size(desk).x);
        let response = picture_ui(ui, desk, hooks, photo, Sense::DRAG);
        response.dnd_set_drag_payload(index);
        if let Some(from) = response.dnd_release_payload::<usize>()
            && *from != index
        {
            *wanted = Some(moved(&listing.photos, *from, index));
        }
        if index == 0 {
            badge_ui(ui, desk.t, Tone::Primary, &desk.say("ui-photos-cover"));
        } else {
            cut(ui, desk.t, desk.t.small(), false, true, photo.name.get(desk.lang));
        }
        look_ui(ui, desk, photo);
        if index == 0 && !photo.cover_ok {
            toned(
                ui,
                desk.t,
                Tone::Bad,
                &format!("{} {}", icons::WARNING, desk.say("ui-photos-cover-breach")),
            );
        }
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            let name = photo.name.get(desk.lang).to_owned();
            let named = |key: &str| desk.say_with(key, &[("name", name.clone().into())]);
            let forward = small_button(ui, desk, icons::BACK, &named("ui-photos-forward"), index > 0);
            if forward.clicked() {
                *wanted = Some(moved(&listing.photos, index, index - 1));
            }
            let last = index + 1 >= listing.photos.len();
            if small_button(ui, desk, icons::FORWARD, &named("ui-photos-backward"), !last).clicked() {
                *wanted = Some(moved(&listing.photos, index, index + 1));
            }
            let remove = small_button(ui, desk, icons::CLOSE, &named("ui-photos-remove"), true);
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
    desk: &Desk<'_>,
    listing: &ListingView,
    hooks: &Hooks<'_>,
    photo: &PhotoView,
    wanted: &mut Option<Vec<PhotoId>>,
) {
    ui.vertical(|ui| {
        ui.set_width(size(desk).x);
        picture_ui(ui, desk, hooks, photo, Sense::hover());
        cut(ui, desk.t, desk.t.small(), false, true, photo.name.get(desk.lang));
        look_ui(ui, desk, photo);
        if photo.usable {
            let name = photo.name.get(desk.lang).to_owned();
            let label = desk.say_with("ui-photos-add", &[("name", name.into())]);
            if small_button(ui, desk, icons::ADD, &label, listing.photos.len() < MOST_PHOTOS).clicked() {
                let mut photos = listing.photos.clone();
                photos.push(photo.photo);
                *wanted = Some(photos);
            }
        } else {
            let needs = photo.needs.and_then(|id| desk.scenario.equipment.get(id.index()));
            let text = needs.map_or_else(
                || desk.say("ui-photos-needs-session"),
                |e| desk.say_with("ui-photos-needs", &[("what", e.name.get(desk.lang).to_owned().into())]),
            );
            muted(ui, desk.t, &text);
        }
    });
}

/// An icon button with a name for screen readers.
fn small_button(ui: &mut Ui, desk: &Desk<'_>, icon: &str, name: &str, enabled: bool) -> egui::Response {
    let button = Button::new(ButtonKind::Ghost, icon).name(name).enabled(enabled);
    button.show(ui, desk.t).on_hover_text(name)
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
