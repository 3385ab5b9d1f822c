//! What if: the whole run at other settings, and second tries.

#![allow(clippy::expect_used, reason = "a test may stop where it stands")]

use crate::common;

use common::played::run_of;
use storefront_sandbox::base::Lang;
use storefront_sandbox::policy::BotKind;
use storefront_sandbox::score::sold_orders;
use storefront_sandbox::sim::Run;
use storefront_sandbox::what_if::{
    ChoiceKind, LeverKind, NoTry, SecondTry, StudyHooks, StudyPlan, TryForm, TryInput, WhatIfReport, study,
};

fn plan() -> StudyPlan {
    StudyPlan { lucks: 4, ..StudyPlan::default() }
}

fn studied(kind: BotKind) -> (Run, WhatIfReport) {
    let run = run_of(&common::shipped("first_hour"), kind, 7);
    let report = study(&run, &plan(), &StudyHooks::none()).expect("it happens again");
    (run, report)
}

/// Every product has its curve of 21 prices; a price that is asked for from the opening on and was
/// never changed comes to what the run came to.
#[test]
fn a_run_is_played_at_other_prices() {
    let (run, report) = studied(BotKind::Careless);
    let prices: Vec<_> = report.levers.iter().filter(|l| l.kind == LeverKind::Price).collect();
    assert_eq!(prices.len(), run.scenario().products.len());
    for lever in prices {
        assert!(lever.points.len() >= 19, "{}: {}", lever.product.en, lever.points.len());
        assert!(lever.points.windows(2).all(|pair| pair[0].value < pair[1].value));
        let (cheap, dear) = (&lever.points[0], &lever.points[lever.points.len() - 1]);
        assert!(cheap.sold >= dear.sold, "{}: {} at the least", lever.product.en, cheap.sold);
        assert_eq!(lever.yours.profit, report.figures.profit);
        let same = lever.points.iter().find(|point| (point.value - lever.yours.value).abs() < 0.005);
        if let Some(same) = same {
            assert_eq!((same.sold, same.profit), (lever.yours.sold, lever.yours.profit));
        }
    }
    assert!(report.levers.iter().any(|lever| lever.kind == LeverKind::Promise));
    // What was cancelled was not sold, and a photo that flatters is advised only if it sells more.
    let end = run.play().expect("it happens again");
    let sold: u32 = sold_orders(end.sim()).iter().map(|sold| sold.pieces).sum();
    for kind in [LeverKind::Price, LeverKind::Stock] {
        let told = report.levers.iter().filter(|lever| lever.kind == kind).map(|lever| lever.yours.sold);
        assert_eq!(told.sum::<i64>(), i64::from(sold));
    }
    for lever in &report.levers {
        let best = lever.best();
        assert!(best.is_none_or(|best| !best.flatters || best.sold > lever.yours.sold), "{best:?}");
    }
    // More or less stock: as it was is among the values, and comes to what the run came to.
    let stock: Vec<_> = report.levers.iter().filter(|lever| lever.kind == LeverKind::Stock).collect();
    assert!(!stock.is_empty());
    for lever in stock {
        assert!(lever.points.windows(2).all(|pair| pair[0].value < pair[1].value), "{}", lever.product.en);
        let same = lever.points.iter().find(|point| (point.value - lever.yours.value).abs() < 0.5);
        let same = same.expect("what was bought is among the values");
        assert_eq!((same.sold, same.profit), (lever.yours.sold, lever.yours.profit));
    }
    // What stands at the opening is among the values, and nothing is asked for it.
    for lever in report.levers.iter().filter(|lever| lever.kind == LeverKind::Photos) {
        let opening = run.play_first(0).expect("the opening").sim().view();
        let listing = opening.listings.iter().find(|listing| listing.name == lever.product);
        let usable = listing.map_or(0, |listing| listing.all_photos.iter().filter(|p| p.usable).count());
        assert_eq!(lever.points.len(), usable, "{}", lever.product.en);
    }
}

/// Whatever is tried: only what is worth more than what was done, this time and on average, is
/// called better, and the best of the choices that were there is.
#[test]
fn a_second_answer_is_better_only_if_it_brings_more() {
    let (run, report) = studied(BotKind::Careless);
    let again = SecondTry::of(&run, plan()).expect("it happens again");
    assert!(!report.costly.is_empty());
    for turn in &report.costly {
        let decision = &report.decisions[turn.number as usize - 1];
        let mut found = false;
        for (place, option) in decision.options.iter().enumerate() {
            let Ok(result) = again.attempt(turn.number, &TryInput::Other(place)) else {
                assert!(option.brings.is_none(), "{}", option.what.en);
                continue;
            };
            assert_eq!(Some(result.this_time), option.brings, "{}", option.what.en);
            assert!(!result.better || (result.this_time.points > 0.0 && result.luck.points > 0.0));
            let money: i64 = result.chain.iter().map(|link| link.money.0).sum();
            assert_eq!(money, result.this_time.money.0);
            found |= result.better;
        }
        assert!(found, "a costly decision can be answered better: {}", turn.what.en);
        let told = again.good_handling(turn.number).expect("it can be told");
        let hint = again.hint(turn.number).expect("there is one");
        for lang in Lang::ALL {
            assert!(told.get(lang).contains(turn.instead.get(lang)), "{}", told.get(lang));
            assert!(!hint.get(lang).contains(turn.instead.get(lang)), "{}", hint.get(lang));
        }
    }
}

/// Own words are read and tried in the moment; the moment itself does not say what is better.
#[test]
fn own_words_are_tried_and_the_moment_gives_nothing_away() {
    let (run, report) = studied(BotKind::Careless);
    let again = SecondTry::of(&run, plan()).expect("it happens again");
    let (mut asked, mut harmful) = (0, 0);
    for turn in &report.costly {
        let task = again.task(turn.number).expect("it is there");
        if let TryForm::Words { .. } = task.form {
            asked += 1;
            assert!(!task.scene.talk.is_empty());
            let words = |text: &str| TryInput::Words { text: text.into(), at_once: false };
            let nothing = again.attempt(turn.number, &words("嗯。")).expect("it is tried");
            // Saying nothing is better only than a reply that did harm.
            harmful += usize::from(nothing.better);
            assert!(!nothing.read.zh.is_empty() && !nothing.read.en.is_empty());
            let empty = again.attempt(turn.number, &words(""));
            assert!(matches!(empty, Err(NoTry::Refused(_))), "{empty:?}");
            let other = again.attempt(turn.number, &TryInput::Price(storefront_sandbox::base::Money(100)));
            assert_eq!(other.map(|_| ()), Err(NoTry::OtherForm));
            for lang in Lang::ALL {
                let shown: Vec<&str> = task
                    .scene
                    .talk
                    .iter()
                    .map(|line| line.text.get(lang))
                    .chain([task.moment.get(lang)])
                    .collect();
                assert!(shown.iter().all(|text| !text.contains(turn.instead.get(lang))), "{shown:?}");
            }
        }
    }
    assert!(asked > 0, "careless leaves customers without an answer");
    assert!(harmful * 2 <= asked, "{harmful} of {asked}: saying nothing is seldom better");
    assert!(again.task(0).is_none() && again.task(100_000).is_none());
    let gone = again.attempt(100_000, &TryInput::Other(0));
    assert_eq!(gone.map(|_| ()), Err(NoTry::NoSuchDecision));
}

/// The suggestion that the study found best, in the learner's own words, is better, too.
#[test]
fn good_words_of_ones_own_are_found_better() {
    let scenario = common::shipped("first_hour");
    let mut better = 0;
    for seed in [7, 8] {
        let run = run_of(&scenario, BotKind::Careless, seed);
        let report = study(&run, &plan(), &StudyHooks::none()).expect("it happens again");
        let again = SecondTry::of(&run, plan()).expect("it happens again");
        for turn in report.costly.iter().filter(|turn| turn.kind == ChoiceKind::Reply) {
            let text = turn.instead.zh.trim_matches(['“', '”']).to_owned();
            if turn.instead.zh.starts_with('“') && !text.ends_with('…') {
                let input = TryInput::Words { text, at_once: true };
                let result = again.attempt(turn.number, &input).expect("it is tried");
                better += usize::from(result.better);
            }
        }
    }
    assert!(better > 0);
}
