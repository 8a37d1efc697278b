//! The mathematics against figures computed elsewhere.

use wormteeth::info::{DistributionError, Family, Pmf, Sweep, Unit};

#[test]
fn the_article() -> Result<(), DistributionError> {
    let worms = Pmf::from_counts(&[
        2.0, 5.0, 19.0, 58.0, 100.0, 83.0, 58.0, 47.0, 46.0, 45.0, 37.0,
    ])?;
    let sweep = Sweep::new(Family::Binomial, worms.len());
    let forward = sweep.least_forward(&worms);
    assert_eq!(forward.p, Some(0.5704));
    assert!((Unit::Bits.from_nats(forward.value.nats()) - 0.47701).abs() < 1e-5);
    let reverse = sweep.least_reverse(&worms);
    assert!((Unit::Bits.from_nats(reverse.value.nats()) - 0.27596).abs() < 1e-5);
    Ok(())
}
