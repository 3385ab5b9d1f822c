//! What a learner asks for by touching the window. The shell of the program carries it out; a panel
//! never does.

use crate::base::Lang;
use crate::base::ids::{ConversationId, EntryId, ProductId};
use crate::edit::{Address, Edit};
use crate::sim::ShopCommand;
use crate::ui::theme::ThemeKind;
use crate::what_if::TryInput;

/// How fast shop time flows while the learner does nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ClockMode {
    /// It stands still.
    #[default]
    Paused,
    /// The scenario's pace.
    Normal,
    /// Four times the pace.
    Fast,
}

/// An action of the learner on the clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClockControl {
    /// Lets it run at this speed, or stops it.
    Run(ClockMode),
    /// Goes on until something needs the learner.
    NextEvent,
}

/// A place of the workbench, in the order of the rail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum PanelId {
    /// The street and the shop window.
    #[default]
    Window,
    /// Messages.
    Messages,
    /// Orders.
    Orders,
    /// Listings.
    Listings,
    /// Stock and equipment.
    Stock,
    /// Money.
    Money,
    /// Reviews.
    Reviews,
}

impl PanelId {
    /// Every place.
    pub const ALL: [Self; 7] =
        [Self::Window, Self::Messages, Self::Orders, Self::Listings, Self::Stock, Self::Money, Self::Reviews];

    /// Its name in scripts.
    pub fn name(self) -> &'static str {
        self.key().trim_start_matches("ui-place-")
    }

    /// The message key of its name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Window => "ui-place-window",
            Self::Messages => "ui-place-messages",
            Self::Orders => "ui-place-orders",
            Self::Listings => "ui-place-listings",
            Self::Stock => "ui-place-stock",
            Self::Money => "ui-place-money",
            Self::Reviews => "ui-place-reviews",
        }
    }
}

/// The purpose of choosing a folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FolderUse {
    /// To open the lesson or the lessons in it.
    Open,
    /// To look for the author's own lessons there from now on.
    Own,
}

/// An action on the list of lessons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LessonAction {
    /// Shows what is wrong with a lesson, by its number.
    ShowProblems(usize),
    /// Leaves the list of problems.
    HideProblems,
    /// Reads a lesson's files again, by its number.
    ReadAgain(usize),
    /// Opens a lesson of the author's own in the editor, by its number.
    Edit(usize),
    /// Makes a copy of a shipped or packed lesson among the author's own and opens it in the
    /// editor, by its number.
    Copy(usize),
    /// Makes a new lesson among the author's own and opens it in the editor.
    New,
    /// Begins to choose a folder.
    PickFolder(FolderUse),
    /// Shows the folders that a typed path means.
    Browse(String),
    /// Goes into a folder, by its place among those shown.
    Enter(usize),
    /// Goes to the folder around the one shown.
    Up,
    /// Uses the folder that is shown.
    UseFolder,
    /// Chooses no folder.
    DropFolder,
    /// Looks for the author's own lessons in the usual folder again.
    UsualFolder,
    /// The lesson in play was changed: loads it again.
    LoadAgain,
    /// The lesson in play was changed: the run goes on with what was loaded.
    KeepOld,
}

/// An action in the editor of a lesson.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EditorAction {
    /// An edit; those of one number that follow one another are one step of the history.
    Edit(Edit, Option<u64>),
    /// Undoes the last step.
    Undo,
    /// Does it again.
    Redo,
    /// Saves the file.
    Save,
    /// Plays the lesson as it stands.
    Play,
    /// Saves the lesson and packs it into one file.
    Pack,
    /// Leaves the editor.
    Close,
    /// Leaves it although something is not saved.
    CloseUnsaved,
    /// Talks to the customer of a story at once, by its key.
    TryCase(String),
    /// Replies to that customer.
    Say(String),
    /// Adds the stories of a chat that was exported somewhere else, by the path of its file.
    FromChat(String),
    /// Reads the chat whose columns were asked about: the column of the sender, and that of the
    /// words.
    FromColumns(usize, usize),
    /// Leaves that chat alone.
    LeaveChat,
    /// A text is right although its other language was changed.
    Accept(Address),
    /// The author has read the notices.
    NotesRead,
    /// Takes the work that was not saved the last time, or throws it away.
    Recover(bool),
    /// Another program has changed the file: both versions are taken together.
    TakeBoth,
    /// Another program has changed the file: its version is taken.
    TakeTheirs,
    /// Another program has changed the file: this version is kept.
    KeepMine,
}

/// An action on the page of decisions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WhatIfAction {
    /// Begins the study again.
    Start,
    /// Stops it.
    Stop,
    /// Puts the learner back into the moment of a decision, by its number.
    OpenTry(u32),
    /// Leaves the moment.
    CloseTry,
    /// Shows the page of a decision, by its number.
    OpenPage(u32),
    /// Leaves the page.
    ClosePage,
    /// Begins a practice run that branches off at a decision, by its number.
    GoOn(u32),
    /// Tries an answer.
    Try(u32, TryInput),
    /// Writes the page beside the run.
    SavePage {
        /// For the instructor, with questions for the class.
        instructor: bool,
    },
    /// Writes the table of all decisions beside the run.
    SaveTable,
}

/// Something the learner asked for.
#[derive(Debug, Clone, PartialEq)]
pub enum UiAction {
    /// A command for the engine, through the session.
    Command(ShopCommand),
    /// A command whose words read like a red line: the learner was asked, and means it.
    Sure(ShopCommand),
    /// The clock.
    Clock(ClockControl),
    /// Another place of the workbench.
    Go(PanelId),
    /// The listing of a product, wherever the learner is: opens the listings.
    GoListing(ProductId),
    /// A conversation, wherever the learner is: opens the messages.
    SelectConversation(ConversationId),
    /// The language of every string.
    SetLang(Lang),
    /// Light or dark.
    SetTheme(ThemeKind),
    /// Text scale in per cent, 80 to 200.
    SetScale(u16),
    /// Whether the clock stops by itself when something needs the learner.
    SetStopWhenNeeded(bool),
    /// Shows the brief of a lesson, by its number in the list of lessons.
    OpenBrief(usize),
    /// Something with the list of lessons.
    Lessons(LessonAction),
    /// Something in the editor of a lesson.
    Editor(EditorAction),
    /// Starts the scenario whose brief is shown, with the seed shown there.
    StartScenario {
        /// The scenario's own name.
        scenario: String,
        /// The seed.
        seed: u64,
    },
    /// Goes on with an unfinished run, by its place among the start screen's cards.
    Resume(usize),
    /// Puts the learner back into a hard moment of an earlier run, by its place on the start
    /// screen.
    Recall(usize),
    /// Shows where a number or an event comes from.
    ShowSource(EntryId),
    /// Shows a conversation of the ended run, to be read.
    ShowTalk(ConversationId),
    /// Leaves the run, which stays on disk, for the start screen.
    OpenStart,
    /// Opens the photo studio for a product.
    OpenStudio(ProductId),
    /// Brings a picture of a product from a file.
    ImportPhoto(ProductId, String),
    /// Something on the page of decisions.
    WhatIf(WhatIfAction),
    /// From an ended run to the brief of its lesson, to play it again: with the same customers, or
    /// with new ones.
    PlayAgain {
        /// Whether the same customers come.
        same: bool,
    },
    /// From an ended run to its debrief.
    OpenDebrief,
    /// Closes the program.
    Quit,
}
