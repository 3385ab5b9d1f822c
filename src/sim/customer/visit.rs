//! The steps of a visit, each at its own moment and with its own luck.

use crate::base::ids::{CustomerId, PersonaId, ProductId};
use crate::base::{Money, Span};
use crate::scenario::model::{Everyday, Persona, StatedFact};
use crate::sim::calendar::SimEvent;
use crate::sim::demand::choice::{self, Offer, Taste, logistic};
use crate::sim::demand::traffic_factor;
use crate::sim::engine::product_id;
use crate::sim::entry::{Entry, Thought};
use crate::sim::orders::{self, NewOrder};
use crate::sim::reviews::product_rating;
use crate::sim::view::VisitorStage;
use crate::sim::world::{Purpose, Visitor, World};
use crate::sim::{coach, dialogue};

/// How long somebody who has left is still seen in the street.
const SEEN_AFTER: Span = Span::minutes(6);

/// A possible visitor comes along, if the shop's name brings them.
pub(in crate::sim) fn arrive(world: &mut World, id: CustomerId) {
    coach::move_on(world);
    clear_street(world);
    if !world.stream(id.0, Purpose::Presence, 0).chance(traffic_factor(world))
        || world.scenario.products.is_empty()
    {
        return;
    }
    let mut luck = world.stream(id.0, Purpose::Arrival, 1);
    let weights = &world.scenario.arrivals.personas;
    let persona = weights[luck.weighted(weights.iter().map(|(_, w)| *w))].0;
    let products = &world.scenario.products;
    let product = product_id(luck.weighted(products.iter().map(|p| libm::exp(p.appeal))));
    let sizes = &products[product.index()].sizes;
    let size = luck.weighted(sizes.iter().map(|s| f64::from(s.share_permille))) as u8;
    let returning = !world.reviews.is_empty() && luck.chance(world.scenario.behaviour.comes_back);
    let entry = world.write(Entry::Passed { customer: id, persona, product, returning });
    count(world, product, |f| f.passed += 1);
    let visitor = Visitor {
        persona,
        product,
        size,
        stage: VisitorStage::Passing,
        thought: None,
        since: world.now,
        entry,
        minded: Vec::new(),
        discount: Money::ZERO,
        gift: false,
        persuaded: 0.0,
        returning,
    };
    world.visitors.insert(id, visitor);
    let offer = offer_for(world, product, 0);
    let (odds, why) = choice::click(&world.scenario.behaviour, taste(world, persona), &offer);
    if world.stream(id.0, Purpose::Click, 0).chance(logistic(odds)) {
        world.cause = Some(entry);
        let entry = world.write(Entry::Clicked { customer: id, product });
        count(world, product, |f| f.clicked += 1);
        set_stage(world, id, VisitorStage::Looking, None);
        if let Some(visitor) = world.visitors.get_mut(&id) {
            visitor.entry = entry;
        }
        let reading = world.stream(id.0, Purpose::Missing, 1).between(25.0, 140.0) as i64;
        world.schedule(world.now + Span(reading), SimEvent::HasRead(id));
    } else {
        world.cause = Some(entry);
        walk_on(world, id, why);
    }
}

/// The visitor has read the listing: asks, or decides.
pub(in crate::sim) fn has_read(world: &mut World, id: CustomerId) {
    let Some(visitor) = world.visitors.get(&id) else {
        return;
    };
    let (product, size, persona_id) = (visitor.product, visitor.size, visitor.persona);
    world.cause = Some(visitor.entry);
    if world.listings[product.index()].stock[usize::from(size)] == 0 {
        return walk_on(world, id, Thought::SoldOut);
    }
    let minded = minded_facts(world, id, product);
    let kind = question(world, id, product, persona_id, &minded);
    if let Some(visitor) = world.visitors.get_mut(&id) {
        visitor.minded.clone_from(&minded);
    }
    if let Some(kind) = kind
        && world.is_open(world.now)
    {
        let fact = (kind == Everyday::AsksFact).then(|| minded[0]);
        set_stage(world, id, VisitorStage::Asking, fact.map(Thought::FactMissing));
        count(world, product, |f| f.asked += 1);
        dialogue::begin_everyday(world, kind, &dialogue::Caller::visitor(id, persona_id, product, fact));
    } else {
        decide(world, id);
    }
}

/// Facts the listing does not state and this visitor misses.
fn minded_facts(world: &World, id: CustomerId, product: ProductId) -> Vec<u8> {
    let facts = &world.scenario.products[product.index()].facts;
    let says = &world.listings[product.index()].facts;
    let mut luck = world.stream(id.0, Purpose::Missing, 0);
    let mut minded = Vec::new();
    for (index, fact) in facts.iter().enumerate() {
        // One draw per fact whatever is stated, so that stating one fact changes nobody's mind on another.
        let minds = luck.chance(f64::from(fact.missed_permille) / 1000.0);
        if minds && says[index] == StatedFact::Missing {
            minded.push(index as u8);
        }
    }
    minded
}

/// What the visitor asks before deciding, if anything.
fn question(
    world: &World,
    id: CustomerId,
    product: ProductId,
    persona: PersonaId,
    minded: &[u8],
) -> Option<Everyday> {
    let model = &world.scenario.behaviour;
    let persona = &world.scenario.personas[persona.index()];
    let mut luck = world.stream(id.0, Purpose::Asking, 0);
    let (asks_fact, asks_delivery, bargains) = (luck.unit(), luck.unit(), luck.unit());
    let listing = &world.listings[product.index()];
    let ratio =
        listing.price_now().as_f64() / world.scenario.products[product.index()].reference_price.as_f64();
    if !minded.is_empty() && asks_fact < model.ask_base * persona.asks {
        Some(Everyday::AsksFact)
    } else if bargains < 0.04 * persona.price * persona.price * (1.0 + 2.0 * (ratio - 1.0)).clamp(0.3, 3.0) {
        // One in twenty-five bargains at the market price, more among those to whom price matters (design
        // choice).
        Some(Everyday::Bargains)
    } else if asks_delivery < 0.015 * f64::from(listing.promise_days).min(6.0) / 3.0 * persona.asks {
        Some(Everyday::AsksDelivery)
    } else {
        None
    }
}

/// The visitor decides whether to buy.
pub(in crate::sim) fn decide(world: &mut World, id: CustomerId) {
    let Some(visitor) = world.visitors.get(&id) else {
        return;
    };
    let (product, persona) = (visitor.product, visitor.persona);
    let mut offer = offer_for(world, product, visitor.minded.len() as u32);
    let off = visitor.discount + orders::coupon_of(world, id);
    let price = (world.listings[product.index()].price_now() - off).at_least(Money(1));
    offer.price_ratio = ratio_to_reference(world, product, price);
    let (odds, why) = choice::buy(&world.scenario.behaviour, taste(world, persona), &offer);
    let (minded, persuaded) = (visitor.minded.first().copied(), visitor.persuaded);
    let kind = if visitor.returning { libm::log(1.2) } else { 0.0 };
    if world.stream(id.0, Purpose::Buying, 0).chance(logistic(odds + persuaded + kind)) {
        let entry = world.write(Entry::Carted { customer: id, product });
        world.cause = Some(entry);
        count(world, product, |f| f.carted += 1);
        set_stage(world, id, VisitorStage::Paying, Some(Thought::Likes));
        world.schedule(world.now + Span(40), SimEvent::AtTill(id));
    } else {
        let why = match (why, minded) {
            (_, Some(fact)) if persuaded <= 0.0 => Thought::FactMissing(fact),
            (_, _) if persuaded < 0.0 => Thought::PoorAnswer,
            (why, _) => why,
        };
        walk_on(world, id, why);
    }
}

/// At the till: most carts are left behind (row D6), more when freight comes on top.
pub(in crate::sim) fn at_till(world: &mut World, id: CustomerId) {
    let Some(visitor) = world.visitors.get(&id).cloned() else {
        return;
    };
    let listing = &world.listings[visitor.product.index()];
    let model = &world.scenario.behaviour;
    let freight = listing.freight.as_f64() / listing.price_now().as_f64().max(0.01);
    let leaves = logistic(choice::logit(model.cart_abandoned) + 2.0 * freight);
    if world.stream(id.0, Purpose::Cart, 0).chance(leaves) {
        let why = if freight > 0.05 { Thought::Freight } else { Thought::SecondThoughts };
        world.write(Entry::LeftCart { customer: id, product: visitor.product, why });
        set_stage(world, id, VisitorStage::Left, Some(why));
        return;
    }
    let name = customer_name(world, id, visitor.persona);
    let new = NewOrder {
        customer: id,
        name,
        persona: visitor.persona,
        product: visitor.product,
        size: Some(visitor.size),
        pieces: 1,
        discount: visitor.discount,
        gift: visitor.gift,
        fate: crate::scenario::model::Fate::Luck,
        case: None,
        at_once: !world.stream(id.0, Purpose::Cart, 1).chance(0.08),
    };
    if orders::place(world, new).is_some() {
        set_stage(world, id, VisitorStage::Bought, Some(Thought::Likes));
    } else {
        walk_on(world, id, Thought::SoldOut);
    }
}

/// What a visitor sees of a product's listing.
pub(in crate::sim) fn offer_for(world: &World, product: ProductId, missing: u32) -> Offer {
    let listing = &world.listings[product.index()];
    let price = listing.price_now();
    let cover = listing.photos.first().map(|p| &world.scenario.photos[p.index()]);
    let rivals = world.scenario.rivals.iter().filter(|r| r.product == product);
    let cheapest = rivals.map(|r| r.price).min();
    Offer {
        price_ratio: ratio_to_reference(world, product, price),
        rival_ratio: cheapest.map_or(1.0, |r| price.as_f64() / r.as_f64().max(0.01)),
        charm: price.0 % 100 == 90 || price.0 % 1000 == 900,
        cover: cover.map(|c| c.appeal),
        cover_ok: cover.is_some_and(|c| c.cover_ok),
        photos: listing.photos.len(),
        rating: product_rating(world, product),
        promise_days: f64::from(listing.promise_days),
        freight_share: listing.freight.as_f64() / price.as_f64().max(0.01),
        missing,
    }
}

fn ratio_to_reference(world: &World, product: ProductId, price: Money) -> f64 {
    price.as_f64() / world.scenario.products[product.index()].reference_price.as_f64().max(0.01)
}

fn taste(world: &World, persona: PersonaId) -> Taste {
    let Persona { price, photos, .. } = world.scenario.personas[persona.index()];
    Taste { price, photos }
}

/// The customer's name, from the persona's list.
pub(in crate::sim) fn customer_name(world: &World, id: CustomerId, persona: PersonaId) -> crate::base::Text {
    let names = &world.scenario.personas[persona.index()].customer_names;
    world
        .wording(id.0, 99, names)
        .cloned()
        .unwrap_or_else(|| world.scenario.personas[persona.index()].name.clone())
}

/// Counts a step in all three funnels.
fn count(world: &mut World, product: ProductId, step: impl Fn(&mut crate::sim::view::Funnel)) {
    step(&mut world.funnel);
    step(&mut world.today);
    step(&mut world.listings[product.index()].funnel);
}

/// Counts a paid order.
pub(in crate::sim) fn count_paid(world: &mut World, product: ProductId) {
    count(world, product, |f| f.paid += 1);
}

/// The visitor walks on.
pub(in crate::sim) fn walk_on(world: &mut World, id: CustomerId, why: Thought) {
    let Some(product) = world.visitors.get(&id).map(|v| v.product) else {
        return;
    };
    world.write(Entry::WalkedOn { customer: id, product, why });
    set_stage(world, id, VisitorStage::Left, Some(why));
}

fn set_stage(world: &mut World, id: CustomerId, stage: VisitorStage, thought: Option<Thought>) {
    let now = world.now;
    if let Some(visitor) = world.visitors.get_mut(&id) {
        visitor.stage = stage;
        visitor.thought = thought;
        visitor.since = now;
    }
}

/// Forgets those who left a while ago.
fn clear_street(world: &mut World) {
    let now = world.now;
    world.visitors.retain(|_, v| {
        let gone = matches!(v.stage, VisitorStage::Left | VisitorStage::Bought);
        !gone || now.since(v.since) < SEEN_AFTER
    });
}
