//! What must hold whatever the documents: everything inside the canvas, no text on another.

use proptest::prelude::*;
use std::sync::Arc;
use wormteeth::chart::{Density, Palette, Size, Style};
use wormteeth::model::{Documents, Page};

use crate::common::documents::documents;
use crate::drawn::{Look, charts};
use crate::recorder::Call;

/// Nothing leaves the canvas.
pub fn on_canvas(name: &str, size: Size, calls: &[Call]) {
    for call in calls {
        assert!(!matches!(call, Call::Forbidden(_)), "{name}: {call:?}");
        for (x, y) in call.spots() {
            let inside = (0.0..=size.width).contains(&x.into()) && (0.0..=size.height).contains(&y.into());
            assert!(inside, "{name}: {call:?} outside {size:?}");
        }
    }
}

/// plotters moves a point outside the area to its edge, so nothing stands on the edge either, but for the band of a column.
pub fn off_the_edge(name: &str, size: Size, calls: &[Call]) {
    for call in calls {
        for (x, y) in call.spots().into_iter().map(|(x, y)| (f64::from(x), f64::from(y))) {
            let (between, below) = (x > 0.0 && x < size.width, y > 0.0 && y < size.height);
            let fits = between && (below || matches!(call, Call::Rect { .. }));
            assert!(fits || matches!(call, Call::Text { .. }), "{name}: {call:?} on the edge of {size:?}");
        }
        if let (Call::Text { size: em, .. }, Some([left, _, right, _])) = (call, text_box(call).map(|(_, corners)| corners)) {
            assert!(left > -em * 0.2 && right < size.width + em * 0.2, "{name}: {call:?} is cut off");
        }
    }
}

/// A text with its left, top, right and bottom. Half an em for a character is about the narrowest bold face: what is cut off or meets here
/// does in every font.
fn text_box(call: &Call) -> Option<(&str, [f64; 4])> {
    let Call::Text { text, at: (x, y), size, side, .. } = call else { return None };
    let (width, half) = (text.chars().count() as f64 * size * 0.5, size * 0.36);
    let left = f64::from(*x)
        - match side {
            'l' => 0.0,
            'c' => width / 2.0,
            _ => width,
        };
    Some((text, [left, f64::from(*y) - half, left + width, f64::from(*y) + half]))
}

/// No text stands on another.
fn apart(name: &str, calls: &[Call]) {
    let texts: Vec<(&str, [f64; 4])> = calls.iter().filter_map(text_box).collect();
    for (index, (text, [left, top, right, bottom])) in texts.iter().enumerate() {
        for (other, [l, t, r, b]) in &texts[index + 1..] {
            // A casing is the same text again.
            let meet = l < right && left < r && t < bottom && top < b;
            assert!(text == other || !meet, "{name}: {text} and {other} meet");
        }
    }
}

/// Any documents, but with nothing between 0 and 1e-9 on Explore, where a label of the scale would be too long for its place.
fn drawable() -> impl Strategy<Value = Documents> {
    documents().prop_map(|mut documents| {
        let counts = &mut Arc::make_mut(&mut documents.histogram).counts;
        counts.iter_mut().filter(|count| **count > 0.0).for_each(|count| *count = count.max(1e-9));
        Arc::make_mut(&mut documents.explore).p = (documents.explore.p * 1e9).round() / 1e9;
        documents
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn everything_is_inside_the_canvas_and_no_text_on_another(
        documents in drawable(),
        (density, width) in prop::sample::select(vec![
            (Density::Normal, 600.0), (Density::Normal, 476.0), (Density::Projector, 600.0), (Density::Phone, 328.0), (Density::Phone, 288.0),
        ]),
        ratio in prop::sample::select(vec![1.0, 1.25, 1.5, 2.0, 3.0]),
        highlighted in prop::option::of(0_usize..2),
    ) {
        let style = Style::canvas(Palette::DARK, density, ratio);
        for chart in Page::ALL.into_iter().flat_map(|page| charts(page, &documents, &Look { highlighted, samples: 3, ..Look::new(style, width) })) {
            let (id, size) = (chart.id, Size::css(chart.css.0, chart.css.1, &style));
            let [base, overlay] = chart.record(size, &style);
            prop_assert!(overlay.len() < 3000, "{id}: {} calls", overlay.len());
            let both = [&base[..], &overlay].concat();
            on_canvas(id, size, &both);
            if !["evidence", "bet", "plug-in", "catch", "logits", "softmax", "log-softmax", "gradient"].contains(&id) {
                off_the_edge(id, size, &both);
            }
            match id {
                "counts" | "curves" | "p" | "q" | "sums" | "coins" => apart(id, &both),
                "terms-pq" | "terms-qp" => [base, overlay].iter().for_each(|layer| apart(id, layer)),
                "race" | "sigmoid" => apart(id, &base),
                _ => {}
            }

        }
    }
}
