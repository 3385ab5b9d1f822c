//! The ratings a shop shows.

use crate::base::ids::ProductId;
use crate::sim::view::Ratings;
use crate::sim::world::World;

/// The shop's three ratings and mean stars over all reviews that stand.
pub(in crate::sim) fn shop_ratings(world: &World) -> Option<Ratings> {
    let standing = world.reviews.iter().filter(|r| !r.withdrawn);
    let (mut count, mut stars, mut parts) = (0_u32, 0_u32, [0_u32; 3]);
    for review in standing {
        count += 1;
        stars += u32::from(review.stars);
        for (sum, part) in parts.iter_mut().zip(review.parts) {
            *sum += u32::from(part);
        }
    }
    let mean = |sum: u32| f64::from(sum) / f64::from(count);
    (count > 0).then(|| Ratings {
        described: mean(parts[0]),
        service: mean(parts[1]),
        delivery: mean(parts[2]),
        stars: mean(stars),
        reviews: count,
    })
}

/// Mean stars and number of reviews of a product, as a visitor sees them.
pub(in crate::sim) fn product_rating(world: &World, product: ProductId) -> Option<(f64, u32)> {
    let of_it = world.reviews.iter().filter(|r| r.product == product && !r.withdrawn);
    let (count, sum) = of_it.fold((0_u32, 0_u32), |(n, s), r| (n + 1, s + u32::from(r.stars)));
    (count > 0).then(|| (f64::from(sum) / f64::from(count), count))
}
