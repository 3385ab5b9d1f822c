//! Asks for a display and a graphics driver before the window opens: without either, the windowing
//! and drawing libraries would panic. Asks for the display that they will choose. Called first;
//! never panics itself.

use super::display::{self, Hold};

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
    /// The X display has a depth of colour for which there is no way to draw.
    #[error(
        "The window cannot draw in the colours of this display: set it to true colour, 24 bits (or use the command line, which \
         needs no display)."
    )]
    StrangeColours,
    /// Everything was there, and yet the window could not be made.
    #[error("The window cannot be made on this display (the command line needs none).")]
    NoWindow,
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
            Self::StrangeColours => "probe-colours",
            Self::NoWindow => "probe-no-window",
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

/// Like [`probe`], and keeps the display from starting anew until the hold is dropped.
pub(super) fn probe_and_hold() -> Result<(String, Hold), ProbeError> {
    let hold = display::find()?;
    let adapter = graphics_adapter().ok_or(ProbeError::NoGraphicsDriver)?;
    Ok((adapter, hold))
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
            (ProbeError::StrangeColours, "24 bits"),
            (ProbeError::NoWindow, "command line"),
            (ProbeError::NoGraphicsDriver, "mesa-vulkan-drivers"),
        ] {
            let text = error.to_string();
            assert!(text.contains(cure) && text.ends_with('.') && !text.contains('\n'), "{text}");
        }
    }
}
