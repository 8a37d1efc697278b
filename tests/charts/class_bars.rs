//! Rows of bars by class: ends, handles, labels, lines.

use proptest::prelude::*;
use wormteeth::chart::{ClassBar, ClassBarsBase, ClassBarsOverlay, Density, Kind, Size, Style, Threshold, ValueAxis, class_bars};

use crate::inside::on_canvas;
use crate::measure::{LIGHT, desk, near, rects};
use crate::recorder::{Call, record};

fn size(style: &Style) -> Size {
    Size::css(600.0, 110.0, style)
}

/// Softmax of 1, 2, 3 with the target 0, its logarithm in nats, its gradient.
const P: [f64; 3] = [0.090, 0.245, 0.665];
const LN: [f64; 3] = [-2.408, -1.408, -0.408];
const GRADIENT: [f64; 3] = [-0.910, 0.245, 0.665];

fn bar(p: f64, q: f64) -> ClassBar {
    let value = if q == 0.0 { p } else { q };
    ClassBar { p, q, label: format!("{value:.3}").replace('-', "\u{2212}") }
}

fn axis(low: f64, high: f64, step: f64) -> ValueAxis {
    ValueAxis { low, high, step }
}

fn row(axis: ValueAxis, bars: Vec<ClassBar>) -> ClassBarsOverlay {
    ClassBarsOverlay { kind: Kind::ClassBars, axis, bars, target: 0, thresholds: Vec::new(), highlighted: None }
}

pub fn softmax() -> ClassBarsOverlay {
    row(axis(0.0, 1.0, 0.5), vec![bar(1.0, P[0]), bar(0.0, P[1]), bar(0.0, P[2])])
}

fn log() -> ClassBarsOverlay {
    row(axis(-3.5, 0.25, 1.0), vec![bar(LN[0], 0.0), bar(0.0, LN[1]), bar(0.0, LN[2])])
}

fn gradient() -> ClassBarsOverlay {
    row(axis(-1.4, 1.2, 1.0), vec![bar(GRADIENT[0], 0.0), bar(0.0, GRADIENT[1]), bar(0.0, GRADIENT[2])])
}

/// SoftmaxDocument with lines where exp gives up, one of them off the scale.
pub fn logits(values: &[f64]) -> ClassBarsOverlay {
    let line = |value: f64, label: &str| Threshold { value, label: label.to_owned() };
    let bars = values.iter().map(|q| ClassBar { p: 0.0, q: *q, label: String::new() }).collect();
    let thresholds = vec![line(88.72, "f32: exp is ∞"), line(-103.97, "f32: exp is 0"), line(709.78, "f64: exp is ∞")];
    ClassBarsOverlay { kind: Kind::Logits, thresholds, ..row(axis(-120.0, 240.0, 100.0), bars) }
}

pub fn base(overlay: &ClassBarsOverlay) -> ClassBarsBase {
    let ClassBarsOverlay { kind, axis, target, highlighted, .. } = *overlay;
    ClassBarsBase { kind, classes: overlay.bars.len(), axis, target, thresholds: overlay.thresholds.clone(), highlighted }
}

fn drawn(overlay: &ClassBarsOverlay, size: Size, style: &Style) -> [Vec<Call>; 2] {
    let scene = base(overlay);
    [record(size, &scene, style), record(size, overlay, style)]
}

#[test]
fn bars_end_at_their_values() {
    for ratio in [1.0, 1.5, 2.0] {
        let style = Style::canvas(LIGHT, Density::Normal, ratio);
        for overlay in [softmax(), log(), gradient()] {
            let frame = class_bars::frame(size(&style), overlay.kind, 3, &overlay.axis, &style);
            let [_, calls] = drawn(&overlay, size(&style), &style);
            let far = |color, class: usize| {
                let inside = |x: i32| frame.bin_at(f64::from(x)) == class;
                let distance = |y: i32| (f64::from(y) - frame.y_px(0.0)).abs();
                let points = rects(&calls, color);
                points
                    .into_iter()
                    .filter(|(x, _)| inside(*x))
                    .map(|(_, y)| y)
                    .max_by(|a, b| distance(*a).total_cmp(&distance(*b)))
            };
            for (class, bar) in overlay.bars.iter().enumerate() {
                for (value, color) in [(bar.p, LIGHT.p), (bar.q, LIGHT.q)] {
                    match far(color, class) {
                        Some(y) => assert!(near(y, frame.y_px(value), &style), "class {class} at {ratio}: {y} for {value}"),
                        None => assert_eq!(value, 0.0, "class {class} at {ratio} has no bar"),
                    }
                }
            }
        }
    }
}

#[test]
fn the_label_is_cut_where_the_prediction_ends_in_it() {
    let style = desk();
    let mut overlay = softmax();
    overlay.bars[0].q = 0.5;
    let frame = class_bars::frame(size(&style), overlay.kind, 3, &overlay.axis, &style);
    let ys: Vec<i32> = rects(&drawn(&overlay, size(&style), &style)[1], LIGHT.p).iter().map(|(_, y)| *y).collect();
    let q = frame.y_px(0.5);
    assert!(ys.iter().any(|y| f64::from(*y) > q && near(*y, q + style.px(2.5), &style)), "{ys:?} round {q}");
    assert!(!ys.iter().any(|y| (f64::from(*y) - q).abs() < style.px(1.5)), "{ys:?} in the gap at {q}");
    // Just over the foot there is nothing to be cut.
    overlay.bars[0].q = 0.01;
    assert_eq!(rects(&drawn(&overlay, size(&style), &style)[1], LIGHT.p).len(), 2, "the corners of one bar");
}

#[test]
fn bars_are_never_wider_than_a_hand() {
    let style = desk();
    let two = row(axis(0.0, 1.0, 0.5), vec![bar(1.0, 0.4), bar(0.0, 0.6)]);
    let xs: Vec<f64> = rects(&drawn(&two, size(&style), &style)[1], LIGHT.q).iter().map(|(x, _)| f64::from(*x)).collect();
    let frame = class_bars::frame(size(&style), two.kind, 2, &two.axis, &style);
    let reach = xs.iter().filter(|x| frame.bin_at(**x) == 0).map(|x| (x - frame.x_px(0.0)).abs()).fold(0.0, f64::max);
    assert!(reach <= style.px(37.0), "{reach}");
}

#[test]
fn logits_have_handles_and_no_numbers() {
    let style = desk();
    let mut overlay = logits(&[100.0, -50.0, 0.0]);
    overlay.highlighted = Some(1);
    let [ground, calls] = drawn(&overlay, size(&style), &style);
    let frame = class_bars::frame(size(&style), overlay.kind, 3, &overlay.axis, &style);
    for (class, value) in [100.0, -50.0, 0.0].into_iter().enumerate() {
        let radius = calls.iter().find_map(|call| match call {
            Call::Disc { center: (x, y), radius, color } if *color == LIGHT.q => {
                let here = near(*x, frame.x_px(class as f64), &style) && near(*y, frame.y_px(value), &style);
                here.then(|| f64::from(*radius) / style.scale)
            }
            _ => None,
        });
        assert_eq!(radius, Some(if class == 1 { 8.0 } else { 6.25 }), "class {class}");
    }
    let numbers =
        |calls: &[Call]| calls.iter().filter_map(Call::text).filter(|(text, ..)| ["0", "1", "2"].contains(text)).count();
    assert_eq!(numbers(&ground), 1, "the 0 of the scale alone");
    let [ground, _] = drawn(&log(), size(&style), &style);
    assert!(ground.iter().filter_map(Call::text).any(|(text, _, bold)| text == "0" && bold), "the target's number is bold");
}

#[test]
fn lines_where_exp_gives_up_are_named_if_they_are_on_the_scale() {
    let style = desk();
    let overlay = logits(&[100.0, -50.0, 0.0]);
    let frame = class_bars::frame(size(&style), overlay.kind, 3, &overlay.axis, &style);
    let [ground, calls] = drawn(&overlay, size(&style), &style);
    let lines: Vec<i32> = ground
        .iter()
        .filter_map(|call| match call {
            Call::Rect { corners: [(_, y), _], color } if *color == LIGHT.control => Some(*y),
            _ => None,
        })
        .collect();
    assert!(
        lines.len() == 2 && near(lines[0], frame.y_px(88.72), &style) && near(lines[1], frame.y_px(-103.97), &style),
        "{lines:?}"
    );
    let names: Vec<&str> = calls.iter().filter_map(Call::text).map(|(text, ..)| text).collect();
    assert_eq!(names, ["f32: exp is ∞", "f32: exp is 0"]);
    let far = ClassBarsOverlay { axis: axis(-5e3, 5e3, 5e3), ..overlay };
    let names = drawn(&far, size(&style), &style)[1].iter().filter_map(Call::text).count();
    assert_eq!(names, 1, "f32's lines would lie on the zero line, f64's does not");
}

#[test]
fn a_threshold_that_bars_cover_is_named_on_a_plate() {
    let style = desk();
    let plates = |value: f64| {
        let [_, calls] = drawn(&logits(&[value; 3]), Size::css(120.0, 110.0, &style), &style);
        assert!(calls.iter().filter_map(Call::text).any(|(text, ..)| text == "f32: exp is ∞"), "{calls:?}");
        calls.iter().filter(|call| matches!(call, Call::Rect { color, .. } if *color == LIGHT.page)).count()
    };
    assert_eq!((plates(200.0), plates(1.0)), (1, 0));
}

#[test]
fn a_long_label_of_the_scale_comes_nearer_to_the_plot() {
    let style = desk();
    let [ground, _] = drawn(&row(axis(-5e4, 5e4, 5e4), Vec::new()), size(&style), &style);
    let x_of = |wanted: &str| ground.iter().filter_map(Call::text).find(|(text, ..)| *text == wanted).map(|(_, (x, _), _)| x);
    assert!(x_of("\u{2212}50000") > x_of("0") && x_of("0").is_some(), "{ground:?}");
}

#[test]
fn labels_meet_no_other_and_the_highlighted_one_is_always_there() {
    let style = Style::canvas(LIGHT, Density::Phone, 2.0);
    let narrow = Size::css(328.0, 130.0, &style);
    let bars =
        (0..8).map(|class| ClassBar { p: 0.0, q: -1.0 - f64::from(class) / 3.0, label: "\u{2212}1234.5".to_owned() }).collect();
    let overlay = ClassBarsOverlay { highlighted: Some(5), ..row(axis(-4.0, 0.3, 1.0), bars) };
    let frame = class_bars::frame(narrow, overlay.kind, 8, &overlay.axis, &style);
    let [_, calls] = drawn(&overlay, narrow, &style);
    let labels: Vec<i32> = calls.iter().filter_map(Call::text).map(|(_, (x, _), _)| x).collect();
    assert!(labels.iter().any(|x| near(*x, frame.x_px(5.0), &style)) && labels.len() < 4, "{labels:?}");
}

#[test]
fn a_bar_of_no_number_is_not_drawn() {
    let style = desk();
    let hostile = row(axis(f64::NAN, 1.0, 0.0), vec![bar(f64::NAN, f64::INFINITY), bar(f64::NEG_INFINITY, f64::NAN)]);
    let [_, calls] = drawn(&hostile, size(&style), &style);
    assert!(rects(&calls, LIGHT.p).is_empty() && rects(&calls, LIGHT.q).is_empty(), "{calls:?}");
    let empty = row(axis(0.0, 1.0, 0.5), Vec::new());
    assert!(drawn(&empty, size(&style), &style)[1].is_empty());
}

proptest! {
    #[test]
    fn everything_stays_inside(values in proptest::collection::vec(-300.0..300.0_f64, 2..=8), highlighted in proptest::option::of(0..9_usize), kind in any::<bool>()) {
        for (density, css) in [(Density::Normal, (600.0, 110.0)), (Density::Projector, (600.0, 100.0)), (Density::Phone, (328.0, 130.0))] {
            let style = Style::canvas(LIGHT, density, 1.0);
            let mut overlay = ClassBarsOverlay { highlighted, target: values.len() - 1, ..logits(&values) };
            if kind {
                overlay.kind = Kind::ClassBars;
                overlay.bars.iter_mut().for_each(|bar| bar.label = format!("{:.1}", bar.q));
            }
            let size = Size::css(css.0, css.1, &style);
            on_canvas("class bars", size, &drawn(&overlay, size, &style).concat());
        }
    }
}
