//! Balances and the figures of the days.

use super::street::Funnel;
use crate::base::Money;
use crate::sim::ledger::Account;

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

/// Figures of one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DayFigures {
    /// The day.
    pub day: i64,
    /// Sales paid.
    pub sales: Money,
    /// Profit.
    pub profit: Money,
    /// Cash at the end.
    pub cash: Money,
    /// Visitors.
    pub funnel: Funnel,
}
