//! The same catch again and again: advanced a little at a time, so that the page goes on meanwhile.

use crate::math::{Family, Hypothesis, LikelihoodRatio, ModelComparison, PlugIn, Pmf, Quantiles, kl, plug_in_bias};
use crate::model::evidence::EvidenceDocument;
use std::borrow::Cow;

/// Sizes of samples that the charts have points at, beside the reader's own.
pub const SIZES: [usize; 12] = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

/// So many samples of each size are drawn unasked.
pub const FIRST_GOAL: usize = 400;
/// So many a press of the button.
const RUN: usize = 5000;
/// More would take very long and say no more.
const MOST: usize = 100_000;

/// Catches whose paths make the band: more would not be context.
const PATHS: usize = 1000;
/// Fewer make no band yet.
const FEW_PATHS: usize = 20;
/// What part of the paths lies below the band, and what part above.
const TAIL: f64 = 0.05;
/// About so many worms are caught between two looks at the clock.
const WORMS: usize = 1000;
/// How many times as wide as their standard error the error bars are, either way: they hold the true value in 19 of 20.
const WIDE: f64 = 1.96;

/// What is to be repeated.
#[derive(Clone, Debug, PartialEq)]
pub struct Setting {
    /// Where the worms come from.
    pub p: Pmf,
    /// The first model at its p, and the second.
    pub models: [Pmf; 2],
    /// The first model's family.
    pub family: Family,
    /// The first model is fitted to each sample.
    pub refit: bool,
    /// The seed of the worms caught; samples have seeds of their own, made of it.
    pub seed: usize,
    /// The size of sample that is looked at.
    pub size: usize,
    /// How long the paths are.
    pub reach: usize,
}

impl Setting {
    /// What the sheet says, over P.
    #[must_use]
    pub fn new(p: &Pmf, document: &EvidenceDocument, reach: usize) -> Self {
        let bins = p.len();
        let EvidenceDocument { refit, seed, size, .. } = *document;
        Self { p: p.clone(), models: document.models(bins), family: document.family(bins), refit, seed, size, reach }
    }

    /// What worms say for the first model against the second.
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

    /// Whether the first model is the wrong one: it loses more than the second, or as much.
    #[must_use]
    pub fn first_is_wrong(&self) -> bool {
        self.first_loss() >= kl(&self.p, &self.models[1]).nats()
    }

    /// By how much D of a sample of this size is expected to be too large, in nats; of the bins that P has.
    #[must_use]
    pub fn bias(&self, size: usize) -> f64 {
        plug_in_bias(self.p.p().iter().filter(|p| **p > 0.0).count(), size)
    }

    /// A seed that no reader can set, for samples of one kind and size.
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

/// A bet on samples of one size.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bet {
    /// The size.
    pub size: usize,
    /// How many there were.
    pub samples: usize,
    /// The share that prefers the wrong model; None before any.
    pub share: Option<f64>,
    /// How far that may be off, either way.
    pub error: f64,
}

/// D(P̂‖Q) of samples of one size.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measured {
    /// The size.
    pub size: usize,
    /// Its mean in nats, ∞ if it is that of any sample; None before any.
    pub mean: Option<f64>,
    /// How far that may be off, either way.
    pub error: f64,
}

/// What has come of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Results {
    /// By size, ascending.
    pub bets: Vec<Bet>,
    /// By size, ascending.
    pub measured: Vec<Measured>,
    /// After how many worms most paths lie between which means, in nats.
    pub band: Vec<(usize, [f64; 2])>,
}

impl Results {
    /// The bet on samples of this size.
    #[must_use]
    pub fn bet(&self, size: usize) -> Option<Bet> {
        self.bets.iter().copied().find(|bet| bet.size == size)
    }

    /// D of samples of this size.
    #[must_use]
    pub fn measured(&self, size: usize) -> Option<Measured> {
        self.measured.iter().copied().find(|measured| measured.size == size)
    }
}

/// All that is repeated, each kind and size with its own worms, so that none waits for another and none changes by another's going.
#[derive(Clone, Debug)]
pub struct Repeats {
    setting: Setting,
    sizes: Vec<usize>,
    contests: Vec<ModelComparison>,
    plug_ins: Vec<PlugIn>,
    spread: Quantiles,
    /// The band, and of how many paths: it is sorted out anew only when there are a good many more.
    band: Vec<(usize, [f64; 2])>,
    banded: usize,
}

/// How many samples are wanted after a press of the button, when so many were wanted and such a part of them has been drawn.
#[must_use]
pub fn next_goal(goal: usize, progress: f64) -> usize {
    let next = if goal < RUN || progress < 1.0 { goal.max(RUN) } else { goal + RUN };
    next.min(MOST)
}

fn sizes_of(setting: &Setting) -> Vec<usize> {
    let mut sizes = SIZES.to_vec();
    if let Err(place) = sizes.binary_search(&setting.size) {
        sizes.insert(place, setting.size);
    }
    sizes
}

impl Repeats {
    /// Nothing has been drawn yet.
    #[must_use]
    pub fn new(setting: &Setting) -> Self {
        let sizes = sizes_of(setting);
        let contests = sizes.iter().map(|size| setting.contest(*size)).collect();
        let plug_ins = sizes.iter().map(|size| setting.plug_in(*size)).collect();
        let spread = setting.spread();
        Self { setting: setting.clone(), sizes, contests, plug_ins, spread, band: Vec::new(), banded: 0 }
    }

    /// What is repeated.
    #[must_use]
    pub fn setting(&self) -> &Setting {
        &self.setting
    }

    /// These samples as far as they are of use for a setting, which may be another one: see [`follow`](Self::follow).
    #[must_use]
    pub fn for_setting(&self, setting: &Setting) -> Cow<'_, Self> {
        if self.setting == *setting {
            return Cow::Borrowed(self);
        }
        let mut next = self.clone();
        next.follow(setting);
        Cow::Owned(next)
    }

    /// Goes over to another setting. A new size of sample begins only that size anew.
    pub fn follow(&mut self, setting: &Setting) {
        let before = Setting { size: setting.size, ..self.setting.clone() };
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
        if self.spread.catches() < paths && (done >= goal || self.spread.catches() * goal <= done * paths) {
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

    /// Which part of the way to `goal` samples of each has been gone, 0 to 1; 1 when [`step`](Self::step) has nothing to do.
    #[must_use]
    pub fn progress(&self, goal: usize) -> f64 {
        let (mut done, mut all) = (0, 0);
        for each in self.done() {
            done += each.min(goal);
            all += goal;
        }
        let paths = goal.min(PATHS);
        done += self.spread.catches().min(paths);
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
        let paths = self.spread.catches();
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
        let first_is_wrong = self.setting.first_is_wrong();
        let bets = self.sizes.iter().zip(&self.contests).map(|(size, contest)| {
            let win_counts = contest.win_counts();
            let (wrong, samples) = (if first_is_wrong { win_counts.first } else { win_counts.second }, win_counts.samples());
            let share = (samples > 0).then(|| wrong as f64 / samples as f64);
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
    use super::{Repeats, Setting};
    use crate::model::HistogramDocument;
    use crate::model::evidence::EvidenceDocument;

    fn setting(seed: usize, size: usize) -> Setting {
        let document = EvidenceDocument { seed, size, ..EvidenceDocument::default() };
        Setting::new(&HistogramDocument::default().observed(), &document, 1000)
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
