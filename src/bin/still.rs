//! Prints the still figure that the page shows before WebAssembly has come, and without it: the article's counts and the binomial model.
//!
//! The SVG has no colour of its own: every one is `var(--NAME)`, so that the page's themes colour it. It has no `style` attribute
//! (the Content-Security-Policy forbids it) and no size (the page's style sheet gives it one).

use std::io::Write;
use std::process::ExitCode;

use plotters::drawing::IntoDrawingArea;
use plotters::prelude::SVGBackend;
use wormteeth::chart::{CountAxis, CountsLive, CountsStill, Density, FONT, Palette, Size, Style, counts};

/// The article's worms by number of teeth.
const COUNTS: [f64; 11] = [2.0, 5.0, 19.0, 58.0, 100.0, 83.0, 58.0, 47.0, 46.0, 45.0, 37.0];

/// The binomial model's parameter in the article.
const P: f64 = 0.57;

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
    let size = Size::css(600.0, 230.0, &style);
    let pixels = (size.width as u32, size.height as u32);
    let (still, live) = scenes();
    let mut svg = String::new();
    {
        let area = SVGBackend::with_string(&mut svg, pixels).into_drawing_area();
        counts::draw_still(&area, &still, &style)
            .and_then(|()| counts::draw_live(&area, &live, &style))
            .and_then(|()| area.present())
            .map_err(|error| error.to_string())?;
    }
    Ok(for_the_page(&svg, pixels))
}

fn scenes() -> (CountsStill, CountsLive) {
    let total: f64 = COUNTS.iter().sum();
    let expected: Vec<f64> = binomial().iter().map(|q| q * total).collect();
    let greatest = COUNTS.iter().chain(&expected).copied().fold(0.0, f64::max);
    let axis = CountAxis::new(greatest, total);
    let still = CountsStill {
        bins: COUNTS.len(),
        axis,
        unit_label: "share".to_owned(),
        bins_label: "teeth".to_owned(),
        lit: None,
        bold: Vec::new(),
    };
    let live = CountsLive {
        counts: COUNTS.to_vec(),
        expected,
        axis,
        p_name: "P observed".to_owned(),
        q_name: "Q binomial".to_owned(),
        lit: None,
    };
    (still, live)
}

/// Binomial(10, P).
fn binomial() -> [f64; 11] {
    let mut q = [0.0; 11];
    let mut coefficient = 1.0;
    for (k, q) in (0_i32..).zip(&mut q) {
        *q = coefficient * P.powi(k) * (1.0 - P).powi(10 - k);
        coefficient *= f64::from(10 - k) / f64::from(k + 1);
    }
    q
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
