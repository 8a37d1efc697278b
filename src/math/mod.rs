//! The mathematics: distributions over a few bins, what they lose to each other, and the models that the page fits; the neuron and
//! the softmax that learn by it, and random samples as evidence.
//!
//! Everything is in nats; [`Unit`] turns nats into what the reader sees. Notation: `P` is the observed distribution, `Q` the model,
//! bins are numbered from 0, `0 · ln 0 = 0`. Sources: T. M. Cover and J. A. Thomas, *Elements of Information Theory*, 2nd ed. (2006),
//! chapter 2; J. Lin, "Divergence measures based on the Shannon entropy", IEEE Trans. Inf. Theory 37 (1991).
//!
//! Nothing here panics on a value, and no function returns NaN unless it is given one.
//!
//! ```
//! use wormteeth::math::{Family, Pmf, Unit, kl};
//!
//! let p = Pmf::from_counts(&[2.0, 5.0, 19.0, 58.0, 100.0, 83.0, 58.0, 47.0, 46.0, 45.0, 37.0])?;
//! let model = Family::Binomial.pmf(p.len(), 0.57);
//! assert_eq!(format!("{:.3}", Unit::Bits.from_nats(kl(&p, &model).nats())), "0.477");
//! # Ok::<(), wormteeth::math::DistributionError>(())
//! ```

mod binomial;
mod differences;
mod divergence;
mod evidence;
mod family;
mod jensen;
mod mass;
mod model_comparison;
mod naive;
mod neuron;
mod pmf;
mod random;
mod repeats;
mod root;
mod sigmoid;
mod softmax;
mod surprise;
mod sweep;
mod unit;

pub use differences::GradientCheck;
pub use divergence::{Divergence, cross_entropy, entropy, jensen_shannon, kl, kl_terms};
pub use evidence::{Evidence, Gaps, LikelihoodRatio};
pub use family::Family;
pub use jensen::{Jensen, JensenPoint};
pub use model_comparison::{Hypothesis, ModelComparison, WinCounts};
pub use naive::{Breakdown, NaiveSoftmax, Precision};
pub use neuron::{Cost, Gradient, LIMIT, Neuron, NeuronState};
pub use pmf::{DistributionError, Pmf, SUM_TOLERANCE};
pub use random::{Random, Sampler, Samples};
pub use repeats::{Moments, PlugIn, Quantiles, plug_in_bias};
pub use sigmoid::{sigmoid, sigmoid_slope, softplus, tanh_slope};
pub use softmax::{LogitsError, Softmax};
pub use surprise::{ListEntropy, Triangle, coin_divergence, coin_entropy, coin_entropy_slope, self_information};
pub use sweep::{Curves, GRID, Least, Sweep};
pub use unit::Unit;

/// The fewest bins of a histogram: with one there is nothing to divide.
pub const MIN_BINS: usize = 2;
/// The most bins of a histogram: a binomial of 100 trials.
pub const MAX_BINS: usize = 101;
