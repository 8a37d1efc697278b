//! Text: its size, weight and colour, and how wide it may be. Widths are bounded from above, never measured: in a browser measuring is a
//! layout of the page, natively plotters counts bytes.

use plotters::element::Text;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, TextStyle};
use plotters_backend::{BackendCoord, DrawingBackend};

use super::labels::{Anchor, HALF_HEIGHT};
use super::plot::{DrawResult, Plot, Point, coord};
use super::rect::Rect;
use super::style::FONT;
use super::{Rgb, Style};

/// The sizes of text there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TextSize {
    Tick,
    Name,
    Minimum,
}

/// How a label is written. plotters knows two weights.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct LabelStyle {
    pub size: TextSize,
    pub bold: bool,
    pub color: Rgb,
}

impl LabelStyle {
    /// A label of an axis.
    pub const fn tick(color: Rgb) -> Self {
        Self { size: TextSize::Tick, bold: false, color }
    }

    pub const fn bold(size: TextSize, color: Rgb) -> Self {
        Self { size, bold: true, color }
    }

    /// plotters' style of a text whose middle stands at the height of its anchor.
    fn text_style(self, side: HPos, style: &Style) -> TextStyle<'static> {
        let weight = if self.bold { FontStyle::Bold } else { FontStyle::Normal };
        TextStyle {
            font: FontDesc::new(FontFamily::Name(FONT), style.em(self.size) * style.text.factor, weight),
            color: self.color.to_backend_color(),
            pos: Pos::new(side, VPos::Center),
        }
    }

    fn coord(self, (x, y): Point, style: &Style) -> BackendCoord {
        coord((x, y + style.em(self.size) * style.text.drop))
    }
}

impl Style {
    /// A text's size in drawing units.
    pub(super) fn em(&self, size: TextSize) -> f64 {
        let sizes = self.sizes();
        self.px(match size {
            TextSize::Tick => sizes.tick,
            TextSize::Name => sizes.name,
            TextSize::Minimum => sizes.minimum,
        })
    }
}

impl<DB: DrawingBackend> Plot<'_, DB> {
    pub fn em(&self, size: TextSize) -> f64 {
        self.style.em(size)
    }

    /// The style of the labels of axes.
    pub const fn tick_style(&self) -> LabelStyle {
        LabelStyle::tick(self.palette().muted)
    }

    /// Writes a text, if there is one.
    pub fn text(&self, text: &str, (at, side): Anchor, look: LabelStyle) -> DrawResult<DB> {
        if text.is_empty() {
            return Ok(());
        }
        self.root.draw(&Text::new(text, look.coord(at, self.style), look.text_style(side, self.style)))
    }

    /// The box of a text.
    pub fn text_box(&self, text: &str, ((x, y), side): Anchor, look: LabelStyle) -> Rect {
        let (width, size) = self.text_extent(text, look);
        let left = match side {
            HPos::Left => x,
            HPos::Center => x - width / 2.0,
            HPos::Right => x - width,
        };
        Rect { left, top: y - size * HALF_HEIGHT, right: left + width, bottom: y + size * HALF_HEIGHT }
    }

    /// How far a centred text goes to either side, at most.
    pub fn half_width(&self, text: &str, look: LabelStyle) -> f64 {
        self.text_extent(text, look).0 / 2.0
    }

    /// A text's width, at most, and its size.
    pub fn text_extent(&self, text: &str, look: LabelStyle) -> (f64, f64) {
        let size = self.em(look.size);
        (width_at_most(text, size, look.bold), size)
    }
}

/// An upper bound of a text's width in the widest of the likely fonts (DejaVu Sans), in the unit of its size.
#[must_use]
pub fn width_at_most(text: &str, size: f64, bold: bool) -> f64 {
    let ems: f64 = text.chars().map(em_at_most).sum();
    ems * size * if bold { 1.08 } else { 1.0 }
}

fn em_at_most(character: char) -> f64 {
    match character {
        ' ' | '\u{a0}' | '.' | ',' | '\'' | 'i' | 'l' | 'j' | 'I' => 0.33,
        '(' | ')' | 'f' | 't' | 'r' => 0.41,
        '\u{2016}' => 0.5,
        'm' | 'w' | 'M' | 'W' | '@' | '%' => 0.98,
        '0'..='9' | 'a'..='z' => 0.64,
        'A'..='Z' => 0.76,
        '\u{2E80}'.. => 1.0,
        _ => 0.84,
    }
}

#[cfg(test)]
mod tests {
    use super::width_at_most;

    #[test]
    fn chinese_is_a_full_em_wide() {
        assert_eq!(width_at_most("最小", 10.0, false), 20.0);
    }
}
