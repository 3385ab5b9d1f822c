//! The house itself: layers, words, letters, guides.

mod architecture;
mod glyphs;
mod guides;
mod locales;
