//! Digests: the running fingerprint of a run, and the fingerprint of a file.

use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;
use xxhash_rust::xxh3::Xxh3;

/// A running 128-bit fingerprint (XXH3) of a stream of records. Fast enough to stay on during every run; it
/// finds differences, it does not protect against somebody who wants to forge one.
#[derive(Clone)]
pub struct Running {
    hash: Box<Xxh3>,
    records: u64,
}

impl Default for Running {
    fn default() -> Self {
        Self { hash: Box::new(Xxh3::new()), records: 0 }
    }
}

impl std::fmt::Debug for Running {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Running({})", self.hex())
    }
}

impl Running {
    /// Adds one record; its length is part of the fingerprint.
    pub fn add(&mut self, record: &[u8]) {
        self.hash.update(&(record.len() as u64).to_le_bytes());
        self.hash.update(record);
        self.records += 1;
    }

    /// The fingerprint so far as 32 hexadecimal digits.
    pub fn hex(&self) -> String {
        format!("{:032x}", self.hash.digest128())
    }

    /// How many records were added.
    pub fn records(&self) -> u64 {
        self.records
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
