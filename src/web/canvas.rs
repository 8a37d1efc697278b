//! A canvas as a plotters drawing area: measured in device pixels, cleared, drawn on.

use super::media;
use super::surface::{Applied, Surface};
use crate::chart::{FINE, Size};
use crate::digits;
use plotters::{
    coord::Shift,
    drawing::{DrawingArea, IntoDrawingArea},
};
use plotters_canvas::CanvasBackend;
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{
    CanvasRenderingContext2d, HtmlCanvasElement, HtmlElement, ResizeObserver, ResizeObserverBoxOptions, ResizeObserverEntry,
    ResizeObserverOptions, ResizeObserverSize,
};

/// What a chart draws on.
pub type Area = DrawingArea<Surface, Shift>;

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
            media::watch(
                &format!("(resolution: {}dppx)", digits::shortest(media::device_pixel_ratio())),
                Rc::new(move |_| {
                    told(from_css(element.client_width().into(), element.client_height().into()));
                }),
            );
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
    let rect = entry.content_rect();
    let rounded = from_css(rect.width(), rect.height());
    if has_device_pixels()
        && let Ok(exact) = entry.device_pixel_content_box_size().get(0).dyn_into::<ResizeObserverSize>()
    {
        let exact = Measured::new(exact.inline_size(), exact.block_size());
        // They differ by a pixel at most, but where developer tools emulate another screen: there only the rounded one knows of it.
        let near = 2.0 * f64::from(FINE);
        if (exact.size.width - rounded.size.width).abs() <= near && (exact.size.height - rounded.size.height).abs() <= near {
            return exact;
        }
    }
    rounded
}

fn from_css(width: f64, height: f64) -> Measured {
    let ratio = media::device_pixel_ratio();
    Measured::new(width * ratio, height * ratio)
}

/// A canvas with its context and what that is set to.
pub struct Layer {
    canvas: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
    applied: Rc<RefCell<Applied>>,
}

impl Layer {
    /// None where the browser gives no context.
    pub fn new(canvas: HtmlCanvasElement) -> Option<Self> {
        let context = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        Some(Self { canvas, context, applied: Rc::default() })
    }

    /// Clears the canvas at `size` and lets `draw` draw on it.
    pub fn paint<E>(&self, size: Size, draw: impl FnOnce(&Area) -> Result<(), E>) -> Result<(), E> {
        let fine = f64::from(FINE);
        let (width, height) = ((size.width / fine) as u32, (size.height / fine) as u32);
        if width == 0 || height == 0 {
            return Ok(());
        }
        if self.canvas.width() != width || self.canvas.height() != height {
            // Setting either clears the canvas and all that the context was set to.
            self.canvas.set_width(width);
            self.canvas.set_height(height);
            self.applied.take();
            // Fails for no finite factor.
            let _ = self.context.scale(fine.recip(), fine.recip());
        } else {
            self.context.clear_rect(0.0, 0.0, size.width, size.height);
        }
        // None only without a context, and there is one.
        let Some(inner) = CanvasBackend::with_canvas_object(self.canvas.clone()) else { return Ok(()) };
        draw(&Surface::new(inner, self.context.clone(), Rc::clone(&self.applied)).into_drawing_area())
    }
}
