//! Digests: the running fingerprint of a run, and the fingerprint of a file.

use serde::Serialize;
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;
use xxhash_rust::xxh3::Xxh3Default;

/// Bytes gathered before they are hashed: hashing many small records one by one costs more than
/// writing them.
const GATHERED: usize = 2048;

/// A running 128-bit fingerprint (XXH3) of a stream of records. Fast enough to stay on during every
/// run; it finds differences, it does not protect against somebody who wants to forge one.
#[derive(Clone)]
pub struct Running {
    hash: Xxh3Default,
    /// Records that are not hashed yet. XXH3 does not see where one update ends and the next
    /// begins, so gathering them changes nothing but the time.
    gathered: Vec<u8>,
    records: u64,
}

impl Default for Running {
    fn default() -> Self {
        Self { hash: Xxh3Default::new(), gathered: Vec::with_capacity(GATHERED * 2), records: 0 }
    }
}

impl std::fmt::Debug for Running {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Running({})", self.hex())
    }
}

impl Running {
    /// Adds one record, as `postcard` writes it, after its length as eight little-endian bytes.
    pub fn add(&mut self, record: &impl Serialize) {
        let start = self.gathered.len();
        self.gathered.extend_from_slice(&[0; 8]);
        // Serialising plain data into memory cannot fail; if it ever did, the shortened record
        // would change the fingerprint and be noticed.
        let _ = postcard::serialize_with_flavor(record, Gather(&mut self.gathered));
        let body = start + 8;
        let length = (self.gathered.len() - body) as u64;
        self.gathered[start..body].copy_from_slice(&length.to_le_bytes());
        self.records += 1;
        if self.gathered.len() >= GATHERED {
            self.hash.update(&self.gathered);
            self.gathered.clear();
        }
    }

    /// The fingerprint so far as 32 hexadecimal digits.
    pub fn hex(&self) -> String {
        let mut hash = self.hash.clone();
        hash.update(&self.gathered);
        format!("{:032x}", hash.digest128())
    }

    /// How many records were added.
    pub fn records(&self) -> u64 {
        self.records
    }
}

/// Where `postcard` writes a record: the end of what is gathered.
struct Gather<'a>(&'a mut Vec<u8>);

impl postcard::ser_flavors::Flavor for Gather<'_> {
    type Output = ();

    #[inline]
    fn try_push(&mut self, byte: u8) -> postcard::Result<()> {
        self.0.push(byte);
        Ok(())
    }

    #[inline]
    fn try_extend(&mut self, bytes: &[u8]) -> postcard::Result<()> {
        self.0.extend_from_slice(bytes);
        Ok(())
    }

    fn finalize(self) -> postcard::Result<()> {
        Ok(())
    }
}

/// SHA-256 of some bytes, as 64 hexadecimal digits.
pub fn sha256_hex(parts: &[&[u8]]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    let mut hex = String::with_capacity(64);
    for byte in hash.finalize() {
        // Writing into a string cannot fail.
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}

/// The checksum of a PNG chunk (CRC-32, ISO 3309).
pub fn crc32(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 };
        }
    }
    !crc
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gathering_records_does_not_change_the_fingerprint() {
        let mut running = Running::default();
        let mut plain = Vec::new();
        for n in 0..2_000_u32 {
            let record = (n, "a record".repeat(n as usize % 7), u64::from(n) << 40);
            running.add(&record);
            let bytes = postcard::to_allocvec(&record).unwrap_or_default();
            plain.extend_from_slice(&(bytes.len() as u64).to_le_bytes());
            plain.extend_from_slice(&bytes);
            if n % 97 == 0 {
                let whole = format!("{:032x}", xxhash_rust::xxh3::xxh3_128(&plain));
                assert_eq!(running.hex(), whole, "after {n}");
            }
        }
        assert_eq!(running.records(), 2_000);
    }

    #[test]
    fn the_checksum_is_the_one_of_png() {
        // The end chunk of every PNG file.
        assert_eq!(crc32(b"IEND"), 0xae42_6082);
    }
}
