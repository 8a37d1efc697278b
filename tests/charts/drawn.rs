//! The charts of every page, as the page makes them of its documents.

use std::sync::Arc;

use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters::prelude::SVGBackend;
use wormteeth::chart::{AverageOver, Density, Scene, Size, Style, curves, histogram};
use wormteeth::math::Unit;
use wormteeth::model::information::Part;
use wormteeth::model::{DescentComparison, Documents, ListComparison, Page, SoftmaxFigures};
use wormteeth::present::evidence::{Repeats, bet_trend, evidence_trend, plug_in_trend, sample_bars_base, sample_bars_overlay};
use wormteeth::present::softmax::{self, ClassRow};
use wormteeth::present::{self, Scales};

use crate::common::seen::{Explored, sampled, words};
use crate::lesson::lesson;
use crate::recorder::{Call, record};

/// A scene of any type.
pub trait Layer {
    fn draw_svg(&self, area: &DrawingArea<SVGBackend, Shift>, style: &Style);
    fn record(&self, size: Size, style: &Style) -> Vec<Call>;
}

impl<T: Scene> Layer for T {
    fn draw_svg(&self, area: &DrawingArea<SVGBackend, Shift>, style: &Style) {
        self.draw(area, style).expect("SVG");
    }

    fn record(&self, size: Size, style: &Style) -> Vec<Call> {
        record(size, self, style)
    }
}

/// A label that a chart may have: what it names, and its text.
pub type Label = (&'static str, String);

/// A chart of a page: the id of its canvas after `chart-`, its width and height in CSS px, base and overlay.
pub struct Chart {
    pub id: &'static str,
    pub css: (f64, f64),
    pub layers: [Box<dyn Layer>; 2],
    /// Its labels, but for those of the axes.
    pub labels: Vec<Label>,
    /// What the page lays over it, in CSS px: left, top, right, bottom.
    pub html: Vec<[f64; 4]>,
}

impl Chart {
    pub fn new(id: &'static str, css: (f64, f64), base: impl Scene + 'static, overlay: impl Scene + 'static) -> Self {
        Self { id, css, layers: [Box::new(base), Box::new(overlay)], labels: Vec::new(), html: Vec::new() }
    }

    /// What both layers draw.
    pub fn record(&self, size: Size, style: &Style) -> [Vec<Call>; 2] {
        self.layers.each_ref().map(|layer| layer.record(size, style))
    }
}

/// How charts are looked at.
#[derive(Clone, Copy)]
pub struct Look {
    pub style: Style,
    /// Width and height in CSS px of the bars and the curves; the width is that of other pages' charts too.
    pub upper: (f64, f64),
    /// And of the terms.
    pub terms: (f64, f64),
    pub highlighted: Option<usize>,
    /// How many samples of each size Evidence has drawn.
    pub samples: usize,
}

impl Look {
    /// Charts so wide, of the usual heights.
    pub fn new(style: Style, width: f64) -> Self {
        Self { style, upper: (width, 230.0), terms: (width, 130.0), highlighted: None, samples: 20 }
    }
}

/// All charts of a page, in bits.
pub fn charts(page: Page, documents: &Documents, look: &Look) -> Vec<Chart> {
    let (unit, words) = (Unit::Bits, words());
    let Look { upper: (width, _), highlighted, .. } = *look;
    match page {
        Page::Explore => explore(&Explored::new(documents), look),
        Page::Information => Part::ALL.map(|part| panel(part, documents, look)).into(),
        Page::Evidence => {
            let seen = sampled(&documents.histogram.observed(), &documents.evidence);
            let mut repeats = Repeats::new(&seen.setting);
            while repeats.step(look.samples) {}
            let results = repeats.results();
            let live = sample_bars_overlay(&seen.gap_analysis);
            let trends = [
                ("evidence", evidence_trend(&seen, &results, unit, words)),
                ("bet", bet_trend(documents.evidence.size, &results, words)),
                ("plug-in", plug_in_trend(&seen.setting, &results, unit, words)),
            ];
            let trends = trends.map(|(id, trend)| Chart::new(id, (width, 230.0), trend.base.clone(), trend));
            let catch = Chart::new("catch", (width, 150.0), sample_bars_base(&live, words), live);
            trends.into_iter().chain([catch]).collect()
        }
        Page::Neuron => {
            let (document, descents) = (&documents.neuron, DescentComparison::new(&documents.neuron));
            let race = present::descent_panels(&descents, document.y, words);
            let axis = present::z_axis(descents.reach());
            let sigmoid = present::sigmoid_panels(axis, document.y, true, words);
            let step = present::descent_overlay(Arc::new(race.clone()), document.step);
            let now = present::sigmoid_overlay(Arc::new(sigmoid.clone()), &descents.at(document.step));
            vec![Chart::new("race", (width, 500.0), race, step), Chart::new("sigmoid", (width, 240.0), sigmoid, now)]
        }
        Page::Softmax => {
            let (document, figures) = (&documents.softmax, SoftmaxFigures::new(&documents.softmax));
            let rows = [
                ("logits", ClassRow::Logits, 136.0),
                ("softmax", ClassRow::Softmax, 110.0),
                ("log-softmax", ClassRow::Log, 110.0),
                ("gradient", ClassRow::Gradient, 110.0),
            ];
            let chart = |(id, row, height)| {
                let axis = softmax::axis(row, document, &figures, unit);
                let overlay = softmax::overlay(row, document, &figures, axis, unit, highlighted, words);
                Chart::new(id, (width, height), softmax::base(row, document, axis, highlighted, words), overlay)
            };
            rows.map(chart).into()
        }
        Page::Lesson => lesson(look),
        Page::Ledger => vec![],
    }
}

pub fn explore(seen: &Explored, look: &Look) -> Vec<Chart> {
    let Look { style, upper, highlighted, .. } = *look;
    let Explored { histogram, explore, analysis, .. } = seen;
    let (unit, words) = (Unit::Bits, words());
    let scales = Scales::new(histogram, analysis, unit);
    let [forward, reverse] = &scales.support_mismatch;
    let base = present::counts_base(histogram, scales.counts, highlighted, forward.clone(), words);
    let overlay =
        present::counts_overlay(histogram, explore.model, analysis, scales.counts, AverageOver::P, [highlighted, None], words);
    let names = [overlay.p_name, overlay.q_name].map(|name| ("name", name.to_owned())).to_vec();
    let frame = histogram::frame(Size::css(upper.0, upper.1, &style), histogram.bins(), &scales.counts, &style);
    let card = highlighted.and_then(|bin| present::bin_card(bin, histogram, analysis, &frame, &style)).map(|card| {
        let ((left, top), projector) = (card.corner, style.density == Density::Projector);
        [left, top, left + 150.0, top + if projector { 86.0 } else { 66.0 }]
    });
    // What the shading means, beside the unit.
    let em = if style.density == Density::Projector { 16.0 } else { 12.0 };
    let left = (frame.left() / style.scale).max(3.7 * em) + 6.0;
    let key = (style.density != Density::Phone).then_some([left, 2.0, left + 17.0 * em, 20.0]);
    let html = card.into_iter().chain(key).collect();
    let counts = Chart { labels: names, html, ..Chart::new("counts", upper, base, overlay) };
    let terms = |id, direction, average_over, bold: &[usize]| {
        let labels = Arc::new(present::terms_labels(direction, unit, highlighted));
        let texts = labels.iter().map(|label| ("term", label.text.clone())).collect();
        let overlay = present::terms_overlay(direction, None, labels, scales.terms, unit, average_over, highlighted);
        let base = present::terms_base(histogram.bins(), scales.terms, highlighted, bold.to_vec());
        // The line of the highlighted term.
        let line =
            highlighted.filter(|_| style.density != Density::Projector).map(|_| [48.0, 0.0, look.terms.0.min(464.0), 16.0]);
        Chart { labels: texts, html: line.into_iter().collect(), ..Chart::new(id, look.terms, base, overlay) }
    };
    vec![
        counts,
        curves_chart(seen, look),
        terms("terms-pq", &analysis.forward, AverageOver::P, forward),
        terms("terms-qp", &analysis.reverse, AverageOver::Q, reverse),
    ]
}

fn curves_chart(seen: &Explored, look: &Look) -> Chart {
    let Look { style, upper, .. } = *look;
    let Explored { explore, analysis, fit, .. } = seen;
    let unit = Unit::Bits;
    let level = seen.p().is_none().then(|| present::level(analysis));
    let axis = present::curves_axis(fit, level, unit);
    let frame = curves::frame(Size::css(upper.0, upper.1, &style), &axis, &style);
    let hidden = curves::hidden_tick(seen.p(), &frame, &style);
    let base = Arc::new(present::curves_base(fit, level, axis, hidden, unit, style.density, words()));
    let overlay = present::curves_overlay(Arc::clone(&base), analysis, seen.p(), present::p_label(explore.p), unit);
    let mut labels: Vec<Label> = Vec::new();
    let leaves = |y: Option<&f64>| y.is_some_and(|y| *y > axis.high);
    for curve in [&base.forward, &base.reverse] {
        if curve.ys.iter().filter(|y| **y <= axis.high).count() < 2 {
            labels.extend(curve.note.iter().map(|note| ("note", note.clone())));
            continue;
        }
        // Where there are level lines, these are D, and the curves another model's.
        labels.push((if base.level.is_some() { "name" } else { "D" }, curve.name.clone()));
        labels.extend(
            curve.minimum.iter().filter(|minimum| minimum.y <= axis.high).map(|minimum| ("minimum", minimum.label.clone())),
        );
        let ends = [curve.ys.first(), curve.ys.last()].into_iter().zip(&curve.ends).filter(|(y, _)| leaves(*y));
        labels.extend(ends.map(|(_, end)| ("end", end.clone())));
    }
    let levels = base.level.iter().flat_map(|levels| [&levels.forward, &levels.reverse]);
    labels.extend(levels.map(|level| (if level.y <= axis.high { "D" } else { "note" }, level.label.clone())));
    labels.extend(seen.p().map(|_| ("p", overlay.p_label.clone())));
    // The slider's thumb.
    let radius = if style.density == Density::Projector { 12.0 } else { 10.0 };
    let thumb = seen.p().map(|p| {
        let (x, y) = (frame.x_px(p) / style.scale, frame.bottom() / style.scale);
        [x - radius, y - radius, x + radius, y + radius]
    });
    Chart { labels, html: thumb.into_iter().collect(), ..Chart::new("curves", upper, base, overlay) }
}

fn panel(part: Part, documents: &Documents, look: &Look) -> Chart {
    let (document, unit, highlighted) = (&*documents.information, Unit::Bits, look.highlighted);
    // A third of a desk's width.
    let width = look.upper.0.min(389.0);
    let seen = ListComparison::new(&document.p, &document.q);
    match part {
        Part::List(list) => {
            let overlay = present::list_overlay(document, document, list, highlighted);
            Chart::new(list.key(), (width, 170.0), present::list_base(document, list, &seen, highlighted), overlay)
        }
        Part::Event | Part::Coin | Part::Jensen => {
            let base = present::function_plot_base(part, present::ground(part, &seen, unit), unit, words());
            Chart::new(part.key(), (width, 170.0), base, present::function_plot_overlay(part, document, &seen, unit, highlighted))
        }
        Part::Sums | Part::Coins => {
            let base = present::stacked_bars_base(part, document, &seen, unit);
            Chart::new(part.key(), (width, 56.0), base, present::stacked_bars_overlay(part, document, &seen, unit))
        }
    }
}
