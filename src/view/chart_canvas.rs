//! A chart in the page: a canvas, drawn at most once a frame, when what it shows has changed.

use super::plain::{effect, text};
use super::state;
use super::table::open_figures;
use crate::chart::{Size, Style};
use crate::state::{Boxed, Memo, RwSignal, boxed};
use crate::web::{
    canvas::{self, Area, Cause, Measured, Plate},
    dom::{Tag, of_class, tag},
    frame::{self, Stage},
};
use leptos::prelude::Track;
use std::{
    any::Any,
    cell::{Cell, RefCell},
    fmt::Display,
    rc::Rc,
    sync::Arc,
};
use wasm_bindgen::JsCast;
use web_sys::HtmlCanvasElement;

/// One of the two layers: the scene as a memo and how it is drawn.
pub struct Layer(Box<dyn Drawn>);

/// A layer's scene, whatever its type. Not two `dyn Fn`: their tables would hold the code of each twice over.
trait Drawn {
    fn draw(&self, area: &Area, style: &Style) -> Result<(), String>;
    /// The scene as it is now: another `Arc` if it differs from the last.
    fn scene(&self) -> Arc<dyn Any + Send + Sync>;
}

struct Scene<S, E> {
    scene: Memo<S>,
    draw: Draw<S, E>,
}

/// How a scene is drawn.
type Draw<S, E> = fn(&Area, &S, &Style) -> Result<(), E>;

impl<S: Send + Sync + 'static, E: Display> Drawn for Scene<S, E> {
    fn draw(&self, area: &Area, style: &Style) -> Result<(), String> {
        (self.draw)(area, &self.scene.read_untracked(), style).map_err(|error| error.to_string())
    }

    fn scene(&self) -> Arc<dyn Any + Send + Sync> {
        self.scene.read_untracked()
    }
}

/// A scene that is made in every frame: it differs at every step, and a memo would cost more than making it.
struct Moving<S, E> {
    make: Boxed<S>,
    last: RefCell<Option<Arc<S>>>,
    draw: Draw<S, E>,
}

impl<S: PartialEq + Send + Sync + 'static, E: Display> Drawn for Moving<S, E> {
    fn draw(&self, area: &Area, style: &Style) -> Result<(), String> {
        let drawn = self.last.borrow().as_ref().map(|scene| (self.draw)(area, scene, style));
        drawn.unwrap_or(Ok(())).map_err(|error| error.to_string())
    }

    fn scene(&self) -> Arc<dyn Any + Send + Sync> {
        let now = self.make.read();
        let mut last = self.last.borrow_mut();
        match last.as_ref() {
            Some(last) if **last == now => Arc::clone(last) as Arc<dyn Any + Send + Sync>,
            _ => last.insert(Arc::new(now)).clone(),
        }
    }
}

impl Layer {
    /// Drawn anew when `scene` has changed.
    pub fn new<S, E>(scene: Memo<S>, draw: Draw<S, E>) -> Self
    where
        S: Send + Sync + 'static,
        E: Display + 'static,
    {
        Self(Box::new(Scene { scene, draw }))
    }

    /// For what moves: `make` is asked in every frame, untracked, and the layer drawn anew when it gives another scene than before.
    pub fn moving<S, E>(make: impl Fn() -> S + Send + Sync + 'static, draw: Draw<S, E>) -> Self
    where
        S: PartialEq + Send + Sync + 'static,
        E: Display + 'static,
    {
        Self(Box::new(Moving { make: boxed(make), last: RefCell::default(), draw }))
    }
}

/// What a chart was drawn from the last time.
struct Drawing {
    size: Size,
    style: Style,
    scenes: [Arc<dyn Any + Send + Sync>; 2],
}

/// The figure: the canvas, under what is put into it later (handles, a card).
///
/// `id`: the contract's; `measured`: set once the figure has a size, charts are not drawn before; `still`: axes, grid and what
/// depends on the data alone; `live`: what moves; `alt`: the chart in words, kept up to date.
pub fn chart_canvas(id: &'static str, measured: RwSignal<Option<Measured>>, [still, live]: [Layer; 2], alt: Memo<String>) -> Tag {
    let state = state();
    let place = tag("canvas").with("aria-hidden", "true");
    let complaint = of_class("p", "complaint").with("hidden", "").text(state.words().ui.draw_failed);
    let figure = of_class("figure", "chart").with("id", id);
    figure.all(&[place, text(of_class("figcaption", "alt"), move || alt.get()), complaint]);
    let canvas = move || place.element().map(JsCast::unchecked_into::<HtmlCanvasElement>);
    if let Some(canvas) = canvas() {
        let told = move |now| {
            // None: the page was mounted anew and this figure is gone.
            if measured.try_get_untracked().is_some_and(|former| former != Some(now)) {
                measured.set(Some(now));
                frame::changed();
            }
        };
        canvas::observe(&canvas, Rc::new(told));
    }
    let plate = Rc::new(RefCell::new(None::<Plate>));
    // The reader's hand rests.
    let rests = Rc::new(Cell::new(false));
    effect({
        let (plate, rests) = (Rc::clone(&plate), Rc::clone(&rests));
        move || {
            state.settled.track();
            if plate.borrow().as_ref().is_some_and(Plate::can_prepare) {
                rests.set(true);
                frame::changed();
            }
        }
    });
    let last = RefCell::new(None::<Drawing>);
    let draw = move || {
        let Some(now) = measured.get_untracked() else { return frame::unmeasured() };
        let next = Drawing { size: now.size, style: state.style_at(now.ratio), scenes: [still.0.scene(), live.0.scene()] };
        let mut last = last.borrow_mut();
        let same = |layer: usize| {
            last.as_ref().is_some_and(|last| {
                last.size == next.size && last.style == next.style && Arc::ptr_eq(&last.scenes[layer], &next.scenes[layer])
            })
        };
        let cause = match (same(0), same(1)) {
            (false, _) => Cause::Still,
            (true, false) => Cause::Live,
            (true, true) if !rests.get() => return,
            // One chart a frame, so that the reader may move again.
            (true, true) if !frame::spare() => return frame::changed(),
            (true, true) => {
                rests.set(false);
                Cause::Rest
            }
        };
        if rests.get() {
            // Something moved after all: the next frame may have time.
            frame::changed();
        }
        let mut plate = plate.borrow_mut();
        if plate.is_none() {
            *plate = canvas().and_then(Plate::new);
        }
        let (size, style) = (next.size, next.style);
        let layers: [canvas::Layer<'_, String>; 2] = [&|area| still.0.draw(area, &style), &|area| live.0.draw(area, &style)];
        let drawn = match plate.as_mut() {
            Some(plate) => plate.paint(size, style.palette.page, cause, layers),
            None => Err("this browser gives no canvas to draw on".to_owned()),
        };
        *last = Some(next);
        if let Err(reason) = drawn {
            leptos::logging::error!("{id}: {reason}");
            complaint.set("hidden", None);
            open_figures();
        }
    };
    frame::each(Stage::Draw, Rc::new(draw));
    figure
}
