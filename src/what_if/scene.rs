//! The moment of a decision as it was: the talk up to then, or the cover that customers saw.

use super::change::DecisionChange;
use super::decision::KeeperDecision;
use super::past::Past;
use crate::base::ids::{ConversationId, ProductId};
use crate::base::{Text, Time};
use crate::narrate::note_words;
use crate::sim::view::MessageFrom;
use crate::sim::{AddressedCommand, ShopCommand, Sim};
use serde::Serialize;

/// Messages of a talk that are shown at most, the last ones.
const LINES: usize = 6;

/// Who speaks in a scene.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum SceneSpeaker {
    /// The customer.
    Customer,
    /// The keeper.
    Keeper,
    /// The shop: what was looked up, what happened.
    Shop,
}

/// A message of the talk.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SceneLine {
    /// When.
    pub at: Time,
    /// Who.
    pub speaker: SceneSpeaker,
    /// What.
    pub text: Text,
}

/// The moment as it was. Parts that a decision does not have are empty.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct SceneModel {
    /// The customer it was about.
    pub customer: Text,
    /// The talk up to then.
    pub talk: Vec<SceneLine>,
    /// File of the cover that the listing had.
    pub cover: Option<String>,
}

/// The shop as it was when a decision was made.
pub(super) fn at_decision(past: &Past, decision: &KeeperDecision) -> Sim {
    match decision.place {
        Some(place) => past.before(place),
        None => past.at(&DecisionChange::added(decision.at, past.steps(), Vec::new())),
    }
}

/// What was done, or what could have been done first.
pub(super) fn command_of<'a>(past: &'a Past, decision: &'a KeeperDecision) -> Option<&'a AddressedCommand> {
    let done = decision.place.and_then(|place| past.steps().get(place)).map(|step| &step.command);
    done.or_else(|| decision.alternatives.iter().find_map(|other| other.change.instead.first()))
}

/// The talk of a command.
#[expect(clippy::wildcard_enum_match_arm, reason = "asks about some commands only")]
pub(super) const fn talk_of(command: &ShopCommand) -> Option<ConversationId> {
    match command {
        ShopCommand::Answer { conversation, .. }
        | ShopCommand::OfferRemedy { conversation, .. }
        | ShopCommand::Refuse { conversation, .. }
        | ShopCommand::Refer { conversation, .. }
        | ShopCommand::LookUp { conversation } => Some(*conversation),
        _ => None,
    }
}

/// The product of a command about a listing.
#[expect(clippy::wildcard_enum_match_arm, reason = "asks about some commands only")]
pub(super) const fn product_of(command: &ShopCommand) -> Option<ProductId> {
    match command {
        ShopCommand::SetPrice { product, .. }
        | ShopCommand::StartPromotion { product, .. }
        | ShopCommand::StopPromotion { product }
        | ShopCommand::StateFact { product, .. }
        | ShopCommand::PromiseDays { product, .. }
        | ShopCommand::SetFreight { product, .. }
        | ShopCommand::ArrangePhotos { product, .. } => Some(*product),
        _ => None,
    }
}

/// The moment of a decision.
pub(super) fn scene(past: &Past, decision: &KeeperDecision) -> SceneModel {
    let sim = at_decision(past, decision);
    let command = command_of(past, decision).and_then(|command| sim.resolve(command).ok());
    let Some(command) = command else { return SceneModel::default() };
    let view = sim.view();
    if let Some(chat) = talk_of(&command).and_then(|talk| view.conversations.get(talk.index())) {
        let lines = chat.messages.iter().map(|message| SceneLine {
            at: message.at,
            speaker: match message.from {
                MessageFrom::Customer => SceneSpeaker::Customer,
                MessageFrom::Keeper => SceneSpeaker::Keeper,
                MessageFrom::Note => SceneSpeaker::Shop,
            },
            text: message.note.map_or_else(|| message.text.clone(), |note| note_words(past.scenario(), note)),
        });
        let lines: Vec<SceneLine> = lines.collect();
        let talk = lines[lines.len().saturating_sub(LINES)..].to_vec();
        return SceneModel { customer: chat.customer.clone(), talk, cover: None };
    }
    let listing = product_of(&command).and_then(|product| view.listings.get(product.index()));
    let cover = listing.and_then(|listing| sim.photo(*listing.photos.first()?));
    SceneModel { cover: cover.map(|photo| photo.file.clone()), ..SceneModel::default() }
}
