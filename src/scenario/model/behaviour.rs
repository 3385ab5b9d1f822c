//! Parameters of customers' behaviour. Each names its unit and where its number comes from: a row
//! of the published measurements (such as D2), or "design choice" where nobody measured it. What
//! each does stands with its mechanism in `sim/{demand,customer,logistics,reviews}`.

use super::mechanism::{DisabledMechanisms, Mechanism};
use serde::Serialize;

/// Declares the parameters with their units, sources and defaults.
macro_rules! behaviour {
    ($($(#[$doc:meta])* $name:ident = $default:expr,)*) => {
        /// The numbers behind the background customers. A scenario may adjust them within stated
        /// limits.
        #[derive(Debug, Clone, PartialEq, Serialize)]
        pub struct BehaviourModel {
            $($(#[$doc])* pub $name: f64,)*
            /// Mechanisms that are switched off; none but in experiments.
            pub without: DisabledMechanisms,
        }

        impl Default for BehaviourModel {
            fn default() -> Self {
                Self { $($name: $default,)* without: DisabledMechanisms::default() }
            }
        }
    };
}

behaviour! {
    /// Variance over mean of daily visitor counts, net of weekday and season (row A3: 3.99).
    day_dispersion = 3.99,
    /// Visitors on weekend days over weekdays: 0.767 in orders (row A2), of which better buying
    /// makes up 1.17 (row D12).
    weekend_visits = 0.656,
    /// Conversion on weekend days over weekdays (row D12: 1.17).
    weekend_buying = 1.17,
    /// Share of a surge day's visitors in the burst at midnight, for a threefold day or more (row
    /// A4).
    surge_burst = 0.50,
    /// Scale of the burst after midnight, hours: two in three of its visitors have come by then
    /// (row A4).
    surge_hours = 0.9,
    /// Standard deviation of the logarithm of an item's appeal in a run, around what the scenario
    /// says (lognormal appeal; the level is a design choice).
    appeal_spread = 0.35,
    /// Chance that a passer-by clicks an ordinary listing (design choice).
    click_base = 0.24,
    /// Change of ln(clicks) per standard deviation of photo appeal (row P1: 0.09 on sales).
    click_photo = 0.09,
    /// How much larger the photo effect is without any review; fades with the reviews (sign: row
    /// P5; size: design choice, so that even a new shop loses to a dark cover what studies of a
    /// single picture found and little more: row P6).
    photo_newcomer = 0.4,
    /// Share of the search places that are left to a listing whose cover breaks a rule of the
    /// marketplace (row P7, a design choice): fewer see it; taste is `click_photo`.
    cover_breach = 0.6,
    /// How much a product's weight among passers-by grows with what is known of it, its reviews and
    /// orders, as a power (sign: row Q6; size: design choice, held by row Q5).
    popularity = 0.5,
    /// Chance that a reader with nothing missing puts the reference offer in the cart (rows D1, D6:
    /// set so that 2.6 % of visits end in an order).
    buy_base = 0.37,
    /// Price sensitivity of sales for prices below reference, per unit of ln(price/reference) (row
    /// D3).
    price_gain = 2.15,
    /// Price sensitivity for prices above reference (rows D2, D3).
    price_loss = 3.45,
    /// Weight of the shop's own past prices in the reference price (design choice).
    reference_weight = 0.1,
    /// Share of the way which the remembered price goes towards today's price in a day (design
    /// choice).
    reference_speed = 0.08,
    /// Pull of a cheaper and well rated rival, per unit of ln(reference/rival price) (design
    /// choice).
    rival_pull = 0.6,
    /// Change of ln(sales) from a price that ends in 9 when no other does (row D4: 0.08).
    charm = 0.08,
    /// Share of the charm that is gone when all other prices end in 9 (sign: row D5; size: design
    /// choice).
    charm_crowding = 0.8,
    /// Rise of sales per promised day sooner (row D9: 0.015).
    promise_day = 0.015,
    /// Loss of sales without a premium carrier (row D10: 0.1456).
    premium_carrier = 0.1456,
    /// Change of ln(sales) for a reader who saw no photo behind the cover (row P2: half).
    second_photo = -0.69,
    /// Change of ln(sales) per displayed star up to the best rating (row S8: 5 to 9 % with its
    /// share of visits, `name_star`, and of one-star reviews).
    star = 0.04,
    /// Stars at which a rating sells best; a better one looks too good (row S11: 4.0 to 4.7).
    star_best = 4.45,
    /// Change of ln(sales) when all reviews show one star, besides their mean (sign: row S9; size:
    /// design choice).
    one_star = -0.06,
    /// Change of visits per displayed star: rank in search (part of row S8).
    name_star = 0.02,
    /// Factor on purchases of the first five reviews against none (row S10: 3.7).
    five_reviews = 3.7,
    /// Change of ln(sales) per fact that is missing and minded (design choice).
    fact_missing = -0.35,
    /// Change of ln(sales) per unit of ln((reference price + freight) / (reference price + usual
    /// freight)): a freight is felt as the same loss in the price, `price_loss`, and the cart comes
    /// on top (shoppers mind shipping more than the same sum in the price: Smith and Brynjolfsson
    /// 2001; size: design choice).
    freight_seen = -3.45,
    /// Chance that a reader who misses something asks (design choice).
    ask_base = 0.35,
    /// Chance that a reader bargains at the reference price (design choice).
    bargain_base = 0.02,
    /// Rise of purchase probability after an answered question (row C1: 0.16).
    answered_lift = 0.16,
    /// How much larger that rise is per star below 4.2 (sign: row C5; size: design choice).
    answered_low_rated = 0.5,
    /// Share of those who give up waiting who leave without a word (row C3: 0.7).
    silent_share = 0.7,
    /// Chance that a cart is abandoned (row D6: 0.70).
    cart_abandoned = 0.70,
    /// Change of the log odds to abandon per share of freight in the price (extra cost is the
    /// commonest reason; size: design choice).
    cart_freight = 1.5,
    /// Conversion of visitors who have been here over new ones (row D11: 1/1.79).
    returning_buying = 0.47,
    /// Chance that somebody who looked and left looks again (design choice).
    looks_again = 0.3,
    /// Mean days until then (design choice).
    looks_again_days = 2.0,
    /// Chance that somebody who would buy again does in a marketplace (row Q2: 0.031 of customers).
    comes_back = 0.036,
    /// Mean days until then (design choice).
    comes_back_days = 40.0,
    /// 1 for a shop with loyal customers, who come back by BG/NBD; 0 for a marketplace (row Q1).
    loyalty = 0.0,
    /// BG/NBD of a loyal shop: shape of purchase rates over customers (CDNOW table).
    loyalty_r = 0.2516,
    /// The same: scale of purchase rates, weeks. CDNOW 4.789, where those whom trouble kept away
    /// are counted in; here trouble keeps them away besides (row Q1).
    loyalty_alpha = 4.1,
    /// The same: first parameter of the chance to stay away after a purchase.
    loyalty_a = 0.7234,
    /// The same: second parameter.
    loyalty_b = 2.1611,
    /// Share of parcels damaged on the way (design choice).
    breakage = 0.015,
    /// Factor on the chance of the heavy tail under full overload (row L4: about threefold).
    tail_factor = 3.0,
    /// Slowing of every parcel under full overload, share of its time (row L4; design choice).
    overload_slows = 0.12,
    /// Parcels of the shop a day, in times of what is usual, that count as twice the load (design
    /// choice).
    own_overload = 4.0,
    /// Chance of anger at once when late, before days count (rows R3, R5).
    anger_base = 0.30,
    /// Growth of anger per day late, saturating (rows R3, R5).
    anger_per_day = 0.13,
    /// Chance that somebody who lost money complains before reviewing (row V1: 0.60).
    complain_loss = 0.6,
    /// The same where nothing was lost (row V2: 0.15).
    complain_no_loss = 0.15,
    /// Weight of what was given in the satisfaction with a recovery (row V7: the largest).
    recovery_given = 0.50,
    /// Weight of how the customer was treated (row V7: the second).
    recovery_treated = 0.30,
    /// Weight of how easy and fast it was (row V7: the third).
    recovery_eased = 0.20,
    /// Log odds that a customer without any trouble would buy again (row V8: no recovery does
    /// better; level: as row V4, 0.88).
    again_content = 2.1,
    /// Change of those log odds by full anger (rows V3, V4).
    again_trouble = -4.5,
    /// Chance that a content customer writes a review (row S4; design choice for level).
    review_content = 0.42,
    /// The same for a middling one (row S4).
    review_middling = 0.34,
    /// The same for an angry one (row S4).
    review_angry = 0.48,
    /// Share of the one and two stars of content customers that are kept, the others feel four: 1
    /// in the published population (row S1); 0 in lessons, where nobody should be punished for
    /// nothing (design choice).
    content_low = 1.0,
    /// Chance that a one-star review has words (row S6: 0.82).
    text_one_star = 0.82,
    /// Chance that a five-star review has words (rows S5, S6: 0.36).
    text_five_star = 0.36,
    /// Rise of review volume in a shop that answers its reviews (row S13: 0.12).
    reply_volume = 0.12,
    /// Share of short angry reviews that are not written when the shop answers reviews (row S12;
    /// size: design choice).
    reply_restraint = 0.2,
    /// Chance of a change of mind and so of a return, apparel (row T1: 0.244 with all causes).
    return_apparel = 0.14,
    /// The same for other goods (row T4: 0.047 with all causes).
    return_other = 0.035,
    /// Chance that a piece of apparel does not fit although sizes are stated; twice that if not
    /// (rows T1, T3).
    misfit = 0.13,
    /// Chance of a return when it does not fit (design choice).
    return_misfit = 0.8,
    /// Chance of a return when it is not as described (design choice).
    return_mismatch = 0.35,
    /// Chance of a return when it is damaged or wrong and nothing else was done (design choice).
    return_damage = 0.3,
    /// Change of the log odds of a return per day late, up to ten (design choice).
    return_late_day = 0.08,
    /// Chance that a negative rating is withdrawn after an apology (row V5: 0.45).
    withdraw_apology = 0.45,
    /// The same after a small sum without an apology (row V6: 0.21).
    withdraw_money = 0.21,
}

impl BehaviourModel {
    /// Whether a mechanism works.
    pub const fn has(&self, mechanism: Mechanism) -> bool {
        !self.without.has(mechanism)
    }
}
