//! The edits of a finished picture: honest tools, and two that are not.

use super::photo::Photo;
use super::recipe::{Crop, Edits, Retouch};
use super::trace::vector::{V3, clamp, fmin, grey, mix, mix3, sat, sin_cos_turns, smooth, v};

/// A picture while it is edited: sRGB values 0 to 1, and the mask.
struct EditedPixels {
    width: usize,
    height: usize,
    pixels: Vec<V3>,
    mask: Vec<f32>,
}

/// Applies all edits, in the order that [`Edits`] states.
pub fn edit(photo: &Photo, edits: &Edits) -> Photo {
    if *edits == Edits::default() {
        return photo.clone();
    }
    let value = |c: &[u8]| v(f32::from(c[0]), f32::from(c[1]), f32::from(c[2])) / 255.0;
    let mut draft = EditedPixels {
        width: photo.width,
        height: photo.height,
        pixels: photo.rgb.chunks_exact(3).map(value).collect(),
        mask: photo.mask.iter().map(|m| f32::from(*m) / 255.0).collect(),
    };
    edits.retouch.iter().for_each(|spot| draft.retouch(*spot));
    draft.crop(edits.crop);
    draft.rotate(edits.rotate_tenths_degree);
    draft.tone(edits);
    draft.sharpen(f32::from(edits.sharpen_percent) / 100.0);
    let byte = |x: f32| (sat(x) * 255.0 + 0.5) as u8;
    Photo {
        width: draft.width,
        height: draft.height,
        rgb: draft.pixels.iter().flat_map(|c| [byte(c.x), byte(c.y), byte(c.z)]).collect(),
        mask: draft.mask.iter().map(|m| byte(*m)).collect(),
        truth: photo.truth,
    }
}

impl EditedPixels {
    /// Fills a spot from a ring around it, near places more than far ones (inverse distance
    /// weighting: Shepard 1968), and fades out at its edge.
    fn retouch(&mut self, spot: Retouch) {
        let (w, h) = (self.width as f32, self.height as f32);
        let (cx, cy) = (f32::from(spot.x_permille) / 1000.0 * w, f32::from(spot.y_permille) / 1000.0 * h);
        let radius = f32::from(spot.radius_permille) / 1000.0 * h;
        let strength = f32::from(spot.strength_percent) / 100.0;
        let ring: Vec<(f32, f32, V3)> = (0..64_u8)
            .map(|k| {
                let (s, c) = sin_cos_turns(f32::from(k) / 64.0);
                let far = radius * (1.05 + 0.12 * f32::from(k % 3));
                let x = clamp(cx + c * far, 0.0, w - 1.0);
                let y = clamp(cy + s * far, 0.0, h - 1.0);
                (x, y, self.pixels[y as usize * self.width + x as usize])
            })
            .collect();
        for y in (cy - radius).max(0.0) as usize..fmin(cy + radius + 1.0, h) as usize {
            for x in (cx - radius).max(0.0) as usize..fmin(cx + radius + 1.0, w) as usize {
                let (px, py) = (x as f32, y as f32);
                let off = ((px - cx) * (px - cx) + (py - cy) * (py - cy)).sqrt() / radius;
                if off >= 1.0 {
                    continue;
                }
                let (mut sum, mut weights) = (grey(0.0), 0.0);
                for (qx, qy, c) in &ring {
                    let d2 = (px - qx) * (px - qx) + (py - qy) * (py - qy) + 0.5;
                    sum += *c * (1.0 / d2);
                    weights += 1.0 / d2;
                }
                let share = strength * (1.0 - smooth(0.75, 1.0, off));
                let pixel = &mut self.pixels[y * self.width + x];
                *pixel = mix3(*pixel, sum / weights, share);
            }
        }
    }

    fn crop(&mut self, crop: Crop) {
        if crop == Crop::default() {
            return;
        }
        let share = |permille: u16, side: usize| side * usize::from(permille) / 1000;
        let (left, right) = (share(crop.left_permille, self.width), share(crop.right_permille, self.width));
        let (top, bottom) = (share(crop.top_permille, self.height), share(crop.bottom_permille, self.height));
        let (width, height) = (self.width - left - right, self.height - top - bottom);
        let from = |k: usize| (top + k / width) * self.width + left + k % width;
        let pixels = (0..width * height).map(|k| self.pixels[from(k)]).collect();
        let mask = (0..width * height).map(|k| self.mask[from(k)]).collect();
        *self = Self { width, height, pixels, mask };
    }

    fn rotate(&mut self, tenths: i16) {
        if tenths == 0 || self.width < 2 || self.height < 2 {
            return;
        }
        let (s, c) = sin_cos_turns(f32::from(tenths) / 3600.0);
        let (w, h) = (self.width as f32, self.height as f32);
        // The largest part of the same shape that lies inside.
        let (wide, high) = ((w * c.abs() + h * s.abs()) / w, (w * s.abs() + h * c.abs()) / h);
        let k = 1.0 / if wide > high { wide } else { high };
        let (mut pixels, mut mask) = (Vec::new(), Vec::new());
        for y in 0..self.height {
            for x in 0..self.width {
                let (dx, dy) = ((x as f32 + 0.5 - w * 0.5) * k, (y as f32 + 0.5 - h * 0.5) * k);
                let fx = clamp(w * 0.5 + c * dx + s * dy - 0.5, 0.0, w - 1.001);
                let fy = clamp(h * 0.5 - s * dx + c * dy - 0.5, 0.0, h - 1.001);
                let (ix, iy) = (fx as usize, fy as usize);
                let (tx, ty, i) = (fx - ix as f32, fy - iy as f32, iy * self.width + ix);
                let (p, m, below) = (&self.pixels, &self.mask, i + self.width);
                pixels.push(mix3(mix3(p[i], p[i + 1], tx), mix3(p[below], p[below + 1], tx), ty));
                mask.push(mix(mix(m[i], m[i + 1], tx), mix(m[below], m[below + 1], tx), ty));
            }
        }
        (self.pixels, self.mask) = (pixels, mask);
    }

    /// White balance, brightness, contrast, saturation. Brightness bends the curve and leaves black
    /// and white where they are; contrast is an S; saturation moves away from the grey of the same
    /// brightness (Rec. 601 weights).
    fn tone(&mut self, edits: &Edits) {
        let share = |percent: i16| f32::from(percent) / 100.0;
        let (warmth, brightness) = (share(edits.warmth_percent) * 0.3, share(edits.brightness_percent));
        let (contrast, saturation) = (share(edits.contrast_percent), share(edits.saturation_percent));
        for c in &mut self.pixels {
            let warm = v(c.x * (1.0 + warmth), c.y, c.z * (1.0 - warmth));
            let toned = warm.map(|x| {
                let x = sat(x);
                let x = sat(x + brightness * x * (1.0 - x) * 2.0);
                mix(x, x * x * (3.0 - 2.0 * x), contrast)
            });
            let y = grey(0.299 * toned.x + 0.587 * toned.y + 0.114 * toned.z);
            *c = (y + (toned - y) * (1.0 + saturation)).map(sat);
        }
    }

    /// Adds the difference to the mean of the neighbours (unsharp mask).
    fn sharpen(&mut self, amount: f32) {
        if amount <= 0.0 {
            return;
        }
        let (w, h) = (self.width, self.height);
        let old = self.pixels.clone();
        for y in 0..h {
            for x in 0..w {
                let (mut sum, mut count) = (grey(0.0), 0.0);
                for qy in y.saturating_sub(1)..=(y + 1).min(h - 1) {
                    for qx in x.saturating_sub(1)..=(x + 1).min(w - 1) {
                        sum += old[qy * w + qx];
                        count += 1.0;
                    }
                }
                let c = old[y * w + x];
                self.pixels[y * w + x] = (c + (c - sum / count) * amount).map(sat);
            }
        }
    }
}
