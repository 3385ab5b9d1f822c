//! What the debrief says is so: luck is called luck, late parcels have a line, no fault is passed
//! over, and what came of prices is counted.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test may stop where it stands")]

use std::collections::{BTreeMap, BTreeSet};
use storefront_sandbox::base::ids::{CarrierId, EntryId, ProductId};
use storefront_sandbox::base::{Lang, Money, Span};
use storefront_sandbox::debrief::{DebriefModel, Mark, build, markdown};
use storefront_sandbox::policy::{BotKind, play};
use storefront_sandbox::reply::Topic;
use storefront_sandbox::scenario::Embedded;
use storefront_sandbox::scenario::model::StatedFact;
use storefront_sandbox::score::{Dimension, score};
use storefront_sandbox::sim::{Entry, OrderState, Reply, ReviewGround, ShopCommand, Sim};

fn shop(id: &str, seed: u64) -> Sim {
    Sim::open(crate::common::shipped(id), seed)
}

fn played(id: &str, policy: BotKind, seed: u64) -> (Sim, DebriefModel) {
    let mut sim = shop(id, seed);
    play(&mut sim, policy, |_, _| {});
    let model = build(&sim);
    (sim, model)
}

fn what(sim: &Sim, id: EntryId) -> &Entry {
    &sim.journal().get(id).unwrap().what
}

fn pass(sim: &mut Sim, span: Span) {
    let to = sim.now() + span;
    while sim.now() < to && !sim.is_over() {
        sim.apply(&ShopCommand::Advance { to, stop: false }).unwrap();
    }
}

#[test]
fn what_counts_alike_stands_in_one_line_and_the_sums_stay() {
    let (sim, model) = played("first_week", BotKind::ByTheBook, 1);
    let score = score(&sim);
    for (shown, scored) in model.dimensions.iter().zip(&score.dimensions) {
        assert_eq!(shown.dimension, scored.dimension);
        let sum: f64 = shown.evidence.iter().map(|line| line.points).sum();
        assert!((sum - scored.points).abs() < 1e-6, "{:?}: {sum} {}", shown.dimension, scored.points);
    }
    let service = |d: &Dimension| *d == Dimension::Service;
    let shown = model.dimensions.iter().find(|d| service(&d.dimension)).unwrap().evidence.len();
    let scored = score.dimensions.iter().find(|d| service(&d.dimension)).unwrap().lines.len();
    assert!(shown * 2 < scored, "{shown} lines for {scored}");
}

#[test]
fn odd_stars_are_luck_and_never_an_example() {
    let mut odd = 0;
    for seed in 1..=8 {
        let (sim, model) = played("first_week", BotKind::Expert, seed);
        let is_luck =
            |e: &&EntryId| matches!(what(&sim, **e), Entry::Reviewed { ground: ReviewGround::Luck, .. });
        for moment in &model.best {
            assert_eq!(moment.entries.iter().filter(is_luck).count(), 0, "seed {seed}: {moment:?}");
        }
        let luck = sim.journal().entries().iter().filter(|e| is_luck(&&e.id)).count();
        odd += luck;
        let named = model.findings.iter().any(|f| f.en.contains("luck"));
        assert_eq!(named, luck > 0, "seed {seed}: {:?}", model.findings);
    }
    assert!(odd > 0, "some seed has such a review");
}

#[test]
fn a_red_line_or_people_who_left_are_never_nothing_to_speak_of() {
    let mut crossed = 0;
    for policy in [BotKind::Careless, BotKind::Greedy, BotKind::Hasty] {
        for id in Embedded::ids() {
            for seed in 1..=if id == "first_hour" { 2 } else { 1 } {
                let (sim, model) = played(id, policy, seed);
                let lines = sim.journal().entries().iter();
                let any = lines.filter(|e| matches!(e.what, Entry::RedLineCrossed { .. })).count();
                crossed += any;
                assert!(any == 0 || !model.costliest.is_empty(), "{policy:?} {id} {seed}");
                let page = markdown(&model, sim.scenario(), Lang::En);
                let after = page.split("The three moments that cost most").nth(1).unwrap();
                let part = after.split("##").next().unwrap();
                let nothing = part.contains("There were no such moments");
                assert!(!nothing || model.findings.is_empty(), "{policy:?} {id} {seed}: {part}");
                assert!(!page.contains("later version"), "{page}");
            }
        }
    }
    assert!(crossed > 0, "somebody crosses a line");
}

/// Parcels that arrived and those of them that were late, by carrier.
fn parcels_by_carrier(sim: &Sim) -> BTreeMap<CarrierId, (u32, u32)> {
    let (mut sent, mut by) = (BTreeMap::new(), BTreeMap::<CarrierId, (u32, u32)>::new());
    for entry in sim.journal().entries() {
        match entry.what {
            Entry::OrderShipped { order, carrier, .. } => {
                sent.insert(order, carrier);
            }
            Entry::OrderDelivered { order, days_late } => {
                // What left before the first day is not the keeper's choice of a carrier.
                let Some(carrier) = sent.get(&order) else { continue };
                let (all, late) = by.entry(*carrier).or_default();
                *all += 1;
                *late += u32::from(days_late > 0);
            }
            _ => {}
        }
    }
    by
}

/// A run in which a day is promised and every carrier has its turn.
fn with_every_carrier(seed: u64) -> Sim {
    let mut sim = shop("first_week", seed);
    for listing in sim.view().listings {
        sim.apply(&ShopCommand::PromiseDays { product: listing.product, days: 1 }).unwrap();
    }
    let carriers = sim.scenario().carriers.len();
    let mut turn = 0;
    while !sim.is_over() {
        pass(&mut sim, Span::hours(3));
        let to_ship = sim.view().orders.into_iter().filter(|order| order.state == OrderState::ToShip);
        for order in to_ship {
            let carrier = CarrierId((turn % carriers) as u16);
            turn += 1;
            let _ = sim.apply(&ShopCommand::Ship { order: order.order, carrier });
        }
    }
    sim
}

/// Late parcels have a line that names the carriers they came with, and no others.
#[test]
fn late_parcels_have_a_line_with_their_carriers() {
    let mut told = [0; 3];
    let careless = (1..=6).map(|seed| (seed, played("first_week", BotKind::Careless, seed).0));
    for (seed, sim) in careless.chain((1..=2).map(|seed| (seed, with_every_carrier(seed)))) {
        let model = build(&sim);
        let by = parcels_by_carrier(&sim);
        let (all, late) = by.values().fold((0, 0), |sum, of| (sum.0 + of.0, sum.1 + of.1));
        let begins = format!("{late} of {all} parcels arrived after the promised day");
        let line = model.findings.iter().find(|f| f.en.contains(&begins));
        assert_eq!(line.is_some(), late >= 2, "seed {seed}: {begins}: {:?}", model.findings);
        let Some(line) = line else { continue };
        let guilty = by.values().filter(|(_, late)| *late > 0).count();
        told[guilty.min(2)] += 1;
        for (index, carrier) in sim.scenario().carriers.iter().enumerate() {
            let (all, late) = by.get(&CarrierId(index as u16)).copied().unwrap_or_default();
            for lang in Lang::ALL {
                let named = line.get(lang).contains(carrier.name.get(lang));
                assert_eq!(named, late > 0, "seed {seed}: {}: {line:?}", carrier.name.en);
            }
            let counted = format!("{late} of {all} with {}", carrier.name.en);
            assert!(late == 0 || guilty == 1 || line.en.contains(&counted), "{counted}: {line:?}");
        }
    }
    assert!(told[1] > 0 && told[2] > 0, "one carrier, and several: {told:?}");
}

/// In every shipped lesson a content customer gives no one star.
#[test]
fn no_shipped_lesson_has_odd_stars_for_content_customers() {
    for id in Embedded::ids() {
        let behaviour = &shop(id, 1).scenario().behaviour.clone();
        assert!(behaviour.content_low.abs() < f64::EPSILON, "{id}: {}", behaviour.content_low);
    }
}

/// Two changes with a day between them, the first of two parts: two offers, counted from the
/// journal.
#[test]
fn prices_have_their_sales_before_and_after() {
    let mut sim = shop("first_week", 3);
    let product = ProductId(0);
    let price = sim.view().listings[0].price;
    sim.apply(&ShopCommand::SetPrice { product, price: price + Money(500) }).unwrap();
    sim.apply(&ShopCommand::SetFreight { product, freight: Money(300) }).unwrap();
    pass(&mut sim, Span::hours(30));
    sim.apply(&ShopCommand::SetPrice { product, price }).unwrap();
    while !sim.is_over() {
        pass(&mut sim, Span::hours(24));
    }
    let model = build(&sim);
    // Changes between which nobody came by are one.
    let mut expected = 0;
    let mut seen = true;
    for entry in sim.journal().entries() {
        match entry.what {
            Entry::Passed { product: p, .. } if p == product => seen = true,
            Entry::PriceSet { .. } | Entry::FreightSet { .. } => {
                expected += usize::from(std::mem::take(&mut seen));
            }
            _ => {}
        }
    }
    assert_eq!(model.offers.len(), expected, "{:#?}", model.offers);
    let [.., before, second] = model.offers.as_slice() else { panic!("{:#?}", model.offers) };
    let first = &model.offers[0];
    assert!(first.what.en.contains("Price of"), "{:?}", first.what);
    assert_eq!(before.after, second.before);
    let passed = |from: bool| {
        let entries = sim.journal().entries().iter();
        entries
            .filter(|e| matches!(e.what, Entry::Passed { product: p, .. } if p == product))
            .filter(|e| (e.at < second.at) == from && e.at >= before.at && e.at < sim.scenario().ends)
            .count() as u32
    };
    assert_eq!((second.before.saw, second.after.saw), (passed(true), passed(false)));
    assert!(second.before.saw > 0 && second.after.saw > 0);
    let mut seen = BTreeSet::new();
    let chains = model.offers.iter().map(|o| &o.entries).chain(model.best.iter().map(|m| &m.entries));
    for id in chains.chain(model.costliest.iter().map(|m| &m.entries)).flatten() {
        assert!(seen.insert(*id), "{:?}", what(&sim, *id));
    }
    let marked = model.timeline.iter().filter(|point| point.mark == Mark::Decision).count();
    assert_eq!(marked, 3, "both prices and the freight stand on the line of days");
}

/// The advice to put a fact on the page knows whether it is there.
#[test]
fn advice_knows_what_is_on_the_page() {
    for listed in [false, true] {
        let mut sim = shop("first_hour", 1);
        let asked = |sim: &Sim| {
            let view = sim.view();
            view.conversations.iter().find(|c| c.topic == Topic::Fact && c.needs_reply()).cloned()
        };
        while asked(&sim).is_none() && !sim.is_over() {
            pass(&mut sim, Span::minutes(5));
        }
        let talk = asked(&sim).expect("somebody asks for a fact");
        let best = talk.suggestions.last().unwrap().index;
        let reply = Reply::Suggested { index: best, lang: Lang::En };
        sim.apply(&ShopCommand::Answer { conversation: talk.conversation, reply }).unwrap();
        if listed {
            let product = talk.product.unwrap();
            for fact in 0..sim.view().listings[product.index()].facts.len() as u8 {
                let says = StatedFact::True;
                let _ = sim.apply(&ShopCommand::StateFact { product, fact, says });
            }
        }
        while !sim.is_over() {
            pass(&mut sim, Span::hours(12));
        }
        let model = build(&sim);
        let case = model.cases.iter().find(|c| c.conversation == Some(talk.conversation)).unwrap();
        assert_eq!(case.good_handling.en.contains("(You put"), listed, "{:?}", case.good_handling);
    }
}

#[test]
fn the_page_of_a_short_run() {
    for lang in Lang::ALL {
        let mut sim = shop("first_hour", 1);
        storefront_sandbox::policy::play_in(&mut sim, BotKind::ByTheBook, lang, |_, _| {});
        let page = markdown(&build(&sim), sim.scenario(), lang);
        insta::assert_snapshot!(format!("debrief_{}", lang.tag()), page);
    }
}

/// Who left because of the price is counted alike where the whole run is looked at and beside the
/// change of the price, with a look at the page or without.
#[test]
fn a_price_that_drives_people_away_is_counted_alike_everywhere() {
    let (_, model) = played("first_hour", BotKind::Careless, 7);
    let (mut told, mut beside) = (0, 0);
    for finding in &model.findings {
        assert!(!finding.en.contains(" 0 people"), "{}", finding.en);
        let left = finding.en.split_once(" people saw the price and went on");
        let left = left.or_else(|| finding.en.split_once(" people left because of the price"));
        let number = left.and_then(|(before, _)| before.rsplit(' ').next());
        told += number.map_or(0, |number| number.parse::<u32>().unwrap());
    }
    for step in model.offers.iter().flat_map(|offer| &offer.steps) {
        let dear = step.en.split_once("too dear (").and_then(|(_, rest)| rest.split_once(')'));
        beside += dear.map_or(0, |(number, _)| number.parse::<u32>().unwrap());
    }
    assert!(told > 50 && told >= beside, "{told} {beside}");
}
