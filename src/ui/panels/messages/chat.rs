//! The middle column: who it is and how they feel, what was said, what can be said next.

use egui::{Align, Rect, RichText, ScrollArea, Ui};

use super::waiting::waiting_status;
use super::{draft, side, suggestions, tools};
use crate::base::ids::PhotoId;
use crate::narrate::note_words;
use crate::reply::Topic;
use crate::sim::view::{ConversationState, ConversationView, MessageFrom, Note};
use crate::ui::action::UiAction;
use crate::ui::panels::panel_cx::{Hooks, PanelCx};
use crate::ui::panels::parts::{muted, strong};
use crate::ui::panels::promises::promise_ui;
use crate::ui::panels::why::why_button_ui;
use crate::ui::state::{ReplyDraft, UiState};
use crate::ui::theme::{Tone, icons};
use crate::ui::widgets::{Keys, Speaker, badge_ui, bubble_ui, scroll_area_ui, status_mark_ui};

/// The middle column and what it works on.
pub(super) struct Chat<'a, 'd> {
    /// What is read.
    pub(super) cx: &'a PanelCx<'d>,
    /// The typed text and the choices.
    pub(super) state: &'a mut UiState,
    /// The questions to the host.
    pub(super) hooks: &'a Hooks<'a>,
    /// The conversation.
    pub(super) conversation: &'a ConversationView,
    /// Whether there is no column for what one needs to know, so that it stands here.
    pub(super) narrow: bool,
}

/// Below this height in points (at 100 %) a conversation has no room for suggestions of their own
/// (measured).
const LOW: f32 = 500.0;

/// Below this one not for the buttons either: box, reading and "send" are what stays in view.
const TINY: f32 = 360.0;

impl Chat<'_, '_> {
    /// Draws the conversation with everything below it. Where there is little height, suggestions
    /// and buttons stand below the talk and scroll with it.
    pub(super) fn ui(&mut self, ui: &mut Ui, actions: &mut Vec<UiAction>) {
        let open = self.conversation.state == ConversationState::Open;
        let height = ui.available_height() / self.cx.t.text_factor;
        // While the learner chooses what a draft was meant to do, the suggestions make room.
        let drafts = &self.state.messages.drafts;
        let choosing = drafts.get(&self.conversation.conversation).is_some_and(ReplyDraft::is_chosen_for);
        let (low, tiny) = (open && (height < LOW || choosing), open && height < TINY);
        head_ui(ui, self.cx, self.state, self.conversation, tiny);
        let id = egui::Id::new(("chat-foot", self.conversation.conversation));
        egui::Panel::bottom(id).frame(egui::Frame::NONE).show_separator_line(false).show(ui, |ui| {
            ui.add_space(self.cx.t.space(1));
            if !open {
                muted(ui, self.cx.t, &self.cx.say("ui-chat-over"));
                return;
            }
            if !low {
                suggestions::suggestions_ui(ui, self.cx, self.state, self.conversation);
            }
            if !tiny {
                tools::tools_ui(ui, self.cx, self.state, self.conversation, actions);
            }
            draft::draft_ui(ui, self.cx, self.state, self.hooks, self.conversation, actions);
        });
        let area = ScrollArea::vertical()
            .id_salt(("chat", self.conversation.conversation))
            .auto_shrink([false, false])
            .stick_to_bottom(!low && !self.narrow);
        scroll_area_ui(ui, area, Keys::Main, |ui| {
            let last = talk_ui(ui, self.cx, Some(self.hooks), self.conversation);
            if low || self.narrow {
                show_newest(ui, self.conversation, last);
            }
            if low {
                suggestions::suggestions_below_ui(ui, self.cx, self.state, self.conversation);
            }
            if tiny {
                tools::tools_ui(ui, self.cx, self.state, self.conversation, actions);
                about_ui(ui, self.cx, self.conversation);
            }
            if self.narrow {
                ui.separator();
                side::side_ui(ui, self.cx, self.state, Some(self.conversation));
            }
        });
    }
}

/// Scrolls to the newest message when there is a new one; the suggestions below it are seen as far
/// as they fit.
fn show_newest(ui: &Ui, conversation: &ConversationView, last: Option<Rect>) {
    let key = ui.id().with("messages");
    let count = conversation.messages.len();
    let before = ui.data_mut(|d| std::mem::replace(d.get_temp_mut_or_default::<usize>(key), count));
    if let Some(last) = last.filter(|_| before != count) {
        ui.scroll_to_rect(last, Some(Align::TOP));
    }
}

/// Everything that was said, with the promises made. Gives the place of the last message.
pub(in crate::ui::panels) fn talk_ui(
    ui: &mut Ui,
    cx: &PanelCx<'_>,
    hooks: Option<&Hooks<'_>>,
    conversation: &ConversationView,
) -> Option<Rect> {
    let mut last = None;
    for message in &conversation.messages {
        let speaker = match message.from {
            MessageFrom::Customer => Speaker::Customer,
            MessageFrom::Keeper => Speaker::Keeper,
            MessageFrom::Note => Speaker::Note,
        };
        let words = message.note.map(|note| note_words(cx.scenario, note).get(cx.lang).to_owned());
        let words = words.as_deref().unwrap_or_else(|| message.text.get(cx.lang));
        let bubble = bubble_ui(ui, cx.t, speaker, words).on_hover_text(cx.moment(message.at));
        last = Some(bubble.rect);
        if let Some(Note::Picture(photo)) = message.note {
            picture_ui(ui, cx, hooks, photo);
        }
    }
    for promise in &conversation.promises {
        promise_ui(ui, cx, promise);
    }
    last
}

/// The picture that a customer sent, where its file is loaded; its caption stands above it.
fn picture_ui(ui: &mut Ui, cx: &PanelCx<'_>, hooks: Option<&Hooks<'_>>, photo: PhotoId) {
    let Some(photo) = cx.scenario.photos.get(photo.index()) else { return };
    let texture = hooks.and_then(|hooks| (hooks.picture)(&photo.file));
    if let Some(texture) = texture {
        let size = egui::Vec2::splat(180.0 * cx.t.text_factor);
        let name = photo.name.get(cx.lang);
        ui.add(egui::Image::new((texture, size)).alt_text(name)).on_hover_text(name);
    }
}

/// The words for a mood of −5 to 5, its sign and its tone.
fn mood(value: i8) -> (&'static str, &'static str, Tone) {
    match value {
        i8::MIN..=-4 => ("ui-mood-angry", icons::ANGRY, Tone::Bad),
        -3..=-2 => ("ui-mood-unhappy", icons::SAD, Tone::Warning),
        -1..=1 => ("ui-mood-neutral", icons::NEUTRAL, Tone::Neutral),
        2..=i8::MAX => ("ui-mood-happy", icons::HAPPY, Tone::Good),
    }
}

fn head_ui(ui: &mut Ui, cx: &PanelCx<'_>, state: &mut UiState, conversation: &ConversationView, short: bool) {
    let t = cx.t;
    ui.horizontal_wrapped(|ui| {
        strong(ui, t, conversation.customer.get(cx.lang));
        let (key, icon, tone) = mood(conversation.mood);
        ui.label(RichText::new(icon).font(t.plain(t.title())).color(t.tone(tone)));
        if !short {
            muted(ui, t, &cx.say(key));
        }
        if let Some(since) = conversation.waiting_since.filter(|_| conversation.needs_reply()) {
            let waited = cx.view.now.since(since);
            status_mark_ui(ui, t, waiting_status(waited), &PanelCx::stopwatch(waited));
            why_button_ui(ui, cx, state, "patience");
        }
        if !short {
            badges_ui(ui, cx, conversation);
        }
    });
}

/// The parts that a short head leaves out.
fn about_ui(ui: &mut Ui, cx: &PanelCx<'_>, conversation: &ConversationView) {
    ui.horizontal_wrapped(|ui| {
        muted(ui, cx.t, &cx.say(mood(conversation.mood).0));
        badges_ui(ui, cx, conversation);
    });
}

fn badges_ui(ui: &mut Ui, cx: &PanelCx<'_>, conversation: &ConversationView) {
    if conversation.topic != Topic::Other {
        let topic = cx.say(&format!("ui-topic-{}", conversation.topic.name()));
        badge_ui(ui, cx.t, Tone::Neutral, &topic);
    }
    if let Some(product) = conversation.product {
        badge_ui(ui, cx.t, Tone::Primary, cx.product(product));
    }
}
