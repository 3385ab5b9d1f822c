//! Every case of the run in hindsight: what happened, what good handling is, what the customer did
//! not say.

use super::hindsight::Hindsight;
use super::model::CaseModel;
use super::verdict::verdict;
use crate::base::ids::{ConversationId, ProductId};
use crate::base::{Text, Time};
use crate::locale;
use crate::narrate::{SentencePart, say};
use crate::reply::Topic;
use crate::scenario::model::{Case, StatedFact};
use crate::sim::view::{ConversationState, ConversationView};
use crate::sim::{Entry, Prevention};

/// Scripted cases in the order of their conversations, then those that never came to it, then the
/// everyday conversations that failed.
#[expect(clippy::wildcard_enum_match_arm, reason = "picks some kinds of entries out of the journal")]
pub(super) fn cases(run: &Hindsight<'_>) -> Vec<CaseModel> {
    let scenario = run.scenario;
    let mut scripted = Vec::new();
    let mut failed = Vec::new();
    let mut met = vec![false; scenario.cases.len()];
    for entry in run.entries() {
        let (conversation, case) = match entry.what {
            Entry::ConversationBegan { conversation, case, .. } => (conversation, case),
            Entry::CasePrevented { case, why, .. } => {
                met[case.index()] = true;
                scripted.push(prevented(run.case(case), entry.at, why));
                continue;
            }
            _ => continue,
        };
        let (case_data, chat) = (run.case(case), &run.view.conversations[conversation.index()]);
        if case_data.is_everyday() {
            if chat.state == ConversationState::Failed {
                failed.push(hindsight(run, case_data, chat));
            }
        } else {
            met[case.index()] = true;
            scripted.push(hindsight(run, case_data, chat));
        }
    }
    let missed = scenario.cases.iter().zip(met).filter(|(case, met)| !met && !case.is_everyday());
    scripted.extend(missed.map(|(case, _)| CaseModel {
        title: case.title.clone(),
        customer: case.customer.clone().unwrap_or_default(),
        solved: None,
        happened: say("debrief-case-never", &[]),
        good_handling: case.good_handling.clone(),
        ..CaseModel::default()
    }));
    scripted.extend(failed);
    scripted
}

/// A story that did not happen, for the keeper had seen to it.
fn prevented(case: &Case, at: Time, why: Prevention) -> CaseModel {
    let key = match why {
        Prevention::Listing(_) => "debrief-case-prevented-listing",
        Prevention::Equipment => "debrief-case-prevented-equipment",
        Prevention::InTime => "debrief-case-prevented-in-time",
    };
    CaseModel {
        title: case.title.clone(),
        customer: case.customer.clone().unwrap_or_default(),
        at,
        solved: Some(true),
        prevented: true,
        happened: say(key, &[]),
        ..CaseModel::default()
    }
}

fn hindsight(run: &Hindsight<'_>, case: &Case, chat: &ConversationView) -> CaseModel {
    let withheld = case.knows.iter().filter(|k| k.withheld).map(|k| k.value.clone()).collect();
    CaseModel {
        title: case.title.clone(),
        customer: chat.customer.clone(),
        at: chat.begun,
        solved: Some(chat.state == ConversationState::Solved),
        prevented: false,
        happened: happened(run, chat.conversation),
        good_handling: good_handling(run, chat.conversation),
        withheld,
        conversation: Some(chat.conversation),
    }
}

/// What good handling of a conversation is, as its case knows it. For a question about a fact, the
/// advice may be to put the fact on the page. If it is there already, that is said, so that nobody
/// is advised to do what is done.
pub(super) fn good_handling(run: &Hindsight<'_>, id: ConversationId) -> Text {
    let Some(case) = run.case_of(id) else { return Text::default() };
    let listed = (case.topic == Topic::Fact).then(|| on_the_page(run, id)).flatten();
    match listed {
        Some((fact, since)) if !case.good_handling.is_empty() => {
            let when = |lang| locale::moment(lang, run.scenario, since);
            let moment = Text::new(when(crate::base::Lang::Zh), when(crate::base::Lang::En));
            let parts = [
                ("good", SentencePart::Text(case.good_handling.clone())),
                ("fact", SentencePart::Text(fact)),
                ("when", SentencePart::Text(moment)),
            ];
            let early = since <= run.scenario.begins;
            say(if early { "debrief-good-listed" } else { "debrief-good-listed-since" }, &parts)
        }
        _ => case.good_handling.clone(),
    }
}

/// The fact that a conversation turned on, and since when it has stood truly on the page; none if
/// it does not.
fn on_the_page(run: &Hindsight<'_>, id: ConversationId) -> Option<(Text, Time)> {
    let product = run.known.opening_of(id)?.product?;
    let goods = run.scenario.products.get(product.index())?;
    let asked = run.view.conversations.get(id.index())?.fact.map(usize::from);
    let told = || {
        run.entries().find_map(|entry| {
            let Entry::ToldFact { conversation, key, .. } = &entry.what else { return None };
            let place = || goods.facts.iter().position(|fact| fact.key == *key);
            if *conversation == id { place() } else { None }
        })
    };
    let place = asked.or_else(told)?;
    let since = stated_since(run, product, place)?;
    Some((goods.facts.get(place)?.name.clone(), since))
}

/// Since when a fact has stood truly on a listing, up to the end.
#[expect(clippy::wildcard_enum_match_arm, reason = "picks some kinds of entries out of the journal")]
fn stated_since(run: &Hindsight<'_>, product: ProductId, place: usize) -> Option<Time> {
    let start = run.scenario.products.get(product.index())?.listing.facts.get(place)?;
    let mut since = (*start == StatedFact::True).then_some(run.scenario.begins);
    for entry in run.entries() {
        match entry.what {
            Entry::FactStated { product: p, fact, says } if p == product && usize::from(fact) == place => {
                let is_true = says == StatedFact::True;
                since = is_true.then_some(since.unwrap_or(entry.at));
            }
            _ => {}
        }
    }
    since
}

/// The story of a conversation in a few short sentences.
fn happened(run: &Hindsight<'_>, id: ConversationId) -> Text {
    let mut story: Vec<Text> = Vec::new();
    for entry in run.entries().filter(|entry| run.known.conversation(&entry.what) == Some(id)) {
        let step = run.narrator().step(&entry.what);
        story.extend(step.filter(|s| story.last() != Some(s)));
        story.extend(verdict(run, &entry.what).filter(|said| !story.contains(said)));
    }
    let join = |pick: fn(&Text) -> &str, gap: &str| story.iter().map(pick).collect::<Vec<_>>().join(gap);
    Text::new(join(|t| &t.zh, ""), join(|t| &t.en, " "))
}
