//! What Explore sets beside the histogram: the model Q and its parameters.

use super::document::Document;
use super::field_error::{Constraint, FieldError, FieldId};
use super::preset::Preset;
use crate::math::{Family, MAX_BINS, Pmf};

/// What p must be.
pub const P: Constraint = Constraint::Number { from: 0.0, to: 1.0 };

/// A family of models for the number of teeth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Model {
    /// Every bin alike; no parameter.
    Uniform,
    /// Binomial with n = bins − 1 and parameter p.
    Binomial,
    /// Bins 0..=split share 1 − p equally, the others share p equally.
    TwoGroup,
}

impl Model {
    /// All models, the simplest first: of a tie, the first here is called least.
    pub const ALL: [Self; 3] = [Self::Uniform, Self::Binomial, Self::TwoGroup];
    /// The keys of [`Model::ALL`], in its order.
    pub const KEYS: [&'static str; 3] = [Self::Uniform.key(), Self::Binomial.key(), Self::TwoGroup.key()];

    /// The name in links, radio buttons and quantities: `uniform`, `binomial`, `two-group`.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Uniform => "uniform",
            Self::Binomial => "binomial",
            Self::TwoGroup => "two-group",
        }
    }

    /// The model of that [`key`](Self::key).
    #[must_use]
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|model| model.key() == key)
    }

    /// The family, with the split of its two groups.
    #[must_use]
    pub const fn family(self, split: usize) -> Family {
        match self {
            Self::Uniform => Family::Uniform,
            Self::Binomial => Family::Binomial,
            Self::TwoGroup => Family::TwoGroup { split },
        }
    }

    /// The index in [`Model::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        match self {
            Self::Uniform => 0,
            Self::Binomial => 1,
            Self::TwoGroup => 2,
        }
    }
}

/// The default split of so many bins: ⌊(bins − 1) / 2⌋, but never above bins − 2.
#[must_use]
pub fn middle_split(bins: usize) -> usize {
    (bins.saturating_sub(1) / 2).min(last_split(bins))
}

/// The greatest split of so many bins: the upper group keeps one bin.
#[must_use]
pub fn last_split(bins: usize) -> usize {
    bins.saturating_sub(2)
}

/// The model Q that the histogram is compared with.
#[derive(Clone, Debug, PartialEq)]
pub struct ExploreDocument {
    /// The model.
    pub model: Model,
    /// Parameter of binomial and two-group, 0 to 1; kept, though without effect, for uniform.
    pub p: f64,
    /// Last bin of the lower group of two-group, 0 to bins − 2; kept for the other models.
    pub split: usize,
}

impl Default for ExploreDocument {
    /// The binomial at p = 0.57, and the middle of the article's bins.
    fn default() -> Self {
        Self { model: Model::Binomial, p: 0.57, split: middle_split(Preset::ArticleWorms.counts().len()) }
    }
}

impl ExploreDocument {
    /// The family of the chosen model, with this split.
    #[must_use]
    pub fn family(&self) -> Family {
        self.family_of(self.model)
    }

    /// The parameter p of the chosen model, if it has one.
    #[must_use]
    pub fn parameter(&self) -> Option<f64> {
        self.family().has_parameter().then_some(self.p)
    }

    /// The family of any model, with this split.
    #[must_use]
    pub fn family_of(&self, model: Model) -> Family {
        model.family(self.split)
    }

    /// Q, the chosen model at p, over so many bins.
    #[must_use]
    pub fn q(&self, bins: usize) -> Pmf {
        self.family().pmf(bins, self.p)
    }
}

/// One change of the model.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ExploreEdit {
    /// Chooses another model; p and split are kept.
    SetModel(Model),
    /// Chooses a model and sets p, on its way to what is best for it.
    FitModel {
        /// The model.
        model: Model,
        /// Its p, 0 to 1.
        p: f64,
    },
    /// Sets p, 0 to 1 (kept for later when the model is uniform).
    SetP(f64),
    /// Sets the last bin of the lower group, 0 to bins − 2.
    SetSplit(f64),
}

/// What several edits of the model in a row must share to be one step of undo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExploreGesture {
    /// The parameter p.
    P,
    /// A model that goes to its best p.
    Fit(Model),
    /// The border of the two-group model.
    Split,
}

/// What a split must be over so many bins.
#[must_use]
pub fn split_constraint(bins: usize) -> Constraint {
    Constraint::UpperGroupEmpty { most: last_split(bins) }
}

impl Document for ExploreDocument {
    type Edit = ExploreEdit;
    type Gesture = ExploreGesture;

    fn gesture(edit: &ExploreEdit) -> Option<ExploreGesture> {
        match *edit {
            ExploreEdit::SetP(_) => Some(ExploreGesture::P),
            ExploreEdit::SetSplit(_) => Some(ExploreGesture::Split),
            ExploreEdit::FitModel { model, .. } => Some(ExploreGesture::Fit(model)),
            ExploreEdit::SetModel(_) => None,
        }
    }

    fn apply_edit(&self, edit: &ExploreEdit, _: &Self) -> Result<Self, FieldError> {
        let mut next = self.clone();
        match *edit {
            ExploreEdit::SetModel(model) => next.model = model,
            ExploreEdit::SetP(p) => next.p = P.check(FieldId::P, p)?,
            ExploreEdit::FitModel { model, p } => (next.model, next.p) = (model, P.check(FieldId::P, p)?),
            // The number of bins is the histogram's: `Documents` holds the split to it.
            ExploreEdit::SetSplit(split) => next.split = split_constraint(MAX_BINS).check_whole(FieldId::SPLIT, split)?,
        }
        Ok(next)
    }

    fn check(&self) -> Result<(), FieldError> {
        P.check(FieldId::P, self.p)?;
        split_constraint(MAX_BINS).check_whole(FieldId::SPLIT, self.split as f64)?;
        Ok(())
    }
}
