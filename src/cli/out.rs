//! Standard output, line by line. A reader that closes the pipe (`storefront replay … | head`) ends the program
//! quietly.

use super::trouble::Trouble;
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
    pub(crate) fn line(&mut self, line: &str) -> Result<(), Trouble> {
        writeln!(self.to, "{line}").map_err(|error| Trouble::output(&error))
    }

    /// Writes lines.
    ///
    /// # Errors
    /// The output is closed or full.
    pub(crate) fn lines(&mut self, lines: &[String]) -> Result<(), Trouble> {
        lines.iter().try_for_each(|line| self.line(line))
    }

    /// Writes text as it is.
    ///
    /// # Errors
    /// The output is closed or full.
    pub(crate) fn raw(&mut self, text: &str) -> Result<(), Trouble> {
        self.to.write_all(text.as_bytes()).map_err(|error| Trouble::output(&error))
    }

    /// Shows that a line is awaited, and makes sure that everything before is seen.
    ///
    /// # Errors
    /// The output is closed or full.
    pub(crate) fn prompt(&mut self) -> Result<(), Trouble> {
        if let Some(prompt) = self.prompt {
            self.raw(prompt)?;
        }
        self.flush()
    }

    /// Makes sure that everything is seen.
    ///
    /// # Errors
    /// The output is closed or full.
    pub(crate) fn flush(&mut self) -> Result<(), Trouble> {
        self.to.flush().map_err(|error| Trouble::output(&error))
    }
}
