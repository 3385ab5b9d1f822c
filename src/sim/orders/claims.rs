//! What was said of a thing when it was sold.

use crate::base::ids::{CustomerId, ProductId};
use crate::scenario::model::{Scenario, StatedFact};
use crate::sim::state::{Claims, Conversation, State};

/// What listing and pictures say now, and what this customer was told in the chat.
pub(super) fn claims(scenario: &Scenario, state: &State, product: ProductId, customer: CustomerId) -> Claims {
    let listing = &state.listings[product.index()];
    let facts = || scenario.products[product.index()].facts.iter().zip(&listing.facts);
    let in_listing = facts().filter(|(_, says)| matches!(says, StatedFact::Untrue(_))).count();
    // What the listing overstates already is not counted again when the keeper states it.
    let listed =
        |key: &String| facts().any(|(f, says)| f.key == *key && matches!(says, StatedFact::Untrue(_)));
    // A customer of a story is no visitor: there are few of them.
    let chat = state.visitors.get(&customer).map_or_else(
        || {
            let mut talks = state.conversations.iter().map(std::convert::AsRef::as_ref);
            talks.rfind(|c: &&Conversation| c.customer == customer && c.product == Some(product))
        },
        |visitor| visitor.conversation.map(|id| state.conversation(id)),
    );
    let chat = chat.map(Conversation::all_handled);
    let in_chat = chat.as_ref().map_or(0, |handled| handled.untrue.iter().filter(|key| !listed(key)).count());
    let of_size = |key: &String| facts().any(|(f, _)| f.tells_size && f.key == *key);
    Claims {
        flattery: listing.photos.first().and_then(|p| state.photo(scenario, *p)).map_or(0.0, |p| p.flattery),
        overstated: (in_listing + in_chat) as u32,
        size_told: facts().any(|(f, says)| f.tells_size && *says == StatedFact::True)
            || chat.is_some_and(|handled| handled.told.iter().any(of_size)),
    }
}
