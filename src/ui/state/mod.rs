//! What the window remembers between two pictures: what is selected, what is typed and not sent,
//! what is open. Nothing here is part of the shop; losing it would lose no decision.
//!
//! - `whole`: [`UiState`], which holds the state of every panel by name
//! - `messages`, `orders`, `listings`, `stock`, `reviews`, `window`: one file for the state of each
//!   panel
//! - `dialog`: the open dialog and what is typed in it; `settings`, `folder`: the menu and the
//!   choice of a folder
//! - `what_if`: the debrief of decisions

mod dialog;
mod folder;
mod listings;
mod messages;
mod orders;
mod reviews;
mod settings;
mod stock;
mod what_if;
mod whole;
mod window;

pub use dialog::{Dialog, DialogForm};
pub use folder::FolderState;
pub use listings::{ListingsState, OfferTexts};
pub use messages::MessagesState;
pub use orders::OrdersState;
pub use reviews::ReviewsState;
pub use settings::SettingsState;
pub use stock::StockState;
pub use what_if::{AnalysisView, AttemptState, DecisionPage, TableOrder, WhatIfState};
pub use whole::UiState;
pub use window::WindowState;

pub use crate::ui::draft::{DraftSource, Drafts, ReplyDraft};
