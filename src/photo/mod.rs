//! Product photos: pixels → measures → appeal, honesty and cover rules.
//!
//! Everything here is pure: bytes or measures go in, numbers come out. There is no file, no window
//! and no engine inside, and the same picture gives the same numbers, to the last bit, on every
//! machine (integer arithmetic, plain `+ - * /`, `sqrt` and `libm`, always in the same order). The
//! one exception is stated at [`decode`]. `docs/model/photos.md` explains the formulas to a
//! teacher.
//!
//! - [`picture`]: untrusted bytes → [`Picture`], with limits
//! - [`budget`]: a bound for all pictures of one command together
//! - [`shrink`]: a large picture → at most 320 pixels on the long side
//! - [`segment`]: what is background, what is the thing for sale
//! - [`measure`](mod@measure): [`PhotoMeasures`]
//! - [`shot`]: measures of a picture whose subject is known by a [`mask`]: inside it, around it,
//!   against the true colour
//! - [`taste`](mod@taste), [`market`], [`hints`](mod@hints), [`promise`]: appeal, rules, hints and
//!   honesty of a shot, in integers
//! - [`colour`]: sRGB → Lab, colour difference
//! - [`known`]: pictures that were measured before in this process
//! - [`appeal`](mod@appeal): one number, as a z-score
//! - [`honesty`](mod@honesty): does the picture promise another colour?
//! - [`rules`]: what marketplaces ask of a cover

pub mod appeal;
pub mod budget;
pub mod colour;
pub mod hints;
pub mod honesty;
pub mod imported;
pub mod known;
pub mod market;
pub mod mask;
pub mod measure;
pub mod picture;
pub mod promise;
pub mod rules;
pub mod segment;
pub mod shot;
pub mod shrink;
pub mod taste;

#[cfg(test)]
mod samples_test;

pub use appeal::{AppealPart, appeal, appeal_parts, look_key};
pub use budget::PhotoBudget;
pub use hints::{PhotoHint, PhotoSlider, hints};
pub use honesty::{FLATTERING_FROM, Honesty, HonestyClass, colour_error, exaggeration, honesty};
pub use imported::ImportedPhoto;
pub use known::measure_file;
pub use market::{GroundRule, MarketBreach, MarketRule, MarketRules, market_breaches};
pub use mask::Mask;
pub use measure::{PhotoMeasures, measure};
pub use picture::{MAX_FILE_BYTES, PhotoError, Picture, decode};
pub use promise::{HonestyVerdict, PictureLie, picture_honesty};
pub use rules::{CoverRules, RuleBreach, breaches, main_image_rules};
pub use shot::{ShotFacts, ShotMeasures, measure_shot};
pub use taste::{TastePart, TasteShare, shot_appeal, taste};
