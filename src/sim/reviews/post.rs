//! Writing reviews, answering them.

use super::verdict::{judge, make_up_mind};
use super::{posting, stars, withdrawal};
use crate::base::ids::{ConversationId, OrderId, ReviewId};
use crate::base::{Span, Text};
use crate::scenario::model::Consequence;
use crate::scenario::model::limits::LONGEST_REPLY;
use crate::sim::calendar::SimEvent;
use crate::sim::command::{Alert, Refused};
use crate::sim::dialogue;
use crate::sim::entry::Entry;
use crate::sim::state::{ConversationState, Order, OrderState, Praise, ReturnState, Review, World};

use crate::sim::purpose::{Draws, Purpose, Wording};

/// From so many stars on a story's review is praise.
const PRAISE: u8 = 4;

/// The customer sits down to review, or does not.
pub(in crate::sim) fn review_due(world: &mut World, id: OrderId) {
    let order = world.order(id);
    let settled = matches!(order.state, OrderState::Delivered | OrderState::Completed | OrderState::Closed);
    let talking = order.conversation.is_some_and(|c| world.conversation(c).state == ConversationState::Open);
    let waiting = matches!(order.returning, ReturnState::Requested | ReturnState::Disputed);
    if order.review.is_some() || !settled || order.delivered.is_none() {
        return;
    }
    if talking || waiting || replacement_travels(world, id) {
        world.order_mut(id).review_waits = true;
        return;
    }
    let (customer, persona, draws) = (order.customer, order.persona, order.draws);
    let verdict = judge(world, id);
    make_up_mind(world, id, &verdict);
    // Praise that a story had in mind is written if the parcel brought no trouble.
    if let Some(praise) = world.order_mut(id).praise.take()
        && verdict.trouble <= 0.0
    {
        let parts = [praise.stars; 3];
        post(world, id, praise.stars, parts, praise.text, Some(praise.conversation));
        return;
    }
    let mut luck = world.stream(customer.0, Purpose::Stars(draws));
    let (anger, posts) = (luck.unit(), luck.unit());
    let angry = anger < verdict.anger;
    let stars = stars::draw(&mut luck, angry);
    let weight = world.scenario.personas[persona.index()].reviews;
    let chance = posting::posts(&world.scenario.behaviour, stars, world.tally.answered_share()) * weight;
    if posts >= chance {
        return;
    }
    let about = match stars {
        1..=2 if verdict.about == "good" => "bad",
        1..=2 => verdict.about,
        3 => "middling",
        _ => "good",
    };
    let parts = verdict.ceilings.map(|ceiling| {
        let wobble = luck.below(10);
        let part = if wobble == 0 { stars.saturating_sub(1).max(1) } else { stars };
        // An angry customer spares what was not at fault a little.
        let part = if angry && ceiling == 5 { part.max(3) } else { part };
        part.min(ceiling)
    });
    let text = review_text(world, id, about, stars);
    post(world, id, stars, parts, text, None);
}

/// A return or a dispute is settled: a customer who put off the review sits down to it some hours later (design
/// choice). The end of a conversation schedules its own review.
pub(in crate::sim) fn resume(world: &mut World, id: OrderId) {
    if std::mem::take(&mut world.order_mut(id).review_waits) {
        let (customer, draws) = (world.order(id).customer, world.order(id).draws);
        let wait = world.stream(customer.0, Purpose::ReviewResumes(draws)).between(2.0, 30.0);
        world.schedule(world.now + Span::hours(wait as i64), SimEvent::ReviewDue(id));
    }
}

/// A text for the review, or none: fewer than half write one, more of the angry (rows S5, S6).
fn review_text(world: &World, id: OrderId, about: &str, stars: u8) -> Text {
    let (customer, draws) = (world.order(id).customer, world.order(id).draws);
    let writes = posting::has_words(&world.scenario.behaviour, stars);
    if !world.stream(customer.0, Purpose::HasWords(draws)).chance(writes) {
        return Text::default();
    }
    let lines = world.scenario.review_lines.get(about).map_or(&[][..], Vec::as_slice);
    let text = world.wording(customer.0, Wording::Review(draws), lines).cloned().unwrap_or_default();
    let product = world.scenario.products[world.order(id).product.index()].name.clone();
    text.fill(&[("product", product)])
}

/// The review that a story wants, replacing the one the customer would have written. Praise waits for the parcel, and
/// who bought nothing has nothing to praise; anger does not wait (design choice).
pub(in crate::sim) fn post_from_story(world: &mut World, id: ConversationId, solved: bool, place: u8) {
    let scenario = std::sync::Arc::clone(&world.scenario);
    let case = &scenario.cases[world.conversation(id).case.index()];
    let case_id = world.conversation(id).case;
    let consequences = if solved { &case.if_solved } else { &case.if_unsolved };
    let Some(Consequence::Review { stars, lines, .. }) = consequences.get(usize::from(place)) else { return };
    let customer = world.conversation(id).customer;
    let text = world
        .wording(customer.0, Wording::StoryReview(case_id, solved, place), lines)
        .cloned()
        .unwrap_or_default();
    let text = dialogue::fill(world, id, &text);
    story_review(world, id, (*stars).clamp(1, 5), text);
}

/// Posts a story's review, or keeps it until the parcel is there.
pub(in crate::sim) fn story_review(world: &mut World, id: ConversationId, stars: u8, text: Text) {
    let Some(order) = world.conversation(id).order else {
        if stars < PRAISE {
            post_without_order(world, id, stars, text);
        }
        return;
    };
    let waits_for_replacement = replacement_travels(world, order);
    let o = world.order_mut(order);
    if o.review.is_some() {
        return;
    }
    if stars >= PRAISE && (o.delivered.is_none() || waits_for_replacement) {
        o.praise = Some(Praise { stars, text, conversation: id });
        return;
    }
    let late = o.days_late() > 0;
    let parts = [stars, stars, if late { stars.min(3) } else { stars.max(3) }];
    post(world, order, stars, parts, text, Some(id));
}

/// Whether a replacement of an order was agreed and has not arrived yet.
fn replacement_travels(world: &World, order: OrderId) -> bool {
    let replaces =
        |o: &Order| o.replaces == Some(order) && o.delivered.is_none() && o.state != OrderState::Closed;
    world.order(order).replace_later || world.orders.iter().any(replaces)
}

/// The bad review of somebody who did not buy.
fn post_without_order(world: &mut World, id: ConversationId, stars: u8, text: Text) {
    let c = world.conversation(id);
    let Some(product) = c.product else { return };
    let review = Review {
        product,
        name: c.name.clone(),
        customer: c.customer,
        at: world.now,
        stars,
        parts: [stars.max(3), stars, stars.max(3)],
        text,
        answer: None,
        withdrawn: false,
        conversation: Some(id),
        draws: Draws::default(),
        entry: crate::base::ids::EntryId(0),
    };
    push(world, None, Some(id), review);
}

/// The review of somebody whose order never left.
pub(in crate::sim) fn never_shipped(world: &mut World, id: OrderId) {
    let (customer, draws) = (world.order(id).customer, world.order(id).draws);
    let angry =
        world.stream(customer.0, Purpose::NeverShipped(draws)).chance(world.scenario.behaviour.review_angry);
    if angry && world.order(id).review.is_none() {
        let lines = world.scenario.review_lines.get("never_shipped").map_or(&[][..], Vec::as_slice);
        let text = world.wording(customer.0, Wording::Review(draws), lines).cloned().unwrap_or_default();
        post(world, id, 1, [3, 1, 1], text, None);
    }
}

fn post(
    world: &mut World,
    id: OrderId,
    stars: u8,
    parts: [u8; 3],
    text: Text,
    conversation: Option<ConversationId>,
) {
    let order = world.order(id);
    let review = Review {
        product: order.product,
        name: order.name.clone(),
        customer: order.customer,
        at: world.now,
        stars,
        parts,
        text,
        answer: None,
        withdrawn: false,
        conversation: conversation.or(order.conversation),
        draws: order.draws,
        entry: crate::base::ids::EntryId(0),
    };
    world.order_mut(id).review = Some(world.next_review());
    push(world, Some(id), conversation, review);
}

fn push(world: &mut World, order: Option<OrderId>, conversation: Option<ConversationId>, mut review: Review) {
    let id = world.next_review();
    review.entry = world.write(Entry::Reviewed {
        review: id,
        order,
        conversation,
        stars: review.stars,
        described: review.parts[0],
        service: review.parts[1],
        delivery: review.parts[2],
        text: review.text.clone(),
    });
    world.tally.add(review.product, review.stars, review.parts);
    if review.stars <= 3 {
        world.raise(Alert::BadReview(id));
    }
    world.reviews.push(review);
}

/// Whether a review can be answered with this text.
pub(in crate::sim) fn check_answer(world: &World, id: ReviewId, text: &str) -> Result<(), Refused> {
    let review = world.reviews.get(id.index()).ok_or(Refused::NoSuchThing)?;
    let text = text.trim();
    if text.is_empty() || text.chars().count() > LONGEST_REPLY {
        return Err(Refused::BadText);
    }
    if review.answer.is_some() { Err(Refused::AlreadyDone) } else { Ok(()) }
}

/// The keeper answers a review in public. An apology, or a remedy shown, may move a customer to withdraw a
/// bad one (rows V5, V6); paying for that is a red line.
pub(in crate::sim) fn answer_review(world: &mut World, id: ReviewId, text: &str) {
    let text = text.trim();
    let review = &mut world.reviews[id.index()];
    review.answer = Some(text.to_owned());
    let (customer, stars, posted, product) = (review.customer, review.stars, review.entry, review.product);
    let (parts, conversation, draws) = (review.parts, review.conversation, review.draws);
    world.tally.answer();
    world.cause = Some(posted);
    world.write(Entry::ReviewAnswered { review: id, text: text.to_owned() });
    let context = crate::reply::ReplyContext {
        facts: Vec::new(),
        order_value: None,
        pieces: 1,
        topics: vec![crate::reply::Topic::Other],
        now: world.now,
        first_weekday: world.scenario.first_weekday,
        closes: world.scenario.closes,
    };
    let reading = crate::reply::read(text, &context);
    for (line, words) in &reading.red_lines {
        let words = text.get(words.start as usize..words.end as usize).unwrap_or_default().to_owned();
        world.write(Entry::RedLineCrossed { conversation: None, line: *line, words });
    }
    let clean = reading.red_lines.is_empty();
    let apology = clean && reading.does(crate::reply::Act::Apologise);
    let money = clean && reading.remedies.iter().any(|r| r.amount.is_some());
    let chance = withdrawal::chance(&world.scenario.behaviour, apology, money);
    let moved = world.stream(customer.0, Purpose::Withdrawal(product, draws)).chance(chance);
    // A case that ended with a red line is not mended by a word.
    let crossed = conversation.is_some_and(|c| world.conversation(c).crossed);
    if stars <= 2 && moved && !crossed {
        world.reviews[id.index()].withdrawn = true;
        world.tally.withdraw(product, stars, parts);
        world.write(Entry::ReviewWithdrawn { review: id });
    }
}
