//! D(Q(p)‖P) of the binomial Q(p) against p, and its global minimum: the one curve without a closed form.
//!
//! It is not convex: data with two humps give two minima, and the least may lie closer to an end than any grid. So the whole
//! range is scanned with a precomputed table, and every local minimum is refined.
//!
//! Only t ≤ ½ is kept: Q(1 − t) is the mirror image of Q(t), so the upper half is the lower half of mirrored data. That halves
//! the table, and keeps every digit of a p close to 1.

use super::family::ln_choose;
use super::pmf::{Pmf, sum};
use super::root::find_root;
use super::sweep::{GRID, grid_p};

/// Steps of halving from the first grid point towards 0. Below the last, at 1.5e-10, the bins 0 and 1 alone decide (the others,
/// be their logarithms as far apart as f64 allows, make less than 1e-4 of the slope), and there is one local minimum at most.
const TAIL: i32 = 24;
/// Curve points in the lower half, without p = 0.
const HALF: usize = (GRID - 1) / 2;
/// How close, relative to t, a local minimum is found; the slope's own rounding is not much less.
const DIP_TOLERANCE: f64 = 1e-14;
/// By how much, relative to 1 + D, a scanned point must lie below every local minimum to be more than rounding.
const SCAN_SLACK: f64 = 1e-12;

/// The binomials of n tries on the scan's points t, ascending: the tail first, then the grid to ½.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Reverse {
    n: usize,
    ln_choose: Vec<f64>,
    rows: Vec<Row>,
    /// q_k(t), row after row.
    q: Vec<f64>,
}

#[derive(Clone, Debug, PartialEq)]
struct Row {
    t: f64,
    /// Σ q ln q.
    value: f64,
    /// Σ q (k − nt) ln q.
    slope: f64,
}

/// D(Q(t)‖P) and `t(1 − t)` times its derivative.
#[derive(Clone, Copy)]
struct Point {
    value: f64,
    slope: f64,
}

/// A parameter and the divergence there.
#[derive(Clone, Copy)]
struct Candidate {
    p: f64,
    value: f64,
}

impl Candidate {
    /// Any other is lower.
    const NONE: Self = Self { p: 1.0, value: f64::INFINITY };

    /// The lower of two; of equals the one with the smaller p.
    fn or(self, other: Self) -> Self {
        let better = other.value < self.value || (other.value == self.value && other.p < self.p);
        if better { other } else { self }
    }

    /// The same for mirrored data.
    fn mirrored(self) -> Self {
        Self { p: 1.0 - self.p, ..self }
    }
}

impl Reverse {
    /// The table for `n` tries.
    pub fn new(n: usize) -> Self {
        let tail = (1..=TAIL).rev().map(|j| grid_p(1) * 0.5_f64.powi(j));
        let ts: Vec<f64> = tail.chain((1..=HALF).map(grid_p)).collect();
        let mut table =
            Self { n, ln_choose: ln_choose(n), rows: Vec::with_capacity(ts.len()), q: Vec::with_capacity(ts.len() * (n + 1)) };
        for t in ts {
            let mut row = Row { t, value: 0.0, slope: 0.0 };
            let mut q_row = Vec::with_capacity(n + 1);
            table.each(t, |k, q, ln_q| {
                row.value += q * ln_q;
                row.slope += q * (k - n as f64 * t) * ln_q;
                q_row.push(q);
            });
            table.rows.push(row);
            table.q.extend(q_row);
        }
        table
    }

    /// Visits k, q_k(t) and ln q_k(t) for k = 0 … n; 0 < t ≤ ½, where no power of 1 − t underflows.
    fn each(&self, t: f64, mut visit: impl FnMut(f64, f64, f64)) {
        let n = self.n as f64;
        let (ln_t, ln_rest, odds) = (t.ln(), (-t).ln_1p(), t / (1.0 - t));
        let mut q = (n * ln_rest).exp();
        let mut k = 0.0;
        for ln_choose in &self.ln_choose {
            visit(k, q, ln_choose + k * ln_t + (n - k) * ln_rest);
            q *= odds * (n - k) / (k + 1.0);
            k += 1.0;
        }
    }

    /// D(Q(p)‖P) in nats at the grid points.
    pub fn curve(&self, observed: &Pmf) -> Vec<f64> {
        let neg_ln = self.neg_ln(observed);
        let mut curve = vec![f64::INFINITY; GRID];
        curve[0] = neg_ln[0];
        curve[GRID - 1] = neg_ln[self.n];
        if neg_ln.iter().all(|neg_ln| neg_ln.is_finite()) {
            let mirrored: Vec<f64> = neg_ln.iter().rev().copied().collect();
            for (i, (row, q)) in (1..).zip(self.table().skip(TAIL as usize)) {
                curve[GRID - 1 - i] = (row.value + dot(q, &mirrored)).max(0.0);
                curve[i] = (row.value + dot(q, &neg_ln)).max(0.0);
            }
        }
        curve
    }

    /// The p with the least D(Q(p)‖P), the smallest of equals; None where every p gives ∞.
    pub fn least_p(&self, observed: &Pmf) -> Option<f64> {
        let neg_ln = self.neg_ln(observed);
        let ends = Candidate { p: 0.0, value: neg_ln[0] }.or(Candidate { p: 1.0, value: neg_ln[self.n] });
        if !neg_ln.iter().all(|neg_ln| neg_ln.is_finite()) {
            return ends.value.is_finite().then_some(ends.p);
        }
        let mirrored: Vec<f64> = neg_ln.iter().rev().copied().collect();
        let [lower_minimum, lower_scan] = self.least_in_half(&neg_ln);
        let [upper_minimum, upper_scan] = self.least_in_half(&mirrored).map(Candidate::mirrored);
        let least = ends.or(lower_minimum).or(upper_minimum);
        let scan = lower_scan.or(upper_scan);
        // Only a dip too narrow for the scan leaves a scanned point as the least; it is lower by more than rounding then.
        let missed = scan.value < least.value - SCAN_SLACK * (1.0 + least.value);
        Some(if missed { scan.p } else { least.p })
    }

    /// The least of all local minima in 0 < t ≤ ½, and of all points of the scan.
    fn least_in_half(&self, neg_ln: &[f64]) -> [Candidate; 2] {
        let weighted: Vec<f64> = (0_u8..).zip(neg_ln).map(|(k, neg_ln)| f64::from(k) * neg_ln).collect();
        let (mut minimum, mut scan) = (Candidate::NONE, Candidate::NONE);
        // As t → 0 the slope is negative: t ln t falls faster than anything else can rise.
        let (mut left, mut falling) = (f64::MIN_POSITIVE, true);
        for (row, q) in self.table() {
            let surprise = dot(q, neg_ln);
            let slope = row.slope + dot(q, &weighted) - self.n as f64 * row.t * surprise;
            scan = scan.or(Candidate { p: row.t, value: row.value + surprise });
            if falling && slope >= 0.0 {
                let t = self.local_minimum(left, row.t, neg_ln);
                minimum = minimum.or(Candidate { p: t, value: self.point(t, neg_ln).value });
            }
            (left, falling) = (row.t, slope < 0.0);
        }
        [minimum, scan]
    }

    /// The local minimum between `low` and `high`, where the slope changes from negative to positive.
    fn local_minimum(&self, low: f64, high: f64, neg_ln: &[f64]) -> f64 {
        // In ln t, and the slope over t: so it is all but straight where t is close to 0.
        let slope = |ln_t: f64| {
            let t = ln_t.exp();
            self.point(t, neg_ln).slope / t
        };
        find_root(slope, low.ln(), high.ln(), DIP_TOLERANCE).exp()
    }

    /// The divergence and its slope at any t in (0, ½].
    fn point(&self, t: f64, neg_ln: &[f64]) -> Point {
        let mut point = Point { value: 0.0, slope: 0.0 };
        let mut neg_lns = neg_ln.iter();
        self.each(t, |k, q, ln_q| {
            let term = q * (ln_q + neg_lns.next().copied().unwrap_or(0.0));
            point.value += term;
            point.slope += term * (k - self.n as f64 * t);
        });
        point
    }

    /// `−ln P_k` of each bin k.
    fn neg_ln(&self, observed: &Pmf) -> Vec<f64> {
        // `+ 0.0` makes −0 a plain 0.
        (0..=self.n).map(|bin| -observed.mass(bin).ln + 0.0).collect()
    }

    /// The rows with their q.
    fn table(&self) -> impl Iterator<Item = (&Row, &[f64])> {
        self.rows.iter().zip(self.q.chunks_exact(self.n + 1))
    }
}

/// Σ a b, in four sums side by side because one waits for each addition.
fn dot(a: &[f64], b: &[f64]) -> f64 {
    let (a4, a_rest) = a.as_chunks::<4>();
    let (b4, b_rest) = b.as_chunks::<4>();
    let mut sums = [0.0; 4];
    for (a, b) in a4.iter().zip(b4) {
        for i in 0..4 {
            sums[i] += a[i] * b[i];
        }
    }
    sums.iter().sum::<f64>() + sum(a_rest.iter().zip(b_rest).map(|(a, b)| a * b))
}
