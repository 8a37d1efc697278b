// uPlot. setData() would draw in a microtask; batch() commits at once, so the event ends with everything drawn.
import uPlot from 'uplot';
import { P, K, Y_CAP, gridP } from '../model.js';
import { start, W, TEXT, COLOR, FAMILY } from '../shell.js';

const FONT = `11px ${FAMILY}`;
const HEIGHT = 270; // canvas; title and legend are HTML of about 50 px

const axis = (label, size, more) => ({
  label,
  size,
  labelSize: 18,
  labelGap: 0,
  font: FONT,
  labelFont: FONT,
  grid: { stroke: COLOR.grid, width: 1 },
  space: 30,
  ticks: { stroke: COLOR.axis, width: 1, size: 5 },
  border: { show: true, stroke: COLOR.axis, width: 1 },
  ...more,
});

const base = (text, x, y, series, more) => ({
  width: W,
  height: HEIGHT,
  title: text.title,
  legend: { live: false },
  cursor: { show: false },
  select: { show: false },
  scales: { x: { time: false, ...x }, y },
  axes: [axis(text.x, 28, x.axis), axis(text.y, 40)],
  series: [{}, ...series],
  ...more,
});

const barAxis = { range: [-0.7, 10.7], axis: { grid: { show: false }, splits: () => K } };
const auto = { range: (u, lo, hi) => uPlot.rangeNum(Math.min(lo, 0), Math.max(hi, 0), { min: { pad: 0.05, soft: 0, mode: 1 }, max: { pad: 0.05, soft: 0, mode: 1 } }) };
const bar = (label, color, size, align) => ({
  label,
  fill: color,
  width: 0,
  points: { show: false },
  paths: uPlot.paths.bars({ size: [size, 100], align }),
});
// pxAlign 0: unrounded, as in the other peers; uPlot's default rounds points to pixels, and the curve shows steps
const line = (label, color) => ({ label, stroke: color, width: 2, pxAlign: 0, points: { show: false } });

start((boxes, s) => {
  const mark = (u) => {
    const g = u.ctx;
    const { top, height, left, width } = u.bbox;
    const x = u.valToPos(s.p, 'x', true);
    g.save();
    g.beginPath();
    g.rect(left, top, width, height);
    g.clip();
    g.lineWidth = devicePixelRatio;
    g.strokeStyle = COLOR.marker;
    g.beginPath();
    g.moveTo(x, top);
    g.lineTo(x, top + height);
    g.stroke();
    for (const [v, color] of [[s.dPQ, COLOR.pq], [s.dQP, COLOR.qp]]) {
      g.fillStyle = color;
      g.beginPath();
      g.arc(x, u.valToPos(v, 'y', true), 5 * devicePixelRatio, 0, 7);
      g.fill();
    }
    g.restore();
  };
  const [t1, t2, t3, t4] = TEXT;
  const u1 = new uPlot(base(t1, barAxis, auto, [bar(t1.legend[0], COLOR.observed, 0.4, -1), bar(t1.legend[1], COLOR.model, 0.4, 1)]), [K, P, s.q], boxes[0]);
  const u2 = new uPlot(
    base(t2, { range: [0, 1] }, { range: [0, Y_CAP] }, [line(t2.legend[0], COLOR.pq), line(t2.legend[1], COLOR.qp)], { hooks: { draw: [mark] } }),
    [gridP, s.curvePQ, s.curveQP],
    boxes[1],
  );
  const u3 = new uPlot(base(t3, barAxis, auto, [bar(t3.legend[0], COLOR.pq, 0.8, 0)]), [K, s.cPQ], boxes[2]);
  const u4 = new uPlot(base(t4, barAxis, auto, [bar(t4.legend[0], COLOR.qp, 0.8, 0)]), [K, s.cQP], boxes[3]);
  const now = (u, data) => u.batch(() => u.setData(data));
  return () => {
    now(u1, [K, P, s.q]);
    now(u2, [gridP, s.curvePQ, s.curveQP]);
    now(u3, [K, s.cPQ]);
    now(u4, [K, s.cQP]);
  };
});
