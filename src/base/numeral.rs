//! Numbers as people write them: in Chinese, in digits, in both, in English words.

/// A number in Chinese, in digits, or in both: 二十四, 一千二 (1,200), 三百五 (350), 1.5万, 零. `None`
/// if it is none.
pub fn read(text: &str) -> Option<f64> {
    if let Ok(plain) = text.parse::<f64>() {
        return plain.is_finite().then_some(plain);
    }
    let (mut total, mut section, mut unit) = (0.0, 0.0, 0.0);
    let (mut digits, mut seen) = (String::new(), false);
    for c in text.chars() {
        let size = match c {
            '十' => 10.0,
            '百' => 100.0,
            '千' => 1_000.0,
            '万' => 10_000.0,
            '零' | '〇' => {
                (unit, seen) = (0.0, true);
                continue;
            }
            '0'..='9' | '.' => {
                digits.push(c);
                continue;
            }
            _ => {
                let c = if c == '两' { '二' } else { c };
                let value = "一二三四五六七八九".chars().position(|digit| digit == c)? + 1;
                digits = value.to_string();
                continue;
            }
        };
        seen = true;
        let count = if digits.is_empty() { None } else { Some(digits.parse::<f64>().ok()?) };
        digits.clear();
        if size >= 10_000.0 {
            let held = section + count.unwrap_or(0.0);
            total += if held == 0.0 { 1.0 } else { held } * size;
            section = 0.0;
        } else {
            section += count.unwrap_or(1.0) * size;
        }
        unit = size;
    }
    if digits.is_empty() {
        return seen.then_some(total + section);
    }
    // Behind a hundred and more, a last digit counts the next smaller unit: 一百二 is 120.
    let last = digits.parse::<f64>().ok()? * if unit >= 100.0 { unit / 10.0 } else { 1.0 };
    Some(total + section + last)
}

/// Whether a character is part of a number in Chinese.
pub fn is_numeral(c: char) -> bool {
    "零〇一二三四五六七八九十百千万两".contains(c)
}

/// What is left to pay at so much 折, as a share of the whole: 9 and 九 are 0.9; 95, 九五 and 9.5 are
/// 0.95.
pub fn share_left(text: &str) -> Option<f64> {
    let digits: String = text
        .chars()
        .filter(|c| *c != '.')
        .map(|c| "一二三四五六七八九".chars().position(|d| d == c).map_or(c, |d| (b'1' + d as u8) as char))
        .collect();
    let n: f64 = digits.parse().ok()?;
    Some(if digits.len() == 1 { n / 10.0 } else { n / 100.0 })
}

/// What may follow a number of days.
pub const DAY_UNITS: &[&str] = &["days", "day", "d", "天", "日"];
/// What may follow a number of pieces.
pub const PIECE_UNITS: &[&str] = &["pieces", "piece", "pcs", "件", "个"];
/// What may follow a number of hundredths.
pub const PERCENT_UNITS: &[&str] = &["%", "per cent", "percent"];

/// A letter, digit or sign of full width as a plain one.
pub const fn half_width(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => match char::from_u32(c as u32 - 0xfee0) {
            Some(plain) => plain,
            None => c,
        },
        '\u{3000}' => ' ',
        _ => c,
    }
}

/// A typed number in plain signs: what nobody can see is left out, letters are small.
fn typed(text: &str) -> String {
    let seen = text.chars().filter(|c| c.is_whitespace() || !super::clean::is_unseen(*c));
    seen.map(half_width).collect::<String>().trim().to_lowercase()
}

/// How much is taken off, in hundredths: 10, 10%, 10% off, 9折, 打八五折, 半价. `None` if it is none.
pub fn read_percent_off(text: &str) -> Option<u32> {
    let plain = typed(text);
    if matches!(plain.as_str(), "半价" | "对折" | "打对折") {
        return Some(50);
    }
    let Some(left) = plain.strip_prefix('打').unwrap_or(&plain).strip_suffix('折') else {
        return read_count(plain.strip_suffix("off").unwrap_or(&plain), PERCENT_UNITS);
    };
    // 10折 is the whole price.
    let left = share_left(left).filter(|share| left != "10" && (0.0..1.0).contains(share))?;
    Some((100.0 - left * 100.0).round() as u32)
}

/// A whole number as people type it, with or without its unit: 10, １０, 10%, 3 天, 十. One of many
/// digits is as large as can be, so that the shop says which numbers it takes. `None` if it is
/// none.
pub fn read_count(text: &str, units: &[&str]) -> Option<u32> {
    let plain = typed(text);
    let number = units.iter().find_map(|unit| plain.strip_suffix(unit)).unwrap_or(&plain).trim();
    if number.is_ascii() {
        let is_number = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
        return is_number.then(|| number.parse().unwrap_or(u32::MAX));
    }
    let value = read(number).filter(|value| value.fract() == 0.0)?;
    Some(if value < f64::from(u32::MAX) { value as u32 } else { u32::MAX })
}

/// An English number in words, from zero to ninety-nine: twelve, twenty-four, twenty four.
pub fn in_english(text: &str) -> Option<f64> {
    const ONES: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 10] =
        ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    let place = |list: &[&str], word: &str| list.iter().position(|w| *w == word && !w.is_empty());
    let mut parts = text.split([' ', '-']);
    let first = parts.next()?;
    let tens = place(&TENS, first).map(|n| n * 10);
    let value =
        tens.or_else(|| place(&ONES, first))? + parts.next().map_or(Some(0), |word| place(&ONES, word))?;
    Some(value as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numerals_are_read() {
        for (text, value) in [
            ("二十四", 24.0),
            ("十五", 15.0),
            ("一百二", 120.0),
            ("一百零二", 102.0),
            ("三百五十", 350.0),
            ("一千二", 1_200.0),
            ("一千零五十", 1_050.0),
            ("两千五百", 2_500.0),
            ("一万二", 12_000.0),
            ("十二万", 120_000.0),
            ("1.5万", 15_000.0),
            ("2千5", 2_500.0),
            ("零", 0.0),
        ] {
            assert_eq!(read(text), Some(value), "{text}");
        }
        assert_eq!(read("元"), None);
        assert_eq!(read("1.2.3"), None);
    }

    #[test]
    fn counts_are_read_as_people_type_them() {
        for (text, units, count) in [
            ("10", PERCENT_UNITS, Some(10)),
            (" １０ ", PERCENT_UNITS, Some(10)),
            ("10%", PERCENT_UNITS, Some(10)),
            ("１０％", PERCENT_UNITS, Some(10)),
            ("10 %", PERCENT_UNITS, Some(10)),
            ("十", PERCENT_UNITS, Some(10)),
            ("3 天", DAY_UNITS, Some(3)),
            ("3 Days", DAY_UNITS, Some(3)),
            ("1d", DAY_UNITS, Some(1)),
            ("两天", DAY_UNITS, Some(2)),
            ("二十件", PIECE_UNITS, Some(20)),
            ("20 pcs", PIECE_UNITS, Some(20)),
            ("99999999999", PIECE_UNITS, Some(u32::MAX)),
            ("", PIECE_UNITS, None),
            ("件", PIECE_UNITS, None),
            ("-5", PIECE_UNITS, None),
            ("2.5", PIECE_UNITS, None),
            ("10%", PIECE_UNITS, None),
            ("1 0", PIECE_UNITS, None),
            ("ten", PIECE_UNITS, None),
            ("两天", PIECE_UNITS, None),
            ("1\u{200b}0", PIECE_UNITS, Some(10)),
        ] {
            assert_eq!(read_count(text, units), count, "{text:?}");
        }
    }

    #[test]
    fn discounts_are_read_as_people_type_them() {
        for (text, percent) in [
            ("10", Some(10)),
            ("10%", Some(10)),
            ("10% off", Some(10)),
            ("9折", Some(10)),
            ("９折", Some(10)),
            ("九折", Some(10)),
            ("打九折", Some(10)),
            ("8.5折", Some(15)),
            ("85折", Some(15)),
            ("八五折", Some(15)),
            ("半价", Some(50)),
            ("10折", None),
            ("折", None),
            ("-9折", None),
            ("many", None),
        ] {
            assert_eq!(read_percent_off(text), percent, "{text}");
        }
    }

    #[test]
    fn english_words_are_read() {
        for (text, value) in
            [("zero", 0.0), ("nineteen", 19.0), ("forty", 40.0), ("twenty-four", 24.0), ("seventy two", 72.0)]
        {
            assert_eq!(in_english(text), Some(value), "{text}");
        }
        assert_eq!(in_english("many"), None);
        assert_eq!(in_english("twenty-many"), None);
    }
}
