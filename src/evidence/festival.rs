//! The published clock of a festival day.

/// Cumulative share of the day's sales at Tmall's Double-11 of 2016: seconds of the day and share
/// (Tmall 2016 clock, the source of row A4).
pub(crate) const DOUBLE_ELEVEN: [(i64, f64); 12] = [
    (412, 0.0829),
    (945, 0.1657),
    (2_400, 0.2486),
    (4_380, 0.3314),
    (9_000, 0.4143),
    (27_660, 0.4971),
    (34_800, 0.58),
    (43_200, 0.6686),
    (46_800, 0.6968),
    (54_000, 0.7481),
    (68_136, 0.8285),
    (86_400, 1.0),
];
