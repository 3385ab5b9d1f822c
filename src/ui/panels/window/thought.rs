//! What visitors think, in words.

use crate::base::ids::ProductId;
use crate::sim::Thought;
use crate::ui::panels::desk::Desk;

/// The message key of a thought.
const fn key(thought: Thought) -> &'static str {
    match thought {
        Thought::JustLooking => "ui-thought-just-looking",
        Thought::TooDear => "ui-thought-too-dear",
        Thought::RivalCheaper => "ui-thought-rival-cheaper",
        Thought::DullPhoto => "ui-thought-dull-photo",
        Thought::TooFewPhotos => "ui-thought-too-few-photos",
        Thought::FactMissing(_) => "ui-thought-fact-missing",
        Thought::SlowDelivery => "ui-thought-slow-delivery",
        Thought::Freight => "ui-thought-freight",
        Thought::NoReviews => "ui-thought-no-reviews",
        Thought::BadReviews => "ui-thought-bad-reviews",
        Thought::NoAnswer => "ui-thought-no-answer",
        Thought::PoorAnswer => "ui-thought-poor-answer",
        Thought::SoldOut => "ui-thought-sold-out",
        Thought::SecondThoughts => "ui-thought-second-thoughts",
        Thought::Likes => "ui-thought-likes",
    }
}

/// The thought in a sentence; a missing fact is named.
pub fn thought_words(desk: &Desk<'_>, product: ProductId, thought: Thought) -> String {
    if let Thought::FactMissing(index) = thought {
        let fact = desk.listing(product).and_then(|l| l.facts.get(index as usize));
        let name = fact.map_or("", |f| f.name.get(desk.lang)).to_owned();
        return desk.say_with(key(thought), &[("fact", name.into())]);
    }
    desk.say(key(thought))
}
