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

/// Chats whose lines follow on replies of every kind, by what the first words are about.
const LONG_CHATS: &[&str] = &[
    "10:00 顾客: 收到的杯子是碎的\n10:01 客服: 抱歉，拍张照片我看看\n10:02 顾客: 拍好了\n10:03 客服: 明天18点前给您答复\n10:04 顾客: 好吧我等着\n10:05 客服: 给您便宜2元\n10:06 顾客: 这么点呀\n10:07 客服: 送您一个小礼物\n10:08 顾客: 我要的不是这个\n10:09 客服: 马上给您补发一个新的\n10:10 顾客: 订单号我发您\n10:11 客服: 今天就发，明天20点前送到\n10:12 顾客: 地址没变\n10:13 客服: 好的\n",
    "10:00 顾客: 能便宜点吗\n10:01 客服: 不好意思，不能便宜\n10:02 顾客: 别家都可以的\n10:03 客服: 我们用料好，包装也扎实\n10:04 顾客: 那几天发货\n10:05 客服: 明天18点前给您发货\n10:06 顾客: 快点哦\n10:07 客服: 给您便宜2块钱\n10:08 顾客: 行我拍了\n10:09 客服: 谢谢您\n",
    "10:00 顾客: 能开发票吗\n10:01 客服: 可以的\n10:02 顾客: 要增值税的\n10:03 客服: 您要什么抬头？\n10:04 顾客: 写公司名字\n10:05 客服: 发票明天18点前开好发给您\n10:06 顾客: 一定要周五之前\n10:07 客服: 没问题\n",
    "10:00 Customer: Is it in stock?\n10:01 Shop: Let me check, please wait a moment\n10:02 Customer: I am in a hurry\n10:03 Shop: Yes, it is in stock\n10:04 Customer: And the colour?\n10:05 Shop: I'll ship it by tomorrow noon.\n10:06 Customer: Fine by me\n10:07 Shop: Please order now\n10:08 Customer: No hurry\n10:09 Shop: You are welcome\n",
    "10:00 Customer: My parcel is late, where is it?\n10:01 Shop: Please contact the courier.\n10:02 Customer: I did\n10:03 Shop: I am so sorry!\n10:04 Customer: So what now\n10:05 Shop: It will arrive by tomorrow 8 pm.\n10:06 Customer: And if not\n10:07 Shop: I'll refund the full price.\n10:08 Customer: To my card please\n10:09 Shop: Of course\n",
    "10:00 顾客: 我不喜欢，想退货\n10:01 客服: 不好意思，不能退货\n10:02 顾客: 不是七天可以退吗\n10:03 客服: 您是哪里不满意呢\n10:04 顾客: 颜色不喜欢\n10:05 客服: 可以的，七天无理由退货\n10:06 顾客: 运费谁出\n10:07 客服: 运费我们出\n10:08 顾客: 地址发我一下吧\n10:09 客服: 好的\n",
    "10:00 顾客: 给我五块钱我给你好评\n10:01 客服: 谢谢您喜欢\n10:02 顾客: 到底给不给\n10:03 客服: 不可以的，我们不买好评\n10:04 顾客: 小气\n10:05 客服: 祝您生活愉快\n",
    "10:00 顾客: 能帮我改一下地址吗\n10:01 客服: 您稍等\n10:02 顾客: 快发货了吧\n10:03 客服: 您把新地址发我\n10:04 顾客: 还是杭州的\n10:05 客服: 好的，已经给您改好了\n10:06 顾客: 电话也改一下\n10:07 客服: 可以\n",
];

/// Every line of an imported story can be said: the proof finds none that no talk brings, and
/// nothing else about lines, and the formula is met by what the shop said.
#[test]
fn no_imported_line_waits_for_what_cannot_come() {
    use super::CHATS as SAMPLES;
    use storefront_sandbox::bench::{ProofBounds, prove};
    let mut chats: Vec<(String, Vec<u8>)> = SAMPLES
        .iter()
        .filter(|(.., options)| options.is_empty())
        .map(|(path, ..)| ((*path).to_owned(), std::fs::read(super::of_source(path)).expect("a chat")))
        .collect();
    chats.extend(LONG_CHATS.iter().map(|chat| ((*chat).to_owned(), chat.as_bytes().to_vec())));
    chats.extend(CHATS.iter().map(|(topic, customer, shop)| {
        let chat =
            format!("10:00 顾客: {customer}\n10:01 客服: {shop}\n10:02 顾客: 我再问问\n10:03 客服: 好的\n");
        ((*topic).to_owned(), chat.into_bytes())
    }));
    let mut found = Vec::new();
    for (name, bytes) in chats {
        let chats = read_chats(&[bytes], &ImportOptions::default()).expect("it is a chat");
        let lesson = import_lesson(&chats, "made", Lang::En).expect("a lesson");
        let loaded = load(&Made(lesson.text.clone()), "made");
        let bounds = ProofBounds { states: 1_500, ..ProofBounds::default() };
        let proof = prove(&Arc::new(loaded.scenario.expect("it loads")), &loaded.places, bounds, None);
        for each in &proof.found {
            let code = each.code.to_string();
            // The rest is for a person to decide: which suggestions are good, how long it takes.
            if !["S305", "S306", "S307", "S316"].contains(&code.as_str()) {
                let line = each.place.as_ref().map_or(0, |place| place.line_column().0);
                let line = lesson.text.lines().nth(line.saturating_sub(1)).unwrap_or_default();
                found.push(format!("{code} {} in {name}", line.trim()));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}
