//! A line of the learner read as what they ask for. Pure: looks at the view, changes nothing.

use super::asked::{Ask, LineReader, Misread, TerminalPage, ask_for, id, nothing_more, split, wrong};
use super::words::{self, TypedVerb};
use super::{names, shop};
use crate::base::Span;
use crate::base::ids::{ConversationId, OrderId};
use crate::base::time::{DAY, HOUR, MINUTE};
use crate::sim::view::ConversationState;
use crate::sim::{OrderState, Reply, ShopCommand};

impl LineReader<'_> {
    /// Reads a line.
    pub(super) fn read(&self, line: &str) -> Result<Ask, Misread> {
        let line = line.trim().trim_start_matches('\u{feff}');
        let Some(first) = line.split_whitespace().next() else {
            return Ok(Ask::Nothing);
        };
        if let Some(code) = first.strip_prefix('/') {
            return self.phrase(code);
        }
        let Some(verb) = words::verb(first) else {
            return self.unknown(first, line);
        };
        let rest = line[first.len()..].trim();
        if verb == TypedVerb::Next && id(rest).is_some() {
            return wrong("play-extra-next", vec![("n", rest.to_owned().into())]);
        }
        if verb.stands_alone() {
            nothing_more(rest)?;
        }
        self.of_verb(verb, rest)
    }

    fn unknown(&self, first: &str, line: &str) -> Result<Ask, Misread> {
        // "说您好" without a space is how Chinese is written.
        for verb in ["说", "回复"] {
            if let Some(text) = line.strip_prefix(verb) {
                return self.answer(Reply::Free { text: text.trim_matches([' ', ':', '：']).to_owned() });
            }
        }
        match words::nearest(first) {
            Some(guess) => {
                let values = vec![("word", first.to_owned().into()), ("guess", guess.into())];
                wrong("play-unknown-guess", values)
            }
            None => wrong("play-unknown", vec![("word", first.to_owned().into())]),
        }
    }

    /// Reads what stands behind a verb.
    fn of_verb(&self, verb: TypedVerb, rest: &str) -> Result<Ask, Misread> {
        match verb {
            TypedVerb::Messages => Ok(Ask::Show(TerminalPage::Messages)),
            TypedVerb::Open => self.open(rest),
            TypedVerb::Say => self.answer(Reply::Free { text: rest.to_owned() }),
            TypedVerb::Try => self.try_words(rest),
            TypedVerb::Send => self.send(rest),
            TypedVerb::Pick => self.pick(rest),
            TypedVerb::Phrases => Ok(Ask::Show(TerminalPage::Phrases)),
            TypedVerb::Phrase => self.phrase(rest),
            TypedVerb::SavePhrase => save(rest),
            TypedVerb::LookUp => self.here().map(|c| ask_for(ShopCommand::LookUp { conversation: c })),
            TypedVerb::Offer => self.offer(rest),
            TypedVerb::Refuse => self.refuse(rest),
            TypedVerb::Refer => self.refer(rest),
            TypedVerb::Orders => Ok(Ask::Show(TerminalPage::Orders)),
            TypedVerb::Ship => self.ship(rest),
            TypedVerb::Returns => Ok(Ask::Show(TerminalPage::Returns)),
            TypedVerb::Approve => self.approve(rest),
            TypedVerb::Dispute => self.dispute(rest),
            TypedVerb::Remind => self.remind(rest),
            TypedVerb::Reviews => Ok(Ask::Show(TerminalPage::Reviews)),
            TypedVerb::Review => self.review(rest),
            TypedVerb::Next => Ok(Ask::Next),
            TypedVerb::Wait => wait(rest),
            TypedVerb::Reload => Ok(Ask::Reload),
            TypedVerb::Quit => Ok(Ask::Quit),
            TypedVerb::Status => Ok(Ask::Show(TerminalPage::Status)),
            TypedVerb::Goals => Ok(Ask::Show(TerminalPage::Goals)),
            TypedVerb::Money => Ok(Ask::Show(TerminalPage::Money)),
            TypedVerb::Listings => Ok(Ask::Show(TerminalPage::Listings)),
            TypedVerb::Stock => Ok(Ask::Show(TerminalPage::Stock)),
            TypedVerb::Help => Ok(Ask::Show(TerminalPage::Help)),
            TypedVerb::Buy => shop::buy(self, rest),
            TypedVerb::Equip => shop::equip(self, rest),
            TypedVerb::Listing => shop::listing(self, rest),
            TypedVerb::Price => shop::price(self, rest),
            TypedVerb::Freight => shop::freight(self, rest),
            TypedVerb::Title => shop::title(self, rest),
            TypedVerb::Promise => shop::promise(self, rest),
            TypedVerb::Promo => shop::promo(self, rest),
            TypedVerb::Fact => shop::fact(self, rest),
            TypedVerb::Photos => shop::photos(self, rest),
            TypedVerb::Shoot => shop::shoot(self, rest),
            TypedVerb::Import => shop::import(self, rest),
        }
    }

    /// The open conversation.
    fn here(&self) -> Result<ConversationId, Misread> {
        self.here.map_or_else(|| wrong("play-open-first", vec![]), Ok)
    }

    fn open(&self, rest: &str) -> Result<Ask, Misread> {
        let waiting = || self.view.conversations.iter().find(|c| c.needs_reply());
        if rest.is_empty() {
            return match waiting() {
                Some(c) => Ok(Ask::Open(c.conversation)),
                None => wrong("play-nobody-waits", vec![]),
            };
        }
        let found = id(rest).and_then(|n| self.view.conversations.iter().find(|c| c.conversation.0 == n));
        match found {
            Some(c) => Ok(Ask::Open(c.conversation)),
            None => wrong("play-no-conversation", vec![("n", rest.to_owned().into())]),
        }
    }

    fn answer(&self, reply: Reply) -> Result<Ask, Misread> {
        let conversation = self.here()?;
        if matches!(&reply, Reply::Free { text } if text.is_empty()) {
            return wrong("play-say-what", vec![]);
        }
        Ok(ask_for(ShopCommand::Answer { conversation, reply }))
    }

    fn try_words(&self, rest: &str) -> Result<Ask, Misread> {
        self.here()?;
        if rest.is_empty() { wrong("play-try-what", vec![]) } else { Ok(Ask::Try(rest.to_owned())) }
    }

    fn send(&self, rest: &str) -> Result<Ask, Misread> {
        self.here()?;
        let numbers: Option<Vec<usize>> =
            rest.split_whitespace().map(|n| id(n).map(|n| n as usize)).collect();
        numbers.map_or_else(|| wrong("play-send-how", vec![]), |numbers| Ok(Ask::Send(numbers)))
    }

    fn pick(&self, rest: &str) -> Result<Ask, Misread> {
        let conversation = self.here()?;
        let view = self.view.conversations.iter().find(|c| c.conversation == conversation);
        let count = view.map_or(0, |c| c.suggestions.len());
        match id(rest).and_then(|n| view?.suggestions.get(n as usize)) {
            _ if view.is_some_and(|c| c.state != ConversationState::Open) => {
                wrong("refused-ConversationOver", vec![])
            }
            Some(chosen) => self.answer(Reply::Suggested { index: chosen.index, lang: self.lang }),
            None if count == 0 => wrong("play-no-suggestions", vec![]),
            None => wrong("play-pick-which", vec![("count", count.into())]),
        }
    }

    fn phrase(&self, code: &str) -> Result<Ask, Misread> {
        let code = code.trim_start_matches('/');
        let known = || self.view.phrases.iter().map(|p| p.code.as_str());
        if known().any(|c| c == code) {
            return self.answer(Reply::Phrase { code: code.to_owned(), lang: self.lang });
        }
        if code.is_empty() {
            return wrong("play-phrase-how", vec![]);
        }
        let code_value = ("code", code.to_owned().into());
        match words::nearest_of(code, known()) {
            Some(guess) => {
                wrong("play-no-phrase-guess", vec![code_value, ("guess", guess.to_owned().into())])
            }
            None => wrong("play-no-phrase", vec![code_value]),
        }
    }

    fn offer(&self, rest: &str) -> Result<Ask, Misread> {
        let conversation = self.here()?;
        let (first, amount) = split(rest);
        let remedy = names::with_amount(first, amount, &self.scenario.currency)?;
        Ok(ask_for(ShopCommand::OfferRemedy { conversation, remedy }))
    }

    fn refuse(&self, rest: &str) -> Result<Ask, Misread> {
        let conversation = self.here()?;
        match names::refusal(rest) {
            Some(what) => Ok(ask_for(ShopCommand::Refuse { conversation, what })),
            None => wrong("play-refuse-what", vec![]),
        }
    }

    fn refer(&self, rest: &str) -> Result<Ask, Misread> {
        let conversation = self.here()?;
        match names::refer(rest) {
            Some(to) => Ok(ask_for(ShopCommand::Refer { conversation, to })),
            None => wrong("play-refer-whom", vec![]),
        }
    }

    fn approve(&self, rest: &str) -> Result<Ask, Misread> {
        if rest.is_empty() {
            return wrong("play-approve-how", vec![]);
        }
        self.order(rest).map(|order| ask_for(ShopCommand::ApproveReturn { order }))
    }

    fn dispute(&self, rest: &str) -> Result<Ask, Misread> {
        if rest.is_empty() {
            return wrong("play-dispute-how", vec![]);
        }
        self.order(rest).map(|order| ask_for(ShopCommand::DisputeReturn { order }))
    }

    fn remind(&self, rest: &str) -> Result<Ask, Misread> {
        if rest.is_empty() {
            return wrong("play-remind-how", vec![]);
        }
        self.order(rest).map(|order| ask_for(ShopCommand::RemindToPay { order }))
    }

    fn order(&self, rest: &str) -> Result<OrderId, Misread> {
        let found = OrderId::from_number(&words::plain(rest))
            .and_then(|id| self.view.orders.iter().find(|o| o.order == id));
        found.map_or_else(|| wrong("play-no-order", vec![("n", rest.to_owned().into())]), |o| Ok(o.order))
    }

    fn ship(&self, rest: &str) -> Result<Ask, Misread> {
        let (which, carrier) = split(rest);
        if which.is_empty() {
            return wrong("play-ship-what", vec![("carriers", self.carriers().into())]);
        }
        let carrier = names::carrier(self.scenario, carrier)
            .ok_or(())
            .or_else(|()| wrong("play-which-carrier", vec![("carriers", self.carriers().into())]))?;
        if !matches!(words::plain(which).as_str(), "all" | "全部" | "所有") {
            return self.order(which).map(|order| ask_for(ShopCommand::Ship { order, carrier }));
        }
        let ready = self.view.orders.iter().filter(|o| o.state == OrderState::ToShip);
        let commands: Vec<_> = ready.map(|o| ShopCommand::Ship { order: o.order, carrier }).collect();
        if commands.is_empty() { wrong("play-nothing-to-ship", vec![]) } else { Ok(Ask::Do(commands)) }
    }

    fn carriers(&self) -> String {
        let name = |(i, c): (usize, &crate::scenario::model::Carrier)| {
            format!("{} {}", i + 1, c.name.get(self.lang))
        };
        self.scenario.carriers.iter().enumerate().map(name).collect::<Vec<_>>().join(" · ")
    }

    fn review(&self, rest: &str) -> Result<Ask, Misread> {
        let (n, text) = split(rest);
        let found = id(n).and_then(|n| self.view.reviews.iter().find(|r| r.review.0 == n));
        match found {
            Some(_) if text.is_empty() => wrong("play-review-how", vec![]),
            None if n.is_empty() => wrong("play-review-how", vec![]),
            Some(r) => Ok(ask_for(ShopCommand::AnswerReview { review: r.review, text: text.to_owned() })),
            None => wrong("play-no-review", vec![("n", n.to_owned().into())]),
        }
    }
}

fn save(rest: &str) -> Result<Ask, Misread> {
    let (code, text) = split(rest);
    let code = code.trim_start_matches('/');
    if code.is_empty() || text.is_empty() {
        return wrong("play-save-how", vec![]);
    }
    Ok(ask_for(ShopCommand::SavePhrase { code: code.to_owned(), text: text.to_owned() }))
}

fn wait(rest: &str) -> Result<Ask, Misread> {
    let text = words::plain(rest).replace("小时", "h").replace("分钟", "m").replace(['分', '钟'], "m");
    let text = text.replace('天', "d").replace('秒', "s").replace('半', "0.5").replace([' ', '个'], "");
    let minutes = text.parse::<i64>().ok().map(Span::minutes);
    match minutes.or_else(|| Span::parse(&text)).or_else(|| in_parts(&text)).filter(|span| span.0 > 0) {
        Some(span) => Ok(Ask::Wait(span)),
        None => wrong("play-wait-how-long", vec![]),
    }
}

/// A length with a fraction of one unit: 1.5h, 0.5d. At most a year.
fn in_parts(text: &str) -> Option<Span> {
    let unit = match text.chars().next_back()? {
        'd' => DAY,
        'h' => HOUR,
        'm' => MINUTE,
        _ => return None,
    };
    let (whole, part) = text[..text.len() - 1].split_once('.')?;
    let is_number = |digits: &str| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    if !is_number(whole) || !is_number(part) {
        return None;
    }
    let seconds = format!("{whole}.{part}").parse::<f64>().ok()? * unit as f64;
    (seconds <= (365 * DAY) as f64).then(|| Span(seconds.round() as i64))
}
