//! Goods that an instructor brings: an OBJ file with a texture. The caller reads the files; nothing
//! here touches one.
//!
//! The format is that of Wavefront (`v`, `vt`, `vn`, `f`; materials are ignored). +y is up and +z
//! looks at the customer. The thing is moved onto the table and scaled so that its longest side is
//! as long as the caller says.

use super::recipe::{OWN_MM, OwnSpec};
use super::trace::material::Material;
use super::trace::mesh::Mesh;
use super::trace::scene::Texture;
use super::trace::surface::Rgb;
use super::trace::vector::{V3, fmax, fmin, grey, v};
use crate::base::digest::sha256_hex;
use crate::photo::Picture;
use std::sync::Arc;

/// Largest OBJ file, in bytes.
pub const MAX_OBJ_BYTES: usize = 8 * 1024 * 1024;
/// Most triangles.
pub const MAX_TRIANGLES: usize = 100_000;
/// Most corners, texture points and normals, each.
const MAX_POINTS: usize = 200_000;
/// Largest side of a texture, in pixels.
pub const MAX_TEXTURE_SIDE: u32 = 2048;
/// Most corners of a face.
const MAX_CORNERS: usize = 64;
/// Why an OBJ file or its texture is refused. Lines count from 1.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ObjError {
    /// The file is too large.
    #[error("the OBJ file has {bytes} bytes; at most {MAX_OBJ_BYTES} are read")]
    FileTooLarge {
        /// Its size.
        bytes: usize,
    },
    /// The texture is too large.
    #[error("the texture has {side} pixels on a side; at most {MAX_TEXTURE_SIDE} are used")]
    TextureTooLarge {
        /// Its longer side.
        side: u32,
    },
    /// A line is not text.
    #[error("line {line}: this is not text")]
    NotText {
        /// Where.
        line: usize,
    },
    /// A line begins with a word that no OBJ file has.
    #[error("line {line}: {word} is no statement of an OBJ file")]
    UnknownStatement {
        /// Where.
        line: usize,
        /// The word.
        word: String,
    },
    /// A number is missing, is none, or is far too large.
    #[error("line {line}: {found} is not a number between -1000000 and 1000000")]
    BadNumber {
        /// Where.
        line: usize,
        /// The value there; nothing if it is missing.
        found: String,
    },
    /// A face names a point that is not there.
    #[error("line {line}: there is no point {found}")]
    NoSuchPoint {
        /// Where.
        line: usize,
        /// The value there.
        found: String,
    },
    /// A face has too few or too many corners.
    #[error("line {line}: a face has 3 to {MAX_CORNERS} corners; this one has {found}")]
    BadFace {
        /// Where.
        line: usize,
        /// How many corners.
        found: usize,
    },
    /// There are too many triangles or points.
    #[error(
        "line {line}: there are too many; at most {MAX_TRIANGLES} triangles and {MAX_POINTS} points are read"
    )]
    TooMany {
        /// Where.
        line: usize,
    },
    /// There is nothing to see.
    #[error("the OBJ file has no surface")]
    Empty,
    /// The size is outside [`OWN_MM`].
    #[error("the longest side is {found} mm; it must be from {} to {} mm", OWN_MM.0, OWN_MM.1)]
    Size {
        /// The number that was asked for.
        found: u32,
    },
    /// The recipe means another file.
    #[error("this is not the thing that the recipe names")]
    OtherThing {
        /// The digest that the recipe names.
        named: String,
        /// The digest of what was given; empty if nothing was.
        given: String,
    },
}

/// A thing of the caller's, read and checked.
#[derive(Clone)]
pub struct OwnGoods {
    points: Vec<V3>,
    normals: Vec<V3>,
    uv: Vec<(f32, f32)>,
    texture: Option<Arc<Texture>>,
    mean: Rgb,
    digest: String,
}

impl std::fmt::Debug for OwnGoods {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "OwnGoods({} triangles)", self.points.len() / 3)
    }
}

/// What an OBJ file is while it is read.
#[derive(Default)]
struct ObjReader {
    corners: Vec<V3>,
    uv: Vec<(f32, f32)>,
    normals: Vec<V3>,
    out_points: Vec<V3>,
    out_normals: Vec<V3>,
    out_uv: Vec<(f32, f32)>,
}

/// A corner of a face: place, texture point, normal.
type ObjCorner = (V3, (f32, f32), Option<V3>);

impl OwnGoods {
    /// Reads an OBJ file with its texture. Without one the thing is grey.
    ///
    /// # Errors
    /// The problem, with the line.
    pub fn read(obj: &[u8], texture: Option<&Picture>) -> Result<Self, ObjError> {
        if obj.len() > MAX_OBJ_BYTES {
            return Err(ObjError::FileTooLarge { bytes: obj.len() });
        }
        if let Some(side) = texture.map(|t| t.width().max(t.height())).filter(|side| *side > MAX_TEXTURE_SIDE)
        {
            return Err(ObjError::TextureTooLarge { side });
        }
        let mut reader = ObjReader::default();
        // A byte-order mark, and lines that end by a carriage return alone, come from old programs.
        let end = if obj.contains(&b'\n') { b'\n' } else { b'\r' };
        let lines = obj.strip_prefix("\u{feff}".as_bytes()).unwrap_or(obj);
        for (at, bytes) in lines.split(|byte| *byte == end).enumerate() {
            let line = at + 1;
            let text = std::str::from_utf8(bytes).map_err(|_| ObjError::NotText { line })?;
            reader.read_line(line, text.split('#').next().unwrap_or_default())?;
        }
        if reader.out_points.is_empty() {
            return Err(ObjError::Empty);
        }
        let mut mean: Rgb = [150, 150, 150];
        let mut pixels: &[u8] = &[];
        let mut map = None;
        if let Some(picture) = texture {
            pixels = picture.rgb();
            map = Some(Arc::new(Texture::new(picture.width(), picture.height(), pixels)));
            let count = (pixels.len() / 3).max(1) as u64;
            let sum = |c: usize| pixels.iter().skip(c).step_by(3).map(|p| u64::from(*p)).sum::<u64>();
            mean = [0, 1, 2].map(|c| (sum(c) / count) as u8);
        }
        let digest = sha256_hex(&[b"own", &(obj.len() as u64).to_le_bytes(), obj, pixels]);
        Ok(Self {
            points: reader.out_points,
            normals: reader.out_normals,
            uv: reader.out_uv,
            texture: map,
            mean,
            digest,
        })
    }

    /// SHA-256 of file and texture.
    pub fn digest(&self) -> &str {
        &self.digest
    }

    /// Number of triangles that have a surface.
    pub fn triangles(&self) -> usize {
        self.points.len() / 3
    }

    /// A name for it in a recipe.
    ///
    /// # Errors
    /// The size is outside [`OWN_MM`].
    pub fn spec(&self, longest_mm: u32) -> Result<OwnSpec, ObjError> {
        if !(OWN_MM.0..=OWN_MM.1).contains(&longest_mm) {
            return Err(ObjError::Size { found: longest_mm });
        }
        Ok(OwnSpec { digest: self.digest.clone(), longest_mm })
    }

    /// Mean colour of the texture.
    pub(crate) fn mean_colour(&self) -> Rgb {
        self.mean
    }

    pub(crate) fn texture(&self) -> Option<Arc<Texture>> {
        self.texture.clone()
    }

    /// The mesh on the table with its half width, height and half depth in metres.
    pub(crate) fn fitted(&self, spec: &OwnSpec) -> Result<(Mesh, V3), ObjError> {
        self.spec(spec.longest_mm)?;
        let (mut low, mut high) = (grey(f32::INFINITY), grey(f32::NEG_INFINITY));
        for p in &self.points {
            low = v(fmin(low.x, p.x), fmin(low.y, p.y), fmin(low.z, p.z));
            high = v(fmax(high.x, p.x), fmax(high.y, p.y), fmax(high.z, p.z));
        }
        let extent = high - low;
        let longest = fmax(extent.x, fmax(extent.y, extent.z));
        if longest <= 1e-12 {
            return Err(ObjError::Empty);
        }
        let k = spec.longest_mm as f32 / 1000.0 / longest;
        let foot = v((low.x + high.x) * 0.5, low.y, (low.z + high.z) * 0.5);
        let mut mesh = Mesh::default();
        let placed: Vec<V3> = self.points.iter().map(|p| (*p - foot) * k).collect();
        mesh.add_triangles(&placed, &self.normals, &self.uv, Material::Textured(self.mean));
        if mesh.triangles.is_empty() {
            return Err(ObjError::Empty);
        }
        Ok((mesh, v(extent.x * k * 0.5, fmax(extent.y * k, 0.001), extent.z * k * 0.5)))
    }
}

impl ObjReader {
    fn read_line(&mut self, line: usize, text: &str) -> Result<(), ObjError> {
        let mut words = text.split_whitespace();
        let Some(word) = words.next() else { return Ok(()) };
        let full = |len: usize| if len >= MAX_POINTS { Err(ObjError::TooMany { line }) } else { Ok(()) };
        match word {
            "v" => {
                full(self.corners.len())?;
                self.corners.push(three(line, &mut words)?);
            }
            "vn" => {
                full(self.normals.len())?;
                self.normals.push(three(line, &mut words)?);
            }
            "vt" => {
                full(self.uv.len())?;
                let u = number(line, words.next())?;
                let w = words.next().map_or(Ok(0.0), |w| number(line, Some(w)))?;
                self.uv.push((u, w));
            }
            "f" => self.face(line, &mut words)?,
            "o" | "g" | "s" | "usemtl" | "mtllib" | "l" | "p" => {}
            other => {
                let word: String = other.chars().take(20).collect();
                return Err(ObjError::UnknownStatement { line, word });
            }
        }
        Ok(())
    }

    fn face<'a>(&mut self, line: usize, words: &mut impl Iterator<Item = &'a str>) -> Result<(), ObjError> {
        let mut corners: Vec<ObjCorner> = Vec::new();
        let mut count = 0;
        for word in words {
            count += 1;
            if count <= MAX_CORNERS {
                corners.push(self.corner(line, word)?);
            }
        }
        if !(3..=MAX_CORNERS).contains(&count) {
            return Err(ObjError::BadFace { line, found: count });
        }
        if self.out_points.len() / 3 + count - 2 > MAX_TRIANGLES {
            return Err(ObjError::TooMany { line });
        }
        for k in 1..count - 1 {
            let triangle = [corners[0], corners[k], corners[k + 1]];
            let [a, b, c] = triangle.map(|corner| corner.0);
            let across = (b - a).cross(c - a);
            if across.len() <= 0.0 || !across.len().is_finite() {
                continue;
            }
            for (p, uv, normal) in triangle {
                let own = normal.filter(|n| n.len() > 1e-9 && n.len().is_finite());
                self.out_points.push(p);
                self.out_uv.push(uv);
                self.out_normals.push(own.unwrap_or(across).unit());
            }
        }
        Ok(())
    }

    fn corner(&self, line: usize, word: &str) -> Result<ObjCorner, ObjError> {
        let mut parts = word.split('/');
        let missing = || ObjError::NoSuchPoint { line, found: word.chars().take(40).collect() };
        let p = pick(&self.corners, parts.next()).ok_or_else(missing)?;
        let optional = |part: Option<&str>| part.is_some_and(|part| !part.is_empty());
        let (uv, n) = (parts.next(), parts.next());
        let uv = if optional(uv) { pick(&self.uv, uv).ok_or_else(missing)? } else { (0.5, 0.5) };
        let normal = if optional(n) { Some(pick(&self.normals, n).ok_or_else(missing)?) } else { None };
        Ok((p, uv, normal))
    }
}

/// The point of a number that counts from 1, or backwards from −1.
fn pick<T: Copy>(list: &[T], number: Option<&str>) -> Option<T> {
    let number: i64 = number?.parse().ok()?;
    let last = i64::try_from(list.len()).ok()?;
    let at = if number > 0 { number.checked_sub(1)? } else { last.checked_add(number)? };
    if number == 0 { None } else { list.get(usize::try_from(at).ok()?).copied() }
}

fn number(line: usize, word: Option<&str>) -> Result<f32, ObjError> {
    let word = word.unwrap_or_default();
    let value: Option<f32> = word.parse().ok().filter(|x: &f32| x.abs() <= 1e6);
    value.ok_or_else(|| ObjError::BadNumber { line, found: word.chars().take(40).collect() })
}

fn three<'a>(line: usize, words: &mut impl Iterator<Item = &'a str>) -> Result<V3, ObjError> {
    Ok(v(number(line, words.next())?, number(line, words.next())?, number(line, words.next())?))
}
