//! Which remedy a cue stands for.

use super::cue::Cue;

/// What a cue that merely names a remedy would offer.
#[expect(clippy::wildcard_enum_match_arm, reason = "asks about some of the many cues")]
pub(super) const fn family(cue: Cue) -> Cue {
    match cue {
        Cue::RefundNamed | Cue::SumBack => Cue::Refund,
        Cue::CompensateNamed => Cue::Compensate,
        Cue::ReturnNamed => Cue::Return,
        Cue::ReplaceNamed => Cue::Replace,
        Cue::GiftNamed => Cue::Gift,
        Cue::Priced => Cue::PriceTo,
        Cue::TakesOff => Cue::Discount,
        cue => cue,
    }
}
