//! By keyboard alone, in the system's own colours and without motion: all views, at every control.

use wormteeth_e2e::{Browser, Device, Key, VIEWS, explore, states};

use crate::views::pictures;

/// Gives the element with the focus, and what is wrong with how it shows that.
const FOCUSED: &str = "const element = document.activeElement, wrong = [];
    const { backgroundColor } = getComputedStyle(document.documentElement);
    const ring = element.matches('.model [type=radio]') ? getComputedStyle(element.nextElementSibling, '::after') : getComputedStyle(element);
    const light = colour => colour.match(/[\\d.]+/g).slice(0, 3).map(part => part / 255)
        .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
        .reduce((sum, part, place) => sum + part * [0.2126, 0.7152, 0.0722][place], 0);
    const { outlineStyle, outlineWidth, outlineColor } = ring;
    const [dark, bright] = [light(outlineColor), light(backgroundColor)].sort((a, b) => a - b);
    const slider = element.type === 'range';
    if (!slider && (outlineStyle !== 'solid' || parseFloat(outlineWidth) < 2)) wrong.push('no ring');
    if ((bright + 0.05) / (dark + 0.05) < 3) wrong.push('a ring that is hardly seen');
    const { x, y, width, height } = element.getBoundingClientRect();
    const over = document.elementFromPoint(x + width / 2, y + height / 2);
    if (![element, ...(element.labels ?? [])].some(part => part.contains(over))) wrong.push('out of sight');
    const { ariaLabel, labels, innerText } = element;
    if (!(ariaLabel || labels?.[0]?.textContent || innerText)?.trim()) wrong.push('no name');
    stops.add(element.type === 'radio' ? element.name : element);
    return [element.id || element.innerText, slider, wrong.join(', ')];";

/// What Tab is to come to, radio buttons of one name counting once, and has not.
const MISSED: &str =
    "return [...document.querySelectorAll('button, select, input, summary, a[href], [role=slider], [tabindex=\"0\"]')]
    .filter(element => element.checkVisibility({ visibilityProperty: true }) && !element.disabled)
    .filter(element => !stops.has(element) && !stops.has(element.name)).map(element => element.outerHTML).join('\\n')";

#[test]
fn tab_goes_round_every_view_by_name_with_a_ring_in_sight() {
    explore(|page| {
        let screens = [(Device::DESKTOP, "light"), (Device::DESKTOP, "dark"), (Device::PHONE, "light")];
        for ((view, more), (device, theme)) in states().flat_map(|state| screens.map(|screen| (state, screen))) {
            if device == Device::PHONE && view != "lesson" {
                continue; // whose parts stick at both ends of the screen
            }
            page.set_device(&device);
            let most = if view == "softmax" { "&logits=1,2,3,4,5,6,7,8" } else { more };
            page.open(&format!("#/{view}?v=1&theme={theme}{most}"));
            page.wait_view(view);
            page.js("window.stops = new Set();");
            for stops in 0.. {
                assert!(stops < 80, "{view}: Tab never comes to the end");
                page.press(&[Key::Tab]);
                if page.js("return document.activeElement === document.body") == true {
                    break;
                }
                let (name, slider, wrong): (String, bool, String) =
                    serde_json::from_value(page.js(FOCUSED)).expect("what has the focus");
                assert_eq!(wrong, "", "{view}{more}, {device:?}, {theme}: {name}");
                // Of no other browser's thumb is the style to be had.
                if slider && page.session().browser() == Browser::Chromium {
                    assert_eq!(page.thumb_style(&name, "outline-style"), "solid", "{view}{more}, {device:?}, {theme}: {name}");
                }
            }
            assert_eq!(page.text_of_js(MISSED), "", "{view}: Tab does not come to");
        }
    });
}

#[test]
fn every_view_obeys_forced_colours_and_stillness() {
    explore(|page| {
        for view in VIEWS {
            page.open(&format!("#/{view}"));
            page.wait_view(view);
            let before = pictures(page);
            page.set_media(&[("forced-colors", "active"), ("prefers-reduced-motion", "reduce")]);
            page.wait_eq(
                &format!("{view}: every chart in the system's colours"),
                || {
                    let now = pictures(page);
                    now.iter().zip(&before).filter(|(now, before)| now == before).count()
                },
                &0,
            );
            let moving = page
                .js("return [...document.querySelectorAll('*')].filter(element => { const style = getComputedStyle(element);
                return parseFloat(style.transitionDuration) > 0.01 || parseFloat(style.animationDuration) > 0.01; }).length");
            assert_eq!(moving, 0, "{view}: elements that move against the reader's wish");
            page.set_media(&[]);
            page.wait_eq(&format!("{view} as before"), || pictures(page), &before);
        }
    });
}
