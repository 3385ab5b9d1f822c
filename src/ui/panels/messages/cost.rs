//! What an answer costs in shop time, said before it is given. The table is the scenario's; equipment shortens it.

use crate::base::Span;
use crate::scenario::model::EquipmentEffect;
use crate::ui::panels::desk::Desk;
use crate::ui::state::Draft;

fn owned_effects<'a>(desk: &Desk<'a>) -> impl Iterator<Item = &'a EquipmentEffect> {
    let scenario = desk.scenario;
    let owned = desk.view.equipment.iter().filter(|e| e.owned);
    owned.filter_map(|e| scenario.equipment.get(e.equipment.index())).flat_map(|e| e.effects.iter())
}

/// Looking an order up.
pub(super) fn look_up(desk: &Desk<'_>) -> Span {
    let shorter = owned_effects(desk).filter_map(|effect| match effect {
        EquipmentEffect::LookUp(span) => Some(*span),
        _ => None,
    });
    shorter.min().map_or(desk.scenario.attention.look_up, |span| span.min(desk.scenario.attention.look_up))
}

/// Sending a suggestion or a quick phrase.
pub(super) fn phrase(desk: &Desk<'_>) -> Span {
    let usual = desk.scenario.attention.quick_phrase;
    let shorter = owned_effects(desk).filter_map(|effect| match effect {
        EquipmentEffect::QuickPhrase(span) => Some(*span),
        _ => None,
    });
    shorter.min().map_or(usual, |span| span.min(usual))
}

/// Writing so many characters by hand: the first 20 are in the base price, then by tens.
pub(super) fn written(desk: &Desk<'_>, characters: usize) -> Span {
    let attention = &desk.scenario.attention;
    let tens = characters.saturating_sub(20).div_ceil(10) as i64;
    Span(attention.written_reply.0 + attention.written_more.0.saturating_mul(tens))
}

/// Sending this draft.
pub(super) fn draft(desk: &Desk<'_>, draft: &Draft) -> Span {
    if draft.source().is_some() { phrase(desk) } else { written(desk, draft.text.trim().chars().count()) }
}
