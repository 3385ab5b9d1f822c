//! Asks for a display and a graphics driver before the window opens: without either, the windowing and
//! drawing libraries would panic. Called first; never panics itself.

use std::path::Path;

/// What is missing, and in one sentence how to get it. The sentence for learners comes from the locale file
/// under [`ProbeError::key`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ProbeError {
    /// No X11 or Wayland display can be reached.
    #[error(
        "No display can be reached: start the program from a desktop session (or use the command line, \
         which needs none)."
    )]
    NoDisplay,
    /// No Vulkan driver, not even a software one.
    #[error(
        "No graphics driver can be used: install a Vulkan driver; the software one is enough (on Debian: apt \
         install mesa-vulkan-drivers)."
    )]
    NoGraphicsDriver,
}

impl ProbeError {
    /// Key of the message in the locale files.
    pub const fn key(self) -> &'static str {
        match self {
            Self::NoDisplay => "probe-no-display",
            Self::NoGraphicsDriver => "probe-no-graphics-driver",
        }
    }
}

/// The name of the graphics adapter that will draw, or what is missing.
pub fn probe() -> Result<String, ProbeError> {
    if !display_answers() {
        return Err(ProbeError::NoDisplay);
    }
    graphics_adapter().ok_or(ProbeError::NoGraphicsDriver)
}

#[cfg(not(all(unix, not(target_os = "macos"))))]
fn display_answers() -> bool {
    true
}

/// A display counts when its socket takes a connection; whether it lets us in, the window finds out.
#[cfg(all(unix, not(target_os = "macos")))]
fn display_answers() -> bool {
    let wayland = setting("WAYLAND_DISPLAY").is_some_and(|name| {
        let runtime = setting("XDG_RUNTIME_DIR").unwrap_or_default();
        connects(&Path::new(&runtime).join(name))
    });
    wayland || setting("DISPLAY").is_some_and(|display| x11_answers(&display))
}

#[cfg(all(unix, not(target_os = "macos")))]
fn x11_answers(display: &str) -> bool {
    let Some(server) = X11Server::parse(display) else { return false };
    if server.host.is_empty() {
        let path = format!("/tmp/.X11-unix/X{}", server.number);
        return connects(Path::new(&path)) || connects_abstract(&path);
    }
    let Some(port) = 6000_u16.checked_add(server.number) else { return false };
    std::net::TcpStream::connect((server.host, port)).is_ok()
}

/// The parts of `DISPLAY` that say where the server is.
#[derive(Debug, PartialEq, Eq)]
struct X11Server<'a> {
    /// Empty for this machine.
    host: &'a str,
    number: u16,
}

impl<'a> X11Server<'a> {
    /// Reads `host:number.screen`; host and screen may be missing.
    fn parse(display: &'a str) -> Option<Self> {
        let (host, rest) = display.rsplit_once(':')?;
        let number = rest.split('.').next()?.parse().ok()?;
        Some(Self { host: if host == "unix" { "" } else { host }, number })
    }
}

#[cfg(all(unix, not(target_os = "macos")))]
fn connects(path: &Path) -> bool {
    std::os::unix::net::UnixStream::connect(path).is_ok()
}

#[cfg(target_os = "linux")]
fn connects_abstract(name: &str) -> bool {
    use std::os::linux::net::SocketAddrExt;
    use std::os::unix::net::{SocketAddr, UnixStream};
    SocketAddr::from_abstract_name(name).and_then(|address| UnixStream::connect_addr(&address)).is_ok()
}

#[cfg(all(unix, not(target_os = "linux"), not(target_os = "macos")))]
fn connects_abstract(_name: &str) -> bool {
    false
}

#[expect(clippy::disallowed_methods, reason = "the desktop shell is an edge: it looks for a display")]
fn setting(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

/// Prefers a graphics card over the software driver, as Bevy will.
fn graphics_adapter() -> Option<String> {
    let mut wanted = wgpu::InstanceDescriptor::new_without_display_handle();
    wanted.backends = backends();
    let instance = wgpu::Instance::new(wanted);
    let adapters = bevy::tasks::block_on(instance.enumerate_adapters(backends()));
    let info = adapters
        .iter()
        .map(wgpu::Adapter::get_info)
        .min_by_key(|info| matches!(info.device_type, wgpu::DeviceType::Cpu))?;
    Some(info.name)
}

/// What we draw with. OpenGL is left out: Bevy 0.19 makes its instance without the display and then finds no
/// way to show a window.
pub(super) const fn backends() -> wgpu::Backends {
    wgpu::Backends::PRIMARY
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn display_names_are_read() {
        let server = |host, number| Some(X11Server { host, number });
        let table = [
            (":0", server("", 0)),
            (":99.0", server("", 99)),
            ("unix:1", server("", 1)),
            ("localhost:10.0", server("localhost", 10)),
            ("", None),
            ("0", None),
            (":x", None),
        ];
        for (display, expected) in table {
            assert_eq!(X11Server::parse(display), expected, "{display:?}");
        }
    }

    #[test]
    fn messages_are_one_sentence_with_a_cure() {
        for (error, cure) in
            [(ProbeError::NoDisplay, "desktop session"), (ProbeError::NoGraphicsDriver, "mesa-vulkan-drivers")]
        {
            let text = error.to_string();
            assert!(text.contains(cure) && text.ends_with('.') && !text.contains('\n'), "{text}");
        }
    }
}
