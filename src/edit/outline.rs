//! The outline beside the form: what a lesson consists of, in sections, with what each entry is
//! called and how many problems are in it.

use super::address::Address;
use super::document::EditDocument;
use super::problems::TextProblem;
use crate::base::{Lang, Text};
use crate::diagnostic::Severity;
use crate::locale;
use crate::scenario::source::{ValueNode, ValueShape};

/// A part of the outline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// Title, brief, days, money.
    Frame,
    /// Goods, what can be stated of them, and rivals.
    Goods,
    /// Photos.
    Pictures,
    /// Personas and arrivals.
    People,
    /// Cases, news and earlier orders.
    Stories,
    /// Suppliers, carriers and equipment.
    Supply,
    /// Policy, time of actions, behaviour, words.
    Rules,
    /// Goals and score.
    Score,
    /// Hints of the coach.
    Coach,
}

impl Section {
    /// Every section in the order of the outline.
    pub const ALL: [Self; 9] = [
        Self::Frame,
        Self::Goods,
        Self::Pictures,
        Self::People,
        Self::Stories,
        Self::Supply,
        Self::Rules,
        Self::Score,
        Self::Coach,
    ];

    /// Its name, as message keys write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Frame => "Frame",
            Self::Goods => "Goods",
            Self::Pictures => "Pictures",
            Self::People => "People",
            Self::Stories => "Stories",
            Self::Supply => "Supply",
            Self::Rules => "Rules",
            Self::Score => "Score",
            Self::Coach => "Coach",
        }
    }

    /// Its title.
    pub fn title(self, lang: Lang) -> String {
        locale::text(lang, &format!("edit-section-{}", self.name()))
    }

    /// The fields of a scenario that it shows.
    pub const fn fields(self) -> &'static [&'static str] {
        match self {
            Self::Frame => &[
                "format",
                "id",
                "languages",
                "version",
                "title",
                "brief",
                "minutes",
                "days",
                "first_day",
                "begins",
                "opening_hours",
                "aftermath_days",
                "pace",
                "seed",
                "currency",
                "cash",
                "use",
            ],
            Self::Goods => &["products", "facts", "rivals"],
            Self::Pictures => &["photos"],
            Self::People => &["personas", "arrivals"],
            Self::Stories => &["cases", "news", "orders_before"],
            Self::Supply => &["suppliers", "carriers", "equipment"],
            Self::Rules => &["policy", "attention", "behaviour", "phrases", "reply", "review_lines"],
            Self::Score => &["goals", "rubric"],
            Self::Coach => &["coach"],
        }
    }

    /// The section of a field of a scenario.
    pub fn of_field(field: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|section| section.fields().contains(&field))
    }
}

/// How many problems are in something.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ProblemCount {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
}

/// A section with its entries.
#[derive(Debug, Clone, PartialEq)]
pub struct OutlineSection {
    /// Which one.
    pub section: Section,
    /// Its entries in the order of the file.
    pub entries: Vec<OutlineEntry>,
    /// Problems in it.
    pub count: ProblemCount,
}

/// An entry: an item of a table or list, or a field that is neither.
#[derive(Debug, Clone, PartialEq)]
pub struct OutlineEntry {
    /// Where it is.
    pub at: Address,
    /// The field of the scenario that contains it.
    pub field: String,
    /// Its key, or its number in a list from 1; empty for a field.
    pub key: String,
    /// Its name; empty if it has no words of its own.
    pub title: Text,
    /// Problems in it.
    pub count: ProblemCount,
}

/// The outline of a lesson, with the problems that were found in it.
pub fn outline(document: &EditDocument, problems: &[&TextProblem]) -> Vec<OutlineSection> {
    let root = document.values().map(|values| values.root());
    let section = |section: Section| {
        let mut entries = Vec::new();
        for item in root.into_iter().flat_map(ValueNode::items) {
            if item.key.is_some_and(|key| section.fields().contains(&key)) {
                add_entries(item.key.unwrap_or_default(), item.value, problems, &mut entries);
            }
        }
        let fields = section.fields().iter().map(|field| counted(&Address::root().child(*field), problems));
        let count = fields.fold(ProblemCount::default(), |sum, each| ProblemCount {
            errors: sum.errors + each.errors,
            warnings: sum.warnings + each.warnings,
        });
        OutlineSection { section, entries, count }
    };
    Section::ALL.into_iter().map(section).collect()
}

fn add_entries(field: &str, value: ValueNode<'_>, problems: &[&TextProblem], out: &mut Vec<OutlineEntry>) {
    let entry = |key: String, node: ValueNode<'_>| {
        let at = Address::of(node);
        let count = counted(&at, problems);
        OutlineEntry { at, field: field.to_owned(), key, title: title(node), count }
    };
    let holds_entries = matches!(value.shape(), ValueShape::Map | ValueShape::List)
        && !matches!(field, "languages" | "use" | "behaviour");
    if holds_entries {
        let items = value.items().enumerate().map(|(at, item)| {
            entry(item.key.map_or_else(|| (at + 1).to_string(), str::to_owned), item.value)
        });
        out.extend(items);
    } else {
        out.push(entry(String::new(), value));
    }
}

/// The first of the words by which people know an entry.
fn title(node: ValueNode<'_>) -> Text {
    let own = words(node);
    let named = |name: &&str| node.items().find(|item| item.key == Some(name)).map(|item| item.value);
    let inner = ["title", "name", "text", "say", "customer"].iter().find_map(named).map(words);
    if own.is_empty() { inner.unwrap_or_default() } else { own }
}

fn words(node: ValueNode<'_>) -> Text {
    let node = node.wrapped().unwrap_or(node);
    let lang = |name: &str| {
        let item = node.items().find(|item| item.key == Some(name));
        item.and_then(|item| item.value.words()).unwrap_or_default()
    };
    Text::new(lang("zh"), lang("en"))
}

/// The problems in a value.
pub fn counted(at: &Address, problems: &[&TextProblem]) -> ProblemCount {
    let mut count = ProblemCount::default();
    for problem in problems.iter().filter(|each| each.at.as_ref().is_some_and(|place| at.contains(place))) {
        match problem.diagnostic.severity {
            Severity::Error => count.errors += 1,
            Severity::Warning => count.warnings += 1,
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::super::form::describe;
    use super::super::problems::check;
    use super::*;
    use crate::scenario::Embedded;

    #[test]
    fn every_field_of_a_scenario_has_its_section() {
        let scenario = describe().structure("Scenario").unwrap();
        for field in &scenario.fields {
            assert!(Section::of_field(field.name).is_some(), "{}", field.name);
        }
        let all: usize = Section::ALL.iter().map(|section| section.fields().len()).sum();
        assert_eq!(all, scenario.fields.len());
    }

    #[test]
    fn entries_have_their_names_and_their_problems() {
        let bytes = Embedded::file("scenarios/first_week/scenario.ron").unwrap();
        let text = String::from_utf8(bytes.to_vec()).unwrap().replace("cost: 24.00", "cost: -24.00");
        let document = EditDocument::open("a", text.into_bytes()).unwrap();
        let checked = check(&document, &Embedded::scenario("first_week").unwrap(), "scenarios/first_week");
        let outline = outline(&document, &checked.problems.iter().collect::<Vec<_>>());
        let goods = outline.iter().find(|each| each.section == Section::Goods).unwrap();
        let scarf = &goods.entries[0];
        assert_eq!((scarf.at.to_string().as_str(), scarf.key.as_str()), ("products/scarf", "scarf"));
        assert_eq!(scarf.title, Text::new("羊毛围巾", "wool scarf"));
        assert!(scarf.count.errors > 0 && goods.count.errors == scarf.count.errors);
        assert_eq!(goods.entries[1].count.errors, 0);
        let stories = outline.iter().find(|each| each.section == Section::Stories).unwrap();
        assert!(stories.entries.iter().all(|entry| !entry.title.is_empty()));
        assert!(Section::ALL.iter().all(|each| each.title(Lang::Zh) != each.title(Lang::En)));
    }
}
