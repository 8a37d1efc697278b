//! Repeated sampling, advanced in small slices so that the page stays responsive.

use super::EVIDENCE_TERM;
use crate::math::{Family, Hypothesis, LikelihoodRatio, ModelComparison, PlugIn, Pmf, Quantiles, kl, plug_in_bias};
use crate::model::evidence::EvidenceDocument;
use crate::model::number;
use std::borrow::Cow;

/// Sizes of samples that the charts have points at, beside the reader's own.
pub const SIZES: [usize; 12] = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

/// The number of samples of each size that are drawn without a press of the button.
pub const FIRST_GOAL: usize = 400;
/// The number of samples that a press of the button adds.
const RUN: usize = 5000;
/// The most samples of a size: more would take long and show no difference.
const MOST: usize = 100_000;

/// The number of paths behind the band: more would make no visible difference.
const PATHS: usize = 1000;
/// The least number of paths for a band.
const FEW_PATHS: usize = 20;
/// The share of the paths below the band, and that above.
const TAIL: f64 = 0.05;
/// The approximate number of observations drawn in one slice.
const WORMS: usize = 1000;
/// The half-width of error bars in standard errors: 95 % intervals.
const WIDE: f64 = 1.96;

/// The setting of the repeated samples.
#[derive(Clone, Debug, PartialEq)]
pub struct RepeatSetup {
    /// The distribution that samples are drawn from.
    pub p: Pmf,
    /// The first model at its p, and the second.
    pub models: [Pmf; 2],
    /// The first model's family.
    pub family: Family,
    /// The first model is fitted to each sample.
    pub refit: bool,
    /// The reader's seed; repeated samples have seeds of their own, derived from it.
    pub seed: usize,
    /// The chosen size of samples.
    pub size: usize,
    /// The length of the paths.
    pub reach: usize,
}

impl RepeatSetup {
    /// The setting of a document over P.
    #[must_use]
    pub fn new(p: &Pmf, document: &EvidenceDocument, reach: usize) -> Self {
        let bins = p.len();
        let EvidenceDocument { refit, seed, size, .. } = *document;
        Self { p: p.clone(), models: document.models(bins), family: document.family(bins), refit, seed, size, reach }
    }

    /// The log-likelihood ratio of the first model over the second.
    #[must_use]
    pub fn ratio(&self) -> LikelihoodRatio {
        LikelihoodRatio::new(&self.models[0], &self.models[1])
    }

    /// The least D(P‖Q) of the first model, or that at its p if it is not fitted.
    #[must_use]
    pub fn first_loss(&self) -> f64 {
        let fitted = self.family.fit(self.p.len(), &self.p).filter(|_| self.refit);
        let best = fitted.map(|p| self.family.pmf(self.p.len(), p));
        kl(&self.p, best.as_ref().unwrap_or(&self.models[0])).nats()
    }

    /// The model, 0 or 1, whose divergence from P is larger; None where they are equal or both ∞.
    #[must_use]
    pub fn wrong_model(&self) -> Option<usize> {
        let [first, second] = [self.first_loss(), kl(&self.p, &self.models[1]).nats()];
        let difference = if first == second { 0.0 } else { number::without_noise(first - second, EVIDENCE_TERM) };
        (difference != 0.0).then_some(usize::from(difference < 0.0))
    }

    /// The bias of the plug-in divergence for samples of this size, in nats.
    #[must_use]
    pub fn bias(&self, size: usize) -> f64 {
        plug_in_bias(self.p.p().iter().filter(|p| **p > 0.0).count(), size)
    }

    /// The seed of samples of one kind and size; no reader can set it.
    fn own_seed(&self, kind: u64, size: usize) -> u64 {
        1 << 63 | (self.seed as u64) << 20 | kind << 16 | size as u64
    }

    fn contest(&self, size: usize) -> ModelComparison {
        let first = if self.refit { Hypothesis::Refitted(self.family) } else { Hypothesis::Fixed(self.models[0].clone()) };
        ModelComparison::new(&self.p, size, first, &self.models[1], self.own_seed(1, size))
    }

    fn plug_in(&self, size: usize) -> PlugIn {
        PlugIn::new(&self.p, size, &self.models[0], self.own_seed(2, size))
    }

    fn spread(&self) -> Quantiles {
        // 1, 2, 3, 5, 7, 10, … : eight to a power of ten.
        let mut sizes: Vec<usize> = Vec::new();
        let mut step = 0;
        while sizes.last().is_none_or(|last| *last < self.reach) {
            let size = 10_f64.powf(f64::from(step) / 8.0).round() as usize;
            if sizes.last() != Some(&size) {
                sizes.push(size.min(self.reach));
            }
            step += 1;
        }
        Quantiles::new(&self.p, &self.ratio(), &sizes, self.own_seed(3, 0))
    }
}

/// Which model samples of one size prefer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bet {
    /// The size.
    pub size: usize,
    /// The number of samples.
    pub samples: usize,
    /// The share that prefers the wrong model; None before any, and where neither is wrong.
    pub share: Option<f64>,
    /// The half-width of its error bar.
    pub error: f64,
}

/// D(P̂‖Q) of samples of one size.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measured {
    /// The size.
    pub size: usize,
    /// Its mean in nats, ∞ if that of any sample is infinite; None before any.
    pub mean: Option<f64>,
    /// The half-width of its error bar.
    pub error: f64,
}

/// The results so far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Results {
    /// By size, ascending.
    pub bets: Vec<Bet>,
    /// By size, ascending.
    pub measured: Vec<Measured>,
    /// The mean evidence in nats between which most paths lie, by number of samples.
    pub band: Vec<(usize, [f64; 2])>,
}

impl Results {
    /// The entry for samples of this size.
    #[must_use]
    pub fn bet(&self, size: usize) -> Option<Bet> {
        self.bets.iter().copied().find(|bet| bet.size == size)
    }

    /// The plug-in divergence of samples of this size.
    #[must_use]
    pub fn measured(&self, size: usize) -> Option<Measured> {
        self.measured.iter().copied().find(|measured| measured.size == size)
    }
}

/// The repeated samples: each kind and size has a random source of its own, so that they do not depend on each other.
#[derive(Clone, Debug)]
pub struct Repeats {
    setting: RepeatSetup,
    sizes: Vec<usize>,
    contests: Vec<ModelComparison>,
    plug_ins: Vec<PlugIn>,
    spread: Quantiles,
    /// The band, and its number of paths: it is computed again only when there are a fifth more.
    band: Vec<(usize, [f64; 2])>,
    banded: usize,
}

/// The number of samples to draw after a press of the button, given the present goal and its progress.
#[must_use]
pub fn next_goal(goal: usize, progress: f64) -> usize {
    let next = if goal < RUN || progress < 1.0 { goal.max(RUN) } else { goal + RUN };
    next.min(MOST)
}

fn sizes_of(setting: &RepeatSetup) -> Vec<usize> {
    let mut sizes = SIZES.to_vec();
    if let Err(place) = sizes.binary_search(&setting.size) {
        sizes.insert(place, setting.size);
    }
    sizes
}

impl Repeats {
    /// Nothing has been drawn yet.
    #[must_use]
    pub fn new(setting: &RepeatSetup) -> Self {
        let sizes = sizes_of(setting);
        let contests = sizes.iter().map(|size| setting.contest(*size)).collect();
        let plug_ins = sizes.iter().map(|size| setting.plug_in(*size)).collect();
        let spread = setting.spread();
        Self { setting: setting.clone(), sizes, contests, plug_ins, spread, band: Vec::new(), banded: 0 }
    }

    /// What is repeated.
    #[must_use]
    pub fn setting(&self) -> &RepeatSetup {
        &self.setting
    }

    /// These samples as far as they are of use for a setting, which may be another one: see [`follow`](Self::follow).
    #[must_use]
    pub fn for_setting(&self, setting: &RepeatSetup) -> Cow<'_, Self> {
        if self.setting == *setting {
            return Cow::Borrowed(self);
        }
        let mut next = self.clone();
        next.follow(setting);
        Cow::Owned(next)
    }

    /// Changes the setting. Another size of samples restarts only that size.
    pub fn follow(&mut self, setting: &RepeatSetup) {
        let before = RepeatSetup { size: setting.size, ..self.setting.clone() };
        let all = before != *setting;
        let former = std::mem::replace(self, Self::new(setting));
        if all {
            return;
        }
        (self.spread, self.band, self.banded) = (former.spread, former.band, former.banded);
        let kept = former.sizes.iter().zip(former.contests).zip(former.plug_ins);
        for ((size, contest), plug_in) in kept {
            if let Ok(place) = self.sizes.binary_search(size) {
                self.contests[place] = contest;
                self.plug_ins[place] = plug_in;
            }
        }
    }

    fn done(&self) -> impl Iterator<Item = usize> + '_ {
        let contests = self.contests.iter().map(|contest| contest.win_counts().samples());
        contests.chain(self.plug_ins.iter().map(|plug_in| plug_in.moments().count() + plug_in.infinite()))
    }

    /// Draws some samples of the kind and size that has the fewest; false if each has `goal` of them.
    pub fn step(&mut self, goal: usize) -> bool {
        let least = self.done().enumerate().min_by_key(|(_, done)| *done);
        let Some((place, done)) = least else { return false };
        let paths = goal.min(PATHS);
        let path_worms = self.setting.reach.max(1);
        // The paths are taken in proportion, and last.
        if self.spread.paths() < paths && (done >= goal || self.spread.paths() * goal <= done * paths) {
            self.spread.advance((WORMS / path_worms).max(1));
            self.sort_band(paths);
            return true;
        }
        if done >= goal {
            return false;
        }
        let many = |size: usize| (WORMS / size.max(1)).clamp(1, goal - done);
        let size = self.sizes.get(place % self.sizes.len().max(1)).copied().unwrap_or(1);
        match place.checked_sub(self.contests.len()) {
            None => self.contests[place].advance(many(size)),
            Some(place) => self.plug_ins[place].advance(many(size)),
        }
        true
    }

    /// The progress to `goal` samples of each, 0 to 1; 1 when [`step`](Self::step) has nothing to do.
    #[must_use]
    pub fn progress(&self, goal: usize) -> f64 {
        let (mut done, mut all) = (0, 0);
        for each in self.done() {
            done += each.min(goal);
            all += goal;
        }
        let paths = goal.min(PATHS);
        done += self.spread.paths().min(paths);
        all += paths;
        if all == 0 { 1.0 } else { done as f64 / all as f64 }
    }

    /// The fewest samples of any kind and size.
    #[must_use]
    pub fn fewest(&self) -> usize {
        self.done().min().unwrap_or(0)
    }

    /// Finds the band anew if there are a good many more paths than when it was found last, or all that are wanted.
    fn sort_band(&mut self, wanted: usize) {
        let paths = self.spread.paths();
        let many_more = paths >= FEW_PATHS && paths > self.banded + self.banded / 5;
        if many_more || paths >= wanted {
            let sized = self.spread.sizes().iter().zip(self.spread.band(TAIL));
            self.band = sized.filter_map(|(size, ends)| Some((*size, ends?))).collect();
            self.banded = paths;
        }
    }

    /// What has come of it so far.
    #[must_use]
    pub fn results(&self) -> Results {
        let wrong_model = self.setting.wrong_model();
        let bets = self.sizes.iter().zip(&self.contests).map(|(size, contest)| {
            let win_counts = contest.win_counts();
            let samples = win_counts.samples();
            let wrong = wrong_model.filter(|_| samples > 0).map(|model| [win_counts.first, win_counts.second][model]);
            let share = wrong.map(|wrong| wrong as f64 / samples as f64);
            let error = share.map_or(0.0, |share| WIDE * (share * (1.0 - share) / samples as f64).sqrt());
            Bet { size: *size, samples, share, error }
        });
        let measured = self.sizes.iter().zip(&self.plug_ins).map(|(size, plug_in)| {
            let moments = plug_in.moments();
            let mean = if plug_in.infinite() > 0 { Some(f64::INFINITY) } else { moments.mean() };
            Measured { size: *size, mean, error: WIDE * moments.standard_error().unwrap_or(0.0) }
        });
        Results { bets: bets.collect(), measured: measured.collect(), band: self.band.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::{RepeatSetup, Repeats};
    use crate::model::HistogramDocument;
    use crate::model::evidence::EvidenceDocument;

    fn setting(seed: usize, size: usize) -> RepeatSetup {
        let document = EvidenceDocument { seed, size, ..EvidenceDocument::default() };
        RepeatSetup::new(&HistogramDocument::default().observed(), &document, 1000)
    }

    #[test]
    fn another_setting_has_what_is_of_use_for_it_and_takes_nothing_away() {
        let mut repeats = Repeats::new(&setting(1, 30));
        while repeats.step(40) {}
        let before = repeats.results();
        assert_eq!(repeats.for_setting(&setting(1, 30)).results(), before);
        let other_size = repeats.for_setting(&setting(1, 31)).results();
        assert_eq!((other_size.bet(30), other_size.bet(31).map(|bet| bet.samples)), (None, Some(0)));
        assert_eq!((other_size.bet(100), &other_size.band), (before.bet(100), &before.band));
        let other_samples = repeats.for_setting(&setting(2, 30));
        assert_eq!(other_samples.progress(40), 0.0);
        assert!(other_samples.results().bets.iter().all(|bet| bet.samples == 0) && other_samples.results().band.is_empty());
        assert_eq!((repeats.progress(40), repeats.results()), (1.0, before));
    }
}
