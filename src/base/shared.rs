//! A list that copies share until one of them changes it: what the engine shows again and again and
//! seldom touches.

use std::ops::{Deref, DerefMut};
use std::sync::Arc;

/// A list that is cheap to copy. Who changes a copy gets one of their own; the others do not
/// notice.
#[derive(Debug, PartialEq, Eq)]
pub struct Shared<T>(Arc<Vec<T>>);

impl<T: Clone> Shared<T> {
    /// Puts an item at the end.
    pub fn push(&mut self, item: T) {
        Arc::make_mut(&mut self.0).push(item);
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> Default for Shared<T> {
    fn default() -> Self {
        Self(Arc::default())
    }
}

impl<T> Deref for Shared<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.0
    }
}

impl<T: Clone> DerefMut for Shared<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        Arc::make_mut(&mut self.0).as_mut_slice()
    }
}

impl<T> From<Vec<T>> for Shared<T> {
    fn from(items: Vec<T>) -> Self {
        Self(Arc::new(items))
    }
}

impl<T> FromIterator<T> for Shared<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Self::from(items.into_iter().collect::<Vec<T>>())
    }
}

impl<'a, T> IntoIterator for &'a Shared<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_to_one_copy_is_seen_in_no_other() {
        let mut one = Shared::from(vec![1, 2, 3]);
        let two = one.clone();
        assert!(Arc::ptr_eq(&one.0, &two.0), "a copy costs nothing");
        one.push(4);
        one[0] = 9;
        assert_eq!((&one[..], &two[..]), (&[9, 2, 3, 4][..], &[1, 2, 3][..]));
        assert!(two.into_iter().eq(&[1, 2, 3]));
    }
}
