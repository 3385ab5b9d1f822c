//! A talk that is tried: one move after the other, each with what it did, which line fired and why
//! the lines before it did not.

use crate::base::ids::ConversationId;
use crate::base::{Lang, Span};
use crate::reply::{Reading, ReferTo, Refusal};
use crate::scenario::model::Trigger;
use crate::sim::view::{ConversationState, MessageFrom, MessageView};
use crate::sim::{Refused, Remedy, Reply, ShopCommand, Sim, TalkInsight};

/// A keeper's action in a talk.
#[derive(Debug, Clone, PartialEq)]
pub enum TalkMove {
    /// Sends a suggestion, by its place, in a language.
    Suggested(u8, Lang),
    /// Writes.
    Words(String),
    /// Offers by button.
    Remedy(Remedy),
    /// Refuses by button.
    Refuse(Refusal),
    /// Refers by button.
    Refer(ReferTo),
    /// Does what a reply with this reading would do.
    Read(Box<Reading>),
}

/// Why a line was said, or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LineWhy {
    /// It was said.
    Said,
    /// Its trigger did not happen.
    NotTriggered,
    /// It happened, and not often enough yet.
    NotOftenEnough,
    /// Its circumstances are not met.
    Circumstances,
    /// It was said before.
    SaidBefore,
    /// A line before it was said.
    Later,
    /// The talk ended with this move.
    Ended,
}

impl LineWhy {
    /// Its name, as message keys write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Said => "Said",
            Self::NotTriggered => "NotTriggered",
            Self::NotOftenEnough => "NotOftenEnough",
            Self::Circumstances => "Circumstances",
            Self::SaidBefore => "SaidBefore",
            Self::Later => "Later",
            Self::Ended => "Ended",
        }
    }
}

/// A line with why it was said, or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LineAnswer {
    /// Its place among all lines of the case.
    pub index: usize,
    /// Why.
    pub why: LineWhy,
}

/// The result of a move.
#[derive(Debug, Clone, PartialEq)]
pub struct TalkTurn {
    /// The messages that came of it, the keeper's own among them.
    pub messages: Vec<MessageView>,
    /// The talk afterwards.
    pub after: TalkInsight,
    /// The lines of the matter that was spoken of, in order of precedence.
    pub lines: Vec<LineAnswer>,
}

impl TalkTurn {
    /// The reading of the keeper's words.
    pub fn reading(&self) -> Option<(&MessageView, &Reading)> {
        let mut own = self.messages.iter().filter(|message| message.from == MessageFrom::Keeper);
        own.find_map(|message| Some((message, message.reading.as_ref()?)))
    }
}

/// A talk that is tried. A copy goes its own way with the same luck.
#[derive(Debug, Clone)]
pub struct Talk {
    sim: Sim,
    id: ConversationId,
}

/// How long the customer is waited for after a move, and in which steps.
const LISTENS: (Span, Span) = (Span::minutes(5), Span::seconds(15));

impl Talk {
    /// A talk of a shop.
    pub fn new(sim: Sim, id: ConversationId) -> Self {
        Self { sim, id }
    }

    /// The shop.
    pub fn sim(&self) -> &Sim {
        &self.sim
    }

    /// Gives the shop away.
    pub fn into_sim(self) -> Sim {
        self.sim
    }

    /// The talk seen from inside; `None` if the shop has no such talk.
    pub fn insight(&self) -> Option<TalkInsight> {
        self.sim.insight(self.id)
    }

    /// How the talk stands; a talk that is not there has failed.
    pub fn state(&self) -> ConversationState {
        self.insight().map_or(ConversationState::Failed, |insight| insight.state)
    }

    /// The messages so far.
    pub fn messages(&self) -> Vec<MessageView> {
        let view = self.sim.view();
        let chat = view.conversations.get(self.id.index());
        chat.map(|chat| chat.messages.iter().cloned().collect()).unwrap_or_default()
    }

    /// The suggestions that are shown now, by their places, with their words.
    pub fn suggestions(&self) -> Vec<(u8, crate::base::Text)> {
        let view = self.sim.view();
        let chat = view.conversations.get(self.id.index());
        chat.map(|chat| chat.suggestions.iter().map(|s| (s.index, s.text.clone())).collect())
            .unwrap_or_default()
    }

    /// Makes a move and waits for what the customer says to it.
    ///
    /// # Errors
    /// The shop refuses it; nothing has changed then.
    pub fn make(&mut self, what: &TalkMove) -> Result<(), Refused> {
        let conversation = self.id;
        let command = match what {
            TalkMove::Suggested(index, lang) => {
                let reply = Reply::Suggested { index: *index, lang: *lang };
                ShopCommand::Answer { conversation, reply }
            }
            TalkMove::Words(text) => {
                ShopCommand::Answer { conversation, reply: Reply::Free { text: text.clone() } }
            }
            TalkMove::Remedy(remedy) => ShopCommand::OfferRemedy { conversation, remedy: *remedy },
            TalkMove::Refuse(what) => ShopCommand::Refuse { conversation, what: *what },
            TalkMove::Refer(to) => ShopCommand::Refer { conversation, to: *to },
            TalkMove::Read(reading) => {
                self.sim.hear(conversation, reading)?;
                self.listen();
                return Ok(());
            }
        };
        self.sim.apply(&command)?;
        self.listen();
        Ok(())
    }

    /// The same, with all that came of it.
    ///
    /// # Errors
    /// As for [`make`](Self::make).
    pub fn turn(&mut self, what: &TalkMove) -> Result<TalkTurn, Refused> {
        let before = self.insight().ok_or(Refused::NoSuchThing)?;
        let heard = self.messages().len();
        self.make(what)?;
        let after = self.insight().ok_or(Refused::NoSuchThing)?;
        let messages: Vec<MessageView> = self.messages().into_iter().skip(heard).collect();
        let lines = self.answers(&before, &after, &messages);
        Ok(TalkTurn { messages, after, lines })
    }

    /// Waits until the customer has spoken or gone.
    fn listen(&mut self) {
        let until = self.sim.now() + LISTENS.0;
        while self.sim.now() < until {
            let done = self.insight().is_none_or(|i| i.waits || i.state != ConversationState::Open);
            let to = self.sim.now() + LISTENS.1;
            if done || self.sim.apply(&ShopCommand::Advance { to, stop: false }).is_err() {
                return;
            }
        }
    }

    fn answers(
        &self,
        before: &TalkInsight,
        after: &TalkInsight,
        messages: &[MessageView],
    ) -> Vec<LineAnswer> {
        let Some(case) = self.sim.scenario().cases.get(before.case.index()) else { return Vec::new() };
        let over = after.state != ConversationState::Open || after.second != before.second;
        let newly = before.lines.iter().find_map(|line| {
            let now = after.lines.iter().find(|other| other.index == line.index)?;
            (now.said && !line.said).then_some(line.index)
        });
        let spoke = messages.iter().any(|message| message.from == MessageFrom::Customer);
        // A line that fits anything is said again when nothing else fits.
        let again = || {
            let fits = |line: &&crate::sim::LineInsight| {
                line.holds
                    && case
                        .says_in(before.second)
                        .any(|(at, l)| at == line.index && l.when == Trigger::Anything)
            };
            before.lines.iter().find(fits).map(|line| line.index)
        };
        let said = if over { None } else { newly.or_else(|| again().filter(|_| spoke)) };
        let why = |(index, line): (usize, &crate::scenario::model::CaseLine)| {
            let then = before.lines.iter().find(|l| l.index == index);
            let now = after.lines.iter().find(|l| l.index == index).or(then);
            let (count, holds) = now.map_or((0, false), |l| (l.happened, l.holds));
            let happened = count > then.map_or(0, |l| l.happened);
            let why = if said == Some(index) {
                LineWhy::Said
            } else if over {
                LineWhy::Ended
            } else if !happened {
                LineWhy::NotTriggered
            } else if !holds {
                LineWhy::Circumstances
            } else if count < line.times.max(1) {
                LineWhy::NotOftenEnough
            } else if then.is_some_and(|l| l.said) {
                LineWhy::SaidBefore
            } else {
                LineWhy::Later
            };
            LineAnswer { index, why }
        };
        case.says_in(before.second).map(why).collect()
    }
}
