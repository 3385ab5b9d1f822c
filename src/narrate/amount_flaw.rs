//! Amounts as they are typed, and why a text is none, in words.

use crate::base::clean::shorten;
use crate::base::text::is_blank;
use crate::base::{AmountFlaw, Currency, Lang, Money};
use crate::locale::{self, Value};

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

/// An amount of the shop's currency as it was typed.
///
/// # Errors
/// The sentence that says why it is none.
pub fn read_amount(lang: Lang, currency: &Currency, typed: &str) -> Result<Money, String> {
    currency.read_amount(typed).map_err(|flaw| {
        let (key, values) = why_no_amount(currency, typed, flaw);
        locale::text_with(lang, key, &values)
    })
}
