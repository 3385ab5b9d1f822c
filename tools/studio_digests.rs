//! Prints the fingerprints of negative, photo and mask for every thing and every look at 96 × 96,
//! one line each: the table `tests/studio/golden.txt`. Two builds, machines or numbers of threads
//! must print the same.
//!
//! `studio_digests [THREADS]`

use std::io::Write as _;
use storefront_sandbox::studio::recipe::{Flaw, Goods, Lay, Pose};
use storefront_sandbox::studio::{
    Cancel, Model, StudioLook, StudioStage, develop, edit, expose, load, preset,
};

pub(crate) fn main() -> anyhow::Result<()> {
    let threads: usize = std::env::args().nth(1).map_or(Ok(0), |text| text.parse())?;
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build()?;
    let lines = pool.install(lines)?;
    let mut out = std::io::stdout().lock();
    for line in lines {
        writeln!(out, "{line}")?;
    }
    Ok(())
}

fn lines() -> anyhow::Result<Vec<String>> {
    let mut out = Vec::new();
    for product in Goods::ALL {
        let lays =
            if product == Goods::Shirt { vec![Lay::Natural, Lay::Hanging] } else { vec![Lay::Natural] };
        for lay in lays {
            let pose = Pose { lay, ..Pose::default() };
            let model = Model::new(product, pose, Flaw::None);
            for look in StudioLook::ALL {
                let recipe = preset(&model, pose, Flaw::None, look);
                let stage = StudioStage::new(&recipe, &model)?;
                let Some(mut film) = load(96, 96, recipe.seed) else { continue };
                expose(&mut film, &stage, 4, &Cancel::default());
                let negative = film.smooth();
                let (photo, _) = develop(&negative, &recipe);
                let photo = edit(&photo, &recipe.edits);
                let hanging = if lay == Lay::Hanging { " hanging" } else { "" };
                let digests = [negative.digest(), photo.digest(), photo.mask_digest()];
                let [negative, photo, mask] =
                    digests.map(|digest| digest.chars().take(24).collect::<String>());
                out.push(format!("{}{hanging} {} {negative} {photo} {mask}", product.name(), look.name()));
            }
        }
    }
    Ok(out)
}
