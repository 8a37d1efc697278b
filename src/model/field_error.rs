//! Why a value from the reader is not taken: the field, and the constraint that the value breaks.

use super::histogram::MAX_COUNT;
use crate::math::MAX_BINS;
use std::ops::RangeInclusive;

/// The name of an input, as in links.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldId(&'static str);

impl FieldId {
    /// The counts of the histogram: its bars and its fields.
    pub const COUNTS: Self = Self("counts");
    /// The number of bins.
    pub const BINS: Self = Self("bins");
    /// The parameter p.
    pub const P: Self = Self("p");
    /// The border of the two-group model.
    pub const SPLIT: Self = Self("split");

    /// The field of this name.
    #[must_use]
    pub const fn named(name: &'static str) -> Self {
        Self(name)
    }

    /// The name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.0
    }

    /// The id of the element that shows the field's error: `NAME-error`, and `notice` for the counts.
    #[must_use]
    pub fn element_id(self) -> String {
        if self == Self::COUNTS { "notice".to_owned() } else { format!("{}-error", self.0) }
    }
}

/// An edit that was not taken; the words are `i18n`'s.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct FieldError {
    /// The field of the value.
    pub field: FieldId,
    /// The constraint that the value breaks.
    pub constraint: Constraint,
}

/// What a value must be. Ends of ranges are included.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Constraint {
    /// A number.
    Number {
        /// The least.
        from: f64,
        /// The greatest.
        to: f64,
    },
    /// A whole number.
    Whole {
        /// The least.
        from: usize,
        /// The greatest.
        to: usize,
    },
    /// A list of numbers.
    Numbers {
        /// The least length.
        least: usize,
        /// The greatest length.
        most: usize,
        /// The least of each number.
        from: f64,
        /// The greatest of each number.
        to: f64,
    },
    /// A list in which one number at least is above 0, so that it has a sum to divide by.
    NotAllZero,
    /// One of these names.
    OneOf(&'static [&'static str]),
    /// A number at all: the text of the field is not one.
    NotANumber,
    /// One number: the text is a list, and the field stands alone.
    OneNumber,
    /// A list of numbers: something in the list is not one.
    NotANumberInList {
        /// The place of what is not a number, from 0.
        place: usize,
    },
    /// A text that can be read in one way only; this one has several readings.
    Ambiguous(Readings),
    /// A list that is no longer than the fields from the first one on.
    ListTooLong {
        /// How many numbers the list has.
        numbers: usize,
        /// How many fields there are from the first one on.
        fields: usize,
    },
    /// Above 0, since this bin is the only one that is not empty.
    LastBin {
        /// The bin, from 0.
        bin: usize,
    },
    /// A bin that exists.
    NoSuchBin {
        /// The bin asked for, from 0.
        bin: usize,
    },
    /// A number of bins that leaves one that is not empty.
    BinsWouldBeEmpty {
        /// The least number of bins that does.
        least: usize,
    },
    /// A last bin of the lower group that leaves the upper group one bin.
    UpperGroupEmpty {
        /// The greatest that does.
        most: usize,
    },
}

/// What a text with a comma or a blank could mean.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Readings {
    /// One number: the mark parts groups of digits, or the comma begins the decimals.
    pub number: f64,
    /// Another number, if both of that is possible.
    pub other: Option<f64>,
    /// The first two numbers, if it is a list.
    pub first: [f64; 2],
    /// How many numbers the list then has.
    pub list_length: u32,
    /// Whether the field takes a list.
    pub in_row: bool,
}

impl Constraint {
    /// Whether a number satisfies the constraint; false for a name.
    #[must_use]
    pub fn admits(self, number: f64) -> bool {
        let whole = matches!(self, Self::Whole { .. } | Self::BinsWouldBeEmpty { .. } | Self::UpperGroupEmpty { .. });
        let positive = matches!(self, Self::NotAllZero | Self::LastBin { .. });
        let numeric = !matches!(self, Self::OneOf(_) | Self::NoSuchBin { .. } | Self::ListTooLong { .. });
        numeric && self.range().contains(&number) && (!whole || number.fract() == 0.0) && (!positive || number > 0.0)
    }

    /// The least and the greatest number, for a field and for what a pointer pulls too far; infinite where there is none.
    #[must_use]
    pub const fn range(self) -> RangeInclusive<f64> {
        match self {
            Self::Number { from, to } | Self::Numbers { from, to, .. } => from..=to,
            Self::Whole { from, to } => from as f64..=to as f64,
            Self::NotAllZero => 0.0..=f64::INFINITY,
            Self::OneOf(_)
            | Self::NotANumber
            | Self::OneNumber
            | Self::NotANumberInList { .. }
            | Self::Ambiguous(_)
            | Self::ListTooLong { .. }
            | Self::NoSuchBin { .. } => f64::NEG_INFINITY..=f64::INFINITY,
            Self::LastBin { .. } => 0.0..=MAX_COUNT,
            Self::BinsWouldBeEmpty { least } => least as f64..=MAX_BINS as f64,
            Self::UpperGroupEmpty { most } => 0.0..=most as f64,
        }
    }

    /// The number of the range that is nearest; NaN stays NaN.
    #[must_use]
    pub fn nearest(self, number: f64) -> f64 {
        let (from, to) = self.range().into_inner();
        number.clamp(from, to)
    }

    /// The error of a field whose value breaks this constraint.
    #[must_use]
    pub const fn error(self, field: FieldId) -> FieldError {
        FieldError { field, constraint: self }
    }

    /// The number, with −0 made 0, if the constraint admits it.
    ///
    /// # Errors
    /// This constraint, for that field.
    pub fn check(self, field: FieldId, number: f64) -> Result<f64, FieldError> {
        if self.admits(number) { Ok(number + 0.0) } else { Err(self.error(field)) }
    }

    /// The same as a whole number.
    ///
    /// # Errors
    /// This constraint, for that field.
    pub fn check_whole(self, field: FieldId, number: f64) -> Result<usize, FieldError> {
        self.check(field, number).map(|number| number as usize)
    }
}
