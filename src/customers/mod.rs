//! One record for each customer's visit, put together from the journal alone.
//!
//! Must not look into the engine and must not decide anything; it reads entries, in order, once.

mod gather;
mod record;

pub use gather::customers;
pub use record::CustomerRecord;
