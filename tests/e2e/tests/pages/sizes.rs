//! From a phone to a wall: what each size of the window must have.

use wormteeth_e2e::{Device, Page, VIEWS, explore, json};

const fn desk(width: u32, height: u32) -> Device {
    Device { width, height, touch: false }
}

#[test]
fn both_divergences_stay_in_sight_over_what_is_dragged() {
    explore(|page| {
        // 853 × 480 is 1280 × 720 at 150 %.
        for device in
            [Device::PHONE, Device { width: 390, height: 844, touch: true }, Device::SIDEWAYS, desk(853, 480), desk(820, 1180)]
        {
            page.set_device(&device);
            page.open("#/explore?v=1");
            let (strip, chart) = (page.rect(".strip"), page.rect("#chart-counts"));
            let most = if device.width < 600 { 130.0 } else { 170.0 };
            assert!(chart.y <= most && strip.y + strip.height <= chart.y, "{device:?}: {chart:?} under {strip:?}");
            page.scroll_to("#p");
            let (strip, p) = (page.rect(".strip"), page.rect("#p"));
            assert!(strip.y == 0.0 && p.y >= strip.height, "{device:?}: {p:?} under {strip:?}");
            let whole = "return [...document.querySelectorAll('.strip b')].every(figure => { const { left, right, top, bottom } = figure.getBoundingClientRect();
                return left >= 0 && right <= innerWidth && top >= 0 && bottom <= arguments[0] && figure.textContent.length === 5; })";
            assert_eq!(page.js_with(whole, json!([strip.height])), true, "{device:?}");
            let (left, right) = (page.rect("#chart-terms-left"), page.rect("#chart-terms-right"));
            assert_eq!(left.y == right.y, device.width >= 600, "{device:?}: the sums side by side");
        }
    });
}

#[test]
fn a_phone_s_counts_stand_under_their_bars_and_one_has_room_for_fingers() {
    // Of a field's middle from that of its bin, in the chart over it.
    let apart = "const { left, right } = document.querySelector('#chart-counts').getBoundingClientRect();
        const margin = side => parseFloat(getComputedStyle(document.documentElement).getPropertyValue(`--chart-${side}`));
        const cells = [...document.querySelectorAll('.counts li')], [from, to] = [left + margin('left'), right - margin('right')];
        return Math.max(...cells.map((cell, k) => { const { left, right } = cell.getBoundingClientRect();
            return Math.abs((left + right) / 2 - from - (k + 0.5) * (to - from) / cells.length); }))";
    explore(|page| {
        page.set_device(&Device::PHONE);
        page.open("#/explore?v=1");
        let apart = page.js(apart).as_f64().unwrap_or(f64::INFINITY);
        assert!(apart <= 1.0, "a field is {apart} px beside its bar");
        // At first the bin with the largest term; then the one that was touched last.
        assert!(page.visible_text(".bin-stepper").starts_with("10 teeth"), "{}", page.visible_text(".bin-stepper"));
        page.click("#count-less");
        page.wait_eq("the count", || page.value("#count-10"), &"36".to_owned());
        page.focus("#count-4");
        assert!(page.rect("#count-4").width >= 60.0, "the field that is edited is wide");
        page.click("#count-more");
        page.wait_eq("the count", || page.value("#count-4"), &"101".to_owned());
        page.retype(".bin-stepper input", "90");
        assert_eq!((page.value("#count-4"), page.value("#count-10")), ("90".to_owned(), "36".to_owned()));
        page.open("#/explore?v=1&counts=1,2,3,4,5,6,7,8,9,10,11,1200");
        let long = "const list = document.querySelector('.counts ol'), cells = [...list.querySelectorAll('input')];
            return list.scrollWidth > list.clientWidth && getComputedStyle(list).maskImage !== 'none'
                && cells.every(cell => cell.scrollWidth <= cell.clientWidth + 1 && cell.clientWidth >= 42)";
        assert_eq!(page.js(long), true, "twelve bins, four digits: whole cells that scroll, and it is seen that they do");
    });
}

/// From 1600 px on all grows with the window, 12 px to 20 at 2560; what fits 1280 × 720 fits still.
#[test]
fn type_and_charts_grow_with_a_wide_window() {
    let ends = "const of = (css, side) => Math.round(document.querySelector(css).getBoundingClientRect()[side]);
        return [of('h1', 'left') - of('main .panel', 'left'), of('#share', 'right') - Math.max(...[...document.querySelectorAll('main > .panel, main > div > .panel')].map(panel => Math.round(panel.getBoundingClientRect().right)))]";
    explore(|page| {
        for (width, height, grown) in [
            (1280, 720, 1.0),
            (1600, 900, 1.0),
            (1600, 720, 1.0),
            (1920, 1080, 1.222),
            (2560, 1440, 5.0 / 3.0),
            (2560, 1080, 1.5),
        ] {
            page.set_device(&desk(width, height));
            for view in VIEWS {
                page.open(&format!("#/{view}?v=1"));
                let share = page.rect("#share").height;
                assert!((share - 32.0 * grown).abs() < 0.6, "{view} at {width} × {height}: a button of 32 px is {share} px high");
                let too_high = page.js("return document.documentElement.scrollHeight > innerHeight");
                assert!(view == "ledger" || too_high == false, "{view} at {width} × {height} scrolls");
                let is_text = matches!(view, "ledger" | "lesson");
                assert!(is_text || page.js(ends) == json!([0, 0]), "{view} at {width}: {}", page.js(ends));
            }
            page.open("#/explore?v=1");
            assert!((page.thumb().centre().0 - page.marker_x()).abs() <= 2.0, "the thumb lies at p at {width}");
        }
    });
}

#[test]
fn a_classroom_reads_every_text() {
    let small = "const small = [], texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let text; (text = texts.nextNode());) {
            const part = text.parentElement, { width } = part.getBoundingClientRect(), size = parseFloat(getComputedStyle(part).fontSize);
            if (text.textContent.trim() && width > 1 && part.checkVisibility({ visibilityProperty: true }) && size < 16 && !part.closest('.shading-key i')) small.push(`${text.textContent.trim()}: ${size} px`);
        }
        for (const field of document.querySelectorAll('input:not([type]), input[type=text], select'))
            if (field.checkVisibility() && parseFloat(getComputedStyle(field).fontSize) < 16) small.push(field.id);
        return small.join();";
    // A field without a word beside it. Of a row, the row's name counts; a menu in a title is named by it, and a speed by its unit.
    let unnamed = "return [...document.querySelectorAll('main :is(input[role=spinbutton], select)')].filter(field => field.checkVisibility()
        && !field.closest('.counts, .knobs, #target') && ![...field.labels ?? [], field.closest('.knob') ?? field].some(label => [...label.querySelectorAll('span, b')]
            .some(word => word.textContent.trim() && word.getBoundingClientRect().width > 1 && word.checkVisibility()))
        && !(field.localName === 'select' && field.matches('.panel-head *, #speed'))).map(field => field.id).join()";
    explore(|page| {
        for view in VIEWS {
            page.open(&format!("#/{view}?v=1&theme=projector"));
            assert_eq!((page.text_of_js(small), page.text_of_js(unnamed)), (String::new(), String::new()), "{view}");
        }
        for (device, view) in [desk(1024, 768), desk(1280, 720)].iter().flat_map(|device| VIEWS.map(|view| (device, view))) {
            page.set_device(device);
            page.open(&format!("#/{view}?v=1"));
            assert_eq!(page.text_of_js(unnamed), "", "{view} at {device:?}");
        }
    });
}

fn shifts(page: &Page) -> f64 {
    page.js("return window.shifted").as_f64().unwrap_or(f64::INFINITY)
}

#[test]
fn nothing_jumps_from_the_still_figure_to_the_live_page() {
    let watch = "window.shifted = 0; new PerformanceObserver(list => { for (const entry of list.getEntries()) window.shifted += entry.value; })
        .observe({ type: 'layout-shift', buffered: true });";
    explore(|page| {
        page.before_each_document(watch);
        for device in [Device::DESKTOP, Device::PHONE, desk(1920, 1080)] {
            page.set_device(&device);
            page.open("");
            assert!(shifts(page) < 0.01, "{device:?}: shifted by {}", shifts(page));
        }
    });
}
