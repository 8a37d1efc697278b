//! The lesson: its edits, what undo takes back and what it does not, its links, and what predictions cost.

use super::links::heard;
use crate::common::agrees;
use crate::common::seen::opened;
use wormteeth::math::Unit;
use wormteeth::model::lesson::{Answer, Change, Prediction, STEPS, Trial, cost, lowest_p};
use wormteeth::model::{
    Constraint, Documents, Edit, ExploreEdit, FieldId, HistogramEdit, LessonEdit as Lesson, LessonStep as Step, LinkSettings,
    Model, P, Page, Settings, Workspace, decode, encode, encode_work,
};

/// What a workspace has of the lesson, as a link without its beginning.
fn link(workspace: &Workspace) -> String {
    encode_work(Page::Lesson, workspace.documents()).replace("#/lesson?v=1&", "")
}

/// The lesson as a link opens it.
fn lesson(query: &str) -> Workspace {
    Workspace::new(opened(&format!("#/lesson?{query}")))
}

/// Applies edits made in the lesson, all of which are taken.
#[track_caller]
fn after(mut workspace: Workspace, edits: impl IntoIterator<Item = Lesson>) -> Workspace {
    for edit in edits {
        assert_eq!(workspace.apply(Page::Lesson, edit.clone()), Ok(()), "{edit:?}");
    }
    workspace
}

fn number(number: f64) -> Lesson {
    Lesson::Predict(Prediction::Number(number))
}

fn draw(index: usize, value: f64) -> Lesson {
    Lesson::Draw { index, value }
}

#[test]
fn each_edit_changes_what_it_names() {
    use Lesson as L;
    let drawn = "draw-your-model:0_0_5_0_1000000000_0_0_0_0_0_0";
    let set = |index, value| L::SetEntry { index, value };
    for (start, edits, end) in [
        ("step=bit", vec![number(4.0), number(3.0)], "step=bit&draft=bit:3".to_owned()),
        ("step=bit", vec![number(3.0), L::Clear], "step=bit".to_owned()),
        ("step=bit", vec![L::Reveal], "step=bit&answers=bit:shown".to_owned()),
        ("step=entropy&draft=entropy:-0", vec![L::Reveal], "step=entropy&answers=entropy:0".to_owned()),
        // After the answer a prediction stands, and made again it does not count.
        ("step=bit&answers=bit:3", vec![number(4.0), L::Clear, L::Reveal], "step=bit&answers=bit:3".to_owned()),
        ("step=bit&answers=bit:3", vec![L::DrawAgain, number(4.0), L::Reveal], "step=bit&answers=bit:3".to_owned()),
        ("step=bit", vec![L::DrawAgain, number(4.0), L::Reveal], "step=bit&answers=bit:4".to_owned()),
        ("step=swap", vec![L::Predict(Prediction::Change(Change::Less)), L::Reveal], "step=swap&answers=swap:less".to_owned()),
        (
            "step=which-is-closer",
            vec![L::Predict(Prediction::Model(Model::Uniform))],
            "step=which-is-closer&draft=which-is-closer:uniform".to_owned(),
        ),
        // A pointer draws no farther than a count may be.
        (
            "step=draw-your-model",
            vec![draw(2, 5.0), draw(3, -1.0), draw(4, 1e300)],
            format!("step=draw-your-model&draft={drawn}"),
        ),
        ("step=draw-your-model", vec![draw(2, 5.0), set(2, None)], "step=draw-your-model".to_owned()),
        (
            "step=best-p",
            vec![set(8, Some(5.0)), L::SetRow { first: 0, values: vec![2.5, -0.0] }],
            "step=best-p&draft=best-p:2.5_0_______5".to_owned(),
        ),
        ("step=best-p&draft=best-p:1________", vec![set(0, None)], "step=best-p".to_owned()),
        // The drawing counts where it is priced, and not before.
        (&format!("step=draw-your-model&draft={drawn}"), vec![L::Go(Step::Entropy)], format!("step=entropy&draft={drawn}")),
        (&format!("step=draw-your-model&draft={drawn}"), vec![L::Go(Step::Cost)], format!("step=cost&answers={drawn}")),
        ("step=worms", vec![L::Reveal, number(4.0), L::DrawAgain, draw(0, 1.0), L::Clear], "step=worms".to_owned()),
        ("step=classifier&answers=bit:3&draft=swap:same", vec![L::StartOver], "step=worms".to_owned()),
    ] {
        assert_eq!(link(&after(lesson(start), edits.clone())), end, "{start} {edits:?}");
    }
}

#[test]
fn what_breaks_a_constraint_is_refused_and_changes_nothing() {
    let bars = Step::DrawYourModel.question().expect("bars").constraint();
    let too_long = |numbers, fields| Constraint::ListTooLong { numbers, fields };
    for (step, edit, field, constraint) in [
        ("bit", number(2.5), "guess", Constraint::Whole { from: 0, to: 20 }),
        ("entropy", number(f64::NAN), "guess", Constraint::Number { from: 0.0, to: 10.0 }),
        ("two-groups", number(1.1), "p", P),
        (
            "which-is-closer",
            Lesson::Predict(Prediction::Model(Model::TwoGroup)),
            "model",
            Constraint::OneOf(&["uniform", "binomial"]),
        ),
        ("swap", number(1.0), "guess", Constraint::OneOf(&Change::KEYS)),
        ("draw-your-model", draw(0, f64::NAN), "counts", bars),
        ("draw-your-model", Lesson::Predict(Prediction::Bars([0.0; 11])), "counts", Constraint::NotAllZero),
        ("draw-your-model", draw(11, 1.0), "counts", too_long(1, 0)),
        ("best-p", Lesson::SetRow { first: 8, values: vec![1.0, 2.0] }, "guess", too_long(2, 1)),
        ("worms", Lesson::Histogram(HistogramEdit::SetBins(12.0)), "counts", bars),
    ] {
        let mut workspace = lesson(&format!("step={step}"));
        assert_eq!(workspace.apply(Page::Lesson, edit.clone()), Err(constraint.error(FieldId::named(field))), "{step} {edit:?}");
        assert_eq!(link(&workspace), format!("step={step}"));
    }
}

#[test]
fn undo_takes_back_drawings_and_moves_but_no_answer_that_counted() {
    // A pointer that goes over several bars is one step, the next one another.
    let mut workspace = after(lesson("step=draw-your-model"), [draw(3, 50.0), draw(4, 60.0)]);
    workspace.commit_pending();
    let mut workspace = after(workspace, [draw(4, 70.0), Lesson::Reveal, Lesson::DrawAgain, draw(0, 1.0), Lesson::Reveal]);
    let counted = link(&workspace);
    assert_eq!(counted, "step=draw-your-model&answers=draw-your-model:0_0_0_50_70_0_0_0_0_0_0");
    let mut drafts = Vec::new();
    while let Some(page) = workspace.undo(Page::Lesson) {
        assert_eq!((page, link(&workspace)), (Page::Lesson, counted.clone()));
        let lesson = &workspace.documents().lesson;
        drafts.push(lesson.draft(Step::DrawYourModel).map(|drawn| matches!(drawn, Prediction::Bars(bars) if bars[4] == 70.0)));
        assert_eq!(lesson.is_shown(), drafts.len() > 1, "hidden while it is drawn again");
    }
    assert_eq!(drafts, [None, Some(true), Some(false), None]);
}

#[test]
fn the_step_of_the_lesson_is_in_no_undo_and_follows_what_changes() {
    let p = |p| Lesson::Explore(ExploreEdit::SetP(p));
    let mut workspace = after(lesson("v=1"), [Lesson::Go(Step::BestP), Lesson::Reveal, Lesson::Go(Step::WhyBestP)]);
    assert!(!workspace.can_undo());
    workspace = after(workspace, [p(0.3), p(0.2), Lesson::Go(Step::TwoGroups)]);
    assert_eq!(workspace.apply(Page::Explore, ExploreEdit::SetP(0.9)), Ok(()));
    workspace = after(workspace, [Lesson::Go(Step::Classifier)]);
    let step = |workspace: &Workspace| workspace.documents().lesson.step;
    assert_eq!((workspace.undo(Page::Lesson), step(&workspace)), (Some(Page::Explore), Step::Classifier));
    assert_eq!(workspace.documents().explore, Documents::default().explore, "the lesson moves a copy");
    assert_eq!((workspace.undo(Page::Explore), step(&workspace)), (Some(Page::Lesson), Step::WhyBestP));
    assert_eq!(workspace.documents().lesson.trial(), &Trial::of(Step::WhyBestP));
    workspace = after(workspace, [Lesson::Go(Step::Swap)]);
    assert_eq!((workspace.redo(Page::Lesson), step(&workspace)), (Some(Page::Lesson), Step::WhyBestP));
    assert_eq!(workspace.documents().lesson.trial().explore.p, 0.2);
    assert_eq!(workspace.documents().lesson.answer(Step::BestP), Some(&Answer::Shown));
}

#[test]
fn beginning_anew_and_a_link_with_answers_are_one_step_each() {
    let start = "step=classifier&answers=bit:3;entropy:3.5";
    let mut workspace = after(lesson(start), [Lesson::StartOver, Lesson::Go(Step::Bit), Lesson::Reveal]);
    assert_eq!((link(&workspace).as_str(), workspace.undo(Page::Lesson)), ("step=bit&answers=bit:shown", Some(Page::Lesson)));
    assert_eq!(link(&workspace), "step=classifier&answers=bit:3;entropy:3.5");
    assert!(workspace.redo(Page::Lesson).is_some() && link(&workspace) == "step=bit&answers=bit:shown", "what was answered anew");
    let mut open = |query: &str| {
        let documents = opened(&format!("#/lesson?{query}"));
        workspace.open_link(Page::Lesson, &documents, LinkSettings::default(), Settings::default());
        (link(&workspace), workspace.undo(Page::Explore).map(|page| (page, link(&workspace))))
    };
    assert_eq!(
        open("step=swap&answers=swap:more"),
        ("step=swap&answers=swap:more".into(), Some((Page::Lesson, "step=bit&answers=bit:shown".into())))
    );
    // A step that would change nothing is none: the same answers came again.
    let mut workspace = after(lesson("step=bit&answers=bit:shown"), [Lesson::StartOver, Lesson::Go(Step::Bit), Lesson::Reveal]);
    assert_eq!((workspace.can_undo(), workspace.undo(Page::Lesson)), (false, None));
    let mut workspace = after(lesson("step=bit"), [Lesson::StartOver]);
    assert_eq!((workspace.undo(Page::Lesson), link(&workspace).as_str()), (None, "step=worms"), "no answers, no step");
}

#[test]
fn a_link_is_read_pair_by_pair_and_each_that_is_dropped_is_named() {
    let example = "#/lesson?v=1&step=draw-your-model&answers=entropy:3.5;best-p:2.58_1.93_1.33_0.83_0.52_0.52_0.90__";
    let written = example.replace("0.90", "0.9");
    let link = decode(example);
    assert_eq!((link.page, &link.issues, link.settings), (Page::Lesson, &vec![], LinkSettings::default()));
    assert_eq!(
        encode(
            Page::Lesson,
            &link.documents.expect("a query"),
            LinkSettings { unit: Some(Unit::Nats), ..LinkSettings::default() }
        ),
        written
    );
    let bad = |pair: &str, is: &str| format!("answers: “{pair}” {is}; ignored.");
    let not_a_curve = "is not a list of 9 numbers between 0 and 1\u{202f}000\u{202f}000\u{202f}000";
    for (query, read, said) in [
        ("step=14", "step=classifier", vec![]),
        ("step=0&answers=", "step=worms", vec!["step=0 is not a step of the lesson; opening the first.".to_owned()]),
        ("step=Bit", "step=worms", vec!["step=Bit is not a step of the lesson; opening the first.".to_owned()]),
        ("answers=%20bit%20:+03+;;swap%3Amore;", "step=worms&answers=bit:3;swap:more", vec![]),
        (
            "answers=bit:x;nobody:1;entropy:30;swap:less;swap:more;worms:1;two-groups:nan;best-p:1_2;best-p:________;draw-your-model:0_0_0_0_0_0_0_0_0_0_0",
            "step=worms&answers=swap:less",
            [
                bad("bit:x", "is not a whole number from 0 to 20"),
                "answers: the lesson has no question “nobody:1”; ignored.".to_owned(),
                bad("entropy:30", "is outside 0–10"),
                "answers: “swap:more” answers a question twice; the first answer counts.".to_owned(),
                "answers: the lesson has no question “worms:1”; ignored.".to_owned(),
                bad("two-groups:nan", "is not a number"),
                bad("best-p:1_2", not_a_curve),
                bad("best-p:________", not_a_curve),
                bad("draw-your-model:0_0_0_0_0_0_0_0_0_0_0", "has nothing above 0"),
            ]
            .into(),
        ),
        // Whatever their order: an answer counts before a draft.
        (
            "draft=bit:1;swap:same;swap:shown&answers=bit:2",
            "step=worms&answers=bit:2&draft=swap:same",
            vec![
                "draft: “bit:1” answers a question twice; the first answer counts.".to_owned(),
                "draft: “swap:shown” is not one of more, less and same; ignored.".to_owned(),
            ],
        ),
        (
            "draft=draw-your-model:1_0_0_0_0_0_0_0_0_0_0&step=cost",
            "step=cost&answers=draw-your-model:1_0_0_0_0_0_0_0_0_0_0",
            vec![],
        ),
        ("answers=bit:3;best-p:1_2_3_4_5_6_7_8_9).", "step=worms&answers=bit:3;best-p:1_2_3_4_5_6_7_8_9", vec![]),
    ] {
        let link = decode(&format!("#/lesson?{query}"));
        assert_eq!(heard(&link), said, "{query}");
        assert_eq!(encode_work(Page::Lesson, &link.documents.expect("a query")), format!("#/lesson?v=1&{read}"), "{query}");
    }
    let many = decode(&format!("#/lesson?answers={}", "x;".repeat(1000)));
    assert_eq!((many.issues.len(), heard(&many).pop()), (15, Some("answers: 986 more could not be read; ignored.".to_owned())));
}

#[test]
fn predictions_cost_what_the_reference_says() {
    let number = Prediction::Number;
    let bars = |counts| Prediction::Bars(counts);
    let flat = |value: f64| Prediction::Curve([Some(value); 9]);
    let at = |index: usize, value| {
        let mut curve = [None; 9];
        curve[index] = Some(value);
        Prediction::Curve(curve)
    };
    let none_at_5 = bars([1.0, 1.0, 1.0, 1.0, 1.0, 0.0, 1.0, 1.0, 1.0, 1.0, 1.0]);
    // By another program, in Python.
    for (step, prediction, bits) in [
        (
            Step::DrawYourModel,
            bars([5.0, 10.0, 25.0, 50.0, 80.0, 110.0, 90.0, 60.0, 40.0, 20.0, 10.0]),
            Some(0.148_316_835_200_112_7),
        ),
        (Step::DrawYourModel, bars([1e9; 11]), Some(0.338_432_614_604_227_5)),
        (Step::DrawYourModel, none_at_5, Some(f64::INFINITY)),
        (Step::WhichIsCloser, Prediction::Model(Model::Uniform), Some(0.0)),
        (Step::WhichIsCloser, Prediction::Model(Model::Binomial), Some(0.138_581_464_141_186_55)),
        (Step::Entropy, number(3.5), Some(0.379_000_995_966_93)),
        (Step::Entropy, number(0.0), Some(3.120_999_004_033_07)),
        (Step::WhereFrom, number(10.0), Some(0.0)),
        (Step::WhereFrom, number(7.0), Some(0.415_070_040_388_824_7)),
        (Step::BestP, at(4, 0.4), Some(0.143_480_838_526_776_18)),
        (Step::BestP, at(0, 0.4), Some(9.744_763_981_204_226)),
        // Nothing drawn is lower than what was given; of equals the nearest to it counts.
        (Step::BestP, flat(2.0), Some(4.709_278_123_848_914_5e-6)),
        (Step::BestP, flat(0.1), Some(0.026_135_683_286_924_727)),
        (Step::TwoGroups, number(0.3), Some(0.087_546_127_440_504_6)),
        (Step::TwoGroups, number(0.466), Some(0.0)),
        (Step::TwoGroups, number(1.0), Some(f64::INFINITY)),
        (Step::OtherDirection, number(0.3), Some(0.999_167_204_667_103_1)),
        (Step::OtherDirection, number(0.0), Some(7.689_822_880_468_595)),
        (Step::Bit, number(3.0), None),
        (Step::Swap, Prediction::Change(Change::Less), None),
        (Step::Entropy, flat(1.0), None),
    ] {
        let found = cost(step, &prediction).map(|divergence| Unit::Bits.from_nats(divergence.nats()));
        let close = |(found, expected): (f64, f64)| agrees(found, expected) || (found - expected).abs() < 1e-14;
        assert!(
            found.is_some() == bits.is_some() && found.zip(bits).is_none_or(close),
            "{step:?} {prediction:?}: {found:?}, not {bits:?}"
        );
    }
    assert_eq!([lowest_p(&[None; 9]), lowest_p(&[Some(0.1); 9])], [0.57, 0.6]);
}

#[test]
fn steps_have_a_name_and_a_number_and_their_trials_are_valid() {
    for (index, step) in Step::ALL.into_iter().enumerate() {
        assert_eq!((step.index(), Step::of_key(step.key()), Step::of_number(step.number())), (index, Some(step), Some(step)));
        assert_eq!(step.next().and_then(Step::previous), (index + 1 < STEPS).then_some(step));
    }
    assert_eq!((Step::of_number(0), Step::of_number(15), Step::Worms.previous()), (None, None, None));
    assert_eq!(Documents::default().check(), Ok(()));
    let edit = Edit::from(HistogramEdit::SetCount { bin: 0, count: 7.0 });
    let documents = Documents::default();
    let moved = documents.apply_edit(&edit, &documents).expect("taken");
    assert_eq!(moved.lesson, documents.lesson, "nor does Explore move what is the lesson's");
}
