//! Pictures: the studio, what is measured, the lesson about it.

mod common;

mod own_pictures;
mod photo;
mod photo_lab;
mod shoot;
mod studio;
