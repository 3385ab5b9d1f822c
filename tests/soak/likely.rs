//! Commands that fit the shop as it stands, drawn from the keeper's view: what a busy keeper might
//! really do.

use super::{money, pick};
use storefront_sandbox::base::ids::CarrierId;
use storefront_sandbox::base::{Lang, Money, Span, Stream};
use storefront_sandbox::reply::{ReferTo, Refusal, RemedyKind};
use storefront_sandbox::scenario::model::StatedFact;
use storefront_sandbox::sim::view::{ConversationView, OrderView, ReturnState};
use storefront_sandbox::sim::{OrderState, Remedy, Reply, ShopCommand, ShopView};

/// Replies that do something: promises that can be kept and not, remedies, sorry, a red line.
const REPLIES: &[&str] = &[
    "您好，48小时内发货。",
    "非常抱歉，今天20点前给您答复。",
    "亲，1小时内给您发出，否则全额退款",
    "I am so sorry, I will ship it within 1 hour.",
    "马上给您补发一个新的",
    "请您耐心等待",
    "好评返现5元",
    "I am sorry. You can return it, we will refund you in full.",
];

/// Public answers to reviews.
const PUBLIC: &[&str] = &[
    "非常抱歉，是我们没做好，会负责到底。",
    "We are very sorry.",
    "真的对不起，马上处理。",
    "谢谢您！",
    "改好评给您返现5元",
];

fn any<'a, T>(luck: &mut Stream, all: &'a [T]) -> Option<&'a T> {
    (!all.is_empty()).then(|| &all[luck.below(all.len() as u64) as usize])
}

/// A command that has a good chance to be accepted.
pub(super) fn command(luck: &mut Stream, view: &ShopView) -> ShopCommand {
    let urgent = match luck.below(12) {
        0..4 => talk(luck, view),
        4..6 => remind(luck, view).or_else(|| ship(luck, view)),
        6 => returned(luck, view),
        7..9 => review(luck, view),
        9 => shelf(luck, view),
        _ => None,
    };
    urgent.unwrap_or_else(|| {
        let to = view.now + Span::minutes(10 + luck.below(170) as i64);
        ShopCommand::Advance { to, stop: luck.chance(0.5) }
    })
}

fn talk(luck: &mut Stream, view: &ShopView) -> Option<ShopCommand> {
    let open: Vec<&ConversationView> = view.conversations.iter().filter(|c| c.needs_reply()).collect();
    let chat = *any(luck, &open)?;
    let conversation = chat.conversation;
    Some(match luck.below(8) {
        0 | 1 if !chat.suggestions.is_empty() => {
            let index = any(luck, &chat.suggestions)?.index;
            let lang = pick(luck, &Lang::ALL);
            ShopCommand::Answer { conversation, reply: Reply::Suggested { index, lang } }
        }
        2 if chat.order.is_some() => ShopCommand::LookUp { conversation },
        3 if !view.phrases.is_empty() => {
            let code = any(luck, &view.phrases)?.code.clone();
            ShopCommand::Answer { conversation, reply: Reply::Phrase { code, lang: pick(luck, &Lang::ALL) } }
        }
        4 => ShopCommand::Refuse { conversation, what: pick(luck, Refusal::ALL) },
        5 => ShopCommand::Refer { conversation, to: pick(luck, ReferTo::ALL) },
        6 => ShopCommand::OfferRemedy { conversation, remedy: remedy(luck, view, chat) },
        _ => {
            let text = pick(luck, REPLIES).to_owned();
            ShopCommand::Answer { conversation, reply: Reply::Free { text } }
        }
    })
}

/// A remedy within what may be given back.
fn remedy(luck: &mut Stream, view: &ShopView, chat: &ConversationView) -> Remedy {
    let kind = pick(luck, RemedyKind::ALL);
    let left = chat.order.map_or(Money(500), |o| {
        let order = &view.orders[o.index()];
        order.total - order.refunded
    });
    let amount = match kind {
        RemedyKind::PartRefund | RemedyKind::Coupon | RemedyKind::Discount => {
            Money(1 + luck.below(left.0.max(1) as u64) as i64)
        }
        RemedyKind::Refund | RemedyKind::Replacement | RemedyKind::Return | RemedyKind::Gift => Money::ZERO,
    };
    Remedy { kind, amount }
}

/// Some who have not paid are reminded.
fn remind(luck: &mut Stream, view: &ShopView) -> Option<ShopCommand> {
    let unpaid = |o: &&OrderView| o.state == OrderState::AwaitingPayment && !o.reminded;
    let order = view.orders.iter().find(unpaid).filter(|_| luck.chance(0.5))?;
    Some(ShopCommand::RemindToPay { order: order.order })
}

/// Some orders are left to lie.
fn ship(luck: &mut Stream, view: &ShopView) -> Option<ShopCommand> {
    let waiting: Vec<_> =
        view.orders.iter().filter(|o| o.state == OrderState::ToShip && o.order.0 % 5 != 4).collect();
    let order = any(luck, &waiting)?.order;
    Some(ShopCommand::Ship { order, carrier: CarrierId(luck.below(3) as u16) })
}

/// A return that is asked for is approved, disputed, or left to lie.
fn returned(luck: &mut Stream, view: &ShopView) -> Option<ShopCommand> {
    let asked: Vec<_> =
        view.orders.iter().filter(|o| o.returning == ReturnState::Requested && o.order.0 % 3 != 2).collect();
    let order = any(luck, &asked)?.order;
    let dispute = luck.chance(0.4);
    Some(if dispute { ShopCommand::DisputeReturn { order } } else { ShopCommand::ApproveReturn { order } })
}

fn review(luck: &mut Stream, view: &ShopView) -> Option<ShopCommand> {
    let silent: Vec<_> = view.reviews.iter().filter(|r| r.answer.is_none()).collect();
    let review = any(luck, &silent)?.review;
    Some(ShopCommand::AnswerReview { review, text: pick(luck, PUBLIC).to_owned() })
}

/// Listings, stock and equipment.
fn shelf(luck: &mut Stream, view: &ShopView) -> Option<ShopCommand> {
    let listing = any(luck, &view.listings)?;
    let product = listing.product;
    Some(match luck.below(7) {
        0 => {
            let photos: Vec<_> = listing.all_photos.iter().filter(|p| p.usable).map(|p| p.photo).collect();
            ShopCommand::ArrangePhotos { product, photos }
        }
        1 if listing.promotion.is_some() => ShopCommand::StopPromotion { product },
        1 => ShopCommand::StartPromotion { product, percent: 20, days: 1 },
        2 if listing.can_take_photos => ShopCommand::TakePhotos { product },
        3 => {
            let fact = luck.below(listing.facts.len().max(1) as u64) as u8;
            let says = pick(luck, &[StatedFact::True, StatedFact::Untrue(0), StatedFact::Missing]);
            ShopCommand::StateFact { product, fact, says }
        }
        4 => {
            let supplier = any(luck, &view.suppliers)?;
            ShopCommand::BuyStock { supplier: supplier.supplier, pieces: supplier.minimum }
        }
        5 => ShopCommand::SetPrice { product, price: money(luck).min(listing.reference_price) },
        _ => ShopCommand::BuyEquipment { equipment: any(luck, &view.equipment)?.equipment },
    })
}
