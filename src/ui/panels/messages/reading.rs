//! What the program reads in the draft, before it is sent: acts, facts, promises, offers, and red
//! lines with a warning. Learners see how they are understood.

use egui::{RichText, Ui};

use crate::narrate::{ReadAs, ReadKind, read_as};
use crate::reply::{Reading, Words};
use crate::sim::view::ConversationView;
use crate::ui::panels::panel_cx::PanelCx;
use crate::ui::theme::{Tone, icons};

/// One thing that was read.
pub(super) struct Piece {
    /// In words.
    pub(super) text: String,
    /// The words it was read from, in quotation marks.
    pub(super) quote: String,
    /// Sign in front.
    pub(super) sign: &'static str,
    /// Tone.
    pub(super) tone: Tone,
    /// Where in the draft it was read.
    pub(super) words: Words,
}

/// Everything that was read, in a fixed order, red lines first.
pub(super) fn pieces(
    cx: &PanelCx<'_>,
    talk: &ConversationView,
    draft: &str,
    reading: &Reading,
) -> Vec<Piece> {
    let found = read_as(cx.lang, cx.scenario, Some(talk), draft, reading).into_iter();
    found
        .map(|ReadAs { kind, text, quote, words }| {
            let (sign, tone) = look(kind);
            Piece { text, quote, sign, tone, words }
        })
        .collect()
}

const fn look(kind: ReadKind) -> (&'static str, Tone) {
    match kind {
        ReadKind::RedLine => (icons::WARNING, Tone::Bad),
        ReadKind::Harmful | ReadKind::UntrueFact | ReadKind::OfferInVain => (icons::WARNING, Tone::Warning),
        ReadKind::Act => (icons::CHECK, Tone::Neutral),
        ReadKind::Question => (icons::QUESTION, Tone::Neutral),
        ReadKind::TrueFact => (icons::CHECK, Tone::Good),
        ReadKind::OtherFact => (icons::INFO, Tone::Neutral),
        ReadKind::Promise => (icons::CLOCK, Tone::Primary),
        ReadKind::Offer => (icons::COINS, Tone::Primary),
    }
}

/// Draws what was read as one wrapping line.
pub(super) fn reading_ui(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    talk: &ConversationView,
    draft: &str,
    reading: &Reading,
) {
    let t = cx.t;
    let found = pieces(cx, talk, draft, reading);
    let key = if found.is_empty() { "ui-reading-nothing" } else { "ui-reading-title" };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        ui.label(RichText::new(cx.say(key)).font(t.plain(t.small())).color(t.muted));
        for piece in &found {
            let color = if piece.tone == Tone::Neutral { t.ink } else { t.tone(piece.tone) };
            let text = format!("{} {}", piece.sign, piece.text);
            // The words themselves are underlined in the box.
            ui.label(RichText::new(text).font(t.plain(t.small())).color(color))
                .on_hover_text(piece.quote.trim());
        }
    });
}
