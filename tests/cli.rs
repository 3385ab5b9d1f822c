//! The command line as people type it, the README's blocks among it.

#[test]
fn commands_answer_as_written() {
    trycmd::TestCases::new().case("tests/cmd/*.trycmd").case("README.md");
}
