//! The editor of a lesson: what is pressed and typed becomes edits of the text, and nothing else in
//! the file changes.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use storefront_sandbox::base::Lang;
use storefront_sandbox::edit::form::{Target, describe};
use storefront_sandbox::edit::outline::outline;
use storefront_sandbox::edit::{Address, EditDocument};
use storefront_sandbox::locale;
use storefront_sandbox::scenario::{Embedded, Scenario};
use storefront_sandbox::sim::ShopView;
use storefront_sandbox::ui::action::EditorAction;
use storefront_sandbox::ui::editor::state::{EditorState, SidePage};
use storefront_sandbox::ui::editor::{
    BotScores, EditorCx, EditorProblem, EditorQuestion, ProofState, TriedTalk, editor_ui,
};
use storefront_sandbox::ui::theme::{ThemeKind, Tokens, apply, fonts_ready};

/// A lesson on the desk: edits are done as the shell does them.
pub(super) struct Desk {
    pub(super) document: EditDocument,
    pub(super) state: EditorState,
    pub(super) problems: Vec<EditorProblem>,
    pub(super) talk: Option<TriedTalk>,
    pub(super) question: Option<EditorQuestion>,
    pub(super) opened: Option<(Scenario, ShopView)>,
    pub(super) scores: BotScores,
    pub(super) lang: Lang,
    pub(super) asked: Vec<EditorAction>,
}

impl Desk {
    pub(super) fn of(id: &str) -> Self {
        let bytes = Embedded::file(&format!("scenarios/{id}/scenario.ron")).expect("it is shipped");
        let document = EditDocument::open("scenario.ron", bytes.to_vec()).expect("a text");
        let (state, problems) = (EditorState::default(), Vec::new());
        Self {
            document,
            state,
            problems,
            talk: None,
            question: None,
            opened: None,
            scores: BotScores::default(),
            lang: Lang::En,
            asked: Vec::new(),
        }
    }

    fn carry_out(&mut self, action: EditorAction) {
        match &action {
            EditorAction::Edit(edit, group) => {
                let done = self.document.apply_in(edit, *group);
                if let (Err(why), Some(typing)) = (done, &mut self.state.typing) {
                    typing.problem = Some(locale::sentence(Lang::En, &why.sentence()));
                }
            }
            EditorAction::Undo => drop(self.document.undo()),
            EditorAction::Redo => drop(self.document.redo()),
            _ => {}
        }
        self.asked.push(action);
    }

    fn draw(&mut self, ui: &mut egui::Ui, t: &Tokens) {
        let keys = |target: Target| match target {
            Target::Products => vec!["mug".to_owned(), "tote".to_owned()],
            _ => vec!["bargain_hunter".to_owned()],
        };
        let sections = outline(&self.document, &[]);
        let cx = EditorCx {
            t,
            lang: self.lang,
            document: &self.document,
            format: describe(),
            keys: &keys,
            problems: &self.problems,
            proof: ProofState::Done,
            talk: self.talk.as_ref(),
            opened: self.opened.as_ref().map(|(scenario, view)| (scenario, view)),
            scores: &self.scores,
            picture: &|_| None,
            notes: &[],
            languages: &Lang::ALL,
            question: self.question.as_ref(),
            place: "lessons/my_shop",
        };
        for action in editor_ui(ui, &cx, &sections, &mut self.state) {
            self.carry_out(action);
        }
    }
}

pub(super) fn open(desk: Desk) -> Harness<'static, Desk> {
    let mut first = true;
    let draw = move |ui: &mut egui::Ui, desk: &mut Desk| {
        if first {
            apply(ui.ctx(), ThemeKind::Light, 100);
            first = false;
        }
        if fonts_ready(ui.ctx()) {
            desk.draw(ui, &Tokens::new(ThemeKind::Light, 100));
        }
    };
    let mut harness = Harness::builder().with_size(egui::vec2(1280.0, 900.0)).build_ui_state(draw, desk);
    harness.run_steps(6);
    harness
}

pub(super) fn click(h: &mut Harness<'_, Desk>, label: &str) {
    h.get_by_label(label).scroll_to_me();
    h.run_steps(3);
    h.get_by_label(label).click();
    h.run_steps(4);
}

/// The lines of a text that are not in another one.
fn changed<'a>(before: &'a str, after: &'a str) -> Vec<&'a str> {
    after.lines().filter(|line| !before.lines().any(|old| old == *line)).collect()
}

/// Words are typed into a field: only the line with them changes, and one undo takes all of them
/// back.
#[test]
fn what_is_typed_changes_its_line_alone() {
    let mut h = open(Desk::of("first_hour"));
    let before = h.state().document.text().to_owned();
    let field = h.get_by_label("Title · English");
    field.focus();
    h.run_steps(2);
    h.get_by_label("Title · English").type_text(" today");
    h.run_steps(4);
    let after = h.state().document.text().to_owned();
    let lines = changed(&before, &after);
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert!(lines[0].contains(" today"), "{lines:?}");
    click(&mut h, "Undo");
    assert_eq!(h.state().document.text(), before);
    assert_eq!(h.state().document.steps(), (0, 1), "one step");
    h.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    h.run_steps(3);
    assert_eq!(h.state().document.text(), after);
}

/// What is no number is not written into the file; the field keeps it and says why.
#[test]
fn what_is_no_value_stays_in_its_field() {
    let mut h = open(Desk::of("first_hour"));
    let before = h.state().document.text().to_owned();
    h.get_by_role_and_label(Role::TextInput, "Minutes").focus();
    h.run_steps(2);
    h.get_by_role_and_label(Role::TextInput, "Minutes").type_text("x");
    h.run_steps(4);
    assert_eq!(h.state().document.text(), before);
    let typing = h.state().state.typing.clone().expect("it is still being typed");
    assert!(typing.text.ends_with('x') && typing.problem.is_some(), "{typing:?}");
    let said = typing.problem.expect("a sentence");
    assert!(h.query_by_label_contains(&said).is_some(), "{said}");
}

/// The outline opens a story; there it can be renamed, copied and tried, and its words can be
/// changed.
#[test]
fn a_story_is_opened_copied_renamed_and_tried() {
    let desk = Desk::of("first_hour");
    let key = desk.document.value(&Address::parse("cases")).and_then(|cases| cases.item(0));
    let key = key.and_then(|item| item.key.map(str::to_owned)).expect("a story");
    let mut h = open(desk);
    click(&mut h, "Stories");
    // In the outline and among the section's fields.
    let end = format!("· {key}");
    let mut entries = h.get_all_by(|node| node.label().is_some_and(|label| label.ends_with(&end)));
    entries.next().expect("it is listed").click();
    drop(entries);
    h.run_steps(6);
    assert_eq!(h.state().state.at, Some(Address::parse("cases").child(key.clone())));
    click(&mut h, "Try this customer");
    assert!(h.state().asked.contains(&EditorAction::TryCase(key.clone())), "{:?}", h.state().asked);
    assert_eq!(h.state().state.side, SidePage::Try);
    click(&mut h, "Copy");
    let copy = Address::parse("cases").child(format!("{key}_2"));
    assert!(h.state().document.value(&copy).is_some());
    assert_eq!(h.state().state.at, Some(copy), "the copy is open");
}

/// A problem leads to its value; a talk is shown with its lines, and a reply goes out.
#[test]
fn the_side_shows_problems_and_the_talk() {
    let mut desk = Desk::of("first_hour");
    desk.problems = vec![EditorProblem {
        is_error: true,
        code: "S113".to_owned(),
        at: Address::parse("products/mug/cost"),
        sentence: "This costs nothing.".to_owned(),
        help: "Write an amount.".to_owned(),
        is_stale: false,
    }];
    let mut h = open(desk);
    click(&mut h, "products/mug/cost");
    assert_eq!(h.state().state.at, Some(Address::parse("products/mug")));
    h.run_steps(4);
    assert!(h.get_all_by_label_contains("This costs nothing.").count() >= 2, "at the field, too");
    let desk = h.state_mut();
    desk.state.open(Address::parse("cases/late"));
    desk.state.side = SidePage::Try;
    desk.talk = Some(TriedTalk {
        case: "late".to_owned(),
        head: vec!["Customer: where is it?".to_owned()],
        ..TriedTalk::default()
    });
    h.run_steps(4);
    assert!(h.query_by_label_contains("Customer: where is it?").is_some());
    h.get_by_label("Your reply, or the number of a suggestion").focus();
    h.run_steps(2);
    h.get_by_label("Your reply, or the number of a suggestion").type_text("1");
    h.run_steps(3);
    click(&mut h, "Send");
    assert!(h.state().asked.contains(&EditorAction::Say("1".to_owned())));
}

/// What is typed into the text itself is an edit like any other.
#[test]
fn the_text_can_be_changed_by_hand() {
    let mut h = open(Desk::of("first_hour"));
    click(&mut h, "Text");
    let before = h.state().document.text().len();
    let field = h.get_all_by_label("Text").last().expect("the field");
    field.focus();
    h.run_steps(2);
    h.get_all_by_label("Text").last().expect("the field").type_text("// note\n");
    h.run_steps(4);
    assert_eq!(h.state().document.text().len(), before + "// note\n".len());
}

/// Each question has its answers.
#[test]
fn questions_are_answered() {
    for (question, label, answer) in [
        (EditorQuestion::Recovery, "Take it", EditorAction::Recover(true)),
        (EditorQuestion::Recovery, "Throw it away", EditorAction::Recover(false)),
        (EditorQuestion::Unsaved, "Leave without saving", EditorAction::CloseUnsaved),
        (EditorQuestion::Gone, "Save it again", EditorAction::Save),
        (EditorQuestion::Merges, "Take both", EditorAction::TakeBoth),
        (EditorQuestion::Conflict(vec!["days".into()]), "Keep mine", EditorAction::KeepMine),
        (
            EditorQuestion::Conflict(vec!["days".into()]),
            "Take the version in the file",
            EditorAction::TakeTheirs,
        ),
    ] {
        let mut h = open(Desk { question: Some(question.clone()), ..Desk::of("first_hour") });
        click(&mut h, label);
        assert!(h.state().asked.contains(&answer), "{question:?}");
    }
}
