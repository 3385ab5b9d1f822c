//! How a value of the format is written in a file.

use serde::Serialize;

/// The value as RON: the name of a bare variant.
pub fn as_written<T: Serialize>(value: &T) -> String {
    ron::to_string(value).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::model::Everyday;

    #[test]
    fn variants_have_their_names() {
        assert_eq!(as_written(&Everyday::AsksFact), "AsksFact");
    }
}
