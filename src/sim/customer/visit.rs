//! The steps of a visit, each at its own moment and with its own luck.

use super::asking::{self, AskingLuck, Doubts};
use super::offer::{offer_for, reference_price};
use super::returning;
use super::{cart, reading};
use crate::base::ids::{CustomerId, PersonaId, ProductId};
use crate::base::{Money, Span, Text};
use crate::scenario::model::{Everyday, NextStep, Persona, Scenario, freight_of};
use crate::sim::calendar::SimEvent;
use crate::sim::demand::choice::{self, Taste};
use crate::sim::demand::{effect, picture, popularity, traffic_factor, week};
use crate::sim::entry::{Entry, Thought};
use crate::sim::orders::{self, NewOrder};
use crate::sim::purpose::{Draws, Purpose, Wording};
use crate::sim::state::{Expected, ReadListing, State, VisitReason, Visitor, VisitorRecord, VisitorStage};

/// How long somebody who has left is still seen in the street.
const SEEN_AFTER: Span = Span::minutes(6);

/// Log odds that somebody who comes to buy again takes the usual offer (design choice).
const WANTS_IT: f64 = 4.0;

/// A possible visitor comes along, if the shop's name brings them; somebody who is expected comes
/// back.
pub(in crate::sim) fn arrive(scenario: &Scenario, state: &mut State, id: CustomerId) {
    clear_street(state);
    let Some(who) = state.expected.remove(&id).or_else(|| newcomer(scenario, state, id)) else {
        return;
    };
    let (product, former) = (who.product, (who.reason != VisitReason::New).then_some(who.former));
    let price = state.listings[product.index()].price_now();
    let reference = Money((reference_price(scenario, state, product) * 100.0).round() as i64);
    let persona = who.persona;
    let entry = state.write(Entry::Passed { customer: id, persona, product, former, price, reference });
    state.count(product, |f| f.passed += 1);
    let visitor = Visitor::new(VisitorRecord {
        persona,
        product,
        size: who.size,
        stage: VisitorStage::Passing,
        thought: None,
        since: state.now,
        entry,
        minded: Vec::new(),
        discount: Money::ZERO,
        gift: false,
        conversation: None,
        persuaded: 0.0,
        read: ReadListing::default(),
        reason: who.reason,
    });
    state.visitors.insert(id, visitor);
    state.cause = Some(entry);
    let model = &scenario.behaviour;
    let (effects, why) =
        choice::click(model, taste(scenario, persona), &offer_for(scenario, state, product, price, 0, 0.0));
    let chance = effect::chance(model.click_base, effects);
    let clicks = state.stream(id.0, Purpose::Click).chance(chance) || who.reason == VisitReason::BuysAgain;
    if !clicks {
        walk_on(scenario, state, id, why);
        return;
    }
    let entry = state.write(Entry::Clicked { customer: id, product });
    state.count(product, |f| f.clicked += 1);
    set_stage(state, id, VisitorStage::Looking, None);
    if let Some(visitor) = state.visitors.get_mut(&id) {
        visitor.mark_entry(entry);
    }
    let reads = reading::time(&mut state.stream(id.0, Purpose::ReadingTime));
    state.schedule(state.now + reads, SimEvent::HasRead(id));
}

/// Who a possible visitor is and what they look for; `None` if the shop's name and the listing's
/// title do not bring them.
fn newcomer(scenario: &Scenario, state: &State, id: CustomerId) -> Option<Expected> {
    if scenario.products.is_empty() || id.visit() > 0 {
        return None;
    }
    let mut luck = state.stream(id.0, Purpose::Newcomer);
    let weights = &scenario.arrivals.personas;
    let persona = weights[luck.weighted(weights.iter().map(|(_, w)| *w))].0;
    let weights = popularity::weights(&scenario.behaviour, state);
    let product = ProductId::at(luck.weighted(weights.into_iter()));
    // A better title adds people and leaves the luck of the others alone, as a better name does.
    let found = traffic_factor(scenario, state) * state.listings[product.index()].reach;
    if !state.stream(id.0, Purpose::Presence).chance(found.min(1.0)) {
        return None;
    }
    let sizes = &scenario.products[product.index()].sizes;
    let size = luck.weighted(sizes.iter().map(|s| f64::from(s.share_permille))) as u8;
    if !luck.chance(search_places(scenario, state, product)) {
        return None;
    }
    Some(Expected { former: id, persona, product, size, reason: VisitReason::New })
}

/// Share of a listing's search places that its cover leaves it.
fn search_places(scenario: &Scenario, state: &State, product: ProductId) -> f64 {
    let cover = state.listings[product.index()].photos.first();
    let ok = cover.and_then(|photo| state.photo(scenario, *photo)).is_some_and(|photo| photo.cover_ok);
    picture::places(&scenario.behaviour, cover.is_some(), ok)
}

/// What the visitor reads of the listing.
fn read_listing(
    scenario: &Scenario,
    state: &State,
    id: CustomerId,
    (product, persona): (ProductId, PersonaId),
) -> ReadListing {
    let photos = &state.listings[product.index()].photos;
    let behind =
        photos.iter().skip(1).filter_map(|photo| state.photo(scenario, *photo)).map(|photo| photo.appeal);
    let has_reviews = state.tally.shown(product).is_some();
    let taste = scenario.personas[persona.index()].photos;
    reading::read(&scenario.behaviour, behind, taste, has_reviews, &mut state.stream(id.0, Purpose::Reading))
}

/// The visitor has read the listing: asks, or decides.
pub(in crate::sim) fn has_read(scenario: &Scenario, state: &mut State, id: CustomerId) {
    let Some(visitor) = state.visitors.get(&id) else {
        return;
    };
    let (product, size, persona_id) = (visitor.product, visitor.size, visitor.persona);
    state.cause = Some(visitor.entry);
    if state.listings[product.index()].stock[usize::from(size)] == 0 {
        walk_on(scenario, state, id, Thought::SoldOut);
        return;
    }
    let read = read_listing(scenario, state, id, (product, persona_id));
    state.write(Entry::Read { customer: id, product, pages: read.pages });
    let minded = asking::missed_facts(scenario, state, id, product);
    let kind = question(scenario, state, id, product, persona_id, !minded.is_empty());
    if let Some(visitor) = state.visitors.get_mut(&id) {
        visitor.note_reading(read, minded.clone());
    }
    if let Some(kind) = kind
        && scenario.is_open(state.now)
        && scenario.has_everyday(kind)
    {
        let fact = (kind == Everyday::AsksFact).then(|| minded[0]);
        set_stage(state, id, VisitorStage::Asking, fact.map(Thought::FactMissing));
        state.count(product, |f| f.asked += 1);
        state.soon(SimEvent::Asks(id, kind, fact));
    } else {
        decide(scenario, state, id);
    }
}

/// What the visitor asks before deciding, if anything.
fn question(
    scenario: &Scenario,
    state: &State,
    id: CustomerId,
    product: ProductId,
    persona: PersonaId,
    misses: bool,
) -> Option<Everyday> {
    let mut luck = state.stream(id.0, Purpose::Asking);
    let luck =
        AskingLuck { fact: luck.unit(), delivery: luck.unit(), bargain: luck.unit(), other: luck.unit() };
    let listing = &state.listings[product.index()];
    let doubts = Doubts {
        misses,
        price_ratio: listing.price_now().as_f64() / reference_price(scenario, state, product).max(0.01),
        promise_days: f64::from(listing.promise_days),
    };
    let persona = &scenario.personas[persona.index()];
    asking::question(&scenario.behaviour, persona, doubts, luck)
}

/// The visitor decides whether to buy, and goes to the till if so.
pub(in crate::sim) fn decide(scenario: &Scenario, state: &mut State, id: CustomerId) {
    if put_in_cart(scenario, state, id).is_none() {
        state.schedule(state.now + Span(40), SimEvent::AtTill(id));
    }
}

/// A visitor who was just answered decides whether to buy, and does it at once if so; says what
/// they do. Nothing if nobody of this id is here.
pub(in crate::sim) fn decide_at_once(
    scenario: &Scenario,
    state: &mut State,
    id: CustomerId,
) -> Option<NextStep> {
    state
        .visitors
        .contains_key(&id)
        .then(|| put_in_cart(scenario, state, id).unwrap_or_else(|| go_to_till(scenario, state, id)))
}

/// The visitor puts it in the cart; what they do instead if not.
fn put_in_cart(scenario: &Scenario, state: &mut State, id: CustomerId) -> Option<NextStep> {
    let Some(visitor) = state.visitors.get(&id) else {
        return Some(NextStep::Leaves);
    };
    let (product, persona) = (visitor.product, visitor.persona);
    let (minded, persuaded) = (visitor.minded.first().copied(), visitor.persuaded);
    let (read, missing) = (visitor.read, visitor.minded.len() as u32);
    let off = visitor.discount + orders::coupon_of(state, id);
    let price = (state.listings[product.index()].price_now() - off).at_least(Money(1));
    let offer = offer_for(scenario, state, product, price, missing, read.informed);
    let model = &scenario.behaviour;
    let (seen, why) = choice::buy(model, taste(scenario, persona), &offer);
    let effects =
        seen + persuaded + read.keen + week::buying(model, week::is_weekend(scenario, state.now.day()));
    let chance = match visitor.reason {
        VisitReason::New => effect::chance(model.buy_base, effects),
        VisitReason::LooksAgain => {
            effect::chance(model.buy_base, effects + libm::log(model.returning_buying))
        }
        VisitReason::BuysAgain => effect::logistic(WANTS_IT + effects),
    };
    if state.stream(id.0, Purpose::Buying).chance(chance) {
        let entry = state.write(Entry::Carted { customer: id, product });
        state.cause = Some(entry);
        state.count(product, |f| f.carted += 1);
        set_stage(state, id, VisitorStage::Paying, Some(Thought::Likes));
        None
    } else {
        let why = match (why, minded) {
            (_, Some(fact)) if persuaded <= 0.0 => Thought::FactMissing(fact),
            (_, _) if persuaded < 0.0 => Thought::PoorAnswer,
            (why, _) => why,
        };
        Some(walk_on(scenario, state, id, why))
    }
}

/// At the till: most carts are left behind (row D6), more when freight comes on top.
pub(in crate::sim) fn at_till(scenario: &Scenario, state: &mut State, id: CustomerId) {
    if state.visitors.contains_key(&id) {
        go_to_till(scenario, state, id);
    }
}

fn go_to_till(scenario: &Scenario, state: &mut State, id: CustomerId) -> NextStep {
    let Some(visitor) = state.visitors.get(&id).cloned() else {
        return NextStep::Leaves;
    };
    let listing = &state.listings[visitor.product.index()];
    let (price, rules) = (listing.price_now(), &scenario.policy);
    let mut luck = state.stream(id.0, Purpose::Pieces);
    let pieces = orders::pieces((rules, &scenario.behaviour), (price, listing.freight), &mut luck);
    let goods = price.times(i64::from(pieces));
    let freight =
        freight_of(rules.free_freight_from, listing.freight, goods).as_f64() / goods.as_f64().max(0.01);
    let leaves = cart::abandons(&scenario.behaviour, freight);
    let determined = visitor.reason == VisitReason::BuysAgain;
    if state.stream(id.0, Purpose::LeavesCart).chance(leaves) && !determined {
        let days = f64::from(state.listings[visitor.product.index()].promise_days);
        let shown = state.tally.shown(visitor.product);
        let why = cart::reason(freight, days, shown, &mut state.stream(id.0, Purpose::CartReason));
        state.write(Entry::LeftCart { customer: id, product: visitor.product, why });
        let back = returning::after_looking(scenario, state, id);
        set_stage(state, id, VisitorStage::Left, Some(why));
        return if back { NextStep::Later } else { NextStep::Leaves };
    }
    let name = customer_name(scenario, state, id, visitor.persona);
    let new = NewOrder {
        customer: id,
        name,
        persona: visitor.persona,
        product: visitor.product,
        size: Some(visitor.size),
        pieces,
        discount: visitor.discount,
        gift: visitor.gift,
        fate: crate::scenario::model::Fate::Luck,
        case: None,
        at_once: !state.stream(id.0, Purpose::PaysAtOnce).chance(0.08),
        draws: Draws::default(),
    };
    let step = orders::buy(scenario, state, new);
    if step.orders() {
        set_stage(state, id, VisitorStage::Bought, Some(Thought::Likes));
    } else {
        walk_on(scenario, state, id, Thought::SoldOut);
    }
    step
}

fn taste(scenario: &Scenario, persona: PersonaId) -> Taste {
    let Persona { price, photos, .. } = scenario.personas[persona.index()];
    Taste { price, photos }
}

/// The customer's name, from the persona's list.
pub(in crate::sim) fn customer_name(
    scenario: &Scenario,
    state: &State,
    id: CustomerId,
    persona: PersonaId,
) -> Text {
    let names = &scenario.personas[persona.index()].customer_names;
    let person = id.person().0;
    let Some(name) = state.wording(person, Wording::Name, names) else {
        return scenario.personas[persona.index()].name.clone();
    };
    // As on every marketplace, many people chose the same name before, and the number tells them
    // apart.
    let number = state.stream(person, Purpose::Wording(Wording::NameNumber)).below(90) + 10;
    let gap = if name.en.contains(' ') { " " } else { "" };
    Text::new(format!("{}{number}", name.zh), format!("{}{gap}{number}", name.en))
}

/// The visitor walks on; says whether that is for good, and whether the price is why.
pub(in crate::sim) fn walk_on(
    scenario: &Scenario,
    state: &mut State,
    id: CustomerId,
    why: Thought,
) -> NextStep {
    let Some((product, reached)) = state.visitors.get(&id).map(|v| (v.product, v.stage)) else {
        return NextStep::Leaves;
    };
    state.write(Entry::WalkedOn { customer: id, product, why });
    // Who only passed has nothing to come back for, and who was let down does not want to.
    let let_down = matches!(why, Thought::NoAnswer | Thought::PoorAnswer | Thought::SoldOut);
    let back = reached != VisitorStage::Passing && !let_down && returning::after_looking(scenario, state, id);
    set_stage(state, id, VisitorStage::Left, Some(why));
    if back {
        return NextStep::Later;
    }
    match why {
        Thought::TooDear | Thought::RivalCheaper => NextStep::TooDear,
        Thought::SoldOut => NextStep::SoldOut,
        Thought::JustLooking
        | Thought::DullPhoto
        | Thought::TooFewPhotos
        | Thought::FactMissing(_)
        | Thought::SlowDelivery
        | Thought::Freight
        | Thought::NoReviews
        | Thought::BadReviews
        | Thought::NoAnswer
        | Thought::PoorAnswer
        | Thought::SecondThoughts
        | Thought::Likes => NextStep::Leaves,
    }
}

fn set_stage(state: &mut State, id: CustomerId, reached: VisitorStage, thought: Option<Thought>) {
    let now = state.now;
    if let Some(visitor) = state.visitors.get_mut(&id) {
        visitor.move_to(reached, thought, now);
        if has_left(reached) {
            state.leavers.push_back((now, id));
        }
    }
}

const fn has_left(stage: VisitorStage) -> bool {
    matches!(stage, VisitorStage::Left | VisitorStage::Bought)
}

/// Forgets those who left a while ago. Looks at nobody else, however full the street is.
fn clear_street(state: &mut State) {
    let now = state.now;
    while let Some(&(left, id)) = state.leavers.front()
        && now.since(left) >= SEEN_AFTER
    {
        state.leavers.pop_front();
        // Who left twice stands in the queue twice; the later time counts.
        if state.visitors.get(&id).is_some_and(|v| has_left(v.stage) && v.since == left) {
            state.visitors.remove(&id);
        }
    }
}
