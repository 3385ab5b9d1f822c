//! What the window remembers between two pictures: what is selected, what is typed and not sent, what is open.
//! Nothing here is part of the shop; losing it would lose no decision.

use std::collections::BTreeMap;

use crate::base::ids::{CarrierId, ConversationId, CustomerId, PhotoId, ProductId};
use crate::base::{Lang, Time};
use crate::locale;
use crate::reply::RemedyKind;
use crate::sim::{Refused, ShopCommand};
use crate::ui::action::{ClockMode, Place, UiAction};
use crate::ui::focus::FocusKeeper;
use crate::ui::record::Record;
use crate::ui::widgets::{Status, Toasts};

pub use crate::ui::draft::{Draft, Drafts, Source};

/// A dialog that is open over everything.
#[derive(Debug, Clone, PartialEq)]
pub enum Dialog {
    /// The list of shortcuts.
    Help,
    /// The card of a mechanism, by its name in the table of cards.
    Why(&'static str),
    /// What a line of the debrief speaks of.
    Record(Record),
    /// A new day begins: what the day before came to.
    Morning {
        /// The day that is over, from 1.
        day: i64,
    },
    /// The shop has closed for good.
    Closing,
    /// The window is to be closed although a reply is not sent.
    Unsent,
    /// "You cannot undo this." Keys of title and sentence, and what is done on yes.
    Confirm {
        /// Message key of the title.
        title: &'static str,
        /// Message key of what follows from it.
        text: &'static str,
        /// What both messages name: goods, amounts, in words.
        values: Vec<(&'static str, String)>,
        /// Message key of the button that does it.
        yes: &'static str,
        /// What is done.
        command: ShopCommand,
    },
    /// The amount of a remedy.
    Amount {
        /// In which conversation.
        conversation: ConversationId,
        /// Which remedy.
        kind: RemedyKind,
    },
    /// Sentences to read, in the learner's language.
    Notice(Vec<String>),
    /// Saving the draft as a quick phrase.
    SavePhrase {
        /// The text to save.
        text: String,
    },
}

/// The whole of it.
#[derive(Debug, Clone)]
#[expect(clippy::struct_excessive_bools, reason = "each is one switch of the window")]
pub struct UiState {
    /// Where in the workbench.
    pub place: Place,
    /// How the clock runs; the shell keeps it up to date.
    pub clock: ClockMode,
    /// Whether time that flows stops when something needs the learner.
    pub stop_when_needed: bool,
    /// Text scale in per cent, as chosen.
    pub scale_percent: u16,
    /// The author's own folder of lessons, as settings show it; the shell keeps it up to date.
    pub own_folder: String,
    /// Whether that folder was chosen in place of the usual one.
    pub own_folder_chosen: bool,
    /// Whether the list of folders should get the focus, since another one is shown.
    pub focus_folders: bool,
    /// The open conversation.
    pub conversation: Option<ConversationId>,
    /// Whether the list shows only who waits.
    pub only_waiting: bool,
    /// Drafts.
    pub drafts: Drafts,
    /// The learner's own notes.
    pub notes: BTreeMap<ConversationId, String>,
    /// Whether an input method is composing.
    pub composing: bool,
    /// When it last composed, in seconds of egui's clock.
    pub composed_at: Option<f64>,
    /// Whether the draft box should get the focus.
    pub focus_draft: bool,
    /// The moment at which "to the next event" was kept back for a customer who waits.
    pub skipped_at: Option<Time>,
    /// Whether something that is to be read stands over the workbench: shop time stands still meanwhile.
    pub reading: bool,
    /// The step of the coach that was shown last.
    coach_step: Option<usize>,
    /// Whether the place of the messages was opened anew, so that it turns to whoever waits.
    pub(in crate::ui) messages_opened: bool,
    /// Whether the workbench has been drawn for this run.
    pub(in crate::ui) drawn: bool,
    /// Where the keyboard's focus is kept.
    pub focus: FocusKeeper,
    /// Whether the screen has just opened, so that its main button should get the focus.
    pub focus_screen: bool,
    /// Whether the way to the debrief has still to get the focus when the run ends.
    pub focus_over: bool,
    /// The order to ship, counted from the top, that should get the focus.
    pub ship_next: Option<usize>,
    /// Whether the open dialog has been drawn before.
    pub(in crate::ui) dialog_shown: bool,
    /// The chosen tab of the orders.
    pub order_tab: usize,
    /// The carrier last chosen.
    pub carrier: Option<CarrierId>,
    /// The open listing.
    pub listing: Option<ProductId>,
    /// The photo that was just added to a listing, until it has the focus.
    pub(in crate::ui) photo_added: Option<PhotoId>,
    /// The visitor whose story is open.
    pub visitor: Option<CustomerId>,
    /// What stands in small text fields, by the field's name.
    pub fields: BTreeMap<String, String>,
    /// The open dialog.
    pub dialog: Option<Dialog>,
    /// Short notices.
    pub toasts: Toasts,
    sent: Option<(ConversationId, Draft)>,
}

impl Default for UiState {
    fn default() -> Self {
        Self {
            place: Place::default(),
            clock: ClockMode::default(),
            stop_when_needed: true,
            scale_percent: 100,
            own_folder: String::new(),
            own_folder_chosen: false,
            focus_folders: false,
            conversation: None,
            only_waiting: false,
            drafts: BTreeMap::new(),
            notes: BTreeMap::new(),
            composing: false,
            composed_at: None,
            focus_draft: false,
            skipped_at: None,
            reading: false,
            coach_step: None,
            messages_opened: true,
            drawn: false,
            focus: FocusKeeper::default(),
            focus_screen: true,
            focus_over: true,
            ship_next: None,
            dialog_shown: false,
            order_tab: 0,
            carrier: None,
            listing: None,
            photo_added: None,
            visitor: None,
            fields: BTreeMap::new(),
            dialog: None,
            toasts: Toasts::default(),
            sent: None,
        }
    }
}

impl UiState {
    /// A fresh state that begins at a place.
    pub fn at(place: Place) -> Self {
        Self { place, ..Self::default() }
    }

    /// Carries out what concerns the window alone. False if the shell must act.
    pub fn absorb(&mut self, action: &UiAction) -> bool {
        match action {
            UiAction::Go(place) => {
                self.turn_to(*place);
                self.messages_opened = *place == Place::Messages;
            }
            UiAction::GoListing(product) => {
                self.turn_to(Place::Listings);
                self.listing = Some(*product);
            }
            UiAction::SelectConversation(conversation) => {
                self.turn_to(Place::Messages);
                self.conversation = Some(*conversation);
                self.messages_opened = false;
                self.focus_draft = true;
            }
            _ => return false,
        }
        true
    }

    /// Whether a reply is written and not sent.
    pub fn has_unsent(&self) -> bool {
        self.drafts.values().any(|draft| !draft.text.trim().is_empty())
    }

    /// Whether a press on "to the next event" passes a customer who waits: the warning about them was given at this moment.
    pub fn passes_on(&self, now: Time) -> bool {
        self.skipped_at == Some(now)
    }

    /// Takes down which step the coach shows. Gives how many steps were left behind since the last one, and stops the
    /// clock for a new one: it is to be read.
    pub(in crate::ui) fn read_coach(&mut self, step: usize) -> usize {
        let before = self.coach_step.replace(step);
        if before == Some(step) {
            return 0;
        }
        self.clock = ClockMode::Paused;
        before.map_or(0, |before| step.saturating_sub(before))
    }

    /// Shop time stands still while the learner reads: it flows where one watches the street, and elsewhere only
    /// if it is started there.
    fn turn_to(&mut self, place: Place) {
        if place != self.place && place != Place::Window {
            self.clock = ClockMode::Paused;
        }
        if place != self.place {
            self.focus.forget();
        }
        self.place = place;
    }

    /// Takes the draft out of its box because it is being sent.
    pub(in crate::ui) fn take_draft(&mut self, conversation: ConversationId) {
        if let Some(draft) = self.drafts.remove(&conversation) {
            self.sent = Some((conversation, draft));
        }
    }

    /// Tells the learner that a command was refused and gives a draft that was not taken back.
    pub fn tell_refused(&mut self, why: Refused, lang: Lang) {
        if let Some((conversation, draft)) = self.sent.take() {
            self.drafts.entry(conversation).or_insert(draft);
        }
        let text = locale::text(lang, &format!("refused-{}", why.name()));
        self.toasts.push(Status::Warning, text);
    }

    /// The shell says that the last command was taken; a sent draft is gone for good.
    pub fn tell_accepted(&mut self) {
        self.sent = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn time_stands_still_where_one_reads() {
        for (from, to, after) in [
            (Place::Window, Place::Listings, ClockMode::Paused),
            (Place::Listings, Place::Window, ClockMode::Fast),
            (Place::Orders, Place::Orders, ClockMode::Fast),
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
        state.drafts.entry(id).or_default().text = "好的".into();
        state.take_draft(id);
        assert!(!state.drafts.contains_key(&id));
        state.tell_refused(Refused::ConversationOver, Lang::Zh);
        assert_eq!(state.drafts[&id].text, "好的");
    }
}
