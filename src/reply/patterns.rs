//! The patterns of digits that no table of words can contain: telephone numbers, places, codes.

use regex::Regex;
use std::sync::LazyLock;

/// A mobile number.
pub(super) static PHONE: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?:^|[^0-9])(1[3-9][0-9][ -]?[0-9]{4}[ -]?[0-9]{4})(?:[^0-9]|$)").ok());

/// A street with a number.
pub(super) static PLACE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?:省|市|区|县|镇).{0,20}(?:路|街|巷|村|小区|大道).{0,12}[0-9]|(?:路|街|大道|小区|苑|园|里).{0,8}[0-9]+ *(?:号|弄|栋|幢|室|楼)|[0-9]+ (?:[a-z]+ ){1,3}(?:street|road|avenue|lane|st|rd|ave|drive)(?-u:\b)|(?:street|road|avenue|lane) +[0-9]+").ok()
});

/// Four to six digits that may be a code, with or without signs between them.
pub(super) static CODE: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?:^|[^0-9.¥$])([0-9](?:[-. ]?[0-9]){3,5})(?:[^0-9元块%.]|\.?$)").ok());

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_pattern_can_be_built() {
        assert!(PHONE.is_some() && PLACE.is_some() && CODE.is_some());
    }
}
