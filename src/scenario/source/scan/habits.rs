//! Habits of other languages that would hide what is meant, one message each: comments that begin
//! with `#` or `--`, and the marks that a merge of two versions leaves.

use super::super::codes;
use super::layout::block_comment;
use super::quoted::quoted_length;
use crate::diagnostic::{Diagnostic, Place, Sentence, SourceFile};
use std::ops::Range;
use std::sync::Arc;

/// Marks at the beginning of a line where two versions were merged.
const MERGE_MARKS: [&str; 3] = ["<<<<<<< ", "||||||| ", ">>>>>>> "];

/// Reports them. Returns the text with such comments taken out at the same length, or none if it
/// contains two versions.
pub(super) fn plain(file: &Arc<SourceFile>, out: &mut Vec<Diagnostic>) -> Option<String> {
    if let Some(mark) = merge_mark(&file.text) {
        let diagnostic = Diagnostic::error(codes::SYNTAX, Place::new(file, mark), "check-merge-marks");
        out.push(diagnostic.help("check-merge-marks-help"));
        return None;
    }
    let comments = foreign_comments(&file.text);
    let mut text = file.text.clone().into_bytes();
    for comment in &comments {
        text.get_mut(comment.clone())?.fill(b' ');
    }
    if let Some(first) = comments.first() {
        let sign = if file.text.get(first.clone())?.starts_with('#') { "#" } else { "--" };
        let sentence = Sentence::new("check-foreign-comment").word("sign", sign);
        let help = Sentence::new("check-foreign-comment-help").number("more", comments.len() - 1);
        let place = Place::new(file, first.start..first.start + sign.len());
        out.push(Diagnostic::error(codes::SYNTAX, place, sentence).help(help));
    }
    String::from_utf8(text).ok()
}

fn merge_mark(text: &str) -> Option<Range<usize>> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if MERGE_MARKS.iter().any(|mark| line.starts_with(mark)) {
            return Some(at..at + line.trim_end().len());
        }
        at += line.len();
    }
    None
}

/// Comments that begin as in other languages. Where a text or comment is never closed, the places
/// outside of texts are unknown, so the search ends there.
fn foreign_comments(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    // Whether anything but white space stands before on the line.
    let mut begun = false;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let before = text.get(..at).unwrap_or("");
        let length = if rest.starts_with("//") || rest.starts_with("#!") {
            Some(line_length(rest))
        } else if rest.starts_with("/*") {
            block_comment(rest)
        } else if is_foreign(before, rest, begun) {
            let length = rest.get(..line_length(rest)).map_or(0, |line| line.trim_end().len());
            found.push(at..at + length);
            Some(length)
        } else {
            quoted_length(before, rest)
        };
        let Some(length) = length else { break };
        let length = length.max(rest.chars().next().map_or(1, char::len_utf8));
        let taken = rest.get(..length).unwrap_or("");
        match taken.rsplit_once('\n') {
            Some((_, line)) => begun = !line.trim().is_empty(),
            None => begun |= !taken.trim().is_empty(),
        }
        at += length;
    }
    found
}

/// Bytes up to the end of the line.
fn line_length(rest: &str) -> usize {
    rest.find('\n').unwrap_or(rest.len())
}

/// Whether a comment of another language begins with `rest`: `#` or `--` where its line has not
/// begun, or between white space behind something.
fn is_foreign(before: &str, rest: &str, begun: bool) -> bool {
    let Some(body) = ["#", "--"].iter().find_map(|mark| rest.strip_prefix(mark)) else { return false };
    let apart = before.ends_with(char::is_whitespace) && body.starts_with([' ', '\t']);
    if rest.starts_with('#') {
        !begun || apart
    } else {
        apart || (!begun && !body.starts_with(is_number_part))
    }
}

fn is_number_part(c: char) -> bool {
    c.is_ascii_digit() || c == '.'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_of_other_languages_are_found_outside_of_texts() {
        let found = |text: &str| {
            let all = foreign_comments(text);
            all.into_iter().map(|range| text.get(range).unwrap().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(found("#![enable(x)]\n(a: 1, # one\n -- two\n b: -1)"), ["# one", "-- two"]);
        assert_eq!(found("(a: \"# no\n# no\", b: r#\"-- no\"#, // # no\n/* -- no */ c: #8C2F39)"), [""; 0]);
        assert_eq!(found("(a: 1)\n   # last"), ["# last"]);
    }

    /// One pass over the text, however many signs stand on a line.
    #[test]
    fn a_line_of_half_a_million_signs_is_read() {
        assert!(foreign_comments(&"x#--".repeat(250_000)).is_empty());
        assert_eq!(foreign_comments(&" #".repeat(250_000)).len(), 1);
    }
}
