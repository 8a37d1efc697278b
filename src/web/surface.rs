//! plotters-canvas with a memory: what a canvas is set to already is not set again. Text is never turned: no chart asks for it.
//!
//! Colours and fonts are strings handed to JavaScript and parsed by the browser, for every mark, and most marks have those of the one
//! before. On a step of p, setting fonts alone took longer than everything else that plotters does.

use crate::chart::FINE;
use crate::digits;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
    text_anchor::{HPos, VPos},
};
use plotters_canvas::CanvasBackend;
use web_sys::CanvasRenderingContext2d;

/// What the context is set to, as far as known.
#[derive(Debug, Default)]
struct Applied {
    fill: Option<((u8, u8, u8), f64)>,
    stroke: Option<((u8, u8, u8), f64)>,
    width: Option<u32>,
    font: Option<(f64, bool)>,
    align: Option<&'static str>,
    baseline: Option<&'static str>,
}

/// Draws in [`FINE`] units a device pixel on a context that is scaled so. It is kept with its canvas, as the context keeps its settings.
pub struct Surface {
    inner: CanvasBackend,
    context: CanvasRenderingContext2d,
    applied: Applied,
    /// The path holds discs that are not filled yet.
    discs: bool,
}

type Done = Result<(), DrawingErrorKind<<CanvasBackend as DrawingBackend>::ErrorType>>;

impl Surface {
    /// In front of plotters-canvas on the same canvas.
    pub fn new(inner: CanvasBackend, context: CanvasRenderingContext2d) -> Self {
        Self { inner, context, applied: Applied::default(), discs: false }
    }

    /// Fills the discs that wait: before any other mark.
    fn flush(&mut self) {
        if std::mem::take(&mut self.discs) {
            self.context.fill();
        }
    }

    fn fill(&mut self, color: BackendColor) {
        self.flush();
        let wanted = Some((color.rgb, color.alpha));
        if self.applied.fill != wanted {
            self.context.set_fill_style_str(&css(color));
            self.applied.fill = wanted;
        }
    }

    fn stroke(&mut self, style: &impl BackendStyle) {
        self.flush();
        let color = style.color();
        let wanted = Some((color.rgb, color.alpha));
        if self.applied.stroke != wanted {
            self.context.set_stroke_style_str(&css(color));
            self.applied.stroke = wanted;
        }
        let width = Some(style.stroke_width());
        if self.applied.width != width {
            self.context.set_line_width(style.stroke_width().into());
            self.applied.width = width;
        }
    }

    /// A circle as a part of its own of the path.
    fn circle(&self, (x, y): BackendCoord, radius: u32) {
        let (x, y, radius) = (f64::from(x), f64::from(y), f64::from(radius));
        self.context.move_to(x + radius, y);
        // Fails for a negative radius only.
        let _ = self.context.arc(x, y, radius, 0.0, std::f64::consts::TAU);
    }

    fn trace(&self, path: impl IntoIterator<Item = BackendCoord>) {
        self.context.begin_path();
        let mut path = path.into_iter();
        if let Some((x, y)) = path.next() {
            self.context.move_to(x.into(), y.into());
        }
        for (x, y) in path {
            self.context.line_to(x.into(), y.into());
        }
    }
}

fn css(color: BackendColor) -> String {
    let (r, g, b) = color.rgb;
    format!("rgba({r},{g},{b},{})", digits::shortest(color.alpha))
}

impl DrawingBackend for Surface {
    type ErrorType = <CanvasBackend as DrawingBackend>::ErrorType;

    fn get_size(&self) -> (u32, u32) {
        let (width, height) = self.inner.get_size();
        (width * FINE, height * FINE)
    }

    fn ensure_prepared(&mut self) -> Done {
        self.inner.ensure_prepared()
    }

    fn present(&mut self) -> Done {
        self.flush();
        self.inner.present()
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Done {
        self.fill(color);
        self.context.fill_rect(point.0.into(), point.1.into(), 1.0, 1.0);
        Ok(())
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Done {
        self.draw_path([from, to], style)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Done {
        self.stroke(style);
        self.trace(path);
        self.context.stroke();
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, fill: bool) -> Done {
        let (x, y, width, height) = (from.0.into(), from.1.into(), (to.0 - from.0).into(), (to.1 - from.1).into());
        if fill {
            self.fill(style.color());
            self.context.fill_rect(x, y, width, height);
        } else {
            self.stroke(style);
            self.context.stroke_rect(x, y, width, height);
        }
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, center: BackendCoord, radius: u32, style: &S, fill: bool) -> Done {
        if fill {
            let color = style.color();
            // Discs of one colour that come one after another are filled together.
            if !self.discs || self.applied.fill != Some((color.rgb, color.alpha)) {
                self.fill(color);
                self.context.begin_path();
                self.discs = true;
            }
            self.circle(center, radius);
        } else {
            self.stroke(style);
            self.context.begin_path();
            self.circle(center, radius);
            self.context.stroke();
        }
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Done {
        self.fill(style.color());
        self.trace(path);
        self.context.fill();
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, (x, y): BackendCoord) -> Done {
        self.fill(style.color());
        let applied = &mut self.applied;
        let font = (style.size(), matches!(style.style(), FontStyle::Bold));
        if applied.font != Some(font) {
            let weight = if font.1 { "600" } else { "400" };
            self.context.set_font(&format!("{weight} {}px {}", digits::shortest(font.0), style.family().as_str()));
            applied.font = Some(font);
        }
        let align = match style.anchor().h_pos {
            HPos::Left => "left",
            HPos::Right => "right",
            HPos::Center => "center",
        };
        if applied.align != Some(align) {
            self.context.set_text_align(align);
            applied.align = Some(align);
        }
        let baseline = match style.anchor().v_pos {
            VPos::Top => "top",
            VPos::Center => "middle",
            VPos::Bottom => "bottom",
        };
        if applied.baseline != Some(baseline) {
            self.context.set_text_baseline(baseline);
            applied.baseline = Some(baseline);
        }
        // Fails for no text that Rust can hold.
        let _ = self.context.fill_text(text, x.into(), y.into());
        Ok(())
    }
}
