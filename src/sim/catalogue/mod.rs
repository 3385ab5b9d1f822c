//! Listings: what the keeper changes about them, and the photos behind them.

mod edit;
mod photos;
mod studio;
mod title;

pub(super) use edit::{
    check_fact, check_freight, check_price, check_promise, check_promotion, check_stop, promotion_ends,
    set_freight, set_price, set_promise, start_promotion, state_fact, stop_promotion,
};
pub(super) use photos::{arrange_photos, check_photos, check_session, new_photos, take_photos};
pub(super) use studio::{check_import, check_shot, import_photo, kit, take_shot};
pub(super) use title::{check_title, read_title, set_title};
