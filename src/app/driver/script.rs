//! The script file: one step a line; blank lines and lines that begin with `#` are left out.

use std::collections::VecDeque;
use std::path::Path;

use bevy::prelude::Resource;

use crate::app::options::RunError;

/// Largest script that is read, in bytes.
const LARGEST: u64 = 1 << 20;

/// The steps still to be played.
#[derive(Resource, Debug, Clone, PartialEq, Eq)]
pub struct Script {
    /// Line number (from 1), verb, and the rest of the line.
    pub(super) steps: VecDeque<(usize, String, String)>,
}

impl Script {
    /// Reads a script file.
    ///
    /// # Errors
    /// The file is missing, too large or not text, or it holds no step.
    #[expect(clippy::disallowed_methods, reason = "the desktop shell is an edge: it reads the script")]
    pub fn read(path: &Path) -> Result<Self, RunError> {
        let fail = |reason: String| RunError::Script { path: path.display().to_string(), reason };
        let size = std::fs::metadata(path).map_err(|error| fail(error.to_string()))?.len();
        if size > LARGEST {
            return Err(fail("it is larger than 1 MiB".to_owned()));
        }
        let text = std::fs::read_to_string(path).map_err(|error| fail(error.to_string()))?;
        Self::parse(&text).ok_or_else(|| fail("it holds no step".to_owned()))
    }

    /// Reads the steps of a text; `None` if there are none.
    pub fn parse(text: &str) -> Option<Self> {
        let steps: VecDeque<_> = text
            .lines()
            .enumerate()
            .map(|(index, line)| (index + 1, line.trim()))
            .filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
            .map(|(number, line)| {
                let (verb, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
                (number, verb.to_owned(), rest.trim().to_owned())
            })
            .collect();
        (!steps.is_empty()).then_some(Self { steps })
    }
}

/// The text between the first and the last quotation mark, with `\n` for a new line.
pub(super) fn quoted(args: &str) -> Option<String> {
    let inner = args.strip_prefix('"')?.strip_suffix('"')?;
    Some(inner.replace("\\n", "\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_become_steps() {
        let script = Script::parse("# say hello\n\nwait 500ms\n  click \"发送\"  \nquit").expect("steps");
        let steps: Vec<_> = script.steps.iter().map(|(n, v, a)| (*n, v.as_str(), a.as_str())).collect();
        assert_eq!(steps, [(3, "wait", "500ms"), (4, "click", "\"发送\""), (5, "quit", "")]);
        assert_eq!(Script::parse("# nothing\n"), None);
    }

    #[test]
    fn quotes_are_taken_off() {
        for (args, text) in [("\"a \"b\"\"", Some("a \"b\"")), ("\"x\\ny\"", Some("x\ny")), ("640 360", None)]
        {
            assert_eq!(quoted(args).as_deref(), text);
        }
    }
}
