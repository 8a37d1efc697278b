//! Frames and scales: projections, nice steps.

use proptest::prelude::*;
use wormteeth::chart::{CountAxis, Density, Palette, Size, Style, ValueAxis, histogram};

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn projections_are_each_others_inverse(
        x in -2.0..12.0_f64, y in -50.0..200.0_f64, bins in 2_usize..102,
        width in 200.0..2000.0_f64, height in 100.0..900.0_f64, ratio in 0.5..4.0_f64,
    ) {
        let style = Style::canvas(Palette::LIGHT, Density::Normal, ratio);
        let size = Size::css(width, height, &style);
        let frame = histogram::frame(size, bins, &CountAxis::new(100.0), &style);
        prop_assert!((frame.x_data(frame.x_px(x)) - x).abs() < 1e-9);
        prop_assert!((frame.y_data(frame.y_px(y)) - y).abs() < 1e-9);
        prop_assert_eq!(frame.bins(), bins);
        let bin = x.abs() as usize % bins;
        for part in [-0.49, 0.0, 0.49] {
            prop_assert_eq!(frame.bin_at(frame.x_px(bin as f64 + part)), bin);
        }
        prop_assert_eq!(frame.bin_at(f64::NEG_INFINITY), 0);
        prop_assert_eq!(frame.bin_at(f64::INFINITY), bins - 1);
        prop_assert_eq!(frame.bin_at(f64::NAN), 0);
    }

    #[test]
    fn scales_hold_their_data_and_have_few_steps(values in prop::collection::vec(-1e6..1e6_f64, 1..20), shift in -9..9_i32) {
        let values: Vec<f64> = values.iter().map(|value| value * 10f64.powi(shift)).collect();
        let greatest = values.iter().copied().fold(0.0, f64::max);
        let least = values.iter().copied().fold(0.0, f64::min);
        let terms = ValueAxis::for_terms(&[&values, &[f64::INFINITY, f64::NAN]]);
        prop_assert!(terms.low <= least && terms.high >= greatest);
        let steps = (terms.high - terms.low) / terms.step;
        prop_assert!((1.0..5.5).contains(&steps), "{terms:?}");
        let curves = ValueAxis::for_curves(&[greatest, f64::INFINITY], 1.0);
        prop_assert!(curves.low == 0.0 && curves.high >= greatest * 1.25 && curves.high >= 1.0);
        prop_assert!((1.0..5.0).contains(&(curves.high / curves.step)), "{curves:?}");
        if greatest > 0.0 {
            let counts = CountAxis::new(greatest);
            prop_assert!(counts.top >= greatest && counts.top < greatest * 1.5);
        }
    }
}

#[test]
fn scales_stay_while_the_data_move_a_little() {
    assert_eq!(CountAxis::new(120.0), CountAxis::new(124.0));
    assert_eq!(ValueAxis::for_curves(&[0.45, 0.276], 1.0), ValueAxis::for_curves(&[0.49, 0.28], 1.0));
    let [one, other] = [0.322, 0.29].map(|term| ValueAxis::for_terms(&[&[term, -0.126], &[0.267, -0.072]]));
    assert_eq!(one, other);
    assert_eq!(one.step, 0.2);
    assert!((one.low + 0.3).abs() < 1e-9 && (one.high - 0.4).abs() < 1e-9);
}

#[test]
fn scales_of_nothing_are_scales() {
    let (nan, infinity) = (f64::NAN, f64::INFINITY);
    for axis in [
        ValueAxis::for_terms(&[]),
        ValueAxis::for_terms(&[&[nan, infinity]]),
        ValueAxis::for_terms(&[&[f64::MAX, f64::MIN]]),
        ValueAxis::for_curves(&[], nan),
        ValueAxis::for_curves(&[infinity], 0.3),
        ValueAxis::for_curves(&[f64::MAX], 1.0),
    ] {
        assert!(
            axis.low.is_finite() && (axis.high - axis.low).is_finite() && axis.high > axis.low && axis.step > 0.0,
            "{axis:?}"
        );
    }
    for greatest in [0.0, nan, infinity, f64::MAX, 1e9, 1e-9, f64::MIN_POSITIVE, 5e-324, -1.0] {
        let axis = CountAxis::new(greatest);
        assert!(axis.top.is_finite() && axis.top > 0.0 && axis.step > 0.0, "{axis:?} of {greatest}");
    }
}
