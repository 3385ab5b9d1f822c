//! Building the keeper's view from the world.

use super::{
    AccountLine, CoachView, ConversationView, EquipmentView, ListingView, MoneyView, OfferView, OrderView,
    ParcelView, PhotoView, PhraseView, PromiseView, PurchaseView, ReviewView, RivalView, ShopView,
    SuggestionView, SupplierView, VisitorView,
};
use crate::base::ids::{ConversationId, EquipmentId, OrderId, PhotoId, ProductId, ReviewId, SupplierId};
use crate::base::{Money, Shared};
use crate::reply::RemedyKind;
use crate::scenario::model::{PhotoNeeds, QuickPhrase, Scenario};
use crate::sim::attention::attention;
use crate::sim::command::Remedy;
use crate::sim::dialogue::{self, suggestions};
use crate::sim::ledger::Account;
use crate::sim::reviews::shop_ratings;
use crate::sim::state::{ConversationState, ReturnState, World};
use crate::sim::{catalogue, coach};

/// Builds the whole view.
pub(in crate::sim) fn build(world: &World, unchanging: &Unchanging) -> ShopView {
    let attention = attention(&world.scenario, &world.equipment);
    ShopView {
        now: world.now,
        open: world.is_open(world.now),
        over: world.over,
        cash: world.ledger.balance(Account::Cash),
        escrow: world.ledger.balance(Account::Escrow),
        ratings: shop_ratings(world),
        quick_answers: quick_answers(world),
        listings: (0..world.listings.len()).map(|i| listing(world, i)).collect(),
        rivals: unchanging.rivals.clone(),
        conversations: (0..world.conversations.len()).map(|i| conversation(world, i)).collect(),
        orders: (0..world.orders.len()).map(|i| order(world, i)).collect(),
        purchases: purchases(world),
        suppliers: unchanging.suppliers.clone(),
        equipment: equipment(world),
        reviews: reviews(world),
        funnel: world.funnel,
        today: world.today,
        money: money(world),
        street: street(world),
        phrases: world.phrases.clone(),
        coach: coach(world),
        attention,
    }
}

fn quick_answers(world: &World) -> Option<f64> {
    let clock = world.service;
    (clock.all > 0).then(|| f64::from(clock.quick) / f64::from(clock.all))
}

fn listing(world: &World, index: usize) -> ListingView {
    let product = &world.scenario.products[index];
    let listing = &world.listings[index];
    let stock = listing.in_stock();
    let unit_cost =
        if stock > 0 { Money(listing.stock_cost.0 / i64::from(stock)) } else { product.unit_cost };
    ListingView {
        product: ProductId::at(index),
        name: product.name.clone(),
        price: listing.price,
        price_now: listing.price_now(),
        promotion: listing.promotion,
        reference_price: product.reference_price,
        unit_cost,
        stock: product.sizes.iter().map(|s| s.label.clone()).zip(listing.stock.iter().copied()).collect(),
        coming: listing.coming,
        facts: listing.sheet.clone(),
        photos: listing.photos.clone(),
        all_photos: photos(world, index),
        can_take_photos: !catalogue::new_photos(world, ProductId::at(index)).is_empty(),
        promise_days: listing.promise_days,
        freight: listing.freight,
        sold: listing.sold,
        funnel: listing.funnel,
    }
}

fn photos(world: &World, index: usize) -> Vec<PhotoView> {
    let scenario = &world.scenario;
    let ours = scenario.photos.iter().enumerate().filter(|(_, p)| p.product == ProductId::at(index));
    ours.map(|(i, photo)| PhotoView {
        photo: PhotoId(i as u16),
        file: photo.file.clone(),
        name: photo.name.clone(),
        usable: world.photos_usable[i],
        needs: match photo.needs {
            PhotoNeeds::SessionWith(equipment) if !world.equipment[equipment.index()] => Some(equipment),
            _ => None,
        },
        appeal: photo.appeal,
        flattery: photo.flattery,
        cover_ok: photo.cover_ok,
    })
    .collect()
}

/// What never changes in the view: worked out once a run.
#[derive(Debug, Clone)]
pub(in crate::sim) struct Unchanging {
    rivals: Shared<RivalView>,
    suppliers: Shared<SupplierView>,
}

impl Unchanging {
    /// What a scenario shows from beginning to end.
    pub(in crate::sim) fn of(scenario: &Scenario) -> Self {
        Self { rivals: rivals(scenario), suppliers: suppliers(scenario) }
    }
}

fn rivals(scenario: &Scenario) -> Shared<RivalView> {
    let view = |rival: &crate::scenario::model::Rival| RivalView {
        name: rival.name.clone(),
        product: rival.product,
        price: rival.price,
        rating: rival.rating,
        reviews: rival.reviews,
        promise_days: rival.promise_days,
    };
    scenario.rivals.iter().map(view).collect()
}

fn conversation(world: &World, index: usize) -> ConversationView {
    let id = ConversationId(index as u32);
    let c = &world.conversations[index];
    let open = c.state == ConversationState::Open;
    ConversationView {
        conversation: id,
        customer: c.name.clone(),
        look: c.customer.0,
        state: c.state,
        mood: c.mood,
        topic: world.scenario.cases[c.case.index()].topic,
        product: c.product,
        order: c.order,
        fact: c.fact,
        begun: c.begun,
        waiting_since: c.waiting_since,
        messages: c.messages.clone(),
        // Only a conversation that goes on can be answered, and filling the texts of all the others is slow.
        suggestions: if open { suggested(world, id) } else { Vec::new() },
        phrases: if open { phrases(world, id) } else { Vec::new() },
        offers: if open { offers(world, id) } else { Vec::new() },
        looked_up: c.looked_up,
        promises: c.promises.iter().map(|&p| promise(world, p)).collect(),
    }
}

fn phrases(world: &World, id: ConversationId) -> Vec<PhraseView> {
    let view =
        |p: &QuickPhrase| PhraseView { code: p.code.clone(), text: dialogue::phrase(world, id, &p.text) };
    world.phrases.iter().map(view).collect()
}

fn offers(world: &World, id: ConversationId) -> Vec<OfferView> {
    let view = |&kind: &RemedyKind| {
        let most = dialogue::most(world, id, kind);
        // The smallest amount that there is: a remedy is refused for what it lacks, not for a sum nobody has named.
        let amount = most.map_or(Money::ZERO, |most| most.min(Money(1)));
        let refused = dialogue::may_offer(world, id, Remedy { kind, amount }).err();
        OfferView { kind, most, refused }
    };
    RemedyKind::ALL.iter().map(view).collect()
}

fn suggested(world: &World, id: ConversationId) -> Vec<SuggestionView> {
    suggestions(world, id).into_iter().map(|(index, text)| SuggestionView { index, text }).collect()
}

fn promise(world: &World, id: crate::base::ids::PromiseId) -> PromiseView {
    let promise = &world.promises[id.index()];
    PromiseView { promise: id, kind: promise.kind, due: promise.due, kept: promise.kept }
}

fn order(world: &World, index: usize) -> OrderView {
    let o = &world.orders[index];
    let parcel = o.shipped.map(|(shipped, carrier)| ParcelView {
        carrier,
        shipped,
        delivered: o.delivered,
        expected: if o.looked_up || o.delivered.is_some() { o.arrives } else { None },
    });
    let sizes = &world.scenario.products[o.product.index()].sizes;
    OrderView {
        order: OrderId(index as u32),
        customer: o.name.clone(),
        product: o.product,
        size: sizes.get(usize::from(o.size)).map(|s| s.label.clone()).unwrap_or_default(),
        pieces: o.pieces,
        total: o.total,
        state: o.state,
        placed: o.placed,
        paid: o.paid,
        ship_by: o.ship_by,
        promised_day: o.promised_day,
        parcel,
        refunded: o.refunded,
        returning: o.returning,
        return_reason: (o.returning != ReturnState::None).then(|| o.return_reason()),
        disputed: o.disputed,
        replacement: o.replaces.is_some(),
        gift: o.gift,
    }
}

fn purchases(world: &World) -> Vec<PurchaseView> {
    let view = |(i, p): (usize, &crate::sim::state::Purchase)| PurchaseView {
        purchase: crate::base::ids::PurchaseId(i as u32),
        product: p.product,
        pieces: p.pieces,
        due: p.due,
        arrived: p.arrived,
    };
    world.purchases.iter().enumerate().map(view).collect()
}

fn suppliers(scenario: &Scenario) -> Shared<SupplierView> {
    let view = |(i, s): (usize, &crate::scenario::model::Supplier)| SupplierView {
        supplier: SupplierId(i as u16),
        name: s.name.clone(),
        product: s.product,
        unit_cost: s.unit_cost,
        minimum: s.minimum,
        lead: s.lead,
        reliability: s.reliability,
    };
    scenario.suppliers.iter().enumerate().map(view).collect()
}

fn equipment(world: &World) -> Vec<EquipmentView> {
    let view = |(i, e): (usize, &crate::scenario::model::Equipment)| EquipmentView {
        equipment: EquipmentId(i as u16),
        name: e.name.clone(),
        about: e.about.clone(),
        price: e.price,
        owned: world.equipment[i],
    };
    world.scenario.equipment.iter().enumerate().map(view).collect()
}

/// The reviews, newest last.
pub(in crate::sim) fn reviews(world: &World) -> Vec<ReviewView> {
    let view = |(i, r): (usize, &crate::sim::state::Review)| ReviewView {
        review: ReviewId(i as u32),
        customer: r.name.clone(),
        product: r.product,
        at: r.at,
        stars: r.stars,
        parts: r.parts,
        text: r.text.clone(),
        answer: r.answer.clone(),
        withdrawn: r.withdrawn,
    };
    world.reviews.iter().enumerate().map(view).collect()
}

fn money(world: &World) -> MoneyView {
    let line = |account| AccountLine { account, balance: world.ledger.balance(account) };
    MoneyView {
        accounts: Account::ALL.into_iter().map(line).filter(|l| l.balance != Money::ZERO).collect(),
        profit: world.ledger.profit(),
        days: world.days.clone(),
    }
}

fn street(world: &World) -> Vec<VisitorView> {
    let view = |(&customer, v): (&crate::base::ids::CustomerId, &crate::sim::state::Visitor)| VisitorView {
        customer,
        look: customer.0,
        product: v.product,
        stage: v.stage,
        thought: v.thought,
        since: v.since,
        entry: v.entry,
    };
    world.visitors.iter().map(view).collect()
}

fn coach(world: &World) -> Option<CoachView> {
    let (step, hint) = coach::current(world)?;
    Some(CoachView {
        say: hint.say.clone(),
        at: hint.at,
        step: (step as u32 + 1, world.scenario.coach.len() as u32),
    })
}
