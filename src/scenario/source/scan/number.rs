//! What is a number, and which numbers cannot be stored.

/// What a word that starts like a number turns out to be.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum NumberVerdict {
    /// A sound number (or a range `1..5`).
    Fine,
    /// Infinite, or so large that it becomes infinite.
    NotFinite,
    /// Not a number.
    Bad,
}

const SUFFIXES: [&str; 12] =
    ["i128", "u128", "i16", "i32", "i64", "u16", "u32", "u64", "f32", "f64", "i8", "u8"];

/// Judges a word.
pub(super) fn judge(word: &str) -> NumberVerdict {
    match word.split_once("..") {
        Some((from, to)) => {
            let to = to.strip_prefix('=').unwrap_or(to);
            let ends: Vec<NumberVerdict> =
                [from, to].into_iter().filter(|end| !end.is_empty()).map(judge_one).collect();
            ends.into_iter().find(|verdict| *verdict != NumberVerdict::Fine).unwrap_or(NumberVerdict::Fine)
        }
        None => judge_one(word),
    }
}

fn judge_one(word: &str) -> NumberVerdict {
    let unsigned = word.strip_prefix(['+', '-']).unwrap_or(word);
    for (prefix, base) in [("0x", 16), ("0o", 8), ("0b", 2)] {
        if let Some(digits) = unsigned.strip_prefix(prefix) {
            let digits = if base == 16 { digits } else { without_suffix(digits) };
            let sound =
                digits.chars().any(|c| c != '_') && digits.chars().all(|c| c == '_' || c.is_digit(base));
            let suffixed = without_suffix(digits).chars().all(|c| c == '_' || c.is_digit(base));
            return if sound || suffixed { NumberVerdict::Fine } else { NumberVerdict::Bad };
        }
    }
    let digits = without_suffix(unsigned);
    if matches!(digits, "inf" | "NaN") {
        return NumberVerdict::NotFinite;
    }
    if !digits.starts_with(|c: char| c.is_ascii_digit() || c == '.') {
        return NumberVerdict::Bad;
    }
    match digits.replace('_', "").parse::<f64>() {
        Ok(number) if number.is_finite() => NumberVerdict::Fine,
        Ok(_) => NumberVerdict::NotFinite,
        Err(_) => NumberVerdict::Bad,
    }
}

fn without_suffix(word: &str) -> &str {
    SUFFIXES.iter().find_map(|suffix| word.strip_suffix(suffix)).unwrap_or(word)
}

/// The number before a unit, as it should be written: `59` for `59元`, `0.7` for `70%`.
pub(super) fn without_unit(word: &str) -> Option<String> {
    let length = word.find(|c: char| !c.is_ascii_digit() && c != '.')?;
    let (number, unit) = word.split_at(length);
    let value: f64 = number.parse().ok()?;
    match unit {
        "%" => Some(format!("{}", value / 100.0)),
        unit if unit.chars().all(|c| c.is_alphabetic() && !c.is_ascii()) => Some(number.to_owned()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_judged() {
        for fine in [
            "0", "-5", "+1.5", "1_000", "1e3", ".5", "5.", "0xFF", "0b10", "7u8", "1.5f32", "1..5", "1..=5",
            "..3",
        ] {
            assert_eq!(judge(fine), NumberVerdict::Fine, "{fine}");
        }
        for infinite in ["1e999", "-inf", "NaN", "-1e400", "1..1e999"] {
            assert_eq!(judge(infinite), NumberVerdict::NotFinite, "{infinite}");
        }
        for bad in ["12abc", "1.2.3", "59元", "70%", "-", "08:00", "1-2", "0xZZ", "１２", "+", "1e"] {
            assert_eq!(judge(bad), NumberVerdict::Bad, "{bad}");
        }
    }
}
