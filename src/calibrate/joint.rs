//! How much of a score the knobs of one kind explain together.

use super::statistics::{BINS, bin, first_order};

/// Observations that a regression must have for each of its terms (design choice): below that the
/// correction for chance is larger than what it corrects.
const LEAST_PER_TERM: usize = 4;

/// The share of the variance of `y` that a group of inputs explains by itself, alone and in pairs:
/// the first-order index of the group (Sobol' 1993, "Sensitivity estimates for nonlinear
/// mathematical models"), from given data by regression as in Sudret (2008), Reliability
/// Engineering and System Safety 93.
///
/// The terms are the slices of every input, as in [`first_order`], and the product of every two
/// inputs, which are evenly spread from 0 to 1. The share is corrected for chance as the adjusted
/// R² is (Ezekiel 1930): `(SSR − p MSE) / SST` for p terms. Chance can bring it a little below 0. A
/// sample that is too small for all these terms is read input by input: the sum of their shares.
///
/// `inputs[k]` has the values of input k, one for each of `y`.
pub(super) fn joint_share(inputs: &[Vec<f64>], y: &[f64]) -> f64 {
    let pairs = inputs.len() * inputs.len().saturating_sub(1) / 2;
    let most = inputs.len() * (BINS - 1) + pairs;
    if y.len() <= most * LEAST_PER_TERM {
        return inputs.iter().map(|x| first_order(x, y)).sum();
    }
    let y = centred(y.iter().copied());
    let total = dot(&y, &y);
    let mut basis: Vec<Vec<f64>> = Vec::with_capacity(most);
    let mut explained = 0.0;
    for term in terms(inputs) {
        let Some(term) = orthogonal_to(&basis, term) else { continue };
        let along = dot(&term, &y);
        explained += along * along;
        basis.push(term);
    }
    let left = y.len() - 1 - basis.len();
    if total <= 0.0 {
        return 0.0;
    }
    (explained - basis.len() as f64 * (total - explained) / left as f64) / total
}

/// The terms of the regression, each with mean 0: the slices of every input but one, then the
/// products of every two.
fn terms(inputs: &[Vec<f64>]) -> impl Iterator<Item = Vec<f64>> {
    let slices = inputs.iter().flat_map(|x| {
        (1..BINS).map(|slice| centred(x.iter().map(move |x| if bin(*x) == slice { 1.0 } else { 0.0 })))
    });
    let products = inputs.iter().enumerate().flat_map(move |(at, one)| {
        let with = |other: &Vec<f64>| centred(one.iter().zip(other).map(|(a, b)| (a - 0.5) * (b - 0.5)));
        inputs[at + 1..].iter().map(with).collect::<Vec<_>>()
    });
    slices.chain(products)
}

fn centred(values: impl ExactSizeIterator<Item = f64> + Clone) -> Vec<f64> {
    let mean = values.clone().sum::<f64>() / values.len().max(1) as f64;
    values.map(|x| x - mean).collect()
}

/// What of a term is in none of the others, with length 1; `None` if nothing is left of it.
fn orthogonal_to(basis: &[Vec<f64>], mut term: Vec<f64>) -> Option<Vec<f64>> {
    let before = dot(&term, &term);
    // Twice, so that rounding does not count as something new.
    for other in basis.iter().chain(basis) {
        let along = dot(other, &term);
        for (x, other) in term.iter_mut().zip(other) {
            *x -= along * other;
        }
    }
    let left = dot(&term, &term);
    if left <= before * 1e-9 || left <= 0.0 {
        return None;
    }
    let length = left.sqrt();
    for x in &mut term {
        *x /= length;
    }
    Some(term)
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Stream;
    use std::slice::from_ref;

    fn draws(count: usize, stream: &mut Stream) -> Vec<f64> {
        (0..count).map(|_| stream.unit()).collect()
    }

    #[test]
    fn what_two_inputs_do_together_is_theirs() {
        let mut stream = Stream::new(1, 2, 3, 4);
        let [a, b, c] = std::array::from_fn(|_| draws(2_000, &mut stream));
        // The product alone moves y, and chance as much again: neither input by itself.
        let pair = |(a, b): (&f64, &f64)| (a - 0.5) * (b - 0.5) * 144.0_f64.sqrt();
        let noise = draws(2_000, &mut stream).into_iter().map(|x| (x - 0.5) * 12.0_f64.sqrt());
        let y: Vec<f64> = a.iter().zip(&b).map(pair).zip(noise).map(|(x, noise)| x + noise).collect();
        let alone = joint_share(from_ref(&a), &y) + joint_share(from_ref(&b), &y);
        assert!(alone.abs() < 0.02, "{alone}");
        let together = joint_share(&[a, b], &y);
        assert!((together - 0.5).abs() < 0.05, "{together}");
        assert!(joint_share(&[c.clone(), draws(2_000, &mut stream)], &y).abs() < 0.02);
    }

    #[test]
    fn one_input_has_the_share_of_its_slices() {
        let mut stream = Stream::new(5, 6, 7, 8);
        let [a, b] = std::array::from_fn(|_| draws(900, &mut stream));
        let y: Vec<f64> = a.iter().zip(&b).map(|(a, b)| a.round() + b).collect();
        let (one, other) = (joint_share(from_ref(&a), &y), first_order(&a, &y));
        assert!((one - other).abs() < 1e-9, "{one} {other}");
    }

    #[test]
    fn a_small_sample_is_read_input_by_input() {
        let mut stream = Stream::new(9, 8, 7, 6);
        let [a, b, y] = std::array::from_fn(|_| draws(20, &mut stream));
        let sum = first_order(&a, &y) + first_order(&b, &y);
        assert!((joint_share(&[a, b], &y) - sum).abs() < 1e-12);
    }

    #[test]
    fn a_score_that_never_moves_is_nobodys() {
        let mut stream = Stream::new(1, 1, 1, 1);
        let x = draws(500, &mut stream);
        assert!(joint_share(&[x], &[3.0; 500]).abs() < 1e-12);
    }
}
