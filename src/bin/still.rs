//! Prints the still figure that the page shows before WebAssembly has come, and without it: the article's counts and the binomial model.
//!
//! The SVG has no colour of its own: every one is `var(--NAME)`, so that the page's themes colour it. It has no `style` attribute
//! (the Content-Security-Policy forbids it) and no size (the page's style sheet gives it one).

use std::io::Write;
use std::process::ExitCode;

use plotters::drawing::IntoDrawingArea;
use plotters::prelude::SVGBackend;
use wormteeth::chart::{AverageOver, Density, FONT, HistogramBase, HistogramOverlay, Palette, Scene, Size, Style};
use wormteeth::i18n::messages;
use wormteeth::model::{ExploreDocument, HistogramDocument, Lang, analyse};
use wormteeth::present;

const LABEL: &str = "Bar chart: how many of 500 worms have 0 to 10 teeth, with the binomial model at p = 0.57. \
    Most worms have 4 teeth; the model expects most at 6, and next to none at 10, where 37 came.";

fn main() -> ExitCode {
    let written = figure().and_then(|svg| std::io::stdout().write_all(svg.as_bytes()).map_err(|error| error.to_string()));
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("The still figure could not be made: {error}");
            ExitCode::FAILURE
        }
    }
}

fn figure() -> Result<String, String> {
    let style = Style::svg(Palette::LIGHT, Density::Normal);
    let size = Size::css(600.0, 192.0, &style); // as the live chart of a first visit at 1280×720
    let pixels = (size.width as u32, size.height as u32);
    let (base, overlay) = scenes();
    let mut svg = String::new();
    {
        let area = SVGBackend::with_string(&mut svg, pixels).into_drawing_area();
        base.draw(&area, &style)
            .and_then(|()| overlay.draw(&area, &style))
            .and_then(|()| area.present())
            .map_err(|error| error.to_string())?;
    }
    Ok(for_the_page(&svg, pixels))
}

fn scenes() -> (HistogramBase, HistogramOverlay) {
    let (histogram, explore, words) = (HistogramDocument::default(), ExploreDocument::default(), messages(Lang::En));
    let analysis = analyse(&histogram.observed(), explore.q(histogram.bins()));
    let axis = present::count_axis(&histogram, &analysis.q);
    let base = present::counts_base(&histogram, axis, None, Vec::new(), words);
    (base, present::counts_overlay(&histogram, explore.model, &analysis, axis, AverageOver::P, [None; 2], words))
}

/// Gives plotters' SVG the page's colours and leaves out what is the same everywhere.
fn for_the_page(svg: &str, (width, height): (u32, u32)) -> String {
    let marks = svg.split_once('>').map_or("", |(_, marks)| marks);
    let mut marks = marks.replace(" opacity=\"1\"", "").replace(&format!(" font-family=\"{}\"", FONT.replace('"', "&quot;")), "");
    for (name, color) in Palette::LIGHT.roles() {
        marks = marks.replace(&color.hex(), &format!("var(--{name})"));
    }
    let font = FONT.replace('"', "'");
    format!(
        "<svg class=\"still\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"{LABEL}\" \
         font-family=\"{font}\" xmlns=\"http://www.w3.org/2000/svg\">{}\n",
        marks.trim_end()
    )
}
