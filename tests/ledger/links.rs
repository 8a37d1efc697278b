//! "Show me": each link decodes without complaint, and the state it opens has the figures that it is to show.

use wormteeth::math::{
    Cost, Family, Gaps, Jensen, ListEntropy, Pmf, Samples, Softmax, Sweep, cross_entropy, entropy, kl, self_information,
};
use wormteeth::math::{Precision, Unit, coin_entropy};
use wormteeth::model::ledger::{Figure, Measure, rows};
use wormteeth::model::link::Shown;
use wormteeth::model::{Page, Preset, Sheets, decode, encode};

/// Each figure with the state that is to show it.
fn shown() -> Vec<(String, Figure, Page, Sheets)> {
    let mut all = Vec::new();
    for (row, filled) in rows().into_iter().enumerate() {
        let mut state = None;
        for (place, figure) in filled.figures.into_iter().enumerate() {
            let name = format!("S{}.{}", row + 1, place + 1);
            if let Some((view, link)) = &figure.show {
                let read = decode(link);
                assert_eq!(read.view, *view, "{name}");
                assert_eq!((&read.issues, read.shown), (&vec![], Shown::default()), "{name}: {link}");
                let sheets = read.sheets.expect("a query");
                assert_eq!(&encode(read.view, &sheets, Shown::default()), link, "{name}");
                state = Some((read.view, sheets));
            }
            let (view, sheets) = state.clone().unwrap_or_else(|| panic!("{name}: the first figure of a row is shown"));
            all.push((name, figure, view, sheets));
        }
    }
    all
}

/// All figures that a state's view shows, in nats where they are information.
fn figures(view: Page, sheets: &Sheets) -> Vec<f64> {
    match view {
        Page::Explore => explore(sheets),
        Page::Information => {
            let [p, q] = [&sheets.chances.p, &sheets.chances.q].map(|list| Pmf::from_counts(list).expect("a list"));
            let list = ListEntropy::new(&sheets.chances.p).expect("a list");
            let jensen = Jensen::of_ratios(&p, &q);
            let cross = cross_entropy(&p, &q).nats();
            // H(P,Q) − H(P) is on the page as the length of D.
            let both = [kl(&p, &q).nats(), kl(&q, &p).nats(), cross, entropy(&p), cross - entropy(&p)];
            let singles = [self_information(sheets.chances.event), coin_entropy(sheets.chances.coin)];
            [&both[..], &singles, &[list.raw, list.normalised, list.sum, jensen.mean_y, jensen.curve]].concat()
        }
        Page::Evidence => {
            let truth = sheets.lab.observed();
            let [first, second] = sheets.catch.models(truth.len());
            let mut counts = Vec::new();
            Samples::new(&truth, sheets.catch.seed as u64).sample(sheets.catch.caught, &mut counts);
            let data = Pmf::from_counts(&counts).expect("worms");
            let fitted = |of: &Pmf| {
                let family = sheets.catch.family(truth.len());
                family.pmf(truth.len(), family.fit(truth.len(), of).unwrap_or_default())
            };
            let model = if sheets.catch.refit { fitted(&data) } else { first.clone() };
            let Gaps { truth_data, data_model, truth_model } = Gaps::new(&truth, &data, &model);
            let expected = kl(&truth, &second).nats() - kl(&truth, &first).nats();
            vec![truth_data.nats(), data_model.nats(), truth_model.nats(), expected]
        }
        Page::Neuron => {
            let start = sheets.training.neuron();
            let both = Cost::ALL.map(|cost| start.run(cost, sheets.training.steps)[sheets.training.step]);
            both.iter().flat_map(|state| [state.a, state.gradient.w, state.gradient.b, state.gradient.slope]).collect()
        }
        Page::Softmax => {
            let sheet = &sheets.softmax;
            let nll = Softmax::new(&sheet.logits, sheet.temperature).expect("logits").nll(sheet.target);
            let naive = wormteeth::math::NaiveSoftmax::new(&sheet.logits, sheet.temperature, sheet.target, Precision::Double);
            vec![nll.expect("a class"), naive.expect("logits").nll.unwrap_or(f64::INFINITY)]
        }
        Page::Ledger => Vec::new(),
    }
}

fn explore(sheets: &Sheets) -> Vec<f64> {
    let lab = &sheets.lab;
    assert_eq!(Preset::of(&lab.counts), Some(Preset::ArticleWorms));
    let (p, q, bins) = (lab.observed(), lab.q(), lab.bins());
    let sweep = Sweep::new(lab.family(), bins);
    let least = sweep.least_forward(&p);
    let leasts = wormteeth::model::Model::ALL.map(|model| Sweep::new(lab.family_of(model), bins).least_forward(&p).value.nats());
    let uniform = kl(&p, &Family::Uniform.pmf(bins, 0.0)).nats();
    let figures = [
        kl(&p, &q).nats(),
        kl(&q, &p).nats(),
        cross_entropy(&p, &q).nats(),
        entropy(&p),
        cross_entropy(&p, &q).nats() - entropy(&p),
        p.mean(),
        least.p.unwrap_or(f64::NAN),
        least.value.nats(),
        // Beside the tie on the cards.
        uniform - leasts[2],
        bins as f64,
        (bins - 1) as f64,
        q.p()[0],
    ];
    [&figures[..], &leasts].concat()
}

#[test]
fn each_link_opens_a_state_that_shows_its_figures() {
    // Not on the page as figures: what other coins have, what differences come to, and slopes of tanh and at 0.
    let beside = ["S15.2", "S19.3", "S19.4", "S20.5", "S20.6", "S21.2", "S21.3"];
    let mut seen = 0;
    for (name, figure, view, sheets) in shown() {
        if beside.contains(&name.as_str()) {
            continue;
        }
        let nats = if let Measure::Information(unit) = figure.measure { unit.to_nats(figure.value) } else { figure.value };
        let figures = figures(view, &sheets);
        let found = figures.iter().any(|each| *each == nats || (each - nats).abs() < 1e-12 * (1.0 + nats.abs()));
        assert!(found, "{name} is {nats:e}, and {view:?} shows {figures:?}");
        seen += 1;
    }
    assert_eq!(seen, 62);
}

#[test]
fn a_link_shows_information_in_the_unit_of_its_figures() {
    for (name, figure, view, sheets) in shown() {
        match (figure.measure, view) {
            (Measure::Information(unit), Page::Explore | Page::Information | Page::Evidence | Page::Softmax) => {
                assert_eq!(sheets.lab.unit, unit, "{name}");
            }
            (Measure::Information(_), _) => panic!("{name} is no figure of {view:?}"),
            _ => assert_eq!(sheets.lab.unit, Unit::Bits, "{name}"),
        }
    }
}

#[test]
fn one_opens_every_view_but_the_ledger() {
    let all = shown();
    for view in Page::ALL {
        assert_eq!(all.iter().any(|(_, _, each, _)| *each == view), view != Page::Ledger, "{view:?}");
    }
    assert_eq!(encode(Page::Ledger, &Sheets::default(), Shown::default()), "#/ledger?v=1");
    let read = decode("#/ledger?v=1&counts=1,2&theme=dark&p=7");
    assert_eq!((read.view, read.sheets, read.issues), (Page::Ledger, Some(Sheets::default()), vec![]));
}
