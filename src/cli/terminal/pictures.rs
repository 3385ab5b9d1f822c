//! Pictures in the terminal: one of the learner's own is brought, and what was measured of those
//! that were taken or brought is told.

use super::game::TerminalGame;
use crate::base::ids::ProductId;
use crate::cli::photo::taken;
use crate::cli::trouble::CliError;
use crate::lessons::import_picture;
use crate::sim::ShopCommand;
use std::path::Path;

impl TerminalGame<'_, '_> {
    /// Brings a picture of a product, or says why the file cannot be read.
    pub(super) fn import(&mut self, product: ProductId, file: &Path) -> Result<(), CliError> {
        let products = &self.session.sim().scenario().products;
        let Some(colour) = products.get(product.index()).map(|product| product.colour) else {
            return Ok(());
        };
        match import_picture(file, colour) {
            Ok((photo, _)) => self.commands(&[ShopCommand::ImportPhoto { product, photo: Box::new(photo) }]),
            Err(problem) => {
                let (key, values) = problem.told();
                self.out.line(&self.say.with(key, &values))
            }
        }
    }

    /// What is to be said of the pictures that commands have added.
    pub(super) fn tell_pictures(&mut self, commands: &[ShopCommand]) -> Result<(), CliError> {
        for command in commands {
            if let ShopCommand::TakeShot { shot, .. } = command {
                self.out.lines(&taken(&shot.measures, &shot.lies, self.say))?;
            }
            if let ShopCommand::ImportPhoto { photo, .. } = command {
                self.out.lines(&taken(&photo.measures, &photo.lies(), self.say))?;
            }
        }
        Ok(())
    }
}
