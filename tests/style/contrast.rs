//! Contrast by WCAG 2.2: of the palettes, and of all that is drawn in the golden figures.

use std::fs;
use wormteeth::chart::{Palette, Rgb};

/// WCAG 2.2's relative luminance.
fn luminance(Rgb(red, green, blue): Rgb) -> f64 {
    let linear = |part: u8| {
        let part = f64::from(part) / 255.0;
        if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

fn contrast(a: Rgb, b: Rgb) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn contrast_is_measured_as_wcag_does() {
    let (black, white) = (Rgb(0, 0, 0), Rgb(255, 255, 255));
    assert!((contrast(black, white) - 21.0).abs() < 1e-12);
    assert_eq!(contrast(white, white), 1.0);
    // #767676 is the lightest grey that passes on white, #777777 the first that fails.
    assert!(contrast(Rgb::new(0x76_7676), white) > 4.5 && contrast(Rgb::new(0x77_7777), white) < 4.5);
}

#[test]
fn text_and_controls_stand_out_on_the_page_and_on_the_lit_band() {
    for (theme, palette) in [("light", Palette::LIGHT), ("dark", Palette::DARK), ("projector", Palette::PROJECTOR)] {
        let Palette { page, band, ink, muted, control, p, q, .. } = palette;
        for (ground, on) in [("page", page), ("band", band)] {
            for (role, colour) in [("ink", ink), ("muted", muted), ("p", p), ("q", q)] {
                let found = contrast(colour, on);
                assert!(found >= 4.5, "{theme}: {role} on the {ground} is {found:.2}");
            }
            let found = contrast(control, on);
            assert!(found >= 3.0, "{theme}: control on the {ground} is {found:.2}");
        }
        // Told apart by fill, not by lightness, so that neither looks the more important.
        assert!(contrast(p, q) < 1.4, "{theme}: P and Q are not equally light");
    }
}

/// A number that an SVG element has as an attribute.
fn number(element: &str, name: &str) -> f64 {
    attribute(element, name).and_then(|value| value.parse().ok()).unwrap_or(f64::NAN)
}

fn attribute<'a>(element: &'a str, name: &str) -> Option<&'a str> {
    element.split_once(&format!(" {name}=\""))?.1.split('"').next()
}

fn fill(element: &str) -> Option<Rgb> {
    colour(element, "fill")
}

fn colour(element: &str, name: &str) -> Option<Rgb> {
    u32::from_str_radix(attribute(element, name)?.strip_prefix('#')?, 16).ok().map(Rgb::new)
}

/// The golden figures with their names.
#[allow(clippy::expect_used, reason = "a test may fail")]
fn figures() -> impl Iterator<Item = (String, String)> {
    fs::read_dir("tests/golden").expect("golden figures").map(|file| {
        let file = file.expect("a figure").path();
        (file.display().to_string(), fs::read_to_string(&file).expect("text"))
    })
}

/// What is no word, no ground, no tint and no gridline is a mark: 3 to 1 on the page and on the highlighted band.
#[test]
#[allow(clippy::expect_used, reason = "a test may fail")]
fn every_mark_drawn_stands_out() {
    let mut marks = 0;
    for (name, figure) in figures() {
        let elements: Vec<&str> = figure.split('<').collect();
        let page = elements.iter().find_map(|element| fill(element)).expect("a page");
        let themes = [Palette::LIGHT, Palette::DARK, Palette::PROJECTOR];
        let Palette { band, grid, p_tint, p_ghost, q_ghost, .. } =
            themes.into_iter().find(|theme| theme.page == page).expect("a theme");
        for element in elements.iter().filter(|element| !element.starts_with("text ")) {
            assert!(!element.contains("opacity"), "{name}: what shines through {element:?} is not measured");
            for seen in ["fill", "stroke"].into_iter().filter_map(|name| colour(element, name)) {
                let found = contrast(seen, page).min(contrast(seen, band));
                assert!(
                    [page, band, grid, p_tint, p_ghost, q_ghost].contains(&seen) || found >= 3.0,
                    "{name}: {element:?} is {found:.2}"
                );
                marks += 1;
            }
        }
    }
    assert!(marks > 1000, "{marks} marks");
}

/// Every word in every golden figure, on what lies under its beginning and its middle.
#[test]
#[allow(clippy::expect_used, reason = "a test may fail")]
fn every_word_drawn_stands_out_on_what_it_is_drawn_on() {
    let mut words = 0;
    for (name, figure) in figures() {
        let elements: Vec<&str> = figure.split('<').collect();
        for (nth, element) in elements.iter().enumerate().filter(|(_, element)| element.starts_with("text ")) {
            // A rim is the same word around itself, eight times, in the page's colour.
            let said = |element: &str| element.split_once('>').map(|(_, said)| said.to_owned());
            let mut later = elements[nth..].iter().filter(|later| later.starts_with("text ")).take(9);
            if later.any(|later| said(later) == said(element) && fill(later) != fill(element)) {
                continue;
            }
            let (x, y, size) = (number(element, "x"), number(element, "y"), number(element, "font-size"));
            let inward = match attribute(element, "text-anchor") {
                Some("start") => 0.3 * size,
                Some("end") => -0.3 * size,
                _ => 0.0,
            };
            let under = |element: &&&str| {
                let (left, top) = (number(element, "x"), number(element, "y"));
                let (width, height) = (number(element, "width"), number(element, "height"));
                let (right, bottom) = (left + width, top + height);
                // A gridline behind a word is no ground.
                element.starts_with("rect ")
                    && width.min(height) > 8.0
                    && (left..right).contains(&(x + inward))
                    && (top..bottom).contains(&y)
            };
            let ground = elements[..nth].iter().rfind(under).and_then(|rect| fill(rect)).expect("the page at least");
            let found = contrast(fill(element).expect("a colour"), ground);
            assert!(found >= 4.5, "{name}: {element:?} on {ground:?} is {found:.2}");
            words += 1;
        }
    }
    assert!(words > 300, "{words} words");
}

/// Hue in degrees.
fn hue(Rgb(red, green, blue): Rgb) -> f64 {
    let [red, green, blue] = [red, green, blue].map(f64::from);
    (3f64.sqrt() * (green - blue)).atan2(2.0 * red - green - blue).to_degrees()
}

/// `invert(1)`, and after it `hue-rotate(180deg)`, as colour extensions force them on a page.
fn inverted(Rgb(red, green, blue): Rgb) -> [Rgb; 2] {
    let plain = [red, green, blue].map(|part| 255 - part);
    let turned = [[-0.574, 1.43, 0.144], [0.426, 0.43, 0.144], [0.426, 1.43, -0.856]]
        .map(|row| row.iter().zip(plain).map(|(by, part)| by * f64::from(part)).sum::<f64>().round() as u8);
    [plain, turned].map(|[red, green, blue]| Rgb(red, green, blue))
}

#[test]
fn inverted_by_force_p_and_q_stay_apart_and_stand_out() {
    for (theme, palette) in [("light", Palette::LIGHT), ("dark", Palette::DARK), ("projector", Palette::PROJECTOR)] {
        let [pages, ps, qs] = [palette.page, palette.p, palette.q].map(inverted);
        for ((page, p), q) in pages.into_iter().zip(ps).zip(qs) {
            let between = (hue(p) - hue(q)).abs();
            assert!(between.min(360.0 - between) > 120.0, "{theme}: {p:?} and {q:?}");
            for mark in [p, q] {
                assert!(contrast(mark, page) >= 3.0, "{theme}: {mark:?} on {page:?} is {:.2}", contrast(mark, page));
            }
        }
    }
}
