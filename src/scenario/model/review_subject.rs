//! What a review speaks of: the names in the table `review_lines` of a scenario.

use super::Scenario;
use crate::base::Text;

/// What a review speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ReviewSubject {
    /// Nothing went wrong.
    Good,
    /// Neither good nor bad.
    Middling,
    /// Few stars without any trouble to name.
    Bad,
    /// The parcel came late.
    Late,
    /// The thing was damaged.
    Damaged,
    /// It was not what listing and pictures promised.
    NotAsDescribed,
    /// The shop did not help.
    Service,
    /// The order never left.
    NeverShipped,
}

impl ReviewSubject {
    /// Every subject.
    pub const ALL: [Self; 8] = [
        Self::Good,
        Self::Middling,
        Self::Bad,
        Self::Late,
        Self::Damaged,
        Self::NotAsDescribed,
        Self::Service,
        Self::NeverShipped,
    ];

    /// Its name in `review_lines`.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Middling => "middling",
            Self::Bad => "bad",
            Self::Late => "late",
            Self::Damaged => "damaged",
            Self::NotAsDescribed => "not_as_described",
            Self::Service => "service",
            Self::NeverShipped => "never_shipped",
        }
    }
}

impl Scenario {
    /// The wordings of reviews that speak of something; none if the scenario has no such lines.
    pub fn review_wordings(&self, subject: ReviewSubject) -> &[Text] {
        self.review_lines.get(subject.key()).map_or(&[], Vec::as_slice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_subject_has_lines_in_the_shared_library_and_a_word_in_the_format() {
        let library = include_str!("../../../scenarios/shared/reviews.ron");
        let format = include_str!("../../../docs/scenario-format.md");
        for subject in ReviewSubject::ALL {
            let key = subject.key();
            assert!(library.contains(&format!("\"{key}\": [")), "{key}");
            assert!(format.contains(&format!("`{key}`")), "{key}");
        }
    }
}
