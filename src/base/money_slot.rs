//! Amounts in texts that shops of any currency share: `{money:5}` reads `5元` in a shop that counts
//! in yuan and `5 euros` in one that counts in euros.

use super::currency_name::spoken;
use super::{Currency, Lang, Money, Text};

/// The beginning of a slot that contains an amount: `{money:5}`.
pub const MONEY_SLOT: &str = "money:";

/// The slot of the word that stands behind amounts: "a few {currency} less".
pub const CURRENCY_SLOT: &str = "currency";

impl Currency {
    /// An amount as people say it in a reply: `5元`, `5 yuan`; with the sign where the currency has
    /// no word of that language.
    fn say_amount(&self, amount: Money, lang: Lang) -> String {
        let Some(word) = spoken(&self.code, lang) else { return self.short(amount) };
        let blank = if lang == Lang::En { " " } else { "" };
        format!("{}{blank}{word}", self.plain(amount))
    }

    /// The content of a slot of money, if it is one: `{money:5}` is an amount above zero that can
    /// be paid, `{currency}` the word behind amounts.
    pub fn in_slot(&self, slot: &str, lang: Lang) -> Option<String> {
        if slot == CURRENCY_SLOT {
            return Some(spoken(&self.code, lang).map_or_else(|| self.code.clone(), str::to_owned));
        }
        let amount = self.read(slot.strip_prefix(MONEY_SLOT)?)?;
        (amount > Money::ZERO && self.can_pay(amount)).then(|| self.say_amount(amount, lang))
    }

    /// A text with its slots of money as people of the shop's currency say them. Every other slot
    /// stays as it stands.
    pub fn fill(&self, text: &Text) -> Text {
        let filled = |words: &str, lang| {
            let mut out = String::with_capacity(words.len());
            let mut rest = words;
            while let Some((before, behind)) = rest.split_once('{') {
                out.push_str(before);
                let slot = behind.split_once('}');
                let known = slot.and_then(|(slot, behind)| Some((self.in_slot(slot, lang)?, behind)));
                if let Some((words, behind)) = known {
                    out.push_str(&words);
                    rest = behind;
                } else {
                    out.push('{');
                    rest = behind;
                }
            }
            out.push_str(rest);
            out
        };
        Text::new(filled(&text.zh, Lang::Zh), filled(&text.en, Lang::En))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(code: &str, sign: &str, zh: &str, en: &str) -> (String, String) {
        let currency = Currency { code: code.to_owned(), sign: sign.to_owned() };
        let text = currency.fill(&Text::new(zh, en));
        (text.zh, text.en)
    }

    #[test]
    fn amounts_are_said_in_the_words_of_the_currency() {
        let said = |code, sign| filled(code, sign, "补您{money:5}券", "a {money:5} coupon for the {product}");
        let pair = |zh: &str, en: &str| (zh.to_owned(), en.to_owned());
        assert_eq!(said("CNY", "¥"), pair("补您5元券", "a 5 yuan coupon for the {product}"));
        assert_eq!(said("eur", "€"), pair("补您5欧元券", "a 5 euros coupon for the {product}"));
        assert_eq!(said("GBP", "£"), pair("补您£5券", "a £5 coupon for the {product}"));
    }

    #[test]
    fn what_is_no_amount_stays_as_it_stands() {
        for words in ["{money:}", "{money:-5}", "{money:0}", "{money:x}", "{money:5", "{", "}{", "{money:$5}"]
        {
            assert_eq!(filled("CNY", "¥", words, ""), (words.to_owned(), String::new()));
        }
        assert_eq!(filled("JPY", "¥", "{money:5.5} {money:5}", "").0, "{money:5.5} 5日元");
        assert_eq!(filled("CNY", "¥", "{{money:5.5}}", "").0, "{5.50元}");
        let few = |code, sign| filled(code, sign, "几{currency}", "a few {currency}");
        assert_eq!(few("CNY", "¥"), ("几元".to_owned(), "a few yuan".to_owned()));
        assert_eq!(few("PLN", "zł"), ("几PLN".to_owned(), "a few PLN".to_owned()));
    }
}
