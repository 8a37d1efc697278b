//! Explore fits a projector without scrolling and a phone in one column; nothing covers, cuts or crowds anything.

use wormteeth_e2e::{Device, Page, explore};

use crate::expected::explore_link;

/// What is wrong with the controls in sight, each with the area that takes the pointer for it: a radio's is its label's, or the whole
/// card if the label answers at the card's corners. The marker's area in the plot and the slider under it may overlap: to the hand
/// they are one thing, both move p. A word in the running sentence is as high as its line.
const CONTROLS: &str = "
    const answers = (label, card) => { card.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left, top, right, bottom } = card.getBoundingClientRect();
        return [[left + 4, top + 4], [right - 4, bottom - 4]].every(([x, y]) => label.contains(document.elementFromPoint(x, y))); };
    const area = control => { if (control.type !== 'radio') return control; const label = control.closest('label');
        return answers(label, label.offsetParent) ? label.offsetParent : label; };
    const controls = [...document.querySelectorAll('a[href], button, input, select, summary, [role=slider], #marker')]
        .filter(control => control.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        .map(control => ({ area: area(control), name: control.id || control.localName + ' ' + (control.value ?? control.textContent) }));
    const box = element => element.getBoundingClientRect(), wrong = controls.length > 25 ? [] : [`there are ${controls.length} controls`];
    const coarse = matchMedia('(pointer: coarse)').matches;
    controls.forEach(({ area, name }, index) => {
        const { width, height, right } = box(area), panel = area.closest('.panel');
        if (panel && right > box(panel).right + 0.5) wrong.push(`${name} ends beside its panel`);
        if (coarse && height < 43.9 && !area.closest('#sentence, #marker')) wrong.push(`${name} is ${width} × ${height} under a finger`);
        if (area.scrollWidth > area.clientWidth + 1 && getComputedStyle(area).overflowX !== 'visible') wrong.push(`${name} is cut`);
        for (const other of controls.slice(index + 1)) {
            if (area.contains(other.area) || other.area.contains(area) || [name, other.name].sort().join() === 'marker,p') continue;
            const [p, q] = [box(area), box(other.area)];
            const across = Math.min(p.right, q.right) - Math.max(p.left, q.left);
            const down = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top);
            if (across >= 1 && down >= 1) wrong.push(`${name} and ${other.name} overlap: ${across} × ${down}`);
        }
    });
    scrollTo(0, 0);
    return wrong.join('\\n');";

/// Quantities outside a closed drawer that are not on the screen, whole, or have something over them other than their own card,
/// which is clear and takes the click.
const UNSEEN: &str = "
    return [...document.querySelectorAll('data[data-quantity]')].filter(data => !data.closest('details') && !(() => {
        const { left, top, right, bottom, width } = data.getBoundingClientRect();
        if (width < 4 || left < 0 || top < 0 || right > innerWidth || bottom > innerHeight) return false;
        const above = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
        return above && (data.contains(above) || !!data.closest('.model')?.contains(above)); })())
        .map(data => data.dataset.quantity).join();";

/// The size of a document that is larger than the viewport (in width only, unless `height_too`). A phone's `innerWidth` would grow with
/// the content, so it is no measure.
#[track_caller]
pub fn too_large(page: &Page, height_too: bool) -> Option<[f64; 4]> {
    let size = "const root = document.documentElement; return [root.scrollWidth, root.clientWidth, root.scrollHeight, root.clientHeight];";
    let size: [f64; 4] = serde_json::from_value(page.js(size)).expect("four numbers");
    (size[0] > size[1] || height_too && size[2] > size[3]).then_some(size)
}

#[test]
fn a_projector_shows_everything_without_scrolling() {
    explore(|page| {
        for theme in ["light", "dark", "projector"] {
            let queries = ["", "model=two-group", "model=uniform", "p=0", "p=1&unit=dits", "counts=1000000,2,30000,0,5,6"];
            for query in queries.into_iter().chain(["lang=zh-CN", "model=two-group&lang=zh-CN"]) {
                page.open(&explore_link(&format!("theme={theme}&{query}")));
                assert_eq!((too_large(page, true), page.text_of_js(UNSEEN)), (None, String::new()), "{theme}, {query}");
                let wrong = page.text_of_js(CONTROLS);
                // Seven figures may be longer than their field.
                assert_eq!(wrong.strip_prefix("count-0 is cut").unwrap_or(&wrong), "", "{theme}, {query}");
            }
        }
    });
}

#[test]
fn controls_are_whole_and_apart_and_large_under_a_finger() {
    explore(|page| {
        for (width, touch) in [(1000, false), (1280, true), (360, true)] {
            page.set_device(&Device { width, touch, ..Device::DESKTOP });
            for lang in ["en", "zh-CN"] {
                page.open(&format!("#/explore?model=two-group&lang={lang}"));
                assert_eq!(page.text_of_js(CONTROLS), "", "{width} wide, touched: {touch}, {lang}");
            }
        }
    });
}

#[test]
fn no_width_scrolls_sideways() {
    let hundred_and_one = format!("counts={}", (1..=101).map(|k| (k * 37 % 100).to_string()).collect::<Vec<_>>().join(","));
    explore(|page| {
        for query in ["theme=projector&model=two-group", "model=uniform&p=0.5&counts=123456,2,3", &hundred_and_one] {
            page.open(&explore_link(query));
            for (width, touch) in
                [(1920, false), (1024, false), (999, false), (768, true), (600, true), (599, false), (414, true), (360, true)]
            {
                page.set_device(&Device { width, height: 740, touch });
                page.settle();
                assert_eq!(too_large(page, false), None, "{width} wide: {query}");
            }
        }
    });
}
