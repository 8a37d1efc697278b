//! States of the lab as scenes, with the mathematics written out once more so that charts are tested without `info`.

use std::sync::Arc;
use wormteeth::chart::curves::{CurveScene, CurvesBase, CurvesOverlay, Level, Levels, Minimum, hidden_tick};
use wormteeth::chart::histogram::{HistogramBase, HistogramOverlay};
use wormteeth::chart::signed_bars::{SignedBarsBase, SignedBarsOverlay, labels};
use wormteeth::chart::{CountAxis, Size, Style, ValueAxis, curves};

pub const WORMS: [f64; 11] = [2.0, 5.0, 19.0, 58.0, 100.0, 83.0, 58.0, 47.0, 46.0, 45.0, 37.0];

/// A state of Explore.
pub struct State {
    pub counts: Vec<f64>,
    pub q: Vec<f64>,
    pub p: Option<f64>,
    pub highlighted: Option<usize>,
    pub q_name: &'static str,
}

impl State {
    pub fn article() -> Self {
        Self::binomial(&WORMS, 0.57)
    }

    pub fn binomial(counts: &[f64], p: f64) -> Self {
        Self { counts: counts.to_vec(), q: binomial(counts.len(), p), p: Some(p), highlighted: None, q_name: "Q binomial" }
    }

    pub fn uniform(counts: &[f64]) -> Self {
        Self {
            counts: counts.to_vec(),
            q: vec![1.0 / counts.len() as f64; counts.len()],
            p: None,
            highlighted: None,
            q_name: "Q uniform",
        }
    }

    pub fn highlighted(self, bin: usize) -> Self {
        Self { highlighted: Some(bin), ..self }
    }

    fn total(&self) -> f64 {
        self.counts.iter().sum()
    }

    pub fn observed(&self) -> Vec<f64> {
        self.counts.iter().map(|count| count / self.total()).collect()
    }

    pub fn count_axis(&self) -> CountAxis {
        let expected = self.q.iter().map(|q| q * self.total());
        CountAxis::new(self.counts.iter().copied().chain(expected).fold(0.0, f64::max), self.total())
    }

    pub fn counts_base(&self) -> HistogramBase {
        HistogramBase {
            counts: Arc::new(self.counts.clone()),
            axis: self.count_axis(),
            unit_label: "share",
            bins_label: "teeth",
            highlighted: self.highlighted,
            bold: Vec::new(),
        }
    }

    pub fn counts_overlay(&self) -> HistogramOverlay {
        HistogramOverlay {
            counts: Arc::new(self.counts.clone()),
            expected: self.q.iter().map(|q| q * self.total()).collect(),
            axis: self.count_axis(),
            p_name: "P observed",
            q_name: self.q_name,
            highlighted: self.highlighted,
        }
    }

    fn support_mismatch(&self) -> Vec<usize> {
        let p = self.observed();
        (0..p.len()).filter(|k| terms(&p, &self.q)[*k] == f64::INFINITY || terms(&self.q, &p)[*k] == f64::INFINITY).collect()
    }

    pub fn term_axis(&self) -> ValueAxis {
        let p = self.observed();
        ValueAxis::for_terms(&[&terms(&p, &self.q), &terms(&self.q, &p)])
    }

    pub fn terms_base(&self) -> SignedBarsBase {
        SignedBarsBase {
            bins: self.counts.len(),
            axis: self.term_axis(),
            highlighted: self.highlighted,
            bold: self.support_mismatch(),
        }
    }

    pub fn terms_overlay(&self, hollow: bool) -> SignedBarsOverlay {
        let p = self.observed();
        let terms = if hollow { terms(&self.q, &p) } else { terms(&p, &self.q) };
        SignedBarsOverlay {
            labels: Arc::new(labels(&terms, self.highlighted)),
            terms,
            axis: self.term_axis(),
            hollow,
            highlighted: self.highlighted,
        }
    }

    /// Both divergences of the binomial family on 401 values of p.
    pub fn divergences(&self) -> [Vec<f64>; 2] {
        let p = self.observed();
        let grid = (0..=400).map(|i| binomial(p.len(), f64::from(i) / 400.0));
        let both = grid.map(|q| (divergence(&p, &q), divergence(&q, &p)));
        let (forward, reverse) = both.unzip();
        [forward, reverse]
    }

    pub fn curves(&self, size: Size, style: &Style) -> (CurvesBase, CurvesOverlay) {
        let [forward, reverse] = self.divergences();
        let observed = self.observed();
        let values = [divergence(&observed, &self.q), divergence(&self.q, &observed)];
        let long = style.density == wormteeth::chart::Density::Normal;
        let minima = [minimum(&forward, long), minimum(&reverse, long)];
        let mut heights: Vec<f64> = minima.iter().flatten().map(|minimum| minimum.y).collect();
        if self.p.is_none() {
            heights.extend(values);
        }
        let axis = ValueAxis::for_curves(&heights, 1.0);
        let frame = curves::frame(size, &axis, style);
        let scene = |ys: Vec<f64>, name: &str, least: &Option<Minimum>| CurveScene {
            ends: [arrow(ys[0]), arrow(ys[400])],
            note: ys[1..400].iter().all(|y| *y == f64::INFINITY).then(|| format!("{name} = ∞ but at the ends")),
            ys,
            name: name.into(),
            minimum: if self.p.is_some() { least.clone() } else { None },
        };
        let level = self.p.is_none().then(|| Levels {
            forward: Level { y: values[0], label: format!("uniform D(P‖Q) {}", figure(values[0])) },
            reverse: Level { y: values[1], label: format!("uniform D(Q‖P) {}", figure(values[1])) },
        });
        let still = CurvesBase {
            axis,
            unit_label: "bits".into(),
            forward: scene(forward, "D(P‖Q)", &minima[0]),
            reverse: scene(reverse, "D(Q‖P)", &minima[1]),
            level,
            hidden_tick: hidden_tick(self.p, &frame, style),
        };
        let live = CurvesOverlay {
            axis,
            p: self.p,
            p_label: format!("p {:.3}", self.p.unwrap_or(0.0)),
            forward: values[0],
            reverse: values[1],
        };
        (still, live)
    }
}

fn figure(value: f64) -> String {
    if value.is_finite() { format!("{value:.3}") } else { "∞".into() }
}

fn arrow(value: f64) -> String {
    if value.is_finite() { format!("↑ {value:.2}") } else { "↑ ∞".into() }
}

fn minimum(ys: &[f64], long: bool) -> Option<Minimum> {
    let (at, y) = ys.iter().enumerate().min_by(|a, b| a.1.total_cmp(b.1))?;
    let p = at as f64 / 400.0;
    let label = if long { format!("least {y:.3} at p {p:.3}") } else { format!("least {y:.3}") };
    y.is_finite().then_some(Minimum { p, y: *y, label })
}

pub fn binomial(bins: usize, p: f64) -> Vec<f64> {
    let n = bins - 1;
    let mut coefficient = 1.0;
    (0..bins)
        .map(|k| {
            if k > 0 {
                coefficient *= (n + 1 - k) as f64 / k as f64;
            }
            coefficient * p.powi(k as i32) * (1.0 - p).powi((n - k) as i32)
        })
        .collect()
}

pub fn terms(p: &[f64], q: &[f64]) -> Vec<f64> {
    p.iter().zip(q).map(|(p, q)| if *p == 0.0 { 0.0 } else { p * (p / q).log2() }).collect()
}

pub fn divergence(p: &[f64], q: &[f64]) -> f64 {
    terms(p, q).iter().sum()
}
