//! Parameters of customers' behaviour. Each names its unit and where its number comes from: a row of the
//! published measurements (such as D2), or "design choice" where nobody measured it.

/// The numbers behind the background customers. A scenario may adjust them within stated limits.
#[derive(Debug, Clone, PartialEq)]
pub struct BehaviourModel {
    /// Variance over mean of daily visitor counts (row A3: 3.99).
    pub day_dispersion: f64,
    /// Visitors on weekend days over weekdays (row A2: 0.767).
    pub weekend_visits: f64,
    /// Chance that a passer-by clicks an ordinary listing (design choice).
    pub click_base: f64,
    /// Change of log odds to click per standard deviation of photo appeal (row P1: 0.09 on sales).
    pub click_photo: f64,
    /// Factor on clicks when the cover breaks a rule of the marketplace (design choice).
    pub cover_breach: f64,
    /// Chance that a reader with nothing missing buys at the reference offer (rows D1, D6: set so that 2.6 %
    /// of visits end in an order).
    pub buy_base: f64,
    /// Price sensitivity for prices below reference, per unit of ln(price/reference) (row D3).
    pub price_gain: f64,
    /// Price sensitivity for prices above reference (row D3).
    pub price_loss: f64,
    /// Change of log odds from a price that ends in 9 (row D4: 0.08).
    pub charm: f64,
    /// Change of log odds to buy per promised day sooner (row D9: 1.5 %).
    pub promise_day: f64,
    /// Change of log odds when there is no second photo (row P2: half).
    pub second_photo: f64,
    /// Change of log odds per star of rating above 4 (row S8: 5 to 9 %).
    pub star: f64,
    /// Factor on purchases of the first five reviews against none (row S10: 3.7).
    pub five_reviews: f64,
    /// Change of log odds per fact that is missing and minded (design choice).
    pub fact_missing: f64,
    /// Chance that a reader who misses something asks (design choice).
    pub ask_base: f64,
    /// Rise of purchase probability after an answered question (row C1: 0.16).
    pub answered_lift: f64,
    /// Share of those who give up waiting who leave without a word (row C3: 0.7).
    pub silent_share: f64,
    /// Chance that a cart is abandoned (row D6: 0.70).
    pub cart_abandoned: f64,
    /// Share of parcels damaged on the way (design choice).
    pub breakage: f64,
    /// Mean factor on travel time in the heavy tail (row L4: about threefold).
    pub tail_factor: f64,
    /// Chance of anger at once when late, before days count (rows R3, R5).
    pub anger_base: f64,
    /// Growth of anger per day late, saturating (rows R3, R5).
    pub anger_per_day: f64,
    /// Chance that somebody who lost money complains before reviewing (row V1: 0.60).
    pub complain_loss: f64,
    /// The same where nothing was lost (row V2: 0.15).
    pub complain_no_loss: f64,
    /// Chance that a content customer writes a review (row S4; design choice for level).
    pub review_content: f64,
    /// The same for a middling one (row S4).
    pub review_middling: f64,
    /// The same for an angry one (row S4).
    pub review_angry: f64,
    /// Base chance of a return for size or change of mind, apparel (row T1: 0.24 with all causes).
    pub return_apparel: f64,
    /// The same for other goods (row T4: 0.047).
    pub return_other: f64,
    /// Chance that a negative rating is withdrawn after an apology (row V5: 0.45).
    pub withdraw_apology: f64,
    /// Chance that a happy customer returns to the shop in a marketplace (row Q2: 0.03).
    pub comes_back: f64,
}

impl Default for BehaviourModel {
    fn default() -> Self {
        Self {
            day_dispersion: 3.99,
            weekend_visits: 0.767,
            click_base: 0.24,
            click_photo: 0.22,
            cover_breach: 0.6,
            buy_base: 0.42,
            price_gain: 2.07,
            price_loss: 3.31,
            charm: 0.08,
            promise_day: 0.015,
            second_photo: -0.69,
            star: 0.07,
            five_reviews: 3.7,
            fact_missing: -0.45,
            ask_base: 0.35,
            answered_lift: 0.16,
            silent_share: 0.7,
            cart_abandoned: 0.70,
            breakage: 0.015,
            tail_factor: 3.0,
            anger_base: 0.25,
            anger_per_day: 0.14,
            complain_loss: 0.6,
            complain_no_loss: 0.15,
            review_content: 0.35,
            review_middling: 0.15,
            review_angry: 0.6,
            return_apparel: 0.12,
            return_other: 0.03,
            withdraw_apology: 0.45,
            comes_back: 0.03,
        }
    }
}
