//! Chinese line breaks: no line begins with closing punctuation, none ends with an opening mark.
//! egui keeps 。 and 、 back, but not ，！？：；）》 or ” (measured with 0.36).

use egui::text::LayoutJob;
use egui::{Color32, FontId, Galley, Label, Response, RichText, Ui, WidgetInfo, WidgetType};

/// What may not begin a line.
const CLOSING: &str = "，。！？；：、）》”’」』】…%℃";

/// What may not end one.
const OPENING: &str = "（《“‘「『【¥";

/// The longest text that is looked through, in characters; more is no line of a narrow card.
const LONGEST: usize = 800;

/// The text with line breaks put in where egui would break it wrongly. `job` lays a text out as it
/// will be drawn.
pub fn chinese_breaks(ui: &Ui, text: &str, job: impl Fn(&str) -> LayoutJob) -> String {
    let marks = |c: char| !c.is_ascii() && (CLOSING.contains(c) || OPENING.contains(c));
    let mut shown = text.to_owned();
    if !text.contains(marks) || text.chars().count() > LONGEST || ui.is_sizing_pass() {
        return shown;
    }
    // Every round fixes one break; a text has fewer breaks than characters.
    for _ in 0..text.chars().count() {
        let galley = ui.painter().layout_job(job(&shown));
        let Some(place) = first_wrong(&galley, &shown) else { break };
        shown.insert(place, '\n');
    }
    shown
}

/// Text that wraps, with Chinese line breaks; for screen readers it is the text as it was given.
pub fn text_ui(ui: &mut Ui, text: &str, font: &FontId, color: Color32) -> Response {
    let whole = ui.available_width();
    let wraps = ui.layout().is_horizontal() && ui.layout().main_wrap();
    // As egui's label: in a wrapping row the first line begins after what stands there already.
    let indent = if wraps { whole - ui.available_size_before_wrap().x } else { 0.0 };
    let shown = chinese_breaks(ui, text, |text| {
        let mut job = LayoutJob::simple(text.to_owned(), font.clone(), color, whole);
        if let Some(first) = job.sections.first_mut() {
            first.leading_space = indent;
        }
        job
    });
    let response = ui.add(Label::new(RichText::new(shown).font(font.clone()).color(color)).wrap());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, ui.is_enabled(), text));
    response
}

/// Where a line break must be put before the first wrong one, in bytes.
fn first_wrong(galley: &Galley, text: &str) -> Option<usize> {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let at = |index: usize| chars.get(index).map_or(' ', |(_, c)| *c);
    let wrong = |index: usize| CLOSING.contains(at(index)) || OPENING.contains(at(index - 1));
    let mut begins = 0;
    for row in &galley.rows {
        let next = begins + row.char_count_excluding_newline().0;
        if !row.ends_with_newline && next > begins && next < chars.len() && wrong(next) {
            // Take characters over into the next line until both ends are right.
            let place = (begins + 1..next).rev().find(|index| !wrong(*index));
            if let Some(place) = place {
                return Some(chars[place].0);
            }
        }
        begins = next + usize::from(row.ends_with_newline);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::theme::{Tokens, install_fonts};
    use egui::{Context, RawInput};

    /// At every width of four characters and more, without regard to egui's own wrapping.
    #[test]
    fn no_line_begins_with_closing_punctuation() {
        let ctx = Context::default();
        install_fonts(&ctx, crate::base::Lang::En);
        let t = Tokens::light();
        let text =
            "您好，亲！周末发货（最晚周一），包裹到了请说一声；要是坏了，我们“重新发一件”：好吗？谢谢！";
        let mut mended = 0;
        for _ in 0..2 {
            ctx.run_ui(RawInput::default(), |ui| {
                if !crate::ui::theme::fonts_ready(ui.ctx()) {
                    return;
                }
                for width in (64..400).step_by(7) {
                    let font = t.plain(t.body());
                    let job = |text: &str| {
                        LayoutJob::simple(text.to_owned(), font.clone(), Color32::BLACK, width as f32)
                    };
                    let shown = chinese_breaks(ui, text, job);
                    assert_eq!(shown.replace('\n', ""), text);
                    mended += shown.matches('\n').count();
                    let galley = ui.painter().layout_job(job(&shown));
                    for row in galley.rows.iter().skip(1) {
                        let first = row.text().chars().next().unwrap_or(' ');
                        assert!(!CLOSING.contains(first), "{width}: {:?}", row.text());
                    }
                }
            })
            .drop_without_applying_deltas();
        }
        assert!(mended > 30, "the text has such breaks: {mended}");
    }
}
