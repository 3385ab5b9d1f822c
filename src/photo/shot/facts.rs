//! The facts about a shot besides its pixels.

/// The facts about a shot besides its pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ShotFacts {
    /// The thing's own colour, sRGB.
    pub true_colour: Option<[u8; 3]>,
    /// Mean colour of the surfaces that this view shows of the thing, linear, in ten-thousandths:
    /// what an even white light and a right exposure would make of it.
    pub true_light: Option<[u16; 3]>,
    /// How crooked the camera was held and the picture turned afterwards, in tenths of a degree.
    pub tilt_tenths_degree: Option<i32>,
}
