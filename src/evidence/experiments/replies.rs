//! A shop that answers its reviews in public, beside one that does not (rows S12 and S13).

use super::measure::{Experiment, value};
use crate::evidence::bench::ObservedRun;
use crate::evidence::keeper::{Keeper, OBLIGING, ReviewReplies};

/// Thanks under every review, without an apology that might move somebody to withdraw one.
const THANKS: ReviewReplies =
    ReviewReplies { up_to: 5, words: "谢谢您的评价，我们会继续努力。" };

/// Public replies.
pub(super) const REPLIES: Experiment = Experiment {
    measures: &[value("S12", |s| s[3] / s[2] - s[1] / s[0]), value("S13", |s| s[1] / s[0] - 1.0)],
    observe: |bench| {
        let silent = reviews(bench.base());
        let replying = reviews(&bench.run(&Keeper { reviews: Some(THANKS), ..OBLIGING }));
        vec![silent.iter().chain(&replying).copied().collect(), vec![silent[0], replying[0]]]
    },
};

/// Reviews that were written, and the sum of their stars.
fn reviews(run: &ObservedRun) -> Vec<f64> {
    let stars = run.customers.iter().filter_map(|c| c.stars);
    stars.fold(vec![0.0; 2], |s, stars| vec![s[0] + 1.0, s[1] + f64::from(stars)])
}
