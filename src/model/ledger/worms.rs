//! S1 to S11: the worms, three models of them, and the divergence both ways.

use super::Printed::{Lost, No, Same, Text};
use super::{Measure, ROWS, Reason, Relation, Row};
use crate::info::{Family, Sweep, cross_entropy, entropy, kl, kl_terms};
use crate::model::{Lab, Model, Sheets, View};

/// The p of the article's binomial.
const BINOMIAL: f64 = 0.57;
/// The p of its two groups.
const GROUPS: f64 = 0.47;
/// The mean over n, to its last digit.
const FITTED: f64 = 0.5704;

/// The article's worms in the lab, against that model.
fn explore(model: Model, p: f64) -> Sheets {
    Lab { model, p, ..Lab::default() }.into()
}

/// Fills in the first eleven rows.
pub(super) fn fill(rows: &mut [Row; ROWS]) {
    let [s1, s2, s3, s4, s5, s6, s7, s8, s9, s10, s11, ..] = rows;
    let lab = Lab::default();
    let bins = lab.bins();
    let p = lab.observed();
    let [uniform, binomial, groups] = Model::ALL.map(|model| lab.family_of(model));
    let [u, b] = [uniform.pmf(bins, 0.0), binomial.pmf(bins, BINOMIAL)];
    let (h, forward, reverse, of_uniform) = (entropy(&p), kl(&p, &b).nats(), kl(&b, &p).nats(), kl(&p, &u).nats());
    let least = |family: Family| Sweep::new(family, bins).least_forward(&p);
    let [best, best_groups] = [least(binomial), least(groups)];
    // Both families have a p, and P has worms in every bin.
    let [best_p, groups_p] = [&best, &best_groups].map(|least| least.p.unwrap_or_default());
    let article = explore(Model::Binomial, BINOMIAL);
    let even = explore(Model::Uniform, BINOMIAL);

    s1.show(View::Explore, &article);
    s1.bits(No, forward);
    s1.bits(No, cross_entropy(&p, &b).nats() - h);
    s1.check(0, Relation::Equal, 1);

    s2.show(View::Explore, &article);
    s2.put(Text("11"), bins as f64, Measure::Whole);

    s3.show(View::Explore, &even);
    s3.plain(Text("1/11"), u.p().first().copied().unwrap_or_default());

    s4.show(View::Explore, &article);
    s4.put(Text("5.7"), p.mean(), Measure::Teeth);
    s4.plain(Text("0.57"), p.mean() / (bins - 1) as f64);
    s4.put(Text("10"), (bins - 1) as f64, Measure::Whole);

    s5.show(View::Explore, &article);
    s5.bits(Text("0.338"), of_uniform);
    s5.bits(Lost("0.477"), forward);
    s5.check(0, Relation::Less, 1);

    s6.show(View::Explore, &explore(Model::TwoGroup, GROUPS));
    s6.plain(Text("0.47"), groups_p);
    s6.bits(Text("0.338"), best_groups.value.nats());
    s6.bits(Same, of_uniform - best_groups.value.nats());
    s6.differs(Reason::Rounding);

    s7.show(View::Explore, &explore(Model::Binomial, FITTED));
    s7.bits(No, best.value.nats());
    s7.plain(Text("0.57"), best_p);
    s7.show(View::Explore, &article);
    s7.bits(Lost("0.477"), forward);
    s7.check(0, Relation::Less, 2);

    s8.show(View::Explore, &article);
    s8.bits(Lost("0.477"), forward);
    s8.bits(Lost("0.330"), reverse);
    s8.check(1, Relation::Less, 0);

    let likeliest = |family: Family| family.fit(bins, &p).unwrap_or_default();
    s9.show(View::Explore, &article);
    s9.plain(Text("0.57"), likeliest(binomial));
    s9.show(View::Explore, &explore(Model::TwoGroup, GROUPS));
    s9.plain(Text("0.47"), likeliest(groups));

    s10.show(View::Explore, &even);
    s10.bits(Text("3.12"), h);
    s10.bits(No, cross_entropy(&p, &u).nats());
    s10.check(0, Relation::Less, 1);

    s11.show(View::Explore, &article);
    s11.bits(No, forward);
    s11.bits(No, kl_terms(&p, &b).iter().sum());
    s11.check(0, Relation::Equal, 1);
}
