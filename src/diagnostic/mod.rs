//! What is wrong with a file, where, and what to do about it: one [`Diagnostic`], several
//! renderers.
//!
//! Must not know scenarios, files on disk or the terminal: it gets texts and gives texts.
//!
//! - [`place`]: a text with its name, and places in it
//! - [`model`]: the diagnostic itself, and a sorted [`DiagnosticReport`] of them
//! - [`sentence`]: what it says, as a key with values; the one who renders it chooses the language
//! - [`quote`]: pieces of untrusted text, made safe and short enough to be shown
//! - [`render`]: rich (for people), concise (for editors), JSON (for machines)
//! - [`catalogue`]: every code with its page, for `storefront explain CODE`

pub mod catalogue;
pub mod model;
pub mod place;
pub mod quote;
pub mod render;
pub mod sentence;

pub use model::{Code, Diagnostic, DiagnosticReport, Severity};
pub use place::{Place, SourceFile};
pub use render::{Format, render};
pub use sentence::{Sentence, SentenceWording};
