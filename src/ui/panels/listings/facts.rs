//! What the listing says of each fact: nothing, the truth, or something that sounds better. The
//! keeper knows the truth from the supplier's sheet; nobody stops them from writing something else,
//! and the consequences follow.

use egui::Ui;

use crate::scenario::model::StatedFact;
use crate::sim::ShopCommand;
use crate::sim::view::{FactView, ListingView};
use crate::ui::action::UiAction;
use crate::ui::panels::panel_cx::PanelCx;
use crate::ui::panels::parts::{muted, strong};
use crate::ui::theme::icons;
use crate::ui::widgets::{Button, ButtonKind, Status, header_ui, status_mark_ui};

/// Draws every fact with its choices.
pub(super) fn facts_ui(ui: &mut Ui, cx: &PanelCx<'_>, listing: &ListingView, actions: &mut Vec<UiAction>) {
    header_ui(ui, cx.t, &cx.say("ui-facts-title"), &cx.say("ui-facts-why"));
    for (index, fact) in listing.facts.iter().enumerate() {
        ui.push_id(index, |ui| {
            let chosen = fact_ui(ui, cx, fact);
            if let Some(says) = chosen.filter(|says| *says != fact.says) {
                let command = ShopCommand::StateFact { product: listing.product, fact: index as u8, says };
                actions.push(UiAction::Command(command));
            }
        });
    }
}

fn fact_ui(ui: &mut Ui, cx: &PanelCx<'_>, fact: &FactView) -> Option<StatedFact> {
    let t = cx.t;
    let mut chosen = None;
    ui.horizontal_wrapped(|ui| {
        strong(ui, t, fact.name.get(cx.lang));
        muted(ui, t, &cx.say_with("ui-facts-sheet", &[("truth", fact.truth.get(cx.lang).to_owned().into())]));
        if fact.says == StatedFact::Missing {
            status_mark_ui(ui, t, Status::Warning, &cx.say("ui-facts-missing"));
        }
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(4.0, 4.0);
        let mut choice = |ui: &mut Ui, says: StatedFact, word: &str| {
            let selected = fact.says == says;
            let name = format!("{}: {word}", fact.name.get(cx.lang));
            let mut button = Button::new(ButtonKind::Secondary, word).name(&name);
            if let Some((icon, chosen)) = look(says, selected) {
                button = button.icon(icon).selected(chosen);
            }
            let response = button.show(ui, t);
            response.widget_info(|| {
                egui::WidgetInfo::selected(egui::WidgetType::RadioButton, true, selected, &name)
            });
            if response.clicked() {
                chosen = Some(says);
            }
        };
        choice(ui, StatedFact::Missing, &cx.say("ui-facts-leave-out"));
        choice(ui, StatedFact::True, fact.truth.get(cx.lang));
        for (index, tempting) in fact.tempting.iter().enumerate() {
            choice(ui, StatedFact::Untrue(index as u8), tempting.get(cx.lang));
        }
    });
    chosen
}

/// The sign of a choice and whether it looks chosen. What is left out is no answer: it must not
/// look like the right one.
const fn look(says: StatedFact, selected: bool) -> Option<(&'static str, bool)> {
    match (says, selected) {
        (_, false) => None,
        (StatedFact::Missing, true) => Some((icons::WARNING, false)),
        (StatedFact::True | StatedFact::Untrue(_), true) => Some((icons::CHECK, true)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_out_does_not_look_chosen() {
        assert_eq!(look(StatedFact::Missing, true), Some((icons::WARNING, false)));
        assert_eq!(look(StatedFact::True, true), Some((icons::CHECK, true)));
        assert_eq!(look(StatedFact::Untrue(0), false), None);
    }
}
