//! Whatever the edits, the lab stays valid and every step leads back.

use super::lab;
use proptest::prelude::*;
use wormteeth::math::Unit;
use wormteeth::model::{Act, Edit, Model, Preset, Session};

fn number() -> impl Strategy<Value = f64> {
    prop_oneof![any::<f64>(), Just(0.0), -1.0..2.0_f64, 0.0..1e9_f64, (0_u8..4).prop_map(f64::from)]
}

fn edit() -> impl Strategy<Value = Edit> {
    let bin = || 0..6_usize;
    prop_oneof![
        4 => (bin(), number()).prop_map(|(bin, count)| Edit::SetCount { bin, count }),
        4 => (bin(), number()).prop_map(|(bin, count)| Edit::DragCount { bin, count }),
        2 => prop_oneof![0..6_usize, 0..110_usize].prop_map(Edit::SetBins),
        1 => (0..3_usize).prop_map(|model| Edit::SetModel(Model::ALL[model])),
        2 => number().prop_map(Edit::SetP),
        2 => (0..12_usize).prop_map(Edit::SetSplit),
        1 => (0..3_usize).prop_map(|unit| Edit::SetUnit(Unit::ALL[unit])),
        1 => (0..8_usize).prop_map(|preset| Edit::Load(Preset::ALL[preset])),
    ]
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        17 => edit().prop_map(Act::Edit),
        1 => proptest::collection::vec(number(), 0..5).prop_map(|counts| Act::Open(lab(&counts))),
        1 => Just(Act::Reset),
        2 => Just(Act::Commit),
        3 => Just(Act::Undo),
        2 => Just(Act::Redo),
    ]
}

proptest! {
    #[test]
    fn anything_done_leaves_a_valid_lab_and_a_way_back(acts in proptest::collection::vec(act(), 0..60)) {
        let start = lab(&[0.0, 3.0, 0.0]);
        let mut session = Session::new(start.clone());
        for act in acts {
            let before = session.clone();
            session.apply(act.clone());
            prop_assert_eq!(session.lab().check(), Ok(()), "{:?}", act);
            if session.notice().is_some() {
                prop_assert_eq!(session.lab(), before.lab(), "refused, yet changed: {:?}", act);
            }
            if let Act::Edit(Edit::DragCount { bin, .. }) = act {
                prop_assert_eq!(session.dragging(), Some(bin));
                if before.dragging() == Some(bin) {
                    prop_assert_eq!(session.axis_lab(), before.axis_lab());
                }
            } else {
                prop_assert_eq!(session.axis_lab(), session.lab());
            }
        }
        let end = session.lab().clone();
        let mut labs = vec![end.clone()];
        while session.can_undo() {
            session.apply(Act::Undo);
            prop_assert_ne!(Some(session.lab()), labs.last(), "an undo that changes nothing");
            labs.push(session.lab().clone());
        }
        prop_assert_eq!(session.lab(), &start);
        while let Some(lab) = labs.pop() {
            prop_assert_eq!(session.lab(), &lab);
            session.apply(Act::Redo);
        }
        prop_assert!(session.can_undo() || start == end);
    }
}
