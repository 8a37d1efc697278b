//! What is refused, and what is just not.

use super::{after, lab, session, steps};
use wormteeth::model::{Act, Edit, ExploreDocument, MAX_COUNT, Model, Notice};

#[test]
fn the_last_worms_cannot_leave() {
    for zero in [0.0, -0.0, -5.0] {
        let mut session = session(&[0.0, 4.0, 0.0]);
        session.apply(Edit::DragCount { bin: 1, count: 2.0 });
        session.apply(Edit::DragCount { bin: 1, count: zero });
        assert_eq!(session.lab().counts, [0.0, 2.0, 0.0]);
        session.apply(Act::Commit);
        assert_eq!(session.notice(), Some(Notice::LastBin { bin: 1 }), "still there on release");
        assert_eq!(steps(session), 1);
    }
    let session = after(session(&[0.0, 4.0]), [Edit::SetCount { bin: 1, count: 0.0 }]);
    assert_eq!((session.lab(), session.notice()), (&lab(&[0.0, 4.0]), Some(Notice::LastBin { bin: 1 })));
    let session = after(session, [Edit::SetCount { bin: 0, count: 1.0 }, Edit::SetCount { bin: 1, count: 0.0 }]);
    assert_eq!((session.lab().counts.as_slice(), session.notice()), ([1.0, 0.0].as_slice(), None));
}

#[test]
fn what_is_out_of_range_is_refused_with_its_reason_and_nothing_is_lost() {
    let count = |count| Act::Edit(Edit::SetCount { bin: 1, count });
    let bad_count = Notice::CountOutOfRange { bin: 1 };
    for (edit, notice) in [
        (count(f64::NAN), bad_count),
        (count(f64::INFINITY), bad_count),
        (count(-1e-300), bad_count),
        (count(1e9_f64.next_up()), bad_count),
        (Edit::DragCount { bin: 1, count: f64::NAN }.into(), bad_count),
        (Edit::DragCount { bin: 1, count: f64::NEG_INFINITY }.into(), bad_count),
        (Edit::SetCount { bin: 4, count: 1.0 }.into(), Notice::NoSuchBin { bin: 4 }),
        (Edit::DragCount { bin: usize::MAX, count: 1.0 }.into(), Notice::NoSuchBin { bin: usize::MAX }),
        (Edit::SetP(f64::NAN).into(), Notice::POutOfRange),
        (Edit::SetP(-1e-300).into(), Notice::POutOfRange),
        (Edit::SetP(1.0_f64.next_up()).into(), Notice::POutOfRange),
        (Edit::SetBins(1).into(), Notice::BinsOutOfRange),
        (Edit::SetBins(102).into(), Notice::BinsOutOfRange),
        (Edit::SetBins(2).into(), Notice::BinsWouldBeEmpty { least: 3 }),
        (Edit::SetSplit(3).into(), Notice::SplitOutOfRange { most: 2 }),
        (Act::Open(lab(&[0.0, 0.0])), Notice::InvalidLab),
        (Act::Open(ExploreDocument { p: f64::NAN, ..ExploreDocument::default() }), Notice::InvalidLab),
        (Act::Open(ExploreDocument { split: 10, ..ExploreDocument::default() }), Notice::InvalidLab),
    ] {
        let before = after(session(&[0.0, 0.0, 7.0, 1.0]), [Edit::SetP(0.1).into(), Act::Commit]);
        let session = after(before.clone(), [edit.clone()]);
        assert_eq!((session.lab(), session.notice()), (before.lab(), Some(notice)), "{edit:?}");
        assert_eq!(steps(session.clone()), 1);
        assert_eq!(after(session, [Edit::SetP(0.1)]).notice(), None, "the next accepted edit clears it");
    }
}

#[test]
fn the_ends_of_the_ranges_are_in_them() {
    let drag = |count| Edit::DragCount { bin: 0, count };
    for (edit, count) in [
        (drag(-3.0), 0.0),
        (drag(1e300), MAX_COUNT),
        (Edit::SetCount { bin: 0, count: 1e9 }, 1e9),
        (Edit::SetCount { bin: 0, count: -0.0 }, 0.0),
    ] {
        let session = after(session(&[5.0, 1.0]), [edit]);
        assert_eq!((session.lab().counts[0].to_bits(), session.notice()), (f64::to_bits(count), None));
    }
    for p in [0.0, -0.0, 5e-324, 1.0] {
        let session = after(session(&[5.0, 1.0]), [Edit::SetModel(Model::Uniform), Edit::SetP(p)]);
        assert_eq!((session.lab().p.to_bits(), session.notice()), (p.abs().to_bits(), None));
    }
}
