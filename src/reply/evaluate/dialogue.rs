//! A whole dialogue judged: what was solved, how courteous the shop was, how content the customer
//! will be.
//!
//! All weights here are design choices; nobody measured them. They follow one finding: in rated
//! dialogues of help desks courtesy words went *with* unsolved problems, and solving decided. So a
//! solved problem is worth 0.85 of the satisfaction and courtesy 0.15. `docs/reply.md` shows the
//! formulas.

use crate::reply::{Act, Reading, RedLine, RemedyKind, ReplyContext, Topic, read, topics};

/// Who speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TurnFrom {
    /// The customer.
    Customer,
    /// The shop.
    Shop,
}

/// One turn of a dialogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DialogueTurn {
    /// Who speaks.
    pub from: TurnFrom,
    /// What is said.
    pub text: String,
}

/// The reading of one turn.
#[derive(Debug, Clone, PartialEq)]
pub enum TurnReading {
    /// The topic of the customer's turn.
    Customer(Vec<(Topic, Option<String>)>),
    /// The effect of the shop's turn.
    Shop(Box<Reading>),
}

/// A dialogue judged. All figures lie within 0 to 1.
#[derive(Debug, Clone, PartialEq)]
pub struct DialogueJudgement {
    /// The reading of each turn.
    pub turns: Vec<TurnReading>,
    /// Each matter the customer raised, and how far it was met.
    pub matters: Vec<(Topic, f64)>,
    /// How far the customer's matters were met, on average.
    pub solved: f64,
    /// Mean courtesy of the shop's turns.
    pub courtesy: f64,
    /// The satisfaction that follows.
    pub satisfaction: f64,
    /// Promises that the customer came back to complain about.
    pub doubted_promises: usize,
    /// "Please wait" without a time, and without a time given later.
    pub open_waits: usize,
    /// Red lines the shop crossed.
    pub red_lines: Vec<RedLine>,
}

/// The weights of solving and courtesy.
const SOLVING: f64 = 0.85;
const COURTESY: f64 = 0.15;
/// What a doubted promise, an open wait (at most two count), an insult and any other red line cost.
const DOUBTED: f64 = 0.15;
const OPEN_WAIT: f64 = 0.05;
const INSULT: f64 = 0.5;
const RED_LINE: f64 = 0.3;
/// How far a matter is met at most by what was said before the customer raised it once more.
const RAISED_AGAIN: f64 = 0.3;

/// Judges a dialogue. `context` is what is known before the first turn; topics are taken from what
/// the customer says.
pub fn judge(turns: &[DialogueTurn], context: &ReplyContext) -> DialogueJudgement {
    let mut talk = Hearing::new(context);
    let readings = turns.iter().map(|turn| talk.take(turn)).collect();
    talk.judgement(readings)
}

/// A dialogue up to some turn.
struct Hearing {
    context: ReplyContext,
    matters: Vec<(Topic, f64)>,
    /// The mood of the customer's last turn.
    last: Option<Topic>,
    courtesies: Vec<f64>,
    promises: usize,
    doubted: usize,
    waits: usize,
    red_lines: Vec<RedLine>,
}

impl Hearing {
    fn new(context: &ReplyContext) -> Self {
        Self {
            context: context.clone(),
            matters: Vec::new(),
            last: None,
            courtesies: Vec::new(),
            promises: 0,
            doubted: 0,
            waits: 0,
            red_lines: Vec::new(),
        }
    }

    fn take(&mut self, turn: &DialogueTurn) -> TurnReading {
        match turn.from {
            TurnFrom::Customer => {
                let found = topics(&turn.text, &self.context);
                self.hear(found.iter().map(|(topic, _)| *topic).collect());
                TurnReading::Customer(found)
            }
            TurnFrom::Shop => {
                let reading = read(&turn.text, &self.context);
                self.answer(&reading);
                TurnReading::Shop(Box::new(reading))
            }
        }
    }

    fn hear(&mut self, heard: Vec<Topic>) {
        self.last = heard.first().copied();
        let complains = heard.iter().any(|t| matches!(t, Topic::Late | Topic::Lost | Topic::Anger));
        if complains && self.promises > 0 {
            self.doubted += self.promises;
            self.promises = 0;
        }
        let mut raised = Vec::new();
        for topic in heard {
            let known = self.matters.iter().position(|(t, _)| *t == topic);
            match (topic, known) {
                (Topic::Thanks | Topic::Anger, _) => continue,
                // A line without a topic opens a matter only if there is none yet; later it is an
                // answer.
                (Topic::Other, _) if !self.matters.is_empty() => continue,
                (_, Some(at)) => self.matters[at].1 = self.matters[at].1.min(RAISED_AGAIN),
                (_, None) => self.matters.push((topic, 0.0)),
            }
            raised.push(topic);
        }
        if !raised.is_empty() {
            self.context.topics = raised;
        }
    }

    fn answer(&mut self, reading: &Reading) {
        for (topic, met) in &mut self.matters {
            *met = met.max(met_by(*topic, reading));
        }
        self.courtesies.push(f64::midpoint(reading.courtesy, 1.0));
        self.promises += reading.promises.len();
        if !reading.promises.is_empty() {
            self.waits = 0;
        } else if reading.does(Act::Wait) {
            self.waits += 1;
        }
        self.red_lines.extend(reading.red_lines.iter().map(|(line, _)| *line));
    }

    fn judgement(mut self, turns: Vec<TurnReading>) -> DialogueJudgement {
        for (_, met) in &mut self.matters {
            match self.last {
                Some(Topic::Thanks) => *met = f64::midpoint(*met, 1.0),
                Some(Topic::Anger) => *met *= 0.5,
                _ => {}
            }
        }
        let mean = |values: &[f64], none: f64| {
            if values.is_empty() { none } else { values.iter().sum::<f64>() / values.len() as f64 }
        };
        let met: Vec<f64> = self.matters.iter().map(|(_, met)| *met).collect();
        let (solved, courtesy) = (mean(&met, 1.0), mean(&self.courtesies, 0.0));
        let insults = self.red_lines.contains(&RedLine::Insult);
        let other = self.red_lines.iter().any(|line| *line != RedLine::Insult);
        let costs = [
            if self.doubted > 0 { DOUBTED } else { 0.0 },
            OPEN_WAIT * self.waits.min(2) as f64,
            if insults { INSULT } else { 0.0 },
            if other { RED_LINE } else { 0.0 },
        ];
        let satisfaction = SOLVING * solved + COURTESY * courtesy - costs.iter().sum::<f64>();
        DialogueJudgement {
            turns,
            matters: self.matters,
            solved,
            courtesy,
            satisfaction: satisfaction.clamp(0.0, 1.0),
            doubted_promises: self.doubted,
            open_waits: self.waits,
            red_lines: self.red_lines,
        }
    }
}

/// How far a reply meets a matter, 0 to 1.
fn met_by(topic: Topic, reading: &Reading) -> f64 {
    let does = |acts: &[Act]| acts.iter().any(|act| reading.does(*act));
    let offers = |kinds: &[RemedyKind]| reading.remedies.iter().any(|r| kinds.contains(&r.kind));
    let promises = !reading.promises.is_empty();
    let puts_right = offers(&[
        RemedyKind::Refund,
        RemedyKind::PartRefund,
        RemedyKind::Replacement,
        RemedyKind::Return,
        RemedyKind::Coupon,
    ]);
    let moves = best(&[(does(&[Act::Ask, Act::Check, Act::Refer]), 0.3), (does(&[Act::Wait]), 0.1)]);
    match topic {
        Topic::Fact
        | Topic::Stock
        | Topic::Delivery
        | Topic::Bulk
        | Topic::Freight
        | Topic::Invoice
        | Topic::Other => {
            let answers = does(&[Act::Inform, Act::Promise, Act::Agree, Act::Offer, Act::Recommend]);
            let stated = !reading.facts.is_empty();
            best(&[(answers || stated, 1.0), (does(&[Act::Refuse]), 0.6), (true, moves)])
        }
        Topic::Bargain => best(&[
            (offers(&[RemedyKind::Discount, RemedyKind::Gift, RemedyKind::Coupon]), 1.0),
            (does(&[Act::Justify, Act::Inform]), 0.6),
            (does(&[Act::Refuse]), 0.5),
            (true, moves),
        ]),
        Topic::Late | Topic::Lost => best(&[
            (puts_right, 1.0),
            (promises, 0.9),
            (does(&[Act::Inform]) && does(&[Act::Check]), 0.5),
            (does(&[Act::Inform]), 0.4),
            (true, moves),
        ]),
        Topic::Damaged | Topic::WrongItem | Topic::NotAsDescribed => {
            best(&[(puts_right, 1.0), (promises, 0.7), (does(&[Act::Inform]), 0.3), (true, moves)])
        }
        Topic::WrongSize | Topic::Return | Topic::ChangeOrder | Topic::Cancel => best(&[
            (puts_right, 1.0),
            (promises || does(&[Act::Agree]), 0.9),
            (does(&[Act::Inform, Act::Recommend]), 0.5),
            (does(&[Act::Refuse]), 0.1),
            (true, moves),
        ]),
        Topic::PaidReview
        | Topic::OffPlatform
        | Topic::Extortion
        | Topic::FakePayment
        | Topic::Scam
        | Topic::DataRequest => {
            let refused =
                topic.calls_for_no().is_some_and(|no| reading.refusals.iter().any(|(r, _)| *r == no));
            best(&[(refused, 1.0), (does(&[Act::Refuse]), 0.8), (does(&[Act::Inform, Act::Refer]), 0.4)])
        }
        Topic::Anger | Topic::Thanks => 1.0,
    }
}

/// The highest of the values whose condition is met; 0 if none is.
fn best(cases: &[(bool, f64)]) -> f64 {
    cases.iter().filter(|(holds, _)| *holds).map(|(_, value)| *value).fold(0.0, f64::max)
}
