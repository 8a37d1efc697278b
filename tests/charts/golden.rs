//! Golden figures: the gallery of what the charts look like, compared to the byte.

use std::path::PathBuf;

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters::prelude::SVGBackend;
use wormteeth::chart::{Density, FONT, Palette, Scene, Size, Style, counts, curves, signed_bars};

use crate::scenes::{State, WORMS, binomial};

type Area<'a> = DrawingArea<SVGBackend<'a>, Shift>;

/// An SVG of a chart of that many CSS pixels, both layers, on the page's colour.
pub fn figure(css: (f64, f64), style: &Style, draw: impl FnOnce(&Area, Size)) -> String {
    let size = Size::css(css.0, css.1, style);
    let mut svg = String::new();
    {
        let area = SVGBackend::with_string(&mut svg, (size.width as u32, size.height as u32)).into_drawing_area();
        area.fill(&style.palette.page).expect("the page");
        draw(&area, size);
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

fn counts_figure(state: &State, css: (f64, f64), style: &Style) -> String {
    figure(css, style, |area, _| {
        state.counts_base().draw(area, style).expect("still");
        state.counts_overlay().draw(area, style).expect("live");
    })
}

fn curves_figure(state: &State, css: (f64, f64), style: &Style) -> String {
    figure(css, style, |area, size| {
        let (still, live) = state.curves(size, style);
        still.draw(area, style).expect("still");
        live.draw(area, style).expect("live");
    })
}

fn terms_figure(state: &State, hollow: bool, css: (f64, f64), style: &Style) -> String {
    figure(css, style, |area, _| {
        state.terms_base().draw(area, style).expect("still");
        state.terms_overlay(hollow).draw(area, style).expect("live");
    })
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

/// Panics if the figure differs from `tests/golden/NAME.svg`.
#[track_caller]
pub fn assert_golden(name: &str, svg: &str) {
    if let Err(what) = compare(name, svg) {
        panic!("{what}");
    }
}

/// Name, figure: all four charts of a state at a desk's sizes.
fn all_four(prefix: &str, state: &State, style: &Style) -> Vec<(String, String)> {
    let (bars, term) = match style.density {
        Density::Normal => ((600.0, 230.0), (600.0, 130.0)),
        Density::Projector => ((600.0, 208.0), (600.0, 132.0)),
        Density::Phone => ((328.0, 230.0), (328.0, 130.0)),
    };
    vec![
        (format!("{prefix}-counts"), counts_figure(state, bars, style)),
        (format!("{prefix}-curves"), curves_figure(state, bars, style)),
        (format!("{prefix}-terms-pq"), terms_figure(state, false, term, style)),
        (format!("{prefix}-terms-qp"), terms_figure(state, true, term, style)),
    ]
}

pub fn check(figures: Vec<(String, String)>) {
    let wrong: Vec<String> = figures.iter().filter_map(|(name, svg)| compare(name, svg).err()).collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn the_article_in_all_themes() {
    let state = State::article().highlighted(10);
    let mut figures = all_four("light", &state, &Style::svg(Palette::LIGHT, Density::Normal));
    figures.extend(all_four("dark", &state, &Style::svg(Palette::DARK, Density::Normal)));
    figures.extend(all_four("projector", &state, &Style::svg(Palette::PROJECTOR, Density::Projector)));
    figures.extend(all_four("phone", &state, &Style::svg(Palette::LIGHT, Density::Phone)));
    check(figures);
}

#[test]
fn a_model_without_p() {
    let style = Style::svg(Palette::LIGHT, Density::Normal);
    let mut figures = all_four("uniform", &State::uniform(&WORMS), &style);
    let empty_bin = [3.0, 0.0, 6.0, 5.0];
    figures.push(("uniform-infinite-curves".into(), curves_figure(&State::uniform(&empty_bin), (600.0, 230.0), &style)));
    check(figures);
}

#[test]
fn infinite_divergences() {
    let style = Style::svg(Palette::LIGHT, Density::Normal);
    let empty_bin = [4.0, 9.0, 0.0, 14.0, 9.0, 4.0];
    let mut figures = all_four("empty-bin", &State::binomial(&empty_bin, 0.4).highlighted(2), &style);
    let one_value = [0.0, 0.0, 0.0, 0.0, 0.0, 12.0];
    figures.extend(all_four("one-value", &State::binomial(&one_value, 1.0), &style));
    figures.extend(all_four("p-zero", &State::binomial(&WORMS, 0.0), &style));
    check(figures);
}

#[test]
fn few_and_many_bins() {
    let style = Style::svg(Palette::LIGHT, Density::Normal);
    let many: Vec<f64> = binomial(101, 0.3).iter().enumerate().map(|(k, q)| 900.0 * q + (k % 7) as f64).collect();
    let mut figures = all_four("bins-101", &State::binomial(&many, 0.35).highlighted(57), &style);
    figures.extend(all_four("bins-2", &State::binomial(&[30.0, 70.0], 0.6), &style));
    let forty: Vec<f64> = (0..40).map(|k| f64::from(k % 9 + 1)).collect();
    figures.push((
        "bins-40-phone-counts".into(),
        counts_figure(&State::binomial(&forty, 0.5).highlighted(3), (328.0, 230.0), &Style::svg(Palette::LIGHT, Density::Phone)),
    ));
    check(figures);
}

#[test]
fn equal_and_extreme_distributions() {
    let style = Style::svg(Palette::LIGHT, Density::Normal);
    let exact: Vec<f64> = binomial(11, 0.5).iter().map(|q| 1024.0 * q).collect();
    let mut figures = all_four("exact", &State::binomial(&exact, 0.5), &style);
    figures.extend(all_four("flat", &State::uniform(&[5.0; 11]), &style));
    let falling = [60.0, 25.0, 9.0, 3.0, 1.0, 1.0];
    figures.extend(all_four("falling", &State::binomial(&falling, 0.1), &style));
    check(figures);
}
