//! What the editor remembers between two pictures: where the author is, what is typed and not yet a
//! value, and which side page is open.

use crate::edit::Address;
use crate::edit::complete::WordCompletions;
use crate::edit::outline::Section;

/// The page beside the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SidePage {
    /// The problems, and their places.
    #[default]
    Problems,
    /// The customer whose story is open, at once.
    Try,
    /// The page of the open product as a buyer sees it, or who comes when.
    Preview,
    /// What the score weighs, and what bots reach.
    Score,
    /// The text of the file.
    Text,
}

impl SidePage {
    /// Every page.
    pub const ALL: [Self; 5] = [Self::Problems, Self::Try, Self::Preview, Self::Score, Self::Text];

    /// The message key of its name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Problems => "ui-editor-problems",
            Self::Try => "ui-editor-try",
            Self::Preview => "ui-editor-preview",
            Self::Score => "ui-editor-score",
            Self::Text => "ui-editor-text",
        }
    }
}

/// A field in which something is typed that is no value yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnfinishedInput {
    /// The field.
    pub field: egui::Id,
    /// Its content.
    pub text: String,
    /// Why it is no value, in the author's language.
    pub problem: Option<String>,
}

/// The suggestions at a place of the text.
#[derive(Debug, Clone, Default)]
pub struct CompletionOffer {
    /// Which text it is for, and the byte offset in it.
    pub(super) of: Option<(u64, usize)>,
    pub(super) found: WordCompletions,
}

/// For how many pictures a value is brought into view.
const PICTURES: u8 = 4;

/// The state of the editor.
#[derive(Debug, Clone, Default)]
pub struct EditorState {
    /// The value in the form; none for the overview of the open section.
    pub at: Option<Address>,
    /// The open section of the outline.
    pub section: usize,
    /// The page beside the form.
    pub side: SidePage,
    /// The field in which something is typed.
    pub typing: Option<UnfinishedInput>,
    /// The keys that are typed for new entries, by their table.
    pub keys: std::collections::BTreeMap<Address, String>,
    /// The path of the chat that is to become stories.
    pub chat: String,
    /// The chosen columns of a chat: the sender's and that of the words.
    pub columns: [usize; 2],
    /// The search text of the outline.
    pub search: String,
    /// The day whose arrivals are shown, from 0.
    pub day: usize,
    /// The suggestions at the cursor of the text view.
    pub offer: CompletionOffer,
    /// The reply that is written to the customer who is tried.
    pub reply: String,
    /// The value that is to come into view, in the form and in the text.
    pub show: Option<Address>,
    /// For how many more pictures: what an edit has just added is drawn with the next one.
    pub(super) show_for: u8,
    /// Counts stays of the keyboard in fields: typing in one of them is one step of the history.
    pub stay: u64,
    /// The field that had the keyboard last.
    pub field: Option<egui::Id>,
}

impl EditorState {
    /// Opens a value in the form.
    pub fn open(&mut self, at: Address) {
        self.typing = None;
        self.bring(at.clone());
        self.at = Some(at);
    }

    /// Brings a value into view.
    pub fn bring(&mut self, at: Address) {
        (self.show, self.show_for) = (Some(at), PICTURES);
    }

    /// A picture was drawn.
    pub(super) fn drawn(&mut self) {
        self.show_for = self.show_for.saturating_sub(1);
        if self.show_for == 0 {
            self.show = None;
        }
    }

    /// Opens the entry or the section in which a value stands, and brings the value into view.
    pub fn go_to(&mut self, at: &Address) {
        let [field, rest @ ..] = at.steps() else { return };
        let section = Section::of_field(field);
        let place = Section::ALL.iter().position(|known| Some(*known) == section);
        self.section = place.unwrap_or(self.section);
        let in_table = !matches!(section, Some(Section::Frame | Section::Rules | Section::Score));
        self.typing = None;
        self.at = rest.first().filter(|_| in_table).map(|entry| Address::root().child(field).child(entry));
        self.bring(at.clone());
    }

    /// The number of the stay in a field that has the keyboard now.
    pub fn group(&mut self, field: egui::Id) -> u64 {
        if self.field != Some(field) {
            self.field = Some(field);
            self.stay += 1;
        }
        self.stay
    }
}
