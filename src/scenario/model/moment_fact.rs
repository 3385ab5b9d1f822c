//! Facts of the moment: keys that stand where a fact's key may stand, and mean no fact of the
//! goods. No product can have a fact of such a name.

/// A fact of the moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MomentFact {
    /// The fact that the customer asked for.
    Asked,
    /// When the parcel arrives.
    Arrival,
}

impl MomentFact {
    /// Their keys, in the order of the alphabet.
    pub const KEYS: [&str; 2] = [Self::Arrival.key(), Self::Asked.key()];

    /// Its key in stories.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Arrival => "arrival",
        }
    }

    /// The fact of the moment with this key; `None` for facts of the goods.
    pub fn of_key(key: &str) -> Option<Self> {
        [Self::Arrival, Self::Asked].into_iter().find(|fact| fact.key() == key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_leads_back_to_its_fact() {
        for key in MomentFact::KEYS {
            assert_eq!(MomentFact::of_key(key).map(MomentFact::key), Some(key));
        }
        assert_eq!(MomentFact::of_key("length"), None);
        assert!(MomentFact::KEYS.is_sorted());
    }
}
