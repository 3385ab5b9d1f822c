//! What the debrief screen shows: the values that `crate::debrief` builds.

pub use crate::debrief::{
    CaseModel, DebriefModel, DimensionModel, EvidenceModel, Mark, MomentModel, TimelinePoint,
};
