//! The keys of Evidence: its own, and of the lab's the counts, which are P, and the unit.

use super::super::evidence::{CAUGHT, FITS, P, SEED, SIZE};
use super::super::lab::{Model, last_split};
use super::super::view::Sheets;
use super::LinkIssue;
use super::key::{Bad, Key};
use super::lab::{COUNTS, UNIT, not_middle};
use super::text::{clip, whole};

/// As [`Model::key`], in the order of [`Model::ALL`].
const MODELS: [&str; 3] = [Model::ALL[0].key(), Model::ALL[1].key(), Model::ALL[2].key()];

fn model(place: usize) -> Model {
    Model::ALL.get(place).copied().unwrap_or(Model::Uniform)
}

const SPLIT: Key<Sheets> = Key::<Sheets>::own(
    "split",
    |sheets, text| match whole(text).filter(|&split| split <= last_split(sheets.lab.bins())) {
        Some(split) => {
            sheets.catch.split = Some(split);
            Ok(())
        }
        None => Err(Bad::Issue(LinkIssue::BadSplit(clip(text)))),
    },
    |sheets| not_middle(sheets.catch.split(sheets.lab.bins()), sheets.lab.bins()),
)
.late();

/// Evidence's.
pub const EVIDENCE: [Key<Sheets>; 11] = [
    COUNTS,
    Key::name("first", &MODELS, |sheets| sheets.catch.first.model.key(), |sheets, place| sheets.catch.first.model = model(place)),
    Key::number("p1", P, |sheets| sheets.catch.first.p, |sheets, p| sheets.catch.first.p = p),
    Key::name(
        "second",
        &MODELS,
        |sheets| sheets.catch.second.model.key(),
        |sheets, place| sheets.catch.second.model = model(place),
    ),
    Key::number("p2", P, |sheets| sheets.catch.second.p, |sheets, p| sheets.catch.second.p = p),
    SPLIT,
    Key::name("refit", &FITS, |sheets| FITS[usize::from(sheets.catch.refit)], |sheets, place| sheets.catch.refit = place == 1),
    Key::whole("seed", SEED, |sheets| sheets.catch.seed, |sheets, seed| sheets.catch.seed = seed),
    Key::whole("caught", CAUGHT, |sheets| sheets.catch.caught, |sheets, caught| sheets.catch.caught = caught),
    Key::whole("size", SIZE, |sheets| sheets.catch.size, |sheets, size| sheets.catch.size = size),
    UNIT,
];
