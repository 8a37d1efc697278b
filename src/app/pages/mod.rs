//! The pages, a folder each.

mod evidence;
mod explore;
mod information;
mod ledger;
mod lesson;
mod neuron;
mod softmax;

pub use evidence::Evidence;
pub use explore::Explore;
pub use information::Information;
pub use ledger::Ledger;
pub use lesson::Lesson;
pub use neuron::Neuron;
pub use softmax::Softmax;
