//! What a shop keeper could know, and nothing more: no luck to come, no hidden truth, no thresholds.
//!
//! Front ends and bots see the shop only through this.

mod build;
mod types;

pub(super) use build::build;
pub use types::{
    AccountLine, CaseNote, CoachView, ConversationState, ConversationView, DayFigures, EquipmentView,
    FactView, Funnel, ListingView, MessageFrom, MessageView, MoneyView, Note, OrderView, ParcelView,
    PhotoView, PromiseView, PurchaseView, Ratings, ReturnState, ReviewView, RivalView, ShopView,
    SuggestionView, SupplierView, VisitorStage, VisitorView,
};
