//! One direction of the divergence: the number, its sum, its formula, and where it comes from bin by bin.

use crate::chart::terms;
use crate::model::{Analysis, Direction};
use crate::state::scenes::{self, Scales};
use crate::state::{Memo, RwSignal, State, memo};
use crate::view::bars::lit_bars;
use crate::view::chart_canvas::{Layer, chart_canvas};
use crate::view::plain::{effect, flag, reads, text};
use crate::view::quantity::information;
use crate::view::rich::log_sign;
use crate::web::canvas::Measured;
use crate::web::dom::{Tag, math, of_class, tag};
use crate::web::frame::Stage;

/// Which argument is averaged over.
#[derive(Clone, Copy, PartialEq)]
pub enum Side {
    /// D(P‖Q).
    Forward,
    /// D(Q‖P).
    Reverse,
}

impl Side {
    /// Its figures.
    pub fn of(self, analysis: &Analysis) -> &Direction {
        match self {
            Side::Forward => &analysis.forward,
            Side::Reverse => &analysis.reverse,
        }
    }

    /// The distribution averaged over, and the other.
    fn letters(self) -> (&'static str, &'static str) {
        match self {
            Side::Forward => ("P", "Q"),
            Side::Reverse => ("Q", "P"),
        }
    }

    /// "D(P‖Q)".
    pub fn name(self) -> &'static str {
        match self {
            Side::Forward => "D(P‖Q)",
            Side::Reverse => "D(Q‖P)",
        }
    }

    fn key(self) -> &'static str {
        match self {
            Side::Forward => "forward",
            Side::Reverse => "reverse",
        }
    }

    /// The class that gives it the colour of the distribution averaged over.
    pub fn class(self) -> &'static str {
        match self {
            Side::Forward => "p",
            Side::Reverse => "q",
        }
    }
}

/// One panel of the middle row.
pub fn panel(state: State, side: Side, scales: Memo<Scales>) -> Tag {
    let words = state.words();
    let (a, b) = side.letters();
    let (heading, kl, ce, h, gloss) = match side {
        Side::Forward => ("kl-pq-title", "kl.pq", "ce.pq", "h.p", words.explore.forward_gloss),
        Side::Reverse => ("kl-qp-title", "kl.qp", "ce.qp", "h.q", words.explore.reverse_gloss),
    };
    let head = of_class("div", "sum-head").all(&[
        of_class("h2", side.class()).with("id", heading).text(side.name()),
        formula(state, a, b),
        of_class("p", "gloss").text(gloss),
    ]);
    let divergence = reads(move || side.of(&state.analysis.read_untracked()).divergence.nats());
    let part = |name, read: fn(&Direction) -> f64, caption: &[&str]| {
        let figure = information(Stage::Read, name, reads(move || read(side.of(&state.figures.read_untracked()))));
        of_class("span", "part").all(&[figure, tag("small").text(&caption.concat())])
    };
    let row = of_class("div", "sum-row").all(&[
        of_class("span", &["big ", side.class()].concat()).all(&[information(Stage::Write, kl, divergence)]),
        text(of_class("span", "unit"), move || (words.unit)(state.unit.get()).to_owned()),
        of_class("span", "op").text("="),
        part(ce, |d| d.cross_entropy.nats(), &[words.explore.cross_entropy, " H(", a, ",", b, ")"]),
        of_class("span", "op").text("−"),
        part(h, |d| d.entropy, &[words.explore.entropy, " H(", a, ")"]),
    ]);
    of_class("section", &["panel sum ", side.key()].concat()).with("aria-labelledby", heading).all(&[
        head,
        row,
        chart(state, side, scales),
    ])
}

fn class_of(letter: &str) -> &'static str {
    if letter == "P" { "p" } else { "q" }
}

/// D(a‖b) as a sum over bins.
fn formula(state: State, a: &str, b: &str) -> Tag {
    let of_k = |letter| {
        let letter = math("mi").with("class", class_of(letter)).text(letter);
        math("mrow").all(&[letter, math("mo").text("("), math("mi").text("k"), math("mo").text(")")])
    };
    let paren = |sign| math("mo").with("stretchy", "false").text(sign);
    math("math").with("class", "formula").all(&[
        math("mo").text("="),
        math("msub").all(&[math("mo").text("∑"), math("mi").text("k")]),
        of_k(a),
        log_sign(state),
        paren("("),
        of_k(a),
        math("mo").text("/"),
        of_k(b),
        paren(")"),
    ])
}

/// The terms as bars above and below zero, with the lit one spelled out.
fn chart(state: State, side: Side, scales: Memo<Scales>) -> Tag {
    let measured = RwSignal::new(None::<Measured>);
    // One axis for both charts, so that they can be compared.
    let still = memo(move || {
        let scales = scales.read();
        scenes::terms_still(state.bins.get(), scales.terms, state.lit.get(), scales.guilty[side as usize].clone())
    });
    let labels = memo(move || scenes::terms_labels(side.of(&state.figures.read()), state.unit.get(), state.lit.get()));
    let live = move || {
        let (analysis, axis) = (state.analysis.read_untracked(), scales.read_untracked().terms);
        let (hollow, unit, lit) = (side == Side::Reverse, state.unit.get_untracked(), state.lit.get_untracked());
        scenes::terms_live(side.of(&analysis), labels.read_untracked(), axis, unit, hollow, lit)
    };
    let frame = memo(move || {
        let Measured { size, ratio, .. } = measured.get()?;
        state.look.track();
        Some(terms::frame(size, state.bins.get(), &scales.read().terms, &state.style_at(ratio)))
    });
    let words = state.words();
    let alt = state.alternative(move || scenes::terms_alt(side.name(), side.of(&state.analysis.read()), state.unit.get(), words));
    let id = if side == Side::Forward { "chart-terms-pq" } else { "chart-terms-qp" };
    let layers = [Layer::new(still, terms::draw_still), Layer::moving(live, terms::draw_live)];
    chart_canvas(id, measured, layers, alt).all(&[lit_term(state, side), lit_bars(frame, measured)])
}

/// The lit bin's term with its figures put in.
fn lit_term(state: State, side: Side) -> Tag {
    let (a, b) = side.letters();
    let term = memo(move || {
        let bin = state.lit.get()?;
        let (p, analysis) = (state.observed.read_untracked(), state.figures.read());
        let (averaged, other) = match side {
            Side::Forward => (&*p, &analysis.q),
            Side::Reverse => (&analysis.q, &*p),
        };
        scenes::lit_term(bin, averaged, other, side.of(&analysis), state.unit.get())
    });
    let figure = |class| math("mn").with("class", class);
    let [bin, weight, log, above, below, value] =
        [math("mn"), figure(class_of(a)), math("mi"), figure(class_of(a)), figure(class_of(b)), figure("result")];
    let sign = |sign| math("mo").text(sign);
    let paren = |sign| math("mo").with("stretchy", "false").text(sign);
    let line = math("math").all(&[
        math("mi").text("k"),
        sign("="),
        bin,
        math("mo").with("separator", "true").text(":"),
        weight,
        sign("×"),
        log,
        paren("("),
        above,
        sign("/"),
        below,
        paren(")"),
        sign("="),
        value,
    ]);
    effect(move || {
        if let Some(term) = &*term.read() {
            bin.write(&term.bin.to_string());
            weight.write(&term.averaged);
            log.write(term.log);
            above.write(&term.averaged);
            below.write(&term.other);
            value.write(&term.value);
        }
    });
    let shown = flag(of_class("div", &["lit-term ", side.class()].concat()), "hidden", move || term.read().is_none());
    shown.all(&[line])
}
