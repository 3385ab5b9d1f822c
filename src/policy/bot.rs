//! What a bot does next, most urgent first.

use super::memory::{Bot, BotPlay};
use super::style::Style;
use super::{answers, errands, habits, shots};
use crate::base::{Span, Time};
use crate::scenario::model::Scenario;
use crate::sim::{ShopCommand, ShopView};

impl Bot {
    /// What it does next.
    pub fn next(&mut self, view: &ShopView, scenario: &Scenario) -> ShopCommand {
        let choice = match self.player {
            BotPlay::Nobody => None,
            BotPlay::Greedy => habits::greedy(self, view, scenario),
            BotPlay::Style(style) => self.by_style(&style, view, scenario),
        };
        choice.unwrap_or_else(|| self.wait(view, scenario))
    }

    /// Customers first, then returns, reminders, listings, parcels, stock for the goals, equipment,
    /// photos, more stock, reviews.
    fn by_style(&mut self, style: &Style, view: &ShopView, scenario: &Scenario) -> Option<ShopCommand> {
        answers::next(self, style, view, scenario)
            .or_else(|| errands::returns(self, style, view))
            .or_else(|| errands::reminders(self, style, view))
            .or_else(|| errands::listings(self, style, view, scenario))
            .or_else(|| errands::parcels(self, style, view, scenario))
            .or_else(|| errands::opening_stock(self, style, view, scenario))
            .or_else(|| errands::equipment(self, style, view, scenario))
            .or_else(|| errands::photos(self, style, view))
            .or_else(|| shots::next(self, style, view, scenario))
            .or_else(|| errands::stock(self, style, view, scenario))
            .or_else(|| errands::reviews(self, style, view))
    }

    /// Lets time pass until something happens or somebody has waited as long as this bot lets
    /// people wait, at most half an hour; at night until the opening.
    fn wait(&self, view: &ShopView, scenario: &Scenario) -> ShopCommand {
        let to = if view.open {
            view.now + Span::minutes(30)
        } else if view.now.clock() < scenario.opens {
            Time::on(view.now.day(), scenario.opens)
        } else {
            Time::on(view.now.day() + 1, scenario.opens)
        };
        let ready = match &self.player {
            BotPlay::Style(style) => answers::next_ready(self, style, view),
            BotPlay::Nobody | BotPlay::Greedy => None,
        };
        let to = ready.map_or(to, |ready| ready.min(to));
        ShopCommand::Advance { to: to.max(view.now + Span(1)), stop: true }
    }
}
