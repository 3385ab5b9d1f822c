//! Ratings when everybody is asked and answers, as in the Olist marketplace, by days late; and when
//! only who likes to writes (rows R1 to R5, S1, S2, S4 to S7).

use super::delivery::{FAR, far_away, median_days};
use super::measure::{Experiment, share, sign, value};
use crate::customers::CustomerRecord;
use crate::evidence::bench::ObservedRun;
use crate::evidence::keeper::OBLIGING;
use crate::scenario::model::Scenario;

/// Everybody answers the survey.
fn survey(shop: &mut Scenario) {
    let model = &mut shop.behaviour;
    (model.review_content, model.review_middling, model.review_angry) = (1.0, 1.0, 1.0);
}

/// Bins of a tenth of a day for the median.
const BINS: usize = 600;

/// The survey.
pub(super) const SURVEY: Experiment = Experiment {
    measures: &[
        value("R1", share),
        value("R3", share),
        value("R5", share),
        value("S1", share),
        value("S2", share),
        value("S5", share),
        value("S6", |s| (s[1] / s[0]) / (s[3] / s[2])),
        value("S7", median_days),
    ],
    observe: |bench| {
        let run = bench.run_in(&FAR, |shop| {
            far_away(shop);
            survey(shop);
        });
        let in_time = mean_stars(&run, |late| late <= 0);
        let week = mean_stars(&run, |late| (4..=7).contains(&late));
        let fortnight = mean_stars(&run, |late| late >= 15);
        let n = |fits: &dyn Fn(&CustomerRecord, u8) -> bool| {
            run.customers.iter().filter(|c| c.stars.is_some_and(|stars| fits(c, stars))).count() as f64
        };
        let all = n(&|_, _| true);
        let mut lags = vec![0.0; BINS];
        for c in &run.customers {
            if let (Some(delivered), Some(reviewed)) = (c.delivered_at, c.reviewed_at) {
                lags[((reviewed.since(delivered).0 / 8_640).max(0) as usize).min(BINS - 1)] += 1.0;
            }
        }
        vec![
            in_time,
            week,
            fortnight,
            vec![all, n(&|_, stars| stars == 1)],
            vec![all, n(&|_, stars| stars == 5)],
            vec![all, n(&|c, _| c.review_text)],
            vec![
                n(&|_, stars| stars == 1),
                n(&|c, stars| stars == 1 && c.review_text),
                n(&|_, stars| stars == 5),
                n(&|c, stars| stars == 5 && c.review_text),
            ],
            lags,
        ]
    },
};

/// Reviews of parcels so late, and the sum of their stars.
fn mean_stars(run: &ObservedRun, late: impl Fn(i64) -> bool) -> Vec<f64> {
    let of_them = run.customers.iter().filter(|c| c.days_late.is_some_and(&late));
    of_them.filter_map(|c| c.stars).fold(vec![0.0; 2], |s, stars| vec![s[0] + 1.0, s[1] + f64::from(stars)])
}

/// Share of two to four stars among reviews that are written freely, less the share in the survey.
pub(super) const VOLUNTARY: Experiment = Experiment {
    measures: &[sign("S4", |s| s[1] / s[0] - s[3] / s[2])],
    observe: |bench| {
        let asked = bench.run_in(&OBLIGING, survey);
        vec![middle(bench.base()).into_iter().chain(middle(&asked)).collect()]
    },
};

/// Reviews, and those of two to four stars.
fn middle(run: &ObservedRun) -> Vec<f64> {
    let stars = run.customers.iter().filter_map(|c| c.stars);
    stars
        .fold(vec![0.0; 2], |s, stars| vec![s[0] + 1.0, s[1] + f64::from(u8::from((2..=4).contains(&stars)))])
}
