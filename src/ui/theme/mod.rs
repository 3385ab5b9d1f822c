//! The look: colours, sizes and fonts in one place, applied to egui as a whole.
//!
//! Panels take every colour and text size from [`Tokens`]; a literal colour in a panel is a
//! mistake.

mod contrast;
mod fonts;
pub mod icons;
mod style;
mod tokens;

pub use contrast::{contrast_ratio, relative_luminance};
pub use fonts::{FAMILY_FILLED, FAMILY_STRONG, definitions, fonts_ready, install_fonts};
pub use style::{apply, style_for};
pub use tokens::{ThemeKind, Tokens, Tone, clamp_scale};
