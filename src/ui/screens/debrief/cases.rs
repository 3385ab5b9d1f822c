//! Every case in hindsight: what happened, what the customer had not told, what good handling is.

use egui::Ui;

use super::debrief_cx::DebriefCx;
use crate::debrief::CaseModel;
use crate::ui::action::UiAction;
use crate::ui::panels::parts::{body, muted, strong};
use crate::ui::theme::icons;
use crate::ui::widgets::{Button, ButtonKind, Status, header_ui, status_mark_ui};

/// Draws the list.
pub(super) fn cases_ui(ui: &mut Ui, page: &DebriefCx<'_>, actions: &mut Vec<UiAction>) {
    header_ui(ui, page.t, &page.say("ui-debrief-cases"), "");
    if page.model.cases.is_empty() {
        muted(ui, page.t, &page.say("ui-debrief-no-cases"));
    }
    for (index, case) in page.model.cases.iter().enumerate() {
        ui.push_id(index, |ui| case_ui(ui, page, case, actions));
        ui.separator();
    }
}

fn case_ui(ui: &mut Ui, page: &DebriefCx<'_>, case: &CaseModel, actions: &mut Vec<UiAction>) {
    let (t, lang) = (page.t, page.lang);
    let (status, key) = match case.solved {
        Some(true) if case.prevented => (Status::Done, "ui-debrief-case-prevented"),
        Some(true) => (Status::Done, "ui-messages-solved"),
        Some(false) => (Status::Bad, "ui-messages-failed"),
        None => (Status::Info, "ui-debrief-case-open"),
    };
    ui.horizontal_wrapped(|ui| {
        strong(ui, t, case.title.get(lang));
        // A case that never began has no moment.
        let began = case.at > crate::base::Time::ZERO;
        let when = if began { format!(" · {}", page.moment(case.at)) } else { String::new() };
        muted(ui, t, &format!("{}{when}", case.customer.get(lang)));
        status_mark_ui(ui, t, status, &page.say(key));
        if let Some(conversation) = case.conversation {
            let label = page.say("ui-order-chat");
            let response = Button::new(ButtonKind::Ghost, &label).icon(icons::MESSAGES).show(ui, t);
            if response.clicked() {
                actions.push(UiAction::ShowTalk(conversation));
            }
        }
    });
    body(ui, t, case.happened.get(lang));
    for line in &case.withheld {
        muted(ui, t, &format!("{} {}", page.say("ui-debrief-withheld"), line.get(lang)));
    }
    if !case.good_handling.is_empty() {
        muted(ui, t, &page.say("ui-debrief-good-handling"));
        body(ui, t, case.good_handling.get(lang));
    }
}
