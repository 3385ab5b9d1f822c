//! What the parts of the editor share: the text that is edited, the description of the format, and
//! what comes of what is typed.

use egui::{Response, Ui};

use super::bot_scores::BotScores;
use super::state::EditorState;
use crate::base::Lang;
use crate::edit::form::{FormatDescription, Target};
use crate::edit::{Address, Edit, EditDocument};
use crate::locale;
use crate::scenario::Scenario;
use crate::scenario::source::ValueNode;
use crate::sim::ShopView;
use crate::ui::action::EditorAction;
use crate::ui::panels::parts::toned;
use crate::ui::theme::{Tokens, Tone};

/// A problem of the text as it stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EditorProblem {
    /// Whether the lesson cannot be played for it.
    pub is_error: bool,
    /// The code, such as `S113`.
    pub code: String,
    /// The value; the whole file if it concerns no single one.
    pub at: Address,
    /// The problem, in one sentence.
    pub sentence: String,
    /// The help; may be empty.
    pub help: String,
    /// Whether a text may be out of date, which the author can find right as it is.
    pub is_stale: bool,
}

/// A talk with the customer whose story is open, in lines.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TriedTalk {
    /// The story.
    pub case: String,
    /// Why there is no talk, if there is none.
    pub problem: Option<String>,
    /// Who it is, when it is, and the first words.
    pub head: Vec<String>,
    /// The author's replies, each with what it did.
    pub turns: Vec<(String, Vec<String>)>,
    /// Mood, formula, and what follows.
    pub standing: Vec<String>,
    /// Every suggestion with what it does by itself.
    pub trials: Vec<String>,
    /// Whether the talk is over.
    pub is_over: bool,
}

/// How far the exploring of all stories is, whose findings stand among the problems.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProofState {
    /// It begins when the text has no errors and the author rests.
    Waits,
    /// It is going on.
    Runs,
    /// It has seen the text as it stands.
    Done,
    /// It goes on no longer, because of a fault of the program.
    Stopped,
}

/// The question to the author before anything else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EditorQuestion {
    /// Something was not saved the last time.
    Recovery,
    /// The editor is to be left although something is not saved.
    Unsaved,
    /// Another program has removed the file.
    Gone,
    /// Another program has put something there that is no text.
    NoText,
    /// Another program has changed the file, and both versions fit together.
    Merges,
    /// Another program has changed these pieces, which were changed here, too.
    Conflict(Vec<String>),
    /// Which of these columns of a chat hold the sender and the words.
    Columns(Vec<String>),
}

/// The data that the parts of the editor share.
#[derive(Clone, Copy)]
pub struct EditorCx<'a> {
    /// Colours and sizes.
    pub t: &'a Tokens,
    /// The author's language.
    pub lang: Lang,
    /// The text.
    pub document: &'a EditDocument,
    /// The description of the format.
    pub format: &'a FormatDescription,
    /// The keys of the entries that other values refer to: those of this file and of its libraries.
    pub keys: &'a dyn Fn(Target) -> Vec<String>,
    /// The problems.
    pub problems: &'a [EditorProblem],
    /// How far the exploring of the stories is.
    pub proof: ProofState,
    /// The talk with the customer whose story is open.
    pub talk: Option<&'a TriedTalk>,
    /// The lesson as it was when it had no errors last, and the shop at its opening.
    pub opened: Option<(&'a Scenario, &'a ShopView)>,
    /// The results of bots in it.
    pub scores: &'a BotScores,
    /// The picture of a photo, by the file the lesson names.
    pub picture: &'a dyn Fn(&str) -> Option<egui::TextureId>,
    /// The languages of the lesson's texts.
    pub languages: &'a [Lang],
    /// Notices for the author, until they have read them.
    pub notes: &'a [String],
    /// The question to the author.
    pub question: Option<&'a EditorQuestion>,
    /// Where the lesson lies.
    pub place: &'a str,
}

impl EditorCx<'_> {
    pub(super) fn say(&self, key: &str) -> String {
        locale::text(self.lang, key)
    }

    /// Whether the text as it stands cannot be played.
    pub(super) fn has_errors(&self) -> bool {
        self.problems.iter().any(|problem| problem.is_error)
    }

    /// Problems of a value itself, not of what is in it.
    pub(super) fn problems_ui(&self, ui: &mut Ui, at: &Address) {
        for problem in self.problems.iter().filter(|problem| problem.at == *at) {
            let (mark, tone) = if problem.is_error { ("●", Tone::Bad) } else { ("▲", Tone::Warning) };
            toned(ui, self.t, tone, &format!("{mark} {}", problem.sentence));
        }
    }

    /// How many problems lie in a value: errors, warnings.
    pub(super) fn count(&self, at: &Address) -> (usize, usize) {
        let inside = self.problems.iter().filter(|problem| at.contains(&problem.at));
        let (errors, warnings): (Vec<_>, Vec<_>) = inside.partition(|problem| problem.is_error);
        (errors.len(), warnings.len())
    }
}

/// A value without a `Some(…)` around it.
pub(super) fn plain(node: ValueNode<'_>) -> ValueNode<'_> {
    node.wrapped().filter(|_| node.name() == Some("Some")).unwrap_or(node)
}

/// The effects of typing and pressing.
pub(super) struct FormOut<'a> {
    pub(super) state: &'a mut EditorState,
    pub(super) actions: &'a mut Vec<EditorAction>,
}

impl FormOut<'_> {
    /// An edit as a step of its own.
    pub(super) fn edit(&mut self, edit: Edit) {
        self.actions.push(EditorAction::Edit(edit, None));
    }

    /// An edit by typing: the same field is one step as long as it has the keyboard.
    pub(super) fn typed(&mut self, response: &Response, edit: Edit) {
        let group = self.state.group(response.id);
        self.actions.push(EditorAction::Edit(edit, Some(group)));
    }
}
