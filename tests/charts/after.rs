//! Charts of what comes after a purchase: the parcel, the review, the return, the next visit.

use super::{hold, sample, share};
use crate::base::{Span, Stream};
use crate::scenario::model::{BehaviourModel, Carrier};
use crate::sim::customer::returning;
use crate::sim::logistics::{load, travel};
use crate::sim::state::Experience;

use crate::sim::customer::complaining;
use crate::sim::reviews::model;

/// A carrier like the one most shops use: a median of two days.
fn standard() -> Carrier {
    let mut carrier = sample().carriers[0].clone();
    (carrier.median_days, carrier.log_sd, carrier.tail) = (2.0, 0.28, 0.015);
    carrier
}

#[test]
fn on_the_road() {
    let (m, carrier) = (BehaviourModel::default(), standard());
    let days = |overload, luck: &mut Stream| {
        let draws = (luck.normal(), luck.unit(), luck.unit());
        travel::travel_days(&m, &carrier, overload, draws)
    };
    let there = |label, within| (label, share(20_000, |luck| days(0.0, luck) <= within));
    let rows = [
        there("1 day", 1.0),
        there("2 days", 2.0),
        there("3 days", 3.0),
        there("4 days", 4.0),
        there("6 days", 6.0),
    ];
    hold("delivery", "road", 1.0, &rows);
    let late = |label, overload| (label, 100.0 * share(20_000, |luck| days(overload, luck) > 4.0));
    hold("delivery", "late", 10.0, &[late("none", 0.0), late("half", 0.5), late("full", 1.0)]);
    let own = |label, parcels| (label, load::by_own(&m, 1_000.0, parcels));
    let rows = [own("26 parcels", 26), own("52 parcels", 52), own("78 parcels", 78), own("104 parcels", 104)];
    hold("delivery", "load", 1.0, &rows);
}

#[test]
fn stars() {
    let m = BehaviourModel::default();
    let labels = ["1 star", "2 stars", "3 stars", "4 stars", "5 stars"];
    let felt = |shares: [f64; 5]| -> Vec<(&str, f64)> {
        labels.into_iter().zip(shares).map(|(label, share)| (label, 100.0 * share)).collect()
    };
    hold("reviews", "content", 70.0, &felt(model::CONTENT));
    hold("reviews", "angry", 70.0, &felt(model::ANGRY));
    let late = |label, days| (label, model::mean_stars_when_late(&m, days));
    let rows =
        [late("in time", 0), late("1 day", 1), late("3 days", 3), late("5 days", 5), late("15 days", 15)];
    hold("reviews", "late", 5.0, &rows);
}

#[test]
fn who_writes_and_who_takes_it_back() {
    let m = BehaviourModel::default();
    let posts = |label, stars, answered| (label, model::posts(&m, stars, answered));
    let rows = [
        posts("1 star", 1, 0.0),
        posts("2 stars", 2, 0.0),
        posts("3 stars", 3, 0.0),
        posts("4 stars", 4, 0.0),
        posts("5 stars", 5, 0.0),
    ];
    hold("reviews", "posting", 0.5, &rows);
    let rows = [
        posts("1 star, none", 1, 0.0),
        posts("1 star, all", 1, 1.0),
        posts("5 stars, none", 5, 0.0),
        posts("5 stars, all", 5, 1.0),
    ];
    hold("reviews", "answering", 0.5, &rows);
    let rows = [
        ("no answer", model::withdraws(&m, false, false)),
        ("a sum", model::withdraws(&m, false, true)),
        ("an apology", model::withdraws(&m, true, false)),
        ("both", model::withdraws(&m, true, true)),
    ];
    hold("reviews", "withdrawal", 0.5, &rows);
}

#[test]
fn complaints_and_returns() {
    let m = BehaviourModel::default();
    let rows = [
        ("damaged, wrong", complaining::chance(&m, true, 1.0)),
        ("anything else", complaining::chance(&m, false, 1.0)),
    ];
    hold("unpacking-and-returns", "complaining", 1.0, &rows);
    let none = Experience::default();
    let back = |label, found: Experience, days| (label, model::sends_back(&m, false, found, days, 1.0));
    let rows = [
        back("nothing wrong", none, 0),
        back("a week late", none, 7),
        back("not described", Experience { not_as_described: true, ..none }, 0),
        back("damaged", Experience { damaged: true, ..none }, 0),
        back("does not fit", Experience { misfit: true, ..none }, 0),
    ];
    hold("unpacking-and-returns", "returns", 1.0, &rows);
}

#[test]
fn coming_back() {
    let m = BehaviourModel::default();
    let again = |label, trouble, minutes: Option<i64>| {
        let handling = minutes.map(|m| model::Handling::new(1.0, 0.2, Span::minutes(m)));
        (label, model::buys_again(&m, trouble, handling))
    };
    let rows = [
        again("no trouble", 0.0, None),
        again("5 minutes", 0.8, Some(5)),
        again("15 minutes", 0.8, Some(15)),
        again("1 hour", 0.8, Some(60)),
        again("not resolved", 0.8, None),
    ];
    hold("recovery", "again", 1.0, &rows);
    let looks = |label, days| {
        let within = |luck: &mut Stream| {
            returning::looks_again(&m, luck).is_some_and(|after| after <= Span::days(days))
        };
        (label, share(20_000, within))
    };
    let rows = [looks("1 day", 1), looks("2 days", 2), looks("4 days", 4), looks("8 days", 8)];
    hold("coming-back", "looking", 0.5, &rows);
    let weeks = |label, weeks: i64| {
        let within = |luck: &mut Stream| {
            // A stream of its own for the visit, as in a run: a person's rate must not decide its
            // luck.
            let mut visit = Stream::new(2, luck.clone().bits(), 0, 0);
            returning::loyal(&m, 0, luck, &mut visit).is_some_and(|after| after <= Span::days(7 * weeks))
        };
        (label, share(20_000, within))
    };
    let rows = [weeks("1 week", 1), weeks("4 weeks", 4), weeks("13 weeks", 13), weeks("39 weeks", 39)];
    hold("coming-back", "loyal", 0.5, &rows);
}
