//! Text: how it looks, how far it may reach, where it has room.

use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, TextStyle};

use super::mark::{Mark, whole};
use super::{ColorRole, Painter, Point};
use crate::chart::label::{Area, LabelLayout, width_at_most};
use crate::chart::style::FONT;

/// Where a text stands: a point at the height of its middle, and which part of the text is there.
pub(in crate::chart) type Place = (Point, HPos);

/// The sizes of text there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::chart) enum Text {
    Tick,
    Name,
    Minimum,
}

/// How a text looks. Text that is 600 or heavier in the look is drawn bold: plotters knows no other weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::chart) struct Type {
    pub text: Text,
    pub bold: bool,
    pub ink: ColorRole,
}

impl Type {
    /// The small labels of scales.
    pub const SMALL: Self = Self::plain(ColorRole::Muted);

    /// As small, in a colour.
    pub const fn plain(ink: ColorRole) -> Self {
        Self { text: Text::Tick, bold: false, ink }
    }

    /// Bold, in a colour.
    pub const fn bold(text: Text, ink: ColorRole) -> Self {
        Self { text, bold: true, ink }
    }
}

/// Whether a label may lie over a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::chart) enum Cross {
    /// It goes without.
    Never,
    /// With a casing.
    May,
    /// With a casing, which it has wherever it stands.
    Cased,
    /// As it is.
    Plain,
}

/// Eight ways out, a little further along the axes.
const RIM: [Point; 8] = [(-1.0, -1.0), (1.0, -1.0), (-1.0, 1.0), (1.0, 1.0), (-1.4, 0.0), (1.4, 0.0), (0.0, -1.4), (0.0, 1.4)];

impl Painter<'_> {
    /// A text's size in drawing units.
    #[inline(never)]
    pub fn em(&self, text: Text) -> f64 {
        let sizes = self.style.sizes();
        self.style.px(match text {
            Text::Tick => sizes.tick,
            Text::Name => sizes.name,
            Text::Minimum => sizes.minimum,
        })
    }

    /// The same with a rim in the page's colour, if it lies over a line: plotters cannot stroke text, so it is set around first.
    pub fn cased_text(&self, text: &str, ((x, y), side): Place, look: Type, cased: bool) {
        if cased {
            let rim = self.px(self.style.sizes().casing);
            for (dx, dy) in RIM {
                self.text(text, (x + dx * rim, y + dy * rim), side, Type { ink: ColorRole::Page, ..look });
            }
        }
        self.text(text, (x, y), side, look);
    }

    /// Text whose middle stands at the height of `at`; nothing is measured.
    #[inline(never)]
    pub fn text(&self, text: &str, (x, y): Point, side: HPos, look: Type) {
        if text.is_empty() {
            return;
        }
        let size = self.em(look.text);
        let weight = if look.bold { FontStyle::Bold } else { FontStyle::Normal };
        let style = TextStyle {
            font: FontDesc::new(FontFamily::Name(FONT), size * self.style.text.factor, weight),
            color: self.color(look.ink).to_backend_color(),
            pos: Pos::new(side, VPos::Center),
        };
        self.sheet.put(&Mark::Text(text, whole((x, y + size * self.style.text.drop)), style));
    }

    /// The box of a text.
    #[inline(never)]
    pub fn boxed(&self, text: &str, place: Place, look: Type) -> Area {
        let size = self.em(look.text);
        Area::of_width(width_at_most(text, size, look.bold), place, size)
    }

    /// How far a text goes to either side of its middle, at most.
    #[inline(never)]
    pub fn half(&self, text: &str, look: Type) -> f64 {
        width_at_most(text, self.em(look.text), look.bold) / 2.0
    }

    /// A text in the first of its places, which come by their number until there is none, that is free; else in the first where it
    /// meets no label though it lies over a line, with a casing if `may_cross`. The room is taken. Gives the place.
    #[inline(never)]
    pub fn label(
        &self,
        room: &mut LabelLayout,
        text: &str,
        look: Type,
        may_cross: Cross,
        places: &dyn Fn(usize) -> Option<Place>,
    ) -> Option<Place> {
        let size = (width_at_most(text, self.em(look.text), look.bold), self.em(look.text));
        let (place, area, over_a_line) = room.place(size, may_cross != Cross::Never, places)?;
        room.take(area);
        self.cased_text(text, place, look, may_cross == Cross::Cased || (over_a_line && may_cross == Cross::May));
        Some(place)
    }
}
