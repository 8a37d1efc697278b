//! Labels: none is crossed, each is near what it names; those for which there is no room are told.

use std::collections::BTreeMap;

use wormteeth::chart::{Density, Palette, Size, Style};
use wormteeth::model::{Documents, Model, Page, Preset};

use crate::collisions::{Written, collisions, to_its_mark, written};
use crate::common::documents::explore as documents;
use crate::common::seen::{Explored, opened};
use crate::drawn::{Chart, Look, charts, explore};

/// Charts in windows 1280, 820 and 360 CSS px wide, in normal and in projector type; and with the introduction over them.
fn looks() -> Vec<(&'static str, Look)> {
    let look = |density, upper, terms| {
        let style = Style::canvas(Palette::LIGHT, density, 1.0);
        Look { upper, terms, ..Look::new(style, 600.0) }
    };
    use Density::{Normal, Phone, Projector};
    vec![
        ("1280", look(Normal, (600.0, 230.0), (600.0, 130.0))),
        ("1280, introduction", look(Normal, (600.0, 192.0), (600.0, 102.0))),
        ("1280, projector", look(Projector, (600.0, 208.0), (600.0, 132.0))),
        ("820", look(Normal, (772.0, 230.0), (370.0, 130.0))),
        ("820, projector", look(Projector, (772.0, 230.0), (370.0, 130.0))),
        ("360", look(Phone, (328.0, 220.0), (328.0, 130.0))),
        ("360, projector", look(Projector, (328.0, 220.0), (328.0, 130.0))),
    ]
}

/// What is found in many charts, and how often.
#[derive(Default)]
struct Tally {
    drawings: usize,
    collisions: BTreeMap<String, (usize, String)>,
    far: BTreeMap<String, (usize, String)>,
    omitted: BTreeMap<String, (usize, String)>,
}

impl Tally {
    fn add(&mut self, chart: &Chart, look: &Look, what: &str) {
        let style = &look.style;
        let calls = chart.record(Size::css(chart.css.0, chart.css.1, style), style).concat();
        let html: Vec<_> = chart.html.iter().map(|area| area.map(|css| style.px(css))).collect();
        self.drawings += 1;
        let note = |table: &mut BTreeMap<String, (usize, String)>, key: String, example: String| {
            table.entry(key).or_insert((0, format!("{example} in {what}"))).0 += 1;
        };
        for (text, with) in collisions(&calls, &html, style) {
            let kind = chart.labels.iter().find(|(_, label)| *label == text).map_or("axis", |(kind, _)| kind);
            let with = chart.labels.iter().find(|(_, label)| *label == with).map_or(with.as_str(), |(kind, _)| kind);
            let with = if with.parse::<f64>().is_ok() { "a figure" } else { with };
            note(&mut self.collisions, format!("{}: {kind} with {with}", chart.id), text);
        }
        let texts = written(&calls);
        for (kind, label) in &chart.labels {
            // Where there is no place for all of it, a label is short: "Q", "minimum 0.276".
            let is_short = |text: &str| label.starts_with(text) && (*kind == "minimum" || *kind == "name" && text.len() == 1);
            let found = texts.iter().filter(|text| text.text == label || is_short(text.text));
            // A bar may be too low to be seen, and what is nowhere in the window is written at its edge.
            let has_mark =
                |text: &Written| *kind != "term" && *kind != "note" && [style.palette.p, style.palette.q].contains(&text.color);
            let far = found.map(|text| if has_mark(text) { to_its_mark(text, &calls) } else { 0.0 });
            match far.reduce(f64::min) {
                None => note(&mut self.omitted, format!("{}: {kind}", chart.id), label.clone()),
                Some(far) if far > style.px(12.0) => note(&mut self.far, format!("{}: {kind}", chart.id), label.clone()),
                Some(_) => {}
            }
        }
    }

    /// Prints all, and fails if there is a collision.
    fn tell(&self) {
        println!("{} drawings", self.drawings);
        for (name, table) in [("collisions", &self.collisions), ("far from their marks", &self.far), ("left out", &self.omitted)]
        {
            println!("{name}: {}", table.values().map(|(count, _)| count).sum::<usize>());
            for (key, (count, example)) in table {
                println!("  {count:6} {key}, as {example}");
            }
        }
        assert!(self.collisions.is_empty(), "labels are crossed");
        assert!(self.far.is_empty(), "labels are far from what they name");
        for key in ["curves: D", "curves: p"] {
            assert!(!self.omitted.contains_key(key), "{key} is left out");
        }
    }
}

fn explore_at(steps: u32, looks: &[(&'static str, Look)], tally: &mut Tally) {
    for preset in Preset::ALL {
        for model in Model::ALL {
            let mut seen = Explored::new(&documents(preset.counts(), model, 0.0, 4));
            let steps = if model == Model::Uniform { 0 } else { steps };
            for step in 0..=steps {
                let p = f64::from(step) / f64::from(steps.max(1));
                seen.set_p(p);
                for (name, look) in looks {
                    for chart in explore(&seen, look) {
                        tally.add(&chart, look, &format!("{} {} p {p} {name}", preset.key(), model.key()));
                    }
                }
            }
        }
    }
}

#[test]
fn no_label_of_explore_is_crossed() {
    let mut tally = Tally::default();
    explore_at(50, &looks(), &mut tally);
    tally.tell();
}

#[test]
fn no_label_of_the_other_pages_is_crossed() {
    let mut tally = Tally::default();
    for (name, look) in looks() {
        for page in Page::ALL.into_iter().filter(|page| *page != Page::Explore) {
            for chart in charts(page, &Documents::default(), &look) {
                tally.add(&chart, &look, name);
            }
        }
    }
    let _ = opened;
    tally.tell();
}
