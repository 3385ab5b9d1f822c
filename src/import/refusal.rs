//! Why a chat cannot be read, as one sentence in the language in use.

use super::limits;
use crate::locale::Value;

/// What may be shown of a table's columns before personal data is replaced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownColumns {
    /// Their names; none if the first line is no line of names but a message.
    pub names: Vec<String>,
    /// How many there are.
    pub count: usize,
}

/// Why nothing can be made of the chats.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportRefusal {
    /// A file is too large.
    TooLarge,
    /// More files than are read at once.
    TooManyFiles,
    /// More messages than are read at once.
    TooManyMessages,
    /// It is empty, or contains no text.
    Empty,
    /// It is no text: a picture, an archive, a program.
    NotText,
    /// It is an archive, out of which the chat must be taken first.
    Archive,
    /// The text is damaged in this line (1-based).
    Broken {
        /// The line.
        line: usize,
    },
    /// No kind of export fits.
    UnknownFormat,
    /// The text is not of the kind that was named.
    OtherFormat {
        /// The kind's name.
        format: &'static str,
    },
    /// It is JSON of none of the kinds that are known.
    UnknownJson,
    /// No column was found for the words of a message; these are the columns.
    NoColumns {
        /// What may be shown of them.
        columns: ShownColumns,
    },
    /// A column that was named is not there; these are the columns.
    UnknownColumn {
        /// The name that was given.
        column: String,
        /// What may be shown of them.
        columns: ShownColumns,
    },
    /// The customer says nothing, or the shop does not answer: there is no talk.
    OneSide {
        /// How many people speak.
        senders: usize,
    },
    /// Nobody of this name speaks.
    NoSeller,
    /// Nothing in it becomes a story.
    NoStory,
}

impl ImportRefusal {
    /// The key of its sentence.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::TooLarge => "import-too-large",
            Self::TooManyFiles => "import-too-many-files",
            Self::TooManyMessages => "import-too-many-messages",
            Self::Empty => "import-empty",
            Self::NotText => "import-not-text",
            Self::Archive => "import-archive",
            Self::Broken { .. } => "import-broken",
            Self::UnknownFormat => "import-unknown-format",
            Self::OtherFormat { .. } => "import-other-format",
            Self::UnknownJson => "import-unknown-json",
            Self::NoColumns { columns } if columns.names.is_empty() => "import-no-column-names",
            Self::NoColumns { .. } => "import-no-columns",
            Self::UnknownColumn { columns, .. } if columns.names.is_empty() => "import-unnamed-columns",
            Self::UnknownColumn { .. } => "import-unknown-column",
            Self::OneSide { .. } => "import-one-side",
            Self::NoSeller => "import-no-seller",
            Self::NoStory => "import-no-story",
        }
    }

    /// The values of its sentence.
    pub fn values(&self) -> Vec<(&'static str, Value)> {
        let list = |columns: &ShownColumns| {
            vec![("columns", columns.names.join(" | ").into()), ("count", columns.count.into())]
        };
        match self {
            Self::TooLarge => vec![("most", (limits::MAX_FILE_BYTES >> 20).into())],
            Self::TooManyFiles => vec![("most", limits::MOST_FILES.into())],
            Self::TooManyMessages => vec![("most", limits::MOST_MESSAGES.into())],
            Self::Empty
            | Self::NotText
            | Self::Archive
            | Self::UnknownFormat
            | Self::UnknownJson
            | Self::NoSeller
            | Self::NoStory => Vec::new(),
            Self::Broken { line } => vec![("line", (*line).into())],
            Self::OtherFormat { format } => vec![("format", (*format).into())],
            Self::NoColumns { columns } => list(columns),
            Self::UnknownColumn { column, columns } => {
                [vec![("column", column.clone().into())], list(columns)].concat()
            }
            Self::OneSide { senders } => vec![("senders", (*senders).into())],
        }
    }
}
