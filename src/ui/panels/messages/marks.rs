//! The places in the draft at which something was read: underlined in the text itself, in the
//! colour of the finding below.

use std::sync::Arc;

use egui::text::{ByteIndex, LayoutJob, LayoutSection};
use egui::{Color32, FontId, FontSelection, Galley, Stroke, TextFormat, Ui};

use super::reading::pieces;
use crate::reply::Reading;
use crate::sim::view::ConversationView;
use crate::ui::panels::panel_cx::PanelCx;
use crate::ui::theme::Tone;

/// How thick an underline is, in points.
const THICK: f32 = 1.5;

/// A stretch of the draft, in bytes, and its colour.
#[derive(Debug, Clone, Copy, PartialEq)]
struct DraftMark {
    start: usize,
    end: usize,
    color: Color32,
}

/// The marks of a text. Of marks that overlap the one told first is seen.
#[derive(Debug, Clone, Default)]
pub(super) struct DraftMarks {
    text: String,
    marks: Vec<DraftMark>,
}

impl DraftMarks {
    /// The marks of what was read in the draft.
    pub(super) fn of(cx: &PanelCx<'_>, talk: &ConversationView, draft: &str, reading: &Reading) -> Self {
        let found = pieces(cx, talk, draft, reading).into_iter();
        let all = found.map(|piece| DraftMark {
            start: piece.words.start as usize,
            end: piece.words.end as usize,
            color: if piece.tone == Tone::Neutral { cx.t.muted } else { cx.t.tone(piece.tone) },
        });
        Self { text: draft.to_owned(), marks: all.filter(|mark| mark.start < mark.end).collect() }
    }

    /// Lays a text out as the box does by itself, and underlines the marks. Where the text was
    /// changed since it was read, only marks in front of the change count.
    pub(super) fn lay_out(&self, ui: &Ui, text: &str, wrap: f32) -> Arc<Galley> {
        let font = FontSelection::default().resolve(ui.style());
        let visuals = ui.visuals();
        let color = visuals.override_text_color.unwrap_or_else(|| visuals.widgets.inactive.text_color());
        let mut job = LayoutJob {
            sections: self.sections(text, &font, color),
            text: text.to_owned(),
            keep_trailing_whitespace: true,
            ..LayoutJob::default()
        };
        job.wrap.max_width = wrap;
        ui.fonts_mut(|fonts| {
            let height = fonts.row_height(&font);
            for section in &mut job.sections {
                section.format.line_height = Some(height);
            }
            fonts.layout_job(job)
        })
    }

    fn sections(&self, text: &str, font: &FontId, color: Color32) -> Vec<LayoutSection> {
        let same = common_start(text, &self.text);
        let known: Vec<DraftMark> = self.marks.iter().copied().filter(|mark| mark.end <= same).collect();
        let inside = known.iter().flat_map(|mark| [mark.start, mark.end]);
        let mut cuts: Vec<usize> =
            inside.filter(|&at| text.is_char_boundary(at)).chain([0, text.len()]).collect();
        cuts.sort_unstable();
        cuts.dedup();
        let section = |start: usize, end: usize| {
            let mark = known.iter().find(|mark| mark.start <= start && end <= mark.end);
            let mut format = TextFormat::simple(font.clone(), color);
            format.underline = mark.map_or(Stroke::NONE, |mark| Stroke::new(THICK, mark.color));
            LayoutSection { leading_space: 0.0, byte_range: ByteIndex(start)..ByteIndex(end), format }
        };
        if text.is_empty() {
            return vec![section(0, 0)];
        }
        cuts.windows(2).map(|pair| section(pair[0], pair[1])).collect()
    }
}

/// How many bytes two texts have in common at their start, whole characters only.
fn common_start(one: &str, other: &str) -> usize {
    let pairs = one.char_indices().zip(other.chars());
    pairs.take_while(|((_, a), b)| a == b).map(|((at, c), _)| at + c.len_utf8()).last().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(text: &str, places: &[(usize, usize)]) -> DraftMarks {
        let color = Color32::RED;
        let marks = places.iter().map(|&(start, end)| DraftMark { start, end, color }).collect();
        DraftMarks { text: text.to_owned(), marks }
    }

    fn underlined(marks: &DraftMarks, text: &str) -> Vec<String> {
        let sections = marks.sections(text, &FontId::default(), Color32::BLACK);
        let whole: String =
            sections.iter().map(|s| &text[s.byte_range.start.0..s.byte_range.end.0]).collect();
        assert_eq!(whole, text, "nothing is lost");
        let lined = sections.iter().filter(|s| s.format.underline != Stroke::NONE);
        lined.map(|s| text[s.byte_range.start.0..s.byte_range.end.0].to_owned()).collect()
    }

    #[test]
    fn what_was_read_is_underlined() {
        let text = "明天18点前发货，退您5元";
        let ship = text.find("发货").unwrap_or_default();
        let read = marks(text, &[(0, ship + 6)]);
        assert_eq!(underlined(&read, text), ["明天18点前发货"]);
        assert!(underlined(&marks(text, &[]), text).is_empty());
        assert!(underlined(&read, "").is_empty());
    }

    #[test]
    fn marks_that_overlap_cut_each_other() {
        let read = marks("refund you 5 yuan", &[(0, 6), (3, 10)]);
        assert_eq!(underlined(&read, "refund you 5 yuan"), ["ref", "und", " you"]);
    }

    /// What is typed in front of a mark, or into it, takes it away until it is read again; what is
    /// typed behind it does not.
    #[test]
    fn a_changed_text_keeps_only_the_marks_in_front() {
        let read = marks("refund", &[(0, 6)]);
        assert_eq!(underlined(&read, "refund now"), ["refund"]);
        assert!(underlined(&read, "a refund").is_empty());
        assert!(underlined(&read, "ref").is_empty());
        let han = marks("退款给您", &[(0, 6)]);
        assert_eq!(underlined(&han, "退款好"), ["退款"]);
    }
}
