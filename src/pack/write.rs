//! Files to the bytes of a pack: in the order of their names, without times, rights or comments.

use super::PackedFiles;
use super::layout::{DEFLATED, DIRECTORY, END, ENTRY, FileRecord, STORED, VERSION};
use super::limits::{MAX_FILE_BYTES, MAX_PACK_BYTES, MAX_TOTAL_BYTES, MOST_FILES};
use super::names::TakenNames;
use super::read::is_bomb;
use super::refusal::PackRefusal;

/// How hard the packing tries, 0 to 10.
const LEVEL: u8 = 8;

/// The bytes of a pack. The same files give the same bytes.
///
/// # Errors
/// What [`unpack`](super::unpack) would refuse.
pub fn pack(files: &PackedFiles) -> Result<Vec<u8>, PackRefusal> {
    if files.len() > MOST_FILES {
        return Err(PackRefusal::TooMany);
    }
    if !files.contains_key("scenario.ron") {
        return Err(PackRefusal::NoLesson);
    }
    let large = files.values().any(|bytes| bytes.len() > MAX_FILE_BYTES);
    if large || files.values().map(Vec::len).sum::<usize>() > MAX_TOTAL_BYTES {
        return Err(PackRefusal::TooLarge);
    }
    let mut names = TakenNames::default();
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for (name, bytes) in files {
        names.take(name)?;
        let offset = number(out.len())?;
        let deflated = miniz_oxide::deflate::compress_to_vec(bytes, LEVEL);
        // A picture is packed already; a file that would be taken for a bomb stays as it is.
        let smaller = deflated.len() < bytes.len() && !is_bomb(deflated.len(), bytes.len());
        let (method, packed) = if smaller { (DEFLATED, &deflated) } else { (STORED, bytes) };
        let record = FileRecord {
            method,
            checksum: crc32fast::hash(bytes),
            packed: number(packed.len())?,
            size: number(bytes.len())?,
            name: name.clone(),
        };
        out.extend(ENTRY.to_le_bytes());
        record.write_common(&mut out);
        out.extend(name.as_bytes());
        out.extend(packed);
        directory.extend(DIRECTORY.to_le_bytes());
        directory.extend(VERSION.to_le_bytes());
        record.write_common(&mut directory);
        // Comment, disk, kind of text; rights; where the entry begins.
        directory.extend([0; 6]);
        directory.extend([0; 4]);
        directory.extend(offset.to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let (begins, length) = (number(out.len())?, number(directory.len())?);
    let count = u16::try_from(files.len()).map_err(|_| PackRefusal::TooMany)?;
    out.extend(directory);
    out.extend(END.to_le_bytes());
    out.extend([0; 4]);
    out.extend(count.to_le_bytes());
    out.extend(count.to_le_bytes());
    out.extend(length.to_le_bytes());
    out.extend(begins.to_le_bytes());
    out.extend([0; 2]);
    if out.len() > MAX_PACK_BYTES { Err(PackRefusal::TooLarge) } else { Ok(out) }
}

fn number(size: usize) -> Result<u32, PackRefusal> {
    u32::try_from(size).map_err(|_| PackRefusal::TooLarge)
}
