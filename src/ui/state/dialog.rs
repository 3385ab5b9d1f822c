//! The dialog that is open over everything, and what is typed in it.

use std::sync::Arc;

use crate::base::ids::ConversationId;
use crate::debrief::DayPage;
use crate::reply::RemedyKind;
use crate::sim::{Reply, ShopCommand};
use crate::ui::record::Record;

/// A dialog that is open over everything.
#[derive(Debug, Clone, PartialEq)]
pub enum Dialog {
    /// The list of shortcuts.
    Help,
    /// The card of a mechanism, by its name in the table of cards.
    Why(&'static str),
    /// The subject of a line of the debrief.
    Record(Record),
    /// A new day begins: what the day before came to. Or, while a day runs, how it stands so far.
    Morning(Arc<DayPage>),
    /// The shop has closed for good: what its last day came to.
    Closing(Option<Arc<DayPage>>),
    /// The window is to be closed although a reply is not sent.
    Unsent,
    /// "You cannot undo this." Keys of title and sentence, and what is done on yes.
    Confirm {
        /// Message key of the title.
        title: &'static str,
        /// Message key of what follows from it.
        text: &'static str,
        /// The values that both messages name: goods, amounts, in words.
        values: Vec<(&'static str, String)>,
        /// Message key of the button that does it.
        yes: &'static str,
        /// What is done.
        command: ShopCommand,
    },
    /// A reply that reads like a red line: whether it is sent all the same.
    RedLine {
        /// In which conversation.
        conversation: ConversationId,
        /// The reply.
        reply: Reply,
        /// The line, in words.
        what: String,
    },
    /// Words for everybody that read like a red line, a title or an answer to a review: whether
    /// they are published all the same.
    PublicRedLine {
        /// The command that publishes them.
        command: ShopCommand,
        /// The line, in words.
        what: String,
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

/// The state of the open dialog.
#[derive(Debug, Clone, Default)]
pub struct DialogForm {
    /// The amount of a remedy, as typed.
    pub amount: Option<String>,
    /// The code of a quick phrase, as typed.
    pub code: Option<String>,
    /// Whether the open dialog has been drawn before.
    pub(in crate::ui) drawn: bool,
}
