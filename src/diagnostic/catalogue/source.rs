//! Codes of the layer that reads files: S001 to S029.

use super::{CatalogueEntry, Code};

/// Makes an entry; its pages are `docs/diagnostics/CODE-name.md` and
/// `docs/diagnostics/zh/CODE-name.md`.
macro_rules! entry {
    ($code:literal, $name:literal, $title:literal) => {
        CatalogueEntry {
            code: Code($code),
            name: $name,
            title: $title,
            page: include_str!(concat!(
                env!("CARGO_MANIFEST_DIR"),
                "/docs/diagnostics/",
                $code,
                "-",
                $name,
                ".md"
            )),
            page_zh: include_str!(concat!(
                env!("CARGO_MANIFEST_DIR"),
                "/docs/diagnostics/zh/",
                $code,
                "-",
                $name,
                ".md"
            )),
        }
    };
}

/// The entries of this layer.
pub const ENTRIES: &[CatalogueEntry] = &[
    entry!("S001", "syntax", "The text is not well formed"),
    entry!("S002", "unclosed", "Something was opened and not closed"),
    entry!("S003", "full-width-punctuation", "A full-width sign outside a text"),
    entry!("S004", "byte-order-mark", "A byte-order mark in the middle of the file"),
    entry!("S005", "not-utf8", "The file is not UTF-8"),
    entry!("S006", "too-large", "The file is too large"),
    entry!("S007", "nested-too-deep", "Brackets are nested too deep"),
    entry!("S008", "duplicate-key", "A key or field is written twice"),
    entry!("S009", "unknown-field", "There is no such field"),
    entry!("S010", "unknown-variant", "This name is not allowed here"),
    entry!("S011", "wrong-type", "The value is of the wrong kind"),
    entry!("S012", "missing-field", "A field is missing"),
    entry!("S013", "number-out-of-range", "The number cannot be stored"),
    entry!("S014", "path-leaves-folder", "The path may not be used"),
    entry!("S015", "file-not-found", "The named file is not there"),
    entry!("S016", "too-many", "Too many values or problems"),
    entry!("S017", "invisible-sign", "An invisible sign outside a text"),
    entry!("S018", "as-people-write", "A number with commas or a currency sign"),
    entry!("S019", "quote-in-text", "A quotation mark within a text"),
];
