//! A canvas as a plotters drawing area in device pixels, in two layers.

use super::use_text_zoom::{TextZoom, device_pixel_ratio};
use crate::app::canvas_backend::FineCanvasBackend;
use crate::chart::{FINE, Rgb, Size};
use leptos::html::Canvas;
use leptos::prelude::*;
use leptos_use_media_query::use_media_query;
use leptos_use_resize_observer::{UseResizeObserverOptions, use_resize_observer_with_options};
use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, ResizeObserverBoxOptions, ResizeObserverEntry, ResizeObserverSize};

/// What a chart is drawn on.
pub type Area = DrawingArea<FineCanvasBackend, Shift>;

/// The size of a canvas on the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measured {
    /// In drawing units, [`FINE`] to a device pixel.
    pub size: Size,
    /// Device pixels to a CSS pixel of the page.
    pub ratio: f64,
    /// Drawing units to a CSS pixel of a pointer event, which counts in pixels of the screen whatever the page is magnified by.
    pub scale: f64,
}

impl Measured {
    fn new(device_width: f64, device_height: f64, zoom: TextZoom) -> Self {
        let fine = f64::from(FINE);
        let size = Size { width: device_width.round() * fine, height: device_height.round() * fine };
        Self { size, ratio: zoom.page_pixel_ratio(), scale: device_pixel_ratio() * fine }
    }

    fn from_css(width: f64, height: f64, zoom: TextZoom) -> Self {
        let ratio = zoom.page_pixel_ratio();
        Self::new(width * ratio, height * ratio, zoom)
    }
}

/// Keeps `measured` the size of the canvas; it stays empty until there is one.
pub fn use_canvas_size(canvas: NodeRef<Canvas>, measured: RwSignal<Option<Measured>>) {
    let zoom = expect_context::<TextZoom>();
    let set = move |now: Measured| {
        // Untracked: a callback.
        if measured.try_get_untracked().is_some_and(|before| before != Some(now)) {
            measured.set(Some(now));
        }
    };
    let exact = has_device_pixels();
    let box_ = if exact { ResizeObserverBoxOptions::DevicePixelContentBox } else { ResizeObserverBoxOptions::ContentBox };
    let on_resize = move |entries: Vec<ResizeObserverEntry>, _| {
        if let Some(entry) = entries.last() {
            set(measure(entry, exact, zoom));
        }
    };
    use_resize_observer_with_options(canvas, on_resize, UseResizeObserverOptions::default().box_(box_));
    if !exact {
        // WebKit tells of no change in device pixels alone.
        let same_ratio = use_media_query(format!("(resolution: {}dppx)", device_pixel_ratio()));
        Effect::new(move |_| {
            same_ratio.track();
            if let Some(canvas) = canvas.get() {
                set(Measured::from_css(canvas.client_width().into(), canvas.client_height().into(), zoom));
            }
        });
    }
}

fn has_device_pixels() -> bool {
    let class = js_sys::Reflect::get(&js_sys::global(), &"ResizeObserverEntry".into());
    let prototype = class.and_then(|class| js_sys::Reflect::get(&class, &"prototype".into())).unwrap_or_default();
    js_sys::Reflect::has(&prototype, &"devicePixelContentBoxSize".into()).unwrap_or(false)
}

fn measure(entry: &ResizeObserverEntry, exact: bool, zoom: TextZoom) -> Measured {
    let rect = entry.content_rect();
    let rounded = Measured::from_css(rect.width(), rect.height(), zoom);
    if exact && let Ok(size) = entry.device_pixel_content_box_size().get(0).dyn_into::<ResizeObserverSize>() {
        let exact = Measured::new(size.inline_size(), size.block_size(), zoom);
        // They differ by a pixel at most, but where developer tools emulate another screen: there only the rounded one knows of it.
        let near = 2.0 * f64::from(FINE);
        if (exact.size.width - rounded.size.width).abs() <= near && (exact.size.height - rounded.size.height).abs() <= near {
            return exact;
        }
    }
    rounded
}

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
        let area = FineCanvasBackend::new(self.canvas.clone())?.into_drawing_area();
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
        let now = window().performance().map_or(0.0, |clock| clock.now());
        let moves = base_changed && now - self.base_changed_at < BASE_REST_MS;
        if base_changed {
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
