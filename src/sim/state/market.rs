//! The market as it is now: suppliers, rivals, carriers' delays, visitors and the marketplace's
//! share. It begins as the scenario says, and news changes it.

use crate::base::ids::{CarrierId, ProductId, RivalId};
use crate::base::{Span, Time};
use crate::scenario::model::{Change, Rival, Scenario, Supplier};

/// The market.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::sim) struct Market {
    suppliers: Vec<Supplier>,
    rivals: Vec<Rival>,
    /// Whether each rival sells now.
    open: Vec<bool>,
    /// Delay of each carrier and the moment until which parcels that leave get it.
    late: Vec<Option<(Span, Time)>>,
    /// Factor on visitors, and the first and the last day of it.
    visitors: Option<(f64, i64, i64)>,
    commission: f64,
    changed: bool,
}

impl Market {
    /// The market at the start. A rival whose first move is to open is not there yet.
    pub(in crate::sim) fn opening(scenario: &Scenario) -> Self {
        let mut moves: Vec<_> = scenario.news.iter().collect();
        moves.sort_by_key(|news| news.at);
        let first = |id: RivalId| {
            let all = moves.iter().flat_map(|news| &news.brings);
            all.copied().find(|change| {
                matches!(change, Change::RivalOpens(rival) | Change::RivalCloses(rival) if *rival == id)
            })
        };
        let open = (0..scenario.rivals.len())
            .map(|index| !matches!(first(RivalId::at(index)), Some(Change::RivalOpens(_))));
        Self {
            suppliers: scenario.suppliers.clone(),
            rivals: scenario.rivals.clone(),
            open: open.collect(),
            late: vec![None; scenario.carriers.len()],
            visitors: None,
            commission: scenario.policy.commission,
            changed: false,
        }
    }

    /// Whether news has changed what the keeper sees of it.
    pub(in crate::sim) fn has_changed(&self) -> bool {
        self.changed
    }

    /// The suppliers as they are now.
    pub(in crate::sim) fn suppliers(&self) -> &[Supplier] {
        &self.suppliers
    }

    /// The rivals who sell now.
    pub(in crate::sim) fn rivals(&self) -> impl Iterator<Item = &Rival> {
        self.rivals.iter().zip(&self.open).filter(|(_, open)| **open).map(|(rival, _)| rival)
    }

    /// How much later a parcel arrives that leaves with a carrier at a moment.
    pub(in crate::sim) fn delay(&self, carrier: CarrierId, at: Time) -> Span {
        let late = self.late.get(carrier.index()).copied().flatten();
        late.filter(|(_, until)| at < *until).map_or(Span::ZERO, |(by, _)| by)
    }

    /// Factor on the visitors of a day.
    pub(in crate::sim) fn visitors_on(&self, day: i64) -> f64 {
        self.visitors.filter(|(_, from, to)| (*from..=*to).contains(&day)).map_or(1.0, |(times, ..)| times)
    }

    /// The marketplace's share of sales, 0 to 1.
    pub(in crate::sim) fn commission(&self) -> f64 {
        self.commission
    }

    /// Takes a change in. A promotion is no part of the market: it is given back.
    pub(in crate::sim) fn apply_change(&mut self, change: Change, now: Time) -> Option<(ProductId, u8, u8)> {
        self.changed = true;
        match change {
            Change::SupplierCost { supplier, cost } => self.suppliers[supplier.index()].unit_cost = cost,
            Change::SupplierLead { supplier, lead } => self.suppliers[supplier.index()].lead = lead,
            Change::CarrierLate { carrier, by, days } => {
                self.late[carrier.index()] = Some((by, Time::on(now.day() + days, Span::ZERO)));
            }
            Change::RivalPrice { rival, price } => self.rivals[rival.index()].price = price,
            Change::RivalPromise { rival, days } => self.rivals[rival.index()].promise_days = days,
            Change::RivalRating { rival, rating } => self.rivals[rival.index()].rating = rating,
            Change::RivalOpens(rival) => self.open[rival.index()] = true,
            Change::RivalCloses(rival) => self.open[rival.index()] = false,
            Change::Visitors { times, days } => {
                self.visitors = Some((times, now.day() + 1, now.day() + days));
            }
            Change::Commission(share) => self.commission = share,
            Change::Promotion { product, percent, days } => return Some((product, percent, days)),
        }
        None
    }
}
