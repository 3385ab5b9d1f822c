//! Asks for a display and a graphics driver before the window opens: without either, the windowing and
//! drawing libraries would panic. Called first; never panics itself.

#[cfg(all(unix, not(target_os = "macos")))]
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
///
/// # Errors
/// No display lets us in, or there is no driver.
pub fn probe() -> Result<String, ProbeError> {
    probe_and_hold().map(|(adapter, _)| adapter)
}

/// An open connection to the display. An X server without a desktop around it starts anew when its last
/// client goes, and opening a window just then fails; holding on to this until the window is up prevents it.
pub(super) struct Hold {
    #[cfg(all(unix, not(target_os = "macos")))]
    _x11: Option<x11rb::rust_connection::RustConnection>,
}

/// Like [`probe`], and keeps the display from starting anew until the hold is dropped.
pub(super) fn probe_and_hold() -> Result<(String, Hold), ProbeError> {
    let hold = display().ok_or(ProbeError::NoDisplay)?;
    let adapter = graphics_adapter().ok_or(ProbeError::NoGraphicsDriver)?;
    Ok((adapter, hold))
}

#[cfg(not(all(unix, not(target_os = "macos"))))]
fn display() -> Option<Hold> {
    Some(Hold {})
}

/// A Wayland display counts when its socket takes a connection, an X display when it lets us in.
#[cfg(all(unix, not(target_os = "macos")))]
fn display() -> Option<Hold> {
    let wayland = setting("WAYLAND_DISPLAY").is_some_and(|name| {
        let runtime = setting("XDG_RUNTIME_DIR").unwrap_or_default();
        std::os::unix::net::UnixStream::connect(Path::new(&runtime).join(name)).is_ok()
    });
    let x11 = setting("DISPLAY").and_then(|display| x11rb::connect(Some(&display)).ok());
    (wayland || x11.is_some()).then_some(Hold { _x11: x11.map(|(connection, _)| connection) })
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
    fn messages_are_one_sentence_with_a_cure() {
        for (error, cure) in [
            (ProbeError::NoDisplay, "desktop session"),
            (ProbeError::NoGraphicsDriver, "mesa-vulkan-drivers"),
        ] {
            let text = error.to_string();
            assert!(text.contains(cure) && text.ends_with('.') && !text.contains('\n'), "{text}");
        }
    }
}
