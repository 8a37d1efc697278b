//! Golden figures: the gallery of what the charts look like, compared to the byte; and what must hold of every chart in it.

use std::path::PathBuf;

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters::prelude::SVGBackend;
use wormteeth::chart::{Density, FONT, GroupedBarsBase, Palette, Scene, Size, Style};
use wormteeth::model::NeuronDocument;
use wormteeth::model::neuron::Experiment;

use crate::measure::slow_marks;
use crate::recorder::{Call, record};
use crate::scenes::{State, WORMS, binomial};
use crate::{class_bars, information, log_trend, small_multiples};

/// A scene of any type.
trait Layer {
    fn draw_svg(&self, area: &DrawingArea<SVGBackend, Shift>, style: &Style);
    fn record(&self, size: Size, style: &Style) -> Vec<Call>;
}

impl<T: Scene> Layer for T {
    fn draw_svg(&self, area: &DrawingArea<SVGBackend, Shift>, style: &Style) {
        self.draw(area, style).expect("SVG");
    }

    fn record(&self, size: Size, style: &Style) -> Vec<Call> {
        record(size, self, style)
    }
}

/// A chart of the gallery.
struct Figure {
    name: &'static str,
    css: (f64, f64),
    style: Style,
    layers: [Box<dyn Layer>; 2],
    /// How many marks of the overlay may be no rectangles: each is smoothed by the browser, at many times the price of a rectangle, and
    /// drawn at every step of a slider. Raise it only for a reason.
    slow_marks: usize,
}

/// An SVG of both layers on the page's colour.
fn svg(figure: &Figure) -> String {
    let size = Size::css(figure.css.0, figure.css.1, &figure.style);
    let mut svg = String::new();
    {
        let area = SVGBackend::with_string(&mut svg, (size.width as u32, size.height as u32)).into_drawing_area();
        area.fill(&figure.style.palette.page).expect("the page");
        for layer in &figure.layers {
            layer.draw_svg(&area, &figure.style);
        }
        area.present().expect("the end");
    }
    compact(&svg)
}

/// Leaves out what plotters repeats at every mark: the files are half as long and easier to read.
fn compact(svg: &str) -> String {
    let font = format!(" font-family=\"{}\"", FONT.replace('"', "&quot;"));
    let svg = svg.replace(" opacity=\"1\"", "").replace(&font, "");
    svg.replacen("<svg", &format!("<svg{font}"), 1)
}

/// Compares with `tests/golden/NAME.svg`. A difference is written beside it for the eye; only UPDATE_GOLDEN=1 writes the file itself.
fn compare(name: &str, svg: &str) -> Result<(), String> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let (golden, new) = (folder.join(format!("{name}.svg")), folder.join(format!("{name}.new.svg")));
    // One mark a line ends differently in editors; nothing else may differ.
    let svg = format!("{}\n", svg.trim_end());
    if std::env::var_os("UPDATE_GOLDEN").is_some_and(|value| value == "1") {
        let _ = std::fs::remove_file(&new);
        return std::fs::write(&golden, svg).map_err(|error| format!("{name}: {error}"));
    }
    let old = std::fs::read_to_string(&golden).unwrap_or_default();
    if old == svg {
        let _ = std::fs::remove_file(&new);
        return Ok(());
    }
    std::fs::write(&new, svg).map_err(|error| format!("{name}: {error}"))?;
    let what = if old.is_empty() { "has no golden figure yet" } else { "is drawn differently than before" };
    Err(format!(
        "{name} {what}: look at {} (and at {name}.svg beside it); if it is right, run the tests once with UPDATE_GOLDEN=1 and commit.",
        new.display()
    ))
}

fn gallery() -> Vec<Figure> {
    let light = Style::svg(Palette::LIGHT, Density::Normal);
    let dark = Style::svg(Palette::DARK, Density::Normal);
    let projector = Style::svg(Palette::PROJECTOR, Density::Projector);
    let phone = Style::svg(Palette::LIGHT, Density::Phone);
    let article = State::article().highlighted(10);
    let many: Vec<f64> = binomial(101, 0.3).iter().enumerate().map(|(k, q)| 900.0 * q + (k % 7) as f64).collect();
    let many = State::binomial(&many, 0.35).highlighted(57);
    let forty: Vec<f64> = (0..40).map(|k| f64::from(k % 9 + 1)).collect();
    let empty_bin = State::binomial(&[4.0, 9.0, 0.0, 14.0, 9.0, 4.0], 0.4).highlighted(2);
    let mut gallery = Vec::new();
    let mut add = |name, css, style, slow_marks, base: Box<dyn Layer>, overlay: Box<dyn Layer>| {
        gallery.push(Figure { name, css, style, layers: [base, overlay], slow_marks });
    };
    let histogram = |state: &State| -> [Box<dyn Layer>; 2] { [Box::new(state.counts_base()), Box::new(state.counts_overlay())] };
    let terms =
        |state: &State, hollow| -> [Box<dyn Layer>; 2] { [Box::new(state.terms_base()), Box::new(state.terms_overlay(hollow))] };
    let curves = |state: &State, css: (f64, f64), style: &Style| -> [Box<dyn Layer>; 2] {
        let (base, overlay) = state.curves(Size::css(css.0, css.1, style), style);
        [Box::new(base), Box::new(overlay)]
    };
    let (desk, narrow, classroom) = ((600.0, 230.0), (328.0, 230.0), (600.0, 208.0));
    for (name, css, style, slow_marks, [base, overlay]) in [
        ("histogram-light", desk, light, 9, histogram(&article)),
        ("histogram-dark-101-bins", desk, dark, 15, histogram(&many)),
        ("histogram-phone-40-bins", narrow, phone, 9, histogram(&State::binomial(&forty, 0.5).highlighted(3))),
        ("curves-light", desk, light, 5, curves(&article, desk, &light)),
        ("curves-dark-infinite", desk, dark, 3, curves(&empty_bin, desk, &dark)),
        ("curves-phone", narrow, phone, 5, curves(&article, narrow, &phone)),
        ("curves-projector-uniform", classroom, projector, 0, curves(&State::uniform(&WORMS), classroom, &projector)),
        ("signed-bars-light", (600.0, 130.0), light, 2, terms(&article, false)),
        ("signed-bars-dark-infinite", (600.0, 130.0), dark, 6, terms(&empty_bin, true)),
        ("signed-bars-projector", (600.0, 132.0), projector, 4, terms(&article, true)),
    ] {
        add(name, css, style, slow_marks, base, overlay);
    }
    for (name, css, style, slow_marks, (base, overlay)) in [
        ("bar-chart-phone", information::NARROW, phone, 9, information::bars(&[0.25, 0.25, 0.0, 0.5], false, Some(1))),
        ("bar-chart-dark", information::NARROW, dark, 9, information::bars(&[0.4, 0.3, 0.2, 0.1], true, Some(1))),
    ] {
        add(name, css, style, slow_marks, Box::new(base), Box::new(overlay));
    }
    for (name, style, slow_marks, (base, overlay)) in [
        ("function-plot-dark", dark, 2, information::surprise(0.25)),
        ("function-plot-projector-mean", projector, 24, information::jensen(&[(0.4, 1.5), (0.2, 0.25), (0.1, 0.5), (0.3, 1.0)])),
        ("function-plot-phone-infinite", phone, 18, information::jensen(&[(0.5, 2.0), (0.5, 0.0)])),
    ] {
        add(name, information::NARROW, style, slow_marks, Box::new(base), Box::new(overlay));
    }
    let (base, overlay) = information::rows(&[1.0, 1.176], &[2.176]);
    add("stacked-bars-light", information::FLAT, light, 4, Box::new(base), Box::new(overlay));
    for (name, css, style, slow_marks, trend) in [
        ("log-trend-light", desk, light, 87, log_trend::evidence()),
        ("log-trend-projector-points", (600.0, 170.0), projector, 57, log_trend::plug_in()),
    ] {
        add(name, css, style, slow_marks, Box::new(trend.base.clone()), Box::new(trend));
    }
    let three = log_trend::three();
    let base = GroupedBarsBase { bins: 11, axis: three.axis, unit_label: "share", bins_label: "teeth" };
    add("grouped-bars-light", (600.0, 150.0), light, 0, Box::new(base), Box::new(three));
    let second = NeuronDocument { step: 120, ..Experiment::Second.document() };
    let [(race, race_overlay), (sigmoid, sigmoid_overlay)] = small_multiples::charts(&second, true);
    add("small-multiples-light", (600.0, 500.0), light, 95, Box::new(race), Box::new(race_overlay));
    add("small-multiples-projector", (600.0, 240.0), projector, 30, Box::new(sigmoid), Box::new(sigmoid_overlay));
    let logits = class_bars::logits(&[60.0, 20.0, -20.0, -60.0, 3.0, 4.0, -1.5, 200.0]);
    let logits = wormteeth::chart::ClassBarsOverlay { highlighted: Some(1), ..logits };
    add("class-bars-dark-logits", (328.0, 136.0), dark, 19, Box::new(class_bars::base(&logits)), Box::new(logits));
    let softmax = class_bars::softmax();
    add("class-bars-light", (600.0, 110.0), light, 3, Box::new(class_bars::base(&softmax)), Box::new(softmax));
    gallery
}

#[test]
fn charts_look_as_they_did() {
    let wrong: Vec<String> = gallery().iter().filter_map(|figure| compare(figure.name, &svg(figure)).err()).collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn the_gallery_and_its_folder_agree() {
    let folder = std::fs::read_dir(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden")).expect("the folder");
    let mut files: Vec<String> = folder.map(|file| file.expect("a file").file_name().to_string_lossy().into_owned()).collect();
    files.retain(|file| !file.ends_with(".new.svg"));
    let mut names: Vec<String> = gallery().iter().map(|figure| format!("{}.svg", figure.name)).collect();
    files.sort();
    names.sort();
    assert_eq!(files, names);
}

#[test]
fn nothing_is_drawn_without_space() {
    for figure in gallery() {
        for css in [(0.0, 0.0), (600.0, 0.0), (0.0, 230.0), (10.0, 8.0), (16.0, 300.0), (300.0, 18.0)] {
            let size = Size::css(css.0, css.1, &figure.style);
            for layer in &figure.layers {
                assert!(layer.record(size, &figure.style).is_empty(), "{} at {css:?}", figure.name);
            }
        }
    }
}

#[test]
fn overlays_take_few_calls() {
    for figure in gallery() {
        let size = Size::css(figure.css.0, figure.css.1, &figure.style);
        let calls = figure.layers[1].record(size, &figure.style);
        let (marks, points) = (slow_marks(&calls), calls.iter().map(|call| call.spots().len()).sum::<usize>());
        assert!(
            marks <= figure.slow_marks,
            "{}: {marks} marks that are no rectangles, at most {}",
            figure.name,
            figure.slow_marks
        );
        assert!(points <= 800, "{}: {points} points", figure.name);
    }
}
