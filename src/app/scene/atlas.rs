//! Shapes painted once into a picture, so that each part of a person is two triangles on the screen
//! instead of some hundred. Without a graphics card that halves the time of a picture with sixty
//! people.

use bevy::asset::RenderAssetUsages;
use bevy::image::Image;
use bevy::prelude::*;
use bevy::render::render_resource::{Extent3d, TextureDimension, TextureFormat};

use super::shapes::Shapes;

/// Picture points a scene unit: sharp up to a window of 1920×1080.
const RESOLUTION: f32 = 1.6;
const WIDTH: usize = 1024;
const HEIGHT: usize = 512;
/// Empty points around a part, so that neighbours do not bleed into each other.
const GAP: usize = 2;

/// Something painted: a rectangle of the scene (around its own origin) and of the picture (0 to 1,
/// y down).
#[derive(Debug, Clone, Copy)]
pub(super) struct AtlasPart {
    pub(super) place: Rect,
    pub(super) texture: Rect,
}

/// The picture while it is being filled, shelf by shelf.
pub(super) struct Atlas {
    /// Red, green, blue and alpha, as sent to the screen, not multiplied.
    points: Vec<[f32; 4]>,
    x: usize,
    y: usize,
    shelf: usize,
}

impl Atlas {
    pub(super) fn new() -> Self {
        Self { points: vec![[0.0; 4]; WIDTH * HEIGHT], x: 0, y: 0, shelf: 0 }
    }

    /// Paints shapes and gives where they are in the picture. What does not fit any more is left
    /// out and logged.
    pub(super) fn add(&mut self, shapes: &Shapes) -> AtlasPart {
        let bounds = shapes.bounds();
        let size = (bounds.size() * RESOLUTION).ceil();
        let (w, h) = (size.x as usize + 2 * GAP, size.y as usize + 2 * GAP);
        if self.x + w > WIDTH {
            (self.x, self.y, self.shelf) = (0, self.y + self.shelf, 0);
        }
        if self.y + h > HEIGHT {
            error!("the picture for the figures is full");
            return AtlasPart { place: bounds, texture: Rect::default() };
        }
        let corner = Vec2::new((self.x + GAP) as f32, (self.y + GAP) as f32);
        // Rows of a picture go down, units go up.
        let to_picture = |p: Vec2| Vec2::new(p.x - bounds.min.x, bounds.max.y - p.y) * RESOLUTION + corner;
        for triangle in shapes.triangles() {
            self.fill(triangle.map(|(position, color)| (to_picture(position), color)));
        }
        self.spread(self.x, self.y, w, h);
        let texture = Rect::from_corners(to_picture(bounds.min), to_picture(bounds.max));
        self.x += w;
        self.shelf = self.shelf.max(h);
        let whole = Vec2::new(WIDTH as f32, HEIGHT as f32);
        AtlasPart { place: bounds, texture: Rect::from_corners(texture.min / whole, texture.max / whole) }
    }

    /// The picture.
    pub(super) fn image(self) -> Image {
        let mut data = Vec::with_capacity(self.points.len() * 4);
        for [r, g, b, a] in self.points {
            data.extend(Srgba::new(r, g, b, a).to_u8_array());
        }
        let size = Extent3d { width: WIDTH as u32, height: HEIGHT as u32, depth_or_array_layers: 1 };
        let usages = RenderAssetUsages::RENDER_WORLD;
        Image::new(size, TextureDimension::D2, data, TextureFormat::Rgba8Unorm, usages)
    }

    fn fill(&mut self, [a, b, c]: [(Vec2, [f32; 4]); 3]) {
        let area = (b.0 - a.0).perp_dot(c.0 - a.0);
        if area.abs() < 1e-6 {
            return;
        }
        let (low, high) = (a.0.min(b.0).min(c.0), a.0.max(b.0).max(c.0));
        for y in low.y.max(0.0) as usize..=(high.y.min(HEIGHT as f32 - 1.0) as usize) {
            for x in low.x.max(0.0) as usize..=(high.x.min(WIDTH as f32 - 1.0) as usize) {
                let p = Vec2::new(x as f32 + 0.5, y as f32 + 0.5);
                let wa = (b.0 - p).perp_dot(c.0 - p) / area;
                let wb = (c.0 - p).perp_dot(a.0 - p) / area;
                let wc = 1.0 - wa - wb;
                if wa < 0.0 || wb < 0.0 || wc < 0.0 {
                    continue;
                }
                let color: [f32; 4] = std::array::from_fn(|i| a.1[i] * wa + b.1[i] * wb + c.1[i] * wc);
                let point = &mut self.points[y * WIDTH + x];
                *point = over(color, *point);
            }
        }
    }

    /// Gives empty points next to painted ones their colour, still unseen: filtering would mix in
    /// black.
    fn spread(&mut self, left: usize, top: usize, w: usize, h: usize) {
        for _ in 0..GAP {
            let before = self.points.clone();
            for y in top..(top + h).min(HEIGHT) {
                for x in left..(left + w).min(WIDTH) {
                    if painted(before[y * WIDTH + x]) {
                        continue;
                    }
                    let around = [(x.wrapping_sub(1), y), (x + 1, y), (x, y.wrapping_sub(1)), (x, y + 1)];
                    let neighbour = around
                        .into_iter()
                        .filter(|(x, y)| *x < WIDTH && *y < HEIGHT)
                        .map(|(x, y)| before[y * WIDTH + x])
                        .find(|point| painted(*point));
                    if let Some([r, g, b, _]) = neighbour {
                        self.points[y * WIDTH + x] = [r, g, b, 0.0];
                    }
                }
            }
        }
    }
}

/// Whether a point has a colour, seen or not. The shapes use no pure black.
fn painted(point: [f32; 4]) -> bool {
    point.iter().any(|part| *part > 0.0)
}

/// One colour over another, neither multiplied by its alpha.
fn over(top: [f32; 4], below: [f32; 4]) -> [f32; 4] {
    let rest = below[3] * (1.0 - top[3]);
    let alpha = top[3] + rest;
    if alpha <= 0.0 {
        return [top[0], top[1], top[2], 0.0];
    }
    let mix = |i: usize| (top[i] * top[3] + below[i] * rest) / alpha;
    [mix(0), mix(1), mix(2), alpha]
}

#[cfg(test)]
mod tests {
    use super::super::shapes::hex;
    use super::*;

    #[test]
    fn what_is_painted_covers_its_middle() {
        let mut shapes = Shapes::default();
        shapes.rect(0.0, 0.0, 20.0, 10.0, hex(0xFF_0000)).rect(5.0, 2.0, 10.0, 6.0, hex(0x00_FF00));
        let mut atlas = Atlas::new();
        atlas.add(&shapes);
        let at = |x: f32, y: f32| {
            let bounds = shapes.bounds();
            let column = ((x - bounds.min.x) * RESOLUTION) as usize + GAP;
            let row = ((bounds.max.y - y) * RESOLUTION) as usize + GAP;
            atlas.points[row * WIDTH + column]
        };
        for (x, y, color) in [(10.0, 5.0, [0.0, 1.0, 0.0, 1.0]), (2.0, 5.0, [1.0, 0.0, 0.0, 1.0])] {
            let found = at(x, y);
            assert!(found.iter().zip(color).all(|(a, b)| (a - b).abs() < 0.02), "{x} {y}: {found:?}");
        }
    }
}
