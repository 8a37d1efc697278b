//! plotters-canvas in [`FINE`] units to a device pixel.

use crate::chart::{FINE, FONT};
use leptos::prelude::{document, window};
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind};
use plotters_canvas::CanvasBackend;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// plotters-canvas on a canvas whose context is scaled: its coordinates are whole numbers, and a quarter of a device pixel is fine enough
/// for curves.
///
/// Rectangles and text are drawn here: plotters-canvas sets colour and font anew for each one, which a browser reads each time, and that
/// is more work for it than the drawing.
pub struct FineCanvasBackend {
    canvas: CanvasBackend,
    context: CanvasRenderingContext2d,
    /// The page's fonts, which the style sheet chooses by language.
    family: String,
    /// What the context's colour, font, `textAlign` and `textBaseline` were set to; no colour where plotters-canvas has set another.
    fill: Option<BackendColor>,
    font: String,
    anchor: (&'static str, &'static str),
}

type Drawn = Result<(), DrawingErrorKind<<CanvasBackend as DrawingBackend>::ErrorType>>;

impl FineCanvasBackend {
    /// None where the browser gives no context. To be made again when the size of the canvas was set, which resets `context`.
    pub fn new(canvas: HtmlCanvasElement, context: CanvasRenderingContext2d) -> Option<Self> {
        let canvas = CanvasBackend::with_canvas_object(canvas)?;
        let style = document().document_element().and_then(|root| window().get_computed_style(&root).ok().flatten());
        let family = style.and_then(|style| style.get_property_value("font-family").ok()).unwrap_or_else(|| FONT.to_owned());
        Some(Self { canvas, context, family, fill: None, font: String::new(), anchor: ("", "") })
    }

    fn set_fill(&mut self, color: BackendColor) {
        let BackendColor { alpha, rgb } = color;
        if self.fill.is_none_or(|fill| fill.rgb != rgb || fill.alpha != alpha) {
            let (r, g, b) = rgb;
            self.context.set_fill_style_str(&format!("rgba({r},{g},{b},{alpha})"));
            self.fill = Some(color);
        }
    }

    fn set_text_style<S: BackendTextStyle>(&mut self, style: &S) {
        let font = format!("{} {}px {}", style.style().as_str(), style.size(), self.family);
        if self.font != font {
            self.context.set_font(&font);
            self.font = font;
        }
        let align = match style.anchor().h_pos {
            HPos::Left => "start",
            HPos::Right => "end",
            HPos::Center => "center",
        };
        let baseline = match style.anchor().v_pos {
            VPos::Top => "top",
            VPos::Center => "middle",
            VPos::Bottom => "bottom",
        };
        if self.anchor != (align, baseline) {
            self.context.set_text_align(align);
            self.context.set_text_baseline(baseline);
            self.anchor = (align, baseline);
        }
        self.set_fill(style.color());
    }
}

impl DrawingBackend for FineCanvasBackend {
    type ErrorType = <CanvasBackend as DrawingBackend>::ErrorType;

    fn get_size(&self) -> (u32, u32) {
        let (width, height) = self.canvas.get_size();
        (width * FINE, height * FINE)
    }

    fn ensure_prepared(&mut self) -> Drawn {
        self.canvas.ensure_prepared()
    }

    fn present(&mut self) -> Drawn {
        self.canvas.present()
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Drawn {
        self.draw_rect(point, (point.0 + 1, point.1 + 1), &color, true)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.canvas.draw_line(from, to, style)
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, fill: bool) -> Drawn {
        if !fill {
            return self.canvas.draw_rect(from, to, style, false);
        }
        self.set_fill(style.color());
        self.context.fill_rect(from.0.into(), from.1.into(), (to.0 - from.0).into(), (to.1 - from.1).into());
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        self.canvas.draw_path(path, style)
    }

    fn draw_circle<S: BackendStyle>(&mut self, center: BackendCoord, radius: u32, style: &S, fill: bool) -> Drawn {
        self.fill = None;
        self.canvas.draw_circle(center, radius, style, fill)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Drawn {
        self.fill = None;
        self.canvas.fill_polygon(path, style)
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Drawn {
        // No chart turns a text.
        self.set_text_style(style);
        let _ = self.context.fill_text(text, at.0.into(), at.1.into()); // no error for finite places
        Ok(())
    }
}
