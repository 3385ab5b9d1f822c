//! The pages beside the form: what is wrong and where, a talk with the customer whose story is
//! open, what is seen of the lesson, its score, and its text.

use egui::{TextEdit, Ui};

use super::accept::accept_ui;
use super::arrivals::{self, arrivals_ui};
use super::form_cx::{EditorCx, EditorProblem, FormOut, ProofState};
use super::score::score_ui;
use super::single::named;
use super::state::SidePage;
use super::text_view::text_ui;
use crate::base::text::is_blank;
use crate::reply::Reading;
use crate::ui::action::EditorAction;
use crate::ui::panels::parts::{body, muted, scroll, strong, toned};
use crate::ui::panels::{Hooks, PanelCx, preview_ui};
use crate::ui::theme::{Tone, icons};
use crate::ui::widgets::{Button, ButtonKind, Tab, card_ui, tabs_ui};

/// Problems that are shown at once.
const SHOWN: usize = 200;

/// Draws the open page.
pub(super) fn side_ui(ui: &mut Ui, cx: &EditorCx<'_>, out: &mut FormOut<'_>) {
    let names: Vec<String> = SidePage::ALL.iter().map(|page| cx.say(page.key())).collect();
    let count = (!cx.problems.is_empty()).then_some(cx.problems.len());
    let tabs: Vec<Tab<'_>> = names
        .iter()
        .zip(SidePage::ALL)
        .map(|(label, page)| Tab { label, count: count.filter(|_| page == SidePage::Problems) })
        .collect();
    let mut chosen = SidePage::ALL.iter().position(|page| *page == out.state.side).unwrap_or(0);
    if tabs_ui(ui, cx.t, &tabs, &mut chosen) {
        out.state.side = SidePage::ALL.get(chosen).copied().unwrap_or_default();
    }
    match out.state.side {
        SidePage::Problems => scroll(ui, "editor-problems", |ui| problems_ui(ui, cx, out)),
        SidePage::Try => scroll(ui, "editor-try", |ui| talk_ui(ui, cx, out)),
        SidePage::Preview => scroll(ui, "editor-preview", |ui| {
            if arrivals::concerns(out.state) { arrivals_ui(ui, cx, out) } else { page_ui(ui, cx, out) }
        }),
        SidePage::Score => scroll(ui, "editor-score", |ui| score_ui(ui, cx)),
        SidePage::Text => text_ui(ui, cx, out),
    }
}

fn problems_ui(ui: &mut Ui, cx: &EditorCx<'_>, out: &mut FormOut<'_>) {
    if !cx.notes.is_empty() {
        card_ui(ui, cx.t, |ui| {
            cx.notes.iter().for_each(|note| drop(body(ui, cx.t, note)));
            let label = cx.say("ui-editor-notes-read");
            if Button::new(ButtonKind::Secondary, &label).icon(icons::CHECK).show(ui, cx.t).clicked() {
                out.actions.push(EditorAction::NotesRead);
            }
        });
    }
    let (tone, key) = match (cx.proof, cx.has_errors()) {
        (ProofState::Waits, true) => (Tone::Neutral, "ui-editor-proof-errors"),
        (ProofState::Waits, false) | (ProofState::Runs, _) => (Tone::Neutral, "ui-editor-proof-runs"),
        (ProofState::Done, _) => (Tone::Good, "ui-editor-proof-done"),
        (ProofState::Stopped, _) => (Tone::Warning, "ui-editor-stopped"),
    };
    let mark = if cx.proof == ProofState::Done { "✓" } else { icons::CLOCK };
    toned(ui, cx.t, tone, &format!("{mark} {}", cx.say(key)));
    if cx.problems.is_empty() {
        toned(ui, cx.t, Tone::Good, &format!("✓ {}", cx.say("ui-editor-no-problems")));
    }
    for (place, problem) in cx.problems.iter().enumerate().take(SHOWN) {
        ui.push_id(place, |ui| problem_ui(ui, cx, out, problem));
    }
}

/// A problem: a press opens the value that it is about.
fn problem_ui(ui: &mut Ui, cx: &EditorCx<'_>, out: &mut FormOut<'_>, problem: &EditorProblem) {
    card_ui(ui, cx.t, |ui| {
        let (mark, tone) = if problem.is_error { ("●", Tone::Bad) } else { ("▲", Tone::Warning) };
        toned(ui, cx.t, tone, &format!("{mark} {} {}", problem.code, problem.sentence));
        if !problem.help.is_empty() {
            muted(ui, cx.t, &problem.help);
        }
        let place = problem.at.to_string();
        if place.is_empty() {
            return;
        }
        if Button::new(ButtonKind::Ghost, &place).icon(icons::FORWARD).show(ui, cx.t).clicked() {
            out.state.go_to(&problem.at);
        }
        if problem.is_stale {
            accept_ui(ui, cx, out, &problem.at);
        }
    });
}

/// The customer whose story is open, at once: first words, what satisfies, what becomes of each
/// suggestion, and a reply of the author's own.
fn talk_ui(ui: &mut Ui, cx: &EditorCx<'_>, out: &mut FormOut<'_>) {
    let case = out.state.at.as_ref().and_then(|at| match at.steps() {
        [table, key, ..] if table == "cases" => Some(key.clone()),
        _ => None,
    });
    let Some(case) = case else {
        muted(ui, cx.t, &cx.say("ui-editor-try-none"));
        return;
    };
    let label = cx.say("ui-editor-try-again");
    if Button::new(ButtonKind::Secondary, &label).icon(icons::PLAY).show(ui, cx.t).clicked() {
        out.actions.push(EditorAction::TryCase(case.clone()));
    }
    let Some(talk) = cx.talk.filter(|talk| talk.case == case) else {
        muted(ui, cx.t, &cx.say("ui-editor-try-help"));
        return;
    };
    if let Some(problem) = &talk.problem {
        toned(ui, cx.t, Tone::Bad, &format!("● {problem}"));
        return;
    }
    card_ui(ui, cx.t, |ui| {
        lines_ui(ui, cx, &talk.head);
        for (said, lines) in &talk.turns {
            strong(ui, cx.t, said);
            lines_ui(ui, cx, lines);
        }
        if !talk.is_over {
            reply_ui(ui, cx, out);
        }
    });
    card_ui(ui, cx.t, |ui| lines_ui(ui, cx, &talk.standing));
    card_ui(ui, cx.t, |ui| lines_ui(ui, cx, &talk.trials));
}

/// The page of the open product as a buyer sees it on a phone, next to the rivals.
fn page_ui(ui: &mut Ui, cx: &EditorCx<'_>, out: &FormOut<'_>) {
    let key = out.state.at.as_ref().and_then(|at| match at.steps() {
        [table, key, ..] if table == "products" => Some(key.as_str()),
        _ => None,
    });
    let Some((scenario, view)) = cx.opened else {
        muted(ui, cx.t, &cx.say("ui-editor-try-errors"));
        return;
    };
    let place = scenario.products.iter().position(|product| Some(product.key.as_str()) == key);
    let Some(listing) = place.and_then(|place| view.listings.get(place)) else {
        muted(ui, cx.t, &cx.say("ui-editor-preview-none"));
        return;
    };
    let panel = PanelCx { view, scenario, lang: cx.lang, t: cx.t };
    let hooks = Hooks { reading: &|_, _, _| Reading::default(), picture: cx.picture };
    preview_ui(ui, &panel, listing, &hooks);
}

/// Lines as the bench prints them: two blanks at the beginning are one step to the right.
fn lines_ui(ui: &mut Ui, cx: &EditorCx<'_>, lines: &[String]) {
    for line in lines.iter().filter(|line| !line.is_empty()) {
        let words = line.trim_start_matches(' ');
        let steps = (line.len() - words.len()) / 2;
        ui.horizontal_top(|ui| {
            ui.add_space(cx.t.space(3) * steps as f32);
            ui.vertical(|ui| if steps == 0 { body(ui, cx.t, words) } else { muted(ui, cx.t, words) });
        });
    }
}

/// The field for a reply, or for the number of a suggestion.
fn reply_ui(ui: &mut Ui, cx: &EditorCx<'_>, out: &mut FormOut<'_>) {
    let label = cx.say("ui-editor-try-reply");
    let mut text = out.state.reply.clone();
    let edit = TextEdit::multiline(&mut text)
        .id(ui.make_persistent_id("editor-try-reply"))
        .desired_rows(2)
        .desired_width(f32::INFINITY)
        .hint_text(label.clone())
        .margin(egui::vec2(8.0, 6.0));
    let response = ui.add(edit);
    named(ui, &response, &text, &label);
    out.state.reply = text;
    let fits = !is_blank(&out.state.reply);
    let send = cx.say("ui-editor-try-send");
    let button = Button::new(ButtonKind::Primary, &send).icon(icons::SEND).enabled(fits);
    if button.show(ui, cx.t).clicked() {
        let said = std::mem::take(&mut out.state.reply);
        out.actions.push(EditorAction::Say(said.trim().to_owned()));
    }
}
