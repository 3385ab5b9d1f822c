//! The door to the engine: open a run, apply commands, look at the shop.

use super::address::{AddressedCommand, WhyNot};
use super::calendar::{Calendar, SimEvent};
use super::command::{Applied, Reply, ShopCommand};
use super::dialogue::TalkInsight;
use super::entry::Entry;
use super::journal::Journal;
use super::ledger::{Account, Ledger};
use super::refused::Refused;
use super::reviews::shop_ratings;
use super::state::{
    CaseStage, Funnel, LightTable, Listing, ListingRecord, Market, Parcels, Readings, ServiceClock, State,
    Tally, sheet, spread,
};
use super::view::{self, Ratings, ReviewView, ShopView};
use super::{customer, demand, dialogue, dispatch, invariants, logistics, lookup, orders, perform};
use crate::base::ids::{CaseId, ConversationId, CustomerId, NewsId, OrderId, PhotoId};
use crate::base::{Money, Stream, Time};
use crate::reply::{Reading, ReplyContext};
use crate::scenario::model::{PhotoNeeds, Product, SamplePhoto, Scenario, Start};
use crate::sim::purpose::Purpose;
use crate::studio::StudioShot;
use std::collections::{BTreeMap, VecDeque};
use std::sync::Arc;

/// A run of a scenario.
///
/// Cloning copies the whole state; the copy goes its own way from there, with the same luck.
#[derive(Debug, Clone)]
pub struct Sim {
    scenario: Arc<Scenario>,
    state: State,
    /// What never changes in the keeper's view.
    unchanging: Arc<view::Unchanging>,
}

impl Sim {
    /// Opens the shop. The same scenario and seed always begin alike.
    pub fn open(scenario: Arc<Scenario>, seed: u64) -> Self {
        let unchanging = Arc::new(view::Unchanging::of(&scenario));
        let mut state = opening_state(&scenario, seed);
        let entry = state.write(Entry::RunBegan { seed });
        let cash = scenario.cash;
        state.post(entry, Account::Cash, Account::Capital, cash);
        let goods: Money = state.listings.iter().map(|l| l.stock_cost).sum();
        state.post(entry, Account::Inventory, Account::Capital, goods);
        for day in 1..=scenario.days {
            state.schedule(
                Time::on(day, crate::base::Span::ZERO).max(scenario.begins),
                SimEvent::DayBegins(day),
            );
        }
        state.schedule(scenario.ends, SimEvent::RunEnds);
        let last_hour = Time(scenario.ends.0 - crate::base::Span::hours(1).0);
        if last_hour > scenario.begins {
            state.schedule(last_hour, SimEvent::LastHour);
        }
        for (index, case) in scenario.cases.iter().enumerate() {
            let id = crate::base::ids::CaseId(index as u16);
            if let Some(order) = case.buys.as_ref().filter(|order| order.before.is_none()) {
                state.schedule(order.at, SimEvent::CaseOrders(id));
            }
            if let Start::At(at) = case.starts {
                state.schedule(at, SimEvent::CaseDue(id));
            }
        }
        for (index, news) in scenario.news.iter().enumerate() {
            state.schedule(news.at, SimEvent::NewsComes(NewsId::at(index)));
        }
        carry_over(&scenario, &mut state);
        dispatch::run_until(&scenario, &mut state, scenario.begins, false);
        state.alert = None;
        Self { scenario, state, unchanging }
    }

    /// Applies a command of the keeper: validates it, lets its shop time pass, then makes it
    /// happen.
    ///
    /// # Errors
    /// [`Refused`] with the reason; nothing has changed then and no time has passed.
    pub fn apply(&mut self, command: &ShopCommand) -> Result<Applied, Refused> {
        if self.state.over {
            return Err(Refused::RunOver);
        }
        self.state.alert = None;
        perform::perform(&self.scenario, &mut self.state, command)?;
        self.check();
        Ok(Applied { now: self.state.now, alert: self.state.alert })
    }

    /// The command by what is stable, as the shop is before it is applied. `None` if an id in it
    /// names nothing: such a command is refused.
    pub fn address(&self, command: &ShopCommand) -> Option<AddressedCommand> {
        lookup::address(&self.scenario, &self.state, command)
    }

    /// The command with the ids of this run, as the shop is now.
    ///
    /// # Errors
    /// [`WhyNot`]: what it names is not there, or not yet.
    pub fn resolve(&self, command: &AddressedCommand) -> Result<ShopCommand, WhyNot> {
        lookup::resolve(&self.scenario, &self.state, command)
    }

    /// What the keeper sees now.
    pub fn view(&self) -> ShopView {
        view::build(&self.scenario, &self.state, &self.unchanging)
    }

    /// A photo of a listing: one of the scenario's, or one that was taken in the studio of this
    /// run.
    pub fn photo(&self, id: PhotoId) -> Option<&SamplePhoto> {
        self.state.photo(&self.scenario, id)
    }

    /// What was taken in the studio of this run, in order.
    pub fn shots(&self) -> &[StudioShot] {
        &self.state.shots.taken
    }

    /// The shop's ratings of the view, without building all the rest of it.
    pub fn ratings(&self) -> Option<Ratings> {
        shop_ratings(&self.state)
    }

    /// The reviews of the view, newest last, without building all the rest of it.
    pub fn reviews(&self) -> Vec<ReviewView> {
        view::reviews(&self.state)
    }

    /// What a reader of replies may know in a conversation: the same context in which an answer is
    /// read when it is sent, so that a draft shows what sending it would do.
    pub fn reply_context(&self, id: ConversationId) -> Option<ReplyContext> {
        (id.index() < self.state.conversations.len())
            .then(|| dialogue::context(&self.scenario, &self.state, id))
    }

    /// A talk seen from inside, for authors; `None` if there is none of this number.
    pub fn insight(&self, id: ConversationId) -> Option<TalkInsight> {
        (id.index() < self.state.conversations.len())
            .then(|| dialogue::insight(&self.scenario, &self.state, id))
    }

    /// The story of a talk, and the places of all its lines that were said, for authors; `None` if
    /// there is no talk of this number.
    pub fn lines_said(&self, id: ConversationId) -> Option<(CaseId, Vec<usize>)> {
        let talk = self.state.conversations.get(id.index())?;
        Some((talk.case, talk.said.iter().map(|line| usize::from(*line)).collect()))
    }

    /// Lets a reading take effect in an open talk as if a reply had been read so, for whoever
    /// explores a talk. It is no command, and no run can be made of it.
    ///
    /// # Errors
    /// The run or the talk is over, or there is no such talk.
    pub fn hear(&mut self, id: ConversationId, reading: &Reading) -> Result<(), Refused> {
        if self.state.over {
            return Err(Refused::RunOver);
        }
        dialogue::check_open(&self.state, id)?;
        dialogue::hear(&self.scenario, &mut self.state, id, reading);
        dispatch::follow_up(&self.scenario, &mut self.state);
        Ok(())
    }

    /// The order that a story's customer placed before the talk, once it is placed.
    pub fn order_of_case(&self, id: CaseId) -> Option<OrderId> {
        self.state.orders.iter().position(|order| order.case == Some(id)).map(OrderId::at)
    }

    /// The words of a reply as they would be sent now, and what is read in them; nothing if there
    /// is no such conversation, suggestion or phrase. What the keeper says was meant does not
    /// count: it takes back no red line.
    pub fn read_reply(&self, id: ConversationId, reply: &Reply) -> Option<(String, Reading)> {
        let context = self.reply_context(id)?;
        let text = dialogue::reply_text(&self.scenario, &self.state, id, reply)?;
        let reading = crate::reply::read(&text, &context);
        Some((text, reading))
    }

    /// What is read of words for everybody that a command publishes, a title or an answer to a
    /// review; none for other commands.
    pub fn read_public(&self, command: &ShopCommand) -> Option<Reading> {
        perform::public_words(&self.scenario, &self.state, command)
    }

    /// Shop time.
    pub fn now(&self) -> Time {
        self.state.now
    }

    /// Whether the run is over.
    pub fn is_over(&self) -> bool {
        self.state.over
    }

    /// The scenario of this run.
    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.scenario
    }

    /// The seed of this run.
    pub fn seed(&self) -> u64 {
        self.state.seed
    }

    /// What happened so far.
    pub fn journal(&self) -> &Journal {
        &self.state.journal
    }

    /// The books.
    pub fn ledger(&self) -> &Ledger {
        &self.state.ledger
    }

    /// Events scheduled so far: the engine's own measure of work.
    pub fn events_scheduled(&self) -> u64 {
        self.state.calendar.scheduled()
    }

    /// A copy of the whole state, which goes its own way from here with the same luck. What cannot
    /// change any more (journal, books, conversations that nobody touches) is shared, so a fork
    /// costs little however long the run.
    #[must_use]
    pub fn fork(&self) -> Self {
        self.clone()
    }

    /// A copy that goes its own way from here with fresh luck: what happened stays as it is, and
    /// every draw from here on is another. The same number always gives the same luck.
    #[must_use]
    pub fn fork_with_luck(&self, luck: u64) -> Self {
        let mut fork = self.clone();
        fork.state.seed = Stream::new(self.state.seed, luck, u32::MAX, u32::MAX).bits();
        fork
    }

    /// Everything that is wrong with the state; empty unless the engine has a fault. Checked after
    /// every step in tests and debug builds.
    pub fn faults(&self) -> Vec<String> {
        invariants::faults(&self.state)
    }

    /// Scenario and state, for tests of single mechanisms.
    #[cfg(test)]
    pub(super) fn parts(&mut self) -> (&Scenario, &mut State) {
        (&self.scenario, &mut self.state)
    }

    fn check(&self) {
        if cfg!(debug_assertions) {
            let faults = invariants::faults(&self.state);
            assert!(faults.is_empty(), "engine invariants broken at {}: {faults:?}", self.state.now);
        }
    }
}

fn opening_state(scenario: &Scenario, seed: u64) -> State {
    let appeal = appeal(scenario, seed);
    let market = Market::opening(scenario);
    State {
        tally: Tally::opening(scenario),
        expected: BTreeMap::new(),
        rivals: Arc::new(demand::rival_pulls(scenario, market.rivals())),
        market: Arc::new(market),
        news: Vec::new(),
        appeal,
        premium: f64::from(u8::from(scenario.carriers.iter().any(|c| c.premium))),
        lateness: 0.0,
        parcels: Parcels::default(),
        seed,
        now: scenario.begins,
        over: false,
        in_aftermath: false,
        calendar: Calendar::default(),
        journal: Journal::default(),
        ledger: Ledger::default(),
        listings: scenario.products.iter().map(|p| new_listing(p, scenario.currency.coin())).collect(),
        photos_usable: scenario.photos.iter().map(|p| p.needs == PhotoNeeds::Nothing).collect(),
        shots: LightTable::default(),
        equipment: vec![false; scenario.equipment.len()],
        visitors: BTreeMap::new(),
        leavers: VecDeque::new(),
        conversations: Vec::new(),
        orders: Vec::new(),
        promises: Vec::new(),
        purchases: Vec::new(),
        reviews: Vec::new(),
        coupons: BTreeMap::new(),
        waiters: Vec::new(),
        cases: vec![CaseStage::Waiting; scenario.cases.len()],
        readings: Readings::default(),
        meant: BTreeMap::new(),
        phrases: scenario.phrases.clone().into(),
        service: ServiceClock::default(),
        funnel: Funnel::default(),
        today: Funnel::default(),
        days: Vec::new(),
        word_of_mouth: 0.0,
        alert: None,
        shipped_count: 0,
        answered_count: 0,
        coach_step: 0,
        cause: None,
        soon: Vec::new(),
    }
}

/// Customers from before the first day without a story are numbered from here: above those of
/// stories, below those of day 1.
const FORMER: u64 = 500_000;

/// The orders from before the first day, in the order in which they were placed.
fn carry_over(scenario: &Scenario, state: &mut State) {
    let mut all = Vec::new();
    for (index, case) in scenario.cases.iter().enumerate() {
        let id = CaseId::at(index);
        if let Some((order, before)) = case.buys.as_ref().and_then(|order| Some((order, order.before?))) {
            let who = (dialogue::scripted_customer(id), case.persona, Some(id));
            all.push((order, before, who, case.customer.clone()));
        }
    }
    for (index, former) in scenario.orders_before.iter().enumerate() {
        if let Some(before) = former.order.before {
            let who = (CustomerId(FORMER + index as u64), former.persona, None);
            all.push((&former.order, before, who, former.customer.clone()));
        }
    }
    all.sort_by_key(|(order, ..)| order.at);
    let mut travelling = Vec::new();
    for (order, before, (id, persona, case), name) in all {
        let name = name.unwrap_or_else(|| customer::customer_name(scenario, state, id, persona));
        let who = orders::FormerBuyer { customer: id, name, persona, case };
        travelling.extend(orders::carry_over(scenario, state, who, order, before));
    }
    for order in travelling {
        logistics::send_off(scenario, state, order);
    }
}

/// Weight of each product among passers-by, with the luck of this run.
fn appeal(scenario: &Scenario, seed: u64) -> Vec<f64> {
    let weight = |(index, product): (usize, &Product)| {
        let mut luck = {
            let (purpose, count) = Purpose::Appeal.key();
            Stream::new(seed, index as u64, purpose, count)
        };
        demand::appeal::weight(&scenario.behaviour, product.appeal, &mut luck)
    };
    scenario.products.iter().enumerate().map(weight).collect()
}

fn new_listing(product: &Product, coin: Money) -> Listing {
    let shares: Vec<u64> = product.sizes.iter().map(|s| u64::from(s.share_permille)).collect();
    let start = &product.listing;
    Listing::new(ListingRecord {
        title: product.name.clone(),
        reach: 1.0,
        price: start.price,
        promotion: None,
        promotion_count: 0,
        facts: start.facts.clone(),
        sheet: sheet(product, &start.facts),
        photos: start.photos.clone(),
        promise_days: start.promise_days,
        freight: start.freight,
        stock: spread(product.stock, &shares),
        coming: 0,
        stock_cost: product.unit_cost.times(i64::from(product.stock)),
        sold: 0,
        funnel: Funnel::default(),
        price_changed: false,
        coin,
        remembered: product.reference_price.as_f64(),
    })
}
