//! What the state of the shop says in the terminal: orders that are not paid, and what to type for
//! the coach's step.

use super::asked::{Ask, LineReader, TerminalPage};
use super::pages::Pages;
use super::tests::{ask, shop};
use crate::base::ids::{ConversationId, EquipmentId, ProductId};
use crate::base::{Lang, Span, Text};
use crate::scenario::model::{Condition, Pointer};
use crate::sim::view::CoachView;
use crate::sim::{ShopCommand, Sim};
use std::sync::Arc;

/// Who has not paid is named in the state of the shop, with what to type; nobody is named twice.
#[test]
fn orders_that_are_not_paid_are_seen_and_reminded() {
    let lesson = Arc::clone(shop().scenario());
    let unpaid = |sim: &Sim| {
        let view = sim.view();
        let waits = |o: &&crate::sim::view::OrderView| o.state == crate::sim::OrderState::AwaitingPayment;
        view.orders.iter().find(waits).map(|o| o.order)
    };
    let somebody = (1..60).find_map(|seed| {
        let mut sim = Sim::open(Arc::clone(&lesson), seed);
        while !sim.is_over() {
            if let Some(order) = unpaid(&sim) {
                return Some((sim, order));
            }
            let to = sim.now() + Span::minutes(1);
            sim.apply(&ShopCommand::Advance { to, stop: false }).unwrap();
        }
        None
    });
    let (mut sim, order) = somebody.expect("somebody has not paid yet");
    let number = order.label().trim_start_matches('#').to_owned();
    let status = |sim: &Sim, lang| {
        let (view, say) = (sim.view(), crate::cli::say::Say { lang });
        let pages = super::pages::Pages { say, scenario: sim.scenario(), view: &view, goals: Vec::new() };
        pages.page(TerminalPage::Status).join("\n")
    };
    for (lang, word) in [(Lang::En, "remind"), (Lang::Zh, "催付")] {
        let line = format!("{word} {number}");
        assert!(status(&sim, lang).contains(&line), "{}", status(&sim, lang));
        assert_eq!(ask(&sim, &line), Ok(Ask::Do(vec![ShopCommand::RemindToPay { order }])));
    }
    sim.apply(&ShopCommand::RemindToPay { order }).unwrap();
    assert!(!status(&sim, Lang::En).contains(&number), "{}", status(&sim, Lang::En));
}

/// A picture of one's own comes with its product and its file, in both languages; the file may
/// stand in quotation marks.
#[test]
fn a_picture_of_ones_own_is_brought_by_its_file() {
    let sim = shop();
    let wanted = Ok(Ask::Import(ProductId::at(0), "my mug.jpg".into()));
    for line in ["import 1 my mug.jpg", "import 1 \"my mug.jpg\"", "放图 1 “my mug.jpg”"] {
        assert_eq!(ask(&sim, line), wanted, "{line}");
    }
    assert_eq!(ask(&sim, "import 1"), Err("play-import-how".to_owned()));
}

/// The coach speaks of the window; beside it stands what to type.
#[test]
fn the_coachs_step_says_what_to_type() {
    let files = crate::scenario::Embedded::scenario("first_hour").unwrap();
    let lesson = Arc::new(crate::scenario::load(&files, "first_hour").scenario.unwrap());
    let sim = Sim::open(Arc::clone(&lesson), 7);
    let view = sim.view();
    for (lang, wait) in [(Lang::En, "wait 2m"), (Lang::Zh, "等 2m")] {
        let say = crate::cli::say::Say { lang };
        let pages = super::pages::Pages { say, scenario: &lesson, view: &view, goals: Vec::new() };
        let status = pages.page(TerminalPage::Status);
        assert!(status.last().is_some_and(|line| line.contains(wait)), "{status:?}");
        assert!(matches!(ask(&sim, wait), Ok(Ask::Wait(_))), "{wait}");
    }
}

/// Every line of the coach names commands that this shop understands, in the line's own language.
#[test]
fn what_the_coach_says_to_type_can_be_typed() {
    let mut sim = shop();
    while sim.view().conversations.is_empty() {
        let to = sim.now() + Span::minutes(10);
        sim.apply(&ShopCommand::Advance { to, stop: false }).unwrap();
    }
    let (mut view, lesson) = (sim.view(), sim.scenario());
    let (product, equipment) = (ProductId::at(0), EquipmentId::at(0));
    let steps = [
        (Pointer::Listings, Condition::ListingComplete(product)),
        (Pointer::Listings, Condition::PriceChanged(product)),
        (Pointer::Listings, Condition::PhotosAtLeast(product, 2)),
        (Pointer::Listings, Condition::OwnPicture(product)),
        (Pointer::Stock, Condition::StockAtLeast(product, 30)),
        (Pointer::Stock, Condition::Bought(equipment)),
        (Pointer::Messages, Condition::AnsweredMessages(1)),
        (Pointer::Window, Condition::After(Span::hours(1))),
        (Pointer::Stock, Condition::After(Span::hours(1))),
        (Pointer::Money, Condition::After(Span::hours(1))),
        (Pointer::Reviews, Condition::After(Span::hours(1))),
        (Pointer::Orders, Condition::Orders(1)),
        (Pointer::Messages, Condition::Orders(1)),
        (Pointer::Listings, Condition::Orders(1)),
    ];
    let mut typed: u32 = 0;
    for lang in Lang::ALL {
        for (at, until) in steps {
            let coach = CoachView { say: Text::new("做", "Do it."), at, step: (1, 1), until };
            view.coach = Some(coach.clone());
            let say = crate::cli::say::Say { lang };
            let line = Pages { say, scenario: lesson, view: &view, goals: Vec::new() }.coach_here(&coach);
            let reader = LineReader { view: &view, scenario: lesson, here: Some(ConversationId(0)), lang };
            let (mark, apart) = if lang == Lang::Zh { ("输入：", "，") } else { ("type: ", ", ") };
            let commands = line.split_once(mark).expect("it says what to type").1;
            for command in commands.split(apart) {
                let in_words = [" and ", "and ", "or ", "或者", "后面", "然后", "想知道"];
                if in_words.iter().any(|words| command.contains(words)) {
                    continue;
                }
                let command = command.trim_start_matches("then ").trim_start_matches('再');
                let command = command.trim_start_matches("输入：");
                let command = command.split(['(', '（', ';', '；']).next().unwrap().trim();
                assert!(reader.read(command).is_ok(), "{line}: “{command}”");
                typed += 1;
            }
        }
    }
    assert!(typed > 30, "{typed}");
}
