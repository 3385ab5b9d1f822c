//! Writes archives with any lie in them.

/// A number of a record that is written otherwise than it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Lie {
    Version,
    Flags,
    Method,
    Time,
    Date,
    Checksum,
    Packed,
    Size,
    NameLength,
    ExtraLength,
}

impl Lie {
    pub(crate) const ALL: [Self; 10] = [
        Self::Version,
        Self::Flags,
        Self::Method,
        Self::Time,
        Self::Date,
        Self::Checksum,
        Self::Packed,
        Self::Size,
        Self::NameLength,
        Self::ExtraLength,
    ];
}

/// An entry as it is to be written.
#[derive(Clone)]
pub(crate) struct Wanted {
    pub(crate) name: Vec<u8>,
    pub(crate) data: Vec<u8>,
    pub(crate) size: u32,
    pub(crate) method: u16,
    pub(crate) checksum: u32,
    pub(crate) flags: u16,
    pub(crate) rights: u32,
    pub(crate) made_by: u16,
    pub(crate) extra: Vec<u8>,
    /// A number that is wrong before the bytes, and in the directory.
    pub(crate) before: Option<(Lie, u32)>,
    pub(crate) directory: Option<(Lie, u32)>,
    pub(crate) offset: Option<u32>,
}

/// A plain entry.
pub(crate) fn entry(name: &str, data: &[u8]) -> Wanted {
    Wanted {
        name: name.as_bytes().to_vec(),
        data: data.to_vec(),
        size: data.len() as u32,
        method: 0,
        checksum: crc32fast::hash(data),
        flags: 0x0800,
        rights: 0,
        made_by: 20,
        extra: Vec::new(),
        before: None,
        directory: None,
        offset: None,
    }
}

/// The same, deflated.
pub(crate) fn deflated(name: &str, data: &[u8]) -> Wanted {
    let packed = miniz_oxide::deflate::compress_to_vec(data, 9);
    Wanted { data: packed, method: 8, ..entry(name, data) }.sized(data.len() as u32, crc32fast::hash(data))
}

impl Wanted {
    pub(crate) fn sized(mut self, size: u32, checksum: u32) -> Self {
        self.size = size;
        self.checksum = checksum;
        self
    }

    fn common(&self, lie: Option<(Lie, u32)>, out: &mut Vec<u8>) {
        let told = |which: Lie, true_one: u32| {
            lie.filter(|(lie, _)| *lie == which).map_or(true_one, |(_, told)| told)
        };
        for (which, number) in [
            (Lie::Version, 20),
            (Lie::Flags, u32::from(self.flags)),
            (Lie::Method, u32::from(self.method)),
            (Lie::Time, 0),
            (Lie::Date, 0x21),
        ] {
            out.extend((told(which, number) as u16).to_le_bytes());
        }
        for (which, number) in
            [(Lie::Checksum, self.checksum), (Lie::Packed, self.data.len() as u32), (Lie::Size, self.size)]
        {
            out.extend(told(which, number).to_le_bytes());
        }
        out.extend((told(Lie::NameLength, self.name.len() as u32) as u16).to_le_bytes());
        out.extend((told(Lie::ExtraLength, self.extra.len() as u32) as u16).to_le_bytes());
    }
}

/// An archive of these entries, with the five numbers of its end as they are or otherwise.
pub(crate) fn archive(entries: &[Wanted], end: Option<(usize, u32)>) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for entry in entries {
        let offset = entry.offset.unwrap_or(out.len() as u32);
        out.extend(0x0403_4b50_u32.to_le_bytes());
        entry.common(entry.before, &mut out);
        out.extend(&entry.name);
        out.extend(&entry.extra);
        out.extend(&entry.data);
        directory.extend(0x0201_4b50_u32.to_le_bytes());
        directory.extend(entry.made_by.to_le_bytes());
        entry.common(entry.directory, &mut directory);
        directory.extend([0; 6]);
        directory.extend(entry.rights.to_le_bytes());
        directory.extend(offset.to_le_bytes());
        directory.extend(&entry.name);
        directory.extend(&entry.extra);
    }
    let mut numbers =
        [0, 0, entries.len() as u32, entries.len() as u32, directory.len() as u32, out.len() as u32, 0];
    if let Some((place, number)) = end {
        numbers[place] = number;
    }
    out.extend(directory);
    out.extend(0x0605_4b50_u32.to_le_bytes());
    for (place, number) in numbers.into_iter().enumerate() {
        match place {
            4 | 5 => out.extend(number.to_le_bytes()),
            _ => out.extend((number as u16).to_le_bytes()),
        }
    }
    out
}
