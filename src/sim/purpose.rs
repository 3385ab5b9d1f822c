//! What random streams are for: part of every key of chance.

/// What a random stream is for. The number is part of every key, so it never changes once given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u32)]
pub(super) enum Purpose {
    /// How many come on a day.
    DayVolume = 1,
    /// When a customer comes, and who they are.
    Arrival = 2,
    /// Whether they come at all, given the shop's name.
    Presence = 3,
    /// Whether they click.
    Click = 4,
    /// What they miss.
    Missing = 5,
    /// Whether they ask.
    Asking = 6,
    /// Whether they buy.
    Buying = 7,
    /// Whether they leave the cart.
    Cart = 8,
    /// How long they wait.
    Patience = 9,
    /// Whether they leave in silence.
    Silence = 10,
    /// Which wording they choose.
    Wording = 11,
    /// How fast they answer.
    Speaking = 12,
    /// Travel of a parcel.
    Travel = 13,
    /// What is found in a parcel.
    Unpacking = 14,
    /// Whether they complain, return, review.
    Afterwards = 15,
    /// The stars.
    Stars = 16,
    /// Suppliers.
    Supply = 17,
    /// Consequences of cases.
    Consequence = 18,
    /// Rulings of the marketplace.
    Ruling = 19,
    /// Reviews withdrawn.
    Withdrawal = 20,
    /// Whether and when they come back.
    Returning = 21,
    /// What they read.
    Reading = 22,
    /// How many are drawn to a product in this run; `who` is the product.
    Appeal = 23,
    /// What they think of the whole purchase.
    Judging = 24,
}
