//! The ground everything stands on: identities, money, shop time, keyed chance, growing and
//! shared lists, bilingual text, and the cleaning of foreign text.
//!
//! Nothing here knows of shops, customers, files or screens, and nothing here depends on another
//! module of ours.

pub mod chance;
pub mod chunks;
pub mod clean;
pub mod currency;
mod currency_code;
mod currency_name;
pub mod digest;
pub mod ids;
pub mod money;
mod money_slot;
pub mod numeral;
pub mod shared;
pub mod text;
pub mod time;
mod typed_amount;

pub use chance::Stream;
pub use chunks::Chunks;
pub use currency::{Currency, grouped};
pub use currency_code::is_currency_code;
pub use currency_name::nearest_currency_code;
pub use money::Money;
pub use money_slot::{CURRENCY_SLOT, MONEY_SLOT};
pub use shared::Shared;
pub use text::{Lang, Text, has_half_slot};
pub use time::{Span, Time};
pub use typed_amount::AmountFlaw;
