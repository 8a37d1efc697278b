//! How the reader looks at the pages.

use super::components::charts::Direction;
use crate::present::NORMAL_SPEED;
use crate::present::evidence::FIRST_GOAL;
use leptos::prelude::*;

/// What is chosen on a page and is no work: in no document, link, undo or storage. It is kept while the app is open, also when a page is
/// made anew in another language.
#[derive(Clone, Copy)]
pub struct ViewOptions {
    /// Over which of P and Q Explore averages at the left, and in the shading of its bars.
    pub average: RwSignal<Direction>,
    /// The same in the lesson's step about the other direction, when it is answered.
    pub swap_average: RwSignal<Direction>,
    /// How many samples of each kind and size Evidence draws; another page ends those that were asked for.
    pub samples: RwSignal<usize>,
    /// Whether Neuron shows tanh beside the sigmoid.
    pub tanh: RwSignal<bool>,
    /// How fast Neuron's steps are played: the index of the speed.
    pub speed: RwSignal<usize>,
}

impl Default for ViewOptions {
    fn default() -> Self {
        Self {
            average: RwSignal::new(Direction::Forward),
            swap_average: RwSignal::new(Direction::Reverse),
            samples: RwSignal::new(FIRST_GOAL),
            tanh: RwSignal::new(false),
            speed: RwSignal::new(NORMAL_SPEED),
        }
    }
}
