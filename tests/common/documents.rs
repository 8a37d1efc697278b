//! Any documents and any edits, with the ends of their ranges and the smallest numbers there are.

use proptest::prelude::*;
use std::sync::Arc;
use wormteeth::math::Unit;
use wormteeth::model::evidence::{EvidenceDocument, EvidenceEdit, ModelPair, ModelSpec};
use wormteeth::model::information::{InformationDocument, InformationEdit, List, Parameter};
use wormteeth::model::lesson::{CLOSER, Change, Prediction, Question};
use wormteeth::model::neuron::{Experiment, NeuronDocument, NeuronEdit, StepMatching, Value};
use wormteeth::model::{
    Document, Documents, Edit, ExploreDocument, ExploreEdit, HistogramDocument, HistogramEdit, Lang, LessonDocument, LessonEdit,
    LessonStep, ListPreset, Model, Page, PartialSettings, Preset, SoftmaxDocument, SoftmaxEdit, SoftmaxPreset, Theme,
};

/// Documents with this histogram and this model.
pub fn explore(counts: &[f64], model: Model, p: f64, split: usize) -> Documents {
    Documents {
        histogram: Arc::new(HistogramDocument { counts: counts.to_vec() }),
        explore: Arc::new(ExploreDocument { model, p, split }),
        ..Documents::default()
    }
}

/// A number that may or may not be taken.
pub fn number() -> impl Strategy<Value = f64> {
    let odd = prop::sample::select(vec![0.0, -0.0, f64::NAN, f64::INFINITY, f64::NEG_INFINITY]);
    prop_oneof![any::<f64>(), odd, -1.0..2.0_f64, 0.0..1e9_f64, -150.0..150.0_f64, (0_u32..2100).prop_map(f64::from)]
}

pub fn probability() -> impl Strategy<Value = f64> {
    prop_oneof![Just(0.0), Just(1.0), Just(5e-324), Just(1.0 - f64::EPSILON / 2.0), 0.0..=1.0_f64]
}

fn count() -> impl Strategy<Value = f64> {
    prop_oneof![
        2 => Just(0.0),
        1 => prop_oneof![Just(1e-9), Just(1e9), Just(5e-324), 0.0..=1e9_f64, (-9.0..9.0_f64).prop_map(|e| 10_f64.powf(e))],
        4 => (0_u32..200).prop_map(f64::from),
    ]
}

/// Counts of which one is above 0.
pub fn counts() -> impl Strategy<Value = Vec<f64>> {
    let bins = prop_oneof![3 => Just(11_usize), 1 => Just(2), 3 => 3..12_usize, 1 => Just(101), 1 => 12..101_usize];
    bins.prop_flat_map(|bins| proptest::collection::vec(count(), bins)).prop_map(|mut counts| {
        if counts.iter().all(|count| *count == 0.0) {
            counts[0] = 1.0;
        }
        counts
    })
}

pub fn model() -> impl Strategy<Value = Model> {
    prop::sample::select(Model::ALL.to_vec())
}

pub fn unit() -> impl Strategy<Value = Unit> {
    prop::sample::select(Unit::ALL.to_vec())
}

pub fn lang() -> impl Strategy<Value = Lang> {
    prop::sample::select(Lang::ALL.to_vec())
}

pub fn settings() -> impl Strategy<Value = PartialSettings> {
    let theme = prop::sample::select(Theme::ALL.to_vec());
    (proptest::option::of(lang()), proptest::option::of(theme), proptest::option::of(unit()))
        .prop_map(|(lang, theme, unit)| PartialSettings { lang, theme, unit })
}

/// A list of 2 to 12 numbers, and one of the same length.
fn lists() -> impl Strategy<Value = (Vec<f64>, Vec<f64>)> {
    let number = || prop_oneof![2 => Just(0.0), 4 => 0.0..=1.0_f64, 1 => Just(5e-324), 1 => Just(1e9), 1 => 0.0..100.0_f64];
    (2..=12_usize).prop_flat_map(move |length| {
        let list = || {
            proptest::collection::vec(number(), length).prop_map(|mut list| {
                if list.iter().all(|each| *each == 0.0) {
                    list[0] = 1.0;
                }
                list
            })
        };
        (list(), list())
    })
}

pub fn information() -> impl Strategy<Value = InformationDocument> {
    (probability(), probability(), lists(), [probability(), probability(), probability()])
        .prop_map(|(event, coin, (p, q), coins)| InformationDocument { event, coin, p, q, coins })
}

/// A document over that many bins.
pub fn evidence(bins: usize) -> impl Strategy<Value = EvidenceDocument> {
    let spec = || (model(), probability()).prop_map(|(model, p)| ModelSpec { model, p });
    let split = proptest::option::of(0..bins - 1);
    let seed = prop_oneof![Just(0_usize), Just(4_294_967_295), 0..1000_usize];
    let caught = prop_oneof![4 => 0..50_usize, 2 => 0..2000_usize, 1 => Just(100_000_usize)];
    (spec(), spec(), split, any::<bool>(), seed, caught, 1..=5000_usize).prop_map(
        |(first, second, split, refit, seed, caught, size)| EvidenceDocument { first, second, split, refit, seed, caught, size },
    )
}

pub fn neuron() -> impl Strategy<Value = NeuronDocument> {
    let size = || -100.0..=100.0_f64;
    let setup = (size(), size(), size(), probability(), 0.0..=1000.0_f64);
    (setup, 1..=2000_usize, 0.0..=1.0_f64, any::<bool>()).prop_map(|((x, w, b, y, eta), steps, part, first)| NeuronDocument {
        x,
        y,
        w,
        b,
        eta,
        steps,
        step: (part * steps as f64) as usize,
        step_matching: if first { StepMatching::FirstStep } else { StepMatching::Eta },
    })
}

pub fn softmax() -> impl Strategy<Value = SoftmaxDocument> {
    let logit = || prop_oneof![4 => -10.0..10.0_f64, 2 => -1000.0..1000.0_f64, 1 => Just(1e6), 1 => Just(-1e6), 1 => Just(0.0)];
    let temperature = prop_oneof![Just(1.0), Just(0.01), Just(100.0), 0.01..=100.0_f64];
    (proptest::collection::vec(logit(), 2..=8), any::<prop::sample::Index>(), temperature)
        .prop_map(|(logits, target, temperature)| SoftmaxDocument { target: target.index(logits.len()), logits, temperature })
}

/// A step that asks something, and a prediction that may or may not be taken.
fn predicted() -> BoxedStrategy<(LessonStep, Prediction)> {
    let all: Vec<_> = LessonStep::ALL.into_iter().filter_map(|step| Some((step, step.question()?))).collect();
    (prop::sample::select(all), probability(), proptest::collection::vec(count(), 11))
        .prop_map(|((step, question), p, counts)| {
            let whole = counts[0] as usize % 11;
            let prediction = match question {
                Question::Number(constraint) | Question::P(constraint) => {
                    Prediction::Number(if constraint.admits(p) { p } else { whole as f64 })
                }
                Question::Model => Prediction::Model(CLOSER[whole % 2]),
                Question::Change => Prediction::Change(Change::ALL[whole % 3]),
                Question::Bars => Prediction::Bars(std::array::from_fn(|bar| counts[bar])),
                Question::Curve => {
                    Prediction::Curve(std::array::from_fn(|place| Some(counts[place]).filter(|count| *count > 0.0)))
                }
            };
            (step, prediction)
        })
        .boxed()
}

/// Anywhere in the lesson, with answers and drafts: half of the questions are gone to, predicted and revealed, of the others one is left out.
pub fn lesson() -> impl Strategy<Value = LessonDocument> {
    let asked = (predicted(), 0..6_usize).prop_map(|((step, prediction), left_out)| {
        let mut edits = vec![LessonEdit::Go(step), LessonEdit::Predict(prediction), LessonEdit::Reveal];
        if left_out < edits.len() {
            edits.remove(left_out);
        }
        edits
    });
    let last = prop::sample::select(LessonStep::ALL.to_vec()).prop_map(LessonEdit::Go);
    (proptest::collection::vec(asked, 0..9), last).prop_map(|(all, last)| {
        let edits = all.into_iter().flatten().chain([last]);
        edits.fold(LessonDocument::default(), |document, edit| document.apply_edit(&edit, &document).unwrap_or(document))
    })
}

pub fn documents() -> BoxedStrategy<Documents> {
    let evidence = |documents: &Documents| evidence(documents.histogram.bins());
    let explores = (counts(), model(), probability(), any::<prop::sample::Index>())
        .prop_map(|(counts, model, p, split)| explore(&counts, model, p, split.index(counts.len() - 1)))
        .prop_flat_map(move |documents| (evidence(&documents), Just(documents)));
    (explores, information(), neuron(), softmax(), lesson())
        .prop_map(|((evidence, documents), information, neuron, softmax, lesson)| Documents {
            lesson: Arc::new(lesson),
            information: Arc::new(information),
            evidence: Arc::new(evidence),
            neuron: Arc::new(neuron),
            softmax: Arc::new(softmax),
            ..documents
        })
        .boxed()
}

pub fn page() -> impl Strategy<Value = Page> {
    prop::sample::select(Page::ALL.to_vec())
}

/// An edit that may or may not be taken.
pub fn edit() -> BoxedStrategy<Edit> {
    let bin = || 0..6_usize;
    let histogram = prop_oneof![
        4 => (bin(), number()).prop_map(|(bin, count)| HistogramEdit::SetCount { bin, count }),
        4 => (bin(), number()).prop_map(|(bin, count)| HistogramEdit::DragCount { bin, count }),
        2 => (bin(), proptest::collection::vec(number(), 0..5)).prop_map(|(first, counts)| HistogramEdit::SetCounts { first, counts }),
        2 => prop_oneof![(0_u8..12).prop_map(f64::from), number()].prop_map(HistogramEdit::SetBins),
        1 => prop::sample::select(Preset::ALL.to_vec()).prop_map(HistogramEdit::Load),
    ];
    let explore = prop_oneof![
        1 => model().prop_map(ExploreEdit::SetModel),
        2 => number().prop_map(ExploreEdit::SetP),
        2 => prop_oneof![(0_u8..12).prop_map(f64::from), number()].prop_map(ExploreEdit::SetSplit),
    ];
    let parameter = || {
        let entry = prop::sample::select(vec![List::P, List::Q]);
        let single = prop::sample::select(vec![Parameter::Event, Parameter::Coin, Parameter::Outcomes]);
        prop_oneof![
            single,
            (0..4_usize).prop_map(Parameter::OneOfCoins),
            (entry, 0..13_usize).prop_map(|(list, entry)| Parameter::Entry(list, entry))
        ]
    };
    let value = || prop_oneof![4 => probability(), 2 => (0_u8..14).prop_map(f64::from), 2 => number()];
    let information = prop_oneof![
        4 => (parameter(), value()).prop_map(|(parameter, value)| InformationEdit::Set(parameter, value)),
        4 => (parameter(), value()).prop_map(|(parameter, value)| InformationEdit::Drag(parameter, value)),
        2 => (parameter(), proptest::collection::vec(value(), 0..5)).prop_map(|(first, row)| InformationEdit::SetRow(first, row)),
        1 => prop::sample::select([ListPreset::LISTS, ListPreset::PAIRS].concat()).prop_map(InformationEdit::Load),
    ];
    let evidence = prop_oneof![
        (any::<bool>(), model()).prop_map(|(second, model)| EvidenceEdit::Model { second, model }),
        (any::<bool>(), value()).prop_map(|(second, p)| EvidenceEdit::P { second, p }),
        value().prop_map(EvidenceEdit::Split),
        any::<bool>().prop_map(EvidenceEdit::Refit),
        number().prop_map(EvidenceEdit::Seed),
        Just(EvidenceEdit::NextSeed),
        (0..200_000_usize).prop_map(EvidenceEdit::Sample),
        number().prop_map(EvidenceEdit::Caught),
        Just(EvidenceEdit::Rewind),
        number().prop_map(EvidenceEdit::Size),
        prop::sample::select(ModelPair::ALL.to_vec()).prop_map(EvidenceEdit::Load),
    ];
    let neuron_value = prop::sample::select(vec![Value::X, Value::Y, Value::W, Value::B, Value::Eta, Value::Steps, Value::Step]);
    let neuron = prop_oneof![
        6 => (neuron_value, number()).prop_map(|(value, to)| NeuronEdit::Set(value, to)),
        1 => number().prop_map(NeuronEdit::Start),
        1 => prop::sample::select(StepMatching::ALL.to_vec()).prop_map(NeuronEdit::StepMatching),
        1 => prop::sample::select(Experiment::ALL.to_vec()).prop_map(NeuronEdit::Load),
    ];
    let softmax = prop_oneof![
        (0..9_usize, number()).prop_map(|(class, logit)| SoftmaxEdit::Set { class, logit }),
        (0..9_usize, number()).prop_map(|(class, logit)| SoftmaxEdit::Drag { class, logit }),
        (0..9_usize, proptest::collection::vec(number(), 0..5)).prop_map(|(first, logits)| SoftmaxEdit::SetRow { first, logits }),
        number().prop_map(SoftmaxEdit::Add),
        prop_oneof![(0_u8..10).prop_map(f64::from), number()].prop_map(SoftmaxEdit::Classes),
        (0..9_usize).prop_map(SoftmaxEdit::Target),
        number().prop_map(SoftmaxEdit::Temperature),
        prop::sample::select(SoftmaxPreset::ALL.to_vec()).prop_map(SoftmaxEdit::Load),
    ];
    let (histogram, explore) = (histogram.boxed(), explore.boxed());
    let place = || 0..12_usize;
    let lesson = prop_oneof![
        3 => prop::sample::select(LessonStep::ALL.to_vec()).prop_map(LessonEdit::Go),
        2 => Just(LessonEdit::Reveal),
        2 => predicted().prop_map(|(_, prediction)| LessonEdit::Predict(prediction)),
        1 => value().prop_map(|value| LessonEdit::Predict(Prediction::Number(value))),
        1 => (place(), proptest::option::of(value())).prop_map(|(index, value)| LessonEdit::SetEntry { index, value }),
        1 => (place(), proptest::collection::vec(value(), 0..5)).prop_map(|(first, values)| LessonEdit::SetRow { first, values }),
        2 => (place(), number()).prop_map(|(index, value)| LessonEdit::Draw { index, value }),
        2 => prop::sample::select(vec![LessonEdit::Clear, LessonEdit::DrawAgain, LessonEdit::StartOver]),
        1 => histogram.clone().prop_map(LessonEdit::Histogram),
        1 => explore.clone().prop_map(LessonEdit::Explore),
    ];
    prop_oneof![
        6 => lesson.prop_map(Edit::from).boxed(),
        3 => histogram.prop_map(Edit::from).boxed(),
        2 => explore.prop_map(Edit::from).boxed(),
        2 => information.prop_map(Edit::from).boxed(),
        2 => evidence.prop_map(Edit::from).boxed(),
        2 => neuron.prop_map(Edit::from).boxed(),
        2 => softmax.prop_map(Edit::from).boxed(),
    ]
    .boxed()
}
