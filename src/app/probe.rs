//! Asks for a display and a graphics driver before the window opens: without either, the windowing
//! and drawing libraries would panic. Asks for the display that they will choose. Called first;
//! never panics itself.

use super::display::{self, Hold};

pub use super::missing::ProbeError;

/// The name of the graphics adapter that will draw, or what is missing.
///
/// # Errors
/// No display lets us in, or there is no driver.
pub fn probe() -> Result<String, ProbeError> {
    probe_and_hold().map(|(adapter, _)| adapter)
}

/// Like [`probe`], and prevents the display from starting anew until the guard is dropped.
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

/// What we draw with. OpenGL is left out: Bevy 0.19 makes its instance without the display and then
/// finds no way to show a window.
pub(super) const fn backends() -> wgpu::Backends {
    wgpu::Backends::PRIMARY
}
