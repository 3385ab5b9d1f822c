//! What if: the run again with one decision changed.

#![allow(clippy::expect_used, reason = "a test may stop where it stands")]

use crate::common;

use common::played::run_of;
use std::collections::{BTreeMap, BTreeSet};
use storefront_sandbox::base::ids::{CustomerId, EntryId};
use storefront_sandbox::base::{Lang, Span, Time};
use storefront_sandbox::locale::text_with;
use storefront_sandbox::policy::{Bot, BotKind};
use storefront_sandbox::sim::{
    AddressedCommand, Entry, Played, Run, RunStep, ShopCommand, Sim, StatedWords, Subjects,
};
use storefront_sandbox::what_if::{
    ChoiceKind, DecisionChange, Past, Remark, RunFigures, StudyHooks, StudyPlan, align, decisions, html,
    markdown, study,
};

/// Changes of a run, spread over all of its decisions.
fn some_changes(past: &Past, most: usize) -> Vec<DecisionChange> {
    let all: Vec<DecisionChange> =
        decisions(past).into_iter().flat_map(|d| d.alternatives).map(|other| other.change).collect();
    let apart = all.len() / most.max(1) + 1;
    all.into_iter().step_by(apart).collect()
}

#[test]
fn a_fork_with_nothing_changed_continues_to_the_same_end() {
    let scenario = common::shipped("first_week");
    let kinds = [BotKind::Careless, BotKind::Hasty, BotKind::ByTheBook, BotKind::Expert, BotKind::Greedy];
    let mut forks = 0;
    for (seed, kind) in (1..).zip(kinds.into_iter().cycle().take(10)) {
        let past = Past::read(&run_of(&scenario, kind, seed)).expect("it happens again");
        let (digest, steps) = (past.last().journal().digest(), past.steps());
        let places = steps.iter().enumerate().filter(|(_, step)| !step.command.is_passing());
        for (place, step) in places.step_by(if cfg!(debug_assertions) { 16 } else { 1 }) {
            let nothing = DecisionChange { place, at: step.at, without: vec![], instead: vec![] };
            let again = past.replay(&[nothing]).expect("nothing is asked");
            assert_eq!(again.sim.journal().digest(), digest, "{} {seed} {place}", kind.name());
            assert!(again.dropped.is_empty());
            forks += 1;
        }
    }
    assert!(forks > 60, "{forks}");
}

#[test]
fn a_difference_is_that_of_two_full_runs_and_its_parts_sum_to_it() {
    let scenario = common::shipped("first_week");
    for kind in [BotKind::Careless, BotKind::ByTheBook] {
        let run = run_of(&scenario, kind, 3);
        let past = Past::read(&run).expect("it happens again");
        for change in some_changes(&past, if cfg!(debug_assertions) { 20 } else { 200 }) {
            let Ok(rerun) = past.replay(std::slice::from_ref(&change)) else { continue };
            let (before, after) = (RunFigures::of(past.last()), RunFigures::of(&rerun.sim));
            // The same from the opening, without any state on the way.
            let whole = from_the_opening(&past, &change);
            assert_eq!(whole.journal().digest(), rerun.sim.journal().digest());
            assert_eq!(RunFigures::of(&whole), after);
            let (parts, brings) = (align(past.last(), &rerun.sim), after.less(&before));
            assert_eq!(parts.iter().map(|p| p.money.0).sum::<i64>(), brings.money.0, "{change:?}");
            let points: f64 = parts.iter().map(|p| p.points).sum();
            assert!((points - brings.points).abs() < 1e-6, "{points} {brings:?}");
        }
    }
}

/// The changed run, played from nothing.
fn from_the_opening(past: &Past, change: &DecisionChange) -> Sim {
    let open = DecisionChange { place: 0, at: past.scenario().begins, without: vec![], instead: vec![] };
    past.replay(&[open, change.clone()]).expect("it was possible").sim
}

/// Entries by person, without the numbers that a run gives.
fn by_person(sim: &Sim) -> BTreeMap<CustomerId, Vec<(Time, EntryId)>> {
    let mut known = Subjects::default();
    let mut all: BTreeMap<CustomerId, Vec<(Time, EntryId)>> = BTreeMap::new();
    for entry in sim.journal().entries() {
        known.learn(&entry.what);
        if let Entry::Passed { customer, .. } = entry.what {
            all.entry(customer.person()).or_default().push((entry.at, entry.id));
        }
    }
    all
}

/// Whether an entry is seen by people who come later, or changes what they find.
fn is_public(entry: &Entry) -> bool {
    matches!(
        entry,
        Entry::Reviewed { .. }
            | Entry::ReviewAnswered { .. }
            | Entry::ReviewWithdrawn { .. }
            | Entry::WordOfMouth { .. }
            | Entry::OrderPlaced { .. }
            | Entry::OrderDelivered { .. }
            | Entry::OrderShipped { .. }
            | Entry::OrderClosed { .. }
            | Entry::ReturnArrived { .. }
            | Entry::StockArrived { .. }
            | Entry::StockOrdered { .. }
            | Entry::EquipmentBought { .. }
            | Entry::PriceSet { .. }
            | Entry::PromotionStarted { .. }
            | Entry::PromotionEnded { .. }
            | Entry::FactStated { .. }
            | Entry::PromiseDaysSet { .. }
            | Entry::FreightSet { .. }
            | Entry::TitleSet { .. }
            | Entry::PhotosArranged { .. }
            | Entry::PhotosTaken { .. }
            | Entry::DayBegan { .. }
    )
}

/// The first moment at which something differs that others can see.
fn first_public(before: &Sim, after: &Sim) -> Time {
    let seen = |sim: &Sim| -> Vec<String> {
        let entries = sim.journal().entries().iter().filter(|e| is_public(&e.what));
        entries.map(|e| format!("{:012} {:?}", e.at.0, e.what)).collect()
    };
    let (was, is) = (seen(before), seen(after));
    let same = was.iter().zip(&is).take_while(|(a, b)| a == b).count();
    let at = |list: &[String]| list.get(same).and_then(|e| e[..12].parse().ok()).map_or(i64::MAX, |t| t);
    Time(at(&was).min(at(&is)))
}

/// Whom the keeper served, and when.
fn served(steps: &[RunStep]) -> BTreeSet<CustomerId> {
    let customer = |step: &RunStep| match step.command.customer() {
        Some(storefront_sandbox::sim::CustomerAddress::PasserBy { number, .. }) => Some(number.person()),
        _ => None,
    };
    steps.iter().filter_map(customer).collect()
}

#[test]
fn customers_outside_the_causal_cone_have_the_same_entries() {
    let scenario = common::shipped("first_week");
    let (mut changes, mut outside) = (0, 0);
    for (seed, kind) in [(1, BotKind::Careless), (2, BotKind::Hasty), (3, BotKind::ByTheBook)] {
        let past = Past::read(&run_of(&scenario, kind, seed)).expect("it happens again");
        let came = by_person(past.last());
        for change in some_changes(&past, 190) {
            let Ok(rerun) = past.replay(std::slice::from_ref(&change)) else { continue };
            changes += 1;
            let public = first_public(past.last(), &rerun.sim);
            let first = change.first_place();
            let touched = served(&past.steps()[first.min(past.steps().len())..]);
            let instead: BTreeSet<_> = change.instead.iter().filter_map(AddressedCommand::customer).collect();
            let unlike: BTreeSet<CustomerId> =
                align(past.last(), &rerun.sim).into_iter().filter_map(|d| d.customer).collect();
            for (customer, visits) in &came {
                let last = visits.last().map_or(Time::ZERO, |v| v.0);
                let subject = instead.iter().any(|address| match address {
                    storefront_sandbox::sim::CustomerAddress::PasserBy { number, .. } => {
                        number.person() == *customer
                    }
                    storefront_sandbox::sim::CustomerAddress::Story { .. } => false,
                });
                // They came before anything differed for them, and nobody served them otherwise.
                if last < public
                    && !touched.contains(customer)
                    && !subject
                    && bought_nothing(&past, *customer)
                {
                    outside += 1;
                    assert!(!unlike.contains(customer), "{customer:?} {change:?}");
                }
            }
        }
    }
    let least = if cfg!(debug_assertions) { 100 } else { 500 };
    assert!(changes >= least && outside > 50 * changes, "{changes} {outside}");
}

fn bought_nothing(past: &Past, customer: CustomerId) -> bool {
    !past.last().journal().entries().iter().any(|e| match e.what {
        Entry::OrderPlaced { customer: c, .. } | Entry::ConversationBegan { customer: c, .. } => {
            c.person() == customer
        }
        _ => false,
    })
}

#[test]
fn two_threads_give_the_same_bytes_as_one() {
    let scenario = common::corner_shop();
    let run = run_of(&scenario, BotKind::Hasty, 5);
    let with = |threads| {
        let plan = StudyPlan { threads, lucks: 4, ..StudyPlan::default() };
        let report = study(&run, &plan, &StudyHooks::none()).expect("it happens again");
        serde_json::to_string(&report).expect("plain values")
    };
    assert_eq!(with(1), with(2));
}

#[test]
fn a_study_can_be_ended() {
    let run = run_of(&common::corner_shop(), BotKind::Hasty, 5);
    let hooks = StudyHooks { cancelled: &|| true, ..StudyHooks::none() };
    assert!(study(&run, &StudyPlan::default(), &hooks).is_err());
}

#[test]
fn chains_sum_and_nothing_costly_is_worth_less() {
    let scenario = common::shipped("first_week");
    let run = run_of(&scenario, BotKind::Careless, 1);
    let report =
        study(&run, &StudyPlan { lucks: 6, ..StudyPlan::default() }, &StudyHooks::none()).expect("it runs");
    assert_eq!(report.costly.len(), 5);
    for turn in report.costly.iter().chain(&report.good) {
        let money: i64 = turn.chain.iter().map(|link| link.money.0).sum();
        assert_eq!(money, turn.this_time.money.0, "{}", turn.what.en);
        let points: f64 = turn.chain.iter().map(|link| link.points).sum();
        assert!((points - turn.this_time.points).abs() < 1e-6, "{}", turn.what.en);
    }
    for turn in &report.costly {
        assert!(turn.this_time.points >= 0.05 && turn.luck.points >= 0.05, "{}", turn.what.en);
    }
    for turn in &report.good {
        assert!(turn.this_time.points <= -0.05 && turn.luck.points <= -0.05, "{}", turn.what.en);
    }
    for link in report.costly.iter().chain(&report.good).flat_map(|turn| &turn.chain) {
        if let Some((was, then)) = link.text.en.split_once(" → then: ") {
            assert_ne!(was.trim_start_matches("As it was: "), then, "the same story twice");
        }
    }
    for lang in storefront_sandbox::base::Lang::ALL {
        for page in [markdown(&report, &scenario, lang), html(&report, &scenario, lang, Some(&[]))] {
            assert!(!page.contains("what-if-") && !page.contains("{$"), "{page}");
        }
    }
}

/// A keeper who boasts and lies does so to new customers, too: nothing is gained by keeping a truth
/// from the page. Greedy keepers answer everybody, so nobody is left "as you left most".
#[test]
fn a_truth_that_is_told_is_not_worth_less_than_silence() {
    let past = Past::read(&run_of(&common::shipped("first_week"), BotKind::Greedy, 3)).expect("it happens");
    let figures = RunFigures::of(past.last());
    let is_true = |place: usize| {
        let command = &past.steps()[place].command;
        matches!(command, AddressedCommand::StateFact { says: StatedWords::True, .. })
    };
    let mut truths = 0;
    for decision in decisions(&past).into_iter().filter(|d| d.place.is_some_and(is_true)) {
        for other in decision.alternatives.iter().filter(|other| other.remark == Remark::NotAtAll) {
            let rerun = past.replay(std::slice::from_ref(&other.change)).expect("it can be left out");
            let brings = RunFigures::of(&rerun.sim).less(&figures);
            assert!(brings.points < 0.05, "{}: {brings:?}", decision.what.en);
            assert_eq!(rerun.stand_ins.silent, 0, "{}", decision.what.en);
            truths += 1;
        }
    }
    assert!(truths >= 3, "{truths}");
}

/// A price that is another moves what people pay, and how much; the shop's part is told by what it
/// consists of.
#[test]
fn a_chain_tells_who_pays_otherwise_and_which_goals_are_reached() {
    let run = run_of(&common::shipped("right_price"), BotKind::Careless, 3);
    let plan = StudyPlan { lucks: 1, ..StudyPlan::default() };
    let report = study(&run, &plan, &StudyHooks::none()).expect("it runs");
    let prices: Vec<_> = report.costly.iter().filter(|turn| turn.kind == ChoiceKind::Price).collect();
    assert!(!prices.is_empty());
    for turn in prices {
        let told = |words: &'static str| turn.chain.iter().filter(move |link| link.text.en.contains(words));
        assert!(told("pay another price").any(|link| link.money.0 != 0), "{:?}", turn.chain);
        assert!(told("buy as before").all(|link| link.money.0 == 0), "{:?}", turn.chain);
        assert!(told("Goals of the lesson: ").any(|link| link.text.en.contains("Sell ")), "{:?}", turn.chain);
    }
    // One price of a product, and one promotion of it, are the same matter.
    let about: BTreeSet<_> = report.costly.iter().map(|turn| turn.moment.en.clone()).collect();
    assert_eq!(about.len(), report.costly.len(), "{about:?}");
}

/// What is praised ended well: no parcel after a day and a half, no empty boast. The page shows the
/// score of the score card, and a chance that was not taken is one of the decisions.
#[test]
fn only_good_handling_is_praised() {
    let scenario = common::shipped("first_week");
    let run = run_of(&scenario, BotKind::Greedy, 3);
    let plan = StudyPlan { lucks: 2, ..StudyPlan::default() };
    let mut report = study(&run, &plan, &StudyHooks::none()).expect("it runs");
    for turn in &report.good {
        let bad = turn.kind == ChoiceKind::Parcel || turn.what.en.contains("Order now");
        assert!(!bad, "{}", turn.what.en);
    }
    let score = storefront_sandbox::score::score(run.play().expect("it happens").sim());
    assert!((report.figures.total - score.total).abs() < 1e-9, "{:?}", report.figures);
    (report.figures.points, report.figures.total) = (-1.2, 0.0);
    let page = markdown(&report, &scenario, Lang::En);
    assert!(page.contains("This run scored 0 points"), "{page}");
    let missed = |kind: ChoiceKind| report.decisions.iter().any(|d| d.missed && d.kind == kind);
    assert!(missed(ChoiceKind::Promotion) && missed(ChoiceKind::PublicAnswer));
}

/// Numbers stand in sentences as people say them.
#[test]
fn sentences_fit_their_numbers() {
    let one = [("count", 1.into()), ("all", 5.into()), ("days", "2".into())];
    for topic in ["late", "words", "offer", "page", "stock", "after"] {
        let text = text_with(Lang::En, &format!("what-if-class-{topic}"), &one);
        assert!(text.starts_with("One of the 5 decisions that cost most was "), "{text}");
    }
    let now = [("customer", "Yuki".into()), ("carrier", "Tongda".into()), ("hours", 0.into())];
    let text = text_with(Lang::En, "what-if-did-ship", &now);
    assert_eq!(text, "You sent Yuki's parcel with Tongda, within an hour of payment");
}

/// A keeper who answers everybody once and never again.
fn one_answer_each(seed: u64) -> Run {
    let scenario = common::shipped("first_hour");
    let mut played = Played::open(std::sync::Arc::clone(&scenario), seed);
    let mut bot = Bot::new(BotKind::ByTheBook, seed);
    let mut answered = BTreeSet::new();
    while !played.sim().is_over() {
        let command = bot.next(&played.sim().view(), &scenario);
        let talk = match &command {
            ShopCommand::Answer { conversation, .. }
            | ShopCommand::OfferRemedy { conversation, .. }
            | ShopCommand::Refuse { conversation, .. }
            | ShopCommand::Refer { conversation, .. } => Some(*conversation),
            _ => None,
        };
        if talk.is_some_and(|talk| !answered.insert(talk)) {
            // The customer waits in vain, and time passes.
            bot.was_refused(&command);
            let to = played.sim().now() + Span::minutes(5);
            played.apply(&ShopCommand::Advance { to, stop: false }).expect("time passes");
        } else if played.apply(&command).is_err() {
            bot.was_refused(&command);
        }
    }
    played.run().clone()
}

/// Who wrote again after a reply and got no other is a chance not taken, with the replies that were
/// on the screen then; who was answered is none.
#[test]
fn a_customer_who_wrote_again_in_vain_is_a_chance_not_taken() {
    let again = |run: &Run| {
        let past = Past::read(run).expect("it happens again");
        let found = decisions(&past).into_iter().filter(|decision| decision.place.is_none());
        let found = found.filter(|d| d.what.get(Lang::En).contains("wrote again"));
        found.map(|decision| decision.alternatives.len()).collect::<Vec<_>>()
    };
    let left: Vec<usize> = (1..=6).flat_map(|seed| again(&one_answer_each(seed))).collect();
    assert!(!left.is_empty() && left.iter().all(|replies| *replies > 0), "{left:?}");
    assert!(again(&run_of(&common::shipped("first_hour"), BotKind::Expert, 3)).is_empty());
}

/// The costliest decisions of a bot over some seeds: kind, and whether it was a chance not taken.
fn costliest(kind: BotKind, seeds: u64) -> Vec<(ChoiceKind, bool)> {
    let scenario = common::shipped("first_week");
    let mut found = Vec::new();
    for seed in 1..=seeds {
        let plan = StudyPlan { lucks: 2, ..StudyPlan::default() };
        let report = study(&run_of(&scenario, kind, seed), &plan, &StudyHooks::none()).expect("it runs");
        for turn in &report.costly {
            let decision = report.decisions.iter().find(|d| d.number == turn.number).expect("in the table");
            found.push((turn.kind, decision.missed));
        }
    }
    assert!(found.len() as u64 >= 3 * seeds, "{found:?}");
    found
}

#[test]
fn what_costs_a_careless_keeper_most_is_customers_and_chances_left() {
    let found = costliest(BotKind::Careless, if cfg!(debug_assertions) { 2 } else { 10 });
    let left = found.iter().filter(|(kind, missed)| *missed || *kind == ChoiceKind::Reply).count();
    assert!(left * 2 > found.len(), "{found:?}");
    let answers = found.iter().filter(|(kind, _)| *kind == ChoiceKind::Reply).count();
    assert!(answers > 0, "{found:?}");
}

#[test]
fn what_costs_a_greedy_keeper_most_is_trust() {
    let found = costliest(BotKind::Greedy, if cfg!(debug_assertions) { 2 } else { 10 });
    // What was stated untruly, and what was said to customers.
    let trust = |(kind, missed): &&(ChoiceKind, bool)| {
        !missed && matches!(kind, ChoiceKind::Fact | ChoiceKind::Reply)
    };
    assert!(found.iter().filter(trust).count() * 3 > found.len() * 2, "{found:?}");
}
