//! A new lesson: the text of its `scenario.ron`, made from a template. The lesson uses the
//! libraries and sample photos inside the program, so that its folder may lie anywhere.

use super::{languages, notes};
use crate::base::Lang;
use crate::base::clean::is_hidden;
use crate::base::text::is_blank;
use crate::scenario::Embedded;
use crate::scenario::upgrade::{Upgrade, upgrade};

/// Longest name of a lesson, in characters.
pub const LONGEST_NAME: usize = 60;

/// The template of a new lesson.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Template {
    /// Opening day with a coach.
    FirstHour,
    /// Seven days, three products, many customers.
    Week,
    /// One product and one customer with a story.
    #[default]
    SingleCase,
}

impl Template {
    /// Every template.
    pub const ALL: [Self; 3] = [Self::FirstHour, Self::Week, Self::SingleCase];

    /// Its name on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::FirstHour => "first_hour",
            Self::Week => "week",
            Self::SingleCase => "single-case",
        }
    }

    /// The template of a name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|template| template.name() == name)
    }

    fn text(self) -> &'static str {
        let shipped = |path| Embedded::file(path).and_then(|bytes| std::str::from_utf8(bytes).ok());
        match self {
            Self::FirstHour => shipped("scenarios/first_hour/scenario.ron").unwrap_or_default(),
            Self::Week => shipped("scenarios/first_week/scenario.ron").unwrap_or_default(),
            Self::SingleCase => include_str!("../../assets/lessons/single_case.ron"),
        }
    }
}

/// Why a folder's name cannot be a lesson's name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameProblem {
    /// It is empty, or only spaces.
    Empty,
    /// It has more than [`LONGEST_NAME`] characters.
    Long,
    /// It contains a sign that cannot be seen, such as a line break.
    Hidden,
}

impl NameProblem {
    /// The key of its sentence.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Empty => "new-name-empty",
            Self::Long => "new-name-long",
            Self::Hidden => "new-name-hidden",
        }
    }
}

/// The text of a new lesson's `scenario.ron`. `name` is the folder's name and becomes the lesson's
/// id and title; `keeps` are the languages of its texts, both if it is empty; `speaks` is the
/// language of the notes.
///
/// # Errors
/// A [`NameProblem`].
pub fn lesson(template: Template, name: &str, keeps: &[Lang], speaks: Lang) -> Result<String, NameProblem> {
    fit(name)?;
    let keeps = if keeps.is_empty() { &Lang::ALL } else { keeps };
    let newest = newest(template.text().replace("\r\n", "\n"));
    let named = rename(&newest, name, keeps);
    Ok(notes::explain(&languages::keep(&named, keeps), speaks))
}

/// A shipped lesson may be of an older format; a new one has everything that the format knows.
fn newest(text: String) -> String {
    match upgrade("scenario.ron", &text) {
        Upgrade::Changed(newer) => newer,
        Upgrade::Current | Upgrade::Unknown(_) | Upgrade::Other | Upgrade::Faulty(_) => text,
    }
}

/// The text of a lesson without stories, with one of the sample products: `mug`, `tote` or `scarf`.
///
/// # Errors
/// A [`NameProblem`].
pub fn imported_frame(name: &str, product: &str, keeps: Lang, speaks: Lang) -> Result<String, NameProblem> {
    fit(name)?;
    let frame = include_str!("../../assets/lessons/imported.ron").replace("\r\n", "\n");
    // Parts for one product stand between `//@ mug` and `//@ all`.
    let mut part = "all";
    let mut kept = String::new();
    for line in frame.lines() {
        match line.strip_prefix("//@ ") {
            Some(next) => part = next,
            None if part == "all" || part == product => kept.extend([line, "\n"]),
            None => {}
        }
    }
    let named = rename(&kept, name, &[keeps]);
    Ok(notes::explain(&languages::keep(&named, &[keeps]), speaks))
}

fn fit(name: &str) -> Result<(), NameProblem> {
    if is_blank(name) {
        return Err(NameProblem::Empty);
    }
    if name.chars().count() > LONGEST_NAME {
        return Err(NameProblem::Long);
    }
    // Marks that turn the direction of writing, joiners and the like: nobody could type the id
    // again.
    let hidden = |c: char| is_hidden(c) || matches!(c, '\u{200c}' | '\u{200d}');
    if name.chars().any(hidden) { Err(NameProblem::Hidden) } else { Ok(()) }
}

/// The text with another id and title, and with its languages declared.
fn rename(text: &str, name: &str, languages: &[Lang]) -> String {
    let words = Lang::ALL.into_iter().filter(|lang| languages.contains(lang)).map(Lang::field);
    let declared = words.collect::<Vec<_>>().join(", ");
    // Braces mean a slot in a title.
    let title = quoted(&name.replace(['{', '}'], ""));
    let line = |line: &str| {
        if line.starts_with("    languages: ") {
            String::new()
        } else if line.starts_with("    id: ") {
            format!("    id: {},\n    languages: [{declared}],\n", quoted(name))
        } else if line.starts_with("    title: ") {
            format!("    title: (zh: {title}, en: {title}),\n")
        } else {
            format!("{line}\n")
        }
    };
    text.lines().map(line).collect()
}

/// A text as it is written in a scenario.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// How many columns a line takes: Chinese signs are two wide.
#[cfg(test)]
fn width(line: &str) -> usize {
    unicode_width::UnicodeWidthStr::width(line)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{Memory, load};

    const CHOICES: [&[Lang]; 4] = [&[], &[Lang::Zh], &[Lang::En], &[Lang::Zh, Lang::En]];

    fn write_lesson(template: Template, name: &str, keeps: &[Lang], speaks: Lang) -> String {
        lesson(template, name, keeps, speaks).unwrap()
    }

    /// A lesson's folder with the program's own libraries and photos, as on disk.
    fn files(name: &str, text: &str) -> Memory {
        let shipped = load_all().into_iter();
        shipped.fold(Memory::new(name).with("scenario.ron", text), |files, (path, bytes)| {
            files.with(path, bytes)
        })
    }

    fn load_all() -> Vec<(String, Vec<u8>)> {
        let shared = [
            "facts",
            "personas",
            "carriers",
            "equipment",
            "policy_cn",
            "phrases",
            "everyday",
            "everyday_more",
            "reviews",
            "studio",
        ];
        let photo = |product: &&str| {
            let kinds = ["good", "dark", "cluttered", "flattering", "detail"];
            kinds.map(|kind| format!("assets/photos/{product}_{kind}.png"))
        };
        let photos = ["mug", "tote", "scarf"];
        let paths = shared.map(|name| format!("shared/{name}.ron")).into_iter();
        let paths = paths.chain(photos.iter().flat_map(photo));
        paths.map(|path| (path.clone(), Embedded::common(&path).unwrap().to_vec())).collect()
    }

    #[test]
    fn every_template_checks_clean_in_every_choice_of_languages() {
        for template in Template::ALL {
            for keeps in CHOICES {
                for (name, speaks) in
                    [("my_lesson", Lang::En), ("开店第一课", Lang::Zh), ("a {c} d", Lang::En)]
                {
                    let loaded = load(&files(name, &write_lesson(template, name, keeps, speaks)), name);
                    let problems: Vec<_> = loaded.diagnostics.iter().map(|d| &d.sentence).collect();
                    assert!(problems.is_empty(), "{template:?} {keeps:?} {name}: {problems:#?}");
                    assert_eq!(loaded.scenario.unwrap().id, name);
                }
            }
        }
    }

    #[test]
    fn a_lesson_speaks_only_the_languages_that_were_chosen() {
        for template in Template::ALL {
            let zh = write_lesson(template, "a", &[Lang::Zh], Lang::Zh);
            assert!(!zh.contains("en: \"") && zh.contains("zh: \""), "{template:?}");
            let en = write_lesson(template, "a", &[Lang::En], Lang::En);
            let chinese = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
            assert!(!en.contains("zh: \"") && !en.contains(chinese), "{template:?}");
        }
    }

    /// A key without a message would be in the file as it is.
    #[test]
    fn every_part_is_explained() {
        for template in Template::ALL {
            for speaks in Lang::ALL {
                let text = write_lesson(template, "a", &[], speaks);
                assert!(!text.contains("lesson-note-"), "{text}");
                for line in text.lines() {
                    let is_note = line.trim_start().starts_with("// ");
                    assert!(!is_note || crate::author::lesson::width(line) <= 100, "{line}");
                }
                let mut before = "";
                let mut first = std::collections::BTreeSet::new();
                for line in text.lines() {
                    let field =
                        line.strip_prefix("    ").and_then(|l| l.split_once(':')).map(|(name, _)| name);
                    let field =
                        field.filter(|name| name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_'));
                    if let Some(field) = field
                        && first.insert(field.to_owned())
                    {
                        assert!(
                            before.trim_start().starts_with("//"),
                            "{template:?}: {field} is not explained"
                        );
                    }
                    before = line;
                }
                assert!(first.len() > 15, "{first:?}");
            }
        }
    }

    #[test]
    fn names_that_nobody_could_type_again_are_refused() {
        for (name, problem) in [
            ("", NameProblem::Empty),
            ("  ", NameProblem::Empty),
            ("a\nb", NameProblem::Hidden),
            ("a\u{202e}b", NameProblem::Hidden),
            ("\u{feff}a", NameProblem::Hidden),
        ] {
            assert_eq!(lesson(Template::Week, name, &[], Lang::En), Err(problem));
        }
        let long = "课".repeat(LONGEST_NAME + 1);
        assert_eq!(lesson(Template::Week, &long, &[], Lang::En), Err(NameProblem::Long));
    }
}
