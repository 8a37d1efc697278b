// The page beside three JavaScript pages that do the same work, in one run: what a step of p and a drag of a bar cost.
//
// The pages are open at the same time, each in a process of its own, and are measured in turn, A B C D, B C D A, …: whatever else the
// machine does hits all of them. Compare the ratios of one run, not milliseconds of two.
//
// columns: script is JavaScript and WebAssembly per event; main is the main thread's CPU time per event, whatever it does (a canvas
// that is drawn outside of an animation frame is rasterised between the browser's tasks, so a sum of tasks would leave that out);
// to paint is the time from where the page is told of the event to the end of the next frame.
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { createServer } from 'node:http';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const built = path.join(here, '../target/bench');
const PEERS = ['canvas', 'uplot', 'chartjs'];
const ROUNDS = Number(process.env.ROUNDS ?? 12);
const KEYS = 20;
const MOVES = 40;

async function pages() {
  rmSync(built, { recursive: true, force: true });
  const html = readFileSync(path.join(here, 'page.html'), 'utf8');
  for (const name of PEERS) {
    const outdir = path.join(built, name);
    mkdirSync(outdir, { recursive: true });
    await build({ entryPoints: { app: path.join(here, 'peers', `${name}.js`) }, outdir, bundle: true, minify: true, format: 'esm', logLevel: 'warning' });
    const css = name === 'uplot' ? readFileSync(path.join(here, 'node_modules/uplot/dist/uPlot.min.css'), 'utf8') : '';
    writeFileSync(path.join(outdir, 'index.html'), html.replace('%NAME%', name).replace('%CSS%', () => css));
  }
  cpSync(path.join(here, '../dist'), path.join(built, 'wormteeth'), { recursive: true });
}

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.wasm': 'application/wasm', '.svg': 'image/svg+xml', '.png': 'image/png' };

/** Isolated from other origins, which gives performance.now() steps of 5 µs. */
function serve() {
  const server = createServer((request, response) => {
    const file = path.join(built, path.normalize('/' + new URL(request.url, 'http://x').pathname)).replace(/\/$/, '/index.html');
    const headers = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };
    try {
      response.writeHead(200, { ...headers, 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' }).end(readFileSync(file));
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(server)));
}

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

async function open(browser, address, name, ratio) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, deviceScaleFactor: ratio });
  const page = await context.newPage();
  await page.goto(`${address}/${name}/`);
  await page.waitForSelector('#p');
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'timeTicks' });
  await page.evaluate(() => {
    window.toPaint = [];
    const heard = () => {
      const begun = performance.now();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => window.toPaint.push(performance.now() - begun);
        port2.postMessage(0);
      });
    };
    document.addEventListener('input', heard, true);
    // A bar of ours is no slider of the browser's.
    document.querySelector('#bars')?.addEventListener('pointermove', (event) => event.buttons && heard());
  });
  await sleep(500);
  return { name, page, cdp, seen: {} };
}

/** What `act` cost per event that the page heard. */
async function measured(of, gesture, act) {
  const { page, cdp } = of;
  const metrics = async () => Object.fromEntries((await cdp.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value * 1000]));
  await page.bringToFront();
  await sleep(300); // what the gesture before has left to do
  await page.evaluate(() => (window.toPaint.length = 0));
  const before = await metrics();
  await act(page);
  const after = await metrics();
  const toPaint = await page.evaluate(() => window.toPaint);
  if (!toPaint.length) throw new Error(`${of.name}: no event was heard for ${gesture}`);
  const per = (name) => (after[name] - before[name]) / toPaint.length;
  (of.seen[gesture] ??= []).push({ script: per('ScriptDuration'), main: per('ThreadTime'), toPaint: median(toPaint) });
}

async function keys(page) {
  await page.focus('#p');
  for (let n = 0; n < KEYS; n++) {
    await page.keyboard.press(n < KEYS / 2 ? 'ArrowRight' : 'ArrowLeft');
    await sleep(60);
  }
}

/** Moves the pointer to and fro between two points; moves are not awaited, as a hand does not wait for the page. */
async function pull(page, from, to) {
  await page.mouse.move(...from);
  await page.mouse.down();
  const sent = [];
  for (let n = 1; n <= MOVES; n++) {
    const part = (1 - Math.cos((n / MOVES) * 2 * Math.PI)) / 2;
    sent.push(page.mouse.move(from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])));
    await sleep(17);
  }
  await Promise.all(sent);
  await page.mouse.up();
}

async function dragP(page) {
  const { x, y, width, height, at } = await page.$eval('#p', (p) => {
    const { x, y, width, height } = p.getBoundingClientRect();
    return { x, y, width, height, at: (p.valueAsNumber - p.min) / (p.max - p.min) };
  });
  const place = (part) => [x + 8 + part * (width - 16), y + height / 2];
  await pull(page, place(at), place(0.35));
}

/** The bar of four teeth: 100 worms, the highest. The peers' is a slider. */
async function dragBar(page) {
  const bars = await page.$('#bars');
  const { x, y, width, height } = await (bars ?? (await page.$('#bar'))).boundingBox();
  if (bars) return pull(page, [x + width * 0.43, y + height * 0.3], [x + width * 0.43, y + height * 0.7]);
  return pull(page, [x + width / 2, y + height / 2], [x + width / 5, y + height / 2]);
}

await pages();
const server = await serve();
const address = `http://127.0.0.1:${server.address().port}`;
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const gestures = [['key', keys], ['drag of p', dragP], ['drag of a bar', dragBar]];
console.log(`Bench of ${new Date().toISOString().slice(0, 10)}, ${ROUNDS} rounds, medians in ms, in brackets to canvas\n`);
console.log('| pixel ratio | gesture | page | script | main thread | to paint |\n|---|---|---|---|---|---|');
for (const ratio of [1, 2]) {
  const all = [];
  for (const name of ['wormteeth', ...PEERS]) all.push(await open(browser, address, name, ratio));
  for (let round = 0; round <= ROUNDS; round++) {
    for (let n = 0; n < all.length; n++) {
      const of = all[(n + round) % all.length];
      for (const [gesture, act] of gestures) await measured(of, gesture, act);
    }
  }
  for (const [gesture] of gestures) {
    // The first round warms up.
    const median_of = (of, column) => median(of.seen[gesture].slice(1).map((round) => round[column]));
    const canvas = all.find(({ name }) => name === 'canvas');
    for (const of of all) {
      const cells = ['script', 'main', 'toPaint'].map((c) => `${median_of(of, c).toFixed(2)} (${(median_of(of, c) / median_of(canvas, c)).toFixed(2)})`);
      console.log(`| ${ratio} | ${gesture} | ${of.name} | ${cells.join(' | ')} |`);
    }
  }
  for (const { page } of all) await page.context().close();
}
await browser.close();
server.close();
