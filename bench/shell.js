// What every peer page has in common: sliders for p and for a bar, read-outs, the four boxes.
import { compute, setCount } from './model.js';

export const W = 560;
export const H = 320;
export const FONT = '12px "DejaVu Sans", system-ui, sans-serif';
export const FAMILY = '"DejaVu Sans", system-ui, sans-serif';
export const COLOR = { observed: '#4c78a8', model: '#f58518', pq: '#d62728', qp: '#2ca02c', marker: '#555', grid: '#e5e5e5', axis: '#333' };
export const TEXT = [
  { title: 'Observed P and model Q = Binomial(10, p)', x: 'k', y: 'probability', legend: ['observed P', 'model Q'] },
  { title: 'Divergence against p', x: 'p', y: 'bits', legend: ['D(P‖Q)', 'D(Q‖P)'] },
  { title: 'Contributions to D(P‖Q)', x: 'k', y: 'bits', legend: ['P log₂(P/Q)'] },
  { title: 'Contributions to D(Q‖P)', x: 'k', y: 'bits', legend: ['Q log₂(Q/P)'] },
];
/** Margins of the hand-written pages. */
export const M = { top: 44, right: 14, bottom: 42, left: 56 };

export const fmt = (v) => String(Math.round(v * 1e6) / 1e6); // tick label without binary dust

/**
 * make(boxes, state) builds the charts in the four boxes and returns draw(state), which redraws all four synchronously.
 */
export function start(make) {
  const $ = (id) => document.getElementById(id);
  const input = $('p');
  const outP = $('vp').firstChild;
  const outPQ = $('vpq').firstChild;
  const outQP = $('vqp').firstChild;
  const boxes = [1, 2, 3, 4].map((i) => $('c' + i));
  const draw = make(boxes, compute(+input.value));
  const update = () => {
    const s = compute(+input.value);
    outP.data = s.p.toFixed(3);
    outPQ.data = s.dPQ.toFixed(4);
    outQP.data = s.dQP.toFixed(4);
    draw(s);
  };
  input.addEventListener('input', update);
  const bar = $('bar');
  bar.addEventListener('input', () => {
    setCount(4, +bar.value);
    update();
  });
  update();
}
