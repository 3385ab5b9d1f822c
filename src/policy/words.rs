//! What bots say in their own words: one table, both languages. Bots are no part of the program's
//! face; their words are moves of a strategy, so that they stand here and not with its messages.

use crate::base::Lang;

/// The same move in both languages.
pub(super) struct BotWords {
    zh: &'static str,
    en: &'static str,
}

impl BotWords {
    pub(super) const fn new(zh: &'static str, en: &'static str) -> Self {
        Self { zh, en }
    }

    /// The words in one language.
    pub(super) const fn get(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Zh => self.zh,
            Lang::En => self.en,
        }
    }
}

/// A fact told to a customer; `{name}` and `{value}` are filled in.
pub(super) const FACT: BotWords = BotWords::new("亲，您好！{name}：{value}。", "Hello! {name}: {value}.");
/// Sorry, and an answer promised for tonight.
pub(super) const CHECK_BY_EIGHT: BotWords = BotWords::new(
    "亲，很抱歉，这边再帮您核实一下，今天20点前给您答复。",
    "I am very sorry. Let me check this for you; you will have an answer by 8 pm today.",
);
/// In public, under a bad review.
pub(super) const TO_A_BAD_REVIEW: BotWords = BotWords::new(
    "非常抱歉给您带来不好的体验。我们给您发了消息，会负责到底，也在改进商品说明和发货。",
    "We are very sorry about this. We have written to you, we will see it through, and we are improving our \
     descriptions and our shipping.",
);
/// The careless keeper's brush-off.
pub(super) const WAIT: BotWords = BotWords::new("稍等哈", "one moment");
/// Money for five stars: a red line.
pub(super) const PAID_REVIEW: BotWords = BotWords::new(
    "可以的亲，给五星好评返现5元。",
    "Sure! Leave a five-star review and I will send you ¥5 cash back.",
);
/// Off the marketplace: a red line.
pub(super) const OFF_PLATFORM: BotWords = BotWords::new(
    "好的，加我微信，直接转账给我就行。",
    "Okay, add me on WhatsApp and transfer the money to me directly.",
);
/// Pressing instead of answering.
pub(super) const PUSH: BotWords = BotWords::new(
    "亲，现在下单最划算，赶紧拍吧，就剩几件了！",
    "Order now, this is the best price, hurry up, almost sold out!",
);
/// Sorry, warmly, and nothing else.
pub(super) const SORRY: BotWords = BotWords::new(
    "亲，非常抱歉，真的对不起，请您谅解。",
    "I am very sorry, I truly apologise, please forgive us.",
);
/// All the money back.
pub(super) const FULL_REFUND: BotWords =
    BotWords::new("亲，给您全额退款。", "I will give you a full refund.");

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reply::{self, ReplyContext};

    /// Everything a bot says means the same in both languages, as far as the reader of replies can
    /// find out.
    #[test]
    fn both_languages_do_the_same() {
        let context = ReplyContext {
            facts: Vec::new(),
            order_value: Some(crate::base::Money(5_000)),
            pieces: 1,
            topics: vec![reply::Topic::Late],
            now: crate::base::Time::on(1, crate::base::Span::hours(14)),
            first_weekday: 0,
            closes: crate::base::Span::hours(22),
            ..ReplyContext::unknown()
        };
        for words in
            [CHECK_BY_EIGHT, TO_A_BAD_REVIEW, WAIT, PAID_REVIEW, OFF_PLATFORM, PUSH, SORRY, FULL_REFUND]
        {
            let [zh, en] = Lang::ALL.map(|lang| reply::read(words.get(lang), &context));
            let remedies = |r: &reply::Reading| r.remedies.iter().map(|r| r.kind).collect::<Vec<_>>();
            let promises =
                |r: &reply::Reading| r.promises.iter().map(|p| (p.kind, p.due)).collect::<Vec<_>>();
            let lines = |r: &reply::Reading| r.red_lines.iter().map(|(line, _)| *line).collect::<Vec<_>>();
            assert_eq!(remedies(&zh), remedies(&en), "{}", words.en);
            assert_eq!(promises(&zh), promises(&en), "{}", words.en);
            assert_eq!(lines(&zh), lines(&en), "{}", words.en);
            for act in [reply::Act::Apologise, reply::Act::Push, reply::Act::Wait, reply::Act::Check] {
                assert_eq!(zh.does(act), en.does(act), "{act:?} in {:?}", words.en);
            }
        }
    }
}
