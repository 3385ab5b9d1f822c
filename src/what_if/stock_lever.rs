//! The whole run with more or less stock of a product: every own order of it becomes larger or
//! smaller by the same share. Who never ordered is given orders at the opening.

use super::change::DecisionChange;
use super::past::Past;
use super::setting::{Lever, LeverKind, Setting};
use crate::base::Text;
use crate::base::ids::ProductId;
use crate::narrate::{number, say};
use crate::scenario::model::Supplier;
use crate::sim::AddressedCommand;

/// Shares of what was ordered that are tried, in hundredths.
const SHARES: [u32; 9] = [0, 25, 50, 75, 100, 125, 150, 200, 300];
/// Multiples of the supplier's minimum that are tried where nothing was ordered.
const TIMES: [u32; 7] = [0, 1, 2, 3, 4, 6, 8];

/// An order of the keeper: its place among the commands, the supplier, and how many pieces.
type OwnOrder<'a> = (usize, &'a Supplier, u32);

/// The stock of a product as a setting.
#[expect(clippy::wildcard_enum_match_arm, reason = "asks about some commands only")]
pub(super) fn stock(past: &Past, product: ProductId, name: &Text) -> Lever {
    let suppliers = &past.scenario().suppliers;
    let own: Vec<OwnOrder<'_>> = past
        .steps()
        .iter()
        .enumerate()
        .filter_map(|(place, step)| match &step.command {
            AddressedCommand::BuyStock { supplier, pieces } => {
                let known = suppliers.iter().find(|known| known.key == *supplier)?;
                (known.product == product).then_some((place, known, *pieces))
            }
            _ => None,
        })
        .collect();
    let mut settings: Vec<Setting> = if own.is_empty() {
        let first = suppliers.iter().find(|supplier| supplier.product == product);
        first
            .into_iter()
            .flat_map(|supplier| TIMES.map(|times| at_the_opening(past, supplier, times)))
            .collect()
    } else {
        SHARES.into_iter().map(|share| scaled(past, &own, share)).collect()
    };
    settings.dedup_by(|next, before| (next.value - before.value).abs() < 0.5);
    let bought: u32 = own.iter().map(|(_, _, pieces)| *pieces).sum();
    let yours = setting(bought, Vec::new());
    Lever { kind: LeverKind::Stock, product, name: name.clone(), settings, yours }
}

fn setting(pieces: u32, changes: Vec<DecisionChange>) -> Setting {
    let label = say("what-if-lever-pieces", &[("count", number(pieces))]);
    Setting { label, value: f64::from(pieces), picture: None, flatters: false, changes }
}

fn at_the_opening(past: &Past, supplier: &Supplier, times: u32) -> Setting {
    let pieces = supplier.minimum.max(1).saturating_mul(times);
    let order = AddressedCommand::BuyStock { supplier: supplier.key.clone(), pieces };
    let instead = if pieces == 0 { Vec::new() } else { vec![order] };
    let change = DecisionChange { place: 0, at: past.scenario().begins, without: Vec::new(), instead };
    setting(pieces, vec![change])
}

/// Every own order at a share of what it was; one that would be less than half of the supplier's
/// minimum is left out, and a smaller one than the minimum becomes the minimum.
fn scaled(past: &Past, own: &[OwnOrder<'_>], share: u32) -> Setting {
    let mut all = 0_u32;
    let changes = own.iter().map(|(place, supplier, pieces)| {
        let wanted = (u64::from(*pieces) * u64::from(share) / 100).min(u64::from(u32::MAX)) as u32;
        let ordered = if wanted * 2 < supplier.minimum.max(1) { 0 } else { wanted.max(supplier.minimum) };
        all = all.saturating_add(ordered);
        let order = AddressedCommand::BuyStock { supplier: supplier.key.clone(), pieces: ordered };
        let instead = if ordered == 0 { Vec::new() } else { vec![order] };
        DecisionChange::of(*place, past.steps(), instead)
    });
    let changes = changes.collect();
    setting(all, changes)
}
