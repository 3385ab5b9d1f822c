//! The studio's preview on the screen. A picture of another size can be drawn only after it has
//! been handed to the graphics card; until then the one before it stays.

use egui::{ColorImage, Context, TextureHandle, TextureId, TextureOptions};

/// Frames after which a new picture can be drawn: one in which it is handed over, and one more.
const FRAMES: u8 = 2;

/// The picture that is drawn, and the one that will be.
#[derive(Default)]
pub(super) struct PreviewTexture {
    shown: Option<TextureHandle>,
    coming: Option<(TextureHandle, u8)>,
}

impl PreviewTexture {
    /// Takes a new picture. One that was still waiting is drawn meanwhile: it came earlier.
    pub(super) fn put(&mut self, ctx: &Context, image: ColorImage) {
        if let Some((older, _)) = self.coming.take() {
            self.shown = Some(older);
        }
        let texture = ctx.load_texture("studio preview", image, TextureOptions::LINEAR);
        self.coming = Some((texture, FRAMES));
        ctx.request_repaint();
    }

    /// The picture to be drawn in this frame; asked for once in each.
    pub(super) fn of_frame(&mut self, ctx: &Context) -> Option<TextureId> {
        match self.coming.take() {
            Some((texture, 0)) => self.shown = Some(texture),
            Some((texture, left)) => {
                self.coming = Some((texture, left - 1));
                ctx.request_repaint();
            }
            None => {}
        }
        self.shown.as_ref().map(TextureHandle::id)
    }

    /// Shows nothing any more.
    pub(super) fn clear(&mut self) {
        (self.shown, self.coming) = (None, None);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// While a picture of another size is handed over, the one before it is drawn.
    #[test]
    fn the_old_picture_stays_until_the_new_one_can_be_drawn() {
        let ctx = Context::default();
        let image = |side| ColorImage::filled([side, side], egui::Color32::WHITE);
        let mut preview = PreviewTexture::default();
        preview.put(&ctx, image(64));
        assert_eq!(preview.of_frame(&ctx), None);
        assert_eq!(preview.of_frame(&ctx), None);
        let first = preview.of_frame(&ctx);
        assert!(first.is_some());
        preview.put(&ctx, image(128));
        assert_eq!(preview.of_frame(&ctx), first);
        assert_eq!(preview.of_frame(&ctx), first);
        let second = preview.of_frame(&ctx);
        assert!(second.is_some() && second != first);
        preview.clear();
        assert_eq!(preview.of_frame(&ctx), None);
    }
}
