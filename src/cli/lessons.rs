//! The lessons to choose from, in the terminal: the shipped ones, the author's own, and those of a
//! folder.

use super::out::Out;
use super::say::Say;
use super::trouble::CliError;
use crate::base::Lang;
use crate::base::clean;
use crate::lessons::{Lesson, LessonGroup, LessonState, Lessons, Settings};
use std::io::BufRead;
use std::path::Path;

/// Longest line that is read, in bytes.
const LONGEST_LINE: u64 = 1_024;

/// The lessons that the terminal lists, all of them read.
///
/// # Errors
/// The folder that was named cannot be listed or contains no lesson.
pub(crate) fn gather(named: Option<&Path>) -> Result<Lessons, CliError> {
    let settings = Settings::read();
    let mut lessons = Lessons::new(settings.own_folder(), None, settings.recent().to_vec());
    if let Some(folder) = named {
        let opened = lessons.open(folder);
        opened.map_err(|remark| CliError::File { key: remark.key, values: remark.values })?;
    }
    while lessons.read_next() {}
    Ok(lessons)
}

/// Writes the list. The numbers count from 1.
///
/// # Errors
/// The output is closed.
pub(crate) fn list_lessons(lessons: &Lessons, say: Say, out: &mut Out<'_>) -> Result<(), CliError> {
    let mut group: Option<LessonGroup> = None;
    for (place, (_, lesson)) in lessons.shown().into_iter().enumerate() {
        if group != Some(lesson.group) {
            out.line(&say.text(lesson.group.key()))?;
            group = Some(lesson.group);
        }
        out.line(&line(place + 1, lesson, say))?;
    }
    if let Some(trouble) = Settings::read().trouble() {
        out.line(&say.sentence(trouble.key(), &trouble.values()))?;
    }
    for remark in lessons.remarks() {
        out.line(&say.sentence(remark.key, &remark.values))?;
    }
    if let Some(own) = lessons.own() {
        out.line(&say.with("lessons-own-folder", &[("path", own.display().to_string().into())]))?;
    }
    Ok(())
}

/// A lesson on one line: number, title, languages, minutes, how it stands, where it lies.
fn line(number: usize, lesson: &Lesson, say: Say) -> String {
    let title = lesson.title();
    let title = clean::one_line(title.get(say.lang));
    let mut parts = vec![format!("{number:>3}  {title}")];
    if let Some(scenario) = lesson.scenario() {
        if !scenario.version.is_empty() {
            parts.push(say.with("lessons-version", &[("version", scenario.version.clone().into())]));
        }
        parts.push(languages(&lesson.languages(), say));
        parts.push(say.with("lessons-minutes", &[("n", scenario.minutes.into())]));
    }
    let (key, n) = match lesson.condition() {
        LessonState::Unread => ("lessons-unread", 0),
        LessonState::Fine => ("lessons-fine", 0),
        LessonState::Warnings(n) => ("lessons-warnings", n),
        LessonState::Errors(n) => ("lessons-errors", n),
    };
    parts.push(say.with(key, &[("n", n.into())]));
    let place = lesson.origin.folder().map(|folder| folder.display().to_string());
    let place = place.unwrap_or_else(|| lesson.origin.name());
    parts.push(clean::one_line(&place).into_owned());
    parts.join(" · ")
}

fn languages(languages: &[Lang], say: Say) -> String {
    let word = |lang: &Lang| match lang {
        Lang::Zh => say.text("lessons-zh"),
        Lang::En => say.text("lessons-en"),
    };
    languages.iter().map(word).collect::<Vec<_>>().join("/")
}

/// Writes the list and asks for a number. `None` if nothing more is typed; an empty line means the
/// first lesson.
///
/// # Errors
/// The output is closed.
pub(crate) fn choose(
    lessons: &Lessons,
    say: Say,
    input: &mut dyn BufRead,
    out: &mut Out<'_>,
) -> Result<Option<String>, CliError> {
    list_lessons(lessons, say, out)?;
    out.line(&say.text("lessons-choose"))?;
    loop {
        out.prompt()?;
        let Some(typed) = read_line(input) else { return Ok(None) };
        match chosen(lessons, &typed, say.lang) {
            LessonChoice::Play(word) => return Ok(Some(word)),
            LessonChoice::Broken(folder) => {
                out.line(&say.with("lessons-broken", &[("folder", folder.into())]))?;
            }
            LessonChoice::Unopened(why) => out.line(&why)?,
            LessonChoice::Unknown => out.line(&say.with("lessons-no-number", &[("typed", typed.into())]))?,
            LessonChoice::Leave => return Ok(None),
        }
    }
}

/// What was typed at the list.
#[derive(Debug, PartialEq, Eq)]
enum LessonChoice {
    /// Plays this: a shipped lesson's name, or a folder.
    Play(String),
    /// The lesson in this folder has errors.
    Broken(String),
    /// The lesson's files cannot be opened: why, as a sentence.
    Unopened(String),
    /// No such lesson.
    Unknown,
    /// Leaves.
    Leave,
}

fn chosen(lessons: &Lessons, typed: &str, lang: Lang) -> LessonChoice {
    let shown = lessons.shown();
    if matches!(typed, "q" | "quit" | "退出") {
        return LessonChoice::Leave;
    }
    let number = if typed.is_empty() { Some(1) } else { typed.parse::<usize>().ok() };
    let by_number = number.and_then(|number| shown.get(number.checked_sub(1)?));
    let by_name = || shown.iter().find(|(_, lesson)| lesson.origin.name() == typed);
    let Some((_, lesson)) = by_number.or_else(by_name) else { return LessonChoice::Unknown };
    let word = lesson.origin.folder().map(|folder| folder.display().to_string());
    let word = word.unwrap_or_else(|| lesson.origin.name());
    if let Some(why) = lesson.unopened(lang) {
        return LessonChoice::Unopened(why);
    }
    if lesson.scenario().is_some() { LessonChoice::Play(word) } else { LessonChoice::Broken(word) }
}

/// A line; of a longer one than [`LONGEST_LINE`] the rest is passed over, so that it is no answer
/// of its own.
fn read_line(input: &mut dyn BufRead) -> Option<String> {
    let mut bytes = Vec::new();
    let read = std::io::Read::take(&mut *input, LONGEST_LINE).read_until(b'\n', &mut bytes);
    if read.is_err() || bytes.is_empty() {
        return None;
    }
    if bytes.len() as u64 == LONGEST_LINE && !bytes.ends_with(b"\n") {
        pass_over(input);
    }
    Some(String::from_utf8_lossy(&bytes).trim().to_owned())
}

/// Passes over what is left of a line.
fn pass_over(input: &mut dyn BufRead) {
    while let Ok(waiting) = input.fill_buf() {
        let (length, end) = (waiting.len(), waiting.iter().position(|byte| *byte == b'\n'));
        input.consume(end.map_or(length, |end| end + 1));
        if end.is_some() || length == 0 {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::Embedded;

    #[test]
    fn a_lesson_is_chosen_by_number_or_name() {
        let lessons = Lessons::new(None, None, Vec::new());
        let first = LessonChoice::Play("first_hour".into());
        assert_eq!(chosen(&lessons, "", Lang::En), first);
        assert_eq!(chosen(&lessons, "1", Lang::En), first);
        let by_number: Vec<LessonChoice> =
            (1..=Embedded::ids().count()).map(|n| chosen(&lessons, &n.to_string(), Lang::En)).collect();
        for id in Embedded::ids() {
            let named = chosen(&lessons, id, Lang::En);
            assert!(matches!(named, LessonChoice::Play(_)), "{id}: {named:?}");
            assert_eq!(by_number.iter().filter(|each| **each == named).count(), 1, "{id}");
        }
        for typed in ["0", "99", "-1", "nothing", "１００"] {
            assert_eq!(chosen(&lessons, typed, Lang::En), LessonChoice::Unknown, "{typed}");
        }
        assert_eq!(chosen(&lessons, "退出", Lang::En), LessonChoice::Leave);
    }

    /// A line without end is read in pieces and never kept whole.
    #[test]
    fn a_very_long_line_is_no_number() {
        let long = "1".repeat(100_000);
        let mut input = std::io::Cursor::new(format!("{long}\n2\n"));
        let first = read_line(&mut input).unwrap();
        assert_eq!(first.len() as u64, LONGEST_LINE);
        assert_eq!(read_line(&mut input).as_deref(), Some("2"));
        assert_eq!(read_line(&mut input), None);
    }
}
