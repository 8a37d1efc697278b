//! Neuron: scales, figures, the table, a race that is played.

use crate::common::seen::{opened, words};
use wormteeth::chart::{Density, Palette, Size, Style, ValueAxis, small_multiples};
use wormteeth::math::Cost;
use wormteeth::model::{DescentComparison, NeuronDocument};
use wormteeth::present::{
    StepClock, descent_panels, descent_table, descents_alt, factor_bar, figure, gradient_check, sigmoid_alt, step_at, step_of_w,
    step_on, steps_axis, x_at, z_axis,
};

fn neuron(query: &str) -> NeuronDocument {
    *opened(&format!("#/neuron?{query}")).neuron
}

fn race(query: &str) -> DescentComparison {
    DescentComparison::new(&neuron(query))
}

#[test]
fn a_race_beyond_its_end_is_at_its_end_and_one_far_out_stands_still() {
    assert_eq!(race("v=1").at(9999), race("v=1").at(300));
    // So far out that σ′(z) is nothing: neither moves, and nothing is NaN.
    let still = race("fair=first-step&x=100&w=100");
    assert_eq!((still.eta[1], still.at(300)), (0.0, still.at(0)));
}

#[test]
fn a_cost_that_is_nothing_and_a_gradient_below_zero_have_their_scales() {
    let nothing = descent_panels(&race("y=0.5&w=0&b=0"), 0.5, words());
    assert!(nothing.panels[1].lines[0].ys.iter().all(|y| *y == 0.0));
    assert_eq!(nothing.panels[2].axis, ValueAxis { low: 0.0, high: 1.0, step: 0.5 });
    let axis = descent_panels(&race("y=1&w=-2&b=-2"), 1.0, words()).panels[2].axis;
    assert_eq!((axis.low, axis.high), (-1.0, 0.0));
}

#[test]
fn an_error_that_is_rounding_noise_is_shown_as_nothing() {
    // Some targets are reached to the last digit but one.
    let ends = (1..40).map(|k| race(&format!("y={}&w=0.5&b=-0.5&eta=1&steps=2000", f64::from(k) / 40.0)).at(2000)[1]);
    let last = ends.into_iter().find(|state| state.gradient.error != 0.0 && state.gradient.error.abs() < 1e-15);
    let last = last.expect("an error that is noise");
    let shown = wormteeth::present::shown_state(&last);
    assert_eq!([shown.gradient.error, shown.gradient.w, shown.gradient.b], [0.0; 3]);
    assert_eq!((shown.a, shown.cost), (last.a, last.cost));
    // A target of 0 is never reached: what is left is no noise.
    let far = race("y=0&w=-60&b=0").at(0)[0];
    assert_eq!(wormteeth::present::shown_state(&far), far);
}

#[test]
fn axes_hold_the_race() {
    assert_eq!([0.0, 10.0, 10.1, 21.0, 51.0, 2.1e7].map(|reach| z_axis(reach).high), [10.0, 10.0, 20.0, 50.0, 100.0, 5e7]);
    assert_eq!(z_axis(f64::INFINITY).high, 10.0);
    for (steps, step) in [(1, 1.0), (7, 2.0), (300, 50.0), (2000, 500.0)] {
        let axis = steps_axis(steps);
        assert_eq!((axis.low, axis.high, axis.step), (0.0, steps as f64, step));
    }
    assert_eq!([-3.0, 0.4, 0.6, 299.7, 900.0].map(|x| step_at(x, 300)), [0.0, 0.0, 1.0, 300.0, 300.0]);
    assert_eq!([(0, -1), (5, -2000), (299, 1), (300, 1)].map(|(step, by)| step_on(step, by, 300)), [0.0, 0.0, 300.0, 300.0]);
}

#[test]
fn figures_are_short_whatever_their_size() {
    for (value, text) in
        [(0.0, "0.000"), (0.0203, "0.020"), (-0.98, "−0.980"), (0.0026, "0.003"), (-4.2e-44, "−4.20e-44"), (1.39e6, "1400000")]
    {
        assert_eq!(figure(value), text);
    }
    assert_eq!(
        [factor_bar(-0.5, 1.0), factor_bar(0.25, 0.0), factor_bar(-50.0, 100.0), factor_bar(7.0, 1.0)],
        [50.0, 25.0, 50.0, 100.0]
    );
    let now = race("v=1").at(0);
    assert_eq!(step_of_w(0.15, &now[0]), -0.15 * now[0].gradient.w);
}

#[test]
fn the_gradient_is_checked_where_it_is_shown() {
    for (query, step) in [("w=0.6&b=0.9", 0), ("w=0.6&b=0.9", 300), ("v=1", 150)] {
        let race = race(query);
        for (cost, state) in Cost::ALL.into_iter().zip(race.at(step)) {
            let said = gradient_check(cost, &neuron(query), &state, words());
            assert!(said.starts_with("Finite-difference check: 0.") && said.contains("; agrees within "), "{said}");
        }
    }
    assert_eq!((words().neuron.check)(false, "1", "2", "3"), "Finite-difference check: 1, 2; does not agree: off by 3.");
}

#[test]
fn the_charts_in_words_and_as_a_table() {
    let race = race("v=1");
    let alt = descents_alt(&race, 300, words());
    for fact in ["0 to 300", "0.982", "0.203", "0.012", "solid", "dashed"] {
        assert!(alt.contains(fact), "{alt} tells {fact}");
    }
    let alt = sigmoid_alt(&race.at(0), true, words());
    assert!(alt.contains("z = 4.000, output 0.982") && alt.contains("tanh"), "{alt}");
    let rows = descent_table(&race);
    assert_eq!((rows.len(), rows[0][0].as_str(), rows[10][0].as_str(), rows[10][1].as_str()), (11, "0", "300", "0.203"));
    assert_eq!(descent_table(&self::race("steps=1&step=0")).len(), 2);
}

/// The steps that are shown, one frame after the other.
fn play(per_second: f64, still: bool, frame_ms: f64, steps: usize) -> Vec<usize> {
    let mut clock = StepClock::default();
    let (mut step, mut shown, mut now) = (0, vec![0], 5.0);
    while step < steps && shown.len() < 10_000 {
        if let Some(next) = clock.advance(now, step, steps, per_second, still) {
            assert!(next > step && next <= steps);
            step = next;
            shown.push(step);
        }
        now += frame_ms;
    }
    shown
}

#[test]
fn the_race_is_played_at_its_speed_to_the_last_step() {
    let slow = play(10.0, false, 1000.0 / 60.0, 30);
    assert_eq!(slow, (0..=30).collect::<Vec<_>>(), "every step is shown");
    let fast = play(250.0, false, 20.0, 300);
    assert_eq!((fast.len(), fast[1], fast[60]), (61, 5, 300));
    // Woken after an hour it goes on where it was.
    let mut clock = StepClock::default();
    clock.advance(0.0, 0, 300, 50.0, false);
    assert_eq!(clock.advance(3.6e6, 0, 300, 50.0, false), Some(5));
    let still = play(250.0, true, 100.0, 300);
    assert_eq!(still, (0..=10).map(|k| 30 * k).collect::<Vec<_>>(), "without motion: few steps");
    assert_eq!(play(50.0, true, 500.0, 7).len(), 8);
}

#[test]
fn a_place_over_the_plot_is_a_value() {
    let style = Style::canvas(Palette::LIGHT, Density::Normal, 2.0);
    let frame = small_multiples::frame(Size { width: 4000.0, height: 3000.0 }, &steps_axis(300), &style);
    let scale = 8.0; // drawing units to a CSS px
    let width = (frame.right() - frame.left()) / scale;
    let steps = [0.0, 0.5, 1.0, 2.0].map(|part| x_at(&frame, part * width, scale).round());
    assert_eq!(steps, [0.0, 150.0, 300.0, 600.0]);
}
