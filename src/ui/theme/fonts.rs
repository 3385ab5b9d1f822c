//! The fonts in the program: Noto Sans SC (regular and semi-bold subsets) and the Phosphor icons.
//!
//! Embedded, so that no machine can lack a glyph; emoji come from a subset of Noto Emoji, and from
//! the fonts that egui brings. `docs/fonts.md` says how the subsets were made.

use std::sync::Arc;

use crate::base::Lang;
use egui::{FontData, FontDefinitions, FontFamily, FontTweak};

/// Name of the semi-bold family; use `Tokens::strong`.
pub const FAMILY_STRONG: &str = "strong";
/// Name of the family of filled icons; use `Tokens::filled`.
pub const FAMILY_FILLED: &str = "filled-icons";

/// Fonts that draw emoji: ours first, then those of egui.
const EMOJI: [&str; 3] = ["noto-emoji", "NotoEmoji-Regular", "emoji-icon-font"];

/// Fonts of narrow signs, for running text and for headings.
const LATIN: &str = "noto-regular-latin";
const LATIN_STRONG: &str = "noto-semi-bold-latin";

const REGULAR: &[u8] = include_bytes!("../../../assets/fonts/NotoSansSC-Regular-subset.ttf");
const REGULAR_LATIN: &[u8] = include_bytes!("../../../assets/fonts/NotoSansSC-Regular-latin.ttf");
const SEMI_BOLD_LATIN: &[u8] = include_bytes!("../../../assets/fonts/NotoSansSC-SemiBold-latin.ttf");
const EMOJI_SUBSET: &[u8] = include_bytes!("../../../assets/fonts/NotoEmoji-subset.ttf");
const SEMI_BOLD: &[u8] = include_bytes!("../../../assets/fonts/NotoSansSC-SemiBold-subset.ttf");

/// The font definitions of the program. The text font comes before the icons: Phosphor maps plain
/// letters to blanks. In English the signs that Chinese writing sets as wide as a character
/// (quotation marks, …, ·) come from fonts of their own, as narrow as letters.
pub fn definitions(lang: Lang) -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    let latin = lang == Lang::En;
    let icon_tweak = FontTweak { y_offset_factor: 0.06, ..FontTweak::default() };
    let mut add = |name: &str, data: FontData| {
        fonts.font_data.insert(name.to_owned(), Arc::new(data));
    };
    add("noto-regular", FontData::from_static(REGULAR));
    add("noto-semi-bold", FontData::from_static(SEMI_BOLD));
    add(LATIN, FontData::from_static(REGULAR_LATIN));
    add(LATIN_STRONG, FontData::from_static(SEMI_BOLD_LATIN));
    add("noto-emoji", FontData::from_static(EMOJI_SUBSET));
    add(
        "phosphor",
        FontData::from_static(egui_phosphor::Variant::Regular.font_bytes()).tweak(icon_tweak.clone()),
    );
    add("phosphor-fill", FontData::from_static(egui_phosphor::Variant::Fill.font_bytes()).tweak(icon_tweak));

    // Customers write with emoji; egui's own fonts have them. Last in the stack, so that no sign of
    // ours is taken from there.
    let emoji: Vec<&str> = EMOJI.into_iter().filter(|name| fonts.font_data.contains_key(*name)).collect();
    let stack = |signs: &'static str, names: [&'static str; 2]| {
        let signs = latin.then_some(signs);
        let names = signs.into_iter().chain(names).chain(emoji.iter().copied());
        names.map(str::to_owned).collect::<Vec<_>>()
    };
    fonts.families.insert(FontFamily::Proportional, stack(LATIN, ["noto-regular", "phosphor"]));
    let strong = stack(LATIN_STRONG, ["noto-semi-bold", "phosphor"]);
    fonts.families.insert(FontFamily::Name(FAMILY_STRONG.into()), strong);
    let filled = stack(LATIN, ["noto-regular", "phosphor-fill"]);
    fonts.families.insert(FontFamily::Name(FAMILY_FILLED.into()), filled);
    if let Some(mono) = fonts.families.get_mut(&FontFamily::Monospace) {
        mono.insert(mono.len().min(1), "noto-regular".to_owned());
    }
    fonts
}

/// Gives a context the program's fonts; they are in use from the next pass on. Call it once, and
/// again when the language changes.
pub fn install_fonts(ctx: &egui::Context, lang: Lang) {
    ctx.set_fonts(definitions(lang));
}

/// Whether the program's fonts are in use in this pass; installs them for the next one if not.
/// Drawing with the semi-bold family before that would panic, so a first pass that answers `false`
/// must draw nothing (tests of panels: `if !fonts_ready(ui.ctx()) { return }`).
pub fn fonts_ready(ctx: &egui::Context) -> bool {
    let strong = FontFamily::Name(FAMILY_STRONG.into());
    let ready = ctx.fonts(|fonts| fonts.definitions().families.contains_key(&strong));
    if !ready {
        install_fonts(ctx, Lang::default());
        ctx.request_repaint();
    }
    ready
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::FontId;

    /// The place of a text's glyphs in the font texture. (`Fonts::has_glyph` says no to everything
    /// in the same file as the replacement glyph, so it cannot be asked.)
    fn places(ctx: &egui::Context, family: &FontFamily, text: &str) -> Vec<[u16; 2]> {
        let font = FontId::new(14.0, family.clone());
        let galley = ctx.fonts_mut(|fonts| fonts.layout_no_wrap(text.to_owned(), font, egui::Color32::BLACK));
        let glyphs = galley.rows.iter().flat_map(|row| row.glyphs.iter());
        glyphs.map(|glyph| glyph.uv_rect.min).collect()
    }

    /// Characters that must have a glyph of their own in running text and in headings.
    #[test]
    fn glyphs_are_there() {
        let ctx = egui::Context::default();
        install_fonts(&ctx, Lang::Zh);
        let mut missing = Vec::new();
        let run = ctx.run_ui(egui::RawInput::default(), |ui| {
            let signs = "▲▼✓⚠●◐○★☆≈−×→←⏎¥·…“”，。？！「」①②";
            let emoji = "🎉👍😂😄😅😉😊😎😢😭🥺🎁👌";
            let words = "开店第一周橱窗消息订单商品影棚资金评价優惠劵購買Storefront0123456789éü";
            for family in [FontFamily::Proportional, FontFamily::Name(FAMILY_STRONG.into())] {
                let nothing = places(ui.ctx(), &family, "\u{10FFFD}");
                for c in signs.chars().chain(words.chars()).chain(emoji.chars()).map(String::from) {
                    if places(ui.ctx(), &family, &c) == nothing {
                        missing.push(c);
                    }
                }
            }
            let nothing = places(ui.ctx(), &FontFamily::Proportional, "\u{10FFFD}");
            for icon in super::super::icons::ALL {
                if places(ui.ctx(), &FontFamily::Proportional, icon) == nothing {
                    missing.push((*icon).to_owned());
                }
            }
        });
        run.drop_without_applying_deltas();
        assert!(missing.is_empty(), "no glyph for {missing:?}");
    }

    /// Signs that both languages write are as wide as a character in Chinese and as a letter in
    /// English.
    #[test]
    fn quotation_marks_are_as_wide_as_the_language_sets_them() {
        for (lang, widest) in [(Lang::Zh, 14.5), (Lang::En, 7.0)] {
            let ctx = egui::Context::default();
            install_fonts(&ctx, lang);
            let run = ctx.run_ui(egui::RawInput::default(), |ui| {
                for family in [FontFamily::Proportional, FontFamily::Name(FAMILY_STRONG.into())] {
                    for sign in "‘’“”·".chars() {
                        let width = ui
                            .ctx()
                            .fonts_mut(|fonts| fonts.glyph_width(&FontId::new(14.0, family.clone()), sign));
                        let narrowest = if lang == Lang::Zh { 13.0 } else { 2.0 };
                        assert!((narrowest..=widest).contains(&width), "{lang:?} {sign}: {width}");
                    }
                }
            });
            run.drop_without_applying_deltas();
        }
    }
}
