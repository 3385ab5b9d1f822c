//! One seed's runs: the reference shop as it is, and the reference shop with one thing changed. The
//! same seed brings the same customers with the same luck into each.

use super::keeper::{Keeper, OBLIGING, keep};
use crate::customers::{CustomerRecord, customers};
use crate::scenario::model::{Mechanism, Scenario};
use crate::sim::Sim;
use std::cell::OnceCell;
use std::sync::Arc;

/// The bench of one seed.
pub(super) struct ShopPair<'a> {
    shop: &'a Arc<Scenario>,
    seed: u64,
    base: OnceCell<ObservedRun>,
}

/// The result of a run: what each customer did, from the journal alone.
pub(super) struct ObservedRun {
    pub(super) customers: Vec<CustomerRecord>,
    /// The figures of the books, in major units.
    pub(super) profit: f64,
}

impl<'a> ShopPair<'a> {
    /// The shop with mechanisms switched off.
    pub(super) fn prepare(shop: &Arc<Scenario>, without: &[Mechanism]) -> Arc<Scenario> {
        let mut shop = Scenario::clone(shop);
        for mechanism in without {
            shop.behaviour.without.add(*mechanism);
        }
        Arc::new(shop)
    }

    /// A bench for a seed.
    pub(super) fn new(shop: &'a Arc<Scenario>, seed: u64) -> Self {
        Self { shop, seed, base: OnceCell::new() }
    }

    /// The shop.
    pub(super) fn shop(&self) -> &Scenario {
        self.shop
    }

    /// The unchanged shop; run once and shared by the experiments.
    pub(super) fn base(&self) -> &ObservedRun {
        self.base.get_or_init(|| self.run(&OBLIGING))
    }

    /// The shop under another keeper.
    pub(super) fn run(&self, keeper: &Keeper) -> ObservedRun {
        observe(&keep(self.shop, self.seed, keeper))
    }

    /// The shop changed in a way that no keeper can, under a keeper.
    pub(super) fn run_in(&self, keeper: &Keeper, change: impl FnOnce(&mut Scenario)) -> ObservedRun {
        let mut shop = Scenario::clone(self.shop);
        change(&mut shop);
        observe(&keep(&Arc::new(shop), self.seed, keeper))
    }
}

fn observe(sim: &Sim) -> ObservedRun {
    let profit = sim.ledger().profit().as_f64();
    ObservedRun { customers: customers(sim.scenario(), sim.journal().entries()), profit }
}
