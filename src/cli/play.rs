//! `storefront play`: the whole game in the terminal.

use super::Keeping;
use super::args::Play;
use super::find;
use super::lessons;
use super::out::Out;
use super::outcome;
use super::say::Say;
use super::terminal::{Game, Stopped, Typed, is_yes, read_line};
use super::trouble::Trouble;
use crate::scenario::model::{Scenario, SeedPolicy};
use crate::session::{self, JournalFile, Learner, Resumed, Session};
use std::io::{BufRead, IsTerminal as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Runs the command.
///
/// # Errors
/// The scenario or a file cannot be used, or the output is closed.
pub(crate) fn run(args: &Play, keeping: Keeping<'_>, say: Say, out: &mut Out<'_>) -> Result<(), Trouble> {
    if args.list {
        return lessons::tell(&lessons::gather(args.scenarios.as_deref())?, say, out);
    }
    let stdin = std::io::stdin();
    let interactive = stdin.is_terminal();
    let mut input = stdin.lock();
    if interactive {
        out.set_prompt("> ");
    }
    Table { say, keeping, interactive, input: &mut input, out }.play(args)
}

/// Where a game is played: the keyboard, the screen and the folder of runs.
struct Table<'a, 'o> {
    say: Say,
    keeping: Keeping<'a>,
    interactive: bool,
    input: &'a mut dyn BufRead,
    out: &'a mut Out<'o>,
}

impl Table<'_, '_> {
    fn play(&mut self, args: &Play) -> Result<(), Trouble> {
        let mut session = match &args.resume {
            Some(path) => self.resume(path, args)?,
            None => self.begin(args)?,
        };
        let stopped = Game::new(&mut session, self.say, self.input, self.out).play()?;
        match stopped {
            Stopped::Over => self.finish(&mut session),
            Stopped::Left => self.leave(&mut session, &args.scenario),
        }
    }

    /// A new run, or the unfinished one that the learner wants to go on with.
    fn begin(&mut self, args: &Play) -> Result<Session, Trouble> {
        let scenario = find::scenario_among(&args.scenario, args.scenarios.as_deref(), self.say)?;
        let asks = self.interactive && args.journal.is_none() && !args.no_journal && args.seed.is_none();
        if asks && let Some(path) = self.unfinished(&scenario) {
            let values = [("path", path.display().to_string().into())];
            self.out.line(&self.say.with("play-resume-ask", &values))?;
            if self.answer_is_yes()? {
                return self.resume(&path, args);
            }
        }
        let seed = args.seed.unwrap_or_else(|| match scenario.seed {
            SeedPolicy::Fixed(seed) => seed,
            SeedPolicy::Fresh => session::fresh_seed(),
        });
        self.greet(&scenario, seed)?;
        self.open(args, scenario, seed)
    }

    fn open(&mut self, args: &Play, scenario: Arc<Scenario>, seed: u64) -> Result<Session, Trouble> {
        let seat = self.keeping.seat.map(str::to_owned);
        let learner = Learner { lang: self.say.lang, seat };
        if let Some(path) = &args.journal {
            return Ok(Session::start(scenario, seed, learner, Some(path))?);
        }
        let path = if args.no_journal || !(self.interactive || self.keeping.journal_dir.is_some()) {
            None
        } else {
            self.dir().map(|dir| session::new_path(&dir, &scenario.id, seed))
        };
        match Session::start(Arc::clone(&scenario), seed, learner.clone(), path.as_deref()) {
            Ok(session) => Ok(session),
            Err(trouble) => {
                let sentence = self.say.with(trouble.key(), &trouble.values());
                self.out.line(&sentence)?;
                self.out.line(&self.say.text("play-without-file"))?;
                Ok(Session::start(scenario, seed, learner, None)?)
            }
        }
    }

    fn resume(&mut self, path: &Path, args: &Play) -> Result<Session, Trouble> {
        let read = JournalFile::read(path)?;
        let is_default = args.scenario == "first_hour";
        let named = if is_default { None } else { Some(args.scenario.as_str()) };
        let scenario = find::of_journal(&read, named, self.say)?;
        let Resumed { session, mended, carried } = Session::resume(path, scenario)?;
        if let Some(mended) = mended {
            self.out.line(&self.say.with(mended.key(), &mended.values()))?;
        }
        if let Some(carried) = carried {
            let mut sentences = carried.sentences(self.say.lang).into_iter();
            sentences.try_for_each(|sentence| self.out.line(&sentence))?;
        }
        self.out.line(&self.say.with("play-resumed", &[("steps", session.steps().len().into())]))?;
        Ok(session)
    }

    fn greet(&mut self, scenario: &Scenario, seed: u64) -> Result<(), Trouble> {
        let lang = self.say.lang;
        self.out.line(scenario.title.get(lang))?;
        self.out.line(scenario.brief.get(lang))?;
        for goal in &scenario.goals {
            self.out.line(&format!("- {}", goal.get(lang)))?;
        }
        self.out.line(&self.say.with("play-welcome", &[("seed", seed.to_string().into())]))
    }

    fn dir(&self) -> Option<PathBuf> {
        self.keeping.journal_dir.map(Path::to_owned).or_else(session::default_dir)
    }

    fn unfinished(&self, scenario: &Scenario) -> Option<PathBuf> {
        let runs = session::list_unfinished(&self.dir()?).ok()?;
        let ours = runs.into_iter().rfind(|run| run.header.scenario == scenario.id && run.steps > 0);
        ours.map(|run| run.path)
    }

    fn answer_is_yes(&mut self) -> Result<bool, Trouble> {
        self.out.prompt()?;
        Ok(matches!(read_line(&mut *self.input), Typed::Line(line) if is_yes(&line)))
    }

    fn finish(&mut self, session: &mut Session) -> Result<(), Trouble> {
        let written = session.finish();
        outcome::tell(session.sim(), self.say, self.out)?;
        written?;
        if let Some(path) = session.path() {
            let values = [("path", path.display().to_string().into())];
            self.out.line(&self.say.with("play-kept", &values))?;
        }
        Ok(())
    }

    fn leave(&mut self, session: &mut Session, scenario: &str) -> Result<(), Trouble> {
        session.check_file()?;
        match session.path() {
            Some(path) => {
                let values =
                    [("path", path.display().to_string().into()), ("scenario", scenario.to_owned().into())];
                self.out.line(&self.say.with("play-left", &values))
            }
            None => self.out.line(&self.say.text("play-left-unkept")),
        }
    }
}
