//! Neuron: the descents by both costs, the sigmoid, the factors of the gradient, and the animation of the steps.

use crate::chart::{Frame, Guide, Line, Mark, Panel, SmallMultiplesBase, SmallMultiplesOverlay, Tone, ValueAxis};
use crate::float_text;
use crate::i18n::{DescentAlt, Messages};
use crate::math::{Cost, Gradient, Neuron, NeuronState, sigmoid, sigmoid_slope, tanh_slope};
use crate::model::neuron::Value;
use crate::model::{DescentComparison, NeuronDocument, number, stepped};
use std::sync::Arc;

/// The quadratic cost is P-blue and solid, cross-entropy Q-orange and dashed.
const TONES: [Tone; 2] = [Tone::P, Tone::Q];
/// Points of a curve over z.
const POINTS: usize = 401;

/// From 0 to 1.
const SHARE: ValueAxis = ValueAxis { low: 0.0, high: 1.0, step: 0.5 };

/// Output, cost and gradient against step.
#[must_use]
pub fn descent_panels(descents: &DescentComparison, wanted: f64, words: &Messages) -> SmallMultiplesBase {
    let neuron = &words.neuron;
    let lines = |read: fn(&NeuronState) -> f64, scale: [f64; 2], named: bool| -> Vec<Line> {
        let line = |k: usize| Line {
            ys: descents.runs[k].iter().map(|state| read(&shown_state(state)) / scale[k]).collect(),
            tone: TONES[k],
            name: if named { neuron.curves[k].to_owned() } else { String::new() },
        };
        vec![line(0), line(1)]
    };
    let panel = |title: String, axis, lines| Panel { title, axis, weight: 1.0, lines, guide: None };
    let greatest = [0, 1].map(|k: usize| descents.runs[k].iter().fold(0.0, |most: f64, state| shown_state(state).cost.max(most)));
    // A scale next to nothing must not be too long for a phone.
    let [quadratic, cross_entropy] =
        greatest.map(|most| if most < 1e-3 { number::format_significant(most, 1) } else { figure(most) });
    let gradients: Vec<f64> = descents.runs.iter().flatten().map(|state| shown_state(state).gradient.w).collect();
    let steps = descents.runs[0].len().max(2) - 1;
    SmallMultiplesBase {
        x: steps_axis(steps),
        x_label: neuron.step.to_owned(),
        panels: vec![
            Panel {
                guide: Some(Guide { y: wanted, label: "y".to_owned() }),
                ..panel(neuron.output.to_owned(), SHARE, lines(|state| state.a, [1.0; 2], true))
            },
            // A cost that is nothing throughout is drawn as nothing.
            panel(
                (neuron.cost)(&quadratic, &cross_entropy),
                SHARE,
                lines(|state| state.cost, greatest.map(|most| if most > 0.0 { most } else { 1.0 }), false),
            ),
            panel(
                neuron.gradient.to_owned(),
                ValueAxis::spanning(&gradients, 2.0),
                lines(|state| state.gradient.w, [1.0; 2], false),
            ),
        ],
        run: true,
    }
}

/// The scale of the steps; its ends are steps 0 and the last.
#[must_use]
pub fn steps_axis(steps: usize) -> ValueAxis {
    let last = steps.max(1) as f64;
    // Whole steps between ticks.
    ValueAxis { high: last, step: ValueAxis::spanning(&[last], 6.0).step.max(1.0).round(), low: 0.0 }
}

/// Both descents at a step.
#[must_use]
pub fn descent_overlay(base: Arc<SmallMultiplesBase>, step: usize) -> SmallMultiplesOverlay {
    let x = step as f64;
    let mut marks = Vec::with_capacity(6);
    for (panel, plot) in base.panels.iter().enumerate() {
        for line in &plot.lines {
            // The curve is of the former descents for the moment in which the number of steps changes.
            if let Some(&y) = line.ys.get(step) {
                marks.push(Mark { panel, x, y, tone: line.tone });
            }
        }
    }
    SmallMultiplesOverlay { base, at: x, marks }
}

/// The step under a place on the x axis.
#[must_use]
pub fn step_at(x: f64, steps: usize) -> f64 {
    if x > 0.0 { x.round().min(steps as f64) } else { 0.0 }
}

/// So many steps on or back, within the descents.
#[must_use]
pub fn step_on(step: usize, by: isize, steps: usize) -> f64 {
    step.saturating_add_signed(by).min(steps) as f64
}

/// The axis of z, from −a to a, where a is 10 or the next of 20, 50, 100 … that holds both descents.
#[must_use]
pub fn z_axis(reach: f64) -> ValueAxis {
    let mut high = 10.0;
    for factor in [2.0, 2.5, 2.0].into_iter().cycle() {
        // An infinite reach would never end the loop.
        if reach <= high || !reach.is_finite() {
            break;
        }
        high *= factor;
    }
    ValueAxis { low: -high, high, step: high / 2.0 }
}

/// The step of the slider over such an axis.
#[must_use]
pub fn z_step(axis: &ValueAxis) -> f64 {
    axis.high / 200.0
}

/// The value that stands x CSS px right of the plot's left; beyond the plot it goes on.
#[must_use]
pub fn x_at(frame: &Frame, x: f64, scale: f64) -> f64 {
    frame.x_data(frame.left() + x * scale)
}

/// The nearest place on an axis.
#[must_use]
pub fn within(x: f64, axis: &ValueAxis) -> f64 {
    x.max(axis.low).min(axis.high)
}

/// The sigmoid over its slope; tanh beside them if asked for.
#[must_use]
pub fn sigmoid_panels(axis: ValueAxis, wanted: f64, tanh: bool, words: &Messages) -> SmallMultiplesBase {
    let curve = |read: fn(f64) -> f64, tone, name: &str| {
        let at = |k: usize| axis.low + (axis.high - axis.low) * k as f64 / (POINTS - 1) as f64;
        Line { ys: (0..POINTS).map(|k| read(at(k))).collect(), tone, name: name.to_owned() }
    };
    let lines = |read, other, name| {
        let mut lines = Vec::new();
        if tanh {
            lines.push(curve(other, Tone::Muted, name));
        }
        lines.push(curve(read, Tone::ColorRole, ""));
        lines
    };
    let panel = |title: &str, axis, weight, lines| Panel { title: title.to_owned(), axis, weight, lines, guide: None };
    let (low, steep) = if tanh { (-1.0, SHARE) } else { (0.0, ValueAxis { low: 0.0, high: 0.25, step: 0.2 }) };
    let words = &words.neuron;
    SmallMultiplesBase {
        x: axis,
        x_label: "z".to_owned(),
        panels: vec![
            Panel {
                guide: Some(Guide { y: wanted, label: "y".to_owned() }),
                ..panel(words.sigmoid, ValueAxis { low, ..SHARE }, 1.6, lines(sigmoid, f64::tanh, "tanh(z)"))
            },
            panel(words.slope, steep, 1.0, lines(sigmoid_slope, tanh_slope, "tanh′(z)")),
        ],
        run: false,
    }
}

/// Both points on the sigmoid and on its slope.
#[must_use]
pub fn sigmoid_overlay(base: Arc<SmallMultiplesBase>, now: &[NeuronState; 2]) -> SmallMultiplesOverlay {
    let mut marks = Vec::with_capacity(4);
    for (state, tone) in now.iter().zip(TONES) {
        marks.push(Mark { panel: 0, x: state.z, y: state.a, tone });
        marks.push(Mark { panel: 1, x: state.z, y: sigmoid_slope(state.z), tone });
    }
    SmallMultiplesOverlay { base, at: 0.0, marks }
}

/// A short figure: two significant digits from 1000 on.
#[must_use]
pub fn figure(value: f64) -> String {
    if value.abs() < 1000.0 { number::format_figure(value) } else { number::format_significant(value, 2) }
}

/// A state as it is shown: an error that is rounding noise is 0, and so are the gradient and the quadratic cost.
#[must_use]
pub fn shown_state(state: &NeuronState) -> NeuronState {
    let Gradient { error, error_term, .. } = state.gradient;
    let mut shown = *state;
    // The quadratic cost is of the order of the error's square; cross-entropy is never so small beside it.
    shown.cost = number::without_noise(state.cost, number::NOISE * error_term * error_term);
    if number::without_noise(error, error_term) == 0.0 {
        shown.gradient = Gradient { error: 0.0, w: 0.0, b: 0.0, ..state.gradient };
    }
    shown
}

/// The value so many steps from another one: of the number of steps 1, of y and η a hundredth, else a tenth.
#[must_use]
pub fn next_value(value: Value, number: f64, steps: f64) -> f64 {
    let step = match value {
        Value::X | Value::W | Value::B => 0.1,
        Value::Y | Value::Eta => 0.01,
        Value::Steps | Value::Step => 1.0,
    };
    stepped(number, step, steps)
}

/// What stands between the factors of ∂C/∂w, as they are shown, and what they come to.
#[must_use]
pub fn product_sign(state: &NeuronState) -> &'static str {
    let Gradient { error, slope, x, w, .. } = shown_state(state).gradient;
    let shown = |factor: f64| float_text::parse(&figure(factor.abs())).unwrap_or_default().copysign(factor);
    number::equals_sign(w, shown(error) * shown(slope) * shown(x))
}

/// The text of a number's field.
#[must_use]
pub fn field(value: f64) -> String {
    number::format_shortest(value)
}

/// The length of a factor's bar in per cent: of 1, or of |x| where that is greater.
#[must_use]
pub fn factor_bar(value: f64, x: f64) -> f64 {
    (100.0 * value.abs() / x.abs().max(1.0)).min(100.0)
}

/// The change of w by the next step.
#[must_use]
pub fn step_of_w(eta: f64, state: &NeuronState) -> f64 {
    -eta * shown_state(state).gradient.w + 0.0
}

/// The check of the gradient by differences, in words.
#[must_use]
pub fn gradient_check(cost: Cost, document: &NeuronDocument, state: &NeuronState, words: &Messages) -> String {
    let neuron = Neuron { w: state.w, b: state.b, ..document.neuron() };
    let checks = neuron.check_gradient(cost);
    let off = checks.iter().fold(0.0, |most: f64, check| (check.exact - check.difference).abs().max(most));
    let [w, b] = checks.map(|check| number::format_significant(check.difference, 6));
    (words.neuron.check)(checks.iter().all(|check| check.agrees()), &w, &b, &number::format_significant(off, 1))
}

/// The hint beside the sigmoid: that its slider moves the start, or that tanh saturates too.
#[must_use]
pub fn sigmoid_hint(z: f64, tanh: bool, words: &Messages) -> String {
    if !tanh {
        return words.neuron.start_hint.to_owned();
    }
    (words.neuron.tanh_hint)(&number::format_significant(z, 3), &number::format_significant(tanh_slope(z), 2))
}

/// The text alternative of the descents.
#[must_use]
pub fn descents_alt(descents: &DescentComparison, step: usize, words: &Messages) -> String {
    let now = descents.at(step).map(|state| shown_state(&state));
    let [start, a, b] = [descents.at(0)[0].a, now[0].a, now[1].a].map(figure);
    let (cost, gradient) = (now.map(|state| figure(state.cost)), now.map(|state| figure(state.gradient.w)));
    (words.neuron.descents_alt)(&DescentAlt {
        step,
        steps: descents.runs[0].len().max(1) - 1,
        output: [&start, &a, &b],
        cost: [&cost[0], &cost[1]],
        gradient: [&gradient[0], &gradient[1]],
    })
}

/// The text alternative of the sigmoid.
#[must_use]
pub fn sigmoid_alt(now: &[NeuronState; 2], tanh: bool, words: &Messages) -> String {
    let [z, a] = [figure(now[0].z), figure(now[0].a)];
    let [other_z, other_a] = [figure(now[1].z), figure(now[1].a)];
    (words.neuron.sigmoid_alt)([&z, &a, &other_z, &other_a], tanh)
}

/// A row of the data table: the step, then output, cost and gradient of each descent.
pub type DescentRow = [String; 7];

/// The heads of the columns.
#[must_use]
pub fn descent_head(words: &Messages) -> DescentRow {
    let words = &words.neuron;
    let [a, b] = words.curves;
    [
        words.step.to_owned(),
        format!("a {a}"),
        format!("C {a}"),
        format!("∂C/∂w {a}"),
        format!("a {b}"),
        format!("C {b}"),
        format!("∂C/∂w {b}"),
    ]
}

/// The data table: eleven steps at most, the first and the last among them.
#[must_use]
pub fn descent_table(descents: &DescentComparison) -> Vec<DescentRow> {
    let steps = descents.runs[0].len().max(1) - 1;
    let rows = steps.min(10);
    let row = |k: usize| {
        let step = (steps * k).checked_div(rows).unwrap_or_default();
        let [one, other] = descents.at(step).map(|state| shown_state(&state));
        let of = |state: NeuronState| [state.a, state.cost, state.gradient.w].map(figure);
        let ([a, b, c], [d, e, f]) = (of(one), of(other));
        [step.to_string(), a, b, c, d, e, f]
    };
    (0..=rows).map(row).collect()
}

/// The speeds of the animation, in steps a second.
pub const SPEEDS: [f64; 3] = [10.0, 50.0, 250.0];

/// The index of the speed at first.
pub const NORMAL_SPEED: usize = 1;

/// The clock of the animation.
#[derive(Clone, Copy, Debug, Default)]
pub struct StepClock {
    last_ms: Option<f64>,
    /// The part of the present step that has passed.
    part: f64,
}

impl StepClock {
    /// Under reduced motion the animation has few steps, each this long.
    const STILL_MS: f64 = 1000.0;
    const STILL_PARTS: usize = 10;

    /// The step at `now_ms`; None if it has not changed.
    pub fn advance(&mut self, now_ms: f64, step: usize, steps: usize, per_second: f64, still: bool) -> Option<usize> {
        let last = *self.last_ms.get_or_insert(now_ms);
        let passed = now_ms - last;
        if passed <= 0.0 || (still && passed < Self::STILL_MS) {
            return None;
        }
        self.last_ms = Some(now_ms);
        let on = if still {
            steps.div_ceil(Self::STILL_PARTS)
        } else {
            // After a pause of the tab it goes on from where it was.
            self.part += passed.min(100.0) / 1000.0 * per_second;
            let whole = self.part.floor();
            self.part -= whole;
            whole as usize
        };
        (on > 0).then(|| (step + on).min(steps))
    }
}
