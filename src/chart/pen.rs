//! The few marks all charts are made of, each one backend call.

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind};
use plotters::element::{Circle, PathElement, Polygon, Rectangle};
use plotters::prelude::Color;
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontDesc, FontFamily, FontStyle, ShapeStyle, TextStyle};
use plotters_backend::DrawingBackend;

use super::style::FONT;
use super::{Frame, Rgb, Size, Style};

/// What drawing on a backend gives.
pub type Drawn<DB> = Result<(), DrawingAreaErrorKind<<DB as DrawingBackend>::ErrorType>>;

/// A point in drawing units.
pub(super) type Point = (f64, f64);

/// Text that is 600 or heavier in the look is drawn bold: plotters knows no other weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    Regular,
    Bold,
}

/// How a text looks: size in CSS pixels, weight, colour.
#[derive(Clone, Copy, Debug)]
pub(super) struct Type {
    pub size: f64,
    pub weight: Weight,
    pub color: Rgb,
}

/// Eight ways out, a little further along the axes.
const RIM: [Point; 8] = [(-1.0, -1.0), (1.0, -1.0), (-1.0, 1.0), (1.0, 1.0), (-1.4, 0.0), (1.4, 0.0), (0.0, -1.4), (0.0, 1.4)];

pub(super) struct Pen<'a, DB: DrawingBackend> {
    area: &'a DrawingArea<DB, Shift>,
    pub style: &'a Style,
}

impl<'a, DB: DrawingBackend> Pen<'a, DB> {
    pub fn new(area: &'a DrawingArea<DB, Shift>, style: &'a Style) -> Self {
        Self { area, style }
    }

    pub fn size(&self) -> Size {
        let (width, height) = self.area.dim_in_pixel();
        Size { width: f64::from(width), height: f64::from(height) }
    }

    pub fn rect(&self, upper_left: Point, lower_right: Point, color: Rgb) -> Drawn<DB> {
        self.area.draw(&Rectangle::new([whole(upper_left), whole(lower_right)], color.filled()))
    }

    /// A horizontal line of whole device pixels across the plot.
    pub fn across(&self, frame: &Frame, y: f64, css_thickness: f64, color: Rgb) -> Drawn<DB> {
        let thick = self.style.thick(css_thickness);
        let top = self.style.snap(y - thick / 2.0);
        self.rect((frame.left(), top), (frame.right(), top + thick), color)
    }

    pub fn polygon(&self, points: &[Point], color: Rgb) -> Drawn<DB> {
        if points.len() < 3 {
            return Ok(());
        }
        let points: Vec<_> = points.iter().copied().map(whole).collect();
        self.area.draw(&Polygon::new(points, color.filled()))
    }

    pub fn path(&self, points: &[Point], width: f64, color: Rgb) -> Drawn<DB> {
        if points.len() < 2 {
            return Ok(());
        }
        let points: Vec<_> = points.iter().copied().map(whole).collect();
        self.area.draw(&PathElement::new(points, stroke(width, color)))
    }

    pub fn disc(&self, center: Point, radius: f64, color: Rgb) -> Drawn<DB> {
        self.area.draw(&Circle::new(whole(center), radius.round() as i32, color.filled()))
    }

    /// A hollow circle: the stroke `width` wide on the circle of `radius`. Two discs, which browsers fill faster than they stroke.
    pub fn ring(&self, center: Point, radius: f64, width: f64, color: Rgb) -> Drawn<DB> {
        self.disc(center, radius + width / 2.0, color)?;
        self.disc(center, radius - width / 2.0, self.style.palette.page)
    }

    /// The same with a rim in the page's colour, if it lies over a line: plotters cannot stroke text, so it is set around first.
    pub fn cased_text(&self, text: &str, (x, y): Point, horizontal: HPos, look: Type, cased: bool) -> Drawn<DB> {
        if cased {
            let rim = self.style.px(self.style.sizes().casing);
            let page = Type { color: self.style.palette.page, ..look };
            for (dx, dy) in RIM {
                self.text(text, (x + dx * rim, y + dy * rim), horizontal, page)?;
            }
        }
        self.text(text, (x, y), horizontal, look)
    }

    /// Text whose middle stands at the height of `at`; nothing is measured.
    pub fn text(&self, text: &str, at: Point, horizontal: HPos, look: Type) -> Drawn<DB> {
        if text.is_empty() {
            return Ok(());
        }
        let size = self.style.px(look.size);
        let weight = match look.weight {
            Weight::Regular => FontStyle::Normal,
            Weight::Bold => FontStyle::Bold,
        };
        let style = TextStyle {
            font: FontDesc::new(FontFamily::Name(FONT), size * self.style.text.factor, weight),
            color: look.color.to_backend_color(),
            pos: Pos::new(horizontal, VPos::Center),
        };
        let (x, y) = at;
        self.area.draw_text(text, &style, whole((x, y + size * self.style.text.drop)))
    }
}

fn stroke(width: f64, color: Rgb) -> ShapeStyle {
    ShapeStyle { color: color.rgba(), filled: false, stroke_width: (width.round() as u32).max(1) }
}

fn whole((x, y): Point) -> (i32, i32) {
    (x.round() as i32, y.round() as i32)
}
