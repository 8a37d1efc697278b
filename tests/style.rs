//! The style sheets beside the charts: one palette, one set of margins; enough contrast; and a page that its own policy lets through.
#![allow(clippy::panic, reason = "a test may fail")]

#[path = "style/contrast.rs"]
mod contrast;
#[path = "common/files.rs"]
mod files;

use files::{files, read};
use std::collections::BTreeMap;
use wormteeth::chart::{Density, FONT, Kind, Palette, margins};

const PHONE: &str = "@media (max-width: 37.49875em)";
const WIDE: &str = "@media (min-width: 75em)";
const PROJECTOR: &str = ":root[data-theme=\"projector\"]";

/// The one value of a property in theme.css, for a selector under an at-rule or none.
fn value(within: &str, selector: &str, name: &str) -> String {
    let theme = read("style/theme.css");
    let code: String = theme.split("/*").map(|part| part.split_once("*/").map_or(part, |(_, code)| code)).collect();
    let (mut at_rule, mut of, mut found) = ("", "", Vec::new());
    for part in code.split_inclusive(['{', '}']) {
        let text = part.trim().trim_end_matches(['{', '}']).trim();
        match part.ends_with('{') {
            true if text.starts_with('@') => at_rule = text,
            true => of = text,
            false if of.is_empty() => at_rule = "",
            false => {
                let pairs = text.split(';').filter_map(|pair| pair.split_once(':'));
                let here = pairs.filter(|(each, _)| (at_rule, of, each.trim()) == (within, selector, name));
                found.extend(here.map(|(_, value)| value.trim().to_owned()));
                of = "";
            }
        }
    }
    let [value] = &found[..] else { panic!("{} rules say {name} for {selector} in {within:?}", found.len()) };
    value.clone()
}

/// A length in CSS pixels.
fn px(within: &str, selector: &str, name: &str) -> f64 {
    let text = value(within, selector, name);
    let number = text.strip_suffix("px").and_then(|number| number.parse().ok());
    number.unwrap_or_else(|| panic!("{text} is no length"))
}

#[test]
fn the_theme_has_the_colours_of_the_charts() {
    for (within, selector, palette, scheme) in [
        ("", ":root", Palette::LIGHT, "light"),
        ("", ":root[data-theme=\"dark\"]", Palette::DARK, "dark"),
        ("@media (prefers-color-scheme: dark)", ":root:not([data-theme])", Palette::DARK, "dark"),
        ("", PROJECTOR, Palette::PROJECTOR, ""),
        ("@media print", ":root[data-theme], :root:not([data-theme])", Palette::PROJECTOR, "light"),
    ] {
        for (role, colour) in palette.roles() {
            assert_eq!(value(within, selector, &format!("--{role}")), colour.hex().to_lowercase(), "{within} {selector}: {role}");
        }
        if !scheme.is_empty() {
            assert_eq!(value(within, selector, "color-scheme"), scheme, "{within} {selector}");
        }
    }
}

/// What Chrome 100, Firefox 100 or Safari 15.4 does not know, in a sheet: there a rule with it is dropped, or a colour is none.
fn newer_than_2022(sheet: &str) -> Vec<&'static str> {
    let code: String = sheet.split("/*").map(|part| part.split_once("*/").map_or(part, |(_, code)| code)).collect();
    // Safari, which alone needs this, was the first to know it. What is asked for before it is used may be missing.
    let code = code.replace("body:has(.chart:active)", "");
    let code: String = code.split_inclusive("}\n").filter(|rule| !rule.trim_start().starts_with("@supports")).collect();
    let unknown = "light-dark( color-mix( oklch( oklab( lab( lch( rgb(from :has( & @container @property @scope @starting-style text-wrap \
        field-sizing anchor round( mod( sin( width> width< height> height<";
    let code = code.replace(" >", ">").replace(" <", "<");
    let units = ["lh", "dvh", "svh", "lvh", "dvw", "cqw", "cqi", "cqh"];
    let number_of = |unit: &str| code.match_indices(unit).any(|(at, _)| code[..at].ends_with(|c: char| c.is_ascii_digit()));
    unknown
        .split_whitespace()
        .filter(|word| code.contains(word))
        .chain(units.into_iter().filter(|unit| number_of(unit)))
        .collect()
}

#[test]
fn no_sheet_needs_a_browser_newer_than_2022() {
    let sheets = files("style");
    assert!(sheets.len() > 8, "only {} sheets", sheets.len());
    for path in sheets {
        assert_eq!(newer_than_2022(&read(&path)), Vec::<&str>::new(), "{}", path.display());
    }
    for (rule, word) in [
        ("a { color: light-dark(red, blue) }", "light-dark("),
        ("a:has(b) {}", ":has("),
        ("a { height: 3lh }", "lh"),
        ("a { height: 9dvh }", "dvh"),
    ] {
        assert_eq!(newer_than_2022(rule), [word]);
    }
}

#[test]
fn html_and_charts_have_the_same_margins_and_the_thumb_stays_within_them() {
    for (density, within, selector, thumb) in [
        (Density::Normal, "", ":root", px("", ":root", "--thumb")),
        (Density::Projector, WIDE, PROJECTOR, px(WIDE, PROJECTOR, "--thumb")),
        // A phone's thumb is the desk's.
        (Density::Phone, PHONE, ":root, :root[data-theme]", px("", ":root", "--thumb")),
    ] {
        let style = ["--chart-left", "--chart-right"].map(|name| px(within, selector, name));
        for kind in [Kind::Histogram, Kind::SignedBars] {
            let chart = margins(kind, density);
            assert_eq!(style, [chart.left, chart.right], "{kind:?} {density:?}");
        }
        let curves = margins(Kind::Curves, density);
        assert_eq!(style[0], curves.left, "{density:?}");
        // 44 high, centred on the axis; the rest hangs below the plot.
        assert!(thumb <= curves.left.min(curves.right).min(curves.bottom), "{density:?}");
    }
}

#[test]
fn html_and_charts_have_the_same_fonts_and_screens() {
    assert_eq!(value("", ":root", "--font"), FONT);
    let sources: Vec<String> = files("src").iter().map(read).collect();
    for query in [PHONE, WIDE].map(|query| query.trim_start_matches("@media ")) {
        assert!(sources.iter().any(|source| source.contains(&format!("\"{query}\""))), "no {query} in src");
    }
}

/// Does this source give an element an attribute `style`? The policy blocks that; one property, as in `style:width=`, it lets pass.
fn writes_style(source: &str) -> bool {
    let literal = source.match_indices("style=").any(|(at, _)| !source[at..].starts_with("style=("));
    literal || source.contains("\"style\"")
}

#[test]
fn no_component_writes_a_style_attribute() {
    let sources = files("src/app");
    assert!(sources.len() > 10, "only {} files", sources.len());
    for path in sources {
        assert!(!writes_style(&read(&path)), "{}: a style attribute, which the policy blocks", path.display());
    }
    for source in ["<p style=\"width: 1px\">", "<p style=move || width()>", "set_attribute(\"style\", width)"] {
        assert!(writes_style(source), "{source}");
    }
    for source in ["<p style:width=width>", "<p style=(\"width\", width)>", "style().set_property(\"width\", width)"] {
        assert!(!writes_style(source), "{source}");
    }
}

#[test]
fn the_policy_is_the_strict_one_and_stands_before_all_it_is_for() {
    let page = read("index.html");
    let (before, after) = page.split_once("http-equiv=\"Content-Security-Policy\"\n      content=\"").unwrap_or_default();
    let policy = after.split('"').next().unwrap_or_default();
    let found: BTreeMap<&str, &str> = policy.split(';').map(str::trim).filter_map(|each| each.split_once(' ')).collect();
    let expected = [
        ("default-src", "'none'"),
        ("script-src", "'self' 'sha256-TRUNK_LOADER' 'sha256-BOOT_SCRIPT' 'wasm-unsafe-eval'"),
        ("style-src", "'self' 'sha256-PAGE_STYLE'"),
        ("connect-src", "'self'"),
        ("img-src", "'self' data: blob:"),
        ("manifest-src", "'self'"),
        ("worker-src", "'self'"),
        ("base-uri", "'none'"),
        ("form-action", "'none'"),
    ];
    assert_eq!(found, BTreeMap::from(expected));
    assert!(!before.contains("<link") && !before.contains("<script"), "something is loaded before the policy holds");
}

#[test]
fn two_fingers_magnify_wherever_they_are() {
    let styles: String = files("style").iter().map(read).collect();
    let actions: Vec<&str> = styles.split("touch-action:").skip(1).filter_map(|rest| rest.split([';', '}']).next()).collect();
    assert!(actions.len() > 5, "{actions:?}");
    for action in actions {
        assert!(action.trim() == "manipulation" || action.contains("pinch-zoom"), "{action}");
    }
}
