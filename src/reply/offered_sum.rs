//! The sum that belongs to a remedy: money, a share of the order, or the difference to a new price.

use super::amount::{Amount, Quantity};
use super::builder::ReadingBuilder;
use super::clauses::CueHit;
use super::cue::Cue;
use super::remedy_cues::family;
use crate::base::Money;

const HALF_PRICE: &[&str] = &["half price", "half off", "半价", "对折"];

/// The amount that belongs to a hit: money, a share of the order, or the difference to a new price.
pub(super) fn amount_for(d: &ReadingBuilder<'_>, hit: &CueHit) -> Option<Money> {
    let line = d.line;
    let value = d.context.order_value;
    // "Half price" is a word for a discount, and longer than "half".
    let price = line.normal.text.get(hit.start..hit.end);
    let halves = line.has(hit.clause, &[Cue::Half]) || price.is_some_and(|w| HALF_PRICE.contains(&w));
    let half = || value.filter(|_| halves).map(|v| v.share(0.5));
    if matches!(family(hit.cue), Cue::Refund | Cue::Compensate) && line.has(hit.clause, &[Cue::Half]) {
        return half();
    }
    // "A refund or a 5 yuan coupon": the sum in front of a coupon is the coupon's.
    let coupons = |a: &Amount| {
        let coupon = |h: &CueHit| h.cue == Cue::Coupon && h.start >= a.end && h.start - a.end <= 2;
        hit.cue != Cue::Coupon && line.within(hit.clause).iter().any(coupon)
    };
    let near = d.amounts_in(hit.clause).filter(|a| !coupons(a)).min_by_key(|a| {
        let bare = matches!(a.quantity, Quantity::Bare(_));
        (bare, a.start.abs_diff(hit.end).min(hit.start.abs_diff(a.end)))
    });
    near.and_then(|near| named_amount(d, hit, near))
        .or_else(|| if hit.cue == Cue::Discount { half() } else { None })
}

/// The amount that a quantity beside a hit means.
fn named_amount(d: &ReadingBuilder<'_>, hit: &CueHit, near: Amount) -> Option<Money> {
    let line = d.line;
    let value = d.context.order_value;
    let before = line.normal.text.get(..near.start).unwrap_or_default().trim_end();
    let lowers = matches!(family(hit.cue), Cue::Discount | Cue::MaybeDiscount | Cue::PriceTo);
    // "It's 30 yuan off" names what is taken off, not what is left to pay.
    let behind = line.normal.text.get(near.end..).unwrap_or_default().trim_start();
    let off = ["off", "less", "cheaper", "discount"].iter().any(|word| behind.starts_with(word))
        || line
            .within(hit.clause)
            .iter()
            .any(|h| h.cue == Cue::TakesOff && h.start < near.end && near.start < h.end);
    let new_price = lowers
        && !off
        && (line.has(hit.clause, &[Cue::PriceTo, Cue::Priced])
            || hit.cue == Cue::Discount && [" to", "到", "成", "按"].iter().any(|w| before.ends_with(w)));
    match near.quantity {
        Quantity::Money(m) if new_price => cut_to(d, m),
        Quantity::Money(m) if lowers => Some(m.times(each(d, hit))),
        Quantity::Money(m) => Some(m),
        Quantity::Share(s) => value.map(|v| v.share(s)),
        Quantity::Left(s) => value.map(|v| v.share(1.0 - s)),
        Quantity::Unclear => None,
        Quantity::Bare(n) => {
            let inside = near.start >= hit.start && near.end <= hit.end;
            // "A 10 coupon" names its amount, "2 coupons" their number.
            let many = line.normal.text.get(hit.start..hit.end).is_some_and(|text| text.ends_with('s'));
            let leads = hit.cue == Cue::Coupon && !many && near.end <= hit.start && hit.start - near.end <= 2;
            let close = inside || leads || near.start >= hit.end && near.start - hit.end <= 9;
            let m = Money::from_decimal(n).filter(|_| close && n > 0.0)?;
            if new_price {
                cut_to(d, m)
            } else if lowers {
                Some(m.times(each(d, hit)))
            } else {
                Some(m)
            }
        }
    }
}

/// What a new price takes off: off all pieces if it is below the price of one ("40 each"), else off
/// the whole.
fn cut_to(d: &ReadingBuilder<'_>, price: Money) -> Option<Money> {
    let (value, pieces) = (d.context.order_value?, i64::from(d.context.pieces.max(1)));
    let one = Money(value.0 / pieces);
    let cut = if price < one { (one - price).times(pieces) } else { value - price };
    cut.is_positive().then_some(cut)
}

/// How many pieces an amount off is said of: every one of them ("2 yuan off each"), or the whole
/// once.
fn each(d: &ReadingBuilder<'_>, hit: &CueHit) -> i64 {
    const EACH: &[&str] = &[
        "each",
        "apiece",
        "per piece",
        "a piece",
        "每个",
        "每条",
        "每只",
        "每件",
        "一个",
        "一条",
        "一只",
        "一件",
    ];
    let (clause, text) = (d.line.clauses[hit.clause], &d.line.normal.text);
    let words = text.get(clause.start..clause.end).unwrap_or_default();
    if EACH.iter().any(|w| words.contains(w)) { i64::from(d.context.pieces.max(1)) } else { 1 }
}
