//! Storefront Sandbox: to the command line, which opens the window when nothing else is asked.

use std::process::ExitCode;

fn main() -> ExitCode {
    storefront_sandbox::cli::main()
}
