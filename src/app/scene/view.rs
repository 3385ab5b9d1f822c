//! The scene in a panel: where it shows, what is written over it, and which figure was clicked.

use bevy::prelude::*;
use bevy::window::PrimaryWindow;

use super::figures::{FigureSpot, SceneFrame, SelectedVisitor, Street, ThoughtBubble};
use super::layout::{CARD, CARD_Y, SIZE, STALL_Y, STALLS, card_left, room};
use super::light::seen_inside;
use super::paints::SceneRoot;
use super::products::CardPicture;
use crate::ui::theme::{ThemeKind, Tokens, contrast_ratio};
use crate::ui::widgets::focus_ring;

/// More bubbles than this would hide the people.
const BUBBLES: usize = 10;

/// Shows the street in all the space there is; `label` is its name for screen readers. Draw the
/// panel around it without a fill. Clicks, and the arrow keys while it has the focus, choose a
/// figure.
pub fn street_ui(
    ui: &mut egui::Ui,
    t: &Tokens,
    label: &str,
    street: &mut Street,
    selected: &mut SelectedVisitor,
) -> egui::Response {
    let rect = ui.available_rect_before_wrap();
    let response = ui.allocate_rect(rect, egui::Sense::click());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Image, true, label));
    street.shown = Some(SceneFrame { rect, zoom: ui.ctx().zoom_factor() });
    let fit = Fit::new(rect);
    let painter = ui.painter_at(rect);
    choose(ui, &response, &fit, street, selected);
    let prices = write_signs(&painter, t, &fit, street);
    if let Some(spot) = selected.0.and_then(|id| street.spots.get(&id)) {
        let center = fit.to_panel(spot.feet);
        let radius = egui::vec2(30.0, 10.0) * fit.scale * spot.scale;
        painter.add(egui::Shape::ellipse_stroke(center, radius, egui::Stroke::new(2.5, t.accent)));
    }
    write_thoughts(&painter, t, &fit, street, *selected, prices);
    focus_ring(ui, t, &response, egui::CornerRadius::ZERO);
    response
}

/// How scene units lie in the panel: as large as fits, in the middle, standing on its lower edge.
#[derive(Debug, Clone, Copy)]
struct Fit {
    /// Points per unit.
    scale: f32,
    /// Where (0, 0) is, in points.
    origin: egui::Pos2,
}

impl Fit {
    fn new(rect: egui::Rect) -> Self {
        let scale = (rect.width() / SIZE.x).min(rect.height() / SIZE.y).max(0.05);
        let left = rect.center().x - SIZE.x * scale / 2.0;
        Self { scale, origin: egui::pos2(left, rect.bottom()) }
    }

    fn to_panel(self, point: Vec2) -> egui::Pos2 {
        self.origin + egui::vec2(point.x, -point.y) * self.scale
    }
}

fn choose(
    ui: &egui::Ui,
    response: &egui::Response,
    fit: &Fit,
    street: &Street,
    selected: &mut SelectedVisitor,
) {
    if response.clicked()
        && let Some(pointer) = response.interact_pointer_pos()
    {
        response.request_focus();
        selected.0 = figure_at(fit, street, pointer);
    }
    if !response.has_focus() {
        return;
    }
    // The arrows choose a figure here; egui would carry the focus away with them.
    let arrows = egui::EventFilter { horizontal_arrows: true, ..egui::EventFilter::default() };
    ui.memory_mut(|m| m.set_focus_lock_filter(response.id, arrows));
    let step = ui.input(|input| {
        i32::from(input.key_pressed(egui::Key::ArrowRight))
            - i32::from(input.key_pressed(egui::Key::ArrowLeft))
    });
    if step != 0 {
        selected.0 = neighbour(street, selected.0, step);
    }
    if ui.input(|input| input.key_pressed(egui::Key::Escape)) {
        selected.0 = None;
    }
}

/// The nearest figure whose picture covers a point.
fn figure_at(fit: &Fit, street: &Street, pointer: egui::Pos2) -> Option<u64> {
    let covers = |spot: &FigureSpot| {
        let feet = fit.to_panel(spot.feet);
        let size = egui::vec2(44.0, 114.0) * fit.scale * spot.scale;
        let top_left = feet - egui::vec2(size.x / 2.0, size.y);
        egui::Rect::from_min_size(top_left, size).expand(3.0).contains(pointer)
    };
    let hits = street.spots.iter().filter(|(_, spot)| covers(spot));
    hits.min_by(|a, b| a.1.feet.y.total_cmp(&b.1.feet.y)).map(|(id, _)| *id)
}

/// Left or right of the chosen one in the picture; wraps around.
fn neighbour(street: &Street, from: Option<u64>, step: i32) -> Option<u64> {
    let mut order: Vec<(&u64, &FigureSpot)> =
        street.spots.iter().filter(|(_, spot)| (0.0..=SIZE.x).contains(&spot.feet.x)).collect();
    order.sort_by(|a, b| a.1.feet.x.total_cmp(&b.1.feet.x));
    let at = order.iter().position(|(id, _)| Some(**id) == from);
    let next = match (at, step > 0) {
        (Some(at), true) => (at + 1) % order.len(),
        (Some(at), false) => (at + order.len() - 1) % order.len(),
        (None, true) => 0,
        (None, false) => order.len().checked_sub(1)?,
    };
    order.get(next).map(|(id, _)| **id)
}

/// Names of stalls and goods, prices, badges. The scene is paper-light at any hour, so the ink is
/// dark. Returns where our prices stand.
fn write_signs(painter: &egui::Painter, t: &Tokens, fit: &Fit, street: &Street) -> Vec<egui::Rect> {
    let mut prices = Vec::new();
    let light = Tokens::light();
    let unit = |size: f32| (size * fit.scale).clamp(t.small() * 0.8, t.headline());
    let ink = light.ink;
    let dusk = t.kind == ThemeKind::Dark || !(6.2..19.0).contains(&street.hour);
    for (i, stall) in street.stalls.iter().take(STALLS.len()).enumerate() {
        let (left, width) = STALLS[i];
        let sign = fit.to_panel(Vec2::new(left + width / 2.0, STALL_Y.0 + STALL_Y.1 + 32.0));
        let color = if dusk { egui::Color32::WHITE } else { ink };
        let name = fitted(painter, &stall.name, t.strong(unit(17.0)), color, width * fit.scale);
        let stars = stall.stars.as_ref().map(|stars| {
            let gold =
                if dusk { light.warning.lerp_to_gamma(egui::Color32::WHITE, 0.6) } else { light.warning };
            painter.layout_no_wrap(stars.clone(), t.strong(unit(15.0)), gold)
        });
        // The stars stand behind the name, both in the middle.
        let gap = 10.0 * fit.scale;
        let beside = stars.as_ref().map_or(0.0, |stars| stars.size().x + gap);
        let left_end = sign - egui::vec2(f32::midpoint(name.size().x, beside), name.size().y / 2.0);
        if let Some(stars) = stars {
            let lower = (name.size().y - stars.size().y) / 2.0;
            painter.galley(left_end + egui::vec2(name.size().x + gap, lower), stars, color);
        }
        painter.galley(left_end, name, color);
        for (slot, product) in stall.products.iter().take(room(i)).enumerate() {
            let x = card_left(i, slot);
            if let CardPicture::Photo(texture) = product.picture {
                let (min, max) = (Vec2::new(x, CARD_Y + CARD), Vec2::new(x + CARD, CARD_Y));
                let rect = egui::Rect::from_min_max(fit.to_panel(min), fit.to_panel(max)).shrink(2.0);
                let uv = egui::Rect::from_min_max(egui::Pos2::ZERO, egui::pos2(1.0, 1.0));
                let light = seen_inside(egui::Color32::WHITE, street.hour, t);
                painter.image(texture, rect, uv, light);
            }
            let room = (CARD + 22.0) * fit.scale;
            let paint = price_colour(i == 0, street.hour, t);
            let price = painter.layout_no_wrap(product.price.clone(), t.strong(unit(17.0)), paint);
            // In a small picture with large text words would lie over one another: rather none.
            if price.size().x > room {
                continue;
            }
            let name = fit.to_panel(Vec2::new(x, CARD_Y - 8.0));
            let galley = fitted(painter, &product.name, t.plain(unit(13.5)), ink, room);
            let price_top = name + egui::vec2(0.0, galley.size().y);
            painter.galley(name, galley, ink);
            if i == 0 {
                prices.push(egui::Rect::from_min_size(price_top, price.size()));
            }
            painter.galley(price_top, price, paint);
            if let Some(badge) = &product.badge {
                let corner = fit.to_panel(Vec2::new(x + CARD - 5.0, CARD_Y + CARD - 5.0));
                let words = badge.words.clone();
                let galley = painter.layout_no_wrap(words, t.strong(unit(12.5)), light.on_tone);
                let size = galley.size() + egui::vec2(12.0, 4.0);
                let ground = egui::Rect::from_min_size(corner - egui::vec2(size.x, 0.0), size);
                let color = if badge.sold_out { light.warning } else { light.accent };
                painter.rect_filled(ground, size.y / 2.0, color);
                painter.galley(ground.min + egui::vec2(6.0, 2.0), galley, light.on_tone);
            }
        }
    }
    prices
}

/// The ground of the price cards by day: ours is whiter. The lighter of the two reads best on the
/// darker one, too.
const CARDS: egui::Color32 = egui::Color32::from_rgb(0xF6, 0xF5, 0xF1);

/// The colour of a price: ours in the shop's colour, a rival's quiet, as long as the light of the
/// hour leaves it readable.
fn price_colour(ours: bool, hour: f32, t: &Tokens) -> egui::Color32 {
    let light = Tokens::light();
    let wanted = if ours { light.accent } else { light.muted };
    let readable = contrast_ratio(wanted, seen_inside(CARDS, hour, t)) >= READABLE;
    if readable { wanted } else { light.ink }
}

/// What WCAG 2.1 asks of text.
const READABLE: f64 = 4.5;

/// One line, cut with "…" at a width.
fn fitted(
    painter: &egui::Painter,
    text: &str,
    font: egui::FontId,
    color: egui::Color32,
    width: f32,
) -> std::sync::Arc<egui::Galley> {
    let mut job = egui::text::LayoutJob::simple_singleline(text.to_owned(), font, color);
    job.wrap = egui::text::TextWrapping::truncate_at_width(width);
    painter.layout_job(job)
}

/// Thoughts over the heads; those that would cover one another or our prices move up. The chosen
/// one's is always shown.
fn write_thoughts(
    painter: &egui::Painter,
    t: &Tokens,
    fit: &Fit,
    street: &Street,
    selected: SelectedVisitor,
    prices: Vec<egui::Rect>,
) {
    let mut thinkers: Vec<(u64, &ThoughtBubble, &FigureSpot)> = street
        .visitors
        .iter()
        .filter_map(|visitor| Some((visitor.id, visitor.thought.as_ref()?, street.spots.get(&visitor.id)?)))
        .filter(|(_, _, spot)| (0.0..=SIZE.x).contains(&spot.feet.x))
        .collect();
    thinkers.sort_by_key(|(id, _, _)| Some(*id) != selected.0);
    let mut placed = prices;
    for (id, thought, spot) in thinkers.into_iter().take(BUBBLES) {
        let head = fit.to_panel(spot.feet + Vec2::new(0.0, 112.0 * spot.scale));
        let galley = words(painter, t, thought);
        let size = galley.size() + egui::vec2(20.0, 10.0);
        let mut rect = egui::Rect::from_min_size(head - egui::vec2(size.x / 2.0, size.y + 8.0), size);
        while let Some(other) = placed.iter().find(|other| other.expand(2.0).intersects(rect)) {
            rect = rect.translate(egui::vec2(0.0, other.top() - rect.bottom() - 4.0));
        }
        if rect.top() < painter.clip_rect().top() && Some(id) != selected.0 {
            continue;
        }
        placed.push(rect);
        bubble(painter, t, rect, head, Some(id) == selected.0);
        painter.galley(rect.min + egui::vec2(10.0, 5.0), galley, t.ink);
    }
}

fn words(painter: &egui::Painter, t: &Tokens, thought: &ThoughtBubble) -> std::sync::Arc<egui::Galley> {
    let mut job = egui::text::LayoutJob::default();
    let icon = egui::TextFormat::simple(t.filled(t.body()), t.primary);
    job.append(thought.icon, 0.0, icon);
    if !thought.text.is_empty() {
        job.append(&thought.text, 6.0, egui::TextFormat::simple(t.plain(t.small()), t.ink));
    }
    painter.layout_job(job)
}

fn bubble(painter: &egui::Painter, t: &Tokens, rect: egui::Rect, head: egui::Pos2, chosen: bool) {
    let stroke = egui::Stroke::new(1.0, if chosen { t.accent } else { t.outline.gamma_multiply(0.6) });
    let x = head.x.clamp(rect.left() + 10.0, rect.right() - 10.0);
    let tip = egui::pos2(x, (rect.bottom() + 7.0).max(rect.bottom()));
    let (a, b) = (egui::pos2(x - 5.0, rect.bottom() - 1.0), egui::pos2(x + 5.0, rect.bottom() - 1.0));
    painter.rect(rect, rect.height() / 2.0, t.surface, stroke, egui::StrokeKind::Inside);
    painter.add(egui::Shape::convex_polygon(vec![a, tip, b], t.surface, egui::Stroke::NONE));
    painter.line_segment([a, tip], stroke);
    painter.line_segment([tip, b], stroke);
}

/// Points the camera so that the scene lies where the panel said, and hides the scene when no panel
/// did.
pub(super) fn place_camera(
    mut street: ResMut<Street>,
    window: Query<&Window, With<PrimaryWindow>>,
    camera: Single<(&mut Transform, &mut Projection), With<Camera2d>>,
    mut root: Single<&mut Visibility, With<SceneRoot>>,
) {
    let street = street.bypass_change_detection();
    let shown = street.shown.take();
    street.visible = shown.is_some();
    let (Some(shown), Ok(window)) = (shown, window.single()) else {
        root.set_if_neq(Visibility::Hidden);
        return;
    };
    root.set_if_neq(Visibility::Inherited);
    let fit = Fit::new(shown.rect);
    let (scale, origin) = (fit.scale * shown.zoom, fit.origin.to_vec2() * shown.zoom);
    let middle =
        Vec2::new((window.width() / 2.0 - origin.x) / scale, (origin.y - window.height() / 2.0) / scale);
    let (mut place, mut projection) = camera.into_inner();
    if place.translation.truncate() != middle {
        place.translation.x = middle.x;
        place.translation.y = middle.y;
    }
    if let Projection::Orthographic(view) = &mut *projection
        && (view.scale - 1.0 / scale).abs() > 1e-6
    {
        view.scale = 1.0 / scale;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn street(feet: &[(u64, f32, f32)]) -> Street {
        let mut street = Street::default();
        for (id, x, y) in feet {
            street.spots.insert(*id, FigureSpot { feet: Vec2::new(*x, *y), scale: 1.0 });
        }
        street
    }

    /// Prices can be read at every hour, in both themes.
    #[test]
    fn prices_are_readable_in_the_evening() {
        for t in [Tokens::light(), Tokens::dark()] {
            for quarter in 0..96 {
                let hour = quarter as f32 / 4.0;
                for ours in [true, false] {
                    let contrast = contrast_ratio(price_colour(ours, hour, &t), seen_inside(CARDS, hour, &t));
                    assert!(contrast >= READABLE, "{hour} {ours}: {contrast}");
                }
            }
        }
    }

    #[test]
    fn the_nearer_of_two_is_clicked() {
        let fit = Fit { scale: 1.0, origin: egui::pos2(0.0, 668.0) };
        let street = street(&[(1, 100.0, 200.0), (2, 104.0, 180.0), (3, 400.0, 180.0)]);
        for (x, y, expected) in
            [(102.0, 668.0 - 230.0, Some(2)), (400.0, 450.0, Some(3)), (700.0, 450.0, None)]
        {
            assert_eq!(figure_at(&fit, &street, egui::pos2(x, y)), expected, "{x} {y}");
        }
    }

    #[test]
    fn arrows_walk_from_left_to_right_and_around() {
        let street = street(&[(7, 500.0, 150.0), (8, 100.0, 150.0), (9, 900.0, 150.0)]);
        let table = [
            (None, 1, 8),
            (Some(8), 1, 7),
            (Some(7), 1, 9),
            (Some(9), 1, 8),
            (Some(8), -1, 9),
            (None, -1, 9),
        ];
        for (from, step, to) in table {
            assert_eq!(neighbour(&street, from, step), Some(to), "{from:?} {step}");
        }
    }

    #[test]
    fn the_street_fits_any_panel() {
        for (w, h) in [(1196.0, 668.0), (600.0, 668.0), (1600.0, 400.0)] {
            let rect = egui::Rect::from_min_size(egui::pos2(84.0, 52.0), egui::vec2(w, h));
            let fit = Fit::new(rect);
            for corner in [Vec2::ZERO, SIZE] {
                assert!(rect.expand(0.5).contains(fit.to_panel(corner)), "{w}×{h}");
            }
        }
    }
}
