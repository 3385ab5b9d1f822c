//! Patterns that are built once, and a test that each of them can be.

/// Defines patterns by name. One that cannot be built matches nothing; a test finds it.
macro_rules! patterns {
    ($($name:ident = $source:expr;)+) => {
        $(static $name: std::sync::LazyLock<Option<regex::Regex>> =
            std::sync::LazyLock::new(|| regex::Regex::new($source).ok());)+

        #[cfg(test)]
        mod pattern_tests {
            #[test]
            fn every_pattern_can_be_built() {
                $(assert!(super::$name.is_some(), stringify!($name));)+
            }
        }
    };
}

pub(super) use patterns;
