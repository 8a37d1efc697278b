//! A canvas of two layers as a plotters drawing area.

use super::canvas_backend::FineCanvasBackend;
use super::hooks::now_ms;
use crate::chart::{FINE, Rgb, Size};
use leptos::prelude::*;
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// What a chart is drawn on.
pub type Area = DrawingArea<FineCanvasBackend, Shift>;

/// A canvas with its context, and the drawing area over it once there is a size.
struct Layer {
    canvas: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
    area: Option<(Size, Area)>,
}

impl Layer {
    fn new(canvas: HtmlCanvasElement) -> Option<Self> {
        // Opaque: the browser need not blend it with the page.
        let options = js_sys::Object::new();
        js_sys::Reflect::set(&options, &"alpha".into(), &false.into()).ok()?;
        let context = canvas.get_context_with_context_options("2d", &options).ok()??.dyn_into().ok()?;
        Some(Self { canvas, context, area: None })
    }

    /// The area at this size; none for a size of nothing.
    fn area(&mut self, size: Size) -> Option<Area> {
        if let Some((_, area)) = self.area.as_ref().filter(|(known, _)| *known == size) {
            return Some(area.clone());
        }
        let fine = f64::from(FINE);
        let (width, height) = ((size.width / fine) as u32, (size.height / fine) as u32);
        if width == 0 || height == 0 {
            return None;
        }
        // Setting either clears the canvas and all that the context was set to.
        self.canvas.set_width(width);
        self.canvas.set_height(height);
        let _ = self.context.scale(fine.recip(), fine.recip()); // fails for no finite factor
        self.context.set_image_smoothing_enabled(false); // a picture that is copied has its own pixels
        let area = FineCanvasBackend::new(self.canvas.clone(), self.context.clone())?.into_drawing_area();
        self.area = Some((size, area.clone()));
        Some(area)
    }
}

/// How one layer is drawn.
pub type Draw<'a> = &'a dyn Fn(&Area) -> Result<(), String>;

/// The canvas of a chart. Its base layer is kept as a picture, out of the page, and the overlay is drawn over it: a second canvas in the
/// page would be handed to the screen in every frame.
pub struct LayeredCanvas {
    shown: Layer,
    base: Option<Layer>,
    base_is_current: bool,
    base_changed_at: f64,
}

/// To keep the base as a picture takes longer than to draw it: while it changes so often (a bar is dragged) it is drawn alone.
const BASE_REST_MS: f64 = 250.0;

impl LayeredCanvas {
    /// None where the browser gives no context.
    pub fn new(canvas: HtmlCanvasElement) -> Option<Self> {
        Some(Self { shown: Layer::new(canvas)?, base: None, base_is_current: false, base_changed_at: f64::NEG_INFINITY })
    }

    /// Draws both layers at `size` on the colour of the page.
    pub fn paint(&mut self, size: Size, page: Rgb, base_changed: bool, base: Draw<'_>, overlay: Draw<'_>) -> Result<(), String> {
        let Some(shown) = self.shown.area(size) else { return Ok(()) };
        let draw_base = |area: &Area| {
            area.fill(&page).map_err(|error| error.to_string())?;
            base(area)
        };
        let mut moves = false;
        if base_changed {
            let now = now_ms();
            moves = now - self.base_changed_at < BASE_REST_MS;
            self.base_is_current = false;
            self.base_changed_at = now;
        }
        if !self.base_is_current && !moves {
            self.base = self.base.take().or_else(new_layer);
            if let Some(area) = self.base.as_mut().and_then(|base| base.area(size)) {
                draw_base(&area)?;
                self.base_is_current = true;
            }
        }
        match &self.base {
            Some(base) if self.base_is_current => {
                // Throws only for a canvas without pixels, and this has some.
                let _ = self.shown.context.draw_image_with_html_canvas_element_and_dw_and_dh(
                    &base.canvas,
                    0.0,
                    0.0,
                    size.width,
                    size.height,
                );
            }
            _ => draw_base(&shown)?,
        }
        overlay(&shown)
    }
}

fn new_layer() -> Option<Layer> {
    let canvas = document().create_element("canvas").ok()?.dyn_into().ok()?;
    Layer::new(canvas)
}
