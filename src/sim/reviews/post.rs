//! Writing reviews, answering them.

use super::stars;
use crate::base::ids::{ConversationId, OrderId, ReviewId};
use crate::base::{Span, Text};
use crate::sim::calendar::SimEvent;
use crate::sim::command::{Alert, LONGEST_REPLY, Refused};
use crate::sim::entry::{Entry, Failure};
use crate::sim::orders::OrderState;
use crate::sim::view::{ConversationState, ReturnState};
use crate::sim::world::{Purpose, Review, World};

/// What a customer thinks of the whole purchase.
struct Verdict {
    /// Chance of being angry, 0 to 1.
    anger: f64,
    /// What a text would speak of: a key of the scenario's review lines.
    about: &'static str,
    /// Ceilings for as described, service, delivery.
    ceilings: [u8; 3],
}

/// The customer sits down to review, or does not.
pub(in crate::sim) fn review_due(world: &mut World, id: OrderId) {
    let order = world.order(id);
    let settled = matches!(order.state, OrderState::Delivered | OrderState::Completed | OrderState::Closed);
    let talking = order.conversation.is_some_and(|c| world.conversation(c).state == ConversationState::Open);
    let waiting = matches!(order.returning, ReturnState::Requested | ReturnState::Disputed);
    if order.review.is_some() || !settled || order.delivered.is_none() {
        return;
    }
    if talking || waiting {
        world.order_mut(id).review_waits = true;
        return;
    }
    let (customer, persona) = (order.customer, order.persona);
    let verdict = judge(world, id);
    let mut luck = world.stream(customer.0, Purpose::Stars, 0);
    let (anger, posts) = (luck.unit(), luck.unit());
    let angry = anger < verdict.anger;
    let stars = stars::draw(&mut luck, angry);
    let model = &world.scenario.behaviour;
    // In voluntary reviewing the middle stays silent (row S4).
    let chance = match stars {
        1 => model.review_angry,
        2..=4 => model.review_middling,
        _ => model.review_content,
    } * world.scenario.personas[persona.index()].reviews;
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
        let customer = world.order(id).customer;
        let wait = world.stream(customer.0, Purpose::Afterwards, 6).between(2.0, 30.0);
        world.schedule(world.now + Span::hours(wait as i64), SimEvent::ReviewDue(id));
    }
}

/// How likely anger is, about what, and what each part can still get.
fn judge(world: &World, id: OrderId) -> Verdict {
    let order = world.order(id);
    let model = &world.scenario.behaviour;
    let late = order.days_late();
    let mut verdict = Verdict {
        anger: stars::anger_from_lateness(model, late),
        about: if late > 0 { "late" } else { "good" },
        ceilings: [
            5,
            5,
            if late > 2 {
                1
            } else if late > 0 {
                3
            } else {
                5
            },
        ],
    };
    if order.experience.is_loss() {
        verdict = Verdict {
            anger: verdict.anger.max(0.8),
            about: "damaged",
            ceilings: [2, 5, verdict.ceilings[2]],
        };
    } else if order.experience.not_as_described {
        verdict = Verdict {
            anger: verdict.anger.max(0.55),
            about: "not_as_described",
            ceilings: [2, 5, verdict.ceilings[2]],
        };
    } else if order.experience.misfit {
        verdict.anger = verdict.anger.max(0.15);
        verdict.ceilings[0] = 3;
    }
    let Some(c) = order.conversation.map(|c| world.conversation(c)) else {
        return verdict;
    };
    match c.state {
        // A resolved complaint brings most customers back to where they were; politeness helps a little.
        ConversationState::Solved => {
            verdict.anger *= 0.25 - 0.08 * c.courtesy.clamp(-1.0, 1.0);
            verdict.ceilings = verdict.ceilings.map(|x| x.max(4));
        }
        ConversationState::Failed => {
            verdict.anger = (verdict.anger + 0.45).min(0.95);
            verdict.ceilings[1] = 2;
            if verdict.about == "good" {
                verdict.about = "service";
            }
        }
        ConversationState::Open => {}
    }
    verdict
}

/// A text for the review, or none: fewer than half write one, more of the angry (rows S5, S6).
fn review_text(world: &World, id: OrderId, about: &str, stars: u8) -> Text {
    let customer = world.order(id).customer;
    let writes = if stars == 1 { 0.82 } else { 0.36 };
    if !world.stream(customer.0, Purpose::Stars, 1).chance(writes) {
        return Text::default();
    }
    let lines = world.scenario.review_lines.get(about).map_or(&[][..], Vec::as_slice);
    let text = world.wording(customer.0, 10, lines).cloned().unwrap_or_default();
    let product = world.scenario.products[world.order(id).product.index()].name.clone();
    text.fill(&[("product", product)])
}

/// A review that a case's story wants, replacing the one the customer would have written.
pub(in crate::sim) fn post_from_case(world: &mut World, id: ConversationId, stars: u8, text: Text) {
    let c = world.conversation(id);
    let (order, product) = (c.order, c.product);
    let stars = stars.clamp(1, 5);
    if let Some(order) = order {
        if world.order(order).review.is_none() {
            let late = world.order(order).days_late() > 0;
            let parts = [stars, stars, if late { stars.min(3) } else { stars.max(3) }];
            post(world, order, stars, parts, text, Some(id));
        }
    } else if let Some(product) = product {
        let (name, customer) = (c.name.clone(), c.customer);
        push(
            world,
            None,
            Some(id),
            Review {
                product,
                name,
                customer,
                at: world.now,
                stars,
                parts: [stars.max(3), stars, stars.max(3)],
                text,
                answer: None,
                withdrawn: false,
                entry: crate::base::ids::EntryId(0),
            },
        );
    }
}

/// The review of somebody whose order never left.
pub(in crate::sim) fn never_shipped(world: &mut World, id: OrderId) {
    let customer = world.order(id).customer;
    let angry = world.stream(customer.0, Purpose::Stars, 2).chance(world.scenario.behaviour.review_angry);
    if angry && world.order(id).review.is_none() {
        let lines = world.scenario.review_lines.get("never_shipped").map_or(&[][..], Vec::as_slice);
        let text = world.wording(customer.0, 10, lines).cloned().unwrap_or_default();
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
    if review.stars <= 3 {
        world.raise(Alert::BadReview(id));
    }
    world.reviews.push(review);
}

/// The keeper answers a review in public. An apology, or a remedy shown, may move a customer to withdraw a
/// bad one (row V5); paying for that is a red line.
pub(in crate::sim) fn answer_review(world: &mut World, id: ReviewId, text: &str) -> Result<(), Refused> {
    let review = world.reviews.get(id.index()).ok_or(Refused::NoSuchThing)?;
    let text = text.trim();
    if text.is_empty() || text.chars().count() > LONGEST_REPLY {
        return Err(Refused::BadText);
    }
    if review.answer.is_some() {
        return Err(Refused::AlreadyDone);
    }
    let busy = world.scenario.attention.written_reply;
    if !world.spend(busy) {
        return Ok(());
    }
    let review = &mut world.reviews[id.index()];
    review.answer = Some(text.to_owned());
    let (customer, stars, posted, product) = (review.customer, review.stars, review.entry, review.product);
    world.cause = Some(posted);
    world.write(Entry::ReviewAnswered { review: id, text: text.to_owned() });
    let context = crate::reply::ReplyContext {
        facts: Vec::new(),
        order_value: None,
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
    let apology = reading.does(crate::reply::Act::Apologise) && reading.red_lines.is_empty();
    let moved = world
        .stream(customer.0, Purpose::Withdrawal, u32::from(product.0))
        .chance(world.scenario.behaviour.withdraw_apology);
    if stars <= 2 && apology && moved && !unsolved(world, customer) {
        world.reviews[id.index()].withdrawn = true;
        world.write(Entry::ReviewWithdrawn { review: id });
    }
    Ok(())
}

/// Whether the customer's case failed for a reason that an apology does not mend.
fn unsolved(world: &World, customer: crate::base::ids::CustomerId) -> bool {
    let red = |e: &crate::sim::entry::JournalEntry| {
        matches!(e.what, Entry::CaseFailed { conversation, why: Failure::RedLine }
            if world.conversation(conversation).customer == customer)
    };
    world.journal.entries().iter().any(red)
}
