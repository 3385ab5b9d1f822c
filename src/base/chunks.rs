//! A list that only grows. All but its end is shared between copies, so that a copy of a long list
//! costs little.

use std::ops::Index;
use std::sync::Arc;

/// Items of a chunk. Large enough that sharing chunks costs nothing against sharing items, small
/// enough that the chunk being filled, which alone is copied item by item, is soon copied (design
/// choice).
const CHUNK: usize = 256;

/// A list that only grows, in chunks of which all but the last are shared between copies.
#[derive(Debug, Clone)]
pub struct Chunks<T> {
    full: Vec<Arc<Vec<T>>>,
    last: Vec<T>,
    /// Chunks that were forgotten: their places stay counted.
    gone: usize,
}

impl<T> Default for Chunks<T> {
    fn default() -> Self {
        Self { full: Vec::new(), last: Vec::new(), gone: 0 }
    }
}

impl<T> Chunks<T> {
    /// Puts an item at the end.
    pub fn push(&mut self, item: T) {
        if self.last.len() == CHUNK {
            let full = std::mem::replace(&mut self.last, Vec::with_capacity(CHUNK));
            self.full.push(Arc::new(full));
        }
        self.last.push(item);
    }

    /// How many items were put in, forgotten ones included: the place of the next.
    pub fn len(&self) -> usize {
        (self.gone + self.full.len()) * CHUNK + self.last.len()
    }

    /// Whether nothing was ever put in.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The item at a place, if there is one and it was not forgotten.
    pub fn get(&self, place: usize) -> Option<&T> {
        let chunk = (place / CHUNK).checked_sub(self.gone)?;
        match self.full.get(chunk) {
            Some(full) => full.get(place % CHUNK),
            None if chunk == self.full.len() => self.last.get(place % CHUNK),
            None => None,
        }
    }

    /// The rest of the chunk in which a place lies, from that place on; nothing if there is none.
    fn chunk_from(&self, place: usize) -> &[T] {
        let chunk = (place / CHUNK).checked_sub(self.gone);
        let items = chunk.map(|chunk| self.full.get(chunk).map_or(&self.last, |full| full));
        items.and_then(|items| items.get(place % CHUNK..)).unwrap_or_default()
    }

    /// The item at the end.
    pub fn last(&self) -> Option<&T> {
        self.last.last()
    }

    /// Every item that was not forgotten, in order.
    pub fn iter(&self) -> Iter<'_, T> {
        self.since(0)
    }

    /// Every item from a place on, in order; none if the place is beyond the end.
    pub fn since(&self, place: usize) -> Iter<'_, T> {
        let from = place.max(self.gone * CHUNK);
        Iter { list: self, from, to: self.len().max(from), here: &[] }
    }

    /// Forgets all chunks but the last: for runs so long that only their fingerprint matters. At
    /// most 256 items stay; the places of later items do not change.
    pub fn forget_full(&mut self) {
        self.gone += self.full.len();
        self.full.clear();
    }
}

impl<T> Index<usize> for Chunks<T> {
    type Output = T;

    /// The item at a place.
    ///
    /// # Panics
    /// If there is none, as a slice does.
    fn index(&self, place: usize) -> &T {
        let chunk = place / CHUNK - self.gone;
        let items = self.full.get(chunk).map_or(&self.last, |full| full);
        &items[place % CHUNK]
    }
}

impl<T> Extend<T> for Chunks<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, items: I) {
        for item in items {
            self.push(item);
        }
    }
}

impl<T> FromIterator<T> for Chunks<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        let mut list = Self::default();
        list.extend(items);
        list
    }
}

impl<T: PartialEq> PartialEq for Chunks<T> {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().eq(other.iter())
    }
}

impl<T: Eq> Eq for Chunks<T> {}

impl<'a, T> IntoIterator for &'a Chunks<T> {
    type Item = &'a T;
    type IntoIter = Iter<'a, T>;

    fn into_iter(self) -> Iter<'a, T> {
        self.iter()
    }
}

/// The items of a list in order, from either end.
#[derive(Debug)]
pub struct Iter<'a, T> {
    list: &'a Chunks<T>,
    from: usize,
    to: usize,
    /// What is left of the chunk in which `from` lies, or nothing: so that only every 256th step
    /// looks a chunk up.
    here: &'a [T],
}

impl<T> Clone for Iter<'_, T> {
    fn clone(&self) -> Self {
        Self { ..*self }
    }
}

impl<'a, T> Iterator for Iter<'a, T> {
    type Item = &'a T;

    fn next(&mut self) -> Option<&'a T> {
        if self.from == self.to {
            return None;
        }
        if self.here.is_empty() {
            self.here = self.list.chunk_from(self.from);
        }
        let (item, rest) = self.here.split_first()?;
        self.here = rest;
        self.from += 1;
        Some(item)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.to - self.from, Some(self.to - self.from))
    }

    fn nth(&mut self, skipped: usize) -> Option<&'a T> {
        self.from = self.to.min(self.from.saturating_add(skipped));
        self.here = &[];
        self.next()
    }
}

impl<'a, T> DoubleEndedIterator for Iter<'a, T> {
    fn next_back(&mut self) -> Option<&'a T> {
        if self.from == self.to {
            return None;
        }
        self.to -= 1;
        self.list.get(self.to)
    }
}

impl<T> ExactSizeIterator for Iter<'_, T> {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_of_any_length_reads_like_a_slice() {
        for n in [0, 1, 255, 256, 257, 512, 513, 1_000] {
            let plain: Vec<usize> = (0..n).collect();
            let list: Chunks<usize> = plain.iter().copied().collect();
            assert_eq!((list.len(), list.is_empty(), list.last()), (n, n == 0, plain.last()));
            assert!(list.iter().eq(&plain) && list.iter().rev().eq(plain.iter().rev()), "{n}");
            assert_eq!(list.iter().len(), n);
            for place in [0, 1, 255, 256, 257, 511, 512, 999, 1_000, 5_000] {
                assert_eq!(list.get(place), plain.get(place), "{n} at {place}");
                assert!(list.since(place).eq(plain.iter().skip(place)), "{n} since {place}");
                assert_eq!(list.iter().nth(place), plain.get(place));
                // From both ends in turn, and on from the middle of a chunk.
                let mut both = (list.iter(), plain.iter());
                assert_eq!((both.0.nth(3), both.0.next_back()), (both.1.nth(3), both.1.next_back()));
                assert_eq!((both.0.nth(place / 2), both.0.next()), (both.1.nth(place / 2), both.1.next()));
                assert!(both.0.eq(both.1), "{n} after {place}");
                if place < n {
                    assert_eq!(list[place], plain[place]);
                }
            }
        }
    }

    #[test]
    fn copies_share_what_is_full_and_go_their_own_ways() {
        let mut one: Chunks<u32> = (0..600).collect();
        let mut two = one.clone();
        assert!(one.full.iter().zip(&two.full).all(|(a, b)| Arc::ptr_eq(a, b)));
        one.extend(600..900);
        two.extend(1_600..1_900);
        assert!(one.iter().copied().eq(0..900));
        assert!(two.iter().copied().eq((0..600).chain(1_600..1_900)));
        assert_ne!(one, two);
    }

    #[test]
    fn what_is_forgotten_keeps_its_place() {
        let mut list: Chunks<usize> = (0..700).collect();
        list.forget_full();
        assert_eq!((list.len(), list.get(0), list.get(511), list.get(512)), (700, None, None, Some(&512)));
        assert!(list.iter().copied().eq(512..700));
        list.extend(700..1_000);
        assert_eq!((list[600], list[999], list.len()), (600, 999, 1_000));
        assert!(list.since(900).copied().eq(900..1_000));
    }
}
