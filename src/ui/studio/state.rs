//! What the room remembers: the recipe, how it was before, what is shown, what is waited for.

use std::collections::BTreeSet;

use crate::base::ids::ProductId;
use crate::photo::{PhotoSlider, ShotMeasures};
use crate::studio::recipe::{Exposure, Recipe};
use crate::studio::{StudioGear, StudioKit, StudioLook, StudioThing};

/// Most steps that can be undone.
const MOST_UNDO: usize = 100;

/// Cards at the side, in the order in which a beginner goes through them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum StudioCard {
    /// The product on the table.
    #[default]
    Product,
    /// The backdrop.
    Backdrop,
    /// Lamps and cards.
    Light,
    /// Camera.
    Camera,
    /// The edits of the picture afterwards.
    Edit,
}

impl StudioCard {
    /// All of them, in order.
    pub const ALL: [Self; 5] = [Self::Product, Self::Backdrop, Self::Light, Self::Camera, Self::Edit];

    /// Message key of its name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Product => "ui-studio-card-product",
            Self::Backdrop => "ui-studio-card-backdrop",
            Self::Light => "ui-studio-card-light",
            Self::Camera => "ui-studio-card-camera",
            Self::Edit => "ui-studio-card-edit",
        }
    }

    /// Message key of what it does, for beginners.
    pub const fn about(self) -> &'static str {
        match self {
            Self::Product => "ui-studio-about-product",
            Self::Backdrop => "ui-studio-about-backdrop",
            Self::Light => "ui-studio-about-light",
            Self::Camera => "ui-studio-about-camera",
            Self::Edit => "ui-studio-about-edit",
        }
    }

    /// The card on which a setting stands.
    pub const fn of(slider: PhotoSlider) -> Self {
        match slider {
            PhotoSlider::LampPlace | PhotoSlider::Card | PhotoSlider::LampSize => Self::Light,
            PhotoSlider::Backdrop => Self::Backdrop,
            PhotoSlider::Saturation => Self::Edit,
            PhotoSlider::ExposureUp
            | PhotoSlider::ExposureDown
            | PhotoSlider::WhiteBalance
            | PhotoSlider::Focus
            | PhotoSlider::Iso
            | PhotoSlider::Nearer
            | PhotoSlider::Farther
            | PhotoSlider::Aim
            | PhotoSlider::Level => Self::Camera,
        }
    }
}

/// The event that the keeper waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum StudioWish {
    /// Only the preview.
    #[default]
    Preview,
    /// A picture, refined to its end.
    Shot,
    /// A picture as fine as it is by now.
    Enough,
}

/// The pictures from the darkroom; the shell fills it.
#[derive(Debug, Clone, Default)]
pub struct StudioSeen {
    /// The preview.
    pub texture: Option<egui::TextureId>,
    /// Width divided by height.
    pub ratio: f32,
    /// Its measures.
    pub measures: Option<ShotMeasures>,
    /// The box around the product in it: left, top, right, bottom as shares of its sides.
    pub subject: Option<[f32; 4]>,
    /// Pixels by brightness, 64 steps from black to white.
    pub histogram: Vec<u32>,
    /// How much of the finest picture is done, 0 to 1.
    pub progress: f32,
}

/// The room, while it is open.
#[derive(Debug, Clone)]
pub struct StudioState {
    /// Whose picture is taken.
    pub product: ProductId,
    /// What stands on the table.
    pub thing: StudioThing,
    /// What is set up. Change it by [`Self::set`].
    pub recipe: Recipe,
    /// The event that the keeper waits for.
    pub wish: StudioWish,
    /// Whether parts that are pure white or black are marked.
    pub clipping: bool,
    /// The file of the shot that was taken last.
    pub newest: Option<String>,
    /// What is to be seen.
    pub seen: StudioSeen,
    pub(super) card: StudioCard,
    pub(super) grid: bool,
    pub(super) big_plan: bool,
    /// The file of the shot beside the preview.
    pub(super) beside: Option<String>,
    /// The setting that takes the focus next.
    pub(super) wanted: Option<PhotoSlider>,
    /// Gear that choices of the open card would need.
    pub(super) lacks: BTreeSet<StudioGear>,
    /// The look that is set up, until something is changed.
    pub(super) look: Option<StudioLook>,
    /// What that look uses and the shop did not own when it was chosen.
    look_lacked: Vec<StudioGear>,
    undo: Vec<Recipe>,
    last_change: Option<egui::Id>,
}

impl StudioState {
    /// The room with window light, as far as the shop's equipment goes.
    pub fn open(product: ProductId, thing: StudioThing, kit: &StudioKit) -> Self {
        let (recipe, look_lacked) = look(&thing, kit, StudioLook::WindowLight);
        Self {
            product,
            thing,
            recipe,
            look_lacked,
            wish: StudioWish::default(),
            clipping: false,
            newest: None,
            seen: StudioSeen::default(),
            card: StudioCard::default(),
            grid: false,
            big_plan: false,
            beside: None,
            wanted: None,
            lacks: BTreeSet::new(),
            look: Some(StudioLook::WindowLight),
            undo: Vec::new(),
            last_change: None,
        }
    }

    /// The room as it was left; it is rendered anew.
    #[must_use]
    pub fn again(self) -> Self {
        Self { wish: StudioWish::default(), seen: StudioSeen::default(), wanted: None, ..self }
    }

    /// Sets up something else. Changes of one control after another are one step to undo. What
    /// cannot be is not set up: the control stays where it was.
    pub fn set(&mut self, by: egui::Id, recipe: Recipe) {
        if recipe == self.recipe || recipe.check().is_err() {
            return;
        }
        if self.last_change != Some(by) {
            self.undo.push(self.recipe.clone());
            if self.undo.len() > MOST_UNDO {
                self.undo.remove(0);
            }
            self.last_change = Some(by);
        }
        self.recipe = recipe;
        self.look = None;
        self.wish = StudioWish::Preview;
    }

    /// Begins anew with a look, as far as the shop's equipment goes.
    pub(super) fn begin_look(&mut self, by: egui::Id, kit: &StudioKit, wanted: StudioLook) {
        self.last_change = None;
        let (recipe, lacked) = look(&self.thing, kit, wanted);
        self.set(by, recipe);
        (self.look, self.look_lacked) = (Some(wanted), lacked);
    }

    /// What the chosen look uses and the shop does not own: something else stands in its place.
    pub(super) fn look_lacks(&self, kit: &StudioKit) -> Vec<StudioGear> {
        let lacks = self.look_lacked.iter().copied().filter(|gear| !kit.owns(*gear));
        if self.look.is_some() { lacks.collect() } else { Vec::new() }
    }

    /// Whether there is a step to take back.
    pub fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    /// Takes the last step back.
    pub fn undo(&mut self) {
        if let Some(before) = self.undo.pop() {
            self.recipe = before;
            self.look = None;
            self.last_change = None;
            self.wish = StudioWish::Preview;
        }
    }

    /// Opens the card of a setting and gives that the focus.
    pub(super) fn show(&mut self, slider: PhotoSlider) {
        self.card = StudioCard::of(slider);
        self.wanted = Some(slider);
    }
}

/// A look as far as the shop's equipment goes, and what it uses beyond that.
fn look(thing: &StudioThing, kit: &StudioKit, wanted: StudioLook) -> (Recipe, Vec<StudioGear>) {
    let whole = thing.look(wanted);
    let mut recipe = whole.fitted(kit);
    // An edit that should whiten the sheet would bleach the table that replaces it.
    if recipe.backdrop != whole.backdrop
        && let Exposure::Auto { compensation_tenths_stop } = &mut recipe.camera.exposure
    {
        *compensation_tenths_stop = 0;
    }
    (recipe, whole.missing(kit))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::studio::SoldPiece;
    use crate::studio::recipe::{Flaw, Goods};

    /// Without the sheet a look begins with the camera's own exposure: nothing is bleached.
    #[test]
    fn a_look_without_its_sheet_is_not_too_bright() {
        let thing = StudioThing::of(SoldPiece { goods: Goods::Mug, flaw: Flaw::None });
        let (bare, _) = look(&thing, &StudioKit::default(), StudioLook::Softboxes);
        let own = Exposure::Auto { compensation_tenths_stop: 0 };
        assert_eq!(bare.camera.exposure, own);
        assert_ne!(look(&thing, &StudioKit::whole(), StudioLook::Softboxes).0.camera.exposure, own);
    }

    /// A slider that is drawn along is one step; another control is another; what cannot be is not
    /// set up.
    #[test]
    fn every_step_can_be_undone() {
        let thing = StudioThing::of(SoldPiece { goods: Goods::Mug, flaw: Flaw::None });
        let mut room = StudioState::open(ProductId(0), thing, &StudioKit::whole());
        let first = room.recipe.clone();
        for tenths in [10, 20, 30] {
            let mut recipe = room.recipe.clone();
            recipe.edits.rotate_tenths_degree = tenths;
            room.set(egui::Id::new("rotate"), recipe);
        }
        let mut recipe = room.recipe.clone();
        recipe.edits.contrast_percent = 10;
        room.set(egui::Id::new("contrast"), recipe);
        let mut impossible = room.recipe.clone();
        impossible.camera.distance_mm = 1;
        room.set(egui::Id::new("distance"), impossible);
        room.undo();
        assert_eq!((room.recipe.edits.rotate_tenths_degree, room.recipe.edits.contrast_percent), (30, 0));
        room.undo();
        assert_eq!(room.recipe, first);
        assert!(!room.can_undo());
    }
}
