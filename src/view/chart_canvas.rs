//! A chart in the page: a canvas, drawn at most once a frame, when what it shows has changed.

use super::dynamic::{attribute, effect, text};
use super::words::open_figures;
use crate::chart::{Size, Style};
use crate::state::{Boxed, Memo, RwSignal, State, boxed};
use crate::web::{
    canvas::{self, Area, Measured, Plate},
    frame::{self, Stage},
};
use leptos::{html, prelude::*};
use std::{any::Any, cell::RefCell, fmt::Display, rc::Rc, sync::Arc};

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

/// The figure: `still` under `live` under `children` (handles, card).
#[component]
pub fn ChartCanvas(
    /// The contract's id.
    id: &'static str,
    /// Set once the figure has a size; charts are not drawn before.
    measured: RwSignal<Option<Measured>>,
    /// Axes, grid and what depends on the data alone.
    still: Layer,
    /// What moves with p and the pointer.
    live: Layer,
    /// The chart in words, kept up to date.
    #[prop(into)]
    alt: Memo<String>,
    /// What lies over the canvas.
    children: Children,
) -> impl IntoView {
    let state = expect_context::<State>();
    let canvas = NodeRef::<html::Canvas>::new();
    effect(move || {
        if let Some(canvas) = canvas.get() {
            let told = move |now| {
                // None: the page was mounted anew and this figure is gone.
                if measured.try_get_untracked().is_some_and(|former| former != Some(now)) {
                    measured.set(Some(now));
                    frame::changed();
                }
            };
            canvas::observe(&canvas, Rc::new(told));
        }
    });
    let failed = RwSignal::new(false);
    let plate = RefCell::new(None);
    let last = RefCell::new(None::<Drawing>);
    let draw = move || {
        // None: not measured yet.
        let (Some(canvas), Some(now)) = (canvas.get_untracked(), measured.get_untracked()) else { return };
        let next = Drawing { size: now.size, style: state.style_at(now.ratio), scenes: [still.0.scene(), live.0.scene()] };
        let mut last = last.borrow_mut();
        let same = |layer: usize| {
            last.as_ref().is_some_and(|last| {
                last.size == next.size && last.style == next.style && Arc::ptr_eq(&last.scenes[layer], &next.scenes[layer])
            })
        };
        let anew = !same(0);
        if !anew && same(1) {
            return;
        }
        let mut plate = plate.borrow_mut();
        if plate.is_none() {
            *plate = Plate::new(canvas);
        }
        let (size, style) = (next.size, next.style);
        let layers: [canvas::Layer<'_, String>; 2] = [&|area| still.0.draw(area, &style), &|area| live.0.draw(area, &style)];
        let drawn = match plate.as_mut() {
            Some(plate) => plate.paint(size, style.palette.page, anew, layers),
            None => Err("this browser gives no canvas to draw on".to_owned()),
        };
        *last = Some(next);
        if let Err(reason) = drawn {
            leptos::logging::error!("{id}: {reason}");
            failed.set(true);
            open_figures();
        }
    };
    frame::each(Stage::Draw, Rc::new(draw));
    view! {
        <figure class="chart" id=id>
            <canvas node_ref=canvas aria-hidden="true"></canvas>
            {children()}
            <figcaption class="alt">{text(move || alt.get())}</figcaption>
            <p class="complaint" hidden=attribute(move || !failed.get())>{state.words().ui.draw_failed}</p>
        </figure>
    }
}
