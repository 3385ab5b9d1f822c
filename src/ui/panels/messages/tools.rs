//! What one can do besides writing: look the order up, offer, refuse, refer. One press each; what
//! costs money and cannot be taken back is asked once more.

use egui::{Popup, PopupCloseBehavior, Response, Ui};

use crate::base::Money;
use crate::narrate::label as label_of;
use crate::reply::{ReferTo, Refusal, RemedyKind};
use crate::sim::view::{ConversationView, OfferView};
use crate::sim::{Refused, Remedy, ShopCommand};
use crate::ui::action::UiAction;
use crate::ui::panels::panel_cx::PanelCx;
use crate::ui::state::{Dialog, UiState};
use crate::ui::theme::icons;
use crate::ui::widgets::{Button, ButtonKind, Keys, scroll_area_ui};

/// Draws the row of buttons.
pub(super) fn tools_ui(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    state: &mut UiState,
    conversation: &ConversationView,
    actions: &mut Vec<UiAction>,
) {
    let compact = ui.ctx().viewport_rect().height() < 680.0 || ui.available_width() < 460.0;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::vec2(4.0, 4.0);
        look_up_ui(ui, cx, conversation, actions);
        if compact {
            let label = cx.say("ui-tool-offer");
            menu_ui(ui, cx, icons::COINS, &label, |ui| remedies_ui(ui, cx, state, conversation, actions));
        } else {
            remedies_ui(ui, cx, state, conversation, actions);
        }
        let label = cx.say("ui-tool-refuse");
        menu_ui(ui, cx, icons::CLOSE, &label, |ui| {
            for what in Refusal::ALL {
                let word = label_of(cx.lang, *what);
                if Button::new(ButtonKind::Ghost, &word).show(ui, cx.t).clicked() {
                    let conversation = conversation.conversation;
                    actions.push(UiAction::Command(ShopCommand::Refuse { conversation, what: *what }));
                    ui.close();
                }
            }
        });
        let label = cx.say("ui-tool-refer");
        menu_ui(ui, cx, icons::FORWARD, &label, |ui| {
            for to in ReferTo::ALL {
                let word = label_of(cx.lang, *to);
                if Button::new(ButtonKind::Ghost, &word).show(ui, cx.t).clicked() {
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
    cx: &PanelCx<'_>,
    icon: &str,
    label: &str,
    contents: impl FnOnce(&mut Ui),
) -> Response {
    let response = Button::new(ButtonKind::Secondary, label).icon(icon).shortcut(icons::DOWN).show(ui, cx.t);
    let menu = Popup::menu(&response).close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    // The frame itself is no stop of the Tab key.
    menu.sense(egui::Sense::CLICK).show(|ui| {
        let tallest = ui.ctx().viewport_rect().height() * 0.5;
        scroll_area_ui(ui, egui::ScrollArea::vertical().max_height(tallest), Keys::Own, contents);
    });
    response
}

fn look_up_ui(ui: &mut Ui, cx: &PanelCx<'_>, conversation: &ConversationView, actions: &mut Vec<UiAction>) {
    if conversation.order.is_none() {
        return;
    }
    let (label, cost) = (cx.say("ui-tool-look-up"), cx.span(cx.view.attention.look_up));
    let button = Button::new(ButtonKind::Secondary, &label).icon(icons::SEARCH).shortcut(&cost);
    if button.show(ui, cx.t).on_hover_text(cx.say("ui-tool-look-up-why")).clicked() {
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
    cx: &PanelCx<'_>,
    state: &mut UiState,
    conversation: &ConversationView,
    actions: &mut Vec<UiAction>,
) {
    // Sold-out goods are shown, so that nobody wonders where the button went; what can never fit
    // here is not.
    let fits = |offer: &&OfferView| matches!(offer.refused, None | Some(Refused::NotEnoughStock));
    for offer in conversation.offers.iter().filter(fits) {
        let kind = offer.kind;
        let exchange = conversation.exchange.as_ref().filter(|_| kind == RemedyKind::Replacement);
        let word = match exchange {
            Some(size) => cx.say_with("ui-remedy-exchange", &[("size", size.clone().into())]),
            None => label_of(cx.lang, kind),
        };
        let button = Button::new(ButtonKind::Secondary, &word).icon(icon(kind));
        let why = match offer.refused {
            None if exchange.is_some() => cx.say("ui-remedy-why-exchange"),
            None => cx.say(&format!("ui-remedy-why-{}", kind.name())),
            Some(why) => cx.why_refused(why),
        };
        if button.show(ui, cx.t).on_hover_text(why).clicked() {
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
    let exchanges = conversation.exchange.is_some();
    let conversation = conversation.conversation;
    let remedy = Remedy { kind, amount: Money::ZERO };
    let command = ShopCommand::OfferRemedy { conversation, remedy };
    let confirm = match kind {
        RemedyKind::Refund => Some(("ui-confirm-refund", "ui-confirm-refund-text")),
        RemedyKind::Replacement if exchanges => Some(("ui-confirm-exchange", "ui-confirm-exchange-text")),
        RemedyKind::Replacement => Some(("ui-confirm-replacement", "ui-confirm-replacement-text")),
        RemedyKind::PartRefund
        | RemedyKind::Coupon
        | RemedyKind::Return
        | RemedyKind::Discount
        | RemedyKind::Gift => None,
    };
    if kind.has_amount() {
        state.form.amount = None;
        state.dialog = Some(Dialog::Amount { conversation, kind });
    } else if let Some((title, text)) = confirm {
        state.dialog =
            Some(Dialog::Confirm { title, text, values: Vec::new(), yes: "ui-confirm-offer", command });
    } else {
        actions.push(UiAction::Command(command));
    }
}
