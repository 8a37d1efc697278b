//! What Evidence sets: two models, the number of worms sampled from P, the size of the samples drawn again and again.

use super::document::Document;
pub use super::explore::P;
use super::explore::{Model, last_split, middle_split};
use super::field_error::{Constraint, FieldError, FieldId};
use crate::math::{Family, Pmf};

/// What the border between two groups must be; beyond the last but one bin it is that one.
pub const SPLIT: Constraint = Constraint::Whole { from: 0, to: 99 };
/// What a seed must be.
pub const SEED: Constraint = Constraint::Whole { from: 0, to: 4_294_967_295 };
/// What the number of samples drawn one by one must be.
pub const CAUGHT: Constraint = Constraint::Whole { from: 0, to: MOST_CAUGHT };
/// What the size of a sample must be.
pub const SIZE: Constraint = Constraint::Whole { from: 1, to: MOST_SAMPLED };

/// The link's names for a first model that is fixed, and for one that is fitted to each sample.
pub const FITS: [&str; 2] = ["fixed", "refitted"];

/// The most samples that are drawn one by one.
pub const MOST_CAUGHT: usize = 100_000;
/// The greatest size of the repeated samples.
pub const MOST_SAMPLED: usize = 5000;

/// A model and its parameter.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ModelSpec {
    /// The model.
    pub model: Model,
    /// Its parameter, 0 to 1; kept, though without effect, for uniform.
    pub p: f64,
}

impl ModelSpec {
    /// The model's distribution over so many bins.
    #[must_use]
    pub fn pmf(self, split: usize, bins: usize) -> Pmf {
        self.model.family(split).pmf(bins, self.p)
    }
}

/// Two models compared by samples from P.
#[derive(Clone, Debug, PartialEq)]
pub struct EvidenceDocument {
    /// The model for which evidence counts as positive.
    pub first: ModelSpec,
    /// The other.
    pub second: ModelSpec,
    /// Last bin of the lower group of two-group, as it was set; None is the middle. [`EvidenceDocument::split`] is the one in force.
    pub split: Option<usize>,
    /// Whether the first model is fitted to each sample.
    pub refit: bool,
    /// The seed of the random samples.
    pub seed: usize,
    /// The number of samples drawn one by one, from the first of this seed on.
    pub caught: usize,
    /// The size N of the samples that are drawn again and again.
    pub size: usize,
}

impl Default for EvidenceDocument {
    fn default() -> Self {
        ModelPair::Article.document()
    }
}

impl EvidenceDocument {
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
        [self.first, self.second].map(|spec| spec.pmf(self.split(bins), bins))
    }

    /// Whether one of the two is the two-group model, which alone has a split.
    #[must_use]
    pub fn has_split(&self) -> bool {
        [self.first, self.second].iter().any(|spec| spec.model == Model::TwoGroup)
    }
}

/// Presets of two models, each for something that only it shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ModelPair {
    /// The article's two: uniform loses less, and but nearly every fourth sample of 100 prefers the binomial.
    Article,
    /// The same, but the binomial is fitted to each sample, and so preferred more often.
    Refitted,
    /// Two-group at its best against uniform: 0.0004 bits a worm, which a few thousand samples cannot show.
    Close,
    /// The binomial best for D(P‖Q) against the one best for D(Q‖P).
    TwoBests,
    /// A model that calls some bins impossible: one sample there rules it out.
    RuledOut,
}

impl ModelPair {
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

    /// The document that begins with this pair: thirty worms of seed 1, samples of a hundred.
    #[must_use]
    pub fn document(self) -> EvidenceDocument {
        let spec = |model, p| ModelSpec { model, p };
        let uniform = spec(Model::Uniform, 0.5);
        let (first, second) = match self {
            Self::Article | Self::Refitted => (spec(Model::Binomial, 0.5704), uniform),
            Self::Close => (spec(Model::TwoGroup, 0.466), uniform),
            Self::TwoBests => (spec(Model::Binomial, 0.5704), spec(Model::Binomial, 0.5094)),
            Self::RuledOut => (spec(Model::TwoGroup, 1.0), uniform),
        };
        EvidenceDocument { first, second, split: None, refit: self == Self::Refitted, seed: 1, caught: 30, size: 100 }
    }

    /// The preset of these models, whatever the samples.
    #[must_use]
    pub fn of(document: &EvidenceDocument) -> Option<Self> {
        Self::ALL.into_iter().find(|pair| pair.applied(document) == *document)
    }

    /// The document with these models; seed and numbers of samples stay.
    fn applied(self, document: &EvidenceDocument) -> EvidenceDocument {
        let EvidenceDocument { seed, caught, size, .. } = *document;
        EvidenceDocument { seed, caught, size, ..self.document() }
    }
}

/// One change of the document.
#[derive(Clone, Debug, PartialEq)]
pub enum EvidenceEdit {
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
    /// Another seed: other samples.
    Seed(f64),
    /// The next seed.
    NextSeed,
    /// So many samples more.
    Sample(usize),
    /// So many samples in all.
    Caught(f64),
    /// No sample: those drawn next are the same again.
    Rewind,
    /// The size of samples.
    Size(f64),
    /// The models of a pair.
    Load(ModelPair),
}

/// What several edits in a row must share to be one step of undo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EvidenceGesture {
    /// The first model's p.
    P1,
    /// The second's.
    P2,
    /// The border of the two groups.
    Split,
    /// The seed, in its field.
    Seed,
    /// The number of samples, dragged or typed.
    Caught,
    /// The size of samples.
    Size,
}

impl Document for EvidenceDocument {
    type Edit = EvidenceEdit;
    type Gesture = EvidenceGesture;

    fn gesture(edit: &EvidenceEdit) -> Option<EvidenceGesture> {
        match edit {
            EvidenceEdit::P { second, .. } => Some(if *second { EvidenceGesture::P2 } else { EvidenceGesture::P1 }),
            EvidenceEdit::Split(_) => Some(EvidenceGesture::Split),
            EvidenceEdit::Seed(_) => Some(EvidenceGesture::Seed),
            EvidenceEdit::Caught(_) => Some(EvidenceGesture::Caught),
            EvidenceEdit::Size(_) => Some(EvidenceGesture::Size),
            EvidenceEdit::Model { .. }
            | EvidenceEdit::Refit(_)
            | EvidenceEdit::NextSeed
            | EvidenceEdit::Sample(_)
            | EvidenceEdit::Rewind
            | EvidenceEdit::Load(_) => None,
        }
    }

    fn apply_edit(&self, edit: &EvidenceEdit, _: &Self) -> Result<Self, FieldError> {
        let mut next = self.clone();
        let whole = |constraint: Constraint, number: f64, name| constraint.check_whole(FieldId::named(name), number);
        match *edit {
            EvidenceEdit::Model { second: false, model } => next.first.model = model,
            EvidenceEdit::Model { second: true, model } => next.second.model = model,
            EvidenceEdit::P { second: false, p } => next.first.p = p + 0.0, // −0 becomes 0
            EvidenceEdit::P { second: true, p } => next.second.p = p + 0.0,
            EvidenceEdit::Split(split) => next.split = Some(whole(SPLIT, split, "split")?),
            EvidenceEdit::Refit(refit) => next.refit = refit,
            EvidenceEdit::Seed(seed) => next.seed = whole(SEED, seed, "seed")?,
            EvidenceEdit::NextSeed => next.seed = (self.seed as u32).wrapping_add(1) as usize,
            // Full is full: what has no room says so, the last ones that have are taken.
            EvidenceEdit::Sample(_) if self.caught == MOST_CAUGHT => return Err(CAUGHT.error(FieldId::named("caught"))),
            EvidenceEdit::Sample(more) => next.caught = self.caught.saturating_add(more).min(MOST_CAUGHT),
            EvidenceEdit::Caught(caught) => next.caught = whole(CAUGHT, caught, "caught")?,
            EvidenceEdit::Rewind => next.caught = 0,
            EvidenceEdit::Size(size) => next.size = whole(SIZE, size, "size")?,
            EvidenceEdit::Load(pair) => next = pair.applied(self),
        }
        next.check().map(|()| next)
    }

    fn check(&self) -> Result<(), FieldError> {
        let check = |constraint: Constraint, value: f64, name| constraint.check(FieldId::named(name), value).map(|_| ());
        check(P, self.first.p, "p1")?;
        check(P, self.second.p, "p2")?;
        check(SPLIT, self.split.unwrap_or_default() as f64, "split")?;
        check(SEED, self.seed as f64, "seed")?;
        check(CAUGHT, self.caught as f64, "caught")?;
        check(SIZE, self.size as f64, "size")
    }
}
