//! What to type for the coach's step: its words speak of the window's pages and buttons, and here
//! stand commands with the numbers of this shop.

use super::pages::Pages;
use crate::base::ids::ProductId;
use crate::locale::Value;
use crate::scenario::model::{Condition, Pointer};
use crate::sim::OrderState;
use crate::sim::view::CoachView;

impl Pages<'_> {
    /// The line below the coach's words.
    pub(super) fn coach_here(&self, coach: &CoachView) -> String {
        let of_place = || self.say.text(place(coach.at));
        let with = |key, n: usize| self.with(key, &[("n", n.into())]);
        match coach.until {
            Condition::ListingComplete(product) => with("play-coach-facts", self.listing_number(product)),
            Condition::PriceChanged(product) => with("play-coach-price", self.listing_number(product)),
            Condition::PhotosAtLeast(product, _)
            | Condition::BetterCover(product)
            | Condition::OwnPicture(product) => self.picture(product, coach.until),
            Condition::StockAtLeast(product, _) => self.supply(product).unwrap_or_else(of_place),
            Condition::Bought(equipment) => with("play-coach-equip", equipment.index() + 1),
            Condition::Answered(_) | Condition::Ended(_) | Condition::AnsweredMessages(_) => {
                let waits = self.view.longest_waiting();
                let open = |talk: usize| with("play-coach-open", talk);
                waits.map_or_else(|| self.say.text("play-coach-nobody"), |c| open(c.conversation.index() + 1))
            }
            Condition::Shipped(_) => self.ship().unwrap_or_else(of_place),
            Condition::Orders(_) | Condition::After(_) => of_place(),
        }
    }

    fn listing_number(&self, product: ProductId) -> usize {
        let place = self.view.listings.iter().position(|listing| listing.product == product);
        place.map_or(1, |place| place + 1)
    }

    /// New photos, or a picture that one takes in the studio, and how it comes to stand first.
    fn picture(&self, product: ProductId, until: Condition) -> String {
        let number = self.listing_number(product);
        let listing = self.view.listings.get(number - 1);
        let in_studio = listing.is_some_and(|listing| listing.studio.is_some());
        let sessions = listing.is_some_and(|listing| listing.can_take_photos);
        let own = matches!(until, Condition::OwnPicture(_));
        let key = if in_studio && (own || !sessions) { "play-coach-studio" } else { "play-coach-photos" };
        self.with(key, &[("n", number.into())])
    }

    /// Who sells the product.
    fn supply(&self, product: ProductId) -> Option<String> {
        let sells = self.view.suppliers.iter().enumerate().filter(|(_, each)| each.product == product);
        let (place, first) = sells.min_by_key(|(_, each)| (each.unit_cost, each.lead))?;
        let pieces = first.minimum.max(10);
        let values = [
            ("n", Value::from(place + 1)),
            ("pieces", pieces.into()),
            ("product", self.product(product).into()),
        ];
        Some(self.with("play-coach-buy", &values))
    }

    fn ship(&self) -> Option<String> {
        let order = self.view.orders.iter().find(|order| order.state == OrderState::ToShip)?;
        let carrier = self.scenario.carriers.first()?;
        let number = order.order.label().trim_start_matches('#').to_owned();
        let values = [("n", number.into()), ("carrier", self.get(&carrier.name).into())];
        Some(self.with("play-coach-ship", &values))
    }
}

/// What to type for a place of the window, where the step itself says nothing more.
const fn place(at: Pointer) -> &'static str {
    match at {
        Pointer::Window | Pointer::Clock => "play-coach-time",
        Pointer::Messages => "play-coach-messages",
        Pointer::Orders => "play-coach-orders",
        Pointer::Listings => "play-coach-listings",
        Pointer::Stock => "play-coach-stock",
        Pointer::Money => "play-coach-money",
        Pointer::Reviews => "play-coach-reviews",
    }
}
