//! Why a command was refused, with the figures of this shop: what can be given, the smallest order,
//! the sum that is missing.

use crate::base::ids::SupplierId;
use crate::cli::say::Say;
use crate::locale;
use crate::narrate::why_refused;
use crate::session::Session;
use crate::sim::{Refused, ShopCommand};

/// Why a command was refused, as a sentence.
pub(super) fn refusal(session: &Session, say: Say, command: &ShopCommand, why: Refused) -> String {
    let known = if let ShopCommand::BuyStock { supplier, pieces } = command {
        purchase(session, say, *supplier, *pieces, why)
    } else if let (ShopCommand::OfferRemedy { conversation, remedy }, Refused::TooMuch) = (command, why) {
        let view = session.view();
        let talk = view.conversations.iter().find(|c| c.conversation == *conversation);
        let most = talk.and_then(|talk| talk.offer(remedy.kind)).and_then(|offer| offer.most);
        let most = most.map(|most| locale::money(&session.sim().scenario().currency, most));
        most.map(|most| say.with("play-too-much", &[("most", most.into())]))
    } else {
        None
    };
    known.unwrap_or_else(|| why_refused(why).get(say.lang).to_owned())
}

/// Why stock is not ordered, with the smallest order or the sum.
fn purchase(session: &Session, say: Say, supplier: SupplierId, pieces: u32, why: Refused) -> Option<String> {
    let view = session.view();
    let offer = view.suppliers.iter().find(|each| each.supplier == supplier)?;
    if why == Refused::BelowMinimum {
        return Some(say.with("play-below-minimum", &[("minimum", offer.minimum.into())]));
    }
    let money = |amount| locale::money(&session.sim().scenario().currency, amount);
    let cost = money(offer.unit_cost.times(i64::from(pieces)));
    let short = || say.with("play-cash-short", &[("cost", cost.into()), ("cash", money(view.cash).into())]);
    (why == Refused::NotEnoughCash).then(short)
}
