//! Changes of a text by place.

use std::ops::Range;

/// A stretch of a text and what stands there instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Splice {
    pub(super) at: Range<usize>,
    pub(super) with: String,
}

impl Splice {
    pub(super) fn new(at: Range<usize>, with: impl Into<String>) -> Self {
        Self { at, with: with.into() }
    }

    pub(super) fn insert(at: usize, with: impl Into<String>) -> Self {
        Self::new(at..at, with)
    }

    pub(super) fn delete(at: Range<usize>) -> Self {
        Self::new(at, "")
    }
}

/// A change that was made: what stood at a place and what stands there now. A step of the history
/// is a list of them, each made upon the one before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct TextChange {
    pub(super) at: usize,
    pub(super) old: String,
    pub(super) new: String,
}

/// Makes the changes. None if two of them overlap or one lies outside of the text; the text is then
/// as it was.
pub(super) fn make(text: &mut String, mut splices: Vec<Splice>) -> Option<Vec<TextChange>> {
    splices.sort_by_key(|splice| (splice.at.start, splice.at.end));
    let apart = splices.windows(2).all(|pair| pair[0].at.end <= pair[1].at.start);
    if !apart || splices.iter().any(|splice| text.get(splice.at.clone()).is_none()) {
        return None;
    }
    let mut made = Vec::with_capacity(splices.len());
    for splice in splices.into_iter().rev() {
        let old = text.get(splice.at.clone())?.to_owned();
        if old != splice.with {
            text.replace_range(splice.at.clone(), &splice.with);
            made.push(TextChange { at: splice.at.start, old, new: splice.with });
        }
    }
    Some(made)
}

/// Takes changes back, the last one first.
pub(super) fn take_back(text: &mut String, changes: &[TextChange]) {
    for change in changes.iter().rev() {
        text.replace_range(change.at..change.at + change.new.len(), &change.old);
    }
}

/// Makes changes again, the first one first.
pub(super) fn make_again(text: &mut String, changes: &[TextChange]) {
    for change in changes {
        text.replace_range(change.at..change.at + change.old.len(), &change.new);
    }
}

/// The one change that makes a text another one; none if they are the same.
pub(super) fn difference(old: &str, new: &str) -> Option<TextChange> {
    if old == new {
        return None;
    }
    let same = old.bytes().zip(new.bytes()).take_while(|(a, b)| a == b).count();
    let start = (0..=same).rev().find(|at| old.is_char_boundary(*at) && new.is_char_boundary(*at))?;
    let most = (old.len() - start).min(new.len() - start);
    let tail = old.bytes().rev().zip(new.bytes().rev()).take(most).take_while(|(a, b)| a == b).count();
    let fits =
        |tail: &usize| old.is_char_boundary(old.len() - tail) && new.is_char_boundary(new.len() - tail);
    let tail = (0..=tail).rev().find(fits)?;
    let (old, new) = (old.get(start..old.len() - tail)?, new.get(start..new.len() - tail)?);
    Some(TextChange { at: start, old: old.to_owned(), new: new.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_are_made_and_taken_back_byte_for_byte() {
        let mut text = "一 two 三".to_owned();
        let splices = vec![Splice::insert(0, "x"), Splice::new(4..7, "2"), Splice::delete(8..11)];
        let made = make(&mut text, splices).unwrap();
        assert_eq!(text, "x一 2 ");
        take_back(&mut text, &made);
        assert_eq!(text, "一 two 三");
        make_again(&mut text, &made);
        assert_eq!(text, "x一 2 ");
        assert_eq!(make(&mut text, vec![Splice::delete(0..3), Splice::delete(1..4)]), None);
        assert_eq!(make(&mut text, vec![Splice::delete(2..3)]), None, "inside of a sign");
    }

    #[test]
    fn a_difference_never_cuts_a_sign() {
        for (old, new) in [("上下", "上丌"), ("aa", "aaa"), ("", "x"), ("x", ""), ("中a文", "中b文")]
        {
            let change = difference(old, new).unwrap();
            let mut text = old.to_owned();
            make_again(&mut text, std::slice::from_ref(&change));
            assert_eq!(text, new);
            take_back(&mut text, &[change]);
            assert_eq!(text, old);
        }
        assert_eq!(difference("a", "a"), None);
    }
}
