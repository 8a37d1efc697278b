//! What fits where: a desk sees a page whole, no width scrolls sideways, nothing is cut, covered or too small for a finger.

use wormteeth_e2e::{Device, Page, Pointer, VIEWS, explore, json};

use crate::{EVIDENCE, INFORMATION, NEURON, SOFTMAX, view};

/// Pages as they open, and two that are as full as they are at times: in these nothing may be out of place.
const USUAL: [&str; 10] = [
    "#/lesson?v=1",
    "#/lesson?v=1&step=best-p&draft=best-p:2.58_1.93______0.5",
    "#/explore?v=1",
    "#/information?v=1",
    "#/evidence?v=1",
    "#/evidence?first=two-group&p1=1&caught=1000",
    "#/evidence?caught=100000&refit=refitted&size=5000&seed=4294967295&unit=nats",
    "#/neuron?v=1",
    "#/softmax?v=1",
    "#/ledger?v=1",
];

/// Pages with as many and as long figures as there can be: these at least fit.
const EXTREME: [&str; 8] = [
    "#/lesson?step=cost&answers=draw-your-model:1000000000_0_0_0_0_0_0_0_0_0_0",
    "#/lesson?step=classifier&answers=bit:20;draw-your-model:0_1_0_0_0_0_0_0_0_0_0;which-is-closer:binomial;entropy:0.123456789;where-from:10;swap:same;best-p:0.123456789_1000000000_______;two-groups:1;other-direction:0",
    "#/information?p=1,2,3,4,5,6,7,8,9,10,11,12&q=3,4,5,6,7,8,9,10,11,12,1,2",
    "#/information?p=1,0&q=0,1&unit=dits",
    "#/neuron?fair=first-step&x=-100&w=100&eta=1000&steps=2000",
    "#/softmax?logits=60,20,-20,-60,3,4,-1.5,88&target=3&temperature=0.5&unit=nats",
    "#/softmax?logits=1000000,-1000000&target=1&temperature=0.01",
    "#/softmax?logits=-1000,-1001,-999.5,-1e6&unit=dits",
];

/// What is wrong with the page as it lies there: beyond its edge, too low for a finger; `whole`: not whole on the screen; `usual`: cut,
/// or too narrow for a finger; `strict`: out of its panel, or over one another.
pub const WRONG: &str = "
    const root = document.documentElement, [whole, usual, strict] = arguments, finger = matchMedia('(pointer: coarse)').matches, wrong = new Set();
    const name = part => part.id || part.dataset?.quantity || `${part.localName}.${part.getAttribute('class')} ${part.textContent.trim().slice(0, 20)}`;
    const box = part => part.getBoundingClientRect(), style = part => getComputedStyle(part), tell = (part, what) => wrong.add(`${name(part)} ${what}`);
    const around = (part, is) => { for (let each = part; each !== root; each = each.parentElement) if (is(each)) return each; };
    if (root.scrollWidth > root.clientWidth) tell(root, `is ${root.scrollWidth} px wide`);
    if (whole && root.scrollHeight > root.clientHeight) tell(root, `is ${root.scrollHeight} px high`);
    const seen = [...document.querySelectorAll('body *')].filter(part => part.checkVisibility({ visibilityProperty: true })
        && !around(part, each => box(each).width <= 1 || box(each).height <= 1));
    for (const part of seen) {
        const { left, right } = box(part), panel = part.closest('.panel');
        if ((left < -1 || right > innerWidth + 1) && !around(part.parentElement, each => style(each).overflowX !== 'visible' && each !== document.body))
            tell(part, 'leaves the page');
        if (finger && part.matches('button, select, input, summary, a[href], [role=slider]') && !part.closest('p')) {
            // What a label or a card around it catches counts; a link in a sentence may be small.
            const boxes = [part, ...(part.labels ?? []), part.closest('.model') ?? part].map(box);
            if (Math.max(...boxes.map(each => each.height)) < 43.5) tell(part, 'is too low for a finger');
            if (part.matches('button, select, summary, a') && style(part).touchAction !== 'manipulation') tell(part, 'magnifies at quick taps');
            if (!part.matches('.explore .counts input') /* beside a stepper */ && (innerWidth === 360 || innerWidth >= 600 && part.matches('button')) && usual && Math.max(...boxes.map(each => each.width)) < 43.5) tell(part, 'is too narrow for a finger');
        }
        if (strict && panel && part.matches('button, select, input, h2, data, .unit, summary') && (right > box(panel).right + 1 || left < box(panel).left - 1)) tell(part, 'leaves its panel');
        if (usual && part.matches('button, input:not([type=range]), select') && style(part).overflowX !== 'visible' && part.scrollWidth > part.clientWidth + 1)
            tell(part, 'is cut');
    }
    const apart = seen.filter(part => strict && part.matches('main :is(button, select, input:not([type=range]), h2, data, .unit, summary)')
        && !part.closest('details > div') && !around(part, each => /fixed|sticky/.test(style(each).position)));
    apart.forEach((one, place) => { for (const other of apart.slice(place + 1)) {
        const a = box(one), b = box(other), apart = one.contains(other) || other.contains(one);
        if (!apart && a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1) tell(one, `and ${name(other)} meet`);
    } });
    return [...wrong].join('\\n');";

/// Opens a link and asserts that nothing is wrong. Whether Explore's panels are in order is asked in tests/explore.
#[track_caller]
fn nothing_is_wrong(page: &Page, link: &str, whole: bool) {
    page.open(link);
    let usual = USUAL.iter().any(|usual| link.starts_with(usual));
    let screen = page.text_of_js("return `${innerWidth} x ${innerHeight}`");
    assert_eq!(page.js_with(WRONG, json!([whole, usual, usual && view(link) != "explore"])), "", "{link} at {screen}");
}

#[test]
fn a_desk_sees_each_page_whole() {
    explore(|page| {
        let looks = ["light", "dark", "projector", "light&lang=zh-CN", "projector&lang=zh-CN"];
        for (link, theme) in USUAL.iter().chain(&EXTREME).flat_map(|link| looks.map(|look| (link, look))) {
            let whole = view(link) != "ledger";
            nothing_is_wrong(page, &format!("{link}&theme={theme}"), whole);
        }
    });
}

/// Among the screens are 1280×720 at 200 %, and 1280×1024 at 400 % as WCAG 2.2 asks (1.4.10).
#[test]
fn no_width_scrolls_sideways_and_fingers_find_every_control() {
    explore(|page| {
        for (width, height, touch) in [
            (320, 256, true),
            (360, 740, true),
            (600, 740, true),
            (640, 360, false),
            (768, 1024, true),
            (999, 740, false),
            (1024, 768, false),
            (1280, 800, true),
            (1920, 1080, false),
        ] {
            page.set_device(&Device { width, height, touch });
            for link in USUAL.iter().chain(&EXTREME).filter(|link| width >= 360 || link.ends_with("?v=1")) {
                nothing_is_wrong(page, link, false);
                if link.ends_with("?v=1") {
                    nothing_is_wrong(page, &format!("{link}&lang=zh-CN"), false);
                }
            }
        }
    });
}

#[test]
fn a_phone_has_one_column_and_the_name_of_the_open_page_in_sight() {
    let named = "const [tab, button] = ['nav [aria-current]', '#pages-button'].map(css => document.querySelector(css)),
        { left, right } = (tab.checkVisibility() ? tab : button).getBoundingClientRect();
        return left >= 0 && right <= innerWidth && button.textContent.trim() === tab.textContent && tab.checkVisibility() !== button.checkVisibility()";
    let columns = "return new Set([...document.querySelectorAll('main .panel')].map(panel => Math.round(panel.getBoundingClientRect().left))).size";
    let high = "return [...document.querySelectorAll('main.information .panel')].filter(panel => panel.getBoundingClientRect().height > innerHeight).map(panel => panel.className).join()";
    explore(|page| {
        for device in [Device::DESKTOP, Device::PHONE] {
            page.set_device(&device);
            for view in VIEWS {
                page.open(&format!("#/{view}"));
                assert_eq!(page.js(named), true, "{view}");
                let is_text = matches!(view, "ledger" | "lesson");
                assert!(is_text || (page.js(columns) == 1) == device.touch, "{view}: {} columns", page.js(columns));
                assert_eq!(page.js(high), "", "{view}: panels that are higher than the screen");
            }
        }
    });
}

#[test]
fn nothing_moves_when_figures_come_and_go() {
    // A link, and what is clicked, or pasted into a field.
    let acts: [(&str, &[(&str, &str)]); 6] = [
        (
            "#/lesson?v=1&step=cost&answers=draw-your-model:1_0_0_0_0_0_0_0_0_0_0",
            &[("#model [value=uniform]", ""), ("#model [value=binomial]", ""), ("#model [value=yours]", "")],
        ),
        (INFORMATION, &[("#q-0", "0"), ("#q-0", "0.5"), ("#q-0", "0.9"), ("#q-0", "1")]),
        (EVIDENCE, &[("#rewind", ""), ("#catch-1", ""), ("#catch-10", ""), ("#catch-1000", ""), ("#run", "")]),
        (NEURON, &[("#step-number", "0"), ("#step-number", "1"), ("#step-number", "99"), ("#step-number", "200")]),
        (SOFTMAX, &[("#more-100", ""), ("#more-100", ""), ("#less-100", ""), ("#less-100", ""), ("#less-100", "")]),
        (SOFTMAX, &[("#temperature-number", "0.01"), ("#temperature-number", "100")]),
    ];
    let places = "return JSON.stringify([...document.querySelectorAll('main :is(canvas, section, h2, button, input, select, .naive tbody, dt):not(#sentence *)')].map(part => {
        const { x, y, width, height } = part.getBoundingClientRect(); return [x, y, width, height].map(Math.round); }));";
    explore(|page| {
        for (link, acts) in acts {
            page.open(link);
            let before = page.text_of_js(places);
            for (control, text) in acts {
                if text.is_empty() {
                    page.click(control)
                } else {
                    page.paste(control, text)
                }
                page.settle();
                assert_eq!(page.text_of_js(places), before, "{link}: {text} {control}");
            }
        }
    });
}

/// Text at 200 % by the browser's own setting: all of the page is as large as with the browser's zoom, charts and what is dragged
/// in them included.
#[test]
fn text_twice_as_large_makes_the_page_so() {
    explore(|page| {
        page.session().cdp("Page.setFontSizes", json!({ "fontSizes": { "standard": 32, "fixed": 26 } }));
        for view in VIEWS {
            nothing_is_wrong(page, &format!("#/{view}?v=1"), false);
            let sharp = "return [...document.querySelectorAll('figure canvas')].filter(canvas => canvas.checkVisibility())
                .every(canvas => Math.abs(canvas.width - canvas.getBoundingClientRect().width * devicePixelRatio) <= 1)";
            page.wait_for(&format!("{view}: each canvas has the pixels of its box"), sharp);
            assert_eq!(page.rect("#share").height, 88.0, "{view}: a button of 44 px, the page being 640 wide");
        }
        // With room enough it still fits the screen, and the hand takes hold where things are.
        page.session().cdp("Page.setFontSizes", json!({ "fontSizes": { "standard": 20, "fixed": 16 } }));
        page.set_device(&Device { width: 1920, height: 1080, touch: false });
        nothing_is_wrong(page, "#/explore?v=1", true);
        assert_eq!(page.rect("#share").height, 40.0, "a button of 32 px");
        let (under, _) = page.rect("#count-4").centre();
        let bar = page.bars().into_iter().find(|bar| bar.left < under && under < bar.right).expect("a bar over its field");
        page.drag(Pointer::Mouse, &[(bar.x(), bar.top), (bar.x(), f64::midpoint(bar.top, bar.foot))]);
        page.wait_eq("half of 100 worms", || (page.value("#count-4").parse().unwrap_or(0.0) - 50.0_f64).abs() < 2.0, &true);
        let (thumb, marker) = (page.thumb().centre().0, page.marker_x());
        assert!((thumb - marker).abs() <= 2.0, "the slider's thumb at {thumb}, the marker at {marker}");
    });
}

#[test]
fn the_words_of_an_error_stand_beside_their_field_and_within_the_page() {
    // Of all fields of the page in turn: those whose words are not there, over the field, far from it, cut or covered.
    let script = "const odd = [], frame = () => new Promise(requestAnimationFrame);
        for (const field of document.querySelectorAll('main [role=spinbutton]')) {
            if (!field.checkVisibility() || field.disabled) continue;
            field.focus();
            field.select();
            document.execCommand('insertText', false, '1,234,5x');
            for (let n = 0; n < 2; n++) await frame();
            const words = document.getElementById(field.getAttribute('aria-describedby'));
            const [at, by] = [field, words ?? field].map(element => element.getBoundingClientRect());
            const apart = Math.max(by.top - at.bottom, at.top - by.bottom), inside = by.left >= 0 && by.right <= innerWidth && by.top >= 0 && by.bottom <= innerHeight;
            const over = document.elementFromPoint(by.left + by.width / 2, by.top + by.height / 2);
            if (!words?.textContent || apart < 0 || apart > 12 || by.left > at.right || by.right < at.left || !inside || over !== words
                || document.documentElement.scrollWidth > innerWidth) odd.push(`${field.id}: ${JSON.stringify([at, by])}`);
            field.blur();
            await frame();
        }
        return odd;";
    explore(|page| {
        let screens =
            [Device::DESKTOP, Device { width: 820, height: 1180, touch: false }, Device { touch: false, ..Device::PHONE }];
        for (device, link) in screens.iter().flat_map(|device| USUAL.map(|link| (device, link))) {
            page.set_device(device);
            page.open(link);
            let odd = page.session().js_async(script, json!([]));
            assert_eq!(odd, json!([]), "{link} at {device:?}");
        }
    });
}
