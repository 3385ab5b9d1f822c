//! Room: on low windows and with large text everything that is needed to answer stays in view, and notices lie where nothing
//! can be pressed.

use super::{Stage, sized};
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT;
use storefront_sandbox::base::Lang;
use storefront_sandbox::base::ids::ConversationId;
use storefront_sandbox::ui::action::Place;
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

/// Box, "read as" and the send button are seen whole at every size and text scale, with a half-written reply.
#[test]
fn box_reading_and_button_are_seen_at_every_size() {
    let mut wrong = Vec::new();
    for lang in Lang::ALL {
        for size in SIZES {
            for scale in SCALES {
                let mut stage = Stage::new(Place::Messages);
                (stage.lang, stage.scale) = (lang, scale);
                stage.state.drafts.entry(ConversationId(2)).or_default().text = "亲，好评返现五元".into();
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

/// Three notices at once: two are shown, over nothing that can be pressed, and they go by themselves.
#[test]
fn notices_cover_no_button_and_go() {
    let mut wrong = Vec::new();
    for place in Place::ALL {
        for size in SIZES {
            for scale in [100, 150, 200] {
                // The smallest window with the largest text has no free place; presses go through a notice there.
                if scale == 200 && size.1 < 620.0 {
                    continue;
                }
                let mut stage = Stage::new(place);
                stage.scale = scale;
                for n in 1..=3 {
                    stage.state.toasts.push(
                        Status::Warning,
                        format!("Notice {n}: something has happened in the shop today."),
                    );
                }
                let mut h = sized(stage, size.into());
                wrong.extend(
                    covering(&h).into_iter().map(|name| format!("{place:?} {size:?} {scale} %: {name}")),
                );
                assert_eq!(notices(&h).len(), 2);
                h.run_steps(80);
                assert!(h.state().state.toasts.is_empty());
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

fn notices(h: &Harness<'_, Stage>) -> Vec<egui::Rect> {
    let named = |n: egui_kittest::Node<'_>| {
        let node = n.accesskit_node();
        let text = node.label().or_else(|| node.value()).unwrap_or_default();
        let b = node.raw_bounds().filter(|_| text.starts_with("Notice ") && node.role() == Role::Label)?;
        Some(egui::Rect::from_min_max(
            egui::pos2(b.x0 as f32, b.y0 as f32),
            egui::pos2(b.x1 as f32, b.y1 as f32),
        ))
    };
    let mut found: Vec<egui::Rect> = h.root().children_recursive().filter_map(named).collect();
    // The frame of a notice and the words in it.
    let all = found.clone();
    found.retain(|rect| !all.iter().any(|other| other != rect && other.contains_rect(*rect)));
    found
}

/// Places that can be pressed and lie below a notice, cut to what is seen of them.
fn covering(h: &Harness<'_, Stage>) -> Vec<String> {
    let notices = notices(h);
    let ground = h.ctx.viewport_rect().area() * 0.3;
    let pressed: Vec<egui::Rect> = h.ctx.viewport(|v| {
        let layers = v.prev_pass.widgets.layers().filter(|(layer, _)| layer.order != egui::Order::Foreground);
        let widgets = layers.flat_map(|(_, widgets)| widgets);
        let pressed =
            widgets.filter(|w| w.enabled && w.sense.is_focusable() && w.interact_rect.is_positive());
        pressed.map(|w| w.interact_rect).filter(|rect| rect.area() < ground).collect()
    });
    assert!(pressed.len() > 10);
    let mut out = Vec::new();
    for notice in &notices {
        let below = pressed.iter().filter(|rect| rect.intersect(*notice).is_positive());
        out.extend(below.map(|rect| format!("{rect:?} below {notice:?}")));
    }
    out
}
