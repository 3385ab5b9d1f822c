//! Every code with its name, title and page: what `storefront explain CODE` shows.
//!
//! Each family of codes has its own file with a list; [`SHELVES`] gathers them.

pub mod scenario;
mod source;

use super::Code;

pub use scenario::ENTRIES as SCENARIO;
pub use source::ENTRIES as SOURCE;

/// One kind of problem.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// Its code.
    pub code: Code,
    /// Its name, in words joined by `-`; with the code it is the file name of the page.
    pub name: &'static str,
    /// What it is, in a few words.
    pub title: &'static str,
    /// The page: what is wrong, an example, how to mend it. Markdown.
    pub page: &'static str,
}

/// All lists, in order of their codes.
pub const SHELVES: &[&[Entry]] = &[SOURCE, SCENARIO];

/// All entries, in order of their codes.
pub fn all() -> impl Iterator<Item = &'static Entry> {
    SHELVES.iter().flat_map(|shelf| shelf.iter())
}

/// Finds an entry by code or name, in any letter case.
pub fn find(code_or_name: &str) -> Option<&'static Entry> {
    let wanted = code_or_name.trim();
    all().find(|entry| entry.code.0.eq_ignore_ascii_case(wanted) || entry.name.eq_ignore_ascii_case(wanted))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn every_code_has_a_page_that_explains_it() {
        for entry in all() {
            let code = entry.code;
            let heading = format!("# {code} {}", entry.title);
            assert_eq!(entry.page.lines().next(), Some(heading.as_str()), "{code}: first line");
            let first_words = entry.page.lines().skip(1).find(|line| !line.is_empty()).unwrap_or("");
            assert!(
                first_words.len() > 40 && !first_words.starts_with(['#', '`']),
                "{code}: says what is wrong"
            );
            for part in ["\nWrong:\n\n```", "\nRight:\n\n```"] {
                assert!(entry.page.contains(part), "{code}: lacks {part:?}");
            }
            assert_eq!(entry.page.matches("```").count(), 4, "{code}: two examples");
        }
    }

    #[test]
    fn codes_are_in_order_and_found() {
        let codes: Vec<Code> = all().map(|entry| entry.code).collect();
        assert!(codes.windows(2).all(|pair| pair[0] < pair[1]), "{codes:?}");
        for entry in all() {
            assert_eq!(find(&entry.code.0.to_lowercase()).map(|found| found.code), Some(entry.code));
            assert_eq!(find(entry.name).map(|found| found.code), Some(entry.code));
        }
        assert!(find("S999").is_none());
    }

    #[test]
    fn every_page_on_disk_is_in_the_catalogue() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/diagnostics");
        let mut found = 0;
        for file in folder.read_dir().unwrap() {
            let name = file.unwrap().file_name().into_string().unwrap();
            let stem = name.strip_suffix(".md").unwrap_or(&name).to_owned();
            let known = all().any(|entry| format!("{}-{}", entry.code, entry.name) == stem);
            assert!(known || stem == "README", "{name} has no entry");
            found += usize::from(known);
        }
        assert_eq!(found, all().count());
    }
}
