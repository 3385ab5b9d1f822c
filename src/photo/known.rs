//! Pictures that were measured before. Lessons share pictures, and an editor reads a lesson again
//! after every pause of its author; decoding and measuring took most of the time.

use super::measure::{PhotoMeasures, measure};
use super::picture::{PhotoError, decode};
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

/// Most pictures that are remembered: those of a few lessons (design choice; a few hundred bytes
/// each). When there are as many, all are forgotten.
const MOST: usize = 1_024;

/// What was measured, by the SHA-256 of the file.
static KNOWN: Mutex<BTreeMap<String, PhotoMeasures>> = Mutex::new(BTreeMap::new());

/// Decodes and measures a picture file, or remembers what was measured in the same bytes.
/// `digest` is the file's SHA-256 in hexadecimal.
///
/// # Errors
/// [`PhotoError`]: the file cannot be decoded. Failures are not remembered.
pub fn measure_file(bytes: &[u8], digest: &str) -> Result<PhotoMeasures, PhotoError> {
    let known = || KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(seen) = known().get(digest) {
        return Ok(seen.clone());
    }
    let seen = measure(&decode(bytes)?);
    let mut known = known();
    if known.len() >= MOST {
        known.clear();
    }
    known.insert(digest.to_owned(), seen.clone());
    Ok(seen)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::digest::sha256_hex;

    /// What is remembered is what is measured; a broken file stays broken.
    #[test]
    fn a_picture_that_is_known_measures_the_same() {
        let bytes: &[u8] = include_bytes!("../../assets/photos/mug_good.png");
        let digest = sha256_hex(&[bytes]);
        let fresh = measure(&decode(bytes).expect("a picture"));
        for _ in 0..2 {
            assert_eq!(measure_file(bytes, &digest).expect("a picture"), fresh);
        }
        let cut = &bytes[..bytes.len() / 3];
        let digest = sha256_hex(&[cut]);
        for _ in 0..2 {
            assert!(measure_file(cut, &digest).is_err());
        }
    }
}
