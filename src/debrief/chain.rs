//! Which entry of the journal goes back to which decision.
//!
//! The journal is read once, forwards. Every entry goes to **one** root: the latest decision that
//! leads to it, by the link of cause or by the ids it carries. Ties are broken in this order:
//!
//! 1. An entry of a conversation goes to that conversation, as does the fate of its promises.
//! 2. Refund, return, dispute and review of an order whose customer complained that it is not as
//!    described go to the listing, if the listing overstated a fact or led with a flattering photo:
//!    no answer undoes that. So does a review that was written for it.
//! 3. What an entry names as its cause draws it to the cause's root.
//! 4. What follows an order goes to the last decision about it: the talk about it, else a disputed
//!    or unanswered return, else its shipping. The sale itself (payment, goods, freight,
//!    completion) stays with what sold it: a talk that ended well before the purchase, or the
//!    order.
//! 5. Passers-by belong to the last change of price, promotion, freight or delivery promise of the
//!    goods they saw. Several changes between which nobody came by are one.
//! 6. An order that never left, or left late, answers for its own cancellation, fine and lateness,
//!    in spite of everything that was said meanwhile.

use crate::base::ids::{ConversationId, CustomerId, EntryId, OrderId, ProductId, ReviewId};
use crate::reply::Topic;
use crate::scenario::model::{Scenario, StatedFact};
use crate::sim::{Closing, Entry, JournalEntry, Prevention, ReviewGround, Sim, Subjects};
use std::collections::{BTreeMap, BTreeSet};

/// Flattery of a cover above which disappointment is laid to the photo (design choice: there it
/// does more than the everyday slip between listing and thing).
const FLATTERING: f64 = 0.1;

/// What a decision is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Root {
    /// How a customer was answered, or that they were not.
    Talk(ConversationId),
    /// How an order was shipped, or that it was not.
    Order(OrderId),
    /// A return that was disputed, or left unanswered.
    Return(OrderId),
    /// The text and the pictures of a listing.
    Listing(ProductId),
    /// A public answer to a review.
    Answer(ReviewId),
    /// What is asked for a product: price, promotion, freight, delivery promise; by the entry of
    /// the change.
    Offer(EntryId),
}

/// The text and the pictures of a listing at a moment.
struct ListingFace {
    facts: Vec<StatedFact>,
    flattery: f64,
}

impl ListingFace {
    fn misleads(&self) -> bool {
        self.flattery > FLATTERING || self.facts.iter().any(|f| matches!(f, StatedFact::Untrue(_)))
    }
}

/// Every entry's root, and what was learned on the way.
pub(super) struct Chains {
    owners: Vec<Option<Root>>,
    /// Listings that misled at some time.
    pub(super) misled: BTreeSet<ProductId>,
    /// Changes of what is asked for a product, in order.
    offers: Vec<(EntryId, ProductId)>,
}

/// The state of the reading.
struct ChainReader<'a> {
    sim: &'a Sim,
    scenario: &'a Scenario,
    out: Chains,
    known: Subjects,
    faces: Vec<ListingFace>,
    /// Whom an order's further fate goes to, and whom its sale.
    holders: BTreeMap<OrderId, Root>,
    sellers: BTreeMap<OrderId, Root>,
    shipped: BTreeSet<OrderId>,
    /// Orders bought from a listing that misled.
    fooled: BTreeSet<OrderId>,
    /// Conversations before a purchase, by customer; whether they ended well.
    visits: BTreeMap<CustomerId, (ConversationId, bool)>,
    /// The last change of what is asked for a product, and whether somebody has come by since.
    asked: BTreeMap<ProductId, (EntryId, bool)>,
    /// The review whose public answer is being told, with the entry of the review.
    answering: Option<(ReviewId, Option<EntryId>)>,
}

impl Chains {
    /// Reads the journal.
    pub(super) fn of(sim: &Sim) -> Self {
        let scenario = sim.scenario();
        let faces = scenario.products.iter().map(|p| ListingFace {
            facts: p.listing.facts.clone(),
            flattery: p.listing.photos.first().and_then(|p| sim.photo(*p)).map_or(0.0, |p| p.flattery),
        });
        let mut reader = ChainReader {
            sim,
            scenario,
            faces: faces.collect(),
            out: Self { owners: Vec::new(), misled: BTreeSet::new(), offers: Vec::new() },
            known: Subjects::default(),
            holders: BTreeMap::new(),
            sellers: BTreeMap::new(),
            shipped: BTreeSet::new(),
            fooled: BTreeSet::new(),
            visits: BTreeMap::new(),
            asked: BTreeMap::new(),
            answering: None,
        };
        for entry in sim.journal().entries() {
            reader.known.learn(&entry.what);
            let owner = reader.owner(entry);
            reader.out.owners.push(owner);
        }
        let misled = (0..).zip(&reader.faces).filter(|(_, face)| face.misleads()).map(|(p, _)| ProductId(p));
        reader.out.misled.extend(misled);
        reader.out
    }

    /// The root of an entry.
    pub(super) fn root(&self, entry: EntryId) -> Option<Root> {
        self.owners.get(entry.index()).copied().flatten()
    }

    /// The entries of a root, in order.
    pub(super) fn entries(&self, root: Root) -> Vec<EntryId> {
        let ids = (0..).zip(&self.owners).filter(|(_, owner)| **owner == Some(root));
        ids.map(|(id, _)| EntryId(id)).collect()
    }

    /// Every change of what is asked for a product, in order.
    pub(super) fn offers(&self) -> impl Iterator<Item = (EntryId, ProductId)> {
        self.offers.iter().copied()
    }

    /// Every root, each once; every listing among them, touched or not.
    pub(super) fn roots(&self, sim: &Sim) -> BTreeSet<Root> {
        let listings = (0..sim.scenario().products.len()).map(|p| Root::Listing(ProductId(p as u16)));
        self.owners.iter().flatten().copied().chain(listings).collect()
    }
}

impl ChainReader<'_> {
    #[expect(clippy::wildcard_enum_match_arm, reason = "picks some kinds of entries out of the journal")]
    fn owner(&mut self, entry: &JournalEntry) -> Option<Root> {
        let caused = entry.cause.and_then(|cause| self.out.root(cause));
        if let Some(root) = self.of_listing(&entry.what).or_else(|| self.of_talk(&entry.what)) {
            return Some(root);
        }
        match &entry.what {
            Entry::ReviewAnswered { review, .. } => {
                self.answering = Some((*review, entry.cause));
                Some(Root::Answer(*review))
            }
            // What a public answer brings names the review as its cause; it goes to the answer.
            Entry::RedLineCrossed { conversation: None, .. } | Entry::ReviewWithdrawn { .. } => {
                let answer = self.answering.filter(|(_, posted)| *posted == entry.cause);
                answer.map(|(review, _)| Root::Answer(review)).or(caused)
            }
            Entry::OrderPlaced { order, customer, product, .. } => {
                let sold = self.visits.get(customer).filter(|(_, well)| *well).map(|(c, _)| Root::Talk(*c));
                let root = caused.or(sold).unwrap_or(Root::Order(*order));
                self.sellers.insert(*order, root);
                self.holders.insert(*order, root);
                if self.faces[product.index()].misleads() {
                    self.fooled.insert(*order);
                }
                Some(root)
            }
            Entry::Reviewed { order: Some(order), ground: ReviewGround::NotAsDescribed, .. }
                if self.fooled.contains(order) =>
            {
                self.known.order(*order).map(|(_, product)| Root::Listing(product))
            }
            Entry::PriceSet { product, .. }
            | Entry::PromotionStarted { product, .. }
            | Entry::PromotionEnded { product }
            | Entry::FreightSet { product, .. }
            | Entry::PromiseDaysSet { product, .. } => Some(self.asks(entry.id, *product)),
            Entry::Passed { product, .. }
            | Entry::Clicked { product, .. }
            | Entry::Read { product, .. }
            | Entry::Carted { product, .. }
            | Entry::WalkedOn { product, .. }
            | Entry::LeftCart { product, .. } => caused.or_else(|| self.saw(*product)),
            what => what.order().map_or(caused, |order| Some(self.of_order(order, what, caused))),
        }
    }

    /// A change of what is asked for a product.
    fn asks(&mut self, entry: EntryId, product: ProductId) -> Root {
        let unseen = self.asked.get(&product).filter(|(_, seen)| !seen).map(|(root, _)| *root);
        let root = unseen.unwrap_or_else(|| {
            self.out.offers.push((entry, product));
            entry
        });
        self.asked.insert(product, (root, false));
        Root::Offer(root)
    }

    /// Somebody sees what is asked.
    fn saw(&mut self, product: ProductId) -> Option<Root> {
        let (root, seen) = self.asked.get_mut(&product)?;
        *seen = true;
        Some(Root::Offer(*root))
    }

    /// What the keeper changes on a listing, and what that prevents.
    #[expect(clippy::wildcard_enum_match_arm, reason = "picks some kinds of entries out of the journal")]
    fn of_listing(&mut self, what: &Entry) -> Option<Root> {
        let product = match what {
            Entry::FactStated { product, fact, says } => {
                self.note_misled(*product);
                *self.faces[product.index()].facts.get_mut(usize::from(*fact))? = *says;
                *product
            }
            Entry::PhotosArranged { product, photos } => {
                self.note_misled(*product);
                let cover = photos.first().and_then(|p| self.sim.photo(*p)).map_or(0.0, |p| p.flattery);
                self.faces[product.index()].flattery = cover;
                *product
            }
            Entry::CasePrevented { why: Prevention::Listing(product), .. } => *product,
            _ => return None,
        };
        Some(Root::Listing(product))
    }

    fn note_misled(&mut self, product: ProductId) {
        if self.faces[product.index()].misleads() {
            self.out.misled.insert(product);
        }
    }

    /// What belongs to a conversation.
    #[expect(clippy::wildcard_enum_match_arm, reason = "picks some kinds of entries out of the journal")]
    fn of_talk(&mut self, what: &Entry) -> Option<Root> {
        let conversation = self.known.conversation(what)?;
        match what {
            Entry::ConversationBegan { customer, case, product, order, .. } => {
                if let Some(order) = order {
                    let topic = self.scenario.cases[case.index()].topic;
                    let misled = product.or_else(|| self.known.order(*order).map(|(_, product)| product));
                    let misled = misled.filter(|p| {
                        topic == Topic::NotAsDescribed
                            && (self.fooled.contains(order) || self.faces[p.index()].misleads())
                    });
                    let root = misled.map_or(Root::Talk(conversation), Root::Listing);
                    self.holders.insert(*order, root);
                } else {
                    self.visits.insert(*customer, (conversation, false));
                }
            }
            Entry::CaseSolved { .. } | Entry::CaseFailed { .. } => {
                let well = matches!(what, Entry::CaseSolved { .. });
                self.visits.values_mut().filter(|v| v.0 == conversation).for_each(|v| v.1 = well);
            }
            _ => {}
        }
        Some(Root::Talk(conversation))
    }

    /// What befalls an order.
    #[expect(clippy::wildcard_enum_match_arm, reason = "most entries keep the root that they have")]
    fn of_order(&mut self, order: OrderId, what: &Entry, caused: Option<Root>) -> Root {
        let own = Root::Order(order);
        let holder = self.holders.get(&order).copied().unwrap_or(own);
        let seller = self.sellers.get(&order).copied().unwrap_or(own);
        let misled = matches!(holder, Root::Listing(_)).then_some(holder);
        match what {
            Entry::OrderShipped { .. } => {
                self.shipped.insert(order);
                seller
            }
            Entry::OrderPaid { .. } | Entry::OrderCompleted { .. } => seller,
            Entry::ShippingOverdue { .. }
            | Entry::OrderOverdue { .. }
            | Entry::OrderClosed { why: Closing::NeverShipped, .. } => {
                self.holders.insert(order, own);
                own
            }
            Entry::DisputeOpened { by_shop, .. } => {
                let answered = matches!(holder, Root::Talk(_) | Root::Listing(_));
                let root = if *by_shop || !answered { Root::Return(order) } else { holder };
                self.holders.insert(order, root);
                root
            }
            Entry::Refunded { .. } if caused.is_none() && !self.shipped.contains(&order) => own,
            _ => misled.or(caused).unwrap_or(holder),
        }
    }
}
