//! The two kinds of file: a scenario, and a library that several share.

use super::RawTable;
use super::case::RawCase;
use super::coach::RawHint;
use super::events::{RawNews, RawOrderBefore};
use super::goal::RawGoal;
use super::goods::{RawFact, RawPhoto, RawProduct, RawRival};
use super::own_reply::RawOwnReply;
use super::people::{RawArrivals, RawPersona};
use super::rules::{RawAttention, RawPolicy, RawRubric};
use super::supply::{RawCarrier, RawEquipment, RawSupplier};
use crate::base::Text;
use serde::Deserialize;

/// `scenario.ron`.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename = "Scenario")]
pub struct RawScenario {
    /// Version of the format: 1 or 2.
    pub format: u32,
    /// Must be the folder's name.
    pub id: String,
    /// Languages in which it is written; both if left out.
    pub languages: Option<Vec<RawLanguage>>,
    /// The lesson's own version, such as `1.2`; since format 2.
    pub version: Option<String>,
    /// Title.
    pub title: Text,
    /// Brief.
    pub brief: Text,
    /// Goals, with or without what they measure.
    pub goals: Vec<RawGoal>,
    /// Minutes a play is meant to take.
    pub minutes: u32,
    /// Shop days.
    pub days: u32,
    /// `Monday` … `Sunday`; Monday if left out.
    pub first_day: RawWeekday,
    /// Clock time at which day 1 begins; the opening if left out.
    pub begins: Option<String>,
    /// Opening and closing.
    pub opening_hours: Option<(String, String)>,
    /// Days after the end in which parcels and reviews still come.
    pub aftermath_days: Option<u32>,
    /// Shop seconds per wall second at 1×.
    pub pace: Option<u32>,
    /// `Fresh` or `Fixed(7)`.
    pub seed: RawSeed,
    /// Currency.
    pub currency: RawCurrency,
    /// Cash at the start.
    pub cash: f64,
    /// Library files, relative to the folder of scenarios.
    #[serde(rename = "use")]
    pub uses: Vec<String>,
    /// Costs of actions in shop time.
    pub attention: RawAttention,
    /// Changes to the policy pack.
    pub policy: RawPolicy,
    /// Changes to the behaviour model.
    pub behaviour: RawTable<f64>,
    /// Facts that goods may have.
    pub facts: RawTable<RawFact>,
    /// Personas.
    pub personas: RawTable<RawPersona>,
    /// Background arrivals.
    pub arrivals: RawArrivals,
    /// Products.
    pub products: RawTable<RawProduct>,
    /// Sample photos.
    pub photos: RawTable<RawPhoto>,
    /// Rivals.
    pub rivals: Vec<RawRival>,
    /// News at a time; since format 2.
    pub news: RawTable<RawNews>,
    /// Orders from before the first day; since format 2.
    pub orders_before: Vec<RawOrderBefore>,
    /// Words and phrases with which replies are read; since format 2.
    pub reply: RawOwnReply,
    /// Suppliers.
    pub suppliers: RawTable<RawSupplier>,
    /// Carriers.
    pub carriers: RawTable<RawCarrier>,
    /// Equipment.
    pub equipment: RawTable<RawEquipment>,
    /// Quick phrases by code.
    pub phrases: RawTable<Text>,
    /// Cases.
    pub cases: RawTable<RawCase>,
    /// Wordings of reviews by what they speak of.
    pub review_lines: RawTable<Vec<Text>>,
    /// Rubric.
    pub rubric: RawRubric,
    /// Coach hints.
    pub coach: Vec<RawHint>,
}

/// A library file, `Library(…)`: parts that several scenarios share.
#[derive(Debug, Clone, PartialEq, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename = "Library")]
pub struct RawLibrary {
    /// Version of the format: 1 or 2.
    pub format: u32,
    /// Costs of actions.
    pub attention: RawAttention,
    /// The policy pack.
    pub policy: RawPolicy,
    /// Facts.
    pub facts: RawTable<RawFact>,
    /// Personas.
    pub personas: RawTable<RawPersona>,
    /// Carriers.
    pub carriers: RawTable<RawCarrier>,
    /// Equipment.
    pub equipment: RawTable<RawEquipment>,
    /// Quick phrases.
    pub phrases: RawTable<Text>,
    /// Cases, usually everyday kinds.
    pub cases: RawTable<RawCase>,
    /// Wordings of reviews.
    pub review_lines: RawTable<Vec<Text>>,
}

/// A language, as the fields of a text are named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename = "Language")]
#[allow(non_camel_case_types, missing_docs, reason = "the names of the format")]
pub enum RawLanguage {
    zh,
    en,
}

/// A weekday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[allow(missing_docs, reason = "the names say it")]
#[serde(rename = "Weekday")]
pub enum RawWeekday {
    #[default]
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

/// Seed policy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(deny_unknown_fields, rename = "Seed")]
pub enum RawSeed {
    /// A new seed for each run.
    #[default]
    Fresh,
    /// Always this seed.
    Fixed(u64),
}

/// Currency; yuan if left out.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields, rename = "Currency")]
pub struct RawCurrency {
    /// ISO 4217 code.
    pub code: String,
    /// Sign.
    pub sign: String,
}

impl Default for RawCurrency {
    fn default() -> Self {
        Self { code: "CNY".into(), sign: "¥".into() }
    }
}
