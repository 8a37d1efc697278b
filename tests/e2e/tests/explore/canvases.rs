//! The canvases: sharp at every pixel ratio, redrawn when the box or the theme changes, still when nothing does.

use wormteeth_e2e::{Device, Key, Page, explore, explore_at};

/// Waits until no chart's pixels are those of `before`.
#[track_caller]
fn wait_redrawn(page: &Page, what: &str, before: &[String]) {
    page.wait_eq(what, || page.pictures().iter().zip(before).any(|(now, was)| now == was), &false);
}

#[test]
fn canvases_have_a_pixel_for_each_of_their_box_at_any_ratio_and_width() {
    for ratio in [1.0, 1.5, 2.0] {
        explore_at(ratio, |page| {
            page.open("");
            assert_eq!(page.js("return devicePixelRatio").as_f64(), Some(ratio));
            let at_first = page.pictures();
            assert_eq!(at_first.len(), 4, "one in each chart");
            for device in [Device { width: 1033, ..Device::DESKTOP }, Device::PHONE, Device::DESKTOP] {
                page.set_device(&device);
                page.wait_for(
                    &format!("each canvas has the pixels of its box at {ratio}, {} wide", device.width),
                    "return [...document.querySelectorAll('figure canvas')].every(canvas => {
                        const { width, height } = canvas.getBoundingClientRect();
                        return [canvas.width - width * devicePixelRatio, canvas.height - height * devicePixelRatio]
                            .every(off => Math.abs(off) <= 1); })",
                );
                page.settle();
                assert_eq!(page.pictures() == at_first, device == Device::DESKTOP, "at {ratio}, {} wide", device.width);
            }
        });
    }
}

#[test]
fn a_step_of_p_changes_every_chart() {
    explore(|page| {
        page.open("#/explore?v=1"); // a first visit highlights a bin until something is edited
        let before = page.pictures();
        page.focus("#p");
        page.press(&[Key::Right; 20]);
        wait_redrawn(page, "a chart shows the p of before", &before);
        page.press(&[Key::Left; 20]);
        page.wait_eq("the charts, back where they were", || page.pictures(), &before);
    });
}

#[test]
fn a_theme_redraws_and_auto_follows_the_system() {
    explore(|page| {
        page.set_media(&[("prefers-color-scheme", "light")]);
        page.open("");
        let paper = || page.text_of_js("return getComputedStyle(document.documentElement).backgroundColor");
        assert_eq!((page.value("#theme").as_str(), paper().as_str()), ("auto", "rgb(253, 252, 250)"));
        let light = page.pictures();
        page.set_media(&[("prefers-color-scheme", "dark")]);
        wait_redrawn(page, "a light chart is left", &light);
        page.settle();
        let dark = page.pictures();
        assert_eq!(paper(), "rgb(21, 24, 27)", "the look's #15181B");
        page.choose("#theme", "light");
        page.wait_eq("the charts in light", || page.pictures(), &light);
        page.choose("#theme", "projector");
        wait_redrawn(page, "a light chart is left", &light);
        page.choose("#theme", "auto");
        page.wait_eq("the charts in dark, by the system", || page.pictures(), &dark);
    });
}

#[test]
fn a_step_of_p_leaves_the_curves_alone() {
    explore(|page| {
        page.open("");
        page.focus("#p");
        page.press(&[Key::Right]); // by now the base layer is kept
        // Speed is measured elsewhere; here only that the base layer is copied as a picture and not drawn again for each step: neither on
        // the canvas of the chart nor on one that is not in the page.
        page.js("const curves = document.querySelector('#chart-curves canvas'); window.calls = { drawImage: 0, lineTo: 0 };
             for (const name of Object.keys(calls)) {
                 const call = CanvasRenderingContext2D.prototype[name];
                 CanvasRenderingContext2D.prototype[name] = function (...given) {
                     if (this.canvas === curves || !this.canvas.isConnected) calls[name]++;
                     return call.apply(this, given); }; }");
        page.press(&[Key::Right; 4]);
        page.wait_eq("p", || page.value("#p"), &"0.575".to_owned());
        page.settle();
        let lines = page.js("return calls.lineTo");
        assert!(lines.as_u64() < Some(20), "{lines}: the curves have hundreds of lines, what joins a label to its mark has one");
        page.wait_for("the kept picture", "return calls.drawImage > 0");
        page.focus("#bars");
        page.press(&[Key::Up]);
        page.wait_for("other data redraw it", "return calls.lineTo > 100");
    });
}
