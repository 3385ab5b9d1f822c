//! The light table: all shots of the product, and what becomes of each.

use egui::{Color32, Rect, Sense, Ui, pos2, vec2};

use super::state::StudioState;
use crate::scenario::model::{OWN_FILE, STUDIO_FILE};
use crate::sim::ShopCommand;
use crate::sim::limits::MOST_PHOTOS;
use crate::sim::view::ListingView;
use crate::ui::action::UiAction;
use crate::ui::panels::parts::muted;
use crate::ui::panels::{Hooks, PanelCx};
use crate::ui::widgets::{Button, ButtonKind};

/// Draws the row of shots, the newest first.
pub(super) fn table_ui(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    room: &mut StudioState,
    listing: &ListingView,
    hooks: &Hooks<'_>,
    actions: &mut Vec<UiAction>,
) {
    let is_own = |file: &str| [STUDIO_FILE, OWN_FILE].iter().any(|kind| file.starts_with(kind));
    let shots: Vec<_> = listing.all_photos.iter().filter(|p| is_own(&p.file)).rev().collect();
    if shots.is_empty() {
        muted(ui, cx.t, &cx.say("ui-studio-table-empty"));
        return;
    }
    let arrange = |photos| UiAction::Command(ShopCommand::ArrangePhotos { product: listing.product, photos });
    egui::ScrollArea::horizontal().id_salt("light-table").show(ui, |ui| {
        ui.horizontal(|ui| {
            for shot in shots {
                let name = shot.name.get(cx.lang).to_owned();
                let named = |key: &str| cx.say_with(key, &[("name", name.clone().into())]);
                let side = 84.0 * cx.t.text_factor.min(1.3);
                let (rect, response) = ui.allocate_exact_size(vec2(side, side), Sense::click());
                let label = named("ui-studio-beside");
                response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Button, true, &label));
                ui.painter().rect_filled(rect, cx.t.rounding(), cx.t.sunken);
                if let Some(texture) = (hooks.picture)(&shot.file) {
                    let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
                    ui.painter().image(texture, rect.shrink(2.0), whole, Color32::WHITE);
                }
                crate::ui::widgets::focus_ring(ui, cx.t, &response, cx.t.rounding());
                if response.on_hover_text(&label).clicked() {
                    let is_beside = room.beside.as_deref() == Some(shot.file.as_str());
                    room.beside = (!is_beside).then(|| shot.file.clone());
                }
                ui.vertical(|ui| {
                    let place = listing.photos.iter().position(|p| *p == shot.photo);
                    let state = match place {
                        Some(0) => cx.say("ui-photos-cover"),
                        Some(_) => cx.say("ui-studio-used"),
                        None => String::new(),
                    };
                    muted(ui, cx.t, format!("{name} {state}").trim());
                    let others = || listing.photos.iter().copied().filter(|p| *p != shot.photo);
                    let is_newest = room.newest.as_deref() == Some(shot.file.as_str()) && place.is_none();
                    let kind = if is_newest { ButtonKind::Primary } else { ButtonKind::Secondary };
                    let short = cx.say("ui-studio-cover");
                    let cover = Button::new(kind, &short);
                    let label = named("ui-studio-as-cover");
                    if place != Some(0) && cover.name(&label).show(ui, cx.t).on_hover_text(&label).clicked() {
                        let mut photos = vec![shot.photo];
                        photos.extend(others().take(MOST_PHOTOS - 1));
                        actions.push(arrange(photos));
                    }
                    let short = cx.say("ui-studio-add");
                    let add = Button::new(ButtonKind::Ghost, &short);
                    let label = named("ui-photos-add");
                    let fits = place.is_none() && listing.photos.len() < MOST_PHOTOS;
                    if fits && add.name(&label).show(ui, cx.t).on_hover_text(&label).clicked() {
                        let mut photos = listing.photos.clone();
                        photos.push(shot.photo);
                        actions.push(arrange(photos));
                    }
                });
            }
        });
    });
}
