//! Days and hours that do not exist, in any text.

use super::plain::PlainText;
use super::when::impossible_in;

/// The first day that no month has, or hour that no day has, that a text names, as it is written:
/// 2月30日, "February 30", 25:00.
pub fn impossible_day(text: &str) -> Option<&str> {
    let plain = PlainText::of(text);
    let found = impossible_in(&plain.text)?;
    let words = plain.words(found.start, found.end);
    text.get(words.start as usize..words.end as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_that_no_month_has_is_told_as_it_is_written() {
        for (text, said) in [
            ("2月30日前发货", Some("2月30日")),
            ("请在十三月一日前回复", Some("十三月一日")),
            ("Sent by February 30, I promise", Some("February 30")),
            ("by the 31st of April", Some("the 31st of April")),
            ("open until 25:00", Some("25:00")),
            ("2月29日前发货", None),
            ("Sent by March 31", None),
            ("a model at a scale of 1:72", None),
            ("32号库房", None),
            ("open until 24:00", None),
        ] {
            assert_eq!(impossible_day(text), said, "{text}");
        }
    }
}
