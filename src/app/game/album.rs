//! Pictures of a run that the program no longer has: after a restart, or after another lesson was
//! open, the shots of the photo studio are rendered again from their recipes, small, on a thread of
//! their own.

use std::collections::BTreeSet;
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use egui::ColorImage;

use super::darkroom::image;
use crate::scenario::model::Scenario;
use crate::studio::StudioShot;

/// Side of a picture that is rendered again, in pixels: as large as pages show one.
const SIDE: u16 = 320;

/// A shot to render again, with the lesson that may have brought the thing.
pub(super) struct LostPrint {
    pub(super) file: String,
    pub(super) shot: StudioShot,
    pub(super) scenario: Arc<Scenario>,
}

/// A file's picture; none if it cannot be rendered.
type SmallPrint = (String, Option<ColorImage>);

/// The window's side of the thread. It starts with the first order.
#[derive(Default)]
pub(super) struct Album {
    orders: Option<Sender<LostPrint>>,
    prints: Option<Mutex<Receiver<SmallPrint>>>,
    /// Files that are being rendered.
    pending: BTreeSet<String>,
    /// Files that cannot be, since the lesson's thing is another one now, and copies that are gone.
    lost: BTreeSet<String>,
}

impl Album {
    /// Orders a picture, unless it was ordered before.
    pub(super) fn order(&mut self, print: LostPrint) {
        if self.lost.contains(&print.file) || self.pending.contains(&print.file) {
            return;
        }
        if self.orders.is_none() {
            let (orders, inbox) = channel();
            let (outbox, prints) = channel();
            let started =
                thread::Builder::new().name("album".to_owned()).spawn(move || work(&inbox, &outbox));
            // Without a thread the pages show that there is no picture, and nothing else is lost.
            if started.is_err() {
                self.lost.insert(print.file);
                return;
            }
            (self.orders, self.prints) = (Some(orders), Some(Mutex::new(prints)));
        }
        let file = print.file.clone();
        if self.orders.as_ref().is_some_and(|orders| orders.send(print).is_ok()) {
            self.pending.insert(file);
        } else {
            self.lost.insert(file);
        }
    }

    /// Whether a picture is known to be lost: it is not looked for again.
    pub(super) fn is_lost(&self, file: &str) -> bool {
        self.lost.contains(file)
    }

    /// Remembers that a picture is lost.
    pub(super) fn lose(&mut self, file: &str) {
        self.lost.insert(file.to_owned());
    }

    /// Whether pictures are being rendered.
    pub(super) fn works(&self) -> bool {
        !self.pending.is_empty()
    }

    /// The pictures that are ready.
    pub(super) fn ready(&mut self) -> Vec<(String, ColorImage)> {
        let mut all = Vec::new();
        let Some(prints) = &self.prints else { return all };
        let prints = prints.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            match prints.try_recv() {
                Ok((file, picture)) => {
                    self.pending.remove(&file);
                    match picture {
                        Some(picture) => all.push((file, picture)),
                        None => {
                            self.lost.insert(file);
                        }
                    }
                }
                Err(TryRecvError::Empty | TryRecvError::Disconnected) => return all,
            }
        }
    }
}

/// The thread.
fn work(inbox: &Receiver<LostPrint>, outbox: &Sender<SmallPrint>) {
    while let Ok(LostPrint { file, shot, scenario }) = inbox.recv() {
        let small = shot.develop_small(scenario.thing_of(&shot.recipe), SIDE);
        let picture = small.ok().map(|photo| image(&photo, false));
        if outbox.send((file, picture)).is_err() {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::studio::recipe::{Flaw, Goods};
    use crate::studio::{SoldPiece, StudioLook, StudioThing};
    use std::time::Duration;

    /// A shot is ordered once and comes back as a picture; one that cannot be rendered is not asked
    /// for again.
    #[test]
    fn a_lost_picture_is_rendered_once() {
        let files = crate::scenario::Embedded::scenario("first_hour").expect("shipped");
        let scenario = crate::scenario::load(&files, "first_hour").scenario.expect("it loads");
        let scenario = Arc::new(scenario);
        let thing = StudioThing::of(SoldPiece { goods: Goods::Tea, flaw: Flaw::None });
        let recipe = thing.look(StudioLook::WindowLight);
        let shot = StudioShot::take(thing.piece, recipe, None, 48, 1).expect("a shot");
        let mut broken = shot.clone();
        broken.recipe.camera.distance_mm = 1;
        let mut album = Album::default();
        let print = |file: &str, shot: &StudioShot| LostPrint {
            file: file.to_owned(),
            shot: shot.clone(),
            scenario: scenario.clone(),
        };
        album.order(print("good", &shot));
        album.order(print("good", &shot));
        album.order(print("broken", &broken));
        let mut came = Vec::new();
        for _ in 0..1200 {
            came.extend(album.ready());
            if album.pending.is_empty() {
                break;
            }
            thread::sleep(Duration::from_millis(50));
        }
        let names: Vec<_> = came.iter().map(|(file, picture)| (file.as_str(), picture.size)).collect();
        assert_eq!(names, [("good", [usize::from(SIDE); 2])]);
        assert!(album.lost.contains("broken") && !album.lost.contains("good"));
        album.order(print("broken", &broken));
        assert!(album.pending.is_empty());
    }
}
