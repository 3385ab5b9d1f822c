//! Where something is to be seen in the picture that is being drawn: words, pictures, curves and
//! their marks. Frames and grounds do not count.

use egui::{Context, LayerId, Order, Rect, Shape, TextureId};

/// The places of all that is painted so far, cut to the screen, but for what is on the layers of
/// `own` and in tooltips.
pub(super) fn painted(ctx: &Context, screen: Rect, own: &[LayerId]) -> Vec<Rect> {
    let mut layers: Vec<LayerId> = ctx.memory(|m| m.layer_ids().collect());
    layers.push(LayerId::background());
    layers.retain(|layer| layer.order != Order::Tooltip && !own.contains(layer));
    layers.dedup();
    let mut out = Vec::new();
    ctx.graphics(|graphics| {
        for clipped in layers
            .iter()
            .filter_map(|layer| graphics.get(*layer))
            .flat_map(egui::layers::PaintList::all_entries)
        {
            collect(&clipped.shape, clipped.clip_rect.intersect(screen), &mut out);
        }
    });
    out
}

fn collect(shape: &Shape, clip: Rect, out: &mut Vec<Rect>) {
    let seen = match shape {
        Shape::Vec(shapes) => return shapes.iter().for_each(|shape| collect(shape, clip, out)),
        Shape::Text(text) => (!text.galley.text().trim().is_empty()).then(|| shape.visual_bounding_rect()),
        Shape::Rect(rect) => rect.brush.is_some().then(|| shape.visual_bounding_rect()),
        Shape::Mesh(mesh) => (mesh.texture_id != TextureId::default()).then(|| mesh.calc_bounds()),
        Shape::Circle(_) | Shape::Path(_) => Some(shape.visual_bounding_rect()),
        Shape::Noop
        | Shape::Ellipse(_)
        | Shape::LineSegment { .. }
        | Shape::QuadraticBezier(_)
        | Shape::CubicBezier(_)
        | Shape::Callback(_) => None,
    };
    out.extend(seen.map(|rect| rect.intersect(clip)).filter(Rect::is_positive));
}
