//! A chart in the page: two stacked canvases, redrawn apart, at most once a frame.

use super::dynamic::{attribute, effect, text};
use super::words::open_figures;
use crate::chart::Style;
use crate::state::{Memo, RwSignal, State};
use crate::web::{
    canvas::{self, Area, Measured},
    frame,
};
use leptos::{html, prelude::*};
use std::{cell::RefCell, fmt::Display, rc::Rc};

/// One of the two layers: the scene as a memo and how it is drawn.
pub struct Layer(Rc<dyn Drawn>);

/// A layer's scene, whatever its type. Not two `dyn Fn`: their tables would hold the code of each twice over.
trait Drawn {
    fn draw(&self, area: &Area, style: &Style) -> Result<(), String>;
    fn track(&self);
}

struct Scene<S, E> {
    scene: Memo<S>,
    draw: fn(&Area, &S, &Style) -> Result<(), E>,
}

impl<S: Send + Sync + 'static, E: Display> Drawn for Scene<S, E> {
    fn draw(&self, area: &Area, style: &Style) -> Result<(), String> {
        (self.draw)(area, &self.scene.read_untracked(), style).map_err(|error| error.to_string())
    }

    fn track(&self) {
        self.scene.track();
    }
}

impl Layer {
    /// Redrawn when `scene` changes.
    pub fn new<S, E>(scene: Memo<S>, draw: fn(&Area, &S, &Style) -> Result<(), E>) -> Self
    where
        S: Send + Sync + 'static,
        E: Display + 'static,
    {
        Self(Rc::new(Scene { scene, draw }))
    }
}

/// The figure: `still` under `live` under `children` (handles, band, card).
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
    /// What lies over the canvases.
    children: Children,
) -> impl IntoView {
    let state = expect_context::<State>();
    let stack = NodeRef::<html::Div>::new();
    effect(move || {
        if let Some(stack) = stack.get() {
            let told = move |now| {
                // None: the page was mounted anew and this figure is gone.
                if measured.try_get_untracked().is_some_and(|former| former != Some(now)) {
                    measured.set(Some(now));
                }
            };
            canvas::observe(&stack, Rc::new(told));
        }
    });
    let failed = RwSignal::new(false);
    let layer = move |layer: Layer| {
        let node = NodeRef::<html::Canvas>::new();
        let kept = RefCell::new(None);
        let (drawn, tracked) = (Rc::clone(&layer.0), layer.0);
        let job: frame::Job = Rc::new(move || {
            // None: not measured yet, or gone since the frame was asked for.
            let (canvas, now) = (node.try_get_untracked().flatten(), measured.try_get_untracked().flatten());
            let (Some(canvas), Some(now)) = (canvas, now) else { return };
            let style = state.style_at(now.ratio);
            let mut kept = kept.borrow_mut();
            if kept.is_none() {
                *kept = canvas::Layer::new(canvas);
            }
            let drawn = match kept.as_ref() {
                Some(layer) => layer.paint(now.size, |area| drawn.draw(area, &style)),
                None => Err("this browser gives no canvas to draw on".to_owned()),
            };
            if let Err(reason) = drawn {
                leptos::logging::error!("{id}: {reason}");
                failed.set(true);
                open_figures();
            }
        });
        effect(move || {
            tracked.track();
            measured.track();
            state.look.track();
            frame::request(&job);
        });
        view! { <canvas node_ref=node aria-hidden="true"></canvas> }
    };
    view! {
        <figure class="chart" id=id>
            <div class="stack" node_ref=stack>
                {layer(still)}
                {layer(live)}
            </div>
            {children()}
            <figcaption class="alt">{text(move || alt.get())}</figcaption>
            <p class="complaint" hidden=attribute(move || !failed.get())>{state.words().ui.draw_failed}</p>
        </figure>
    }
}
