//! One screen of 1280×720 shows all; a phone shows one column; nothing jumps, and fingers find what they look for.

use wormteeth_e2e::{Device, Page, explore};

const STATES: [&str; 5] = [
    "",
    "logits=1000,0&target=1",
    "logits=60,20,-20,-60,3,4,-1.5,88&target=3&temperature=0.5&unit=nats",
    "logits=1000000,-1000000&target=1&temperature=0.01",
    "logits=-1000,-1001,-999.5,-1e6&unit=dits",
];

fn too_large(page: &Page, height_too: bool) -> Option<String> {
    let size = page.js("const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement; return [scrollWidth, clientWidth, scrollHeight, clientHeight];");
    let [width, inner_width, height, inner_height]: [f64; 4] = serde_json::from_value(size).expect("four numbers");
    let fits = width <= inner_width && (!height_too || height <= inner_height);
    (!fits).then(|| format!("{width}×{height} px on a screen of {inner_width}×{inner_height}"))
}

/// Parts of the view that reach over the edge of what they stand in.
fn spilt(page: &Page) -> String {
    page.text_of_js(
        "const main = document.querySelector('main').getBoundingClientRect();
         return [...document.querySelectorAll('main *')].filter(part => part.checkVisibility() && !part.closest('details, .alt, math'))
            .filter(part => { const { left, right, width } = part.getBoundingClientRect(); return width > 2 && (right > main.right + 1 || left < main.left - 1); })
            .map(part => `${part.localName}.${part.className}`).join(' ')",
    )
}

#[test]
fn a_projector_shows_everything_without_scrolling() {
    explore(|page| {
        for theme in ["light", "dark", "projector"] {
            for state in STATES {
                page.open(&format!("#/softmax?theme={theme}&{state}"));
                assert_eq!(too_large(page, true), None, "{theme}, {state}");
                assert_eq!(spilt(page), "", "{theme}, {state}");
            }
        }
    });
}

#[test]
fn no_width_scrolls_sideways() {
    explore(|page| {
        for (width, touch) in [(360, true), (414, true), (600, true), (768, true), (999, false), (1024, false), (1920, false)] {
            page.set_device(&Device { width, height: 740, touch });
            for state in STATES {
                page.open(&format!("#/softmax?{state}"));
                assert_eq!((too_large(page, false), spilt(page)), (None, String::new()), "{width} wide, {state}");
            }
        }
    });
}

#[test]
fn breaking_down_moves_nothing() {
    explore(|page| {
        page.open("#/softmax");
        let places = || {
            page.js("return [...document.querySelectorAll('main section, .naive tbody, .class-chart, .torch dt')].map(part => { const { x, y, width, height } = part.getBoundingClientRect(); return [x, y, width, height].map(Math.round); });")
        };
        let before = places();
        for button in ["#more-100", "#more-100", "#less-100", "#less-100", "#less-100"] {
            page.click(button);
            page.settle();
            assert_eq!(places(), before, "{button}");
        }
    });
}

#[test]
fn fingers_find_controls_of_44_pixels() {
    explore(|page| {
        for device in [Device::PHONE, Device { width: 1280, height: 800, touch: true }] {
            page.set_device(&device);
            page.open("#/softmax?logits=1,2,3,4,5,6,7,8");
            let small = page.text_of_js(
                "return [...document.querySelectorAll('a[href], button, input, select, summary, [role=slider]')]
                    .filter(control => control.checkVisibility() && !control.closest('#sentence'))
                    .map(control => control.type === 'radio' ? control.closest('label') : control)
                    .filter(control => control.getBoundingClientRect().height < 43.9).map(control => control.id || control.localName).join(' ')",
            );
            assert_eq!(small, "", "{} wide", device.width);
        }
    });
}
