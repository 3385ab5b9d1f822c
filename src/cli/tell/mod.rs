//! Telling what happened: journal entries as sentences and as columns.
//!
//! Must not print and must not decide what a learner may know: [`weight`] says to whom an entry is news, callers choose.

mod fields;
mod teller;

pub(crate) use fields::{Field, fields};
pub(crate) use teller::{Teller, Weight, number, one_line, say_span, weight};
