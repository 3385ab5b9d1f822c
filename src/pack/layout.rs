//! The records of a zip archive, as far as packs use them: numbers, least byte first.

/// Begins an entry.
pub(super) const ENTRY: u32 = 0x0403_4b50;
/// Begins a line of the directory.
pub(super) const DIRECTORY: u32 = 0x0201_4b50;
/// Begins the end.
pub(super) const END: u32 = 0x0605_4b50;
/// The version of the format that can read a pack: deflate.
pub(super) const VERSION: u16 = 20;
/// Names are UTF-8.
pub(super) const UTF_8: u16 = 0x0800;
/// It is encrypted.
pub(super) const ENCRYPTED: u16 = 0x0001;
/// As it is.
pub(super) const STORED: u16 = 0;
/// Deflated.
pub(super) const DEFLATED: u16 = 8;
/// 1 January 1980: a pack gives no time.
pub(super) const DATE: u16 = 0x0021;

/// The record of a file, written twice: before its bytes, and in the directory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct FileRecord {
    /// How it is packed.
    pub(super) method: u16,
    /// Its checksum.
    pub(super) checksum: u32,
    /// Its packed size.
    pub(super) packed: u32,
    /// Its size.
    pub(super) size: u32,
    /// Its name.
    pub(super) name: String,
}

impl FileRecord {
    /// The fields that both records share.
    pub(super) fn write_common(&self, out: &mut Vec<u8>) {
        for number in [VERSION, UTF_8, self.method, 0, DATE] {
            out.extend(number.to_le_bytes());
        }
        for number in [self.checksum, self.packed, self.size] {
            out.extend(number.to_le_bytes());
        }
        let length = u16::try_from(self.name.len()).unwrap_or(u16::MAX);
        out.extend(length.to_le_bytes());
        // No extra fields.
        out.extend(0_u16.to_le_bytes());
    }
}

/// Reads numbers and bytes one after another.
pub(super) struct ByteReader<'b> {
    bytes: &'b [u8],
    at: usize,
}

impl<'b> ByteReader<'b> {
    pub(super) const fn new(bytes: &'b [u8]) -> Self {
        Self { bytes, at: 0 }
    }

    pub(super) const fn at(&self) -> usize {
        self.at
    }

    pub(super) fn is_at_end(&self) -> bool {
        self.at == self.bytes.len()
    }

    /// The next bytes; none if there are fewer.
    pub(super) fn take(&mut self, count: usize) -> Option<&'b [u8]> {
        let end = self.at.checked_add(count)?;
        let found = self.bytes.get(self.at..end)?;
        self.at = end;
        Some(found)
    }

    pub(super) fn short(&mut self) -> Option<u16> {
        self.take(2).and_then(|bytes| bytes.try_into().ok()).map(u16::from_le_bytes)
    }

    pub(super) fn long(&mut self) -> Option<u32> {
        self.take(4).and_then(|bytes| bytes.try_into().ok()).map(u32::from_le_bytes)
    }
}
