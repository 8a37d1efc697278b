//! On paper: light colours, no controls but what they say, nothing cut, the name of the page, the link at the foot; Explore on one page.

use wormteeth_e2e::{Browser, Device, Page, explore, json, states};

/// The colour of a chart's corner, read from a copy: a canvas that is read from would be kept out of the graphics card.
const CORNER: &str = "const corner = canvas => {
        const copy = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
        copy.drawImage(canvas, 0, 0);
        return copy.getImageData(0, 0, 1, 1).data.join();
    };";

/// What of a page that is shown as it will be printed is not as it should be.
const WRONG: &str = "
    const wrong = [], seen = css => [...document.querySelectorAll(css)].filter(part => part.checkVisibility({ visibilityProperty: true }));
    for (const part of seen('button, input:not([role=spinbutton]), label.select:not(.model-row *), nav a:not([aria-current]), summary, dialog, progress, [role=slider], .card, #status, .strip')) wrong.push(`${part.localName}#${part.id} is seen`);
    // What only a field says is there as text.
    for (const part of seen('input, select')) {
        const { borderTopWidth, backgroundImage, backgroundColor, appearance } = getComputedStyle(part);
        if (`${borderTopWidth} ${backgroundImage} ${backgroundColor} ${appearance}` !== '0px none rgba(0, 0, 0, 0) none') wrong.push(`${part.id} looks like a control`);
        if (part.localName === 'input' && part.scrollWidth > part.clientWidth + 1) wrong.push(`${part.id} is cut`);
    }
    for (const part of ['#event-number', '#coin-number', '#coins-2-number', '#eta', '#steps', '#step-number', '#temperature-number', '#logit-0', '#seed', '#first', '#p1', '.field #split', '#size', ':not(.drawn-fields) > .counts #count-0', '.top nav a']) {
        if (document.querySelector(part) && !seen(part).length) wrong.push(`${part} is missing`);
    }
    if (document.documentElement.scrollWidth > innerWidth) wrong.push('it is wider than the paper');
    for (const part of seen('main :is(h2, h3, p, data, small, canvas, td, .name)')) {
        const { left, right, width } = part.getBoundingClientRect();
        if (width > 1 && (left < -1 || right > innerWidth + 1)) wrong.push(`${part.localName}.${part.className} is cut`);
        if (width > 1 && part.localName !== 'canvas' && part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).overflowX !== 'visible') wrong.push(`${part.className} is cut`);
    }
    for (const canvas of seen('figure canvas')) {
        const { width, height } = canvas.getBoundingClientRect(), { objectFit } = getComputedStyle(canvas);
        if (objectFit !== 'contain' && Math.abs(width / height - canvas.width / canvas.height) > 0.02) wrong.push('a chart is out of shape');
        if (height < 20) wrong.push('a chart is missing');
    }
    if (!seen('figure canvas').every(canvas => corner(canvas) === '255,255,255,255')) wrong.push('a chart is not on white');
    if (getComputedStyle(document.documentElement).backgroundColor !== 'rgb(255, 255, 255)') wrong.push('the page is not white');
    if (!seen('.printed-link')[0]?.textContent.endsWith(location.hash)) wrong.push(`the foot says ${seen('.printed-link')[0]?.textContent}`);
    return wrong.join('\\n');";

/// How many pages a print has.
#[track_caller]
fn pages(page: &Page, [width, height]: [f64; 2], orientation: &str) -> usize {
    let options = json!({ "page": { "width": width, "height": height }, "orientation": orientation, "background": true });
    let pdf = page.session().post("/print", &options);
    let pdf = wormteeth_e2e::from_base64(pdf.as_str().expect("a PDF"));
    String::from_utf8_lossy(&pdf).matches("/Type /Page\n").count()
}

#[test]
fn every_page_is_light_whole_and_without_controls() {
    explore(|page| {
        for (view, more) in states() {
            page.set_device(&Device::DESKTOP);
            page.open(&format!("#/{view}?v=1{more}&theme=dark"));
            let sentence = page.visible_text("#sentence");
            for (device, theme) in [(Device::DESKTOP, "dark"), (Device::PHONE, "dark"), (Device::DESKTOP, "projector")] {
                page.set_device(&Device::DESKTOP); // where the themes are not in a menu
                page.choose("#theme", theme);
                page.set_device(&device);
                page.settle();
                // As wide as Letter and A4, upright and across, less the margins.
                page.session().cdp("Emulation.setEmulatedMedia", json!({ "media": "print" }));
                for width in [718, 740, 980, 1047] {
                    page.set_device(&Device { width, height: if width < 900 { 1000 } else { 700 }, touch: device.touch });
                    page.settle();
                    page.wait_eq(
                        &format!("{view}{more}, {theme}, {width}"),
                        || page.text_of_js(&format!("{CORNER}{WRONG}")),
                        &String::new(),
                    );
                }
                assert_eq!(page.visible_text("#sentence"), sentence, "{view}: with the words that open the help");
                page.session().cdp("Emulation.setEmulatedMedia", json!({ "media": "" }));
            }
        }
    });
}

#[test]
fn charts_are_light_and_fine_before_the_page_goes_to_paper_and_dark_after() {
    explore(|page| {
        page.open("#/explore?v=1&theme=dark");
        let corners = "const colour_and_ratio = canvas => `${corner(canvas)} × ${Math.round(canvas.width / canvas.clientWidth)}`;
            const corners = () => [...new Set([...document.querySelectorAll('figure canvas')].map(colour_and_ratio))].join(' '), seen = [corners()];
            for (const event of ['beforeprint', 'afterprint']) {
                // No animation frame comes before the paper: one that was asked for must not be waited for.
                const p = document.querySelector('#p');
                for (const value of [0.3, 0.6]) { p.value = value; p.dispatchEvent(new Event('input', { bubbles: true })); await null; }
                dispatchEvent(new Event(event));
                for (let n = 0; n < 50; n++) await null;
                seen.push(corners());
            }
            return seen;";
        let seen = page.session().js_async(&format!("{CORNER}{corners}"), json!([]));
        assert_eq!(seen, json!(["21,24,27,255 × 1", "255,255,255,255 × 2", "21,24,27,255 × 1"]));
    });
}

#[test]
fn explore_is_one_page() {
    let many = format!("&counts={}", (1..=101).map(|k| k.to_string()).collect::<Vec<_>>().join(","));
    explore(|page| {
        if page.session().browser() != Browser::Chromium {
            page.session().cdp("the pages of its prints", json!({})); // packed, so not to be counted
        }
        for (device, state) in [
            (Device::DESKTOP, "&theme=dark"),
            (Device::DESKTOP, "&theme=projector&model=two-group&p=0"),
            (Device { width: 1920, height: 1080, touch: false }, "&theme=projector&p=0.5"),
            (Device::PHONE, "&theme=dark&unit=nats"),
            (Device::PHONE, &many),
        ] {
            page.set_device(&device);
            page.open(&format!("#/explore?v=1{state}"));
            for (paper, orientation) in
                [[21.0, 29.7], [21.59, 27.94]].into_iter().flat_map(|paper| ["portrait", "landscape"].map(|each| (paper, each)))
            {
                assert_eq!(pages(page, paper, orientation), 1, "{device:?} {state} {paper:?} {orientation}");
            }
        }
        page.open("#/ledger");
        assert!(pages(page, [21.0, 29.7], "portrait") > 1, "pages are counted");
    });
}
