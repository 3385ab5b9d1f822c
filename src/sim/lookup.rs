//! From commands with ids to commands by what is stable, and back. Reads the state, changes
//! nothing.

use super::address::{
    AddressedCommand, AddressedReply, Choice, ConversationAddress, CustomerAddress, OrderAddress, OrderPlace,
    ReviewAddress, StatedWords, Thing, WhyNot, words_digest,
};
use super::command::{Reply, ShopCommand};
use super::dialogue::scripted_customer;
use super::state::State;
use crate::base::Text;
use crate::base::ids::{
    CarrierId, CaseId, ConversationId, CustomerId, EquipmentId, OrderId, PersonaId, PhotoId, ProductId,
    ReviewId, SupplierId,
};
use crate::scenario::model::{Fact, Scenario, StatedFact, Suggestion};

/// The command by what is stable; `None` if an id in it names nothing.
#[expect(clippy::too_many_lines, reason = "a match over a closed enum")]
pub(super) fn address(scenario: &Scenario, state: &State, command: &ShopCommand) -> Option<AddressedCommand> {
    use AddressedCommand as To;
    let product = |id: ProductId| Some(scenario.products.get(id.index())?.key.clone());
    let talk = |id: ConversationId| conversation_address(scenario, state, id);
    let order = |id: OrderId| order_address(scenario, state, id);
    Some(match command {
        ShopCommand::SetPrice { product: id, price } => {
            To::SetPrice { product: product(*id)?, price: *price }
        }
        ShopCommand::StartPromotion { product: id, percent, days } => {
            To::StartPromotion { product: product(*id)?, percent: *percent, days: *days }
        }
        ShopCommand::StopPromotion { product: id } => To::StopPromotion { product: product(*id)? },
        ShopCommand::StateFact { product: id, fact, says } => {
            let fact = scenario.products.get(id.index())?.facts.get(usize::from(*fact))?;
            let says = stated_words(fact, *says)?;
            To::StateFact { product: product(*id)?, fact: fact.key.clone(), says }
        }
        ShopCommand::PromiseDays { product: id, days } => {
            To::PromiseDays { product: product(*id)?, days: *days }
        }
        ShopCommand::SetFreight { product: id, freight } => {
            To::SetFreight { product: product(*id)?, freight: *freight }
        }
        ShopCommand::SetTitle { product: id, title } => {
            To::SetTitle { product: product(*id)?, title: title.clone() }
        }
        ShopCommand::ArrangePhotos { product: id, photos } => {
            let key = |id: &PhotoId| Some(state.photo(scenario, *id)?.key.clone());
            let photos = photos.iter().map(key).collect::<Option<_>>()?;
            To::ArrangePhotos { product: product(*id)?, photos }
        }
        ShopCommand::TakePhotos { product: id } => To::TakePhotos { product: product(*id)? },
        ShopCommand::TakeShot { product: id, shot } => {
            To::TakeShot { product: product(*id)?, shot: shot.clone() }
        }
        ShopCommand::ImportPhoto { product: id, photo } => {
            To::ImportPhoto { product: product(*id)?, photo: photo.clone() }
        }
        ShopCommand::BuyStock { supplier, pieces } => {
            let supplier = scenario.suppliers.get(supplier.index())?.key.clone();
            To::BuyStock { supplier, pieces: *pieces }
        }
        ShopCommand::BuyEquipment { equipment } => {
            To::BuyEquipment { equipment: scenario.equipment.get(equipment.index())?.key.clone() }
        }
        ShopCommand::SavePhrase { code, text } => To::SavePhrase { code: code.clone(), text: text.clone() },
        ShopCommand::LookUp { conversation } => To::LookUp { conversation: talk(*conversation)? },
        ShopCommand::Answer { conversation, reply } => {
            let reply = addressed_reply(scenario, state, *conversation, reply)?;
            To::Answer { conversation: talk(*conversation)?, reply }
        }
        ShopCommand::OfferRemedy { conversation, remedy } => {
            To::OfferRemedy { conversation: talk(*conversation)?, remedy: *remedy }
        }
        ShopCommand::Refuse { conversation, what } => {
            To::Refuse { conversation: talk(*conversation)?, what: *what }
        }
        ShopCommand::Refer { conversation, to } => To::Refer { conversation: talk(*conversation)?, to: *to },
        ShopCommand::Ship { order: id, carrier } => {
            let carrier = scenario.carriers.get(carrier.index())?.key.clone();
            To::Ship { order: order(*id)?, carrier }
        }
        ShopCommand::ApproveReturn { order: id } => To::ApproveReturn { order: order(*id)? },
        ShopCommand::DisputeReturn { order: id } => To::DisputeReturn { order: order(*id)? },
        ShopCommand::RemindToPay { order: id } => To::RemindToPay { order: order(*id)? },
        ShopCommand::AnswerReview { review, text } => {
            To::AnswerReview { review: review_address(scenario, state, *review)?, text: text.clone() }
        }
        ShopCommand::Advance { to, stop } => To::Advance { to: *to, stop: *stop },
        ShopCommand::Pause => To::Pause,
    })
}

/// The command with the ids of this run.
///
/// # Errors
/// [`WhyNot`]: what it names is not there, or not yet.
#[expect(clippy::too_many_lines, reason = "a match over a closed enum")]
pub(super) fn resolve(
    scenario: &Scenario,
    state: &State,
    command: &AddressedCommand,
) -> Result<ShopCommand, WhyNot> {
    use AddressedCommand as From;
    let talk = |address| find_conversation(scenario, state, address);
    let order = |address| find_order(scenario, state, address);
    let find = |key: &String| product(scenario, key);
    Ok(match command {
        From::SetPrice { product, price } => ShopCommand::SetPrice { product: find(product)?, price: *price },
        From::StartPromotion { product, percent, days } => {
            ShopCommand::StartPromotion { product: find(product)?, percent: *percent, days: *days }
        }
        From::StopPromotion { product } => ShopCommand::StopPromotion { product: find(product)? },
        From::StateFact { product, fact, says } => {
            let product = find(product)?;
            let facts = &scenario.products[product.index()].facts;
            let place = place_of(facts, |f| &f.key, fact, Thing::Fact)?;
            let says = stated_fact(&facts[place], says)?;
            ShopCommand::StateFact { product, fact: place as u8, says }
        }
        From::PromiseDays { product, days } => {
            ShopCommand::PromiseDays { product: find(product)?, days: *days }
        }
        From::SetFreight { product, freight } => {
            ShopCommand::SetFreight { product: find(product)?, freight: *freight }
        }
        From::SetTitle { product, title } => {
            ShopCommand::SetTitle { product: find(product)?, title: title.clone() }
        }
        From::ArrangePhotos { product, photos } => {
            let known: Vec<_> = scenario.photos.iter().chain(&state.shots.photos).collect();
            let id = |key: &String| Ok(PhotoId(place_of(&known, |p| &p.key, key, Thing::Photo)? as u16));
            let photos = photos.iter().map(id).collect::<Result<_, _>>()?;
            ShopCommand::ArrangePhotos { product: find(product)?, photos }
        }
        From::TakePhotos { product } => ShopCommand::TakePhotos { product: find(product)? },
        From::TakeShot { product, shot } => {
            ShopCommand::TakeShot { product: find(product)?, shot: shot.clone() }
        }
        From::ImportPhoto { product, photo } => {
            ShopCommand::ImportPhoto { product: find(product)?, photo: photo.clone() }
        }
        From::BuyStock { supplier, pieces } => {
            let place = place_of(&scenario.suppliers, |s| &s.key, supplier, Thing::Supplier)?;
            ShopCommand::BuyStock { supplier: SupplierId(place as u16), pieces: *pieces }
        }
        From::BuyEquipment { equipment } => {
            let place = place_of(&scenario.equipment, |e| &e.key, equipment, Thing::Equipment)?;
            ShopCommand::BuyEquipment { equipment: EquipmentId(place as u16) }
        }
        From::SavePhrase { code, text } => ShopCommand::SavePhrase { code: code.clone(), text: text.clone() },
        From::LookUp { conversation } => ShopCommand::LookUp { conversation: talk(conversation)? },
        From::Answer { conversation, reply } => {
            let conversation = talk(conversation)?;
            ShopCommand::Answer { conversation, reply: find_reply(scenario, state, conversation, reply)? }
        }
        From::OfferRemedy { conversation, remedy } => {
            ShopCommand::OfferRemedy { conversation: talk(conversation)?, remedy: *remedy }
        }
        From::Refuse { conversation, what } => {
            ShopCommand::Refuse { conversation: talk(conversation)?, what: *what }
        }
        From::Refer { conversation, to } => ShopCommand::Refer { conversation: talk(conversation)?, to: *to },
        From::Ship { order: address, carrier } => {
            let place = place_of(&scenario.carriers, |c| &c.key, carrier, Thing::Carrier)?;
            ShopCommand::Ship { order: order(address)?, carrier: CarrierId(place as u16) }
        }
        From::ApproveReturn { order: address } => ShopCommand::ApproveReturn { order: order(address)? },
        From::DisputeReturn { order: address } => ShopCommand::DisputeReturn { order: order(address)? },
        From::RemindToPay { order: address } => ShopCommand::RemindToPay { order: order(address)? },
        From::AnswerReview { review, text } => {
            ShopCommand::AnswerReview { review: find_review(scenario, state, review)?, text: text.clone() }
        }
        From::Advance { to, stop } => ShopCommand::Advance { to: *to, stop: *stop },
        From::Pause => ShopCommand::Pause,
    })
}

fn place_of<T>(list: &[T], key_of: impl Fn(&T) -> &String, key: &str, thing: Thing) -> Result<usize, WhyNot> {
    let found = list.iter().position(|item| key_of(item) == key);
    found.ok_or_else(|| WhyNot::Gone { thing, key: key.to_owned() })
}

fn product(scenario: &Scenario, key: &str) -> Result<ProductId, WhyNot> {
    Ok(ProductId(place_of(&scenario.products, |p| &p.key, key, Thing::Product)? as u16))
}

fn stated_words(fact: &Fact, says: StatedFact) -> Option<StatedWords> {
    Some(match says {
        StatedFact::Missing => StatedWords::Missing,
        StatedFact::True => StatedWords::True,
        StatedFact::Untrue(place) => {
            let text = fact.untruths.get(usize::from(place))?;
            StatedWords::Untrue(Choice { place, words: both(text) })
        }
    })
}

fn stated_fact(fact: &Fact, says: &StatedWords) -> Result<StatedFact, WhyNot> {
    Ok(match says {
        StatedWords::Missing => StatedFact::Missing,
        StatedWords::True => StatedFact::True,
        StatedWords::Untrue(choice) => StatedFact::Untrue(chosen(&fact.untruths, choice, both)?),
    })
}

/// The place at which the chosen words stand: the one they had, or another.
fn chosen<T>(list: &[T], choice: &Choice, words: impl Fn(&T) -> String) -> Result<u8, WhyNot> {
    let same = |item: &T| words(item) == choice.words;
    if list.get(usize::from(choice.place)).is_some_and(same) {
        return Ok(choice.place);
    }
    let place = list.iter().position(same).and_then(|place| u8::try_from(place).ok());
    place.ok_or(WhyNot::OtherWords)
}

/// Digest of a text in both languages.
fn both(text: &Text) -> String {
    words_digest(&[&text.zh, &text.en])
}

fn addressed_reply(
    scenario: &Scenario,
    state: &State,
    id: ConversationId,
    reply: &Reply,
) -> Option<AddressedReply> {
    Some(match reply {
        Reply::Suggested { index, lang } => {
            let case = state.conversations.get(id.index())?.case;
            let suggestion = scenario.cases[case.index()].all_suggestions().nth(usize::from(*index))?;
            let words = words_digest(&[suggestion.text.get(*lang)]);
            AddressedReply::Suggested { choice: Choice { place: *index, words }, lang: *lang }
        }
        Reply::Phrase { code, lang } => {
            let phrase = state.phrases.iter().find(|p| p.code == *code)?;
            let words = words_digest(&[phrase.text.get(*lang)]);
            AddressedReply::Phrase { code: code.clone(), words, lang: *lang }
        }
        Reply::Free { text } => AddressedReply::Free { text: text.clone() },
        Reply::Meant { text, correction } => {
            AddressedReply::Meant { text: text.clone(), correction: correction.clone() }
        }
    })
}

fn find_reply(
    scenario: &Scenario,
    state: &State,
    id: ConversationId,
    reply: &AddressedReply,
) -> Result<Reply, WhyNot> {
    Ok(match reply {
        AddressedReply::Suggested { choice, lang } => {
            let case = state.conversation(id).case;
            let suggestions: Vec<&Suggestion> = scenario.cases[case.index()].all_suggestions().collect();
            let index = chosen(&suggestions, choice, |s| words_digest(&[s.text.get(*lang)]))?;
            Reply::Suggested { index, lang: *lang }
        }
        AddressedReply::Phrase { code, words, lang } => {
            let phrase = state.phrases.iter().find(|p| p.code == *code);
            let same = phrase.is_some_and(|p| words_digest(&[p.text.get(*lang)]) == *words);
            if !same {
                return Err(WhyNot::OtherWords);
            }
            Reply::Phrase { code: code.clone(), lang: *lang }
        }
        AddressedReply::Free { text } => Reply::Free { text: text.clone() },
        AddressedReply::Meant { text, correction } => {
            Reply::Meant { text: text.clone(), correction: correction.clone() }
        }
    })
}

/// The scripted case whose customer this is.
fn story_of(scenario: &Scenario, customer: CustomerId) -> Option<&str> {
    let place = customer.person().0.checked_sub(1)?;
    let case = scenario.cases.get(usize::try_from(place).ok()?)?;
    (scripted_customer(CaseId(place as u16)) == customer.person()).then_some(case.key.as_str())
}

fn customer_address(scenario: &Scenario, customer: CustomerId, persona: PersonaId) -> CustomerAddress {
    if let Some(case) = story_of(scenario, customer) {
        return CustomerAddress::Story { case: case.to_owned(), visit: customer.visit() };
    }
    let persona = scenario.personas[persona.index()].key.clone();
    CustomerAddress::PasserBy { number: customer, persona }
}

/// Whether a customer of this run is the one of an address.
fn is(scenario: &Scenario, customer: CustomerId, persona: PersonaId, address: &CustomerAddress) -> bool {
    match address {
        CustomerAddress::Story { case, visit } => {
            customer.visit() == *visit && story_of(scenario, customer) == Some(case.as_str())
        }
        CustomerAddress::PasserBy { number, persona: key } => {
            customer == *number
                && story_of(scenario, customer).is_none()
                && scenario.personas[persona.index()].key == *key
        }
    }
}

fn order_place(state: &State, id: OrderId) -> Option<OrderPlace> {
    let order = state.orders.get(id.index())?;
    let replacement = order.replaces.is_some();
    let like = state.orders[..=id.index()].iter();
    let nth = like.filter(|o| o.customer == order.customer && o.replaces.is_some() == replacement).count();
    Some(OrderPlace { replacement, nth: nth as u32 })
}

fn order_address(scenario: &Scenario, state: &State, id: OrderId) -> Option<OrderAddress> {
    let place = order_place(state, id)?;
    let order = state.order(id);
    Some(OrderAddress {
        customer: customer_address(scenario, order.customer, order.persona),
        product: scenario.products[order.product.index()].key.clone(),
        place,
    })
}

fn find_order(scenario: &Scenario, state: &State, address: &OrderAddress) -> Result<OrderId, WhyNot> {
    let theirs = state.orders.iter().enumerate();
    let theirs = theirs.filter(|(_, order)| is(scenario, order.customer, order.persona, &address.customer));
    let mut ids = theirs.map(|(place, _)| OrderId(place as u32));
    let found = ids.find(|id| order_address(scenario, state, *id).as_ref() == Some(address));
    found.ok_or(WhyNot::NoOrder)
}

fn conversation_address(
    scenario: &Scenario,
    state: &State,
    id: ConversationId,
) -> Option<ConversationAddress> {
    let talk = state.conversations.get(id.index())?;
    let like = state.conversations[..=id.index()].iter().filter(|other| {
        (other.customer, other.case, other.order) == (talk.customer, talk.case, talk.order)
            && (other.product, other.fact) == (talk.product, talk.fact)
    });
    let nth = like.count() as u32;
    let about = talk.product.map(|id| &scenario.products[id.index()]);
    let fact = about.zip(talk.fact).and_then(|(product, fact)| product.facts.get(usize::from(fact)));
    Some(ConversationAddress {
        customer: customer_address(scenario, talk.customer, talk.persona),
        case: scenario.cases[talk.case.index()].key.clone(),
        product: about.map(|product| product.key.clone()),
        fact: fact.map(|fact| fact.key.clone()),
        order: talk.order.and_then(|order| order_place(state, order)),
        nth,
    })
}

fn find_conversation(
    scenario: &Scenario,
    state: &State,
    address: &ConversationAddress,
) -> Result<ConversationId, WhyNot> {
    let theirs = state.conversations.iter().enumerate();
    let theirs = theirs.filter(|(_, talk)| is(scenario, talk.customer, talk.persona, &address.customer));
    let mut ids = theirs.map(|(place, _)| ConversationId(place as u32));
    let found = ids.find(|id| conversation_address(scenario, state, *id).as_ref() == Some(address));
    found.ok_or(WhyNot::NoConversation)
}

fn review_address(scenario: &Scenario, state: &State, id: ReviewId) -> Option<ReviewAddress> {
    let review = state.reviews.get(id.index())?;
    let order = state.orders.iter().position(|order| order.review == Some(id));
    if let Some(place) = order {
        return Some(ReviewAddress::OfOrder(order_address(scenario, state, OrderId(place as u32))?));
    }
    let persona = state.conversation(review.conversation?).persona;
    let like = state.reviews[..=id.index()].iter();
    let nth = like.filter(|r| r.customer == review.customer && r.product == review.product).count();
    Some(ReviewAddress::OfVisitor {
        customer: customer_address(scenario, review.customer, persona),
        product: scenario.products[review.product.index()].key.clone(),
        nth: nth as u32,
    })
}

fn find_review(scenario: &Scenario, state: &State, address: &ReviewAddress) -> Result<ReviewId, WhyNot> {
    if let ReviewAddress::OfOrder(order) = address {
        let order = find_order(scenario, state, order).map_err(|_| WhyNot::NoReview)?;
        return state.order(order).review.ok_or(WhyNot::NoReview);
    }
    let mut ids = (0..state.reviews.len()).map(|place| ReviewId(place as u32));
    let found = ids.find(|id| review_address(scenario, state, *id).as_ref() == Some(address));
    found.ok_or(WhyNot::NoReview)
}
