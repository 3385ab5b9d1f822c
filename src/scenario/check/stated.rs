//! Figures that a suggested reply states and that are not so: a price, a stock, a size, a day.

use super::stated_price::{case_insensitive_pieces, other_price};
use super::subjects::product_of;
use crate::base::Money;
use crate::diagnostic::Sentence;
use crate::reply::Reading;
use crate::scenario::model::{Case, Product, Scenario};

/// Words behind which a price stands.
const PRICE_ZH: [&str; 14] = [
    "每罐", "每件", "每个", "每条", "每只", "每盒", "每瓶", "每包", "每本", "每双", "单价", "售价", "原价",
    "价格",
];
/// The same in English.
const PRICE_EN: [&str; 5] = ["the price is", "it costs", "they cost", "costs", "priced at"];
/// Words behind which a stock stands.
const STOCK: [&str; 9] =
    ["库存", "现货", "还剩", "还有", "只剩", "仓库有", "in stock:", "we have", "there are"];

/// What is said, and what is so.
pub(super) fn untrue_figure(
    scenario: &Scenario,
    case: &Case,
    words: &str,
    reading: &Reading,
) -> Option<(String, Sentence)> {
    let product = product_of(scenario, case)?;
    let lower = words.to_lowercase();
    // An offer names other amounts than the price, and must.
    let offers = !reading.remedies.is_empty();
    price(scenario, product, &lower)
        .or_else(|| other_price(scenario, case, product, &lower, reading))
        .filter(|_| !offers)
        .or_else(|| stock(product, &lower))
        .or_else(|| size(product, words))
        .or_else(|| day(scenario, &lower))
}

fn price(scenario: &Scenario, product: &Product, words: &str) -> Option<(String, Sentence)> {
    for mark in PRICE_ZH.iter().chain(&PRICE_EN) {
        for (at, _) in words.match_indices(mark) {
            let behind = words.get(at + mark.len()..)?;
            let behind = behind
                .trim_start_matches(['是', '为', '：', ':', ' ', '¥', '￥', '只', '要', '卖', '才', '$']);
            let Some((number, rest)) = number(behind) else { continue };
            let is_money = rest.trim_start().starts_with(['元', '块', '¥'])
                || rest.trim_start().starts_with("yuan")
                || behind.len() < words.get(at + mark.len()..)?.trim_start().len();
            let Some(said) = Money::from_decimal(number).filter(|_| is_money) else { continue };
            let (list, pieces) = (product.listing.price, case_insensitive_pieces(words));
            if said != list && said != list + product.listing.freight && said != list.times(pieces) {
                let shown = words.get(at..words.len() - rest.len())?.to_owned();
                return Some((
                    shown,
                    Sentence::new("check-stated-price")
                        .text("sign", &scenario.currency.sign)
                        .text("list", list),
                ));
            }
        }
    }
    None
}

fn stock(product: &Product, words: &str) -> Option<(String, Sentence)> {
    for mark in STOCK {
        for (at, _) in words.match_indices(mark) {
            let behind = words.get(at + mark.len()..)?.trim_start_matches(['有', '是', '：', ':', ' ']);
            let Some((number, rest)) = number(behind) else { continue };
            let rest = rest.trim_start();
            let counts = rest.starts_with(['件', '条', '个', '只', '罐', '盒', '瓶', '包', '本', '双'])
                || ["left", "in stock", "pieces", "of them"].iter().any(|word| rest.starts_with(word));
            if counts && number > f64::from(product.stock) {
                let shown = words.get(at..words.len() - rest.len())?.trim().to_owned();
                return Some((shown, Sentence::new("check-stated-stock").text("count", product.stock)));
            }
        }
    }
    None
}

/// A size label that the goods do not have: "XL码", "size XL".
fn size(product: &Product, words: &str) -> Option<(String, Sentence)> {
    const LABELS: [&str; 7] = ["XXXL", "XXL", "XL", "XS", "S", "M", "L"];
    if product.sizes.iter().all(|size| !LABELS.contains(&size.label.as_str())) {
        return None;
    }
    for label in LABELS {
        let marks = [format!("{label}码"), format!("size {label}"), format!("Size {label}")];
        for mark in &marks {
            let whole = words.find(mark.as_str()).is_some_and(|at| {
                let before = words.get(..at).and_then(|text| text.chars().next_back());
                let behind = words.get(at + mark.len()..).and_then(|text| text.chars().next());
                !before.is_some_and(|c| c.is_ascii_alphabetic())
                    && !behind.is_some_and(|c| c.is_ascii_alphabetic())
            });
            if whole && product.sizes.iter().all(|size| size.label != label) {
                let sizes: Vec<&str> = product.sizes.iter().map(|size| size.label.as_str()).collect();
                return Some((mark.clone(), Sentence::new("check-stated-sizes").words("sizes", sizes)));
            }
        }
    }
    None
}

/// A day that the run does not have: "第9天", "day 9".
fn day(scenario: &Scenario, words: &str) -> Option<(String, Sentence)> {
    let last = scenario.days + scenario.aftermath_days;
    for (mark, tail) in [("第", "天"), ("day ", "")] {
        for (at, _) in words.match_indices(mark) {
            let behind = words.get(at + mark.len()..)?;
            // "Wednesday 20:00" names neither a day of the run nor its number.
            let is_word = |before: &str| before.ends_with(|c: char| c.is_ascii_alphabetic());
            if words.get(..at).is_some_and(is_word) {
                continue;
            }
            let fits = |(_, rest): &(f64, &str)| rest.starts_with(tail) && !rest.starts_with([':', '：']);
            let Some((number, rest)) = number(behind).filter(fits) else { continue };
            if number > last as f64 {
                let end = words.len() - rest.len() + tail.len();
                return Some((
                    words.get(at..end)?.to_owned(),
                    Sentence::new("check-stated-days").number("days", scenario.days),
                ));
            }
        }
    }
    None
}

/// The number that a text begins with, and what is behind it.
fn number(text: &str) -> Option<(f64, &str)> {
    let length = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
    let number = text.get(..length)?.trim_end_matches('.');
    Some((number.parse().ok()?, text.get(number.len()..)?))
}

#[cfg(test)]
mod tests {
    use super::day;
    use crate::scenario::{Embedded, load};

    #[test]
    fn a_weekday_with_an_hour_is_no_day_of_the_run() {
        let files = Embedded::scenario("first_hour").expect("it is shipped");
        let scenario = load(&files, "first_hour").scenario.expect("it is clean");
        let last = scenario.days + scenario.aftermath_days;
        for fine in ["by wednesday 20:00", "on sunday 9 o'clock", "day 20:00", "周三20:00", "day 1", "第1天"]
        {
            assert_eq!(day(&scenario, fine), None, "{fine}");
        }
        for late in
            [format!("on day {}", last + 1), format!("day {}.", last + 9), format!("第{}天", last + 1)]
        {
            assert!(day(&scenario, &late).is_some(), "{late}");
        }
    }
}
