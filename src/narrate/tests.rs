//! Every word and every sentence there can be exists in both languages.

use super::*;
use crate::base::Lang;
use crate::base::ids::ProductId;
use crate::locale::capitalised;
use crate::reply::{PromiseKind, RedLine, ReferTo, Refusal, RemedyKind};
use crate::score::Dimension;
use crate::sim::view::ReturnState;
use crate::sim::{
    Account, Closing, Failure, OrderState, Prevention, ReplyKind, ReturnReason, ReviewGround, Thought,
};

fn check_words(word: impl FieldWord) {
    for lang in Lang::ALL {
        let text = super::word(lang, word);
        assert!(!text.is_empty() && !text.contains("word-"), "{} in {lang:?}", word.key());
    }
}

/// Everything of a kind has a word.
macro_rules! all_said {
    ($($words:expr),+ $(,)?) => {$( $words.iter().copied().for_each(check_words); )+};
}

#[test]
fn every_word_of_the_field_exists() {
    all_said! {
        crate::scenario::model::NewsSource::ALL,
        RemedyKind::ALL, Refusal::ALL, RedLine::ALL, ReferTo::ALL, PromiseKind::ALL, Dimension::ALL, Account::ALL,
        [
            OrderState::AwaitingPayment, OrderState::ToShip, OrderState::Shipped, OrderState::Delivered,
            OrderState::Completed, OrderState::Closed,
        ],
        [
            ReturnState::None, ReturnState::Requested, ReturnState::Coming, ReturnState::Done,
            ReturnState::Disputed, ReturnState::Refused,
        ],
        [ReplyKind::Suggested(0), ReplyKind::Phrase, ReplyKind::Free, ReplyKind::Button],
        [
            Thought::JustLooking, Thought::TooDear, Thought::RivalCheaper, Thought::DullPhoto,
            Thought::TooFewPhotos, Thought::FactMissing(0), Thought::SlowDelivery, Thought::Freight,
            Thought::NoReviews, Thought::BadReviews, Thought::NoAnswer, Thought::PoorAnswer, Thought::SoldOut,
            Thought::SecondThoughts, Thought::Likes,
        ],
        [
            Failure::NoAnswer, Failure::NoSolution, Failure::Mood, Failure::BrokenPromise, Failure::RedLine,
            Failure::RunOver,
        ],
        [Prevention::Listing(ProductId(0)), Prevention::Equipment, Prevention::InTime],
        [Closing::NotPaid, Closing::NeverShipped, Closing::Refunded, Closing::Returned, Closing::Ruled],
        [
            ReturnReason::Damaged, ReturnReason::WrongItem, ReturnReason::Fit, ReturnReason::NotAsDescribed,
            ReturnReason::Late, ReturnReason::ChangeOfMind,
        ],
        [
            ReviewGround::Content, ReviewGround::Luck, ReviewGround::Late, ReviewGround::Damaged,
            ReviewGround::NotAsDescribed, ReviewGround::Fit, ReviewGround::Service, ReviewGround::NeverShipped,
            ReviewGround::Story,
        ],
    }
}

/// Every kind of entry that [`fields`] names has its sentence, also one that no bot ever causes.
#[test]
fn every_kind_of_entry_has_its_sentence() {
    let source = include_str!("fields.rs");
    let kinds: std::collections::BTreeSet<&str> = source
        .split('"')
        .skip(1)
        .step_by(2)
        .filter(|kind| kind.starts_with(|c: char| c.is_ascii_uppercase()))
        .filter(|kind| kind.chars().all(|c| c.is_ascii_alphabetic()))
        .collect();
    assert!(kinds.len() > 50, "{kinds:?}");
    let files = [
        include_str!("../../assets/locales/zh-CN/words.ftl"),
        include_str!("../../assets/locales/en/words.ftl"),
    ];
    for (kind, file) in kinds.iter().flat_map(|kind| files.map(|file| (kind, file))) {
        assert!(file.contains(&format!("\ntell-{kind} = ")), "{kind}");
    }
}

#[test]
fn a_label_begins_with_a_capital_and_chinese_stays() {
    assert_eq!(label(Lang::En, RemedyKind::PartRefund), "Part refund");
    assert_eq!(word(Lang::En, RemedyKind::PartRefund), "part refund");
    assert_eq!(label(Lang::Zh, RemedyKind::PartRefund), word(Lang::Zh, RemedyKind::PartRefund));
    assert_eq!(capitalised(""), "");
}

#[test]
fn a_fact_that_is_missed_is_named_by_its_place() {
    let (customer, product) = (crate::base::ids::CustomerId(1), ProductId(0));
    let left = crate::sim::Entry::WalkedOn { customer, product, why: Thought::FactMissing(2) };
    let (kind, parts) = fields(&left);
    assert_eq!(kind, "WalkedOn");
    assert!(
        parts.contains(&EntryField::Reason("FactMissing")) && parts.contains(&EntryField::Fact(2)),
        "{parts:?}"
    );
}
