//! The design tokens: every colour, size and distance of the program, light and dark.
//!
//! State is never said by colour alone; see `widgets::status`. The text colours keep a contrast of
//! 4.5:1 or more on every ground they are meant for; the tests compute it.

use egui::{Color32, CornerRadius, FontFamily, FontId, Margin, Stroke};

use super::fonts::{FAMILY_FILLED, FAMILY_STRONG};

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ThemeKind {
    /// Dark ink on warm paper.
    #[default]
    Light,
    /// Light ink on a dark desk, for dim rooms.
    Dark,
}

/// What a colour says; the words and marks that go with it are drawn by `widgets::status`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Neither good nor bad.
    Neutral,
    /// The program's own colour: chosen, active, yours.
    Primary,
    /// The one thing to do next; prices.
    Accent,
    /// Better than it was, done, kept.
    Good,
    /// Look at this soon.
    Warning,
    /// Lost, late, broken.
    Bad,
}

/// All tokens of one theme at one text scale. Cheap to copy; hand it down by reference.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Tokens {
    /// Which theme this is.
    pub kind: ThemeKind,
    /// The desk behind the cards.
    pub background: Color32,
    /// Cards, bars, the rail.
    pub surface: Color32,
    /// Chips, meter tracks, customers' bubbles: a shade deeper than the surface.
    pub sunken: Color32,
    /// Hairlines and outlines of things that need not be seen first.
    pub line: Color32,
    /// Outlines of fields and secondary buttons (3:1 on the surface).
    pub outline: Color32,
    /// Text.
    pub ink: Color32,
    /// Less important text.
    pub muted: Color32,
    /// The program's own colour.
    pub primary: Color32,
    /// Ground of what is chosen, and of the keeper's bubbles.
    pub primary_soft: Color32,
    /// Text on `primary`.
    pub on_primary: Color32,
    /// The one call to action.
    pub accent: Color32,
    /// Text on `accent`.
    pub on_accent: Color32,
    /// Good news.
    pub good: Color32,
    /// Ground for good news.
    pub good_soft: Color32,
    /// A warning.
    pub warning: Color32,
    /// Ground for a warning.
    pub warning_soft: Color32,
    /// Bad news.
    pub bad: Color32,
    /// Ground for bad news.
    pub bad_soft: Color32,
    /// Text on `good`, `warning` and `bad`.
    pub on_tone: Color32,
    /// The light over the street, at every hour: white by day, dusk in the dark theme.
    pub street_light: Color32,
    /// Shadow under things that float.
    pub shadow: Color32,
    /// Grounds of avatars and colours of figures; white or dark text is chosen by contrast.
    pub people: [Color32; 8],
    /// Factor on text sizes (1.0 = 100 %). See [`super::apply`] for how it is shared with the zoom.
    pub text_factor: f32,
}

/// The half of a text scale that goes to the fonts, and again to the zoom.
pub(super) fn half_scale(percent: u16) -> f32 {
    (f32::from(clamp_scale(percent)) / 100.0).sqrt()
}

/// Keeps a text scale in per cent inside the range the layout is made for, 80 to 200.
pub fn clamp_scale(percent: u16) -> u16 {
    percent.clamp(80, 200)
}

const fn rgb(hex: u32) -> Color32 {
    Color32::from_rgb((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

impl Tokens {
    /// The tokens of a theme at a text scale in per cent (clamped to 80..=200).
    pub fn new(kind: ThemeKind, scale_percent: u16) -> Self {
        let mut tokens = match kind {
            ThemeKind::Light => Self::light(),
            ThemeKind::Dark => Self::dark(),
        };
        tokens.text_factor = half_scale(scale_percent);
        tokens
    }

    /// Warm paper.
    pub const fn light() -> Self {
        Self {
            kind: ThemeKind::Light,
            background: rgb(0x00F6_F3EC),
            surface: rgb(0x00FF_FFFF),
            sunken: rgb(0x00F0_EBDF),
            line: rgb(0x00E5_E0D5),
            outline: rgb(0x008F_897B),
            ink: rgb(0x0023_272B),
            muted: rgb(0x005C_6168),
            primary: rgb(0x001C_6871),
            primary_soft: rgb(0x00DF_EEEC),
            on_primary: rgb(0x00FF_FFFF),
            accent: rgb(0x00B2_4A15),
            on_accent: rgb(0x00FF_FFFF),
            good: rgb(0x0009_6B52),
            good_soft: rgb(0x00DF_F1EA),
            warning: rgb(0x008A_5200),
            warning_soft: rgb(0x00FB_EED3),
            bad: rgb(0x00AE_3322),
            bad_soft: rgb(0x00FA_E5E0),
            on_tone: rgb(0x00FF_FFFF),
            street_light: rgb(0x00FF_FFFF),
            shadow: Color32::from_black_alpha(28),
            people: [
                rgb(0x001F_6F78),
                rgb(0x007A_5AA6),
                rgb(0x00A8_7420),
                rgb(0x004A_7C4E),
                rgb(0x00A6_5248),
                rgb(0x003F_6AA8),
                rgb(0x00A8_4C7E),
                rgb(0x0065_6C74),
            ],
            text_factor: 1.0,
        }
    }

    /// The same desk in the evening.
    pub const fn dark() -> Self {
        Self {
            kind: ThemeKind::Dark,
            background: rgb(0x0017_191B),
            surface: rgb(0x0021_2528),
            sunken: rgb(0x002C_3135),
            line: rgb(0x0039_4046),
            outline: rgb(0x007C_848B),
            ink: rgb(0x00EC_E8E0),
            muted: rgb(0x00AE_B4BA),
            primary: rgb(0x0074_C8CF),
            primary_soft: rgb(0x001D_3B3F),
            on_primary: rgb(0x000D_2528),
            accent: rgb(0x00F2_9C6B),
            on_accent: rgb(0x0030_1405),
            good: rgb(0x0066_CFA7),
            good_soft: rgb(0x0019_392E),
            warning: rgb(0x00E6_B45C),
            warning_soft: rgb(0x003F_3114),
            bad: rgb(0x00F3_9684),
            bad_soft: rgb(0x0048_231C),
            on_tone: rgb(0x001A_1412),
            street_light: rgb(0x0069_7488),
            shadow: Color32::from_black_alpha(110),
            people: [
                rgb(0x003B_98A2),
                rgb(0x009C_80C8),
                rgb(0x00C9_983F),
                rgb(0x006B_A36F),
                rgb(0x00CC_7A70),
                rgb(0x0066_92D1),
                rgb(0x00CC_74A4),
                rgb(0x0093_9AA2),
            ],
            text_factor: 1.0,
        }
    }

    /// Corner radius of controls (points).
    pub const fn rounding(&self) -> CornerRadius {
        CornerRadius::same(8)
    }

    /// Corner radius of cards and bubbles (points).
    pub const fn rounding_large(&self) -> CornerRadius {
        CornerRadius::same(12)
    }

    /// `n` spacing steps of 4 points.
    pub const fn space(&self, n: u8) -> f32 {
        n as f32 * 4.0
    }

    /// `n` spacing steps on all four sides.
    pub const fn margin(&self, n: i8) -> Margin {
        Margin::same(n * 4)
    }

    /// Size of small print: 12 at 100 %.
    pub fn small(&self) -> f32 {
        12.0 * self.text_factor
    }

    /// Size of running text: 14 at 100 %.
    pub fn body(&self) -> f32 {
        14.0 * self.text_factor
    }

    /// Size of headings in cards: 17 at 100 %.
    pub fn title(&self) -> f32 {
        17.0 * self.text_factor
    }

    /// Size of the one big line of a screen: 22 at 100 %.
    pub fn headline(&self) -> f32 {
        22.0 * self.text_factor
    }

    /// Regular text of a size.
    pub fn plain(&self, size: f32) -> FontId {
        FontId::new(size, FontFamily::Proportional)
    }

    /// Semi-bold text of a size.
    pub fn strong(&self, size: f32) -> FontId {
        FontId::new(size, FontFamily::Name(FAMILY_STRONG.into()))
    }

    /// Filled icons of a size (outlined ones are part of the regular family).
    pub fn filled(&self, size: f32) -> FontId {
        FontId::new(size, FontFamily::Name(FAMILY_FILLED.into()))
    }

    /// A hairline.
    pub fn hairline(&self) -> Stroke {
        Stroke::new(1.0, self.line)
    }

    /// The text colour of a tone.
    pub const fn tone(&self, tone: Tone) -> Color32 {
        match tone {
            Tone::Neutral => self.muted,
            Tone::Primary => self.primary,
            Tone::Accent => self.accent,
            Tone::Good => self.good,
            Tone::Warning => self.warning,
            Tone::Bad => self.bad,
        }
    }

    /// The ground that goes under text of a tone.
    pub const fn tone_soft(&self, tone: Tone) -> Color32 {
        match tone {
            Tone::Neutral | Tone::Accent => self.sunken,
            Tone::Primary => self.primary_soft,
            Tone::Good => self.good_soft,
            Tone::Warning => self.warning_soft,
            Tone::Bad => self.bad_soft,
        }
    }

    /// A person's colour, the same for the same number.
    pub const fn person(&self, look: u8) -> Color32 {
        self.people[(look % 8) as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::super::contrast_ratio;
    use super::*;

    /// Every text colour on every ground it may stand on; the limit is WCAG 2.1 AA for text.
    #[test]
    fn text_can_be_read_in_both_themes() {
        for t in [Tokens::light(), Tokens::dark()] {
            let grounds = [("background", t.background), ("surface", t.surface), ("sunken", t.sunken)];
            let inks = [
                ("ink", t.ink),
                ("muted", t.muted),
                ("primary", t.primary),
                ("accent", t.accent),
                ("good", t.good),
                ("warning", t.warning),
                ("bad", t.bad),
            ];
            let mut pairs = Vec::new();
            for (ink, a) in inks {
                for (ground, b) in grounds {
                    pairs.push((ink, ground, a, b));
                }
            }
            for (name, tone) in [
                ("primary", Tone::Primary),
                ("good", Tone::Good),
                ("warning", Tone::Warning),
                ("bad", Tone::Bad),
            ] {
                pairs.push((name, "its soft ground", t.tone(tone), t.tone_soft(tone)));
                pairs.push(("ink", name, t.ink, t.tone_soft(tone)));
            }
            pairs.push(("muted", "primary_soft", t.muted, t.primary_soft));
            pairs.push(("on_primary", "primary", t.on_primary, t.primary));
            pairs.push(("on_accent", "accent", t.on_accent, t.accent));
            for tone in [t.good, t.warning, t.bad] {
                pairs.push(("on_tone", "a tone", t.on_tone, tone));
            }
            for (ink, ground, a, b) in pairs {
                let ratio = contrast_ratio(a, b);
                assert!(ratio >= 4.5, "{:?}: {ink} on {ground} has only {ratio:.2}:1", t.kind);
            }
        }
    }

    /// Outlines of controls need 3:1 (WCAG 2.1, non-text contrast).
    #[test]
    fn outlines_can_be_seen() {
        for t in [Tokens::light(), Tokens::dark()] {
            for ground in [t.background, t.surface] {
                assert!(contrast_ratio(t.outline, ground) >= 3.0, "{:?} {ground:?}", t.kind);
            }
        }
    }

    #[test]
    fn scale_stays_in_range() {
        assert_eq!([clamp_scale(10), clamp_scale(150), clamp_scale(999)], [80, 150, 200]);
    }
}
