//! The card of a decision that mattered: the moment as it was, what was done, what it was worth,
//! why. The better answer to a costly one stays covered until it is found or asked for.

use egui::{Ui, Vec2};

use super::chain::{chain_ui, worth_ui};
use super::mark::TurnMark;
use crate::locale;
use crate::ui::action::{UiAction, WhatIfAction};
use crate::ui::panels::parts::{body, muted, strong};
use crate::ui::screens::debrief::debrief_cx::DebriefCx;
use crate::ui::state::WhatIfState;
use crate::ui::theme::icons;
use crate::ui::widgets::{Button, ButtonKind, Speaker, Status, bubble_ui, status_mark_ui};
use crate::what_if::{SceneModel, SceneSpeaker, WhatIfReport, Worded};

/// Longest side of a cover, in points at 100 %.
const COVER: f32 = 120.0;

/// The longest bar of the page, in points of the score.
pub(super) fn widest(report: &WhatIfReport) -> f64 {
    let turns = report.costly.iter().chain(&report.good).chain(&report.unlucky);
    let ends = turns.flat_map(|t| [t.this_time.points, t.luck.points_between.0, t.luck.points_between.1]);
    ends.map(f64::abs).fold(0.1, f64::max)
}

/// Draws the card.
pub(super) fn turn_card_ui(
    ui: &mut Ui,
    page: &DebriefCx<'_>,
    mark: &TurnMark<'_>,
    widest: f64,
    state: &mut WhatIfState,
    actions: &mut Vec<UiAction>,
) {
    let (t, turn, lang) = (page.t, mark.turn, page.lang);
    let top = ui.cursor().top();
    ui.horizontal_wrapped(|ui| {
        strong(ui, t, turn.what.get(lang));
        muted(ui, t, &page.moment(turn.at));
    });
    scene_ui(ui, page, state, &turn.scene, turn.moment.get(lang));
    let shown = mark.good || state.revealed.contains(&turn.number);
    if !shown {
        covered_ui(ui, page, turn.number, state, actions);
    }
    worth_ui(ui, page, turn, widest);
    if shown {
        let key = if mark.good { "ui-what-if-otherwise" } else { "ui-what-if-better" };
        let what = turn.instead.get(lang).to_owned();
        body(ui, t, &locale::text_with(lang, key, &[("what", what.into())]));
        chain_ui(ui, page, &turn.chain);
        for note in Worded::notes(turn) {
            muted(ui, t, note.get(lang));
        }
    }
    ways_ui(ui, page, turn.number, actions);
    for tried in state.tried.iter().filter(|tried| tried.number == turn.number) {
        let status = if tried.better { Status::Done } else { Status::Info };
        let values = [("said", tried.said.clone().into()), ("points", page.points(tried.points).into())];
        status_mark_ui(ui, t, status, &locale::text_with(lang, "ui-what-if-tried", &values));
    }
    if std::mem::take(&mut state.scroll) {
        let bottom = ui.cursor().top();
        let rect = egui::Rect::from_x_y_ranges(ui.max_rect().x_range(), top..=bottom);
        ui.scroll_to_rect(rect, None);
    }
}

/// From the card on: as practice from this moment, or everything else there was.
fn ways_ui(ui: &mut Ui, page: &DebriefCx<'_>, number: u32, actions: &mut Vec<UiAction>) {
    ui.horizontal_wrapped(|ui| {
        for (key, icon, action) in [
            ("ui-practice-go", icons::PLAY, WhatIfAction::GoOn(number)),
            ("ui-what-if-page-open", icons::FORWARD, WhatIfAction::OpenPage(number)),
        ] {
            if Button::new(ButtonKind::Ghost, &page.say(key)).icon(icon).show(ui, page.t).clicked() {
                actions.push(UiAction::WhatIf(action));
            }
        }
    });
}

/// Instead of the better answer: the way to seek it, and the way to have it shown.
pub(super) fn covered_ui(
    ui: &mut Ui,
    page: &DebriefCx<'_>,
    number: u32,
    state: &mut WhatIfState,
    actions: &mut Vec<UiAction>,
) {
    muted(ui, page.t, &page.say("ui-what-if-covered"));
    ui.horizontal_wrapped(|ui| {
        let seek = page.say("ui-what-if-seek");
        if Button::new(ButtonKind::Primary, &seek).icon(icons::IDEA).show(ui, page.t).clicked() {
            actions.push(UiAction::WhatIf(WhatIfAction::OpenTry(number)));
        }
        let show = page.say("ui-what-if-show");
        if Button::new(ButtonKind::Secondary, &show).icon(icons::EYE).show(ui, page.t).clicked() {
            state.revealed.insert(number);
        }
    });
}

/// The moment as it was: the talk, the cover, or its words.
pub(super) fn scene_ui(
    ui: &mut Ui,
    page: &DebriefCx<'_>,
    state: &WhatIfState,
    scene: &SceneModel,
    moment: &str,
) {
    let t = page.t;
    if scene.talk.is_empty() {
        muted(ui, t, moment);
    }
    for line in &scene.talk {
        let speaker = match line.speaker {
            SceneSpeaker::Customer => Speaker::Customer,
            SceneSpeaker::Keeper => Speaker::Keeper,
            SceneSpeaker::Shop => Speaker::Note,
        };
        bubble_ui(ui, t, speaker, line.text.get(page.lang));
    }
    if let Some(id) = scene.cover.as_ref().and_then(|file| state.pictures.get(file)) {
        picture_ui(ui, *id, COVER * t.text_factor, moment);
    }
}

/// A square picture with its name for screen readers.
pub(super) fn picture_ui(ui: &mut Ui, id: egui::TextureId, size: f32, name: &str) {
    let (rect, response) = ui.allocate_exact_size(Vec2::splat(size), egui::Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::WidgetType::Image, true, name));
    let whole = egui::Rect::from_min_max(egui::pos2(0.0, 0.0), egui::pos2(1.0, 1.0));
    ui.painter().image(id, rect, whole, egui::Color32::WHITE);
}
