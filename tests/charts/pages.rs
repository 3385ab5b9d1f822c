//! The pages themselves, and what each mechanism's section must say.

use super::shown;
use crate::scenario::model::Mechanism;

/// The published measurements, one a line, their names first.
const TARGETS: &str = include_str!("../../assets/evidence/targets.csv");

/// Pages of docs/model by name.
const PAGES: [(&str, &str); 10] = [
    ("arrivals", include_str!("../../docs/model/arrivals.md")),
    ("choice", include_str!("../../docs/model/choice.md")),
    ("coming-back", include_str!("../../docs/model/coming-back.md")),
    ("conversations", include_str!("../../docs/model/conversations.md")),
    ("delivery", include_str!("../../docs/model/delivery.md")),
    ("mechanisms", include_str!("../../docs/model/mechanisms.md")),
    ("photos", include_str!("../../docs/model/photos.md")),
    ("recovery", include_str!("../../docs/model/recovery.md")),
    ("reviews", include_str!("../../docs/model/reviews.md")),
    ("unpacking-and-returns", include_str!("../../docs/model/unpacking-and-returns.md")),
];

/// The text of a page; empty if there is no such page.
pub(super) fn page(name: &str) -> &'static str {
    PAGES.iter().find(|(file, _)| *file == name).map_or("", |(_, text)| text)
}

/// The section of a mechanism in the page of all mechanisms.
fn section(name: &str) -> Option<&'static str> {
    let (_, rest) = page("mechanisms").split_once(&format!("\n### `{name}`\n"))?;
    Some(rest.split("\n#").next().unwrap_or(rest))
}

/// What stands after `- **Word.** ` in a section, up to the next point.
fn point<'a>(section: &'a str, word: &str) -> Option<&'a str> {
    let (_, rest) = section.split_once(&format!("\n- **{word}.** "))?;
    rest.split("\n- **").next()
}

/// The page and the chart which a section's point names: `` `price` in [choice](choice.md) ``.
fn named(text: &str) -> Option<(&str, &str)> {
    let (chart, rest) = text.strip_prefix('`')?.split_once("` in [")?;
    let (file, _) = rest.split_once("](")?.1.split_once(".md)")?;
    Some((file, chart))
}

#[test]
fn every_mechanism_has_its_section() {
    for mechanism in Mechanism::ALL {
        let name = mechanism.name();
        let section = section(name).unwrap_or_else(|| panic!("mechanisms.md has no section `{name}`"));
        for word in ["For a class", "Formula", "Source"] {
            assert!(point(section, word).is_some_and(|text| text.len() > 5), "{name} lacks {word}");
        }
        let (file, chart) =
            point(section, "Chart").and_then(named).unwrap_or_else(|| panic!("{name} lacks a chart"));
        assert!(shown(page(file), chart).is_some(), "{name}: no chart {chart} in {file}.md");
        assert!(page(file).contains(&format!("`{name}`")), "{file}.md does not name `{name}`");
    }
    let sections = page("mechanisms").matches("\n### `").count();
    assert_eq!(sections, Mechanism::ALL.len(), "a section of a mechanism that does not exist");
}

#[test]
fn every_source_is_a_published_row_or_a_design_choice() {
    let rows: Vec<&str> = TARGETS.lines().skip(1).filter_map(|line| line.split(',').next()).collect();
    for mechanism in Mechanism::ALL {
        let name = mechanism.name();
        let source = section(name).and_then(|s| point(s, "Source")).unwrap_or_default();
        let mut words = source.split(|c: char| !c.is_alphanumeric());
        assert!(
            words.any(|word| rows.contains(&word)) || source.contains("esign choice"),
            "{name}: {source}"
        );
    }
}
