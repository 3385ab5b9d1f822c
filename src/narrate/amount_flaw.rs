//! Why what was typed is no amount, as a message with its values.

use crate::base::clean::shorten;
use crate::base::text::is_blank;
use crate::base::{AmountFlaw, Currency};
use crate::locale::Value;

/// Most characters of what was typed that the message repeats.
const MOST_ECHOED: usize = 40;

/// The message that says why a text is no amount of the shop's currency, and its values.
pub fn why_no_amount(
    currency: &Currency,
    typed: &str,
    flaw: AmountFlaw,
) -> (&'static str, Vec<(&'static str, Value)>) {
    let (first, second) = currency.examples();
    let values = vec![
        ("text", shorten(typed.trim(), MOST_ECHOED).into()),
        ("first", first.into()),
        ("second", second.into()),
        ("currency", currency.code.clone().into()),
    ];
    let key = match flaw {
        AmountFlaw::NoNumber if is_blank(typed) => "amount-missing",
        AmountFlaw::NoNumber => "amount-no-number",
        AmountFlaw::OtherCurrency => "amount-other-currency",
        AmountFlaw::TooFine => "amount-too-fine",
    };
    (key, values)
}
