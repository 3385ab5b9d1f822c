//! The settings as their menu shows them; the shell keeps them up to date.

/// The data of the menu of settings.
#[derive(Debug, Clone)]
pub struct SettingsState {
    /// Text scale in per cent, as chosen.
    pub scale_percent: u16,
    /// Whether time that flows stops when something needs the learner.
    pub stop_when_needed: bool,
    /// The author's own folder of lessons; empty if there is none.
    pub own_folder: String,
    /// Whether that folder was chosen in place of the usual one.
    pub own_folder_chosen: bool,
}

impl Default for SettingsState {
    fn default() -> Self {
        Self {
            scale_percent: 100,
            stop_when_needed: true,
            own_folder: String::new(),
            own_folder_chosen: false,
        }
    }
}
