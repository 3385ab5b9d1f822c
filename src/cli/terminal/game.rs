//! The loop of the terminal game: say what is going on, read a line, do it, tell what came of it.

use super::ask::{Ask, Reader, Wrong};
use super::pages::Pages;
use crate::base::Time;
use crate::base::ids::ConversationId;
use crate::cli::out::Out;
use crate::cli::say::Say;
use crate::cli::tell::{Teller, Weight, weight};
use crate::cli::trouble::Trouble;
use crate::session::{ApplyError, Session};
use crate::sim::view::ConversationState;
use crate::sim::{Alert, Applied, Entry, ShopCommand};
use std::io::BufRead;

/// Most lines of news at one stop; what is more is counted.
const MOST_NEWS: usize = 14;
/// Longest line that is read, in bytes.
const LONGEST_LINE: u64 = 64 * 1024;

/// How a game stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stopped {
    /// The run is over.
    Over,
    /// The learner left; the run is kept if it has a file.
    Left,
}

/// A game at the terminal.
pub(crate) struct Game<'a, 'o> {
    session: &'a mut Session,
    say: Say,
    input: &'a mut dyn BufRead,
    out: &'a mut Out<'o>,
    here: Option<ConversationId>,
    /// The moment at which "next" was kept back for a customer who waits.
    skipped_at: Option<Time>,
}

impl<'a, 'o> Game<'a, 'o> {
    /// A game that reads and writes line by line.
    pub(crate) fn new(
        session: &'a mut Session,
        say: Say,
        input: &'a mut dyn BufRead,
        out: &'a mut Out<'o>,
    ) -> Self {
        Self { session, say, input, out, here: None, skipped_at: None }
    }

    /// Plays until the run is over or the learner leaves.
    ///
    /// # Errors
    /// The output is closed.
    pub(crate) fn play(&mut self) -> Result<Stopped, Trouble> {
        self.status()?;
        while !self.session.sim().is_over() {
            let Some(line) = self.read_line()? else {
                return Ok(Stopped::Left);
            };
            let view = self.session.view();
            let scenario = std::sync::Arc::clone(self.session.sim().scenario());
            let reader = Reader { view: &view, scenario: &scenario, here: self.here, lang: self.say.lang };
            match reader.read(&line) {
                Ok(Ask::Quit) => return Ok(Stopped::Left),
                Ok(ask) => self.act(ask)?,
                Err(Wrong { key, values }) => self.out.line(&self.say.sentence(&key, &values))?,
            }
        }
        Ok(Stopped::Over)
    }

    fn act(&mut self, ask: Ask) -> Result<(), Trouble> {
        match ask {
            Ask::Nothing | Ask::Quit => Ok(()),
            Ask::Show(page) => {
                let view = self.session.view();
                let lines = self.pages(&view).page(page);
                self.out.lines(&lines)
            }
            Ask::Open(conversation) => self.open(conversation),
            Ask::Next => self.next(),
            Ask::Wait(span) => self.advance(self.session.sim().now() + span),
            Ask::Do(commands) => self.commands(&commands),
        }
    }

    fn open(&mut self, conversation: ConversationId) -> Result<(), Trouble> {
        self.here = Some(conversation);
        let view = self.session.view();
        let lines = self.pages(&view).conversation(conversation, 0);
        self.out.lines(&lines)
    }

    /// Goes on to what needs the keeper. While somebody waits the first "next" names them; a second one at the same moment goes
    /// on all the same.
    fn next(&mut self) -> Result<(), Trouble> {
        let view = self.session.view();
        if let Some(chat) = view.longest_waiting().filter(|_| self.skipped_at != Some(view.now)) {
            self.skipped_at = Some(view.now);
            let n = u64::from(chat.conversation.0) + 1;
            let customer = chat.customer.get(self.say.lang).to_owned();
            return self
                .out
                .line(&self.say.with("play-next-waits", &[("n", n.into()), ("customer", customer.into())]));
        }
        self.advance(end_of_time(self.session))
    }

    fn advance(&mut self, to: Time) -> Result<(), Trouble> {
        let before = self.session.sim().journal().entries().len();
        let Some(applied) = self.apply(&ShopCommand::Advance { to, stop: true })? else {
            return Ok(());
        };
        self.news(before, None)?;
        self.alert(applied)?;
        if self.session.sim().is_over() { Ok(()) } else { self.status() }
    }

    fn commands(&mut self, commands: &[ShopCommand]) -> Result<(), Trouble> {
        let before = self.session.sim().journal().entries().len();
        let spoken = self.messages_here();
        let mut done = 0;
        for command in commands {
            match self.apply(command)? {
                Some(_) => done += 1,
                None => break,
            }
            if self.session.sim().is_over() {
                break;
            }
        }
        if done == 0 {
            return Ok(());
        }
        self.done(before)?;
        self.news(before, self.here)?;
        self.reply_here(spoken)?;
        if self.session.sim().is_over() { Ok(()) } else { self.status() }
    }

    /// Applies a command; `None` if it was refused, which is said. When it cannot be written, the learner is
    /// asked whether to go on without a file.
    fn apply(&mut self, command: &ShopCommand) -> Result<Option<Applied>, Trouble> {
        match self.session.apply(command) {
            Ok(applied) => Ok(Some(applied)),
            Err(ApplyError::Refused(why)) => {
                let reason = self.say.text(&format!("refused-{}", why.name()));
                self.out.line(&reason)?;
                Ok(None)
            }
            Err(ApplyError::NotKept(trouble)) => self.not_kept(&trouble).map(Some),
        }
    }

    fn not_kept(&mut self, trouble: &crate::session::Trouble) -> Result<Applied, Trouble> {
        self.out.line(&self.say.sentence(trouble.key(), &trouble.values()))?;
        loop {
            self.out.line(&self.say.text("play-not-kept-ask"))?;
            let answer = self.read_line()?.unwrap_or_else(|| "yes".to_owned());
            if super::is_yes(&answer) {
                return Ok(self.session.go_on_without_file());
            }
            match self.session.retry() {
                Ok(applied) => return Ok(applied),
                Err(trouble) => self.out.line(&self.say.sentence(trouble.key(), &trouble.values()))?,
            }
        }
    }

    /// What the keeper did, as one line each.
    fn done(&mut self, before: usize) -> Result<(), Trouble> {
        let lines = self.told(before, |entry| weight(entry) == Weight::Own && !is_said_by_chat(entry));
        self.out.lines(&lines)
    }

    /// What happened meanwhile, but not in the conversation that is told in full.
    fn news(&mut self, before: usize, but: Option<ConversationId>) -> Result<(), Trouble> {
        let skip = |entry: &Entry| match entry {
            Entry::CustomerSaid { conversation, .. }
            | Entry::CaseSolved { conversation }
            | Entry::CaseFailed { conversation, .. } => Some(*conversation) == but,
            _ => false,
        };
        let mut lines = self.told(before, |entry| weight(entry) == Weight::News && !skip(entry));
        if lines.len() > MOST_NEWS {
            let more = lines.len() - MOST_NEWS;
            lines.drain(..more);
            self.out.line(&self.say.with("play-more-news", &[("count", more.into())]))?;
        }
        self.out.lines(&lines)
    }

    fn told(&self, before: usize, wanted: impl Fn(&Entry) -> bool) -> Vec<String> {
        let sim = self.session.sim();
        let new = sim.journal().entries().since(before);
        let teller = Teller::new(self.say.lang, sim);
        new.filter(|entry| wanted(&entry.what)).map(|entry| teller.line(entry)).collect()
    }

    /// What was said in the open conversation since.
    fn reply_here(&mut self, spoken: usize) -> Result<(), Trouble> {
        let Some(here) = self.here else { return Ok(()) };
        if self.messages_here() == spoken {
            return Ok(());
        }
        let view = self.session.view();
        let lines = self.pages(&view).conversation(here, spoken);
        self.out.lines(&lines)?;
        let over =
            view.conversations.iter().any(|c| c.conversation == here && c.state != ConversationState::Open);
        if over {
            self.here = None;
        }
        Ok(())
    }

    fn messages_here(&self) -> usize {
        let Some(here) = self.here else { return 0 };
        let view = self.session.view();
        view.conversations.iter().find(|c| c.conversation == here).map_or(0, |c| c.messages.len())
    }

    /// Why the clock stopped.
    fn alert(&mut self, applied: Applied) -> Result<(), Trouble> {
        let Some(alert) = applied.alert else { return Ok(()) };
        let (key, n) = match alert {
            Alert::Message(id) => ("play-alert-message", u64::from(id.0) + 1),
            Alert::Order(id) => ("play-alert-order", u64::from(id.number())),
            Alert::Return(id) => ("play-alert-return", u64::from(id.number())),
            Alert::Dispute(id) => ("play-alert-dispute", u64::from(id.number())),
            Alert::BadReview(id) => ("play-alert-review", u64::from(id.0) + 1),
            Alert::Stock(_) => ("play-alert-stock", 0),
            Alert::SoldOut(_) => ("play-alert-sold-out", 0),
            Alert::Morning(_) => ("play-alert-morning", 0),
            Alert::LastHour => ("play-alert-last-hour", 0),
            Alert::Over => ("play-alert-over", 0),
        };
        self.out.line(&self.say.with(key, &[("n", n.into())]))
    }

    fn status(&mut self) -> Result<(), Trouble> {
        let view = self.session.view();
        let lines = self.pages(&view).status();
        self.out.lines(&lines)
    }

    fn pages<'b>(&'b self, view: &'b crate::sim::ShopView) -> Pages<'b> {
        Pages { say: self.say, scenario: self.session.sim().scenario(), view }
    }

    /// The next line; `None` at the end of the input.
    fn read_line(&mut self) -> Result<Option<String>, Trouble> {
        self.out.prompt()?;
        let mut bytes = Vec::new();
        let mut limited = std::io::Read::take(&mut *self.input, LONGEST_LINE);
        let read = limited.read_until(b'\n', &mut bytes);
        match read {
            Ok(0) | Err(_) => Ok(None),
            Ok(_) => Ok(Some(String::from_utf8_lossy(&bytes).into_owned())),
        }
    }
}

/// What the keeper says is told by the conversation itself.
fn is_said_by_chat(entry: &Entry) -> bool {
    matches!(
        entry,
        Entry::Answered { .. }
            | Entry::Offered { .. }
            | Entry::RefusedRequest { .. }
            | Entry::Referred { .. }
    )
}

/// A moment after all that can happen.
fn end_of_time(session: &Session) -> Time {
    session.sim().scenario().ends
}
