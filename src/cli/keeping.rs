//! How runs are kept, as the command line says.

/// How runs are kept: where, and under which seat.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Keeping<'a> {
    /// The folder, if one was named.
    pub(crate) journal_dir: Option<&'a std::path::Path>,
    /// The code of the learner's seat, if one was given.
    pub(crate) seat: Option<&'a str>,
}
