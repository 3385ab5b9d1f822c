//! A state as sign, colour and words together; never colour alone.

use egui::text::LayoutJob;
use egui::{Response, Sense, Ui, Vec2, WidgetInfo, WidgetType};

use super::paint::line;
use super::wrap::chinese_breaks;
use crate::ui::theme::{Tokens, Tone, icons};

/// The states things can be in, each with its own sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// ✓ done, kept.
    Done,
    /// ▲ better.
    Up,
    /// ▼ worse.
    Down,
    /// ≈ about the same.
    Same,
    /// ⚠ look at this.
    Warning,
    /// Lost, broken.
    Bad,
    /// ● waiting and urgent.
    Urgent,
    /// ◐ waiting for a while.
    Soon,
    /// ○ waiting, with time left.
    Calm,
    /// For information.
    Info,
}

impl Status {
    /// The sign.
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Done => icons::CHECK,
            Self::Up => "▲",
            Self::Down => "▼",
            Self::Same => "≈",
            Self::Warning => icons::WARNING,
            Self::Bad => icons::BAD,
            Self::Urgent => "●",
            Self::Soon => "◐",
            Self::Calm => "○",
            Self::Info => icons::INFO,
        }
    }

    /// The tone.
    pub const fn tone(self) -> Tone {
        match self {
            Self::Done | Self::Up | Self::Calm => Tone::Good,
            Self::Warning | Self::Soon => Tone::Warning,
            Self::Bad | Self::Urgent | Self::Down => Tone::Bad,
            Self::Same | Self::Info => Tone::Neutral,
        }
    }
}

/// Sign and words in the tone's colour.
pub fn status_mark_ui(ui: &mut Ui, t: &Tokens, status: Status, text: &str) -> Response {
    let color = t.tone(status.tone());
    let sign = line(ui, status.sign(), t.strong(t.body()), color);
    let gap = if text.is_empty() { 0.0 } else { 6.0 };
    // As wide as the line may be, not as what is left of it: a wrapping row breaks before a long
    // state.
    let widest = (ui.max_rect().width() - sign.size().x - gap).max(t.space(10));
    let job = |text: &str| LayoutJob::simple(text.to_owned(), t.plain(t.body()), color, widest);
    let words = ui.painter().layout_job(job(&chinese_breaks(ui, text, job)));
    let size = Vec2::new(sign.size().x + gap + words.size().x, sign.size().y.max(words.size().y));
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, text));
    let after = rect.left() + sign.size().x + gap;
    let (sign_top, words_top) =
        (rect.center().y - sign.size().y / 2.0, rect.center().y - words.size().y / 2.0);
    ui.painter().galley(egui::pos2(rect.left(), sign_top), sign, color);
    ui.painter().galley(egui::pos2(after, words_top), words, color);
    response
}
