//! Golden figures: the gallery of what the charts look like, compared to the byte; and what must hold of every chart in it.

use std::path::PathBuf;

use plotters::drawing::IntoDrawingArea;
use plotters::prelude::SVGBackend;
use wormteeth::chart::{Density, FONT, Palette, Size, Style};
use wormteeth::model::{Documents, Link, Model, Page, decode};

use crate::common::documents::explore;
use crate::common::seen::{in_language, opened};
use crate::drawn::{Chart, Look, charts};
use crate::recorder::Call;

/// A chart of the gallery.
struct Figure {
    name: &'static str,
    style: Style,
    chart: Chart,
    /// How many marks of the overlay may be no rectangles: each is smoothed by the browser, at many times the price of a rectangle, and
    /// drawn at every step of a slider. Raise it only for a reason.
    slow_marks: usize,
}

impl Figure {
    fn size(&self) -> Size {
        Size::css(self.chart.css.0, self.chart.css.1, &self.style)
    }

    /// An SVG of both layers on the page's colour.
    fn svg(&self) -> String {
        let mut svg = String::new();
        {
            let Size { width, height } = self.size();
            let area = SVGBackend::with_string(&mut svg, (width as u32, height as u32)).into_drawing_area();
            area.fill(&self.style.palette.page).expect("the page");
            self.chart.layers.iter().for_each(|layer| layer.draw_svg(&area, &self.style));
            area.present().expect("the end");
        }
        // Without what plotters repeats at every mark the files are half as long and easier to read.
        let font = format!(" font-family=\"{}\"", FONT.replace('"', "&quot;"));
        let svg = svg.replace(" opacity=\"1\"", "").replace(&font, "").replacen("<svg", &format!("<svg{font}"), 1);
        format!("{}\n", svg.trim_end())
    }
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

/// Compares with `tests/golden/NAME.svg`. A difference is written beside it for the eye; only UPDATE_GOLDEN=1 writes the file itself.
fn compare(name: &str, svg: &str) -> Result<(), String> {
    let (golden, new) = (folder().join(format!("{name}.svg")), folder().join(format!("{name}.new.svg")));
    let write = |path| std::fs::write(path, svg).map_err(|error| format!("{name}: {error}"));
    let _ = std::fs::remove_file(&new);
    if std::env::var_os("UPDATE_GOLDEN").is_some_and(|value| value == "1") {
        return write(&golden);
    }
    let old = std::fs::read_to_string(&golden).unwrap_or_default();
    if old == svg {
        return Ok(());
    }
    write(&new)?;
    let what = if old.is_empty() { "has no golden figure yet" } else { "is drawn differently than before" };
    Err(format!(
        "{name} {what}: look at {} (and at {name}.svg beside it); if it is right, run the tests once with UPDATE_GOLDEN=1 and commit.",
        new.display()
    ))
}

fn gallery() -> Vec<Figure> {
    use Density::{Normal, Phone, Projector};
    use Palette as P;
    const ARTICLE: &str = "#/explore?v=1";
    const EMPTY_BIN: &str = "#/explore?counts=4,9,0,14,9,4&p=0.4";
    const FORTY: &str = "#/explore?p=0.5&counts=1,2,3,4,5,6,7,8,9,1,2,3,4,5,6,7,8,9,1,2,3,4,5,6,7,8,9,1,2,3,4,5,6,7,8,9,1,2,3,4";
    const HALF: &str = "#/information?p=0.25,0.25,0,0.5&q=0.4,0.3,0.2,0.1";
    const EVIDENCE: &str = "#/evidence?caught=300&size=100";
    const RULED_OUT: &str = "#/evidence?first=two-group&p1=1&split=5&second=uniform&caught=300";
    const NEURON: &str = "#/neuron?step=120";
    let mut gallery = Vec::new();
    let mut add = |name, documents: &Documents, page, id, style: Style, highlighted, slow_marks| {
        let wide = if page == Page::Lesson { 784.0 } else { 600.0 };
        let width = if style.density == Phone { 328.0 } else { wide };
        let all = charts(page, documents, &Look { highlighted, ..Look::new(style, width) });
        let chart = all.into_iter().find(|chart| chart.id == id).expect(id);
        gallery.push(Figure { name, style, chart, slow_marks });
    };
    for (name, link, id, palette, density, highlighted, slow_marks) in [
        ("histogram-light", ARTICLE, "counts", P::LIGHT, Normal, Some(10), 17),
        ("histogram-phone-40-bins", FORTY, "counts", P::LIGHT, Phone, Some(3), 9),
        ("curves-light", ARTICLE, "curves", P::LIGHT, Normal, None, 13),
        (
            "curves-light-mirrored",
            "#/explore?counts=37,45,46,47,58,83,100,58,19,5,2&p=0.43",
            "curves",
            P::LIGHT,
            Normal,
            None,
            13,
        ),
        ("curves-dark-infinite", EMPTY_BIN, "curves", P::DARK, Normal, None, 10),
        ("curves-phone", ARTICLE, "curves", P::LIGHT, Phone, None, 13),
        ("curves-projector-uniform", "#/explore?model=uniform", "curves", P::PROJECTOR, Projector, None, 13),
        ("signed-bars-light", ARTICLE, "terms-pq", P::LIGHT, Normal, Some(10), 2),
        ("signed-bars-dark-infinite", EMPTY_BIN, "terms-qp", P::DARK, Normal, Some(2), 6),
        ("signed-bars-projector", ARTICLE, "terms-qp", P::PROJECTOR, Projector, Some(10), 4),
        ("bar-chart-phone", HALF, "p", P::LIGHT, Phone, Some(1), 9),
        ("bar-chart-dark", HALF, "q", P::DARK, Normal, Some(1), 9),
        ("function-plot-dark", "#/information?v=1", "event", P::DARK, Normal, None, 2),
        ("function-plot-projector-mean", "#/information?v=1", "jensen", P::PROJECTOR, Projector, Some(1), 25),
        ("function-plot-phone-infinite", "#/information?p=1,1&q=1,0", "jensen", P::LIGHT, Phone, Some(1), 18),
        ("stacked-bars-light", "#/information?v=1", "sums", P::LIGHT, Normal, None, 4),
        ("stacked-bars-dark-infinite", "#/information?coins=0.5,0.5,0", "coins", P::DARK, Normal, None, 6),
        ("log-trend-light", EVIDENCE, "evidence", P::LIGHT, Normal, None, 85),
        ("log-trend-dark-ruled-out", RULED_OUT, "evidence", P::DARK, Normal, None, 24),
        ("log-trend-light-no-worm", "#/evidence?caught=0", "evidence", P::LIGHT, Normal, None, 81),
        ("log-trend-projector-points", EVIDENCE, "plug-in", P::PROJECTOR, Projector, None, 58),
        ("grouped-bars-light", EVIDENCE, "catch", P::LIGHT, Normal, None, 0),
        ("small-multiples-light", NEURON, "race", P::LIGHT, Normal, None, 98),
        ("small-multiples-projector", NEURON, "sigmoid", P::PROJECTOR, Projector, None, 30),
        ("class-bars-dark-logits", "#/softmax?logits=60,20,-20,-60,3,4,-1.5,200", "logits", P::DARK, Phone, Some(1), 19),
        ("class-bars-light-thousands", "#/softmax?logits=5000,-5000,2000", "logits", P::LIGHT, Normal, None, 8),
        ("class-bars-light", "#/softmax?v=1", "softmax", P::LIGHT, Normal, None, 3),
        ("histogram-chinese", "#/explore?model=two-group&p=0.466&lang=zh-CN", "counts", P::LIGHT, Normal, Some(10), 17),
        ("curves-chinese-phone", "#/explore?lang=zh-CN", "curves", P::LIGHT, Phone, None, 13),
        ("log-trend-chinese", "#/evidence?caught=300&size=100&lang=zh-CN", "evidence", P::DARK, Normal, None, 85),
        ("guess-curve-light", "#/lesson", "guess", P::LIGHT, Normal, Some(9), 43),
        ("guess-curve-phone-answer", "#/lesson", "guess-answer", P::DARK, Phone, Some(9), 40),
        ("histogram-projector-drawing", "#/lesson", "drawing", P::PROJECTOR, Projector, Some(9), 40),
    ] {
        let Link { page, settings, .. } = decode(link);
        let style = Style::svg(palette, density);
        in_language(settings.lang.unwrap_or_default(), || add(name, &opened(link), page, id, style, highlighted, slow_marks));
    }
    let many: Vec<f64> = wormteeth::math::Family::Binomial.pmf(101, 0.3).p().iter().map(|q| (900.0 * q).round()).collect();
    let many = explore(&many, Model::Binomial, 0.35, 50);
    add("histogram-dark-101-bins", &many, Page::Explore, "counts", Style::svg(P::DARK, Normal), Some(57), 11);
    gallery
}

#[test]
fn charts_look_as_they_did() {
    let wrong: Vec<String> = gallery().iter().filter_map(|figure| compare(figure.name, &figure.svg()).err()).collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn the_gallery_and_its_folder_agree() {
    let files = std::fs::read_dir(folder()).expect("the folder");
    let mut files: Vec<String> = files.map(|file| file.expect("a file").file_name().to_string_lossy().into_owned()).collect();
    files.retain(|file| !file.ends_with(".new.svg"));
    let mut names: Vec<String> = gallery().iter().map(|figure| format!("{}.svg", figure.name)).collect();
    files.sort();
    names.sort();
    assert_eq!(files, names);
}

#[test]
fn nothing_is_drawn_without_space() {
    for Figure { name, style, chart, .. } in gallery() {
        for (width, height) in [(0.0, 0.0), (600.0, 0.0), (0.0, 230.0), (10.0, 8.0), (16.0, 300.0), (300.0, 18.0)] {
            let drawn = chart.record(Size::css(width, height, &style), &style);
            assert_eq!(drawn, [vec![], vec![]], "{name} at {width} × {height}");
        }
    }
}

#[test]
fn overlays_take_few_calls() {
    let mut wrong = Vec::new();
    for figure in gallery() {
        let [_, calls] = figure.chart.record(figure.size(), &figure.style);
        let marks = calls.iter().filter(|call| !matches!(call, Call::Rect { .. })).count();
        let points = calls.iter().map(|call| call.spots().len()).sum::<usize>();
        let Figure { name, slow_marks, .. } = figure;
        if marks > slow_marks || points > 800 {
            wrong.push(format!("{name}: {marks} marks that are no rectangles, at most {slow_marks}; {points} points"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
