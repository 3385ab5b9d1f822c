//! What a listing's title does to how many find it: people search by what a thing is and by what
//! they need of it. The name of the goods, as the shop opens, is the ordinary title.

use crate::base::Text;

/// Share of its visitors that a listing keeps whose title does not say what it is (design choice).
const UNNAMED: f64 = 0.7;
/// What each true fact in a title adds to its visitors (design choice).
const BY_FACT: f64 = 0.04;
/// More facts than these make no title better (design choice).
const MOST_FACTS: usize = 3;
/// Words of a name that are shorter say nothing, such as "of".
const SHORTEST_WORD: usize = 3;

/// Factor on a listing's visitors by its title: whether it names the goods, and how many facts it
/// states truly. 1 for the bare name.
pub(in crate::sim) fn reach(is_named: bool, true_facts: usize) -> f64 {
    if is_named { 1.0 + BY_FACT * true_facts.min(MOST_FACTS) as f64 } else { UNNAMED }
}

/// Whether a title says what the goods are, in either language: a word of the English name, or the
/// last sign of the Chinese one, which is the kind of thing (围巾, 马克杯).
pub(in crate::sim) fn names(title: &str, name: &Text) -> bool {
    let title = title.to_lowercase();
    let english = name.en.to_lowercase();
    let mut words = english.split(|c: char| !c.is_alphanumeric());
    name.zh.chars().last().is_some_and(|kind| title.contains(kind))
        || words.any(|word| word.chars().count() >= SHORTEST_WORD && title.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_names_the_goods_in_either_language() {
        let scarf = Text::new("羊毛围巾", "wool scarf");
        for title in ["羊毛围巾", "深红色围巾 180厘米", "A warm Scarf", "wool, 180 cm"] {
            assert!(names(title, &scarf), "{title}");
        }
        for title in ["全店最低价", "Best buy of the year", "of"] {
            assert!(!names(title, &scarf), "{title}");
        }
    }

    #[test]
    fn facts_help_up_to_a_few_and_no_name_hurts() {
        assert!((reach(true, 0) - 1.0).abs() < 1e-12, "the bare name is ordinary");
        assert!(reach(true, 1) < reach(true, 3) && reach(true, 3) <= reach(true, 9));
        assert!(reach(false, 3) < reach(true, 0));
    }
}
