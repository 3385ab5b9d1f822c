//! What a computer may lack that the window needs, each with the sentence that says how to get it.

/// What is missing, and in one sentence how to get it. The sentence for learners comes from the
/// locale file under [`ProbeError::key`].
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
