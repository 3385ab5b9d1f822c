//! Paths that are named inside scenario files: they may only lead deeper into the scenario's own
//! folder.

use crate::base::clean::is_hidden;

/// Longest path, in bytes.
const MAX_LENGTH: usize = 200;

/// Why a path is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathFault {
    /// It has no characters.
    Empty,
    /// It has more than 200 bytes.
    TooLong,
    /// It starts at the root of a disk: `/a`, `C:/a`.
    Absolute,
    /// It has a `..`.
    Upwards,
    /// It has an empty part or a `.`: `a//b`, `./a`, `a/`.
    EmptyPart,
    /// It has a backslash.
    Backslash,
    /// It has a character or a name that some systems do not allow or treat specially: `:`, `*`,
    /// `?`, quotes, control characters, a part that ends in a dot or space, `con`, `nul`.
    NotPortable,
}

impl PathFault {
    /// The key of its sentence.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Empty => "check-path-empty",
            Self::TooLong => "check-path-long",
            Self::Absolute => "check-path-absolute",
            Self::Upwards => "check-path-upwards",
            Self::EmptyPart => "check-path-part",
            Self::Backslash => "check-path-backslash",
            Self::NotPortable => "check-path-portable",
        }
    }
}

/// Checks a path and gives it back when it is a plain relative one: parts joined by `/`, no `..`,
/// no root, no drive, no backslash, nothing that a system treats specially, at most 200 bytes. A
/// link on disk can still lead out of the folder; the code that opens the file must verify that.
///
/// # Errors
/// The first reason found.
pub fn safe_relative_path(path: &str) -> Result<&str, PathFault> {
    if path.is_empty() {
        return Err(PathFault::Empty);
    }
    if path.len() > MAX_LENGTH {
        return Err(PathFault::TooLong);
    }
    if path.contains('\\') {
        return Err(PathFault::Backslash);
    }
    if path.starts_with('/') || path.as_bytes().get(1) == Some(&b':') {
        return Err(PathFault::Absolute);
    }
    path.split('/').try_for_each(check_part)?;
    Ok(path)
}

/// Whether a name can be a scenario's id, and so the name of its folder: letters of any script,
/// digits, blanks and signs, as far as every system allows them in one part of a path. Names are
/// compared as [`clean::name`](crate::base::clean::name) writes them.
pub fn is_safe_name(name: &str) -> bool {
    !name.contains('/') && safe_relative_path(name).is_ok() && !name.contains(is_hidden)
}

fn check_part(part: &str) -> Result<(), PathFault> {
    if part == ".." {
        return Err(PathFault::Upwards);
    }
    if part.is_empty() || part == "." {
        return Err(PathFault::EmptyPart);
    }
    let odd = |c: char| c.is_control() || matches!(c, ':' | '*' | '?' | '"' | '<' | '>' | '|');
    if part.contains(odd) || part.ends_with(['.', ' ']) || is_device(part) {
        return Err(PathFault::NotPortable);
    }
    Ok(())
}

/// Names that Windows keeps for devices, with any ending.
fn is_device(part: &str) -> bool {
    let stem = part.split('.').next().unwrap_or(part).trim_end().to_ascii_lowercase();
    let numbered = |head: &str| {
        stem.strip_prefix(head)
            .is_some_and(|rest| rest.len() == 1 && rest.chars().all(|c| c.is_ascii_digit()))
    };
    matches!(stem.as_str(), "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_names_of_folders() {
        for (name, fine) in [
            ("first_hour", true),
            ("开店第一课", true),
            ("lesson 1", true),
            ("café", true),
            ("第1课：开店", true),
            ("", false),
            ("..", false),
            ("a/b", false),
            ("a\\b", false),
            ("a:b", false),
            ("nul", false),
            ("a\u{202e}b", false),
            ("a ", false),
        ] {
            assert_eq!(is_safe_name(name), fine, "{name:?}");
        }
    }

    #[test]
    fn only_plain_paths_within_the_folder_pass() {
        for fine in ["a", "photos/scarf.png", "shared/personas.ron", "图片/围巾.png", "a..b/c", "console.txt"]
        {
            assert_eq!(safe_relative_path(fine), Ok(fine));
        }
        let long = "a".repeat(201);
        let table = [
            ("", PathFault::Empty),
            (long.as_str(), PathFault::TooLong),
            ("/etc/passwd", PathFault::Absolute),
            ("C:/a", PathFault::Absolute),
            ("c:a", PathFault::Absolute),
            ("..", PathFault::Upwards),
            ("a/../../b", PathFault::Upwards),
            ("./a", PathFault::EmptyPart),
            ("a//b", PathFault::EmptyPart),
            ("a/", PathFault::EmptyPart),
            ("a\\b", PathFault::Backslash),
            ("\\\\host\\a", PathFault::Backslash),
            ("a\0b", PathFault::NotPortable),
            ("a.ron:stream", PathFault::NotPortable),
            ("a /b", PathFault::NotPortable),
            ("photos/NUL.png", PathFault::NotPortable),
            ("com1", PathFault::NotPortable),
        ];
        for (path, reason) in table {
            assert_eq!(safe_relative_path(path), Err(reason), "{path:?}");
        }
    }
}
