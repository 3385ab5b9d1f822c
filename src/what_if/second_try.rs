//! A second try: the learner is put back into the moment of a costly decision and answers again, in
//! own words, with another price, or with another of the choices that were there. The run is played
//! again with it, with the same luck and with others, and the answer is called better only if it
//! brings more both this time and on average. Nothing of it ever changes the score.

use super::align::Ledgered;
use super::cause::chain;
use super::change::{DecisionChange, place_at};
use super::decision::{ChoiceKind, KeeperDecision, Remark};
use super::figures::{Difference, RunFigures};
use super::find::decisions;
use super::luck::{LuckSpread, LuckStudies};
use super::past::Past;
use super::report::LinkModel;
use super::scene::{SceneModel, at_decision, command_of, product_of, scene, talk_of};
use super::turning::is_worth_telling;
use super::work::{StudyHooks, StudyPlan};
use crate::base::{Lang, Money, Text, Time};
use crate::narrate::{amount, read_as_line, say};
use crate::reply;
use crate::sim::{Diverged, Refused, Reply, Run, ShopCommand};
use serde::{Deserialize, Serialize};

/// After so many tries that are no better there is a hint.
pub const HINT_AFTER: usize = 2;
/// After so many the good handling is shown.
pub const TOLD_AFTER: usize = 3;

/// The learner's answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum TryInput {
    /// Own words.
    Words {
        /// The text.
        text: String,
        /// Whether they are said as soon as the customer had written.
        at_once: bool,
    },
    /// Another price.
    Price(Money),
    /// One of the other choices, by its place in the list.
    Other(usize),
}

/// How the learner may answer.
#[derive(Debug, Clone, PartialEq)]
pub enum TryForm {
    /// In own words. `late`: the customer had waited, so that "at once" is another answer.
    Words {
        /// Whether the customer had waited.
        late: bool,
    },
    /// With a price.
    Price {
        /// The price at which the product sold.
        stood: Money,
        /// The market's price, as the keeper knew it.
        market: Money,
    },
    /// By choosing.
    Others(Vec<Text>),
}

/// The moment that the learner is put back into.
#[derive(Debug, Clone, PartialEq)]
pub struct TryTask {
    /// The decision's number.
    pub number: u32,
    /// When.
    pub at: Time,
    /// The moment in words.
    pub moment: Text,
    /// The action that was taken.
    pub did: Text,
    /// The moment as it was.
    pub scene: SceneModel,
    /// How the learner may answer.
    pub form: TryForm,
}

/// The worth of a tried answer.
#[derive(Debug, Clone, PartialEq)]
pub struct TryResult {
    /// The answer in words.
    pub what: Text,
    /// What the program reads in own words; else empty.
    pub read: Text,
    /// What it brings more than what was done, this time.
    pub this_time: Difference,
    /// The same under other lucks.
    pub luck: LuckSpread,
    /// Why: the chain that carries it.
    pub chain: Vec<LinkModel>,
    /// Whether it is better: this time and on average.
    pub better: bool,
}

/// Why an answer cannot be tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoTry {
    /// The run has no decision with this number.
    #[error("the run has no such decision")]
    NoSuchDecision,
    /// The decision is answered in another way.
    #[error("this decision is answered in another way")]
    OtherForm,
    /// The shop refuses it.
    #[error(transparent)]
    Refused(#[from] Refused),
}

/// A run whose moments can be tried again.
#[derive(Debug)]
pub struct SecondTry {
    past: Past,
    figures: RunFigures,
    decisions: Vec<KeeperDecision>,
    plan: StudyPlan,
}

impl SecondTry {
    /// Reads a run.
    ///
    /// # Errors
    /// It does not happen again as it is written.
    pub fn of(run: &Run, plan: StudyPlan) -> Result<Self, Diverged> {
        let past = Past::read(run)?;
        let (decisions, figures) = (decisions(&past), RunFigures::of(past.last()));
        Ok(Self { past, figures, decisions, plan })
    }

    fn decision(&self, number: u32) -> Option<&KeeperDecision> {
        self.decisions.get((number as usize).checked_sub(1)?)
    }

    /// How many commands come before a decision, and its shop time: from there a practice run
    /// branches off.
    pub fn place(&self, number: u32) -> Option<(usize, Time)> {
        let decision = self.decision(number)?;
        let after = decision.place.unwrap_or_else(|| place_at(decision.at, self.past.steps()));
        Some((after, decision.at))
    }

    /// The moment of a decision, without a word about what would be better.
    pub fn task(&self, number: u32) -> Option<TryTask> {
        let decision = self.decision(number)?;
        Some(TryTask {
            number,
            at: decision.at,
            moment: decision.moment.clone(),
            did: decision.what.clone(),
            scene: scene(&self.past, decision),
            form: self.form(decision),
        })
    }

    fn form(&self, decision: &KeeperDecision) -> TryForm {
        let sim = at_decision(&self.past, decision);
        let command = command_of(&self.past, decision).and_then(|command| sim.resolve(command).ok());
        let others = || TryForm::Others(decision.alternatives.iter().map(|o| o.what.clone()).collect());
        let Some(command) = command else { return others() };
        let view = sim.view();
        if decision.kind == ChoiceKind::Reply {
            let late = decision.alternatives.iter().any(|other| other.remark == Remark::Sooner);
            return TryForm::Words { late };
        }
        let listing = product_of(&command).and_then(|product| view.listings.get(product.index()));
        match listing.filter(|_| decision.kind == ChoiceKind::Price) {
            Some(listing) => TryForm::Price { stood: listing.price, market: listing.reference_price },
            None => others(),
        }
    }

    /// Tries an answer.
    ///
    /// # Errors
    /// [`NoTry`]; an empty text, a price out of range.
    pub fn attempt(&self, number: u32, input: &TryInput) -> Result<TryResult, NoTry> {
        let decision = self.decision(number).ok_or(NoTry::NoSuchDecision)?;
        let (change, what, read) = self.change(decision, input)?;
        let rerun = self.past.replay(std::slice::from_ref(&change))?;
        let (before, after) = (Ledgered::of(self.past.last()), Ledgered::of(&rerun.sim));
        let this_time = after.figures().less(&self.figures);
        let luck = self.under_luck(&change);
        let on_average = luck.lucks == 0 || is_worth_telling(luck.points);
        let better = is_worth_telling(this_time.points) && on_average;
        let chain = chain(&before, &after, &change, self.past.steps());
        Ok(TryResult { what, read, this_time, luck, chain, better })
    }

    /// The run with the answer, the answer in words, and what is read in it.
    fn change(
        &self,
        decision: &KeeperDecision,
        input: &TryInput,
    ) -> Result<(DecisionChange, Text, Text), NoTry> {
        let form = self.form(decision);
        match (input, form) {
            (TryInput::Words { text, at_once }, TryForm::Words { late }) => {
                self.change_to_words(decision, text, *at_once && late)
            }
            (TryInput::Price(price), TryForm::Price { .. }) => self.priced(decision, *price),
            (TryInput::Other(place), _) => {
                let other = decision.alternatives.get(*place).ok_or(NoTry::OtherForm)?;
                Ok((other.change.clone(), other.what.clone(), Text::default()))
            }
            (TryInput::Words { .. } | TryInput::Price(_), _) => Err(NoTry::OtherForm),
        }
    }

    fn change_to_words(
        &self,
        decision: &KeeperDecision,
        text: &str,
        at_once: bool,
    ) -> Result<(DecisionChange, Text, Text), NoTry> {
        let sim = at_decision(&self.past, decision);
        let command = command_of(&self.past, decision).and_then(|command| sim.resolve(command).ok());
        let conversation = command.as_ref().and_then(talk_of).ok_or(NoTry::OtherForm)?;
        let reply = Reply::Free { text: text.to_owned() };
        let command = ShopCommand::Answer { conversation, reply };
        let sooner = decision.alternatives.iter().find(|other| other.remark == Remark::Sooner);
        let mut change = self.in_place(decision, sim.address(&command).ok_or(NoTry::OtherForm)?);
        if let Some(sooner) = sooner.filter(|_| at_once) {
            change.at = sooner.change.at;
            change.place = place_at(sooner.change.at, self.past.steps());
        }
        let context = sim.reply_context(conversation).ok_or(NoTry::OtherForm)?;
        let reading = reply::read(text, &context);
        let line = |lang: Lang| read_as_line(lang, self.past.scenario(), None, text, &reading);
        let what = say("what-if-say", &[("text", crate::narrate::SentencePart::Plain(text.to_owned()))]);
        Ok((change, what, Text::new(line(Lang::Zh), line(Lang::En))))
    }

    fn priced(&self, decision: &KeeperDecision, price: Money) -> Result<(DecisionChange, Text, Text), NoTry> {
        let sim = at_decision(&self.past, decision);
        let command = command_of(&self.past, decision).and_then(|command| sim.resolve(command).ok());
        let product = command.as_ref().and_then(product_of).ok_or(NoTry::OtherForm)?;
        let command = sim.address(&ShopCommand::SetPrice { product, price }).ok_or(NoTry::OtherForm)?;
        let what = say("what-if-price", &[("amount", amount(self.past.scenario(), price))]);
        Ok((self.in_place(decision, command), what, Text::default()))
    }

    fn in_place(&self, decision: &KeeperDecision, command: crate::sim::AddressedCommand) -> DecisionChange {
        match decision.place {
            Some(place) => DecisionChange::of(place, self.past.steps(), vec![command]),
            None => DecisionChange::added(decision.at, self.past.steps(), vec![command]),
        }
    }

    fn under_luck(&self, change: &DecisionChange) -> LuckSpread {
        let hooks = StudyHooks::none();
        let spread = LuckStudies::new(&self.past, &self.plan, &hooks).of_changes(&[change]);
        // Nobody ends it.
        spread.ok().and_then(|all| all.first().copied()).unwrap_or_default()
    }

    /// The best of the choices that were there.
    fn best(&self, decision: &KeeperDecision) -> Option<usize> {
        let brings = |change: &DecisionChange| {
            let rerun = self.past.replay(std::slice::from_ref(change)).ok()?;
            Some(RunFigures::of(&rerun.sim).less(&self.figures))
        };
        let tried = decision.alternatives.iter().enumerate();
        let tried = tried.filter_map(|(place, other)| Some((place, brings(&other.change)?)));
        let best = tried.reduce(|best, next| if next.1.points > best.1.points { next } else { best });
        best.map(|(place, _)| place)
    }

    /// A hint: where to look, not what to say.
    pub fn hint(&self, number: u32) -> Option<Text> {
        let decision = self.decision(number)?;
        let best = decision.alternatives.get(self.best(decision)?)?;
        let key = match (decision.kind, best.remark, best.change.instead.first()) {
            (ChoiceKind::Reply, Remark::Sooner, _) => "what-if-hint-sooner",
            (_, Remark::Sooner, _) => "what-if-hint-earlier",
            (_, Remark::Later, _) => "what-if-hint-later",
            (_, Remark::NotAtAll, _) => "what-if-hint-nothing",
            (ChoiceKind::Price, ..) => return self.price_hint(decision, best),
            (_, _, Some(crate::sim::AddressedCommand::OfferRemedy { .. })) => "what-if-hint-remedy",
            (_, _, Some(crate::sim::AddressedCommand::Refuse { .. })) => "what-if-hint-refuse",
            (ChoiceKind::Reply, ..) => "what-if-hint-words",
            _ => "what-if-hint-other",
        };
        Some(say(key, &[]))
    }

    fn price_hint(&self, decision: &KeeperDecision, best: &super::decision::Alternative) -> Option<Text> {
        let stood = at_decision(&self.past, decision);
        let command = command_of(&self.past, decision).and_then(|command| stood.resolve(command).ok())?;
        let listing_price = match (&command, decision.place) {
            (ShopCommand::SetPrice { price, .. }, Some(_)) => *price,
            _ => stood.view().listings.get(product_of(&command)?.index())?.price,
        };
        let better = match best.change.instead.first() {
            Some(crate::sim::AddressedCommand::SetPrice { price, .. }) => *price,
            _ => return None,
        };
        let key = if better > listing_price { "what-if-hint-dearer" } else { "what-if-hint-cheaper" };
        Some(say(key, &[]))
    }

    /// What good handling is: the best of the choices that were there, and what the author says of
    /// the case.
    pub fn good_handling(&self, number: u32) -> Option<Text> {
        let decision = self.decision(number)?;
        let best = decision.alternatives.get(self.best(decision)?)?;
        let told = self.case_words(decision);
        let key = if told.is_empty() { "what-if-good-handling" } else { "what-if-good-handling-case" };
        Some(say(key, &[("what", (&best.what).into()), ("told", (&told).into())]))
    }

    fn case_words(&self, decision: &KeeperDecision) -> Text {
        let case = match command_of(&self.past, decision) {
            Some(command) if decision.kind == ChoiceKind::Reply => {
                super::past::conversation_of(command).map(|talk| talk.case.as_str())
            }
            _ => None,
        };
        let cases = &self.past.scenario().cases;
        let found = cases.iter().find(|known| Some(known.key.as_str()) == case);
        found.map(|known| known.good_handling.clone()).unwrap_or_default()
    }
}
