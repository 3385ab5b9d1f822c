//! What the program reads in the draft, before it is sent: acts, facts, promises, offers, and red lines with a
//! warning. Learners see how they are understood.

use egui::{RichText, Ui};

use crate::narrate::{Word, word};
use crate::reply::{Act, Reading, Words};
use crate::ui::panels::desk::Desk;
use crate::ui::theme::{Tone, icons};

/// One thing that was read.
pub(super) struct Piece {
    /// In words, with the words it was read from.
    pub(super) text: String,
    /// Sign in front.
    pub(super) sign: &'static str,
    /// Tone.
    pub(super) tone: Tone,
}

fn quote(draft: &str, words: Words) -> String {
    let piece = draft.get(words.start as usize..words.end as usize).unwrap_or("").trim();
    let short: String = piece.chars().take(24).collect();
    let rest = if piece.chars().count() > 24 { "…" } else { "" };
    if piece.is_empty() { String::new() } else { format!(" “{short}{rest}”") }
}

/// A sentence about a word of the field.
fn about(desk: &Desk<'_>, key: &str, what: impl Word) -> String {
    desk.say_with(key, &[("what", word(desk.lang, what).into())])
}

/// Acts that a more telling piece stands for.
const fn told_elsewhere(act: Act) -> bool {
    matches!(act, Act::Ask | Act::Inform | Act::Promise | Act::Offer | Act::Refuse | Act::Refer)
}

/// Everything that was read, in a fixed order, red lines first.
pub(super) fn pieces(desk: &Desk<'_>, draft: &str, reading: &Reading) -> Vec<Piece> {
    let mut out = Vec::new();
    let mut add = |what: String, words: Words, sign, tone| {
        let text = format!("{what}{}", quote(draft, words));
        out.push(Piece { text, sign, tone });
    };
    for (line, words) in &reading.red_lines {
        add(about(desk, "ui-reading-crosses", *line), *words, icons::WARNING, Tone::Bad);
    }
    for (act, words) in reading.acts.iter().filter(|(act, _)| !told_elsewhere(*act)) {
        let tone = if matches!(act, Act::Push | Act::Blame) { Tone::Warning } else { Tone::Neutral };
        let sign = if tone == Tone::Warning { icons::WARNING } else { icons::CHECK };
        add(desk.say(&format!("ui-act-{}", act.name())), *words, sign, tone);
    }
    for (question, words) in &reading.questions {
        add(desk.say(&format!("ui-question-{}", question.name())), *words, icons::QUESTION, Tone::Neutral);
    }
    for fact in &reading.facts {
        let (key, sign, tone) = match fact.is_true {
            Some(true) => ("ui-reading-fact-true", icons::CHECK, Tone::Good),
            Some(false) => ("ui-reading-fact-false", icons::WARNING, Tone::Warning),
            None => ("ui-reading-fact", icons::INFO, Tone::Neutral),
        };
        add(desk.say(key), fact.words, sign, tone);
    }
    for promise in &reading.promises {
        let what = word(desk.lang, promise.kind);
        let values = [("what", what.into()), ("due", desk.moment(promise.due).into())];
        let text = format!("{}{}", desk.say_with("ui-reading-promise", &values), quote(draft, promise.words));
        out.push(Piece { text, sign: icons::CLOCK, tone: Tone::Primary });
    }
    for remedy in &reading.remedies {
        let word = word(desk.lang, remedy.kind);
        let amount = remedy.amount.map_or(String::new(), |a| format!(" {}", desk.money(a)));
        let text = format!(
            "{}{}",
            desk.say_with("ui-reading-offer", &[("what", format!("{word}{amount}").into())]),
            quote(draft, remedy.words)
        );
        out.push(Piece { text, sign: icons::COINS, tone: Tone::Primary });
    }
    let mut more = |what: String, words: Words| {
        out.push(Piece {
            text: format!("{what}{}", quote(draft, words)),
            sign: icons::CHECK,
            tone: Tone::Neutral,
        });
    };
    for (refusal, words) in &reading.refusals {
        more(about(desk, "ui-reading-refuses", *refusal), *words);
    }
    for (to, words) in &reading.referrals {
        more(about(desk, "ui-reading-refers", *to), *words);
    }
    out
}

/// Draws what was read as one wrapping line.
pub(super) fn reading_ui(ui: &mut Ui, desk: &Desk<'_>, draft: &str, reading: &Reading) {
    let t = desk.t;
    let found = pieces(desk, draft, reading);
    let key = if found.is_empty() { "ui-reading-nothing" } else { "ui-reading-title" };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        ui.label(RichText::new(desk.say(key)).font(t.plain(t.small())).color(t.muted));
        for piece in &found {
            let color = if piece.tone == Tone::Neutral { t.ink } else { t.tone(piece.tone) };
            let text = format!("{} {}", piece.sign, piece.text);
            ui.label(RichText::new(text).font(t.plain(t.small())).color(color));
        }
    });
}
