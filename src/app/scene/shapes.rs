//! Flat shapes with soft edges, collected into one mesh. The edge fades over a little less than a
//! unit, which smooths it without multisampling: that would cost several times as much without a
//! graphics card.

#![expect(clippy::many_single_char_names, reason = "x, y, w, h and r are what one calls them")]

use bevy::asset::RenderAssetUsages;
use bevy::mesh::{Indices, PrimitiveTopology};
use bevy::prelude::*;

/// Width of the fading edge in scene units.
const FEATHER: f32 = 0.9;

/// Shapes so far; the later ones cover the earlier ones.
#[derive(Debug, Default, Clone)]
pub(super) struct Shapes {
    positions: Vec<[f32; 3]>,
    colors: Vec<[f32; 4]>,
    indices: Vec<u32>,
}

/// A colour from `0xRRGGBB`.
pub(super) fn hex(rgb: u32) -> Color {
    Color::srgb_u8((rgb >> 16) as u8, (rgb >> 8) as u8, rgb as u8)
}

impl Shapes {
    /// A convex outline, counter-clockwise.
    pub(super) fn convex(&mut self, points: &[Vec2], color: Color) -> &mut Self {
        self.faded(points, color, FEATHER)
    }

    /// A convex outline whose edge fades over `feather` units.
    pub(super) fn faded(&mut self, points: &[Vec2], color: Color, feather: f32) -> &mut Self {
        let count = points.len();
        if count < 3 {
            return self;
        }
        let inner = color.to_srgba().to_f32_array();
        let outer = [inner[0], inner[1], inner[2], 0.0];
        let start = self.positions.len() as u32;
        for (i, point) in points.iter().enumerate() {
            let before = points[(i + count - 1) % count];
            let after = points[(i + 1) % count];
            let a = (*point - before).perp().normalize_or_zero();
            let b = (after - *point).perp().normalize_or_zero();
            // `perp` of a counter-clockwise edge points inwards.
            let inwards = (a + b) / (1.0 + a.dot(b)).max(0.3);
            let offset = inwards * (feather / 2.0);
            for (position, color) in [(*point + offset, inner), (*point - offset, outer)] {
                self.positions.push([position.x, position.y, 0.0]);
                self.colors.push(color);
            }
        }
        let at = |i: usize| start + 2 * (i % count) as u32;
        for i in 1..count - 1 {
            self.indices.extend([at(0), at(i), at(i + 1)]);
        }
        for i in 0..count {
            let (a, b) = (at(i), at(i + 1));
            self.indices.extend([a, a + 1, b, b, a + 1, b + 1]);
        }
        self
    }

    /// A rectangle by its lower left corner and size.
    pub(super) fn rect(&mut self, x: f32, y: f32, w: f32, h: f32, color: Color) -> &mut Self {
        let points = [Vec2::new(x, y), Vec2::new(x + w, y), Vec2::new(x + w, y + h), Vec2::new(x, y + h)];
        self.convex(&points, color)
    }

    /// A rectangle with round corners.
    pub(super) fn round_rect(
        &mut self,
        x: f32,
        y: f32,
        w: f32,
        h: f32,
        radius: f32,
        color: Color,
    ) -> &mut Self {
        let points = rounded(x, y, w, h, radius);
        self.convex(&points, color)
    }

    /// The outline of a round rectangle, two units wide. A larger ground under it would be drawn
    /// twice over.
    pub(super) fn outline(&mut self, x: f32, y: f32, w: f32, h: f32, radius: f32, color: Color) -> &mut Self {
        let outer = rounded(x - 1.0, y - 1.0, w + 2.0, h + 2.0, radius + 1.0);
        let inner = rounded(x + 0.6, y + 0.6, w - 1.2, h - 1.2, radius - 0.6);
        let count = outer.len().min(inner.len());
        for i in 0..count {
            let next = (i + 1) % count;
            self.convex(&[outer[i], outer[next], inner[next], inner[i]], color);
        }
        self
    }

    /// An ellipse.
    pub(super) fn ellipse(&mut self, x: f32, y: f32, rx: f32, ry: f32, color: Color) -> &mut Self {
        self.slice(x, y, rx, ry, (0.0, 360.0), color)
    }

    /// A part of an ellipse, closed by a straight line; angles in degrees, counter-clockwise.
    pub(super) fn slice(
        &mut self,
        x: f32,
        y: f32,
        rx: f32,
        ry: f32,
        (from, sweep): (f32, f32),
        color: Color,
    ) -> &mut Self {
        // Few corners for small things: on machines without a graphics card every triangle counts.
        let around = (8.0 + rx.max(ry) * 0.6).clamp(8.0, 28.0);
        let steps = ((around * sweep / 360.0).ceil() as usize).max(4);
        let mut points = Vec::with_capacity(steps + 1);
        let sweep = if sweep >= 360.0 { 360.0 * steps as f32 / (steps + 1) as f32 } else { sweep };
        arc(&mut points, Vec2::new(x, y), Vec2::new(rx, ry), from, sweep, steps);
        self.convex(&points, color)
    }

    /// An ellipse that fades from its middle to its edge, for shadows and glows.
    pub(super) fn glow(&mut self, x: f32, y: f32, rx: f32, ry: f32, color: Color) -> &mut Self {
        let inner = color.to_srgba().to_f32_array();
        let start = self.positions.len() as u32;
        let mut points = Vec::with_capacity(28);
        let corners = ((10.0 + rx * 0.2) as usize).clamp(12, 28);
        let sweep = 360.0 * (corners - 1) as f32 / corners as f32;
        arc(&mut points, Vec2::new(x, y), Vec2::new(rx, ry), 0.0, sweep, corners - 1);
        self.positions.push([x, y, 0.0]);
        self.colors.push(inner);
        for point in &points {
            self.positions.push([point.x, point.y, 0.0]);
            self.colors.push([inner[0], inner[1], inner[2], 0.0]);
        }
        let count = points.len() as u32;
        for i in 0..count {
            self.indices.extend([start, start + 1 + i, start + 1 + (i + 1) % count]);
        }
        self
    }

    /// A rectangle that changes colour from bottom to top.
    pub(super) fn gradient(&mut self, min: Vec2, max: Vec2, bottom: Color, top: Color) -> &mut Self {
        let start = self.positions.len() as u32;
        let corners =
            [(min.x, min.y, bottom), (max.x, min.y, bottom), (max.x, max.y, top), (min.x, max.y, top)];
        for (x, y, color) in corners {
            self.positions.push([x, y, 0.0]);
            self.colors.push(color.to_srgba().to_f32_array());
        }
        self.indices.extend([start, start + 1, start + 2, start, start + 2, start + 3]);
        self
    }

    /// The smallest rectangle around everything.
    pub(super) fn bounds(&self) -> Rect {
        let points = self.positions.iter().map(|[x, y, _]| Vec2::new(*x, *y));
        points.fold(Rect::EMPTY, |rect, point| rect.union_point(point))
    }

    /// The triangles in their order: corners and their colours (as sent to the screen).
    pub(super) fn triangles(&self) -> impl Iterator<Item = [(Vec2, [f32; 4]); 3]> + '_ {
        let corner = |index: u32| {
            let [x, y, _] = self.positions[index as usize];
            (Vec2::new(x, y), self.colors[index as usize])
        };
        self.indices.as_chunks::<3>().0.iter().map(move |three| three.map(corner))
    }

    /// Whether nothing was drawn.
    pub(super) fn is_empty(&self) -> bool {
        self.indices.is_empty()
    }

    /// The mesh. It is not kept in main memory once it is on the way to the renderer.
    pub(super) fn mesh(self) -> Mesh {
        Mesh::new(PrimitiveTopology::TriangleList, RenderAssetUsages::RENDER_WORLD)
            .with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, self.positions)
            .with_inserted_attribute(Mesh::ATTRIBUTE_COLOR, self.colors)
            .with_inserted_indices(Indices::U32(self.indices))
    }
}

/// The points of a rectangle with round corners, counter-clockwise from the upper right.
fn rounded(x: f32, y: f32, w: f32, h: f32, radius: f32) -> Vec<Vec2> {
    let r = radius.min(w / 2.0).min(h / 2.0);
    let corners = [(x + w - r, y + h - r), (x + r, y + h - r), (x + r, y + r), (x + w - r, y + r)];
    let mut points = Vec::with_capacity(28);
    let steps = (r / 3.0).ceil().clamp(2.0, 6.0) as usize;
    for (quarter, (cx, cy)) in corners.into_iter().enumerate() {
        arc(&mut points, Vec2::new(cx, cy), Vec2::splat(r), quarter as f32 * 90.0, 90.0, steps);
    }
    points
}

fn arc(points: &mut Vec<Vec2>, center: Vec2, radius: Vec2, from: f32, sweep: f32, steps: usize) {
    for step in 0..=steps {
        let angle = (from + sweep * step as f32 / steps as f32).to_radians();
        points.push(center + radius * Vec2::from_angle(angle));
    }
}
