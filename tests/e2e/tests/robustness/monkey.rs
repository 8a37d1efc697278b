//! A monkey at the page: twenty thousand acts by chance in all views, and nothing breaks.
//!
//! Most acts are done by a script in the page (hands.js), some hundred by real keys and a real mouse. `WORMTEETH_SEED` chooses others.

use std::env;

use wormteeth_e2e::{Key::*, Page, Pointer, VIEWS, explore, json};

/// Batches, each of which begins in the next view; in each so many acts by script, by real keys and by a real mouse.
const BATCHES: u32 = 36;
const ACTS: [usize; 3] = [540, 14, 6];

/// Presses real keys, whatever has the focus, then drags with a real mouse over a chart, if one is in view; returns what was done.
fn real_acts(page: &Page, mut below: impl FnMut(usize) -> usize) -> String {
    let all = [Tab, Tab, Tab, Tab, Left, Right, Up, Down, Home, End, PageUp, PageDown, Escape, Delete, Enter, Space];
    let all: Vec<_> = all.into_iter().chain("0159.-+eanx<".chars().map(Char)).collect();
    let keys: Vec<_> = (0..ACTS[1]).map(|_| all[below(all.len())]).collect();
    page.press(&keys);
    let chart = "for (const dialog of document.querySelectorAll('dialog[open]')) dialog.close();
        const shown = [...document.querySelectorAll('figure')].filter(figure => figure.checkVisibility());
        const figure = shown[arguments[0] % shown.length]; if (!figure) return null;
        figure.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { x, y, width, height } = figure.getBoundingClientRect(); return [x, y, width, height];";
    // Asked in the session: what plays never settles.
    let found = page.session().js(chart, json!([below(1000)]));
    let Ok([x, y, width, height]) = serde_json::from_value::<[f64; 4]>(found) else { return format!("{keys:?}") };
    let mut along = |from: f64, size: f64, most: f64| (from + below(100) as f64 / 100.0 * size).clamp(0.0, most);
    let path: Vec<_> = (0..ACTS[2]).map(|_| (along(x, width, 1279.0), along(y, height, 719.0))).collect();
    page.drag(Pointer::Mouse, &path);
    format!("{keys:?} {path:?}")
}

#[test]
fn twenty_thousand_acts_by_chance_break_nothing() {
    let seed: u32 = env::var("WORMTEETH_SEED").map_or(20_261_124, |seed| seed.parse().expect("WORMTEETH_SEED is a whole number"));
    explore(|page| {
        page.open("");
        page.js(include_str!("hands.js"));
        let mut state = seed | 1;
        let mut below = |n: usize| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223); // the constants are Knuth's
            (state >> 8) as usize % n
        };
        let (mut acts, mut idle) = (0, 0);
        for (batch, view) in (0..BATCHES).zip(VIEWS.into_iter().cycle()) {
            page.session().js("location.hash = arguments[0];", json!([format!("#/{view}")]));
            page.wait_for(
                &format!("{view} is open in batch {batch}"),
                &format!("return !!document.querySelector('main.{view}')"),
            );
            let real = real_acts(page, &mut below);
            let told =
                page.session().js_async(include_str!("monkey.js"), json!([seed.wrapping_mul(31).wrapping_add(batch), ACTS[0]]));
            let console = page.console();
            let clean = told["problems"] == json!([]) && console.is_empty();
            assert!(clean, "seed {seed}, batch {batch}, from {view}; real acts {real}, then {told:#}\nconsole: {console:#?}");
            acts += told["count"].as_u64().unwrap_or(0) + (ACTS[1] + ACTS[2]) as u64;
            idle += told["idle"].as_u64().unwrap_or(0);
        }
        assert!(acts >= 20_000 && idle < acts / 5, "only {acts} acts, of which {idle} found nothing to act on");
    });
}
