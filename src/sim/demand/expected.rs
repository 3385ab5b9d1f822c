//! Who is expected, and when: the mean arrivals of every hour of a run, with what makes them more
//! or fewer. For authors; a run draws its own numbers around them.

use super::day::DayFactors;
use super::profile;
use crate::base::time::{DAY, HOUR};
use crate::base::{Span, Time};
use crate::scenario::model::Scenario;
use crate::sim::state::Market;

/// A day of the run, as it is expected.
#[derive(Debug, Clone, PartialEq)]
pub struct ExpectedDay {
    /// The day, from 1.
    pub day: i64,
    /// Passers-by of the part of the day that belongs to the run, by a name that neither draws nor
    /// repels.
    pub visitors: f64,
    /// The same for each hour.
    pub hours: [f64; 24],
    /// The part of the day that belongs to the run: seconds since midnight.
    pub open: (Span, Span),
    /// Factor of the weekend; 1 on other days.
    pub weekend: f64,
    /// Factor of a sale day; 1 on other days.
    pub surge: f64,
    /// Share of the visitors who come in the burst after midnight, 0 to 1.
    pub burst: f64,
    /// Factor of what news brought; 1 without any.
    pub news: f64,
}

impl ExpectedDay {
    /// The hour in which most come, and the one in which fewest come, of those that belong to the
    /// run.
    pub fn ends(&self) -> Option<(usize, usize)> {
        let of_run = |hour: &usize| {
            let (from, to) = (*hour as i64 * HOUR, (*hour as i64 + 1) * HOUR);
            self.open.0.0 <= from && to <= self.open.1.0
        };
        let by_number = |a: &usize, b: &usize| self.hours[*a].total_cmp(&self.hours[*b]);
        let most = (0..24).filter(of_run).max_by(by_number)?;
        let fewest = (0..24).filter(of_run).min_by(by_number)?;
        Some((most, fewest))
    }
}

/// The days of a run as they are expected, the aftermath left out.
pub fn expected_arrivals(scenario: &Scenario) -> Vec<ExpectedDay> {
    let mut market = Market::opening(scenario);
    let mut news: Vec<_> = scenario.news.iter().collect();
    news.sort_by_key(|news| news.at);
    let mut news = news.into_iter().peekable();
    let day = |day: i64| {
        while let Some(earlier) = news.next_if(|news| news.at.day() < day) {
            for change in &earlier.brings {
                // A promotion is no matter of who comes.
                let _ = market.apply_change(*change, earlier.at);
            }
        }
        expected_day(scenario, DayFactors::of(scenario, &market, day), day)
    };
    (1..=scenario.days).map(day).collect()
}

fn expected_day(scenario: &Scenario, factors: DayFactors, day: i64) -> ExpectedDay {
    let model = &scenario.behaviour;
    let midnight = Time::on(day, Span::ZERO);
    let clock = |at: Time| Span((at.0 - midnight.0).clamp(0, DAY));
    let open = (clock(scenario.begins), clock(scenario.ends));
    let mean = factors.visitors(scenario).max(0.0);
    let hours: [f64; 24] = std::array::from_fn(|hour| {
        let (from, to) = (hour as i64 * HOUR, (hour as i64 + 1) * HOUR);
        let (from, to) = (from.max(open.0.0), to.min(open.1.0));
        mean * profile::share_between(model, factors.surge, Span(from), Span(to))
    });
    ExpectedDay {
        day,
        visitors: hours.iter().sum(),
        hours,
        open,
        weekend: factors.weekend,
        surge: factors.surge,
        burst: profile::burst_share(model, factors.surge),
        news: factors.news,
    }
}

#[cfg(test)]
mod tests {
    use super::super::reputation::BEST_NAME;
    use super::*;
    use crate::base::Text;
    use crate::scenario::model::{Change, News, NewsSource, Surge};
    use crate::scenario::{Embedded, load};
    use crate::sim::{Entry, Sim};
    use std::sync::Arc;

    fn shipped(id: &str) -> Scenario {
        load(&Embedded::scenario(id).unwrap(), id).scenario.unwrap()
    }

    /// What the engine draws for the first day has the expected mean.
    #[test]
    fn the_first_day_is_drawn_around_what_is_expected() {
        for id in ["first_hour", "singles_day"] {
            let scenario = Arc::new(shipped(id));
            let first = DayFactors::of(&scenario, &Market::opening(&scenario), 1).visitors(&scenario);
            let drawn = (0..400).map(|seed| {
                let sim = Sim::open(Arc::clone(&scenario), seed);
                let began = sim.journal().entries().iter().find_map(|entry| {
                    if let Entry::DayBegan { visitors, .. } = entry.what { Some(visitors) } else { None }
                });
                f64::from(began.unwrap()) / BEST_NAME
            });
            let mean = drawn.sum::<f64>() / 400.0;
            assert!((mean / first - 1.0).abs() < 0.04, "{id}: {mean} {first}");
        }
    }

    #[test]
    fn sale_days_weekends_and_news_change_the_days() {
        let mut scenario = shipped("first_week");
        scenario.arrivals.surges.clear();
        scenario.news.clear();
        let plain = expected_arrivals(&scenario);
        assert_eq!(plain.len() as i64, scenario.days);
        assert!(plain.iter().any(|day| day.weekend < 1.0) && plain.iter().any(|day| day.weekend >= 1.0));
        for day in &plain {
            assert!((day.hours.iter().sum::<f64>() - day.visitors).abs() < 1e-9);
            let (most, fewest) = day.ends().unwrap();
            assert!(day.hours[most] > day.hours[fewest]);
        }
        scenario.arrivals.surges = vec![Surge { day: 2, factor: 3.0 }];
        let news = News {
            key: "storm".to_owned(),
            from: NewsSource::default(),
            at: Time::on(3, Span(9 * HOUR)),
            text: Text::new("暴雨", "A storm"),
            brings: vec![Change::Visitors { times: 0.5, days: 1 }],
        };
        scenario.news = vec![news];
        let changed = expected_arrivals(&scenario);
        let times: Vec<f64> =
            changed.iter().zip(&plain).map(|(now, before)| now.visitors / before.visitors).collect();
        assert!(times[1] > 2.5 && changed[1].burst > 0.0, "{times:?}");
        assert!((times[3] - 0.5).abs() < 1e-9 && (changed[3].news - 0.5).abs() < 1e-9, "{times:?}");
        assert!((times[2] - 1.0).abs() < 1e-9 && (times[4] - 1.0).abs() < 1e-9, "{times:?}");
    }
}
