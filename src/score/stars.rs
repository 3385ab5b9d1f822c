//! Stars: what a result is worth at a glance.

/// Most stars.
pub const MOST_STARS: u8 = 3;

/// Stars of a score: none below the pass mark, and one for each third of the way from there to 100
/// that it has begun (design choice); 100 points are all of them, wherever the mark is. `total` and
/// `pass` are points from 0 to 100.
pub fn stars(total: f64, pass: f64) -> u8 {
    if total < pass {
        return 0;
    }
    if total >= 100.0 {
        return MOST_STARS;
    }
    let share = (total - pass) / (100.0 - pass).max(f64::MIN_POSITIVE);
    let begun = 1 + (share * f64::from(MOST_STARS)).floor().clamp(0.0, 2.0) as u8;
    begun.min(MOST_STARS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_third_above_the_pass_mark_brings_a_star() {
        let of = |total: f64| stars(total, 70.0);
        let all = [0.0, 69.9, 70.0, 79.9, 80.0, 89.9, 90.0, 100.0].map(of);
        assert_eq!(all, [0, 0, 1, 1, 2, 2, 3, 3]);
        assert_eq!((stars(100.0, 100.0), stars(99.9, 100.0)), (3, 0));
    }
}
