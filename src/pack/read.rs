//! The bytes of a pack to files. Everything that it says is compared before a byte is unpacked.

use super::PackedFiles;
use super::layout::{
    ByteReader, DATE, DEFLATED, DIRECTORY, ENCRYPTED, END, ENTRY, FileRecord, STORED, UTF_8, VERSION,
};
use super::limits::{FREE_BYTES, MAX_FILE_BYTES, MAX_PACK_BYTES, MAX_RATIO, MAX_TOTAL_BYTES, MOST_FILES};
use super::names::TakenNames;
use super::refusal::PackRefusal;
use miniz_oxide::inflate::TINFLStatus;
use miniz_oxide::inflate::core::inflate_flags::TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
use miniz_oxide::inflate::core::{DecompressorOxide, decompress};

/// An entry, and where its bytes lie.
struct PackEntry<'b> {
    record: FileRecord,
    offset: usize,
    bytes: &'b [u8],
}

/// The files of a pack by their paths.
///
/// # Errors
/// Anything in it is otherwise than this program writes it, or beyond a limit.
pub fn unpack(bytes: &[u8]) -> Result<PackedFiles, PackRefusal> {
    if bytes.len() > MAX_PACK_BYTES {
        return Err(PackRefusal::TooLarge);
    }
    let entries = entries(bytes)?;
    let mut names = TakenNames::default();
    let mut total = 0_usize;
    for entry in &entries {
        names.take(&entry.record.name)?;
        let (packed, size) = (entry.bytes.len(), entry.record.size as usize);
        total = total.saturating_add(size);
        if size > MAX_FILE_BYTES || total > MAX_TOTAL_BYTES {
            return Err(PackRefusal::TooLarge);
        }
        if is_bomb(packed, size) {
            return Err(PackRefusal::Bomb);
        }
    }
    if !entries.iter().any(|entry| entry.record.name == "scenario.ron") {
        return Err(PackRefusal::NoLesson);
    }
    entries.iter().map(|entry| Ok((entry.record.name.clone(), unpacked(entry)?))).collect()
}

/// Whether a file would become far larger than it is packed.
pub(super) const fn is_bomb(packed: usize, size: usize) -> bool {
    size > FREE_BYTES && size / MAX_RATIO > packed
}

/// The entries, the directory that repeats them, and the end; nothing else.
fn entries(bytes: &[u8]) -> Result<Vec<PackEntry<'_>>, PackRefusal> {
    let mut reader = ByteReader::new(bytes);
    let mut out: Vec<PackEntry<'_>> = Vec::new();
    let mut sign = reader.long().ok_or(PackRefusal::NotPack)?;
    if sign != ENTRY {
        return Err(if sign == END { PackRefusal::NoLesson } else { PackRefusal::NotPack });
    }
    while sign == ENTRY {
        if out.len() == MOST_FILES {
            return Err(PackRefusal::TooMany);
        }
        let offset = reader.at() - 4;
        let (mut record, name) = common(&mut reader)?;
        record.name = text(reader.take(name).ok_or(PackRefusal::Damaged)?)?;
        let bytes = reader.take(record.packed as usize).ok_or(PackRefusal::Damaged)?;
        out.push(PackEntry { record, offset, bytes });
        sign = reader.long().ok_or(PackRefusal::Damaged)?;
    }
    let begins = reader.at() - 4;
    for entry in &out {
        if sign != DIRECTORY {
            return Err(odd(sign));
        }
        repeats(&mut reader, entry)?;
        sign = reader.long().ok_or(PackRefusal::Damaged)?;
    }
    if sign != END {
        return Err(odd(sign));
    }
    let length = reader.at() - 4 - begins;
    let disks = (reader.short(), reader.short());
    let counts = (reader.short(), reader.short());
    let (directory, start) = (reader.long(), reader.long());
    let comment = reader.short().ok_or(PackRefusal::Damaged)?;
    let count = u16::try_from(out.len()).ok();
    let number = |size: usize| u32::try_from(size).ok();
    let fits = disks == (Some(0), Some(0)) && counts == (count, count);
    if !fits || directory != number(length) || start != number(begins) {
        return Err(PackRefusal::Damaged);
    }
    if comment == 0 && reader.is_at_end() { Ok(out) } else { Err(PackRefusal::OtherProgram) }
}

/// Another record than the one that belongs here: of an archive of another kind, or damage.
const fn odd(sign: u32) -> PackRefusal {
    // The records of larger and of other archives begin with the same two letters.
    if sign & 0xffff == 0x4b50 { PackRefusal::OtherProgram } else { PackRefusal::Damaged }
}

/// The fields that both records share, and the length of the name.
fn common(reader: &mut ByteReader<'_>) -> Result<(FileRecord, usize), PackRefusal> {
    let mut short = || reader.short().ok_or(PackRefusal::Damaged);
    let (version, flags, method, time, date) = (short()?, short()?, short()?, short()?, short()?);
    if flags & ENCRYPTED != 0 {
        return Err(PackRefusal::Encrypted);
    }
    let ours = version == VERSION && flags == UTF_8 && time == 0 && date == DATE;
    if !ours || method != STORED && method != DEFLATED {
        return Err(PackRefusal::OtherProgram);
    }
    let mut long = || reader.long().ok_or(PackRefusal::Damaged);
    let (checksum, packed, size) = (long()?, long()?, long()?);
    let mut short = || reader.short().ok_or(PackRefusal::Damaged);
    let (name, extra) = (short()?, short()?);
    if extra != 0 {
        return Err(PackRefusal::OtherProgram);
    }
    Ok((FileRecord { method, checksum, packed, size, name: String::new() }, usize::from(name)))
}

/// A line of the directory must repeat its entry.
fn repeats(reader: &mut ByteReader<'_>, entry: &PackEntry<'_>) -> Result<(), PackRefusal> {
    let made_by = reader.short().ok_or(PackRefusal::Damaged)?;
    let (mut record, name) = common(reader)?;
    // Comment, disk, kind of text, and the rights of files: links have them.
    let rest = reader.take(10).ok_or(PackRefusal::Damaged)?;
    let offset = reader.long().ok_or(PackRefusal::Damaged)?;
    record.name = text(reader.take(name).ok_or(PackRefusal::Damaged)?)?;
    if made_by != VERSION || rest.iter().any(|byte| *byte != 0) {
        return Err(PackRefusal::OtherProgram);
    }
    let same = record == entry.record && offset as usize == entry.offset;
    if same { Ok(()) } else { Err(PackRefusal::Damaged) }
}

fn text(bytes: &[u8]) -> Result<String, PackRefusal> {
    let lossy = || String::from_utf8_lossy(bytes).into_owned();
    std::str::from_utf8(bytes).map(str::to_owned).map_err(|_| PackRefusal::Name { name: lossy() })
}

/// The bytes of a file: as many as were said, with the checksum that was said.
fn unpacked(entry: &PackEntry<'_>) -> Result<Vec<u8>, PackRefusal> {
    let record = &entry.record;
    let size = record.size as usize;
    let out = if record.method == STORED {
        entry.bytes.to_vec()
    } else {
        let mut out = vec![0; size];
        let flags = TINFL_FLAG_USING_NON_WRAPPING_OUTPUT_BUF;
        let (status, read, written) =
            decompress(&mut DecompressorOxide::new(), entry.bytes, &mut out, 0, flags);
        if status != TINFLStatus::Done || read != entry.bytes.len() || written != size {
            return Err(PackRefusal::Damaged);
        }
        out
    };
    let sound = out.len() == size && crc32fast::hash(&out) == record.checksum;
    if sound { Ok(out) } else { Err(PackRefusal::Damaged) }
}
