//! The whole of what the keeper sees at one moment.

use super::conversation::{ConversationView, PromiseView};
use super::listing::{ListingView, RivalView};
use super::money::MoneyView;
use super::order::OrderView;
use super::review::ReviewView;
use super::stock::{EquipmentView, PurchaseView, SupplierView};
use super::street::VisitorView;
use crate::base::ids::{NewsId, OrderId};
use crate::base::{Money, Shared, Text, Time};
use crate::reply::PromiseKind;
use crate::scenario::model::{Attention, Condition, NewsSource, Pointer, QuickPhrase, freight_of};
use crate::sim::state::{Funnel, Ratings};
use crate::studio::StudioKit;

/// Everything the keeper sees at one moment.
#[derive(Debug, Clone, PartialEq)]
pub struct ShopView {
    /// Shop time.
    pub now: Time,
    /// Whether the shop is open at this hour.
    pub open: bool,
    /// Whether the run is over.
    pub over: bool,
    /// Cash at hand.
    pub cash: Money,
    /// Money the marketplace holds until orders complete.
    pub escrow: Money,
    /// The shop's three ratings, once there is a review.
    pub ratings: Option<Ratings>,
    /// Share of first answers within the time that counts, 0 to 1, once there was one.
    pub quick_answers: Option<f64>,
    /// Listings in the order of products.
    pub listings: Vec<ListingView>,
    /// Rivals.
    pub rivals: Shared<RivalView>,
    /// Conversations, oldest first.
    pub conversations: Vec<ConversationView>,
    /// Orders, oldest first.
    pub orders: Vec<OrderView>,
    /// Stock on its way.
    pub purchases: Vec<PurchaseView>,
    /// Suppliers' offers.
    pub suppliers: Shared<SupplierView>,
    /// The news that came, oldest first.
    pub news: Vec<NewsView>,
    /// The equipment shop.
    pub equipment: Vec<EquipmentView>,
    /// Reviews, newest last.
    pub reviews: Vec<ReviewView>,
    /// The funnel of the whole run.
    pub funnel: Funnel,
    /// The funnel of today.
    pub today: Funnel,
    /// Money.
    pub money: MoneyView,
    /// People in the street now.
    pub street: Vec<VisitorView>,
    /// Quick phrases.
    pub phrases: Shared<QuickPhrase>,
    /// The coach's next hint, in a scenario with a coach.
    pub coach: Option<CoachView>,
    /// The marketplace's share of every sale now, 0 to 1; news can change it.
    pub commission: f64,
    /// Goods worth this much in one order travel free of freight; `None` if no worth frees them.
    pub free_freight_from: Option<Money>,
    /// The shop time that actions take now, with the equipment that the shop owns.
    pub attention: Attention,
    /// What the shop's equipment adds to the photo studio.
    pub kit: StudioKit,
}

/// A piece of news that came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewsView {
    /// Which.
    pub news: NewsId,
    /// When it came.
    pub at: Time,
    /// Whose it is.
    pub from: NewsSource,
    /// Its words.
    pub text: Text,
}

/// The coach's hint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CoachView {
    /// What the coach says.
    pub say: Text,
    /// Where to look.
    pub at: Pointer,
    /// Which hint of how many.
    pub step: (u32, u32),
    /// When it has done its work.
    pub until: Condition,
}

impl ShopView {
    /// The promises about an order's goods and money: made in the talks about it and in those that
    /// led to it, oldest first.
    pub fn promises_about(&self, order: OrderId) -> impl Iterator<Item = &PromiseView> {
        let talks = self.conversations.iter().filter(move |talk| talk.concerns(order));
        talks.flat_map(|talk| &talk.promises).filter(|promise| match promise.kind {
            PromiseKind::Ship | PromiseKind::Arrive | PromiseKind::Refund => true,
            PromiseKind::Answer => false,
        })
    }

    /// What the shop keeps of a piece that is sold alone at a price and sent for `sent`: after its
    /// cost, the parcel and the marketplace's share.
    pub fn kept_of_a_piece(&self, listing: &ListingView, price: Money, sent: Money) -> Money {
        let paid = price + freight_of(self.free_freight_from, listing.freight, price);
        paid - listing.unit_cost - sent - paid.share(self.commission)
    }

    /// The customer who has waited longest for an answer, if anybody waits.
    pub fn longest_waiting(&self) -> Option<&ConversationView> {
        self.conversations
            .iter()
            .filter(|c| c.needs_reply())
            .min_by_key(|c| (c.waiting_since, c.conversation))
    }
}
