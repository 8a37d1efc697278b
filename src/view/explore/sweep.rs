//! D against p: the curves whose x axis is the slider, and the controls of p.

use super::hear::hear;
use super::words::all_figures;
use crate::chart::{Frame, Kind, ValueAxis, curves};
use crate::model::{Edit, number};
use crate::state::{Memo, Place, RwSignal, State, memo, scenes};
use crate::view::chart_canvas::{Layer, chart_canvas};
use crate::view::field::{NumberField, complaint_at};
use crate::view::follow::follow;
use crate::view::history::icon_button;
use crate::view::plain::{Pace, What, attribute, flag, follows, reads, text};
use crate::view::play::play_button;
use crate::view::pointer::{Move, pointer};
use crate::view::quantity::optional;
use crate::view::rich::rich;
use crate::view::slider::{plot, slider};
use crate::web::canvas::Measured;
use crate::web::dom::{Tag, of_class, tag, told};
use crate::web::frame::{self, Stage};
use std::cell::Cell;
use std::rc::Rc;

/// The panel at the top right.
pub fn panel(state: State) -> Tag {
    let words = &state.words().explore;
    let level = memo(move || (!state.family.get().has_parameter()).then(|| scenes::level(&state.analysis.read())));
    let axis = memo(move || scenes::curves_axis(&state.fit.read(), level.get(), state.unit.get()));
    let hint = move || if state.family.get().has_parameter() { String::new() } else { words.p_disabled.to_owned() };
    let field = NumberField {
        id: "p-number".to_owned(),
        label: words.p_label.to_owned(),
        value: {
            let p = state.mention(move || number::parameter(state.p.get()));
            reads(move || p.get())
        },
        take: told(move |p| state.edit(Edit::SetP(p))),
        place: Place::P,
        step: "any",
        range: (0.0, 1.0),
    };
    let head = of_class("div", "panel-head").all(&[
        tag("h2").with("id", "sweep-title").text(words.sweep_title),
        text(of_class("p", "hint"), hint),
        of_p(state, hear(state, axis)),
        all_figures(state),
    ]);
    let row = of_class("div", "p-row").all(&[
        of_class("label", "p-field").all(&[tag("span").text(words.p), of_p(state, field.make())]),
        step_button(state, "p-back", words.step_back, -0.01, "M10 3.5 5.5 8l4.5 4.5"),
        step_button(state, "p-forward", words.step_forward, 0.01, "M6 3.5 10.5 8 6 12.5"),
        play(state),
        best_button(state, true),
        best_button(state, false),
        complaint_at(Place::P),
    ]);
    of_class("section", "panel sweep").with("aria-labelledby", "sweep-title").all(&[head, chart(state, level, axis), row])
}

/// A control that is out of use while the model has no p.
fn of_p(state: State, control: Tag) -> Tag {
    flag(control, "disabled", move || !state.family.get().has_parameter())
}

/// Curves, minima and the present p; the slider lies on the axis, the marker over the plot.
fn chart(state: State, level: Memo<Option<[f64; 2]>>, axis: Memo<ValueAxis>) -> Tag {
    let words = state.words();
    let measured = RwSignal::new(None::<Measured>);
    let frame = memo(move || {
        let Measured { size, ratio, .. } = measured.get()?;
        state.look.track();
        Some(curves::frame(size, &axis.get(), &state.style_at(ratio)))
    });
    // The tick that gives way to the present p is part of the still layer: it changes only when p comes near another one.
    let hidden = memo(move || {
        let (frame, Measured { ratio, .. }) = (frame.get()?, measured.get()?);
        let p = state.family.get().has_parameter().then(|| state.p.get());
        curves::hidden_tick(p, &frame, &state.style_at(ratio))
    });
    let still = memo(move || {
        let density = state.look.get().density;
        scenes::curves_still(&state.fit.read(), level.get(), axis.get(), hidden.get(), state.unit.get(), density, words)
    });
    let label = state.glance(move || scenes::p_label(state.p.get()));
    let live = move || {
        let p = state.family.get_untracked().has_parameter().then(|| state.p.get_untracked());
        let (analysis, unit) = (state.analysis.read_untracked(), state.unit.get_untracked());
        scenes::curves_live(&analysis, p, label.get_untracked(), axis.get_untracked(), unit)
    };
    let alt = state.alternative(move || {
        let p = state.family.get().has_parameter().then(|| state.p.get());
        scenes::curves_alt(&state.fit.read(), &state.analysis.read(), p, state.unit.get(), words)
    });
    let layers = [Layer::new(still, curves::draw_still), Layer::moving(live, curves::draw_live)];
    let plot = plot(Kind::Curves).all(&[marker(state, measured, frame), p_slider(state)]);
    chart_canvas("chart-curves", measured, layers, alt).all(&[plot])
}

/// The native slider: its thumb's centre stands exactly at x(p).
fn p_slider(state: State) -> Tag {
    let label = state.words().explore.p_label;
    let slider =
        slider("p", label, told(move |p| _ = state.edit(Edit::SetP(p)))).with("min", "0").with("max", "1").with("step", "0.001");
    let place = move |p: &f64| {
        // The range shows the nearest step; it is read only when the reader moved it, and then it is there already: setting it again
        // would cost a layout.
        let nearest = scenes::nearest_step(*p);
        if let Some(input) = slider.input().filter(|input| input.value_as_number() != nearest) {
            input.set_value_as_number(nearest);
        }
    };
    follow(Stage::Write, move || state.p.get_untracked(), place);
    let spoken = move || Some(number::parameter(state.p.get_untracked()));
    of_p(state, follows(slider, Pace::Read, What::Attribute("aria-valuetext"), reads(spoken)))
}

/// The plot, in which the line at p is taken and dragged, or called; the slider is its keyboard equivalent.
fn marker(state: State, measured: RwSignal<Option<Measured>>, frame: Memo<Option<Frame>>) -> Tag {
    let marker = tag("div").with("id", "marker");
    // Where beside the line it was taken, in CSS px: it must not jump under the pointer.
    let beside = Cell::new(0.0);
    let moved = move |act| {
        let (Some(frame), Some(Measured { scale, .. })) = (frame.get_untracked(), measured.get_untracked()) else { return };
        match act {
            Move::Hold(x) => beside.set(scenes::beside_line(&frame, state.p.get_untracked(), x, scale)),
            Move::To(x, _) => _ = state.edit(Edit::SetP(scenes::p_at(&frame, f64::from(x) - beside.get(), scale))),
            Move::Free => state.commit(),
            Move::Over(_) | Move::Away => {}
        }
    };
    pointer(marker, true, told(moved));
    flag(marker, "hidden", move || !state.family.get().has_parameter())
}

/// One step of p to a side.
fn step_button(state: State, id: &str, label: &str, by: f64, path: &str) -> Tag {
    let button = icon_button(id, label, path).with("class", "icon step").on("click", move |_| {
        state.edit(Edit::SetP(scenes::step(state.p.get_untracked(), by)));
        state.commit();
    });
    of_p(state, button)
}

/// Lets p run to 1 and back to 0, until stopped.
fn play(state: State) -> Tag {
    let words = &state.words().explore;
    let run = Rc::new(Cell::new(scenes::Run::default()));
    let begin = {
        let run = Rc::clone(&run);
        told(move |()| {
            let mut anew = run.get();
            anew.start();
            run.set(anew);
        })
    };
    let turn = told(move |()| {
        let goes = state.family.get_untracked().has_parameter();
        if goes {
            let mut next = run.get();
            let still = state.surroundings.read_untracked().still;
            if let Some(p) = next.advance(frame::now(), state.p.get_untracked(), still) {
                state.edit(Edit::SetP(p));
            }
            run.set(next);
        }
        goes
    });
    of_p(state, play_button(words.play_label, [words.play, words.pause], RwSignal::new(false), begin, turn))
}

/// Puts p where one direction is least. `forward`: D(P‖Q), else D(Q‖P).
fn best_button(state: State, forward: bool) -> Tag {
    let words = &state.words().explore;
    let best = memo(move || {
        let fit = state.fit.read();
        let least = if forward { &fit.forward } else { &fit.reverse };
        least.p.filter(|_| state.family.get().has_parameter())
    });
    let (id, name, class, text) = if forward {
        ("best-pq", "argmin.pq", "best p", words.best_forward)
    } else {
        ("best-qp", "argmin.qp", "best q", words.best_reverse)
    };
    let button = of_class("button", class).with("id", id).on("click", move |_| {
        if let Some(p) = best.get_untracked() {
            state.edit(Edit::SetP(p));
            state.commit();
        }
    });
    flag(button, "disabled", move || best.get().is_none());
    attribute(button, "title", move || best.get().is_none().then(|| words.no_best.to_owned()));
    let figure = reads(move || best.get_untracked().map(|p| (None, p)));
    optional(Stage::Read, button.all(&[rich(tag("span"), text)]), name, figure)
}
