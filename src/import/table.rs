//! Chats as tables: comma, semicolon or tab, with any columns. Which column is which is guessed by
//! its header, or said by the user.

use super::limits::{LONGEST_MESSAGE, LONGEST_SENDER, MOST_COLUMNS, MOST_MESSAGES};
use super::refusal::{ImportRefusal, ShownColumns};
use super::stamp::{self, DateOrder};
use super::talk::{ChatMessage, ChatSide, ChatTalk, ParsedChat};
use std::collections::BTreeMap;

/// The content of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ColumnRole {
    /// When.
    Time,
    /// Who.
    Sender,
    /// Whose side: the customer's or the shop's.
    Side,
    /// The words.
    Text,
    /// Which talk.
    Talk,
}

impl ColumnRole {
    /// Every role.
    pub const ALL: [Self; 5] = [Self::Time, Self::Sender, Self::Side, Self::Text, Self::Talk];

    /// Its name on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Time => "time",
            Self::Sender => "sender",
            Self::Side => "side",
            Self::Text => "text",
            Self::Talk => "talk",
        }
    }

    /// The role of a name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.name() == name)
    }

    /// Whether a header names such a column.
    fn names(self, header: &str) -> bool {
        self.headers().contains(&header.to_lowercase().as_str())
    }

    /// Headers of such columns, in small letters.
    #[expect(clippy::too_many_lines, reason = "a match over a closed enum")]
    const fn headers(self) -> &'static [&'static str] {
        match self {
            Self::Time => &[
                "time",
                "date",
                "timestamp",
                "created_at",
                "created at",
                "sent_at",
                "sent at",
                "datetime",
                "时间",
                "日期",
                "发送时间",
                "咨询时间",
                "消息时间",
                "聊天时间",
            ],
            Self::Sender => &[
                "sender",
                "from",
                "author",
                "name",
                "user",
                "who",
                "nickname",
                "speaker",
                "发送人",
                "发送者",
                "发言人",
                "昵称",
                "姓名",
                "用户",
                "发送方",
            ],
            Self::Side => &[
                "side",
                "role",
                "type",
                "direction",
                "sender_type",
                "sender type",
                "author_type",
                "角色",
                "身份",
                "方向",
                "类型",
                "消息方向",
            ],
            Self::Text => &[
                "text",
                "message",
                "content",
                "body",
                "words",
                "chat",
                "消息",
                "内容",
                "消息内容",
                "聊天内容",
                "文本",
                "正文",
            ],
            Self::Talk => &[
                "talk",
                "conversation",
                "conversation_id",
                "conversation id",
                "thread",
                "ticket",
                "ticket_id",
                "cid",
                "session",
                "会话",
                "会话id",
                "会话编号",
                "咨询编号",
                "顾客",
                "买家",
            ],
        }
    }
}

/// Words of a side column.
const CUSTOMER: [&str; 13] = [
    "customer", "buyer", "user", "visitor", "incoming", "in", "received", "contact", "client", "顾客",
    "买家", "客户", "接收",
];
const SHOP: [&str; 14] = [
    "seller", "agent", "shop", "support", "outgoing", "out", "sent", "admin", "store", "staff", "客服",
    "商家", "卖家", "发送",
];

/// Whether the first line names at least the words and one more column.
pub(super) fn looks_like(text: &str) -> bool {
    let Some(first) = text.lines().next() else { return false };
    let headers = header_names(first, delimiter(first));
    let known = |role: &ColumnRole| guess(&headers, *role).is_some();
    known(&ColumnRole::Text) && ColumnRole::ALL.iter().filter(|role| known(role)).count() >= 2
}

/// Reads a table. `chosen` names columns by their role.
///
/// # Errors
/// A column is missing, a line is damaged, or there are too many messages.
pub(super) fn read(text: &str, chosen: &BTreeMap<ColumnRole, String>) -> Result<ParsedChat, ImportRefusal> {
    let first = text.lines().next().unwrap_or_default();
    let delimiter = delimiter(first);
    let headers = header_names(first, delimiter);
    let shown = || shown_columns(&headers, text, delimiter);
    let columns = columns(&headers, chosen, &shown)?;
    let Some(words) = columns.get(&ColumnRole::Text).copied() else {
        return Err(ImportRefusal::NoColumns { columns: shown() });
    };
    if !columns.contains_key(&ColumnRole::Sender) && !columns.contains_key(&ColumnRole::Side) {
        return Err(ImportRefusal::NoColumns { columns: shown() });
    }
    let mut rows = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .has_headers(has_head(&headers, chosen) || !shown().names.is_empty())
        .from_reader(text.as_bytes());
    let mut talks: BTreeMap<String, ChatTalk> = BTreeMap::new();
    let (mut count, mut dirt) = (0, 0);
    for row in rows.records() {
        let row = row.map_err(|error| {
            let line = error.position().map_or(1, csv::Position::line);
            ImportRefusal::Broken { line: usize::try_from(line).unwrap_or(1).max(1) }
        })?;
        let cell =
            |role: ColumnRole| columns.get(&role).and_then(|column| row.get(*column)).unwrap_or("").trim();
        let words: String = row.get(words).unwrap_or("").trim().chars().take(LONGEST_MESSAGE).collect();
        if words.is_empty() {
            dirt += 1;
            continue;
        }
        count += 1;
        if count > MOST_MESSAGES {
            return Err(ImportRefusal::TooManyMessages);
        }
        let sender: String = cell(ColumnRole::Sender).chars().take(LONGEST_SENDER).collect();
        let side = side(cell(ColumnRole::Side));
        let message = ChatMessage {
            at: stamp::parse(cell(ColumnRole::Time), DateOrder::default()),
            sender: if sender.is_empty() {
                cell(ColumnRole::Side).chars().take(LONGEST_SENDER).collect()
            } else {
                sender
            },
            side,
            text: words.trim_start_matches('\'').to_owned(),
        };
        talks.entry(cell(ColumnRole::Talk).to_owned()).or_default().messages.push(message);
    }
    let talks = talks.into_values().collect();
    Ok(ParsedChat { talks, dirt, ..ParsedChat::default() })
}

fn side(cell: &str) -> ChatSide {
    let cell = cell.to_lowercase();
    if CUSTOMER.contains(&cell.as_str()) {
        ChatSide::Customer
    } else if SHOP.contains(&cell.as_str()) {
        ChatSide::Shop
    } else {
        ChatSide::Unknown
    }
}

/// The sign between the cells: the one that stands most often in the first line.
fn delimiter(first: &str) -> u8 {
    let count = |sign: &u8| first.bytes().filter(|byte| byte == sign).count();
    [b',', b';', b'\t'].into_iter().max_by_key(|sign| (count(sign), *sign == b',')).unwrap_or(b',')
}

fn header_names(first: &str, delimiter: u8) -> Vec<String> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .has_headers(false)
        .from_reader(first.as_bytes());
    let row = reader.records().next().and_then(Result::ok).unwrap_or_default();
    let short = |cell: &str| cell.trim().chars().take(LONGEST_SENDER).collect();
    row.iter().take(MOST_COLUMNS).map(short).collect()
}

/// The names of the columns, if the first line is surely one of names. Anything else may be what a
/// customer wrote.
fn shown_columns(headers: &[String], text: &str, delimiter: u8) -> ShownColumns {
    let known = ColumnRole::ALL.iter().any(|role| guess(headers, *role).is_some());
    let plain = |name: &String| {
        let small = name.chars().all(|c| c == ' ' || c == '_' || c.is_ascii_lowercase());
        small && !name.is_empty() && name.len() <= 24 && name.split(' ').count() <= 3
    };
    let is_name = |name: &String| plain(name) || ColumnRole::ALL.iter().any(|role| role.names(name));
    let mut rows = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .has_headers(true)
        .from_reader(text.as_bytes());
    // A name of a column is not what stands in the column, and has no figure where all of it has.
    let figure = |cell: &str| cell.contains(|c: char| c.is_ascii_digit());
    let rows: Vec<csv::StringRecord> = rows.records().take(MOST_ROWS).filter_map(Result::ok).collect();
    let cells = |at: usize| rows.iter().filter_map(move |row| row.get(at)).map(str::trim);
    let columns = || headers.iter().enumerate();
    let repeated =
        columns().any(|(at, name)| cells(at).any(|cell| !cell.is_empty() && name.eq_ignore_ascii_case(cell)));
    let above =
        columns().any(|(at, name)| !figure(name) && cells(at).next().is_some() && cells(at).all(figure));
    let named = known && headers.iter().all(|name| is_short(name)) || above && headers.iter().all(is_name);
    let named = named && !repeated;
    ShownColumns { names: if named { headers.to_vec() } else { Vec::new() }, count: headers.len() }
}

/// Whether the first line names columns: the user has named one of them, or two are known.
fn has_head(headers: &[String], chosen: &BTreeMap<ColumnRole, String>) -> bool {
    let by_name = chosen.values().any(|name| headers.iter().any(|header| header == name.trim()));
    by_name || ColumnRole::ALL.iter().filter(|role| guess(headers, **role).is_some()).count() >= 2
}

/// Rows that are compared with the first line.
const MOST_ROWS: usize = 500;

/// A cell as short as names of columns are, without a figure or the end of a sentence.
fn is_short(name: &str) -> bool {
    let odd = |c: char| c.is_ascii_digit() || matches!(c, '.' | '!' | '?' | '。' | '！' | '？' | '，' | '@');
    name.chars().count() <= 24 && name.split(' ').count() <= 3 && !name.contains(odd)
}

fn guess(headers: &[String], role: ColumnRole) -> Option<usize> {
    let lower: Vec<String> = headers.iter().map(|header| header.to_lowercase()).collect();
    role.headers().iter().find_map(|known| lower.iter().position(|header| header == known))
}

fn columns(
    headers: &[String],
    chosen: &BTreeMap<ColumnRole, String>,
    shown: &dyn Fn() -> ShownColumns,
) -> Result<BTreeMap<ColumnRole, usize>, ImportRefusal> {
    let mut out = BTreeMap::new();
    for role in ColumnRole::ALL {
        let at =
            match chosen.get(&role) {
                Some(name) => {
                    let place = headers.iter().position(|header| header == name.trim());
                    let by_number =
                        || name.trim().parse::<usize>().ok().filter(|n| (1..=headers.len()).contains(n));
                    let place = place.or_else(|| by_number().map(|number| number - 1));
                    Some(place.ok_or_else(|| ImportRefusal::UnknownColumn {
                        column: name.clone(),
                        columns: shown(),
                    })?)
                }
                None => guess(headers, role),
            };
        if let Some(at) = at {
            out.insert(role, at);
        }
    }
    Ok(out)
}
