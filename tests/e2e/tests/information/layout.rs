//! One screen at a desk, one column on a phone; each panel whole on a screen, nothing sideways, nothing too small for a finger.

use wormteeth_e2e::{Device, Page, explore, json};

use crate::DEFAULT;

const TWELVE: &str = "#/information?p=1,2,3,4,5,6,7,8,9,10,11,12&q=3,4,5,6,7,8,9,10,11,12,1,2";

#[track_caller]
fn size(page: &Page) -> [f64; 4] {
    let size = page.js(
        "const root = document.documentElement; return [root.scrollWidth, root.clientWidth, root.scrollHeight, root.clientHeight];",
    );
    serde_json::from_value(size).expect("four numbers")
}

#[test]
fn a_desk_shows_all_without_scrolling() {
    explore(|page| {
        for link in [DEFAULT, TWELVE, "#/information?p=0.001,0.001,0.001,0.999", "#/information?p=1,0&q=0,1&unit=dits"] {
            for theme in ["light", "dark"] {
                page.open(&format!("{link}&theme={theme}"));
                let [width, inner_width, height, inner_height] = size(page);
                assert!(width <= inner_width && height <= inner_height, "{link}: {width}×{height}");
                let cut = page.js("return [...document.querySelectorAll('main data, main input, main figure')].filter(each => {
                        if (each.closest('[hidden]')) return false;
                        const { left, right, top, bottom, height } = each.getBoundingClientRect();
                        return left < 0 || right > innerWidth + 0.5 || top < 0 || bottom > innerHeight + 0.5 || height < 8; })
                        .map(each => each.id || each.dataset.quantity)");
                assert_eq!(cut, json!([]), "{link}");
            }
        }
    });
}

#[test]
fn no_width_scrolls_sideways_and_each_panel_is_whole_on_a_screen() {
    explore(|page| {
        let screens = [(320, 740, true), (360, 740, true), (600, 740, true), (1024, 768, false), (1920, 1080, false)];
        for (width, height, touch) in screens {
            page.set_device(&Device { width, height, touch });
            for link in [DEFAULT, TWELVE] {
                page.open(link);
                let [scroll, client, ..] = size(page);
                assert!(scroll <= client, "{width} wide: {scroll} at {link}");
                let tall = page.js(
                    "return [...document.querySelectorAll('main .panel')].map(panel => panel.getBoundingClientRect().height)",
                );
                let tall: Vec<f64> = serde_json::from_value(tall).expect("heights");
                assert_eq!(tall.len(), 8);
                assert!(tall.iter().all(|panel| *panel <= f64::from(height)), "{width} wide: {tall:?}");
            }
        }
        page.set_device(&Device::DESKTOP);
        page.open(&format!("{TWELVE}&theme=projector"));
        let [scroll, client, ..] = size(page);
        assert!(scroll <= client);
        let covered = page.js("return [...document.querySelectorAll('main data')].filter(data =>
                data.getBoundingClientRect().top < data.closest('.panel').querySelector('.chart').getBoundingClientRect().bottom - 0.5)
                .map(data => data.dataset.quantity)");
        assert_eq!(covered, json!([]), "under their charts");
    });
}

#[test]
fn fingers_find_controls_of_44_pixels() {
    explore(|page| {
        page.set_device(&Device::PHONE);
        page.open(DEFAULT);
        let small = page.js("return [...document.querySelectorAll('main input, main select, main .icon')]
                .filter(control => !control.closest('[hidden]') && control.getBoundingClientRect().height < 39.9)
                .map(control => `${control.id}: ${control.getBoundingClientRect().height}`)");
        assert_eq!(small, json!([]));
    });
}

#[test]
fn a_drag_shifts_nothing() {
    explore(|page| {
        page.open(DEFAULT);
        let places = || {
            page.js("return [...document.querySelectorAll('main .panel')].map(panel => JSON.stringify(panel.getBoundingClientRect()))")
        };
        let before = places();
        for value in ["0", "0.5", "0.9", "1"] {
            page.paste("#q-0", value);
            assert_eq!(places(), before, "Q's first is {value}");
        }
    });
}
