//! Standard output, line by line. All output is cleaned here: scenarios, runs and file names come
//! from other people, and none of their control characters may reach a terminal. A reader that
//! closes the pipe (`storefront replay … | head`) ends the program quietly.

use super::trouble::CliError;
use crate::base::clean;
use std::io::Write;

/// Where lines go.
pub(crate) struct Out<'a> {
    to: &'a mut dyn Write,
    prompt: Option<&'static str>,
}

impl<'a> Out<'a> {
    /// Writes to anything.
    pub(crate) fn new(to: &'a mut dyn Write) -> Self {
        Self { to, prompt: None }
    }

    /// Sets a prompt that is written before each line that is read.
    pub(crate) fn set_prompt(&mut self, prompt: &'static str) {
        self.prompt = Some(prompt);
    }

    /// Writes a line.
    ///
    /// # Errors
    /// The output is closed or full.
    pub(crate) fn line(&mut self, line: &str) -> Result<(), CliError> {
        writeln!(self.to, "{}", clean::lines(line)).map_err(|error| CliError::output(&error))
    }

    /// Writes lines.
    ///
    /// # Errors
    /// The output is closed or full.
    pub(crate) fn lines(&mut self, lines: &[String]) -> Result<(), CliError> {
        lines.iter().try_for_each(|line| self.line(line))
    }

    /// Writes text without a line break behind it.
    ///
    /// # Errors
    /// The output is closed or full.
    pub(crate) fn raw(&mut self, text: &str) -> Result<(), CliError> {
        self.verbatim(&clean::lines(text))
    }

    /// Writes text that may be coloured: of all escape sequences only those that set a colour pass.
    ///
    /// # Errors
    /// The output is closed or full.
    pub(crate) fn styled(&mut self, text: &str) -> Result<(), CliError> {
        let mut parts = text.split('\u{1b}');
        self.raw(parts.next().unwrap_or_default())?;
        for part in parts {
            let colour = colour(part);
            if !colour.is_empty() {
                self.verbatim(&format!("\u{1b}{colour}"))?;
            }
            self.raw(&part[colour.len()..])?;
        }
        Ok(())
    }

    /// Writes JSON; what is left out elsewhere stands as an escape.
    ///
    /// # Errors
    /// The output is closed or full.
    pub(crate) fn json(&mut self, text: &str) -> Result<(), CliError> {
        self.verbatim(&clean::json(text))
    }

    /// Writes text of our own as it is.
    ///
    /// # Errors
    /// The output is closed or full.
    pub(crate) fn verbatim(&mut self, text: &str) -> Result<(), CliError> {
        self.to.write_all(text.as_bytes()).map_err(|error| CliError::output(&error))
    }

    /// Shows that a line is awaited, and makes sure that everything before is seen.
    ///
    /// # Errors
    /// The output is closed or full.
    pub(crate) fn prompt(&mut self) -> Result<(), CliError> {
        if let Some(prompt) = self.prompt {
            self.raw(prompt)?;
        }
        self.flush()
    }

    /// Makes sure that everything is seen.
    ///
    /// # Errors
    /// The output is closed or full.
    pub(crate) fn flush(&mut self) -> Result<(), CliError> {
        self.to.flush().map_err(|error| CliError::output(&error))
    }
}

/// The beginning of a text that sets a colour, when an escape character stands before it: `[1;31m`.
fn colour(text: &str) -> &str {
    let Some(rest) = text.strip_prefix('[') else { return "" };
    let end = rest.find(|c: char| !c.is_ascii_digit() && c != ';').unwrap_or(rest.len());
    if rest[end..].starts_with('m') { &text[..end + 2] } else { "" }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(write: impl FnOnce(&mut Out<'_>) -> Result<(), CliError>) -> String {
        let mut bytes = Vec::new();
        write(&mut Out::new(&mut bytes)).unwrap();
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn only_colours_pass_and_only_where_we_set_them() {
        let text = "\u{1b}[1;31merror\u{1b}[0m \u{1b}[2Jx\u{1b}]0;t\u{7}\u{202e}\n";
        assert_eq!(written(|out| out.styled(text)), "\u{1b}[1;31merror\u{1b}[0m [2Jx]0;t\n");
        assert_eq!(written(|out| out.raw(text)), "[1;31merror[0m [2Jx]0;t\n");
        assert_eq!(written(|out| out.line("a\u{9b}31mb")), "a31mb\n");
        assert_eq!(written(|out| out.json("{\"a\u{9b}\": 1}")), "{\"a\\u009b\": 1}");
    }
}
