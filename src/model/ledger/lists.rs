//! S12 to S17: why D ≥ 0, self-information, the article's lists, and a label against a prediction.

use super::Printed::{No, Text};
use super::{Reason, Relation, Rows};
use crate::math::{LikelihoodRatio, Unit, coin_entropy, kl, self_information};
use crate::model::information::{EVENTS, InformationDocument};
use crate::model::{Documents, HistogramDocument, ListComparison, ListPreset, Page};
use std::sync::Arc;

/// The number of probabilities of heads, besides a half, that a fair coin is compared with.
const OTHER_COINS: usize = 400;

/// Information with this changed.
fn information(change: impl FnOnce(&mut InformationDocument)) -> Documents {
    let mut documents = Documents::default();
    change(Arc::make_mut(&mut documents.information));
    documents
}

/// Information with these lists, and their figures.
fn lists(preset: ListPreset) -> (Documents, ListComparison) {
    let (p, q) = preset.lists();
    let documents = information(|document| {
        document.p = p.to_vec();
        document.q = q.unwrap_or(&document.q).to_vec();
    });
    let compared = ListComparison::new(&documents.information.p, &documents.information.q);
    (documents, compared)
}

/// Fills in the rows from S12 on.
pub(super) fn fill(rows: &mut Rows) {
    let start = Documents::default();
    let ListComparison { jensen, .. } = ListComparison::new(&start.information.p, &start.information.q);
    rows.row(Page::Information, &start);
    rows.bits(No, jensen.mean_y);
    rows.bits(No, jensen.curve);
    rows.check(1, Relation::Less, 0);
    let p = HistogramDocument::default().observed();
    let [first, second] = start.evidence.models(p.len());
    rows.show(Page::Evidence, &start);
    rows.bits(No, kl(&p, &second).nats() - kl(&p, &first).nats());
    rows.bits(No, LikelihoodRatio::new(&first, &second).mean(&p).finite().unwrap_or_default());
    rows.check(2, Relation::Equal, 3);

    let [sure, _, _, rare] = EVENTS;
    let event = |event: f64| information(|document| document.event = event);
    rows.row(Page::Information, &event(rare));
    rows.bits(No, self_information(rare));
    rows.show(Page::Information, &event(sure));
    rows.bits(No, self_information(sure));
    rows.check(1, Relation::Less, 0);

    let (documents, ListComparison { list, .. }) = lists(ListPreset::Even);
    rows.row(Page::Information, &documents);
    rows.bits(Text("2"), list.raw);
    let (documents, ListComparison { list, .. }) = lists(ListPreset::Uneven);
    rows.show(Page::Information, &documents);
    rows.bits(Text("1.3568"), list.raw);
    let (documents, ListComparison { list, .. }) = lists(ListPreset::Trap);
    rows.show(Page::Information, &documents);
    rows.bits(Text("0.0313"), list.raw);
    rows.bits(Text("0.0313"), list.normalised);
    rows.differs(Reason::Sum);
    rows.plain(No, list.sum);

    rows.row(Page::Information, &information(|document| document.coin = 0.5));
    rows.bits(No, coin_entropy(0.5));
    let others = (0..=OTHER_COINS).filter(|&i| 2 * i != OTHER_COINS).map(|i| coin_entropy(i as f64 / OTHER_COINS as f64));
    rows.bits(No, others.fold(0.0, f64::max));
    rows.check(1, Relation::Less, 0);

    let (documents, ListComparison { analysis, .. }) = lists(ListPreset::OneHot);
    rows.row(Page::Information, &documents);
    rows.bits(No, analysis.forward.divergence.nats());
    rows.show_in(Unit::Nats, Page::Information, &documents);
    rows.nats(analysis.forward.divergence.nats());
    rows.nats(analysis.reverse.divergence.nats());
    rows.nats(analysis.forward.cross_entropy.nats());
    rows.check(1, Relation::Equal, 3);

    let (documents, ListComparison { analysis, .. }) = lists(ListPreset::Soft);
    rows.row(Page::Information, &documents);
    rows.bits(No, analysis.forward.divergence.nats());
    rows.bits(No, analysis.forward.cross_entropy.nats() - analysis.forward.entropy);
    rows.check(0, Relation::Equal, 1);
    let (documents, ListComparison { analysis, .. }) = lists(ListPreset::Floor);
    rows.show(Page::Information, &documents);
    rows.bits(No, analysis.forward.cross_entropy.nats());
    rows.bits(No, analysis.forward.entropy);
    rows.check(2, Relation::Equal, 3);
}
