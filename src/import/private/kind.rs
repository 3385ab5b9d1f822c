//! The kinds of personal data, and how a piece of a text is replaced by the sign of its kind.

/// A kind of personal data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PrivateKind {
    /// A name of a person or shop.
    Name,
    /// A telephone number.
    Phone,
    /// An address.
    Address,
    /// The number of an order, a parcel, a card, a document.
    Number,
    /// An e-mail address.
    Email,
    /// An account.
    Account,
    /// A link.
    Link,
    /// A date of birth.
    Birth,
    /// Nothing was replaced, but it looks as if something should be.
    Doubtful,
}

impl PrivateKind {
    /// Every kind that is replaced.
    pub const REPLACED: [Self; 8] = [
        Self::Name,
        Self::Phone,
        Self::Address,
        Self::Number,
        Self::Email,
        Self::Account,
        Self::Link,
        Self::Birth,
    ];

    /// The key of its word, which also stands for what was replaced.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Name => "import-mask-name",
            Self::Phone => "import-mask-phone",
            Self::Address => "import-mask-address",
            Self::Number => "import-mask-number",
            Self::Email => "import-mask-email",
            Self::Account => "import-mask-account",
            Self::Link => "import-mask-link",
            Self::Birth => "import-mask-birth",
            Self::Doubtful => "import-mask-doubtful",
        }
    }

    /// The sign that stands for it while a text is worked on: one of Unicode's signs for private
    /// use, which no text from outside keeps.
    pub(super) const fn sign(self) -> char {
        match self {
            Self::Name => '\u{e000}',
            Self::Phone => '\u{e001}',
            Self::Address => '\u{e002}',
            Self::Number => '\u{e003}',
            Self::Email => '\u{e004}',
            Self::Account => '\u{e005}',
            Self::Link => '\u{e006}',
            Self::Birth => '\u{e007}',
            Self::Doubtful => '\u{e008}',
        }
    }
}

/// Replaces one group of a pattern by a kind's sign wherever `fits` agrees to its words.
pub(super) fn replace(
    text: &str,
    pattern: Option<&regex::Regex>,
    group: usize,
    kind: PrivateKind,
    fits: &dyn Fn(&regex::Captures<'_>) -> bool,
) -> String {
    let Some(pattern) = pattern else { return text.to_owned() };
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for found in pattern.captures_iter(text) {
        let Some(part) = found.get(group).filter(|_| fits(&found)) else { continue };
        out.push_str(text.get(from..part.start()).unwrap_or_default());
        out.push(kind.sign());
        from = part.end();
    }
    out.push_str(text.get(from..).unwrap_or_default());
    out
}

/// Takes any words.
pub(super) fn any(_found: &regex::Captures<'_>) -> bool {
    true
}
