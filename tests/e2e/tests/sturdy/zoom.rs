//! Magnified by the browser, as readers who see little do: nothing is cut, and there is one direction to scroll in.

use wormteeth_e2e::{Device, explore};

use crate::views::{VIEWS, wait_view};

/// What sticks out at the right of the page and of whatever scrolls there, and controls whose words are cut.
const LOST: &str = "const root = document.documentElement, lost = [];
    const name = element => `${element.tagName} ${element.id} ${element.className}`;
    const scrolls = element => ['auto', 'scroll', 'hidden'].includes(getComputedStyle(element).overflowX);
    for (const element of document.querySelectorAll('body *')) {
        const { display, overflowX, visibility } = getComputedStyle(element), { right, width, height } = element.getBoundingClientRect();
        if (visibility === 'hidden' || width <= 1 || height <= 1) continue;
        let around = element.parentElement;
        while (around !== document.body && !scrolls(around)) around = around.parentElement;
        if (around === document.body && right > innerWidth + 1) lost.push(`${name(element)} ends at ${right}`);
        const control = element.matches('button, input:not([type=range]), select');
        if (control && overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) lost.push(`${name(element)} is cut`);
    }
    if (root.scrollWidth > root.clientWidth) lost.push(`the page is ${root.scrollWidth} wide`);
    return lost.join('\\n');";

fn nothing_is_lost(width: u32, height: u32) {
    explore(|page| {
        page.set_device(&Device { width, height, touch: false });
        for view in VIEWS {
            page.open(&format!("#/{view}"));
            wait_view(page, view);
            assert_eq!(page.text_of_js(LOST), "", "{view} at {width} × {height}");
        }
    });
}

/// 1280×720 at 200 %.
#[test]
fn at_twice_the_size_nothing_is_lost() {
    nothing_is_lost(640, 360);
}

/// 1280×1024 at 400 %, as WCAG 2.2 asks (1.4.10).
#[test]
fn at_four_times_the_size_nothing_is_lost() {
    nothing_is_lost(320, 256);
}
