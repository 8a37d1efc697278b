//! Edits: what each changes, what is refused and why. What a number field takes is tried by `tests/fuzz/fields.rs`.

use crate::common::house::said;
use crate::common::seen::{opened, words};
use wormteeth::model::evidence::{CAUGHT, EvidenceDocument, EvidenceEdit as Evidence, ModelPair};
use wormteeth::model::information::{InformationEdit as Information, List, Parameter};
use wormteeth::model::lesson::{Change, Prediction};
use wormteeth::model::neuron::{Experiment, NeuronEdit as Neuron, SIZE, StepMatching, Value};
use wormteeth::model::{
    COUNT, Constraint, Document, Documents, Edit, ExploreEdit, FieldId, HistogramEdit as Histogram, LOGIT, LessonEdit as Lesson,
    ListPreset, Model, NeuronDocument, Page, Preset, SoftmaxEdit as Softmax, SoftmaxPreset, Workspace, split_constraint,
};

/// The documents after edits of one page in a row, all of which are taken.
#[track_caller]
fn after(start: Documents, edits: impl IntoIterator<Item = Edit>) -> Documents {
    let mut workspace = Workspace::new(start);
    for edit in edits {
        assert_eq!(workspace.apply(Page::Explore, edit.clone()), Ok(()), "{edit:?}");
    }
    let documents = workspace.documents().clone();
    let written = format!("{documents:?}");
    assert!(written.split([' ', '[', ',', ']']).all(|word| word != "-0.0"), "a zero has a sign: {written}");
    documents
}

#[test]
fn each_edit_changes_what_it_names() {
    let split8 = "#/explore?split=8";
    let twelve = "#/explore?counts=1,1,1,1,1,1,1,1,1,1,1,1&model=two-group&p=0.25&split=";
    let one_value = "#/explore?counts=0,0,0,0,0,0,0,500,0,0,0&model=two-group&p=0.25&split=";
    let drag = |bin, count| Histogram::DragCount { bin, count }.into();
    let information = |parameter, value| Edit::from(Information::Set(parameter, value));
    let outcomes = |number: f64| information(Parameter::Outcomes, number);
    let steps = |numbers: &[f64]| numbers.iter().map(|to| Neuron::Set(Value::Steps, *to).into()).collect::<Vec<Edit>>();
    let pressed = [1, 10, 1000].map(|more| Evidence::Sample(more).into()).to_vec();
    for (start, edits, end) in [
        // A pointer pulls no farther than a count may be.
        ("#/explore?counts=5,1", vec![drag(0, -3.0)], "#/explore?counts=0,1"),
        ("#/explore?counts=5,1", vec![drag(0, -0.0)], "#/explore?counts=0,1"),
        ("#/explore?counts=5,1", vec![drag(0, 1e300)], "#/explore?counts=1e9,1"),
        ("#/explore?v=1", vec![ExploreEdit::SetModel(Model::Uniform).into()], "#/explore?model=uniform"),
        // Typing 5 on the way to 50 loses nothing, and the split stays within the bins.
        (split8, vec![Histogram::SetBins(5.0).into(), Histogram::SetBins(11.0).into()], split8),
        (split8, vec![Histogram::SetBins(5.0).into()], "#/explore?counts=2,5,19,58,100&split=3"),
        ("#/explore?counts=1,2&split=0", vec![Histogram::SetBins(3.0).into()], "#/explore?counts=1,2,0&split=0"),
        // A preset keeps the model, and a split that fits.
        (&format!("{twelve}9"), vec![Histogram::Load(Preset::OneValue).into()], &format!("{one_value}9")),
        (&format!("{twelve}10"), vec![Histogram::Load(Preset::OneValue).into()], &format!("{one_value}5")),
        ("#/information?v=1", vec![information(Parameter::Event, 0.125)], "#/information?event=0.125"),
        ("#/information?v=1", vec![information(Parameter::Coin, 0.9)], "#/information?coin=0.9"),
        ("#/information?p=1,2", vec![information(Parameter::Entry(List::P, 1), 7.0)], "#/information?p=1,7"),
        ("#/information?v=1", vec![information(Parameter::Entry(List::Q, 0), 0.0)], "#/information?q=0,0.3,0.2,0.1"),
        ("#/information?p=1,2", vec![Information::Drag(Parameter::Entry(List::P, 0), -0.0).into()], "#/information?p=0,2"),
        ("#/information?v=1", vec![information(Parameter::OneOfCoins(1), 1.0)], "#/information?coins=0.5,1,0.1"),
        // Outcomes come without chance and go from the end.
        ("#/information?p=1,2&q=3,4", vec![outcomes(3.0)], "#/information?p=1,2,0&q=3,4,0"),
        ("#/information?v=1", vec![outcomes(2.0)], "#/information?p=0.25,0.25&q=0.4,0.3"),
        ("#/information?v=1", vec![outcomes(2.0), outcomes(4.0)], "#/information?v=1"),
        (
            "#/information?p=1,2",
            vec![Information::Load(ListPreset::Uneven).into()],
            "#/information?p=0.1,0.1,0.1,0.7&q=0.4,0.3,0,0",
        ),
        ("#/evidence?caught=0", pressed, "#/evidence?caught=1011"),
        ("#/evidence?caught=99999", vec![Evidence::Sample(10).into()], "#/evidence?caught=100000"),
        ("#/evidence?seed=4294967295", vec![Evidence::Rewind.into()], "#/evidence?seed=4294967295&caught=0"),
        ("#/evidence?seed=4294967295", vec![Evidence::NextSeed.into()], "#/evidence?seed=0"),
        ("#/evidence?v=1", vec![Evidence::Model { second: true, model: Model::TwoGroup }.into()], "#/evidence?second=two-group"),
        ("#/evidence?v=1", vec![Evidence::Refit(true).into()], "#/evidence?refit=refitted"),
        // The start is moved by the bias, as near as it comes.
        ("#/neuron?v=1", vec![Neuron::Start(-3.05).into()], "#/neuron?b=-5.05"),
        ("#/neuron?w=100&x=100", vec![Neuron::Start(5.0).into()], "#/neuron?w=100&x=100&b=-100"),
        ("#/neuron?v=1", vec![Neuron::StepMatching(StepMatching::FirstStep).into()], "#/neuron?fair=first-step"),
        ("#/neuron?x=7&step=17&fair=first-step", vec![Neuron::Load(Experiment::First).into()], "#/neuron?w=0.6&b=0.9"),
        // Who looks at the end still does when there are more steps; who looks elsewhere keeps the place while typing.
        ("#/neuron?v=1", steps(&[1.0, 10.0, 100.0, 1000.0]), "#/neuron?steps=1000"),
        ("#/neuron?step=120", steps(&[1.0, 10.0, 100.0, 1000.0]), "#/neuron?steps=1000&step=120"),
        ("#/neuron?step=120", steps(&[1.0, 10.0, 100.0]), "#/neuron?steps=100&step=100"),
        ("#/softmax?v=1", vec![Softmax::Set { class: 1, logit: -0.5 }.into()], "#/softmax?logits=1,-0.5,3"),
        (
            "#/softmax?v=1",
            vec![Softmax::Drag { class: 0, logit: -0.0 }.into(), Softmax::Add(-0.0).into()],
            "#/softmax?logits=0,2,3",
        ),
        ("#/softmax?v=1", vec![Softmax::Drag { class: 0, logit: 1e9 }.into()], "#/softmax?logits=1e6,2,3"),
        ("#/softmax?v=1", vec![Softmax::Drag { class: 0, logit: -1e300 }.into()], "#/softmax?logits=-1e6,2,3"),
        ("#/softmax?v=1", vec![Softmax::Add(-10.0).into()], "#/softmax?logits=-9,-8,-7"),
        ("#/softmax?target=2", vec![Softmax::Classes(5.0).into()], "#/softmax?logits=1,2,3,0,0&target=2"),
        ("#/softmax?target=2", vec![Softmax::Classes(2.0).into()], "#/softmax?logits=1,2&target=1"),
        ("#/softmax?target=2", vec![Softmax::Classes(2.0).into(), Softmax::Classes(3.0).into()], "#/softmax?target=2"),
        ("#/softmax?target=2", vec![Softmax::Target(0).into()], "#/softmax?target=0"),
        ("#/softmax?v=1", vec![Softmax::Load(SoftmaxPreset::Thousand).into()], "#/softmax?logits=1000,0&target=1"),
    ] {
        assert_eq!(after(opened(start), edits.clone()), opened(end), "{start}, {edits:?}");
    }
}

#[test]
fn what_breaks_a_constraint_is_refused_with_it_and_changes_nothing() {
    let whole = |from, to| Constraint::Whole { from, to };
    let (last, most) = (Constraint::LastBin { bin: 1 }, Constraint::BinsWouldBeEmpty { least: 3 });
    let entry = |list, entry| Edit::from(Information::Drag(Parameter::Entry(list, entry), 0.0));
    let predict = |prediction| Edit::from(Lesson::Predict(prediction));
    let (either, too_long) = (Constraint::OneOf(&["uniform", "binomial"]), Constraint::ListTooLong { numbers: 1, fields: 0 });
    let bars = Constraint::Numbers { least: 11, most: 11, from: 0.0, to: 1e9 };
    for (start, edit, field, constraint) in [
        ("#/explore?counts=0,4,0", Histogram::DragCount { bin: 1, count: -5.0 }.into(), "counts", last),
        ("#/explore?counts=0,4,0", Histogram::SetCount { bin: 1, count: -0.0 }.into(), "counts", last),
        ("#/explore?counts=0,0,7,1", Histogram::SetBins(2.0).into(), "bins", most),
        ("#/explore?v=1", Histogram::DragCount { bin: 0, count: f64::NAN }.into(), "counts", COUNT),
        ("#/explore?v=1", Histogram::SetCount { bin: 11, count: 1.0 }.into(), "counts", Constraint::NoSuchBin { bin: 11 }),
        ("#/explore?v=1", ExploreEdit::SetSplit(10.0).into(), "split", split_constraint(11)),
        ("#/information?p=0,1", entry(List::P, 1), "p", Constraint::NotAllZero),
        ("#/information?q=0,0,2,0", entry(List::Q, 2), "q", Constraint::NotAllZero),
        ("#/information?p=0,0,0,1", Information::Set(Parameter::Outcomes, 3.0).into(), "outcomes", whole(4, 12)),
        ("#/evidence?caught=100000", Evidence::Sample(1).into(), "caught", CAUGHT),
        ("#/neuron?v=1", Neuron::Start(f64::NAN).into(), "b", SIZE),
        ("#/softmax?logits=1,2", Softmax::Set { class: 2, logit: 1.0 }.into(), "logits", whole(0, 1)),
        ("#/softmax?logits=1,2", Softmax::Target(2).into(), "target", whole(0, 1)),
        ("#/softmax?v=1", Softmax::Drag { class: 0, logit: f64::NEG_INFINITY }.into(), "logits", LOGIT),
        ("#/softmax?logits=999995,-999995", Softmax::Add(10.0).into(), "logits", LOGIT),
        ("#/softmax?v=1", Softmax::Add(f64::NAN).into(), "logits", LOGIT),
        ("#/lesson?step=which-is-closer", predict(Prediction::Model(Model::TwoGroup)), "model", either),
        ("#/lesson?step=swap", predict(Prediction::Number(1.0)), "guess", Constraint::OneOf(&Change::KEYS)),
        ("#/lesson?step=draw-your-model", Lesson::Draw { index: 0, value: f64::NAN }.into(), "counts", bars),
        ("#/lesson?step=draw-your-model", predict(Prediction::Bars([0.0; 11])), "counts", Constraint::NotAllZero),
        ("#/lesson?step=best-p", Lesson::Draw { index: 9, value: 1.0 }.into(), "guess", too_long),
        ("#/lesson?step=worms", Lesson::Histogram(Histogram::SetBins(12.0)).into(), "counts", bars),
    ] {
        let mut workspace = Workspace::new(opened(start));
        assert_eq!(workspace.apply(Page::Explore, edit), Err(constraint.error(FieldId::named(field))), "{start}");
        assert_eq!(workspace.documents(), &opened(start));
        _ = said(|| (words().field_error)(constraint.error(FieldId::named(field))));
    }
    let bad = Documents { neuron: NeuronDocument { step: 301, ..NeuronDocument::default() }.into(), ..Documents::default() };
    assert!(bad.check().is_err());
    assert_eq!(Workspace::new(bad).documents(), &Documents::default(), "nothing that is not valid is begun with");
}

#[test]
fn presets_are_valid_and_known_again_by_what_they_set() {
    for pair in ModelPair::ALL {
        let own = "#/evidence?seed=9&caught=77&size=20";
        let evidence = after(opened(own), [Evidence::Load(pair).into()]).evidence;
        assert_eq!((ModelPair::of(&evidence), evidence.seed, evidence.caught, evidence.size), (Some(pair), 9, 77, 20));
    }
    assert_eq!(ModelPair::of(&opened("#/evidence?p1=0.3").evidence), None);
    for experiment in Experiment::ALL {
        let looked_at = NeuronDocument { step: 17, step_matching: StepMatching::FirstStep, ..experiment.document() };
        assert_eq!((Experiment::of(&looked_at), looked_at.check()), (Some(experiment), Ok(())), "whatever is looked at");
    }
    assert_eq!(Experiment::of(&opened("#/neuron?eta=0.16").neuron), None);
    for preset in SoftmaxPreset::ALL {
        let document = preset.document();
        assert_eq!((SoftmaxPreset::of(&document.logits), document.check()), (Some(preset), Ok(())));
    }
    assert_eq!(SoftmaxPreset::of(&[1.0, 2.0]), None);
    for preset in ListPreset::LISTS.into_iter().chain(ListPreset::PAIRS) {
        let document = after(Documents::default(), [Information::Load(preset).into()]).information;
        assert!(preset.is(&document) && document.check().is_ok(), "{preset:?}");
    }
}

#[test]
fn the_split_in_force_on_evidence_is_the_middle_until_it_is_set_and_leaves_both_groups_a_bin() {
    let split = |split, bins| EvidenceDocument { split, ..EvidenceDocument::default() }.split(bins);
    assert_eq!([split(None, 11), split(None, 2), split(None, 101)], [5, 0, 50]);
    assert_eq!([split(Some(7), 11), split(Some(99), 11), split(Some(99), 2)], [7, 9, 0]);
    let models = opened("#/evidence?second=two-group&p2=0.466&split=2").evidence.models(11);
    assert!((models[1].p()[2] - 0.534 / 3.0).abs() < 1e-15 && (models[1].p()[3] - 0.466 / 8.0).abs() < 1e-15);
}
