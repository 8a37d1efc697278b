//! S1 to S11: the worms, three models of them, and the divergence both ways.

use super::Printed::{Lost, No, Same, Text};
use super::{Measure, Reason, Relation, Rows};
use crate::math::{Family, Sweep, cross_entropy, entropy, kl, kl_terms};
use crate::model::{Documents, ExploreDocument, HistogramDocument, Model, Page};
use std::sync::Arc;

/// The p of the article's binomial.
const BINOMIAL: f64 = 0.57;
/// The p of its two groups.
const GROUPS: f64 = 0.47;
/// The mean over n, to its last digit.
const FITTED: f64 = 0.5704;

/// The article's worms against that model.
fn explore(model: Model, p: f64) -> Documents {
    let explore = ExploreDocument { model, p, ..ExploreDocument::default() };
    Documents { explore: Arc::new(explore), ..Documents::default() }
}

/// Fills in the first eleven rows.
pub(super) fn fill(rows: &mut Rows) {
    let p = HistogramDocument::default().observed();
    let bins = p.len();
    let document = ExploreDocument::default();
    let [uniform, binomial, groups] = Model::ALL.map(|model| document.family_of(model));
    let [u, b] = [uniform.pmf(bins, 0.0), binomial.pmf(bins, BINOMIAL)];
    let (h, forward, reverse, of_uniform) = (entropy(&p), kl(&p, &b).nats(), kl(&b, &p).nats(), kl(&p, &u).nats());
    let least = |family: Family| Sweep::new(family, bins).least_forward(&p);
    let [best, best_groups] = [least(binomial), least(groups)];
    // Both families have a p, and P has worms in every bin.
    let [best_p, groups_p] = [&best, &best_groups].map(|least| least.p.unwrap_or_default());
    let article = explore(Model::Binomial, BINOMIAL);
    let even = explore(Model::Uniform, BINOMIAL);

    rows.row(Page::Explore, &article);
    rows.bits(No, forward);
    rows.bits(No, cross_entropy(&p, &b).nats() - h);
    rows.check(0, Relation::Equal, 1);

    rows.row(Page::Explore, &article);
    rows.put(Text("11"), bins as f64, Measure::Whole);

    rows.row(Page::Explore, &even);
    rows.plain(Text("1/11"), u.p().first().copied().unwrap_or_default());

    rows.row(Page::Explore, &article);
    rows.put(Text("5.7"), p.mean(), Measure::Teeth);
    rows.plain(Text("0.57"), p.mean() / (bins - 1) as f64);
    rows.put(Text("10"), (bins - 1) as f64, Measure::Whole);

    rows.row(Page::Explore, &article);
    rows.bits(Text("0.338"), of_uniform);
    rows.bits(Lost("0.477"), forward);
    rows.check(0, Relation::Less, 1);

    rows.row(Page::Explore, &explore(Model::TwoGroup, GROUPS));
    rows.plain(Text("0.47"), groups_p);
    rows.bits(Text("0.338"), best_groups.value.nats());
    rows.bits(Same, of_uniform - best_groups.value.nats());
    rows.differs(Reason::Rounding);

    rows.row(Page::Explore, &explore(Model::Binomial, FITTED));
    rows.bits(No, best.value.nats());
    rows.plain(Text("0.57"), best_p);
    rows.show(Page::Explore, &article);
    rows.bits(Lost("0.477"), forward);
    rows.check(0, Relation::Less, 2);

    rows.row(Page::Explore, &article);
    rows.bits(Lost("0.477"), forward);
    rows.bits(Lost("0.330"), reverse);
    rows.check(1, Relation::Less, 0);

    let likeliest = |family: Family| family.fit(bins, &p).unwrap_or_default();
    rows.row(Page::Explore, &article);
    rows.plain(Text("0.57"), likeliest(binomial));
    rows.show(Page::Explore, &explore(Model::TwoGroup, GROUPS));
    rows.plain(Text("0.47"), likeliest(groups));

    rows.row(Page::Explore, &even);
    rows.bits(Text("3.12"), h);
    rows.bits(No, cross_entropy(&p, &u).nats());
    rows.check(0, Relation::Less, 1);

    rows.row(Page::Explore, &article);
    rows.bits(No, forward);
    rows.bits(No, kl_terms(&p, &b).iter().sum());
    rows.check(0, Relation::Equal, 1);
}
