//! Demand: how many come, what draws them, what they choose. Formulas are pure; `day` moves the calendar.

pub(super) mod choice;
mod day;
mod profile;

pub(super) use day::{begin_day, close_day, traffic_factor};
