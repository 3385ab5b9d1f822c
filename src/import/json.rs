//! Chats as JSON: Chatwoot's messages, Zendesk's tickets and comments, Intercom's conversations;
//! one document, or one a line. Notes among colleagues and what the program says are left out.

use super::limits::{LONGEST_MESSAGE, LONGEST_SENDER, MAX_DEPTH, MOST_MESSAGES};
use super::pattern::patterns;
use super::refusal::ImportRefusal;
use super::stamp::{self, DateOrder};
use super::talk::{ChatMessage, ChatSide, ChatTalk, ParsedChat};
use serde_json::{Map, Value};

/// The kinds of JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum JsonKind {
    /// Messages with `message_type`.
    Chatwoot,
    /// Comments with `author_id`.
    Zendesk,
    /// `conversation_parts`.
    Intercom,
}

type JsonObject = Map<String, Value>;

/// Whether a text is JSON, of any kind, whole or damaged.
pub(super) fn is_json(text: &str) -> bool {
    let text = text.trim_start();
    let of_objects = |text: &str| text.trim_start().starts_with('{');
    of_objects(text) || text.strip_prefix('[').is_some_and(|rest| of_objects(rest) || documents(text).is_ok())
}

/// Which kind a text is, by the names of its fields.
pub(super) fn detect(text: &str) -> Option<JsonKind> {
    let documents = documents(text).ok()?;
    let mut found = None;
    for document in &documents {
        walk(document, 0, &mut |object| {
            let kind = if object.contains_key("conversation_parts") {
                Some(JsonKind::Intercom)
            } else if object.contains_key("message_type") && object.contains_key("content") {
                Some(JsonKind::Chatwoot)
            } else if object.contains_key("requester_id") || object.contains_key("author_id") {
                Some(JsonKind::Zendesk)
            } else {
                None
            };
            found = found.or(kind);
            found.is_none()
        });
    }
    found
}

/// Reads messages of that kind.
///
/// # Errors
/// The text is no JSON, or there are too many messages.
pub(super) fn read(text: &str, kind: JsonKind) -> Result<ParsedChat, ImportRefusal> {
    let documents = documents(text)?;
    let mut talks = Vec::new();
    for document in &documents {
        match kind {
            JsonKind::Chatwoot => chatwoot(document, &mut talks),
            JsonKind::Zendesk => zendesk(document, &mut talks),
            JsonKind::Intercom => walk(document, 0, &mut |object| {
                talks.extend(intercom(object));
                !object.contains_key("conversation_parts")
            }),
        }
    }
    if kind == JsonKind::Zendesk {
        talks = joined_comments(&documents, talks);
    }
    for talk in &mut talks {
        talk.messages.retain(|message| !message.text.is_empty());
        talk.messages.sort_by_key(|message| message.at);
    }
    talks.retain(|talk| !talk.messages.is_empty());
    let out = ParsedChat { talks, ..ParsedChat::default() };
    if out.count() > MOST_MESSAGES { Err(ImportRefusal::TooManyMessages) } else { Ok(out) }
}

/// One document, or one a line.
fn documents(text: &str) -> Result<Vec<Value>, ImportRefusal> {
    let one = serde_json::from_str::<Value>(text);
    let error = match one {
        Ok(one) => return Ok(vec![one]),
        Err(error) => error,
    };
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let mut out = Vec::new();
    for (index, line) in lines {
        match serde_json::from_str::<Value>(line) {
            Ok(value) => out.push(value),
            Err(_) if index == 0 => return Err(ImportRefusal::Broken { line: error.line().max(1) }),
            Err(_) => return Err(ImportRefusal::Broken { line: index + 1 }),
        }
    }
    if out.is_empty() { Err(ImportRefusal::Broken { line: error.line().max(1) }) } else { Ok(out) }
}

/// Visits every object, outer ones first; `visit` says whether to go into it.
fn walk(value: &Value, depth: usize, visit: &mut dyn FnMut(&JsonObject) -> bool) {
    if depth > MAX_DEPTH {
        return;
    }
    match value {
        Value::Array(list) => list.iter().for_each(|item| walk(item, depth + 1, visit)),
        Value::Object(object) => {
            if visit(object) {
                object.values().for_each(|item| walk(item, depth + 1, visit));
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn chatwoot(document: &Value, talks: &mut Vec<ChatTalk>) {
    let mut by_talk: std::collections::BTreeMap<String, ChatTalk> = std::collections::BTreeMap::new();
    walk(document, 0, &mut |object| {
        let Some(kind) = object.get("message_type") else { return true };
        let side = match (kind.as_u64(), kind.as_str()) {
            (Some(0), _) | (_, Some("incoming")) => ChatSide::Customer,
            (Some(1), _) | (_, Some("outgoing")) => ChatSide::Shop,
            _ => return false,
        };
        if !is_true(object, "private") {
            let sender = object.get("sender").and_then(Value::as_object);
            let name = sender.map_or_else(String::new, |sender| name_of(sender, &["name", "available_name"]));
            let talk = by_talk.entry(id(object, "conversation_id")).or_default();
            talk.messages.push(message(object, "content", side, name));
        }
        false
    });
    talks.extend(by_talk.into_values());
}

/// Tickets with their comments inside, or a ticket whose description is all there is.
fn zendesk(document: &Value, talks: &mut Vec<ChatTalk>) {
    walk(document, 0, &mut |object| {
        let Some(requester) = object.get("requester_id") else { return true };
        let comments = match object.get("comments") {
            Some(Value::Array(list)) => list.as_slice(),
            _ => &[],
        };
        let mut talk = ChatTalk { customer: Some(shown(requester)), messages: Vec::new() };
        if comments.is_empty() {
            talk.messages.push(message(object, "description", ChatSide::Customer, shown(requester)));
        }
        let comments = comments.iter().filter_map(Value::as_object);
        talk.messages.extend(comments.filter_map(|comment| zendesk_comment(comment, &shown(requester))));
        talks.push(talk);
        false
    });
}

fn zendesk_comment(comment: &JsonObject, requester: &str) -> Option<ChatMessage> {
    if comment.get("public") == Some(&Value::Bool(false)) {
        return None;
    }
    let author = id(comment, "author_id");
    let side = if author == requester { ChatSide::Customer } else { ChatSide::Shop };
    let field = ["plain_body", "body", "html_body"].into_iter().find(|name| comment.contains_key(*name))?;
    Some(message(comment, field, side, author))
}

/// Comments that come apart from their ticket: of the ticket beside them, or of the writer of the
/// first one.
fn joined_comments(documents: &[Value], mut talks: Vec<ChatTalk>) -> Vec<ChatTalk> {
    let mut apart: Vec<JsonObject> = Vec::new();
    for document in documents {
        walk(document, 0, &mut |object| {
            let is_ticket = object.contains_key("requester_id");
            if !is_ticket && object.contains_key("author_id") {
                apart.push(object.clone());
                return false;
            }
            !is_ticket
        });
    }
    if apart.is_empty() {
        return talks;
    }
    let of_ticket = talks.first().filter(|_| talks.len() == 1).and_then(|talk| talk.customer.clone());
    let first = apart.iter().find(|comment| comment.get("public") != Some(&Value::Bool(false)));
    let requester = of_ticket.or_else(|| first.map(|comment| id(comment, "author_id"))).unwrap_or_default();
    let comments = apart.iter().filter_map(|comment| zendesk_comment(comment, &requester));
    let talk = ChatTalk { customer: Some(requester.clone()), messages: comments.collect() };
    talks.retain(|known| known.customer.as_deref() != Some(requester.as_str()));
    talks.push(talk);
    talks
}

#[expect(clippy::wildcard_enum_match_arm, reason = "the kinds are another library's and may grow")]
fn intercom(object: &JsonObject) -> Option<ChatTalk> {
    let parts = object.get("conversation_parts")?;
    let list = match parts {
        Value::Object(inner) => inner.get("conversation_parts").and_then(Value::as_array)?,
        Value::Array(list) => list,
        _ => return None,
    };
    let source = object.get("source").and_then(Value::as_object);
    let mut messages: Vec<ChatMessage> = Vec::new();
    if let Some(source) = source {
        let mut first = intercom_part(source)?;
        first.at = first.at.or_else(|| object.get("created_at").and_then(time));
        messages.push(first);
    }
    let comments = list.iter().filter_map(Value::as_object);
    let comments = comments.filter(|part| part.get("part_type").and_then(Value::as_str) == Some("comment"));
    messages.extend(comments.filter_map(intercom_part));
    Some(ChatTalk { customer: None, messages })
}

fn intercom_part(part: &JsonObject) -> Option<ChatMessage> {
    if is_true(part, "redacted") {
        return None;
    }
    let author = part.get("author").and_then(Value::as_object);
    let kind = author.and_then(|author| author.get("type")).and_then(Value::as_str).unwrap_or("user");
    let side = match kind {
        "user" | "lead" | "contact" => ChatSide::Customer,
        _ => ChatSide::Shop,
    };
    let name = author.map_or_else(String::new, |author| name_of(author, &["name", "email"]));
    Some(message(part, "body", side, name))
}

fn message(object: &JsonObject, field: &str, side: ChatSide, sender: String) -> ChatMessage {
    let body = object.get(field).and_then(Value::as_str).unwrap_or_default();
    ChatMessage { at: object.get("created_at").and_then(time), sender, side, text: plain(body) }
}

fn name_of(object: &JsonObject, fields: &[&str]) -> String {
    let name = fields.iter().find_map(|field| object.get(*field).and_then(Value::as_str));
    name.unwrap_or_default().chars().take(LONGEST_SENDER).collect()
}

fn is_true(object: &JsonObject, field: &str) -> bool {
    object.get(field) == Some(&Value::Bool(true))
}

fn id(object: &JsonObject, field: &str) -> String {
    object.get(field).map(shown).unwrap_or_default()
}

fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => text.chars().take(LONGEST_SENDER).collect(),
        Value::Number(number) => number.to_string(),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => String::new(),
    }
}

fn time(value: &Value) -> Option<i64> {
    match value {
        Value::Number(number) => stamp::parse(&number.as_i64()?.to_string(), DateOrder::default()),
        Value::String(text) => stamp::parse(text, DateOrder::default()),
        Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
    }
}

patterns! {
    BREAK = r"(?i)<\s*(?:br|/p|/div|/li)[^<>]{0,200}>";
    TAG = r"</?[A-Za-z!][^<>]{0,1000}>";
}

/// The words of HTML.
fn plain(body: &str) -> String {
    let body: String = body.chars().take(LONGEST_MESSAGE * 4).collect();
    let broken = BREAK.as_ref().map_or_else(|| body.clone(), |p| p.replace_all(&body, "\n").into_owned());
    let bare = TAG.as_ref().map_or_else(|| broken.clone(), |p| p.replace_all(&broken, "").into_owned());
    let signs =
        [("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];
    let text = signs.into_iter().fold(bare, |text, (name, sign)| text.replace(name, sign));
    let text = text.replace("\r\n", "\n");
    let visible = text.chars().filter(|c| matches!(c, '\n' | '\t') || !crate::base::clean::is_hidden(*c));
    let lines: String = visible.take(LONGEST_MESSAGE).collect();
    let lines = lines.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}
