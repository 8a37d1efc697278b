//! Magnified by the browser, as readers who see little do: nothing is cut, and there is one direction to scroll in.

use wormteeth_e2e::{Device, Pointer, explore, json, until};

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

/// Text at 200 % by the browser's own setting: all of the page is as large as with the browser's zoom, charts and what is dragged
/// in them included.
#[test]
fn text_twice_as_large_makes_the_page_so() {
    explore(|page| {
        page.session().cdp("Page.setFontSizes", json!({ "fontSizes": { "standard": 32, "fixed": 26 } }));
        for view in VIEWS {
            page.open(&format!("#/{view}"));
            wait_view(page, view);
            assert_eq!(page.text_of_js(LOST), "", "{view}");
            let blurred = "return [...document.querySelectorAll('figure canvas')].filter(canvas => canvas.checkVisibility())
                .every(canvas => Math.abs(canvas.width - canvas.getBoundingClientRect().width * devicePixelRatio) <= 1)";
            page.wait_for(&format!("{view}: each canvas has the pixels of its box"), blurred);
            assert_eq!(page.rect("#share").height, 64.0, "{view}: a button of 32 px");
        }
        // With room enough it still fits the screen.
        page.session().cdp("Page.setFontSizes", json!({ "fontSizes": { "standard": 20, "fixed": 16 } }));
        page.set_device(&Device { width: 1920, height: 1080, touch: false });
        page.open("#/explore");
        assert_eq!(page.rect("#share").height, 40.0, "a button of 32 px");
        assert_eq!(page.js("return document.documentElement.scrollHeight"), 1080);
        page.scroll_to("#bars");
        let (under, _) = page.rect("#count-4").centre();
        let bar = page.bars().into_iter().find(|bar| bar.left < under && under < bar.right).expect("a bar over its field");
        let halfway = f64::midpoint(bar.top, bar.foot);
        page.drag(Pointer::Mouse, &[(bar.x(), bar.top), (bar.x(), halfway)]);
        until("half of 100 worms", || {
            let count: f64 = page.counts()[4].parse().expect("a count");
            if (count - 50.0).abs() < 2.0 { Ok(()) } else { Err(format!("there are {count}")) }
        });
        let (thumb, marker) = (page.thumb().centre().0, page.marker_x());
        assert!((thumb - marker).abs() <= 2.0, "the slider's thumb at {thumb}, the marker at {marker}");
    });
}
