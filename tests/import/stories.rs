//! Every topic as a chat of two lines: the lesson loads, its story begins, and a bot plays it to
//! the end.

use std::sync::Arc;
use storefront_sandbox::base::Lang;
use storefront_sandbox::base::ids::CaseId;
use storefront_sandbox::import::{ImportOptions, import_lesson, read_chats};
use storefront_sandbox::policy::{BotKind, play};
use storefront_sandbox::scenario::{Embedded, FileProblem, Files, load};
use storefront_sandbox::sim::{Entry, Sim};

/// A folder in memory, with the program's own libraries.
pub(crate) struct Made(pub(crate) String);

impl Files for Made {
    fn folder_name(&self) -> &'static str {
        "made"
    }

    fn read(&self, path: &str, _limit: usize) -> Result<Vec<u8>, FileProblem> {
        let bytes = if path == "scenario.ron" { Some(self.0.as_bytes()) } else { Embedded::common(path) };
        bytes.map(<[u8]>::to_vec).ok_or(FileProblem::Missing)
    }
}

/// A customer's words, what the topic is, and the shop's answer.
const CHATS: &[(&str, &str, &str)] = &[
    ("Damaged", "收到的杯子是碎的", "非常抱歉，马上给您补发一个新的"),
    ("Damaged", "The mug arrived broken", "I am so sorry, I'll refund the full price."),
    ("Late", "我的快递怎么还没到，都超时了", "抱歉，我明天18点前给您答复"),
    ("Late", "My parcel is late, where is it?", "Sorry, I will answer you by tomorrow noon."),
    ("Lost", "快递显示丢件了", "非常抱歉，我把钱全额退给您"),
    ("WrongItem", "你们发错货了，我要的不是这个", "对不起，马上给您换一个"),
    ("WrongItem", "尺码发错了", "对不起，马上给您补发"),
    ("NotAsDescribed", "跟图片颜色不一样，有色差", "抱歉，可以退货退款"),
    ("Return", "我不喜欢，想退货", "可以的，七天无理由退货"),
    ("Cancel", "我不想要了，能取消订单吗", "好的，马上给您退款"),
    ("ChangeOrder", "能帮我改一下地址吗", "好的，已经给您改好了"),
    ("Invoice", "能开发票吗", "可以的，明天开好发给您"),
    ("Bargain", "能便宜点吗", "给您便宜2块钱"),
    ("Bargain", "Can you do a discount?", "I can take 2 off the price."),
    ("Freight", "包邮吗", "包邮的"),
    ("Stock", "还有货吗", "有的，现货"),
    ("Delivery", "几天能到", "三天左右到"),
    ("Bulk", "我要批发一百个", "一百个可以打九折"),
    ("PaidReview", "给我五块钱我给你好评", "不可以的，我们不买好评"),
    ("OffPlatform", "加微信转账便宜点行吗", "不行哦，只能在平台交易"),
    ("Other", "嗯嗯呃", "在的"),
];

#[test]
fn a_chat_about_anything_becomes_a_story_that_is_played() {
    let (mut silent, mut other) = (Vec::new(), Vec::new());
    for (topic, customer, shop) in CHATS {
        let chat =
            format!("10:00 顾客: {customer}\n10:01 客服: {shop}\n10:02 顾客: 要多久呢\n10:03 客服: 很快\n");
        let chats = read_chats(&[chat.into_bytes()], &ImportOptions::default()).expect("it is a chat");
        let lesson = import_lesson(&chats, "made", Lang::En).expect("a lesson");
        assert!(lesson.stories >= 1, "{topic}");
        let loaded = load(&Made(lesson.text.clone()), "made");
        let scenario = Arc::new(loaded.scenario.expect("it loads"));
        if !lesson.text.contains(&format!("topic: {topic},")) {
            other.push(*customer);
        }
        assert_eq!(lesson.questions.len(), lesson.text.matches("// DECIDE ").count(), "{}", lesson.text);
        let mut sim = Sim::open(scenario, 3);
        play(&mut sim, BotKind::ByTheBook, |_, _| {});
        assert!(sim.is_over(), "{topic}");
        let of_chat = |case: CaseId| sim.scenario().cases[case.index()].key.starts_with("chat_");
        let begun = sim.journal().entries().iter().any(|line| match &line.what {
            Entry::ConversationBegan { case, .. } => of_chat(*case),
            _ => false,
        });
        if !begun {
            silent.push(*topic);
        }
    }
    assert!(silent.is_empty(), "{silent:?}");
    // Which topic it is belongs to `reply`; most of these plain words are read as meant.
    assert!(other.len() <= 4, "{other:?}");
}
