//! From the raw format to the model: names become ids, texts become times and money, what is left
//! out gets its default.
//!
//! Every problem is reported at its place, and something harmless replaces the value, so that an
//! error in one part never hides those in another. A scenario with errors is therefore whole, but
//! must not be run. What values mean together is the business of `check`.
//!
//! - [`parts`]: the parts of all files, gathered; [`site`], [`collector`]: places and problems
//! - [`values`], [`names`]: single values and references
//! - one file per part: [`frame`], [`policy`], [`behaviour`], [`people`], [`goods`], [`listing`],
//!   [`photos`], [`supply`], [`cases`] with [`script`] and [`outcome`], [`coach`], [`events`]
//! - [`own_reply`]: words and phrases with which replies are read
//! - [`newer`]: what a file of format 1 may not use yet

mod behaviour;
mod cases;
mod circumstance;
mod coach;
mod collector;
mod crowded;
mod events;
mod forgotten;
mod frame;
mod goals;
mod goods;
mod happening;
mod labels;
mod listing;
mod names;
mod newer;
mod outcome;
mod own_reply;
mod parts;
mod people;
mod photos;
mod policy;
mod rule_slots;
mod script;
mod site;
mod studio_model;
mod supply;
mod unknown;
mod values;

pub(super) use collector::{DiagnosticCollector, FilePage};
pub(super) use forgotten::report_forgotten;
pub(crate) use frame::FORMATS;
pub(super) use frame::format_version;
pub(super) use names::did_you_mean;
pub(super) use parts::{NamedPart, Parts, gather};
pub(super) use photos::{Contents, fetch};
pub(super) use rule_slots::RULE_SLOTS;
pub(super) use site::Site;
pub use studio_model::obj_refusal;

use super::files::Files;
use super::model::{Provenance, QuickPhrase, ReviewSubject, Scenario};
use crate::base::{Text, clean};
use std::collections::BTreeMap;

/// Resolves the parts. `contents` has the bytes of the files read so far by their paths; photos are
/// added to it.
pub(super) fn resolve(
    desk: &mut DiagnosticCollector,
    parts: &Parts,
    files: &dyn Files,
    contents: &mut Contents,
) -> Scenario {
    let raw = &parts.scenario;
    newer::check(desk, parts);
    supply::count(desk, parts);
    goods::fact_table(desk, parts);
    let frame = frame::frame(desk, raw);
    let products = goods::products(desk, parts, files, contents);
    if products.is_empty() {
        desk.missing(
            &Site::root(0).field("products"),
            "check-what-product",
            "products: { \"scarf\": Product(…) }",
        );
    }
    let photos = photos::photos(desk, parts, &products, files, contents);
    let phrases = parts.phrases.iter().map(|item| QuickPhrase {
        code: item.key.clone(),
        text: desk.text(&item.site, &item.raw, "check-what-phrase"),
    });
    let phrases = phrases.collect();
    let review_lines = review_lines(desk, parts);
    let policy = policy::policy(desk, parts, &frame.currency);
    Scenario {
        id: clean::name(&raw.id),
        digest: String::new(),
        files_digest: String::new(),
        provenance: Provenance::default(),
        languages: frame.languages,
        version: frame::version(desk, raw.version.as_deref()),
        title: frame.title,
        brief: frame.brief,
        goals: goals::goals(desk, parts),
        minutes: frame.minutes,
        days: frame.days,
        begins: frame.begins,
        ends: frame.ends,
        aftermath_days: frame.aftermath_days,
        first_weekday: frame.first_weekday,
        opens: frame.opens,
        closes: frame.closes,
        pace: frame.pace,
        seed: frame.seed,
        currency: frame.currency,
        cash: frame.cash,
        attention: policy::attention(desk, parts),
        policy,
        behaviour: behaviour::behaviour(desk, &raw.behaviour),
        personas: people::personas(desk, parts),
        arrivals: people::arrivals(desk, parts),
        products,
        photos,
        rivals: goods::rivals(desk, parts),
        suppliers: supply::suppliers(desk, parts),
        carriers: supply::carriers(desk, parts),
        equipment: supply::equipment(desk, parts),
        phrases,
        cases: cases::cases(desk, parts, frame.begins),
        review_lines,
        rubric: policy::rubric(desk, &raw.rubric, frame.cash),
        reference: None,
        coach: coach::coach(desk, parts),
        news: events::news(desk, parts, frame.begins),
        orders_before: events::orders_before(desk, parts),
        reply: own_reply::own_reply(desk, parts),
    }
}

fn review_lines(desk: &mut DiagnosticCollector, parts: &Parts) -> BTreeMap<String, Vec<Text>> {
    let mut out = BTreeMap::new();
    let subjects = ReviewSubject::ALL.map(ReviewSubject::key);
    for item in &parts.review_lines {
        if !subjects.contains(&item.key.as_str()) {
            desk.unknown(&item.site, &item.key, &subjects, "check-noun-review-subject");
        }
        let texts = item.raw.iter().enumerate();
        let texts = texts
            .map(|(index, text)| desk.text(&item.site.index(index), text, "check-what-review-wording"))
            .collect();
        out.insert(item.key.clone(), texts);
    }
    out
}
