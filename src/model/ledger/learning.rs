//! S18 to S23: one neuron by two costs, softmax, and data that stand in for the truth.

use super::Printed::{No, Text};
use super::{Printed, Relation, Rows};
use crate::math::{Cost, Gaps, Samples, Unit, kl, sigmoid_slope, tanh_slope};
use crate::model::evidence::{EvidenceDocument, ModelPair};
use crate::model::neuron::{Experiment, NeuronDocument};
use crate::model::{Documents, HistogramDocument, Page, SoftmaxFigures, SoftmaxPreset};
use std::sync::Arc;

/// Samples that the model is fitted to in S23.
const CAUGHT: usize = 1000;

/// One of the article's experiments, looked at after so many steps.
fn neuron(experiment: Experiment, step: usize) -> Documents {
    let neuron = NeuronDocument { step, ..experiment.document() };
    Documents { neuron: Arc::new(neuron), ..Documents::default() }
}

/// Fills in the last rows.
pub(super) fn fill(rows: &mut Rows) {
    costs(rows);

    let documents = neuron(Experiment::Second, 0);
    let z = documents.neuron.neuron().state(Cost::Quadratic).z;
    rows.row(Page::Neuron, &documents);
    rows.plain(No, sigmoid_slope(z));
    rows.plain(No, tanh_slope(z));
    rows.plain(No, sigmoid_slope(0.0));
    rows.check(0, Relation::Less, 2);
    rows.check(1, Relation::Less, 0);

    let [plain, thousand] = [SoftmaxPreset::OneTwoThree, SoftmaxPreset::Thousand]
        .map(|preset| Documents { softmax: Arc::new(preset.document()), ..Documents::default() });
    rows.row_in(Unit::Nats, Page::Softmax, &plain);
    nll(rows, &plain);
    rows.show_in(Unit::Nats, Page::Softmax, &thousand);
    nll(rows, &thousand);
    rows.check(0, Relation::Equal, 1);
    rows.check(2, Relation::Less, 3);

    let truth = HistogramDocument::default().observed();
    let mut evidence = EvidenceDocument { caught: CAUGHT, ..ModelPair::Refitted.document() };
    let documents = Documents { evidence: Arc::new(evidence.clone()), ..Documents::default() };
    let mut counts = Vec::new();
    Samples::new(&truth, evidence.seed as u64).sample(CAUGHT, &mut counts);
    let data = HistogramDocument::pmf_of(&counts);
    let family = evidence.family(truth.len());
    let fitted = |observed| family.pmf(truth.len(), family.fit(truth.len(), observed).unwrap_or_default());
    let gaps = Gaps::new(&truth, &data, &fitted(&data));
    rows.row(Page::Evidence, &documents);
    rows.bits(No, gaps.truth_data.nats());
    rows.bits(No, gaps.data_model.nats());
    rows.bits(No, gaps.truth_model.nats());
    evidence.refit = false;
    let documents = Documents { evidence: Arc::new(evidence), ..documents };
    rows.show(Page::Evidence, &documents);
    rows.bits(No, kl(&data, &fitted(&truth)).nats());
    rows.check(1, Relation::Less, 3);
}

/// The NLL by log-sum-exp, and by the formula alone in f64.
fn nll(rows: &mut Rows, documents: &Documents) {
    let figures = SoftmaxFigures::new(&documents.softmax);
    rows.nats(figures.nll);
    // That of f64, the last. A share may come out as 0, of which −ln is ∞; none of these has no share at all.
    let share = figures.naive.last().and_then(|naive| naive.p.get(documents.softmax.target)?.ok());
    rows.nats(share.map_or(f64::INFINITY, |share| -share.ln()));
}

/// The two experiments by both costs.
fn costs(rows: &mut Rows) {
    let [first, second] = Experiment::ALL;
    let [before, after] = [0, first.document().steps].map(|step| [first, second].map(|experiment| neuron(experiment, step)));
    let output = |rows: &mut Rows, documents: &Documents, cost: Cost, printed: Printed| {
        let NeuronDocument { step, .. } = *documents.neuron;
        let run = documents.neuron.neuron().run(cost, step);
        rows.plain(printed, run.last().map_or(0.0, |state| state.a));
    };
    rows.row(Page::Neuron, &before[0]);
    output(rows, &before[0], Cost::Quadratic, Text("0.82"));
    for (documents, printed) in [(&after[0], "0.09"), (&before[1], "0.98"), (&after[1], "0.20")] {
        rows.show(Page::Neuron, documents);
        output(rows, documents, Cost::Quadratic, Text(printed));
    }
    // By its formula here; by differences of the cost alone below.
    let gradients = |rows: &mut Rows, cost: Cost| {
        rows.row(Page::Neuron, &before[0]);
        rows.plain(No, before[0].neuron.neuron().state(cost).gradient.w);
        rows.show(Page::Neuron, &before[1]);
        rows.plain(No, before[1].neuron.neuron().state(cost).gradient.w);
    };
    let differences = |rows: &mut Rows, cost: Cost, place: usize| {
        for (k, documents) in before.iter().enumerate() {
            let [by_w, _] = documents.neuron.neuron().check_gradient(cost);
            rows.show(Page::Neuron, documents);
            rows.plain(No, by_w.difference);
            rows.check(k, Relation::Within(by_w.bound), place + k);
        }
    };
    gradients(rows, Cost::Quadratic);
    rows.check(1, Relation::Less, 0);
    differences(rows, Cost::Quadratic, 2);

    gradients(rows, Cost::CrossEntropy);
    rows.check(0, Relation::Less, 1);
    for documents in &after {
        rows.show(Page::Neuron, documents);
        output(rows, documents, Cost::CrossEntropy, No);
    }
    differences(rows, Cost::CrossEntropy, 4);
}
