//! The darkroom: exposure, cast, glow, blur, sensor noise, and the PNG file.

use crate::maths::{V3, hash, mix, noise, smooth, to_srgb, v3};
use crate::render::Canvas;
use image::ImageEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};

/// How a picture is developed.
pub(crate) struct Recipe {
    /// Multiplies the light.
    pub(crate) exposure: f64,
    /// White balance, per colour.
    pub(crate) cast: V3,
    /// Light that a bad lens spreads over everything.
    pub(crate) haze: f64,
    /// Radius in pixels of a soft blur, 0 for none.
    pub(crate) blur: usize,
    /// How much of a wide blur is laid on top.
    pub(crate) glow: f64,
    /// Darkening towards the corners.
    pub(crate) vignette: f64,
    /// Grain, in steps of 1/255.
    pub(crate) grain: f64,
    /// Tones per colour are rounded to this many steps of 1/255 (1 keeps all); saves file size.
    pub(crate) step: u32,
}

/// True colours, nothing added.
pub(crate) const PLAIN: Recipe = Recipe {
    exposure: 1.0,
    cast: v3(1.0, 1.0, 1.0),
    haze: 0.0,
    blur: 0,
    glow: 0.0,
    vignette: 0.0,
    grain: 0.0,
    step: 2,
};

/// Phone, evening, ceiling lamp.
pub(crate) const EVENING: Recipe = Recipe {
    exposure: 0.20,
    cast: v3(1.12, 0.98, 0.74),
    haze: 0.006,
    blur: 2,
    glow: 0.0,
    vignette: 0.55,
    grain: 7.0,
    step: 6,
};

/// Beauty filter.
pub(crate) const GLAMOUR: Recipe = Recipe { exposure: 1.04, glow: 0.20, step: 3, ..PLAIN };

/// A quick snapshot at home.
pub(crate) const SNAPSHOT: Recipe =
    Recipe { exposure: 0.95, cast: v3(1.03, 1.0, 0.94), vignette: 0.15, step: 3, ..PLAIN };

/// Runs one box blur of `radius` over rows, then over columns, `times` times.
fn blur(canvas: &Canvas, radius: usize, times: usize) -> Vec<V3> {
    let n = canvas.size;
    let mut now = canvas.pixels.clone();
    let r = radius as isize;
    for _ in 0..times {
        for upright in [false, true] {
            let at = |a: usize, b: usize| if upright { b * n + a } else { a * n + b };
            let mut next = now.clone();
            for line in 0..n {
                let pick = |i: isize| now[at(line, i.clamp(0, n as isize - 1) as usize)];
                let mut sum = v3(0.0, 0.0, 0.0);
                for i in -r..=r {
                    sum = sum + pick(i);
                }
                for i in 0..n as isize {
                    next[at(line, i as usize)] = sum * (1.0 / (2 * r + 1) as f64);
                    sum = sum + pick(i + r + 1) - pick(i - r);
                }
            }
            now = next;
        }
    }
    now
}

/// Turns light into 8-bit sRGB.
pub(crate) fn develop(mut canvas: Canvas, recipe: &Recipe) -> Vec<u8> {
    let n = canvas.size;
    if recipe.blur > 0 {
        canvas.pixels = blur(&canvas, recipe.blur, 2);
    }
    if recipe.glow > 0.0 {
        let wide = blur(&canvas, 26, 3);
        for (p, g) in canvas.pixels.iter_mut().zip(wide) {
            // Screen: adds light, never above white.
            let g = g.map(|c| c.min(1.0)) * recipe.glow;
            *p = v3(screen(p.x, g.x), screen(p.y, g.y), screen(p.z, g.z));
        }
    }
    let mut out = Vec::with_capacity(n * n * 3);
    for (i, p) in canvas.pixels.iter().enumerate() {
        let (x, y) = ((i % n) as f64, (i / n) as f64);
        let (u, v) = (x / n as f64 * 2.0 - 1.0, y / n as f64 * 2.0 - 1.0);
        let edge = 1.0 - recipe.vignette * smooth(0.2, 1.5, (u * u + v * v).sqrt());
        let lit = p.tint(recipe.cast) * (recipe.exposure * edge);
        let lit = mix(lit, v3(1.0, 0.85, 0.6), recipe.haze);
        let coarse = noise(v3(x / 1.7, y / 1.7, 3.0)) - 0.5;
        let fine = hash(x as i32, y as i32, 17) - 0.5;
        let grain = recipe.grain * (coarse * 1.2 + fine * 0.5);
        for c in [lit.x, lit.y, lit.z] {
            let tone = (to_srgb(c) * 255.0 + grain).clamp(0.0, 255.0);
            let step = f64::from(recipe.step);
            out.push(((tone / step).round() * step).clamp(0.0, 255.0) as u8);
        }
    }
    out
}

fn screen(a: f64, b: f64) -> f64 {
    1.0 - (1.0 - a.min(1.0)) * (1.0 - b)
}

/// Packs pixels into a PNG file.
pub(crate) fn png(rgb: &[u8], size: usize) -> Result<Vec<u8>, image::ImageError> {
    let mut file = Vec::new();
    PngEncoder::new_with_quality(&mut file, CompressionType::Best, FilterType::Adaptive).write_image(
        rgb,
        size as u32,
        size as u32,
        image::ExtendedColorType::Rgb8,
    )?;
    Ok(file)
}
