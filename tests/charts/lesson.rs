//! The lesson's charts, and what a pointer draws on them.

use std::sync::Arc;

use wormteeth::chart::{AverageOver, Editable, Size, Style, curves};
use wormteeth::math::Unit;
use wormteeth::present::lesson::{self, Outline, Shown};
use wormteeth::present::{self};

use crate::common::seen::{Explored, article, opened, words};
use crate::drawn::{Chart, Look};

const YOURS: [f64; 11] = [5.0, 10.0, 25.0, 50.0, 80.0, 110.0, 90.0, 60.0, 40.0, 20.0, 10.0];

/// As far as the look draws it, and some that run off the top.
const GUESS: [Option<f64>; 9] =
    [Some(2.58), Some(1.93), Some(1.33), Some(0.83), Some(0.52), Some(0.52), Some(0.9), None, Some(4.0)];

/// The charts of the steps, before the answer and after it.
pub fn lesson(look: &Look) -> Vec<Chart> {
    let Look { style, upper: (width, _), highlighted, .. } = *look;
    let (seen, words) = (Explored::new(&opened("#/explore?v=1")), words());
    let (counts, analysis) = (&seen.histogram.counts, &seen.analysis);
    let binomial: Vec<f64> = analysis.q.p().iter().map(|q| q * 500.0).collect();
    let bars = |id, outline: Option<Outline>, shading, editable| {
        let axis = lesson::bars_axis(counts, outline.map_or(&[], |outline| outline.expected));
        let base = lesson::bars_base(counts, axis, editable, highlighted, Vec::new(), ["worms", "teeth"]);
        let overlay = lesson::bars_overlay(counts, "P observed", outline, axis, shading, editable, highlighted);
        let names = ["P observed", overlay.q_name].into_iter().filter(|name| !name.is_empty());
        Chart { labels: names.map(|name| ("name", name.to_owned())).collect(), ..Chart::new(id, (width, 252.0), base, overlay) }
    };
    let outline = |expected, name| Some(Outline { expected, name });
    let terms = lesson::entropy_terms(&article());
    let (entropy, entropy_bars) =
        lesson::term_bars(&terms, lesson::term_axis(&[&terms]), AverageOver::P, false, highlighted);
    let curve = |id, shown| {
        let axis = present::curves_axis(&seen.fit, None, Unit::Bits);
        let frame = curves::frame(Size::css(width, 230.0, &style), &axis, &style);
        let hidden = curves::hidden_tick(Some(0.3), &frame, &style);
        let base = Arc::new(lesson::curves_base(&seen.fit, shown, axis, hidden, style.density, words));
        let overlay = lesson::curves_overlay(Arc::clone(&base), shown, analysis, 0.3);
        Chart::new(id, (width, 230.0), base, overlay)
    };
    let guess = |id, values, pencil, shown: Option<f64>| {
        let base = Arc::new(lesson::guess_base("bits per worm"));
        let nats = analysis.forward.divergence.nats();
        let given = lesson::given_point(0.57, nats, |value, p| format!("given: {value} at p = {p}"));
        let truth = shown.map(|shown| lesson::truth(&seen.fit, shown, style.density, words));
        let known = if shown == Some(1.0) { "minimum 0.477 at p = 0.570" } else { "given: 0.477 at p = 0.57" };
        let scene = lesson::guess_curve(Arc::clone(&base), values, "your guess", given, pencil, truth);
        let height = if width < 400.0 { 228.0 } else { width * 0.67 };
        let labels = vec![("guess", "your guess".to_owned()), ("minimum", known.to_owned())];
        Chart { labels, ..Chart::new(id, (width, height), base, scene) }
    };
    let (classes, prediction) = lesson::classes(&[1.0, 0.0, 0.0, 0.0], &[0.7, 0.1, 0.1, 0.1]);
    vec![
        bars("worms", None, None, Editable::P),
        bars("drawing", outline(&YOURS, "your bars"), None, Editable::Drawing),
        bars("plain", outline(&binomial, "Q binomial"), None, Editable::P),
        bars("yours", outline(&YOURS, "Q yours"), Some(AverageOver::P), Editable::P),
        bars("pencil-model", outline(&binomial, "Q binomial"), None, Editable::Nothing),
        Chart::new("entropy", (width, 136.0), entropy, entropy_bars),
        curve("neither", Shown::Neither),
        curve("forward", Shown::Forward),
        guess("guess", &GUESS, Some(0.7), None),
        guess("guess-growing", &GUESS, None, Some(0.5)),
        guess("guess-answer", &GUESS, None, Some(1.0)),
        guess("guess-flat", &[Some(0.4); 9], Some(0.9), Some(1.0)),
        guess("guess-none", &[None; 9], None, None),
        Chart::new(
            "bit",
            (width, 230.0),
            lesson::bit_base(true, &[(0.5, "1 of 2: 1 bit"), (0.125, "1 of 8: 3 bits")], "bits"),
            lesson::bit_overlay(Some(0.25)),
        ),
        Chart::new("classes", (width, 200.0), classes, prediction),
    ]
}
