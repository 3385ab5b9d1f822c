//! How far a text in straight quotes reaches, plain or raw.

/// The length of the text in straight quotes that `text` begins with, marks included; none if it is
/// not closed in it.
pub(super) fn plain_length(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = 1;
    loop {
        match bytes.get(at)? {
            b'"' => return Some(at + 1),
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
}

/// The beginning of a raw text: `r"` or `r#"`.
pub(super) struct RawHead {
    /// Bytes up to its words.
    pub(super) length: usize,
    /// What ends it: `"` or `"#`.
    pub(super) ending: String,
}

impl RawHead {
    /// Of the raw text that begins here; none if none does.
    pub(super) fn of(rest: &str) -> Option<Self> {
        let body = rest.strip_prefix('r')?;
        let hashes = body.len() - body.trim_start_matches('#').len();
        let begins = body.get(hashes..)?.starts_with('"');
        begins.then(|| Self { length: 2 + hashes, ending: format!("\"{}", "#".repeat(hashes)) })
    }

    /// The length of the whole text, marks included; none if it is not closed in `rest`.
    pub(super) fn whole(&self, rest: &str) -> Option<usize> {
        rest.get(self.length..)?.find(&self.ending).map(|at| self.length + at + self.ending.len())
    }
}

/// The length of the text in straight quotes that begins behind `before`; 0 if none does, and none
/// if it is not closed in `rest`.
pub(in crate::scenario::source) fn quoted_length(before: &str, rest: &str) -> Option<usize> {
    if rest.starts_with('"') {
        return plain_length(rest);
    }
    let in_name = before.ends_with(|c: char| c.is_alphanumeric() || c == '_');
    RawHead::of(rest).filter(|_| !in_name).map_or(Some(0), |head| head.whole(rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_reaches_to_its_closing_mark() {
        for (before, rest, length) in [
            ("", r#""a\"b" c"#, Some(6)),
            ("", r##"r#"a"b"# c"##, Some(8)),
            ("", r#"r"a\" c"#, Some(5)),
            ("colou", r#"r"a" c"#, Some(0)),
            ("", "red", Some(0)),
            ("", "r#a", Some(0)),
            ("", r#""a"#, None),
            ("", r#"r#"a""#, None),
        ] {
            assert_eq!(quoted_length(before, rest), length, "{before}{rest}");
        }
    }
}
