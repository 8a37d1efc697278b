//! It fits a projector without scrolling and a phone in one column; charts are there in words too.

use wormteeth_e2e::{Device, Page, explore};

use crate::link;

/// Width and height of the document beside those of the viewport.
fn sizes(page: &Page) -> [f64; 4] {
    let found = page.js("const root = document.documentElement; return [root.scrollWidth, root.clientWidth, root.scrollHeight, root.clientHeight];");
    serde_json::from_value(found).expect("four numbers")
}

/// Controls and figures that lie over one another, or leave their panel.
const ASTRAY: &str = "
    const shown = [...document.querySelectorAll('main button, main select, main input, main h2, main data, main .unit, main summary')]
        .filter(each => each.checkVisibility({ visibilityProperty: true }) && !each.closest('details > div'));
    const box = each => each.getBoundingClientRect(), name = each => each.id || each.dataset.quantity || each.textContent.trim();
    const out = [];
    shown.forEach((a, place) => {
        const one = box(a), panel = box(a.closest('.panel'));
        if (one.right > panel.right + 1 || one.left < panel.left - 1) out.push(name(a) + ' leaves its panel');
        if (a.scrollWidth > a.clientWidth + 1 && a.matches('button, input')) out.push(name(a) + ' is cut');
        for (const b of shown.slice(place + 1)) {
            const two = box(b);
            if (a.contains(b) || b.contains(a)) continue;
            if (one.left < two.right - 1 && two.left < one.right - 1 && one.top < two.bottom - 1 && two.top < one.bottom - 1)
                out.push(name(a) + ' and ' + name(b) + ' meet');
        }
    });
    return out;";

#[track_caller]
fn in_place(page: &Page, what: &str) {
    let astray: Vec<String> = serde_json::from_value(page.js(ASTRAY)).expect("names");
    assert!(astray.is_empty(), "{what}: {astray:#?}");
}

#[test]
fn a_projector_shows_everything_without_scrolling() {
    explore(|page| {
        for theme in ["light", "dark", "projector"] {
            for query in
                ["", "first=two-group&p1=1&caught=1000", "caught=100000&refit=refitted&size=5000&seed=4294967295&unit=nats"]
            {
                page.open(&link(&format!("theme={theme}&{query}")));
                page.wait_eq("samples", || page.find_quantity("bet.share").is_some(), &true);
                let [width, inner_width, height, inner_height] = sizes(page);
                assert!(width <= inner_width && height <= inner_height, "{theme} {query}: {width}×{height}");
                in_place(page, &format!("{theme} {query}"));
            }
        }
    });
}

#[test]
fn no_width_scrolls_sideways() {
    explore(|page| {
        for (width, touch) in [(360, true), (414, true), (600, true), (768, true), (999, false), (1024, false), (1920, false)] {
            page.set_device(&Device { width, height: 740, touch });
            page.open(&link("first=two-group&caught=100000&seed=4294967295&size=5000"));
            let [wide, inner, ..] = sizes(page);
            assert!(wide <= inner, "{wide} on {inner}");
            in_place(page, &format!("{width} wide"));
        }
    });
}

#[test]
fn nothing_moves_while_samples_and_worms_come() {
    const PLACES: &str =
        "return JSON.stringify([...document.querySelectorAll('main canvas, main button, main h2, main input')].map(each => {
        const { x, y, width, height } = each.getBoundingClientRect(); return [x, y, width, height]; }));";
    explore(|page| {
        page.open(&link("caught=0"));
        let before = page.text_of_js(PLACES);
        for button in ["#catch-1", "#catch-10", "#catch-1000", "#run"] {
            page.click(button);
            page.settle();
            assert_eq!(page.text_of_js(PLACES), before, "{button}");
        }
    });
}

#[test]
fn charts_are_there_in_words_and_in_tables() {
    explore(|page| {
        page.open("#/evidence");
        let words = |chart: &str| page.text_of_js(&format!("return document.querySelector('#{chart} figcaption').textContent"));
        page.wait_eq(
            "evidence in words",
            || words("chart-evidence").contains("After 30 worms: −0.106. It tends to −0.139."),
            &true,
        );
        page.wait_eq("bets in words", || words("chart-bet").contains(", 100: 0."), &true);
        assert!(words("chart-catch").contains("30 in all") && words("chart-plug-in").contains("The true one is 0.477"));
        page.click("#figures summary");
        page.wait_eq("tables", || page.visible_text("#figures").contains("(K − 1) / 2N"), &true);
        let tree = page.session().cdp("Accessibility.getFullAXTree", serde_json::json!({}));
        let nodes = tree["nodes"].as_array().expect("the accessibility tree");
        let roles = ["button", "link", "slider", "spinbutton", "combobox", "progressbar"];
        let of_role = |node: &&serde_json::Value| {
            roles.contains(&node["role"]["value"].as_str().unwrap_or_default()) && node["ignored"] != true
        };
        let controls: Vec<_> = nodes.iter().filter(of_role).collect();
        assert!(controls.len() > 20, "{} controls", controls.len());
        for node in controls {
            assert!(!node["name"]["value"].as_str().unwrap_or_default().trim().is_empty(), "without a name: {node}");
        }
    });
}
