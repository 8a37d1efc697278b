//! A monkey at the page: twenty thousand acts by chance in all six views, and nothing breaks.
//!
//! Most acts are done by a script in the page (monkey.js), some hundred by real keys and a real mouse. They are those of a seed:
//! `WORMTEETH_SEED=7 cargo test -p wormteeth-e2e --test robustness monkey` takes another one.

use std::env;

use wormteeth_e2e::{Page, Value, explore, json};

use crate::views::VIEWS;

/// Batches, each of which begins in the next view; of each the acts that a script does, and those by real keys and by a real mouse.
const BATCHES: u32 = 36;
const BY_SCRIPT: u32 = 540;
const BY_KEY: usize = 14;
const BY_MOUSE: usize = 6;

/// Keys as WebDriver names them: Tab, arrows, Home, End, Page Up and Down, Escape, Delete, Enter, and what goes into fields.
const KEYS: &str = "\u{E004}\u{E004}\u{E004}\u{E004}\u{E012}\u{E013}\u{E014}\u{E015}\u{E010}\u{E011}\u{E00E}\u{E00F}\u{E00C}\u{E017}\u{E007} 0159.-+eanx<";

/// The generator of the real acts (xorshift32).
struct Chance(u32);

impl Chance {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        self.0 as usize % n
    }
}

/// Presses real keys, whatever has the focus; returns which.
fn keys(page: &Page, chance: &mut Chance) -> String {
    let all: Vec<char> = KEYS.chars().collect();
    let pressed: String = (0..BY_KEY).map(|_| all[chance.below(all.len())]).collect();
    let strokes: Vec<Value> =
        pressed.chars().flat_map(|key| ["keyDown", "keyUp"].map(|kind| json!({ "type": kind, "value": key }))).collect();
    page.session().post("/actions", &json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": strokes }] }));
    pressed.escape_unicode().to_string()
}

/// Drags with a real mouse from place to place over a chart in view, if there is one; returns where.
fn mouse(page: &Page, chance: &mut Chance) -> String {
    let script = "for (const dialog of document.querySelectorAll('dialog[open]')) dialog.close();
        const shown = [...document.querySelectorAll('figure')].filter(figure => figure.checkVisibility());
        const figure = shown[arguments[0] % shown.length]; if (!figure) return null;
        figure.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { x, y, width, height } = figure.getBoundingClientRect(); return [x, y, width, height];";
    let found = page.js_with(script, json!([chance.below(1000)]));
    let Ok([x, y, width, height]) = serde_json::from_value::<[f64; 4]>(found) else { return "(no chart)".to_owned() };
    let mut part = || f64::from(u8::try_from(chance.below(100)).unwrap_or(0)) / 100.0;
    let mut actions: Vec<Value> = (0..BY_MOUSE)
        .map(|_| {
            let (x, y) = ((x + part() * width).clamp(0.0, 1279.0), (y + part() * height).clamp(0.0, 719.0));
            json!({ "type": "pointerMove", "duration": 0, "origin": "viewport", "x": x.round(), "y": y.round() })
        })
        .collect();
    let said = format!("{actions:?}");
    actions.insert(1, json!({ "type": "pointerDown", "button": 0 }));
    actions.push(json!({ "type": "pointerUp", "button": 0 }));
    let parameters = json!({ "pointerType": "mouse" });
    let source = json!({ "type": "pointer", "id": "mouse", "parameters": parameters, "actions": actions });
    page.session().post("/actions", &json!({ "actions": [source] }));
    said
}

#[test]
fn twenty_thousand_acts_by_chance_break_nothing() {
    let seed: u32 = env::var("WORMTEETH_SEED").map_or(20_261_124, |seed| seed.parse().expect("WORMTEETH_SEED is a whole number"));
    explore(|page| {
        page.open("");
        let mut chance = Chance(seed | 1);
        let (mut acts, mut idle) = (0, 0);
        for batch in 0..BATCHES {
            let start = VIEWS[batch as usize % VIEWS.len()];
            page.js_with("location.hash = arguments[0];", json!([format!("#/{start}")]));
            let open = format!("return !!document.querySelector('main.{start}')");
            page.wait_for(&format!("{start} is open (seed {seed}, batch {batch})"), &open);
            let real = [keys(page, &mut chance), mouse(page, &mut chance)];
            let arguments = json!([seed.wrapping_mul(31).wrapping_add(batch), BY_SCRIPT]);
            let told = page.session().js_async(include_str!("monkey.js"), arguments);
            let console = page.console();
            let clean = told["problems"] == json!([]) && console.is_empty();
            assert!(clean, "seed {seed}, batch {batch}, from {start}; real acts {real:?}, then {told:#}\nconsole: {console:#?}");
            acts += told["count"].as_u64().unwrap_or(0) + (BY_KEY + BY_MOUSE) as u64;
            idle += told["idle"].as_u64().unwrap_or(0);
        }
        assert!(acts >= 20_000 && idle < acts / 5, "only {acts} acts, of which {idle} found nothing to act on");
    });
}
