//! The state of the window as a whole: where in the workbench, what the clock does, and the state
//! of every panel.

use super::dialog::{Dialog, DialogForm};
use super::folder::FolderState;
use super::listings::ListingsState;
use super::messages::MessagesState;
use super::orders::OrdersState;
use super::reviews::ReviewsState;
use super::settings::SettingsState;
use super::stock::StockState;
use super::what_if::WhatIfState;
use super::window::WindowState;
use std::collections::BTreeMap;

use crate::base::ids::ProductId;
use crate::base::{Lang, Time};
use crate::narrate::why_refused;
use crate::sim::{Refused, ShopCommand};
use crate::ui::action::{ClockMode, PanelId, UiAction};
use crate::ui::focus::FocusKeeper;
use crate::ui::studio::state::StudioState;
use crate::ui::widgets::{Status, Toasts};

/// The whole of it.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "switches of a panel that are on or off in any mix")]
pub struct UiState {
    /// Where in the workbench.
    pub place: PanelId,
    /// How the clock runs; the shell keeps it up to date.
    pub clock: ClockMode,
    /// The moment at which "to the next event" was kept back for a customer who waits.
    pub skipped_at: Option<Time>,
    /// Whether something that is to be read stands over the workbench: shop time stands still
    /// meanwhile.
    pub reading: bool,
    /// The step of the coach that was shown last.
    coach_step: Option<usize>,
    /// Whether the workbench has been drawn for this run.
    pub(in crate::ui) drawn: bool,
    /// Where the keyboard's focus is kept.
    pub focus: FocusKeeper,
    /// Whether the screen has just opened, so that its main button should get the focus.
    pub focus_screen: bool,
    /// Whether the way to the debrief has still to get the focus when the run ends.
    pub focus_over: bool,
    /// The shop window.
    pub window: WindowState,
    /// Messages.
    pub messages: MessagesState,
    /// Orders.
    pub orders: OrdersState,
    /// Listings.
    pub listings: ListingsState,
    /// The photo studio, while it is open.
    pub studio: Option<StudioState>,
    /// What was set up for products whose studio was left.
    pub studios_left: BTreeMap<ProductId, StudioState>,
    /// Stock and equipment.
    pub stock: StockState,
    /// Reviews.
    pub reviews: ReviewsState,
    /// The debrief of decisions.
    pub what_if: WhatIfState,
    /// Whether the run is one for practice, which counts nowhere as a result.
    pub practice: bool,
    /// Settings.
    pub settings: SettingsState,
    /// The choice of a folder.
    pub folder: FolderState,
    /// The open dialog.
    pub dialog: Option<Dialog>,
    /// The typed text in it.
    pub form: DialogForm,
    /// Short notices.
    pub toasts: Toasts,
}

impl Default for UiState {
    fn default() -> Self {
        Self {
            place: PanelId::default(),
            clock: ClockMode::default(),
            skipped_at: None,
            reading: false,
            coach_step: None,
            drawn: false,
            focus: FocusKeeper::default(),
            focus_screen: true,
            focus_over: true,
            window: WindowState::default(),
            messages: MessagesState::default(),
            orders: OrdersState::default(),
            listings: ListingsState::default(),
            studio: None,
            studios_left: BTreeMap::new(),
            stock: StockState::default(),
            reviews: ReviewsState::default(),
            what_if: WhatIfState::default(),
            practice: false,
            settings: SettingsState::default(),
            folder: FolderState::default(),
            dialog: None,
            form: DialogForm::default(),
            toasts: Toasts::default(),
        }
    }
}

impl UiState {
    /// A fresh state that begins at a place.
    pub fn at(place: PanelId) -> Self {
        Self { place, ..Self::default() }
    }

    /// Puts words that were not published back where they were written.
    pub fn take_back(&mut self, command: &ShopCommand) {
        if let ShopCommand::SetTitle { product, title } = command {
            self.listings.offers.entry(*product).or_default().title = Some(title.clone());
        }
        if let ShopCommand::AnswerReview { review, text } = command {
            self.reviews.answers.insert(*review, text.clone());
        }
    }

    /// Carries out what concerns the window alone. False if the shell must act.
    pub fn absorb(&mut self, action: &UiAction) -> bool {
        match action {
            UiAction::Go(place) => {
                self.turn_to(*place);
                self.messages.opened = *place == PanelId::Messages;
            }
            UiAction::GoListing(product) => {
                self.turn_to(PanelId::Listings);
                self.listings.open = Some(*product);
            }
            UiAction::SelectConversation(conversation) => {
                self.turn_to(PanelId::Messages);
                self.messages.open = Some(*conversation);
                self.messages.opened = false;
                self.messages.focus_draft = true;
            }
            UiAction::Command(_)
            | UiAction::Sure(_)
            | UiAction::Clock(_)
            | UiAction::SetLang(_)
            | UiAction::SetTheme(_)
            | UiAction::SetScale(_)
            | UiAction::SetStopWhenNeeded(_)
            | UiAction::OpenBrief(_)
            | UiAction::Lessons(_)
            | UiAction::Editor(_)
            | UiAction::StartScenario { .. }
            | UiAction::Resume(_)
            | UiAction::Recall(_)
            | UiAction::ShowSource(_)
            | UiAction::ShowTalk(_)
            | UiAction::OpenStart
            | UiAction::OpenStudio(_)
            | UiAction::ImportPhoto(..)
            | UiAction::WhatIf(_)
            | UiAction::PlayAgain { .. }
            | UiAction::OpenDebrief
            | UiAction::Quit => return false,
        }
        true
    }

    /// Whether a press on "to the next event" passes a customer who waits: the warning about them
    /// was given at this moment.
    pub fn passes_on(&self, now: Time) -> bool {
        self.skipped_at == Some(now)
    }

    /// Takes down which step the coach shows. Gives how many steps were left behind since the last
    /// one, and stops the clock for a new one: it is to be read.
    pub(in crate::ui) fn read_coach(&mut self, step: usize) -> usize {
        let before = self.coach_step.replace(step);
        if before == Some(step) {
            return 0;
        }
        self.clock = ClockMode::Paused;
        before.map_or(0, |before| step.saturating_sub(before))
    }

    /// Shop time stands still while the learner reads: it flows where one watches the street, and
    /// elsewhere only if it is started there.
    fn turn_to(&mut self, place: PanelId) {
        if place != self.place && place != PanelId::Window {
            self.clock = ClockMode::Paused;
        }
        if place != self.place {
            self.focus.forget();
        }
        self.place = place;
    }

    /// Tells the learner that a command was refused and gives a draft that was not taken back.
    pub fn tell_refused(&mut self, why: Refused, lang: Lang) {
        self.messages.give_back();
        let text = why_refused(why).get(lang).to_owned();
        self.toasts.push(Status::Warning, text);
    }

    /// The shell says that the last command was taken; a sent draft is gone for good.
    pub fn tell_accepted(&mut self) {
        self.messages.forget_sent();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::ids::ConversationId;

    #[test]
    fn time_stands_still_where_one_reads() {
        for (from, to, after) in [
            (PanelId::Window, PanelId::Listings, ClockMode::Paused),
            (PanelId::Listings, PanelId::Window, ClockMode::Fast),
            (PanelId::Orders, PanelId::Orders, ClockMode::Fast),
        ] {
            let mut state = UiState { clock: ClockMode::Fast, ..UiState::at(from) };
            state.absorb(&UiAction::Go(to));
            assert_eq!((state.place, state.clock), (to, after));
        }
    }

    #[test]
    fn a_refused_reply_stands_in_the_box_again() {
        let mut state = UiState::default();
        let id = ConversationId(3);
        state.messages.drafts.entry(id).or_default().text = "好的".into();
        state.messages.take_draft(id);
        assert!(!state.messages.drafts.contains_key(&id));
        state.tell_refused(Refused::ConversationOver, Lang::Zh);
        assert_eq!(state.messages.drafts[&id].text, "好的");
    }
}
