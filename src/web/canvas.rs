//! A canvas as a plotters drawing area: measured in device pixels, cleared, drawn on.

use super::media;
use crate::chart::{FINE, Fine, Size};
use plotters::{coord::Shift, drawing::{DrawingArea, IntoDrawingArea}};
use plotters_canvas::CanvasBackend;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{
    CanvasRenderingContext2d, HtmlCanvasElement, HtmlElement, ResizeObserver, ResizeObserverBoxOptions, ResizeObserverEntry,
    ResizeObserverOptions, ResizeObserverSize,
};

/// What a chart draws on.
pub type Area = DrawingArea<Fine<CanvasBackend>, Shift>;

/// The size of an element as it stands on the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measured {
    /// The canvas in the charts' drawing units, [`FINE`] a device pixel.
    pub size: Size,
    /// Device pixels a CSS pixel.
    pub ratio: f64,
    /// Drawing units a CSS pixel.
    pub scale: f64,
}

impl Measured {
    fn new(device_width: f64, device_height: f64) -> Self {
        let (ratio, fine) = (media::device_pixel_ratio(), f64::from(FINE));
        let size = Size { width: device_width.round() * fine, height: device_height.round() * fine };
        Self { size, ratio, scale: ratio * fine }
    }
}

/// Calls `told` with the size of `element`, at first and whenever it or the pixel ratio changes.
pub fn observe(element: &HtmlElement, told: Rc<dyn Fn(Measured)>) {
    let listener = Closure::<dyn Fn(js_sys::Array)>::new({
        let told = Rc::clone(&told);
        move |entries: js_sys::Array| {
            let last = entries.get(entries.length().wrapping_sub(1));
            if let Ok(entry) = last.dyn_into::<ResizeObserverEntry>() {
                told(measure(&entry));
            }
        }
    });
    if let Ok(observer) = ResizeObserver::new(listener.as_ref().unchecked_ref()) {
        let exact = ResizeObserverOptions::new();
        exact.set_box(ResizeObserverBoxOptions::DevicePixelContentBox);
        if has_device_pixels() {
            observer.observe_with_options(element, &exact);
        } else {
            observer.observe(element);
            // WebKit tells of no change in device pixels alone.
            let element = element.clone();
            media::watch(&format!("(resolution: {}dppx)", media::device_pixel_ratio()), Rc::new(move |_| {
                told(from_css(element.client_width().into(), element.client_height().into()));
            }));
        }
    }
    listener.forget(); // charts live as long as the page
}

fn has_device_pixels() -> bool {
    let prototype = js_sys::Reflect::get(&js_sys::global(), &"ResizeObserverEntry".into())
        .and_then(|class| js_sys::Reflect::get(&class, &"prototype".into()))
        .unwrap_or(JsValue::UNDEFINED);
    js_sys::Reflect::has(&prototype, &"devicePixelContentBoxSize".into()).unwrap_or(false)
}

fn measure(entry: &ResizeObserverEntry) -> Measured {
    if has_device_pixels() {
        if let Ok(size) = entry.device_pixel_content_box_size().get(0).dyn_into::<ResizeObserverSize>() {
            return Measured::new(size.inline_size(), size.block_size());
        }
    }
    let rect = entry.content_rect();
    from_css(rect.width(), rect.height())
}

fn from_css(width: f64, height: f64) -> Measured {
    let ratio = media::device_pixel_ratio();
    Measured::new(width * ratio, height * ratio)
}

/// Clears `canvas` at `size` and lets `draw` draw on it. The error is the reason in words, for the log.
pub fn paint<E: std::fmt::Display>(
    canvas: &HtmlCanvasElement,
    size: Size,
    draw: impl FnOnce(&Area) -> Result<(), E>,
) -> Result<(), String> {
    let fine = f64::from(FINE);
    let (width, height) = ((size.width / fine) as u32, (size.height / fine) as u32);
    if width == 0 || height == 0 {
        return Ok(());
    }
    if canvas.width() != width || canvas.height() != height {
        // Setting either clears the canvas and its transform.
        canvas.set_width(width);
        canvas.set_height(height);
        let _ = context(canvas)?.scale(fine.recip(), fine.recip());
    } else {
        context(canvas)?.clear_rect(0.0, 0.0, size.width, size.height);
    }
    let backend = CanvasBackend::with_canvas_object(canvas.clone()).ok_or("this browser gives no canvas to draw on")?;
    draw(&Fine(backend).into_drawing_area()).map_err(|error| error.to_string())
}

fn context(canvas: &HtmlCanvasElement) -> Result<CanvasRenderingContext2d, String> {
    let context = canvas.get_context("2d").ok().flatten();
    context.and_then(|c| c.dyn_into().ok()).ok_or_else(|| "this browser gives no canvas to draw on".into())
}
