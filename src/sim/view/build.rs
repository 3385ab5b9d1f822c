//! Building the keeper's view from the world.

use super::{
    AccountLine, CoachView, ConversationView, EquipmentView, ListingView, MoneyView, NewsView, OfferView,
    OrderView, ParcelView, PhotoView, PhraseView, PromiseView, PurchaseView, ReviewView, RivalView, ShopView,
    SuggestionView, SupplierView, VisitorView,
};
use crate::base::ids::{
    ConversationId, EquipmentId, NewsId, OrderId, PhotoId, ProductId, ReviewId, SupplierId,
};
use crate::base::{Money, Shared, Text, Time};
use crate::reply::RemedyKind;
use crate::scenario::model::{PhotoNeeds, QuickPhrase, Rival, Scenario, Supplier};
use crate::sim::attention::attention;
use crate::sim::command::Remedy;
use crate::sim::dialogue::{self, suggestions};
use crate::sim::entry::{Entry, Thought};
use crate::sim::ledger::Account;
use crate::sim::lost_sale::CameAsFar;
use crate::sim::reviews::shop_ratings;
use crate::sim::state::{
    Bought, ConversationState, Destination, Market, Order, ReturnState, State, Visitor, VisitorStage,
};
use crate::sim::{catalogue, coach};

/// Builds the whole view.
pub(in crate::sim) fn build(scenario: &Scenario, state: &State, unchanging: &Unchanging) -> ShopView {
    let attention = attention(scenario, &state.equipment);
    let changed = state.market.has_changed();
    ShopView {
        now: state.now,
        open: scenario.is_open(state.now),
        over: state.over,
        cash: state.ledger.balance(Account::Cash),
        escrow: state.ledger.balance(Account::Escrow),
        ratings: shop_ratings(state),
        quick_answers: quick_answers(state),
        listings: (0..state.listings.len()).map(|i| listing(scenario, state, i)).collect(),
        rivals: if changed { rivals(state.market.rivals()) } else { unchanging.rivals.clone() },
        conversations: conversations(scenario, state),
        orders: (0..state.orders.len()).map(|i| order(scenario, state, i)).collect(),
        purchases: purchases(state),
        suppliers: if changed { suppliers(state.market.suppliers()) } else { unchanging.suppliers.clone() },
        news: news(scenario, state),
        equipment: equipment(scenario, state),
        reviews: reviews(state),
        funnel: state.funnel,
        today: state.today,
        money: money(state),
        street: street(scenario, state),
        phrases: state.phrases.clone(),
        kit: catalogue::kit(scenario, state),
        coach: coach(scenario, state),
        commission: state.market.commission(),
        free_freight_from: scenario.policy.free_freight_from,
        attention,
    }
}

fn quick_answers(state: &State) -> Option<f64> {
    let clock = state.service;
    (clock.all > 0).then(|| f64::from(clock.quick) / f64::from(clock.all))
}

fn listing(scenario: &Scenario, state: &State, index: usize) -> ListingView {
    let product = &scenario.products[index];
    let listing = &state.listings[index];
    let stock = listing.in_stock();
    let unit_cost =
        if stock > 0 { Money(listing.stock_cost.0 / i64::from(stock)) } else { product.unit_cost };
    ListingView {
        product: ProductId::at(index),
        name: product.name.clone(),
        title: listing.title.clone(),
        price: listing.price,
        price_now: listing.price_now(),
        promotion: listing.promotion,
        reference_price: product.reference_price,
        unit_cost,
        stock: product.sizes.iter().map(|s| s.label.clone()).zip(listing.stock.iter().copied()).collect(),
        coming: listing.coming,
        facts: listing.sheet.clone(),
        photos: listing.photos.clone(),
        all_photos: photos(scenario, state, index),
        studio: product.on_the_table(),
        can_take_photos: !catalogue::new_photos(scenario, state, ProductId::at(index)).is_empty(),
        promise_days: listing.promise_days,
        freight: listing.freight,
        sold: listing.sold,
        funnel: listing.funnel,
    }
}

fn photos(scenario: &Scenario, state: &State, index: usize) -> Vec<PhotoView> {
    let all = scenario.photos.iter().chain(&state.shots.photos);
    let ours =
        all.enumerate().filter(|(_, p)| p.product == ProductId::at(index) && p.needs != PhotoNeeds::Customer);
    ours.map(|(i, photo)| PhotoView {
        photo: PhotoId(i as u16),
        file: photo.file.clone(),
        name: photo.name.clone(),
        usable: state.photos_usable.get(i).copied().unwrap_or(true),
        needs: match photo.needs {
            PhotoNeeds::SessionWith(equipment) => (!state.equipment[equipment.index()]).then_some(equipment),
            PhotoNeeds::Nothing | PhotoNeeds::Session | PhotoNeeds::Customer => None,
        },
        appeal: photo.appeal,
        flattery: photo.flattery,
        cover_ok: photo.cover_ok,
    })
    .collect()
}

/// What changes in the view only with news: worked out once a run.
#[derive(Debug, Clone)]
pub(in crate::sim) struct Unchanging {
    rivals: Shared<RivalView>,
    suppliers: Shared<SupplierView>,
}

impl Unchanging {
    /// What a scenario shows from beginning to end.
    pub(in crate::sim) fn of(scenario: &Scenario) -> Self {
        let market = Market::opening(scenario);
        Self { rivals: rivals(market.rivals()), suppliers: suppliers(market.suppliers()) }
    }
}

/// The news that came, oldest first.
fn news(scenario: &Scenario, state: &State) -> Vec<NewsView> {
    let view = |&(id, at): &(NewsId, Time)| {
        let news = scenario.news.get(id.index())?;
        Some(NewsView { news: id, at, from: news.from, text: news.text.clone() })
    };
    state.news.iter().filter_map(view).collect()
}

fn rivals<'a>(rivals: impl Iterator<Item = &'a Rival>) -> Shared<RivalView> {
    let view = |rival: &Rival| RivalView {
        name: rival.name.clone(),
        product: rival.product,
        price: rival.price,
        rating: rival.rating,
        reviews: rival.reviews,
        promise_days: rival.promise_days,
    };
    rivals.map(view).collect()
}

fn conversations(scenario: &Scenario, state: &State) -> Vec<ConversationView> {
    let bought = Bought::of(&state.orders);
    (0..state.conversations.len()).map(|i| conversation(scenario, state, i, &bought)).collect()
}

fn conversation(scenario: &Scenario, state: &State, index: usize, bought: &Bought) -> ConversationView {
    let id = ConversationId(index as u32);
    let c = &state.conversations[index];
    let open = c.state == ConversationState::Open;
    let (worth, pieces) = dialogue::at_stake(scenario, state, c);
    ConversationView {
        conversation: id,
        customer: c.name.clone(),
        look: c.customer.0,
        state: c.state,
        mood: c.mood,
        topic: scenario.cases[c.case.index()].topic,
        product: c.product,
        order: c.order,
        led_to: if c.order.is_none() { bought.since(c.customer, c.begun) } else { None },
        fact: c.fact,
        begun: c.begun,
        waiting_since: c.waiting_since,
        messages: c.messages.clone(),
        // Only a conversation that goes on can be answered, and filling the texts of all the others
        // is slow.
        suggestions: if open { suggested(scenario, state, id) } else { Vec::new() },
        phrases: if open { phrases(scenario, state, id) } else { Vec::new() },
        offers: if open { offers(scenario, state, id) } else { Vec::new() },
        exchange: if open { exchange(scenario, state, id) } else { None },
        worth,
        pieces,
        looked_up: c.looked_up,
        promises: c.promises.iter().map(|&p| promise(state, p)).collect(),
    }
}

fn phrases(scenario: &Scenario, state: &State, id: ConversationId) -> Vec<PhraseView> {
    let view = |p: &QuickPhrase| PhraseView {
        code: p.code.clone(),
        text: dialogue::phrase(scenario, state, id, &p.text),
    };
    state.phrases.iter().map(view).collect()
}

fn offers(scenario: &Scenario, state: &State, id: ConversationId) -> Vec<OfferView> {
    let view = |&kind: &RemedyKind| {
        let most = dialogue::most(scenario, state, id, kind);
        // The smallest amount that there is: a remedy is refused for what it lacks, not for a sum
        // nobody has named.
        let amount = most.map_or(Money::ZERO, |most| most.min(scenario.currency.coin()));
        let refused = dialogue::may_offer(scenario, state, id, Remedy { kind, amount }).err();
        OfferView { kind, most, refused }
    };
    RemedyKind::ALL.iter().map(view).collect()
}

/// The size for which a replacement would exchange the order, if it would.
fn exchange(scenario: &Scenario, state: &State, id: ConversationId) -> Option<String> {
    let size = dialogue::exchange_for(scenario, state, id)?;
    let product = state.order(state.conversation(id).order?).product;
    Some(scenario.products[product.index()].sizes.get(usize::from(size))?.label.clone())
}

fn suggested(scenario: &Scenario, state: &State, id: ConversationId) -> Vec<SuggestionView> {
    suggestions(scenario, state, id).into_iter().map(|(index, text)| SuggestionView { index, text }).collect()
}

fn promise(state: &State, id: crate::base::ids::PromiseId) -> PromiseView {
    let promise = &state.promises[id.index()];
    PromiseView { promise: id, kind: promise.kind, due: promise.due, kept: promise.kept }
}

fn order(scenario: &Scenario, state: &State, index: usize) -> OrderView {
    let o = &state.orders[index];
    let parcel = o.shipped.map(|(shipped, carrier)| ParcelView {
        carrier,
        shipped,
        delivered: o.delivered,
        expected: if o.looked_up || o.delivered.is_some() { o.arrives } else { None },
    });
    let sizes = &scenario.products[o.product.index()].sizes;
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
        reminded: o.reminded.is_some(),
        ship_by: o.ship_by,
        promised_day: o.promised_day,
        parcel,
        refunded: o.refunded,
        returning: o.returning,
        return_reason: (o.returning != ReturnState::None).then(|| o.return_reason()),
        disputed: o.disputed,
        replacement: o.replaces.is_some(),
        exchanged: o.exchanged,
        gift: o.gift,
        address: address(scenario, o),
    }
}

/// The address on a parcel, and whether it is another than was given with the order.
fn address(scenario: &Scenario, order: &Order) -> Option<(Text, bool)> {
    let address = scenario.cases.get(order.case?.index())?.address.as_ref()?;
    Some(match order.destination {
        Destination::AsOrdered => (address.old.clone(), false),
        Destination::Changed | Destination::PassedOn => (address.new.clone(), true),
    })
}

fn purchases(state: &State) -> Vec<PurchaseView> {
    let view = |(i, p): (usize, &crate::sim::state::Purchase)| PurchaseView {
        purchase: crate::base::ids::PurchaseId(i as u32),
        product: p.product,
        pieces: p.pieces,
        due: p.due,
        arrived: p.arrived,
    };
    state.purchases.iter().enumerate().map(view).collect()
}

fn suppliers(suppliers: &[Supplier]) -> Shared<SupplierView> {
    let view = |(i, s): (usize, &Supplier)| SupplierView {
        supplier: SupplierId(i as u16),
        name: s.name.clone(),
        product: s.product,
        unit_cost: s.unit_cost,
        minimum: s.minimum,
        lead: s.lead,
        reliability: s.reliability,
    };
    suppliers.iter().enumerate().map(view).collect()
}

fn equipment(scenario: &Scenario, state: &State) -> Vec<EquipmentView> {
    let view = |(i, e): (usize, &crate::scenario::model::Equipment)| EquipmentView {
        equipment: EquipmentId(i as u16),
        name: e.name.clone(),
        about: e.about.clone(),
        price: e.price,
        owned: state.equipment[i],
        gear: e.gear.clone(),
    };
    scenario.equipment.iter().enumerate().map(view).collect()
}

/// The reviews, newest last.
pub(in crate::sim) fn reviews(state: &State) -> Vec<ReviewView> {
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
    state.reviews.iter().enumerate().map(view).collect()
}

fn money(state: &State) -> MoneyView {
    let line = |account| AccountLine { account, balance: state.ledger.balance(account) };
    MoneyView {
        accounts: Account::ALL.into_iter().map(line).filter(|l| l.balance != Money::ZERO).collect(),
        profit: state.ledger.profit(),
        days: state.days.clone(),
    }
}

/// About what the shop lost with a visitor who has left.
fn lost(scenario: &Scenario, state: &State, visitor: &Visitor) -> Option<Money> {
    let left = visitor.stage == VisitorStage::Left && visitor.thought.is_some_and(Thought::is_ours);
    let entry = state.journal.get(visitor.entry).map(|entry| &entry.what);
    let far = if matches!(entry, Some(Entry::LeftCart { .. })) {
        CameAsFar::Till
    } else if visitor.read.pages > 0 {
        CameAsFar::Listing
    } else {
        CameAsFar::Street
    };
    let price = state.listings.get(visitor.product.index())?.price_now();
    let sum = price.share(far.share_of_sale(&scenario.behaviour));
    Some(sum).filter(|sum| left && sum.is_positive())
}

fn street(scenario: &Scenario, state: &State) -> Vec<VisitorView> {
    let view = |(&customer, v): (&crate::base::ids::CustomerId, &Visitor)| VisitorView {
        customer,
        look: customer.0,
        product: v.product,
        stage: v.stage,
        thought: v.thought,
        since: v.since,
        entry: v.entry,
        lost: lost(scenario, state, v),
    };
    state.visitors.iter().map(view).collect()
}

fn coach(scenario: &Scenario, state: &State) -> Option<CoachView> {
    let (step, hint) = coach::current(scenario, state)?;
    Some(CoachView {
        say: hint.say.clone(),
        at: hint.at,
        step: (step as u32 + 1, scenario.coach.len() as u32),
        until: hint.until,
    })
}
