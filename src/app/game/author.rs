//! The editor of a lesson: its file, what is shown of it, and the bench that checks it and talks to
//! its customers while the author types.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

use super::author_bench::{BenchFinding, BenchQuestion, Opened, bench};
use super::author_bots::AuthorBots;
use super::author_proof::{AuthorProof, SoundText};
use crate::base::Lang;
use crate::diagnostic::Severity;
use crate::edit::disk::{LessonFile, OpenProblem, Outside};
use crate::edit::form::Target;
use crate::edit::languages::{Reviewed, TextMark};
use crate::edit::outline::{OutlineSection, outline};
use crate::edit::problems::TextProblem;
use crate::edit::{Address, Edit};
use crate::locale;
use crate::session::door::UnusableReason;
use crate::ui::editor::state::{EditorState, SidePage};
use crate::ui::editor::{EditorProblem, EditorQuestion, ProofState, TriedTalk};

/// Seconds without typing after which the text is checked.
const QUIET: f64 = 0.35;
/// Seconds without typing after which bots begin to play (a design choice).
const REST: f64 = 1.0;
/// Seconds between two looks at the file on disk, and between two savings of what is not saved.
const LOOK_EVERY: f64 = 2.0;

/// A lesson that is being edited.
pub(crate) struct AuthorDesk {
    pub(super) file: LessonFile,
    /// The lesson's folder.
    pub(super) folder: PathBuf,
    pub(super) state: EditorState,
    pub(super) problems: Vec<EditorProblem>,
    pub(super) sections: Vec<OutlineSection>,
    pub(super) keys: BTreeMap<Target, Vec<String>>,
    pub(super) languages: Vec<Lang>,
    pub(super) talk: Option<TriedTalk>,
    /// The lesson as it was when it had no errors last.
    pub(super) opened: Option<Opened>,
    /// Notices for the author, until they have read them.
    pub(super) notes: Vec<String>,
    /// The question to the author.
    pub(super) question: Option<EditorQuestion>,
    /// The chat whose columns the author is asked about.
    pub(super) chat: Option<PathBuf>,
    /// The change by another program to the file, as long as nobody has decided about it.
    pub(super) outside: Option<Outside>,
    /// The story that is tried, and the author's replies.
    trying: Option<(String, Vec<String>)>,
    /// The text that was checked last, and the one that is being checked.
    checked: Option<u64>,
    asked: Option<u64>,
    /// Whether the talk has to be played again when the text was checked, and whether it is being
    /// played.
    talk_is_old: bool,
    talk_is_held: bool,
    pub(super) since_edit: f64,
    since_look: f64,
    found: Vec<TextProblem>,
    reviewed: Reviewed,
    bench: Bench,
    pub(super) bots: AuthorBots,
    pub(super) proof: AuthorProof,
    /// The language in which the problems are told.
    told_in: Lang,
    /// The text that `opened` was read from.
    sound: Option<(u64, SoundText)>,
}

/// The thread that checks and tries.
struct Bench {
    questions: Option<Sender<BenchQuestion>>,
    findings: Mutex<Receiver<BenchFinding>>,
}

impl AuthorDesk {
    /// Opens a lesson's file.
    ///
    /// # Errors
    /// The file cannot be read, and why.
    pub(super) fn open(folder: &Path, lang: Lang) -> Result<Self, String> {
        let path = folder.join("scenario.ron");
        let file = LessonFile::open(&path).map_err(|problem| match problem {
            OpenProblem::Unreadable(error) => {
                UnusableReason::from(error).message(lang, "cli-unreadable", &path)
            }
            OpenProblem::NoText(problem) => locale::sentence(lang, &problem.sentence),
        })?;
        let question = file.recovery().map(|_| EditorQuestion::Recovery);
        let (questions, inbox) = channel();
        let (outbox, findings) = channel();
        let place = folder.to_owned();
        let started = thread::Builder::new()
            .name("author's bench".to_owned())
            .spawn(move || bench(&place, &inbox, &outbox));
        let bench = Bench { questions: started.ok().map(|_| questions), findings: Mutex::new(findings) };
        let mut desk = Self {
            file,
            folder: folder.to_owned(),
            state: EditorState::default(),
            problems: Vec::new(),
            sections: Vec::new(),
            keys: BTreeMap::new(),
            languages: Lang::ALL.to_vec(),
            talk: None,
            opened: None,
            notes: Vec::new(),
            question,
            chat: None,
            outside: None,
            trying: None,
            checked: None,
            asked: None,
            talk_is_old: false,
            talk_is_held: false,
            since_edit: QUIET,
            since_look: 0.0,
            found: Vec::new(),
            reviewed: Reviewed::default(),
            bench,
            bots: AuthorBots::start(),
            proof: AuthorProof::start(),
            told_in: lang,
            sound: None,
        };
        desk.sections = outline(&desk.file.document, &[]);
        Ok(desk)
    }

    /// Does an edit; why it cannot be done stands at the field in which it was typed.
    pub(super) fn edit(&mut self, edit: &Edit, group: Option<u64>, lang: Lang) -> Option<String> {
        let problem = match self.file.document.apply_in(edit, group) {
            Ok(applied) => {
                self.follow(&|at| applied.follow(at));
                None
            }
            Err(error) => Some(locale::sentence(lang, &error.sentence())),
        };
        self.since_edit = 0.0;
        self.refresh(lang);
        let Some(typing) = self.state.typing.as_mut().filter(|_| group.is_some()) else { return problem };
        typing.problem = problem;
        None
    }

    /// What the form shows stays the same although its address has changed.
    fn follow(&mut self, moved: &dyn Fn(&Address) -> Option<Address>) {
        // An entry that is being added is opened before it is there.
        if let Some(at) = self.state.at.take() {
            self.state.at = moved(&at);
        }
    }

    /// Undoes a step, or does it again.
    pub(super) fn step(&mut self, back: bool, lang: Lang) {
        let about =
            if back { self.file.document.undo() } else { self.file.document.redo().map(|(at, _)| at) };
        if let Some(at) = about {
            self.state.go_to(&at);
            self.state.typing = None;
            self.since_edit = 0.0;
            self.refresh(lang);
        }
    }

    /// Takes the outline and the marks anew.
    pub(super) fn refresh(&mut self, lang: Lang) {
        self.told_in = lang;
        let all: Vec<&TextProblem> = self.found.iter().chain(&self.proof.found).collect();
        self.sections = outline(&self.file.document, &all);
        let words = |problem: &&TextProblem| EditorProblem {
            is_error: problem.diagnostic.severity == Severity::Error,
            code: problem.diagnostic.code.to_string(),
            at: problem.at.clone().unwrap_or_default(),
            sentence: locale::sentence(lang, &problem.diagnostic.sentence),
            help: problem
                .diagnostic
                .help
                .as_ref()
                .map(|help| locale::sentence(lang, help))
                .unwrap_or_default(),
            is_stale: false,
        };
        self.problems = all.iter().map(words).collect();
        let stale = self.reviewed.marks(&self.file.document);
        let stale = stale.into_iter().filter_map(|(at, mark)| match mark {
            TextMark::Stale(_) => Some(EditorProblem {
                at,
                sentence: locale::text(lang, "ui-editor-stale"),
                is_stale: true,
                ..EditorProblem::default()
            }),
            // The checks speak of what is missing.
            TextMark::Missing(_) => None,
        });
        self.problems.extend(stale);
    }

    /// A text is right as it stands although its other language was changed.
    pub(super) fn accept(&mut self, at: &Address, lang: Lang) {
        self.reviewed.accept(&self.file.document, at);
        self.refresh(lang);
    }

    /// Talks to the customer of a story.
    pub(super) fn try_case(&mut self, case: String) {
        self.trying = Some((case, Vec::new()));
        self.talk_is_old = true;
    }

    /// Replies to that customer.
    pub(super) fn say(&mut self, words: String) {
        if let Some((_, said)) = &mut self.trying {
            said.push(words);
            self.talk_is_old = true;
        }
    }

    /// Lets time pass: checks the text once the author rests, keeps what is not saved, looks at the
    /// file. True while something is under way.
    pub(super) fn sync(&mut self, seconds: f64, lang: Lang) -> bool {
        self.since_edit += seconds;
        self.since_look += seconds;
        if self.told_in != lang {
            self.refresh(lang);
        }
        let found: Vec<BenchFinding> = {
            let findings = self.bench.findings.lock().unwrap_or_else(PoisonError::into_inner);
            findings.try_iter().collect()
        };
        for finding in found {
            match finding {
                BenchFinding::Checked { revision, problems, keys, languages, opened, sound } => {
                    self.checked = Some(revision);
                    self.found = problems;
                    // Libraries are known as long as the lesson is sound enough to be read.
                    self.keys.extend(keys);
                    self.languages = languages;
                    self.sound = sound.map(|sound| (revision, sound)).or_else(|| self.sound.take());
                    self.opened = opened.or(self.opened.take());
                    self.talk_is_old |= self.trying.is_some();
                    self.refresh(lang);
                }
                BenchFinding::Talk(talk) => (self.talk, self.talk_is_held) = (Some(*talk), false),
            }
        }
        let revision = self.file.document.revision();
        if self.asked != Some(revision) && self.since_edit >= QUIET {
            self.asked = Some(revision);
            let text = self.file.document.text().to_owned();
            if !self.ask(BenchQuestion::Check { revision, text }) {
                self.checked = Some(revision);
            }
        }
        if self.talk_is_old && self.checked == Some(revision) {
            self.talk_is_old = false;
            if let Some((case, said)) = self.trying.clone() {
                self.talk_is_held = self.ask(BenchQuestion::Try { case, said, lang });
            }
        }
        let playing = self.let_bots_play(revision) | self.have_it_proved(revision, lang);
        if self.since_look >= LOOK_EVERY {
            self.since_look = 0.0;
            // A full disk takes nothing but the recovery; saving says what is wrong.
            let _ = self.file.autosave();
            if self.outside.is_none()
                && self.question.is_none()
                && let Ok(Some(outside)) = self.file.look()
            {
                self.ask_about(outside);
            }
        }
        playing
            || self.asked != self.checked
            || self.talk_is_old
            || self.talk_is_held
            || self.since_edit < QUIET
    }

    /// Bots play the lesson while their page is open and the author rests. True while they do, or
    /// are about to.
    fn let_bots_play(&mut self, revision: u64) -> bool {
        let wanted = self.state.side == SidePage::Score && self.is_sound(revision);
        if wanted
            && self.since_edit >= REST
            && let Some((scenario, _)) = &self.opened
        {
            self.bots.ask(revision, scenario);
        }
        self.bots.sync(revision) || wanted && self.since_edit < REST
    }

    /// Has every story of the lesson explored once the author rests. True while that goes on, or is
    /// about to.
    fn have_it_proved(&mut self, revision: u64, lang: Lang) -> bool {
        let is_sound = self.is_sound(revision);
        if is_sound
            && self.since_edit >= REST
            && let Some((_, sound)) = &self.sound
        {
            self.proof.ask(revision, sound);
        }
        if self.proof.sync() {
            self.refresh(lang);
        }
        match self.proof.state(revision) {
            ProofState::Runs => true,
            ProofState::Waits => is_sound,
            ProofState::Done | ProofState::Stopped => false,
        }
    }

    /// Whether this text has no errors.
    fn is_sound(&self, revision: u64) -> bool {
        self.sound.as_ref().is_some_and(|(sound, _)| *sound == revision)
    }

    /// Asks the thread. False if it is gone: then nothing is checked, and saving and leaving still
    /// work.
    fn ask(&self, question: BenchQuestion) -> bool {
        self.bench.questions.as_ref().is_some_and(|questions| questions.send(question).is_ok())
    }
}
