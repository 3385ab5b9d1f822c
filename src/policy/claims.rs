//! The trick of sending one text to everybody and claiming that it meant the best for each. It must
//! not pay: words that could mean anything allow no claim.

use super::words::BotWords;
use crate::base::Lang;
use crate::reply::{
    self, Act, Correction, Meaning, PromiseKind, RemedyKind, ReplyContext, Topic, borne, retractable,
};
use crate::sim::view::ConversationView;
use crate::sim::{Reply, ShopCommand};

/// The fixed texts that are tried: a phrase of comfort, a list of remedies, a list of refusals, and
/// a list of everything. None has a sum or a day: with them it would be an offer and a promise to
/// everybody, in spite of the claim.
const TEXTS: [BotWords; 4] = [
    BotWords::new("好的亲，马上给您处理，您放心", "Dear customer, sure, we take care of it right away"),
    BotWords::new("退呀换呀补呀，都好商量，您放心", "money, a new one, whatever suits you, no worries"),
    BotWords::new("价就这样，评价照实，码和电话保密", "price, reviews, codes and details: as they are"),
    BotWords::new(
        "退 换 券 送 便宜 发 到 回 查 抱歉 理解 推荐 料 等 快递 平台 价 评价 发票 隐私 验证码",
        "refund replace coupon gift off send come answer check sorry feel better wool \
         wait courier platform price review invoice privacy code",
    ),
];

/// How many fixed texts are tried.
pub const CLAIMS: u8 = TEXTS.len() as u8;

/// The text at a place.
pub(super) const fn words(lang: Lang, place: u8) -> &'static str {
    TEXTS[place as usize % TEXTS.len()].get(lang)
}

/// The text at a place, with the best of what it can be said to mean.
pub(super) fn claim(lang: Lang, place: u8, chat: &ConversationView, context: &ReplyContext) -> ShopCommand {
    let text = words(lang, place).to_owned();
    let reading = reply::read(&text, context);
    let can = borne(&text, &reading);
    let best = best(chat.topic);
    let mut meant: Vec<Meaning> = best.iter().filter(|it| can.contains(it)).copied().collect();
    meant.truncate(reply::MOST_MEANT);
    // What is read and not wanted is taken back.
    let mut unmeant = retractable(&reading);
    unmeant.retain(|it| matches!(it, Meaning::Remedy(_) | Meaning::Refusal(_)) && !best.contains(it));
    unmeant.truncate(reply::MOST_MEANT);
    let correction = Correction { meant, unmeant };
    let reply = if correction.is_empty() { Reply::Free { text } } else { Reply::Meant { text, correction } };
    ShopCommand::Answer { conversation: chat.conversation, reply }
}

/// What would serve a matter, best first.
fn best(topic: Topic) -> Vec<Meaning> {
    let mut all: Vec<Meaning> = topic.calls_for_no().map(Meaning::Refusal).into_iter().collect();
    all.extend(remedy(topic).map(Meaning::Remedy));
    all.extend([PromiseKind::Answer, PromiseKind::Ship, PromiseKind::Arrive].map(Meaning::Promise));
    all.extend([Act::Justify, Act::Recommend, Act::Agree, Act::Check, Act::Apologise].map(Meaning::Act));
    all
}

fn remedy(topic: Topic) -> Option<RemedyKind> {
    Some(match topic {
        Topic::Damaged | Topic::WrongItem | Topic::Lost => RemedyKind::Replacement,
        Topic::WrongSize | Topic::Return | Topic::NotAsDescribed => RemedyKind::Return,
        Topic::Late | Topic::Anger => RemedyKind::PartRefund,
        Topic::Cancel => RemedyKind::Refund,
        Topic::Bargain | Topic::Bulk => RemedyKind::Discount,
        Topic::Fact
        | Topic::Stock
        | Topic::Delivery
        | Topic::Freight
        | Topic::Invoice
        | Topic::ChangeOrder
        | Topic::PaidReview
        | Topic::OffPlatform
        | Topic::Extortion
        | Topic::FakePayment
        | Topic::Scam
        | Topic::DataRequest
        | Topic::Thanks
        | Topic::Other => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Money, Span, Time};

    /// A list of everything allows no claim, and no fixed text allows remedies for every matter.
    #[test]
    fn no_fixed_text_serves_every_matter() {
        let context = ReplyContext {
            facts: Vec::new(),
            order_value: Some(Money::major(40)),
            pieces: 1,
            topics: Vec::new(),
            now: Time::on(2, Span::hours(10)),
            first_weekday: 0,
            closes: Span::hours(21),
            ..ReplyContext::unknown()
        };
        let matters = [Topic::Damaged, Topic::Return, Topic::Bargain, Topic::PaidReview, Topic::OffPlatform];
        for text in &TEXTS {
            for lang in Lang::ALL {
                let text = text.get(lang);
                let can = borne(text, &reply::read(text, &context));
                let serves =
                    matters.iter().filter(|topic| best(**topic).iter().take(1).any(|it| can.contains(it)));
                assert!(serves.count() <= 3, "{text}: {can:?}");
            }
        }
        let all = &TEXTS[3];
        for lang in Lang::ALL {
            let text = all.get(lang);
            assert!(borne(text, &reply::read(text, &context)).is_empty(), "{text}");
        }
    }
}
