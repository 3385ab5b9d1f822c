//! What a line can ask for, and the pieces it is read from.

use super::words;
use crate::base::ids::{ConversationId, ProductId};
use crate::base::{Currency, Lang, Money, Span};
use crate::diagnostic::quote::shorten;
use crate::locale::Value;
use crate::narrate::why_no_amount;
use crate::scenario::model::Scenario;
use crate::sim::ShopCommand;
use crate::sim::view::ShopView;
use std::path::PathBuf;

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Ask {
    /// Nothing: an empty line.
    Nothing,
    /// Commands to the shop, one after the other.
    Do(Vec<ShopCommand>),
    /// A page to read.
    Show(TerminalPage),
    /// A conversation to read and to answer from now on.
    Open(ConversationId),
    /// How a reply would be read, without sending it.
    Try(String),
    /// Send the reply that was tried last, with what was meant, by the numbers that were shown,
    /// from 0.
    Send(Vec<usize>),
    /// Bring a picture of a product from a file.
    Import(ProductId, PathBuf),
    /// Let time flow until something needs the keeper.
    Next,
    /// Let this much time pass, unless something needs the keeper.
    Wait(Span),
    /// Read the lesson again, and go on on what it says now.
    Reload,
    /// Stop, and keep the run.
    Quit,
}

/// Pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TerminalPage {
    Help,
    Status,
    Goals,
    Money,
    Messages,
    Phrases,
    Orders,
    Returns,
    Reviews,
    Listings,
    Listing(crate::base::ids::ProductId),
    Stock,
}

/// Why a line could not be understood: one helpful sentence.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Misread {
    pub(super) key: String,
    pub(super) values: Vec<(&'static str, Value)>,
}

/// Most characters of a typed word that an answer repeats.
const MOST_ECHOED: usize = 40;

pub(super) fn wrong<T>(key: &str, mut values: Vec<(&'static str, Value)>) -> Result<T, Misread> {
    for (name, value) in &mut values {
        // What was typed comes back in short.
        if let ("word" | "n" | "code" | "text", Value::String(typed)) = (*name, &*value) {
            *value = shorten(typed, MOST_ECHOED).into();
        }
    }
    Err(Misread { key: key.to_owned(), values })
}

/// What a line is read against.
pub(super) struct LineReader<'a> {
    pub(super) view: &'a ShopView,
    pub(super) scenario: &'a Scenario,
    pub(super) here: Option<ConversationId>,
    pub(super) lang: Lang,
}

pub(super) fn ask_for(command: ShopCommand) -> Ask {
    Ask::Do(vec![command])
}

/// The first word, and what follows it.
pub(super) fn split(text: &str) -> (&str, &str) {
    let text = text.trim();
    text.split_once(char::is_whitespace).map_or((text, ""), |(first, rest)| (first, rest.trim()))
}

/// An amount of the shop's currency.
pub(super) fn amount(currency: &Currency, text: &str) -> Result<Money, Misread> {
    currency.read_amount(text).or_else(|flaw| {
        let (key, values) = why_no_amount(currency, text, flaw);
        wrong(key, values)
    })
}

/// Refuses words behind a line that is complete without them.
pub(super) fn nothing_more(rest: &str) -> Result<(), Misread> {
    if rest.is_empty() { Ok(()) } else { wrong("play-extra-words", vec![("text", rest.to_owned().into())]) }
}

/// A number as learners see it, from 1, with or without `#`, as an id from 0.
pub(super) fn id(text: &str) -> Option<u32> {
    let n: u32 = words::plain(text).trim_start_matches('#').parse().ok()?;
    n.checked_sub(1)
}
