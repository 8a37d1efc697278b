//! What the charts and figures of the Neuron view show.

use super::{FIRST, SECOND};
use proptest::prelude::*;
use std::sync::Arc;
use wormteeth::chart::{Density, Palette, Size, Style, Tone, ValueAxis, small_multiples};
use wormteeth::i18n::{Messages, messages};
use wormteeth::math::{Cost, sigmoid};
use wormteeth::model::{DescentComparison, Lang, NeuronDocument};
use wormteeth::present::{
    StepClock, factor_bar, figure, gradient_check, race_alt, race_overlay, race_panels, race_table, sigmoid_alt, sigmoid_overlay,
    sigmoid_panels, step_at, step_of_w, step_on, steps_axis, x_at, z_axis,
};

fn words() -> &'static Messages {
    messages(Lang::En)
}

#[test]
fn three_plots_of_both_costs_told_apart() {
    let race = DescentComparison::new(&SECOND);
    let panels = race_panels(&race, SECOND.y, words());
    assert_eq!(panels.panels.len(), 3);
    for panel in &panels.panels {
        assert_eq!(panel.lines.iter().map(|line| line.tone).collect::<Vec<_>>(), [Tone::P, Tone::Q]);
        assert!(panel.lines.iter().all(|line| line.ys.len() == 301));
        let (low, high) = (panel.axis.low, panel.axis.high);
        assert!(panel.lines.iter().flat_map(|line| &line.ys).all(|y| (low..=high).contains(y)), "{}", panel.title);
    }
    let [output, cost, gradient] = &panels.panels[..] else { panic!() };
    assert_eq!((output.lines[1].ys[300], gradient.lines[0].ys[0]), (race.at(300)[1].a, race.at(0)[0].gradient.w));
    assert_eq!((cost.lines[0].ys[0], cost.lines[1].ys[0]), (1.0, 1.0), "each cost as a share of its greatest");
    assert_eq!(cost.title, "cost C; 1 is 0.482 and 4.018");
    assert_eq!(output.guide.as_ref().map(|guide| guide.y), Some(0.0));
    let live = race_overlay(Arc::new(panels), 120);
    assert_eq!((live.at, live.marks.len()), (120.0, 6));
    assert_eq!((live.marks[0].y, live.marks[1].y), (race.at(120)[0].a, race.at(120)[1].a));
}

#[test]
fn a_cost_that_is_nothing_is_drawn_as_nothing() {
    let nothing = NeuronDocument { y: 0.5, w: 0.0, b: 0.0, ..SECOND };
    let panels = race_panels(&DescentComparison::new(&nothing), 0.5, words());
    assert!(panels.panels[1].lines[0].ys.iter().all(|y| *y == 0.0));
    assert_eq!(panels.panels[2].axis, ValueAxis { low: 0.0, high: 1.0, step: 0.5 });
}

#[test]
fn a_gradient_below_zero_has_its_scale() {
    let panels = race_panels(&DescentComparison::new(&NeuronDocument { y: 1.0, w: -2.0, b: -2.0, ..SECOND }), 1.0, words());
    let axis = panels.panels[2].axis;
    assert_eq!((axis.low, axis.high), (-1.0, 0.0));
}

#[test]
fn both_points_stand_on_the_sigmoid() {
    let now = DescentComparison::new(&SECOND).at(100);
    let axis = z_axis(4.0);
    let panels = sigmoid_panels(axis, 0.0, true, words());
    assert_eq!(panels.panels.iter().map(|panel| panel.lines.len()).collect::<Vec<_>>(), [2, 2], "tanh beside it");
    let [tanh, sigma] = &panels.panels[0].lines[..] else { panic!() };
    assert_eq!((tanh.ys[0], sigma.ys[200], sigma.ys[400]), ((-10.0_f64).tanh(), 0.5, sigmoid(10.0)));
    let live = sigmoid_overlay(Arc::new(panels), &now);
    let on = live.marks.iter().filter(|mark| mark.panel == 0).all(|mark| (mark.y - sigmoid(mark.x)).abs() < 1e-15);
    assert!(on && live.marks.len() == 4);
    assert_eq!(sigmoid_panels(axis, 0.0, false, words()).panels[0].lines.len(), 1);
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
        [(0.0, "0.000"), (0.0203, "0.020"), (-0.98, "−0.980"), (0.0026, "0.0026"), (-4.2e-44, "−4.2e-44"), (1.39e6, "1400000")]
    {
        assert_eq!(figure(value), text);
    }
    assert_eq!(
        [factor_bar(-0.5, 1.0), factor_bar(0.25, 0.0), factor_bar(-50.0, 100.0), factor_bar(7.0, 1.0)],
        [50.0, 25.0, 50.0, 100.0]
    );
    let now = DescentComparison::new(&SECOND).at(0);
    assert_eq!(step_of_w(0.15, &now[0]), -0.15 * now[0].gradient.w);
}

#[test]
fn the_gradient_is_checked_where_it_is_shown() {
    for (training, step) in [(FIRST, 0), (FIRST, 300), (SECOND, 150)] {
        let race = DescentComparison::new(&training);
        for (cost, state) in Cost::ALL.into_iter().zip(race.at(step)) {
            let said = gradient_check(cost, &training, &state, words());
            assert!(said.starts_with("By differences of C: 0.") && said.contains("; agrees to "), "{said}");
        }
    }
    assert_eq!((words().neuron.check)(false, "1", "2", "3"), "By differences of C: 1, 2; does not agree: off by 3.");
}

#[test]
fn the_charts_in_words_and_as_a_table() {
    let race = DescentComparison::new(&SECOND);
    let alt = race_alt(&race, 300, words());
    for fact in ["0 to 300", "0.982", "0.203", "0.012", "solid", "dashed"] {
        assert!(alt.contains(fact), "{alt} tells {fact}");
    }
    let alt = sigmoid_alt(&race.at(0), true, words());
    assert!(alt.contains("z = 4.000, output 0.982") && alt.contains("tanh"), "{alt}");
    let rows = race_table(&race);
    assert_eq!((rows.len(), rows[0][0].as_str(), rows[10][0].as_str(), rows[10][1].as_str()), (11, "0", "300", "0.203"));
    assert_eq!(race_table(&DescentComparison::new(&NeuronDocument { steps: 1, step: 0, ..SECOND })).len(), 2);
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

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn every_scene_is_finite_and_inside_its_axes(
        (x, w, b) in (-100.0..=100.0_f64, -100.0..=100.0_f64, -100.0..=100.0_f64),
        (y, eta) in (0.0..=1.0_f64, prop_oneof![Just(0.0), Just(1000.0), 0.0..1.0_f64]),
        steps in 1..200_usize,
    ) {
        let training = NeuronDocument { x, y, w, b, eta, steps, step: steps, ..SECOND };
        let race = DescentComparison::new(&training);
        let axis = z_axis(race.reach());
        for panels in [race_panels(&race, y, words()), sigmoid_panels(axis, y, true, words())] {
            for panel in &panels.panels {
                let inside = |y: &f64| (panel.axis.low..=panel.axis.high).contains(y);
                prop_assert!(panel.lines.iter().flat_map(|line| &line.ys).all(inside), "{:?}", panel.title);
            }
        }
        prop_assert!(race.at(steps).iter().all(|state| state.z.abs() <= axis.high));
        let row = race_table(&race).concat().concat();
        prop_assert!(!row.contains("NaN") && !row.contains('∞'));
    }
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
