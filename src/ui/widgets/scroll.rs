//! Scroll areas that a keyboard can work: what gets the focus comes into view, and the page keys
//! scroll.

use egui::{Context, Event, FocusDirection, Id, InputState, Key, Order, Popup, ScrollArea, Ui, Vec2};

/// Points kept free around what comes into view, so that its ring is seen.
const RING: f32 = 6.0;

/// The share of the height that a page key turns: a line or two stay for the eye to hold on to
/// (design choice).
const PAGE: f32 = 0.85;

/// Which keys an area answers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keys {
    /// Those of the place: it scrolls while no other area has the focus.
    Main,
    /// Only while the focus is in it.
    Own,
    /// None: a short list of what to look at, beside the area that is looked at.
    None,
}

/// Draws a scroll area. It follows the focus; the page keys, Home, End and the arrows up and down
/// scroll it.
pub fn scroll_area_ui<R>(
    ui: &mut Ui,
    area: ScrollArea,
    keys: Keys,
    contents: impl FnOnce(&mut Ui) -> R,
) -> R {
    // Without easing: a slow machine would draw ten pictures for every key.
    area.animated(false)
        .show(ui, |ui| {
            let before = drawn_widgets(ui);
            let inner = contents(ui);
            focus_what_is_seen(ui, before);
            let inside = follow_focus(ui, before);
            scroll_by_keys(ui, keys, inside);
            inner
        })
        .inner
}

/// How many widgets the layer holds so far; tells afterwards which were drawn in between.
pub fn drawn_widgets(ui: &Ui) -> usize {
    let layer = ui.layer_id();
    ui.ctx().viewport(|v| v.this_pass.widgets.get_layer(layer).count())
}

/// Whether this very key went down without Alt, Shift or Ctrl; it is taken out of the input. The
/// key's own modifiers count, not those at the end of the picture; egui's `consume_key` would let
/// Alt and Shift pass.
pub fn take_key(input: &mut InputState, wanted: Key) -> bool {
    let before = input.events.len();
    input.events.retain(|event| {
        !matches!(event, Event::Key { key, pressed: true, modifiers, .. } if *key == wanted && modifiers.is_none())
    });
    input.events.len() < before
}

/// Brings what has just got the focus into view. True while the focus is on something of this area.
fn follow_focus(ui: &Ui, before: usize) -> bool {
    let focused = ui.memory(egui::Memory::focused);
    let layer = ui.layer_id();
    let place = focused.and_then(|id| {
        ui.ctx().viewport(|v| {
            let widgets = &v.this_pass.widgets;
            let (on, order) = widgets.order(id)?;
            (on == layer && order >= before).then(|| widgets.get(id).map(|w| w.rect))?
        })
    });
    let key = ui.id().with("focus-in-view");
    let now = place.and(focused);
    let last = ui.data_mut(|d| std::mem::replace(d.get_temp_mut_or_default::<Option<Id>>(key), now));
    if let Some(rect) = place
        && last != now
    {
        ui.scroll_to_rect(rect.expand(RING), None);
    }
    place.is_some()
}

/// The area whose keys they are, and the pass in which it said so.
fn holder(ctx: &Context) -> Option<Id> {
    let now = ctx.cumulative_pass_nr();
    let (id, pass) = ctx.data(|d| d.get_temp::<(Id, u64)>(holder_key()))?;
    (pass + 1 >= now).then_some(id)
}

fn holder_key() -> Id {
    Id::new("scroll-keys")
}

fn scroll_by_keys(ui: &Ui, keys: Keys, inside: bool) {
    let ctx = ui.ctx();
    let (whole, seen) = (ui.min_rect().height(), ui.clip_rect().height());
    let scrolls = whole > seen + 1.0;
    if inside && scrolls && keys != Keys::None {
        let now = (ui.id(), ctx.cumulative_pass_nr());
        ctx.data_mut(|d| d.insert_temp(holder_key(), now));
    }
    let mine = match holder(ctx) {
        Some(id) => id == ui.id(),
        None => keys == Keys::Main,
    };
    let layer = ui.layer_id();
    let covered = layer.order == Order::Background && Popup::is_any_open(ctx);
    if !scrolls || !mine || covered || !ctx.memory(|m| m.allows_interaction(layer)) {
        return;
    }
    let writing = ctx.text_edit_focused();
    let line = ui.text_style_height(&egui::TextStyle::Body) * 3.0;
    let steps = [
        (Key::PageUp, seen * PAGE, Then::First),
        (Key::PageDown, -seen * PAGE, Then::First),
        (Key::ArrowUp, line, Then::Stay),
        (Key::ArrowDown, -line, Then::Stay),
        (Key::Home, whole, Then::First),
        (Key::End, -whole, Then::Last),
    ];
    for (key, by, then) in steps {
        let free = !writing || matches!(key, Key::PageUp | Key::PageDown);
        if free && ui.input_mut(|i| take_key(i, key)) {
            // Else the arrows would carry the focus away at the same time.
            ui.memory_mut(|m| m.move_focus(FocusDirection::None));
            ui.scroll_with_delta(Vec2::new(0.0, by));
            if !writing {
                ui.data_mut(|d| d.insert_temp(ui.id().with("turned"), Some(then)));
            }
        }
    }
}

/// Where the focus goes after a key has scrolled: Tab goes on from what is seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Then {
    /// To the first thing in view.
    First,
    /// To the last.
    Last,
    /// It stays where it is while that can be seen.
    Stay,
}

/// In the picture after a key has scrolled: the focus goes where the eyes are.
fn focus_what_is_seen(ui: &Ui, before: usize) {
    let key = ui.id().with("turned");
    let Some(then) = ui.data_mut(|d| d.get_temp_mut_or_default::<Option<Then>>(key).take()) else {
        return;
    };
    // The last thing may end on the very edge, or a hair beyond it.
    let (layer, seen) = (ui.layer_id(), ui.clip_rect().expand(2.0));
    let focused = ui.memory(egui::Memory::focused);
    let (out_of_sight, first, last) = ui.ctx().viewport(|v| {
        let widgets = &v.this_pass.widgets;
        let mut here = widgets.get_layer(layer).skip(before);
        let gone = here.any(|w| Some(w.id) == focused && !seen.contains_rect(w.rect));
        let here = widgets.get_layer(layer).skip(before);
        let mut shown = here.filter(|w| w.enabled && w.sense.is_focusable() && seen.contains_rect(w.rect));
        let first = shown.next().map(|w| w.id);
        (gone, first, shown.last().map(|w| w.id).or(first))
    });
    let wanted = match then {
        Then::First => first,
        Then::Last => last,
        Then::Stay if out_of_sight => first,
        Then::Stay => None,
    };
    if let Some(id) = wanted {
        ui.memory_mut(|m| m.request_focus(id));
        ui.ctx().request_repaint();
    }
}
