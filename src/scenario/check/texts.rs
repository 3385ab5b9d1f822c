//! Texts: both languages, and slots that somebody fills.

use crate::base::clean::is_hidden;
use crate::base::{CURRENCY_SLOT, Currency, Lang, MONEY_SLOT, Text, has_half_slot};
use crate::diagnostic::Sentence;
use crate::diagnostic::catalogue::scenario as code;
use crate::scenario::model::{SLOTS, Scenario};
use crate::scenario::raw::{RawCase, RawConsequence, RawLine, RawSuggestion, RawTruth};
use crate::scenario::resolve::{DiagnosticCollector, NamedPart, Parts, RULE_SLOTS, Site, did_you_mean};

/// A text where it was written, and the slots that are its own.
pub(super) struct ScenarioText<'a> {
    /// Where.
    pub(super) site: Site,
    /// Its words in Chinese; may be empty.
    pub(super) zh: &'a str,
    /// Its words in English; may be empty.
    pub(super) en: &'a str,
    /// The case in whose talk it is said.
    pub(super) case: Option<&'a NamedPart<RawCase>>,
    /// The slots that are filled in it, besides those of money and the case's own.
    slots: &'static [&'static str],
}

impl ScenarioText<'_> {
    /// What is written in a language; empty if nothing is.
    fn own(&self, lang: Lang) -> &str {
        match lang {
            Lang::Zh => self.zh,
            Lang::En => self.en,
        }
    }
}

pub(super) fn check(desk: &mut DiagnosticCollector, parts: &Parts, scenario: &Scenario) {
    let all = gather(parts);
    let only = undeclared(parts, &all);
    if let Some(only) = only {
        let (sentence, tag) =
            if only == Lang::Zh { ("check-undeclared-zh", "zh") } else { ("check-undeclared-en", "en") };
        let help = Sentence::new("check-undeclared-help").text("tag", tag);
        desk.warning_at_key(code::ONE_LANGUAGE, &Site::root(0).field("title"), sentence, help);
    }
    // A list without a language is reported by itself.
    let is_none = parts.scenario.languages.as_ref().is_some_and(Vec::is_empty);
    for text in &all {
        let lacks = !is_none && scenario.languages.iter().any(|lang| text.own(*lang).is_empty());
        if lacks && only.is_none() && !desk.has_gaps(&text.site) {
            let sentence = if text.zh.is_empty() { "check-lacks-zh" } else { "check-lacks-en" };
            desk.warning(code::ONE_LANGUAGE, &text.site, sentence, "check-both-languages-help");
        }
        for words in [text.zh, text.en] {
            hidden(desk, &text.site, words);
            slots(desk, text, words, &scenario.currency);
        }
    }
    let sign = Site::root(0).field("currency").field("sign");
    hidden(desk, &sign, &parts.scenario.currency.sign);
}

/// Characters that are not to be seen, save line breaks.
fn hidden(desk: &mut DiagnosticCollector, site: &Site, words: &str) {
    let plain = words.replace("\r\n", "\n");
    let Some(found) = plain.chars().find(|c| is_hidden(*c) && *c != '\n') else { return };
    let sentence = Sentence::new("check-hidden").text("code", format!("{:04X}", u32::from(found)));
    desk.warning(code::HIDDEN_CHARACTER, site, sentence, "check-hidden-help");
}

/// Every text with its place, in both languages.
pub(super) fn written(parts: &Parts) -> Vec<(Site, String)> {
    gather(parts).into_iter().map(|text| (text.site, format!("{}{}", text.zh, text.en))).collect()
}

/// The one language in which every text of `scenario.ron` is written, where it declares none. A
/// library may have both.
fn undeclared(parts: &Parts, all: &[ScenarioText<'_>]) -> Option<Lang> {
    let own = || all.iter().filter(|text| text.site.starts_in(0));
    let only = |lang: Lang| {
        own().all(|text| !text.own(lang).is_empty()) && own().all(|text| text.own(other(lang)).is_empty())
    };
    let languages = Lang::ALL.into_iter().find(|lang| only(*lang));
    languages.filter(|_| parts.scenario.languages.is_none() && own().count() > 1)
}

fn other(lang: Lang) -> Lang {
    match lang {
        Lang::Zh => Lang::En,
        Lang::En => Lang::Zh,
    }
}

fn slots(desk: &mut DiagnosticCollector, text: &ScenarioText, words: &str, currency: &Currency) {
    let mut known: Vec<&str> = text.slots.to_vec();
    known.push(CURRENCY_SLOT);
    if let Some(at) = words.find(['｛', '｝']) {
        let inside =
            words.get(at + 3..).and_then(|rest| rest.split(['｝', '}', '{', '｛']).next()).unwrap_or("");
        let shown = if inside.is_ascii() && !inside.is_empty() { inside } else { "product" };
        let sentence = "check-slot-wide";
        desk.error(
            code::UNKNOWN_SLOT,
            &text.site,
            sentence,
            Sentence::new("check-slot-wide-help").text("slot", shown),
        );
        return;
    }
    if has_half_slot(words) && !words.contains('{') {
        desk.error(code::UNKNOWN_SLOT, &text.site, "check-slot-open", "check-slot-open-help");
    }
    known.extend(text.case.iter().flat_map(|case| case.raw.knows.keys()).map(String::as_str));
    for (at, _) in words.match_indices('{').take(20) {
        let rest = &words[at + 1..];
        let end = rest.find(['{', '}']).filter(|end| rest[*end..].starts_with('}'));
        match end.map(|end| &rest[..end]) {
            None => {
                let sentence = "check-slot-open";
                desk.error(code::UNKNOWN_SLOT, &text.site, sentence, "check-slot-open-help");
            }
            Some(slot) if slot.starts_with(MONEY_SLOT) => {
                if currency.in_slot(slot, Lang::Zh).is_none() {
                    let sentence = Sentence::new("check-slot-money").word("slot", slot);
                    let help = Sentence::new("check-slot-money-help").text("code", currency.code.clone());
                    desk.error(code::UNKNOWN_SLOT, &text.site, sentence, help);
                }
            }
            Some(slot) if !known.contains(&slot) => {
                let gone = text.case.is_some_and(|case| desk.has_gaps(&case.site.field("knows")));
                if !gone {
                    let sentence = Sentence::new("check-slot-unknown").word("slot", slot);
                    desk.error(
                        code::UNKNOWN_SLOT,
                        &text.site,
                        sentence,
                        did_you_mean(slot, &known, "check-noun-slot"),
                    );
                }
            }
            Some(_) => {}
        }
    }
}

/// Every text that learners or customers may see. Empty ones are the business of `resolve`.
pub(super) fn gather(parts: &Parts) -> Vec<ScenarioText<'_>> {
    let mut all = Vec::new();
    let root = Site::root(0);
    let scenario = &parts.scenario;
    add_text(&mut all, root.field("title"), &scenario.title);
    add_text(&mut all, root.field("brief"), &scenario.brief);
    for (index, goal) in scenario.goals.iter().enumerate() {
        let site = root.field("goals").index(index);
        match &goal.text {
            Some(text) => add_text(&mut all, site.field("text"), text),
            None => all.push(ScenarioText { site, zh: &goal.zh, en: &goal.en, case: None, slots: &[] }),
        }
    }
    for (doc, policy) in &parts.policy {
        let lines = policy.lines.as_deref().unwrap_or_default();
        let from = all.len();
        add_texts(&mut all, &Site::root(*doc).field("policy").field("lines"), lines, None);
        // A line of the rules has figures of the policy, and nothing of a talk.
        all.iter_mut().skip(from).for_each(|text| text.slots = &RULE_SLOTS);
    }
    for (index, rival) in scenario.rivals.iter().enumerate() {
        add_text(&mut all, root.field("rivals").index(index).field("name"), &rival.name);
    }
    for (index, order) in scenario.orders_before.iter().enumerate() {
        if let Some(name) = &order.customer {
            add_text(&mut all, root.field("orders_before").index(index).field("customer"), name);
        }
    }
    for item in &parts.news {
        add_text(&mut all, item.site.field("text"), &item.raw.text);
    }
    for (index, hint) in scenario.coach.iter().enumerate() {
        add_text(&mut all, root.field("coach").index(index).field("say"), &hint.say);
    }
    for item in &parts.facts {
        add_text(&mut all, item.site.field("name"), &item.raw.name);
    }
    for item in &parts.personas {
        add_text(&mut all, item.site.field("name"), &item.raw.name);
        add_texts(&mut all, &item.site.field("customer_names"), &item.raw.customer_names, None);
    }
    for item in &parts.products {
        add_text(&mut all, item.site.field("name"), &item.raw.name);
        for (key, truth) in &item.raw.truth {
            let site = item.site.field("truth").field(key);
            let RawTruth { zh, en, tempting } = truth;
            add_texts(&mut all, &site.field("tempting"), tempting, None);
            all.push(ScenarioText { site, zh, en, case: None, slots: &[] });
        }
    }
    named(&mut all, parts);
    for item in &parts.phrases {
        let (site, Text { zh, en }) = (item.site.clone(), &item.raw);
        all.push(ScenarioText { site, zh, en, case: None, slots: SLOTS });
    }
    for item in &parts.cases {
        case(&mut all, item);
    }
    all.retain(|text| !text.zh.is_empty() || !text.en.is_empty());
    all
}

fn named<'a>(all: &mut Vec<ScenarioText<'a>>, parts: &'a Parts) {
    for item in &parts.photos {
        add_text(all, item.site.field("name"), &item.raw.name);
    }
    for item in &parts.suppliers {
        add_text(all, item.site.field("name"), &item.raw.name);
    }
    for item in &parts.carriers {
        add_text(all, item.site.field("name"), &item.raw.name);
    }
    for item in &parts.equipment {
        add_text(all, item.site.field("name"), &item.raw.name);
        add_text(all, item.site.field("about"), &item.raw.about);
    }
}

fn case<'a>(all: &mut Vec<ScenarioText<'a>>, item: &'a NamedPart<RawCase>) {
    let (raw, site, of) = (&item.raw, &item.site, Some(item));
    if let Some(address) = &raw.address {
        add_text(all, site.field("address").field("old"), &address.old);
        add_text(all, site.field("address").field("new"), &address.new);
    }
    add_text(all, site.field("title"), &raw.title);
    add_text(all, site.field("good_handling"), &raw.good_handling);
    if let Some(name) = &raw.customer {
        add_text(all, site.field("customer"), name);
    }
    for (key, value) in &raw.knows {
        add_text(all, site.field("knows").field(key), value);
    }
    for (way, texts) in raw.first_and_last_words() {
        add_texts(all, &way.iter().fold(site.clone(), |site, field| site.field(field)), texts, of);
    }
    script(all, site, (&raw.suggestions, &raw.says), of);
    if let Some(next) = &raw.next {
        let site = site.field("next");
        add_texts(all, &site.field("opens"), &next.opens, of);
        script(all, &site, (&next.suggestions, &next.says), of);
    }
    reviews(all, &site.field("if_solved"), &raw.if_solved, of);
    reviews(all, &site.field("if_unsolved"), &raw.if_unsolved, of);
    if let Some(bonus) = &raw.bonus {
        let site = site.field("bonus");
        add_texts(all, &site.field("thanks"), &bonus.thanks, of);
        reviews(all, &site.field("then"), &bonus.then, of);
    }
}

/// Suggestions and further lines, of a case or of its second matter.
fn script<'a>(
    all: &mut Vec<ScenarioText<'a>>,
    site: &Site,
    (suggestions, says): (&'a [RawSuggestion], &'a [RawLine]),
    of: Option<&'a NamedPart<RawCase>>,
) {
    for (index, suggestion) in suggestions.iter().enumerate() {
        let site = site.field("suggestions").index(index);
        if let Some(why) = &suggestion.why {
            // A slot in a reason is reported by itself (S203).
            all.push(ScenarioText {
                site: site.field("why"),
                zh: &why.zh,
                en: &why.en,
                case: None,
                slots: SLOTS,
            });
        }
        all.push(ScenarioText { site, zh: &suggestion.zh, en: &suggestion.en, case: of, slots: SLOTS });
    }
    for (index, line) in says.iter().enumerate() {
        add_texts(all, &site.field("says").index(index).field("lines"), &line.lines, of);
    }
}

/// The wordings of reviews among consequences.
fn reviews<'a>(
    all: &mut Vec<ScenarioText<'a>>,
    site: &Site,
    list: &'a [RawConsequence],
    of: Option<&'a NamedPart<RawCase>>,
) {
    for (index, consequence) in list.iter().enumerate() {
        if let RawConsequence::Review { lines, .. } | RawConsequence::ReviewAfterDelivery { lines, .. } =
            consequence
        {
            add_texts(all, &site.index(index).field("lines"), lines, of);
        }
    }
}

fn add_text<'a>(all: &mut Vec<ScenarioText<'a>>, site: Site, text: &'a Text) {
    all.push(ScenarioText { site, zh: &text.zh, en: &text.en, case: None, slots: &[] });
}

fn add_texts<'a>(
    all: &mut Vec<ScenarioText<'a>>,
    site: &Site,
    texts: &'a [Text],
    case: Option<&'a NamedPart<RawCase>>,
) {
    // Nothing of a talk fills a slot outside of one.
    let slots: &[&str] = if case.is_some() { SLOTS } else { &[] };
    for (index, text) in texts.iter().enumerate() {
        all.push(ScenarioText { site: site.index(index), zh: &text.zh, en: &text.en, case, slots });
    }
}
