//! The size of a canvas in device pixels.

use super::use_text_zoom::{TextZoom, device_pixel_ratio};
use crate::chart::{FINE, Size};
use leptos::html::Canvas;
use leptos::prelude::*;
use leptos_use_media_query::use_media_query;
use leptos_use_resize_observer::{UseResizeObserverOptions, use_resize_observer_with_options};
use wasm_bindgen::JsCast;
use web_sys::{ResizeObserverBoxOptions, ResizeObserverEntry, ResizeObserverSize};

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
