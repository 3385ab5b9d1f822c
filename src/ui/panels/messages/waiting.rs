//! How long a customer has waited, as sign, colour and time. The three minutes are what
//! marketplaces ask for.

use crate::base::Span;
use crate::ui::widgets::Status;

/// The state of a waiting time: under one minute, under three, over.
pub(super) fn waiting_status(waited: Span) -> Status {
    if waited < Span::minutes(1) {
        Status::Calm
    } else if waited < Span::minutes(3) {
        Status::Soon
    } else {
        Status::Urgent
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_signs() {
        for (seconds, status) in [
            (0, Status::Calm),
            (59, Status::Calm),
            (60, Status::Soon),
            (179, Status::Soon),
            (180, Status::Urgent),
        ] {
            assert_eq!(waiting_status(Span(seconds)), status, "{seconds} s");
        }
    }
}
