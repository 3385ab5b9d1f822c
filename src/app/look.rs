//! Language, theme and text scale: one resource to change, applied to egui as a whole.

use bevy::prelude::*;
use bevy_egui::{EguiContext, EguiPreUpdateSet, PrimaryEguiContext};

use crate::base::Lang;
use crate::ui::theme::{ThemeKind, Tokens, apply, clamp_scale, install_fonts};

/// The languages of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Language {
    /// Simplified Chinese.
    #[default]
    Chinese,
    /// English.
    English,
}

impl Language {
    /// The language tag used by the locale files.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Chinese => "zh-CN",
            Self::English => "en",
        }
    }

    /// The language of texts.
    pub const fn lang(self) -> Lang {
        match self {
            Self::Chinese => Lang::Zh,
            Self::English => Lang::En,
        }
    }

    /// Reads a tag or its beginning ("zh", "zh-CN", "en").
    pub fn from_tag(tag: &str) -> Option<Self> {
        match tag.get(..2)? {
            "zh" => Some(Self::Chinese),
            "en" => Some(Self::English),
            _ => None,
        }
    }
}

/// The learner's choice. Change it and the look follows in the next picture.
#[derive(Resource, Debug, Clone, Copy, PartialEq, Eq)]
pub struct Preferences {
    /// Language of every string.
    pub language: Language,
    /// Light or dark.
    pub theme: ThemeKind,
    /// Text scale in per cent, 80 to 200.
    pub scale_percent: u16,
}

impl Default for Preferences {
    fn default() -> Self {
        Self { language: Language::default(), theme: ThemeKind::default(), scale_percent: 100 }
    }
}

/// The tokens that go with the preferences; read it in every drawing system.
#[derive(Resource, Debug, Clone, Copy)]
pub struct Appearance(pub Tokens);

pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Preferences>().insert_resource(Appearance(Tokens::light())).add_systems(
        PreUpdate,
        follow_preferences.after(EguiPreUpdateSet::InitContexts).before(EguiPreUpdateSet::ProcessInput),
    );
}

/// Fonts go in before the first pass of a context, since drawing with an unknown family panics, and
/// again when the language changes.
fn follow_preferences(
    preferences: Res<Preferences>,
    mut look: ResMut<Appearance>,
    mut fonts_of: Local<Option<Language>>,
    mut contexts: Query<&mut EguiContext, With<PrimaryEguiContext>>,
) {
    for mut context in &mut contexts {
        let new = context.is_added();
        if !new && !preferences.is_changed() {
            continue;
        }
        let ctx = context.bypass_change_detection().get_mut();
        if new || fonts_of.replace(preferences.language) != Some(preferences.language) {
            install_fonts(ctx, preferences.language.lang());
        }
        look.0 = apply(ctx, preferences.theme, clamp_scale(preferences.scale_percent));
        ctx.request_repaint();
    }
}
