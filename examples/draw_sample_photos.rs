//! Draws the sample product photos under `assets/photos/`.
//!
//! `cargo run --release --no-default-features --example draw_sample_photos
//! [NAME…]` writes the same files again, byte for byte. Names such as `mug_good` draw these only.
//! Nothing is photographed and nothing is taken from elsewhere: shapes are distance fields, light
//! is a small ray marcher.
#![expect(clippy::many_single_char_names, reason = "x, y, z, u, v are the field's own words")]
#![expect(clippy::unreadable_literal, reason = "colours are written as on the web")]
#![expect(clippy::cast_possible_wrap, reason = "pictures are 640 pixels wide")]
#![expect(clippy::disallowed_methods, reason = "an example is an edge: it writes files")]
#![expect(clippy::print_stdout, reason = "an example talks to a person")]

#[path = "draw_sample_photos/clutter.rs"]
mod clutter;
#[path = "draw_sample_photos/develop.rs"]
mod develop;
#[path = "draw_sample_photos/maths.rs"]
mod maths;
#[path = "draw_sample_photos/mug.rs"]
mod mug;
#[path = "draw_sample_photos/render.rs"]
mod render;
#[path = "draw_sample_photos/scarf.rs"]
mod scarf;
#[path = "draw_sample_photos/shots.rs"]
mod shots;
#[path = "draw_sample_photos/tote.rs"]
mod tote;

/// Pictures are square, this many pixels wide.
const SIZE: usize = 640;

fn main() -> anyhow::Result<()> {
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/photos");
    std::fs::create_dir_all(&folder)?;
    for name in shots::NAMES {
        if !wanted.is_empty() && !wanted.iter().any(|w| name.contains(w.as_str())) {
            continue;
        }
        let Some((scene, recipe)) = shots::shot(name) else {
            anyhow::bail!("there is no recipe for {name}");
        };
        let rgb = develop::develop(scene.shoot(SIZE, shots::GRID), &recipe);
        let file = develop::png(&rgb, SIZE)?;
        println!("{name}.png  {} kB", file.len() / 1000);
        std::fs::write(folder.join(format!("{name}.png")), file)?;
    }
    Ok(())
}
