//! Codes of what scenarios mean: S101 and up. Reported by `scenario::resolve` and
//! `scenario::check`.

use super::{CatalogueEntry, Code};

/// Makes the constants and the list; the pages of a code are `docs/diagnostics/CODE-name.md` and
/// `docs/diagnostics/zh/CODE-name.md`.
macro_rules! kinds {
    ($($constant:ident $code:literal $name:literal $title:literal;)*) => {
        $(#[doc = $title] pub const $constant: Code = Code($code);)*

        /// The entries of this layer.
        pub const ENTRIES: &[CatalogueEntry] = &[$(CatalogueEntry {
            code: Code($code),
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

kinds! {
    MISSING "S101" "missing" "Something needed is missing";
    BAD_SPAN "S102" "bad-span" "This is not a length of time";
    BAD_CLOCK "S103" "bad-clock" "This is not a clock time";
    BAD_MONEY "S104" "bad-money" "This is not an amount of money";
    OUT_OF_RANGE "S105" "out-of-range" "A number is outside what is possible";
    UNKNOWN_REFERENCE "S106" "unknown-reference" "An unknown name";
    UNKNOWN_PARAMETER "S107" "unknown-parameter" "The behaviour model has no such parameter";
    DEFINED_TWICE "S108" "defined-twice" "Two libraries define the same";
    FORMAT_VERSION "S109" "format-version" "The version of the format is missing or unknown";
    ID_NOT_FOLDER "S110" "id-not-folder" "The id differs from the folder's name";
    BAD_COLOUR "S111" "bad-colour" "This is not a colour";
    BAD_PHOTO "S112" "bad-photo" "The file is not a usable picture";
    FILE_UNUSABLE "S113" "file-unusable" "A file cannot be used";
    MANY_PROBLEMS "S114" "many-problems" "There are more problems than are shown";
    HOURS_REVERSED "S115" "hours-reversed" "Hours end before they begin";
    TIME_OUTSIDE_RUN "S116" "time-outside-run" "A moment outside the run or the opening hours";
    STARTS_BEFORE_ORDER "S117" "starts-before-order" "The case starts before its own order";
    CASE_CYCLE "S118" "case-cycle" "Cases wait for each other in a circle";
    NEVER_STARTS "S119" "never-starts" "The case can never start";
    SURGE_OUTSIDE_RUN "S120" "surge-outside-run" "A surge on a day that the run does not have";
    LINE_SHADOWED "S121" "line-shadowed" "A line that is never said because of an earlier one";
    LINE_NEVER "S122" "line-never" "A line that can never be said";
    NO_OPENING "S123" "no-opening" "The customer has no first words";
    NO_SUGGESTIONS "S124" "no-suggestions" "The case suggests no reply";
    ONE_LANGUAGE "S125" "one-language" "A text is missing in one language";
    UNKNOWN_SLOT "S126" "unknown-slot" "A slot that nothing fills";
    NEVER_REVEALED "S127" "never-revealed" "A withheld fact is never revealed";
    NOTHING_TO_REVEAL "S128" "nothing-to-reveal" "A line reveals something that is not withheld";
    SAME_OPENING "S129" "same-opening" "Two cases open with the same words";
    SAME_SUGGESTION "S130" "same-suggestion" "A reply is suggested twice";
    GIVE_AWAY "S131" "give-away" "The place or length of a suggestion reveals the good one";
    IMPOSSIBLE_PROMISE "S132" "impossible-promise" "A promise that nobody can keep is asked for";
    CONTRADICTION "S133" "contradiction" "The outcome contradicts itself";
    EMPTY_OUTCOME "S134" "empty-outcome" "A list in the outcome is empty";
    MORE_THAN_PRICE "S135" "more-than-price" "More money back than was paid";
    AGAINST_POLICY "S136" "against-policy" "Only a breach of the shop's own policy satisfies";
    RED_LINE "S137" "red-line" "Only crossing a red line satisfies";
    NOTHING_BOUGHT "S138" "nothing-bought" "A remedy for an order that does not exist";
    LACKING_FACT "S139" "lacking-fact" "A fact that the product does not have must be told";
    BELOW_LAW "S140" "below-law" "The policy is below what the law asks";
    POLICY_CONFLICT "S141" "policy-conflict" "Two rules of the policy contradict each other";
    PROMISE_TOO_SHORT "S142" "promise-too-short" "The listing promises more than any carrier can do";
    PRICE_BELOW_COST "S143" "price-below-cost" "The price does not cover the cost";
    OTHER_PRODUCTS_PHOTO "S144" "other-products-photo" "The photo shows another product";
    PHOTO_NOT_READY "S145" "photo-not-ready" "The photo is not there at the start";
    FACT_TWICE "S146" "fact-twice" "The listing states a fact twice";
    NOTHING_TEMPTING "S147" "nothing-tempting" "There is nothing to overstate the fact with";
    TEMPTING_IS_TRUE "S148" "tempting-is-true" "The tempting value is the truth";
    SUPPLIER_TOO_DEAR "S149" "supplier-too-dear" "The smallest order costs more than the cash";
    NO_SUPPLY "S150" "no-supply" "A product that can never be sold";
    NO_EFFECT "S151" "no-effect" "The equipment changes nothing";
    SIZES_SUM "S152" "sizes-sum" "The shares of the sizes do not sum to 1";
    WEIGHTS_SUM "S153" "weights-sum" "The weights of the score do not sum to 100";
    PROFIT_REVERSED "S154" "profit-reversed" "The two profits are in the wrong order";
    HINT_NEVER_DONE "S155" "hint-never-done" "The coach waits for something that cannot come";
    EVERYDAY_MISSING "S156" "everyday-missing" "An everyday kind of conversation is missing";
    EVERYDAY_TWICE "S157" "everyday-twice" "An everyday kind is given twice";
    UNUSED "S158" "unused" "Something is defined and never used";
    NO_CUSTOMERS "S159" "no-customers" "Nobody comes to the shop";
    BARE_LISTING "S160" "bare-listing" "A listing without a photo";
    STALE_REFERENCE "S161" "stale-reference" "The reference was made for another state of the scenario";
    BAD_REFERENCE "S162" "bad-reference" "The reference cannot be used";
    SETTLED "S163" "settled" "A circumstance that the keeper cannot change";
    FORGOTTEN_LIBRARY "S165" "forgotten-library" "A library that is not in use";
    FOR_NOTHING "S166" "for-nothing" "Goods that cost nothing";
    OPPOSITES "S167" "opposites" "Circumstances that contradict each other";
    SUPPLIER_TOO_LATE "S168" "supplier-too-late" "A supplier slower than the run";
    SOLD_OUT "S169" "sold-out" "A story orders goods that are not in stock";
    NO_TRUE_REPLY "S170" "no-true-reply" "No suggested reply tells the truth that is needed";
    EMPTY_REPLY "S171" "empty-reply" "A suggested reply that says nothing";
    UNTRUE_FIGURE "S172" "untrue-figure" "A suggested reply states an untrue figure";
    OTHER_STORY "S173" "other-story" "Words that do not fit the story";
    OTHER_HANDLING "S174" "other-handling" "Good handling names another remedy than the one that satisfies";
    TINY_PHOTO "S175" "tiny-photo" "A photo of a few pixels";
    OTHER_COLOUR "S176" "other-colour" "The product's colour is on none of its photos";
    REPEATED "S177" "repeated" "An entry is repeated";
    NO_GLYPH "S178" "no-glyph" "Signs that the window cannot show";
    HIDDEN_CHARACTER "S180" "hidden-character" "A text has a character that cannot be seen";
    WORDS_NOT_DEEDS "S181" "words-not-deeds" "A last word says that the customer buys, and they may not";
    NO_RULES "S182" "no-rules" "No rules, review lines, quick phrases or studio gear";
    TWINS "S183" "twins" "A suggestion does other things in one language than in the other";
    DECLARED "S184" "declared" "A suggestion does other things than its author declared";
    UNMET "S185" "unmet" "No suggestions meet what satisfies the customer";
    GOOD_AGAINST "S186" "good-against" "A good reply is against the rules";
    GOAL_NEVER_MET "S188" "goal-never-met" "A goal that cannot be met";
    NEWER_FORMAT "S190" "newer-format" "A field of a later format";
    BEFORE_OPENING "S191" "before-opening" "An order from before the first day contradicts itself";
    IDLE_NEWS "S192" "idle-news" "News that changes nothing";
    RIVAL_MOVES "S193" "rival-moves" "A rival moves while it is not there";
    NO_DELIVERY "S194" "no-delivery" "A review of a delivery that never comes";
    OWN_PHRASE "S195" "phrase-unusable" "A phrase of the reader's own that cannot be used";
    OWN_EXAMPLE "S196" "example-misread" "An example that the reader reads otherwise";
    IDLE_EXCHANGE "S200" "idle-exchange" "An exchange that cannot happen";
    IDLE_ADDRESS "S201" "idle-address" "An address change that cannot happen";
    CUSTOMER_PICTURE "S202" "customer-picture" "A picture that no customer sends";
    IDLE_VERDICT "S203" "idle-verdict" "A reason that says nothing of a suggestion";
    BAD_VERSION "S204" "bad-version" "A version of the lesson that cannot be used";
    FINER_CURRENCY "S205" "finer-currency" "A currency with more than two decimals";
    OTHER_PROMISE "S206" "other-promise" "A promise that answers another matter";
    UNKNOWN_CURRENCY "S207" "unknown-currency" "This is not the code of a currency";
    FAR_VALUE "S208" "far-value" "A value that is hardly meant";
    OTHER_LANGUAGE "S209" "other-language" "A text in the slot of the other language";
    PLACEHOLDER "S210" "placeholder" "A placeholder that was left";
    OTHER_FIGURE "S211" "other-figure" "Another figure in one language than in the other";
    OTHER_CURRENCY "S212" "other-currency" "An amount in another currency";
    GOAL_WORDS "S213" "other-goal" "The words of a goal say something else than it measures";
    HINT_ELSEWHERE "S214" "hint-elsewhere" "A hint speaks of something else than what ends it";
    OTHER_REMEDY "S215" "other-remedy" "Thanks for a remedy that nobody gives";
    NEWS_WORDS "S216" "news-words" "News says something else than it brings";
    RULE_WORDS "S217" "rule-words" "Rules or brief say something else than the figures";
    OTHER_KEY "S218" "other-key" "A key that begins with other goods";
    BAD_MODEL "S219" "bad-model" "The thing for the photo studio cannot be used";
    NO_SUCH_DAY "S220" "no-such-day" "A day or an hour that does not exist";
}
