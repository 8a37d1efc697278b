//! The contract of `<data>`: each named quantity stands once, with the value, the unit and the text of one figure.

use super::page::{DEADLINE_MS, all, frame, now, run};
use std::collections::BTreeMap;
use wormteeth::info::Unit;
use wormteeth::model::number;

/// Value, unit and text by name.
pub type Figures = BTreeMap<String, (String, Option<String>, String)>;

/// What stands in the page.
pub fn shown() -> Figures {
    let mut figures = Figures::new();
    for data in all("data.quantity") {
        let name = data.get_attribute("data-quantity").expect("a quantity has a name");
        let figure = (
            data.get_attribute("value").unwrap_or_default(), // none before the first frame
            data.get_attribute("data-unit"),
            data.text_content().unwrap_or_default(),
        );
        assert!(figures.insert(name.clone(), figure).is_none(), "{name} stands in two places");
    }
    figures
}

/// What the contract asks for, by the library's own mathematics: nothing else may stand in the page.
pub struct Expected {
    unit: Unit,
    pub all: Figures,
}

impl Expected {
    /// Nothing yet; information is in this unit.
    pub fn new(unit: Unit) -> Self {
        Self { unit, all: Figures::new() }
    }

    /// A figure of whatever unit and so many decimals.
    pub fn put(&mut self, name: &str, value: f64, unit: Option<Unit>, decimals: usize) {
        let unit = unit.map(|unit| unit.name().to_owned());
        self.all.insert(name.to_owned(), (number::shortest(value), unit, number::fixed(value, decimals)));
    }

    /// A figure that is no information.
    pub fn plain(&mut self, name: &str, value: f64) {
        self.put(name, value, None, 3);
    }

    /// A number of things.
    pub fn whole(&mut self, name: &str, value: usize) {
        self.put(name, value as f64, None, 0);
    }

    /// Information.
    pub fn nats(&mut self, name: &str, nats: f64) {
        self.put(name, self.unit.from_nats(nats), Some(self.unit), 3);
    }
}

/// Waits until the page's figures are these and no others.
pub async fn hold(what: &str, expected: &Figures) {
    let start = now();
    let shown = loop {
        let shown = shown();
        let differences = differences(&shown, expected);
        if differences.is_empty() {
            break shown;
        }
        assert!(now() - start < DEADLINE_MS, "{what}: {differences:#?}");
        frame().await;
    };
    for (name, (value, _, text)) in shown {
        let as_javascript = run(&format!("return Number('{value}')")).as_f64().unwrap_or(f64::NAN);
        assert!(!value.is_empty() && !as_javascript.is_nan() && value != "-0", "{name} is {value}");
        let decimals = text.rsplit_once('.').map_or(0, |(_, decimals)| decimals.len());
        assert!(decimals == 3 || text.ends_with('∞') || as_javascript.fract() == 0.0, "{name} reads {text}");
    }
}

fn differences(shown: &Figures, expected: &Figures) -> Vec<String> {
    let names = shown.keys().chain(expected.keys().filter(|name| !shown.contains_key(*name)));
    let differ = names.filter(|name| shown.get(*name) != expected.get(*name));
    differ.map(|name| format!("{name}: {:?}, not {:?}", shown.get(name), expected.get(name))).collect()
}
