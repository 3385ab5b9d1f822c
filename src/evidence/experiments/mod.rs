//! The experiments, one family a file. Each names the rows that it measures, says what it changes,
//! and gives for one seed the sums from which the figure over all seeds is made.

mod basket;
mod chat;
mod complaints;
mod delivery;
mod displayed;
mod ending;
mod loyalty;
mod measure;
mod moved;
mod photos;
mod popularity;
mod price;
mod promise;
mod recovery;
mod replies;
mod returns;
mod surge;
mod survey;
mod visitors;

pub(super) use measure::{Experiment, FigureKind, Measure, orders};
pub(super) use moved::{answer_after, best_first, late_by, with_freight, with_price};
pub(super) use photos::pictures as arranged;

/// Every experiment.
pub(super) const FAMILIES: &[&Experiment] = &[
    &price::PRICE,
    &ending::ENDING,
    &basket::BASKET,
    &promise::PROMISE,
    &visitors::VISITORS,
    &photos::PHOTOS,
    &photos::FEW_REVIEWS,
    &photos::COVERS,
    &photos::READING,
    &photos::ORDER,
    &popularity::POPULARITY,
    &displayed::STARS,
    &displayed::ONE_AND_FIVE,
    &displayed::VOLUME,
    &displayed::PEAK,
    &chat::CHAT,
    &chat::RATED,
    &chat::WAITING,
    &delivery::DELIVERY,
    &delivery::LOAD,
    &survey::SURVEY,
    &survey::VOLUNTARY,
    &replies::REPLIES,
    &complaints::COMPLAINTS,
    &complaints::WITHDRAWAL,
    &recovery::RESOLVED,
    &recovery::JUSTICE,
    &recovery::PARADOX,
    &recovery::SOLUTION,
    &returns::RETURNS,
    &surge::CLOCK_OF_A_FESTIVAL,
    &surge::NOVEMBER,
    &loyalty::LOYAL,
    &loyalty::MARKETPLACE,
];
