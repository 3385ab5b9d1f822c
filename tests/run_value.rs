//! A run as a value: its commands find whom they were meant for, in the same run, in a run with one
//! decision changed, and on an edited scenario; or they are left out and listed.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test may stop where it stands")]

use crate::common;

use std::collections::BTreeMap;
use std::sync::Arc;
use storefront_sandbox::base::ids::CustomerId;
use storefront_sandbox::base::{Lang, Text};
use storefront_sandbox::policy::{Bot, BotKind};
use storefront_sandbox::scenario::Scenario;
use storefront_sandbox::sim::{
    AddressedCommand, AddressedReply, Diverged, Dropped, Played, Refused, Reply, Run, ShopCommand, Sim,
    StatedWords, Thing, WhyNot,
};

/// Bots that between them give every kind of command.
const BOTS: [BotKind; 4] =
    [BotKind::ByTheBook, BotKind::Expert, BotKind::AlwaysRefund, BotKind::LongestReply];

/// A run of a bot; `each` sees every command before it is applied.
fn played(
    scenario: &Arc<Scenario>,
    seed: u64,
    policy: BotKind,
    mut each: impl FnMut(&Sim, &ShopCommand),
) -> Played {
    let mut played = Played::open(Arc::clone(scenario), seed);
    let mut bot = Bot::new(policy, seed).speaking(Lang::Zh);
    while !played.sim().is_over() {
        let command = bot.next(&played.sim().view(), scenario);
        let before = played.sim().fork();
        match played.apply(&command) {
            Ok(_) => each(&before, &command),
            Err(_) => bot.was_refused(&command),
        }
    }
    played
}

fn digest(played: &Played) -> String {
    played.sim().journal().digest()
}

#[test]
fn an_address_leads_back_to_the_same_command() {
    let mut kinds = BTreeMap::new();
    for scenario in [common::shipped("first_hour"), common::shipped("first_week")] {
        for seed in [3, 4] {
            for policy in BOTS {
                let whole = played(&scenario, seed, policy, |sim, command| {
                    let address = sim.address(command).expect("what is accepted has an address");
                    assert_eq!(
                        sim.resolve(&address).as_ref(),
                        Ok(command),
                        "{policy:?}, seed {seed}: {address:?}"
                    );
                    *kinds.entry(address.name()).or_insert(0) += 1;
                });
                let again = whole.run().play().expect("it happens again");
                assert_eq!(digest(&again), digest(&whole));
                assert_eq!(again.run(), whole.run());
                let (followed, dropped) = whole.run().play_on(Arc::clone(&scenario));
                assert_eq!((digest(&followed), dropped), (digest(&whole), Vec::new()), "nothing has changed");
            }
        }
    }
    for kind in [
        "Answer",
        "OfferRemedy",
        "Ship",
        "StateFact",
        "BuyStock",
        "SetPrice",
        "LookUp",
        "AnswerReview",
        "Advance",
    ] {
        assert!(kinds.contains_key(kind), "{kind} was tried: {kinds:?}");
    }
}

/// Whom a command with ids concerns.
fn whom(sim: &Sim, command: &ShopCommand) -> Option<CustomerId> {
    let entries = || sim.journal().entries().iter();
    let mut known = storefront_sandbox::sim::Subjects::default();
    entries().for_each(|entry| known.learn(&entry.what));
    match command {
        ShopCommand::LookUp { conversation }
        | ShopCommand::Answer { conversation, .. }
        | ShopCommand::OfferRemedy { conversation, .. }
        | ShopCommand::Refuse { conversation, .. }
        | ShopCommand::Refer { conversation, .. } => {
            known.opening_of(*conversation).map(|talk| talk.customer)
        }
        ShopCommand::Ship { order, .. }
        | ShopCommand::ApproveReturn { order }
        | ShopCommand::DisputeReturn { order }
        | ShopCommand::RemindToPay { order } => known.order(*order).map(|(customer, _)| customer),
        ShopCommand::AnswerReview { review, .. } => match known.reviewed(*review) {
            (Some(order), _) => known.order(order).map(|(customer, _)| customer),
            (None, talk) => talk.and_then(|talk| known.opening_of(talk)).map(|talk| talk.customer),
        },
        _ => None,
    }
}

/// The commands of a run with the customers they reached, as the journal tells.
fn reached(run: &Run) -> Vec<(AddressedCommand, Option<CustomerId>)> {
    let mut played = Played::open(Arc::clone(run.scenario()), run.seed());
    let each = |step: &storefront_sandbox::sim::RunStep| {
        let command = played.sim().resolve(&step.command).expect("it fits");
        let whom = whom(played.sim(), &command);
        played.apply(&command).expect("it fits");
        (step.command.clone(), whom)
    };
    run.steps().iter().map(each).collect()
}

/// Every command of a changed run reaches whom it reached before, and every other is listed: none
/// is lost in silence.
fn same_or_listed(before: &Run, from: usize, after: &Played, dropped: &[Dropped], what: &str) {
    let was: BTreeMap<_, _> = reached(before).into_iter().collect();
    let is = reached(after.run());
    for (command, whom) in is.iter().filter(|(command, _)| !command.is_passing()) {
        if let Some(earlier) = was.get(command) {
            assert_eq!(whom, earlier, "{what}: {command:?}");
        }
    }
    let decisions = |steps: &[storefront_sandbox::sim::RunStep]| {
        steps.iter().filter(|step| !step.command.is_passing()).count()
    };
    let followed = decisions(before.steps().get(from..).unwrap_or_default());
    let kept_before =
        decisions(&after.run().steps()[..0]) + is.iter().filter(|(c, _)| !c.is_passing()).count();
    assert!(kept_before + dropped.len() >= followed, "{what}: nothing is lost in silence");
    for each in dropped {
        assert_eq!(before.steps()[each.number as usize - 1], each.step, "{what}: it is named as it was");
        assert!(!each.step.command.is_passing(), "{what}: time is nobody's decision");
    }
}

/// The run with one command changed: `instead` takes the place of the command at `place` (from 0),
/// or nothing does; the commands behind it follow as far as they fit.
fn play_changed(
    run: &Run,
    place: usize,
    instead: Option<&ShopCommand>,
) -> Result<(Played, Vec<Dropped>), Refused> {
    let mut played = run.play_first(place).expect("the part before happens again");
    if let Some(command) = instead {
        played.apply(command)?;
    }
    let dropped = played.follow(run, place + 1);
    Ok((played, dropped))
}

#[test]
fn after_a_changed_decision_nobody_else_is_spoken_to() {
    let mut all_dropped = 0;
    for (scenario, every) in [(common::shipped("first_hour"), 3), (common::corner_shop(), 9)] {
        for policy in [BotKind::ByTheBook, BotKind::LongestReply] {
            let whole = played(&scenario, 7, policy, |_, _| {});
            let run = whole.run();
            let decisions = run.steps().iter().enumerate().filter(|(_, step)| !step.command.is_passing());
            for (place, step) in decisions.step_by(every) {
                let what = format!("{policy:?}, without {place}: {:?}", step.command);
                let (other, dropped) = play_changed(run, place, None).expect("the part before fits");
                same_or_listed(run, place + 1, &other, &dropped, &what);
                all_dropped += dropped.len();
                let day = ShopCommand::Advance {
                    to: step.at + storefront_sandbox::base::Span::hours(3),
                    stop: false,
                };
                let (other, dropped) = play_changed(run, place, Some(&day)).expect("time can pass");
                same_or_listed(run, place + 1, &other, &dropped, &format!("{what}, three hours instead"));
                all_dropped += dropped.len();
            }
        }
    }
    assert!(all_dropped > 20, "some commands have no place any more: {all_dropped}");
}

#[test]
fn a_fork_costs_the_original_nothing_and_follows_with_the_same_luck() {
    let whole = played(&common::corner_shop(), 7, BotKind::ByTheBook, |_, _| {});
    let run = whole.run();
    let half = run.steps().len() / 2;
    let mut fork = run.play_first(half).expect("it happens again").fork();
    assert_eq!(fork.run().steps(), &run.steps()[..half]);
    assert_eq!(fork.follow(run, half), []);
    assert_eq!(digest(&fork), digest(&whole));
    let strange = Run::with_steps(common::corner_shop(), 8, run.steps().to_vec());
    assert!(matches!(strange.play(), Err(Diverged(_))), "other customers come with another seed");
    let (_, dropped) = strange.play_on(common::corner_shop());
    assert!(!dropped.is_empty());
    let over = play_changed(run, run.steps().len(), Some(&ShopCommand::Pause)).map(|_| ());
    assert_eq!(over, Err(Refused::RunOver));
}

/// A run of the book on the corner shop, played on an edited copy of it.
fn on_edited(edit: impl FnOnce(&mut Scenario)) -> (Run, Played, Vec<Dropped>) {
    let scenario = common::corner_shop();
    let whole = played(&scenario, 7, BotKind::ByTheBook, |_, _| {});
    let mut edited = (*scenario).clone();
    edit(&mut edited);
    let (after, dropped) = whole.run().play_on(Arc::new(edited));
    (whole.run().clone(), after, dropped)
}

#[test]
fn on_an_edited_scenario_what_fits_is_kept_and_the_rest_is_listed() {
    let (before, after, dropped) = on_edited(|s| s.title = Text::new("另一家", "Another shop"));
    assert_eq!(dropped, [], "a title changes nothing");
    assert_eq!(before.play().map(|p| digest(&p)), Ok(digest(&after)));
    let (before, after, dropped) = on_edited(|s| s.carriers.iter_mut().for_each(|c| c.key.push('2')));
    let ships = before.steps().iter().filter(|s| s.command.name() == "Ship").count();
    let gone = |d: &&Dropped| matches!(&d.why, WhyNot::Gone { thing: Thing::Carrier, .. });
    assert_eq!(dropped.iter().filter(gone).count(), ships);
    assert!(ships > 0 && after.sim().is_over(), "the rest of the week went on");
    // Goods in another order: every command finds its own.
    let facts = |p: &Played| -> Vec<String> {
        let mut said = Vec::new();
        for step in p.run().steps() {
            if let AddressedCommand::StateFact { product, fact, says: StatedWords::True } = &step.command {
                said.push(format!("{product}/{fact}"));
            }
        }
        said
    };
    let (before, after, _) = on_edited(|s| {
        for product in &mut s.products {
            product.facts.reverse();
            product.listing.facts.reverse();
        }
    });
    assert_eq!(facts(&before.play().unwrap()), facts(&after));
}

/// The words of every suggestion that was sent, from the scenario's own lists.
fn sent(played: &Played) -> Vec<String> {
    let mut again = Played::open(Arc::clone(played.run().scenario()), played.run().seed());
    let mut words = Vec::new();
    for step in played.run().steps() {
        let command = again.sim().resolve(&step.command).expect("it fits");
        if let ShopCommand::Answer { reply: Reply::Suggested { index, lang }, .. } = &command
            && let AddressedCommand::Answer { conversation, .. } = &step.command
        {
            let case = again.sim().scenario().cases.iter().find(|c| c.key == conversation.case);
            let suggestion = &case.expect("its case").suggestions[usize::from(*index)];
            words.push(suggestion.text.get(*lang).to_owned());
        }
        again.apply(&command).expect("it fits");
    }
    words
}

#[test]
fn an_edited_list_never_sends_another_sentence() {
    let (before, after, dropped) = on_edited(|s| s.cases.iter_mut().for_each(|c| c.suggestions.reverse()));
    let first = sent(&before.play().unwrap());
    assert!(!first.is_empty(), "suggestions were sent");
    assert_eq!((sent(&after), dropped), (first.clone(), vec![]), "each is found at its new place");
    let (_, after, dropped) = on_edited(|s| {
        for suggestion in s.cases.iter_mut().flat_map(|c| &mut c.suggestions) {
            suggestion.text.zh.push('！');
        }
    });
    assert_eq!(sent(&after), Vec::<String>::new(), "other words are not sent for it");
    let other = dropped.iter().filter(|d| d.why == WhyNot::OtherWords).count();
    assert!(other > 0 && other <= first.len(), "{other} of {}", first.len());
}

#[test]
fn a_phrase_that_says_something_else_is_not_sent() {
    let scenario = common::corner_shop();
    let mut played = Played::open(Arc::clone(&scenario), 7);
    let save = |text: &str| ShopCommand::SavePhrase { code: "zz".into(), text: text.into() };
    played.apply(&save("您好，在的。")).expect("a phrase can be saved");
    while played.sim().view().conversations.is_empty() {
        let to = played.sim().now() + storefront_sandbox::base::Span::hours(1);
        played.apply(&ShopCommand::Advance { to, stop: true }).expect("somebody writes");
    }
    let conversation = played.sim().view().conversations[0].conversation;
    let reply = Reply::Phrase { code: "zz".into(), lang: Lang::Zh };
    played.apply(&ShopCommand::Answer { conversation, reply }).expect("it can be sent");
    let run = played.run();
    let answer = run.steps().last().expect("the answer");
    assert!(matches!(&answer.command, AddressedCommand::Answer { reply: AddressedReply::Phrase { .. }, .. }));
    for (instead, sends) in [(Some(save("您好，在的。")), true), (Some(save("别催。")), false), (None, false)]
    {
        let (_, dropped) = play_changed(run, 0, instead.as_ref()).expect("it can be changed");
        let why: Vec<_> = dropped.iter().map(|d| &d.why).collect();
        assert_eq!(why.is_empty(), sends, "{instead:?}: {why:?}");
        assert!(why.iter().all(|why| **why == WhyNot::OtherWords), "{instead:?}: {why:?}");
    }
}
