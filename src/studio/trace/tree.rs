//! Building the tree of boxes over triangles: two-way splits by the surface-area heuristic in bins
//! (Wald 2007, "On fast construction of SAH-based bounding volume hierarchies"), opened to four
//! ways afterwards.

use super::bounds::BoxBounds;
use super::vector::V3;

/// Most triangles of a leaf, and children of a node of the final tree.
pub(crate) const WIDE: usize = 4;
/// Bins along an axis.
const BINS: usize = 12;

/// A node of the two-way tree.
pub(crate) enum Branch {
    /// Two halves.
    Inner(BoxBounds, Box<Branch>, Box<Branch>),
    /// First place and number of its triangles.
    Leaf(BoxBounds, usize, usize),
}

impl Branch {
    /// The box around everything below.
    pub(crate) fn bounds(&self) -> &BoxBounds {
        match self {
            Self::Inner(bounds, ..) | Self::Leaf(bounds, ..) => bounds,
        }
    }

    /// Up to four children: the largest inner ones are opened.
    pub(crate) fn children(&self) -> Vec<&Branch> {
        let Self::Inner(_, left, right) = self else { return vec![self] };
        let mut out: Vec<&Branch> = vec![left, right];
        while out.len() < WIDE {
            let mut largest: Option<(usize, f32)> = None;
            for (i, child) in out.iter().enumerate() {
                if let Branch::Inner(bounds, ..) = child {
                    let size = bounds.half_surface();
                    if largest.is_none_or(|(_, most)| size > most) {
                        largest = Some((i, size));
                    }
                }
            }
            let Some((i, _)) = largest else { break };
            if let Branch::Inner(_, left, right) = out[i] {
                out[i] = left;
                out.push(right);
            }
        }
        out
    }
}

/// A triangle while the tree is built.
pub(crate) struct BoundedItem {
    pub(crate) bounds: BoxBounds,
    pub(crate) centre: V3,
    pub(crate) id: u32,
}

/// Which bin a centre falls into.
fn bin(centre: f32, low: f32, extent: f32) -> usize {
    (((centre - low) * (BINS as f32 / extent * 0.9999)) as usize).min(BINS - 1)
}

/// The cheapest cut of the items: axis and last bin of the left half.
fn best_cut(items: &[BoundedItem], centres: &BoxBounds) -> Option<(usize, usize)> {
    let extent = centres.high - centres.low;
    let mut best: Option<(f32, usize, usize)> = None;
    for axis in 0..3 {
        if extent[axis] < 1e-9 {
            continue;
        }
        let mut bins = [(BoxBounds::EMPTY, 0_usize); BINS];
        for item in items {
            let place = &mut bins[bin(item.centre[axis], centres.low[axis], extent[axis])];
            place.0.join(&item.bounds);
            place.1 += 1;
        }
        // What the right side costs, from the right.
        let mut right = [0.0_f32; BINS];
        let (mut bounds, mut count) = (BoxBounds::EMPTY, 0);
        for k in (1..BINS).rev() {
            if bins[k].1 > 0 {
                bounds.join(&bins[k].0);
            }
            count += bins[k].1;
            right[k] = bounds.half_surface() * count.div_ceil(WIDE) as f32;
        }
        let (mut bounds, mut count) = (BoxBounds::EMPTY, 0);
        for k in 0..BINS - 1 {
            if bins[k].1 > 0 {
                bounds.join(&bins[k].0);
            }
            count += bins[k].1;
            let cost = bounds.half_surface() * count.div_ceil(WIDE) as f32 + right[k + 1];
            if count > 0 && count < items.len() && best.is_none_or(|(least, ..)| cost < least) {
                best = Some((cost, axis, k));
            }
        }
    }
    best.map(|(_, axis, k)| (axis, k))
}

/// Orders the items and returns the tree over them; `first` is the place of the first one.
pub(crate) fn build(items: &mut [BoundedItem], first: usize) -> Branch {
    let (mut all, mut centres) = (BoxBounds::EMPTY, BoxBounds::EMPTY);
    for item in items.iter() {
        all.join(&item.bounds);
        centres.add(item.centre);
    }
    if items.len() <= WIDE {
        return Branch::Leaf(all, first, items.len());
    }
    let mut cut = items.len() / 2;
    if let Some((axis, last)) = best_cut(items, &centres) {
        let (low, extent) = (centres.low[axis], centres.high[axis] - centres.low[axis]);
        cut = 0;
        for j in 0..items.len() {
            if bin(items[j].centre[axis], low, extent) <= last {
                items.swap(j, cut);
                cut += 1;
            }
        }
    }
    let (left, right) = items.split_at_mut(cut);
    let left = build(left, first);
    let right = build(right, first + cut);
    Branch::Inner(all, Box::new(left), Box::new(right))
}
