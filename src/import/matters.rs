//! A talk split into its matters: what a customer comes for, from the first word about it to the
//! last.

use super::talk::{ChatMessage, ChatSide, ChatTalk};
use crate::base::time::{HOUR, MINUTE};
use crate::reply::{self, ReplyContext, Topic};

/// Seconds of silence that end a matter (design choice: a night, or a working half day).
const LONG_PAUSE: i64 = 4 * HOUR;

/// Seconds of silence after which somebody who writes again is asking whether anybody is there.
pub(super) const SILENCE: i64 = 5 * MINUTE;

/// One matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChatMatter {
    /// Its messages; the first is the customer's.
    pub messages: Vec<ChatMessage>,
    /// Its topics, weightiest first; never empty.
    pub topics: Vec<Topic>,
    /// Whether it was cut out of a longer talk.
    pub cut: bool,
}

/// The matters of a talk in which both sides speak, in order.
pub fn matters(talk: &ChatTalk) -> Vec<ChatMatter> {
    let mut out: Vec<ChatMatter> = Vec::new();
    let mut last_at = None;
    for message in &talk.messages {
        let pause = match (last_at, message.at) {
            (Some(before), Some(now)) => now - before,
            _ => 0,
        };
        last_at = message.at.or(last_at);
        let topics = weighty(&message.text);
        let fresh = message.side == ChatSide::Customer
            && out.last().is_none_or(|matter| begins_anew(matter, message, &topics, pause));
        if fresh {
            out.push(ChatMatter { messages: Vec::new(), topics: Vec::new(), cut: !out.is_empty() });
        }
        // Words of the shop before the customer's first ones greet nobody yet.
        let Some(matter) = out.last_mut() else { continue };
        matter.messages.push(message.clone());
        if message.side == ChatSide::Customer {
            for topic in topics {
                if !matter.topics.contains(&topic) {
                    matter.topics.push(topic);
                }
            }
        }
    }
    out.retain(|matter| matter.messages.iter().any(|message| message.side == ChatSide::Shop));
    for matter in &mut out {
        if matter.topics.is_empty() {
            matter.topics.push(Topic::Other);
        }
    }
    out
}

/// The topics of a customer's message that make a matter.
fn weighty(text: &str) -> Vec<Topic> {
    let topics = reply::topics(text, &ReplyContext::unknown()).into_iter().map(|(topic, _)| topic);
    topics.filter(|topic| !matches!(topic, Topic::Other | Topic::Thanks | Topic::Anger)).collect()
}

/// Whether a customer's message begins another matter: after a long pause, after a thanks or a
/// yes that closed the matter, or with words for "and another thing".
fn begins_anew(matter: &ChatMatter, message: &ChatMessage, topics: &[Topic], pause: i64) -> bool {
    if !matter.messages.iter().any(|message| message.side == ChatSide::Shop) {
        return false;
    }
    if pause >= LONG_PAUSE {
        return !is_closing(&message.text);
    }
    let other = !topics.is_empty() && topics.iter().all(|topic| !matter.topics.contains(topic));
    if !other {
        return false;
    }
    let customers = matter.messages.iter().rev().find(|message| message.side == ChatSide::Customer);
    let closed = customers.is_some_and(|last| is_closing(&last.text));
    closed || turns_to_another(&message.text)
}

/// Whether the customer is content or takes note: thanks, or a short yes.
pub(super) fn is_closing(text: &str) -> bool {
    let topics = reply::topics(text, &ReplyContext::unknown());
    let thanks = topics.iter().any(|(topic, _)| *topic == Topic::Thanks);
    let bare = text.trim().trim_end_matches(['。', '.', '!', '！', '~', '～']).to_lowercase();
    let yes = [
        "好",
        "好的",
        "好吧",
        "行",
        "可以",
        "嗯",
        "嗯嗯",
        "ok",
        "okay",
        "okok",
        "great",
        "fine",
        "good",
        "perfect",
        "alright",
        "那好",
        "知道了",
        "收到",
    ];
    thanks || yes.contains(&bare.as_str()) || bare.starts_with("好的") && bare.chars().count() <= 8
}

/// "Another thing", "by the way", at the beginning of a message.
fn turns_to_another(text: &str) -> bool {
    let lower = text.trim_start().to_lowercase();
    let words = [
        "还有",
        "另外",
        "对了",
        "再问",
        "顺便",
        "还想",
        "再请问",
        "by the way",
        "btw",
        "another",
        "also",
        "one more",
        "and one",
        "oh and",
        "while i",
    ];
    words.iter().any(|word| lower.starts_with(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn talk(lines: &[(i64, bool, &str)]) -> ChatTalk {
        let message = |(minute, customer, text): &(i64, bool, &str)| ChatMessage {
            at: Some(minute * 60),
            sender: String::new(),
            side: if *customer { ChatSide::Customer } else { ChatSide::Shop },
            text: (*text).to_owned(),
        };
        ChatTalk { customer: None, messages: lines.iter().map(message).collect() }
    }

    #[test]
    fn a_talk_is_split_where_another_thing_begins() {
        let damaged = (0, true, "杯子收到是碎的");
        let answer = (1, false, "马上给您补发");
        let invoice = "另外能开发票吗";
        for (name, lines, expected) in [
            ("one thing", vec![damaged, answer, (2, true, "好的谢谢")], 1),
            ("in between", vec![damaged, answer, (2, true, invoice), (3, false, "可以")], 2),
            (
                "after thanks",
                vec![damaged, answer, (2, true, "谢谢"), (3, true, "能开发票吗"), (4, false, "可以")],
                2,
            ),
            ("after a night", vec![damaged, answer, (900, true, "杯子还是没到"), (901, false, "查一下")], 2),
            ("no answer", vec![damaged], 0),
            ("the shop alone", vec![answer], 0),
            ("a shop that greets", vec![(0, false, "亲在的"), damaged, answer], 1),
        ] {
            assert_eq!(matters(&talk(&lines)).len(), expected, "{name}");
        }
    }
}
