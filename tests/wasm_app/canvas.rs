//! Canvases: what is painted, when, and what is kept.

use crate::mounted::{Mounted, frame, js, until};
use leptos::prelude::*;
use plotters::coord::Shift;
use plotters::drawing::DrawingArea;
use plotters_backend::DrawingBackend;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;
use wormteeth::app::AppState;
use wormteeth::app::components::ChartCanvas;
use wormteeth::chart::{DrawResult, Rgb, Scene, Style};

/// A scene that fills all with a colour, or nothing, and counts how often it is drawn.
#[derive(Clone)]
struct Counted {
    colour: Option<Rgb>,
    drawn: Arc<AtomicUsize>,
}

impl PartialEq for Counted {
    fn eq(&self, other: &Self) -> bool {
        self.colour == other.colour
    }
}

impl Scene for Counted {
    fn draw<DB: DrawingBackend>(&self, area: &DrawingArea<DB, Shift>, _: &Style) -> DrawResult<DB> {
        self.drawn.fetch_add(1, Ordering::Relaxed);
        self.colour.map_or(Ok(()), |colour| area.fill(&colour))
    }
}

/// A layer whose colour changes.
#[derive(Clone)]
struct Layer {
    colour: RwSignal<Option<Rgb>>,
    drawn: Arc<AtomicUsize>,
}

impl Layer {
    fn new(colour: Option<Rgb>) -> Self {
        Self { colour: RwSignal::new(colour), drawn: Arc::default() }
    }

    fn scene(&self) -> Memo<Counted> {
        let Self { colour, drawn } = self.clone();
        Memo::new(move |_| Counted { colour: colour.get(), drawn: Arc::clone(&drawn) })
    }

    fn drawn(&self) -> usize {
        self.drawn.load(Ordering::Relaxed)
    }
}

const RED: Rgb = Rgb(200, 0, 0);
const GREEN: Rgb = Rgb(0, 200, 0);
const BLUE: Rgb = Rgb(0, 0, 200);

const BOX: &str = "width: 200px; height: 100px";

struct Chart {
    page: Mounted,
    state: AppState,
    base: Layer,
    overlay: Layer,
}

impl Chart {
    /// A chart whose base is red, with nothing over it, in a box of that style.
    fn new(style: &'static str) -> Self {
        let (base, overlay, measured) = (Layer::new(Some(RED)), Layer::new(None), RwSignal::new(None));
        let layers = (base.clone(), overlay.clone());
        let (page, state) = Mounted::with_state(move |_| {
            let (base, overlay) = (layers.0.scene(), layers.1.scene());
            view! {
                <div id="box">
                    <ChartCanvas id="chart" measured=measured base=base overlay=overlay alt=Signal::derive(|| String::new())/>
                </div>
            }
        });
        let all = "display: block; margin: 0; width: 100%; height: 100%";
        for (selector, style) in [("#box", style), ("canvas", all), ("figure", all)] {
            page.one::<HtmlElement>(selector).style().set_css_text(style);
        }
        Self { page, state, base, overlay }
    }

    fn resize(&self, style: &str) {
        self.page.one::<HtmlElement>("#box").style().set_css_text(style);
    }

    /// Width, height and the colour of the middle.
    fn canvas(&self) -> Vec<f64> {
        let canvas = self.page.one::<HtmlElement>("canvas");
        let found = js(
            "const { width, height } = a;
            return [width, height, ...a.getContext('2d').getImageData(width / 2, height / 2, 1, 1).data.slice(0, 3)]",
            &canvas,
        );
        js_sys::Array::from(&found).iter().filter_map(|number| number.as_f64()).collect()
    }

    fn shows(&self, Rgb(red, green, blue): Rgb) -> bool {
        self.canvas()[2..] == [red, green, blue].map(f64::from)
    }
}

#[wasm_bindgen_test]
async fn several_changes_in_one_event_are_one_painting_over_the_kept_base() {
    let chart = Chart::new(BOX);
    until("it is painted", || chart.base.drawn() > 0 && chart.shows(RED)).await;
    let ratio = window().device_pixel_ratio();
    assert_eq!(chart.canvas()[..2], [(200.0 * ratio).round(), (100.0 * ratio).round()]);
    // While the base changes often, as when the page opens, it is not kept: soon a change of the overlay alone leaves it as it is.
    let mut bases = 0;
    for colour in [GREEN, BLUE].into_iter().cycle() {
        if colour == GREEN && chart.base.drawn() == bases {
            break;
        }
        bases = chart.base.drawn();
        chart.overlay.colour.set(Some(colour));
        until("the overlay is painted", || chart.shows(colour)).await;
        frame().await;
    }
    let overlays = chart.overlay.drawn();
    for colour in [RED, BLUE, GREEN] {
        chart.overlay.colour.set(Some(colour));
    }
    until("the overlay is painted", || chart.shows(GREEN)).await;
    frame().await;
    assert_eq!((chart.base.drawn(), chart.overlay.drawn()), (bases, overlays + 1));
    // The picture of the base is put back where nothing lies over it.
    chart.overlay.colour.set(None);
    until("the base is seen again", || chart.shows(RED)).await;
    assert_eq!(chart.base.drawn(), bases);
    // Both layers in one event.
    chart.base.colour.set(Some(BLUE));
    chart.overlay.colour.set(Some(GREEN));
    chart.overlay.colour.set(None);
    until("the other base is painted", || chart.shows(BLUE)).await;
    frame().await;
    assert_eq!(chart.base.drawn(), bases + 1);
}

#[wasm_bindgen_test]
async fn a_chart_is_painted_when_there_is_room_for_it() {
    let chart = Chart::new("display: none");
    for room in ["display: none", "width: 200px; height: 0"] {
        chart.resize(room);
        frame().await;
        frame().await;
        assert_eq!(chart.base.drawn(), 0, "nothing is drawn on no pixels");
    }
    // What changes meanwhile is what is painted when it appears.
    chart.base.colour.set(Some(BLUE));
    chart.resize(BOX);
    until("it appears", || chart.base.drawn() > 0 && chart.shows(BLUE)).await;
    chart.resize("width: 120px; height: 60px");
    let ratio = window().device_pixel_ratio();
    until("it follows its box", || chart.canvas()[..2] == [(120.0 * ratio).round(), (60.0 * ratio).round()]).await;
    until("and is painted", || chart.shows(BLUE)).await;
}

#[wasm_bindgen_test]
async fn a_canvas_that_was_lost_is_painted_anew() {
    let chart = Chart::new(BOX);
    until("it is painted", || chart.shows(RED)).await;
    for (target, event) in [("a", "contextrestored"), ("document", "visibilitychange")] {
        // As a driver that is reset leaves it: without what the context was set to.
        js("a.getContext('2d').reset()", &chart.page.one::<HtmlElement>("canvas"));
        assert!(!chart.shows(RED), "it is empty");
        let drawn = chart.base.drawn();
        js(
            &format!("{target}.dispatchEvent(new Event('{event}', {{ bubbles: true }}))"),
            &chart.page.one::<HtmlElement>("canvas"),
        );
        until("it is painted anew", || chart.shows(RED)).await;
        assert!(chart.base.drawn() > drawn, "{event}: the kept picture is not trusted");
    }
}

#[wasm_bindgen_test]
async fn a_chart_that_is_gone_is_not_painted() {
    let chart = Chart::new(BOX);
    until("it is painted", || chart.shows(RED)).await;
    let (overlay, drawn) = (chart.overlay.clone(), chart.overlay.drawn());
    // At once, and in the next frame.
    overlay.colour.set(Some(GREEN));
    overlay.colour.set(Some(BLUE));
    drop(chart.page);
    frame().await;
    frame().await;
    assert_eq!(overlay.drawn(), drawn);
    let _ = chart.state;
}
