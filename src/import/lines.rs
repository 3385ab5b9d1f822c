//! Chats of lines: copied from a window, `WhatsApp`, Qianniu, JD. A line that begins a message has
//! a sender and mostly a time; the lines without them belong to the message above.

use super::limits::{LONGEST_MESSAGE, LONGEST_SENDER, MOST_MESSAGES};
use super::pattern::patterns;
use super::refusal::ImportRefusal;
use super::stamp::{DATE_AND_TIME, DateOrder, GROUPS, moment, short_date};
use super::talk::{ChatMessage, ChatSide, ChatTalk, ParsedChat};
use crate::base::time::{HOUR, MINUTE};

/// The kinds of lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum LineKind {
    /// Of any kind.
    #[default]
    Any,
    /// `WhatsApp`: the time first, then the author; without an author it is the program that
    /// speaks.
    WhatsApp,
    /// The message manager of Qianniu.
    Qianniu,
    /// The chat log of JD.
    Jd,
}

patterns! {
    TIME_FIRST = &format!(r"^[\[（(]?{DATE_AND_TIME}[\]）)]?[ \t]*(?:[-–—][ ]+)?[:：]?[ ]*(.*)$");
    TIME_LAST = &format!(r"^(\S.{{0,80}}?)[ \t]*(?:-->[ ]?\S.{{0,40}}?)?[ \t]*[\[（(]?{DATE_AND_TIME}[\]）)]?[ \t]*(?:[:：](.*))?$");
    CLOCK_FIRST = r"^[\[（(]?(\d{1,2})[:：](\d{2})(?:[:：]\d{2})?[\]）)]?[ \t]+(\S.*)$";
    CLOCK_LAST = r"^(\S.{0,30}?)[ \t]+[\[（(]?(\d{1,2})[:：](\d{2})(?:[:：]\d{2})?[\]）)]?$";
    TALK_OF = r"^(?:-{4,}[ ]*<(.{1,60})>[ ]*-*|-*[ ]*<(.{1,60})>[ ]*-{4,}|-{4,}[ ]*([^\s<>\d-][^<>]{0,58}?)[ ]*-{4,})$";
    RULE = r"^[=*_~-]{8,}$";
}

/// Lines that windows put among the messages.
const NOISE: [&str; 14] = [
    "已读",
    "未读",
    "发送中",
    "送达",
    "单聊",
    "即时消息",
    "当前用户来自",
    "商品详情页",
    "商品推荐",
    "由 服务助手 转交给",
    "以上是历史消息",
    "以下为新消息",
    "Delivered",
    "Read",
];

/// The item that a line begins.
struct LineHead<'t> {
    at: Option<i64>,
    sender: &'t str,
    text: Option<&'t str>,
}

/// Whether the first lines of a text are messages of that kind.
pub(super) fn looks_like(text: &str, kind: LineKind) -> bool {
    let lines = || text.lines().filter(|line| !line.trim().is_empty()).take(200);
    let told = |head: &LineHead<'_>| !head.sender.is_empty() || head.text.is_none();
    let timed = lines().filter(|line| timed_head(line, DateOrder::DayMonth).is_some_and(|head| told(&head)));
    match kind {
        LineKind::WhatsApp => {
            let first = lines().filter(|line| {
                let found = TIME_FIRST.as_ref().and_then(|p| p.captures(line));
                found.is_some_and(|found| found.get(4).is_some() || line.starts_with('['))
            });
            first.count() >= 2
        }
        LineKind::Any | LineKind::Qianniu | LineKind::Jd => {
            timed.count() >= 2 || lines().filter(|line| bare_head(line).is_some()).count() >= 2
        }
    }
}

/// Reads lines.
///
/// # Errors
/// Too many messages.
pub(super) fn read(text: &str, kind: LineKind) -> Result<ParsedChat, ImportRefusal> {
    let (order, dates_unsure) = date_order(text);
    let timed = text.lines().filter(|line| timed_head(line, order).is_some()).take(2).count() >= 2;
    let mut reader = ChatLineReader { kind, order, timed, ..ChatLineReader::default() };
    if kind == LineKind::Qianniu {
        let first = text.lines().next().map(str::trim).filter(|line| !is_rule(line));
        reader.out.shop = first.map(|line| shop_of(line).to_owned());
    }
    let skipped = usize::from(reader.out.shop.is_some());
    for line in text.lines().skip(skipped) {
        if kind == LineKind::Qianniu && line.trim() == "群聊" {
            break;
        }
        reader.line(line.trim_end())?;
    }
    reader.end_talk();
    reader.out.dates_unsure = dates_unsure && reader.out.count() > 0;
    Ok(reader.out)
}

/// The shop's name of `店铺:小美`.
fn shop_of(sender: &str) -> &str {
    sender.split([':', '：']).next().unwrap_or(sender).trim()
}

#[derive(Default)]
struct ChatLineReader<'t> {
    kind: LineKind,
    order: DateOrder,
    timed: bool,
    out: ParsedChat,
    talk: ChatTalk,
    count: usize,
    /// The line before, if it could be a name on a line of its own.
    lone: Option<&'t str>,
}

impl<'t> ChatLineReader<'t> {
    fn line(&mut self, line: &'t str) -> Result<(), ImportRefusal> {
        let bare = line.trim();
        if bare.is_empty() {
            return Ok(());
        }
        if self.is_mark(bare) {
            return Ok(());
        }
        let alone = self.lone.take();
        if let Some(head) = self.head(bare) {
            let name_before = alone.filter(|_| head.sender.is_empty() && head.text.is_none());
            if name_before.is_some() {
                self.take_back_line();
            }
            let sender = name_before.unwrap_or(head.sender);
            if sender.is_empty() {
                // The chat program itself speaks.
                self.out.dirt += usize::from(self.kind != LineKind::WhatsApp && head.text.is_some());
                return Ok(());
            }
            return self.push(head.at, sender, head.text.unwrap_or_default());
        }
        self.lone = Some(bare).filter(|line| line.chars().count() <= 24);
        match self.talk.messages.last_mut() {
            Some(last) => add_line(&mut last.text, bare),
            None => self.out.dirt += 1,
        }
        Ok(())
    }

    /// A message of lines alone loses its last one: it was a name.
    fn take_back_line(&mut self) {
        match self.talk.messages.last_mut() {
            Some(last) => {
                let end = last.text.rfind('\n').unwrap_or(0);
                last.text.truncate(end);
            }
            None => self.out.dirt = self.out.dirt.saturating_sub(1),
        }
    }

    fn head(&self, line: &'t str) -> Option<LineHead<'t>> {
        let head = timed_head(line, self.order);
        if self.timed { head } else { head.or_else(|| bare_head(line)) }
    }

    /// Lines that are no words of anybody.
    fn is_mark(&mut self, line: &str) -> bool {
        if let Some(customer) = talk_of(line) {
            self.end_talk();
            self.talk.customer = Some(customer.to_owned());
            return true;
        }
        if line.starts_with("/***") {
            self.end_talk();
            return true;
        }
        let noise = NOISE.iter().any(|noise| line == *noise || noise.len() > 12 && line.starts_with(noise));
        noise || is_rule(line) || line.ends_with("撤回了一条消息")
    }

    fn push(&mut self, at: Option<i64>, sender: &str, text: &str) -> Result<(), ImportRefusal> {
        self.count += 1;
        if self.count > MOST_MESSAGES {
            return Err(ImportRefusal::TooManyMessages);
        }
        let sender: String = sender.trim().chars().take(LONGEST_SENDER).collect();
        let mut message = ChatMessage { at, sender, side: ChatSide::Unknown, text: String::new() };
        add_line(&mut message.text, text.trim());
        self.talk.messages.push(message);
        Ok(())
    }

    fn end_talk(&mut self) {
        let mut talk = std::mem::take(&mut self.talk);
        talk.messages.retain(|message| !message.text.trim().is_empty());
        if !talk.messages.is_empty() {
            self.out.talks.push(talk);
        }
    }
}

/// The customer's name in the line that begins a talk of Qianniu: `----<name>----`, whatever is
/// left of its dashes and blanks.
pub(super) fn talk_of(line: &str) -> Option<&str> {
    let found = TALK_OF.as_ref()?.captures(line.trim())?;
    let name = found.get(1).or_else(|| found.get(2)).or_else(|| found.get(3))?.as_str().trim();
    (!NOISE.contains(&name)).then_some(name)
}

fn is_rule(line: &str) -> bool {
    RULE.as_ref().is_some_and(|pattern| pattern.is_match(line))
}

fn add_line(text: &mut String, line: &str) {
    // Counted in bytes: four to a character at most.
    if line.is_empty() || text.len() > LONGEST_MESSAGE * 4 {
        return;
    }
    if !text.is_empty() {
        text.push('\n');
    }
    text.extend(line.chars().take(LONGEST_MESSAGE));
}

/// A message's head with a time.
fn timed_head(line: &str, order: DateOrder) -> Option<LineHead<'_>> {
    let line = line.trim();
    if !line.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    if let Some(found) = TIME_FIRST.as_ref()?.captures(line) {
        let at = moment(&found, 0, order)?;
        let rest = found.get(GROUPS + 1).map_or("", |rest| rest.as_str()).trim();
        if rest.is_empty() {
            return Some(LineHead { at: Some(at), sender: "", text: None });
        }
        return Some(match named(rest) {
            Some((sender, text)) => LineHead { at: Some(at), sender, text: Some(text) },
            None if !rest.starts_with([',', ';'])
                && rest.chars().count() <= 24
                && !rest.contains(['。', '，', '？', '！', ',', '?', '!']) =>
            {
                LineHead { at: Some(at), sender: rest, text: None }
            }
            None => LineHead { at: Some(at), sender: "", text: Some(rest) },
        });
    }
    if let Some(found) = TIME_LAST.as_ref()?.captures(line) {
        let at = moment(&found, 1, order)?;
        let sender = found.get(1)?.as_str().trim();
        let text = found.get(GROUPS + 2).map(|text| text.as_str().trim());
        return (sender.chars().count() <= LONGEST_SENDER).then_some(LineHead { at: Some(at), sender, text });
    }
    clock_head(line)
}

/// A head with a clock time alone, as chat windows show today's messages.
fn clock_head(line: &str) -> Option<LineHead<'_>> {
    let at = |hour: &str, minute: &str| -> Option<i64> {
        let (hour, minute): (i64, i64) = (hour.parse().ok()?, minute.parse().ok()?);
        (hour < 25 && minute < 60).then_some(hour * HOUR + minute * MINUTE)
    };
    if let Some(found) = CLOCK_FIRST.as_ref()?.captures(line) {
        let time = at(found.get(1)?.as_str(), found.get(2)?.as_str())?;
        let (sender, text) = named(found.get(3)?.as_str())?;
        return Some(LineHead { at: Some(time), sender, text: Some(text) });
    }
    let found = CLOCK_LAST.as_ref()?.captures(line)?;
    let time = at(found.get(2)?.as_str(), found.get(3)?.as_str())?;
    Some(LineHead { at: Some(time), sender: found.get(1)?.as_str(), text: None })
}

/// A message's head without a time: `name: words`.
fn bare_head(line: &str) -> Option<LineHead<'_>> {
    let (sender, text) = named(line.trim())?;
    let short = sender.chars().count() <= 24 && sender.split(' ').count() <= 3;
    let plain = !sender.contains(['。', '，', '？', '！', ',', '?', '!', '.', '"', '“', '(', '/']);
    (short && plain).then_some(LineHead { at: None, sender, text: Some(text) })
}

/// `name: words`, split at the colon that belongs to the name. A shop's agent has a colon of their
/// own (`店铺:小美: …`).
fn named(text: &str) -> Option<(&str, &str)> {
    let (at, colon) = text.char_indices().find(|(_, c)| matches!(c, ':' | '：'))?;
    let rest = text.get(at + colon.len_utf8()..)?;
    if let Some((next, second)) = rest.char_indices().find(|(_, c)| matches!(c, ':' | '：')) {
        let agent = rest.get(..next)?;
        let is_name = !agent.is_empty() && !agent.starts_with(' ') && agent.chars().count() <= 12;
        let after = rest.get(next + second.len_utf8()..)?;
        if is_name && agent.chars().all(char::is_alphabetic) && after.starts_with(' ') {
            return Some((text.get(..at + colon.len_utf8() + next)?, after.trim_start()));
        }
    }
    let sender = text.get(..at)?.trim();
    let fits = !sender.is_empty() && sender.chars().count() <= LONGEST_SENDER && !rest.starts_with("//");
    // `10:20` is a time and not a name, after any word.
    let number =
        sender.ends_with(|c: char| c.is_ascii_digit()) && rest.starts_with(|c: char| c.is_ascii_digit());
    // The cells of a table are no names.
    let cell = sender.starts_with([',', ';']);
    (fits && !number && !cell).then_some((sender, rest.trim_start()))
}

/// Which of the first two numbers of short dates is the day, by a number above twelve; and whether
/// nothing told.
fn date_order(text: &str) -> (DateOrder, bool) {
    let Some(pattern) = TIME_FIRST.as_ref() else { return (DateOrder::DayMonth, false) };
    let mut seen = std::collections::BTreeSet::new();
    for line in text.lines() {
        let found = pattern.captures(line.trim());
        if let Some((first, second)) = found.and_then(|found| short_date(&found, 0)) {
            if first > 12 {
                return (DateOrder::DayMonth, false);
            }
            if second > 12 {
                return (DateOrder::MonthDay, false);
            }
            seen.insert((first, second));
        }
    }
    (DateOrder::DayMonth, seen.len() > 1)
}
