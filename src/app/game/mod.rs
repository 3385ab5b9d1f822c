//! The game in the window: joins the session to the panels and the street. One screen at a time;
//! every decision goes through the session, which has it on disk before its effect is shown.

mod actions;
mod album;
mod analyst;
mod analyst_thread;
mod author;
mod author_bench;
mod author_bots;
mod author_file;
mod author_proof;
mod cards;
mod clock;
mod commands;
mod darkroom;
mod dropped;
mod editing;
#[cfg(test)]
mod editing_tests;
mod farewell;
mod from_chat;
mod import_photo;
mod keep;
mod kept_pictures;
mod leave;
mod lessons;
mod list;
mod looking_back;
mod newest;
mod open;
mod own;
#[cfg(test)]
mod own_tests;
mod packing;
mod pictures;
mod preview;
#[cfg(test)]
mod runs_tests;
mod screen;
mod shelf;
mod shooting;
mod state;
mod street;
mod verbs;

use bevy::prelude::*;
use bevy_egui::EguiPrimaryContextPass;

pub(super) use state::GameOptions;
use state::GameState;

pub(super) fn plugin(app: &mut App) {
    verbs::add_all(app);
    app.init_resource::<GameOptions>()
        .insert_non_send(GameState::default())
        .add_systems(Startup, list::fill_start)
        .add_systems(
            Update,
            (
                leave::close_when_asked,
                (lessons::take_dropped, lessons::keep_current, clock::flow, street::fill).chain(),
            ),
        )
        .add_systems(EguiPrimaryContextPass, screen::draw);
}
