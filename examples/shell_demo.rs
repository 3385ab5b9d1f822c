//! The shell with made-up customers, to look at: `cargo run --example shell_demo -- [--script FILE]`.
fn main() {}
