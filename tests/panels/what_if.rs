//! The debrief of decisions in the window: progress, the curve by keyboard, the covered answer, and
//! a second try that gives nothing away.

use super::{Shown, Stage, click, common, play, press, sized};
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use std::sync::Arc;
use storefront_sandbox::base::{Lang, Text};
use storefront_sandbox::debrief;
use storefront_sandbox::policy::{Bot, BotKind};
use storefront_sandbox::sim::{Played, Run};
use storefront_sandbox::ui::action::{PanelId, UiAction, WhatIfAction};
use storefront_sandbox::ui::state::{AnalysisView, AttemptState, DecisionPage};
use storefront_sandbox::what_if::{
    OptionModel, SecondTry, StudyHooks, StudyPlan, TryForm, TryInput, WhatIfReport, study,
};

fn run() -> Run {
    let scenario = common::shipped("first_hour");
    let mut played = Played::open(Arc::clone(&scenario), 7);
    let mut bot = Bot::new(BotKind::Careless, 7);
    while !played.sim().is_over() {
        let command = bot.next(&played.sim().view(), &scenario);
        if played.apply(&command).is_err() {
            bot.was_refused(&command);
        }
    }
    played.run().clone()
}

fn plan() -> StudyPlan {
    StudyPlan { lucks: 4, ..StudyPlan::default() }
}

/// The debrief of a run that was studied.
fn stage() -> (Stage, Run, WhatIfReport) {
    let run = run();
    let report = study(&run, &plan(), &StudyHooks::none()).expect("it happens again");
    let played = run.play().expect("it happens again");
    let mut stage = Stage::new(PanelId::Window);
    stage.scenario = Arc::clone(run.scenario());
    stage.view = played.sim().view();
    stage.screen = Shown::Debrief(Box::new(debrief::build(played.sim())));
    stage.state.what_if.analysis = AnalysisView::Ready(Arc::new(report.clone()));
    (stage, run, report)
}

/// Everything that a screen reader finds.
fn read(h: &Harness<'_, Stage>) -> String {
    let nodes = h.root().children_recursive();
    let texts = nodes.flat_map(|n| {
        let node = n.accesskit_node();
        [node.label(), node.value()]
    });
    texts.flatten().collect::<Vec<_>>().join("\n")
}

fn asked(h: &Harness<'_, Stage>) -> Vec<WhatIfAction> {
    let action = |action: &UiAction| match action {
        UiAction::WhatIf(action) => Some(action.clone()),
        _ => None,
    };
    h.state().actions.iter().filter_map(action).collect()
}

/// While the run is studied, the page says how far it is and can stop it; a stopped study can begin
/// again.
#[test]
fn a_study_shows_how_far_it_is_and_can_be_stopped() {
    let (mut stage, ..) = stage();
    stage.state.what_if.analysis = AnalysisView::Working { done: 0.4, best: None };
    let mut h = play(stage);
    assert!(read(&h).contains("How far we are"));
    click(&mut h, "Stop");
    h.state_mut().state.what_if.analysis = AnalysisView::Stopped;
    h.run_steps(3);
    click(&mut h, "Begin again");
    assert_eq!(asked(&h), [WhatIfAction::Stop, WhatIfAction::Start]);
}

/// The arrow keys go from mark to mark while the curve has the focus, and the curve says which one
/// is chosen.
#[test]
fn the_curve_is_worked_by_the_arrow_keys() {
    let (stage, _, report) = stage();
    let count = report.costly.len() + report.good.len();
    assert!(count > 2, "{count}");
    let mut h = play(stage);
    let curve = |h: &Harness<'_, Stage>| {
        let label = |n: egui_kittest::Node<'_>| n.accesskit_node().label();
        let found = h.root().children_recursive().filter_map(label);
        found.into_iter().find(|l| l.starts_with("Your days as a curve")).expect("the curve")
    };
    let first = curve(&h);
    h.get_by_label(&first).focus();
    h.run_steps(3);
    press(&mut h, Modifiers::NONE, Key::ArrowRight);
    // The costliest is shown first.
    let second = (place_of(&report, report.costly[0].number) + 1).min(count - 1);
    assert_eq!(h.state().state.what_if.chosen, Some(second));
    assert_ne!(curve(&h), first);
    for _ in 0..count + 2 {
        press(&mut h, Modifiers::NONE, Key::ArrowRight);
    }
    assert_eq!(h.state().state.what_if.chosen, Some(count - 1));
    press(&mut h, Modifiers::NONE, Key::ArrowLeft);
    assert_eq!(h.state().state.what_if.chosen, Some(count - 2));
}

/// The place of a costly decision among the marks.
fn place_of(report: &WhatIfReport, number: u32) -> usize {
    let turns = report.costly.iter().map(|turn| (turn.at, turn.number, false));
    let mut all: Vec<_> = turns.chain(report.good.iter().map(|turn| (turn.at, turn.number, true))).collect();
    all.sort_unstable();
    all.iter().position(|(_, of, good)| *of == number && !good).expect("it is a mark")
}

/// The better answer to a costly decision is nowhere on its card until it is asked for.
#[test]
fn a_better_answer_stays_covered_until_it_is_asked_for() {
    let (mut stage, _, report) = stage();
    let turn = report.costly[0].clone();
    stage.state.what_if.chosen = Some(place_of(&report, turn.number));
    let mut h = play(stage);
    let better = format!("Better: {}", turn.instead.en);
    assert!(!read(&h).contains(&better));
    click(&mut h, "Show it");
    assert!(read(&h).contains(&better), "{better}");
    assert!(h.state().state.what_if.revealed.contains(&turn.number));
}

/// While a better answer is sought, the page shows the moment and nothing that gives it away; the
/// answer goes out, and what came of it is shown with its reasons.
#[test]
fn a_second_try_gives_nothing_away() {
    let (mut stage, run, report) = stage();
    let again = SecondTry::of(&run, plan()).expect("it happens again");
    let turn = report
        .costly
        .iter()
        .find(|turn| matches!(again.task(turn.number).map(|task| task.form), Some(TryForm::Words { .. })));
    let turn = turn.expect("a talk is among the costliest").clone();
    stage.state.what_if.chosen = Some(place_of(&report, turn.number));
    let mut h = play(stage);
    click(&mut h, "Find a better answer");
    assert_eq!(asked(&h), [WhatIfAction::OpenTry(turn.number)]);
    let mut attempt = AttemptState::at(turn.number);
    attempt.task = again.task(turn.number);
    h.state_mut().state.what_if.attempt = Some(attempt);
    h.run_steps(4);
    let seen = read(&h);
    assert!(seen.contains("Back in the moment"));
    assert!(!seen.contains(&turn.instead.en) && !seen.contains("All decisions"), "{seen}");
    // The heading above the field has the same words.
    let field = h.get_all_by_label("What do you say now?").last().expect("the field");
    field.type_text("One moment, please.");
    h.run_steps(3);
    click(&mut h, "Try it");
    let input = TryInput::Words { text: "One moment, please.".into(), at_once: false };
    assert_eq!(asked(&h).last(), Some(&WhatIfAction::Try(turn.number, input.clone())));
    let result = again.attempt(turn.number, &input).expect("it is tried");
    let verdict = if result.better { "Better:" } else { "Try again." };
    let attempt = h.state_mut().state.what_if.attempt.as_mut().expect("open");
    attempt.works = false;
    attempt.hint = Some(Text::new("提示", "Hint: look again."));
    attempt.results.push(Ok(result));
    h.run_steps(3);
    assert!(read(&h).contains(verdict) && read(&h).contains("Hint: look again."));
    click(&mut h, "Leave it for now");
    assert_eq!(asked(&h).last(), Some(&WhatIfAction::CloseTry));
}

/// The slider of a price says what the run comes to there.
#[test]
fn a_price_answers_at_once() {
    let (stage, _, report) = stage();
    let mut h = play(stage);
    let lever = &report.levers[0];
    h.state_mut().state.what_if.value = Some(0);
    h.run_steps(3);
    let said = format!("{}: {} sold", lever.points[0].label.en, lever.points[0].sold);
    assert!(read(&h).contains(&said), "{said}");
}

/// Both languages, large text, small windows: nothing of the page stands wider than the window.
#[test]
fn the_page_fits_at_every_size() {
    for lang in Lang::ALL {
        for (size, scale) in [((1280.0, 720.0), 100), ((960.0, 600.0), 150), ((1920.0, 1080.0), 200)] {
            let (mut stage, ..) = stage();
            (stage.lang, stage.scale) = (lang, scale);
            let h = sized(stage, size.into());
            let screen = h.ctx.viewport_rect();
            let wide = h.root().children_recursive().filter_map(|n| {
                let node = n.accesskit_node();
                let b = node.raw_bounds()?;
                let named = node.label().or_else(|| node.value())?;
                (b.x1 as f32 > screen.right() + 1.0 || (b.x0 as f32) < -1.0)
                    .then(|| format!("{named}: {b:?}"))
            });
            let wide: Vec<String> = wide.collect();
            assert!(wide.is_empty(), "{} {size:?} {scale} %: {wide:?}", lang.tag());
        }
    }
}

/// From the debrief the same customers or new ones are one click away, and the stars are said.
#[test]
fn the_debrief_offers_another_round() {
    let (mut stage, ..) = stage();
    let Shown::Debrief(model) = &mut stage.screen else { panic!("the debrief") };
    model.score = model.pass + 1.0;
    let mut h = play(stage);
    assert!(read(&h).contains("1 of 3 stars"), "{}", read(&h));
    for label in ["Same customers again", "New customers"] {
        h.get_by_label(label).scroll_to_me();
        h.run_steps(3);
        click(&mut h, label);
    }
    let again = |action: &UiAction| match action {
        UiAction::PlayAgain { same } => Some(*same),
        _ => None,
    };
    assert_eq!(h.state().actions.iter().filter_map(again).collect::<Vec<_>>(), [true, false]);
}

/// Every decision has a page: what else there was, the way to a second try, to practice from there,
/// and to the next one.
#[test]
fn every_decision_has_a_page() {
    let (stage, run, report) = stage();
    let mut h = sized(stage, egui::vec2(1280.0, 2400.0));
    // The heading has the same words.
    h.get_all_by_label("All decisions").last().expect("the table").scroll_to_me();
    h.run_steps(4);
    h.get_all_by_label("All decisions").last().expect("the table").click();
    h.run_steps(12);
    click(&mut h, "By worth");
    h.run_steps(4);
    let worst = report.decisions.iter().max_by(|a, b| a.worth().total_cmp(&b.worth())).expect("decisions");
    let number = format!("{}. ", worst.number);
    let row = h.get_by(|node| node.label().is_some_and(|label| label.starts_with(&number)));
    row.scroll_to_me();
    h.run_steps(3);
    h.get_by(|node| node.label().is_some_and(|label| label.starts_with(&number))).click();
    h.run_steps(4);
    assert_eq!(asked(&h), [WhatIfAction::OpenPage(worst.number)]);
    let task = SecondTry::of(&run, plan()).expect("it happens again").task(worst.number);
    h.state_mut().state.what_if.page = Some(DecisionPage { number: worst.number, task });
    h.run_steps(4);
    let seen = read(&h);
    let title = format!("Decision {} of {}", worst.number, report.decisions.len());
    assert!(seen.contains(&title) && !seen.contains("All decisions"), "{seen}");
    let brings = |option: &&OptionModel| option.brings.map_or(f64::MIN, |brings| brings.points);
    let best = worst.options.iter().max_by(|a, b| brings(a).total_cmp(&brings(b))).expect("options");
    assert!(!seen.contains(&best.what.en), "a better answer is given away: {seen}");
    click(&mut h, "Show it");
    h.run_steps(4);
    assert!(read(&h).contains(&best.what.en), "{}", best.what.en);
    h.state_mut().state.what_if.revealed.clear();
    h.run_steps(4);
    for (button, action) in [
        ("Find a better answer", WhatIfAction::OpenTry(worst.number)),
        ("Go on from here, as practice", WhatIfAction::GoOn(worst.number)),
        ("Back to the debrief", WhatIfAction::ClosePage),
    ] {
        click(&mut h, button);
        assert_eq!(asked(&h).last(), Some(&action));
    }
}
