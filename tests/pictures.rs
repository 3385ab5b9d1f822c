//! Pictures: the studio, what is measured, the lesson about it.

mod common;

mod photo;
mod photo_lab;
mod shoot;
mod studio;
