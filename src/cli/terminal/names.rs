//! Names of remedies, refusals and carriers as learners type them, in both languages.

use super::asked::{Misread, amount, nothing_more, wrong};
use super::words::plain;
use crate::base::ids::CarrierId;
use crate::base::{Currency, Money};
use crate::reply::{ReferTo, Refusal, RemedyKind};
use crate::scenario::model::Scenario;
use crate::sim::Remedy;

/// A remedy by its word.
fn remedy(word: &str) -> Option<RemedyKind> {
    Some(match plain(word).as_str() {
        "refund" | "退款" | "全额退款" => RemedyKind::Refund,
        "partrefund" | "part" | "部分退款" | "补偿" => RemedyKind::PartRefund,
        "replacement" | "replace" | "exchange" | "换货" | "换码" | "补发" | "换新" => {
            RemedyKind::Replacement
        }
        "coupon" | "优惠券" | "券" => RemedyKind::Coupon,
        "return" | "退货" | "退货退款" => RemedyKind::Return,
        "discount" | "优惠" | "便宜" => RemedyKind::Discount,
        "gift" | "赠品" | "小礼物" => RemedyKind::Gift,
        _ => return None,
    })
}

/// The remedy that a word names, with its amount where it needs one.
pub(super) fn with_amount(word: &str, text: &str, currency: &Currency) -> Result<Remedy, Misread> {
    let Some(kind) = remedy(word) else { return wrong("play-offer-what", vec![]) };
    if !kind.has_amount() {
        return nothing_more(text).map(|()| Remedy { kind, amount: Money::ZERO });
    }
    if text.trim().is_empty() {
        return wrong("play-offer-amount", vec![("word", word.to_owned().into())]);
    }
    amount(currency, text).map(|amount| Remedy { kind, amount })
}

/// A refusal by its word.
pub(super) fn refusal(word: &str) -> Option<Refusal> {
    Some(match plain(word).as_str() {
        "paidreview" | "好评返现" | "刷好评" => Refusal::PaidReview,
        "offplatform" | "私下交易" | "加微信" => Refusal::OffPlatform,
        "dataleak" | "data" | "泄露信息" | "打听" => Refusal::DataLeak,
        "extortion" | "threat" | "威胁" | "敲诈" => Refusal::Extortion,
        "discount" | "降价" | "优惠" => Refusal::Discount,
        "return" | "退货" => Refusal::Return,
        "unpaid" | "unpaidshipping" | "未付先发" => Refusal::UnpaidShipping,
        "scam" | "诈骗" | "骗局" => Refusal::Scam,
        "refund" | "退款" | "赔偿" => Refusal::Refund,
        "invoice" | "发票" => Refusal::Invoice,
        "other" | "其他" => Refusal::Other,
        _ => return None,
    })
}

/// To whom to refer.
pub(super) fn refer(word: &str) -> Option<ReferTo> {
    Some(match plain(word).as_str() {
        "platform" | "平台" => ReferTo::Platform,
        "courier" | "carrier" | "快递" => ReferTo::Courier,
        "other" | "其他" => ReferTo::Other,
        _ => return None,
    })
}

/// A carrier by number, key, or part of its name; the only one if there is but one.
pub(super) fn carrier(scenario: &Scenario, word: &str) -> Option<CarrierId> {
    let carriers = &scenario.carriers;
    let word = plain(word);
    if word.is_empty() {
        return (carriers.len() == 1).then_some(CarrierId(0));
    }
    let number = word.parse::<usize>().ok().and_then(|n| n.checked_sub(1)).filter(|n| *n < carriers.len());
    let named = |c: &crate::scenario::model::Carrier| {
        c.key == word || [&c.name.zh, &c.name.en].iter().any(|name| name.to_lowercase().contains(&word))
    };
    // A parcel cannot be called back: a word that fits several carriers means none.
    let only = || {
        let mut fit =
            carriers.iter().enumerate().filter(|(_, carrier)| named(carrier)).map(|(place, _)| place);
        let first = fit.next();
        let exact = carriers.iter().position(|carrier| carrier.key == word);
        exact.or(if fit.next().is_none() { first } else { None })
    };
    number.or_else(only).map(|n| CarrierId(n as u16))
}
