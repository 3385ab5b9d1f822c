//! What a day came to, line by line.

use super::pages::Pages;
use crate::debrief::DayPage;
use crate::locale;
use crate::narrate::label;

impl Pages<'_> {
    /// The page that ends a day.
    pub(super) fn day(&self, page: &DayPage) -> Vec<String> {
        let heading = |key: &str| self.with("label-heading", &[("text", self.with(key, &[]).into())]);
        let weekday = locale::weekday(self.say.lang, self.scenario, page.day);
        let day = self.with("ui-day", &[("day", page.day.into()), ("weekday", weekday.into())]);
        let mut lines = vec![self.with("day-title", &[("day", day.into())])];
        lines.push(heading("day-sold-title"));
        if page.sold.is_empty() {
            lines.push(format!("- {}", self.with("day-sold-none", &[])));
        }
        for line in &page.sold {
            let values = [("pieces", line.pieces.into()), ("product", self.product(line.product).into())];
            let (what, sum) =
                (self.with("day-sold-line", &values), self.say.money(self.scenario, line.money));
            lines.push(format!("- {}", locale::labelled(self.say.lang, &what, &sum)));
        }
        lines.push(heading("day-left-title"));
        if page.left.is_empty() {
            lines.push(format!("- {}", self.with("day-left-none", &[])));
        }
        lines.extend(page.left.iter().map(|reason| format!("- {}", self.get(reason))));
        if page.left.len() > 1 {
            lines.push(self.with("day-left-sum", &[("amount", self.amount(page.missed))]));
        }
        lines.push(heading("day-costs-title"));
        if page.costs.is_empty() {
            lines.push(format!("- {}", self.with("day-costs-none", &[])));
        }
        for (account, sum) in &page.costs {
            lines.push(format!(
                "- {}: {}",
                label(self.say.lang, *account),
                self.say.money(self.scenario, *sum)
            ));
        }
        if !page.goals.is_empty() {
            lines.push(heading("day-goals-title"));
        }
        for goal in &page.goals {
            let key = format!("goal-{}", goal.state.name());
            lines.push(format!("- {}", self.with(&key, &[("goal", self.get(&goal.text).into())])));
        }
        lines.push(format!("{} {}", heading("day-tip-title"), self.get(&page.tip)));
        lines
    }
}
