//! The keys of Explore.

use super::super::documents::Documents;
use super::super::explore::{Model, P, last_split, middle_split, split_constraint};
use super::key::Key;
use super::text::whole;
use std::sync::Arc;

/// The counts of the histogram, also a key of Evidence.
pub const COUNTS: Key<Documents> = Key::counts(
    "counts",
    |documents| &documents.histogram.counts,
    |documents, counts| {
        documents.set_split(middle_split(counts.len()));
        Arc::make_mut(&mut documents.histogram).counts = counts;
    },
);

/// The keys, in the order in which they are written.
pub const KEYS: [Key<Documents>; 4] = [
    COUNTS,
    Key::name(
        "model",
        &Model::KEYS,
        |documents| documents.explore.model.key(),
        |documents, index| Arc::make_mut(&mut documents.explore).model = Model::ALL[index],
    ),
    Key::number("p", P, |documents| documents.explore.p, |documents, p| Arc::make_mut(&mut documents.explore).p = p),
    Key::<Documents>::custom(
        "split",
        |documents, text| {
            let bins = documents.histogram.bins();
            let split = whole(text).filter(|&split| split <= last_split(bins)).ok_or(split_constraint(bins))?;
            documents.set_split(split);
            Ok(())
        },
        |Documents { histogram, explore, .. }| {
            (explore.split != middle_split(histogram.bins())).then(|| explore.split.to_string())
        },
    )
    .read_last(),
];
