//! The command line as people type it, the README's blocks among it.

use crate::common::program::path;

#[test]
fn commands_answer_as_written() {
    let cases = trycmd::TestCases::new();
    cases.register_bin("storefront", path());
    cases.case("tests/cmd/*.trycmd").case("README.md");
}
