//! The places on each side of a mark.

use plotters::style::text_anchor::HPos;

use crate::chart::rect::Rect;

/// On which side of its mark a label stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Left,
    Right,
    Above,
    Below,
}

impl Side {
    pub const LEFT_FIRST: [Self; 4] = [Self::Left, Self::Right, Self::Above, Self::Below];
    pub const RIGHT_FIRST: [Self; 4] = [Self::Right, Self::Left, Self::Above, Self::Below];
    pub const ABOVE_FIRST: [Self; 4] = [Self::Above, Self::Right, Self::Left, Self::Below];
    pub const BELOW_FIRST: [Self; 4] = [Self::Below, Self::Right, Self::Left, Self::Above];

    /// The places of a text of that width and height on this side of a mark: in its middle first, then shifted along its side.
    pub fn places(self, mark: &Rect, gap: f64, (width, height): (f64, f64)) -> [(Rect, HPos); 5] {
        let (x, y) = mark.middle();
        [0.0, -0.5, 0.5, -1.0, 1.0].map(|shift| {
            let (left, top, end) = match self {
                Self::Left => (mark.left - gap - width, y - height / 2.0 + shift * height, HPos::Right),
                Self::Right => (mark.right + gap, y - height / 2.0 + shift * height, HPos::Left),
                Self::Above | Self::Below => {
                    let end = if shift == 0.0 {
                        HPos::Center
                    } else if shift > 0.0 {
                        HPos::Left
                    } else {
                        HPos::Right
                    };
                    let top = if self == Self::Above { mark.top - gap - height } else { mark.bottom + gap };
                    (x - width / 2.0 + shift * width / 2.0, top, end)
                }
            };
            (Rect { left, top, right: left + width, bottom: top + height }, end)
        })
    }
}
