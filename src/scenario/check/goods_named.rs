//! Which goods a text names: by their whole name, or by the noun in it, such as 围巾 for 羊毛围巾
//! and "scarf" for "wool scarf".

use crate::base::{Lang, Text};
use crate::scenario::model::{Product, Scenario};

/// How sure it must be that a text names other goods.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NamingProof {
    /// One language is enough.
    OneLanguage,
    /// Every language of the text says so; a text in one language must write the whole name.
    EveryLanguage,
}

/// Whether a text names a product in some language, or has its slot.
pub(super) fn is_named(scenario: &Scenario, product: &Product, text: &Text) -> bool {
    let slot = [&text.zh, &text.en].into_iter().any(|words| words.contains("{product}"));
    slot || Lang::ALL.into_iter().any(|lang| names(scenario, product, own(text, lang), lang))
}

/// A product that a text names, while it does not name the one that it should.
pub(super) fn other_named<'a>(
    scenario: &'a Scenario,
    product: &Product,
    text: &Text,
    proof: NamingProof,
) -> Option<&'a Product> {
    if is_named(scenario, product, text) {
        return None;
    }
    let written: Vec<Lang> = Lang::ALL.into_iter().filter(|lang| !own(text, *lang).is_empty()).collect();
    let is_other = |other: &&Product| {
        let said = |lang: &Lang| names(scenario, other, own(text, *lang), *lang);
        match (proof, written.as_slice()) {
            (NamingProof::OneLanguage, all) => all.iter().any(said),
            (NamingProof::EveryLanguage, [lang]) => {
                let name = own(&other.name, *lang).to_lowercase();
                name.chars().count() > 3 && own(text, *lang).to_lowercase().contains(&name)
            }
            (NamingProof::EveryLanguage, all) => !all.is_empty() && all.iter().all(said),
        }
    };
    scenario.products.iter().filter(|other| other.key != product.key).find(is_other)
}

/// The words of a text in a language, and in no other.
pub(super) fn own(text: &Text, lang: Lang) -> &str {
    match lang {
        Lang::Zh => &text.zh,
        Lang::En => &text.en,
    }
}

fn names(scenario: &Scenario, product: &Product, words: &str, lang: Lang) -> bool {
    let name = own(&product.name, lang).trim().to_lowercase();
    let words = words.to_lowercase();
    if name.is_empty() || words.is_empty() {
        return false;
    }
    let others: Vec<String> = scenario
        .products
        .iter()
        .filter(|other| other.key != product.key)
        .map(|other| own(&other.name, lang).trim().to_lowercase())
        .collect();
    match lang {
        Lang::Zh => {
            let ends = |signs: usize| -> String {
                let skip = name.chars().count().saturating_sub(signs);
                name.chars().skip(skip).collect()
            };
            let (noun, last) = (ends(2), ends(1));
            let is_own = |end: &str| !others.iter().any(|other| other.ends_with(end));
            let spoken = name.chars().count() > 2 || noun.is_ascii();
            (name.chars().count() > 1 && words.contains(&name))
                || (spoken && is_own(&noun) && words.contains(&noun))
                || (name.chars().count() > 1 && is_own(&last) && words.contains(&format!("{last}子")))
        }
        Lang::En => {
            let noun = |name: &str| name.split_whitespace().next_back().map(singular).unwrap_or_default();
            let own = noun(&name);
            let shared = others.iter().any(|other| noun(other) == own);
            let mut tokens = words.split(|c: char| !c.is_alphanumeric());
            words.contains(&name) && name.contains(' ')
                || (!shared && tokens.any(|word| singular(word) == own))
        }
    }
}

/// A word without the ending of its plural.
fn singular(word: &str) -> String {
    match (word.strip_suffix("ves"), word.strip_suffix('s')) {
        (Some(stem), _) => format!("{stem}f"),
        (None, Some(stem)) => stem.to_owned(),
        (None, None) => word.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::{Embedded, load};

    #[test]
    fn goods_are_known_by_their_noun() {
        let files = Embedded::scenario("first_week").expect("it is shipped");
        let scenario = load(&files, "x").scenario.expect("it is fine");
        let product = |key: &str| scenario.products.iter().find(|it| it.key == key).expect("the product");
        let text = |zh: &str, en: &str| Text::new(zh, en);
        assert!(is_named(&scenario, product("scarf"), &text("两条围巾", "")));
        assert!(is_named(&scenario, product("scarf"), &text("", "Two scarves")));
        assert!(is_named(&scenario, product("mug"), &text("杯子要三十个", "")));
        assert!(is_named(&scenario, product("mug"), &text("{product}呢", "")));
        let other = |key: &str, text: &Text, proof| {
            other_named(&scenario, product(key), text, proof).map(|product| product.key.as_str())
        };
        let mug = text("马克杯好看", "A lovely mug");
        assert_eq!(other("scarf", &mug, NamingProof::EveryLanguage), Some("mug"));
        assert_eq!(other("mug", &mug, NamingProof::EveryLanguage), None);
        let half = text("好看", "A lovely mug");
        assert_eq!(other("scarf", &half, NamingProof::EveryLanguage), None);
        assert_eq!(other("scarf", &half, NamingProof::OneLanguage), Some("mug"));
    }
}
