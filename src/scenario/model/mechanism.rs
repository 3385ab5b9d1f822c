//! The mechanisms of customers' behaviour by name, and which of them are switched off: the negative
//! controls. A scenario file cannot switch anything off; experiments do it by code.

use serde::Serialize;

/// Declares the mechanisms with their kebab-case names.
macro_rules! mechanisms {
    ($($(#[$doc:meta])* $item:ident = $name:literal,)*) => {
        /// A mechanism that can be switched off.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Mechanism {
            $($(#[$doc])* $item,)*
        }

        impl Mechanism {
            /// Every mechanism that can be switched off.
            pub const ALL: &'static [Self] = &[$(Self::$item),*];

            /// The name, as `storefront evidence --without NAME` takes it.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$item => $name,)*
                }
            }
        }
    };
}

mechanisms! {
    /// Losses weigh more than gains; without it both weigh the mean of the two.
    LossAversion = "loss-aversion",
    /// Prices matter at all; without it no price draws or repels.
    PriceResponse = "price-response",
    /// Waiting customers give up; without it they wait until the shop's last day.
    Patience = "patience",
    /// Givers-up leave mostly in silence; without it each says so.
    Silence = "silence",
    /// Lateness angers; without it nobody minds a late parcel.
    LatenessAnger = "lateness-anger",
    /// Some moods review more than others; without it all do alike.
    SelectiveReviewing = "selective-reviewing",
    /// Days differ by more than chance; without it counts are plain Poisson.
    DayToDayVariation = "day-to-day-variation",
    /// Hours of the day differ; without it all are alike.
    HourProfile = "hour-profile",
    /// Weekends differ, in visits and in buying.
    Weekend = "weekend",
    /// On a surge day much of the day comes at midnight; without it by the hour profile.
    SurgeBurst = "surge-burst",
    /// A better cover draws; without it covers do nothing.
    PhotoEffect = "photo-effect",
    /// A second photo convinces; without it one is as good.
    SecondPhoto = "second-photo",
    /// What is bought and reviewed is seen more; without it only appeal counts.
    Popularity = "popularity",
    /// Some read more, and who reads more buys more; without it all are interested alike.
    Interest = "interest",
    /// Prices that end in 9 sell a little better.
    Charm = "charm",
    /// The more prices end in 9 the less it helps.
    CharmCrowding = "charm-crowding",
    /// A sooner promise sells better.
    PromiseEffect = "promise-effect",
    /// A premium carrier sells better.
    PremiumCarrier = "premium-carrier",
    /// Displayed stars draw and repel.
    RatingEffect = "rating-effect",
    /// The first reviews convince.
    ReviewVolume = "review-volume",
    /// An answered question raises purchase.
    AnsweredLift = "answered-lift",
    /// Most carts are left behind.
    CartLeaving = "cart-leaving",
    /// Customers add a piece to reach free freight.
    TopUp = "top-up",
    /// Too many parcels delay each other.
    Overload = "overload",
    /// Customers complain before they review.
    Complaining = "complaining",
    /// A handled complaint brings customers back to where they were.
    Recovery = "recovery",
    /// Bad reviews may be withdrawn.
    Withdrawal = "withdrawal",
    /// Public replies move reviewers.
    PublicReplies = "public-replies",
    /// Goods are sent back.
    Returns = "returns",
    /// People come back.
    Returning = "returning",
}

impl Mechanism {
    /// The mechanism of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|m| m.name() == name)
    }
}

/// A set of mechanisms that are switched off; empty in every ordinary run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct DisabledMechanisms(u64);

impl DisabledMechanisms {
    /// Switches one more off.
    pub const fn add(&mut self, mechanism: Mechanism) {
        self.0 |= 1 << mechanism as u64;
    }

    /// Whether it is switched off.
    pub const fn has(self, mechanism: Mechanism) -> bool {
        self.0 & (1 << mechanism as u64) != 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique_kebab_case_and_parse_back() {
        assert!(Mechanism::ALL.len() < 64, "a bit each");
        for (index, mechanism) in Mechanism::ALL.iter().enumerate() {
            let name = mechanism.name();
            assert!(name.chars().all(|c| c.is_ascii_lowercase() || c == '-'), "{name}");
            assert_eq!(Mechanism::parse(name), Some(*mechanism));
            assert!(Mechanism::ALL[..index].iter().all(|m| m.name() != name));
        }
        assert_eq!(Mechanism::parse("gravity"), None);
    }

    #[test]
    fn only_what_was_switched_off_is_off() {
        let mut without = DisabledMechanisms::default();
        without.add(Mechanism::Charm);
        for &mechanism in Mechanism::ALL {
            assert_eq!(without.has(mechanism), mechanism == Mechanism::Charm);
        }
    }
}
