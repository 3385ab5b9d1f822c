//! The resolved scenario: what the engine runs on. Every reference is an id, every default is
//! filled in, every number has passed its checks. Nothing here knows how a file was written.

mod arrivals;
mod behaviour;
mod case;
mod case_limits;
mod case_order;
mod catalogue;
mod coach;
mod everyday;
mod goal;
mod heard;
mod hours;
pub mod limits;
mod mechanism;
mod moment_fact;
mod news;
mod parting;
mod policy;
mod provenance;
mod reference;
mod review_subject;
mod satisfaction;
mod slots;
mod supply;

pub use crate::base::Currency;
pub use arrivals::{Arrivals, Persona, Surge};
pub use behaviour::BehaviourModel;
pub use case::{
    BONUS, Bonus, Case, CaseLine, Circumstance, Consequence, Known, Matter, Origin, Outcome, Start,
    Suggestion, SuggestionVerdict, Trigger, WantedRemedy,
};
pub use case_limits::{MOST_CONSEQUENCES, MOST_KNOWN, MOST_LINES, MOST_SUGGESTIONS};
pub use case_order::{Before, CaseOrder, Fate, Misdelivery, NewAddress};
pub use catalogue::{
    Category, Drawing, Fact, ListingStart, OWN_FILE, PhotoNeeds, Product, QuickPhrase, Rival, STUDIO_FILE,
    SamplePhoto, Size, StatedFact,
};
pub use coach::{Condition, Hint, Pointer};
pub use everyday::Everyday;
pub use goal::{Goal, GoalCondition};
pub use mechanism::{DisabledMechanisms, Mechanism};
pub use moment_fact::MomentFact;
pub use news::{Change, News, NewsSource, OrderBefore};
pub use parting::{NextStep, Parting};
pub use policy::{Attention, Policy, Rubric, SeedPolicy, freight_of};
pub use provenance::Provenance;
pub use reference::{Reference, ReferencePlayer};
pub use review_subject::ReviewSubject;
pub use satisfaction::Deeds;
pub use slots::{SLOTS, SlotValues, USUAL_DAYS, arrives_on, has_slots, ship_by, slots_in};
pub use supply::{Carrier, Equipment, EquipmentEffect, Supplier};

use crate::base::{Lang, Money, Span, Text, Time};
use crate::reply::OwnReader;
use serde::Serialize;

/// A whole scenario, ready to run.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Scenario {
    /// The scenario's own name, such as `first_week`; also its folder's name.
    pub id: String,
    /// The identity of the scenario: SHA-256 over what its files mean and over the bytes of its
    /// photos, so that line endings, a byte-order mark, comments and formatting do not count. Part
    /// of a run's identity.
    #[serde(skip)]
    pub digest: String,
    /// SHA-256 over the names and bytes of its files, by which runs of file format 1 name their
    /// scenario.
    #[serde(skip)]
    pub files_digest: String,
    /// Where its files came from. No part of its identity.
    #[serde(skip)]
    pub provenance: Provenance,
    /// Languages in which its texts are written, at least one. In another one learners see the
    /// words that there are. No part of its identity: the texts are.
    #[serde(skip)]
    pub languages: Vec<Lang>,
    /// The version that its author gives it, such as `1.2`; may be empty. No part of its identity:
    /// what has changed is.
    #[serde(skip)]
    pub version: String,
    /// Title.
    pub title: Text,
    /// What the learner reads before the start: a few sentences.
    pub brief: Text,
    /// The goals of the learner, one line each.
    pub goals: Vec<Goal>,
    /// How long a play is meant to take, in minutes on the wall.
    pub minutes: u32,
    /// Length in shop days, at least 1.
    pub days: i64,
    /// Shop time of the start of the run.
    pub begins: Time,
    /// Shop time at which the last day closes.
    pub ends: Time,
    /// Days after the end in which parcels still arrive and reviews are still written.
    pub aftermath_days: i64,
    /// Weekday of day 1, 0 = Monday.
    pub first_weekday: u8,
    /// Opening of the shop: clock time.
    pub opens: Span,
    /// Closing of the shop: clock time.
    pub closes: Span,
    /// Shop seconds that pass per second on the wall at speed 1×.
    pub pace: u32,
    /// How seeds are chosen.
    pub seed: SeedPolicy,
    /// The currency.
    pub currency: Currency,
    /// Cash at the start.
    pub cash: Money,
    /// The costs of actions in shop time.
    pub attention: Attention,
    /// Rules of the shop and the marketplace.
    pub policy: Policy,
    /// Parameters of customers' behaviour.
    pub behaviour: BehaviourModel,
    /// Kinds of customer.
    pub personas: Vec<Persona>,
    /// Background arrivals.
    pub arrivals: Arrivals,
    /// Products with their listings.
    pub products: Vec<Product>,
    /// Sample photos.
    pub photos: Vec<SamplePhoto>,
    /// Rivals' listings.
    pub rivals: Vec<Rival>,
    /// Suppliers' offers.
    pub suppliers: Vec<Supplier>,
    /// Carriers.
    pub carriers: Vec<Carrier>,
    /// The equipment shop.
    pub equipment: Vec<Equipment>,
    /// Quick phrases the shop starts with.
    pub phrases: Vec<QuickPhrase>,
    /// Cases: scripted ones first, then the everyday kinds.
    pub cases: Vec<Case>,
    /// Wordings of reviews by the key of what they speak of, a [`ReviewSubject`].
    pub review_lines: std::collections::BTreeMap<String, Vec<Text>>,
    /// How the outcome is scored.
    pub rubric: Rubric,
    /// The reference on which scores are placed, where one lies beside the scenario and fits it.
    #[serde(skip)]
    pub reference: Option<Reference>,
    /// Coach hints in the order in which they are shown.
    pub coach: Vec<Hint>,
    /// News in the order of the file.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub news: Vec<News>,
    /// Orders from before the first day, of people without a story.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub orders_before: Vec<OrderBefore>,
    /// Words and phrases of the author, with which replies are read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reply: Option<OwnReader>,
}

impl Scenario {
    /// Whether it has a case of an everyday kind.
    pub fn has_everyday(&self, kind: Everyday) -> bool {
        self.cases.iter().any(|case| case.origin == Origin::Everyday(kind))
    }
}
