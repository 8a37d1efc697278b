//! The keys of Evidence.

use super::super::documents::Documents;
use super::super::evidence::{CAUGHT, EvidenceDocument, FITS, P, SEED, SIZE};
use super::super::explore::{Model, last_split, middle_split, split_constraint};
use super::explore::COUNTS;
use super::key::Key;
use super::text::whole;
use std::sync::Arc;

fn evidence(documents: &mut Documents) -> &mut EvidenceDocument {
    Arc::make_mut(&mut documents.evidence)
}

/// The keys, in the order in which they are written.
pub const KEYS: [Key<Documents>; 10] = [
    COUNTS,
    Key::name(
        "first",
        &Model::KEYS,
        |documents| documents.evidence.first.model.key(),
        |documents, index| evidence(documents).first.model = Model::ALL[index],
    ),
    Key::number("p1", P, |documents| documents.evidence.first.p, |documents, p| evidence(documents).first.p = p),
    Key::name(
        "second",
        &Model::KEYS,
        |documents| documents.evidence.second.model.key(),
        |documents, index| evidence(documents).second.model = Model::ALL[index],
    ),
    Key::number("p2", P, |documents| documents.evidence.second.p, |documents, p| evidence(documents).second.p = p),
    Key::<Documents>::custom(
        "split",
        |documents, text| {
            let bins = documents.histogram.bins();
            let split = whole(text).filter(|&split| split <= last_split(bins)).ok_or(split_constraint(bins))?;
            evidence(documents).split = Some(split);
            Ok(())
        },
        |Documents { histogram, evidence, .. }| {
            let split = evidence.split(histogram.bins());
            (split != middle_split(histogram.bins())).then(|| split.to_string())
        },
    )
    .read_last(),
    Key::name(
        "refit",
        &FITS,
        |documents| FITS[usize::from(documents.evidence.refit)],
        |documents, index| evidence(documents).refit = index == 1,
    ),
    Key::whole("seed", SEED, |documents| documents.evidence.seed, |documents, seed| evidence(documents).seed = seed),
    Key::whole("caught", CAUGHT, |documents| documents.evidence.caught, |documents, caught| evidence(documents).caught = caught),
    Key::whole("size", SIZE, |documents| documents.evidence.size, |documents, size| evidence(documents).size = size),
];
