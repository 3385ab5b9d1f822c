//! What the score promises to those who quote it.

use super::*;

/// The page that explains the score quotes the weights of breaches that it is computed with.
#[test]
fn the_page_about_the_score_quotes_the_weights_of_breaches() {
    let page = include_str!("../../docs/model/score.md");
    let rules = page.split("## Rules").nth(1).unwrap_or_default();
    let of = |name: &str| {
        let numbers = Dimension::Rules.numbers();
        numbers.iter().find(|(key, _)| *key == name).map_or(f64::NAN, |(_, points)| *points)
    };
    for (row, name) in [
        ("a red line", "red-line"),
        ("a false claim", "false-claim"),
        ("an order not shipped", "late"),
        ("a broken promise", "promise"),
        ("a coupon or part refund above", "goodwill"),
        ("a customer who gave up and was never answered", "unanswered"),
    ] {
        let line = rules.lines().find(|line| line.starts_with(&format!("| {row}"))).unwrap_or_default();
        assert!(line.ends_with(&format!("| −{} |", of(name))), "{row}: {line}");
    }
    assert!(rules.contains(&format!("From {}:", of("full"))));
}

/// What was not done at all is missed; what was done badly, or was no task, is not.
#[test]
fn only_what_was_not_done_at_all_is_missed() {
    let line =
        |points, possible| ScoreLine::with_stake(LineReason::Start, points, possible, Vec::new()).missed();
    assert_eq!((line(0.0, 7.0), line(1.0, 7.0), line(-6.0, 0.0), line(0.0, -1.0)), (7.0, 0.0, 0.0, 0.0));
}
