//! The window without a screen: panels and widgets.

mod common;

mod panels;
mod ui_widgets;
