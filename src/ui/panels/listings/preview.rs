//! The page as a buyer sees it on a phone: in the list of results next to the rivals, and opened
//! below with its photos and claims. Everything in it is what the shop says now.

use egui::{Color32, Margin, Rect, Sense, Ui, Vec2, pos2};

use super::gaps::claimed;
use crate::base::ids::PhotoId;
use crate::sim::view::{ListingView, RivalView};
use crate::ui::panels::panel_cx::{Hooks, PanelCx};
use crate::ui::panels::parts::{body, cut, muted, strong};
use crate::ui::theme::{Tone, icons};
use crate::ui::widgets::{badge_ui, header_ui};

/// Small pictures in a row of the opened page.
const IN_A_ROW: f32 = 5.0;

/// Draws the phone.
pub(in crate::ui) fn preview_ui(ui: &mut Ui, cx: &PanelCx<'_>, listing: &ListingView, hooks: &Hooks<'_>) {
    let t = cx.t;
    header_ui(ui, t, &cx.say("ui-page-preview"), "");
    let frame = egui::Frame::new()
        .fill(t.sunken)
        .stroke(t.hairline())
        .corner_radius(16)
        .inner_margin(Margin::same(8));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width().min(280.0 * t.text_factor.max(1.0)));
        result_row_ui(
            ui,
            cx,
            |ui, side| picture_ui(ui, cx, listing, listing.photos.first(), hooks, side),
            |ui| {
                ours_ui(ui, cx, listing);
            },
        );
        for rival in cx.view.rivals.iter().filter(|rival| rival.product == listing.product) {
            result_row_ui(ui, cx, |ui, side| blank_ui(ui, cx, side), |ui| rival_ui(ui, cx, rival));
        }
        ui.separator();
        opened_ui(ui, cx, listing, hooks);
    });
}

/// A row of the list of results: a picture and what is beside it.
fn result_row_ui(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    picture: impl FnOnce(&mut Ui, f32),
    beside: impl FnOnce(&mut Ui),
) {
    let frame =
        egui::Frame::new().fill(cx.t.surface).corner_radius(cx.t.rounding()).inner_margin(Margin::same(6));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_top(|ui| {
            picture(ui, 76.0 * cx.t.text_factor.clamp(1.0, 1.4));
            ui.vertical(beside);
        });
    });
    ui.add_space(4.0);
}

fn ours_ui(ui: &mut Ui, cx: &PanelCx<'_>, listing: &ListingView) {
    cut(ui, cx.t, cx.t.body(), true, false, listing.title.get(cx.lang));
    strong(ui, cx.t, &cx.money(listing.price_now));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(4.0);
        if let Some((percent, _)) = listing.promotion {
            badge_ui(ui, cx.t, Tone::Bad, &cx.say_with("ui-page-off", &[("n", percent.into())]));
        }
        if listing.freight.is_positive() {
            muted(ui, cx.t, &cx.say_with("ui-page-freight", &[("money", cx.money(listing.freight).into())]));
        } else {
            badge_ui(ui, cx.t, Tone::Good, &cx.say("ui-offer-free"));
        }
    });
    let stars = cx.view.ratings.map(|ratings| format!("{:.1}", ratings.described));
    let reviews = cx.view.ratings.map_or(0, |ratings| ratings.reviews);
    facts_of_row_ui(ui, cx, stars, reviews, listing.promise_days);
}

fn rival_ui(ui: &mut Ui, cx: &PanelCx<'_>, rival: &RivalView) {
    cut(ui, cx.t, cx.t.body(), true, false, rival.name.get(cx.lang));
    strong(ui, cx.t, &cx.money(rival.price));
    facts_of_row_ui(ui, cx, Some(format!("{:.1}", rival.rating)), rival.reviews, rival.promise_days);
}

fn facts_of_row_ui(ui: &mut Ui, cx: &PanelCx<'_>, stars: Option<String>, reviews: u32, days: u8) {
    let values =
        |stars: String| [("stars", stars.into()), ("reviews", reviews.into()), ("days", days.into())];
    let text = match stars {
        Some(stars) => cx.say_with("ui-listings-rival", &values(stars)),
        None => cx.say_with("ui-page-new-shop", &[("days", days.into())]),
    };
    muted(ui, cx.t, &text);
}

/// The page behind the row: every photo in its order, what is said, what is not.
fn opened_ui(ui: &mut Ui, cx: &PanelCx<'_>, listing: &ListingView, hooks: &Hooks<'_>) {
    let gap = 4.0;
    let small = ((ui.available_width() - gap * (IN_A_ROW - 1.0)) / IN_A_ROW - 1.0).max(20.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(gap);
        for photo in &listing.photos {
            picture_ui(ui, cx, listing, Some(photo), hooks, small);
        }
    });
    for fact in &listing.facts {
        if let Some(text) = claimed(fact) {
            let values = [
                ("fact", fact.name.get(cx.lang).to_owned().into()),
                ("value", text.get(cx.lang).to_owned().into()),
            ];
            body(ui, cx.t, &cx.say_with("ui-page-claim", &values));
        }
    }
    if listing.facts.iter().all(|fact| claimed(fact).is_none()) {
        muted(ui, cx.t, &cx.say("ui-page-says-nothing"));
    }
}

fn picture_ui(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    listing: &ListingView,
    photo: Option<&PhotoId>,
    hooks: &Hooks<'_>,
    side: f32,
) {
    let view = photo.and_then(|id| listing.all_photos.iter().find(|p| p.photo == *id));
    let Some((view, texture)) = view.and_then(|view| Some((view, (hooks.picture)(&view.file)?))) else {
        blank_ui(ui, cx, side);
        return;
    };
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(side), Sense::hover());
    let name = view.name.get(cx.lang);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Image, true, name));
    ui.painter().image(texture, rect, Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0)), Color32::WHITE);
}

/// Where no picture is known: a rival's, or a page's without a cover.
fn blank_ui(ui: &mut Ui, cx: &PanelCx<'_>, side: f32) {
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(side), Sense::hover());
    ui.painter().rect_filled(rect, cx.t.rounding(), cx.t.sunken);
    let font = cx.t.plain(cx.t.headline());
    ui.painter().text(rect.center(), egui::Align2::CENTER_CENTER, icons::WINDOW, font, cx.t.muted);
}
