//! Canvases: their size, that something is on them, what is redrawn, and the lit bin.

use super::page::{all, hidden, input, js, number, one, open, send, text, type_into, until};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;
use wormteeth::chart::{Density, Kind, margins};

const CHARTS: [&str; 4] = [
    "chart-counts",
    "chart-curves",
    "chart-terms-pq",
    "chart-terms-qp",
];

fn canvases(chart: &str) -> [Element; 2] {
    let found = all(&format!("#{chart} canvas"));
    found
        .try_into()
        .unwrap_or_else(|found: Vec<_>| panic!("{chart} has {} canvases", found.len()))
}

/// How many pixels of a canvas have something on them.
fn marks(canvas: &Element) -> f64 {
    let script = "if (!a.width || !a.height) return 0;
        const { data } = a.getContext('2d').getImageData(0, 0, a.width, a.height);
        return data.filter((part, k) => k % 4 === 3 && part > 0).length";
    number(script, canvas)
}

#[wasm_bindgen_test]
async fn each_chart_has_two_canvases_of_the_screens_own_pixels() {
    open("p=0.57").await;
    for chart in CHARTS {
        let ratio = number("return devicePixelRatio", &JsValue::NULL);
        for canvas in canvases(chart) {
            until(&format!("{chart} is drawn"), || marks(&canvas) > 300.0).await;
            let drawn = ["return a.width", "return a.height"].map(|script| number(script, &canvas));
            let css = ["width", "height"].map(|side| {
                number(
                    &format!("return a.parentElement.getBoundingClientRect().{side}"),
                    &canvas,
                )
            });
            for (drawn, css) in drawn.into_iter().zip(css) {
                assert!(
                    (drawn - css * ratio).abs() <= 1.0 && drawn > 100.0,
                    "{chart}: {drawn} device pixels for {css} CSS pixels"
                );
            }
            assert_eq!(canvas.get_attribute("aria-hidden").as_deref(), Some("true"));
        }
        assert!(
            text(&format!("#{chart} figcaption")).len() > 40,
            "{chart} has no words"
        );
    }
}

#[wasm_bindgen_test]
async fn a_chart_that_changes_its_size_is_drawn_anew() {
    open("p=0.57").await;
    let [still, live] = canvases("chart-counts");
    until("it is drawn", || marks(&live) > 300.0).await;
    let resize = |px: &str| {
        js(
            "document.getElementById('chart-counts').style.cssText = b ? `flex: none; width: ${b}; height: 180px` : ''",
            [&JsValue::NULL, &px.into(), &JsValue::NULL],
        )
    };
    resize("400px");
    let width = |canvas: &Element| number("return a.width / devicePixelRatio", canvas).round();
    until("both canvases have the new size", || {
        width(&still) == 400.0 && width(&live) == 400.0
    })
    .await;
    until("and something is on them", || {
        marks(&still) > 100.0 && marks(&live) > 300.0
    })
    .await;
    resize("");
    until("and back", || width(&live) != 400.0 && marks(&live) > 300.0).await;
}

#[wasm_bindgen_test]
async fn a_step_of_p_leaves_the_still_layers_alone() {
    open("p=0.57").await;
    for chart in CHARTS {
        let [still, live] = canvases(chart);
        until("all is drawn", || {
            marks(&still) > 300.0 && marks(&live) > 300.0
        })
        .await;
    }
    // Each drawing begins with a clearing.
    js(
        "const own = CanvasRenderingContext2D.prototype.clearRect;
        CanvasRenderingContext2D.prototype.clearRect = function (...box) {
            this.canvas.cleared = (this.canvas.cleared ?? 0) + 1;
            return own.apply(this, box);
        }",
        [&JsValue::NULL; 3],
    );
    let cleared = |canvas: &Element| number("return a.cleared ?? 0", canvas);
    for (p, steps) in [("0.571", 1.0), ("0.572", 2.0), ("0.573", 3.0)] {
        type_into(&input("p"), p);
        for chart in CHARTS {
            let [still, live] = canvases(chart);
            until(&format!("{chart} is redrawn at p {p}"), || {
                cleared(&live) >= steps
            })
            .await;
            assert_eq!(
                (cleared(&still), cleared(&live)),
                (0.0, steps),
                "{chart} at p {p}: still, live"
            );
        }
    }
    type_into(&input("count-0"), "3");
    let [still, _] = canvases("chart-curves");
    until("the curves follow the counts", || cleared(&still) == 1.0).await;
}

/// The bin that a chart's band stands over, and none while it is hidden.
fn lit(chart: &str, bins: f64) -> Option<f64> {
    let band = one(&format!("#{chart} .band"));
    let centre = "const box = a.getBoundingClientRect(); const chart = a.closest('.chart').getBoundingClientRect();
        return box.left + box.width / 2 - chart.left";
    let (left, pitch) = columns(chart, bins);
    (!hidden(&band)).then(|| ((number(centre, &band) - left) / pitch - 0.5).round())
}

/// Where the columns of a chart of bins begin, and how wide they are, in CSS pixels.
fn columns(chart: &str, bins: f64) -> (f64, f64) {
    let narrow = number("return innerWidth", &JsValue::NULL) < 600.0;
    let margins = margins(
        if chart == "chart-counts" {
            Kind::Counts
        } else {
            Kind::Terms
        },
        if narrow {
            Density::Phone
        } else {
            Density::Normal
        },
    );
    let width = number(
        "return a.getBoundingClientRect().width",
        &one(&format!("#{chart}")),
    );
    (margins.left, (width - margins.left - margins.right) / bins)
}

#[wasm_bindgen_test]
async fn a_bin_that_is_pointed_at_is_lit_in_every_chart() {
    const BINNED: [&str; 3] = ["chart-counts", "chart-terms-pq", "chart-terms-qp"];
    open("theme=light&p=0.57").await;
    let [_, drawn] = canvases("chart-terms-qp");
    until("all is drawn", || marks(&drawn) > 300.0).await;
    let fields = || {
        all(".counts li")
            .iter()
            .position(|field| field.class_list_has("lit"))
    };
    for (chart, bin) in [
        ("chart-terms-pq", 7.0),
        ("chart-terms-qp", 0.0),
        ("chart-counts", 10.0),
    ] {
        let hit = one(&format!("#{chart} .hit"));
        let (left, pitch) = columns(chart, 11.0);
        let x = number("return a.getBoundingClientRect().left", &hit) + left + (bin + 0.5) * pitch;
        send(&hit, "pointermove", &format!("{{ clientX: {x} }}"));
        for other in BINNED {
            until(
                &format!("{other} lights bin {bin}, hovered in {chart}"),
                || lit(other, 11.0) == Some(bin),
            )
            .await;
        }
        until("so does its field", || fields() == Some(bin as usize)).await;
        assert_eq!(all(".counts li.lit").len(), 1);
        until("its terms are spelled out", || {
            all(".lit-term math mn:first-of-type")
                .iter()
                .all(|k| k.text_content() == Some(bin.to_string()))
        })
        .await;
        assert!(
            text(".card").starts_with(&bin.to_string()),
            "{}",
            text(".card")
        );
        send(&hit, "pointerleave", "{}");
        until("nothing is lit", || {
            BINNED.iter().all(|chart| lit(chart, 11.0).is_none()) && fields().is_none()
        })
        .await;
    }
    let field = input("count-4");
    send(&field, "focus", "{}");
    until("a field lights its bin", || {
        BINNED.iter().all(|chart| lit(chart, 11.0) == Some(4.0))
    })
    .await;
    send(&field, "blur", "{}");
    until("and no more", || {
        BINNED.iter().all(|chart| lit(chart, 11.0).is_none())
    })
    .await;
}

trait Classes {
    fn class_list_has(&self, name: &str) -> bool;
}

impl Classes for Element {
    fn class_list_has(&self, name: &str) -> bool {
        self.class_name().split(' ').any(|each| each == name)
    }
}
