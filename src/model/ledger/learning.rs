//! S18 to S23: one neuron by two costs, softmax, and data that stand in for the truth.

use super::Printed::{No, Text};
use super::{ROWS, Relation, Row};
use crate::info::{Cost, Gaps, Unit, Worms, kl, sigmoid_slope, tanh_slope};
use crate::model::evidence::{Catch, Pair};
use crate::model::training::{Experiment, Training};
use crate::model::{Lab, LogitFigures, LogitPreset, Sheets, View};

/// Worms that the model is fitted to in S23.
const CAUGHT: usize = 1000;

/// One of the article's experiments, looked at after so many steps.
fn neuron(experiment: Experiment, step: usize) -> Sheets {
    Sheets { training: Training { step, ..experiment.training() }, ..Sheets::default() }
}

/// Fills in the last rows.
pub(super) fn fill(rows: &mut [Row; ROWS]) {
    let [.., s18, s19, s20, s21, s22, s23] = rows;
    costs(s18, s19, s20);

    let sheets = neuron(Experiment::Second, 0);
    let z = sheets.training.neuron().state(Cost::Quadratic).z;
    s21.show(View::Neuron, &sheets);
    s21.plain(No, sigmoid_slope(z));
    s21.plain(No, tanh_slope(z));
    s21.plain(No, sigmoid_slope(0.0));
    s21.check(0, Relation::Less, 2);
    s21.check(1, Relation::Less, 0);

    for preset in [LogitPreset::OneTwoThree, LogitPreset::Thousand] {
        let mut sheets = Sheets { softmax: preset.sheet(), ..Sheets::default() };
        sheets.lab.unit = Unit::Nats;
        let figures = LogitFigures::new(&sheets.softmax);
        s22.show(View::Softmax, &sheets);
        s22.nats(figures.nll);
        // That of f64, the last. A share may come out as 0, of which −ln is ∞; none of these has no share at all.
        let share = figures.naive.last().and_then(|naive| naive.p.get(sheets.softmax.target)?.ok());
        s22.nats(share.map_or(f64::INFINITY, |share| -share.ln()));
    }
    s22.check(0, Relation::Equal, 1);
    s22.check(2, Relation::Less, 3);

    let truth = Lab::default().observed();
    let mut sheets = Sheets { catch: Catch { caught: CAUGHT, ..Pair::Refitted.catch() }, ..Sheets::default() };
    let mut counts = Vec::new();
    Worms::new(&truth, sheets.catch.seed as u64).sample(CAUGHT, &mut counts);
    let data = Lab::pmf_of(&counts);
    let family = sheets.catch.family(truth.len());
    let fitted = |observed| family.pmf(truth.len(), family.fit(truth.len(), observed).unwrap_or_default());
    let gaps = Gaps::new(&truth, &data, &fitted(&data));
    s23.show(View::Evidence, &sheets);
    s23.bits(No, gaps.truth_data.nats());
    s23.bits(No, gaps.data_model.nats());
    s23.bits(No, gaps.truth_model.nats());
    sheets.catch.refit = false;
    s23.show(View::Evidence, &sheets);
    s23.bits(No, kl(&data, &fitted(&truth)).nats());
    s23.check(1, Relation::Less, 3);
}

/// The two experiments by both costs.
fn costs(s18: &mut Row, s19: &mut Row, s20: &mut Row) {
    let states = Experiment::ALL.map(|experiment| [0, experiment.training().steps].map(|step| neuron(experiment, step)));
    let runs = states.each_ref().map(|[before, after]| {
        let Training { steps, .. } = after.training;
        Cost::ALL.map(|cost| before.training.neuron().run(cost, steps))
    });
    for ((states, [quadratic, _]), printed) in states.iter().zip(&runs).zip([["0.82", "0.09"], ["0.98", "0.20"]]) {
        for ((sheets, printed), state) in states.iter().zip(printed).zip([quadratic.first(), quadratic.last()]) {
            s18.show(View::Neuron, sheets);
            s18.plain(Text(printed), state.map_or(0.0, |state| state.a));
        }
    }
    // By its formula here; by differences of the cost alone below.
    let gradients = |row: &mut Row, cost: Cost| {
        for [before, _] in &states {
            row.show(View::Neuron, before);
            row.plain(No, before.training.neuron().state(cost).gradient.w);
        }
    };
    let differences = |row: &mut Row, cost: Cost| {
        for (place, [before, _]) in states.iter().enumerate() {
            let [by_w, _] = before.training.neuron().check_gradient(cost);
            row.show(View::Neuron, before);
            row.plain(No, by_w.difference);
            row.check(place, Relation::Within(by_w.bound), row.figures.len() - 1);
        }
    };
    gradients(s19, Cost::Quadratic);
    s19.check(1, Relation::Less, 0);
    differences(s19, Cost::Quadratic);

    gradients(s20, Cost::CrossEntropy);
    s20.check(0, Relation::Less, 1);
    for ([_, after], [_, cross_entropy]) in states.iter().zip(&runs) {
        s20.show(View::Neuron, after);
        s20.plain(No, cross_entropy.last().map_or(0.0, |state| state.a));
    }
    differences(s20, Cost::CrossEntropy);
}
