//! Things that stand about on a busy table, the table itself, and the tape measure.

use crate::maths::{V3, cylinder, hash, hex, mix, noise, rod, rounded_box, sin, smax, smooth, v3};
use crate::render::{Model, Placed, Surface, matt, place};

/// Oak boards, with grain along x.
pub(crate) fn wood(p: V3) -> V3 {
    let board = (p.z / 0.62).floor();
    let tone = hash(board as i32, 5, 9);
    let grain = noise(v3(p.x * 1.6 + tone * 40.0, board * 9.0, p.z * 22.0));
    let ring = 0.5 + 0.5 * sin(p.z * 26.0 + 5.0 * noise(v3(p.x * 0.7 + tone * 9.0, 3.0, p.z * 2.0)));
    let gap = smooth(0.0, 0.02, 0.5 - (p.z / 0.62 - board - 0.5).abs());
    mix(hex(0x7A_4A28), hex(0xB9_8150), 0.25 + 0.35 * grain + 0.2 * ring + 0.2 * tone) * (0.35 + 0.65 * gap)
}

/// Wallpaper: broad stripes with dots, as seen behind the table.
pub(crate) fn wall(p: V3) -> V3 {
    let f = p.x / 0.7 - (p.x / 0.7).floor();
    let stripe = smooth(0.46, 0.5, f) * smooth(1.0, 0.96, f);
    let (cx, cy) = (p.x / 0.35 - (p.x / 0.35).round(), p.y / 0.35 - (p.y / 0.35).round());
    let dot = smooth(0.2, 0.14, (cx * cx + cy * cy).sqrt());
    let paper = mix(hex(0xC4_B58A), hex(0x9F_A878), stripe);
    mix(paper, hex(0x6E_7D50), dot * 0.7) * 0.75
}

/// Kinds of prop.
pub(crate) enum Kind {
    /// Books, one colour each, from below.
    Books([u32; 3]),
    /// A bottle of this colour with a label.
    Bottle(u32),
    /// A parcel of cardboard with tape.
    Parcel,
    /// A plant in a pot.
    Plant,
    /// A jar with pencils.
    Pencils,
    /// An apple or an orange.
    Fruit(u32),
    /// A yellow tape measure, lying along x, marks on +y.
    Tape,
}

/// One prop, standing on y = 0 (the tape: lying in z = 0).
pub(crate) struct Prop(pub(crate) Kind);

fn book(p: V3, i: usize) -> f64 {
    let turn = [0.0, 0.14, -0.10][i];
    let (x, z) = (p.x + turn * p.z, p.z - turn * p.x);
    rounded_box(v3(x, p.y - 0.13 - 0.25 * i as f64, z), v3(0.80 - 0.06 * i as f64, 0.115, 0.58), 0.02)
}

fn leaf(p: V3, i: i32) -> f64 {
    let a = f64::from(i) * 2.4;
    let out = v3(libm::cos(a), 0.9 + 0.35 * hash(i, 1, 1), libm::sin(a)).unit();
    let (from, to) = (v3(0.0, 0.6, 0.0), v3(0.0, 0.6, 0.0) + out * (0.75 + 0.35 * hash(i, 2, 2)));
    rod(p, from, mix(from, to, 0.6), 0.02).min(rod(p, mix(from, to, 0.55), to, 0.11) * 0.8)
}

fn pencil(p: V3, i: i32) -> f64 {
    let a = f64::from(i) * 1.3;
    rod(p, v3(0.0, 0.2, 0.0), v3(0.3 * libm::cos(a), 1.35 + 0.2 * hash(i, 4, 4), 0.3 * libm::sin(a)), 0.045)
}

/// Yellow band with a metal end; short marks, long ones at every fifth, a black block at every
/// tenth.
fn tape_surface(p: V3) -> Surface {
    let step = 0.09;
    let n = (p.x / step).round();
    let off = (p.x - n * step).abs();
    let long = (n as i32).rem_euclid(5) == 0;
    let y = p.y - 0.02 * sin(2.1 * p.x + 0.4);
    let (reach, half) = if long { (-0.03, 0.011) } else { (0.035, 0.007) };
    let tick = off < half && y > reach && p.x > -2.2;
    let block = (n as i32).rem_euclid(10) == 0 && off < 0.035 && y < -0.045;
    let face = if p.x < -2.2 { hex(0xB8_B8B8) } else { hex(0xF2_C12E) };
    Surface { albedo: if tick || block { hex(0x1C_1C1C) } else { face }, gloss: 0.25, tight: 50.0, fuzz: 0.0 }
}

impl Model for Prop {
    fn distance(&self, p: V3) -> f64 {
        match &self.0 {
            Kind::Books(_) => book(p, 0).min(book(p, 1)).min(book(p, 2)) * 0.95,
            Kind::Bottle(_) => {
                let neck = 0.36 - 0.24 * smooth(1.05, 1.45, p.y);
                let side = (p.x * p.x + p.z * p.z).sqrt() - neck;
                smax(side * 0.75, (p.y - 1.0).abs() - 1.0, 0.06)
            }
            Kind::Parcel => rounded_box(p - v3(0.0, 0.5, 0.0), v3(0.7, 0.5, 0.5), 0.02),
            Kind::Plant => {
                let r = 0.30 + 0.10 * p.y;
                let pot = smax((p.x * p.x + p.z * p.z).sqrt() - r, (p.y - 0.3).abs() - 0.3, 0.03) * 0.9;
                (0..9).fold(pot, |d, i| d.min(leaf(p, i)))
            }
            Kind::Pencils => {
                let jar = cylinder(p - v3(0.0, 0.4, 0.0), 0.32, 0.4, 0.05);
                (0..6).fold(jar, |d, i| d.min(pencil(p, i)))
            }
            Kind::Fruit(_) => {
                let dent = 0.12 * smooth(0.25, 0.0, (p.x * p.x + p.z * p.z).sqrt()) * smooth(0.3, 0.6, p.y);
                let ball = (p - v3(0.0, 0.33, 0.0)).length() - 0.34 + dent;
                (ball * 0.8).min(rod(p, v3(0.0, 0.5, 0.0), v3(0.05, 0.78, 0.02), 0.02))
            }
            Kind::Tape => {
                let wave = 0.02 * sin(2.1 * p.x + 0.4);
                rounded_box(v3(p.x, p.y - wave, p.z - 0.02), v3(2.3, 0.11, 0.012), 0.008) * 0.95
            }
        }
    }

    fn surface(&self, p: V3) -> Surface {
        let shiny = |c: V3, gloss: f64| Surface { albedo: c, gloss, tight: 50.0, fuzz: 0.0 };
        match &self.0 {
            Kind::Books(colours) => {
                let i = if p.y < 0.25 { 0 } else { usize::from(p.y > 0.5) + 1 };
                let y = p.y - 0.13 - 0.25 * i as f64;
                let page = y.abs() < 0.075 && p.x > 0.5;
                let mark = (p.x + 0.45).abs() < 0.05;
                let cover = if mark { hex(0xEB_D9A0) } else { hex(colours[i]) };
                matt(if page { hex(0xEE_E6D2) } else { cover })
            }
            Kind::Bottle(colour) => {
                let label = p.y > 0.35 && p.y < 0.95;
                let cap = p.y > 1.8;
                let base = if cap { hex(0xC8_3A2A) } else { hex(*colour) };
                let band = label && (p.y - 0.65).abs() < 0.06;
                shiny(
                    if band {
                        hex(0xC8_3A2A)
                    } else if label {
                        hex(0xF0_EBDD)
                    } else {
                        base
                    },
                    0.8,
                )
            }
            Kind::Parcel => {
                let tape = p.z.abs() < 0.09;
                let note = p.z > 0.4 && p.x > 0.1 && p.x < 0.55 && p.y > 0.45 && p.y < 0.8;
                let card = hex(0xB7_8A58) * (0.9 + 0.15 * noise(p * 30.0));
                matt(if note {
                    hex(0xF2_F2EE)
                } else if tape {
                    hex(0xD8_BE88)
                } else {
                    card
                })
            }
            Kind::Plant if p.y < 0.62 && (p.x * p.x + p.z * p.z) < 0.16 => matt(hex(0xB8_5A38)),
            Kind::Plant => shiny(mix(hex(0x2F_6B2C), hex(0x6F_A548), noise(p * 5.0)), 0.3),
            Kind::Pencils => {
                if p.y < 0.8 && (p.x * p.x + p.z * p.z) < 0.11 {
                    return shiny(hex(0x3C_5A9A), 0.7);
                }
                let colours = [0xE0_B030, 0xC0_3030, 0x2E_8050, 0x30_50A0, 0xE0_7030, 0x80_4090];
                let near = (0..6).min_by(|a, b| pencil(p, *a).total_cmp(&pencil(p, *b))).unwrap_or(0);
                matt(hex(colours[near as usize]))
            }
            Kind::Fruit(colour) => shiny(mix(hex(*colour), hex(0xE6_C048), 0.35 * noise(p * 4.0)), 0.6),
            Kind::Tape => tape_surface(p),
        }
    }

    fn ball(&self) -> (V3, f64) {
        match self.0 {
            Kind::Tape => (v3(0.0, 0.0, 0.0), 2.35),
            Kind::Fruit(_) => (v3(0.0, 0.35, 0.0), 0.55),
            Kind::Books(_) => (v3(0.0, 0.38, 0.0), 1.2),
            Kind::Bottle(_) | Kind::Parcel | Kind::Plant | Kind::Pencils => (v3(0.0, 0.85, 0.0), 1.25),
        }
    }
}

/// The usual mess, around a free place near (`gap_x`, 0): things stand at the back and at both
/// sides.
pub(crate) fn mess() -> Vec<Placed> {
    vec![
        place(Prop(Kind::Books([0x2B_4C7E, 0xB0_4A32, 0x4D_7A4A])), v3(-1.75, 0.0, -1.2), 1.0, 0.35, 0.0),
        place(Prop(Kind::Plant), v3(-1.85, 0.75, -1.25), 0.85, 0.0, 0.0),
        place(Prop(Kind::Bottle(0x3E_7A46)), v3(-0.55, 0.0, -1.7), 1.05, 0.4, 0.0),
        place(Prop(Kind::Parcel), v3(0.85, 0.0, -1.9), 1.25, -0.3, 0.0),
        place(Prop(Kind::Pencils), v3(2.25, 0.0, -0.9), 0.95, 0.7, 0.0),
        place(Prop(Kind::Bottle(0xB8_7A2C)), v3(2.0, 0.0, -1.9), 0.8, 2.0, 0.0),
        place(Prop(Kind::Fruit(0xC2_3B22)), v3(-0.75, 0.0, 0.35), 0.75, 0.0, 0.0),
        place(Prop(Kind::Fruit(0xE0_8A24)), v3(-1.15, 0.0, 0.05), 0.8, 0.0, 0.0),
        place(Prop(Kind::Books([0xD8_B24A, 0x7A_3B6A, 0x3A_6A8A])), v3(-1.7, 0.0, 1.25), 0.5, -0.5, 0.0),
    ]
}
