//! The program from outside: started without a display, with its words in English unless it is told
//! otherwise.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

/// The program under test: the one that was built with the tests, or another build of it that
/// `STOREFRONT_PROGRAM` names with its whole path.
#[expect(clippy::disallowed_methods, reason = "the caller of the tests names another build")]
pub(crate) fn path() -> PathBuf {
    std::env::var_os("STOREFRONT_PROGRAM")
        .map_or_else(|| env!("CARGO_BIN_EXE_storefront").into(), PathBuf::from)
}

/// The program, ready to be started.
pub(crate) struct Program(Command);

impl Program {
    /// With these arguments.
    pub(crate) fn new<'a>(args: impl IntoIterator<Item = &'a str>) -> Self {
        let mut command = Command::new(path());
        command
            .args(args)
            .env("LC_ALL", "en_GB.UTF-8")
            .env_remove("DISPLAY")
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("WAYLAND_SOCKET")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        Self(command)
    }

    /// In a folder, with a home of its own below it.
    pub(crate) fn at(mut self, folder: &Path) -> Self {
        let home = folder.join("home");
        self.0
            .current_dir(folder)
            .env("XDG_CONFIG_HOME", home.join("config"))
            .env("XDG_DATA_HOME", home.join("data"))
            .env("HOME", home);
        self
    }

    /// Starts it; all three streams are pipes.
    pub(crate) fn spawn(mut self) -> Child {
        self.0.spawn().expect("the program starts")
    }

    /// Runs it to its end with these bytes typed into it. It may end before it has read all.
    pub(crate) fn typed(self, bytes: impl Into<Vec<u8>>) -> Output {
        let mut child = self.spawn();
        let mut input = child.stdin.take().expect("its input");
        let bytes = bytes.into();
        let typing = std::thread::spawn(move || drop(input.write_all(&bytes)));
        let output = child.wait_with_output().expect("the program ends");
        typing.join().expect("all is typed");
        output
    }

    /// Runs it to its end, with nothing typed.
    pub(crate) fn run(self) -> Output {
        self.typed("")
    }
}

/// Runs the program in a folder with a home of its own there, with nothing typed.
pub(crate) fn storefront(at: &Path, args: &[&str]) -> Output {
    Program::new(args.iter().copied()).at(at).run()
}

/// The code that it ended with, by itself and without a panic.
pub(crate) fn code(output: &Output) -> i32 {
    let complaint = complaint(output);
    assert!(!complaint.contains("panicked"), "{complaint}");
    output.status.code().expect("it ends by itself")
}

/// What it said.
pub(crate) fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).expect("it writes UTF-8")
}

/// What it complained of.
pub(crate) fn complaint(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).expect("it writes UTF-8")
}

/// What it said, and what it complained of behind that.
pub(crate) fn said(output: &Output) -> String {
    out(output) + &complaint(output)
}
