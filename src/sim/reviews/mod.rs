//! What customers find, and what they say of it: unpacking, complaints, returns, ratings, reviews.

pub(super) mod complaining;
mod post;
mod posting;
mod ratings;
mod recovery;
pub(super) mod sendback;
mod stars;
mod tally;
mod unpack;
mod verdict;
mod withdrawal;

pub(super) use post::{answer_review, never_shipped, post_from_case, review_due};
pub(super) use ratings::shop_ratings;
pub(super) use tally::Tally;
pub(super) use unpack::unpacked;
