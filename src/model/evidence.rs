//! What the Evidence view lets the reader edit: which two models compete, how many worms are caught, how large samples are.
//!
//! P and the unit are the lab's.

use super::lab::{Model, last_split, middle_split};
use super::sheet::{Act, Need, Refusal, Sheet};
use crate::info::{Family, Pmf};

/// What a model's p must be.
pub const P: Need = Need::Number { from: 0.0, to: 1.0 };
/// What the border between two groups must be; beyond the last but one bin it is that one.
pub const SPLIT: Need = Need::Whole { from: 0, to: 99 };
/// What a seed must be.
pub const SEED: Need = Need::Whole { from: 0, to: 4_294_967_295 };
/// What the number of worms caught must be.
pub const CAUGHT: Need = Need::Whole { from: 0, to: MOST_CAUGHT };
/// What the size of a sample must be.
pub const SIZE: Need = Need::Whole { from: 1, to: MOST_SAMPLED };

/// The names of what is done with the first model in each sample: nothing, or fitted to it.
pub const FITS: [&str; 2] = ["fixed", "refitted"];

/// The most worms that are caught one by one.
pub const MOST_CAUGHT: usize = 100_000;
/// The most worms in a sample of many.
pub const MOST_SAMPLED: usize = 5000;

/// A model and its parameter.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rival {
    /// The model.
    pub model: Model,
    /// Its parameter, 0 to 1; kept, though without effect, for uniform.
    pub p: f64,
}

impl Rival {
    /// The model's distribution over so many bins.
    #[must_use]
    pub fn pmf(self, split: usize, bins: usize) -> Pmf {
        self.model.family(split).pmf(bins, self.p)
    }
}

/// Two models that compete for worms from P.
#[derive(Clone, Debug, PartialEq)]
pub struct Catch {
    /// The model for which evidence counts as positive.
    pub first: Rival,
    /// The other.
    pub second: Rival,
    /// Last bin of the lower group of two-group, as it was set; None is the middle. [`Catch::split`] is the one in force.
    pub split: Option<usize>,
    /// The first model is fitted anew to each sample, as one does who has only the sample.
    pub refit: bool,
    /// What the random worms begin from.
    pub seed: usize,
    /// How many worms are caught, from the first of this seed on.
    pub caught: usize,
    /// The size N of the samples that are drawn again and again.
    pub size: usize,
}

impl Default for Catch {
    fn default() -> Self {
        Pair::Article.catch()
    }
}

impl Catch {
    /// The last bin of two-group's lower group, over so many bins.
    #[must_use]
    pub fn split(&self, bins: usize) -> usize {
        self.split.unwrap_or_else(|| middle_split(bins)).min(last_split(bins))
    }

    /// The first model's family, over so many bins.
    #[must_use]
    pub fn family(&self, bins: usize) -> Family {
        self.first.model.family(self.split(bins))
    }

    /// Both models at their p, over so many bins.
    #[must_use]
    pub fn models(&self, bins: usize) -> [Pmf; 2] {
        [self.first, self.second].map(|rival| rival.pmf(self.split(bins), bins))
    }

    /// Whether one of the two is the two-group model, which alone has a split.
    #[must_use]
    pub fn has_split(&self) -> bool {
        [self.first, self.second].iter().any(|rival| rival.model == Model::TwoGroup)
    }
}

/// Pairs worth a bet, each for what only it shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pair {
    /// The article's two: uniform loses less, and of a hundred worms nearly every fourth catch says the opposite.
    Article,
    /// The same, but the binomial is fitted to each sample: who has seen the sample wins more often.
    Refitted,
    /// Two-group at its best against uniform: 0.0004 bits a worm, which no few thousand worms can see.
    Close,
    /// The binomial best for D(P‖Q) against the one best for D(Q‖P).
    TwoBests,
    /// A model that calls some bins impossible: one worm there decides for ever.
    RuledOut,
}

impl Pair {
    /// All, in the order of the menu.
    pub const ALL: [Self; 5] = [Self::Article, Self::Refitted, Self::Close, Self::TwoBests, Self::RuledOut];

    /// The name in the menu's values.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Article => "article",
            Self::Refitted => "refitted",
            Self::Close => "close",
            Self::TwoBests => "two-bests",
            Self::RuledOut => "ruled-out",
        }
    }

    /// The pair with its sheet at first: thirty worms of seed 1, samples of a hundred.
    #[must_use]
    pub fn catch(self) -> Catch {
        let rival = |model, p| Rival { model, p };
        let uniform = rival(Model::Uniform, 0.5);
        let (first, second) = match self {
            Self::Article | Self::Refitted => (rival(Model::Binomial, 0.5704), uniform),
            Self::Close => (rival(Model::TwoGroup, 0.466), uniform),
            Self::TwoBests => (rival(Model::Binomial, 0.5704), rival(Model::Binomial, 0.5094)),
            Self::RuledOut => (rival(Model::TwoGroup, 1.0), uniform),
        };
        Catch { first, second, split: None, refit: self == Self::Refitted, seed: 1, caught: 30, size: 100 }
    }

    /// The pair that competes here, whatever the worms.
    #[must_use]
    pub fn of(catch: &Catch) -> Option<Self> {
        Self::ALL.into_iter().find(|pair| pair.applied(catch) == *catch)
    }

    /// Its models in place of those there; seed, worms and size stay.
    fn applied(self, catch: &Catch) -> Catch {
        let Catch { seed, caught, size, .. } = *catch;
        Catch { seed, caught, size, ..self.catch() }
    }
}

/// One change of the sheet.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// Another first or second model; its p is kept.
    Model {
        /// Of the second model.
        second: bool,
        /// The model.
        model: Model,
    },
    /// A model's p.
    P {
        /// Of the second model.
        second: bool,
        /// The parameter.
        p: f64,
    },
    /// The border of the two-group model.
    Split(f64),
    /// Whether the first model is fitted to each sample.
    Refit(bool),
    /// Another seed: other worms.
    Seed(f64),
    /// The next seed.
    NextSeed,
    /// So many worms more.
    Catch(usize),
    /// So many worms in all.
    Caught(f64),
    /// No worm; those caught next are the same again.
    Rewind,
    /// The size of samples.
    Size(f64),
    /// The models of a pair.
    Load(Pair),
}

impl From<Change> for Act<Catch> {
    fn from(change: Change) -> Self {
        Self::Edit(change)
    }
}

/// What several changes in a row must share to be one step of undo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dial {
    /// The first model's p.
    P1,
    /// The second's.
    P2,
    /// The border of the two groups.
    Split,
    /// The seed, in its field.
    Seed,
    /// The number of worms caught, dragged or typed.
    Caught,
    /// The size of samples.
    Size,
}

impl Sheet for Catch {
    type Edit = Change;
    type Notice = Refusal;
    type Gesture = Dial;

    fn gesture(change: &Change) -> Option<Dial> {
        match change {
            Change::P { second, .. } => Some(if *second { Dial::P2 } else { Dial::P1 }),
            Change::Split(_) => Some(Dial::Split),
            Change::Seed(_) => Some(Dial::Seed),
            Change::Caught(_) => Some(Dial::Caught),
            Change::Size(_) => Some(Dial::Size),
            Change::Model { .. } | Change::Refit(_) | Change::NextSeed | Change::Catch(_) | Change::Rewind | Change::Load(_) => {
                None
            }
        }
    }

    fn outcome(&self, change: &Change, _: &Self) -> Result<Self, Refusal> {
        let mut next = self.clone();
        let whole = |needs: Need, number: f64, name| {
            if needs.admits(number) { Ok(number as usize) } else { Err(needs.refuse(name)) }
        };
        match *change {
            Change::Model { second: false, model } => next.first.model = model,
            Change::Model { second: true, model } => next.second.model = model,
            Change::P { second: false, p } => next.first.p = p + 0.0, // −0 becomes 0
            Change::P { second: true, p } => next.second.p = p + 0.0,
            Change::Split(split) => next.split = Some(whole(SPLIT, split, "split")?),
            Change::Refit(refit) => next.refit = refit,
            Change::Seed(seed) => next.seed = whole(SEED, seed, "seed")?,
            Change::NextSeed => next.seed = (self.seed as u32).wrapping_add(1) as usize,
            // Full is full: what has no room says so, the last ones that have are taken.
            Change::Catch(_) if self.caught == MOST_CAUGHT => return Err(CAUGHT.refuse("caught")),
            Change::Catch(more) => next.caught = self.caught.saturating_add(more).min(MOST_CAUGHT),
            Change::Caught(caught) => next.caught = whole(CAUGHT, caught, "caught")?,
            Change::Rewind => next.caught = 0,
            Change::Size(size) => next.size = whole(SIZE, size, "size")?,
            Change::Load(pair) => next = pair.applied(self),
        }
        next.valid().map(|()| next)
    }

    fn valid(&self) -> Result<(), Refusal> {
        let within = |needs: Need, value: f64, name| if needs.admits(value) { Ok(()) } else { Err(needs.refuse(name)) };
        within(P, self.first.p, "p1")?;
        within(P, self.second.p, "p2")?;
        within(SPLIT, self.split.unwrap_or_default() as f64, "split")?;
        within(SEED, self.seed as f64, "seed")?;
        within(CAUGHT, self.caught as f64, "caught")?;
        within(SIZE, self.size as f64, "size")
    }
}
