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
    UNSOLVABLE "S303" "unsolvable" "Nothing solves the talk";
    COURTESY_SOLVES "S304" "courtesy-solves" "Kind words alone solve the talk";
    NO_SUGGESTION_SOLVES "S305" "no-suggestion-solves" "No suggestion solves the talk";
    ALL_SOLVE "S306" "all-solve" "Whatever is chosen is right";
    UNEQUAL "S307" "unequal" "A suggestion that ends otherwise in the other language";
    WRONG_SOLVES "S308" "wrong-solves" "A wrong suggestion solves the talk";
    NOT_GIVEN "S309" "not-given" "A suggestion offers what cannot be given";
    REVERSED "S310" "reversed" "What follows is the wrong way round";
    AFTER_THE_END "S311" "after-the-end" "What follows comes after the end";
    MOOD_REVERSED "S312" "mood-reversed" "A mood goes the wrong way";
    LAST_WORDS "S313" "last-words" "Last words against the end";
    REVIEW_WORDS "S314" "stars-and-words" "A review against its stars";
    GIVE_AWAY_HABIT "S315" "give-away-habit" "Good suggestions show without reading";
    MINUTES "S316" "minutes" "A play takes another time than the lesson says";
    NEVER_MET "S317" "never-met" "A level of player never meets the story";
    NEVER_SOLVED "S318" "never-solved" "No level of player solves the story";
    ALWAYS_SOLVED "S319" "always-solved" "Every level of player solves the story";
    GOOD_FAILS "S320" "good-fails" "A suggestion that is called good and is not";
    BAD_SOLVES "S321" "bad-solves" "A suggestion that is called bad and solves the talk";
    UNHEARD "S322" "unheard" "A line that no run ever heard";
}
