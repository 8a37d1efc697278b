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
use wasm_bindgen::{JsCast, JsValue, prelude::wasm_bindgen};
use web_sys::CanvasRenderingContext2d;

#[wasm_bindgen]
extern "C" {
    /// The same context. Its colours may be strings that are in JavaScript already: handing one over takes longer than a mark.
    type Context;
    #[wasm_bindgen(method, setter, js_name = fillStyle)]
    fn set_fill_style(this: &Context, style: &JsValue);
    #[wasm_bindgen(method, setter, js_name = strokeStyle)]
    fn set_stroke_style(this: &Context, style: &JsValue);
    // Neither throws for what is given to it here; a call that may is one through a `try` of its own.
    #[wasm_bindgen(method)]
    fn arc(this: &Context, x: f64, y: f64, radius: f64, from: f64, to: f64);
    #[wasm_bindgen(method, js_name = fillText)]
    fn fill_text(this: &Context, text: &JsValue, x: f64, y: f64);
    #[wasm_bindgen(method, setter, js_name = font)]
    fn set_font(this: &Context, font: &JsValue);
    #[wasm_bindgen(method, setter, js_name = textAlign)]
    fn set_text_align(this: &Context, align: &JsValue);
    #[wasm_bindgen(method, setter, js_name = textBaseline)]
    fn set_text_baseline(this: &Context, baseline: &JsValue);
}

/// A colour as plotters has it; its own type has no equality.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Painted {
    rgb: (u8, u8, u8),
    alpha: f64,
}

impl From<BackendColor> for Painted {
    fn from(BackendColor { rgb, alpha }: BackendColor) -> Self {
        Self { rgb, alpha }
    }
}

/// What the context is set to, as far as known.
#[derive(Debug, Default)]
struct Applied {
    fill: Option<Painted>,
    stroke: Option<Painted>,
    width: Option<u32>,
    font: Option<Font>,
    align: Option<&'static str>,
    baseline: Option<&'static str>,
}

/// What was handed over lately, as the strings that JavaScript knows: most marks have the colour, the font and the words of those in
/// the frame before.
#[derive(Debug)]
struct Known<K>(Vec<(K, JsValue)>);

impl<K: PartialEq> Known<K> {
    /// More than a chart has at a time.
    const MOST: usize = 64;

    /// Of the one that is so, or is to be made.
    fn of(&mut self, is: impl Fn(&K) -> bool, make: impl FnOnce() -> (K, JsValue)) -> &JsValue {
        let place = self.0.iter().position(|(known, _)| is(known)).unwrap_or_else(|| {
            if self.0.len() == Self::MOST {
                self.0.clear();
            }
            self.0.push(make());
            self.0.len() - 1
        });
        &self.0[place].1
    }
}

impl Known<String> {
    fn word(&mut self, text: &str) -> &JsValue {
        self.of(|known| known == text, || (text.to_owned(), text.into()))
    }
}

impl Known<Painted> {
    fn color(&mut self, color: Painted) -> &JsValue {
        self.of(|known| *known == color, || (color, css(color).into()))
    }
}

/// A font's size, and whether it is bold: there is one family.
type Font = (f64, bool);

/// Draws in [`FINE`] units a device pixel on a context that is scaled so. It is kept with its canvas, as the context keeps its settings.
pub struct Surface {
    inner: CanvasBackend,
    context: CanvasRenderingContext2d,
    applied: Applied,
    colors: Known<Painted>,
    fonts: Known<Font>,
    words: Known<String>,
    /// The path holds discs that are not filled yet.
    discs: bool,
}

type Done = Result<(), DrawingErrorKind<<CanvasBackend as DrawingBackend>::ErrorType>>;

impl Surface {
    /// In front of plotters-canvas on the same canvas.
    pub fn new(inner: CanvasBackend, context: CanvasRenderingContext2d) -> Self {
        Self {
            inner,
            context,
            applied: Applied::default(),
            colors: Known(Vec::new()),
            fonts: Known(Vec::new()),
            words: Known(Vec::new()),
            discs: false,
        }
    }

    /// Fills the discs that wait: before any other mark.
    fn flush(&mut self) {
        if std::mem::take(&mut self.discs) {
            self.context.fill();
        }
    }

    fn fill(&mut self, color: BackendColor) {
        self.flush();
        let color = Painted::from(color);
        if self.applied.fill != Some(color) {
            own(&self.context).set_fill_style(self.colors.color(color));
            self.applied.fill = Some(color);
        }
    }

    fn stroke(&mut self, style: &impl BackendStyle) {
        self.flush();
        let color = Painted::from(style.color());
        if self.applied.stroke != Some(color) {
            own(&self.context).set_stroke_style(self.colors.color(color));
            self.applied.stroke = Some(color);
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
        own(&self.context).arc(x, y, radius, 0.0, std::f64::consts::TAU);
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

fn own(context: &CanvasRenderingContext2d) -> &Context {
    context.unchecked_ref()
}

fn css(Painted { rgb: (r, g, b), alpha }: Painted) -> String {
    format!("rgba({r},{g},{b},{})", digits::shortest(alpha))
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
            if !self.discs || self.applied.fill != Some(color.into()) {
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
        let Self { applied, fonts, words, context, .. } = self;
        let context = own(context);
        let font = (style.size(), matches!(style.style(), FontStyle::Bold));
        if applied.font != Some(font) {
            let weight = if font.1 { "600 " } else { "400 " };
            let make = || (font, [weight, &digits::shortest(font.0), "px ", style.family().as_str()].concat().into());
            context.set_font(fonts.of(|known| *known == font, make));
            applied.font = Some(font);
        }
        let align = match style.anchor().h_pos {
            HPos::Left => "left",
            HPos::Right => "right",
            HPos::Center => "center",
        };
        if applied.align != Some(align) {
            context.set_text_align(words.word(align));
            applied.align = Some(align);
        }
        let baseline = match style.anchor().v_pos {
            VPos::Top => "top",
            VPos::Center => "middle",
            VPos::Bottom => "bottom",
        };
        if applied.baseline != Some(baseline) {
            context.set_text_baseline(words.word(baseline));
            applied.baseline = Some(baseline);
        }
        context.fill_text(words.word(text), x.into(), y.into());
        Ok(())
    }
}
