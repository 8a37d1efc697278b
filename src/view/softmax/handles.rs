//! The one tab stop over the bars of the logits: pointer and keyboard change them here.

use super::Seen;
use crate::chart::{Frame, ValueAxis};
use crate::digits;
use crate::model::{LOGIT, LogitEdit};
use crate::state::scenes::{BarKey, softmax as scenes};
use crate::state::{Memo, RwSignal};
use crate::view::bars::{Bars, bar_under, bars};
use crate::web::canvas::Measured;
use crate::web::dom::Tag;

/// The bars of the logits.
struct Handles {
    seen: Seen,
    measured: RwSignal<Option<Measured>>,
    frame: Memo<Option<Frame>>,
    axis: Memo<ValueAxis>,
}

impl Bars for Handles {
    fn many(&self) -> usize {
        self.seen.classes()
    }

    fn under(&self, x: i32) -> Option<usize> {
        bar_under(self.frame, self.measured, x)
    }

    fn drag(&self, class: usize, y: i32) {
        if let (Some(frame), Some(measured)) = (self.frame.get_untracked(), self.measured.get_untracked()) {
            let logit = scenes::logit_at(&frame, f64::from(y) * measured.scale, measured.scale);
            self.seen.state.works.softmax.edit(LogitEdit::Drag { class, logit });
        }
    }

    fn key(&self, key: &str, shift: bool, class: usize) -> Option<BarKey> {
        scenes::class_key(key, shift, &self.seen.sheet.read_untracked(), class, self.axis.get_untracked())
    }

    fn set(&self, class: usize, logit: f64) {
        self.seen.state.works.softmax.edit(LogitEdit::Set { class, logit });
    }

    fn label(&self, class: usize) -> String {
        (self.seen.state.words().softmax().bars_label)(class)
    }

    fn now(&self, class: usize) -> String {
        self.seen.sheet.read_untracked().logits.get(class).map_or_else(String::new, |logit| digits::shortest(*logit))
    }

    fn words(&self, class: usize) -> String {
        let Seen { state, sheet, figures } = self.seen;
        scenes::class_text(class, &sheet.read_untracked(), &figures.read_untracked(), state.words())
    }
}

/// What lies over the chart.
pub fn handles(seen: Seen, measured: RwSignal<Option<Measured>>, frame: Memo<Option<Frame>>, axis: Memo<ValueAxis>) -> Tag {
    let (least, most) = LOGIT.ends();
    let range = (&*digits::shortest(least), &*digits::shortest(most));
    bars("bars", range, Box::new(Handles { seen, measured, frame, axis }))
}
