//! The thread beside the editor: it checks the text as it stands, and talks to the customer whose
//! story is open.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender};

use super::author_proof::SoundText;
use crate::base::Lang;
use crate::base::ids::CaseId;
use crate::bench::{Talk, TalkScene, meant, reach, try_suggestions};
use crate::edit::EditDocument;
use crate::edit::form::Target;
use crate::edit::keys::keys;
use crate::edit::problems::{TextProblem, check};
use crate::locale;
use crate::narrate::why_refused;
use crate::scenario::Scenario;
use crate::session::disk::Folder;
use crate::sim::view::ConversationState;
use crate::sim::{ShopView, Sim};
use crate::ui::editor::TriedTalk;

/// The seed with which a customer is tried, and seeds behind it if the story does not begin.
const SEEDS: (u64, u64) = (1, 8);

/// A question to the thread.
pub(super) enum BenchQuestion {
    /// What is wrong with a text.
    Check {
        /// Which text it is.
        revision: u64,
        /// The text.
        text: String,
    },
    /// The customer of a story in the text that was checked last, and what the author replies.
    Try {
        /// The story's key.
        case: String,
        /// The replies.
        said: Vec<String>,
        /// The language of the author.
        lang: Lang,
    },
}

/// What it finds.
pub(super) enum BenchFinding {
    /// The text was checked.
    Checked {
        /// Which text it was.
        revision: u64,
        /// The problems.
        problems: Vec<TextProblem>,
        /// Keys to which values refer.
        keys: BTreeMap<Target, Vec<String>>,
        /// The languages of the lesson's texts.
        languages: Vec<Lang>,
        /// The lesson, if it has no errors, and the shop at its opening.
        opened: Option<Opened>,
        /// The same lesson with its text.
        sound: Option<SoundText>,
    },
    /// The talk.
    Talk(Box<TriedTalk>),
}

/// A lesson and its shop at the opening.
pub(super) type Opened = (Arc<Scenario>, Box<ShopView>);

/// The thread.
pub(super) fn bench(folder: &Path, inbox: &Receiver<BenchQuestion>, outbox: &Sender<BenchFinding>) {
    let mut lesson: Option<Arc<Scenario>> = None;
    while let Ok(question) = inbox.recv() {
        let finding = match question {
            BenchQuestion::Check { revision, text } => {
                let checked = checked(folder, text);
                let (sound, found) = (checked.sound, checked.problems);
                lesson = sound.as_ref().map(|sound| Arc::clone(&sound.scenario));
                let languages = lesson.as_ref().map_or_else(|| Lang::ALL.to_vec(), |l| l.languages.clone());
                let opened = lesson.as_ref().map(|lesson| {
                    let view = Sim::open(Arc::clone(lesson), SEEDS.0).view();
                    (Arc::clone(lesson), Box::new(view))
                });
                BenchFinding::Checked {
                    revision,
                    problems: found,
                    keys: checked.keys,
                    languages,
                    opened,
                    sound,
                }
            }
            BenchQuestion::Try { case, said, lang } => {
                BenchFinding::Talk(Box::new(tried(lesson.as_ref(), case, &said, lang)))
            }
        };
        if outbox.send(finding).is_err() {
            return;
        }
    }
}

/// What a check says of a text.
#[derive(Default)]
struct AuthorCheck {
    sound: Option<SoundText>,
    problems: Vec<TextProblem>,
    keys: BTreeMap<Target, Vec<String>>,
}

fn checked(folder: &Path, text: String) -> AuthorCheck {
    let shown = folder.display().to_string();
    let (Ok(files), Ok(document)) =
        (Folder::open(folder), EditDocument::open("scenario.ron", text.into_bytes()))
    else {
        return AuthorCheck::default();
    };
    let checked = check(&document, &files, &shown);
    let keys = keys(&document, checked.scenario.as_ref());
    let sound = checked.scenario.map(|scenario| SoundText {
        scenario: Arc::new(scenario),
        places: Arc::new(checked.places),
        text: document.text().into(),
        shown_as: shown.into(),
    });
    AuthorCheck { sound, problems: checked.problems, keys }
}

/// Holds the talk.
fn tried(lesson: Option<&Arc<Scenario>>, case: String, said: &[String], lang: Lang) -> TriedTalk {
    let none =
        |case: String, problem: String| TriedTalk { case, problem: Some(problem), ..TriedTalk::default() };
    let Some(scenario) = lesson else {
        return none(case, locale::text(lang, "ui-editor-try-errors"));
    };
    let Some(place) = scenario.cases.iter().position(|known| known.key == case) else {
        return none(case, locale::text(lang, "ui-editor-try-errors"));
    };
    let moment = match reach(scenario, CaseId::at(place), SEEDS.0, SEEDS.1) {
        Ok(moment) => moment,
        Err(why) => {
            let (key, values) = why.told(scenario);
            return none(case, locale::text_with(lang, key, &values));
        }
    };
    let story = &scenario.cases[place];
    let mut talk = Talk::new(moment.sim.clone(), moment.talk);
    let trials = try_suggestions(&talk, &scenario.languages);
    let scene = |talk: &Talk, tell: &dyn Fn(&TalkScene<'_>) -> Vec<String>| {
        tell(&TalkScene { talk, case: story, lang })
    };
    let head = scene(&talk, &|scene| scene.head(&moment));
    let told = scene(&talk, &|scene| scene.trials(&trials));
    let mut turns = Vec::new();
    for reply in said {
        if talk.state() != ConversationState::Open {
            break;
        }
        let lines = match talk.turn(&meant(&talk, reply, lang)) {
            Ok(turn) => scene(&talk, &|scene| scene.turn(&turn)),
            Err(why) => vec![why_refused(why).get(lang).to_owned()],
        };
        turns.push((reply.clone(), lines));
    }
    TriedTalk {
        case,
        problem: None,
        head,
        turns,
        standing: scene(&talk, &|scene| scene.standing()),
        trials: told,
        is_over: talk.state() != ConversationState::Open,
    }
}
