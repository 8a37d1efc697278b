//! The style sheets beside the charts: one palette, one set of margins; and a page that its own policy lets through.
#![allow(clippy::panic, reason = "a test may fail")]

#[path = "style/contrast.rs"]
mod contrast;
#[path = "style/css.rs"]
mod css;
#[path = "style/page.rs"]
mod page;

use css::{Rule, rules};
use std::fs;
use std::path::{Path, PathBuf};
use wormteeth::chart::{Density, FONT, Kind, Palette, margins};

const PHONE: &str = "@media (max-width: 37.49875em)";
const WIDE: &str = "@media (min-width: 75em)";
const PROJECTOR: &str = ":root[data-theme=\"projector\"]";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: impl AsRef<Path>) -> String {
    let path = root().join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The files of a folder and of the folders in it.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let deeper = |path: PathBuf| {
        if path.is_dir() { files(&path) } else { vec![path] }
    };
    entries.filter_map(|entry| Some(entry.ok()?.path())).flat_map(deeper).collect()
}

/// The one rule of theme.css for this selector that has the property.
fn value(theme: &[Rule], within: &[&str], selector: &str, name: &str) -> String {
    let fits = |rule: &&Rule| rule.within == within && rule.selector == selector && rule.value(name).is_some();
    let found: Vec<&Rule> = theme.iter().filter(fits).collect();
    let [rule] = found[..] else { panic!("{} rules say {name} for {selector} in {within:?}", found.len()) };
    rule.value(name).unwrap_or_default().to_owned()
}

fn theme() -> Vec<Rule> {
    rules(&read("style/theme.css"))
}

/// A length in CSS pixels.
fn px(text: &str) -> f64 {
    let number = text.strip_suffix("px").and_then(|number| number.parse().ok());
    number.unwrap_or_else(|| panic!("{text} is no length"))
}

#[test]
fn the_theme_has_the_colours_of_the_charts() {
    let theme = theme();
    let (light, dark, projector) = (Palette::LIGHT.roles(), Palette::DARK.roles(), Palette::PROJECTOR.roles());
    for ((role, light), (same, dark)) in light.into_iter().zip(dark) {
        assert_eq!(role, same);
        let pair = format!("light-dark({}, {})", light.hex(), dark.hex()).to_lowercase();
        assert_eq!(value(&theme, &[], ":root", &format!("--{role}")), pair, "{role}");
    }
    for (role, colour) in projector {
        assert_eq!(value(&theme, &[], PROJECTOR, &format!("--{role}")), colour.hex().to_lowercase(), "{role}");
    }
}

#[test]
fn the_theme_chosen_decides_between_light_and_dark() {
    let theme = theme();
    for (selector, scheme) in [
        (":root", "light dark"),
        (":root[data-theme=\"light\"]", "light"),
        (":root[data-theme=\"dark\"]", "dark"),
        (PROJECTOR, "light"),
    ] {
        assert_eq!(value(&theme, &[], selector, "color-scheme"), scheme, "{selector}");
    }
}

#[test]
fn no_colour_comes_from_elsewhere() {
    let roles = Palette::LIGHT.roles().map(|(role, _)| format!("--{role}"));
    let theme = theme();
    for (name, value) in theme.iter().flat_map(|rule| &rule.declarations) {
        assert!(!value.contains('#') || roles.contains(name), "theme.css: {name}: {value}");
    }
    let sheets = files(&root().join("style"));
    assert!(sheets.len() > 3, "{sheets:?}");
    for sheet in sheets.iter().filter(|path| !path.ends_with("theme.css")) {
        for rule in rules(&read(sheet)) {
            // A dialog's backdrop darkens whatever the theme is.
            for (name, value) in rule.declarations.iter().filter(|_| rule.selector != "dialog::backdrop") {
                let literal = ["#", "rgb", "hsl", "oklch", "color-mix"].iter().any(|start| value.contains(start));
                assert!(!literal, "{}: {} {{ {name}: {value} }}", sheet.display(), rule.selector);
            }
        }
    }
}

#[test]
fn every_sheet_is_in_the_page_and_in_its_order() {
    let hook = read("scripts/hook-before.sh");
    let list = hook.split_once("for sheet in ").and_then(|(_, rest)| rest.split_once(';')).map_or("", |(list, _)| list);
    let mut named: Vec<&str> = list.split(' ').collect();
    assert_eq!((&named[..2], named.last()), (&["theme", "base"][..], Some(&"narrow")));
    let sheets = files(&root().join("style"));
    let mut there: Vec<_> = sheets.iter().filter_map(|path| path.file_stem()?.to_str()).collect();
    named.sort_unstable();
    there.sort_unstable();
    assert_eq!(named, there);
}

#[test]
fn html_and_charts_have_the_same_margins() {
    let theme = theme();
    for (density, within, selector) in [
        (Density::Normal, &[][..], ":root"),
        (Density::Projector, &[WIDE], PROJECTOR),
        (Density::Phone, &[PHONE], ":root, :root[data-theme]"),
    ] {
        let style = ["--chart-left", "--chart-right"].map(|name| px(&value(&theme, within, selector, name)));
        for kind in [Kind::Histogram, Kind::SignedBars] {
            let chart = margins(kind, density);
            assert_eq!(style, [chart.left, chart.right], "{kind:?} {density:?}");
        }
        assert_eq!(style[0], margins(Kind::Curves, density).left, "{density:?}");
    }
}

#[test]
fn the_thumb_stays_within_the_chart_at_both_ends() {
    let theme = theme();
    let thumb = |within: &[&str], selector| px(&value(&theme, within, selector, "--thumb"));
    let (normal, projector) = (thumb(&[], ":root"), thumb(&[WIDE], PROJECTOR));
    assert_eq!((normal, projector), (10.0, 12.0));
    assert!(theme.iter().all(|rule| rule.within != [PHONE] || rule.value("--thumb").is_none()), "a phone's is the desk's");
    for (thumb, density) in [(normal, Density::Normal), (projector, Density::Projector), (normal, Density::Phone)] {
        let chart = margins(Kind::Curves, density);
        assert!(thumb <= chart.left.min(chart.right), "{density:?}");
        // 44 high, centred on the axis; the rest hangs below the plot.
        assert!(thumb <= chart.bottom, "{density:?}");
    }
}

#[test]
fn no_screen_is_measured_in_pixels() {
    // In `em` they follow the reader's own size of text, by which the page is magnified.
    for sheet in files(&root().join("style")) {
        let in_px: Vec<String> =
            rules(&read(&sheet)).into_iter().flat_map(|rule| rule.within).filter(|within| within.contains("px")).collect();
        assert_eq!(in_px, [""; 0], "{}", sheet.display());
    }
}

#[test]
fn html_and_charts_have_the_same_fonts_and_screens() {
    assert_eq!(value(&theme(), &[], ":root", "--font"), FONT);
    let sources: Vec<String> = files(&root().join("src")).iter().map(read).collect();
    for query in [PHONE, WIDE].map(|query| query.trim_start_matches("@media ")) {
        assert!(sources.iter().any(|source| source.contains(&format!("\"{query}\""))), "no {query} in src");
    }
}
