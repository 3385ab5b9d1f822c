//! What a story to begin with must know of the lesson that it is put into: goods that fit, one of
//! their sizes and facts, a carrier, kinds of customers, languages.

use super::address::Address;
use super::document::EditDocument;
use super::form::Target;
use crate::base::Lang;
use crate::scenario::Embedded;
use crate::scenario::source::{ValueNode, text_literal};

/// A fact of the goods: its key, and its truth in both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct GoodsFact {
    key: String,
    truth: [String; 2],
}

impl GoodsFact {
    /// Its name in both languages: the lesson's own, or that of the library that comes with the
    /// program.
    fn name(&self, lesson: &EditDocument) -> [String; 2] {
        let at = Address::root().child("facts").child(self.key.clone()).child("name");
        let name = lesson.value(&at).and_then(both).or_else(|| shipped_name(&at));
        name.unwrap_or_else(|| [self.key.replace('_', " "), self.key.replace('_', " ")])
    }
}

/// What the stories speak of.
pub(super) struct StoryGoods<'k> {
    lesson: &'k EditDocument,
    product: String,
    size: Option<String>,
    pub(super) fact: Option<GoodsFact>,
    promise_days: i64,
    keys: &'k dyn Fn(Target) -> Vec<String>,
}

impl<'k> StoryGoods<'k> {
    /// The goods of a lesson; those with sizes if the story is about one and there are some.
    pub(super) fn of(
        lesson: &'k EditDocument,
        known: &'k dyn Fn(Target) -> Vec<String>,
        sized: bool,
    ) -> Self {
        let table = Address::root().child("products");
        let entries = || lesson.value(&table).into_iter().flat_map(ValueNode::items);
        let first_size = |goods: ValueNode<'_>| {
            let shares = child(goods, "sizes")?;
            shares.items().find_map(|item| item.key.map(str::to_owned))
        };
        let found =
            entries().find(|item| sized && first_size(item.value).is_some()).or_else(|| entries().next());
        let key = found.as_ref().and_then(|item| item.key.map(str::to_owned));
        let product = found.map(|item| item.value);
        let days = product.and_then(|goods| child(child(goods, "listing")?, "promise_days"));
        Self {
            lesson,
            product: key.or_else(|| known(Target::Products).into_iter().next()).unwrap_or_default(),
            size: product.and_then(first_size),
            fact: product.and_then(fact),
            promise_days: days.and_then(|node| node.text().trim().parse().ok()).unwrap_or(4),
            keys: known,
        }
    }

    /// The lines that stay: a part between `//@ sizes` or `//@ no sizes` and `//@ all` only if it
    /// is so.
    pub(super) fn parts(&self, text: &str) -> String {
        let mut part = "all";
        let mut kept = String::new();
        for line in text.lines() {
            let stays = match part {
                "sizes" => self.size.is_some(),
                "no sizes" => self.size.is_none(),
                _ => true,
            };
            match line.strip_prefix("//@ ") {
                Some(next) => part = next,
                None if stays => kept.extend([line, "\n"]),
                None => {}
            }
        }
        kept
    }

    /// The text with the lesson's own words in the places of `$words`.
    pub(super) fn filled(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('$') {
            out += before;
            let length = after.bytes().take_while(|b| b.is_ascii_lowercase() || *b == b'_').count();
            let (word, behind) = after.split_at(length);
            out += escaped(&self.word(word)).as_str();
            rest = behind;
        }
        out + rest
    }

    fn word(&self, word: &str) -> String {
        let of_fact = |part: &dyn Fn(&GoodsFact) -> String| self.fact.as_ref().map(part).unwrap_or_default();
        match word {
            "product" => self.product.clone(),
            "size" => self.size.clone().unwrap_or_default(),
            "fact" => of_fact(&|fact| fact.key.clone()),
            "zh_fact" => of_fact(&|fact| fact.name(self.lesson)[0].clone()),
            "en_fact" => of_fact(&|fact| fact.name(self.lesson)[1].clone()),
            "zh_value" => of_fact(&|fact| fact.truth[0].clone()),
            "en_value" => of_fact(&|fact| fact.truth[1].clone()),
            // Late by now: on its way for longer than was promised.
            "days_ago" => (self.promise_days + 1).to_string(),
            "shipped_ago" => self.promise_days.max(1).to_string(),
            "carrier" => self.known(Target::Carriers, "express"),
            persona => self.known(Target::Personas, persona),
        }
    }

    /// The key itself if the lesson has it or nothing is known, else the first one that it has.
    fn known(&self, target: Target, wish: &str) -> String {
        let all = (self.keys)(target);
        let first = || all.first().cloned().unwrap_or_else(|| wish.to_owned());
        if all.iter().any(|key| key == wish) { wish.to_owned() } else { first() }
    }
}

fn child<'a>(node: ValueNode<'a>, field: &str) -> Option<ValueNode<'a>> {
    node.items().find(|item| item.key == Some(field)).map(|item| item.value)
}

/// A text as it stands between quotation marks.
fn escaped(words: &str) -> String {
    let literal = text_literal(words);
    literal.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(words).to_owned()
}

/// A text in both languages; the other one's words where one is missing.
fn both(node: ValueNode<'_>) -> Option<[String; 2]> {
    let plain = || node.words();
    let [zh, en] = Lang::ALL.map(|lang| child(node, lang.field()).and_then(ValueNode::words));
    let zh = zh.or_else(|| en.clone()).or_else(plain)?;
    let en = en.unwrap_or_else(|| zh.clone());
    Some([zh, en])
}

/// A fact that a keeper can tell: one with a figure if there is one, else the first.
fn fact(goods: ValueNode<'_>) -> Option<GoodsFact> {
    let truth = child(goods, "truth")?;
    let facts = || truth.items().filter_map(|item| Some((item.key?.to_owned(), both(item.value)?)));
    let has_figure = |truth: &[String; 2]| truth[0].contains(|c: char| c.is_ascii_digit());
    let (key, truth) = facts().find(|(_, truth)| has_figure(truth)).or_else(|| facts().next())?;
    Some(GoodsFact { key, truth })
}

/// The name of a fact in the library that comes with the program.
fn shipped_name(at: &Address) -> Option<[String; 2]> {
    let bytes = Embedded::common("shared/facts.ron")?;
    let library = EditDocument::open("facts.ron", bytes.to_vec()).ok()?;
    library.value(at).and_then(both)
}

/// The languages of a lesson; both if it does not say.
pub(super) fn languages(lesson: &EditDocument) -> Vec<Lang> {
    let list = lesson.value(&Address::root().child("languages"));
    let named = list.into_iter().flat_map(ValueNode::items).map(|item| item.value.text().trim());
    let found: Vec<Lang> =
        named.filter_map(|name| Lang::ALL.into_iter().find(|lang| lang.field() == name)).collect();
    if found.is_empty() { Lang::ALL.to_vec() } else { found }
}

/// A number of the lesson's frame.
pub(super) fn number(lesson: &EditDocument, field: &str) -> Option<i64> {
    lesson.value(&Address::root().child(field))?.text().trim().parse().ok()
}
