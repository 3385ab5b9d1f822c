//! The books as two short lists that add up: what the shop earned and spent, and what it has and
//! owes.

use egui::Ui;

use crate::base::Money;
use crate::sim::Account;
use crate::sim::view::AccountLine;
use crate::ui::panels::panel_cx::PanelCx;
use crate::ui::theme::Tone;
use crate::ui::widgets::{header_ui, key_value_ui};

/// An account's balance as it counts here: the books give it positive on its natural side, and what
/// the shop spends or owes is shown as less.
fn signed(line: AccountLine) -> AccountLine {
    let spends = line.account.is_result() && line.account != Account::Sales;
    let less = spends || matches!(line.account, Account::CouponsOwed | Account::Advance);
    AccountLine { balance: if less { -line.balance } else { line.balance }, ..line }
}

/// The lines of one list, signed, and their sum.
fn list(lines: &[AccountLine], belongs: impl Fn(Account) -> bool) -> (Vec<AccountLine>, Money) {
    let chosen: Vec<AccountLine> = lines.iter().filter(|l| belongs(l.account)).map(|l| signed(*l)).collect();
    let sum = chosen.iter().map(|l| l.balance).sum();
    (chosen, sum)
}

/// Draws both lists.
pub(super) fn accounts_ui(ui: &mut Ui, cx: &PanelCx<'_>) {
    let lines = &cx.view.money.accounts;
    let (results, profit) = list(lines, Account::is_result);
    header_ui(ui, cx.t, &cx.say("ui-money-results"), "");
    lines_ui(ui, cx, &results, "ui-money-sum-profit", profit);
    let (assets, worth) = list(lines, |a| !a.is_result() && a != Account::Capital);
    header_ui(ui, cx.t, &cx.say("ui-money-assets"), "");
    lines_ui(ui, cx, &assets, "ui-money-sum-worth", worth);
}

fn lines_ui(ui: &mut Ui, cx: &PanelCx<'_>, lines: &[AccountLine], sum_key: &str, sum: Money) {
    for line in lines {
        let name = line.account.name();
        let word = cx.say(&format!("word-account-{name}"));
        let why = cx.say(&format!("ui-account-why-{name}"));
        key_value_ui(ui, cx.t, &word, &cx.money(line.balance), Tone::Neutral).on_hover_text(&why);
    }
    ui.separator();
    let tone = if sum < Money::ZERO { Tone::Bad } else { Tone::Primary };
    key_value_ui(ui, cx.t, &cx.say(sum_key), &cx.money(sum), tone);
    ui.add_space(cx.t.space(2));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_of_the_lines_shown() {
        let line = |account, balance| AccountLine { account, balance: Money(balance) };
        let lines = [
            line(Account::Cash, 900),
            line(Account::Capital, 1_000),
            line(Account::Sales, 500),
            line(Account::Freight, 200),
        ];
        assert_eq!(list(&lines, Account::is_result).1, Money(300));
        assert_eq!(list(&lines, |a| a == Account::Cash).0.len(), 1);
    }
}
