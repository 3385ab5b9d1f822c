//! Who writes a review, and who writes words (rows S4, S5, S6, S12, S13).

use crate::scenario::model::{BehaviourModel, Mechanism};

/// Share of one- and two-star reviews among all, in the published population (rows S1, S2): by it
/// the volume of all other reviews is worked out.
const LOW_SHARE: f64 = 0.147;

/// Chance that somebody who feels so many stars writes a review, in a shop that answers this share
/// of its reviews. The middle stays silent (row S4). A shop that answers gets more reviews (row
/// S13) and fewer short angry ones, because they would be answered (row S12).
pub(in crate::sim) fn posts(model: &BehaviourModel, stars: u8, answered_share: f64) -> f64 {
    let chance = if model.has(Mechanism::SelectiveReviewing) {
        match stars {
            1 => model.review_angry,
            2..=4 => model.review_middling,
            _ => model.review_content,
        }
    } else {
        model.review_content
    };
    let share = if model.has(Mechanism::PublicReplies) { answered_share.clamp(0.0, 1.0) } else { 0.0 };
    let by_answers = if stars <= 2 {
        -model.reply_restraint
    } else {
        (model.reply_volume + LOW_SHARE * model.reply_restraint) / (1.0 - LOW_SHARE)
    };
    (chance * (1.0 + by_answers * share)).clamp(0.0, 1.0)
}

/// Chance that a review of so many stars has words: most with one star, fewer from there on.
pub(super) fn has_words(model: &BehaviourModel, stars: u8) -> f64 {
    let gap = model.text_one_star - model.text_five_star;
    let more = match stars {
        1 => 1.0,
        2 => 0.5,
        3 => 0.2,
        _ => 0.0,
    };
    model.text_five_star + gap * more
}

#[cfg(test)]
mod tests {
    use super::super::stars::CONTENT;
    use super::*;

    /// Stars of all reviews in the published population.
    const POPULATION: [f64; 5] = [0.11513, 0.03176, 0.08243, 0.19292, 0.57776];

    fn shown(model: &BehaviourModel, felt: [f64; 5], answered: f64) -> ([f64; 5], f64) {
        let mut posted = [0.0; 5];
        for (index, share) in felt.iter().enumerate() {
            posted[index] = share * posts(model, index as u8 + 1, answered);
        }
        let all: f64 = posted.iter().sum();
        (posted.map(|p| p / all), all)
    }

    fn mean(shares: [f64; 5]) -> f64 {
        shares.iter().enumerate().map(|(index, p)| p * (index as f64 + 1.0)).sum()
    }

    #[test]
    fn the_middle_is_silent() {
        let model = BehaviourModel::default();
        let middle = |s: [f64; 5]| s[1] + s[2] + s[3];
        assert!(middle(shown(&model, CONTENT, 0.0).0) < middle(CONTENT) - 0.02, "row S4");
    }

    #[test]
    fn words_follow_the_measurements() {
        let model = BehaviourModel::default();
        let with: f64 = (1..=5).map(|s| POPULATION[usize::from(s) - 1] * has_words(&model, s)).sum();
        assert!((0.38..=0.45).contains(&with), "row S5: {with}");
        let ratio = has_words(&model, 1) / has_words(&model, 5);
        assert!((1.8..=2.8).contains(&ratio), "row S6: {ratio}");
    }

    #[test]
    fn answering_reviews_brings_more_and_better_ones() {
        let model = BehaviourModel::default();
        let felt = {
            // What is felt behind the published population.
            let mut felt = [0.0; 5];
            for (index, share) in POPULATION.iter().enumerate() {
                felt[index] = share / posts(&model, index as u8 + 1, 0.0);
            }
            felt
        };
        let (before, few) = shown(&model, felt, 0.0);
        let (after, many) = shown(&model, felt, 1.0);
        let volume = many / few - 1.0;
        assert!((0.05..=0.2).contains(&volume), "row S13: {volume}");
        let stars = mean(after) - mean(before);
        assert!((0.06..=0.2).contains(&stars), "row S12: {stars}");
    }
}
