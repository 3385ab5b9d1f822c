//! The loop of the terminal game: says what is going on, reads a line, does it, reports the result.

use super::asked::{Ask, LineReader, Misread};
use super::input::{Typed, read_line};
use super::pages::Pages;
use super::refusal::refusal;
use super::words::is_yes;
use crate::base::Time;
use crate::base::ids::ConversationId;
use crate::cli::out::Out;
use crate::cli::say::Say;
use crate::cli::tell::Teller;
use crate::cli::trouble::CliError;
use crate::debrief::day_page;
use crate::lessons::Lesson;
use crate::narrate::{Weight, weight};
use crate::session::{ApplyError, FileError, Session};
use crate::sim::view::ConversationState;
use crate::sim::{Alert, Applied, Entry, ShopCommand};
use std::io::BufRead;
use std::path::Path;

/// Most lines of news at one stop; what is more is counted.
const MOST_NEWS: usize = 14;

/// How a game stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stopped {
    /// The run is over.
    Over,
    /// The learner left; the run is kept if it has a file.
    Left,
}

/// A game at the terminal.
pub(crate) struct TerminalGame<'a, 'o> {
    pub(super) session: &'a mut Session,
    pub(super) say: Say,
    input: &'a mut dyn BufRead,
    pub(super) out: &'a mut Out<'o>,
    /// The lesson in play, if it lies in a folder.
    lesson: Option<&'a mut Lesson>,
    /// Where a run whose file is lost may be kept, if its own folder cannot be used any more.
    spare: Option<&'a Path>,
    pub(super) here: Option<ConversationId>,
    /// The reply that was tried last, and in which conversation.
    pub(super) tried: Option<(ConversationId, String)>,
    /// The moment at which "next" was kept back for a customer who waits.
    skipped_at: Option<Time>,
}

impl<'a, 'o> TerminalGame<'a, 'o> {
    /// A game that reads and writes line by line.
    pub(crate) fn new(
        session: &'a mut Session,
        say: Say,
        input: &'a mut dyn BufRead,
        out: &'a mut Out<'o>,
    ) -> Self {
        let (lesson, spare, here, tried, skipped_at) = (None, None, None, None, None);
        Self { session, say, input, out, lesson, spare, here, tried, skipped_at }
    }

    /// The same game, which notices when somebody edits the lesson.
    pub(crate) fn watching(self, lesson: Option<&'a mut Lesson>) -> Self {
        Self { lesson, ..self }
    }

    /// The same game, with a folder for a run whose own is lost.
    pub(crate) fn with_spare(self, spare: Option<&'a Path>) -> Self {
        Self { spare, ..self }
    }

    /// Plays until the run is over or the learner leaves.
    ///
    /// # Errors
    /// The output is closed.
    pub(crate) fn play(&mut self) -> Result<Stopped, CliError> {
        self.status()?;
        while !self.session.sim().is_over() {
            let line = match self.read_line()? {
                Typed::Line(line) => line,
                Typed::TooLong => {
                    self.out.line(&self.say.text("play-line-too-long"))?;
                    continue;
                }
                Typed::NotText => {
                    self.out.line(&self.say.text("play-line-not-text"))?;
                    continue;
                }
                Typed::End => return Ok(Stopped::Left),
            };
            self.look_around()?;
            let view = self.session.view();
            let scenario = std::sync::Arc::clone(self.session.sim().scenario());
            let reader =
                LineReader { view: &view, scenario: &scenario, here: self.here, lang: self.say.lang };
            match reader.read(&line) {
                Ok(Ask::Quit) => return Ok(Stopped::Left),
                Ok(ask) => self.act(ask)?,
                Err(Misread { key, values }) => self.out.line(&self.say.sentence(&key, &values))?,
            }
        }
        Ok(Stopped::Over)
    }

    fn act(&mut self, ask: Ask) -> Result<(), CliError> {
        match ask {
            Ask::Nothing | Ask::Quit => Ok(()),
            Ask::Show(page) => {
                let view = self.session.view();
                let lines = self.pages(&view).page(page);
                self.out.lines(&lines)
            }
            Ask::Open(conversation) => self.open(conversation),
            Ask::Try(text) => self.try_words(text),
            Ask::Send(numbers) => self.send_tried(&numbers),
            Ask::Next => self.next(),
            Ask::Wait(span) => self.advance(self.session.sim().now() + span),
            Ask::Do(commands) => self.commands(&commands),
            Ask::Import(product, file) => self.import(product, &file),
            Ask::Reload => self.reload(),
        }
    }

    /// What other programs did since the last line, to the run's file and to the lesson: each is
    /// said once.
    fn look_around(&mut self) -> Result<(), CliError> {
        if let Err(lost) = self.session.look_at_file() {
            self.keep_anew(&lost)?;
        }
        if self.lesson.as_mut().is_some_and(|lesson| lesson.look()) {
            self.out.line(&self.say.text("play-lesson-changed"))?;
        }
        Ok(())
    }

    /// Reads the lesson again and goes on with the run as far as it fits. A lesson that has errors
    /// now is not loaded.
    fn reload(&mut self) -> Result<(), CliError> {
        let Some(lesson) = &mut self.lesson else {
            return self.out.line(&self.say.text("play-reload-shipped"));
        };
        lesson.read();
        let Some(scenario) = lesson.scenario().cloned() else {
            if let Some(why) = lesson.unopened(self.say.lang) {
                let why = self.say.with("play-reload-unopened", &[("why", why.into())]);
                return self.out.line(&why);
            }
            let folder = lesson.origin.folder().unwrap_or_else(|| Path::new("")).display().to_string();
            return self.out.line(&self.say.with("play-reload-broken", &[("folder", folder.into())]));
        };
        let Some(carried) = self.session.carry_to(scenario) else {
            return self.out.line(&self.say.text("play-reload-same"));
        };
        self.here = None;
        self.out.lines(&carried.sentences(self.say.lang))?;
        if self.session.sim().is_over() { Ok(()) } else { self.status() }
    }

    fn open(&mut self, conversation: ConversationId) -> Result<(), CliError> {
        self.here = Some(conversation);
        let view = self.session.view();
        let lines = self.pages(&view).conversation(conversation, 0);
        self.out.lines(&lines)
    }

    /// Goes on to what needs the keeper. While somebody waits the first "next" names them; a second
    /// one at the same moment goes on all the same.
    fn next(&mut self) -> Result<(), CliError> {
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

    fn advance(&mut self, to: Time) -> Result<(), CliError> {
        let before = self.session.sim().journal().entries().len();
        let Some(applied) = self.apply(&ShopCommand::Advance { to, stop: true })? else {
            return Ok(());
        };
        self.tell_since(before, None, false)?;
        self.alert(applied)?;
        if self.session.sim().is_over() { Ok(()) } else { self.status() }
    }

    pub(super) fn commands(&mut self, commands: &[ShopCommand]) -> Result<(), CliError> {
        let before = self.session.sim().journal().entries().len();
        let spoken = self.messages_here();
        let mut done = 0;
        for command in commands {
            if !self.is_sure(command)? {
                break;
            }
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
        self.tell_since(before, self.here, true)?;
        self.tell_pictures(&commands[..done])?;
        self.reply_here(spoken)?;
        if self.session.sim().is_over() { Ok(()) } else { self.status() }
    }

    /// Applies a command; `None` if it was refused, which is said. When it cannot be written, a new
    /// file is begun.
    fn apply(&mut self, command: &ShopCommand) -> Result<Option<Applied>, CliError> {
        match self.session.apply(command) {
            Ok(applied) => Ok(Some(applied)),
            Err(ApplyError::Refused(why)) => {
                let reason = refusal(self.session, self.say, command, why);
                self.out.line(&reason)?;
                Ok(None)
            }
            Err(ApplyError::NotKept(lost)) => self.keep_anew(&lost).map(Some),
        }
    }

    /// Says that the run's file is lost, and begins a new one with everything so far. Where none
    /// can be made the learner is asked whether to go on without; any other answer tries again.
    fn keep_anew(&mut self, lost: &FileError) -> Result<Applied, CliError> {
        self.out.line(&self.say.sentence(lost.key(), &lost.values()))?;
        loop {
            match self.session.keep_anew(self.spare) {
                Ok(anew) => {
                    self.out.line(&anew.message(self.say.lang))?;
                    return Ok(anew.applied);
                }
                Err(trouble) => self.out.line(&self.say.sentence(trouble.key(), &trouble.values()))?,
            }
            self.out.line(&self.say.text("play-not-kept-ask"))?;
            // At the end of the input nobody is left to ask.
            let goes_on = match self.read_line()? {
                Typed::Line(answer) => is_yes(&answer),
                Typed::TooLong | Typed::NotText => false,
                Typed::End => true,
            };
            if goes_on {
                return Ok(self.session.go_on_without_file());
            }
            // The old file may be there again, or its disk have room.
            if self.session.look_at_file().is_ok()
                && let Ok(applied) = self.session.retry()
            {
                return Ok(applied);
            }
        }
    }

    /// What happened since, in its order: what the keeper did, if it is asked for, and the news,
    /// except in the conversation that is reported in full. Of much news the latest is told.
    fn tell_since(
        &mut self,
        before: usize,
        but: Option<ConversationId>,
        deeds: bool,
    ) -> Result<(), CliError> {
        let skip = |entry: &Entry| {
            matches!(
                entry,
                Entry::CustomerSaid { conversation, .. }
                    | Entry::CaseSolved { conversation }
                    | Entry::CaseFailed { conversation, .. } if Some(*conversation) == but
            )
        };
        let is_news = |entry: &Entry| weight(entry) == Weight::News && !skip(entry);
        let is_deed = |entry: &Entry| deeds && weight(entry) == Weight::Own && !is_said_by_chat(entry);
        let sim = self.session.sim();
        let teller = Teller::new(self.say.lang, sim);
        let news = sim.journal().entries().since(before).filter(|entry| is_news(&entry.what)).count();
        let mut more = news.saturating_sub(MOST_NEWS);
        let mut lines = Vec::new();
        if more > 0 {
            lines.push(self.say.with("play-more-news", &[("count", more.into())]));
        }
        for entry in sim.journal().entries().since(before) {
            if is_news(&entry.what) && more > 0 {
                more -= 1;
            } else if is_news(&entry.what) || is_deed(&entry.what) {
                lines.push(teller.line(entry));
            }
        }
        self.out.lines(&lines)
    }

    /// What was said in the open conversation since.
    fn reply_here(&mut self, spoken: usize) -> Result<(), CliError> {
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
    fn alert(&mut self, applied: Applied) -> Result<(), CliError> {
        let Some(alert) = applied.alert else { return Ok(()) };
        let (key, n) = match alert {
            // The talk may have ended in the same moment.
            Alert::Message(id) if !self.waits(id) => return Ok(()),
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
            Alert::News(_) => ("play-alert-news", 0),
        };
        self.out.line(&self.say.with(key, &[("n", n.into())]))?;
        let Alert::Morning(day) = alert else { return Ok(()) };
        let Some(page) = day_page(self.session.sim(), day - 1) else { return Ok(()) };
        let view = self.session.view();
        let lines = self.pages(&view).day(&page);
        self.out.lines(&lines)
    }

    /// Whether a customer waits in a conversation.
    fn waits(&self, id: ConversationId) -> bool {
        self.session.view().conversations.iter().any(|c| c.conversation == id && c.needs_reply())
    }

    fn status(&mut self) -> Result<(), CliError> {
        let view = self.session.view();
        let lines = self.pages(&view).status();
        self.out.lines(&lines)
    }

    fn pages<'b>(&'b self, view: &'b crate::sim::ShopView) -> Pages<'b> {
        let sim = self.session.sim();
        Pages { say: self.say, scenario: sim.scenario(), view, goals: crate::score::goals(sim) }
    }

    /// The next line.
    pub(super) fn read_line(&mut self) -> Result<Typed, CliError> {
        self.out.prompt()?;
        Ok(read_line(&mut *self.input))
    }
}

/// The conversation itself shows what the keeper says.
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
