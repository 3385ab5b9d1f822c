//! Balances and the figures of the days.

use crate::base::Money;
use crate::sim::ledger::Account;
use crate::sim::state::DayFigures;

/// Money.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MoneyView {
    /// Accounts with a balance.
    pub accounts: Vec<AccountLine>,
    /// Profit so far.
    pub profit: Money,
    /// Day by day.
    pub days: Vec<DayFigures>,
}

/// One account and its balance, signed so that what the shop has or earns is positive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AccountLine {
    /// Account.
    pub account: Account,
    /// Balance.
    pub balance: Money,
}
