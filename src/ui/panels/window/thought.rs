//! The thoughts of visitors, in words.

use crate::base::ids::ProductId;
use crate::sim::Thought;
use crate::ui::panels::panel_cx::PanelCx;
use crate::ui::theme::icons;

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
pub fn thought_words(cx: &PanelCx<'_>, product: ProductId, thought: Thought) -> String {
    if let Thought::FactMissing(index) = thought {
        let fact = cx.listing(product).and_then(|l| l.facts.get(index as usize));
        let name = fact.map_or("", |f| f.name.get(cx.lang)).to_owned();
        return cx.say_with(key(thought), &[("fact", name.into())]);
    }
    cx.say(key(thought))
}

/// The thought as it stands over a head in the street: an icon, and a word or two or nothing.
pub fn thought_short(cx: &PanelCx<'_>, product: ProductId, thought: Thought) -> (&'static str, String) {
    let (icon, key) = match thought {
        Thought::JustLooking => (icons::BYE, ""),
        Thought::TooDear => (icons::COINS, "app-short-too-dear"),
        Thought::RivalCheaper => (icons::COINS, "app-short-rival-cheaper"),
        Thought::DullPhoto => (icons::STUDIO, "app-short-dull-photo"),
        Thought::TooFewPhotos => (icons::STUDIO, "app-short-few-photos"),
        Thought::FactMissing(index) => {
            let fact = cx.listing(product).and_then(|l| l.facts.get(usize::from(index)));
            let name = fact.map_or("", |f| f.name.get(cx.lang)).to_owned();
            return (icons::QUESTION, cx.say_with("app-short-fact", &[("fact", name.into())]));
        }
        Thought::SlowDelivery => (icons::TRUCK, "app-short-slow"),
        Thought::Freight => (icons::TRUCK, "app-short-freight"),
        Thought::NoReviews => (icons::REVIEWS, "app-short-no-reviews"),
        Thought::BadReviews => (icons::REVIEWS, "app-short-bad-reviews"),
        Thought::NoAnswer => (icons::WAITING, "app-short-no-answer"),
        Thought::PoorAnswer => (icons::MESSAGES, "app-short-poor-answer"),
        Thought::SoldOut => (icons::EMPTY, "app-short-sold-out"),
        Thought::SecondThoughts => (icons::CART, "app-short-second-thoughts"),
        Thought::Likes => (icons::CART, ""),
    };
    (icon, if key.is_empty() { String::new() } else { cx.say(key) })
}
