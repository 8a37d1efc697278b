//! What the canvases show, read from their pixels: where a bar ends, where the marker stands, whether anything changed.

use serde_json::{Value, json};

use crate::page::Page;

/// One bar of the chart of counts, in CSS pixels of the viewport.
#[derive(Clone, Copy, Debug, PartialEq)]
#[expect(missing_docs, reason = "its edges; the foot is on the axis")]
pub struct Run {
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub foot: f64,
}

impl Run {
    /// The bar's middle.
    pub fn x(&self) -> f64 {
        f64::midpoint(self.left, self.right)
    }
}

/// The pixels of a canvas: the page's own may stay on the GPU.
const IMAGE: &str = "
    const image_of = canvas => {
        const { width, height } = canvas, copy = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
        copy.drawImage(canvas, 0, 0);
        return copy.getImageData(0, 0, width, height).data;
    };";

/// Finds pixels like one of the colours given as `[r, g, b]` in the canvas of a figure.
const PIXELS: &str = "
    const canvas = document.querySelector(arguments[0] + ' canvas'), colours = arguments[1];
    const box = canvas.getBoundingClientRect(), { width, height } = canvas, image = image_of(canvas);
    const like = (x, y) => { const at = 4 * (y * width + x); return image[at + 3] > 128 &&
        colours.some(colour => colour.every((part, k) => Math.abs(image[at + k] - part) < 32)); };
    const x_px = x => box.x + x * box.width / width, y_px = y => box.y + y * box.height / height;
    const ratio = width / box.width;";

/// Bars stand on one foot line, the lowest row with much of the colour (handles of small bars reach a little deeper): columns with
/// the colour close above it are bars. Upwards a bar may be crossed by Q's line with its casing.
const BARS: &str = "
    const count = y => { let n = 0; for (let x = 0; x < width; x++) n += like(x, y); return n; };
    const rows = [...Array(height).keys()].map(count), most = Math.max(...rows);
    let foot = height - 1; while (foot > 0 && rows[foot] < most / 2) foot--;
    const runs = [], gap = Math.round(10 * ratio);
    const stands = x => { for (let y = foot; y >= 0 && y > foot - gap; y--) if (like(x, y)) return true; return false; };
    for (let x = 0; x < width; x++) if (stands(x)) { const left = x; while (x < width && stands(x)) x++; runs.push([left, x]); }
    return runs.filter(([left, right]) => right - left > 4 * ratio).map(([left, right]) => {
        // beside the handle, which is a circle in the middle: the edge's own column is blurred
        const column = right - 2; let top = foot, missed = 0;
        for (let y = foot; y >= 0 && missed <= gap; y--) if (like(column, y)) { top = y; missed = 0; } else missed++;
        return [x_px(left), x_px(right), y_px(top), y_px(foot + 1)]; });";

/// The marker is the one ink line that goes through the plot from top to bottom.
const MARKER: &str = "
    const inked = [...Array(width).keys()].map(x => { let n = 0; for (let y = 0; y < height; y++) n += like(x, y); return n; });
    const most = Math.max(...inked); if (most < height / 3) return null;
    const columns = inked.flatMap((n, x) => n > most / 2 ? [x] : []);
    return x_px((columns[0] + columns.at(-1) + 1) / 2);";

/// The middle of the highlighted column, by its colour at the top of the chart.
const BAND: &str = "
    const exact = x => colours[0].every((part, k) => Math.abs(image[4 * (2 * width + x) + k] - part) < 3);
    const columns = [...Array(width).keys()].filter(exact);
    return columns.length > 2 ? x_px((columns[0] + columns.at(-1) + 1) / 2) : null;";

/// A number for each chart that changes with any of its pixels.
const PICTURES: &str = "
    return [...document.querySelectorAll('figure canvas')].map(canvas => {
        let hash = 2166136261;
        for (const pixel of new Uint32Array(image_of(canvas).buffer)) hash = Math.imul(hash ^ pixel, 16777619) ^ hash >>> 15;
        return `${canvas.width} x ${canvas.height}: ${hash >>> 0}`; });";

/// The look's P with its tint, ink and band of the light theme.
const P_LIGHT: [[u8; 3]; 2] = [[0x00, 0x68, 0xA8], [0xA2, 0xC7, 0xDC]];
const INK_LIGHT: [[u8; 3]; 1] = [[0x1B, 0x1D, 0x1F]];
const BAND_LIGHT: [[u8; 3]; 1] = [[0xF0, 0xED, 0xE5]];

impl Page {
    #[track_caller]
    fn search(&self, script: &str, figure: &str, colours: &[[u8; 3]]) -> Value {
        self.js_with(&format!("{IMAGE}{PIXELS}{script}"), json!([figure, colours]))
    }

    /// The bars of P that stand at least two pixels high, from left to right (light theme).
    #[track_caller]
    pub fn bars(&self) -> Vec<Run> {
        let found: Vec<[f64; 4]> = serde_json::from_value(self.search(BARS, "#chart-counts", &P_LIGHT)).expect("edges of bars");
        found.into_iter().map(|[left, right, top, foot]| Run { left, right, top, foot }).collect()
    }

    /// Where the marker of the present p stands, across the viewport (light theme).
    #[track_caller]
    pub fn marker_x(&self) -> f64 {
        let found = self.search(MARKER, "#chart-curves", &INK_LIGHT);
        found.as_f64().expect("the chart of the curves has a marker: an ink line through the plot")
    }

    /// Where the column of the highlighted bin stands in a figure, across the viewport, if there is one (light theme).
    #[track_caller]
    pub fn band_x(&self, figure: &str) -> Option<f64> {
        self.search(BAND, figure, &BAND_LIGHT).as_f64()
    }

    /// Size and a number that changes with any pixel, of each chart.
    #[track_caller]
    pub fn pictures(&self) -> Vec<String> {
        serde_json::from_value(self.js(&format!("{IMAGE}{PICTURES}"))).expect("a list of texts")
    }
}
