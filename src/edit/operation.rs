//! The edits of a lesson's text.

use super::address::Address;
use crate::base::Lang;
use std::ops::Range;

/// An edit. Values are named by their addresses, so an edit stays valid when the text changes
/// elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// Sets a text in one language; the language, and the field itself, are added if they are
    /// missing.
    SetText {
        /// The text, such as `cases/late/opens/0`.
        at: Address,
        /// The language.
        lang: Lang,
        /// The text now.
        words: String,
    },
    /// Sets a number, name, truth value or plain text. A missing field is added.
    Set {
        /// The value.
        at: Address,
        /// The value now.
        value: Literal,
    },
    /// Sets a whole value. A missing field is added.
    SetRon {
        /// The value.
        at: Address,
        /// The value now, as RON; lines after the first are indented to fit.
        ron: String,
    },
    /// Adds a field to a struct, at its place in the order of the format.
    AddField {
        /// The struct.
        at: Address,
        /// The name of the field.
        field: String,
        /// Its value, as RON.
        ron: String,
    },
    /// Takes out a field, an item of a list or an entry of a table.
    Remove {
        /// The item that is removed.
        at: Address,
    },
    /// Puts an item into a list.
    Insert {
        /// The list.
        list: Address,
        /// Its position, from 0; behind the last one if left out.
        index: Option<usize>,
        /// The item, as RON.
        ron: String,
    },
    /// Puts an entry into a table.
    InsertEntry {
        /// The table.
        map: Address,
        /// The key.
        key: String,
        /// Its position, from 0; behind the last one if left out.
        index: Option<usize>,
        /// The value, as RON. Comments above it come above the entry, where it has its own
        /// lines.
        ron: String,
    },
    /// Copies an entry or an item to the place behind it. Comments above it are not copied.
    Duplicate {
        /// The item that is copied.
        at: Address,
        /// The key of the copy; an item of a list needs none.
        key: Option<String>,
    },
    /// Moves a field, item or entry to another position in its container.
    Move {
        /// The item that is moved.
        at: Address,
        /// Its new position, from 0.
        to: usize,
    },
    /// Gives an entry of a table another key, and changes it wherever this file refers to it.
    Rename {
        /// The entry, such as `products/scarf`, or a rival's or a case's own key.
        at: Address,
        /// The new key.
        to: String,
    },
    /// Changes the text itself, as the text view does. The text may be unsound afterwards.
    Type {
        /// Byte range of what is replaced.
        range: Range<usize>,
        /// The value there instead.
        with: String,
    },
}

/// A simple value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Literal {
    /// A number as it is to be written: `59.00`.
    Number(String),
    /// `true` or `false`.
    Bool(bool),
    /// A bare name, such as `Session`.
    Name(String),
    /// A text without languages, such as a key, a length of time or a colour.
    Text(String),
}

/// How addresses change with an edit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shift {
    /// An item was put into a list.
    Inserted {
        /// The list.
        list: Address,
        /// The position.
        index: usize,
    },
    /// An item was taken out of a list.
    Removed {
        /// The list.
        list: Address,
        /// The position.
        index: usize,
    },
    /// A field or an entry was taken out.
    Gone(Address),
    /// An item of a list was moved.
    Moved {
        /// The list.
        list: Address,
        /// From this position.
        from: usize,
        /// To this one.
        to: usize,
    },
    /// A key was changed.
    Renamed {
        /// The entry before.
        at: Address,
        /// Its new key.
        to: String,
    },
}

impl Shift {
    /// Where a value is now; none if it was taken out.
    pub fn follow(&self, address: &Address) -> Option<Address> {
        let position = |list: &Address| {
            let depth = list.steps().len();
            let index: usize = address.steps().get(depth).filter(|_| list.contains(address))?.parse().ok()?;
            Some((depth, index))
        };
        let (list, place): (&Address, &dyn Fn(usize) -> Option<usize>) = match self {
            Self::Gone(gone) => return (!gone.contains(address)).then(|| address.clone()),
            Self::Renamed { at, to } if at.contains(address) => {
                return Some(address.with_step(at.steps().len() - 1, to.clone()));
            }
            Self::Renamed { .. } => return Some(address.clone()),
            Self::Inserted { list, index } => (list, &|at| Some(at + usize::from(at >= *index))),
            Self::Removed { list, index } => (list, &|at| match at.cmp(index) {
                std::cmp::Ordering::Less => Some(at),
                std::cmp::Ordering::Equal => None,
                std::cmp::Ordering::Greater => Some(at - 1),
            }),
            Self::Moved { list, from, to } => (list, &|at| Some(moved(at, *from, *to))),
        };
        match position(list) {
            None => Some(address.clone()),
            Some((depth, index)) => place(index).map(|new| address.with_step(depth, new.to_string())),
        }
    }
}

fn moved(at: usize, from: usize, to: usize) -> usize {
    if at == from {
        to
    } else if from < at && at <= to {
        at - 1
    } else if to <= at && at < from {
        at + 1
    } else {
        at
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_follow_what_they_name() {
        let (list, at) = (Address::parse("coach"), |text: &str| Address::parse(text));
        let shown = |shift: &Shift, from: &str| shift.follow(&at(from)).map(|to| to.to_string());
        let inserted = Shift::Inserted { list: list.clone(), index: 1 };
        assert_eq!(shown(&inserted, "coach/0/say").as_deref(), Some("coach/0/say"));
        assert_eq!(shown(&inserted, "coach/1/say").as_deref(), Some("coach/2/say"));
        assert_eq!(shown(&inserted, "rivals/1").as_deref(), Some("rivals/1"));
        let removed = Shift::Removed { list: list.clone(), index: 1 };
        assert_eq!(shown(&removed, "coach/1/say"), None);
        assert_eq!(shown(&removed, "coach/2").as_deref(), Some("coach/1"));
        let moved = Shift::Moved { list, from: 0, to: 2 };
        let all: Vec<_> = (0..4).map(|n| shown(&moved, &format!("coach/{n}")).unwrap()).collect();
        assert_eq!(all, ["coach/2", "coach/0", "coach/1", "coach/3"]);
        let renamed = Shift::Renamed { at: at("cases/a"), to: "b".to_owned() };
        assert_eq!(shown(&renamed, "cases/a/opens/0").as_deref(), Some("cases/b/opens/0"));
        assert_eq!(shown(&Shift::Gone(at("cases/a")), "cases/a/opens/0"), None);
    }
}
