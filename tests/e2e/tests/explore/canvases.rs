//! The canvases: sharp at every pixel ratio, drawn, redrawn when the box or the theme changes, still when nothing does.

use wormteeth_e2e::{Chart, Device, Key, Page, explore, explore_at, json};

fn fingerprints(page: &Page) -> [String; 4] {
    Chart::ALL.map(|chart| page.fingerprint(chart))
}

/// Waits until every chart's pixels differ from `before`.
#[track_caller]
fn wait_redrawn(page: &Page, what: &str, before: &[String; 4]) {
    page.wait_eq(what, || fingerprints(page).iter().zip(before).all(|(now, was)| now != was), &true);
}

/// Asserts that each canvas has the size in device pixels of its box, at some widths.
fn sharp(page: &Page, ratio: f64) {
    for device in [Device::DESKTOP, Device { width: 1033, ..Device::DESKTOP }, Device::PHONE] {
        page.set_device(&device);
        page.open("");
        assert_eq!(page.js("return devicePixelRatio").as_f64(), Some(ratio));
        let off = page.js("return [...document.querySelectorAll('figure canvas')].map(canvas => {
                const { width, height } = canvas.getBoundingClientRect();
                return [canvas.width - width * devicePixelRatio, canvas.height - height * devicePixelRatio]; });");
        let off: Vec<[f64; 2]> = serde_json::from_value(off).expect("pairs");
        assert_eq!(off.len(), 4, "one in each chart");
        assert!(off.iter().flatten().all(|off| off.abs() <= 1.0), "at {ratio}, {} wide: {off:?}", device.width);
    }
}

#[test]
fn canvases_have_a_pixel_for_each_of_a_plain_screen() {
    explore(|page| sharp(page, 1.0));
}

#[test]
fn canvases_have_a_pixel_for_each_of_a_laptops_screen() {
    explore_at(1.5, |page| sharp(page, 1.5));
}

#[test]
fn canvases_have_a_pixel_for_each_of_a_phones_screen() {
    explore_at(2.0, |page| sharp(page, 2.0));
}

#[test]
fn every_chart_has_something_on_it() {
    explore(|page| {
        page.open("");
        let painted = page.js("return [...document.querySelectorAll('figure canvas')].map(canvas => {
                const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', { willReadFrequently: true });
                copy.drawImage(canvas, 0, 0);
                const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
                const pixels = new Uint32Array(data.buffer); // the first is the page's
                let painted = 0; for (const pixel of pixels) painted += pixel !== pixels[0];
                return painted / pixels.length; });");
        let painted: Vec<f64> = serde_json::from_value(painted).expect("four shares");
        assert_eq!(painted.len(), 4);
        assert!(painted.iter().all(|share| (0.01..0.5).contains(share)), "{painted:?}");
    });
}

#[test]
fn a_step_of_p_changes_every_chart() {
    explore(|page| {
        page.open("");
        let before = fingerprints(page);
        page.focus("#p");
        page.press(&[Key::Right; 20]);
        wait_redrawn(page, "every chart shows the new p", &before);
        page.press(&[Key::Left; 20]);
        page.wait_eq("the charts, back where they were", || fingerprints(page), &before);
    });
}

#[test]
fn resizing_redraws_at_the_new_size() {
    explore(|page| {
        page.open("");
        let before = fingerprints(page);
        let width = page.rect("#chart-counts canvas").width;
        page.set_device(&Device { width: 1100, ..Device::DESKTOP });
        page.wait_eq("narrower charts", || page.rect("#chart-counts canvas").width < width - 20.0, &true);
        wait_redrawn(page, "the charts fill their new boxes", &before);
        page.wait_for(
            "pixels match",
            "return [...document.querySelectorAll('figure canvas')].every(canvas =>
            Math.abs(canvas.width - canvas.getBoundingClientRect().width) <= 1)",
        );
        page.set_device(&Device::DESKTOP);
        page.wait_eq("the charts at the old size", || fingerprints(page), &before);
    });
}

#[test]
fn a_theme_redraws_and_auto_follows_the_system() {
    explore(|page| {
        page.set_media(&[("prefers-color-scheme", "light")]);
        page.open("");
        let theme = || page.attribute("html", "data-theme").unwrap_or_default();
        assert_eq!((theme().as_str(), page.value("#theme").as_str()), ("light", "auto"));
        let light = fingerprints(page);
        page.set_media(&[("prefers-color-scheme", "dark")]);
        page.wait_eq("the theme", theme, &"dark".to_owned());
        wait_redrawn(page, "dark charts", &light);
        let dark = fingerprints(page);
        let paper = page.text_of_js("return getComputedStyle(document.documentElement).backgroundColor");
        assert_eq!(paper, "rgb(21, 24, 27)", "the look's #15181B");
        page.choose("#theme", "light");
        page.wait_eq("the charts in light", || fingerprints(page), &light);
        assert_eq!(page.text_of_js("return getComputedStyle(document.documentElement).backgroundColor"), "rgb(253, 252, 250)");
        page.choose("#theme", "projector");
        wait_redrawn(page, "the projector's charts", &light);
        page.choose("#theme", "auto");
        page.wait_eq("the charts in dark, by the system", || fingerprints(page), &dark);
    });
}

#[test]
fn a_step_of_p_leaves_the_curves_alone() {
    explore(|page| {
        page.open("");
        page.focus("#p");
        page.settle();
        // Speed is measured elsewhere; here only that the base layer is copied as a picture and not drawn again for each step: neither on
        // the canvas of the chart nor on one that is not in the page.
        page.js("const curves = document.querySelector('#chart-curves canvas'); window.calls = { drawImage: 0, stroke: 0 };
             for (const name of Object.keys(calls)) {
                 const call = CanvasRenderingContext2D.prototype[name];
                 CanvasRenderingContext2D.prototype[name] = function (...given) {
                     if (this.canvas === curves || !this.canvas.isConnected) calls[name]++;
                     return call.apply(this, given); }; }");
        page.press(&[Key::Right; 5]);
        page.wait_eq("p", || page.value("#p"), &"0.575".to_owned());
        page.settle();
        assert_eq!(page.js("return calls.stroke"), json!(0), "strokes: the curves are drawn by them");
        page.wait_for("the kept picture", "return calls.drawImage > 0");
        page.focus("#bars");
        page.press(&[Key::Up]);
        page.wait_for("other data redraw it", "return calls.stroke > 0");
    });
}
