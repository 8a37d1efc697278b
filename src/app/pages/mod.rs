//! The pages, a folder each.

mod softmax;

pub use softmax::Softmax;
