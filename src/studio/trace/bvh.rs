//! Triangles in a tree of boxes, four children to a node and four triangles to a leaf.

use super::bounds::{BoxBounds, Ray};
use super::lanes::F4;
use super::tree::{BoundedItem, Branch, WIDE, build};
use super::vector::V3;

/// Where a ray meets a triangle.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TriangleHit {
    /// Distance along the ray.
    pub(crate) t: f32,
    /// Barycentric weight of the second corner.
    pub(crate) u: f32,
    /// Barycentric weight of the third corner.
    pub(crate) w: f32,
    /// Number of the triangle.
    pub(crate) triangle: u32,
}

/// No child.
const NONE: u32 = u32::MAX;
/// Marks a child that is a leaf.
const LEAF: u32 = 0x8000_0000;

/// Bounds of four children (low x, y, z, high x, y, z) and where they are.
struct BvhNode {
    bounds: [F4; 6],
    child: [u32; WIDE],
}

/// Four triangles: a corner and two edges of each.
#[derive(Default)]
struct Leaf {
    corner: [F4; 3],
    edge1: [F4; 3],
    edge2: [F4; 3],
    id: [u32; WIDE],
}

/// Room for the way through the tree; kept by the caller, so that it is not cleared for every ray.
pub(crate) type Stack = [(u32, f32); 64];

/// A tree over the triangles of one mesh.
pub(crate) struct Bvh {
    nodes: Vec<BvhNode>,
    leaves: Vec<Leaf>,
    bounds: BoxBounds,
}

impl Bvh {
    /// Builds the tree over triangles whose corners are places of `points`.
    pub(crate) fn new(points: &[V3], triangles: &[[u32; 3]]) -> Self {
        let mut items: Vec<BoundedItem> = triangles
            .iter()
            .enumerate()
            .map(|(id, corners)| {
                let mut bounds = BoxBounds::EMPTY;
                for corner in corners {
                    bounds.add(points[*corner as usize]);
                }
                BoundedItem { centre: (bounds.low + bounds.high) * 0.5, bounds, id: id as u32 }
            })
            .collect();
        let root = build(&mut items, 0);
        let order: Vec<u32> = items.iter().map(|item| item.id).collect();
        let mut tree = Self { nodes: Vec::new(), leaves: Vec::new(), bounds: *root.bounds() };
        tree.lay_node(&root, &order, points, triangles);
        tree
    }

    /// The box around everything.
    pub(crate) fn bounds(&self) -> BoxBounds {
        self.bounds
    }

    fn lay_node(&mut self, branch: &Branch, order: &[u32], points: &[V3], triangles: &[[u32; 3]]) -> u32 {
        let at = self.nodes.len();
        let nothing = BoxBounds::EMPTY;
        self.nodes.push(BvhNode { bounds: [F4::all(0.0); 6], child: [NONE; WIDE] });
        let children = branch.children();
        for k in 0..WIDE {
            let (bounds, child) = match children.get(k) {
                None => (&nothing, NONE),
                Some(leaf @ Branch::Leaf(_, first, count)) => {
                    (leaf.bounds(), self.lay_leaf(&order[*first..first + count], points, triangles))
                }
                Some(inner @ Branch::Inner(..)) => {
                    (inner.bounds(), self.lay_node(inner, order, points, triangles))
                }
            };
            let node = &mut self.nodes[at];
            for axis in 0..3 {
                node.bounds[axis].0[k] = bounds.low[axis];
                node.bounds[axis + 3].0[k] = bounds.high[axis];
            }
            node.child[k] = child;
        }
        at as u32
    }

    fn lay_leaf(&mut self, ids: &[u32], points: &[V3], triangles: &[[u32; 3]]) -> u32 {
        let mut leaf = Leaf { id: [NONE; WIDE], ..Leaf::default() };
        for (k, id) in ids.iter().enumerate() {
            let [a, b, c] = triangles[*id as usize].map(|corner| points[corner as usize]);
            for axis in 0..3 {
                leaf.corner[axis].0[k] = a[axis];
                leaf.edge1[axis].0[k] = b[axis] - a[axis];
                leaf.edge2[axis].0[k] = c[axis] - a[axis];
            }
            leaf.id[k] = *id;
        }
        self.leaves.push(leaf);
        LEAF | (self.leaves.len() as u32 - 1)
    }

    /// Looks for the nearest triangle between `t_min` and `best.t`, or with `any` for the first
    /// found. Says whether there is one.
    pub(crate) fn hit(
        &self,
        ray: &Ray,
        inverse: V3,
        t_min: f32,
        best: &mut TriangleHit,
        any: bool,
        stack: &mut Stack,
    ) -> bool {
        let origin = [F4::all(ray.o.x), F4::all(ray.o.y), F4::all(ray.o.z)];
        let direction = [F4::all(ray.d.x), F4::all(ray.d.y), F4::all(ray.d.z)];
        let slope = [F4::all(inverse.x), F4::all(inverse.y), F4::all(inverse.z)];
        // Which bound of each axis is met first.
        let side = |c: f32, axis: usize| if c >= 0.0 { (axis, axis + 3) } else { (axis + 3, axis) };
        let sides = [side(inverse.x, 0), side(inverse.y, 1), side(inverse.z, 2)];
        stack[0] = (0, 0.0);
        let mut top = 1;
        let mut found = false;
        while top > 0 {
            top -= 1;
            let (at, near) = stack[top & 63];
            if near > best.t {
                continue;
            }
            if at & LEAF != 0 {
                found |= self.leaves[(at & !LEAF) as usize].hit(&origin, &direction, t_min, best);
                if found && any {
                    return true;
                }
                continue;
            }
            let node = &self.nodes[at as usize];
            let (mut near, mut far) = (F4::all(0.0), F4::all(best.t));
            for axis in 0..3 {
                let (first, last) = sides[axis];
                near = ((node.bounds[first] - origin[axis]) * slope[axis]).max(near);
                far = ((node.bounds[last] - origin[axis]) * slope[axis]).min(far);
            }
            let mut open = near.bits(far * F4::all(1.000_001), |n, f| n <= f);
            let base = top;
            // The nearest child comes to lie on top.
            while open != 0 {
                let i = (open.trailing_zeros() & 3) as usize;
                open &= open - 1;
                let mut k = top;
                while k > base && stack[(k - 1) & 63].1 < near.0[i] {
                    stack[k & 63] = stack[(k - 1) & 63];
                    k -= 1;
                }
                stack[k & 63] = (node.child[i], near.0[i]);
                top += 1;
            }
        }
        found
    }
}

impl Leaf {
    /// Möller and Trumbore 1997, "Fast, minimum storage ray/triangle intersection", four at once.
    #[inline]
    fn hit(&self, origin: &[F4; 3], d: &[F4; 3], t_min: f32, best: &mut TriangleHit) -> bool {
        let (e1, e2) = (&self.edge1, &self.edge2);
        let p = cross(d, e2);
        let scale = F4::all(1.0) / dot(e1, &p);
        let s = [origin[0] - self.corner[0], origin[1] - self.corner[1], origin[2] - self.corner[2]];
        let u = dot(&s, &p) * scale;
        let q = cross(&s, e1);
        let w = dot(d, &q) * scale;
        let t = dot(e2, &q) * scale;
        let zero = F4::all(0.0);
        let mut inside = u.bits(zero, |a, b| a >= b)
            & w.bits(zero, |a, b| a >= b)
            & (u + w).bits(F4::all(1.0), |a, b| a <= b)
            & t.bits(F4::all(t_min), |a, b| a > b)
            & t.bits(F4::all(best.t), |a, b| a < b);
        let mut found = false;
        while inside != 0 {
            let i = (inside.trailing_zeros() & 3) as usize;
            inside &= inside - 1;
            if t.0[i] < best.t && self.id[i] != NONE {
                *best = TriangleHit { t: t.0[i], u: u.0[i], w: w.0[i], triangle: self.id[i] };
                found = true;
            }
        }
        found
    }
}

#[inline]
fn cross(a: &[F4; 3], b: &[F4; 3]) -> [F4; 3] {
    [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}

#[inline]
fn dot(a: &[F4; 3], b: &[F4; 3]) -> F4 {
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

#[cfg(test)]
mod tests {
    use super::super::bounds::inverse;
    use super::super::chance::jitter;
    use super::super::vector::v;
    use super::*;

    /// The nearest hit by trying every triangle alone.
    fn by_trying_all(points: &[V3], triangles: &[[u32; 3]], ray: &Ray) -> Option<f32> {
        let mut best: Option<f32> = None;
        for t in triangles {
            let mut one = TriangleHit { t: 1e9, u: 0.0, w: 0.0, triangle: 0 };
            let tree = Bvh::new(points, &[*t]);
            if tree.hit(ray, inverse(ray.d), 1e-5, &mut one, false, &mut [(0, 0.0); 64]) {
                best = Some(best.map_or(one.t, |b| if one.t < b { one.t } else { b }));
            }
        }
        best
    }

    #[test]
    fn the_tree_finds_what_trying_all_triangles_finds() {
        let points: Vec<V3> = (0..300).map(|k| v(jitter(k, 1), jitter(k, 2), jitter(k, 3)) * 2.0).collect();
        let near = |k: u32| [k * 3, k * 3 + 1, k * 3 + 2];
        let triangles: Vec<[u32; 3]> = (0..100).map(near).collect();
        let tree = Bvh::new(&points, &triangles);
        let mut met = 0;
        for k in 0..200 {
            let o = v(jitter(k, 11), jitter(k, 12), 3.0);
            let ray = Ray { o, d: (v(jitter(k, 14), jitter(k, 15), 0.0) - o).unit() };
            let mut best = TriangleHit { t: 1e9, u: 0.0, w: 0.0, triangle: 0 };
            let found = tree.hit(&ray, inverse(ray.d), 1e-5, &mut best, false, &mut [(0, 0.0); 64]);
            let expected = by_trying_all(&points, &triangles, &ray);
            assert_eq!(found.then_some(best.t.to_bits()), expected.map(f32::to_bits), "ray {k}");
            met += usize::from(found);
        }
        assert!(met > 50, "only {met} rays met something");
    }
}
