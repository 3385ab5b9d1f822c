//! Writing reviews, answering them.

use super::verdict::{PurchaseVerdict, judge, make_up_mind};
use super::{posting, stars, withdrawal};
use crate::base::ids::{ConversationId, OrderId, ReviewId};
use crate::base::{Span, Text};
use crate::reply::{Reading, Topic, read};
use crate::scenario::model::{Consequence, ReviewSubject, Scenario};
use crate::sim::calendar::SimEvent;
use crate::sim::command::Alert;
use crate::sim::dialogue;
use crate::sim::entry::{Entry, ReviewGround};
use crate::sim::refused::Refused;
use crate::sim::state::{ConversationState, Order, OrderState, PlannedReview, ReturnState, Review, State};

use crate::sim::purpose::{Draws, Purpose, Wording};

/// From so many stars on a story's review is praise.
const PRAISE: u8 = 4;

/// The customer sits down to review, or does not.
pub(in crate::sim) fn review_due(scenario: &Scenario, state: &mut State, id: OrderId) {
    let order = state.order(id);
    let settled = matches!(order.state, OrderState::Delivered | OrderState::Completed | OrderState::Closed);
    let talking = order.conversation.is_some_and(|c| state.conversation(c).state == ConversationState::Open);
    let waiting = matches!(order.returning, ReturnState::Requested | ReturnState::Disputed);
    if order.review.is_some() || !settled || order.delivered.is_none() {
        return;
    }
    if talking || waiting || replacement_travels(state, id) {
        state.order_mut(id).put_off_review();
        return;
    }
    let (customer, persona, draws) = (order.customer, order.persona, order.draws);
    let verdict = judge(scenario, state, id);
    make_up_mind(scenario, state, id, &verdict);
    // Praise that a story had in mind is written if the parcel brought no trouble, few stars
    // always.
    if let Some(planned) = state.order_mut(id).take_planned_review()
        && (verdict.trouble <= 0.0 || planned.stars < PRAISE)
    {
        post_planned(state, id, planned);
        return;
    }
    let mut luck = state.stream(customer.0, Purpose::Stars(draws));
    let (anger, posts) = (luck.unit(), luck.unit());
    let angry = anger < verdict.anger;
    let stars = stars::draw(&scenario.behaviour, &mut luck, angry);
    let weight = scenario.personas[persona.index()].reviews;
    let chance = posting::posts(&scenario.behaviour, stars, state.tally.answered_share()) * weight;
    if posts >= chance {
        return;
    }
    let about = match stars {
        1..=2 if verdict.about == ReviewSubject::Good => ReviewSubject::Bad,
        1..=2 => verdict.about,
        3 => ReviewSubject::Middling,
        _ => ReviewSubject::Good,
    };
    let parts = verdict.ceilings.map(|ceiling| {
        let wobble = luck.below(10);
        let part = if wobble == 0 { stars.saturating_sub(1).max(1) } else { stars };
        // An angry customer spares what was not at fault a little.
        let part = if angry && ceiling == 5 { part.max(3) } else { part };
        part.min(ceiling)
    });
    let text = review_text(scenario, state, id, about, stars);
    let ground = ground(stars, &verdict);
    post(state, id, WrittenReview { stars, parts, ground, text }, None);
}

fn post_planned(state: &mut State, id: OrderId, planned: PlannedReview) {
    let (stars, text) = (planned.stars, planned.text);
    let written = WrittenReview { stars, parts: [stars; 3], ground: ReviewGround::Story, text };
    post(state, id, written, Some(planned.conversation));
}

/// The order is closed and no parcel came: whoever was angry in a story writes now.
pub(in crate::sim) fn write_without_parcel(state: &mut State, id: OrderId) {
    let order = state.order(id);
    if order.review.is_some() || order.delivered.is_some() {
        return;
    }
    if let Some(planned) = state.order_mut(id).take_planned_review().filter(|each| each.without_parcel) {
        post_planned(state, id, planned);
    }
}

/// A return or a dispute is settled: a customer who put off the review sits down to it some hours
/// later (design choice). The end of a conversation schedules its own review.
pub(in crate::sim) fn resume(state: &mut State, id: OrderId) {
    if state.order_mut(id).take_up_review() {
        let (customer, draws) = (state.order(id).customer, state.order(id).draws);
        let wait = state.stream(customer.0, Purpose::ReviewResumes(draws)).between(2.0, 30.0);
        state.schedule(state.now + Span::hours(wait as i64), SimEvent::ReviewDue(id));
    }
}

/// A text for the review, or none: fewer than half write one, more of the angry (rows S5, S6).
fn review_text(scenario: &Scenario, state: &State, id: OrderId, about: ReviewSubject, stars: u8) -> Text {
    let (customer, draws) = (state.order(id).customer, state.order(id).draws);
    let writes = posting::has_words(&scenario.behaviour, stars);
    if !state.stream(customer.0, Purpose::HasWords(draws)).chance(writes) {
        return Text::default();
    }
    let lines = scenario.review_wordings(about);
    let text = state.wording(customer.0, Wording::Review(draws), lines).cloned().unwrap_or_default();
    let product = scenario.products[state.order(id).product.index()].name.clone();
    text.fill(&[("product", product)])
}

/// The review that a story wants, replacing the one the customer would have written. Customers who
/// bought nothing have nothing to praise, and write at once in anger. The others wait for the
/// parcel, as marketplaces take a review of an order only then; in anger they write when the order
/// is closed without one, too.
pub(in crate::sim) fn post_from_story(
    scenario: &Scenario,
    state: &mut State,
    id: ConversationId,
    solved: bool,
    place: u8,
) {
    let case = &scenario.cases[state.conversation(id).case.index()];
    let case_id = state.conversation(id).case;
    state.cause = Some(state.conversation(id).entry);
    let (stars, lines, needs_parcel) = match case.consequence(solved, place) {
        Some(Consequence::Review { stars, lines, .. }) => (stars, lines, *stars >= PRAISE),
        Some(Consequence::ReviewAfterDelivery { stars, lines }) => (stars, lines, true),
        Some(
            Consequence::DisputeAfter(_)
            | Consequence::DemandsRefund
            | Consequence::Buys { .. }
            | Consequence::TellsOthers(_),
        )
        | None => return,
    };
    let customer = state.conversation(id).customer;
    let text = state
        .wording(customer.0, Wording::StoryReview(case_id, solved, place), lines)
        .cloned()
        .unwrap_or_default();
    let text = dialogue::fill(scenario, state, id, &text);
    story_review(state, id, (*stars).clamp(1, 5), text, needs_parcel);
}

/// Posts a story's review, or keeps it until the parcel is there. One that does not need a parcel
/// is also written once none can come any more.
pub(in crate::sim) fn story_review(
    state: &mut State,
    id: ConversationId,
    stars: u8,
    text: Text,
    needs_parcel: bool,
) {
    let Some(order) = state.conversation(id).order else {
        if !needs_parcel {
            post_without_order(state, id, stars, text);
        }
        return;
    };
    let waits_for_replacement = replacement_travels(state, order);
    let o = state.order_mut(order);
    if o.review.is_some() {
        return;
    }
    let may_come = o.delivered.is_none() && o.state != OrderState::Closed;
    if may_come || needs_parcel && (o.delivered.is_none() || waits_for_replacement) {
        o.plan_review(PlannedReview { stars, text, conversation: id, without_parcel: !needs_parcel });
        return;
    }
    let late = o.days_late() > 0;
    let parts = [stars, stars, if late { stars.min(3) } else { stars.max(3) }];
    post(state, order, WrittenReview { stars, parts, ground: ReviewGround::Story, text }, Some(id));
}

/// Whether a replacement of an order was agreed and has not arrived yet.
fn replacement_travels(state: &State, order: OrderId) -> bool {
    let replaces =
        |o: &Order| o.replaces == Some(order) && o.delivered.is_none() && o.state != OrderState::Closed;
    state.order(order).replace_later || state.orders.iter().any(replaces)
}

/// The bad review of somebody who did not buy.
fn post_without_order(state: &mut State, id: ConversationId, stars: u8, text: Text) {
    let c = state.conversation(id);
    let Some(product) = c.product else { return };
    let review = Review {
        product,
        name: c.name.clone(),
        customer: c.customer,
        at: state.now,
        stars,
        parts: [stars.max(3), stars, stars.max(3)],
        text,
        answer: None,
        withdrawn: false,
        conversation: Some(id),
        draws: Draws::default(),
        entry: crate::base::ids::EntryId(0),
    };
    push(state, None, Some(id), ReviewGround::Story, review);
}

/// The review of somebody whose order never left.
pub(in crate::sim) fn never_shipped(scenario: &Scenario, state: &mut State, id: OrderId) {
    let (customer, draws) = (state.order(id).customer, state.order(id).draws);
    let angry =
        state.stream(customer.0, Purpose::NeverShipped(draws)).chance(scenario.behaviour.review_angry);
    if angry && state.order(id).review.is_none() {
        let lines = scenario.review_wordings(ReviewSubject::NeverShipped);
        let text = state.wording(customer.0, Wording::Review(draws), lines).cloned().unwrap_or_default();
        let written = WrittenReview { stars: 1, parts: [3, 1, 1], ground: ReviewGround::NeverShipped, text };
        post(state, id, written, None);
    }
}

/// What a customer writes, and what for.
struct WrittenReview {
    stars: u8,
    parts: [u8; 3],
    ground: ReviewGround,
    text: Text,
}

/// What a review of so many stars was written for: the trouble that the order brought, or none. Few
/// stars without any trouble are luck (see `stars::CONTENT`).
fn ground(stars: u8, verdict: &PurchaseVerdict) -> ReviewGround {
    if stars > 3 {
        return ReviewGround::Content;
    }
    match verdict.about {
        _ if verdict.trouble <= 0.0 => ReviewGround::Luck,
        ReviewSubject::Late => ReviewGround::Late,
        ReviewSubject::Damaged => ReviewGround::Damaged,
        ReviewSubject::NotAsDescribed => ReviewGround::NotAsDescribed,
        ReviewSubject::Service => ReviewGround::Service,
        ReviewSubject::Good | ReviewSubject::Middling | ReviewSubject::Bad | ReviewSubject::NeverShipped => {
            ReviewGround::Fit
        }
    }
}

fn post(state: &mut State, id: OrderId, written: WrittenReview, conversation: Option<ConversationId>) {
    let WrittenReview { stars, parts, ground, text } = written;
    let order = state.order(id);
    let review = Review {
        product: order.product,
        name: order.name.clone(),
        customer: order.customer,
        at: state.now,
        stars,
        parts,
        text,
        answer: None,
        withdrawn: false,
        conversation: conversation.or(order.conversation),
        draws: order.draws,
        entry: crate::base::ids::EntryId(0),
    };
    let written = state.next_review();
    state.order_mut(id).review(written);
    push(state, Some(id), conversation, ground, review);
}

fn push(
    state: &mut State,
    order: Option<OrderId>,
    conversation: Option<ConversationId>,
    ground: ReviewGround,
    mut review: Review,
) {
    let id = state.next_review();
    review.entry = state.write(Entry::Reviewed {
        review: id,
        order,
        conversation,
        stars: review.stars,
        described: review.parts[0],
        service: review.parts[1],
        delivery: review.parts[2],
        ground,
        text: review.text.clone(),
    });
    state.tally.add(review.product, review.stars, review.parts);
    if review.stars <= 3 {
        state.raise(Alert::BadReview(id));
    }
    state.reviews.push(review);
}

/// Whether a review can be answered with this text.
pub(in crate::sim) fn check_answer(state: &State, id: ReviewId, text: &str) -> Result<(), Refused> {
    let review = state.reviews.get(id.index()).ok_or(Refused::NoSuchThing)?;
    dialogue::check_words(text)?;
    if review.answer.is_some() { Err(Refused::ReviewAnswered) } else { Ok(()) }
}

/// What is read of an answer to a review.
pub(in crate::sim) fn read_public_answer(scenario: &Scenario, state: &State, text: &str) -> Reading {
    read(text.trim(), &scenario.reply_context(None, (None, 1), Topic::Other, state.now))
}

/// The keeper answers a review in public. An apology, or a remedy shown, may move a customer to
/// withdraw a bad one (rows V5, V6); paying for that is a red line.
pub(in crate::sim) fn answer_review(scenario: &Scenario, state: &mut State, id: ReviewId, text: &str) {
    let text = text.trim();
    let review = &mut state.reviews[id.index()];
    review.answer = Some(text.to_owned());
    let (customer, stars, posted, product) = (review.customer, review.stars, review.entry, review.product);
    let (parts, conversation, draws) = (review.parts, review.conversation, review.draws);
    state.tally.answer();
    state.cause = Some(posted);
    state.write(Entry::ReviewAnswered { review: id, text: text.to_owned() });
    let reading = read_public_answer(scenario, state, text);
    for crossed in &reading.red_lines {
        state.write_red_line(None, text, crossed);
    }
    let clean = reading.red_lines.is_empty();
    let apology = clean && reading.does(crate::reply::Act::Apologise);
    let money = clean && reading.remedies.iter().any(|r| r.amount.is_some());
    let chance = withdrawal::chance(&scenario.behaviour, apology, money);
    let moved = state.stream(customer.0, Purpose::Withdrawal(product, draws)).chance(chance);
    // A word does not repair a case that ended with a red line.
    let crossed = conversation.is_some_and(|c| state.conversation(c).crossed);
    if stars <= 2 && moved && !crossed {
        state.reviews[id.index()].withdrawn = true;
        state.tally.withdraw(product, stars, parts);
        state.write(Entry::ReviewWithdrawn { review: id });
    }
}
