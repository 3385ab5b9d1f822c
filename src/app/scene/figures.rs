//! Who is in the street and what they do: the plain data the scene is drawn from.

use std::collections::BTreeMap;

use bevy::prelude::*;

use super::products::CardPicture;

/// The activity of somebody in the street.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FigureStage {
    /// Walks past.
    Passing,
    /// Stands before a product of a stall (0 is ours).
    Looking {
        /// Which stall.
        stall: u8,
        /// Which of its products.
        product: u8,
    },
    /// Waits for an answer.
    Asking,
    /// Waits to pay.
    Queueing,
    /// Has come by once more, with what was bought, when the shop has closed for good.
    Gathered,
    /// Goes away.
    Leaving {
        /// With a bag in the hand.
        bought: bool,
    },
}

/// One stall of the street.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Stall {
    /// Its sign, in the learner's language.
    pub name: String,
    /// Stars over the door, such as "★ 4.8", if there are any.
    pub stars: Option<String>,
    /// What it shows: up to three for ours, one for a rival.
    pub products: Vec<ProductCard>,
}

/// One product card.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ProductCard {
    /// Name, in the learner's language.
    pub name: String,
    /// Price as written on the card, with its sign.
    pub price: String,
    /// A word in the corner, if any.
    pub badge: Option<CardBadge>,
    /// What is seen on it.
    pub picture: CardPicture,
}

/// A word in the corner of a product card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardBadge {
    /// "Sold out", or what a promotion takes off, in the learner's language.
    pub words: String,
    /// Whether it is bad news.
    pub sold_out: bool,
}

/// A few words over a head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThoughtBubble {
    /// An icon from `ui::theme::icons`.
    pub icon: &'static str,
    /// Short text in the learner's language; may be empty.
    pub text: String,
}

/// Somebody in the street.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StreetVisitor {
    /// The engine's number of the customer; decides small differences in looks and way.
    pub id: u64,
    /// Clothes, hair and skin. The lowest three bits choose the colour, as for avatars.
    pub look: u8,
    /// What they do.
    pub stage: FigureStage,
    /// Their thought, if it is shown.
    pub thought: Option<ThoughtBubble>,
}

/// Everything the scene shows. Fill it from the engine's view whenever that changes.
#[derive(Resource, Debug, Default)]
pub struct Street {
    /// Who is there. Somebody missing from the next list walks off.
    pub visitors: Vec<StreetVisitor>,
    /// Ours first, then the rivals; at most three.
    pub stalls: Vec<Stall>,
    /// Hour of the shop's day, 0 to 24.
    pub hour: f32,
    /// False freezes everybody (pause).
    pub moving: bool,
    /// Set to make the parcel van drive through once; the scene resets it.
    pub van_called: bool,
    /// Written by the scene: where everybody is now.
    pub spots: BTreeMap<u64, FigureSpot>,
    /// Written by the scene: numbers of those who have left the picture; they may be forgotten.
    pub gone: Vec<u64>,
    /// Written by [`super::street_ui`]: where the scene is shown in this frame.
    pub(super) shown: Option<SceneFrame>,
    /// Whether a panel shows the scene; nothing needs drawing for its sake otherwise.
    pub(super) visible: bool,
}

/// Where somebody is, in scene units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FigureSpot {
    /// Between the feet.
    pub feet: Vec2,
    /// Size factor.
    pub scale: f32,
}

/// The rectangle of the window that shows the street, in egui points, and points to window units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct SceneFrame {
    pub(super) rect: egui::Rect,
    pub(super) zoom: f32,
}

/// The figure that was chosen by a click or with the arrow keys.
#[derive(Resource, Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct SelectedVisitor(pub Option<u64>);
