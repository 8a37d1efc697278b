//! The lesson: its edits, what undo takes back and what it does not, its links, and what predictions cost.

use super::links::heard;
use crate::common::agrees;
use crate::common::seen::opened;
use wormteeth::math::Unit;
use wormteeth::model::lesson::{Change, Prediction, cost, lowest_p};
use wormteeth::model::{
    Documents, ExploreEdit, LessonEdit as Edit, LessonStep as Step, Model, Page, Workspace, decode, encode_work,
};

/// What a workspace has of the lesson, as a link without its beginning.
fn link(workspace: &Workspace) -> String {
    encode_work(Page::Lesson, workspace.documents()).replace("#/lesson?v=1&step=", "")
}

/// The lesson as a link opens it.
fn lesson(query: &str) -> Workspace {
    Workspace::new(opened(&format!("#/lesson?step={query}")))
}

/// Applies edits made in the lesson, all of which are taken.
#[track_caller]
fn after(mut workspace: Workspace, edits: impl IntoIterator<Item = Edit>) -> Workspace {
    for edit in edits {
        assert_eq!(workspace.apply(Page::Lesson, edit.clone()), Ok(()), "{edit:?}");
    }
    workspace
}

fn predict(number: f64) -> Edit {
    Edit::Predict(Prediction::Number(number))
}

fn draw(index: usize, value: f64) -> Edit {
    Edit::Draw { index, value }
}

#[test]
fn each_edit_changes_what_it_names() {
    use Edit::{Clear, DrawAgain, Go, Reveal, StartOver};
    let set = |index, value| Edit::SetEntry { index, value };
    let row = |values: &[f64]| Edit::SetRow { first: 0, values: values.to_vec() };
    let less = Edit::Predict(Prediction::Change(Change::Less));
    for (start, edits, end) in [
        ("bit", vec![predict(4.0), predict(3.0)], "bit&draft=bit:3"),
        ("bit", vec![predict(3.0), Clear, Reveal], "bit&answers=bit:shown"),
        ("entropy&draft=entropy:-0", vec![Reveal], "entropy&answers=entropy:0"),
        // After the answer a prediction stands, and made again it does not count.
        ("bit&answers=bit:3", vec![predict(4.0), Clear, Reveal, DrawAgain, predict(5.0), Reveal], "bit&answers=bit:3"),
        ("swap", vec![DrawAgain, less, Reveal], "swap&answers=swap:less"),
        // A pointer draws no farther than a number may be.
        ("best-p", vec![draw(2, 5.0), draw(3, -1.0), draw(4, 1e300)], "best-p&draft=best-p:__5_0_1000000000____"),
        ("best-p", vec![set(8, Some(5.0)), row(&[2.5, -0.0])], "best-p&draft=best-p:2.5_0_______5"),
        ("best-p&draft=best-p:1________", vec![set(0, None)], "best-p"),
        ("draw-your-model", vec![draw(2, 5.0), set(2, None)], "draw-your-model"),
        // The drawing counts where it is priced, and not before.
        ("draw-your-model", vec![row(&[1.0; 11]), Go(Step::Entropy)], "entropy&draft=draw-your-model:1_1_1_1_1_1_1_1_1_1_1"),
        ("draw-your-model", vec![row(&[1.0; 11]), Go(Step::Swap)], "swap&answers=draw-your-model:1_1_1_1_1_1_1_1_1_1_1"),
        ("worms", vec![Reveal, predict(4.0), DrawAgain, draw(0, 1.0), Clear], "worms"),
        ("classifier&answers=bit:3&draft=swap:same", vec![StartOver], "worms"),
    ] {
        assert_eq!(link(&after(lesson(start), edits.clone())), end, "{start} {edits:?}");
    }
}

#[test]
fn undo_takes_back_drawings_but_no_answer_that_counted() {
    // A pointer that goes over several bars is one step.
    let mut workspace = after(lesson("draw-your-model"), [draw(3, 50.0), draw(4, 60.0)]);
    workspace.commit_pending();
    let mut workspace = after(workspace, [draw(4, 70.0), Edit::Reveal, Edit::DrawAgain, draw(0, 1.0), Edit::Reveal]);
    let counted = "draw-your-model&answers=draw-your-model:0_0_0_50_70_0_0_0_0_0_0";
    let mut drawn = Vec::new();
    while workspace.undo(Page::Lesson).is_some() {
        let lesson = &workspace.documents().lesson;
        let bar = if let Some(Prediction::Bars(bars)) = lesson.draft(lesson.step) { bars[4] } else { 0.0 };
        drawn.push((bar, lesson.is_shown()));
        assert_eq!(link(&workspace), counted);
    }
    assert_eq!(drawn, [(0.0, false), (70.0, true), (60.0, true), (0.0, true)], "hidden while it is drawn again");
}

#[test]
fn the_step_of_the_lesson_is_in_no_undo_and_follows_what_changes() {
    let [p2, p3] = [0.2, 0.3].map(|p| Edit::Explore(ExploreEdit::SetP(p)));
    let mut workspace = after(lesson("best-p"), [Edit::Reveal, Edit::Go(Step::WhyBestP)]);
    assert!(!workspace.can_undo());
    workspace = after(workspace, [p3, p2, Edit::Go(Step::TwoGroups)]);
    assert_eq!(workspace.documents().explore, Documents::default().explore, "the lesson moves a copy");
    assert_eq!(workspace.apply(Page::Explore, ExploreEdit::SetP(0.9)), Ok(()));
    workspace = after(workspace, [Edit::Go(Step::Swap)]);
    let seen = |workspace: &Workspace| (workspace.documents().lesson.step, workspace.documents().lesson.trial().explore.p);
    assert_eq!((workspace.undo(Page::Lesson), seen(&workspace)), (Some(Page::Explore), (Step::Swap, 0.57)));
    assert_eq!((workspace.undo(Page::Explore), seen(&workspace)), (Some(Page::Lesson), (Step::WhyBestP, 0.57)));
    workspace = after(workspace, [Edit::Go(Step::Swap)]);
    assert_eq!((workspace.redo(Page::Lesson), seen(&workspace)), (Some(Page::Lesson), (Step::WhyBestP, 0.2)));
    assert_eq!(link(&workspace), "why-best-p&answers=best-p:shown");
}

#[test]
fn beginning_anew_is_one_step_with_what_follows_until_an_answer_counts() {
    let begun = "classifier&answers=bit:3;entropy:3.5";
    for (start, edits, before) in [
        (begun, vec![Edit::StartOver, Edit::Go(Step::Bit), Edit::Reveal], Some(begun)),
        // Where nothing but the step would change there is no step of undo: the same answers came again, or none were there.
        ("bit&answers=bit:shown", vec![Edit::StartOver, Edit::Go(Step::Bit), Edit::Reveal], None),
        ("bit", vec![Edit::StartOver, Edit::Go(Step::Bit)], None),
    ] {
        let mut workspace = after(lesson(start), edits);
        let anew = link(&workspace);
        let page = before.map(|_| Page::Lesson);
        assert_eq!((workspace.undo(Page::Explore), link(&workspace).as_str()), (page, before.unwrap_or(&anew)), "{start}");
        assert_eq!((workspace.redo(Page::Explore), link(&workspace)), (page, anew), "{start}");
    }
}

#[test]
fn a_link_is_read_pair_by_pair_and_each_that_is_dropped_is_named() {
    let flat = "draw-your-model:1_0_0_0_0_0_0_0_0_0_0";
    let (twice, no_curve) = ("answers a question twice; the first answer counts", "is not a list of 9 numbers between 0 and");
    let bad = format!("bit:x;nobody:1;entropy:30;swap:less;swap:more;worms:1;best-p:________;{}", flat.replace('1', "0"));
    for (query, read, said) in [
        ("answers=%20bit%20:+03+;;swap%3Amore;", "worms&answers=bit:3;swap:more", vec![]),
        ("answers=entropy:3.50;best-p:2.58_.9_______).", "worms&answers=entropy:3.5;best-p:2.58_0.9_______", vec![]),
        (
            &format!("answers={bad}&theme=dark"),
            "worms&answers=swap:less",
            vec![
                "“bit:x” is not a whole number from 0 to 20",
                "no question “nobody:1”",
                "“entropy:30” is outside 0–10",
                twice,
                "“worms:1”",
                no_curve,
                "has nothing above 0",
            ],
        ),
        // Whatever their order an answer counts before a draft, and a draft where it is priced.
        (
            "draft=bit:1;swap:shown&answers=bit:2",
            "worms&answers=bit:2",
            vec![twice, "“swap:shown” is not one of more, less and same"],
        ),
        (&format!("draft={flat}&step=cost"), &format!("cost&answers={flat}"), vec![]),
    ] {
        let link = decode(&format!("#/lesson?{query}"));
        let heard = heard(&link);
        assert!(heard.len() == said.len() && heard.iter().zip(said).all(|(heard, said)| heard.contains(said)), "{heard:?}");
        assert_eq!(encode_work(Page::Lesson, &link.documents.expect("a query")), format!("#/lesson?v=1&step={read}"), "{query}");
    }
    let many = decode(&format!("#/lesson?answers={}", "x;".repeat(1000)));
    assert_eq!((many.issues.len(), heard(&many).pop()), (15, Some("answers: 986 more could not be read; ignored.".to_owned())));
}

#[test]
fn predictions_cost_what_the_reference_says() {
    use Prediction::{Bars, Curve, Number};
    let lowest_at_half = Curve(std::array::from_fn(|place| (place == 4).then_some(0.4)));
    let yours = [5.0, 10.0, 25.0, 50.0, 80.0, 110.0, 90.0, 60.0, 40.0, 20.0, 10.0];
    // By another program, in Python.
    for (step, prediction, bits) in [
        (Step::DrawYourModel, Bars(yours), 0.148_316_835_200_112_7),
        (Step::DrawYourModel, Bars(yours.map(|count| if count == 80.0 { 0.0 } else { count })), f64::INFINITY),
        (Step::WhichIsCloser, Prediction::Model(Model::Uniform), 0.0),
        (Step::WhichIsCloser, Prediction::Model(Model::Binomial), 0.138_581_464_141_186_55),
        (Step::Entropy, Number(3.5), 0.379_000_995_966_93),
        (Step::Entropy, Number(0.0), 3.120_999_004_033_07),
        (Step::WhereFrom, Number(10.0), 0.0),
        (Step::WhereFrom, Number(7.0), 0.415_070_040_388_824_7),
        (Step::BestP, lowest_at_half, 0.143_480_838_526_776_18),
        // Nothing drawn is lower than what was given.
        (Step::BestP, Curve([Some(2.0); 9]), 4.709_278_123_848_914_5e-6),
        (Step::TwoGroups, Number(0.3), 0.087_546_127_440_504_6),
        (Step::TwoGroups, Number(1.0), f64::INFINITY),
        (Step::OtherDirection, Number(0.3), 0.999_167_204_667_103_1),
    ] {
        let found = cost(step, &prediction).map_or(f64::NAN, |divergence| Unit::Bits.from_nats(divergence.nats()));
        assert!(agrees(found, bits) || (found - bits).abs() < 1e-14, "{step:?} {prediction:?}: {found}, not {bits}");
    }
    assert_eq!([cost(Step::Bit, &Number(3.0)), cost(Step::Swap, &Prediction::Change(Change::Less))], [None, None]);
    assert_eq!([lowest_p(&[None; 9]), lowest_p(&[Some(0.1); 9])], [0.57, 0.6], "of equals the nearest to what was given");
}
