//! Demand: how many come, what draws them, what they choose. Formulas are pure; `day` moves the
//! calendar.

pub(super) mod appeal;
pub(super) mod charm;
pub(super) mod choice;
pub(super) mod day;
pub(super) mod effect;
mod expected;
pub(super) mod picture;
pub(super) mod popularity;
pub(super) mod price;
pub(super) mod profile;
pub(super) mod promise;
pub(super) mod rating;
pub(super) mod reference;
mod reputation;
mod rivals;
pub(super) mod title;
pub(super) mod week;

pub(super) use day::{begin_day, close_day};
pub use expected::{ExpectedDay, expected_arrivals};
pub(super) use reputation::traffic_factor;
pub(super) use rivals::{nines_among, rival_pulls};
