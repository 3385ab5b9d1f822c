//! The shell with made-up customers, to look at and to measure:
//! `cargo run --example shell_demo -- [--measure] [--script FILE]`.

#![expect(clippy::needless_pass_by_value, reason = "Bevy systems take their parameters by value")]

use std::process::ExitCode;

use storefront_sandbox::app::{Options, run_with};

mod demo;

fn main() -> ExitCode {
    let mut options = Options { bare: true, ..Options::default() };
    let mut measured = false;
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--measure" => measured = true,
            "--script" => options.script = args.next().map(Into::into),
            _ => return ExitCode::from(2),
        }
    }
    let ended = run_with(options, |app| {
        app.insert_resource(demo::Measure(measured)).add_plugins(demo::plugin);
    });
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            #[expect(clippy::print_stderr, reason = "an example tells its error where one looks for it")]
            {
                eprintln!("{error}");
            }
            ExitCode::FAILURE
        }
    }
}
