//! Every code with its name, title and pages: what `storefront explain CODE` shows.
//!
//! Each family of codes has its own file with a list; [`SHELVES`] gathers them. A page lies in
//! `docs/diagnostics`, its Chinese twin under the same name in `docs/diagnostics/zh`; without
//! either the crate does not compile.

pub mod bench;
pub mod scenario;
mod source;

use super::Code;
use crate::base::Lang;

pub use bench::ENTRIES as BENCH;
pub use scenario::ENTRIES as SCENARIO;
pub use source::ENTRIES as SOURCE;

/// One kind of problem.
#[derive(Clone, Copy, Debug)]
pub struct CatalogueEntry {
    /// Its code.
    pub code: Code,
    /// Its name, in words joined by `-`; with the code it is the file name of the page.
    pub name: &'static str,
    /// Its title, in a few words of English.
    pub title: &'static str,
    /// The page in English: what is wrong, an example, how to fix it. Markdown.
    pub page: &'static str,
    /// The same page in Chinese, with the same headings and examples.
    pub page_zh: &'static str,
}

impl CatalogueEntry {
    /// The page in a language.
    pub const fn page_in(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Zh => self.page_zh,
            Lang::En => self.page,
        }
    }

    /// Its title, in a few words of a language.
    pub fn title_in(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Zh => self.title_zh(),
            Lang::En => self.title,
        }
    }

    /// Its title, in a few words of Chinese: the heading of the page without the code.
    pub fn title_zh(&self) -> &'static str {
        let heading = self.page_zh.lines().next().unwrap_or(self.title);
        heading.trim_start_matches("# ").trim_start_matches(self.code.0).trim_start()
    }
}

/// All lists, in order of their codes.
pub const SHELVES: &[&[CatalogueEntry]] = &[SOURCE, SCENARIO, BENCH];

/// All entries, in order of their codes.
pub fn all() -> impl Iterator<Item = &'static CatalogueEntry> {
    SHELVES.iter().flat_map(|shelf| shelf.iter())
}

/// Finds an entry by code or name, in any letter case.
pub fn find(code_or_name: &str) -> Option<&'static CatalogueEntry> {
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

    /// How many lines of a page are headings, and how many begin or end an example.
    fn shape(page: &str) -> (usize, usize) {
        let mut within = false;
        let (mut headings, mut fences) = (0, 0);
        for line in page.lines() {
            if line.starts_with("```") {
                fences += 1;
                within = !within;
            } else if !within && line.starts_with('#') {
                headings += 1;
            }
        }
        (headings, fences)
    }

    fn has_chinese(text: &str) -> bool {
        text.chars().any(|sign| ('\u{4e00}'..='\u{9fff}').contains(&sign))
    }

    #[test]
    fn every_chinese_page_is_built_like_its_english_twin() {
        for entry in all() {
            let (code, page) = (entry.code, entry.page_zh);
            assert_eq!(shape(page), shape(entry.page), "{code}: headings and examples");
            assert!(has_chinese(entry.title_zh()), "{code}: heading");
            let heading = format!("# {code} {}", entry.title_zh());
            assert_eq!(page.lines().next(), Some(heading.as_str()), "{code}: first line");
            for part in ["\n错误的写法：\n\n```", "\n正确的写法：\n\n```"] {
                assert!(page.contains(part), "{code}: lacks {part:?}");
            }
            let first_words = page.lines().skip(1).find(|line| !line.is_empty()).unwrap_or("");
            assert!(has_chinese(first_words), "{code}: says what is wrong");
            let labels =
                [("\n课上为什么要紧：", "\nWhy it matters in class: "), ("\n怎么改：", "\nHow to fix it: ")];
            for (chinese, english) in labels {
                assert!(entry.page.contains(english), "{code}: lacks {english:?}");
                assert!(page.contains(chinese), "{code}: lacks {chinese:?}");
            }
        }
    }

    #[test]
    fn chinese_titles_are_all_different() {
        let mut titles: Vec<&str> = all().map(CatalogueEntry::title_zh).collect();
        titles.sort_unstable();
        assert!(titles.windows(2).all(|pair| pair[0] != pair[1]), "{titles:?}");
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
            if name == "zh" {
                continue;
            }
            assert!(
                name == "README.md" || folder.join("zh").join(&name).is_file(),
                "{name} has no Chinese twin"
            );
            let known = all().any(|entry| format!("{}-{}", entry.code, entry.name) == stem);
            assert!(known || stem == "README", "{name} has no entry");
            found += usize::from(known);
        }
        assert_eq!(found, all().count());
    }
}
