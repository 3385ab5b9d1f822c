//! Which display the windowing library will choose, and whether it answers.
//!
//! On Linux it takes Wayland as soon as a variable names it, whether or not anybody is there, and X
//! otherwise. Variables outlive their displays: in a terminal that was left open, over a remote
//! login, in a container.

pub(super) use system::{Hold, find, leave_stale};

#[cfg(not(all(unix, not(target_os = "macos"))))]
mod system {
    use crate::app::missing::ProbeError;

    /// Nothing is held where displays do not start anew.
    pub(in crate::app) struct Hold {}

    /// There is always a display.
    pub(in crate::app) fn find() -> Result<Hold, ProbeError> {
        Ok(Hold {})
    }

    /// No variables name displays here.
    pub(in crate::app) fn leave_stale() {}
}

#[cfg(all(unix, not(target_os = "macos")))]
mod system {
    use std::io::{Read as _, Write as _};
    use std::os::unix::net::UnixStream;
    use std::os::unix::process::CommandExt as _;
    use std::path::{Path, PathBuf};
    use std::process::Command;
    use std::sync::mpsc::channel;
    use std::time::Duration;

    use bevy::log::warn;
    use x11rb::connection::Connection as _;
    use x11rb::rust_connection::RustConnection;

    use crate::app::missing::ProbeError;

    /// How long a display may take to answer.
    const PATIENCE: Duration = Duration::from_secs(5);
    /// Bits of colour for which there is a way to draw (measured: with 8, 16 and 30 there is none).
    const DEPTHS: [u8; 2] = [24, 32];
    /// Variables that name a Wayland display, the one that counts first.
    const WAYLAND: [&str; 2] = ["WAYLAND_DISPLAY", "WAYLAND_SOCKET"];

    /// An open connection to the display. An X server without a desktop around it starts anew when
    /// its last client goes, and opening a window just then fails; holding on to this until the
    /// window is up prevents it.
    pub(in crate::app) struct Hold {
        _x11: Option<RustConnection>,
    }

    /// The display that the windowing library will choose, if it answers.
    pub(in crate::app) fn find() -> Result<Hold, ProbeError> {
        if WAYLAND.iter().any(|name| setting(name).is_some()) {
            if wayland_answers() { Ok(Hold { _x11: None }) } else { Err(ProbeError::NoDisplay) }
        } else {
            Ok(Hold { _x11: Some(x11()?) })
        }
    }

    /// Where variables name a Wayland display that does not answer and an X display that does, the
    /// program starts itself again without the former. Comes back when there is nothing to do, or
    /// when that fails.
    pub(in crate::app) fn leave_stale() {
        let is_named = WAYLAND.iter().any(|name| setting(name).is_some());
        if !is_named || wayland_answers() || x11().is_err() {
            return;
        }
        let Ok(program) = std::env::current_exe() else { return };
        let mut again = Command::new(program);
        again.args(std::env::args_os().skip(1));
        for name in WAYLAND {
            again.env_remove(name);
        }
        // Takes the place of this process; only a failure comes back.
        let error = again.exec();
        warn!("cannot start again without WAYLAND_DISPLAY: {error}");
    }

    /// The simplest request to a compositor: a reply to it shows that the compositor is there.
    fn wayland_answers() -> bool {
        // The question uses up a socket that was handed over. A program that hands one over is
        // there.
        if setting("WAYLAND_DISPLAY").is_none() {
            return socket_is_handed_over();
        }
        let Some(path) = wayland_path() else { return false };
        in_time(move || {
            let mut stream = UnixStream::connect(path).ok()?;
            stream.set_read_timeout(Some(PATIENCE)).ok()?;
            // Object 1 (the display), request 0 (sync) of 12 bytes, new object 2.
            let words = [1_u32, 12 << 16, 2];
            let request: Vec<u8> = words.iter().flat_map(|word| word.to_ne_bytes()).collect();
            stream.write_all(&request).ok()?;
            let mut answer = [0; 8];
            stream.read_exact(&mut answer).ok()?;
            let about = u32::from_ne_bytes([answer[0], answer[1], answer[2], answer[3]]);
            // It speaks of the new object, or deletes it again.
            (1..=2).contains(&about).then_some(())
        })
        .is_some()
    }

    fn wayland_path() -> Option<PathBuf> {
        let name = setting("WAYLAND_DISPLAY")?;
        if Path::new(&name).is_absolute() {
            return Some(name.into());
        }
        Some(Path::new(&setting("XDG_RUNTIME_DIR")?).join(name))
    }

    fn socket_is_handed_over() -> bool {
        let number = setting("WAYLAND_SOCKET").and_then(|number| number.parse::<u32>().ok());
        let link = number.map(|number| std::fs::read_link(format!("/proc/self/fd/{number}")));
        link.is_some_and(|link| link.is_ok_and(|to| to.to_string_lossy().starts_with("socket:")))
    }

    /// An X display that lets us in and has colours that can be drawn.
    fn x11() -> Result<RustConnection, ProbeError> {
        let name = setting("DISPLAY").ok_or(ProbeError::NoDisplay)?;
        let connected = in_time(move || x11rb::connect(Some(&name)).ok());
        let (connection, screen) = connected.ok_or(ProbeError::NoDisplay)?;
        let depth = connection.setup().roots.get(screen).map_or(0, |screen| screen.root_depth);
        if DEPTHS.contains(&depth) { Ok(connection) } else { Err(ProbeError::StrangeColours) }
    }

    /// What work comes to within [`PATIENCE`]; a display that hangs is none.
    fn in_time<T: Send + 'static>(work: impl FnOnce() -> Option<T> + Send + 'static) -> Option<T> {
        let (send, done) = channel();
        std::thread::spawn(move || send.send(work()));
        done.recv_timeout(PATIENCE).ok().flatten()
    }

    #[expect(clippy::disallowed_methods, reason = "the desktop shell is an edge: it looks for a display")]
    fn setting(name: &str) -> Option<String> {
        std::env::var(name).ok().filter(|value| !value.is_empty())
    }
}
