//! D(Q(p)‖P) of the binomial Q(p) against p, and its global minimum: the one curve without a closed form.
//!
//! It is not convex: data with two humps give two minima, and the least may lie closer to an end than any grid. So the whole
//! range is scanned with figures kept from before, and every dip is refined.
//!
//! Only t ≤ ½ is kept: Q(1 − t) is the mirror image of Q(t), so the upper half is the lower half of mirrored data. That halves
//! the table, and keeps every digit of a p close to 1.

use super::family::ln_choose;
use super::pmf::{Pmf, sum};
use super::sweep::{GRID, grid_p};

/// Steps of halving from the first grid point towards 0. Below the last, 1.5e-10, the bins 0 and 1 alone decide (of the others
/// even a logarithm of −700 adds less than 1e-6), the slope rises with p, and there is one zero at most.
const TAIL: usize = 24;
/// Curve points in the lower half, without p = 0.
const HALF: usize = (GRID - 1) / 2;
/// Relative width at which a zero of the slope is found; the slope's own rounding is not much less.
const ROOT_TOLERANCE: f64 = 1e-14;
/// Steps at most; each halves the bracket at least, and 2⁻⁶⁴ of the widest is below the tolerance.
const ROOT_STEPS: usize = 64;
/// A point of the scan is taken for the least only if it is lower than every refined dip by more than rounding.
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

/// The best found so far.
#[derive(Clone, Copy)]
struct Candidate {
    p: f64,
    value: f64,
}

impl Candidate {
    /// The lower one; of equals the one with the smaller p.
    fn or(self, other: Self) -> Self {
        let better = other.value < self.value || (other.value == self.value && other.p < self.p);
        if better { other } else { self }
    }
}

impl Reverse {
    /// The table for `n` tries.
    pub fn new(n: usize) -> Self {
        let tail = (1..=TAIL).rev().map(|j| grid_p(1) * 0.5_f64.powi(j as i32));
        let ts: Vec<f64> = tail.chain((1..=HALF).map(grid_p)).collect();
        let mut table = Self {
            n,
            ln_choose: ln_choose(n),
            rows: Vec::with_capacity(ts.len()),
            q: Vec::with_capacity(ts.len() * (n + 1)),
        };
        for t in ts {
            let mut row = Row {
                t,
                value: 0.0,
                slope: 0.0,
            };
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
        let cost = self.cost(observed);
        let mut curve = vec![f64::INFINITY; GRID];
        curve[0] = cost[0];
        curve[GRID - 1] = cost[self.n];
        if cost.iter().all(|cost| cost.is_finite()) {
            let mirrored: Vec<f64> = cost.iter().rev().copied().collect();
            for (i, (row, q)) in (1..).zip(self.table().skip(TAIL)) {
                curve[GRID - 1 - i] = (row.value + dot(q, &mirrored)).max(0.0);
                curve[i] = (row.value + dot(q, &cost)).max(0.0);
            }
        }
        curve
    }

    /// The p with the least D(Q(p)‖P), the smallest of equals; None where every p gives ∞.
    pub fn least_p(&self, observed: &Pmf) -> Option<f64> {
        let cost = self.cost(observed);
        let mut least = Candidate {
            p: 0.0,
            value: cost[0],
        }
        .or(Candidate {
            p: 1.0,
            value: cost[self.n],
        });
        if cost.iter().all(|cost| cost.is_finite()) {
            let mirrored: Vec<f64> = cost.iter().rev().copied().collect();
            let upper = self.least_in_half(&mirrored);
            least = least.or(self.least_in_half(&cost)).or(Candidate {
                p: 1.0 - upper.p,
                ..upper
            });
        }
        least.value.is_finite().then_some(least.p)
    }

    /// The least of all dips in 0 < t ≤ ½.
    fn least_in_half(&self, cost: &[f64]) -> Candidate {
        let weighted: Vec<f64> = cost
            .iter()
            .enumerate()
            .map(|(k, cost)| k as f64 * cost)
            .collect();
        let none = Candidate {
            p: 0.5,
            value: f64::INFINITY,
        };
        let (mut dips, mut scan) = (none, none);
        // As t → 0 the slope is negative: t ln t falls faster than anything else can rise.
        let (mut left, mut falling) = (f64::MIN_POSITIVE, true);
        for (row, q) in self.table() {
            let surprise = dot(q, cost);
            let slope = row.slope + dot(q, &weighted) - self.n as f64 * row.t * surprise;
            scan = scan.or(Candidate {
                p: row.t,
                value: row.value + surprise,
            });
            if falling && slope >= 0.0 {
                let t = self.flat(left, row.t, cost);
                dips = dips.or(Candidate {
                    p: t,
                    value: self.point(t, cost).value,
                });
            }
            (left, falling) = (row.t, slope < 0.0);
        }
        if scan.value < dips.value - SCAN_SLACK * (1.0 + scan.value.abs()) {
            scan
        } else {
            dips
        }
    }

    /// The t between `low` and `high` where the slope turns from falling to rising, by Ridders' method in ln t; the nearer end
    /// if rounding has it that the slope turns just outside.
    fn flat(&self, low: f64, high: f64, cost: &[f64]) -> f64 {
        // Over t, which leaves the sign and makes it straight in ln t near 0.
        let slope = |ln_t: f64| {
            let t = ln_t.exp();
            self.point(t, cost).slope / t
        };
        let (mut a, mut b) = (low.ln(), high.ln());
        let (mut slope_a, mut slope_b) = (slope(a), slope(b));
        if slope_a >= 0.0 {
            return low;
        }
        if slope_b <= 0.0 {
            return high;
        }
        let mut best = b;
        for _ in 0..ROOT_STEPS {
            let middle = 0.5 * (a + b);
            let slope_m = slope(middle);
            let guess =
                middle - (middle - a) * slope_m / (slope_m * slope_m - slope_a * slope_b).sqrt();
            let tolerance = ROOT_TOLERANCE * guess.abs().max(1.0);
            let done = (guess - best).abs() <= tolerance;
            best = guess;
            if done {
                break;
            }
            for (x, slope_x) in [(middle, slope_m), (guess, slope(guess))] {
                if slope_x < 0.0 && x > a {
                    (a, slope_a) = (x, slope_x);
                } else if slope_x >= 0.0 && x < b {
                    (b, slope_b) = (x, slope_x);
                }
            }
            if slope_b == 0.0 || b - a <= tolerance {
                best = b;
                break;
            }
        }
        best.exp()
    }

    /// The divergence and its slope at any t in (0, ½].
    fn point(&self, t: f64, cost: &[f64]) -> Point {
        let mut point = Point {
            value: 0.0,
            slope: 0.0,
        };
        let mut costs = cost.iter();
        self.each(t, |k, q, ln_q| {
            let loss = q * (ln_q + costs.next().copied().unwrap_or(0.0));
            point.value += loss;
            point.slope += loss * (k - self.n as f64 * t);
        });
        point
    }

    /// `−ln P_k`: what a worm of bin k costs under P.
    fn cost(&self, observed: &Pmf) -> Vec<f64> {
        // `+ 0.0` makes −0 a plain 0.
        (0..=self.n)
            .map(|bin| -observed.mass(bin).ln + 0.0)
            .collect()
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
