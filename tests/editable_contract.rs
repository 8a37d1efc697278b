//! A second sheet beside the lab, in a test only: what whoever adds a view gets from the foundations.

#[path = "editable_contract/link.rs"]
mod link;
#[cfg(feature = "app")]
#[path = "editable_contract/work.rs"]
mod work;

use wormteeth::model::{Act, Need, Refusal, Session, Sheet};

/// A walk of so many steps.
#[derive(Clone, Debug, PartialEq)]
struct Walk {
    rate: f64,
    steps: usize,
}

const RATE: Need = Need::Number { from: -2.0, to: 1000.0 };
const STEPS: Need = Need::Whole { from: 1, to: 300 };

impl Default for Walk {
    fn default() -> Self {
        Self { rate: 0.15, steps: 100 }
    }
}

#[derive(Clone, Debug, PartialEq)]
enum Change {
    Rate(f64),
    Steps(f64),
    /// As long as it was when the gesture began, and so many more.
    More(usize),
    Preset,
}

impl From<Change> for Act<Walk> {
    fn from(change: Change) -> Self {
        Self::Edit(change)
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Field {
    Rate,
    Steps,
}

impl Sheet for Walk {
    type Edit = Change;
    type Notice = Refusal;
    type Gesture = Field;

    fn gesture(edit: &Change) -> Option<Field> {
        match edit {
            Change::Rate(_) => Some(Field::Rate),
            Change::Steps(_) | Change::More(_) => Some(Field::Steps),
            Change::Preset => None,
        }
    }

    fn outcome(&self, edit: &Change, start: &Self) -> Result<Self, Refusal> {
        let next = match *edit {
            Change::Rate(rate) => Self { rate, ..self.clone() },
            Change::Steps(steps) if STEPS.admits(steps) => Self { steps: steps as usize, ..self.clone() },
            Change::Steps(_) => return Err(STEPS.refuse("steps")),
            Change::More(more) => Self { steps: start.steps.saturating_add(more), ..self.clone() },
            Change::Preset => Self { rate: 1.0, steps: 1 },
        };
        next.valid().map(|()| next)
    }

    fn valid(&self) -> Result<(), Refusal> {
        if !RATE.admits(self.rate) {
            return Err(RATE.refuse("rate"));
        }
        if !STEPS.admits(self.steps as f64) {
            return Err(STEPS.refuse("steps"));
        }
        Ok(())
    }
}

#[test]
fn a_number_within_the_ends_is_one_that_is_needed() {
    for (need, ends, admitted, refused) in [
        (RATE, (-2.0, 1000.0), vec![-2.0, 0.0, 1000.0], vec![-2.1, 1000.1, f64::NAN, f64::INFINITY]),
        (STEPS, (1.0, 300.0), vec![1.0, 300.0], vec![0.0, 0.5, 1.5, 301.0, f64::NAN, f64::INFINITY]),
        (Need::Numbers { least: 2, most: 4, from: 0.0, to: 1.0 }, (0.0, 1.0), vec![0.0, 1.0], vec![-0.1, 1.1]),
        (Need::NotAllZero, (0.0, f64::INFINITY), vec![5e-324, f64::INFINITY], vec![0.0, -0.0, -1.0, f64::NAN]),
        (Need::OneOf(&["1"]), (f64::NEG_INFINITY, f64::INFINITY), vec![], vec![0.0, 1.0]),
    ] {
        assert_eq!(need.ends(), ends);
        assert!(admitted.iter().all(|&number| need.admits(number)), "{need:?}");
        assert!(!refused.iter().any(|&number| need.admits(number)), "{need:?}");
    }
}

fn walk(rate: f64, steps: usize) -> Walk {
    Walk { rate, steps }
}

#[test]
fn a_gesture_is_one_step_and_knows_where_it_began() {
    let mut session = Session::new(walk(0.5, 10));
    for more in [1, 5, 3] {
        session.apply(Change::More(more));
        assert_eq!(session.sheet(), &walk(0.5, 10 + more));
        assert_eq!(session.gesture(), Some((Field::Steps, &walk(0.5, 10))));
    }
    session.apply(Change::Rate(0.7));
    session.apply(Act::Commit);
    assert_eq!(session.gesture(), None);
    session.apply(Change::Preset);
    let labels = [walk(1.0, 1), walk(0.7, 13), walk(0.5, 13), walk(0.5, 10)];
    for sheet in &labels {
        assert_eq!(session.sheet(), sheet);
        session.apply(Act::Undo);
    }
    assert!(!session.can_undo());
    for sheet in labels.iter().rev() {
        assert_eq!(session.sheet(), sheet);
        session.apply(Act::Redo);
    }
    assert!(!session.can_redo());
}

#[test]
fn what_is_refused_changes_nothing_and_says_what_is_needed() {
    let mut session = Session::new(walk(0.5, 10));
    for (act, notice) in [
        (Act::Edit(Change::Rate(-2.1)), RATE.refuse("rate")),
        (Act::Edit(Change::Rate(f64::NAN)), RATE.refuse("rate")),
        (Act::Edit(Change::Steps(0.0)), STEPS.refuse("steps")),
        (Act::Edit(Change::Steps(1.5)), STEPS.refuse("steps")),
        (Act::Edit(Change::Steps(f64::INFINITY)), STEPS.refuse("steps")),
        (Act::Edit(Change::More(usize::MAX)), STEPS.refuse("steps")),
        (Act::Open(walk(0.5, 301)), STEPS.refuse("steps")),
    ] {
        session.apply(act);
        assert_eq!((session.sheet(), session.notice()), (&walk(0.5, 10), Some(notice)));
        assert!(!session.can_undo());
    }
    session.apply(Act::Open(walk(-2.0, 300)));
    assert_eq!((session.sheet(), session.notice()), (&walk(-2.0, 300), None));
    session.apply(Act::Reset);
    assert_eq!(session.sheet(), &Walk::default());
    session.apply(Act::Undo);
    session.apply(Act::Undo);
    assert_eq!(session.sheet(), &walk(0.5, 10), "opening a link destroys nothing");
    assert_eq!(Session::new(walk(f64::NAN, 10)).sheet(), &Walk::default());
}
