//! The charts of docs/model, drawn from the formulas themselves: a page that shows something else fails this test, and
//! the message is the chart that belongs there.

use super::customer::lift;
use super::demand::rating::Shown;
use super::demand::{charm, picture, price, promise, rating, week};
use super::orders::Experience;
use super::reviews::model;
use crate::base::Span;
use crate::scenario::model::BehaviourModel;
use std::fmt::Write as _;

/// Bars of one chart; `full` is the value of the longest bar.
fn chart(full: f64, rows: &[(&str, f64)]) -> String {
    let mut out = String::new();
    for (label, value) in rows {
        let length = (value / full * 40.0).round().clamp(0.0, 60.0) as usize;
        let line = format!("{label:>14} {value:>6.2} {}", "█".repeat(length));
        let _ = writeln!(out, "{}", line.trim_end());
    }
    out
}

/// The block after `<!-- chart: name -->` in a page.
fn shown<'a>(page: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = page.split_once(&format!("<!-- chart: {name} -->\n```text\n"))?;
    rest.split_once("```").map(|(block, _)| block)
}

fn compare(page: &str, name: &str, expected: &str) {
    assert_eq!(shown(page, name).unwrap_or("no such chart"), expected, "{name} should be\n{expected}");
}

const CHOICE: &str = include_str!("../../docs/model/choice.md");
const PHOTOS: &str = include_str!("../../docs/model/photos.md");
const REVIEWS: &str = include_str!("../../docs/model/reviews.md");
const RETURNS: &str = include_str!("../../docs/model/unpacking-and-returns.md");
const RECOVERY: &str = include_str!("../../docs/model/recovery.md");
const BACK: &str = include_str!("../../docs/model/coming-back.md");
const ARRIVALS: &str = include_str!("../../docs/model/arrivals.md");

fn factor(effect: f64) -> f64 {
    libm::exp(effect)
}

#[test]
fn what_draws_and_repels() {
    let m = BehaviourModel::default();
    let ratio = |label, ratio| (label, factor(price::effect(&m, 1.0, ratio)));
    let rows = [
        ratio("70 %", 0.7),
        ratio("80 %", 0.8),
        ratio("90 %", 0.9),
        ratio("100 %", 1.0),
        ratio("110 %", 1.1),
        ratio("120 %", 1.2),
        ratio("130 %", 1.3),
    ];
    compare(CHOICE, "price", &chart(2.1, &rows));
    let stars =
        |label, stars| (label, factor(rating::stars(&m, Some(Shown { stars, reviews: 20, ones: 0.0 }))));
    let rows =
        [stars("2.0", 2.0), stars("3.0", 3.0), stars("4.0", 4.0), stars("4.4", 4.4), stars("5.0", 5.0)];
    compare(CHOICE, "stars", &chart(1.0, &rows));
    let volume = |label, reviews| {
        let shown = (reviews > 0).then_some(Shown { stars: 4.4, reviews, ones: 0.0 });
        (label, factor(rating::volume(&m, shown)))
    };
    let rows = [volume("none", 0), volume("1", 1), volume("2", 2), volume("3", 3), volume("5 and more", 5)];
    compare(CHOICE, "volume", &chart(1.0, &rows));
    let days = |label, days| (label, factor(promise::days(&m, days)));
    let rows = [days("1 day", 1.0), days("2 days", 2.0), days("4 days", 4.0), days("8 days", 8.0)];
    compare(CHOICE, "promise", &chart(1.0, &rows));
    let nine = |label, crowd| (label, factor(charm::effect(&m, true, crowd)));
    let rows = [nine("no other", 0.0), nine("half", 0.5), nine("all others", 1.0)];
    compare(CHOICE, "charm", &chart(1.1, &rows));
    let answer =
        |label, stars| (label, factor(lift::answered(&m, Some(Shown { stars, reviews: 20, ones: 0.1 }))));
    let rows = [answer("3.0 stars", 3.0), answer("3.6 stars", 3.6), answer("4.2 stars", 4.2)];
    compare(CHOICE, "answer", &chart(1.3, &rows));
}

#[test]
fn pictures_and_days() {
    let m = BehaviourModel::default();
    let cover = |label, z, reviews| (label, factor(picture::cover(&m, 1.0, Some(z), reviews)));
    let rows = [
        cover("−1, known", -1.0, 50),
        cover("+1, known", 1.0, 50),
        cover("−1, new", -1.0, 0),
        cover("+1, new", 1.0, 0),
    ];
    compare(PHOTOS, "cover", &chart(1.2, &rows));
    let number = |label, photos| (label, factor(picture::number(&m, photos)));
    compare(PHOTOS, "number", &chart(1.0, &[number("one", 1), number("two", 2), number("five", 5)]));
    let rows = [
        ("visitors", week::visits(&m, true)),
        ("conversion", factor(week::buying(&m, true) - week::buying(&m, false))),
        ("orders", week::visits(&m, true) * factor(week::buying(&m, true) - week::buying(&m, false))),
    ];
    compare(ARRIVALS, "weekend", &chart(1.2, &rows));
}

#[test]
fn what_comes_after() {
    let m = BehaviourModel::default();
    let late = |label, days| (label, model::mean_stars_when_late(&m, days));
    let rows =
        [late("in time", 0), late("1 day", 1), late("3 days", 3), late("5 days", 5), late("15 days", 15)];
    compare(REVIEWS, "late", &chart(5.0, &rows));
    let posts = |label, stars| (label, model::posts(&m, stars, 0.0));
    let rows = [
        posts("1 star", 1),
        posts("2 stars", 2),
        posts("3 stars", 3),
        posts("4 stars", 4),
        posts("5 stars", 5),
    ];
    compare(REVIEWS, "posting", &chart(0.5, &rows));
    let none = Experience::default();
    let back = |label, found: Experience, days| (label, model::sends_back(&m, false, found, days, 1.0));
    let rows = [
        back("nothing wrong", none, 0),
        back("a week late", none, 7),
        back("not described", Experience { not_as_described: true, ..none }, 0),
        back("damaged", Experience { damaged: true, ..none }, 0),
        back("does not fit", Experience { misfit: true, ..none }, 0),
    ];
    compare(RETURNS, "returns", &chart(1.0, &rows));
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
    compare(RECOVERY, "again", &chart(1.0, &rows));
    let weeks = |label, weeks: f64| {
        (label, 1.0 - libm::pow(m.loyalty_alpha / (m.loyalty_alpha + weeks), m.loyalty_r))
    };
    let rows =
        [weeks("1 week", 1.0), weeks("4 weeks", 4.0), weeks("13 weeks", 13.0), weeks("39 weeks", 39.0)];
    compare(BACK, "loyal", &chart(0.5, &rows));
}
