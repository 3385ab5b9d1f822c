//! scratch
#![allow(warnings)]
#[path = "../tests/common/mod.rs"]
mod common;
#[path = "../tests/panels/sample.rs"]
mod sample;
use bevy::prelude::*;
use bevy_egui::{EguiContexts, EguiPrimaryContextPass};
use std::sync::Arc;
use storefront_sandbox::app::{run_with, Language, Look, Options, Preferences};
use storefront_sandbox::base::{Lang, Money, Text, Time};
use storefront_sandbox::scenario::model::Scenario;
use storefront_sandbox::sim::ShopView;
use storefront_sandbox::ui::{action::*, panels::*, root_ui, screens::{debrief_model::*, start_model::*, *}, state::UiState};

#[derive(Resource)]
struct S { scenario: Arc<Scenario>, view: ShopView, state: UiState, screen: u8 }

fn draw(mut contexts: EguiContexts, mut s: ResMut<S>, look: Res<Look>, mut prefs: ResMut<Preferences>) -> Result {
    let ctx = contexts.ctx_mut()?;
    let lang = if prefs.language == Language::Chinese { Lang::Zh } else { Lang::En };
    let t = look.0;
    let s = &mut *s;
    let mut ui = root_ui(ctx);
    s.state.scale_percent = prefs.scale_percent;
    if ctx.input_mut(|i| i.consume_key(egui::Modifiers::CTRL, egui::Key::B)) { s.screen = (s.screen + 1) % 4; }
    let actions = match s.screen {
        0 => {
            let desk = Desk { view: &s.view, scenario: &s.scenario, lang, t: &t };
            let hooks = Hooks { reading: &|_, x| sample::reading(x), picture: &|_| None };
            workbench_ui(&mut ui, &desk, &mut s.state, &hooks).actions
        }
        1 => {
            let model = StartModel {
                scenarios: vec![ScenarioCard { id: "a".into(), title: s.scenario.title.clone(), brief: s.scenario.brief.clone(), minutes: 10, days: 3, coach: true }; 2],
                runs: vec![RunCard { title: s.scenario.title.clone(), reached: sample::NOW, days: 7, decisions: 41, remark: None }],
                problems: vec![],
            };
            start_ui(&mut ui, &t, lang, &model, &s.state)
        }
        2 => brief_ui(&mut ui, &t, lang, &s.scenario, 42, &s.state),
        _ => {
            let tx = |z: &str, e: &str| Text::new(z, e);
            let model = DebriefModel {
                title: s.scenario.title.clone(), score: 72.0, pass: 60.0,
                dimensions: vec![DimensionModel { name: tx("利润", "Profit"), detail: tx("¥612", "¥612"), points: 68.0, weight: 30, formula: tx("（利润−低）÷（高−低）", "(profit − low) ÷ (high − low)"), evidence: vec![] }; 5],
                profit: Money::major(612), cash: vec![(1, Money::major(1100)), (2, Money::major(1300)), (3, Money::major(1250))],
                timeline: [Mark::Good, Mark::Bad, Mark::Review, Mark::Return, Mark::Warning].iter().enumerate().map(|(i, m)| TimelinePoint { at: Time(40_000 + 50_000 * i as i64), mark: *m, text: tx("一颗星的评价", "A one-star review"), entry: None }).collect(),
                cases: vec![CaseModel { title: tx("过了生日的包裹", "The parcel after the birthday"), customer: tx("林小雨", "Lin Xiaoyu"), at: sample::NOW, solved: Some(true), happened: tx("你答应明晚前送到，否则全额退款。", "You promised."), good_handling: tx("道歉，查物流，给出有期限的办法。", "Apologise, look it up, offer a remedy with a date."), withheld: vec![tx("是生日礼物", "It was a birthday present")], conversation: None }; 2],
                best: vec![MomentModel { at: sample::NOW, what: tx("答应了退款期限", "Promised a date"), led_to: tx("顾客留下了四星", "Four stars"), money: Money::major(86), points: 4.1, entry: None }; 2],
                costliest: vec![MomentModel { at: sample::NOW, what: tx("围巾没有填尺码", "No size chart"), led_to: tx("九次提问，两次退货", "Nine questions"), money: Money::major(-131), points: -5.2, entry: Some(storefront_sandbox::base::ids::EntryId(3)) }; 2],
                journal: "runs/a.journal".into(),
            };
            debrief_ui(&mut ui, &t, lang, &s.scenario, &model, &s.state)
        }
    };
    for a in actions { if let UiAction::SetScale(n) = a { prefs.scale_percent = n; } eprintln!("{a:?}"); }
    Ok(())
}
fn main() {
    let mut options = Options::default();
    options.script = std::env::args().nth(1).map(Into::into);
    let scenario = common::corner_shop();
    let view = sample::view(&scenario);
    let r = run_with(options, move |app| {
        app.insert_resource(S { scenario, view, state: UiState::at(Place::Messages), screen: 0 });
        app.add_systems(EguiPrimaryContextPass, draw);
    });
    if let Err(e) = r { eprintln!("{e}"); }
}
