//! Parcels sent off, by day.

/// Parcels sent off on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::sim) struct Parcels {
    day: i64,
    count: u32,
}

impl Parcels {
    /// Counts a parcel and says how many went on its day so far.
    pub(in crate::sim) fn send(&mut self, day: i64) -> u32 {
        if self.day != day {
            *self = Self { day, count: 0 };
        }
        self.count += 1;
        self.count
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_day_counts_anew() {
        let mut parcels = Parcels::default();
        assert_eq!((parcels.send(1), parcels.send(1), parcels.send(2)), (1, 2, 1));
    }
}
