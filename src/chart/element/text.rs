//! Text that reads on any ground.

use plotters::element::{Drawable, PointCollection};
use plotters::style::{Color, TextStyle};
use plotters_backend::{BackendCoord, DrawingBackend, DrawingErrorKind};

use crate::chart::Rgb;
use crate::chart::plot::coord;

/// A text with a rim in the colour of the page. plotters cannot stroke text: the rim is the same text eight times around it.
#[derive(Clone)]
pub struct CasedText<'a, Coord> {
    text: &'a str,
    at: Coord,
    style: TextStyle<'a>,
    rim: f64,
    page: Rgb,
}

impl<'a, Coord> CasedText<'a, Coord> {
    /// - `rim`: its width
    #[must_use]
    pub const fn new(text: &'a str, at: Coord, style: TextStyle<'a>, rim: f64, page: Rgb) -> Self {
        Self { text, at, style, rim, page }
    }
}

impl<'a, Coord> PointCollection<'a, Coord> for &'a CasedText<'_, Coord> {
    type Point = &'a Coord;
    type IntoIter = std::iter::Once<&'a Coord>;

    fn point_iter(self) -> Self::IntoIter {
        std::iter::once(&self.at)
    }
}

/// Eight ways out, a little further along the axes, in parts of the rim's width.
const AROUND: [(f64, f64); 8] =
    [(-1.0, -1.0), (1.0, -1.0), (-1.0, 1.0), (1.0, 1.0), (-1.4, 0.0), (1.4, 0.0), (0.0, -1.4), (0.0, 1.4)];

impl<Coord, DB: DrawingBackend> Drawable<DB> for CasedText<'_, Coord> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut at: I,
        backend: &mut DB,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<DB::ErrorType>> {
        let Some((x, y)) = at.next() else { return Ok(()) };
        let rim = TextStyle { color: self.page.to_backend_color(), ..self.style.clone() };
        for (dx, dy) in AROUND {
            let at = coord((f64::from(x) + dx * self.rim, f64::from(y) + dy * self.rim));
            backend.draw_text(self.text, &rim, at)?;
        }
        backend.draw_text(self.text, &self.style, (x, y))
    }
}
