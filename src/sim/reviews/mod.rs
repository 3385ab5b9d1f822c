//! What customers find, and what they say of it: unpacking, complaints, returns, ratings, reviews.

mod post;
mod posting;
mod ratings;
mod recovery;
pub(super) mod return_odds;
mod stars;
mod unpack;
mod verdict;
mod withdrawal;

#[cfg(test)]
pub(super) use post::story_review;
pub(super) use post::{
    answer_review, check_answer, never_shipped, post_from_story, read_public_answer, resume, review_due,
    write_without_parcel,
};
pub(super) use ratings::shop_ratings;
pub(super) use unpack::unpacked;

/// What the charts of docs/model show of these formulas.
#[cfg(test)]
pub(super) mod model {
    pub(in crate::sim) use super::posting::posts;
    pub(in crate::sim) use super::recovery::{Handling, buys_again};
    pub(in crate::sim) use super::return_odds::chance as sends_back;
    pub(in crate::sim) use super::stars::{ANGRY, CONTENT, mean_stars_when_late};
    pub(in crate::sim) use super::withdrawal::chance as withdraws;
}
