//! The list of lessons, the problems of one, and choosing a folder: by their words and by keyboard
//! alone.

use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use storefront_sandbox::base::{Lang, Text};
use storefront_sandbox::ui::action::{FolderUse, LessonAction, UiAction};
use storefront_sandbox::ui::panels::settings_ui;
use storefront_sandbox::ui::screens::start_model::{
    BestResult, CardGroup, CardState, FolderEntry, FolderModel, ProblemCard, ProblemsModel, ScenarioCard,
    StartModel,
};
use storefront_sandbox::ui::screens::{changed_ui, folder_ui, problems_ui, start_ui};
use storefront_sandbox::ui::state::UiState;
use storefront_sandbox::ui::theme::{ThemeKind, Tokens, apply, fonts_ready};

/// What is drawn.
enum Shown {
    Start(StartModel),
    Problems(ProblemsModel),
    Folder(FolderModel),
    Settings,
    Changed,
}

struct Stage {
    shown: Shown,
    state: UiState,
    lang: Lang,
    actions: Vec<UiAction>,
}

fn stage(shown: Shown) -> Stage {
    Stage { shown, state: UiState::default(), lang: Lang::En, actions: Vec::new() }
}

fn show(stage: Stage, scale: u16) -> Harness<'static, Stage> {
    let mut first = true;
    let draw = move |ui: &mut egui::Ui, stage: &mut Stage| {
        if std::mem::take(&mut first) {
            apply(ui.ctx(), ThemeKind::Light, scale);
        }
        if !fonts_ready(ui.ctx()) {
            return;
        }
        let t = Tokens::new(ThemeKind::Light, scale);
        let (lang, panels) = (stage.lang, &mut stage.state);
        let asked = match &stage.shown {
            Shown::Start(model) => start_ui(ui, &t, lang, model, panels),
            Shown::Problems(model) => problems_ui(ui, &t, lang, model, panels),
            Shown::Folder(model) => {
                let ctx = ui.ctx().clone();
                folder_ui(&ctx, &t, lang, model, panels).into_iter().map(UiAction::Lessons).collect()
            }
            Shown::Settings => settings_ui(ui, &t, lang, panels),
            Shown::Changed => changed_ui(ui, &t, lang),
        };
        stage.actions.extend(asked);
    };
    let size = egui::vec2(1280.0, 720.0);
    let mut harness = Harness::builder().with_size(size).build_ui_state(draw, stage);
    harness.run_steps(6);
    harness
}

fn press(h: &mut Harness<'_, Stage>, key: Key) {
    h.key_press_modifiers(Modifiers::NONE, key);
    h.run_steps(4);
}

fn click(h: &mut Harness<'_, Stage>, label: &str) {
    h.get_by_label(label).scroll_to_me();
    h.run_steps(3);
    h.get_by_label(label).click();
    h.run_steps(4);
}

fn focused(h: &Harness<'_, Stage>) -> String {
    let node = h.root().children_recursive().find(|n| n.accesskit_node().is_focused());
    node.and_then(|n| n.accesskit_node().label()).unwrap_or_default()
}

/// How often words are shown.
fn times(h: &Harness<'_, Stage>, words: &str) -> usize {
    h.query_all_by_label(words).count().max(h.query_all_by_value(words).count())
}

fn asked(h: &Harness<'_, Stage>) -> Vec<LessonAction> {
    let lesson = |action: &UiAction| match action {
        UiAction::Lessons(action) => Some(action.clone()),
        _ => None,
    };
    h.state().actions.iter().filter_map(lesson).collect()
}

fn card(number: usize, title: &str, state: CardState) -> ScenarioCard {
    ScenarioCard {
        number,
        title: Text::new(title, title),
        minutes: 15,
        days: 4,
        languages: vec![Lang::Zh],
        state,
        place: Some(format!("/home/me/lessons/{title}")),
        ..ScenarioCard::default()
    }
}

pub(super) fn list() -> StartModel {
    let shipped =
        ScenarioCard { place: None, languages: Lang::ALL.to_vec(), ..card(0, "First hour", CardState::Fine) };
    let own = vec![
        card(4, "fine", CardState::Fine),
        card(7, "warned", CardState::Warnings(2)),
        ScenarioCard { changed: true, ..card(9, "broken", CardState::Errors(1)) },
        card(11, "unread", CardState::Unread),
    ];
    StartModel {
        groups: vec![
            CardGroup { heading: "lessons-group-shipped", cards: vec![shipped] },
            CardGroup { heading: "lessons-group-own", cards: own },
            CardGroup { heading: "lessons-group-recent", cards: Vec::new() },
        ],
        ..StartModel::default()
    }
}

/// A lesson that was played to its end shows the best result, in stars and in words.
#[test]
fn the_best_result_stands_on_the_card() {
    let mut model = list();
    let best = |runs| Some(BestResult { points: 83, stars: 2, runs });
    model.groups[0].cards[0].best = best(3);
    let mut h = show(stage(Shown::Start(model.clone())), 100);
    assert!(h.query_by_label("2 of 3 stars").is_some());
    assert!(h.query_by_value("best so far: 83 points, played 3 times").is_some());
    model.groups[0].cards[0].best = best(1);
    h.state_mut().shown = Shown::Start(model);
    h.run_steps(3);
    assert!(h.query_by_value("best so far: 83 points").is_some());
    assert_eq!(show(stage(Shown::Start(list())), 100).query_all_by_label_contains("stars").count(), 0);
}

/// Each lesson says how it stands, and offers what can be done with it and nothing else.
#[test]
fn the_list_says_how_each_lesson_stands() {
    let mut h = show(stage(Shown::Start(list())), 100);
    for words in [
        "Lessons that come with the program",
        "Your own lessons",
        "no problems",
        "2 warnings",
        "1 error",
        "changed",
        "being read…",
        "中文 / English",
        "/home/me/lessons/broken",
    ] {
        assert_eq!(times(&h, words), 1, "{words}");
    }
    assert!(h.query_by_label("Opened recently").is_none(), "an empty group has no heading");
    assert!(h.query_by_label("Look at “broken”").is_none(), "a broken lesson cannot be opened");
    assert!(h.query_by_label("Problems of “fine”").is_none());
    click(&mut h, "Look at “warned”");
    click(&mut h, "Problems of “broken”");
    click(&mut h, "Load “broken” again");
    click(&mut h, "Open a folder…");
    assert_eq!(
        h.state().actions,
        [
            UiAction::OpenBrief(7),
            UiAction::Lessons(LessonAction::ShowProblems(9)),
            UiAction::Lessons(LessonAction::ReadAgain(9)),
            UiAction::Lessons(LessonAction::PickFolder(FolderUse::Open)),
        ]
    );
}

/// By keyboard alone: the first lesson has the focus, Tab reaches the rest.
#[test]
fn the_list_is_walked_by_keyboard() {
    for scale in [100, 150] {
        let mut h = show(stage(Shown::Start(list())), scale);
        assert_eq!(focused(&h), "Look at “First hour”");
        let mut seen = Vec::new();
        for _ in 0..16 {
            press(&mut h, Key::Tab);
            seen.push(focused(&h));
        }
        assert_eq!(seen[..2], ["Make a copy to edit: First hour", "Look at “fine”"]);
        assert!(seen.contains(&"Problems of “broken”".to_owned()), "{scale}: {seen:?}");
        let to_folder = seen.iter().position(|name| name == "Open a folder…").expect("reached");
        for _ in to_folder + 1..seen.len() {
            h.key_press_modifiers(Modifiers::SHIFT, Key::Tab);
            h.run_steps(4);
        }
        press(&mut h, Key::Enter);
        assert_eq!(asked(&h), [LessonAction::PickFolder(FolderUse::Open)]);
    }
}

fn problems(state: CardState) -> ProblemsModel {
    let problem = ProblemCard {
        is_error: true,
        code: "S106".into(),
        place: "broken/scenario.ron:61:22".into(),
        excerpt: "persona: \"nobody\",".into(),
        sentence: "there is no persona “nobody”".into(),
        help: "did you mean “student”?".into(),
        notes: vec!["shared/personas.ron:4:9: those are here".into()],
    };
    ProblemsModel { card: card(9, "broken", state), problems: vec![problem] }
}

/// File, line, sentence and help can be read; the ways on are there in both languages.
#[test]
fn problems_are_read_in_the_window() {
    let mut h = show(stage(Shown::Problems(problems(CardState::Errors(1)))), 100);
    for words in [
        "error S106",
        "broken/scenario.ron:61:22",
        "persona: \"nobody\",",
        "there is no persona “nobody”",
        "What to do: did you mean “student”?",
        "shared/personas.ron:4:9: those are here",
    ] {
        assert_eq!(times(&h, words), 1, "{words}");
    }
    assert!(h.query_by_label("Look at the lesson").is_none());
    assert_eq!(focused(&h), "Read again");
    press(&mut h, Key::Enter);
    press(&mut h, Key::Escape);
    assert_eq!(asked(&h), [LessonAction::ReadAgain(9), LessonAction::HideProblems]);
    let mut zh = stage(Shown::Problems(problems(CardState::Warnings(1))));
    zh.lang = Lang::Zh;
    let mut h = show(zh, 100);
    click(&mut h, "看看这一课");
    click(&mut h, "返回");
    assert_eq!(h.state().actions[0], UiAction::OpenBrief(9));
    assert_eq!(asked(&h), [LessonAction::HideProblems]);
}

fn folder(what_for: FolderUse, lessons: usize) -> FolderModel {
    let entry = |name: &str, is_lesson| FolderEntry { name: name.into(), is_lesson, is_usable: true };
    FolderModel {
        what_for,
        path: "/home/me".into(),
        has_parent: true,
        folders: vec![entry("课程", false), entry("my_shop", true)],
        more: 0,
        lessons,
        problem: None,
    }
}

/// Up, into a folder, and use it: no mouse.
#[test]
fn a_folder_is_chosen_by_keyboard() {
    let mut picking = stage(Shown::Folder(folder(FolderUse::Open, 1)));
    picking.state.folder.focus = true;
    let mut h = show(picking, 100);
    assert_eq!(focused(&h), "The folder above");
    press(&mut h, Key::Enter);
    press(&mut h, Key::Tab);
    assert_eq!(focused(&h), "课程");
    press(&mut h, Key::Tab);
    assert_eq!(focused(&h), "my_shop (a lesson)");
    press(&mut h, Key::Enter);
    press(&mut h, Key::Tab);
    assert_eq!(focused(&h), "Open this folder");
    press(&mut h, Key::Enter);
    assert_eq!(asked(&h), [LessonAction::Up, LessonAction::Enter(1), LessonAction::UseFolder]);
    press(&mut h, Key::Escape);
    assert_eq!(asked(&h).last(), Some(&LessonAction::DropFolder));
}

/// What is typed asks for other folders; Enter on the path that is shown uses it.
#[test]
fn a_path_is_typed() {
    let mut h = show(stage(Shown::Folder(folder(FolderUse::Open, 1))), 100);
    let label = "Path (type to narrow the list; Enter goes on)";
    h.get_by_role_and_label(egui::accesskit::Role::TextInput, label).focus();
    h.run_steps(2);
    press(&mut h, Key::End);
    h.get_by_role_and_label(egui::accesskit::Role::TextInput, label).type_text("/less");
    h.run_steps(3);
    assert_eq!(asked(&h), [LessonAction::Browse("/home/me/less".into())]);
    h.state_mut().state.folder.path = Some("/home/me/".into());
    h.run_steps(2);
    press(&mut h, Key::Enter);
    assert_eq!(asked(&h).last(), Some(&LessonAction::UseFolder));
}

/// Without a lesson there is nothing to open; as a folder for one's own lessons an empty one will
/// do.
#[test]
fn an_empty_folder_is_no_lesson() {
    let mut h = show(stage(Shown::Folder(folder(FolderUse::Open, 0))), 100);
    h.get_by_label("Open this folder").click();
    h.run_steps(3);
    assert_eq!(asked(&h), []);
    let mut h = show(stage(Shown::Folder(folder(FolderUse::Own, 0))), 100);
    click(&mut h, "Use this folder");
    assert_eq!(asked(&h), [LessonAction::UseFolder]);
    let problem = Some("cannot be listed".to_owned());
    let broken = FolderModel { problem, ..folder(FolderUse::Own, 0) };
    let mut h = show(stage(Shown::Folder(broken)), 100);
    h.get_by_label("Use this folder").click();
    h.run_steps(3);
    assert_eq!(asked(&h), []);
}

#[test]
fn settings_show_and_change_the_own_folder() {
    let mut settings = stage(Shown::Settings);
    settings.state.settings.own_folder = "/home/me/lessons".into();
    let mut h = show(settings, 100);
    assert_eq!(h.query_all_by_label("/home/me/lessons").count(), 1);
    assert!(h.query_by_label("The usual folder").is_none());
    click(&mut h, "Change the folder…");
    h.state_mut().state.settings.own_folder_chosen = true;
    h.run_steps(2);
    click(&mut h, "The usual folder");
    assert_eq!(asked(&h), [LessonAction::PickFolder(FolderUse::Own), LessonAction::UsualFolder]);
}

#[test]
fn a_lesson_that_was_edited_is_loaded_again_or_not() {
    let mut h = show(stage(Shown::Changed), 100);
    click(&mut h, "Load again");
    click(&mut h, "Go on as before");
    assert_eq!(asked(&h), [LessonAction::LoadAgain, LessonAction::KeepOld]);
}
