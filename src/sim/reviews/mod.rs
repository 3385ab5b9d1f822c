//! What customers find, and what they say of it: unpacking, ratings, reviews.

mod post;
mod ratings;
mod stars;
mod unpack;

pub(super) use post::{answer_review, never_shipped, post_from_case, resume, review_due};
pub(super) use ratings::{product_rating, shop_ratings};
pub(super) use unpack::unpacked;
