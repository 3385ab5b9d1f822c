//! Random commands, legal and illegal, on a running shop: nothing panics and the books stay sound.
//! More than half of them are drawn from the keeper's view, so that returns, disputes and reviews
//! are reached; the test counts what was. `STOREFRONT_SOAK` sets the number of runs (100 unless it
//! is set).

#![allow(clippy::wildcard_enum_match_arm, reason = "a test asks about some entries and commands only")]
#![allow(
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test may stop where it stands and ask its setting"
)]

mod common;
#[path = "soak/likely.rs"]
mod likely;

use rayon::prelude::*;
use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};
use storefront_sandbox::base::ids::{
    CarrierId, ConversationId, EquipmentId, OrderId, PhotoId, ProductId, ReviewId, SupplierId,
};
use storefront_sandbox::base::{Lang, Money, Span, Stream, Time};
use storefront_sandbox::photo::ImportedPhoto;
use storefront_sandbox::reply::{ReferTo, Refusal, RemedyKind};
use storefront_sandbox::scenario::Scenario;
use storefront_sandbox::scenario::model::StatedFact;
use storefront_sandbox::sim::{Entry, Remedy, Reply, ShopCommand, Sim};
use storefront_sandbox::studio::recipe::{Flaw, Goods, Pose};
use storefront_sandbox::studio::{Model, SoldPiece, StudioKit, StudioLook, StudioShot, preset};

const COMMANDS: u32 = 160;

const TEXTS: &[&str] = &[
    "",
    " ",
    "好的",
    "非常抱歉，马上给您全额退款",
    "refund ¥999999999999999999",
    "好评返现5元",
    "加我微信",
    "明晚8点前送到，否则全额退款",
    "\u{202e}\u{0}\u{feff}🙃🙃🙃",
    "{product} {value} {nonsense} {{{",
    "within 99999999999 hours",
    "￥￥￥５折，全网最低！！！",
];

fn pick<T: Copy>(luck: &mut Stream, all: &[T]) -> T {
    all[luck.below(all.len() as u64) as usize]
}

/// A number that is usually small and sometimes at the edge of what fits.
fn number(luck: &mut Stream, usual: u64) -> u64 {
    if luck.chance(0.06) {
        pick(luck, &[0, u64::MAX, u64::from(u32::MAX), 65_535])
    } else {
        luck.below(usual)
    }
}

fn money(luck: &mut Stream) -> Money {
    let edges = [Money(i64::MAX), Money(i64::MIN), Money(-1), Money(0)];
    if luck.chance(0.08) { pick(luck, &edges) } else { Money(luck.below(9_000) as i64) }
}

fn text(luck: &mut Stream) -> String {
    if luck.chance(0.03) { "长".repeat(3_000) } else { pick(luck, TEXTS).to_owned() }
}

/// What the goods of the shop on bad days look like in the studio.
const MUG: SoldPiece = SoldPiece { goods: Goods::Mug, flaw: Flaw::None };

/// A learner's own picture of them.
static PHOTO: LazyLock<ImportedPhoto> = LazyLock::new(|| {
    let bytes = include_bytes!("../assets/photos/mug_good.png");
    ImportedPhoto::read(bytes, [200, 90, 60]).expect("it is a picture").0
});

/// A picture of them by the window, small.
static SHOT: LazyLock<StudioShot> = LazyLock::new(|| {
    let model = Model::new(MUG.goods, Pose::default(), MUG.flaw);
    let recipe = preset(&model, Pose::default(), MUG.flaw, StudioLook::WindowLight);
    StudioShot::take(MUG, recipe.fitted(&StudioKit::default()), None, 48, 1).expect("it can be taken")
});

fn command(luck: &mut Stream, now: Time) -> ShopCommand {
    let product = ProductId(number(luck, 3) as u16);
    let conversation = ConversationId(number(luck, 12) as u32);
    let order = OrderId(number(luck, 12) as u32);
    match luck.below(29) {
        0 => ShopCommand::SetPrice { product, price: money(luck) },
        1 => ShopCommand::StartPromotion {
            product,
            percent: number(luck, 99) as u8,
            days: number(luck, 5) as u8,
        },
        2 => ShopCommand::StopPromotion { product },
        3 => ShopCommand::StateFact {
            product,
            fact: number(luck, 4) as u8,
            says: pick(
                luck,
                &[StatedFact::Missing, StatedFact::True, StatedFact::Untrue(0), StatedFact::Untrue(9)],
            ),
        },
        4 => ShopCommand::PromiseDays { product, days: number(luck, 9) as u8 },
        5 => ShopCommand::SetFreight { product, freight: money(luck) },
        6 => {
            let count = luck.below(4);
            let photos = (0..count).map(|_| PhotoId(number(luck, 5) as u16)).collect();
            ShopCommand::ArrangePhotos { product, photos }
        }
        7 => ShopCommand::TakePhotos { product },
        8 => ShopCommand::BuyStock {
            supplier: SupplierId(number(luck, 3) as u16),
            pieces: number(luck, 40) as u32,
        },
        9 => ShopCommand::BuyEquipment { equipment: EquipmentId(number(luck, 6) as u16) },
        10 => ShopCommand::SavePhrase { code: text(luck), text: text(luck) },
        11 => ShopCommand::LookUp { conversation },
        12 | 13 => ShopCommand::Answer {
            conversation,
            reply: Reply::Suggested { index: number(luck, 4) as u8, lang: pick(luck, &Lang::ALL) },
        },
        14 => ShopCommand::Answer { conversation, reply: Reply::Free { text: text(luck) } },
        15 => ShopCommand::Answer {
            conversation,
            reply: Reply::Phrase { code: text(luck), lang: pick(luck, &Lang::ALL) },
        },
        16 => ShopCommand::OfferRemedy {
            conversation,
            remedy: Remedy { kind: pick(luck, RemedyKind::ALL), amount: money(luck) },
        },
        17 => ShopCommand::Refuse { conversation, what: pick(luck, Refusal::ALL) },
        18 => ShopCommand::Refer { conversation, to: pick(luck, ReferTo::ALL) },
        19 | 20 => ShopCommand::Ship { order, carrier: CarrierId(number(luck, 3) as u16) },
        21 => {
            let dispute = luck.chance(0.5);
            if dispute { ShopCommand::DisputeReturn { order } } else { ShopCommand::ApproveReturn { order } }
        }
        22 if luck.chance(0.5) => ShopCommand::RemindToPay { order },
        22 => ShopCommand::AnswerReview { review: ReviewId(number(luck, 6) as u32), text: text(luck) },
        23 => ShopCommand::Pause,
        25 => ShopCommand::SetTitle { product, title: text(luck) },
        24 => ShopCommand::TakeShot { product, shot: Box::new(SHOT.clone()) },
        26 => ShopCommand::ImportPhoto { product, photo: Box::new(PHOTO.clone()) },
        _ => {
            let to = if luck.chance(0.1) {
                Time(luck.bits() as i64)
            } else {
                Time(now.0 + luck.below(9_000) as i64)
            };
            // A leap to the end of all days ends the run at once; that is tried, but not often.
            let to = if luck.chance(0.9) { to.min(Time(now.0 + 20_000)) } else { to };
            ShopCommand::Advance { to, stop: luck.chance(0.5) }
        }
    }
}

/// The name of a command. No arm for the rest: a new command must be added here and to `command`.
fn name(command: &ShopCommand) -> &'static str {
    match command {
        ShopCommand::SetPrice { .. } => "SetPrice",
        ShopCommand::StartPromotion { .. } => "StartPromotion",
        ShopCommand::StopPromotion { .. } => "StopPromotion",
        ShopCommand::StateFact { .. } => "StateFact",
        ShopCommand::PromiseDays { .. } => "PromiseDays",
        ShopCommand::SetFreight { .. } => "SetFreight",
        ShopCommand::SetTitle { .. } => "SetTitle",
        ShopCommand::ArrangePhotos { .. } => "ArrangePhotos",
        ShopCommand::TakePhotos { .. } => "TakePhotos",
        ShopCommand::TakeShot { .. } => "TakeShot",
        ShopCommand::ImportPhoto { .. } => "ImportPhoto",
        ShopCommand::BuyStock { .. } => "BuyStock",
        ShopCommand::BuyEquipment { .. } => "BuyEquipment",
        ShopCommand::SavePhrase { .. } => "SavePhrase",
        ShopCommand::LookUp { .. } => "LookUp",
        ShopCommand::Answer { .. } => "Answer",
        ShopCommand::OfferRemedy { .. } => "OfferRemedy",
        ShopCommand::Refuse { .. } => "Refuse",
        ShopCommand::Refer { .. } => "Refer",
        ShopCommand::Ship { .. } => "Ship",
        ShopCommand::ApproveReturn { .. } => "ApproveReturn",
        ShopCommand::DisputeReturn { .. } => "DisputeReturn",
        ShopCommand::RemindToPay { .. } => "RemindToPay",
        ShopCommand::AnswerReview { .. } => "AnswerReview",
        ShopCommand::Advance { .. } => "Advance",
        ShopCommand::Pause => "Pause",
    }
}

/// The name of an entry that must be reached, if it is one of those.
fn landmark(entry: &Entry) -> Option<&'static str> {
    Some(match entry {
        Entry::LookedUp { .. } => "LookedUp",
        Entry::AnsweredTooLate { .. } => "AnsweredTooLate",
        Entry::Remedied { .. } => "Remedied",
        Entry::Promised { .. } => "Promised",
        Entry::PromiseKept { .. } => "PromiseKept",
        Entry::PromiseBroken { .. } => "PromiseBroken",
        Entry::RedLineCrossed { .. } => "RedLineCrossed",
        Entry::CaseSolved { .. } => "CaseSolved",
        Entry::CaseFailed { .. } => "CaseFailed",
        Entry::OrderCompleted { .. } => "OrderCompleted",
        Entry::OrderClosed { .. } => "OrderClosed",
        Entry::OrderOverdue { .. } => "OrderOverdue",
        Entry::ShippingOverdue { .. } => "ShippingOverdue",
        Entry::ReturnRequested { .. } => "ReturnRequested",
        Entry::ReturnApproved { .. } => "ReturnApproved",
        Entry::ReturnArrived { .. } => "ReturnArrived",
        Entry::DisputeOpened { by_shop: true, .. } => "DisputeOpened by the shop",
        Entry::DisputeOpened { by_shop: false, .. } => "DisputeOpened by a customer",
        Entry::DisputeRuled { .. } => "DisputeRuled",
        Entry::Refunded { .. } => "Refunded",
        Entry::Reviewed { .. } => "Reviewed",
        Entry::ReviewAnswered { .. } => "ReviewAnswered",
        Entry::ReviewWithdrawn { .. } => "ReviewWithdrawn",
        Entry::StockArrived { .. } => "StockArrived",
        Entry::SoldOut { .. } => "SoldOut",
        Entry::PaymentReminded { .. } => "PaymentReminded",
        _ => return None,
    })
}

/// How many names `landmark` has.
const LANDMARKS: usize = 26;

/// How often each command was accepted and refused, and how often each landmark was reached.
#[derive(Debug, Default)]
struct Tally {
    commands: BTreeMap<&'static str, (u32, u32)>,
    entries: BTreeMap<&'static str, u32>,
}

impl Tally {
    fn add(mut self, other: Self) -> Self {
        for (name, (accepted, refused)) in other.commands {
            let counts = self.commands.entry(name).or_default();
            *counts = (counts.0 + accepted, counts.1 + refused);
        }
        for (name, count) in other.entries {
            *self.entries.entry(name).or_default() += count;
        }
        self
    }
}

/// Most commands fit the shop as it stands, the others are drawn blindly.
fn soak(scenario: &Arc<Scenario>, seed: u64) -> Tally {
    let mut sim = Sim::open(Arc::clone(scenario), seed);
    let mut tally = Tally::default();
    let mut after_the_end = 0;
    for count in 0..COMMANDS {
        let mut luck = Stream::new(seed, 77, 0x50A4, count);
        let likely = !sim.is_over() && luck.chance(0.7);
        let wanted =
            if likely { likely::command(&mut luck, &sim.view()) } else { command(&mut luck, sim.now()) };
        let before = sim.journal().entries().len();
        let counts = tally.commands.entry(name(&wanted)).or_default();
        if sim.apply(&wanted).is_ok() {
            counts.0 += 1;
        } else {
            counts.1 += 1;
            assert_eq!(
                sim.journal().entries().len(),
                before,
                "a refused command changes nothing: {wanted:?}"
            );
        }
        assert_eq!(sim.faults(), Vec::<String>::new(), "seed {seed}, command {count}: {wanted:?}");
        after_the_end += u32::from(sim.is_over());
        if after_the_end > 8 {
            break;
        }
    }
    for entry in sim.journal().entries() {
        if let Some(name) = landmark(&entry.what) {
            *tally.entries.entry(name).or_default() += 1;
        }
    }
    tally
}

/// The small shop on bad days: much comes back, so that returns, disputes and reviews are trodden
/// too.
fn bad_days() -> Arc<Scenario> {
    let mut scenario = Scenario::clone(&common::corner_shop());
    scenario.behaviour.return_other = 0.7;
    scenario.behaviour.breakage = 0.1;
    scenario.behaviour.withdraw_apology = 0.8;
    scenario.behaviour.buy_base *= 4.0;
    // Customers who write and wait, so that talks about orders, look-ups and broken promises are
    // among them.
    scenario.behaviour.complain_loss = 0.95;
    scenario.behaviour.complain_no_loss = 0.95;
    for case in &mut scenario.cases {
        case.patience = case.patience.max(Span::hours(3));
    }
    for carrier in &mut scenario.carriers {
        carrier.median_days /= 3.0;
    }
    for product in &mut scenario.products {
        product.studio = Some(MUG);
    }
    Arc::new(scenario)
}

#[test]
fn random_commands_never_break_the_shop() {
    let runs = std::env::var("STOREFRONT_SOAK").ok().and_then(|n| n.parse().ok()).unwrap_or(100_u64);
    let shops = [common::corner_shop(), bad_days()];
    let tally = (0..runs)
        .into_par_iter()
        .map(|seed| soak(&shops[usize::from(seed % 2 == 1)], seed))
        .reduce(Tally::default, Tally::add);
    println!("{runs} runs, commands accepted and refused, entries reached: {tally:#?}");
    let (accepted, refused) = tally.commands.values().fold((0, 0), |sum, n| (sum.0 + n.0, sum.1 + n.1));
    assert_eq!(tally.commands.len(), 26, "every command was tried");
    assert!(accepted > runs as u32 * 20 && refused > runs as u32 * 10, "both kinds were tried");
    if runs >= 40 {
        let never: Vec<_> = tally.commands.iter().filter(|(_, n)| n.0 == 0).map(|(name, _)| name).collect();
        assert!(never.is_empty(), "never accepted: {never:?}");
        assert_eq!(tally.entries.len(), LANDMARKS, "not every landmark was reached: {:#?}", tally.entries);
    }
}
