//! `storefront play`: the whole game in the terminal.

use super::args::PlayArgs;
use super::find::{self, FoundScenario};
use super::folder;
use super::keeping::Keeping;
use super::lessons;
use super::out::Out;
use super::outcome;
use super::say::Say;
use super::terminal::{Stopped, TerminalGame, Typed, is_yes, read_line};
use super::trouble::CliError;
use super::what_if::old_rules;
use crate::lessons::Lesson;
use crate::locale;
use crate::scenario::model::{Scenario, SeedPolicy};
use crate::session::{self, Branched, FileError, JournalFile, Learner, Resumed, Session};
use crate::what_if::{SecondTry, StudyPlan};
use std::io::{BufRead, IsTerminal as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Runs the command.
///
/// # Errors
/// The scenario or a file cannot be used, or the output is closed.
pub(crate) fn run(
    args: &PlayArgs,
    keeping: Keeping<'_>,
    say: Say,
    out: &mut Out<'_>,
) -> Result<(), CliError> {
    if args.list {
        return lessons::list_lessons(&lessons::gather(args.scenarios.as_deref())?, say, out);
    }
    let stdin = std::io::stdin();
    let interactive = stdin.is_terminal();
    let mut input = stdin.lock();
    if interactive {
        out.set_prompt("> ");
    }
    Console { say, keeping, interactive, input: &mut input, out }.play(args)
}

/// Where a game is played: the keyboard, the screen and the folder of runs.
struct Console<'a, 'o> {
    say: Say,
    keeping: Keeping<'a>,
    interactive: bool,
    input: &'a mut dyn BufRead,
    out: &'a mut Out<'o>,
}

impl Console<'_, '_> {
    fn play(&mut self, args: &PlayArgs) -> Result<(), CliError> {
        let (mut session, mut lesson) = match (&args.resume, &args.practice) {
            (Some(path), _) => self.resume(path, args)?,
            (None, Some(path)) => self.practise(path, args)?,
            (None, None) => self.begin(args)?,
        };
        let spare = self.dir();
        let folder = lesson.as_ref().and_then(|lesson| lesson.origin.folder()).map(Path::to_owned);
        let game = TerminalGame::new(&mut session, self.say, self.input, self.out);
        let stopped = game.watching(lesson.as_mut()).with_spare(spare.as_deref()).play()?;
        match stopped {
            Stopped::Over => self.finish(&mut session),
            Stopped::Left => self.leave(&mut session, args, folder.as_deref()),
        }
    }

    /// A new run, or the unfinished one that the learner wants to go on with.
    fn begin(&mut self, args: &PlayArgs) -> Result<(Session, Option<Lesson>), CliError> {
        let found = find::scenario_among(&args.scenario, args.scenarios.as_deref(), self.say)?;
        let (scenario, lesson) = in_play(found);
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
        Ok((self.open(args, scenario, seed)?, lesson))
    }

    fn open(&mut self, args: &PlayArgs, scenario: Arc<Scenario>, seed: u64) -> Result<Session, CliError> {
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

    fn resume(&mut self, path: &Path, args: &PlayArgs) -> Result<(Session, Option<Lesson>), CliError> {
        let read = JournalFile::read(path)?;
        let is_default = args.scenario == "first_hour";
        let named = if is_default { None } else { Some(args.scenario.as_str()) };
        let among = args.scenarios.as_deref();
        let (scenario, lesson) = in_play(find::of_journal(&read, named, among, self.say)?);
        if !read.header.is_named_as(&scenario) {
            let values = vec![
                ("path", path.display().to_string().into()),
                ("played", read.header.scenario.clone().into()),
                ("named", scenario.id.clone().into()),
            ];
            return Err(CliError::usage("play-other-lesson", values));
        }
        let Resumed { session, mended, carried } = Session::resume(path, scenario)?;
        if let Some(mended) = mended {
            self.out.line(&self.say.with(mended.key(), &mended.values()))?;
        }
        if let Some(carried) = carried {
            let mut sentences = carried.sentences(self.say.lang).into_iter();
            sentences.try_for_each(|sentence| self.out.line(&sentence))?;
        }
        self.out.line(&self.say.with("play-resumed", &[("steps", session.steps().len().into())]))?;
        Ok((session, lesson))
    }

    /// A practice run that branches off a run at a decision or at the beginning of a day.
    fn practise(&mut self, path: &Path, args: &PlayArgs) -> Result<(Session, Option<Lesson>), CliError> {
        let read = JournalFile::read(path)?;
        let (scenario, lesson) = in_play(find::of_journal(&read, None, args.scenarios.as_deref(), self.say)?);
        let run = session::run_again(path, Arc::clone(&scenario), &read)?;
        let (after, at) = if let Some(number) = args.decision {
            let moments = SecondTry::of(&run, StudyPlan::default()).map_err(old_rules)?;
            let unknown = || CliError::usage("what-if-try-unknown", vec![("number", number.into())]);
            moments.place(number).ok_or_else(unknown)?
        } else {
            let day = i64::from(args.day.unwrap_or(1));
            if !(1..=scenario.days).contains(&day) {
                let values = vec![("day", day.into()), ("days", scenario.days.into())];
                return Err(CliError::usage("play-no-such-day", values));
            }
            run.morning(day)
        };
        let Branched { session, trouble } = Session::practise_file(path, Arc::clone(&scenario), after, at)?;
        if let Some(trouble) = trouble {
            self.out.line(&self.say.with(trouble.key(), &trouble.values()))?;
            self.out.line(&self.say.text("play-without-file"))?;
        }
        let when = locale::moment(self.say.lang, &scenario, session.sim().now());
        self.out.line(&self.say.with("ui-practice-begins", &[("when", when.into())]))?;
        Ok((session, lesson))
    }

    fn greet(&mut self, scenario: &Scenario, seed: u64) -> Result<(), CliError> {
        let lang = self.say.lang;
        self.out.line(scenario.title.get(lang))?;
        self.out.line(scenario.brief.get(lang))?;
        for goal in &scenario.goals {
            self.out.line(&format!("- {}", goal.text.get(lang)))?;
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

    fn answer_is_yes(&mut self) -> Result<bool, CliError> {
        self.out.prompt()?;
        Ok(matches!(read_line(&mut *self.input), Typed::Line(line) if is_yes(&line)))
    }

    fn finish(&mut self, session: &mut Session) -> Result<(), CliError> {
        let written = session.finish();
        outcome::tell_outcome(session.sim(), self.say, self.out)?;
        self.settle_file(session, written)?;
        // What could not be written before is written now.
        session.finish()?;
        if let Some(path) = session.path() {
            let values = [("path", path.display().to_string().into())];
            self.out.line(&self.say.with("play-kept", &values))?;
        }
        Ok(())
    }

    fn leave(
        &mut self,
        session: &mut Session,
        args: &PlayArgs,
        lesson: Option<&Path>,
    ) -> Result<(), CliError> {
        let checked = session.check_file();
        self.settle_file(session, checked)?;
        match session.path() {
            Some(path) => {
                let lesson = lesson_in_command(session, args, lesson);
                let values = [("path", folder::in_command(path).into()), ("scenario", lesson.into())];
                self.out.line(&self.say.with("play-left", &values))
            }
            None => self.out.line(&self.say.text("play-left-unkept")),
        }
    }

    /// The last moment for a run whose file is lost: it gets a new one, if there is a place for it.
    fn settle_file(&mut self, session: &mut Session, state: Result<(), FileError>) -> Result<(), CliError> {
        let lost = match state {
            Ok(()) if !session.is_homeless() => return Ok(()),
            Ok(()) => None,
            Err(lost) => Some(lost),
        };
        if let Some(lost) = &lost {
            self.out.line(&self.say.sentence(lost.key(), &lost.values()))?;
        }
        match (session.keep_anew(self.dir().as_deref()), lost) {
            (Ok(anew), _) => self.out.line(&anew.message(self.say.lang)),
            (Err(_), None) => Ok(()),
            (Err(_), Some(lost)) => Err(lost.into()),
        }
    }
}

/// How a command names the lesson of a run: as it was named, or for a run that was named alone the
/// run's own lesson.
fn lesson_in_command(session: &Session, args: &PlayArgs, lesson: Option<&Path>) -> String {
    if args.resume.is_some() || args.practice.is_some() {
        let id = || session.sim().scenario().id.clone();
        return lesson.map_or_else(id, folder::in_command);
    }
    let among = args
        .scenarios
        .as_deref()
        .map_or_else(String::new, |folder| format!(" --scenarios {}", folder::in_command(folder)));
    // A bare name means a scenario inside the program, or one in the folder.
    let is_name = !args.scenario.contains(['/', '\\', ' ', '.']);
    let named = Path::new(&args.scenario);
    let lesson = if is_name { args.scenario.clone() } else { folder::in_command(named) };
    format!("{lesson}{among}")
}

/// The scenario in play, and the lesson it was read from, if that lies in a folder. The lesson is
/// read once more, so that no edit falls between its reading and the first look at its files.
fn in_play(found: FoundScenario) -> (Arc<Scenario>, Option<Lesson>) {
    let lesson = found.folder.map(|folder| Lesson::in_folder(Path::new(&folder)));
    let again = lesson.as_ref().and_then(|lesson| lesson.scenario().cloned());
    (again.unwrap_or(found.scenario), lesson)
}
