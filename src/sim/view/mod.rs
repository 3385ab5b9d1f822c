//! What a shop keeper could know, and nothing more: no luck to come, no hidden truth, no thresholds.
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

pub(super) use build::{Unchanging, build, reviews, sheet};
pub use conversation::{
    ConversationState, ConversationView, MessageFrom, MessageView, Note, PromiseView, SuggestionView,
};
pub use listing::{FactView, ListingView, PhotoView, RivalView};
pub use money::{AccountLine, DayFigures, MoneyView};
pub use order::{OrderView, ParcelView, ReturnState};
pub use review::{Ratings, ReviewView};
pub use shop::{CoachView, ShopView};
pub use stock::{EquipmentView, PurchaseView, SupplierView};
pub use street::{Funnel, VisitorStage, VisitorView};
