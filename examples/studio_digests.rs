//! The digests of `tools/studio_digests.rs` from the build that `cargo test` makes.

#[path = "../tools/studio_digests.rs"]
mod studio_digests;

fn main() -> anyhow::Result<()> {
    studio_digests::main()
}
