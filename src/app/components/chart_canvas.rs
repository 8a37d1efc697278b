//! A chart in the page: a canvas that is painted when what it shows has changed.

use super::open_figures;
use crate::app::hooks::{Measured, Paint, PaintScheduler, use_canvas_size, use_events};
use crate::app::layered_canvas::{Area, LayeredCanvas};
use crate::app::use_app_state;
use crate::chart::{FINE, Scene, Size, Style};
use leptos::html::Canvas;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// A figure: the canvas, its text alternative, and what lies over it.
#[component]
pub fn ChartCanvas<B: Scene, O: Scene>(
    /// The id, as docs/figures.md lists it.
    id: &'static str,
    /// Set to the size of the canvas; nothing is drawn before.
    measured: RwSignal<Option<Measured>>,
    /// What depends on the data alone: axes, grid, curves.
    base: Memo<B>,
    /// What moves.
    overlay: Memo<O>,
    /// The chart in words.
    #[prop(into)]
    alt: Signal<String>,
    /// What lies over the chart: handles, a card.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    // The rest of the component is compiled once, whatever the scenes are.
    view! {
        <figure class="chart" id=id>
            <LayeredFigure id=id measured=measured base=Layer::new(base) overlay=Layer::new(overlay) alt=alt/>
            {children.map(|children| children())}
        </figure>
    }
}

/// On paper a chart is about this large, in CSS px: its text is drawn for that size.
const PAPER_PX: (f64, f64) = (440.0, 110.0);

/// Paper shows finer lines than many a screen: there a chart has at least so many pixels to a CSS pixel.
const PAPER_RATIO: f64 = 2.0;

type DrawScene = Box<dyn Fn(&Area, &Style) -> Result<(), String>>;

/// A layer of any scene.
struct Layer {
    track: Box<dyn Fn()>,
    draw: DrawScene,
}

impl Layer {
    fn new<S: Scene>(scene: Memo<S>) -> Self {
        // Untracked: the effects of the canvas track the changes.
        let draw = move |area: &Area, style: &Style| {
            scene.with_untracked(|scene| scene.draw(area, style)).map_err(|error| error.to_string())
        };
        Self { track: Box::new(move || scene.track()), draw: Box::new(draw) }
    }
}

/// The canvas and its words.
#[component]
fn LayeredFigure(
    id: &'static str,
    measured: RwSignal<Option<Measured>>,
    base: Layer,
    overlay: Layer,
    alt: Signal<String>,
) -> impl IntoView {
    let state = use_app_state();
    let scheduler = expect_context::<PaintScheduler>();
    let canvas = NodeRef::<Canvas>::new();
    let failed = RwSignal::new(false);
    use_canvas_size(canvas, measured);

    let base_changed = Rc::new(Cell::new(true));
    let layers = Rc::new(RefCell::new(None::<LayeredCanvas>));
    let (Layer { track: track_base, draw: draw_base }, Layer { track: track_overlay, draw: draw_overlay }) = (base, overlay);
    // Untracked: a callback of the scheduler. None: the page of the chart is gone, or it is not measured yet.
    let paint: Paint = Rc::new({
        let (base_changed, layers) = (Rc::clone(&base_changed), Rc::clone(&layers));
        move || {
            let (Some(Some(Measured { size, ratio, .. })), Some(Some(canvas))) =
                (measured.try_get_untracked(), canvas.try_get_untracked())
            else {
                return;
            };
            let look = state.look.get_untracked();
            let finer = if look.on_paper { (PAPER_RATIO / ratio).ceil().max(1.0) } else { 1.0 };
            let (size, ratio) = (Size { width: size.width * finer, height: size.height * finer }, ratio * finer);
            let for_paper = (size.width / PAPER_PX.0).min(size.height / PAPER_PX.1) / f64::from(FINE);
            let style = look.style(if look.on_paper { ratio.max(for_paper) } else { ratio });
            let (page, base_changed) = (style.palette.page, base_changed.replace(false));
            let mut layers = layers.borrow_mut();
            if layers.is_none() {
                *layers = LayeredCanvas::new(canvas);
            }
            let painted = match layers.as_mut() {
                Some(layers) => {
                    layers.paint(size, page, base_changed, &|area| draw_base(area, &style), &|area| draw_overlay(area, &style))
                }
                None => Err("this browser gives no canvas to draw on".to_owned()),
            };
            // Said once: later steps fail as well, and a reader may have folded the figures.
            if let Err(reason) = painted
                && !failed.get_untracked()
            {
                leptos::logging::error!("{id}: {reason}");
                failed.set(true);
                open_figures();
            }
        }
    });
    // A driver that is reset takes what was painted, and a browser may drop it while the tab is hidden: all is made anew.
    let paint_anew = {
        let (base_changed, paint) = (Rc::clone(&base_changed), Rc::clone(&paint));
        move || {
            layers.take();
            base_changed.set(true);
            scheduler.request(&paint);
        }
    };
    let shown = window_event_listener_untyped("visibilitychange", {
        let paint_anew = paint_anew.clone();
        move |_| {
            if !document().hidden() {
                paint_anew();
            }
        }
    });
    on_cleanup(move || shown.remove());
    use_events(canvas, &["contextrestored"], move |_| paint_anew());
    Effect::new({
        let paint = Rc::clone(&paint);
        move |_| {
            // `look` first: an effect that reads a memo after another that is made of it misses its changes (reactive_graph 0.2).
            state.look.track();
            measured.track();
            track_base();
            base_changed.set(true);
            scheduler.request(&paint);
        }
    });
    Effect::new(move |_| {
        track_overlay();
        scheduler.request(&paint);
    });
    let words = move || {
        if failed.get() { format!("{} {}", state.messages().ui.draw_failed, alt.read()) } else { alt.get() }
    };
    view! {
        <canvas aria-hidden="true" node_ref=canvas></canvas>
        // For the ear; for the eye too where there is no picture.
        <figcaption class:alt=move || !failed.get() prop:textContent=words></figcaption>
    }
}
