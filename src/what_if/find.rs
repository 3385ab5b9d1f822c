//! Every decision of a run in the order of time, chances not taken included.

use super::change::DecisionChange;
use super::decision::KeeperDecision;
use super::options::{self, ChoiceMoment};
use super::past::Past;
use crate::base::ids::{ConversationId, EquipmentId, OrderId, ProductId, ReviewId};
use crate::base::{Span, Time};
use crate::scenario::model::StatedFact;
use crate::sim::{Closing, Entry, Failure, REMIND_AFTER, ShopCommand};
use std::collections::{BTreeMap, BTreeSet};

/// A review of so many stars or fewer may be withdrawn after a public answer.
const BAD_REVIEW: u8 = 2;

/// Every decision of the run.
pub fn decisions(past: &Past) -> Vec<KeeperDecision> {
    let mut found = Vec::new();
    let mut touched = Touched::default();
    for (place, step) in past.steps().iter().enumerate() {
        if step.command.is_passing() {
            continue;
        }
        let sim = past.before(place);
        let Ok(command) = sim.resolve(&step.command) else { continue };
        touched.note(&command);
        let view = sim.view();
        let moment = ChoiceMoment { past, sim: &sim, view: &view, place: Some(place), at: step.at };
        found.extend(taken(&moment, &command));
    }
    found.extend(Chances { past, touched }.all());
    found.sort_by_key(|decision| (decision.at, decision.place, decision.kind));
    for (number, decision) in (1..).zip(&mut found) {
        decision.number = number;
    }
    found
}

/// The decision behind a command; none where nothing was decided.
fn taken(moment: &ChoiceMoment<'_>, command: &ShopCommand) -> Option<KeeperDecision> {
    match command {
        ShopCommand::Answer { conversation, .. }
        | ShopCommand::OfferRemedy { conversation, .. }
        | ShopCommand::Refuse { conversation, .. }
        | ShopCommand::Refer { conversation, .. } => options::replied(moment, command, *conversation),
        ShopCommand::SetPrice { product, price } => options::prices(moment, *product, Some(*price)),
        ShopCommand::StartPromotion { product, percent, days } => {
            options::promotions(moment, *product, Some((*percent, *days)))
        }
        ShopCommand::StopPromotion { product } => options::promotions(moment, *product, None),
        ShopCommand::StateFact { product, fact, says } => options::stated(moment, *product, *fact, *says),
        ShopCommand::PromiseDays { product, days } => options::days(moment, *product, Some(*days)),
        ShopCommand::SetFreight { product, freight } => options::freights(moment, *product, Some(*freight)),
        ShopCommand::ArrangePhotos { product, photos } => options::covers(moment, *product, Some(photos)),
        ShopCommand::BuyStock { supplier, pieces } => options::stock(moment, *supplier, *pieces),
        ShopCommand::BuyEquipment { equipment } => options::equipment_never(moment, *equipment),
        ShopCommand::Ship { order, carrier } => options::shipped(moment, *order, *carrier),
        ShopCommand::ApproveReturn { order } => options::returned(moment, *order, true),
        ShopCommand::DisputeReturn { order } => options::returned(moment, *order, false),
        ShopCommand::RemindToPay { order } => options::reminded(moment, *order),
        ShopCommand::AnswerReview { review, .. } => options::public_answer(moment, *review),
        // Nobody knows which other title to try; a look-up serves the reply behind it, a session
        // the photos that are arranged.
        ShopCommand::SetTitle { .. }
        | ShopCommand::TakePhotos { .. }
        | ShopCommand::TakeShot { .. }
        | ShopCommand::ImportPhoto { .. }
        | ShopCommand::SavePhrase { .. }
        | ShopCommand::LookUp { .. }
        | ShopCommand::Advance { .. }
        | ShopCommand::Pause => None,
    }
}

/// The things that the keeper changed in the run.
#[derive(Default)]
struct Touched {
    talks: BTreeSet<ConversationId>,
    orders: BTreeSet<OrderId>,
    returns: BTreeSet<OrderId>,
    reminded: BTreeSet<OrderId>,
    prices: BTreeSet<ProductId>,
    promotions: BTreeSet<ProductId>,
    covers: BTreeSet<ProductId>,
    days: BTreeSet<ProductId>,
    freights: BTreeSet<ProductId>,
    equipment: BTreeSet<EquipmentId>,
    facts: BTreeSet<(ProductId, u8)>,
    reviews: BTreeSet<ReviewId>,
}

impl Touched {
    fn note(&mut self, command: &ShopCommand) {
        match command {
            ShopCommand::Answer { conversation, .. }
            | ShopCommand::OfferRemedy { conversation, .. }
            | ShopCommand::Refuse { conversation, .. }
            | ShopCommand::Refer { conversation, .. } => {
                self.talks.insert(*conversation);
            }
            ShopCommand::SetPrice { product, .. } => {
                self.prices.insert(*product);
            }
            ShopCommand::StartPromotion { product, .. } => {
                self.prices.insert(*product);
                self.promotions.insert(*product);
            }
            ShopCommand::StateFact { product, fact, .. } => {
                self.facts.insert((*product, *fact));
            }
            ShopCommand::PromiseDays { product, .. } => {
                self.days.insert(*product);
            }
            ShopCommand::SetFreight { product, .. } => {
                self.freights.insert(*product);
            }
            ShopCommand::ArrangePhotos { product, .. } => {
                self.covers.insert(*product);
            }
            ShopCommand::BuyEquipment { equipment } => {
                self.equipment.insert(*equipment);
            }
            ShopCommand::Ship { order, .. } => {
                self.orders.insert(*order);
            }
            ShopCommand::ApproveReturn { order } | ShopCommand::DisputeReturn { order } => {
                self.returns.insert(*order);
            }
            ShopCommand::RemindToPay { order } => {
                self.reminded.insert(*order);
            }
            ShopCommand::AnswerReview { review, .. } => {
                self.reviews.insert(*review);
            }
            ShopCommand::StopPromotion { .. }
            | ShopCommand::SetTitle { .. }
            | ShopCommand::TakePhotos { .. }
            | ShopCommand::TakeShot { .. }
            | ShopCommand::ImportPhoto { .. }
            | ShopCommand::BuyStock { .. }
            | ShopCommand::SavePhrase { .. }
            | ShopCommand::LookUp { .. }
            | ShopCommand::Advance { .. }
            | ShopCommand::Pause => {}
        }
    }
}

/// Chances that were not taken.
struct Chances<'a> {
    past: &'a Past,
    touched: Touched,
}

type Find<'f> = &'f dyn Fn(&ChoiceMoment<'_>) -> Option<KeeperDecision>;

impl Chances<'_> {
    #[expect(clippy::wildcard_enum_match_arm, reason = "picks some kinds of entries out of the journal")]
    fn all(&self) -> Vec<KeeperDecision> {
        let mut found = self.of_goods();
        let lang = self.past.language();
        let (mut placed, mut paid) = (BTreeMap::<OrderId, Time>::new(), BTreeMap::<OrderId, Time>::new());
        let (mut sold_out, mut heard) = (BTreeSet::new(), BTreeSet::new());
        // Customers who had a reply, and of them those who wrote again and have had no other since.
        let (mut replied, mut waiting) = (BTreeSet::new(), BTreeMap::<ConversationId, Time>::new());
        // A second later all of that moment has happened.
        let after = |at: Time| at + Span::seconds(1);
        for entry in self.past.last().journal().entries() {
            match entry.what {
                Entry::RunEnded => break,
                Entry::CustomerSaid { conversation, .. }
                    if !self.touched.talks.contains(&conversation) && heard.insert(conversation) =>
                {
                    let at = after(entry.at);
                    found.extend(self.at(at, &|m| options::never_answered(m, conversation, lang)));
                }
                Entry::CustomerSaid { conversation, .. } if replied.contains(&conversation) => {
                    waiting.entry(conversation).or_insert(after(entry.at));
                }
                Entry::Answered { conversation, .. }
                | Entry::Offered { conversation, .. }
                | Entry::RefusedRequest { conversation, .. }
                | Entry::Referred { conversation, .. } => {
                    replied.insert(conversation);
                    waiting.remove(&conversation);
                }
                Entry::CaseFailed { conversation, why: Failure::NoAnswer } => {
                    if let Some(at) = waiting.remove(&conversation) {
                        found.extend(self.at(at, &|m| options::left_again(m, conversation, lang)));
                    }
                }
                Entry::OrderPaid { order } | Entry::CarriedOver { order, .. }
                    if !self.touched.orders.contains(&order) =>
                {
                    paid.insert(order, after(entry.at));
                }
                Entry::OrderPlaced { order, .. } => {
                    placed.insert(order, entry.at);
                }
                Entry::OrderClosed { order, why: Closing::NotPaid } => {
                    let forgotten = placed.remove(&order).filter(|_| !self.touched.reminded.contains(&order));
                    if let Some(at) = forgotten {
                        found.extend(self.at(at + REMIND_AFTER, &|m| options::never_reminded(m, order)));
                    }
                }
                Entry::OrderClosed { order, .. } => {
                    // What was closed by a talk was never to be shipped; what was left is.
                    if let Some(at) = paid.remove(&order) {
                        found.extend(self.at(at, &|m| options::never_shipped(m, order)));
                    }
                }
                Entry::ReturnRequested { order, .. } if !self.touched.returns.contains(&order) => {
                    found.extend(self.at(after(entry.at), &|m| options::return_left(m, order)));
                }
                Entry::Reviewed { review, stars, .. }
                    if stars <= BAD_REVIEW && !self.touched.reviews.contains(&review) =>
                {
                    found.extend(self.at(after(entry.at), &|m| options::review_left(m, review, lang)));
                }
                Entry::SoldOut { product, .. } if sold_out.insert(product) => {
                    found.extend(self.before_sold_out(product, entry.at));
                }
                _ => {}
            }
        }
        for (order, at) in paid {
            found.extend(self.at(at, &|m| options::never_shipped(m, order)));
        }
        found
    }

    /// Chances of the opening: what was never touched.
    fn of_goods(&self) -> Vec<KeeperDecision> {
        let scenario = self.past.scenario();
        let begins = scenario.begins;
        let mut found = Vec::new();
        let listings = self.past.last().view().listings;
        for (place, listing) in listings.iter().enumerate() {
            let product = ProductId(place as u16);
            let all: [(bool, Find<'_>); 5] = [
                (self.touched.prices.contains(&product), &|m| options::prices(m, product, None)),
                (self.touched.promotions.contains(&product), &|m| options::promotion_never(m, product)),
                (self.touched.covers.contains(&product), &|m| options::covers(m, product, None)),
                (self.touched.days.contains(&product), &|m| options::days(m, product, None)),
                (self.touched.freights.contains(&product), &|m| options::freights(m, product, None)),
            ];
            for (touched, find) in all {
                if !touched {
                    found.extend(self.at(begins, find));
                }
            }
            let facts = (0_u8..).zip(&*listing.facts);
            let untold = facts.filter(|(_, fact)| fact.says == StatedFact::Missing).map(|(fact, _)| fact);
            let missing: Vec<u8> =
                untold.filter(|fact| !self.touched.facts.contains(&(product, *fact))).collect();
            found.extend(self.at(begins, &|m| options::facts_missing(m, product, &missing)));
        }
        for place in 0..scenario.equipment.len() {
            let equipment = EquipmentId(place as u16);
            if !self.touched.equipment.contains(&equipment) {
                found.extend(self.at(begins, &|m| options::equipment_never(m, equipment)));
            }
        }
        found
    }

    /// In time before goods ran out: as long before as the quickest supplier needs, and a day.
    fn before_sold_out(&self, product: ProductId, at: Time) -> Option<KeeperDecision> {
        let scenario = self.past.scenario();
        let offers = scenario.suppliers.iter().filter(|s| s.product == product);
        let lead = offers.map(|s| s.lead).min()?;
        let in_time = Time(at.0 - lead.0 - Span::days(1).0).max(scenario.begins);
        self.at(in_time, &|m| options::stock_never(m, product, at))
    }

    /// Looks at the shop as it was at a moment.
    fn at(&self, at: Time, find: Find<'_>) -> Option<KeeperDecision> {
        let sim = self.past.at(&DecisionChange::added(at, self.past.steps(), Vec::new()));
        let view = sim.view();
        find(&ChoiceMoment { past: self.past, sim: &sim, view: &view, place: None, at: sim.now() })
    }
}
