//! The scored outcome as it is said at the end of a game.

use super::out::Out;
use super::say::Say;
use super::trouble::CliError;
use crate::score::{DimensionScore, Placing, Score, score};
use crate::sim::Sim;

/// Says the outcome of a run that is over.
///
/// # Errors
/// The output is closed.
pub(crate) fn tell_outcome(sim: &Sim, say: Say, out: &mut Out<'_>) -> Result<(), CliError> {
    let score = score(sim);
    out.line("")?;
    out.line(&total(&score, say))?;
    if score.unsold {
        let values = [("total", format!("{:.1}", score.total).into())];
        out.line(&say.with("debrief-no-sale", &values))?;
    } else if let Some(placing) = score.placing {
        out.line(&placed(&score, placing, say))?;
    }
    score.dimensions.iter().try_for_each(|dimension| out.line(&line(dimension, say)))?;
    let scenario = sim.scenario();
    let view = sim.view();
    let values = [
        ("profit", say.money(scenario, view.money.profit).into()),
        ("cash", say.money(scenario, view.cash).into()),
        ("sold", view.listings.iter().map(|l| l.sold).sum::<u32>().into()),
        ("reviews", view.ratings.map_or(0, |r| r.reviews).into()),
        ("stars", view.ratings.map_or_else(String::new, |r| stars(r.stars, say)).into()),
    ];
    out.line(&say.with("outcome-figures", &values))
}

fn stars(mean: f64, say: Say) -> String {
    say.with("outcome-stars", &[("stars", format!("{mean:.1}").into())])
}

fn total(score: &Score, say: Say) -> String {
    let values = [
        ("total", format!("{:.1}", score.total).into()),
        ("pass", score.pass_mark.into()),
        ("passed", if score.passed() { "yes" } else { "no" }.into()),
    ];
    say.with("outcome-total", &values)
}

/// How the weighted parts became the score.
fn placed(score: &Score, placing: Placing, say: Say) -> String {
    let one = |x: f64| format!("{x:.1}");
    let values = [
        ("raw", one(score.raw).into()),
        ("floor", one(placing.floor).into()),
        ("best", one(placing.best).into()),
        ("total", one(score.total).into()),
        ("cut", if placing.cut { "yes" } else { "no" }.into()),
    ];
    say.with("outcome-placing", &values)
}

fn line(part: &DimensionScore, say: Say) -> String {
    let name = say.text(&format!("word-dimension-{}", part.dimension.name()));
    let values = [
        ("name", name.into()),
        ("points", format!("{:.1}", part.points).into()),
        ("weight", part.weight.into()),
    ];
    say.with("outcome-dimension", &values)
}
