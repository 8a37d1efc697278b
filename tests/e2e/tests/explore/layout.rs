//! Explore fits a projector without scrolling and a phone in one column; nothing covers, cuts or crowds anything.

use wormteeth_e2e::{Device, Page, Value, explore};

use crate::expected::explore_link;

/// All visible controls, each with the area that takes the pointer for it: a radio's is its label's, or the whole card if the
/// label answers at the card's corners.
const CONTROLS: &str = "
    const answers = (label, card) => { card.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left, top, right, bottom } = card.getBoundingClientRect();
        return [[left + 4, top + 4], [right - 4, bottom - 4]].every(([x, y]) => label.contains(document.elementFromPoint(x, y))); };
    const area = control => { if (control.type !== 'radio') return control; const label = control.closest('label');
        return answers(label, label.offsetParent) ? label.offsetParent : label; };
    const controls = [...document.querySelectorAll('a[href], button, input, select, summary, [role=slider]')]
        .filter(control => control.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        .map(control => ({ area: area(control), name: control.id ? '#' + control.id
            : control.type === 'radio' ? 'radio ' + control.value : control.localName + ' ' + control.textContent.trim() }));
    const box = element => element.getBoundingClientRect();";

/// Names and sizes of those for which a condition on `box` and `area` holds.
#[track_caller]
fn controls_where(page: &Page, condition: &str) -> (usize, Vec<Value>) {
    let script = format!(
        "{CONTROLS} return [controls.length, controls.filter(({{ area }}) => {condition}).map(({{ name, area }}) =>
            `${{name}}: ${{box(area).width.toFixed(1)}}×${{box(area).height.toFixed(1)}}`)];"
    );
    serde_json::from_value(page.js(&script)).expect("a number and names")
}

/// What does not fit (a phone's `innerWidth` would grow with the content, so it is no measure): nothing, if the document is no larger than the viewport (in width only, unless `height_too`).
#[track_caller]
fn too_large(page: &Page, height_too: bool) -> Option<String> {
    let size =
        page.js("const root = document.documentElement; return [root.scrollWidth, root.clientWidth, root.scrollHeight, root.clientHeight];");
    let [width, inner_width, height, inner_height]: [f64; 4] = serde_json::from_value(size).expect("four numbers");
    let fits = width <= inner_width && (!height_too || height <= inner_height);
    (!fits).then(|| format!("{width}×{height} px on a screen of {inner_width}×{inner_height}"))
}

/// Quantities outside a closed drawer that are not on the screen, whole, or have something over them other than their own card,
/// which is clear and takes the click.
#[track_caller]
fn unseen_figures(page: &Page) -> Option<String> {
    let unseen = page.js(
        "return [...document.querySelectorAll('data[data-quantity]')].filter(data => !data.closest('details') && !(() => {
            const { left, top, right, bottom, width } = data.getBoundingClientRect();
            if (width < 4 || left < 0 || top < 0 || right > innerWidth || bottom > innerHeight) return false;
            const above = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
            return above && (data.contains(above) || !!data.closest('.model')?.contains(above)); })())
            .map(data => data.dataset.quantity).join(', ');",
    );
    unseen.as_str().filter(|names| !names.is_empty()).map(|names| format!("not to be seen: {names}"))
}

/// Controls that stick out of the panel they stand in.
#[track_caller]
fn out_of_panel(page: &Page) -> Option<String> {
    let (_, out) = controls_where(page, "area.closest('.panel') && box(area).right > box(area.closest('.panel')).right + 0.5");
    (!out.is_empty()).then(|| format!("out of their panel: {out:?}"))
}

/// Opens states and gathers what is wrong in each, so that one run tells everything.
fn assert_none_wrong(page: &Page, states: &[String], wrong: impl Fn(&Page) -> Option<String>) {
    let open = |state: &String| {
        page.open(&explore_link(state));
        wrong(page).map(|wrong| format!("{state}: {wrong}"))
    };
    let wrong: Vec<String> = states.iter().filter_map(open).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_projector_shows_everything_without_scrolling() {
    let queries = ["", "model=two-group", "model=uniform", "p=0", "p=1&unit=dits", "counts=1000000,2,30000,0,5,6"];
    let themes = ["light", "dark", "projector"];
    let states: Vec<_> = themes.iter().flat_map(|theme| queries.map(|query| format!("theme={theme}&{query}"))).collect();
    explore(|page| {
        assert_none_wrong(page, &states, |page| {
            too_large(page, true).or_else(|| unseen_figures(page)).or_else(|| out_of_panel(page))
        });
    });
}

#[test]
fn words_about_a_bad_entry_do_not_make_the_page_scroll() {
    explore(|page| {
        for theme in ["light", "projector"] {
            page.open(&explore_link(&format!("model=two-group&theme={theme}")));
            for (field, words) in
                [("#count-0", "#notice"), ("#p-number", "#p-error"), ("#bins", "#bins-error"), ("#split", "#split-error")]
            {
                page.paste(field, "-1");
                page.wait_eq("a sentence", || page.visible_text(words).is_empty(), &false);
                assert_eq!(too_large(page, true), None, "{theme}, {field} refused");
            }
        }
    });
}

#[test]
fn no_width_scrolls_sideways() {
    let queries = ["", "theme=projector&model=two-group", "model=uniform&p=0.5&counts=123456,2,3"].map(str::to_owned);
    let screens = [(360, true), (414, true), (599, false), (600, true), (768, true), (999, false), (1024, false), (1920, false)];
    explore(|page| {
        for (width, touch) in screens {
            page.set_device(&Device { width, height: 740, touch });
            assert_none_wrong(page, &queries, |page| too_large(page, false));
        }
    });
}

#[test]
fn a_hundred_and_one_bins_do_not_burst_the_page() {
    let query = format!("counts={}", (1..=101).map(|k| (k * 37 % 100).to_string()).collect::<Vec<_>>().join(","));
    explore(|page| {
        for device in [Device::DESKTOP, Device::PHONE] {
            page.set_device(&device);
            page.open(&explore_link(&query));
            assert_eq!(too_large(page, false), None, "101 bins");
        }
    });
}

#[test]
fn fingers_find_controls_of_44_pixels() {
    explore(|page| {
        for device in [Device::PHONE, Device { width: 1280, height: 800, touch: true }] {
            page.set_device(&device);
            page.open("#/explore?model=two-group");
            assert_eq!(page.js("return matchMedia('(pointer: coarse)').matches"), true);
            // A word in the running sentence is as high as its line.
            let (all, small) = controls_where(page, "box(area).height < 43.9 && !area.closest('#sentence')");
            assert!(all > 30, "there are {all} controls");
            assert!(small.is_empty(), "{} wide: less than 44 px high: {small:#?}", device.width);
        }
    });
}

#[test]
fn no_two_controls_overlap() {
    let screens = [
        (Device::DESKTOP, "light"),
        (Device::DESKTOP, "projector"),
        (Device::PHONE, "light"),
        (Device { width: 1024, height: 768, touch: false }, "light"),
    ];
    explore(|page| {
        for (device, theme) in screens {
            page.set_device(&device);
            page.open(&explore_link(&format!("model=two-group&theme={theme}")));
            page.click("#p-forward"); // undo is enabled
            let overlaps = page.js(&format!(
                "{CONTROLS} return controls.flatMap((a, index) => controls.slice(index + 1).flatMap(b => {{
                    if (a.area.contains(b.area) || b.area.contains(a.area)) return [];
                    const [p, q] = [box(a.area), box(b.area)];
                    const across = Math.min(p.right, q.right) - Math.max(p.left, q.left);
                    const down = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top);
                    return across >= 1 && down >= 1 ? [`${{a.name}} and ${{b.name}}: ${{across.toFixed(1)}}×${{down.toFixed(1)}}`] : []; }}));"
            ));
            // The marker's area in the plot and the slider under it are one thing to the hand: both move p.
            let overlaps: Vec<String> = serde_json::from_value(overlaps).expect("names");
            let overlaps: Vec<_> = overlaps.iter().filter(|pair| !(pair.contains("#marker") && pair.contains("#p:"))).collect();
            assert!(overlaps.is_empty(), "{theme}, {} wide: {overlaps:#?}", device.width);
        }
    });
}

#[test]
fn no_controls_words_are_cut() {
    explore(|page| {
        for device in [Device::DESKTOP, Device::PHONE] {
            page.set_device(&device);
            page.open("#/explore?model=two-group");
            let (_, cut) =
                controls_where(page, "area.scrollWidth > area.clientWidth + 1 && getComputedStyle(area).overflowX !== 'visible'");
            assert!(cut.is_empty(), "{} wide: {cut:#?}", device.width);
        }
    });
}

#[test]
fn every_control_has_a_name() {
    explore(|page| {
        page.open("#/explore?model=two-group");
        let tree = page.session().cdp("Accessibility.getFullAXTree", serde_json::json!({}));
        let nodes = tree["nodes"].as_array().expect("the accessibility tree");
        let roles = ["button", "link", "slider", "spinbutton", "textbox", "radio", "combobox", "radiogroup", "figure"];
        let of_role =
            |node: &&Value| roles.contains(&node["role"]["value"].as_str().unwrap_or_default()) && node["ignored"] != true;
        let controls: Vec<_> = nodes.iter().filter(of_role).collect();
        assert!(controls.len() > 30, "the tree has {} of them", controls.len());
        let legend = page.visible_text("fieldset#model > legend");
        assert!(!legend.is_empty(), "the choice of the model is named");
        let figures = controls.iter().filter(|node| node["role"]["value"] == "figure").count();
        assert_eq!(figures, 4, "four charts");
        for node in controls.iter().filter(|node| node["role"]["value"] != "figure") {
            let name = node["name"]["value"].as_str().unwrap_or_default();
            assert!(!name.trim().is_empty(), "a {} has no name: {node}", node["role"]["value"]);
        }
    });
}
