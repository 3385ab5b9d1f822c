//! How well replies are read: labelled lines compared with the reader, and whole dialogues judged.
//!
//! Pure like the reader. The caller opens the files.

mod dialogue;
mod figures;
mod interval;
mod labels;
mod measure;

pub use dialogue::{DialogueJudgement, DialogueTurn, TurnFrom, TurnReading, judge};
pub use figures::{FieldFigures, KindFigures, MacroMeans};
pub use interval::{Hits, Interval, LabelCounts};
pub use labels::{CorpusPart, LabelField, LabelledLine, LineLabel, LineLabels};
pub use measure::{MisreadLine, ReaderMeasure, measure};
