//! The digests of `tools/digests.rs` from the build that `cargo test` makes, so that CI compares
//! the debug build with the release build.

#[path = "../tools/digests.rs"]
mod digests;

fn main() -> anyhow::Result<()> {
    digests::main()
}
