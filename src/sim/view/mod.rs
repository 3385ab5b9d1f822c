//! What a shop keeper could know, and nothing more: no luck to come, no hidden truth, no
//! thresholds.
//!
//! Front ends and bots see the shop only through this.

mod build;
mod conversation;
mod listing;
mod money;
mod order;
mod review;
mod shop;
mod stock;
mod street;

pub use super::state::{
    ConversationState, DayFigures, FactView, Funnel, Message as MessageView, MessageFrom, Note, Ratings,
    ReturnState, VisitorStage,
};
pub(super) use build::{Unchanging, build, reviews};
pub use conversation::{ConversationView, OfferView, PhraseView, PromiseView, SuggestionView};
pub use listing::{ListingView, PhotoView, RivalView};
pub use money::{AccountLine, MoneyView};
pub use order::{OrderView, ParcelView};
pub use review::ReviewView;
pub use shop::{CoachView, NewsView, ShopView};
pub use stock::{EquipmentView, PurchaseView, SupplierView};
pub use street::VisitorView;
