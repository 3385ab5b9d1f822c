//! The learner has the last word on what a reply meant, as far as its words can bear it.

#![allow(clippy::expect_used, reason = "a test may stop where it stands")]

use storefront_sandbox::base::ids::ConversationId;
use storefront_sandbox::base::{Money, Span, Time};
use storefront_sandbox::reply::{
    self, Act, Correction, Meaning, PromiseKind, Question, ReferTo, Refusal, RemedyKind, ReplyContext, borne,
    retractable,
};
use storefront_sandbox::sim::{AddressedCommand, Entry, Refused, Reply, ShopCommand, Sim};

fn context() -> ReplyContext {
    ReplyContext {
        facts: Vec::new(),
        order_value: Some(Money::major(40)),
        pieces: 1,
        topics: Vec::new(),
        now: Time::on(2, Span::hours(10)),
        first_weekday: 0,
        closes: Span::hours(21),
        ..ReplyContext::unknown()
    }
}

/// A talk that waits for an answer.
fn talk() -> (Sim, ConversationId) {
    let mut sim = Sim::open(crate::common::shipped("first_week"), 3);
    for _ in 0..200 {
        if let Some(waits) = sim.view().conversations.iter().find(|c| c.needs_reply()) {
            let id = waits.conversation;
            return (sim, id);
        }
        let to = sim.now() + Span::hours(4);
        sim.apply(&ShopCommand::Advance { to, stop: true }).expect("time goes on");
    }
    panic!("somebody writes in a week");
}

fn meant(meanings: &[Meaning]) -> Correction {
    Correction { meant: meanings.to_vec(), unmeant: Vec::new() }
}

/// Words that say it otherwise than the reader knows, in both languages: the meaning can be
/// claimed, and then it is read.
#[test]
fn words_that_bear_a_meaning_can_be_said_to_mean_it() {
    let pairs = [
        ("派件的小哥最清楚", "the driver knows more", Meaning::Referral(ReferTo::Courier)),
        ("别人的电话我得保密", "other customers' details stay with us", Meaning::Refusal(Refusal::DataLeak)),
        ("咋漏的", "so how come it leaks", Meaning::Question(Question::Problem)),
        ("18点前给您信", "you hear from me by 18:00", Meaning::Promise(PromiseKind::Answer)),
        ("另拿一个给您", "another mug is on its way", Meaning::Remedy(RemedyKind::Replacement)),
        ("您这个头不如拿L", "for a tall man I would take the L", Meaning::Act(Act::Recommend)),
    ];
    for (zh, en, meaning) in pairs {
        for text in [zh, en] {
            let plain = reply::read(text, &context());
            let said = meant(&[meaning]);
            if retractable(&plain).contains(&meaning) {
                continue; // It is read already: so much the better.
            }
            assert!(
                borne(text, &plain).contains(&meaning),
                "{text}: {meaning:?} of {:?}",
                borne(text, &plain)
            );
            assert!(said.fits(text, &plain), "{text}");
            let read = said.apply(text, &context(), &plain);
            assert!(retractable(&read).contains(&meaning), "{text}: {read:?}");
        }
    }
}

#[test]
fn words_that_cannot_bear_it_are_refused() {
    let refund = meant(&[Meaning::Remedy(RemedyKind::Refund)]);
    for text in ["好的", "您好，在的", "ok", "Hello there", "谢谢您喜欢", "!!!", "。", ""] {
        let plain = reply::read(text, &context());
        assert!(!refund.fits(text, &plain), "{text}");
    }
    // A coupon needs a sum, a promise a time.
    let coupon = meant(&[Meaning::Remedy(RemedyKind::Coupon)]);
    let text = "下次给您张券";
    let plain = reply::read(text, &context());
    assert!(!coupon.fits(text, &plain), "no sum is named");
    let ship = meant(&[Meaning::Promise(PromiseKind::Ship)]);
    let text = "we send it";
    assert!(!ship.fits(text, &reply::read(text, &context())), "no time is named");
}

/// One fixed text, and whatever would be best is claimed for it: the trick that must fail. Nor does
/// a text that holds a word for everything bear anything.
#[test]
fn no_text_can_be_said_to_mean_whatever_is_best() {
    let texts = [
        "好的亲，马上给您处理，您放心",
        "Dear customer, we take care of it right away",
        "退 换 券 送 退款 补发 优惠 便宜 5元 明天 18点 发 到 查 看 抱歉 理解 行 推荐 料 等 快递 平台 价 评价 发票 隐私 验证码",
        "refund replace coupon gift return discount 5 yuan tomorrow 18:00 ship arrive check sorry understand \
         yes suggest quality wait courier platform price review invoice privacy code deposit",
    ];
    let every: Vec<Meaning> = every_meaning();
    for text in texts {
        let plain = reply::read(text, &context());
        let borne = borne(text, &plain);
        let remedies = borne.iter().filter(|m| matches!(m, Meaning::Remedy(_) | Meaning::Refusal(_))).count();
        assert!(remedies == 0, "{text}: {borne:?}");
        let fits = every.iter().filter(|m| meant(&[**m]).fits(text, &plain)).count();
        assert!(fits <= 4, "{text}: {fits}");
    }
}

fn every_meaning() -> Vec<Meaning> {
    let mut all: Vec<Meaning> = Act::ALL.iter().map(|a| Meaning::Act(*a)).collect();
    all.extend(Question::ALL.iter().map(|q| Meaning::Question(*q)));
    all.extend(Refusal::ALL.iter().map(|r| Meaning::Refusal(*r)));
    all.extend(RemedyKind::ALL.iter().map(|r| Meaning::Remedy(*r)));
    all.extend(PromiseKind::ALL.iter().map(|p| Meaning::Promise(*p)));
    all
}

#[test]
fn what_was_not_meant_is_taken_back_but_no_red_line() {
    let text = "好评返现5元，全额退款给您";
    let plain = reply::read(text, &context());
    assert!(!plain.red_lines.is_empty(), "a red line: {plain:?}");
    let lines = plain.red_lines.clone();
    for meaning in retractable(&plain) {
        let said = Correction { meant: Vec::new(), unmeant: vec![meaning] };
        assert!(said.fits(text, &plain));
        let read = said.apply(text, &context(), &plain);
        assert_eq!(read.red_lines, lines, "{meaning:?}");
        assert!(!retractable(&read).contains(&meaning), "{meaning:?}");
    }
    let blames = "这是您自己没看清楚";
    let read = reply::read(blames, &context());
    assert!(read.does(Act::Blame) && !retractable(&read).contains(&Meaning::Act(Act::Blame)));
}

/// In a run: it takes effect, the journal tells it, and the command comes back from its address.
#[test]
fn the_last_word_counts_in_a_run_and_is_kept() {
    let (mut sim, conversation) = talk();
    let text = "派件的小哥最清楚".to_owned();
    let correction = meant(&[Meaning::Referral(ReferTo::Courier)]);
    let command =
        ShopCommand::Answer { conversation, reply: Reply::Meant { text, correction: correction.clone() } };
    let addressed: AddressedCommand = sim.address(&command).expect("it has an address");
    let written = serde_json::to_string(&addressed).expect("it can be written");
    let back: AddressedCommand = serde_json::from_str(&written).expect("it can be read");
    assert_eq!(sim.resolve(&back).expect("it is found"), command);
    sim.apply(&command).expect("the words bear it");
    let entries = sim.journal().entries();
    let kept =
        entries.iter().any(|e| matches!(&e.what, Entry::Meant { meant, .. } if *meant == correction.meant));
    assert!(kept, "the journal tells it");
    assert!(entries.iter().any(|e| matches!(e.what, Entry::Referred { to: ReferTo::Courier, .. })));
}

#[test]
fn a_run_refuses_what_the_words_cannot_bear() {
    let (mut sim, conversation) = talk();
    let before = sim.journal().entries().len();
    for (text, correction) in [
        ("好的", meant(&[Meaning::Remedy(RemedyKind::Refund)])),
        ("派件的小哥最清楚", meant(&[Meaning::Referral(ReferTo::Courier); 2])),
        ("您好", Correction { meant: Vec::new(), unmeant: vec![Meaning::Refusal(Refusal::Discount)] }),
    ] {
        let reply = Reply::Meant { text: text.to_owned(), correction };
        let refused = sim.apply(&ShopCommand::Answer { conversation, reply });
        assert_eq!(refused.err(), Some(Refused::NotInTheWords), "{text}");
    }
    assert_eq!(sim.journal().entries().len(), before);
}
