//! SVG: the still figure of the page, and the backend that makes plotters draw finely.

use wormteeth::chart::{Fine, curves};

use crate::measure::{desk, upper};
use crate::scenes::State;

#[test]
fn the_fine_backend_passes_everything_on() {
    use plotters::drawing::IntoDrawingArea;
    let style = desk();
    let (state, size) = (State::article(), upper(&style));
    let (still, live) = state.curves(size, &style);
    let svg = |fine: bool| {
        let mut svg = String::new();
        let (width, height) = (size.width as u32, size.height as u32);
        if fine {
            let small = plotters::prelude::SVGBackend::with_string(&mut svg, (width / 4, height / 4));
            let area = Fine(small).into_drawing_area();
            curves::draw_still(&area, &still, &style).and_then(|()| curves::draw_live(&area, &live, &style)).expect("drawn");
            area.present().expect("the end");
        } else {
            let area = plotters::prelude::SVGBackend::with_string(&mut svg, (width, height)).into_drawing_area();
            curves::draw_still(&area, &still, &style).and_then(|()| curves::draw_live(&area, &live, &style)).expect("drawn");
            area.present().expect("the end");
        }
        svg.split_once('>').expect("a tag").1.to_owned()
    };
    assert_eq!(svg(true), svg(false));
}

#[test]
fn the_still_figure_obeys_the_page() {
    let run = || std::process::Command::new(env!("CARGO_BIN_EXE_still")).output().expect("runs");
    let output = run();
    assert!(output.status.success());
    let svg = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(svg.starts_with("<svg class=\"still\" viewBox=\"0 0 2400 920\" role=\"img\" aria-label=\""));
    for forbidden in ["style=", "#", "<script", "opacity"] {
        assert!(!svg.contains(forbidden), "{forbidden}");
    }
    let root = svg.split_once('>').expect("a root").0;
    assert!(!root.contains("width") && !root.contains("height"), "the page's style sheet sizes it");
    for color in ["page", "ink", "muted", "grid", "p", "q"] {
        assert!(svg.contains(&format!("var(--{color})")), "{color}");
    }
    for text in ["share", "teeth", "P observed", "Q binomial", "0.2"] {
        assert!(svg.contains(text), "{text}");
    }
    assert_eq!(run().stdout, svg.into_bytes(), "the same at every run");
}
