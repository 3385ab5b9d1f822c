//! Red lines and their refusals, one file a line: paid reviews, deals off the platform, data,
//! invoices, frauds, insults and denied returns. False claims belong to the facts.

mod data;
mod denied_return;
mod direct;
mod fraud;
mod insult;
mod invoice;
mod off_platform;
mod paid_review;

use super::builder::ReadingBuilder;

/// Reads all red lines but false claims.
pub(super) fn read(d: &mut ReadingBuilder<'_>) {
    direct::read(d);
    paid_review::read(d);
    off_platform::read(d);
    data::read(d);
    invoice::read(d);
    fraud::read(d);
    fraud::unpaid(d);
    insult::read(d);
    denied_return::read(d);
}

/// What needs the refusals that other rules read.
pub(super) fn judge_refusals(d: &mut ReadingBuilder<'_>) {
    denied_return::judge_refusal(d);
    paid_review::judge_gift(d);
}
