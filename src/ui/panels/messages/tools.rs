//! What one can do besides writing: look the order up, offer, refuse, refer. One press each; what costs money
//! and cannot be taken back is asked once more.

use egui::{Popup, PopupCloseBehavior, Response, Ui};

use crate::base::Money;
use crate::reply::{ReferTo, Refusal, RemedyKind};
use crate::sim::view::{ConversationView, OfferView};
use crate::sim::{Refused, Remedy, ShopCommand};
use crate::ui::action::UiAction;
use crate::ui::panels::desk::Desk;
use crate::ui::state::{Dialog, UiState};
use crate::ui::theme::icons;
use crate::ui::widgets::{Button, ButtonKind, Keys, scroll_area_ui};

/// Draws the row of buttons.
pub(super) fn tools_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    state: &mut UiState,
    conversation: &ConversationView,
    actions: &mut Vec<UiAction>,
) {
    let compact = ui.ctx().viewport_rect().height() < 680.0 || ui.available_width() < 460.0;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(4.0, 4.0);
        look_up_ui(ui, desk, conversation, actions);
        if compact {
            let label = desk.say("ui-tool-offer");
            menu_ui(ui, desk, icons::COINS, &label, |ui| remedies_ui(ui, desk, state, conversation, actions));
        } else {
            remedies_ui(ui, desk, state, conversation, actions);
        }
        let label = desk.say("ui-tool-refuse");
        menu_ui(ui, desk, icons::CLOSE, &label, |ui| {
            for what in Refusal::ALL {
                let word = desk.say(&format!("ui-refusal-{}", what.name()));
                if Button::new(ButtonKind::Ghost, &word).show(ui, desk.t).clicked() {
                    let conversation = conversation.conversation;
                    actions.push(UiAction::Command(ShopCommand::Refuse { conversation, what: *what }));
                    ui.close();
                }
            }
        });
        let label = desk.say("ui-tool-refer");
        menu_ui(ui, desk, icons::FORWARD, &label, |ui| {
            for to in ReferTo::ALL {
                let word = desk.say(&format!("ui-refer-{}", to.name()));
                if Button::new(ButtonKind::Ghost, &word).show(ui, desk.t).clicked() {
                    let conversation = conversation.conversation;
                    actions.push(UiAction::Command(ShopCommand::Refer { conversation, to: *to }));
                    ui.close();
                }
            }
        });
    });
}

fn menu_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    icon: &str,
    label: &str,
    contents: impl FnOnce(&mut Ui),
) -> Response {
    let response =
        Button::new(ButtonKind::Secondary, label).icon(icon).shortcut(icons::DOWN).show(ui, desk.t);
    let menu = Popup::menu(&response).close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    // The frame itself is no stop of the Tab key.
    menu.sense(egui::Sense::CLICK).show(|ui| {
        let tallest = ui.ctx().viewport_rect().height() * 0.5;
        scroll_area_ui(ui, egui::ScrollArea::vertical().max_height(tallest), Keys::Own, contents);
    });
    response
}

fn look_up_ui(ui: &mut Ui, desk: &Desk<'_>, conversation: &ConversationView, actions: &mut Vec<UiAction>) {
    if conversation.order.is_none() {
        return;
    }
    let (label, cost) = (desk.say("ui-tool-look-up"), desk.span(desk.view.attention.look_up));
    let button = Button::new(ButtonKind::Secondary, &label).icon(icons::SEARCH).shortcut(&cost);
    if button.show(ui, desk.t).on_hover_text(desk.say("ui-tool-look-up-why")).clicked() {
        let conversation = conversation.conversation;
        actions.push(UiAction::Command(ShopCommand::LookUp { conversation }));
    }
}

fn icon(kind: RemedyKind) -> &'static str {
    match kind {
        RemedyKind::Refund | RemedyKind::Return => icons::REFUND,
        RemedyKind::PartRefund | RemedyKind::Discount => icons::COINS,
        RemedyKind::Replacement => icons::RESEND,
        RemedyKind::Coupon => icons::COUPON,
        RemedyKind::Gift => icons::GIFT,
    }
}

fn remedies_ui(
    ui: &mut Ui,
    desk: &Desk<'_>,
    state: &mut UiState,
    conversation: &ConversationView,
    actions: &mut Vec<UiAction>,
) {
    // Sold-out goods are shown, so that nobody wonders where the button went; what can never fit here is not.
    let fits = |offer: &&OfferView| matches!(offer.refused, None | Some(Refused::NotEnoughStock));
    for offer in conversation.offers.iter().filter(fits) {
        let kind = offer.kind;
        let word = desk.say(&format!("ui-remedy-{}", kind.name()));
        let button = Button::new(ButtonKind::Secondary, &word).icon(icon(kind));
        let why = match offer.refused {
            None => desk.say(&format!("ui-remedy-why-{}", kind.name())),
            Some(why) => desk.say(&format!("refused-{}", why.name())),
        };
        if button.show(ui, desk.t).on_hover_text(why).clicked() {
            press(state, conversation, kind, actions);
            ui.close();
        }
    }
}

fn press(
    state: &mut UiState,
    conversation: &ConversationView,
    kind: RemedyKind,
    actions: &mut Vec<UiAction>,
) {
    let conversation = conversation.conversation;
    let remedy = Remedy { kind, amount: Money::ZERO };
    let command = ShopCommand::OfferRemedy { conversation, remedy };
    if kind.has_amount() {
        state.fields.remove("amount");
        state.dialog = Some(Dialog::Amount { conversation, kind });
    } else if matches!(kind, RemedyKind::Refund | RemedyKind::Replacement) {
        let (title, text) = match kind {
            RemedyKind::Refund => ("ui-confirm-refund", "ui-confirm-refund-text"),
            _ => ("ui-confirm-replacement", "ui-confirm-replacement-text"),
        };
        state.dialog =
            Some(Dialog::Confirm { title, text, values: Vec::new(), yes: "ui-confirm-offer", command });
    } else {
        actions.push(UiAction::Command(command));
    }
}
