//! The parts panels are built of, one per file. A drawing function ends in `_ui`, takes the tokens
//! and plain values, and gives back what happened. Everything that can be clicked can be reached
//! with Tab, pressed with Enter, shows a ring when focused, and has a label for screen readers and
//! tests.

mod avatar;
mod bubble;
mod button;
mod card;
mod chart;
mod empty;
mod header;
mod key_value;
mod meter;
mod paint;
mod painted;
mod pill;
mod rail;
mod scroll;
mod stars;
mod status;
mod tabs;
mod toast;
mod wrap;

pub use avatar::avatar_ui;
pub use bubble::{Speaker, bubble_ui};
pub use button::{Button, ButtonKind};
pub use card::{card_frame, card_ui};
pub use chart::{days_axis, legend_ui, readable_axis, round_steps, sign, still_plot, unbroken};
pub use empty::empty_ui;
pub use header::{header_ui, headline_ui};
pub use key_value::key_value_ui;
pub use meter::{Meter, meter_ui};
pub use paint::{focus_ring, row_ui};
pub use pill::{badge_ui, pill_ui};
pub use rail::rail_item_ui;
pub use scroll::{Keys, drawn_widgets, scroll_area_ui, take_key};
pub use stars::stars_ui;
pub use status::{Status, status_mark_ui};
pub use tabs::{Tab, tabs_ui};
pub use toast::{Toasts, notice_row_ui, toasts_ui};
pub use wrap::{chinese_breaks, text_ui};
