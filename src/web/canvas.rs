//! A canvas as a plotters drawing area: measured in device pixels, cleared, drawn on.

use super::media;
use super::surface::Surface;
use crate::chart::{FINE, Rgb, Size};
use crate::digits;
use leptos::prelude::{StoredValue, document};
use plotters::{
    coord::Shift,
    drawing::{DrawingArea, IntoDrawingArea},
};
use plotters_canvas::CanvasBackend;
use std::{cell::RefCell, rc::Rc};
use wasm_bindgen::{JsCast, JsValue, closure::Closure, prelude::wasm_bindgen};
use web_sys::{
    CanvasRenderingContext2d, HtmlCanvasElement, HtmlElement, ResizeObserver, ResizeObserverBoxOptions, ResizeObserverEntry,
    ResizeObserverOptions, ResizeObserverSize,
};

/// What a chart draws on.
pub type Area = DrawingArea<Surface, Shift>;

/// One of a chart's two layers.
pub type Layer<'a, E> = &'a dyn Fn(&Area) -> Result<(), E>;

/// The size of an element as it stands on the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measured {
    /// The canvas in the charts' drawing units, [`FINE`] a device pixel.
    pub size: Size,
    /// Device pixels a CSS pixel.
    pub ratio: f64,
    /// Drawing units a CSS pixel that a pointer's event tells of.
    pub scale: f64,
}

impl Measured {
    fn new(device_width: f64, device_height: f64) -> Self {
        let (ratio, fine) = (media::page_pixel_ratio(), f64::from(FINE));
        let size = Size { width: device_width.round() * fine, height: device_height.round() * fine };
        // Events count in pixels of the screen, whatever the page is magnified by.
        Self { size, ratio, scale: media::device_pixel_ratio() * fine }
    }
}

/// An observer and what it calls. It stops with this: what is gone must not be called.
struct Observed {
    observer: ResizeObserver,
    _listener: Closure<dyn Fn(js_sys::Array)>,
}

impl Drop for Observed {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Calls `told` with the size of `element`, at first and whenever it or the pixel ratio changes, as long as the part of the page that
/// asks for it is there.
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
        StoredValue::new_local(Observed { observer, _listener: listener });
    }
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
    let ratio = media::page_pixel_ratio();
    Measured::new(width * ratio, height * ratio)
}

#[wasm_bindgen]
extern "C" {
    /// The same context; a canvas that has pixels, as this one, does not throw, and needs no `try` around.
    type Context;
    #[wasm_bindgen(method, js_name = drawImage)]
    fn draw_image(this: &Context, picture: &HtmlCanvasElement, x: f64, y: f64, width: f64, height: f64);
}

/// A canvas with its context, and the drawing area over it once there is a size.
struct Sheet {
    canvas: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
    area: RefCell<Option<(Size, Area)>>,
}

impl Sheet {
    fn new(canvas: HtmlCanvasElement) -> Option<Self> {
        // Opaque: the browser need not blend it with the page.
        let options = js_sys::Object::new();
        js_sys::Reflect::set(&options, &"alpha".into(), &JsValue::FALSE).ok()?;
        let context = canvas.get_context_with_context_options("2d", &options).ok()??.dyn_into().ok()?;
        Some(Self { canvas, context, area: RefCell::default() })
    }

    /// The area at this size; none for a size of nothing.
    fn at(&self, size: Size) -> Option<Area> {
        let mut kept = self.area.borrow_mut();
        if let Some((_, area)) = kept.as_ref().filter(|(known, _)| *known == size) {
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
        // Fails for no finite factor.
        let _ = self.context.scale(fine.recip(), fine.recip());
        // What is put on it has its own pixels.
        self.context.set_image_smoothing_enabled(false);
        let area =
            Surface::new(CanvasBackend::with_canvas_object(self.canvas.clone())?, self.context.clone()).into_drawing_area();
        *kept = Some((size, area.clone()));
        Some(area)
    }
}

/// A chart's canvas. What is still is kept as a picture of its own, out of the page, and laid under what moves: a second canvas in the
/// page would be handed to the screen in every frame, whether it changed or not.
pub struct Plate {
    shown: Sheet,
    kept: Option<Sheet>,
    picture: Picture,
}

/// What `kept` holds.
#[derive(Clone, Copy, PartialEq)]
enum Picture {
    /// Nothing, or a former still layer.
    Old,
    /// The same, but the still layer has stayed as it is while the other moved.
    Stale,
    /// The still layer as it was drawn last,
    New,
    /// and it was laid down again since.
    Used,
}

/// What a chart is painted for.
#[derive(Clone, Copy, PartialEq)]
pub enum Cause {
    /// Its size or its still layer differ from the last time.
    Still,
    /// Only what moves does.
    Live,
    /// Nothing does: there is time to prepare for the next move.
    Rest,
}

impl Plate {
    /// None where the browser gives no context.
    pub fn new(canvas: HtmlCanvasElement) -> Option<Self> {
        Some(Self { shown: Sheet::new(canvas)?, kept: None, picture: Picture::Old })
    }

    /// Whether [`Cause::Rest`] would do something.
    pub fn can_prepare(&self) -> bool {
        matches!(self.picture, Picture::Old | Picture::Stale)
    }

    /// Draws both layers at `size` on the colour of the page.
    pub fn paint<E>(&mut self, size: Size, page: Rgb, cause: Cause, [still, live]: [Layer<'_, E>; 2]) -> Result<(), E> {
        let Some(shown) = self.shown.at(size) else { return Ok(()) };
        // A canvas of this size takes all marks: what an area reports is for other backends.
        let fill = |area: &Area| drop(area.fill(&page));
        // To make the picture takes longer than to draw the chart, the first time by far: so when there is time, or when it will pay,
        // since the still layer has stayed the same twice, or the one before has. While a bar is dragged it never does.
        // Old, should drawing it fail.
        self.picture = match (cause, std::mem::replace(&mut self.picture, Picture::Old)) {
            (Cause::Still, Picture::Old | Picture::Stale | Picture::New) => Picture::Old,
            (Cause::Live, Picture::Old) => Picture::Stale,
            (Cause::Still, Picture::Used) | (Cause::Live, Picture::Stale) | (Cause::Rest, _) => self.keep(size, |area| {
                fill(area);
                still(area)
            })?,
            (Cause::Live, Picture::New | Picture::Used) => Picture::Used,
        };
        match &self.kept {
            Some(kept) if !self.can_prepare() => {
                self.shown.context.unchecked_ref::<Context>().draw_image(&kept.canvas, 0.0, 0.0, size.width, size.height);
            }
            _ => {
                fill(&shown);
                still(&shown)?;
            }
        }
        live(&shown)?;
        let _ = shown.present();
        Ok(())
    }

    /// Draws the still layer in `kept`, if the browser gives a canvas for it.
    fn keep<E>(&mut self, size: Size, draw: impl FnOnce(&Area) -> Result<(), E>) -> Result<Picture, E> {
        if self.kept.is_none() {
            let canvas = document().create_element("canvas").ok().and_then(|canvas| canvas.dyn_into().ok());
            self.kept = canvas.and_then(Sheet::new);
        }
        let Some(area) = self.kept.as_ref().and_then(|kept| kept.at(size)) else { return Ok(Picture::Old) };
        draw(&area)?;
        let _ = area.present();
        Ok(Picture::New)
    }
}
