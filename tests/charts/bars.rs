//! Bars of every kind end where their values are, on any screen.

use wormteeth::chart::{
    AverageOver, CountAxis, Density, Frame, Kind, Rgb, Size, Style, bar_chart, class_bars, histogram, signed_bars,
};
use wormteeth::math::Unit;
use wormteeth::model::information::List;
use wormteeth::model::{Model, Page, SoftmaxFigures};
use wormteeth::present::evidence::sample_bars_overlay;
use wormteeth::present::softmax::{self, ClassRow};
use wormteeth::present::{self, Scales, counts_overlay};

use crate::common::seen::{Explored, opened, sampled, words};
use crate::drawn::{Look, charts};
use crate::measure::{LIGHT, desk, rects, upper};
use crate::recorder::{Call, record};

type Values = Vec<f64>;

/// Charts with bars by their ids: the page, the frame, and the values of P, of Q and of the data.
fn bar_charts(size: impl Fn(f64, f64) -> Size, style: &Style) -> Vec<(&'static str, Page, Frame, [Values; 3])> {
    let documents = opened("#/explore?v=1");
    let seen = Explored::new(&documents);
    let scales = Scales::new(&seen.histogram, &seen.analysis, Unit::Bits);
    let counts = histogram::frame(size(600.0, 230.0), 11, &scales.counts, style);
    let terms = signed_bars::frame(size(600.0, 130.0), 11, &scales.terms, style);
    let bits = |terms: &[f64]| terms.iter().map(|nats| Unit::Bits.from_nats(*nats)).collect::<Values>();
    let catch = sample_bars_overlay(&sampled(&documents.histogram.observed(), &documents.evidence).gap_analysis);
    let shares = histogram::frame(size(600.0, 150.0), 11, &catch.axis, style);
    let information = &documents.information;
    let list = |list| bar_chart::frame(size(389.0, 170.0), 4, &present::list_axis(information, list), style);
    let figures = SoftmaxFigures::new(&documents.softmax);
    let row = |row: ClassRow| {
        let axis = softmax::axis(row, &documents.softmax, &figures, Unit::Bits);
        class_bars::frame(size(600.0, 110.0), Kind::ClassBars, 3, &axis, style)
    };
    vec![
        ("counts", Page::Explore, counts, [seen.histogram.counts.clone(), vec![], vec![]]),
        ("terms-pq", Page::Explore, terms, [bits(&seen.analysis.forward.terms), vec![], vec![]]),
        ("terms-qp", Page::Explore, terms, [vec![], bits(&seen.analysis.reverse.terms), vec![]]),
        ("p", Page::Information, list(List::P), [information.p.clone(), vec![], vec![]]),
        ("q", Page::Information, list(List::Q), [vec![], information.q.clone(), vec![]]),
        ("catch", Page::Evidence, shares, [catch.truth, catch.model, catch.data]),
        ("softmax", Page::Softmax, row(ClassRow::Softmax), [vec![1.0, 0.0, 0.0], figures.p.clone(), vec![]]),
        ("gradient", Page::Softmax, row(ClassRow::Gradient), [vec![figures.gradient[0], 0.0, 0.0], vec![], vec![]]),
    ]
}

#[test]
fn bars_end_at_their_values() {
    for ratio in [1.0, 1.5, 2.0] {
        let style = Style::canvas(LIGHT, Density::Normal, ratio);
        for (id, page, frame, values) in bar_charts(|width, height| Size::css(width, height, &style), &style) {
            let all = charts(page, &opened("#/explore?v=1"), &Look::new(style, 600.0));
            let chart = all.into_iter().find(|chart| chart.id == id).expect(id);
            let calls = chart.record(Size::css(chart.css.0, chart.css.1, &style), &style).concat();
            let foot = frame.y_px(0.0);
            // The corner in a bin's column that is farthest from the foot; a bar of less than half a pixel is none.
            let end = |color: Rgb, bin| {
                // Below zero a term is a ghost.
                let ghost = if color == LIGHT.q { LIGHT.q_ghost } else { LIGHT.p_ghost };
                let colors = [color, if id.starts_with("terms") { ghost } else { color }];
                let bars = colors.into_iter().flat_map(|color| rects(&calls, color, &style));
                let column = bars.filter(|(x, _)| (frame.x_data(f64::from(*x)) - bin as f64).abs() < 0.5);
                let far = column.max_by_key(|(_, y)| (f64::from(*y) - foot).abs() as i32);
                far.map_or(foot.round() as i32, |(_, y)| y)
            };
            for (values, color) in values.into_iter().zip([LIGHT.p, LIGHT.q, LIGHT.control]) {
                for (bin, value) in values.into_iter().enumerate() {
                    let y = end(color, bin);
                    // An outline of Q is as high as its stroke at least, and so low a bar passes for a sign.
                    let (off, height) = ((f64::from(y) - frame.y_px(value)).abs(), (frame.y_px(value) - foot).abs());
                    let near = if id == "catch" || height <= style.px(4.0) { style.px(4.0) } else { style.fine.into() };
                    assert!(off <= near, "{id} at {ratio}: bin {bin} ends at {y}, not at {value}");
                }
            }
        }
    }
}

/// While a bar is dragged the axis stays, and the model may outgrow it.
#[test]
fn a_model_that_outgrows_the_axis_has_no_lid() {
    let seen = Explored::new(&opened("#/explore?v=1"));
    let style = desk();
    let lids = |greatest: f64| {
        let axis = CountAxis::new(greatest);
        let overlay = counts_overlay(&seen.histogram, Model::Binomial, &seen.analysis, axis, AverageOver::P, [None; 2], words());
        let calls = record(upper(&style), &overlay, &style);
        let is_lid = |call: &&Call| match call {
            Call::Rect { corners: [(x0, y0), (x1, y1)], color } => *color == LIGHT.q && (x1 - x0).abs() > 4 * (y1 - y0).abs(),
            _ => false,
        };
        calls.iter().filter(is_lid).count()
    };
    // The model expects 0.1, 1.4, 9, 30, 70, 111, 123, 93, 46, 14 and 1.8 worms.
    assert_eq!((lids(123.0), lids(75.0)), (10, 7)); // of 0.1 worms there is no bar
}
