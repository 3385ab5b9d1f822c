//! Adjustments of the behaviour model: a name and a value, within half to twice the default (design choice: further off,
//! the published measurements say nothing any more).

use super::desk::Desk;
use super::names::did_you_mean;
use super::site::Site;
use crate::diagnostic::catalogue::scenario as code;
use crate::diagnostic::quote::quote;
use crate::scenario::model::BehaviourModel;
use crate::scenario::raw::Table;

/// What kind of number a parameter is.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    /// A chance or share: never outside 0 to 1.
    Share,
    /// Any number.
    Free,
}

/// Declares every parameter by its name.
macro_rules! parameters {
    ($($name:ident $kind:ident,)*) => {
        /// Every parameter a scenario may adjust.
        const NAMES: &[&str] = &[$(stringify!($name)),*];

        /// The parameter of that name, and its kind.
        fn parameter<'a>(model: &'a mut BehaviourModel, name: &str) -> Option<(&'a mut f64, Kind)> {
            match name {
                $(stringify!($name) => Some((&mut model.$name, Kind::$kind)),)*
                _ => None,
            }
        }
    };
}

parameters! {
    day_dispersion Free,
    weekend_visits Free,
    click_base Share,
    click_photo Free,
    cover_breach Share,
    buy_base Share,
    price_gain Free,
    price_loss Free,
    charm Free,
    promise_day Free,
    second_photo Free,
    star Free,
    five_reviews Free,
    fact_missing Free,
    ask_base Share,
    answered_lift Share,
    silent_share Share,
    cart_abandoned Share,
    breakage Share,
    tail_factor Free,
    anger_base Share,
    anger_per_day Free,
    complain_loss Share,
    complain_no_loss Share,
    review_content Share,
    review_middling Share,
    review_angry Share,
    return_apparel Share,
    return_other Share,
    withdraw_apology Share,
    comes_back Share,
}

/// The behaviour model with a scenario's adjustments.
pub(super) fn behaviour(desk: &mut Desk, adjustments: &Table<f64>) -> BehaviourModel {
    let mut model = BehaviourModel::default();
    let table = Site::root(0).field("behaviour");
    for (name, value) in adjustments {
        let site = table.field(name);
        let Some((slot, kind)) = parameter(&mut model, name) else {
            let sentence = format!("the behaviour model has no parameter {}", quote(name));
            desk.error_at_key(
                code::UNKNOWN_PARAMETER,
                &site,
                sentence,
                did_you_mean(name, NAMES, "parameter"),
            );
            continue;
        };
        let (a, b) = (*slot * 0.5, *slot * 2.0);
        let high = if kind == Kind::Share { a.max(b).min(1.0) } else { a.max(b) };
        *slot = desk.number(&site, *value, a.min(b)..=high, name);
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
        assert_eq!(shown.matches(": ").count(), NAMES.len());
        for name in NAMES {
            assert!(parameter(&mut model, name).is_some());
            assert!(shown.contains(&format!("{name}: ")), "{name}");
        }
    }
}
