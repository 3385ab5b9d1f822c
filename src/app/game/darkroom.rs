//! The darkroom: a thread that renders what the photo studio shows, coarse first, then finer. A
//! change of the recipe stops it at the next row. The window never waits for it.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use egui::{ColorImage, Context, TextureId};

use super::preview::PreviewTexture;
use crate::photo::ShotMeasures;
use crate::studio::recipe::Recipe;
use crate::studio::{
    Cancel, Film, Model, Photo, StudioShot, StudioStage, StudioThing, develop, edit, expose, load,
};

/// Side of a shot: marketplaces ask for 600 pixels.
const SHOT_SIDE: u16 = 640;
/// Samples of a shot.
const SHOT_SAMPLES: u16 = 16;
/// How long the first, coarse picture may take (the window must follow a slider within 250 ms).
const COARSE_WITHIN: Duration = Duration::from_millis(120);
/// Sides that a coarse picture may have.
const COARSE: [usize; 5] = [64, 96, 128, 192, 256];

/// What is to be rendered.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct PrintOrder {
    pub(super) recipe: Recipe,
    pub(super) thing: StudioThing,
}

/// The results from the thread.
pub(super) enum Print {
    /// A preview.
    Preview { photo: Photo, measures: Option<ShotMeasures>, progress: f32 },
    /// A finished shot.
    Shot(Box<StudioShot>, Photo),
    /// The order is done.
    Done,
}

/// The state that the window and the thread share.
#[derive(Default)]
struct DarkroomBench {
    /// Whether the picture that is being made is to be kept.
    keep: AtomicBool,
    /// Whether it is fine enough now.
    enough: AtomicBool,
    /// Stops the order in work.
    cancel: Mutex<Arc<Cancel>>,
}

/// The window's side of it. The thread starts with the first order and ends with the program.
#[derive(Default)]
pub(super) struct Darkroom {
    orders: Option<Sender<PrintOrder>>,
    prints: Option<Mutex<Receiver<(PrintOrder, Print)>>>,
    bench: Arc<DarkroomBench>,
    asked: Option<PrintOrder>,
    last: Option<Photo>,
    marked: bool,
    texture: PreviewTexture,
    works: bool,
}

impl Darkroom {
    /// Takes over what the window wants now: another order, or the one in work as a shot to keep
    /// (`keep`), as fine as it is by now (`enough`).
    pub(super) fn want(&mut self, order: PrintOrder, keep: bool, enough: bool) {
        self.bench.keep.store(keep, Ordering::Relaxed);
        self.bench.enough.store(enough, Ordering::Relaxed);
        if self.asked.as_ref() != Some(&order) || (keep && !self.works) {
            self.ask(order);
        }
    }

    /// Whether something is being rendered.
    pub(super) fn works(&self) -> bool {
        self.works
    }

    /// The preview as it is to be shown in this frame.
    pub(super) fn texture(&mut self, ctx: &Context) -> Option<TextureId> {
        self.texture.of_frame(ctx)
    }

    /// Takes over a new preview.
    pub(super) fn keep_preview(&mut self, ctx: &Context, photo: Photo, marks: bool) {
        self.show(ctx, &photo, marks);
        self.last = Some(photo);
    }

    /// Shows the marks of what is pure white or black, or takes them away.
    pub(super) fn mark(&mut self, ctx: &Context, marks: bool) {
        if self.marked != marks
            && let Some(photo) = self.last.take()
        {
            self.keep_preview(ctx, photo, marks);
        }
    }

    /// Gives the thread another order; the one in work ends at the next row.
    fn ask(&mut self, order: PrintOrder) {
        let cancel = self.bench.cancel.lock().unwrap_or_else(PoisonError::into_inner);
        cancel.request();
        drop(cancel);
        if self.orders.is_none() {
            let (orders, inbox) = channel();
            let (outbox, prints) = channel();
            let bench = self.bench.clone();
            // Without a thread the room shows that it is rendering, and nothing else is lost.
            let started = thread::Builder::new()
                .name("darkroom".to_owned())
                .spawn(move || work(&inbox, &outbox, &bench));
            if started.is_err() {
                return;
            }
            (self.orders, self.prints) = (Some(orders), Some(Mutex::new(prints)));
        }
        self.asked = Some(order.clone());
        self.works = self.orders.as_ref().is_some_and(|orders| orders.send(order).is_ok());
    }

    /// Stops what is being rendered for a room that was left.
    pub(super) fn stop(&mut self) {
        if self.asked.take().is_some() {
            self.bench.cancel.lock().unwrap_or_else(PoisonError::into_inner).request();
            (self.works, self.last) = (false, None);
            self.texture.clear();
        }
    }

    /// The next print of the order that was given last.
    pub(super) fn next_print(&mut self) -> Option<Print> {
        let prints = self.prints.as_ref()?.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            match prints.try_recv() {
                Ok((order, print)) if Some(&order) == self.asked.as_ref() => {
                    self.works &= !matches!(print, Print::Done);
                    return Some(print);
                }
                Ok(_) => {}
                Err(TryRecvError::Empty | TryRecvError::Disconnected) => return None,
            }
        }
    }

    fn show(&mut self, ctx: &Context, photo: &Photo, marks: bool) {
        self.marked = marks;
        self.texture.put(ctx, image(photo, marks));
    }
}

/// The thread.
fn work(inbox: &Receiver<PrintOrder>, outbox: &Sender<(PrintOrder, Print)>, bench: &DarkroomBench) {
    let mut coarse = None;
    let mut fine: Option<(Recipe, Film)> = None;
    while let Ok(mut order) = inbox.recv() {
        // Only the last one counts.
        while let Ok(later) = inbox.try_recv() {
            order = later;
        }
        let cancel = Arc::new(Cancel::default());
        *bench.cancel.lock().unwrap_or_else(PoisonError::into_inner) = cancel.clone();
        let job = PrintJob { order: &order, outbox, bench, cancel: &cancel };
        job.run(&mut coarse, &mut fine);
        if outbox.send((order.clone(), Print::Done)).is_err() {
            return;
        }
    }
}

/// An order in work.
struct PrintJob<'a> {
    order: &'a PrintOrder,
    outbox: &'a Sender<(PrintOrder, Print)>,
    bench: &'a DarkroomBench,
    cancel: &'a Cancel,
}

impl PrintJob<'_> {
    fn run(&self, coarse: &mut Option<usize>, fine: &mut Option<(Recipe, Film)>) {
        let recipe = &self.order.recipe;
        let Ok(model) = Model::of_recipe(recipe, self.order.thing.goods()) else { return };
        let Ok(stage) = StudioStage::new(recipe, &model) else { return };
        let traced = recipe.traced();
        let side = usize::from(SHOT_SIDE);
        let reused = fine.take().filter(|(known, _)| *known == traced).map(|(_, film)| film);
        if reused.is_none() {
            let first = *coarse.get_or_insert_with(|| calibrate(&stage, recipe.seed));
            for (small, samples) in steps(first) {
                let Some(mut film) = load(small, small, recipe.seed) else { return };
                let mut goes_on = true;
                let taken = timed(|| {
                    goes_on =
                        expose(&mut film, &stage, samples, self.cancel) && self.print(&model, &film, 0.05);
                });
                if !goes_on {
                    return;
                }
                if small == first {
                    // The machine's load changes: the next order begins as coarse as it asks for.
                    *coarse = Some(follow_load(first, taken));
                }
            }
        }
        let Some(mut film) = reused.or_else(|| load(side, side, recipe.seed)) else { return };
        for samples in [2, 4, 8, u32::from(SHOT_SAMPLES)] {
            if film.samples() < samples && !expose(&mut film, &stage, samples, self.cancel) {
                // What is traced stays of use if only a lamp's strength or an edit changed.
                *fine = Some((traced, film));
                return;
            }
            let done = film.samples() as f32 / f32::from(SHOT_SAMPLES);
            if film.samples() <= samples && !self.print(&model, &film, done) {
                return;
            }
            if self.bench.enough.load(Ordering::Relaxed) {
                break;
            }
        }
        if self.bench.keep.load(Ordering::Relaxed) {
            let samples = u16::try_from(film.samples()).unwrap_or(SHOT_SAMPLES);
            let (piece, quality) = (self.order.thing.piece, (SHOT_SIDE, samples));
            let shot = StudioShot::of_negative(piece, recipe.clone(), &model, &film.smooth(), quality);
            if let Some((shot, photo)) = shot {
                let _ = self.outbox.send((self.order.clone(), Print::Shot(Box::new(shot), photo)));
            }
        }
        *fine = Some((traced, film));
    }

    /// Develops a preview and sends it. False if no receiver is left.
    fn print(&self, model: &Model, film: &Film, progress: f32) -> bool {
        let recipe = &self.order.recipe;
        let photo = edit(&develop(&film.smooth(), recipe).0, &recipe.edits);
        let measures = photo.measure(model, recipe);
        let print = Print::Preview { photo, measures, progress };
        self.outbox.send((self.order.clone(), print)).is_ok()
    }
}

/// Sides and samples of the previews before the shot's own film, each finer than the one before.
fn steps(first: usize) -> Vec<(usize, u32)> {
    let mut steps = vec![(first, 2)];
    for (side, samples) in [(first * 3 / 2, 4), (320, 4)] {
        if steps.iter().all(|(before, _)| *before < side) {
            steps.push((side, samples));
        }
    }
    steps
}

/// The side of the coarse picture: as large as this machine renders in time.
fn calibrate(stage: &StudioStage, seed: u32) -> usize {
    let Some(mut film) = load(64, 64, seed) else { return COARSE[0] };
    let taken = timed(|| {
        expose(&mut film, stage, 2, &Cancel::default());
        film.smooth();
    });
    let each = taken.as_secs_f64() / (64.0 * 64.0);
    let fits = |side: &&usize| each * (**side * **side) as f64 <= COARSE_WITHIN.as_secs_f64();
    COARSE.iter().rev().find(fits).copied().unwrap_or(COARSE[0])
}

/// The side of the next coarse picture, after one of this side took so long: as much smaller as it
/// must be, and one step larger where there is time for it.
fn follow_load(side: usize, taken: Duration) -> usize {
    let each = taken.as_secs_f64() / (side * side) as f64;
    let fits = |other: &&usize| each * (**other * **other) as f64 <= COARSE_WITHIN.as_secs_f64();
    let most = COARSE.iter().rev().find(fits).copied().unwrap_or(COARSE[0]);
    let larger = COARSE.iter().copied().find(|other| *other > side).unwrap_or(side);
    most.min(larger)
}

/// How long some work takes on this machine.
#[expect(
    clippy::disallowed_types,
    reason = "the size of a preview follows the machine; no picture that is kept depends on it"
)]
fn timed(work: impl FnOnce()) -> Duration {
    let began = std::time::Instant::now();
    work();
    began.elapsed()
}

/// Pixels by brightness (Rec. 601), 64 steps.
pub(super) fn histogram(photo: &Photo) -> Vec<u32> {
    let mut out = vec![0; 64];
    for p in photo.rgb().chunks_exact(3) {
        let luma = (299 * u32::from(p[0]) + 587 * u32::from(p[1]) + 114 * u32::from(p[2])) / 1000;
        out[(luma / 4).min(63) as usize] += 1;
    }
    out
}

/// The photo for the screen; with `marks`, pure white is shown red and pure black blue.
pub(super) fn image(photo: &Photo, marks: bool) -> ColorImage {
    let size = [photo.width(), photo.height()];
    if !marks {
        return ColorImage::from_rgb(size, photo.rgb());
    }
    let marked = photo.rgb().chunks_exact(3).flat_map(|p| {
        if p.iter().all(|c| *c >= 254) {
            [220, 40, 40]
        } else if p.iter().all(|c| *c <= 2) {
            [40, 80, 220]
        } else {
            [p[0], p[1], p[2]]
        }
    });
    ColorImage::from_rgb(size, &marked.collect::<Vec<u8>>())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::studio::recipe::{Flaw, Goods};
    use crate::studio::{SoldPiece, StudioLook};

    /// A preview comes coarse first and then finer; a kept one ends as a shot that verifies.
    #[test]
    fn prints_come_coarse_first_and_end_as_a_shot() {
        let thing = StudioThing::of(SoldPiece { goods: Goods::Tea, flaw: Flaw::None });
        let recipe = thing.look(StudioLook::Softboxes);
        let mut dark = Darkroom::default();
        dark.bench.keep.store(true, Ordering::Relaxed);
        dark.bench.enough.store(true, Ordering::Relaxed);
        dark.ask(PrintOrder { recipe, thing });
        let (mut sides, mut shot) = (Vec::new(), None);
        for _ in 0..1200 {
            match dark.next_print() {
                Some(Print::Preview { photo, .. }) => sides.push(photo.width()),
                Some(Print::Shot(taken, _)) => {
                    shot = Some(taken);
                    break;
                }
                Some(Print::Done) | None => thread::sleep(Duration::from_millis(50)),
            }
        }
        assert!(sides.is_sorted() && sides.len() >= 3, "{sides:?}");
        for first in COARSE {
            assert!(steps(first).is_sorted_by(|a, b| a.0 < b.0), "{first}");
        }
        let shot = shot.expect("a shot");
        assert_eq!((shot.side, shot.samples), (SHOT_SIDE, 2));
        assert!(shot.is_plausible());
        assert_eq!(shot.verify(None), Ok(()));
    }

    /// Under load the preview shrinks at once; it grows again step by step, and never beyond what
    /// there is time for.
    #[test]
    fn the_preview_follows_the_load() {
        let ms = Duration::from_millis;
        assert_eq!(follow_load(256, ms(480)), 128);
        assert_eq!(follow_load(256, ms(100_000)), 64);
        assert_eq!(follow_load(64, ms(1)), 96);
        assert_eq!(follow_load(128, ms(70)), 128);
        assert_eq!(follow_load(256, ms(1)), 256);
    }
}
