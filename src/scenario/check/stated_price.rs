//! Prices that a suggested reply states for one piece: 19块9一只, 杯子68元, "the mug is 68 yuan
//! each".

use crate::diagnostic::Sentence;
use crate::reply::Reading;
use crate::scenario::model::{Case, Product, Scenario};
use regex::Regex;
use std::sync::LazyLock;

/// An amount with its currency.
const AMOUNT: &str = r"(?P<amount>[¥￥$€£] ?\d+(?:\.\d+)?|\d+(?:\.\d+)? ?(?:元|块钱|块|yuan|rmb|dollars|euros|pounds|yen)\d?|[一二两三四五六七八九十百千零]+(?:元|块钱|块)[一二三四五六七八九]?)";
/// What pieces are counted in.
const UNIT: &str = "[个只件条罐盒瓶包本双把张套份支枚台顶副]";
/// Words of a clause in which an amount is no price of the product: what is taken off or given
/// back, what an order must reach, what others ask.
const NO_PRICE: [&str; 26] = [
    "便宜",
    "退",
    "补",
    "减",
    "省",
    "优惠",
    "加",
    "差",
    "返",
    "送",
    "满",
    "券",
    "折",
    "别家",
    "隔壁",
    "别的店",
    "进价",
    "运费",
    "off",
    "back",
    "save",
    "less",
    "other shop",
    "elsewhere",
    "coupon",
    "shipping",
];

/// How many times the list price an amount may be that is meant as one, and the other way round
/// (design choice).
const NEAR: i64 = 5;

static FOR_ONE: LazyLock<Option<[Regex; 3]>> = LazyLock::new(|| {
    let behind = Regex::new(&format!("{AMOUNT}钱? ?(?:一|每|/){UNIT}")).ok()?;
    let before =
        Regex::new(&format!("(?:一|每){UNIT}(?:的?价格?|卖|售价|只?要|是|才|[:： ])*{AMOUNT}")).ok()?;
    let each = Regex::new(&format!(r"{AMOUNT} (?:each|apiece|a piece|per piece|per item)\b")).ok()?;
    Some([behind, before, each])
});

/// A price for one piece that differs from the listing's, and the sentence about it.
pub(super) fn other_price(
    scenario: &Scenario,
    case: &Case,
    product: &Product,
    words: &str,
    reading: &Reading,
) -> Option<(String, Sentence)> {
    if !reading.refusals.is_empty() || !reading.red_lines.is_empty() {
        return None;
    }
    let by_name = by_name(product);
    let list = product.listing.price;
    let pieces = [1, case_insensitive_pieces(words), i64::from(case.pieces())];
    for pattern in FOR_ONE.iter().flatten().chain(by_name.iter()) {
        for found in pattern.captures_iter(words) {
            let (whole, amount) = (found.get(0)?, found.name("amount")?);
            let Some(said) = scenario.currency.read(amount.as_str()) else { continue };
            // An amount far from the price belongs to other goods.
            if said > list.times(NEAR) || said.times(NEAR) < list {
                continue;
            }
            let is_so = pieces
                .iter()
                .any(|n| said == list.times(*n) || said == list.times(*n) + product.listing.freight);
            if !is_so && !NO_PRICE.iter().any(|word| clause(words, whole.start(), whole.end()).contains(word))
            {
                let sentence = Sentence::new("check-stated-price").text("sign", &scenario.currency.sign);
                return Some((whole.as_str().to_owned(), sentence.text("list", list)));
            }
        }
    }
    None
}

/// How many pieces the reply speaks of at most: "两件" and the like.
pub(super) fn case_insensitive_pieces(words: &str) -> i64 {
    let table = [("两", 2), ("二", 2), ("三", 3), ("two", 2), ("three", 3), ("both", 2)];
    table.iter().find(|(word, _)| words.contains(word)).map_or(1, |(_, count)| *count)
}

/// The product's name before an amount: 马克杯68元, 杯子卖68元, "the mug costs 68 yuan".
fn by_name(product: &Product) -> Vec<Regex> {
    let mut patterns = Vec::new();
    let mut zh: Vec<char> = product.name.zh.chars().collect();
    if let (Some(last), Some(before)) = (zh.pop(), zh.pop()) {
        let (last, before) = (regex::escape(&last.to_string()), regex::escape(&before.to_string()));
        patterns.push(format!("(?:{before}{last}|{last}子)(?:现在|今天)?(?:卖|售价|只?要|是|才)*{AMOUNT}"));
    }
    if let Some(last) = product.name.en.to_lowercase().split_whitespace().next_back() {
        let last = regex::escape(last);
        let verbs = "is|are|costs?|sells for|goes for";
        patterns.push(format!(r"\b{last}s? (?:{verbs})(?: only| just| now)? {AMOUNT}"));
    }
    patterns.iter().filter_map(|pattern| Regex::new(pattern).ok()).collect()
}

/// The clause around a place.
fn clause(words: &str, start: usize, end: usize) -> &str {
    const ENDS: &[char] = &['，', '。', '！', '？', '；', ',', '!', '?', ';', '\n'];
    let from =
        words[..start].rfind(ENDS).map_or(0, |at| at + words[at..].chars().next().map_or(1, char::len_utf8));
    let to = words[end..].find(ENDS).map_or(words.len(), |at| end + at);
    &words[from..to]
}
