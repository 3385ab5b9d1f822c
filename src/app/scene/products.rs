//! Small pictures of goods for the cards of the stalls, drawn from flat shapes: for listings
//! without a photo of their own.

use bevy::prelude::*;

use super::shapes::{Shapes, hex};

/// The data of a product card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CardPicture {
    /// A canvas bag.
    Bag,
    /// A mug.
    Mug,
    /// A scarf.
    Scarf,
    /// A desk lamp.
    Lamp,
    /// A notebook.
    Notebook,
    /// A plant in a pot.
    Plant,
    /// A parcel, for everything without a picture.
    #[default]
    Parcel,
    /// A photo painted by egui over the card; nothing is drawn beneath.
    Photo(egui::TextureId),
}

impl CardPicture {
    /// Ground of the card.
    pub(super) fn ground(self) -> Color {
        match self {
            Self::Bag | Self::Parcel | Self::Photo(_) => hex(0xF3_EDE3),
            Self::Mug | Self::Notebook => hex(0xEC_F1F5),
            Self::Scarf => hex(0xF6_EBEE),
            Self::Lamp => hex(0xF7_F1DC),
            Self::Plant => hex(0xEA_F2E8),
        }
    }

    /// Draws the thing around (x, y), about 64 units high.
    pub(super) fn draw(self, shapes: &mut Shapes, x: f32, y: f32) {
        match self {
            Self::Bag => bag(shapes, x, y),
            Self::Mug => mug(shapes, x, y),
            Self::Scarf => scarf(shapes, x, y),
            Self::Lamp => lamp(shapes, x, y),
            Self::Notebook => notebook(shapes, x, y),
            Self::Plant => plant(shapes, x, y),
            Self::Parcel => parcel(shapes, x, y),
            Self::Photo(_) => {}
        }
    }
}

fn bag(shapes: &mut Shapes, x: f32, y: f32) {
    let (strap, cloth, fold) = (hex(0x9C_7442), hex(0xD8_B27A), hex(0xC4_9A60));
    shapes
        .slice(x, y + 4.0, 17.0, 28.0, (0.0, 180.0), strap)
        .slice(x, y + 4.0, 12.0, 22.0, (0.0, 180.0), hex(0xF3_EDE3))
        .round_rect(x - 27.0, y - 32.0, 54.0, 44.0, 6.0, cloth)
        .rect(x - 27.0, y + 2.0, 54.0, 5.0, fold)
        .ellipse(x, y - 14.0, 8.0, 8.0, hex(0xC2_541B))
        .ellipse(x, y - 14.0, 4.5, 4.5, cloth);
}

fn mug(shapes: &mut Shapes, x: f32, y: f32) {
    let (glaze, shade) = (hex(0x3F_7F8C), hex(0x33_6874));
    shapes
        .ellipse(x + 23.0, y - 4.0, 13.0, 15.0, shade)
        .ellipse(x + 23.0, y - 4.0, 7.5, 9.5, hex(0xEC_F1F5))
        .round_rect(x - 25.0, y - 28.0, 46.0, 50.0, 10.0, glaze)
        .ellipse(x - 2.0, y + 20.0, 23.0, 6.0, shade)
        .ellipse(x - 2.0, y + 19.0, 19.0, 4.5, hex(0x5A_3A28))
        .round_rect(x - 19.0, y - 18.0, 5.0, 28.0, 2.5, Color::srgba(1.0, 1.0, 1.0, 0.25));
}

fn scarf(shapes: &mut Shapes, x: f32, y: f32) {
    let (wool, dark, pale) = (hex(0xC0_4A46), hex(0xA3_3A38), hex(0xF3_D9C9));
    shapes
        .round_rect(x + 2.0, y - 34.0, 17.0, 52.0, 3.0, dark)
        .round_rect(x - 17.0, y - 30.0, 17.0, 50.0, 3.0, wool)
        .rect(x - 17.0, y - 22.0, 17.0, 4.0, pale)
        .rect(x - 17.0, y - 14.0, 17.0, 4.0, pale)
        .rect(x + 2.0, y - 26.0, 17.0, 4.0, pale)
        .ellipse(x, y + 18.0, 28.0, 14.0, wool)
        .ellipse(x, y + 21.0, 17.0, 6.5, dark);
}

fn lamp(shapes: &mut Shapes, x: f32, y: f32) {
    let (metal, shade) = (hex(0x55_5B63), hex(0xE0_9A3A));
    shapes
        .ellipse(x, y - 28.0, 20.0, 5.0, metal)
        .rect(x - 2.0, y - 28.0, 4.0, 40.0, metal)
        .glow(x, y + 2.0, 34.0, 22.0, Color::srgba(1.0, 0.9, 0.55, 0.6))
        .convex(
            &[
                Vec2::new(x - 25.0, y + 6.0),
                Vec2::new(x + 25.0, y + 6.0),
                Vec2::new(x + 13.0, y + 32.0),
                Vec2::new(x - 13.0, y + 32.0),
            ],
            shade,
        );
}

fn notebook(shapes: &mut Shapes, x: f32, y: f32) {
    shapes.round_rect(x - 20.0, y - 31.0, 46.0, 60.0, 4.0, hex(0xE9_E2D2)).round_rect(
        x - 24.0,
        y - 29.0,
        46.0,
        60.0,
        4.0,
        hex(0x4C_6A9B),
    );
    shapes.rect(x + 10.0, y - 29.0, 4.0, 60.0, hex(0xC2_541B)).round_rect(
        x - 17.0,
        y + 6.0,
        20.0,
        12.0,
        2.0,
        hex(0xEC_F1F5),
    );
}

fn plant(shapes: &mut Shapes, x: f32, y: f32) {
    let (leaf, deep, pot) = (hex(0x5C_9460), hex(0x46_7A4C), hex(0xC0_7048));
    shapes
        .ellipse(x - 15.0, y + 10.0, 13.0, 19.0, deep)
        .ellipse(x + 15.0, y + 10.0, 13.0, 19.0, deep)
        .ellipse(x, y + 15.0, 13.0, 22.0, leaf)
        .convex(
            &[
                Vec2::new(x - 15.0, y - 32.0),
                Vec2::new(x + 15.0, y - 32.0),
                Vec2::new(x + 21.0, y - 6.0),
                Vec2::new(x - 21.0, y - 6.0),
            ],
            pot,
        )
        .round_rect(x - 23.0, y - 9.0, 46.0, 8.0, 3.0, hex(0xA8_5C38));
}

fn parcel(shapes: &mut Shapes, x: f32, y: f32) {
    shapes
        .round_rect(x - 29.0, y - 29.0, 58.0, 52.0, 4.0, hex(0xC9_9B66))
        .rect(x - 29.0, y + 6.0, 58.0, 3.0, hex(0xAE_7F4B))
        .rect(x - 6.0, y - 29.0, 12.0, 52.0, hex(0xE7_CFA4))
        .round_rect(x + 9.0, y - 22.0, 15.0, 11.0, 1.5, hex(0xF6_F1E6));
}
