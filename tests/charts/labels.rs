//! Labels: none is crossed, each is near what it names; those for which there is no room are told.

use std::collections::BTreeMap;
use std::io::Write;

use wormteeth::chart::{Density, Kind, Palette, Size, Style, margins};
use wormteeth::model::{Documents, Lang, Model, Page, Preset};

use crate::collisions::{Written, collisions, to_its_mark, written};
use crate::common::documents::explore as documents;
use crate::common::seen::{Explored, in_language};
use crate::drawn::{Chart, Look, charts, explore};
use crate::recorder::Call;

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
        ("1024", look(Normal, (476.0, 254.0), (476.0, 130.0))),
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
    fn add(&mut self, chart: &Chart, look: &Look, what: impl Fn() -> String) {
        let style = &look.style;
        let calls = chart.record(Size::css(chart.css.0, chart.css.1, style), style).concat();
        let html: Vec<_> = chart.html.iter().map(|area| area.map(|css| style.px(css))).collect();
        self.drawings += 1;
        let note = |table: &mut BTreeMap<String, (usize, String)>, key: String, example: String| {
            table.entry(key).or_insert((0, format!("{example} in {}", what()))).0 += 1;
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
            let is_short = |text: &str| match *kind {
                "name" => text == &label[..1],
                "minimum" | "note" => label.starts_with(text),
                "D" => label.rsplit(' ').next() == Some(text),
                _ => false,
            };
            let found = texts.iter().filter(|text| text.text == label || is_short(text.text));
            // A bar may be too low to be seen, and what is nowhere in the window is written at its edge.
            let has_mark =
                |text: &Written| *kind != "term" && *kind != "note" && [style.palette.p, style.palette.q].contains(&text.color);
            // Of a dashed line the nearest dash may begin a gap farther off.
            let gap = |text: &Written| if chart.id == "curves" && text.color == style.palette.q { style.px(6.0) } else { 0.0 };
            let far = found.map(|text| if has_mark(text) { to_its_mark(text, &calls) - gap(text) } else { 0.0 });
            match far.reduce(f64::min) {
                None => note(&mut self.omitted, format!("{}: {kind}", chart.id), label.clone()),
                Some(far) if far > style.px(12.0) => note(&mut self.far, format!("{}: {kind}", chart.id), label.clone()),
                Some(_) => {}
            }
        }
    }

    /// Says what was omitted, past the test runner, which would keep it to itself; and fails if anything is wrong.
    fn tell(&self, what: &str) {
        let sum = |table: &BTreeMap<String, (usize, String)>| table.values().map(|(count, _)| count).sum::<usize>();
        let mut said = format!("{what}: {} drawings, {} labels omitted\n", self.drawings, sum(&self.omitted));
        for (name, table) in [("crossed", &self.collisions), ("far", &self.far), ("omitted", &self.omitted)] {
            for (key, (count, example)) in table {
                said.push_str(&format!("  {name} {count:6} times: {key}, as {example}\n"));
            }
        }
        std::io::stderr().write_all(said.as_bytes()).expect("standard error");
        assert_eq!(sum(&self.collisions), 0, "labels are crossed");
        assert_eq!(sum(&self.far), 0, "labels are far from what they name");
        for key in ["curves: D", "curves: note", "curves: p"] {
            assert!(!self.omitted.contains_key(key), "{key} is omitted");
        }
    }
}

/// All presets with all models, at so many steps of p, with each of these bins highlighted.
fn explore_at(steps: u32, looks: &[(&'static str, Look)], highlighted: &[Option<usize>], tally: &mut Tally) {
    for preset in Preset::ALL {
        for model in Model::ALL {
            let mut seen = Explored::new(&documents(preset.counts(), model, 0.0, 4));
            let steps = if model == Model::Uniform { 0 } else { steps };
            for step in 0..=steps {
                let p = f64::from(step) / f64::from(steps.max(1));
                seen.set_p(p);
                for (name, look) in looks {
                    for &highlighted in highlighted {
                        let look = Look { highlighted, ..*look };
                        let what = || format!("{} {} p {p} {name} {highlighted:?}", preset.key(), model.key());
                        explore(&seen, &look).iter().for_each(|chart| tally.add(chart, &look, what));
                    }
                }
            }
        }
    }
}

#[test]
fn no_label_of_explore_is_crossed() {
    let bins = [Some(0), Some(5), Some(10)];
    // English is the longer one.
    for (lang, steps, bins) in [(Lang::En, 50, &bins[..]), (Lang::ZhCn, 5, &bins[2..])] {
        in_language(lang, || {
            let mut tally = Tally::default();
            explore_at(steps, &looks(), &[None], &mut tally);
            explore_at(3, &looks(), bins, &mut tally);
            tally.tell(&format!("explore, {}", lang.key()));
        });
    }
}

/// At each step of the slider; at every size, with each bin highlighted. Only `make test-all` takes the time.
#[test]
fn no_label_of_explore_is_crossed_at_any_step() {
    if std::env::var("WORMTEETH_FULL").is_err() {
        return;
    }
    let mut tally = Tally::default();
    let (all, usual) = (looks(), ["1280", "360"]);
    let usual: Vec<_> = all.iter().copied().filter(|(name, _)| usual.contains(name)).collect();
    explore_at(1000, &usual, &[None], &mut tally);
    let bins: Vec<_> = (0..11).map(Some).collect();
    explore_at(10, &all, &bins, &mut tally);
    tally.tell("explore at each step");
}

#[test]
fn no_label_of_the_other_pages_is_crossed() {
    for lang in Lang::ALL {
        let mut tally = Tally::default();
        in_language(lang, || {
            for (name, look) in looks() {
                let pages = Page::ALL.into_iter().filter(|page| *page != Page::Explore);
                let charts = pages.flat_map(|page| charts(page, &Documents::default(), &look));
                charts.for_each(|chart| tally.add(&chart, &look, || name.to_owned()));
            }
        });
        tally.tell(&format!("other pages, {}", lang.key()));
    }
}

#[test]
fn the_rule_of_the_bias_stands_beside_its_line() {
    // On the narrowest it has no room on either side of the present N.
    for (name, look) in looks().into_iter().filter(|(name, _)| *name != "360, projector") {
        // Before any sample there are no dots.
        let charts = charts(Page::Evidence, &Documents::default(), &Look { samples: 0, ..look });
        let chart = charts.iter().find(|chart| chart.id == "plug-in").expect("a chart");
        let calls = chart.record(Size::css(chart.css.0, chart.css.1, &look.style), &look.style).concat();
        let texts = written(&calls);
        let rule = texts.iter().find(|text| text.text.starts_with("D + ")).expect("the rule");
        assert!(to_its_mark(rule, &calls) <= look.style.px(12.0), "{name}: {:?}", rule.area);
    }
}

/// The card of a highlighted bin stands at the top of its column, or as near as the bars leave space.
#[test]
fn the_card_of_a_bin_is_near_it_and_over_no_bar() {
    let seen = Explored::new(&documents(Preset::ArticleWorms.counts(), Model::Binomial, 0.57, 4));
    for (name, look) in looks().into_iter().filter(|(name, _)| name.starts_with("1280") || *name == "1024") {
        for bin in 0..11 {
            let [counts, ..] = &explore(&seen, &Look { highlighted: Some(bin), ..look })[..] else { panic!("charts") };
            let [left, top, right, bottom] = counts.html[0];
            assert!(left > 0.0 && top >= 0.0 && right <= counts.css.0, "{name}: bin {bin} at {left}");
            let style = &look.style;
            let column = |bin: usize| {
                let (width, margins) = (counts.css.0, margins(Kind::Histogram, style.density));
                let pitch = (width - margins.left - margins.right) / 11.0;
                margins.left + pitch * (bin as f64 + 0.5)
            };
            let calls = counts.record(Size::css(counts.css.0, counts.css.1, style), style).concat();
            let discs = calls.iter().filter_map(|call| match call {
                Call::Disc { center: (x, y), .. } => Some((f64::from(*x) / style.scale, f64::from(*y) / style.scale)),
                _ => None,
            });
            let covered = discs.filter(|(x, y)| (left..right).contains(x) && (top..bottom).contains(y)).count();
            assert_eq!(covered, 0, "{name}: the card of bin {bin} hides a handle");
            if name.starts_with("1280") && [0, 1, 2, 9, 10].contains(&bin) {
                assert!((left - 60.0..right + 60.0).contains(&column(bin)), "{name}: bin {bin} has its card at {left}");
            }
        }
    }
}
