//! S12 to S17: why D ≥ 0, self-information, the article's lists, and a label against a prediction.

use super::Printed::{No, Text};
use super::{ROWS, Reason, Relation, Row};
use crate::info::{LikelihoodRatio, Unit, coin_entropy, kl, self_information};
use crate::model::chances::{Chances, EVENTS};
use crate::model::{Compared, Lab, ListPreset, Sheets, View};

/// Chances of heads, besides a half, that a fair coin is compared with.
const OTHER_COINS: usize = 400;

/// The Information view with this changed.
fn information(change: impl FnOnce(&mut Chances)) -> Sheets {
    let mut sheets = Sheets::default();
    change(&mut sheets.chances);
    sheets
}

/// The Information view with these lists, and what is to be said of them.
fn lists(preset: ListPreset) -> (Sheets, Compared) {
    let (p, q) = preset.lists();
    let sheets = information(|chances| {
        chances.p = p.to_vec();
        chances.q = q.unwrap_or(&chances.q).to_vec();
    });
    let compared = Compared::new(&sheets.chances.p, &sheets.chances.q);
    (sheets, compared)
}

/// Fills in the rows from S12 on.
pub(super) fn fill(rows: &mut [Row; ROWS]) {
    let [.., s12, s13, s14, s15, s16, s17, _, _, _, _, _, _] = rows;

    let start = Sheets::default();
    let Compared { jensen, .. } = Compared::new(&start.chances.p, &start.chances.q);
    s12.show(View::Information, &start);
    s12.bits(No, jensen.mean_y);
    s12.bits(No, jensen.curve);
    s12.check(1, Relation::Less, 0);
    let p = Lab::default().observed();
    let [first, second] = start.catch.models(p.len());
    s12.show(View::Evidence, &start);
    s12.bits(No, kl(&p, &second).nats() - kl(&p, &first).nats());
    s12.bits(No, LikelihoodRatio::new(&first, &second).mean(&p).finite().unwrap_or_default());
    s12.check(2, Relation::Equal, 3);

    let [sure, _, _, rare] = EVENTS;
    for event in [rare, sure] {
        s13.show(View::Information, &information(|chances| chances.event = event));
        s13.bits(No, self_information(event));
    }
    s13.check(1, Relation::Less, 0);

    for (preset, printed) in [(ListPreset::Even, "2"), (ListPreset::Uneven, "1.3568"), (ListPreset::Trap, "0.0313")] {
        let (sheets, Compared { list, .. }) = lists(preset);
        s14.show(View::Information, &sheets);
        s14.bits(Text(printed), list.raw);
        if preset == ListPreset::Trap {
            s14.bits(Text(printed), list.normalised);
            s14.differs(Reason::Sum);
            s14.plain(No, list.sum);
        }
    }

    s15.show(View::Information, &information(|chances| chances.coin = 0.5));
    s15.bits(No, coin_entropy(0.5));
    let others = (0..=OTHER_COINS).filter(|&i| 2 * i != OTHER_COINS).map(|i| coin_entropy(i as f64 / OTHER_COINS as f64));
    s15.bits(No, others.fold(0.0, f64::max));
    s15.check(1, Relation::Less, 0);

    let (mut sheets, Compared { analysis, .. }) = lists(ListPreset::OneHot);
    s16.show(View::Information, &sheets);
    s16.bits(No, analysis.forward.divergence.nats());
    sheets.lab.unit = Unit::Nats;
    s16.show(View::Information, &sheets);
    s16.nats(analysis.forward.divergence.nats());
    s16.nats(analysis.reverse.divergence.nats());
    s16.nats(analysis.forward.cross_entropy.nats());
    s16.check(1, Relation::Equal, 3);

    let (sheets, Compared { analysis, .. }) = lists(ListPreset::Soft);
    s17.show(View::Information, &sheets);
    s17.bits(No, analysis.forward.divergence.nats());
    s17.bits(No, analysis.forward.cross_entropy.nats() - analysis.forward.entropy);
    s17.check(0, Relation::Equal, 1);
    let (sheets, Compared { analysis, .. }) = lists(ListPreset::Floor);
    s17.show(View::Information, &sheets);
    s17.bits(No, analysis.forward.cross_entropy.nats());
    s17.bits(No, analysis.forward.entropy);
    s17.check(2, Relation::Equal, 3);
}
