//! Last words and reviews against what they belong to: thanks in which somebody gives up, praise
//! with one star. Only words that leave no doubt are looked for.

use super::case_desk::CaseDesk;
use crate::base::{Lang, Text};
use crate::diagnostic::catalogue::bench as code;
use crate::scenario::model::Consequence;

const GIVES_UP: &[&str] = &[
    "算了",
    "不买了",
    "找平台",
    "平台退款",
    "平台投诉",
    "投诉",
    "差评",
    "换一家",
    "换家",
    "别家",
    "不指望",
    "never mind",
    "forget it",
    "another shop",
    "elsewhere",
    "i give up",
    "complain",
    "ask the platform",
    "through the platform",
    "i'll have to cancel",
    "bad review",
];
const THANKS: &[&str] =
    &["谢谢", "多谢", "谢啦", "感谢", "太好了", "辛苦", "thank", "wonderful", "lovely", "brilliant"];
const BAD: &[&str] = &[
    "别买",
    "垃圾",
    "踢皮球",
    "失望",
    "骗人",
    "难上加难",
    "不认账",
    "再也不",
    "后悔",
    "差劲",
    "don't buy",
    "rubbish",
    "disappoint",
    "cheat",
    "never again",
    "stay away",
    "waste of money",
    "passed the buck",
    "太差",
    "恶劣",
    "没人管",
    "没人理",
    "不推荐",
    "上当",
    "terrible",
    "awful",
    "so rude",
    "nobody cared",
    "nobody answered",
];
const GOOD: &[&str] = &[
    "靠谱",
    "推荐",
    "满意",
    "回购",
    "省心",
    "痛快",
    "爽快",
    "贴心",
    "好评",
    "a shop to trust",
    "recommend",
    "loved it",
    "very happy",
    "will buy again",
    "bless them",
    "well done",
    "好店",
    "非常喜欢",
    "很耐心",
    "great shop",
    "love it",
    "lovely people",
];

fn has(text: &str, words: &[&str]) -> bool {
    let lower = text.to_lowercase();
    words.iter().any(|word| lower.contains(word))
}

/// Whether every wording in some language says the one and none the other.
fn all_say(texts: &[Text], these: &[&str], not_those: &[&str]) -> bool {
    [Lang::Zh, Lang::En].into_iter().any(|lang| {
        let mut words = texts.iter().map(|text| text.get(lang)).filter(|text| !text.is_empty()).peekable();
        words.peek().is_some() && words.all(|text| has(text, these) && !has(text, not_those))
    })
}

/// Judges a story's words.
pub(super) fn judge(desk: &mut CaseDesk<'_>) {
    let case = desk.case;
    let help = "prove-last-words-help";
    if all_say(&case.thanks, GIVES_UP, THANKS) {
        desk.at_field(code::LAST_WORDS, "thanks", "prove-thanks-give-up", help);
    }
    if all_say(&case.gives_up, THANKS, GIVES_UP) {
        desk.at_field(code::LAST_WORDS, "gives_up", "prove-gives-up-thanks", help);
    }
    for (field, list) in [("if_solved", &case.if_solved), ("if_unsolved", &case.if_unsolved)] {
        let wrong = list.iter().any(|each| match each {
            Consequence::Review { stars, lines, .. } | Consequence::ReviewAfterDelivery { stars, lines } => {
                lines.iter().any(|line| against(*stars, line))
            }
            Consequence::DisputeAfter(_)
            | Consequence::Buys { .. }
            | Consequence::DemandsRefund
            | Consequence::TellsOthers(_) => false,
        });
        if wrong {
            desk.at_field(code::REVIEW_WORDS, field, "prove-review-words", "prove-review-words-help");
        }
    }
}

/// Whether words praise with few stars, or warn with many.
fn against(stars: u8, line: &Text) -> bool {
    let one = std::slice::from_ref(line);
    (stars >= 4 && all_say(one, BAD, GOOD)) || (stars <= 2 && all_say(one, GOOD, BAD))
}
