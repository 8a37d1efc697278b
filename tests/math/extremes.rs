//! The mathematics at the edge of what f64 holds, and where a search for the least divergence might go astray; the figures are
//! mpmath's, of 50 digits, as those of `cases.json`.

use crate::common::ledger::Ledger;
use crate::common::{ARGMIN, agrees, pmf};
use wormteeth::math::{Family, Least, Sweep, entropy, kl, kl_terms};

#[test]
fn small_and_large() {
    let zigzag: Vec<f64> = [1e9, 1e-9].into_iter().cycle().take(101).collect();
    let (zigzag, binomial) = (pmf(&zigzag), Family::Binomial.pmf(101, 0.3));
    let (flat, underflow) = (pmf(&[1.0; 101]), Family::Binomial.pmf(101, 1e-300));
    let (lopsided, mirrored, coin) = (pmf(&[1e9, 1e-9]), pmf(&[1e-9, 1e9]), pmf(&[1.0, 1.0]));
    let (near, tiny) = (pmf(&[524_289.0, 524_287.0]), Family::Binomial.pmf(2, 1e-17));
    let mut ledger = Ledger::default();
    let mut check = |what, actual, expected| ledger.figure(what, actual, expected);
    check("H(zigzag)", entropy(&zigzag), 3.931_825_632_724_325_8);
    check("D(zigzag, binomial)", kl(&zigzag, &binomial).nats(), 27.303_737_186_783_544);
    check("D(binomial, zigzag)", kl(&binomial, &zigzag).nats(), 21.714_550_995_435_07);
    check("D(flat, underflow)", kl(&flat, &underflow).nats(), 34_486.876_056_720_93);
    check("D(underflow, flat)", kl(&underflow, &flat).nats(), 4.615_120_516_841_26);
    check("H(lopsided)", entropy(&lopsided), 4.244_653_167_389_282_2e-17);
    check("D(coin, lopsided)", kl(&coin, &lopsided).nats(), 20.030_118_656_386_466);
    check("D(mirrored, lopsided)", kl(&mirrored, &lopsided).nats(), 41.446_531_673_892_82);
    check("D(near, coin)", kl(&near, &coin).nats(), 1.818_989_403_546_959_4e-12);
    check("its first term", kl_terms(&near, &coin)[0], 9.536_752_259_003_735e-7);
    check("H(tiny)", entropy(&tiny), 4.014_394_658_089_878e-16);
    ledger.close(11);
}

/// The reverse divergence may have several minima, and the least may be nearer to an end than any grid.
#[test]
fn least_of_several_minima() {
    let mut hidden = [1e-300; 101];
    hidden[..3].copy_from_slice(&[1.0, 1e-3, 1e33]);
    for (what, counts, p, value) in [
        (
            "upper hump",
            &[90.0, 60.0, 20.0, 5.0, 2.0, 1.0, 2.0, 6.0, 25.0, 70.0, 95.0][..],
            0.926_442_365_188_594,
            0.643_103_295_583_342_8,
        ),
        (
            "smaller p of a tie",
            &[95.0, 70.0, 25.0, 6.0, 2.0, 1.0, 2.0, 6.0, 25.0, 70.0, 95.0],
            0.073_557_782_660_730_63,
            0.697_450_222_695_110_2,
        ),
        (
            "first of two below the middle",
            &[300.0, 10.0, 0.01, 10.0, 30.0, 10.0, 0.1, 0.1, 0.1, 0.1, 0.1],
            0.003_099_179_347_277_658,
            0.151_646_492_223_812_65,
        ),
        ("in the very middle", &[1.0, 2.0, 5.0, 9.0, 5.0, 2.0, 1.0], 0.5, 0.030_490_711_015_029_506),
        ("almost at 0", &[1e9, 1e-3, 1.0, 1.0, 1e-9], 2.500_000_000_065_974e-13, 1.999_999_998_997_986e-9),
        ("so near to 0 that it is 0", &[1e300, 1e-300], 0.0, 0.0),
        ("a dip before the grid begins", &hidden, 1.103_279_763_233_367e-5, 75.984_258_906_374_7),
    ] {
        let Least { p: actual, value: least } = Sweep::new(Family::Binomial, counts.len()).least_reverse(&pmf(counts));
        assert!(actual.is_some_and(|actual| (actual - p).abs() <= ARGMIN * p), "{what}: {actual:?}, not {p}");
        assert!(agrees(least.nats(), value), "{what}: {least:?}, not {value:e}");
    }
}

/// A best p that is closer to 1 than an f64 can be is not 1, where the divergence would be infinite.
#[test]
fn least_forward_almost_at_1() {
    for family in [Family::Binomial, Family::TwoGroup { split: 0 }] {
        let Least { p, value } = Sweep::new(family, 3).least_forward(&pmf(&[1e-9, 0.0, 1e9]));
        assert!(p.is_some_and(|p| p < 1.0 && p > 1.0 - f64::EPSILON), "{family:?}: {p:?}");
        assert!(value.finite().is_some(), "{family:?}: {value:?}");
    }
}
