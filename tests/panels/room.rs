//! Room: on low windows and with large text everything that is needed to answer stays in view, and
//! notices cover nothing.

use super::{Shown, Stage, sized};
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT;
use storefront_sandbox::base::ids::ConversationId;
use storefront_sandbox::base::{Lang, Money, Text};
use storefront_sandbox::debrief;
use storefront_sandbox::policy::{BotKind, play};
use storefront_sandbox::sim::Sim;
use storefront_sandbox::sim::view::SuggestionView;
use storefront_sandbox::ui::action::PanelId;
use storefront_sandbox::ui::widgets::Status;

const SIZES: [(f32, f32); 4] = [(1280.0, 720.0), (1000.0, 640.0), (960.0, 600.0), (1920.0, 1080.0)];
const SCALES: [u16; 4] = [100, 125, 150, 200];

fn bounds(h: &Harness<'_, Stage>, label: &str) -> Option<egui::Rect> {
    let found = h.root().children_recursive().find_map(|n| {
        let node = n.accesskit_node();
        let named = [node.label(), node.value()].into_iter().flatten().any(|t| t == label);
        (named && node.role() != Role::TextRun).then(|| node.raw_bounds()).flatten()
    });
    found.map(|b| {
        egui::Rect::from_min_max(egui::pos2(b.x0 as f32, b.y0 as f32), egui::pos2(b.x1 as f32, b.y1 as f32))
    })
}

/// Box, "read as" and the send button are seen whole at every size and text scale, with a
/// half-written reply.
#[test]
fn box_reading_and_button_are_seen_at_every_size() {
    let mut wrong = Vec::new();
    for lang in Lang::ALL {
        for size in SIZES {
            for scale in SCALES {
                let mut stage = Stage::new(PanelId::Messages);
                (stage.lang, stage.scale) = (lang, scale);
                stage.state.messages.drafts.entry(ConversationId(2)).or_default().text =
                    "亲，好评返现五元".into();
                let h = sized(stage, size.into());
                let screen = h.ctx.viewport_rect().shrink(4.0);
                for key in ["ui-draft-label", "ui-draft-send", "ui-reading-title"] {
                    let label = storefront_sandbox::locale::text(lang, key);
                    match bounds(&h, &label) {
                        Some(rect) if screen.contains_rect(rect) => {}
                        found => {
                            wrong.push(format!("{} {size:?} {scale} %: {label} at {found:?}", lang.tag()));
                        }
                    }
                }
                // Some of the talk is seen above them.
                let head = head(&h);
                let refer = bounds(&h, &storefront_sandbox::locale::text(lang, "ui-tool-refer")).expect("it");
                let draft =
                    bounds(&h, &storefront_sandbox::locale::text(lang, "ui-draft-label")).expect("it");
                let below =
                    if refer.bottom() < draft.top() && refer.top() > head.bottom() { refer } else { draft };
                let talk = below.top() - head.bottom();
                // The smallest windows with the largest text have room for a line.
                let least = if scale == 200 && size.1 < 700.0 { 20.0 } else { 60.0 };
                if talk < least {
                    wrong.push(format!("{} {size:?} {scale} %: the talk has {talk} points", lang.tag()));
                }
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

/// Five suggested replies, three of which need two lines.
fn five_suggestions(stage: &mut Stage) {
    let said = [
        ("请耐心等待。", "Please be patient."),
        (
            "非常抱歉让您久等了，我马上联系快递查清楚，今天下午六点以前一定给您一个准确的答复。",
            "I am so sorry for the wait. I ask the courier at once, and by six this afternoon you have an answer.",
        ),
        ("快递的事我们管不了。", "We cannot do anything about couriers."),
        (
            "抱歉，包裹确实晚了。如果明天晚上八点以前还没有送到，我给您全额退款，您什么都不用做。",
            "Sorry, the parcel is late. If it is not there by eight tomorrow evening, I refund you in full.",
        ),
        (
            "真的很抱歉，晚了这么久。先退您五元运费，再给您一张优惠券，希望您能再等一等这个包裹。",
            "I am truly sorry that it is so late. I give you five back and a coupon, and hope that you can wait.",
        ),
    ];
    let suggestions: Vec<SuggestionView> =
        (0..).zip(said).map(|(index, (zh, en))| SuggestionView { index, text: Text::new(zh, en) }).collect();
    for chat in &mut stage.view.conversations {
        chat.suggestions.clone_from(&suggestions);
    }
}

/// In a large window suggestions are seen whole as soon as a talk is opened, however large the text
/// is: two at least at 150 %, one at 200 %; and the send button with them.
#[test]
fn suggestions_are_seen_with_large_text() {
    let mut wrong = Vec::new();
    for lang in Lang::ALL {
        for (size, scales) in
            [(SIZES[3], &[(100, 3), (150, 2), (200, 1)][..]), (SIZES[0], &[(100, 3), (150, 1)])]
        {
            for (scale, least) in scales.iter().copied() {
                let mut stage = Stage::new(PanelId::Messages);
                (stage.lang, stage.scale) = (lang, scale);
                five_suggestions(&mut stage);
                let texts: Vec<String> = stage.view.conversations[2]
                    .suggestions
                    .iter()
                    .map(|suggestion| suggestion.text.get(lang).to_owned())
                    .collect();
                let h = sized(stage, size.into());
                let what = format!("{} {size:?} {scale} %", lang.tag());
                let seen = whole_texts(&h);
                let count = texts.iter().filter(|text| seen.contains(text)).count();
                if count < least {
                    wrong.push(format!("{what}: {count} suggestions are seen"));
                }
                let send = storefront_sandbox::locale::text(lang, "ui-draft-send");
                let screen = h.ctx.viewport_rect();
                if !bounds(&h, &send).is_some_and(|rect| screen.contains_rect(rect)) {
                    wrong.push(format!("{what}: {send} is not seen"));
                }
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

/// The texts that are painted whole within what clips them.
fn whole_texts(h: &Harness<'_, Stage>) -> Vec<String> {
    let screen = h.ctx.viewport_rect();
    let whole =
        painted(h).into_iter().filter(|it| it.clip.intersect(screen).expand(1.0).contains_rect(it.rect));
    whole.map(|it| it.text).collect()
}

/// A text as it was painted.
pub(super) struct PaintedText {
    pub(super) text: String,
    rect: egui::Rect,
    clip: egui::Rect,
    pub(super) ink: egui::Color32,
}

/// Every text that was painted.
pub(super) fn painted(h: &Harness<'_, Stage>) -> Vec<PaintedText> {
    let mut painted = Vec::new();
    for clipped in &h.output().shapes {
        texts(&clipped.shape, clipped.clip_rect, &mut painted);
    }
    painted
}

fn texts(shape: &egui::Shape, clip: egui::Rect, out: &mut Vec<PaintedText>) {
    match shape {
        egui::Shape::Vec(shapes) => shapes.iter().for_each(|shape| texts(shape, clip, out)),
        egui::Shape::Text(text) if !text.galley.text().trim().is_empty() => {
            let rect = text.visual_bounding_rect();
            let own = text.galley.job.sections.first().map(|section| section.format.color);
            let own = own.filter(|ink| *ink != egui::Color32::PLACEHOLDER).unwrap_or(text.fallback_color);
            let ink = text.override_text_color.unwrap_or(own).gamma_multiply(text.opacity_factor);
            out.push(PaintedText { text: text.galley.text().to_owned(), rect, clip, ink });
        }
        _ => {}
    }
}

/// With large text no price lies over another text, on any page.
#[test]
fn prices_lie_over_no_other_text() {
    let (mut wrong, mut prices) = (Vec::new(), 0);
    for lang in Lang::ALL {
        for place in PanelId::ALL {
            for (size, scale) in [(SIZES[0], 150), (SIZES[0], 200), (SIZES[1], 200), (SIZES[3], 200)] {
                let mut stage = Stage::new(place);
                (stage.lang, stage.scale) = (lang, scale);
                // Two prices stand beside each other while a promotion runs.
                stage.view.listings[0].promotion = Some((10, 3));
                stage.view.listings[0].price_now = Money(2_610);
                let h = sized(stage, size.into());
                let painted = painted(&h);
                let seen: Vec<(&str, egui::Rect)> = painted
                    .iter()
                    .map(|it| (it.text.as_str(), it.rect.intersect(it.clip)))
                    .filter(|(_, rect)| rect.is_positive())
                    .collect();
                for (index, (price, rect)) in seen.iter().enumerate() {
                    if !price.contains('¥') {
                        continue;
                    }
                    prices += 1;
                    let others = seen.iter().enumerate().filter(|(other, _)| *other != index);
                    let over =
                        others.filter(|(_, (_, other))| rect.shrink(1.5).intersects(other.shrink(1.5)));
                    wrong.extend(over.map(|(_, (other, at))| {
                        format!(
                            "{} {place:?} {size:?} {scale} %: {price:?} {rect:?} over {other:?} {at:?}",
                            lang.tag()
                        )
                    }));
                }
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    assert!(prices > 50, "prices are painted: {prices}");
}

/// The name above the talk: the rightmost of those that are seen.
fn head(h: &Harness<'_, Stage>) -> egui::Rect {
    let named = |n: egui_kittest::Node<'_>| {
        let node = n.accesskit_node();
        let named =
            node.value().is_some_and(|t| t == "Lin Xiaoyu" || t == "林小雨") && node.role() == Role::Label;
        node.raw_bounds().filter(|_| named)
    };
    let found = h.root().children_recursive().filter_map(named);
    let b = found.max_by(|a, b| a.x0.total_cmp(&b.x0)).expect("the customer");
    egui::Rect::from_min_max(egui::pos2(b.x0 as f32, b.y0 as f32), egui::pos2(b.x1 as f32, b.y1 as f32))
}

/// Three notices at once: two are shown, in both languages, at every size and text scale. They
/// cover nothing that is read (words, labels, prices) or worked on (fields, buttons), and lie
/// within the window.
#[test]
fn notices_cover_nothing_that_is_read_or_worked_on() {
    let mut wrong = Vec::new();
    let shown = [SIZES[0], SIZES[3]].map(|size| (size, &[100, 150, 200][..]));
    for (size, scales) in shown.into_iter().chain([(SIZES[2], &[200][..])]) {
        let rounds = scales.iter().flat_map(|scale| Lang::ALL.into_iter().map(move |lang| (lang, *scale)));
        for ((place, screen), (lang, scale)) in
            rounds.flat_map(|round| screens().into_iter().map(move |screen| (screen, round)))
        {
            let mut stage = Stage::new(place.unwrap_or(PanelId::Window));
            (stage.lang, stage.scale, stage.screen) = (lang, scale, screen.clone());
            let place = place.map_or_else(|| screen.name().to_owned(), |place| format!("{place:?}"));
            for n in 1..=3 {
                stage.state.toasts.push(Status::Warning, notice(lang, n));
            }
            let h = sized(stage, size.into());
            let of = |what: String| format!("{place} {} {size:?} {scale} %: {what}", lang.tag());
            wrong.extend(covering(&h).into_iter().map(of));
            let seen = notices(&h);
            if seen.len() != 2 || !seen.iter().all(|rect| h.ctx.viewport_rect().contains_rect(*rect)) {
                wrong.push(of(format!("two notices within the window: {seen:?}")));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

/// Wherever the free places are: a notice that is taller than was guessed covers nothing either, in
/// two pictures that follow each other.
#[test]
fn notices_cover_nothing_in_windows_of_any_height() {
    let mut wrong = Vec::new();
    for tall in (640..=760).step_by(3) {
        for (place, lang) in [(PanelId::Messages, Lang::En), (PanelId::Stock, Lang::En)] {
            let mut stage = Stage::new(place);
            (stage.lang, stage.scale) = (lang, 150);
            // One line each: the sign is taller than the words.
            stage.state.toasts.push(Status::Warning, format!("{NOTICE} one: a customer is writing."));
            stage.state.toasts.push(Status::Calm, format!("{NOTICE} two: steps 2 to 3 are done."));
            let mut h = sized(stage, egui::vec2(1280.0, tall as f32));
            for _ in 0..2 {
                wrong.extend(covering(&h).into_iter().map(|what| format!("{place:?} {tall}: {what}")));
                h.run_steps(1);
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

/// Every place of the workbench, then the start, the brief and the debrief of a run.
fn screens() -> Vec<(Option<PanelId>, Shown)> {
    let mut sim = Sim::open(super::common::corner_shop(), 3);
    play(&mut sim, BotKind::Careless, |_, _| {});
    let places = PanelId::ALL.into_iter().map(|place| (Some(place), Shown::Workbench));
    let others = [
        Shown::Start(Box::new(super::lessons::list())),
        Shown::Brief,
        Shown::Debrief(Box::new(debrief::build(&sim))),
    ];
    places.chain(others.into_iter().map(|screen| (None, screen))).collect()
}

/// Notices go by themselves.
#[test]
fn notices_go() {
    let mut stage = Stage::new(PanelId::Listings);
    stage.state.toasts.push(Status::Warning, notice(Lang::En, 1));
    let mut h = sized(stage, egui::vec2(1280.0, 720.0));
    h.run_steps(80);
    assert!(h.state().state.toasts.is_empty());
}

/// A listing, whose price was once covered: what is typed and pressed there with a notice is as it
/// was without.
#[test]
fn a_price_is_seen_and_set_while_a_notice_is_there() {
    for lang in Lang::ALL {
        let mut stage = Stage::new(PanelId::Listings);
        stage.lang = lang;
        stage.state.toasts.push(Status::Calm, notice(lang, 1));
        let h = sized(stage, egui::vec2(1280.0, 720.0));
        let label = storefront_sandbox::locale::text(lang, "ui-offer-price");
        let price = bounds(&h, &label).expect("the label of the price");
        assert!(notices(&h).iter().all(|notice| !notice.intersects(price)), "{}", lang.tag());
    }
}

fn notice(lang: Lang, n: usize) -> String {
    match lang {
        Lang::Zh => format!("{NOTICE} {n}：店里今天出了点事，请看一看。"),
        Lang::En => format!("{NOTICE} {n}: something has happened in the shop today."),
    }
}

/// How every notice of these tests begins.
const NOTICE: &str = "Notice";

fn notices(h: &Harness<'_, Stage>) -> Vec<egui::Rect> {
    let named = |n: egui_kittest::Node<'_>| {
        let node = n.accesskit_node();
        let text = node.label().or_else(|| node.value()).unwrap_or_default();
        let b = node.raw_bounds().filter(|_| text.starts_with(NOTICE) && node.role() == Role::Label)?;
        Some(egui::Rect::from_min_max(
            egui::pos2(b.x0 as f32, b.y0 as f32),
            egui::pos2(b.x1 as f32, b.y1 as f32),
        ))
    };
    let mut found: Vec<egui::Rect> = h.root().children_recursive().filter_map(named).collect();
    // The frame of a notice and the words in it.
    let all = found.clone();
    found.retain(|rect| !all.iter().any(|other| other != rect && other.contains_rect(*rect)));
    found.dedup();
    found
}

/// What lies below a notice: words as they were painted, and what can be pressed or typed in, cut
/// to what is seen.
fn covering(h: &Harness<'_, Stage>) -> Vec<String> {
    let notices = notices(h);
    let screen = h.ctx.viewport_rect();
    let ground = screen.area() * 0.3;
    let own = |rect: &egui::Rect| notices.iter().any(|notice| notice.expand(1.0).contains_rect(*rect));
    let mut seen: Vec<(String, egui::Rect)> = h.ctx.viewport(|v| {
        let pressed = v.prev_pass.widgets.layers().flat_map(|(_, widgets)| widgets);
        let pressed =
            pressed.filter(|w| w.enabled && w.sense.is_focusable() && w.interact_rect.is_positive());
        let rects = pressed.map(|w| ("a button or field".to_owned(), w.interact_rect));
        rects.filter(|(_, rect)| rect.area() < ground).collect()
    });
    assert!(seen.len() > 1, "controls are drawn");
    let widgets = seen.len();
    for clipped in &h.output().shapes {
        words(&clipped.shape, clipped.clip_rect, &mut seen);
    }
    assert!(seen.len() > widgets + 5, "words are painted");
    let mut out = Vec::new();
    for notice in &notices {
        let below =
            seen.iter().filter(|(_, rect)| !own(rect) && rect.intersect(notice.shrink(0.5)).is_positive());
        out.extend(below.map(|(what, rect)| format!("{what} {rect:?} below {notice:?}")));
    }
    out
}

fn words(shape: &egui::Shape, clip: egui::Rect, out: &mut Vec<(String, egui::Rect)>) {
    match shape {
        egui::Shape::Vec(shapes) => shapes.iter().for_each(|shape| words(shape, clip, out)),
        egui::Shape::Text(text) if !text.galley.text().trim().is_empty() => {
            let rect = shape.visual_bounding_rect().intersect(clip);
            if rect.is_positive() {
                out.push((format!("“{}”", text.galley.text()), rect));
            }
        }
        _ => {}
    }
}
