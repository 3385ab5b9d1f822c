//! A value in a few words, for lists and the outline.

use super::form_cx::plain;
use crate::base::Lang;
use crate::scenario::source::ValueNode;

/// Signs of a summary at most.
const LONGEST: usize = 48;

/// An entry by its title or name, with its key where it has both.
pub(super) fn summary(lang: Lang, key: &str, node: ValueNode<'_>) -> String {
    let node = plain(node);
    let titled = ["title", "name"].into_iter().find_map(|field| {
        let found = node.items().find(|item| item.key == Some(field))?;
        words_of(lang, found.value)
    });
    let words = titled.or_else(|| words_of(lang, node));
    match words {
        Some(words) if words != key => format!("{} · {key}", cut(&words)),
        _ => key.to_owned(),
    }
}

/// The words of a text in a language, or in the other one.
fn words_of(lang: Lang, node: ValueNode<'_>) -> Option<String> {
    let node = plain(node);
    if let Some(words) = node.words() {
        return Some(words);
    }
    let (first, second) = match lang {
        Lang::Zh => ("zh", "en"),
        Lang::En => ("en", "zh"),
    };
    let of =
        |name: &str| node.items().find(|item| item.key == Some(name)).and_then(|item| item.value.words());
    of(first).filter(|words| !words.trim().is_empty()).or_else(|| of(second))
}

/// The beginning of words, on one line.
fn cut(words: &str) -> String {
    let mut signs = words.split_whitespace().flat_map(|word| word.chars().chain([' ']));
    let start: String = signs.by_ref().take(LONGEST).collect();
    let start = start.trim_end();
    if signs.next().is_some() { format!("{start}…") } else { start.to_owned() }
}
