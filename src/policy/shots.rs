//! Pictures that a bot takes in the photo studio. It knows four ways to set them up, from a
//! snapshot on a messy desk to two softboxes and a white sheet; each is rendered once in a process,
//! so that a calibration of many thousand runs renders some dozen pictures. If ready pictures are
//! available, a bot takes those: a picture of its own only if a goal asks for one.

use super::memory::Bot;
use super::style::Style;
use crate::base::ids::ProductId;
use crate::scenario::model::{GoalCondition, PhotoNeeds, Scenario};
use crate::sim::{ShopCommand, ShopView};
use crate::studio::recipe::{Edits, OwnSpec, Recipe};
use crate::studio::{SoldPiece, StudioGear, StudioKit, StudioLook, StudioShot, StudioThing};
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// Side in pixels: marketplaces ask for 600.
const SIDE: u16 = 640;
/// Samples of each pixel: what is measured changes little beyond (design choice).
const SAMPLES: u16 = 3;
/// From this [`Style::flattery`] on, pictures are made to promise more than the thing keeps.
const FLATTERS_FROM: f64 = 0.8;
/// Second pictures come nearer: the distance in percent.
const CLOSER_PERCENT: u32 = 70;

/// How a picture is set up, poorest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum SetUp {
    /// A phone in the hand, a messy desk, the ceiling lamp.
    Snapshot,
    /// The phone and the window, on a cleared table.
    ByTheWindow,
    /// A white sheet with its own light, and the window.
    OnWhite,
    /// Everything that the shop can own.
    WellLit,
}

impl SetUp {
    /// What a skill from 0 to 1 can do; none below 0.1.
    fn of(skill: f64) -> Option<Self> {
        match skill {
            ..0.1 => None,
            ..0.25 => Some(Self::Snapshot),
            ..0.45 => Some(Self::ByTheWindow),
            ..0.75 => Some(Self::OnWhite),
            _ => Some(Self::WellLit),
        }
    }

    /// Whether this set-up makes use of a thing.
    const fn wants(self, gear: StudioGear) -> bool {
        match self {
            Self::Snapshot | Self::ByTheWindow => false,
            Self::OnWhite => matches!(gear, StudioGear::LightBox | StudioGear::Backdrops),
            Self::WellLit => true,
        }
    }

    /// The recipe for a piece, as far as the shop's things go.
    fn recipe(self, thing: &StudioThing, kit: &StudioKit, near: bool, flatters: bool) -> Recipe {
        let look = match self {
            Self::Snapshot => StudioLook::Snapshot,
            Self::ByTheWindow => StudioLook::WindowLight,
            Self::OnWhite | Self::WellLit => StudioLook::Softboxes,
        };
        let mut recipe = thing.look(look).fitted(kit);
        if near {
            recipe.camera.distance_mm = (recipe.camera.distance_mm * CLOSER_PERCENT / 100).max(40);
        }
        if flatters {
            recipe.edits = Edits { saturation_percent: 60, contrast_percent: 20, ..recipe.edits };
        }
        recipe
    }
}

/// Whether a bot takes pictures of a product: it is in the photo studio, and no session gives ready
/// ones.
fn is_shot(scenario: &Scenario, product: ProductId) -> bool {
    let ready = |needs: PhotoNeeds| matches!(needs, PhotoNeeds::Session | PhotoNeeds::SessionWith(_));
    let mut photos = scenario.photos.iter().filter(|photo| photo.product == product);
    scenario.is_in_studio(product) && !photos.any(|photo| ready(photo.needs))
}

/// Whether a goal asks for a picture of a product from the studio.
fn is_asked_for(scenario: &Scenario, product: ProductId) -> bool {
    scenario.goals.iter().any(|goal| goal.is == Some(GoalCondition::OwnPicture(product)))
}

/// Whether a keeper of this style buys a thing for the studio.
pub(super) fn wants(style: &Style, gear: &[StudioGear], scenario: &Scenario) -> bool {
    let mut products = (0..scenario.products.len()).map(ProductId::at);
    let set_up = SetUp::of(style.shooting).filter(|_| products.any(|product| is_shot(scenario, product)));
    set_up.is_some_and(|set_up| gear.iter().any(|gear| set_up.wants(*gear)))
}

/// Takes a picture of everything that is to be shot while nobody waits: first a cover of each, then
/// a second one from nearer by, if the style shows more than one.
pub(super) fn next(
    bot: &mut Bot,
    style: &Style,
    view: &ShopView,
    scenario: &Scenario,
) -> Option<ShopCommand> {
    let set_up = SetUp::of(style.shooting)?;
    let busy = view.conversations.iter().any(crate::sim::view::ConversationView::needs_reply);
    if busy || !view.open || scenario.products.iter().all(|product| product.studio.is_none()) {
        return None;
    }
    for near in [false, true] {
        for listing in &view.listings {
            let Some(thing) = &listing.studio else { continue };
            let is_wanted =
                is_shot(scenario, listing.product) || !near && is_asked_for(scenario, listing.product);
            if !is_wanted || (near && style.photos < 2) || !bot.shots.insert((listing.product, near)) {
                continue;
            }
            let flatters = style.flattery >= FLATTERS_FROM;
            if let Some(shot) = taken(thing, set_up, &view.kit, near, flatters)
                && let Some(command) =
                    bot.offer(ShopCommand::TakeShot { product: listing.product, shot: Box::new(shot) })
            {
                return Some(command);
            }
        }
    }
    None
}

/// What decides a bot's picture: the thing, the set-up, whether from nearer by, whether it
/// flatters, and what the shop owns of the things that the set-up uses.
type ShotKey = (SoldPiece, Option<OwnSpec>, SetUp, bool, bool, Vec<StudioGear>);

/// Every shot that was taken in this process: the same recipe gives the same picture, so nothing
/// depends on who asked first.
static TAKEN: Mutex<BTreeMap<ShotKey, Option<StudioShot>>> = Mutex::new(BTreeMap::new());

/// The shot of a set-up. Who asks meanwhile waits; nobody renders the same twice.
fn taken(
    thing: &StudioThing,
    set_up: SetUp,
    kit: &StudioKit,
    near: bool,
    flatters: bool,
) -> Option<StudioShot> {
    let used = StudioGear::ALL.into_iter().filter(|gear| kit.owns(*gear) && set_up.wants(*gear));
    let key = (thing.piece, thing.spec().cloned(), set_up, near, flatters, used.collect::<Vec<_>>());
    let mut all = TAKEN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = all.get(&key) {
        return known.clone();
    }
    let kit = StudioKit::of(key.5.iter().copied());
    let render = || {
        let recipe = set_up.recipe(thing, &kit, near, flatters);
        StudioShot::take(thing.piece, recipe, thing.goods(), SIDE, SAMPLES).ok()
    };
    let shot = apart(render);
    all.insert(key, shot.clone());
    shot
}

/// Renders on threads of its own. A worker of a calibration that helped out with other runs while
/// it waits here would ask for a lock that it has already.
fn apart(render: impl FnOnce() -> Option<StudioShot> + Send) -> Option<StudioShot> {
    std::thread::scope(|scope| {
        let work = || match rayon::ThreadPoolBuilder::new().build() {
            Ok(pool) => pool.install(render),
            Err(_) => None,
        };
        scope.spawn(work).join().ok().flatten()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::photo::{MarketRules, market_breaches};
    use crate::studio::recipe::{Flaw, Goods};

    const MUG: StudioThing = StudioThing::of(SoldPiece { goods: Goods::Mug, flaw: Flaw::None });

    /// The better the set-up, the better the picture; only who flatters lies; many threads that ask
    /// at once all get the same.
    #[test]
    fn pictures_are_as_good_as_their_set_up() {
        let kit = StudioKit::whole();
        let shot = |set_up, flatters| taken(&MUG, set_up, &kit, false, flatters).unwrap();
        let all = [SetUp::Snapshot, SetUp::ByTheWindow, SetUp::OnWhite, SetUp::WellLit];
        let shots = all.map(|set_up| shot(set_up, false));
        assert!(
            shots.windows(2).all(|pair| pair[0].appeal < pair[1].appeal),
            "{:?}",
            shots.map(|s| s.appeal)
        );
        assert!(shots.iter().all(|shot| shot.lies.is_empty()));
        assert!(shot(SetUp::WellLit, true).flattery() >= 0.5);
        let ground = |shot: &StudioShot| market_breaches(&shot.measures, &MarketRules::default()).is_empty();
        assert!(!ground(&shots[0]) && ground(&shots[3]));
        let asked: Vec<_> = std::thread::scope(|scope| {
            let ask = || taken(&MUG, SetUp::Snapshot, &kit, true, false).unwrap();
            let all = [(); 4].map(|()| scope.spawn(ask));
            all.map(|one| one.join().unwrap()).into()
        });
        assert!(asked.windows(2).all(|pair| pair[0] == pair[1]));
    }
}
