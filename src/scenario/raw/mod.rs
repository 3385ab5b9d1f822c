//! The file format as serde sees it, versions 1 and 2. Nothing is checked here and nearly
//! everything may be left out; `resolve` turns this into the model and says what is missing or
//! wrong.
//!
//! Field names are the format: a renamed field breaks instructors' files. The format is explained
//! in `docs/scenario-format.md`.

mod case;
mod coach;
mod events;
mod file;
mod goal;
mod goods;
mod order;
mod own_reply;
mod people;
mod rules;
mod supply;

pub use case::{
    RawBonus, RawCase, RawCircumstance, RawConsequence, RawLine, RawMatter, RawOutcome, RawParting,
    RawRemedy, RawRemedyKind, RawStart, RawSuggestion, RawTrigger,
};
pub use coach::{RawCondition, RawHint, RawPointer};
pub use events::{RawChange, RawNews, RawOrderBefore};
pub use file::{RawCurrency, RawLanguage, RawLibrary, RawScenario, RawSeed, RawWeekday};
pub use goal::{RawGoal, RawGoalCondition};
pub use goods::{
    RawFact, RawListing, RawPhoto, RawPhotoNeeds, RawProduct, RawRival, RawStudioModel, RawTruth,
};
pub use order::{RawBefore, RawCaseOrder, RawFate, RawMisdelivery, RawNewAddress};
pub use own_reply::{RawOwnPhrase, RawOwnReply, RawOwnSays, RawOwnWord};
pub use people::{RawArrivals, RawPersona, RawSurge};
pub use rules::{RawAttention, RawPolicy, RawRubric};
pub use supply::{RawCarrier, RawEffect, RawEquipment, RawSupplier};

use std::collections::BTreeMap;

/// A map from key to value, as `{ "key": value }` is written. Kept in the order of keys.
pub type RawTable<T> = BTreeMap<String, T>;
