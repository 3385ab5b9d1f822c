//! Finds widgets by the names a screen reader would speak. egui makes the tree; we read its output.

use bevy::prelude::*;
use bevy_egui::{EguiContext, EguiInput, EguiOutput, PrimaryEguiContext};
use egui::accesskit::{Action, ActionRequest, Node, NodeId, Role, TreeId};

/// Where a widget is, in window units (logical pixels).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FoundWidget {
    /// Its middle.
    pub center: Vec2,
    /// Whether it is shut off.
    pub disabled: bool,
    /// Its name in the tree, if it has to be scrolled into view before it can be pressed.
    pub(super) out_of_view: Option<NodeId>,
}

/// egui makes the tree only while asked to.
pub(super) fn keep_labels_coming(mut contexts: Query<&mut EguiContext, With<PrimaryEguiContext>>) {
    for mut context in &mut contexts {
        context.bypass_change_detection().get_mut().enable_accesskit();
    }
}

/// The widget of a label: first one that is called exactly so, then one whose name or text contains
/// it; among those, one that can be clicked before one that can only be read.
pub fn find(world: &mut World, label: &str) -> Option<FoundWidget> {
    let mut outputs = world.query_filtered::<(&EguiOutput, &mut EguiContext), With<PrimaryEguiContext>>();
    let (output, mut context) = outputs.single_mut(world).ok()?;
    let context = context.bypass_change_detection().get_mut();
    let zoom = context.zoom_factor();
    let update = output.platform_output.accesskit_update.as_ref()?;
    update
        .nodes
        .iter()
        .filter_map(|(id, node)| Some((rank(node, label)?, *id, node)))
        .min_by_key(|(rank, ..)| *rank)
        .and_then(|(_, id, node)| {
            let bounds = node.bounds()?;
            let (x, y) = (bounds.x0.midpoint(bounds.x1), bounds.y0.midpoint(bounds.y1));
            let center = Vec2::new(x as f32, y as f32) * zoom;
            let out_of_view = (!shows(context, id)).then_some(id);
            Some(FoundWidget { center, disabled: node.is_disabled(), out_of_view })
        })
}

/// Whether the middle of a widget can be seen: a scroll area may have cut it off. What is only
/// drawn counts as seen.
fn shows(context: &egui::Context, id: NodeId) -> bool {
    context.viewport(|viewport| {
        let mut widgets = viewport.prev_pass.widgets.layers().flat_map(|(_, widgets)| widgets);
        let widget = widgets.find(|widget| widget.id.accesskit_id() == id);
        widget.is_none_or(|widget| widget.interact_rect.contains(widget.rect.center()))
    })
}

/// Asks the scroll area around a widget to show it, as a screen reader would.
pub(super) fn scroll_to(world: &mut World, target_node: NodeId) {
    let mut inputs = world.query_filtered::<&mut EguiInput, With<PrimaryEguiContext>>();
    let Ok(mut input) = inputs.single_mut(world) else { return };
    let (action, target_tree) = (Action::ScrollIntoView, TreeId::ROOT);
    let request = ActionRequest { action, target_tree, target_node, data: None };
    input.events.push(egui::Event::AccessKitActionRequest(request));
}

/// What a node is, in one word: the roles that egui gives to its widgets.
#[expect(clippy::wildcard_enum_match_arm, reason = "the kinds are another library's and may grow")]
fn role_word(role: Role) -> &'static str {
    match role {
        Role::Button => "Button",
        Role::CheckBox => "CheckBox",
        Role::ColorWell => "ColorWell",
        Role::ComboBox => "ComboBox",
        Role::GenericContainer => "GenericContainer",
        Role::Image => "Image",
        Role::Label => "Label",
        Role::Link => "Link",
        Role::MultilineTextInput => "MultilineTextInput",
        Role::Pane => "Pane",
        Role::ProgressIndicator => "ProgressIndicator",
        Role::RadioButton => "RadioButton",
        Role::ScrollBar => "ScrollBar",
        Role::Slider => "Slider",
        Role::SpinButton => "SpinButton",
        Role::Splitter => "Splitter",
        Role::TextInput => "TextInput",
        _ => "Other",
    }
}

/// Everything that has a name, in the order of the Tab key: what it is, its name, its value. For
/// authors of scripts, and to hear what a screen reader would say.
pub(super) fn list_named(world: &mut World) -> Vec<String> {
    let mut outputs = world.query_filtered::<&EguiOutput, With<PrimaryEguiContext>>();
    let Ok(output) = outputs.single(world) else { return Vec::new() };
    let nodes = output.platform_output.accesskit_update.iter().flat_map(|update| &update.nodes);
    let named = nodes.filter(|(_, node)| !matches!(node.role(), Role::TextRun | Role::Window));
    named
        .filter_map(|(_, node)| {
            let words: Vec<&str> = [node.label(), node.value()].into_iter().flatten().collect();
            let off = if node.is_disabled() { " (off)" } else { "" };
            (!words.is_empty()).then(|| format!("{}{off}: {}", role_word(node.role()), words.join(" = ")))
        })
        .collect()
}

/// How well a node fits; smaller is better.
fn rank(node: &Node, label: &str) -> Option<u8> {
    // egui puts the text runs of labels into the tree as well; the label itself is enough.
    if matches!(node.role(), Role::TextRun | Role::Window) {
        return None;
    }
    let texts = [node.label(), node.value(), node.placeholder()];
    let exact = texts.iter().flatten().any(|text| text.trim() == label);
    let part = texts.iter().flatten().any(|text| text.contains(label));
    let read_only = u8::from(matches!(node.role(), Role::Label));
    match (exact, part) {
        (true, _) => Some(read_only),
        (false, true) => Some(2 + read_only),
        (false, false) => None,
    }
}
