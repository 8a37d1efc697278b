// The arithmetic of one dashboard update. The same code runs in every peer, so that peers differ only by drawing.
// Nothing is cached from one update to the next, apart from what depends on the observed data alone.

export const N = 10;
export const COUNTS = [2, 5, 19, 58, 100, 83, 58, 47, 46, 45, 37];
/** The same arrays after each setCount. */
export const P = COUNTS.map(() => 0);
export const K = COUNTS.map((_, k) => k);
export const GRID = 401;
export const P_MIN = 0.005;
export const P_MAX = 0.995;
export const Y_CAP = 4;

const LOG2P = P.map(() => 0);

export function setCount(k, count) {
  COUNTS[k] = count;
  const total = COUNTS.reduce((a, b) => a + b, 0);
  for (let i = 0; i <= N; i++) {
    P[i] = COUNTS[i] / total;
    LOG2P[i] = Math.log2(P[i]);
  }
}
setCount(0, COUNTS[0]);
const LOG2C = (() => {
  const out = [];
  let c = 1;
  for (let k = 0; k <= N; k++) {
    out.push(Math.log2(c));
    c = (c * (N - k)) / (k + 1);
  }
  return out;
})();

/** The grid of p of the two curves. */
export const gridP = Float64Array.from({ length: GRID }, (_, i) => P_MIN + ((P_MAX - P_MIN) * i) / (GRID - 1));

/** What the last compute() left; the arrays are the same objects every time. */
export const state = {
  p: NaN,
  q: new Array(N + 1).fill(0), //      Binomial(10, p)
  cPQ: new Array(N + 1).fill(0), //    P_k log2(P_k / Q_k)
  cQP: new Array(N + 1).fill(0), //    Q_k log2(Q_k / P_k)
  dPQ: NaN, //                         D(P || Binom(p)), bits
  dQP: NaN, //                         D(Binom(p) || P), bits
  curvePQ: new Float64Array(GRID),
  curveQP: new Float64Array(GRID),
};

export function compute(p) {
  const s = state;
  s.p = p;
  let lp = Math.log2(p);
  let lq = Math.log2(1 - p);
  let dPQ = 0;
  let dQP = 0;
  for (let k = 0; k <= N; k++) {
    const l = LOG2C[k] + k * lp + (N - k) * lq; // log2 Q_k
    const q = Math.pow(2, l);
    s.q[k] = q;
    dPQ += s.cPQ[k] = P[k] * (LOG2P[k] - l);
    dQP += s.cQP[k] = q * (l - LOG2P[k]);
  }
  s.dPQ = dPQ;
  s.dQP = dQP;
  for (let i = 0; i < GRID; i++) {
    lp = Math.log2(gridP[i]);
    lq = Math.log2(1 - gridP[i]);
    dPQ = 0;
    dQP = 0;
    for (let k = 0; k <= N; k++) {
      const l = LOG2C[k] + k * lp + (N - k) * lq;
      dPQ += P[k] * (LOG2P[k] - l);
      dQP += Math.pow(2, l) * (l - LOG2P[k]);
    }
    s.curvePQ[i] = dPQ;
    s.curveQP[i] = dQP;
  }
  return s;
}
