//! What fits where: 1280×720 without scrolling, one column on a phone, nothing that jumps.

use wormteeth_e2e::{Device, Rect, explore};

use crate::expected::neuron_link;

/// Controls smaller than a finger, or outside of the screen's width.
const BAD: &str = "
    return [...document.querySelectorAll('main button, main input, main select, main summary')].flatMap(control => {
        const area = control.type === 'checkbox' ? control.closest('label') : control, box = area.getBoundingClientRect();
        const small = arguments[0] && box.height < 43.9, out = box.left < -0.5 || box.right > innerWidth + 0.5;
        return small || out ? [`${control.id}: ${box.left.toFixed()} to ${box.right.toFixed()}, ${box.height.toFixed(1)} high`] : []; });";

#[test]
fn a_desk_sees_all_of_it_without_scrolling() {
    explore(|page| {
        for theme in ["light", "dark", "projector"] {
            for fair in ["eta", "first-step"] {
                page.open(&format!("{}&theme={theme}", neuron_link(&[("fair", fair)])));
                let size =
                    page.js("const { scrollWidth, scrollHeight } = document.documentElement; return [scrollWidth, scrollHeight]");
                assert_eq!(size, serde_json::json!([1280, 720]), "{theme} {fair}");
                let bottom = |css: &str| {
                    let Rect { y, height, .. } = page.rect(css);
                    y + height
                };
                assert!(bottom("#sentence") <= 720.0 && bottom("#play") <= 720.0, "{theme} {fair}");
                let cut = page.js("return [...document.querySelectorAll('main input[type=number]')].filter(field => field.scrollWidth > field.clientWidth + 1).map(field => field.id)");
                assert_eq!(cut, serde_json::json!([]), "{theme}: figures are cut");
                assert_eq!(page.js_with(BAD, serde_json::json!([false])), serde_json::json!([]), "{theme}");
            }
        }
    });
}

#[test]
fn other_widths_have_no_sideways_scroll_and_a_phone_has_large_controls() {
    explore(|page| {
        for (device, one_column) in [
            (Device { width: 1024, height: 768, touch: false }, false),
            (Device { width: 768, height: 1024, touch: true }, true),
            (Device::PHONE, true),
            (Device { width: 320, height: 640, touch: true }, true),
        ] {
            page.set_device(&device);
            page.open("#/neuron");
            let wide = page.js("return document.documentElement.scrollWidth - innerWidth");
            assert_eq!(wide, 0, "{} wide", device.width);
            assert_eq!(page.js_with(BAD, serde_json::json!([device.touch])), serde_json::json!([]), "{} wide", device.width);
            assert_eq!(page.rect(".sigmoid").x == page.rect(".race").x, one_column, "{} wide", device.width);
        }
    });
}

#[test]
fn nothing_jumps_from_step_to_step() {
    let places = "return ['#chart-race', '#play', '#chart-sigmoid', '.gradient', '.factors', '#sentence'].map(css => {
        const { x, y, width } = document.querySelector(css).getBoundingClientRect(); return [x, y, width]; })";
    explore(|page| {
        page.open("#/neuron");
        let before = page.js(places);
        page.focus("#step");
        for step in ["0", "1", "99", "200"] {
            page.paste("#step-number", step);
            page.wait_eq(step, || page.value("#step"), &step.to_owned());
            page.settle();
            assert_eq!(page.js(places), before, "at step {step}");
        }
    });
}
