//! The workbench: top bar, rail and the places it leads to. A panel reads the view, draws, and
//! returns what the learner asked for; it never touches the engine.

mod coach;
mod dialogs;
mod first_sale;
mod help;
mod listings;
mod messages;
mod money;
mod orders;
mod panel_cx;
pub(in crate::ui) mod parts;
mod places;
mod promises;
mod rail;
mod record;
mod reviews;
mod settings;
mod shortcuts;
mod stock;
mod summary;
mod top_bar;
mod weights;
mod why;
mod window;
mod workbench;

pub use coach::coach_ui;
pub use dialogs::dialogs_ui;
pub use help::help_ui;
pub use listings::listings_ui;
pub(in crate::ui) use listings::preview_ui;
pub use messages::messages_ui;
pub use money::money_ui;
pub use orders::orders_ui;
pub use panel_cx::{Hooks, PanelCx, order_number};
pub use rail::rail_ui;
pub use reviews::reviews_ui;
pub use settings::settings_ui;
pub use shortcuts::{SHORTCUTS, Shortcut, shortcuts};
pub use stock::stock_ui;
pub use top_bar::top_bar_ui;
pub(in crate::ui) use weights::weights_ui;
pub(in crate::ui) use why::why_button_ui;
pub use why::{WHY_CARDS, WhyCard};
pub use window::{thought_short, thought_words, why_of_visitor, window_ui};
pub use workbench::{Workbench, workbench_ui};
