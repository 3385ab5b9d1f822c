//! The learner's last word at the terminal: `try` shows how a reply would be read, and what else
//! its words can mean; `send` sends it, with what was meant. Before it sends a reply that reads
//! like a red line, it asks.

use super::game::TerminalGame;
use super::input::Typed;
use super::words::is_yes;
use crate::cli::trouble::CliError;
use crate::narrate::{meaning_words, read_as_line, word};
use crate::reply::{self, Correction, MOST_MEANT, Meaning, Reading, borne, retractable};
use crate::sim::{Reply, ShopCommand};

/// What can be said of a reply, in the order of its numbers.
struct Choices {
    meant: Vec<Meaning>,
    unmeant: Vec<Meaning>,
}

impl Choices {
    fn of(text: &str, reading: &Reading) -> Self {
        Self { meant: borne(text, reading), unmeant: retractable(reading) }
    }

    /// What the numbers choose, counted from 0; nothing if one of them is not there.
    fn chosen(&self, numbers: &[usize]) -> Option<Correction> {
        let mut said = Correction::default();
        for &place in numbers {
            match (self.meant.get(place), place.checked_sub(self.meant.len())) {
                (Some(meaning), _) => said.meant.push(*meaning),
                (None, Some(place)) => said.unmeant.push(*self.unmeant.get(place)?),
                (None, None) => return None,
            }
        }
        Some(said)
    }
}

impl TerminalGame<'_, '_> {
    /// Shows how a reply would be read, and keeps it to be sent.
    pub(super) fn try_words(&mut self, text: String) -> Result<(), CliError> {
        let Some(conversation) = self.here else { return Ok(()) };
        let Some(reading) = self.reading(&text) else {
            return self.out.line(&self.say.text("refused-ConversationOver"));
        };
        let lang = self.say.lang;
        let view = self.session.sim().view();
        let talk = view.conversations.iter().find(|talk| talk.conversation == conversation);
        let read = read_as_line(lang, self.session.sim().scenario(), talk, &text, &reading);
        let mut lines = vec![if read.is_empty() { self.say.text("ui-reading-nothing") } else { read }];
        let choices = Choices::of(&text, &reading);
        let row = |(key, first, meanings): (&str, usize, &[Meaning])| {
            let list = meanings.iter().enumerate();
            let list = list.map(|(i, m)| format!("{} {}", first + i + 1, meaning_words(lang, *m)));
            let list = list.collect::<Vec<_>>().join(" · ");
            (!meanings.is_empty()).then(|| format!("{} {list}", self.say.text(key)))
        };
        let rows = [
            ("ui-meant-meant", 0, choices.meant.as_slice()),
            ("ui-meant-unmeant", choices.meant.len(), choices.unmeant.as_slice()),
        ];
        lines.extend(rows.into_iter().filter_map(row));
        lines.push(self.say.text("play-try-send"));
        self.tried = Some((conversation, text));
        self.out.lines(&lines)
    }

    /// Sends the reply that was tried last.
    pub(super) fn send_tried(&mut self, numbers: &[usize]) -> Result<(), CliError> {
        let tried = self.tried.clone().filter(|(conversation, _)| self.here == Some(*conversation));
        let Some((conversation, text)) = tried else {
            return self.out.line(&self.say.text("play-send-nothing"));
        };
        let reading = self.reading(&text).unwrap_or_default();
        let choices = Choices::of(&text, &reading);
        let said = choices.chosen(numbers).filter(|said| said.fits(&text, &reading));
        let Some(correction) = said else {
            let count = choices.meant.len() + choices.unmeant.len();
            let values = [("count", count.into()), ("most", MOST_MEANT.into())];
            return self.out.line(&self.say.with("play-send-which", &values));
        };
        self.tried = None;
        let reply =
            if correction.is_empty() { Reply::Free { text } } else { Reply::Meant { text, correction } };
        self.commands(&[ShopCommand::Answer { conversation, reply }])
    }

    /// Asks whether words that read like a red line are to be sent all the same, where the
    /// scenario's rubric has it asked: a reply, a title, an answer to a review. Anything but a yes
    /// keeps them back, to be worded anew.
    pub(super) fn is_sure(&mut self, command: &ShopCommand) -> Result<bool, CliError> {
        let sim = self.session.sim();
        if !sim.scenario().rubric.asks_before_red_lines {
            return Ok(true);
        }
        let reply = if let ShopCommand::Answer { conversation, reply } = command {
            sim.read_reply(*conversation, reply).map(|(text, reading)| (*conversation, text, reading))
        } else {
            None
        };
        let public = sim.read_public(command);
        let reading = public.as_ref().or(reply.as_ref().map(|(_, _, reading)| reading));
        let Some((line, _)) = reading.and_then(|reading| reading.red_lines.first()) else { return Ok(true) };
        let what = word(self.say.lang, *line);
        self.out.line(&self.say.with("play-red-line-ask", &[("what", what.into())]))?;
        let sure = match self.read_line()? {
            Typed::Line(answer) => is_yes(&answer),
            Typed::TooLong | Typed::NotText | Typed::End => false,
        };
        if !sure {
            self.tried = reply.map(|(conversation, text, _)| (conversation, text)).or(self.tried.take());
            self.out.line(&self.say.text("play-red-line-kept"))?;
        }
        Ok(sure)
    }

    fn reading(&self, text: &str) -> Option<Reading> {
        let context = self.session.sim().reply_context(self.here?)?;
        Some(reply::read(text, &context))
    }
}
