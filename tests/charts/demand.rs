//! Charts of who comes, when, and what draws or repels them.

use super::{factor, hold, share};
use crate::base::Stream;
use crate::base::time::HOUR;
use crate::scenario::model::BehaviourModel;
use crate::sim::customer::{answer_effect, reading};
use crate::sim::demand::{charm, day, picture, popularity, price, profile, promise, rating, week};
use crate::sim::state::Shown;

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
    hold("choice", "price", 2.1, &rows);
    let nine = |label, crowd| (label, factor(charm::effect(&m, true, crowd)));
    let rows = [nine("no other", 0.0), nine("half", 0.5), nine("all others", 1.0)];
    hold("choice", "charm", 1.1, &rows);
    let days = |label, days| (label, factor(promise::days(&m, days)));
    let rows = [days("1 day", 1.0), days("2 days", 2.0), days("4 days", 4.0), days("8 days", 8.0)];
    hold("choice", "promise", 1.0, &rows);
    let carrier = |label, premium| (label, factor(promise::carrier(&m, premium)));
    let rows = [carrier("all premium", 1.0), carrier("half", 0.5), carrier("none", 0.0)];
    hold("choice", "carrier", 1.0, &rows);
}

#[test]
fn ratings_and_answers() {
    let m = BehaviourModel::default();
    let few_ones = |stars| Some(Shown { stars, reviews: 20, ones: 0.0 });
    let stars = |label, stars| (label, factor(rating::stars(&m, few_ones(stars))));
    let rows =
        [stars("2.0", 2.0), stars("3.0", 3.0), stars("4.0", 4.0), stars("4.4", 4.4), stars("5.0", 5.0)];
    hold("choice", "stars", 1.0, &rows);
    let volume = |label, reviews| {
        let shown = (reviews > 0).then_some(Shown { stars: 4.4, reviews, ones: 0.0 });
        (label, factor(rating::volume(&m, shown)))
    };
    let rows = [volume("none", 0), volume("1", 1), volume("2", 2), volume("3", 3), volume("5 and more", 5)];
    hold("choice", "volume", 1.0, &rows);
    let answer = |label, stars| {
        (label, factor(answer_effect::answered(&m, Some(Shown { stars, reviews: 20, ones: 0.1 }))))
    };
    let rows = [answer("3.0 stars", 3.0), answer("3.6 stars", 3.6), answer("4.2 stars", 4.2)];
    hold("choice", "answer", 1.3, &rows);
}

#[test]
fn pictures() {
    let m = BehaviourModel::default();
    let cover = |label, z, reviews| (label, factor(picture::cover(&m, 1.0, Some(z), reviews)));
    let rows = [
        cover("−1, known", -1.0, 50),
        cover("+1, known", 1.0, 50),
        cover("−1, new", -1.0, 0),
        cover("+1, new", 1.0, 0),
    ];
    hold("photos", "cover", 1.2, &rows);
    let seen = |label, informed| (label, factor(picture::behind(&m, informed)));
    let dark = picture::informs(-0.4);
    hold("photos", "number", 1.0, &[seen("none seen", 0.0), seen("dark", dark), seen("good", 1.0)]);
}

#[test]
fn readers_and_crowds() {
    let m = BehaviourModel::default();
    let known = |label, orders| (label, popularity::factor(&m, orders, 20.0));
    let rows = [known("none", 0.0), known("10", 10.0), known("20, the mean", 20.0), known("80", 80.0)];
    hold("arrivals", "popularity", 1.8, &rows);
    let keen = |label, interest| (label, factor(reading::keen(interest)));
    let rows = [keen("least keen", -1.0), keen("usual", 0.0), keen("keenest", 1.0)];
    hold("photos", "interest", 1.5, &rows);
}

#[test]
fn how_many_come() {
    let m = BehaviourModel::default();
    let rows = [
        ("visitors", week::visits(&m, true)),
        ("conversion", factor(week::buying(&m, true) - week::buying(&m, false))),
        ("orders", week::visits(&m, true) * factor(week::buying(&m, true) - week::buying(&m, false))),
    ];
    hold("arrivals", "weekend", 1.2, &rows);
    // The same draws as a day's, for a shop whose name neither draws nor repels.
    let come = |luck: &mut Stream| {
        let rate = day::rate(&m, 1_000.0, luck);
        luck.poisson(rate)
    };
    let between = |label, from, to| (label, 100.0 * share(4_000, |luck| (from..to).contains(&come(luck))));
    let rows = [
        between("below 850", 0, 850),
        between("850 to 899", 850, 900),
        between("900 to 949", 900, 950),
        between("950 to 999", 950, 1_000),
        between("1000 to 1049", 1_000, 1_050),
        between("1050 to 1099", 1_050, 1_100),
        between("1100 to 1149", 1_100, 1_150),
        between("1150 and more", 1_150, u32::MAX),
    ];
    hold("arrivals", "days", 35.0, &rows);
}

/// Pairs of hours of a day.
const HOURS: [&str; 12] = [
    "0 to 2", "2 to 4", "4 to 6", "6 to 8", "8 to 10", "10 to 12", "12 to 14", "14 to 16", "16 to 18",
    "18 to 20", "20 to 22", "22 to 24",
];

#[test]
fn when_they_come() {
    let m = BehaviourModel::default();
    let usual = |(index, label): (usize, &'static str)| {
        let hours = &profile::HOURS_PERMYRIAD[2 * index..2 * index + 2];
        (label, hours.iter().map(|&h| f64::from(h)).sum::<f64>() / 100.0)
    };
    let rows: Vec<(&str, f64)> = HOURS.into_iter().enumerate().map(usual).collect();
    hold("arrivals", "hours", 40.0, &rows);
    let festival = |(index, label): (usize, &'static str)| {
        let from = 2 * HOUR * index as i64;
        let here = |luck: &mut Stream| (from..from + 2 * HOUR).contains(&profile::clock(&m, 3.0, luck).0);
        (label, 100.0 * share(40_000, here))
    };
    let rows: Vec<(&str, f64)> = HOURS.into_iter().enumerate().map(festival).collect();
    hold("arrivals", "festival", 40.0, &rows);
}
