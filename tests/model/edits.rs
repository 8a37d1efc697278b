//! Edits of the histogram and of Explore's model: what is taken, what is refused and why, and what crosses from one to the other.

use super::{after, explore, workspace};
use wormteeth::model::{
    BINS, COUNT, Constraint, Documents, Edit, ExploreEdit, FieldError, FieldId, HistogramDocument, HistogramEdit, MAX_COUNT,
    Model, P, Page, Preset, Workspace,
};

const LAST: FieldError = Constraint::LastBin { bin: 1 }.error(FieldId::COUNTS);

#[test]
fn the_last_count_above_0_cannot_go_to_0() {
    for zero in [0.0, -0.0, -5.0] {
        let mut workspace = after(workspace(&[0.0, 4.0, 0.0]), [HistogramEdit::DragCount { bin: 1, count: 2.0 }]);
        assert_eq!(workspace.apply(Page::Explore, HistogramEdit::DragCount { bin: 1, count: zero }), Err(LAST));
        assert_eq!(workspace.documents().histogram.counts, [0.0, 2.0, 0.0]);
    }
    let mut workspace = workspace(&[0.0, 4.0]);
    assert_eq!(workspace.apply(Page::Explore, HistogramEdit::SetCount { bin: 1, count: 0.0 }), Err(LAST));
    let workspace = after(workspace, [(0, 1.0), (1, 0.0)].map(|(bin, count)| HistogramEdit::SetCount { bin, count }));
    assert_eq!(workspace.documents().histogram.counts, [1.0, 0.0]);
}

#[test]
fn what_is_out_of_range_is_refused_with_its_constraint() {
    let set = |bin, count| Edit::from(HistogramEdit::SetCount { bin, count });
    let drag = |bin, count| Edit::from(HistogramEdit::DragCount { bin, count });
    let bins = |bins| Edit::from(HistogramEdit::SetBins(bins));
    let p = |p| Edit::from(ExploreEdit::SetP(p));
    let split = |split| Edit::from(ExploreEdit::SetSplit(split));
    let none = |bin| Constraint::NoSuchBin { bin };
    let most = Constraint::UpperGroupEmpty { most: 2 };
    for (edit, field, constraint) in [
        (set(1, f64::NAN), FieldId::COUNTS, COUNT),
        (set(1, f64::INFINITY), FieldId::COUNTS, COUNT),
        (set(1, -1e-300), FieldId::COUNTS, COUNT),
        (set(1, 1e9_f64.next_up()), FieldId::COUNTS, COUNT),
        (drag(1, f64::NAN), FieldId::COUNTS, COUNT),
        (drag(1, f64::NEG_INFINITY), FieldId::COUNTS, COUNT),
        (set(4, 1.0), FieldId::COUNTS, none(4)),
        (drag(usize::MAX, 1.0), FieldId::COUNTS, none(usize::MAX)),
        (p(f64::NAN), FieldId::P, P),
        (p(-1e-300), FieldId::P, P),
        (p(1.0_f64.next_up()), FieldId::P, P),
        (bins(1.0), FieldId::BINS, BINS),
        (bins(102.0), FieldId::BINS, BINS),
        (bins(5.5), FieldId::BINS, BINS),
        (bins(f64::NAN), FieldId::BINS, BINS),
        (bins(2.0), FieldId::BINS, Constraint::BinsWouldBeEmpty { least: 3 }),
        (split(3.0), FieldId::SPLIT, most),
        (split(0.5), FieldId::SPLIT, most),
        (split(-1.0), FieldId::SPLIT, most),
    ] {
        let mut workspace = after(workspace(&[0.0, 0.0, 7.0, 1.0]), [ExploreEdit::SetP(0.1)]);
        let before = workspace.documents().clone();
        assert_eq!(workspace.apply(Page::Explore, edit.clone()), Err(FieldError { field, constraint }), "{edit:?}");
        assert_eq!(workspace.documents(), &before, "{edit:?}");
    }
    for bad in [
        explore(&[0.0, 0.0], Model::Binomial, 0.5, 0),
        explore(&[1.0, 1.0], Model::Binomial, f64::NAN, 0),
        explore(&[1.0, 1.0], Model::Binomial, 0.5, 1),
    ] {
        assert!(bad.check().is_err());
        assert_eq!(Workspace::new(bad).documents(), &Documents::default());
    }
}

#[test]
fn the_ends_of_the_ranges_are_in_them() {
    let drag = |count| HistogramEdit::DragCount { bin: 0, count };
    for (edit, count) in [
        (drag(-3.0), 0.0),
        (drag(1e300), MAX_COUNT),
        (HistogramEdit::SetCount { bin: 0, count: 1e9 }, 1e9),
        (HistogramEdit::SetCount { bin: 0, count: -0.0 }, 0.0),
    ] {
        let workspace = after(workspace(&[5.0, 1.0]), [edit]);
        assert_eq!(workspace.documents().histogram.counts[0].to_bits(), f64::to_bits(count));
    }
    for p in [0.0, -0.0, 5e-324, 1.0] {
        let workspace = after(workspace(&[5.0, 1.0]), [ExploreEdit::SetModel(Model::Uniform), ExploreEdit::SetP(p)]);
        assert_eq!(workspace.documents().explore.p.to_bits(), p.abs().to_bits());
    }
}

#[test]
fn bins_grow_empty_shrink_from_the_end_and_come_back_within_one_gesture() {
    let article = HistogramDocument::default().counts;
    let seen = |workspace: &Workspace| (workspace.documents().histogram.counts.clone(), workspace.documents().explore.split);
    let mut workspace = after(Workspace::new(explore(&article, Model::Binomial, 0.57, 8)), [HistogramEdit::SetBins(5.0)]);
    assert_eq!(seen(&workspace), (article[..5].to_vec(), 3), "the split stays within the bins");
    workspace = after(workspace, [HistogramEdit::SetBins(50.0)]);
    let (counts, split) = seen(&workspace);
    assert_eq!((counts.len(), &counts[..11], split), (50, &article[..], 8), "5 on the way to 50 loses nothing");
    assert!(counts[11..].iter().all(|&count| count == 0.0));
    workspace.commit_pending();
    workspace = after(workspace, [HistogramEdit::SetBins(5.0)]);
    workspace.commit_pending();
    workspace = after(workspace, [HistogramEdit::SetBins(6.0)]);
    assert_eq!(seen(&workspace).0[5], 0.0);
}

#[test]
fn a_preset_keeps_the_model_and_a_split_that_fits() {
    for (bins, split, expected) in [(101, 40, 5), (101, 9, 9), (11, 2, 2)] {
        let own = explore(&vec![1.0; bins], Model::TwoGroup, 0.25, split);
        let workspace = after(Workspace::new(own), [HistogramEdit::Load(Preset::OneValue)]);
        let Documents { histogram, explore, .. } = workspace.documents();
        assert_eq!(histogram.preset(), Some(Preset::OneValue));
        assert_eq!((explore.model, explore.p, explore.split), (Model::TwoGroup, 0.25, expected));
    }
}
