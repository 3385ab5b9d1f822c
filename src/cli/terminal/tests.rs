//! Lines as learners type them, and what they ask for; a game from the first line to the last.

#![allow(clippy::disallowed_methods, reason = "the tests do to files what other programs do")]

use super::asked::{Ask, LineReader, TerminalPage};
use crate::base::ids::{CarrierId, ConversationId, EquipmentId, OrderId, PhotoId, ProductId, SupplierId};
use crate::base::{Lang, Money, Span};
use crate::reply::{ReferTo, Refusal, RemedyKind};
use crate::scenario::model::StatedFact;
use crate::sim::view::ConversationState;
use crate::sim::{Remedy, Reply, ShopCommand, Sim};
use std::sync::Arc;

pub(super) fn shop() -> Sim {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/shops/corner_shop");
    let files = crate::session::disk::Folder::open(&folder).unwrap();
    Sim::open(Arc::new(crate::scenario::load(&files, "corner_shop").scenario.unwrap()), 7)
}

pub(super) fn ask(sim: &Sim, line: &str) -> Result<Ask, String> {
    let view = sim.view();
    let reader =
        LineReader { view: &view, scenario: sim.scenario(), here: Some(ConversationId(0)), lang: Lang::En };
    reader.read(line).map_err(|wrong| wrong.key)
}

#[test]
fn lines_become_commands() {
    let sim = shop();
    let conversation = ConversationId(0);
    let product = ProductId(0);
    let remedy = |kind, yuan| ShopCommand::OfferRemedy {
        conversation,
        remedy: Remedy { kind, amount: Money::major(yuan) },
    };
    let free =
        |text: &str| ShopCommand::Answer { conversation, reply: Reply::Free { text: text.to_owned() } };
    for (line, command) in [
        ("say Hello, one moment", free("Hello, one moment")),
        ("说 您好，马上查", free("您好，马上查")),
        ("说您好，马上查", free("您好，马上查")),
        ("offer refund", remedy(RemedyKind::Refund, 0)),
        ("offer partrefund 5", remedy(RemedyKind::PartRefund, 5)),
        ("给 部分退款 5元", remedy(RemedyKind::PartRefund, 5)),
        ("OFFER coupon ¥5", remedy(RemedyKind::Coupon, 5)),
        ("refuse discount", ShopCommand::Refuse { conversation, what: Refusal::Discount }),
        ("拒绝 好评返现", ShopCommand::Refuse { conversation, what: Refusal::PaidReview }),
        ("refer platform", ShopCommand::Refer { conversation, to: ReferTo::Platform }),
        ("lookup", ShopCommand::LookUp { conversation }),
        ("price 1 39", ShopCommand::SetPrice { product, price: Money::major(39) }),
        ("改价 １ ３９．５", ShopCommand::SetPrice { product, price: Money(3_950) }),
        ("promo 1 10% 3", ShopCommand::StartPromotion { product, percent: 10, days: 3 }),
        ("promo 1 9折 3", ShopCommand::StartPromotion { product, percent: 10, days: 3 }),
        ("促销 1 打八五折 3天", ShopCommand::StartPromotion { product, percent: 15, days: 3 }),
        ("promo 1 stop", ShopCommand::StopPromotion { product }),
        ("fact 1 1 true", ShopCommand::StateFact { product, fact: 0, says: StatedFact::True }),
        ("写明 1 1 不写", ShopCommand::StateFact { product, fact: 0, says: StatedFact::Missing }),
        ("photos 1 1", ShopCommand::ArrangePhotos { product, photos: vec![PhotoId(0)] }),
        ("shoot 1", ShopCommand::TakePhotos { product }),
        ("promise 1 4天", ShopCommand::PromiseDays { product, days: 4 }),
        ("标题 1 结实的帆布包", ShopCommand::SetTitle { product, title: "结实的帆布包".to_owned() }),
        ("freight 1 0", ShopCommand::SetFreight { product, freight: Money::ZERO }),
        ("buy 1 20", ShopCommand::BuyStock { supplier: SupplierId(0), pieces: 20 }),
        ("equip 1", ShopCommand::BuyEquipment { equipment: EquipmentId(0) }),
        ("save hi Hello!", ShopCommand::SavePhrase { code: "hi".to_owned(), text: "Hello!".to_owned() }),
    ] {
        assert_eq!(ask(&sim, line), Ok(Ask::Do(vec![command])), "{line}");
    }
}

#[test]
fn lines_ask_for_pages_and_time() {
    let sim = shop();
    for (line, expected) in [
        ("", Ask::Nothing),
        ("   ", Ask::Nothing),
        ("help", Ask::Show(TerminalPage::Help)),
        ("帮助", Ask::Show(TerminalPage::Help)),
        ("？", Ask::Show(TerminalPage::Help)),
        ("orders", Ask::Show(TerminalPage::Orders)),
        ("listing 1", Ask::Show(TerminalPage::Listing(ProductId(0)))),
        ("next", Ask::Next),
        ("下一步", Ask::Next),
        ("wait 30m", Ask::Wait(Span::minutes(30))),
        ("wait 1h30m", Ask::Wait(Span::minutes(90))),
        ("等 30分钟", Ask::Wait(Span::minutes(30))),
        ("等 2小时", Ask::Wait(Span::hours(2))),
        ("wait 5", Ask::Wait(Span::minutes(5))),
        ("wait 1.5h", Ask::Wait(Span::minutes(90))),
        ("等 半小时", Ask::Wait(Span::minutes(30))),
        ("等 半个小时", Ask::Wait(Span::minutes(30))),
        ("等 1个小时", Ask::Wait(Span::hours(1))),
        ("reload", Ask::Reload),
        ("重新载入", Ask::Reload),
        ("quit", Ask::Quit),
    ] {
        assert_eq!(ask(&sim, line), Ok(expected), "{line}");
    }
}

#[test]
fn slips_are_answered_with_one_helpful_sentence() {
    let sim = shop();
    for (line, key) in [
        ("hlep", "play-unknown-guess"),
        ("qwertzuiop", "play-unknown"),
        ("say", "play-say-what"),
        ("offer", "play-offer-what"),
        ("offer partrefund", "play-offer-amount"),
        ("offer partrefund five", "amount-no-number"),
        ("offer coupon 1e9", "amount-no-number"),
        ("offer coupon 0.001", "amount-too-fine"),
        ("remind", "play-remind-how"),
        ("approve", "play-approve-how"),
        ("dispute", "play-dispute-how"),
        ("review", "play-review-how"),
        ("phrase", "play-phrase-how"),
        ("/", "play-phrase-how"),
        ("refuse", "play-refuse-what"),
        ("refer", "play-refer-whom"),
        ("quit now", "play-extra-words"),
        ("next please", "play-extra-words"),
        ("next 5", "play-extra-next"),
        ("listing 1 2", "play-extra-words"),
        ("promo 1 stop 3", "play-extra-words"),
        ("fact 1 all 2", "play-extra-words"),
        ("fact 1 1 true 2", "play-extra-words"),
        ("offer refund 5", "play-extra-words"),
        ("催付 99", "play-no-order"),
        ("refuse everything", "play-refuse-what"),
        ("open 99", "play-no-conversation"),
        ("open", "play-nobody-waits"),
        ("ship", "play-ship-what"),
        ("ship 99 1", "play-no-order"),
        ("ship all 1", "play-nothing-to-ship"),
        ("ship 1001 nobody", "play-which-carrier"),
        ("price", "play-which-product"),
        ("price 1", "play-price-how"),
        ("price 1 cheap", "amount-no-number"),
        ("freight 1 1.2.3", "amount-no-number"),
        ("freight 1", "play-freight-how"),
        ("price 99 3", "play-which-product"),
        ("fact 1 99 true", "play-which-fact"),
        ("fact 1 1 tempting 99", "play-fact-how"),
        ("photos 1 99", "play-photos-how"),
        ("promise 1 soon", "play-promise-how"),
        ("promo 1 a lot", "play-promo-how"),
        ("buy 1", "play-buy-how"),
        ("equip 99", "play-equip-how"),
        ("wait", "play-wait-how-long"),
        ("wait -5", "play-wait-how-long"),
        ("wait 1.h", "play-wait-how-long"),
        ("wait 9999999.5d", "play-wait-how-long"),
        ("wait 1e3.5h", "play-wait-how-long"),
        ("price 1 $39", "amount-other-currency"),
        ("price 1 39 euros", "amount-other-currency"),
        ("approve 5", "play-no-order"),
        ("review 5 thanks", "play-no-review"),
        ("/nothing", "play-no-phrase"),
        ("save hi", "play-save-how"),
    ] {
        assert_eq!(ask(&sim, line), Err(key.to_owned()), "{line}");
    }
}

#[test]
fn every_key_of_a_slip_is_a_sentence_in_both_languages() {
    let files = [
        include_str!("../../../assets/locales/zh-CN/cli.ftl"),
        include_str!("../../../assets/locales/en/cli.ftl"),
    ];
    let keys = include_str!("ask.rs")
        .split('"')
        .chain(include_str!("asked.rs").split('"'))
        .chain(include_str!("names.rs").split('"'))
        .chain(include_str!("shop.rs").split('"'));
    let keys = keys.chain(include_str!("pages.rs").split('"')).chain(include_str!("game.rs").split('"'));
    let keys = keys.filter(|text| text.starts_with("play-") && !text.contains('{')).map(str::to_owned);
    let helps = super::words::WORDS.iter().map(|word| word.verb.help_key().to_owned());
    let keys: std::collections::BTreeSet<String> = keys.chain(helps).collect();
    assert!(keys.len() > 100, "{}", keys.len());
    for key in keys {
        let line = format!("\n{key} = ");
        assert!(files.iter().all(|file| file.contains(&line)), "{key}");
    }
}

#[test]
fn everything_that_happens_is_told_in_both_languages() {
    for policy in crate::policy::BotKind::ALL {
        let mut sim = shop();
        crate::policy::play(&mut sim, policy, |_, _| {});
        for lang in Lang::ALL {
            let teller = crate::cli::tell::Teller::new(lang, &sim);
            for entry in sim.journal().entries() {
                let line = teller.line(entry);
                let flaws = ["tell-", "word-", "span-", "{", " ,", " .", " ，", " 。"];
                let flaw = flaws.iter().find(|flaw| line.contains(**flaw));
                assert_eq!(flaw, None, "{policy:?}: {entry:?}: {line}");
                assert_eq!(line.trim_end(), line, "{policy:?}: {entry:?}");
            }
        }
    }
}

#[test]
fn orders_are_shipped_one_by_one_or_all_at_once() {
    let mut sim = shop();
    let bought = |sim: &Sim| sim.view().orders.iter().any(|o| o.state == crate::sim::OrderState::ToShip);
    while !bought(&sim) && !sim.is_over() {
        let to = sim.now() + Span::hours(1);
        sim.apply(&ShopCommand::Advance { to, stop: true }).unwrap();
    }
    let ready: Vec<OrderId> = sim
        .view()
        .orders
        .iter()
        .filter(|o| o.state == crate::sim::OrderState::ToShip)
        .map(|o| o.order)
        .collect();
    assert!(!ready.is_empty());
    let carrier = CarrierId(0);
    let all = ready.iter().map(|order| ShopCommand::Ship { order: *order, carrier }).collect();
    assert_eq!(ask(&sim, "ship all 1"), Ok(Ask::Do(all)));
    let line = format!("发货 {} 1", ready[0].label());
    assert_eq!(ask(&sim, &line), Ok(Ask::Do(vec![ShopCommand::Ship { order: ready[0], carrier }])));
}

/// What another program does.
type Deed<'a> = Box<dyn Fn() + 'a>;

/// Lines as they are typed, and what other programs do before each.
struct Typing<'a> {
    lines: std::collections::VecDeque<(Deed<'a>, String)>,
    now: Vec<u8>,
}

impl std::io::Read for Typing<'_> {
    fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
        unreachable!("lines are read by lines")
    }
}

impl std::io::BufRead for Typing<'_> {
    fn fill_buf(&mut self) -> std::io::Result<&[u8]> {
        if self.now.is_empty()
            && let Some((deed, line)) = self.lines.pop_front()
        {
            deed();
            self.now = format!("{line}\n").into_bytes();
        }
        Ok(&self.now)
    }

    fn consume(&mut self, amount: usize) {
        self.now.drain(..amount);
    }
}

/// Plays lines on a lesson in a folder; gives what was written and how many steps the run has.
fn play_lines(
    session: &mut crate::session::Session,
    lesson: Option<&mut crate::lessons::Lesson>,
    lines: Vec<(Deed<'_>, &str)>,
    lang: Lang,
) -> String {
    let lines = lines.into_iter().map(|(deed, line)| (deed, line.to_owned())).collect();
    let mut typing = Typing { lines, now: Vec::new() };
    let mut written = Vec::new();
    let mut out = crate::cli::out::Out::new(&mut written);
    let say = crate::cli::say::Say { lang };
    super::TerminalGame::new(session, say, &mut typing, &mut out).watching(lesson).play().unwrap();
    String::from_utf8(written).unwrap()
}

fn copy_folder(from: &std::path::Path, to: &std::path::Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let to = to.join(path.file_name().unwrap());
        if path.is_dir() { copy_folder(&path, &to) } else { std::fs::copy(&path, &to).map(|_| ()).unwrap() }
    }
}

/// The lesson is edited twice while it is played, once into something broken; each edit is said
/// once, and what was done stays done.
#[test]
fn an_edit_of_the_lesson_in_play_is_said_once_and_loaded_when_asked() {
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("corner_shop");
    copy_folder(&std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/shops/corner_shop"), &folder);
    let main = folder.join("scenario.ron");
    let text = std::fs::read_to_string(&main).unwrap();
    let edit = |text: String| {
        let main = main.clone();
        Box::new(move || std::fs::write(&main, &text).unwrap()) as Deed<'_>
    };
    let nothing = || Box::new(|| ()) as Deed<'_>;
    for (lang, changed, broken, kept) in [
        (Lang::En, "The lesson was changed", "has errors now", "1 decision was kept"),
        (Lang::Zh, "这一课改过了", "现在有错", "保留了 1 个决定"),
    ] {
        std::fs::write(&main, &text).unwrap();
        let mut lesson = crate::lessons::Lesson::in_folder(&folder);
        let scenario = Arc::clone(lesson.scenario().expect("it is sound"));
        let run = place.path().join(format!("{lang:?}.journal"));
        let mut session = crate::session::Session::start(scenario, 7, lang, Some(&run)).unwrap();
        let lines = vec![
            (nothing(), "price 1 28"),
            (edit(text.replacen("minutes: ", "minutes: 1", 1)), "status"),
            (nothing(), "status"),
            (nothing(), "reload"),
            (edit("(".to_owned()), "status"),
            (nothing(), "reload"),
            (edit(format!("// nothing\n{}", text.replacen("minutes: ", "minutes: 1", 1))), "reload"),
            (nothing(), "quit"),
        ];
        let said = play_lines(&mut session, Some(&mut lesson), lines, lang);
        assert_eq!(said.matches(changed).count(), 3, "{said}");
        assert_eq!(said.matches(broken).count(), 1, "{said}");
        assert_eq!(said.matches(kept).count(), 1, "{said}");
        assert!(said.contains(if lang == Lang::En { "Nothing has changed" } else { "没有改到" }), "{said}");
        assert_eq!(session.view().listings[0].price, Money::major(28));
        assert_ne!(session.path(), Some(run.as_path()), "the old run is kept");
        let read = crate::session::JournalFile::read(session.path().unwrap()).unwrap();
        assert_eq!(read.header.scenario_digest, session.sim().scenario().digest);
    }
    let mut shipped =
        crate::session::Session::start(Arc::clone(shop().scenario()), 7, Lang::En, None).unwrap();
    let said = play_lines(&mut shipped, None, vec![(nothing(), "reload")], Lang::En);
    assert!(said.contains("part of the program"), "{said}");
}

/// The run's file is lost before a line that only looks, and before one that decides.
#[test]
fn a_lost_file_is_said_at_the_next_line_and_a_new_one_begun() {
    for (line, steps) in [("status", 1), ("price 1 29", 2), ("money", 1)] {
        let place = tempfile::tempdir().unwrap();
        let run = place.path().join("run.journal");
        let mut session =
            crate::session::Session::start(Arc::clone(shop().scenario()), 7, Lang::En, Some(&run)).unwrap();
        let lines = vec![
            (Box::new(|| ()) as Deed<'_>, "price 1 28"),
            (Box::new(|| std::fs::write(&run, "something else").unwrap()), line),
            (Box::new(|| ()), "status"),
        ];
        let said = play_lines(&mut session, None, lines, Lang::En);
        assert_eq!(said.matches("no longer as the game left it").count(), 1, "{said}");
        assert_eq!(said.matches("saved in a new file").count(), 1, "{said}");
        assert_eq!(std::fs::read(&run).unwrap(), b"something else", "it is not ours any more");
        let new = session.path().expect("a new file").to_owned();
        assert_eq!(crate::session::JournalFile::read(&new).unwrap().steps.len(), steps);
    }
}

/// For every choice in a talk that has ended, the reported reason is the talk's end.
#[test]
fn nothing_is_picked_in_a_talk_that_has_ended() {
    let mut sim = shop();
    crate::policy::play(&mut sim, crate::policy::BotKind::ByTheBook, |_, _| {});
    let view = sim.view();
    let ended = view.conversations.iter().find(|c| c.state != ConversationState::Open).unwrap();
    let reader =
        LineReader { view: &view, scenario: sim.scenario(), here: Some(ended.conversation), lang: Lang::En };
    for line in ["pick 1", "pick 99", "pick"] {
        let misread = reader.read(line).map_err(|wrong| wrong.key);
        assert_eq!(misread, Err("refused-ConversationOver".to_owned()), "{line}");
    }
}
