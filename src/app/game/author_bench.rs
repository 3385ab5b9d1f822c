//! The thread beside the editor: it checks the text as it stands, and talks to the customer whose
//! story is open.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender};

use crate::base::Lang;
use crate::base::ids::CaseId;
use crate::bench::{Talk, TalkScene, meant, reach, try_suggestions};
use crate::edit::EditDocument;
use crate::edit::form::Target;
use crate::edit::problems::{TextProblem, check};
use crate::locale;
use crate::scenario::Scenario;
use crate::scenario::source::ValueNode;
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
                let found = checked(folder, text);
                lesson = found.0.map(Arc::new);
                let languages = lesson.as_ref().map_or_else(|| Lang::ALL.to_vec(), |l| l.languages.clone());
                let opened = lesson.as_ref().map(|lesson| {
                    let view = Sim::open(Arc::clone(lesson), SEEDS.0).view();
                    (Arc::clone(lesson), Box::new(view))
                });
                BenchFinding::Checked { revision, problems: found.1, keys: found.2, languages, opened }
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

type Found = (Option<Scenario>, Vec<TextProblem>, BTreeMap<Target, Vec<String>>);

fn checked(folder: &Path, text: String) -> Found {
    let shown = folder.display().to_string();
    let (Ok(files), Ok(document)) =
        (Folder::open(folder), EditDocument::open("scenario.ron", text.into_bytes()))
    else {
        return (None, Vec::new(), BTreeMap::new());
    };
    let checked = check(&document, &files, &shown);
    let keys = keys(&document, checked.scenario.as_ref());
    (checked.scenario, checked.problems, keys)
}

/// The keys of the file's own entries, and those of its libraries.
fn keys(document: &EditDocument, scenario: Option<&Scenario>) -> BTreeMap<Target, Vec<String>> {
    let root = document.values().map(|values| values.root());
    let own = |target: Target| -> Vec<String> {
        let table = root.into_iter().flat_map(ValueNode::items).find(|item| item.key == Some(target.field()));
        let entries = table.into_iter().flat_map(|item| item.value.items());
        entries
            .filter_map(|item| {
                let key = item.value.items().find(|inner| inner.key == Some("key"));
                item.key.map(str::to_owned).or_else(|| key.and_then(|key| key.value.words()))
            })
            .collect()
    };
    let mut all: BTreeMap<Target, Vec<String>> =
        Target::ALL.into_iter().map(|target| (target, own(target))).collect();
    if let Some(scenario) = scenario {
        let mut add = |target: Target, keys: Vec<String>| {
            let known = all.entry(target).or_default();
            for key in keys {
                if !known.contains(&key) {
                    known.push(key);
                }
            }
        };
        add(Target::Personas, scenario.personas.iter().map(|each| each.key.clone()).collect());
        add(Target::Carriers, scenario.carriers.iter().map(|each| each.key.clone()).collect());
        add(Target::Equipment, scenario.equipment.iter().map(|each| each.key.clone()).collect());
        add(Target::Suppliers, scenario.suppliers.iter().map(|each| each.key.clone()).collect());
        let facts = scenario.products.iter().flat_map(|product| &product.facts);
        add(Target::Facts, facts.map(|fact| fact.key.clone()).collect());
    }
    let mut known: Vec<String> = Vec::new();
    for case in scenario.into_iter().flat_map(|scenario| &scenario.cases) {
        known.extend(case.knows.iter().map(|each| each.key.clone()));
    }
    known.sort();
    known.dedup();
    all.insert(Target::Known, known);
    all
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
            Err(why) => vec![locale::text(lang, &format!("refused-{}", why.name()))],
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
