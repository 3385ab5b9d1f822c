//! Where the keyboard's focus goes when a panel opens, and where it stays when what had it is gone:
//! after an order is shipped the next one has it, after a dialog the button that opened it.

use egui::{Id, Key, Memory, Popup, Ui};

use super::widgets::drawn_widgets;

/// Remembers what had the focus in the open place.
#[derive(Debug, Clone, Default)]
pub struct FocusKeeper {
    /// Whether the place that has just been opened should take the focus.
    pub enter: bool,
    last: Option<(Id, usize)>,
    popup: bool,
}

impl FocusKeeper {
    /// Call before the place is drawn; hand the number to [`Self::keep`].
    pub fn begin(&mut self, ui: &Ui) -> usize {
        drawn_widgets(ui)
    }

    /// Whether a widget that stands for the place should take the focus now; true once.
    pub fn claim(&mut self) -> bool {
        std::mem::take(&mut self.enter)
    }

    /// Forgets what had the focus, because another place or screen opens.
    pub fn forget(&mut self) {
        self.last = None;
    }

    /// Call after the place is drawn: gives the focus to its first widget if it was just opened and
    /// nothing has claimed it, and to a neighbour if the widget that had it is gone. `covered` says
    /// that a dialog is open.
    pub fn keep(&mut self, ui: &Ui, from: usize, covered: bool) {
        let popup = std::mem::replace(&mut self.popup, Popup::is_any_open(ui.ctx()));
        if covered {
            return;
        }
        let here = focusable(ui, from);
        if self.enter {
            self.enter = false;
            self.last = None;
            match here.first() {
                Some(id) => give(ui, *id),
                None => ui.memory_mut(|m| m.focused().into_iter().for_each(|id| m.surrender_focus(id))),
            }
        }
        if let Some(id) = ui.memory(Memory::focused) {
            self.note(ui, &here, id);
            return;
        }
        let Some((id, index)) = self.last else { return };
        let (pointer, escape, tab) = ui.input(|i| {
            let pointer = i.pointer.any_pressed() || i.pointer.any_released();
            (pointer, i.key_pressed(Key::Escape), i.key_pressed(Key::Tab))
        });
        if pointer || (escape && !popup) {
            // A click elsewhere and Escape both mean that it should go.
            self.last = None;
        } else if !tab {
            // With Tab it is on its way to the next widget, which may be drawn in the next picture
            // only.
            let near = here.get(index.min(here.len().saturating_sub(1))).copied();
            if let Some(id) = here.contains(&id).then_some(id).or(near) {
                give(ui, id);
            }
        }
    }

    /// Takes down what has the focus. Something in a menu leaves the place's own memory as it is.
    fn note(&mut self, ui: &Ui, here: &[Id], id: Id) {
        if let Some(index) = here.iter().position(|h| *h == id) {
            self.last = Some((id, index));
            return;
        }
        let layer = ui.layer_id();
        let elsewhere =
            ui.ctx().viewport(|v| v.this_pass.widgets.order(id).is_some_and(|(on, _)| on == layer));
        if elsewhere {
            self.last = None;
        }
    }
}

/// Gives the focus to a widget that is drawn already: its ring shows in the next picture.
fn give(ui: &Ui, id: Id) {
    ui.memory_mut(|m| m.request_focus(id));
    ui.ctx().request_repaint();
}

/// The widgets that can have the focus, in the order of the Tab key, from the given one of the
/// layer on.
fn focusable(ui: &Ui, from: usize) -> Vec<Id> {
    let layer = ui.layer_id();
    ui.ctx().viewport(|v| {
        let drawn = v.this_pass.widgets.get_layer(layer).skip(from);
        drawn.filter(|w| w.enabled && w.sense.is_focusable()).map(|w| w.id).collect()
    })
}
