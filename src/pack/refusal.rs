//! Why a pack cannot be used, as one sentence in the language in use.

use super::limits;
use crate::locale::Value;

/// Why a pack cannot be made or opened.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the pack cannot be used")]
pub enum PackRefusal {
    /// It is no pack at all.
    NotPack,
    /// It ends too early, or what is in it is not what it says.
    Damaged,
    /// It is an archive of another program, or was changed by one.
    OtherProgram,
    /// It is encrypted.
    Encrypted,
    /// The pack, a file in it, or all of them together are too large.
    TooLarge,
    /// A file in it would become far larger than it is packed.
    Bomb,
    /// It has too many files.
    TooMany,
    /// A file's name cannot be used on every system, or leads out of the folder.
    Name {
        /// The name.
        name: String,
    },
    /// Two names are the same on some systems.
    Twice {
        /// The second name.
        name: String,
    },
    /// A kind of file that no lesson has.
    Kind {
        /// Its name.
        name: String,
    },
    /// There is no `scenario.ron`.
    NoLesson,
}

impl PackRefusal {
    /// The key of its sentence.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::NotPack => "pack-not-pack",
            Self::Damaged => "pack-damaged",
            Self::OtherProgram => "pack-other-program",
            Self::Encrypted => "pack-encrypted",
            Self::TooLarge => "pack-too-large",
            Self::Bomb => "pack-bomb",
            Self::TooMany => "pack-too-many",
            Self::Name { .. } => "pack-name",
            Self::Twice { .. } => "pack-twice",
            Self::Kind { .. } => "pack-kind",
            Self::NoLesson => "pack-no-lesson",
        }
    }

    /// The values of its sentence.
    pub fn values(&self) -> Vec<(&'static str, Value)> {
        match self {
            Self::NotPack
            | Self::Damaged
            | Self::OtherProgram
            | Self::Encrypted
            | Self::Bomb
            | Self::NoLesson => Vec::new(),
            Self::TooLarge => vec![
                ("pack", (limits::MAX_PACK_BYTES >> 20).into()),
                ("file", (limits::MAX_FILE_BYTES >> 20).into()),
                ("all", (limits::MAX_TOTAL_BYTES >> 20).into()),
            ],
            Self::TooMany => vec![("most", limits::MOST_FILES.into())],
            Self::Name { name } | Self::Twice { name } | Self::Kind { name } => {
                vec![("name", name.clone().into())]
            }
        }
    }
}
