//! Double-entry books. Every posting names an account to debit and one to credit, so the books
//! balance by construction; the sum over all accounts is checked all the same.
#![deny(clippy::arithmetic_side_effects)]

use crate::base::ids::EntryId;
use crate::base::{Chunks, Money, Time};
use serde::{Deserialize, Serialize};

/// Accounts of the shop.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Account {
    /// Money at hand (asset).
    Cash,
    /// Money the marketplace holds until orders complete (asset).
    Escrow,
    /// Goods in stock, at cost (asset).
    Inventory,
    /// Goods paid for and on their way (asset).
    GoodsComing,
    /// Equipment, at cost less depreciation (asset).
    Equipment,
    /// Coupons given that may be used (liability).
    CouponsOwed,
    /// What the marketplace paid for the shop when its cash did not suffice, kept back from the
    /// next payouts (liability).
    Advance,
    /// What the owner put in (equity).
    Capital,
    /// Sales (income).
    Sales,
    /// Cost of the goods sold (expense).
    CostOfGoods,
    /// Freight paid to carriers (expense).
    Freight,
    /// Money paid back (expense).
    Refunds,
    /// Coupons, gifts and fines (expense).
    Compensation,
    /// The marketplace's share (expense).
    Commission,
    /// Depreciation of equipment (expense).
    Depreciation,
    /// Goods lost, damaged or replaced (expense).
    WriteOffs,
}

impl Account {
    /// Every account, in the order of the books.
    pub const ALL: [Self; 16] = [
        Self::Cash,
        Self::Escrow,
        Self::Inventory,
        Self::GoodsComing,
        Self::Equipment,
        Self::CouponsOwed,
        Self::Advance,
        Self::Capital,
        Self::Sales,
        Self::CostOfGoods,
        Self::Freight,
        Self::Refunds,
        Self::Compensation,
        Self::Commission,
        Self::Depreciation,
        Self::WriteOffs,
    ];

    /// Whether the account's balance stands on the credit side.
    pub const fn is_credit(self) -> bool {
        matches!(self, Self::CouponsOwed | Self::Advance | Self::Capital | Self::Sales)
    }

    /// Whether the account counts towards profit, as income or as expense.
    pub const fn is_result(self) -> bool {
        (self as usize) >= (Self::Sales as usize)
    }

    /// The account's name, as message keys and tables write it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Cash => "Cash",
            Self::Escrow => "Escrow",
            Self::Inventory => "Inventory",
            Self::GoodsComing => "GoodsComing",
            Self::Equipment => "Equipment",
            Self::CouponsOwed => "CouponsOwed",
            Self::Advance => "Advance",
            Self::Capital => "Capital",
            Self::Sales => "Sales",
            Self::CostOfGoods => "CostOfGoods",
            Self::Freight => "Freight",
            Self::Refunds => "Refunds",
            Self::Compensation => "Compensation",
            Self::Commission => "Commission",
            Self::Depreciation => "Depreciation",
            Self::WriteOffs => "WriteOffs",
        }
    }
}

/// One posting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Posting {
    /// The journal entry it belongs to.
    pub entry: EntryId,
    /// Shop time.
    pub at: Time,
    /// Account debited.
    pub debit: Account,
    /// Account credited.
    pub credit: Account,
    /// Amount, above zero.
    pub amount: Money,
}

/// The books.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ledger {
    postings: Chunks<Posting>,
    /// Debits minus credits per account.
    balances: [Money; 16],
}

impl Ledger {
    /// Posts an amount. Nothing happens for zero; a negative amount is posted the other way round.
    pub fn post(&mut self, entry: EntryId, at: Time, debit: Account, credit: Account, amount: Money) {
        let (debit, credit, amount) =
            if amount < Money::ZERO { (credit, debit, -amount) } else { (debit, credit, amount) };
        if amount == Money::ZERO {
            return;
        }
        self.postings.push(Posting { entry, at, debit, credit, amount });
        self.balances[debit as usize] += amount;
        self.balances[credit as usize] -= amount;
    }

    /// An account's balance, positive on its natural side.
    pub fn balance(&self, account: Account) -> Money {
        let balance = self.balances[account as usize];
        if account.is_credit() { -balance } else { balance }
    }

    /// Pays out of cash, and what cash does not cover out of an advance of the marketplace: money
    /// that must be paid (a refund, a fine) is paid, and cash never falls below zero.
    pub fn pay(&mut self, entry: EntryId, at: Time, account: Account, amount: Money) {
        let cash = self.balance(Account::Cash).at_least(Money::ZERO).min(amount);
        self.post(entry, at, account, Account::Cash, cash);
        self.post(entry, at, account, Account::Advance, amount - cash);
    }

    /// Takes money in: first the marketplace keeps what it advanced, the rest is cash.
    pub fn receive(&mut self, entry: EntryId, at: Time, account: Account, amount: Money) {
        let owed = self.balance(Account::Advance).min(amount);
        self.post(entry, at, Account::Advance, account, owed);
        self.post(entry, at, Account::Cash, account, amount - owed);
    }

    /// Income less expenses so far.
    pub fn profit(&self) -> Money {
        Account::ALL.into_iter().filter(|a| a.is_result()).map(|a| -self.balances[a as usize]).sum()
    }

    /// Every posting in order.
    pub fn postings(&self) -> &Chunks<Posting> {
        &self.postings
    }

    /// Whether debits and credits agree, and the balances are the sums of the postings.
    pub fn balances_agree(&self) -> bool {
        let mut sums = [Money::ZERO; 16];
        for posting in &self.postings {
            sums[posting.debit as usize] += posting.amount;
            sums[posting.credit as usize] -= posting.amount;
        }
        sums == self.balances && self.balances.iter().copied().sum::<Money>() == Money::ZERO
    }

    /// Whether the balances alone sum to nothing: the cheap form of [`Ledger::balances_agree`].
    pub fn sums_to_nothing(&self) -> bool {
        self.balances.iter().copied().sum::<Money>() == Money::ZERO
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cash_does_not_cover_is_advanced_and_kept_back_later() {
        let mut ledger = Ledger::default();
        ledger.post(EntryId(0), Time(0), Account::Cash, Account::Capital, Money(500));
        ledger.pay(EntryId(1), Time(1), Account::Refunds, Money(800));
        assert_eq!(ledger.balance(Account::Cash), Money::ZERO);
        assert_eq!(ledger.balance(Account::Advance), Money(300));
        ledger.receive(EntryId(2), Time(2), Account::Escrow, Money(200));
        assert_eq!((ledger.balance(Account::Cash), ledger.balance(Account::Advance)), (Money(0), Money(100)));
        ledger.receive(EntryId(3), Time(3), Account::Escrow, Money(400));
        assert_eq!((ledger.balance(Account::Cash), ledger.balance(Account::Advance)), (Money(300), Money(0)));
        assert_eq!(ledger.profit(), Money(-800));
        assert!(ledger.balances_agree());
    }

    #[test]
    fn books_balance_and_profit_is_income_less_expenses() {
        let mut ledger = Ledger::default();
        let mut post = |d, c, n| ledger.post(EntryId(0), Time(0), d, c, Money(n));
        post(Account::Cash, Account::Capital, 100_000);
        post(Account::Inventory, Account::Cash, 2_400);
        post(Account::Escrow, Account::Sales, 5_900);
        post(Account::CostOfGoods, Account::Inventory, 2_400);
        post(Account::Refunds, Account::Escrow, 900);
        post(Account::Freight, Account::Cash, -600);
        assert_eq!(ledger.profit(), Money(5_900 - 2_400 - 900 + 600));
        assert_eq!(ledger.balance(Account::Cash), Money(100_000 - 2_400 + 600));
        assert_eq!(ledger.balance(Account::Capital), Money(100_000));
        assert!(ledger.balances_agree());
    }
}
