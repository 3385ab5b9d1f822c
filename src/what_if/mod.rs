//! What each decision was worth: the run again with one thing changed, the same customers and the
//! same luck. `docs/what-if.md` has the rules in full.
//!
//! - [`KeeperDecision`] is a decision as a value, with its [`Alternative`]s; `options` makes them,
//!   one generator per kind, chances not taken included.
//! - [`Past`] keeps the run and its states on the way; [`Past::replay`] plays it with
//!   [`DecisionChange`]s.
//! - [`SecondTry`] puts the learner back into a moment, to answer it again.
//! - [`study`] tries every alternative on all threads and returns the [`WhatIfReport`].
//!
//! Nothing here touches a file or a clock. Results do not depend on the number of threads.

mod align;
mod cause;
mod change;
mod class;
mod curve;
mod decision;
mod figures;
mod find;
mod habit;
mod handled;
mod html;
mod levers;
mod luck;
mod markdown;
mod options;
mod past;
mod picture;
mod promise;
mod replay;
mod report;
mod scene;
mod second_try;
mod setting;
mod stand_ins;
mod stock_lever;
mod study;
mod subject_words;
mod table;
mod together;
mod turning;
mod words;
mod work;

pub use align::{CustomerDifference, PointParts, align};
pub use change::DecisionChange;
pub use decision::{Alternative, ChoiceKind, KeeperDecision, Remark};
pub use figures::{Difference, RunFigures};
pub use find::decisions;
pub use html::{WHAT_IF_MARK, html};
pub use levers::{LeverModel, LeverPoint};
pub use luck::LuckSpread;
pub use markdown::markdown;
pub use past::Past;
pub use replay::Rerun;
pub use report::{
    CloudModel, CurvePoint, DecisionModel, LinkModel, OptionModel, TogetherModel, TriedModel, TurnModel,
    WhatIfReport,
};
pub use scene::{SceneLine, SceneModel, SceneSpeaker};
pub use second_try::{HINT_AFTER, NoTry, SecondTry, TOLD_AFTER, TryForm, TryInput, TryResult, TryTask};
pub use setting::LeverKind;
pub use stand_ins::StandIns;
pub use study::{NoStudy, study};
pub use table::{is_what_if_table, what_if_table};
pub(crate) use words::Worded;
pub use work::{Cancelled, StudyHooks, StudyPlan};
