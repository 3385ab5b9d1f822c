//! Adjustments of the behaviour model: a name and a value, within half to twice the default (design
//! choice: further off, the published measurements say nothing any more); a chance never above 1; a
//! switch from 0 to 1.

use super::collector::DiagnosticCollector;
use super::names::did_you_mean;
use super::site::Site;
use crate::diagnostic::Sentence;
use crate::diagnostic::catalogue::scenario as code;
use crate::scenario::model::BehaviourModel;
use crate::scenario::raw::RawTable;

/// The kind of number of a parameter.
#[derive(Clone, Copy, PartialEq)]
enum ParameterKind {
    /// A chance or share: never outside 0 to 1.
    Share,
    /// Any number.
    Free,
    /// From 0 (off) to 1 (on), for any default.
    Switch,
}

/// Declares every parameter by its name.
macro_rules! parameters {
    ($($name:ident $kind:ident,)*) => {
        /// Every parameter a scenario may adjust.
        const NAMES: &[&str] = &[$(stringify!($name)),*];

        /// The parameter of that name, and its kind.
        fn parameter<'a>(model: &'a mut BehaviourModel, name: &str) -> Option<(&'a mut f64, ParameterKind)> {
            match name {
                $(stringify!($name) => Some((&mut model.$name, ParameterKind::$kind)),)*
                _ => None,
            }
        }
    };
}

parameters! {
    day_dispersion Free,
    weekend_visits Free,
    weekend_buying Free,
    surge_burst Share,
    surge_hours Free,
    appeal_spread Free,
    click_base Share,
    click_photo Free,
    photo_newcomer Free,
    cover_breach Share,
    popularity Free,
    buy_base Share,
    price_gain Free,
    price_loss Free,
    reference_weight Share,
    reference_speed Share,
    rival_pull Free,
    charm Free,
    charm_crowding Share,
    promise_day Free,
    premium_carrier Share,
    second_photo Free,
    star Free,
    star_best Free,
    one_star Free,
    name_star Free,
    five_reviews Free,
    fact_missing Free,
    freight_seen Free,
    ask_base Share,
    bargain_base Share,
    answered_lift Share,
    answered_low_rated Free,
    silent_share Share,
    cart_abandoned Share,
    cart_freight Free,
    returning_buying Share,
    looks_again Share,
    looks_again_days Free,
    comes_back Share,
    comes_back_days Free,
    loyalty Switch,
    loyalty_r Free,
    loyalty_alpha Free,
    loyalty_a Free,
    loyalty_b Free,
    breakage Share,
    tail_factor Free,
    overload_slows Free,
    own_overload Free,
    anger_base Share,
    anger_per_day Share,
    complain_loss Share,
    complain_no_loss Share,
    recovery_given Free,
    recovery_treated Free,
    recovery_eased Free,
    again_content Free,
    again_trouble Free,
    review_content Share,
    review_middling Share,
    review_angry Share,
    content_low Switch,
    text_one_star Share,
    text_five_star Share,
    reply_volume Free,
    reply_restraint Share,
    return_apparel Share,
    return_other Share,
    misfit Share,
    return_misfit Share,
    return_mismatch Share,
    return_damage Share,
    return_late_day Free,
    withdraw_apology Share,
    withdraw_money Share,
}

/// The behaviour model with a scenario's adjustments.
pub(super) fn behaviour(desk: &mut DiagnosticCollector, adjustments: &RawTable<f64>) -> BehaviourModel {
    let mut model = BehaviourModel::default();
    let table = Site::root(0).field("behaviour");
    for (name, value) in adjustments {
        let site = table.field(name);
        let Some((slot, kind)) = parameter(&mut model, name) else {
            let sentence = Sentence::new("check-parameter-unknown").word("name", name);
            desk.error_at_key(
                code::UNKNOWN_PARAMETER,
                &site,
                sentence,
                did_you_mean(name, NAMES, "check-noun-parameter"),
            );
            continue;
        };
        let (a, b) = (*slot * 0.5, *slot * 2.0);
        let limits = match kind {
            ParameterKind::Share => a..=b.min(1.0),
            ParameterKind::Free => a.min(b)..=a.max(b),
            ParameterKind::Switch => 0.0..=1.0,
        };
        *slot = desk.number(&site, *value, limits, Sentence::new("check-what-parameter").word("name", name));
    }
    model
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_parameter_of_the_model_has_its_name() {
        let mut model = BehaviourModel::default();
        let shown = format!("{model:?}");
        // Every field but the set of switched-off mechanisms, which no file can touch.
        assert_eq!(shown.matches(": ").count(), NAMES.len() + 1);
        for name in NAMES {
            assert!(parameter(&mut model, name).is_some());
            assert!(shown.contains(&format!("{name}: ")), "{name}");
        }
    }
}
