//! What the parts of Explore read.

use super::glide::{Glide, use_glide};
use crate::app::AppState;
use crate::app::components::charts::{Average, Distributions, use_average};
use crate::app::hooks::throttled_and_debounced;
use crate::math::{Family, Pmf, Sweep, Unit};
use crate::model::{Analysis, Comparison, ExploreDocument, ExploreEdit, HistogramDocument, Model, analyse};
use crate::present::{Fit, Scales};
use leptos::prelude::*;
use std::sync::Arc;

/// All that the texts of Explore are made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Snapshot {
    pub histogram: Arc<HistogramDocument>,
    pub explore: Arc<ExploreDocument>,
    pub observed: Arc<Pmf>,
    pub analysis: Arc<Analysis>,
    pub comparison: Arc<Comparison>,
    pub fit: Arc<Fit>,
    pub unit: Unit,
}

/// The documents of Explore and what is derived from them. Memos compare equal where a step does not concern them: a step of p leaves P, the
/// fits and the curves as they are, and the base layers of their charts are not painted again.
#[derive(Clone, Copy)]
pub struct ExploreContext {
    /// P's counts.
    pub histogram: RwSignal<Arc<HistogramDocument>>,
    /// Model, p and split.
    pub explore: RwSignal<Arc<ExploreDocument>>,
    /// The number of bins.
    pub bins: Memo<usize>,
    /// The chosen family.
    pub family: Memo<Family>,
    /// P.
    pub observed: Memo<Arc<Pmf>>,
    /// The figures of P and Q.
    pub analysis: Memo<Arc<Analysis>>,
    /// The three families at their best.
    pub comparison: Memo<Arc<Comparison>>,
    /// The curves against p and their minima.
    pub fit: Memo<Arc<Fit>>,
    /// The scales of the charts of bins.
    pub scales: Memo<Scales>,
    /// Which divergence the left panel and the shading of the bars show.
    pub average: Average,
    /// Takes p to a best value.
    pub glide: Glide,
    /// Whether p is played.
    pub playing: RwSignal<bool>,
    /// What texts that are read say something of.
    pub throttled: Memo<Snapshot>,
    /// What text alternatives and the folded table say something of.
    pub debounced: Memo<Snapshot>,
}

impl ExploreContext {
    /// The memos of the page, which go with it.
    pub fn new(state: AppState) -> Self {
        let (histogram, explore) = (state.documents.histogram, state.documents.explore);
        let bins = Memo::new(move |_| histogram.read().bins());
        let family = Memo::new(move |_| explore.read().family());
        let split = Memo::new(move |_| explore.read().split);
        let observed = Memo::new(move |_| Arc::new(histogram.read().observed()));
        let analysis = Memo::new(move |_| {
            let (observed, explore) = (observed.read(), explore.read());
            Arc::new(analyse(&observed, explore.family().pmf(observed.len(), explore.p)))
        });
        // Tables that depend on the number of bins and the split alone: made again only when those change.
        let sweeps = Memo::new(move |_| Arc::new(Model::ALL.map(|model| Sweep::new(model.family(split.get()), bins.get()))));
        let comparison = Memo::new(move |_| {
            let (sweeps, observed) = (sweeps.read(), observed.read());
            Arc::new(Comparison::new(sweeps.each_ref().map(|sweep| sweep.least_forward(&observed))))
        });
        let fit = Memo::new(move |_| {
            // A model without p is shown against the binomial's curves.
            let model = match family.get() {
                Family::Uniform | Family::Binomial => Model::Binomial,
                Family::TwoGroup { .. } => Model::TwoGroup,
            };
            Arc::new(Fit::new(&sweeps.read()[model.index()], &observed.read()))
        });
        let scales = Memo::new(move |_| Scales::new(&state.scale_documents.histogram.read(), &analysis.read(), state.unit.get()));
        let snapshot = move || Snapshot {
            histogram: histogram.get(),
            explore: explore.get(),
            observed: observed.get(),
            analysis: analysis.get(),
            comparison: comparison.get(),
            fit: fit.get(),
            unit: state.unit.get(),
        };
        let (glide, playing) = (use_glide(state), RwSignal::new(false));
        let (throttled, debounced) = throttled_and_debounced(snapshot, move || playing.get() || glide.running().get());
        Self {
            histogram,
            explore,
            bins,
            family,
            observed,
            analysis,
            comparison,
            fit,
            scales,
            average: use_average(state.view_options.average),
            glide,
            playing,
            throttled,
            debounced,
        }
    }

    /// P and Q, for their charts.
    pub fn distributions(self) -> Distributions {
        let Self { histogram, observed, analysis, scales, .. } = self;
        Distributions { histogram: histogram.into(), observed, analysis, scales }
    }

    /// Whether the chosen model has a p. Tracked.
    pub fn has_parameter(self) -> bool {
        self.family.read().has_parameter()
    }

    /// Chooses a model, at its p of the least D(P‖Q) where it has one, as one step of undo.
    pub fn choose_model(self, state: AppState, model: Model) {
        state.commit_pending();
        // Untracked: an event handler. Where every p gives ∞, p stays.
        match self.comparison.get_untracked().fit(model).least.p {
            Some(p) => self.glide.to(p, Some(model)),
            None => _ = state.edit(ExploreEdit::SetModel(model)),
        }
    }

    /// The parameter of the chosen model, if it has one. Tracked.
    pub fn p(self) -> Option<f64> {
        self.explore.read().parameter()
    }
}
