//! The list of lessons on real folders.

#![expect(clippy::disallowed_methods, reason = "the tests make their folders")]

use super::list::MOST_LESSONS;
use super::{Lesson, LessonGroup, LessonOrigin, LessonState, Lessons, Settings, browse};
use crate::author::{Template, lesson};
use crate::base::Lang;
use std::fs;
use std::path::{Path, PathBuf};

/// A lesson of its own in a folder.
fn make(at: &Path, name: &str, edit: impl Fn(String) -> String) -> PathBuf {
    let folder = at.join(name);
    fs::create_dir_all(&folder).unwrap();
    let text = lesson(Template::SingleCase, name, &[], Lang::En).unwrap();
    fs::write(folder.join("scenario.ron"), edit(text)).unwrap();
    folder
}

fn all_read(own: &Path) -> Lessons {
    let mut lessons = Lessons::new(Some(own.to_owned()), None, Vec::new());
    while lessons.read_next() {}
    lessons
}

fn condition(lessons: &Lessons, name: &str) -> LessonState {
    let found = lessons.shown().into_iter().find(|(_, lesson)| lesson.origin.name() == name);
    found.map(|(_, lesson)| lesson.condition()).unwrap()
}

#[test]
fn every_lesson_says_how_it_stands() {
    let place = tempfile::tempdir().unwrap();
    make(place.path(), "fine", |text| text);
    make(place.path(), "开店第一课", |text| text);
    make(place.path(), "warned", |text| text.replace("cost: 9.00, reference", "cost: 40.00, reference"));
    make(place.path(), "broken", |text| text.replace("persona: \"gift_buyer\"", "persona: \"nobody\""));
    make(place.path(), "empty", |_| String::new());
    make(place.path(), "bytes", |_| "\u{0}".to_owned());
    fs::write(place.path().join("a_file"), "x").unwrap();
    fs::create_dir(place.path().join("no_lesson")).unwrap();
    let lessons = all_read(place.path());
    assert_eq!(condition(&lessons, "fine"), LessonState::Fine);
    assert_eq!(condition(&lessons, "开店第一课"), LessonState::Fine);
    assert!(matches!(condition(&lessons, "warned"), LessonState::Warnings(1..)));
    for name in ["broken", "empty", "bytes"] {
        assert!(matches!(condition(&lessons, name), LessonState::Errors(1..)), "{name}");
    }
    let own = lessons.shown().into_iter().filter(|(_, lesson)| lesson.group == LessonGroup::Own).count();
    assert_eq!(own, 6);
    // The shipped ones come first, the shortest before the others, and are fine.
    let shown = lessons.shown();
    assert_eq!(shown[0].1.origin, LessonOrigin::Shipped("first_hour".into()));
    assert!(
        shown
            .iter()
            .filter(|(_, l)| l.group == LessonGroup::Shipped)
            .all(|(_, l)| l.condition() == LessonState::Fine)
    );
}

/// Problems name file, line and column, and what to do.
#[test]
fn problems_have_their_places() {
    let place = tempfile::tempdir().unwrap();
    make(place.path(), "broken", |text| text.replace("persona: \"gift_buyer\"", "persona: \"nobody\""));
    let lessons = all_read(place.path());
    let broken = lessons.shown().into_iter().find(|(_, l)| l.origin.name() == "broken").unwrap().1;
    let problem = &broken.reading.as_ref().unwrap().problems[0];
    let at = problem.place.as_ref().unwrap();
    assert_eq!(at.file.name, "broken/scenario.ron");
    assert_eq!(at.text(), "\"nobody\"");
    assert!(at.line_column().0 > 50 && problem.help.is_some());
}

#[test]
fn a_lesson_in_one_language_says_so() {
    let place = tempfile::tempdir().unwrap();
    for (name, keeps) in [("zh", vec![Lang::Zh]), ("en", vec![Lang::En]), ("both", Lang::ALL.to_vec())] {
        let folder = place.path().join(name);
        fs::create_dir(&folder).unwrap();
        let text = lesson(Template::SingleCase, name, &keeps, Lang::Zh).unwrap();
        fs::write(folder.join("scenario.ron"), text).unwrap();
        let lessons = all_read(&folder);
        let found = lessons.shown().into_iter().find(|(_, l)| l.group == LessonGroup::Own).unwrap().1;
        assert_eq!(found.languages(), keeps);
        // What is missing in a language is shown in the other one.
        let brief = &found.scenario().unwrap().brief;
        assert!(Lang::ALL.into_iter().all(|lang| !brief.get(lang).is_empty()));
    }
}

#[test]
fn edits_new_lessons_and_removed_ones_are_noticed() {
    let place = tempfile::tempdir().unwrap();
    let first = make(place.path(), "first", |text| text);
    let mut lessons = all_read(place.path());
    let number = lessons.number_of(&first).unwrap();
    assert!(!lessons.look());
    fs::write(first.join("scenario.ron"), "Scenario(").unwrap();
    assert!(lessons.look());
    assert!(lessons.get(number).unwrap().changed);
    // Said once; it stays so until it is read again.
    assert!(!lessons.look());
    assert_eq!(lessons.get(number).unwrap().condition(), LessonState::Fine);
    lessons.read_again(number);
    assert!(!lessons.get(number).unwrap().changed);
    assert!(matches!(lessons.get(number).unwrap().condition(), LessonState::Errors(1..)));
    // A photo and the library beside it belong to it, a note does not.
    fs::write(first.join("notes.txt"), "x").unwrap();
    assert!(!lessons.look());
    fs::create_dir(first.join("photos")).unwrap();
    fs::write(first.join("photos/a.png"), "x").unwrap();
    assert!(lessons.look());
    lessons.read_again(number);
    fs::create_dir(place.path().join("shared")).unwrap();
    fs::write(place.path().join("shared/facts.ron"), "x").unwrap();
    assert!(lessons.look());
    let second = make(place.path(), "second", |text| text);
    assert!(lessons.look());
    let new = lessons.number_of(&second).unwrap();
    assert_eq!(lessons.get(new).unwrap().condition(), LessonState::Unread);
    fs::remove_dir_all(&first).unwrap();
    assert!(lessons.look());
    assert!(lessons.get(number).is_none());
    assert_eq!(lessons.number_of(&second), Some(new));
}

#[test]
fn hundreds_of_folders_are_bounded_and_said() {
    let place = tempfile::tempdir().unwrap();
    for n in 0..MOST_LESSONS + 30 {
        let folder = place.path().join(format!("lesson_{n:04}"));
        fs::create_dir(&folder).unwrap();
        fs::write(folder.join("scenario.ron"), "Scenario()").unwrap();
    }
    let mut lessons = Lessons::new(Some(place.path().to_owned()), None, Vec::new());
    let own = lessons.shown().into_iter().filter(|(_, l)| l.group == LessonGroup::Own).count();
    assert_eq!(own, MOST_LESSONS);
    assert_eq!(lessons.remarks()[0].key, "lessons-more");
    // They are read one at a time, in the order shown.
    assert!(lessons.read_next());
    let read = lessons.shown().into_iter().filter(|(_, l)| l.condition() != LessonState::Unread).count();
    assert_eq!(read, Lessons::new(None, None, Vec::new()).shown().len() + 1);
}

/// A lesson that was taken away has no errors: its folder cannot be opened, and that is said.
#[test]
fn a_lesson_that_is_gone_is_not_called_faulty() {
    let place = tempfile::tempdir().unwrap();
    let mut lesson = Lesson::in_folder(&make(place.path(), "first", |text| text));
    assert_eq!(lesson.unopened(Lang::En), None);
    fs::write(place.path().join("first/scenario.ron"), "Scenario(").unwrap();
    lesson.read();
    assert_eq!(lesson.unopened(Lang::En), None);
    fs::remove_dir_all(place.path().join("first")).unwrap();
    lesson.read();
    for (lang, words) in [(Lang::En, "there is no such file or folder"), (Lang::Zh, "打不开")] {
        let said = lesson.unopened(lang).unwrap();
        assert!(said.contains(words) && said.contains("first"), "{said}");
    }
}

#[test]
fn folders_that_cannot_be_used_are_said() {
    let place = tempfile::tempdir().unwrap();
    let mut lessons = Lessons::new(Some(place.path().join("not_yet")), None, Vec::new());
    assert_eq!(lessons.remarks(), [], "the own folder need not be there yet");
    let nowhere = lessons.open(&place.path().join("nowhere")).unwrap_err();
    assert_eq!(nowhere.key, "lessons-unreadable");
    assert_eq!(lessons.open(place.path()).unwrap_err().key, "lessons-none-in-folder");
    let given = Lessons::new(None, Some(place.path().join("nowhere")), Vec::new());
    assert_eq!(given.remarks()[0].key, "lessons-unreadable");
    // A lesson, its file, a folder of lessons.
    let one = make(&place.path().join("many"), "one", |text| text);
    assert!(lessons.open(&one).unwrap().is_some());
    assert_eq!(lessons.open(&one.join("scenario.ron")).unwrap(), lessons.number_of(&one));
    assert_eq!(lessons.open(&place.path().join("many")).unwrap(), None);
    let given = lessons.shown().into_iter().filter(|(_, l)| l.group == LessonGroup::Given).count();
    assert_eq!(given, 1, "a lesson is listed once");
}

#[cfg(unix)]
#[test]
fn a_pipe_in_place_of_a_scenario_is_a_problem_and_keeps_nobody_waiting() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("pipe");
    fs::create_dir(&folder).unwrap();
    let made = std::process::Command::new("mkfifo").arg(folder.join("scenario.ron")).status().unwrap();
    assert!(made.success());
    std::os::unix::fs::symlink("/nowhere", place.path().join("link")).unwrap();
    let lessons = all_read(place.path());
    assert!(matches!(condition(&lessons, "pipe"), LessonState::Errors(1)));
}

#[test]
fn settings_are_remembered_and_nothing_else_is_written_over() {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("config/settings.json");
    let mut settings = Settings::read_from(&path);
    assert!(!settings.is_chosen() && settings.recent().is_empty());
    settings.choose(Some("/my/课程".into())).unwrap();
    for n in 0..12 {
        settings.remember(Path::new(&format!("/lessons/{n}"))).unwrap();
    }
    settings.remember(Path::new("/lessons/9")).unwrap();
    let again = Settings::read_from(&path);
    assert_eq!(again.own_folder(), Some("/my/课程".into()));
    let recent: Vec<_> = again.recent().iter().map(|p| p.display().to_string()).collect();
    assert_eq!(recent[..3], ["/lessons/9", "/lessons/11", "/lessons/10"]);
    assert_eq!(recent.len(), super::settings::MOST_RECENT);
    for foreign in ["not ours", "{\"storefront_settings\": 99}", "[]", ""] {
        fs::write(&path, foreign).unwrap();
        let mut broken = Settings::read_from(&path);
        assert!(broken.trouble().is_some(), "{foreign}");
        assert!(broken.choose(Some("/other".into())).is_err());
        assert_eq!(broken.own_folder(), Some("/other".into()), "the choice holds for now");
        assert_eq!(fs::read_to_string(&path).unwrap(), foreign);
    }
    fs::remove_file(&path).unwrap();
    fs::create_dir(&path).unwrap();
    assert!(Settings::read_from(&path).trouble().is_some());
}

/// The list contains the most recent ones once, and none that are gone.
#[test]
fn recent_lessons_are_listed_newest_first() {
    let place = tempfile::tempdir().unwrap();
    let (a, b) = (make(place.path(), "a", |t| t), make(place.path(), "b", |t| t));
    let own = make(&place.path().join("own"), "c", |t| t);
    let recent = vec![b.clone(), place.path().join("gone"), own, a.clone()];
    let lessons = Lessons::new(Some(place.path().join("own")), None, recent);
    let shown = lessons.shown();
    let names = |group: LessonGroup| -> Vec<String> {
        shown.iter().filter(|(_, l)| l.group == group).map(|(_, l)| l.origin.name()).collect()
    };
    assert_eq!(names(LessonGroup::Recent), ["b", "a"]);
    assert_eq!(names(LessonGroup::Own), ["c"]);
}

#[test]
fn folders_are_found_by_the_beginning_of_their_names() {
    let place = tempfile::tempdir().unwrap();
    make(place.path(), "lesson_one", |text| text);
    for name in ["lesson", "Other", ".hidden", "课程"] {
        fs::create_dir(place.path().join(name)).unwrap();
    }
    let names = |typed: String| -> Vec<String> {
        browse(&typed).entries.into_iter().map(|entry| entry.name).collect()
    };
    let root = place.path().display().to_string();
    assert_eq!(names(root.clone()), ["lesson", "lesson_one", "Other", "课程"]);
    assert_eq!(names(format!("{root}/less")), ["lesson", "lesson_one"]);
    assert_eq!(names(format!("{root}/OTH")), ["Other"]);
    assert_eq!(names(format!("{root}/课")), ["课程"]);
    assert_eq!(browse(&root).lessons, 1);
    assert_eq!(browse(&format!("{root}/lesson_one")).lessons, 1);
    assert!(browse(&format!("{root}/no/such/folder")).problem.is_some());
    assert!(browse("").problem.is_none(), "nothing typed means home");
    // Packs stand behind the folders; what is typed narrows the list, not the number of lessons.
    for name in ["a.shop", ".b.shop", "c.zip"] {
        fs::write(place.path().join(name), "").unwrap();
    }
    assert_eq!(names(root.clone()), ["lesson", "lesson_one", "Other", "课程", "a.shop"]);
    assert_eq!(names(format!("{root}/a.shop")), ["a.shop"]);
    assert_eq!(browse(&format!("{root}/Oth")).lessons, 2);
}
