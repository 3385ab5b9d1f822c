//! The shape of a day.

/// Share of a day's visitors per hour of the day, in ten-thousandths. Source: hour of purchase of 67,518 orders
/// of the Olist marketplace (row A1), aggregated; sums to 10,000.
pub(in crate::sim) const HOURS_PERMYRIAD: [u16; 24] = [
    246, 124, 55, 27, 20, 20, 47, 119, 289, 476, 620, 659, 595, 653, 672, 658, 662, 620, 574, 601, 614, 621,
    596, 432,
];

#[cfg(test)]
mod tests {
    #[test]
    fn the_day_is_whole() {
        assert_eq!(super::HOURS_PERMYRIAD.iter().map(|&h| u32::from(h)).sum::<u32>(), 10_000);
    }
}
