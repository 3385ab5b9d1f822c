//! Codes of what `storefront prove` finds: S301 to S329.

use super::{CatalogueEntry, Code};

/// Makes the entries and a constant for each code.
macro_rules! entries {
    ($($constant:ident $code:literal $name:literal $title:literal;)*) => {
        $(
            #[doc = $title]
            pub const $constant: Code = Code($code);
        )*

        /// The entries of this layer.
        pub const ENTRIES: &[CatalogueEntry] = &[$(CatalogueEntry {
            code: $constant,
            name: $name,
            title: $title,
            page: include_str!(concat!(
                env!("CARGO_MANIFEST_DIR"), "/docs/diagnostics/", $code, "-", $name, ".md"
            )),
            page_zh: include_str!(concat!(
                env!("CARGO_MANIFEST_DIR"), "/docs/diagnostics/zh/", $code, "-", $name, ".md"
            )),
        }),*];
    };
}

entries! {
    NEVER_BEGINS "S301" "never-begins" "A story that does not begin";
    NEVER_SAID "S302" "never-said" "A line that no talk brings";
    COURTESY_SOLVES "S304" "courtesy-solves" "Kind words alone solve the talk";
    NO_SUGGESTION_SOLVES "S305" "no-suggestion-solves" "No suggestion solves the talk";
    ALL_SOLVE "S306" "all-solve" "Whatever is chosen is right";
    UNEQUAL "S307" "unequal" "A suggestion that ends otherwise in the other language";
}
