//! Canvases: their size, that something is on them, what is redrawn, and the lit bin.

use super::page::{all, input, js, number, one, open, open_view, send, text, type_into, until};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;
use wormteeth::chart::{Density, Kind, margins};
use wormteeth::model::View;

const CHARTS: [&str; 4] = ["chart-counts", "chart-curves", "chart-terms-pq", "chart-terms-qp"];

fn canvas(chart: &str) -> Element {
    one(&format!("#{chart} canvas"))
}

/// How many pixels of a canvas are not the page's, as the first is.
fn marks(canvas: &Element) -> f64 {
    let script = "if (!a.width || !a.height) return 0;
        const pixels = new Uint32Array(a.getContext('2d').getImageData(0, 0, a.width, a.height).data.buffer);
        return pixels.filter(pixel => pixel !== pixels[0]).length";
    number(script, canvas)
}

#[wasm_bindgen_test]
async fn each_chart_has_a_canvas_of_the_screens_own_pixels() {
    open("p=0.57").await;
    for chart in CHARTS {
        let (ratio, canvas) = (number("return devicePixelRatio", &JsValue::NULL), canvas(chart));
        until(&format!("{chart} is drawn"), || marks(&canvas) > 300.0).await;
        let drawn = ["return a.width", "return a.height"].map(|script| number(script, &canvas));
        let css =
            ["width", "height"].map(|side| number(&format!("return a.parentElement.getBoundingClientRect().{side}"), &canvas));
        for (drawn, css) in drawn.into_iter().zip(css) {
            assert!((drawn - css * ratio).abs() <= 1.0 && drawn > 100.0, "{chart}: {drawn} device pixels for {css} CSS pixels");
        }
        assert_eq!(canvas.get_attribute("aria-hidden").as_deref(), Some("true"));
        assert!(text(&format!("#{chart} figcaption")).len() > 40, "{chart} has no words");
    }
}

#[wasm_bindgen_test]
async fn a_chart_that_changes_its_size_is_drawn_anew() {
    open("p=0.57").await;
    let canvas = canvas("chart-counts");
    until("it is drawn", || marks(&canvas) > 300.0).await;
    let resize = |px: &str| {
        js(
            "document.getElementById('chart-counts').style.cssText = b ? `flex: none; width: ${b}; height: 180px` : ''",
            [&JsValue::NULL, &px.into(), &JsValue::NULL],
        )
    };
    resize("400px");
    let width = |canvas: &Element| number("return a.width / devicePixelRatio", canvas).round();
    until("the canvas has the new size", || width(&canvas) == 400.0).await;
    until("and something is on it", || marks(&canvas) > 300.0).await;
    resize("");
    until("and back", || width(&canvas) != 400.0 && marks(&canvas) > 300.0).await;
}

#[wasm_bindgen_test]
async fn a_step_of_p_leaves_the_still_layers_alone() {
    // So that the charts are new ones.
    open_view(View::Ledger, "").await;
    // "0" is a tick of all scales.
    js(
        "const { drawImage, fillText } = CanvasRenderingContext2D.prototype;
        CanvasRenderingContext2D.prototype.drawImage = function (...given) {
            this.canvas.put = (this.canvas.put ?? 0) + 1;
            return drawImage.apply(this, given);
        }
        CanvasRenderingContext2D.prototype.fillText = function (...given) {
            if (given[0] === '0') this.canvas.still = (this.canvas.still ?? 0) + 1;
            return fillText.apply(this, given);
        }",
        [&JsValue::NULL; 3],
    );
    open("p=0.57").await;
    let put = |canvas: &Element| number("return a.put ?? 0", canvas);
    let still = |canvas: &Element| number("return a.still ?? 0", canvas);
    // Once the page rests the still layer is a picture that is put under the live one, before anybody has asked for a step.
    for chart in CHARTS {
        let canvas = canvas(chart);
        until(&format!("the still layer of {chart} is a picture"), || put(&canvas) >= 1.0).await;
        js("a.put = a.still = 0", [&canvas, &JsValue::NULL, &JsValue::NULL]);
    }
    for (p, steps) in [("0.572", 1.0), ("0.573", 2.0), ("0.574", 3.0)] {
        type_into(&input("p"), p);
        for chart in CHARTS {
            let canvas = canvas(chart);
            until(&format!("{chart} is redrawn at p {p}"), || put(&canvas) >= steps).await;
            assert_eq!(still(&canvas), 0.0, "{chart} at p {p}: its still layer is drawn again");
        }
    }
    // Other curves are a new picture; curves that are others again at the next edit are drawn where they are seen.
    let curves = canvas("chart-curves");
    let before = put(&curves);
    type_into(&input("count-0"), "3");
    until("the curves follow the counts", || put(&curves) > before).await;
    assert_eq!(still(&curves), 0.0, "the picture is drawn out of sight");
    type_into(&input("count-0"), "4");
    until("the curves follow the next counts", || still(&curves) > 0.0).await;
}

/// The bin whose column a chart shows lit, by the colour at the very top of it (light theme).
fn lit(chart: &str, bins: f64) -> Option<f64> {
    let (left, pitch) = columns(chart, bins);
    let script = format!(
        "const ratio = devicePixelRatio, context = a.getContext('2d');
        for (let bin = 0; bin < {bins}; bin++) {{
            const [red, green, blue] = context.getImageData(Math.round(({left} + {pitch} * (bin + 0.1)) * ratio), 1, 1, 1).data;
            if (red === 240 && green === 237 && blue === 229) return bin;
        }}
        return -1"
    );
    Some(number(&script, &canvas(chart))).filter(|bin| *bin >= 0.0)
}

/// Where the columns of a chart of bins begin, and how wide they are, in CSS pixels.
fn columns(chart: &str, bins: f64) -> (f64, f64) {
    let narrow = number("return innerWidth", &JsValue::NULL) < 600.0;
    let margins = margins(
        if chart == "chart-counts" { Kind::Counts } else { Kind::Terms },
        if narrow { Density::Phone } else { Density::Normal },
    );
    let width = number("return a.getBoundingClientRect().width", &one(&format!("#{chart}")));
    (margins.left, (width - margins.left - margins.right) / bins)
}

#[wasm_bindgen_test]
async fn a_bin_that_is_pointed_at_is_lit_in_every_chart() {
    const BINNED: [&str; 3] = ["chart-counts", "chart-terms-pq", "chart-terms-qp"];
    open("theme=light&p=0.57").await;
    let drawn = canvas("chart-terms-qp");
    until("all is drawn", || marks(&drawn) > 300.0).await;
    let fields = || all(".counts li").iter().position(|field| field.class_list_has("lit"));
    for (chart, bin) in [("chart-terms-pq", 7.0), ("chart-terms-qp", 0.0), ("chart-counts", 10.0)] {
        let hit = one(&format!("#{chart} .hit"));
        let (left, pitch) = columns(chart, 11.0);
        let x = number("return a.getBoundingClientRect().left", &hit) + left + (bin + 0.5) * pitch;
        send(&hit, "pointermove", &format!("{{ clientX: {x} }}"));
        for other in BINNED {
            until(&format!("{other} lights bin {bin}, hovered in {chart}"), || lit(other, 11.0) == Some(bin)).await;
        }
        until("so does its field", || fields() == Some(bin as usize)).await;
        assert_eq!(all(".counts li.lit").len(), 1);
        until("its terms are spelled out", || {
            all(".lit-term math mn:first-of-type").iter().all(|k| k.text_content() == Some(bin.to_string()))
        })
        .await;
        assert!(text(".card").starts_with(&bin.to_string()), "{}", text(".card"));
        send(&hit, "pointerleave", "{}");
        until("nothing is lit", || BINNED.iter().all(|chart| lit(chart, 11.0).is_none()) && fields().is_none()).await;
    }
    let field = input("count-4");
    send(&field, "focus", "{}");
    until("a field lights its bin", || BINNED.iter().all(|chart| lit(chart, 11.0) == Some(4.0))).await;
    send(&field, "blur", "{}");
    until("and no more", || BINNED.iter().all(|chart| lit(chart, 11.0).is_none())).await;
}

trait Classes {
    fn class_list_has(&self, name: &str) -> bool;
}

impl Classes for Element {
    fn class_list_has(&self, name: &str) -> bool {
        self.class_name().split(' ').any(|each| each == name)
    }
}
