//! The gradient of a cost as the product of its factors: each with its figure, its bar and its name.

use super::Learning;
use crate::digits;
use crate::info::NeuronState;
use crate::state::scenes;
use crate::view::plain::{Pace, What, follows, reads, written};
use crate::view::quantity::plain;
use crate::web::dom::{Tag, of_class, tag};
use crate::web::frame::Stage;

/// One cost at the step that is shown.
#[derive(Clone, Copy)]
pub struct Factors {
    /// What it is read from.
    pub learning: Learning,
    /// Its place in [`Cost::ALL`](crate::info::Cost::ALL).
    pub k: usize,
    /// Its part of the names of quantities.
    pub cost: &'static str,
}

/// One figure of a state.
type Reading = fn(&NeuronState) -> f64;

impl Factors {
    fn now(self, read: Reading) -> f64 {
        read(&self.learning.now.read_untracked()[self.k])
    }

    /// A named quantity.
    pub fn quantity(self, name: &str, read: Reading) -> Tag {
        plain(Stage::Write, &["neuron.", self.cost, name].concat(), reads(move || self.now(read)))
    }

    /// The factors and both products. `slope`: the name of the factor that is the sigmoid's slope, or what became of it.
    pub fn row(self, slope: &str) -> Tag {
        let op = |sign| of_class("span", "op").text(sign);
        of_class("div", "factors").all(&[
            self.factor("a − y", |now| now.gradient.error, false),
            op("×"),
            self.factor(slope, |now| now.gradient.slope, false),
            op("×"),
            self.factor("x", |now| now.gradient.x, true),
            op("="),
            self.product("∂C/∂w", ".gradient.w", |now| now.gradient.w, true),
            self.product("∂C/∂b", ".gradient.b", |now| now.gradient.b, false),
        ])
    }

    fn factor(self, label: &str, read: Reading, with_x: bool) -> Tag {
        let figure = written(tag("span"), move || scenes::figure(self.now(read)));
        self.part(label, figure, read, with_x)
    }

    fn product(self, label: &str, name: &str, read: Reading, with_x: bool) -> Tag {
        self.part(label, self.quantity(name, read), read, with_x)
    }

    /// A figure over its bar over its name. The bar's full length is 1, or |x| `with_x`, if that is more.
    fn part(self, label: &str, figure: Tag, read: Reading, with_x: bool) -> Tag {
        let length = move || {
            let x = if with_x { self.learning.setup.read_untracked().x } else { 1.0 };
            Some(digits::fixed(scenes::factor_bar(self.now(read), x), 2) + "%")
        };
        let bar = follows(tag("span"), Pace::Frame, What::Style("width"), reads(length));
        of_class("span", "part").all(&[
            figure,
            of_class("span", "bar").with("aria-hidden", "true").all(&[bar]),
            tag("small").text(label),
        ])
    }
}
